"""What a check may look at, and which observations it needs."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from routekaart.domain.aggregate import Aggregate
from routekaart.domain.breaks import Break
from routekaart.domain.content import Comparison, Countable, Figure, Range, Rank, Share
from routekaart.domain.ids import ConceptId, IndicatorId, ReleaseId, ThingId, kind_of
from routekaart.domain.observation import Indicator, Known, Observation, PublishedRank, Release
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Route
from routekaart.domain.statement import Statement
from routekaart.domain.told import Told


@dataclass(frozen=True, slots=True)
class View:
    """The observations as known on one day: one per key, from the newest release known on that day."""

    day: date
    observations: tuple[Observation, ...]
    zeros_left_out: frozenset[ReleaseId] = frozenset()
    """Releases that name no area of which there was nothing to count."""
    kept: tuple[Told, ...] = ()
    """What the register keeps of the amounts and results that are checked, without what was taken back by that day."""
    by_key: dict[tuple[IndicatorId, ThingId, ThingId | None], tuple[Observation, ...]] = field(
        init=False, repr=False, compare=False
    )

    counted: dict[IndicatorId, dict[date, date]] = field(init=False, repr=False, compare=False)
    """The first day and the day after the last of the shortest periods that such a release has figures for."""

    def __post_init__(self) -> None:
        grouped: dict[tuple[IndicatorId, ThingId, ThingId | None], list[Observation]] = {}
        for observation in self.observations:
            key = (observation.indicator, observation.ref_area, observation.counterpart)
            grouped.setdefault(key, []).append(observation)
        counted: dict[IndicatorId, dict[date, date]] = {}
        for seen in self.observations if self.zeros_left_out else ():
            start, end = seen.period.start, seen.period.end
            if seen.release in self.zeros_left_out and start is not None and end is not None:
                ends = counted.setdefault(seen.indicator, {})
                ends[start] = min(end, ends.get(start, end))
        object.__setattr__(self, "counted", counted)
        object.__setattr__(self, "by_key", {key: tuple(found) for key, found in grouped.items()})

    def find_series(
        self, indicator: IndicatorId, area: ThingId, counterpart: ThingId | None
    ) -> tuple[Observation, ...]:
        """Return all observations of one indicator for one area."""
        return self.by_key.get((indicator, area, counterpart), ())

    def find_period(
        self, indicator: IndicatorId, area: ThingId, counterpart: ThingId | None, period: Period
    ) -> Observation | None:
        """Return the observation for exactly these days, or `None`."""
        series = self.find_series(indicator, area, counterpart)
        return next((seen for seen in series if seen.period.same_days(period)), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """All that a check may look at: definitions, releases, and the two views."""

    indicators: tuple[Indicator, ...]
    gazetteer: Gazetteer
    releases: dict[ReleaseId, Release]
    then: View
    now: View
    ranks: tuple[PublishedRank, ...] = ()
    breaks: tuple[Break, ...] = ()
    """Where series are counted otherwise from a day on."""
    part_of: Mapping[ThingId, ThingId] = field(default_factory=dict)
    """The fund that a programme is a part of."""
    called: frozenset[str] = frozenset()
    """The names of funds, programmes and arrangements."""
    aggregates: tuple[Aggregate, ...] = ()
    """Areas that are made up of others, with who belonged to them when."""

    def find_indicators(self, concept: ConceptId | None) -> tuple[Indicator, ...]:
        """Return everything that measures a concept, whoever publishes it."""
        return tuple(indicator for indicator in self.indicators if indicator.measures(concept))

    def known(self, release: ReleaseId, day: date) -> Known:
        """Tell whether a release was out on a day."""
        return self.releases[release].known_on(day)


WORLD, WHOLE_WORLD = "world", ThingId("region:world")
"""Of what a share of all refugees of one people is a part."""
NATIONALITIES = "nationalities"
"""Among whom somebody has a place in an order, where people are ordered by where they come from."""
_MOST_CHOICES = 16
"""How many sets of areas are looked at for places that are counted together."""


@dataclass(frozen=True, slots=True)
class AreaChoice:
    """A set of areas whose figures, added up, could be what a sentence is about."""

    areas: tuple[ThingId, ...]
    same: bool
    """Whether it is the area that the sentence names."""


def find_areas(
    indicator: Indicator,
    subject: ThingId,
    gazetteer: Gazetteer,
    *,
    route: ThingId | None = None,
    period: Period | None = None,
) -> tuple[AreaChoice, ...]:
    """Return the areas of an indicator that a sentence about `subject` could mean.

    A sentence about a route may carry a figure of the country where it ends, and the other way round; a country may
    be reached by several routes. Each is offered, none is chosen, and each says whether it is the area named.

    Args:
        indicator: whose areas.
        subject: what the sentence is about.
        gazetteer: which route ends where.
        route: the route that the passage is about, if the sentence itself is about a country.
        period: of which a union is meant as it was then; without it, none of its versions is the one meant.
    """
    if kind_of(subject) in indicator.area_kinds:
        own = AreaChoice((subject,), same=True)
        together = _routes_together(subject, gazetteer)
        versions = tuple(
            AreaChoice((one.area,), same=period is not None and one.valid.contains(period))
            for one in gazetteer.versions_of(subject)
        )
        return (own, *versions, together) if together else (own, *versions)
    equal = tuple(AreaChoice((area,), same=True) for area in _counted_as(indicator, subject))
    return equal or tuple(AreaChoice(areas, same=False) for areas in _other_side(subject, gazetteer, route))


def find_choices(
    indicator: Indicator,
    subject: ThingId,
    also: tuple[ThingId, ...],
    gazetteer: Gazetteer,
    *,
    route: ThingId | None = None,
    period: Period | None = None,
) -> tuple[AreaChoice, ...]:
    """Return the sets of areas that a sentence about several places together could mean; of one place as it is.

    Args:
        indicator: whose areas.
        subject: the first place.
        also: the places that are counted with it.
        gazetteer: which route ends where.
        route: the route that the passage is about.
        period: for which a union is meant as it was then.
    """
    choices = find_areas(indicator, subject, gazetteer, route=route, period=period)
    if also:
        # whoever names several routes one by one means each as it is called, and no other that ends in the same country
        choices = tuple(one for one in choices if one.same) or choices
    for place in also:
        choices = tuple(
            AreaChoice(one.areas + other.areas, same=one.same and other.same)
            for one in choices
            for other in find_areas(indicator, place, gazetteer)
            # what is in both would be counted twice
            if not set(one.areas) & set(other.areas)
        )[:_MOST_CHOICES]
    return choices


def is_meant(choice: AreaChoice, subject: ThingId, gazetteer: Gazetteer) -> bool:
    """Tell whether a name may be used for these areas: not that of one route for all that end in the same country."""
    route = gazetteer.find_place(subject)
    return choice.same or not isinstance(route, Route) or not route.own_name or set(choice.areas) <= {*route.arrival}


def _routes_together(subject: ThingId, gazetteer: Gazetteer) -> AreaChoice | None:
    route = gazetteer.find_place(subject)
    if not isinstance(route, Route) or len(route.arrival) != 1:
        return None
    routes = tuple(other.id for other in gazetteer.routes_into(route.arrival[0]))
    if len(routes) < 2:
        return None
    return AreaChoice((subject, *(other for other in routes if other != subject)), same=False)


def _other_side(subject: ThingId, gazetteer: Gazetteer, route: ThingId | None) -> tuple[tuple[ThingId, ...], ...]:
    place = gazetteer.find_place(subject)
    if isinstance(place, Route):
        return (place.arrival,) if place.arrival else ()
    routes = tuple(sorted((one.id for one in gazetteer.routes_into(subject)), key=lambda one: one != route))
    alone = ((route,),) if route is not None and route in routes and len(routes) > 1 else ()
    return (*alone, routes) if routes else ()


def _counted_as(indicator: Indicator, subject: ThingId) -> tuple[ThingId, ...]:
    """Return the areas that the publisher counts as the same as this one."""
    return tuple(area for pair in indicator.same_area if subject in pair for area in pair if area != subject)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which observations are needed to check statements."""

    indicators: tuple[IndicatorId, ...]
    areas: tuple[ThingId, ...] | None
    """`None` for all: for a place in an order, every area counts."""
    counterparts: tuple[ThingId | None, ...] | None
    """`None` for all: for a nationality's place in an order, every nationality counts."""


