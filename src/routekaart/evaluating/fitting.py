"""Everything that is estimated for one case, once, before any gate looks at it."""

from dataclasses import dataclass

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.plan import Estimator, Moment
from routekaart.evaluating.augmented import fit_augmented
from routekaart.evaluating.case import Case
from routekaart.evaluating.conformal import ConformalSet, conformal_set
from routekaart.evaluating.face import effect_over_optima
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.leave_one_out import leave_one_out
from routekaart.evaluating.panel import End
from routekaart.evaluating.placebos import (
    Estimate,
    SpacePlacebos,
    TimePlacebos,
    place_in_space,
    place_in_space_by,
    place_in_time,
)
from routekaart.evaluating.synthetic_control import Synthetic, Window, fit_synthetic_control
from routekaart.evaluating.synthetic_did import fit_difference_in_differences, fit_synthetic_did

_TRIED = 101
"""Effects of the conformal set."""
_REACH = 3.0
"""The conformal set is looked for as far as so many times the effect or the spread before, whichever is more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Fits:
    """What was estimated."""

    effect: float
    """By the estimator of the plan."""
    synthetic: Synthetic
    space: SpacePlacebos
    time: TimePlacebos
    without: dict[int, float]
    """By row of a donor with weight, the effect without it."""
    optima: tuple[float, float] | None
    """`None` where the extra `effects` is not installed: then its gate cannot be checked."""
    at_dates: tuple[tuple[Moment, float], ...]
    ends: tuple[float, float]
    conformal: ConformalSet
    others: tuple[tuple[str, float], ...]
    """By estimator, what it says: all that fit such series."""


def fit_case(case: Case) -> Fits:
    """Estimate everything for a case that can be fitted."""
    series, donors, window = case.transformed(), case.donors, case.window
    synthetic = fit_synthetic_control(series, 0, donors, window)
    others = _estimators(series, case, window)
    effect = dict(others)[case.plan.estimator]
    return Fits(
        effect=effect,
        synthetic=synthetic,
        space=_in_space(series, case),
        time=place_in_time(series, 0, donors, window, least=_least(case, window)),
        without=leave_one_out(series, 0, donors, window),
        optima=_optima(series, case),
        at_dates=tuple((moment, _effect_at(series, case, at)) for moment, at in case.windows if _usable(at)),
        ends=_ends(case),
        conformal=conformal_set(series, 0, donors, window, tried=_tried(synthetic), level=0.95),
        others=others,
    )


OTHERS: dict[Estimator, Estimate] = {
    Estimator.AUGMENTED: lambda series, row, donors, window: fit_augmented(series, row, donors, window)[0],
    Estimator.SYNTHETIC_DID: lambda series, row, donors, window: fit_synthetic_did(series, row, donors, window).effect,
}
"""What estimates placebos where the plan does not ask for a plain synthetic control."""


def _in_space(series: Floats, case: Case) -> SpacePlacebos:
    other = OTHERS.get(case.plan.estimator)
    if other is None:
        return place_in_space(series, 0, case.donors, case.window)
    return place_in_space_by(other, series, 0, case.donors, case.window)


def _optima(series: Floats, case: Case) -> tuple[float, float] | None:
    try:
        return effect_over_optima(series, 0, case.donors, case.window)
    except InputError:
        return None


def _estimators(series: Floats, case: Case, window: Window) -> tuple[tuple[str, float], ...]:
    donors = case.donors
    return (
        (Estimator.SYNTHETIC_CONTROL, fit_synthetic_control(series, 0, donors, window).effect),
        (Estimator.AUGMENTED, fit_augmented(series, 0, donors, window)[0]),
        (Estimator.SYNTHETIC_DID, fit_synthetic_did(series, 0, donors, window).effect),
        ("difference-in-differences", fit_difference_in_differences(series, 0, donors, window)),
    )


def _effect_at(series: Floats, case: Case, window: Window) -> float:
    return fit_synthetic_control(series, 0, case.donors, window).effect


def _ends(case: Case) -> tuple[float, float]:
    ends: tuple[End, End] = ("low", "high")
    low, high = (_effect_at(case.transformed(end), case, case.window) for end in ends)
    return min(low, high), max(low, high)


def _least(case: Case, window: Window) -> int:
    """Match as many periods at an earlier date as the gate asks for, and at least half of what is matched now."""
    return min(int(case.thresholds["least_before"]), max(2, window.end // 2))


def _usable(window: Window) -> bool:
    return window.end >= 2 and window.length >= 1


def _tried(synthetic: Synthetic) -> Floats:
    reach = max(_REACH * abs(synthetic.effect), 6 * synthetic.before)
    return np.linspace(synthetic.effect - reach, synthetic.effect + reach, _TRIED)
