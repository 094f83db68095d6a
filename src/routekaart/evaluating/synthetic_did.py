"""Synthetic difference in differences: donors are weighed, and so are the periods before the date."""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.synthetic_control import Window
from routekaart.evaluating.weights import Weights, fit_weights

_ALMOST_NONE = 1e-6
"""The penalty on weights of periods, in standard deviations of the first differences."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SyntheticDid:
    """The estimate with the weights that it rests on."""

    effect: float
    donors: Weights
    periods: Floats
    """Shape (periods before the date,)."""


def fit_synthetic_did(series: Floats, treated: int, allowed: Mask, window: Window) -> SyntheticDid:
    """Estimate the mean effect after the date for one treated series.

    Args:
        series: shape (n, periods), transformed.
        treated: its row.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.

    Source: Arkhangelsky, Athey, Hirshberg, Imbens and Wager (2021), American Economic Review 111(12), algorithm 1.
    """
    before, after = series[:, : window.end], series[:, window.after]
    spread = float(np.std(np.diff(before[allowed], axis=1), ddof=1))
    ridge = np.sqrt(window.length) * spread**2 * window.end  # zeta^2 T0, with zeta = (N_tr T_post)^(1/4) sd
    donors = fit_weights(before - before.mean(axis=1, keepdims=True), treated, allowed, ridge=ridge)
    periods = _period_weights(before[allowed], after[allowed], _ALMOST_NONE * spread)
    gaps = series[treated] - donors.values @ series
    effect = gaps[window.after].mean() - periods @ gaps[: window.end]
    return SyntheticDid(effect=float(effect), donors=donors, periods=periods)


def _period_weights(before: Floats, after: Floats, zeta: float) -> Floats:
    """Weigh the periods before so that, over the donors, they come nearest to the mean of those after."""
    target = after.mean(axis=1)
    rows = np.vstack([target, before.T])
    rows -= rows.mean(axis=1, keepdims=True)
    allowed = np.arange(len(rows)) > 0
    return fit_weights(rows, 0, allowed, ridge=zeta**2 * len(target)).values[1:]


def fit_difference_in_differences(series: Floats, treated: int, allowed: Mask, window: Window) -> float:
    """Estimate with equal weights of donors and periods: what a plain comparison would say."""
    gaps = series[treated] - series[allowed].mean(axis=0)
    return float(gaps[window.after].mean() - gaps[: window.end].mean())