def find_wanted(
    statements: tuple[Statement, ...],
    indicators: tuple[Indicator, ...],
    gazetteer: Gazetteer,
) -> tuple[Wanted, ...]:
    """Return which observations are needed to check these statements, and no more: there are millions of others."""
    measuring: dict[ConceptId | None, list[Indicator]] = {}
    for card in indicators:
        for concept in (card.concept, *card.also_for):
            measuring.setdefault(concept, []).append(card)
    totals: dict[ThingId, None] = {}
    counted: dict[IndicatorId, None] = {}
    ranked: dict[IndicatorId, None] = {}
    by_counterpart: dict[tuple[IndicatorId, ThingId], dict[ThingId, None]] = {}
    for statement in statements:
        said = statement.content
        if isinstance(said, Rank | Share) and _is_among_places(said):
            ranked |= dict.fromkeys(one for card in measuring.get(said.concept, ()) for one in (card.id, *card.apart))
        if not isinstance(said, Countable):
            continue
        for card in measuring.get(said.concept, ()):
            areas = dict.fromkeys(_areas_of(card, statement.subject, said, gazetteer))
            if said.counterpart is None or isinstance(said, Share):
                totals |= areas
                counted |= dict.fromkeys((card.id, *card.apart))
            if said.counterpart is not None:
                for indicator in (card.id, *card.apart):
                    by_counterpart.setdefault((indicator, said.counterpart), {}).update(areas)
    return (
        *_wanted(counted, totals),
        *_wanted(ranked, None),
        *(wanted for one in statements for wanted in _of_counterparts(one, measuring, gazetteer)),
        *(
            Wanted(indicators=(indicator,), areas=tuple(areas), counterparts=(counterpart,))
            for (indicator, counterpart), areas in by_counterpart.items()
        ),
    )


