"""The plan that an arrangement gets where nobody wrote one: made by rule, before any outcome is looked at."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from routekaart.domain.evaluation.plan import Dated, Estimator, Moment, Outcome, Plan, Span
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import IndicatorId, ThingId, key_of, kind_of
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.surroundings import Surroundings

_UNION = ThingId("region:european-union")
_FIRST = (Moment.IN_FORCE, Moment.SIGNED, Moment.ANNOUNCED, Moment.FIRST_MONEY)
"""From which of the known dates is measured: the one from which an arrangement binds, or else the nearest to it."""


def plan_arrangements(
    touches: Iterable[Touch],
    *,
    series: Mapping[ThingId, tuple[Outcome, ...]],
    span: Span,
    estimator: Estimator = Estimator.SYNTHETIC_CONTROL,
) -> Iterator[Plan]:
    """Plan an evaluation of each arrangement with each series of its partner countries.

    Args:
        touches: every beginning of an arrangement that is known.
        series: by country the series that an arrangement with it could have touched.
        span: which periods are looked at.
        estimator: how; pairs and years are for `poisson`.
    """
    by_arrangement = defaultdict[ThingId, list[Touch]](list)
    for touch in touches:
        by_arrangement[touch.arrangement].append(touch)
    for arrangement, own in sorted(by_arrangement.items()):
        dates = _dates(own)
        moment = next(one for one in _FIRST if one in {dated.moment for dated in dates})
        for country in own[0].countries:
            for outcome in series.get(country, ()):
                if estimator is Estimator.POISSON and (outcome.area == _UNION) != (own[0].level == "EU"):
                    continue
                yield Plan(
                    name=_name(arrangement, outcome),
                    arrangements=(arrangement,),
                    outcome=outcome,
                    dates=dates,
                    moment=moment,
                    span=span,
                    estimator=estimator,
                )


def find_series(
    arranged: Arranged, around: Surroundings, *, indicator: IndicatorId, of: str, least: int
) -> dict[ThingId, tuple[Outcome, ...]]:
    """Return by country the series that an arrangement with it could have touched.

    Args:
        arranged: all series of the indicator.
        around: which countries are on the way of a route.
        indicator: its id.
        of: `route` for totals of the routes that a country is on the way of; `nationality` for its own nationals.
        least: how much a series must count over all periods to be looked at.
    """
    found = defaultdict[ThingId, list[Outcome]](list)
    for (area, counterpart), counts in zip(arranged.panel.units, arranged.panel.values, strict=True):
        if (counterpart is None) != (of == "route") or not counts.sum() >= least:
            continue
        countries = around.on_the_way.get(area, frozenset()) if counterpart is None else {counterpart}
        for country in countries:
            found[country].append(Outcome(indicator=indicator, area=area, counterpart=counterpart))
    return {country: tuple(outcomes) for country, outcomes in found.items()}


def find_pairs(arranged: Arranged, *, indicator: IndicatorId, home: ThingId) -> dict[ThingId, tuple[Outcome, ...]]:
    """Return by country its nationals in the whole union, for what the EU agreed, and at home, for what we agreed.

    Args:
        arranged: all pairs of the indicator, by year.
        indicator: its id.
        home: the member state whose own arrangements are evaluated.
    """
    people = {of for area, of in arranged.panel.units if of is not None and kind_of(of) == kind_of(area) == "country"}
    return {
        of: tuple(Outcome(indicator=indicator, area=area, counterpart=of) for area in (_UNION, home))
        for of in sorted(people)
    }


def _dates(touches: Iterable[Touch]) -> tuple[Dated, ...]:
    """Return the first day of each moment: an agreement that was widened later began when it began."""
    first = dict[str, Touch]()
    for touch in touches:
        if touch.moment not in first or touch.day < first[touch.moment].day:
            first[touch.moment] = touch
    return tuple(Dated(moment=moment, day=first[moment].day) for moment in Moment if moment in first)


def _name(arrangement: ThingId, outcome: Outcome) -> str:
    parts = [key_of(arrangement), outcome.indicator, key_of(outcome.area)]
    joined = "--".join([*parts, key_of(outcome.counterpart).lower()] if outcome.counterpart else parts)
    return joined.replace(".", "-")  # an id may hold a point, which in an address begins the form of a file


def span_from(since: str, after: int) -> Span:
    """Return the span of plans that are made by rule: everything there is, and so many periods after."""
    return Span(since=Period.parse(since), after=after)
