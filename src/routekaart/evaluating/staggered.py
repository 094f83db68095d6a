"""Difference in differences where units are treated at different times, by diff-diff behind this one door."""

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.extras import as_frame, load_extra, without_its_warnings
from routekaart.evaluating.kernel import Floats

Years = npt.NDArray[np.int64]
_NAMES = {"outcome": "y", "unit": "unit", "time": "time", "first_treat": "first"}


@dataclass(frozen=True, slots=True, kw_only=True)
class EventTime:
    """The effect so many periods after treatment began, with a band that holds for all of them together."""

    time: int
    effect: float
    error: float
    low: float
    high: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Bounded:
    """What is left of a mean effect if trends after differ at most so many times as much as they did before."""

    bounds: tuple[tuple[float, float, float], ...]
    """Mbar, and the ends of the interval."""
    breakdown: float | None
    """The largest Mbar at which the interval still leaves out zero; `None` if it never does."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Staggered:
    """What the estimators that allow for different dates say."""

    simple: float
    """The mean over all cohorts and years after treatment (Callaway and Sant'Anna)."""
    error: float
    dynamic: float
    """The mean over the times since treatment."""
    group: float
    """The mean over cohorts, by their size."""
    imputation: float
    """Effects of units and years from untreated cells alone (Borusyak, Jaravel and Spiess)."""
    events: tuple[EventTime, ...]
    honest: tuple[tuple[float, float, float], ...] = ()
    """Bounds (Mbar, low, high): if trends after differ at most Mbar times as much as they did before."""
    breakdown: float | None = None
    """The largest Mbar at which the bounds still leave out zero; `None` if they never do."""


def estimate_staggered(
    outcome: Floats,
    first_treated: Years,
    periods: Years,
    *,
    covariate: Floats | None = None,
    seed: int = 1,
    draws: int = 999,
    bounds: tuple[float, ...] = (0.5, 1.0, 2.0),
) -> Staggered:
    """Estimate the effect of a treatment that begins at different times.

    Args:
        outcome: shape (units, periods); NaN where there is none.
        first_treated: shape (units,), the first treated period; 0, or any after the last period, for never.
        periods: shape (periods,), whole numbers.
        covariate: shape (units, periods); its value in the base period is taken.
        seed: of the bootstrap of the simultaneous band.
        draws: of that bootstrap.
        bounds: the values of Mbar; none for no bounds.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Callaway and Sant'Anna (2021); Borusyak, Jaravel and Spiess (2024); Rambachan and Roth (2023).
    """
    library = load_extra("diff_diff")
    first_treated = np.where(first_treated > periods.max(), 0, first_treated)
    table = _long(outcome, first_treated, periods, covariate)
    names = _NAMES
    extra = {} if covariate is None else {"covariates": ["x"]}
    fitted = library.CallawaySantAnna(n_bootstrap=draws, seed=seed).fit(table, **names, **extra)
    events, groups = fitted.aggregate("event_study"), fitted.aggregate("group")
    sizes = np.array([(first_treated == int(label)).sum() for label in groups.label])
    late = events.event_time >= 0
    honest, breakdown = _bounds(library, table, names, extra, bounds, seed)
    return Staggered(
        simple=float(fitted.overall_att),
        error=float(fitted.overall_se),
        dynamic=float(events.att[late].mean()),
        group=float(groups.att @ sizes / sizes.sum()),
        imputation=float(library.ImputationDiD().fit(table, **names).overall_att),
        events=_events(events),
        honest=honest,
        breakdown=breakdown,
    )


def bound_trends(
    outcome: Floats,
    first_treated: Years,
    periods: Years,
    *,
    after: int,
    skip: int = 0,
    bounds: tuple[float, ...] = (0.5, 1.0, 2.0),
) -> Bounded | None:
    """Bound the mean effect over the periods after, by how far trends may differ; units not treated yet compare.

    Args:
        outcome: shape (units, periods), without holes.
        first_treated: shape (units,), the first treated period; 0, or any after the last period, for never.
        periods: shape (periods,), whole numbers.
        after: over how many periods from the first on the mean is taken.
        skip: how many periods before it are on neither side.
        bounds: the values of Mbar.

    Returns:
        `None` where there are too few units or periods for a covariance that can be used.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Rambachan and Roth (2023).
    """
    library = load_extra("diff_diff")
    table = _long(outcome, np.where(first_treated > periods.max(), 0, first_treated), periods, None)
    whole = library.CallawaySantAnna(control_group="not_yet_treated", base_period="universal", anticipation=skip)
    with without_its_warnings():
        events = whole.fit(table, **_NAMES).aggregate("event_study")
        time = np.asarray(events.event_time)
        time = time[time >= -skip]  # the library takes what was skipped as after
        mean = np.where((time >= 0) & (time < after), 1.0, 0.0)
        asked = {"method": "relative_magnitude", "l_vec": mean / mean.sum()}
        try:
            found = [library.HonestDiD(M=most, **asked).fit(events) for most in bounds]
            breakdown = library.HonestDiD(**asked).breakdown_value(events)
        except ValueError:  # the library refuses a covariance that cannot be inverted
            return None
    return Bounded(
        bounds=tuple((most, float(one.ci_lb), float(one.ci_ub)) for most, one in zip(bounds, found, strict=True)),
        breakdown=None if breakdown is None or not np.isfinite(breakdown) else float(breakdown),
    )


def impute_effect(outcome: Floats, first_treated: Years, periods: Years) -> float:
    """Return the mean effect of units and periods, from untreated cells alone.

    Args:
        outcome: shape (units, periods); NaN where there is none.
        first_treated: shape (units,), the first treated period; 0, or any after the last period, for never.
        periods: shape (periods,), whole numbers.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Borusyak, Jaravel and Spiess (2024).
    """
    library = load_extra("diff_diff")
    table = _long(outcome, np.where(first_treated > periods.max(), 0, first_treated), periods, None)
    with without_its_warnings():
        return float(library.ImputationDiD().fit(table, **_NAMES).overall_att)


def _events(events: Any) -> tuple[EventTime, ...]:
    columns = (events.event_time, events.att, events.se, events.cband_lower, events.cband_upper)
    return tuple(
        EventTime(time=int(time), effect=float(effect), error=float(error), low=float(low), high=float(high))
        for time, effect, error, low, high in zip(*columns, strict=True)
    )


def _bounds(
    library: Any, table: Any, names: dict[str, str], extra: dict[str, Any], wanted: tuple[float, ...], seed: int
) -> tuple[tuple[tuple[float, float, float], ...], float | None]:
    if not wanted:
        return (), None
    # bounds on trends compare every period with one base, so the base may not move
    whole = library.CallawaySantAnna(base_period="universal", seed=seed).fit(table, **names, **extra)
    fitted = whole.aggregate("event_study")
    found = []
    for largest in wanted:
        bound = library.HonestDiD(method="relative_magnitude", M=largest).fit(fitted)
        found.append((largest, float(bound.ci_lb), float(bound.ci_ub)))
    return tuple(found), _breakdown(library, fitted)


def _breakdown(library: Any, fitted: Any) -> float | None:
    value = library.HonestDiD(method="relative_magnitude").breakdown_value(fitted)
    return None if value is None or not np.isfinite(value) else float(value)


def _long(outcome: Floats, first_treated: Years, periods: Years, covariate: Floats | None) -> Any:
    units, times = np.meshgrid(np.arange(len(outcome)), np.arange(len(periods)), indexing="ij")
    here = ~np.isnan(outcome)
    columns = {
        "unit": units[here],
        "time": periods[times[here]],
        "first": first_treated[units[here]],
        "y": outcome[here],
    }
    return as_frame(columns if covariate is None else columns | {"x": covariate[here]})