def _is_among_places(said: Rank | Share) -> bool:
    """Tell whether the figures of all places are needed, each as a whole."""
    return said.counterpart is None if isinstance(said, Rank) else said.among is not None


def orders_people(said: Rank) -> bool:
    """Tell whether people of one place are ordered by where they come from: all who are there, or who are named."""
    return said.among == NATIONALITIES or (said.listed is not None and said.counterpart in said.listed)


def _of_counterparts(
    statement: Statement, measuring: Mapping[ConceptId | None, list[Indicator]], gazetteer: Gazetteer
) -> Iterator[Wanted]:
    """Yield what an order by where people come from needs: all of them in one place, or those of one country in all."""
    said = statement.content
    if not isinstance(said, Rank) or said.counterpart is None or said.concept not in measuring:
        return
    cards = tuple(one for card in measuring[said.concept] for one in (card.id, *card.apart))
    if not orders_people(said):
        yield Wanted(indicators=cards, areas=None, counterparts=(said.counterpart,))
        return
    same = (one.area for one in gazetteer.versions_of(statement.subject))
    yield Wanted(indicators=cards, areas=(statement.subject, *same), counterparts=None)


def _areas_of(card: Indicator, subject: ThingId, said: Countable, gazetteer: Gazetteer) -> Iterator[ThingId]:
    """Yield the areas of an indicator that a statement may be about: its own, and those that it sets beside them."""
    also = said.also or () if isinstance(said, Figure | Range) else ()
    choices = find_choices(card, subject, also, gazetteer, route=said.route)
    if isinstance(said, Share) and said.among == WORLD:
        yield WHOLE_WORLD
    if isinstance(said, Comparison):
        choices += find_areas(card, said.other, gazetteer)
    for choice in choices:
        yield from choice.areas


def _wanted(indicators: Iterable[IndicatorId], areas: Iterable[ThingId] | None) -> Iterator[Wanted]:
    if indicators := tuple(indicators):
        yield Wanted(indicators=indicators, areas=None if areas is None else tuple(areas), counterparts=(None,))
