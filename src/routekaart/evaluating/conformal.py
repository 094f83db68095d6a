"""Conformal sets: which effects the data do not refuse, by moving the residuals around the calendar."""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.synthetic_control import Window
from routekaart.evaluating.weights import fit_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class ConformalSet:
    """Which constant effects are not refused."""

    tried: Floats
    p: Floats
    """Shape (tried,): the share of the moves of the calendar that give as large residuals."""
    level: float

    @property
    def range(self) -> tuple[float, float] | None:
        """The least and largest effect that is not refused; `None` if all that were tried are refused."""
        kept = self.tried[self.p > 1 - self.level]
        return (float(kept.min()), float(kept.max())) if len(kept) else None

    @property
    def open_ended(self) -> bool:
        """Whether an end of what was tried is not refused, so that the set may go on."""
        return bool(self.p[0] > 1 - self.level or self.p[-1] > 1 - self.level)


def conformal_set(
    series: Floats, treated: int, allowed: Mask, window: Window, *, tried: Floats, level: float = 0.9
) -> ConformalSet:
    """Test each effect of a list by refitting on all periods with that effect taken off.

    Args:
        series: shape (n, periods), transformed; periods after the window are not looked at.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count; skipped ones are left out.
        tried: shape (m,), constant effects in the unit of the series.
        level: of the set.

    Source: Chernozhukov, Wuethrich and Zhu (2021), Journal of the American Statistical Association 116(536).
    """
    kept = np.r_[0 : window.end, window.after]
    rows = series[:, kept]
    after = np.arange(len(kept)) >= window.end
    p = np.array([_p_value(rows, treated, allowed, after, effect) for effect in tried])
    return ConformalSet(tried=tried, p=p, level=level)


def _p_value(rows: Floats, treated: int, allowed: Mask, after: Mask, effect: float) -> float:
    without = rows.copy()
    without[treated, after] -= effect
    without -= without.mean(axis=1, keepdims=True)
    weights = fit_weights(without, treated, allowed).values
    size = np.abs(without[treated] - weights @ without)
    around = np.concatenate([size, size])
    sums = np.convolve(around, np.ones(int(after.sum())), mode="valid")[: len(size)]
    # the last window of the calendar is the one that was seen
    return float((sums >= size[after].sum() * (1 - 1e-12)).mean())
