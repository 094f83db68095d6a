"""One series on its own: level and slope before and after a date, told as a description and never as an effect.

Two gates never open here. Nothing is compared with, so that what else happened is in the lines; and an error that
allows for correlation in time measures how well a line fits, not what chance would have done.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

import numpy as np

from routekaart.domain.evaluation.description import Description, Measured
from routekaart.domain.evaluation.outcome import CannotBeSaid, Evaluation, GateResult, Specification
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import ReleaseId
from routekaart.domain.period import Period
from routekaart.evaluating.case import Case
from routekaart.evaluating.gates.break_near import check_breaks
from routekaart.evaluating.gates.covid import check_pandemic
from routekaart.evaluating.gates.gate import decided, not_applicable, not_checked
from routekaart.evaluating.gates.not_separable import check_bundle
from routekaart.evaluating.gates.too_small import check_size
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.segmented import describe_segments

METHOD = "describe@1"
CANNOT_SHOW = ("no_comparison", "why", "for_whom", "what_else", "own_route_only")
_NOMINAL = 1.96
_LEAST = 4
"""Two lines have four numbers."""


def describe_case(
    case: Case,
    *,
    sealed: Sealed | None = None,
    later: Sequence[Specification] = (),
    releases: Sequence[ReleaseId] = (),
) -> Evaluation:
    """Describe the series of a case before and after its date; the outcome is always that it cannot be said.

    Args:
        case: what is looked at; series beside it are left out.
        sealed: the plan as it was sealed.
        later: what plans that were sealed after this one, on the same question, say.
        releases: what the figures come from.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    alone = replace(case, panel=case.panel.chosen([0]), broken=case.broken[:1], excluded=(), contaminated=())
    gates = tuple(gate(alone) for gate in _GATES)
    return Evaluation(
        plan=case.plan,
        sealed=sealed,
        outcome=CannotBeSaid(because=tuple(one.code for one in gates if not one.open)),
        gates=gates,
        estimate=None,
        described=_described(alone),
        specifications=tuple(later),
        cannot_show=CANNOT_SHOW,
        releases=tuple(releases),
        method=METHOD,
    )


def _described(case: Case) -> Description | None:
    window, lags = case.window, case.seasons
    end = window.start + window.length
    if window.end < _LEAST or window.length < _LEAST:
        return None
    kept = [*range(window.end), *range(window.start, end)]
    series = case.transformed()[0, kept]
    periods = tuple(case.panel.periods[number] for number in kept)
    found = describe_segments(series, window.end, lags=lags, times=_times(periods, case.seasons))
    return Description(
        level_before=_measured(found.levels[0], found.levels_error[0]),
        level_after=_measured(found.levels[1], found.levels_error[1]),
        level_change=_measured(found.level, found.level_error),
        slope_before=_measured(found.slopes[0], found.slopes_error[0]),
        slope_after=_measured(found.slopes[1], found.slopes_error[1]),
        slope_change=_measured(found.slope, found.slope_error),
        lags=lags,
        periods=periods,
        start=window.end,
        counted=tuple(case.panel.values[0, kept].tolist()),
        observed=tuple(series.tolist()),
        drawn=found.line,
    )


def _times(periods: Sequence[Period], seasons: int) -> Floats:
    """Return when each period was, in periods: what is left out between two of them counts in how steep a line is."""
    starts = [one.start for one in periods if one.start is not None]
    return np.array([day.year * seasons + (day.month - 1) * seasons // 12 for day in starts], dtype=np.float64)


def _measured(value: float, error: float) -> Measured:
    return Measured(value=value, low=value - _NOMINAL * error, high=value + _NOMINAL * error)


def _length(case: Case) -> GateResult:
    before, needed = max(case.window.end, 0), case.thresholds["least_before_described"]
    passes = before >= needed and case.there >= case.asked
    told = {"before": before, "needed": round(needed), "after": case.there, "asked": case.asked}
    return decided("too_short", passes, before, needed, **told)


def _nothing_compared(case: Case) -> GateResult:
    needed = case.thresholds["least_donors"]
    return decided("too_few_donors", False, 0, needed, donors=0, needed=round(needed), least="1/1")


def _dates(case: Case) -> GateResult:
    """Compare the signs of the change of level from each date on."""
    dates = ", ".join(f"{one.moment} {one.day}" for one in case.plan.dates)
    changes = [
        (moment, described.level_change.value)
        for moment in (one.moment for one in case.plan.dates)
        if (described := _described(replace(case, plan=replace(case.plan, moment=moment)))) is not None
    ]
    if len(changes) < case.thresholds["least_dates"]:
        return not_checked("date_decides", dates=dates)
    signs = {change > 0 for _, change in changes}
    told = "; ".join(f"{moment} {change:+.2f}" for moment, change in changes)
    return decided("date_decides", len(signs) == 1, len(signs), 1, dates=dates, effects=told)


def _chance(case: Case) -> GateResult:
    return decided("se_not_valid", False, 0, 2, placebos=0)


def _not_about_one(code: str) -> Callable[[Case], GateResult]:
    return lambda case: not_applicable(code)


_GATES: tuple[Callable[[Case], GateResult], ...] = (
    _length,
    _nothing_compared,
    _not_about_one("no_fit"),
    _not_about_one("not_identified"),
    _not_about_one("contaminated"),
    _dates,
    lambda case: check_breaks(case, None),
    lambda case: check_pandemic(case, None),
    lambda case: check_size(case, None),
    lambda case: check_bundle(case, None),
    _not_about_one("absorbed"),
    _not_about_one("one_donor"),
    _chance,
)
"""In the order of `routekaart.evaluating.gates.GATES`."""
