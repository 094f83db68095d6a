"""Under which pillar something is reported: by the objective that a source gives it, or by the instrument it is."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from routekaart.domain.content import Aim, Relation
from routekaart.domain.dossier import ArrangementPage, UsePage
from routekaart.domain.ids import ThingId, key_of
from routekaart.domain.ledger import Amount

REST = 0
"""Where that stands of which no source says to which pillar it belongs."""
_OF_AIM = {Aim.RETURN: "return", Aim.CONTROL: "prevention", Aim.HUMANITARIAN: "protection"}
"""The objective of money by its main aim; development serves several, so it says none."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PillarPart:
    """A pillar as a letter needs it."""

    number: int
    name: str
    objective: str | None
    """prevention, return or protection; of two pillars with one objective the first takes what serves it."""
    instruments: frozenset[ThingId] = frozenset()


@dataclass(frozen=True, slots=True)
class Pillars:
    """The pillars of an agenda, and what instruments are for as far as a source says so."""

    parts: Sequence[PillarPart]
    objectives: dict[ThingId, tuple[str, ...]]
    """By instrument."""

    def of_objectives(self, objectives: Iterable[str]) -> tuple[int, ...]:
        """Return the pillars that serve these objectives, in order; the rest if there is none."""
        wanted = set(objectives)
        found = []
        for part in self.parts:
            if part.objective in wanted:
                found.append(part.number)
                wanted.discard(part.objective)  # the second pillar with it is about the EU itself
        return tuple(found) or (REST,)

    def of_instrument(self, instrument: ThingId) -> tuple[int, ...]:
        """Return the pillars that an instrument belongs to."""
        own = tuple(part.number for part in self.parts if instrument in part.instruments)
        return own or self.of_objectives(self.objectives.get(instrument, ()))

    def of_arrangement(self, page: ArrangementPage) -> tuple[int, ...]:
        """Return the pillars that an arrangement is said to serve, or that its sort belongs to."""
        relations = [line.statement.content for line in page.relations]
        served = [key_of(one.object) for one in relations if isinstance(one, Relation) and one.relation == "serves"]
        sorts = [one.object for one in relations if isinstance(one, Relation) and one.relation == "is-a"]
        own = [part.number for sort in sorts for part in self.parts if sort in part.instruments]
        if served:
            return tuple(dict.fromkeys((*self.of_objectives(served), *own)))
        if own:
            return tuple(dict.fromkeys(own))
        return self.of_instrument(sorts[0]) if sorts else (REST,)

    def of_use(self, page: UsePage) -> tuple[int, ...]:
        """Return the pillars that the use of an instrument belongs to."""
        return self.of_instrument(page.instrument)

    def of_amount(self, amount: Amount, arrangements: Sequence[ArrangementPage]) -> tuple[int, ...]:
        """Return the pillar that an amount serves by its main aim, or else by the arrangement that it belongs to."""
        money = amount.money
        if money.aim in _OF_AIM:
            return self.of_objectives((_OF_AIM[money.aim],))
        page = next((one for one in arrangements if one.id == money.arrangement), None)
        return (REST,) if page is None else self.of_arrangement(page)[:1]
