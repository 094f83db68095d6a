"""What letters call by name: organisations, arrangements, instruments, funds, documents."""

from dataclasses import dataclass

from routekaart.domain.ids import ActorId, ThingId


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """A thing or actor that letters call by name, with the words that they use for it."""

    id: ThingId | ActorId
    names: tuple[str, ...]
    """Its Dutch name, its English name and what else letters call it, as written in the middle of a sentence."""
    form: str = ""
    """For an arrangement: eu-agreement, memorandum, partnership ..."""
    level: str = ""
    """For an arrangement: EU, Benelux or NLD."""
    countries: tuple[ThingId, ...] = ()
    """For an arrangement: with whom it is."""
    is_a: ThingId | None = None
    """The instrument that an arrangement is a case of."""
    since: int | None = None
    """The year that its name gives: no earlier letter can mean it."""
    part_of: ThingId | None = None
    """For a programme: the fund that it is a part of."""
