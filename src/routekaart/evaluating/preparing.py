"""A plan and all series of an indicator become a case: who may be a donor, what is matched, what is left out."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

import numpy as np

from routekaart.domain.breaks import Break
from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.evaluation.touches import Touch
from routekaart.domain.ids import ThingId
from routekaart.evaluating.arranging import Arranged, nothing_of
from routekaart.evaluating.case import Case
from routekaart.evaluating.choosing import choose_donors
from routekaart.evaluating.panel import Panel, Unit
from routekaart.evaluating.surroundings import Surroundings
from routekaart.evaluating.synthetic_control import Window


def prepare_case(
    plan: Plan,
    arranged: Arranged,
    around: Surroundings,
    *,
    partners: frozenset[ThingId],
    apart: frozenset[ThingId] = frozenset(),
) -> Case:
    """Prepare the case of a plan.

    Args:
        plan: what is asked.
        arranged: all series of its indicator.
        around: what is known beside them.
        partners: the countries that its arrangements are with.
        apart: further areas whose series may not be donors.

    Raises:
        InputError: if the series is not there or has a gap, or an event lies outside it.
    """
    panel = arranged.panel
    row = _row_of(plan, panel)
    first, end = _ends(plan, arranged)
    _refuse_outside(plan, arranged, first)
    left_out = range(*map(arranged.first_from, around.pandemic))
    columns = [number for number in range(first, end) if number not in left_out]
    _refuse_gaps(plan, panel, row, columns)
    start = arranged.first_from(plan.day)
    after = range(start, min(start + plan.span.after, end))
    own = partners | ({plan.outcome.counterpart} if plan.outcome.counterpart else set())
    donors = choose_donors(plan, arranged, around, columns=columns, partners=partners, apart=apart)
    rows = [row, *donors.rows]
    return Case(
        plan=plan,
        panel=_columns_of(panel.chosen(rows), columns),
        windows=tuple((one.moment, _window(plan, arranged.first_from(one.day), columns)) for one in plan.dates),
        asked=plan.span.after,
        there=len(after),
        left_out=sum(number in left_out for number in after),
        broken=arranged.broken[rows][:, columns],
        breaks=tuple(_breaks_near(plan, panel.units, donors.rows, around, arranged.seasons)),
        excluded=donors.excluded,
        contaminated=donors.contaminated,
        others=tuple(_others(plan, around, own)),
        countries=own,
        thresholds=around.thresholds,
        seasons=arranged.seasons,
    )


def _row_of(plan: Plan, panel: Panel) -> int:
    wanted = (plan.outcome.area, plan.outcome.counterpart)
    if wanted not in panel.units:
        raise nothing_of(str(plan.outcome), plan)
    return panel.units.index(wanted)


def _ends(plan: Plan, arranged: Arranged) -> tuple[int, int]:
    """Return the number of the first period that is looked at, and that of the first that is not looked at any more."""
    until = plan.span.until
    end = len(arranged.days) if until is None or until.end is None else arranged.first_from(until.end)
    return arranged.first_from(plan.span.since.start or date.min), end


def _refuse_outside(plan: Plan, arranged: Arranged, first: int) -> None:
    periods = arranged.panel.periods
    for one in plan.dates:
        if not first < arranged.first_from(one.day) < len(periods):
            ends = f"{periods[first]} to {periods[-1]}" if first < len(periods) else "nothing"
            raise InputError(
                f"the date {one.moment} ({one.day}) lies outside the series, which is {ends}",
                where=f"plan {plan.name}",
                remedy="Correct the date, or import statistics of that time.",
            )


def _refuse_gaps(plan: Plan, panel: Panel, row: int, columns: Sequence[int]) -> None:
    """Refuse a series of which a period is missing: no rank among placebos can be told of it, and it is never zero."""
    missing = [panel.periods[number] for number in columns if np.isnan(panel.values[row, number])]
    if missing:
        raise InputError(
            f"{plan.outcome} has no figure of {missing[0]} ({len(missing)} missing of {len(columns)} periods)",
            where=f"plan {plan.name}",
            remedy="Take since and until on one side of what is missing, or import statistics of that time.",
        )


def _window(plan: Plan, start: int, columns: Sequence[int]) -> Window:
    length = sum(start <= number < start + plan.span.after for number in columns)
    return Window(start=bisect_left(columns, start), length=length, skip=plan.span.skip)


def _columns_of(panel: Panel, columns: list[int]) -> Panel:
    return Panel(
        units=panel.units,
        periods=tuple(panel.periods[number] for number in columns),
        values=panel.values[:, columns],
        low=panel.low[:, columns],
        high=panel.high[:, columns],
    )


def _others(plan: Plan, around: Surroundings, own: frozenset[ThingId]) -> Iterator[Touch]:
    near = timedelta(days=round(30.44 * around.thresholds["bundle_months"]))
    for touch in around.touches:
        if touch.arrangement in plan.arrangements or own.isdisjoint(touch.countries):
            continue
        if abs(touch.day - plan.day) <= near:
            yield touch


def _breaks_near(
    plan: Plan, units: Sequence[Unit], rows: Sequence[int], around: Surroundings, seasons: int
) -> Iterator[tuple[Break, bool]]:
    near = timedelta(days=round(30.44 * max(around.thresholds["break_months"], 12 / seasons)))
    for one in around.breaks:
        if plan.outcome.indicator in one.indicators and abs(one.day - plan.day) <= near:
            if one.concerns(plan.outcome.indicator, plan.outcome.area):
                yield one, True
            elif any(one.concerns(plan.outcome.indicator, units[row][0]) for row in rows):
                yield one, False
