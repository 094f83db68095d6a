"""What is always told beside an effect on one route: the routes that may have received, and the dead and missing."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import Beside, Rank
from routekaart.domain.evaluation.outcome import Unit as SeriesUnit
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.evaluation.routes import Tie, tied_routes
from routekaart.domain.ids import ThingId
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.case import Case
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.netting import count_difference
from routekaart.evaluating.panel import Unit
from routekaart.evaluating.placebos import place_in_space
from routekaart.evaluating.preparing import prepare_case
from routekaart.evaluating.surroundings import Surroundings
from routekaart.evaluating.synthetic_control import fit_synthetic_control

_TAKING = (Tie.RECEIVING, Tie.NEIGHBOUR)


def find_beside(
    plan: Plan, arranged: Arranged, around: Surroundings, *, partners: frozenset[ThingId], deaths: Arranged | None
) -> tuple[Beside, ...]:
    """Return what was counted on the routes that may have received, and the dead and missing on the route itself.

    Args:
        plan: what is asked.
        arranged: all series of its indicator.
        around: how routes hang together.
        partners: the countries that its arrangements are with.
        deaths: the dead and missing by route and month, or `None` if they are not kept here.
    """
    return (*_receiving(plan, arranged, around, partners), *_deaths(plan, deaths))


def _receiving(plan: Plan, arranged: Arranged, around: Surroundings, partners: frozenset[ThingId]) -> Iterator[Beside]:
    routes = (route for tie in _TAKING for route in tied_routes(around.ties, plan.outcome.area, tie=tie))
    for route in dict.fromkeys(routes):
        unit = (route, plan.outcome.counterpart)
        told = Beside(
            what="receiving",
            unit=SeriesUnit(area=route, counterpart=plan.outcome.counterpart),
            indicator=plan.outcome.indicator,
            before=None,
            after=None,
        )
        if unit not in arranged.panel.units:
            if all(area != route for area, _ in arranged.panel.units):
                yield told  # nobody counts there: what went there is not known, and is not nothing
            continue
        before, after = _counts(plan, arranged, unit)
        effect, rank, difference = _effect(plan, arranged, around, route, partners)
        yield replace(
            told,
            before=before,
            after=after,
            effect=effect,
            rank=rank,
            difference=difference,
        )


def _effect(
    plan: Plan, arranged: Arranged, around: Surroundings, route: ThingId, partners: frozenset[ThingId]
) -> tuple[float | None, Rank | None, float | None]:
    """Estimate the same for a route that may have received, with donors that belong to neither."""
    other = replace(plan, outcome=replace(plan.outcome, area=route))
    try:
        case = prepare_case(other, arranged, around, partners=partners, apart=frozenset({plan.outcome.area}))
    except InputError:  # a period of that route is missing: then nothing is estimated of it
        return None, None, None
    if not case.can_be_fitted:
        return None, None, None
    return _fitted(case)


def _fitted(case: Case) -> tuple[float, Rank, float]:
    series = case.transformed()
    space = place_in_space(series, 0, case.donors, case.window)
    synthetic = fit_synthetic_control(series, 0, case.donors, case.window)
    return synthetic.effect, Rank(place=space.rank, of=space.of), count_difference(case, synthetic)


def _deaths(plan: Plan, deaths: Arranged | None) -> Iterator[Beside]:
    unit = (plan.outcome.area, None)
    if deaths is None or unit not in deaths.panel.units:
        return
    before, after = _counts(plan, deaths, unit)
    yield Beside(
        what="deaths",
        unit=SeriesUnit(area=plan.outcome.area),
        indicator="iom-dead-and-missing",
        before=before,
        after=after,
    )


def _counts(plan: Plan, arranged: Arranged, unit: Unit) -> tuple[float | None, float | None]:
    """Return what was counted in as many periods before the event as after it; `None` where the series is not there."""
    counts, start = arranged.panel.values[arranged.panel.units.index(unit)], arranged.first_from(plan.day)
    length = plan.span.after
    before = counts[start - length : start] if start >= length else counts[:0]
    after = counts[start : start + length]
    return _sum(before, length), _sum(after, length)


def _sum(counts: Floats, length: int) -> float | None:
    return float(counts.sum()) if len(counts) == length and not np.isnan(counts).any() else None
