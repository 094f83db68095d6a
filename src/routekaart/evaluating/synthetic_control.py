"""The synthetic control of outcomes only: a mixture of donors that moved as the treated series did before the date."""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.weights import Weights, fit_weights


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """Which periods are matched and which count as after, by their numbers in the series."""

    start: int
    """The first period after the date: the effect can begin here."""
    length: int
    """How many periods after the date count."""
    skip: int = 0
    """How many periods before the date are on neither side: effects of an announcement."""

    @property
    def end(self) -> int:
        """The first period that is matched no longer."""
        return self.start - self.skip

    @property
    def after(self) -> slice:
        """The periods that count as after."""
        return slice(self.start, self.start + self.length)


@dataclass(frozen=True, slots=True, kw_only=True)
class Synthetic:
    """A series beside its synthetic control."""

    weights: Weights
    gaps: Floats
    """Shape (periods,): the treated series less its control, in the unit of the series."""
    observed: Floats
    """Shape (periods,), less its mean before the date if means were taken off."""
    effect: float
    """The mean gap after the date (ATT)."""
    before: float
    """Root of the mean squared gap before the date (RMSPE)."""
    after: float
    """Root of the mean squared gap after it."""
    r_squared: float
    """Which share of the movement before the date the control follows; NaN if the series did not move."""


def fit_synthetic_control(
    series: Floats, treated: int, allowed: Mask, window: Window, *, demean: bool = True, ridge: float = 0.0
) -> Synthetic:
    """Fit a synthetic control on all outcomes before the date.

    Args:
        series: shape (n, periods), transformed.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.
        demean: whether each series is taken less its own mean before the date, so that levels may differ.
        ridge: penalty on the sum of squared weights.

    Source: Abadie, Diamond and Hainmueller (2010); with means taken off Doudchenko and Imbens (2016), and Ferman and
        Pinto (2021).
    """
    before = slice(0, window.end)
    moved = series - series[:, before].mean(axis=1, keepdims=True) if demean else series
    weights = fit_weights(moved[:, before], treated, allowed, ridge=ridge)
    gaps = moved[treated] - weights.values @ moved
    return Synthetic(
        weights=weights,
        gaps=gaps,
        observed=moved[treated],
        effect=float(gaps[window.after].mean()),
        before=root_mean_square(gaps[before]),
        after=root_mean_square(gaps[window.after]),
        r_squared=_r_squared(moved[treated, before], gaps[before]),
    )


def root_mean_square(gaps: Floats) -> float:
    """Return the root of the mean of the squares."""
    return float(np.sqrt((gaps**2).mean()))


def _r_squared(observed: Floats, gaps: Floats) -> float:
    spread = float(((observed - observed.mean()) ** 2).sum())
    return 1.0 - float((gaps**2).sum()) / spread if spread > 0 else float("nan")
