"""Official figures beside a dossier: which areas are asked for, and which objective each series belongs to."""

from collections.abc import Iterator, Mapping, Sequence

from routekaart.compiling.vocabulary import ROLES
from routekaart.domain.content import Relation
from routekaart.domain.dossier import Line, Series
from routekaart.domain.ids import ConceptId, IndicatorId, ThingId, key_of, kind_of
from routekaart.domain.observation import Concept, Indicator, Observation

_NO_OBJECTIVE = "not_said"


def find_areas(thing: ThingId, lines: Sequence[Line]) -> tuple[ThingId, ...]:
    """Return the areas whose official figures belong to a dossier: the thing itself, and the routes that it is on."""
    routes = [
        said.object
        for line in lines
        for said in (line.statement.content,)
        if line.statement.subject == thing and isinstance(said, Relation) and said.relation in ROLES
    ]
    asked = (thing, *(route for route in routes if kind_of(route) == "route"))
    return tuple(dict.fromkeys(area for area in asked if kind_of(area) in ("country", "route", "region")))


def find_shown(
    indicators: Sequence[Indicator], concepts: Sequence[Concept], areas: Sequence[ThingId]
) -> tuple[IndicatorId, ...]:
    """Return the indicators whose figures belong in a dossier: those that tell of an objective, for such areas.

    A population or an income is context for whoever weighs, and no result of what was agreed.
    """
    known = {concept.id: concept for concept in concepts}
    kinds = {kind_of(area) for area in areas}
    return tuple(
        card.id
        for card in indicators
        if kinds.intersection(card.area_kinds) and _objective(card.concept, known) != _NO_OBJECTIVE
    )


def group_series(
    observations: Sequence[Observation], indicators: Sequence[Indicator], concepts: Sequence[Concept]
) -> dict[str, tuple[Series, ...]]:
    """Return series by objective, one for each indicator and area, in order of time.

    What must stand beside another concept follows on it: deaths on arrivals. Where none is held the series is empty,
    so that arrivals never stand alone.
    """
    known = {concept.id: concept for concept in concepts}
    found: dict[tuple[Indicator, ThingId], list[Observation]] = {}
    cards = {card.id: card for card in indicators}
    for seen in observations:
        if seen.counterpart is None:
            found.setdefault((cards[seen.indicator], seen.ref_area), []).append(seen)
    for card, area in _missing_beside(tuple(found), indicators, known):
        found[card, area] = []
    grouped: dict[str, list[Series]] = {}
    for (card, area), group in sorted(found.items(), key=lambda item: _place(item[0], known)):
        ordered = tuple(sorted(group, key=lambda seen: (str(seen.period.start), str(seen.period))))
        series = Series(indicator=card.id, area=area, observations=ordered)
        grouped.setdefault(_objective(card.concept, known), []).append(series)
    return {objective: tuple(series) for objective, series in grouped.items()}


def _missing_beside(
    found: Sequence[tuple[Indicator, ThingId]], indicators: Sequence[Indicator], known: Mapping[ConceptId, Concept]
) -> Iterator[tuple[Indicator, ThingId]]:
    """Find the series that must stand beside those found, in areas of their kind, and are not held."""
    there = {(card.concept, area) for card, area in found}
    for concept, area in sorted(there):
        for card in indicators:
            beside = known[card.concept].beside == concept and kind_of(area) in card.area_kinds
            if beside and (card.concept, area) not in there:
                yield card, area


def _objective(concept: ConceptId, known: Mapping[ConceptId, Concept]) -> str:
    card = known.get(concept)
    if card is not None and card.beside is not None:
        return _objective(card.beside, known)
    return _NO_OBJECTIVE if card is None or card.objective is None else key_of(card.objective)


def _place(series: tuple[Indicator, ThingId], known: Mapping[ConceptId, Concept]) -> tuple[bool, ThingId, str]:
    card, area = series
    return known[card.concept].beside is not None, area, card.id
