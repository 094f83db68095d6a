"""Whether two series may be put in one comparison, by their definition cards."""

from collections.abc import Callable
from dataclasses import dataclass

from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.observation import Indicator


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """A difference between two definition cards for which their series may not be put in one comparison."""

    code: str
    one: str
    other: str


COMPARED: dict[str, Callable[[Indicator], str]] = {
    "concept": lambda card: card.concept,
    "unit": lambda card: card.unit.value,
    "measure": lambda card: card.measure.value,
    "modes": lambda card: " ".join(sorted(card.modes)),
    "repeats": lambda card: card.repeats.value,
    "area_kind": lambda card: card.area_kind,
    "population": lambda card: card.population_en,
}
"""What must be the same, and how it is read from a card. Not said on one of the two cards is not the same."""


def find_obstacles(one: Indicator, other: Indicator) -> tuple[Obstacle, ...]:
    """Return why two series may not be put in one comparison; nothing if they may.

    What a population is called is compared as text: two cards that say the same in other words are held apart until
    a person makes the words the same. Two indicators of one publisher of which all else is the same differ in what
    only their definitions tell, as return rates of one year that each divide something else. A route and a country are
    no obstacle where a publisher counts the two as one: then that area may be compared.
    """
    if one.id == other.id:
        return ()
    found = tuple(
        Obstacle(code=code, one=read(one), other=read(other))
        for code, read in COMPARED.items()
        if _plain(read(one)) != _plain(read(other)) and not (code == "area_kind" and _meet(one, other))
    )
    if not found and one.publisher == other.publisher:
        return (Obstacle(code="definition", one=one.definition_en, other=other.definition_en),)
    return found


def same_area_of(area: ThingId, one: Indicator, other: Indicator) -> ThingId | None:
    """Return the area of one indicator that is the same as an area of the other, or `None` if there is none."""
    if kind_of(area) in one.area_kinds:
        return area
    pairs = (pair for pair in (*one.same_area, *other.same_area) if area in pair)
    return next((same for pair in pairs for same in pair if kind_of(same) in one.area_kinds), None)


def _meet(one: Indicator, other: Indicator) -> bool:
    if set(one.area_kinds) & set(other.area_kinds):
        return True
    kinds = {one.area_kind, other.area_kind}
    return any({kind_of(area) for area in pair} == kinds for pair in (*one.same_area, *other.same_area))


def _plain(text: str) -> str:
    return text.casefold().strip(" .")
