"""One evaluation of pairs and years: the cells, who is treated where and since when, and who may be a placebo."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any

import numpy as np
import numpy.typing as npt

from routekaart.domain.breaks import Break
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.outcome import Excluded
from routekaart.domain.evaluation.outcome import Unit as SeriesUnit
from routekaart.domain.evaluation.plan import Moment, Plan
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId, kind_of
from routekaart.evaluating.arranging import Arranged, nothing_of
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.pairs import Codes, Pairs
from routekaart.evaluating.surroundings import Surroundings


@dataclass(frozen=True, slots=True, kw_only=True)
class PairCase:
    """What an evaluation of pairs and years looks at."""

    plan: Plan
    pairs: Pairs
    low: Floats
    high: Floats
    """Shape (cells,): the ends between which a count lies."""
    destinations: tuple[ThingId, ...]
    origins: tuple[ThingId, ...]
    years: tuple[int, ...]
    treated: int
    """The number of the treated origin."""
    where: Codes | None
    """The numbers of the destinations where it is treated; `None` for everywhere."""
    first: Mapping[Moment, int]
    """For each date of the event the first year wholly after it."""
    clean: Codes
    """The origins that may be placebos."""
    excluded: tuple[Excluded, ...]
    others: tuple[Touch, ...]
    breaks: tuple[Break, ...]
    thresholds: Mapping[str, float]
    pandemic: frozenset[int]

    @property
    def start(self) -> int:
        """The first year that counts as after."""
        return self.first[self.plan.moment]

    @property
    def own(self) -> npt.NDArray[np.bool_]:
        """The cells of the treated origin, where it is treated."""
        here = self.pairs.origin == self.treated
        return np.asarray(here if self.where is None else here & np.isin(self.pairs.destination, self.where))

    def totals(self) -> Floats:
        """Return what is counted of the treated origin in each year, by the destinations that tell every year."""
        own, pairs = self.own, self.pairs
        silent = np.unique(pairs.destination[own & np.isnan(pairs.count)])
        told = own & ~np.isin(pairs.destination, silent)
        return np.array([pairs.count[told & (pairs.year == year)].sum() for year in self.years])


def prepare_pairs(
    plan: Plan, counts: Arranged, orders: Arranged | None, around: Surroundings, *, partners: frozenset[ThingId]
) -> PairCase:
    """Prepare the case of a plan about pairs and years.

    Args:
        plan: what is asked; its area is one destination, or an area of several for all of them.
        counts: all pairs of the indicator, by year.
        orders: the same of what is a control, or `None`.
        around: what is known beside them.
        partners: the countries that its arrangements are with.

    Raises:
        InputError: if there are no figures of the pair, or a date lies outside them.
    """
    grid = _grid_of(plan, counts)
    if plan.outcome.counterpart not in grid.origins or not grid.years:
        raise nothing_of(str(plan.outcome), plan)
    first = {one.moment: one.day.year + (one.day.timetuple().tm_yday > 1) for one in plan.dates}
    _refuse_outside(plan, first, grid.years)
    clean, excluded = _clean(plan, grid.origins, around, first[plan.moment])
    return PairCase(
        plan=plan,
        pairs=_pairs_of(grid, counts, orders),
        low=counts.panel.low[grid.cells].ravel(),
        high=counts.panel.high[grid.cells].ravel(),
        destinations=grid.destinations,
        origins=grid.origins,
        years=grid.years,
        treated=grid.origins.index(plan.outcome.counterpart),
        where=_where(plan, grid.destinations),
        first=first,
        clean=clean,
        excluded=excluded,
        others=_others(plan, around, partners | {plan.outcome.counterpart}),
        breaks=_breaks(plan, around),
        thresholds=around.thresholds,
        pandemic=frozenset(range(around.pandemic[0].year, around.pandemic[1].year)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Grid:
    """Which series and years are looked at."""

    rows: list[int]
    columns: list[int]
    units: list[tuple[ThingId, ThingId]]
    years: tuple[int, ...]

    @property
    def destinations(self) -> tuple[ThingId, ...]:
        return tuple(sorted({area for area, _ in self.units}))

    @property
    def origins(self) -> tuple[ThingId, ...]:
        return tuple(sorted({of for _, of in self.units}))

    @property
    def cells(self) -> tuple[Any, ...]:
        return np.ix_(self.rows, self.columns)


def _grid_of(plan: Plan, counts: Arranged) -> _Grid:
    last = plan.span.until
    columns = [
        number
        for number, day in enumerate(counts.days)
        if day >= (plan.span.since.start or day) and (last is None or last.end is None or day < last.end)
    ]
    found = [
        (row, area, of)
        for row, (area, of) in enumerate(counts.panel.units)
        if of is not None and kind_of(of) == "country" and kind_of(area) == "country"
    ]
    return _Grid(
        rows=[row for row, _, _ in found],
        columns=columns,
        units=[(area, of) for _, area, of in found],
        years=tuple(counts.days[number].year for number in columns),
    )


def _pairs_of(grid: _Grid, counts: Arranged, orders: Arranged | None) -> Pairs:
    place = {area: number for number, area in enumerate(grid.destinations)}
    people = {of: number for number, of in enumerate(grid.origins)}
    each = len(grid.years)
    return Pairs(
        destination=np.repeat([place[area] for area, _ in grid.units], each),
        origin=np.repeat([people[of] for _, of in grid.units], each),
        year=np.tile(np.array(grid.years), len(grid.units)),
        count=counts.panel.values[grid.cells].ravel(),
        exposure=None if orders is None else _matched(orders, grid).ravel(),
    )


def _others(plan: Plan, around: Surroundings, own: frozenset[ThingId]) -> tuple[Touch, ...]:
    near = timedelta(days=round(30.44 * around.thresholds["bundle_months"]))
    return tuple(
        one
        for one in around.touches
        if one.arrangement not in plan.arrangements
        and not own.isdisjoint(one.countries)
        and abs(one.day - plan.day) <= near
    )


def _breaks(plan: Plan, around: Surroundings) -> tuple[Break, ...]:
    near = timedelta(days=round(30.44 * around.thresholds["break_months"]))
    of = plan.outcome.indicator
    return tuple(one for one in around.breaks if of in one.indicators and abs(one.day - plan.day) <= near)


def at_end(case: PairCase, end: Floats) -> Pairs:
    """Return the cells with the counts of the treated origin at one of their ends."""
    return replace(case.pairs, count=np.where(case.own, end, case.pairs.count))


def _where(plan: Plan, destinations: tuple[ThingId, ...]) -> Codes | None:
    if kind_of(plan.outcome.area) != "country":
        return None
    if plan.outcome.area not in destinations:
        raise nothing_of(plan.outcome.area, plan)
    return np.array([destinations.index(plan.outcome.area)])


def _refuse_outside(plan: Plan, first: Mapping[Moment, int], years: tuple[int, ...]) -> None:
    for moment, year in first.items():
        if not years[0] < year <= years[-1]:
            raise InputError(
                f"the date {moment} counts from {year}, which lies outside the series of {years[0]} to {years[-1]}",
                where=f"plan {plan.name}",
                remedy="Correct the date, or import statistics of that time.",
            )


def _matched(orders: Arranged, grid: _Grid) -> Floats:
    row = {unit: number for number, unit in enumerate(orders.panel.units)}
    column = {day.year: number for number, day in enumerate(orders.days)}
    found = np.full((len(grid.units), len(grid.years)), np.nan)
    for number, unit in enumerate(grid.units):
        if unit in row:
            for place, year in enumerate(grid.years):
                if year in column:
                    found[number, place] = orders.panel.values[row[unit], column[year]]
    return found


def _clean(
    plan: Plan, origins: tuple[ThingId, ...], around: Surroundings, start: int
) -> tuple[Codes, tuple[Excluded, ...]]:
    """Return the origins without an arrangement of their own in the years that count, and the others with theirs."""
    own = {
        country: touch.arrangement
        for touch in around.touches
        if touch.arrangement not in plan.arrangements and start <= touch.day.year < start + plan.span.after
        for country in touch.countries
    }
    excluded = tuple(
        Excluded(unit=SeriesUnit(area=plan.outcome.area, counterpart=of), reason="own_treatment", other=own[of])
        for of in origins
        if of in own and of != plan.outcome.counterpart
    )
    clean = [number for number, of in enumerate(origins) if of not in own and of != plan.outcome.counterpart]
    return np.array(clean, dtype=np.int64), excluded
