"""A synthetic control corrected for what it could not match before the date, by a ridge regression on the donors."""

import numpy as np

from routekaart.evaluating.dense import inner_products, solve_ridges
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control

_TRIED = np.logspace(-4, 2, 13)
"""Penalties, as shares of the mean squared movement of the donors before the date."""
_FOLDS = 8


def fit_augmented(series: Floats, treated: int, allowed: Mask, window: Window) -> tuple[float, float]:
    """Estimate the mean effect after the date, and return it with the penalty that was taken.

    The penalty is the one that best foretells blocks of periods before the date that were left out.

    Args:
        series: shape (n, periods), transformed.
        treated: its row.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.

    Source: Ben-Michael, Feller and Rothstein (2021), Journal of the American Statistical Association 116(536).
    """
    moved = series - series[:, : window.end].mean(axis=1, keepdims=True)
    before, after = moved[:, : window.end], moved[:, window.after].mean(axis=1, keepdims=True)
    lost = np.zeros(len(_TRIED))
    for block in np.array_split(np.arange(window.end), min(_FOLDS, window.end)):
        kept = np.setdiff1d(np.arange(window.end), block)
        foretold = _gaps(before[:, kept], before[:, block], treated, allowed)
        lost += (foretold**2).sum(axis=1)
    best = int(np.argmin(lost))
    return float(_gaps(before, after, treated, allowed)[best, 0]), float(_TRIED[best])


def _gaps(before: Floats, after: Floats, treated: int, allowed: Mask) -> Floats:
    """Return the corrected gaps, shape (penalties, periods after), for each penalty that is tried."""
    joined = np.hstack([before, after])
    window = Window(start=before.shape[1], length=after.shape[1])
    plain = fit_synthetic_control(joined, treated, allowed, window, demean=False).gaps
    square = inner_products(before[allowed].T)
    scale = float(np.trace(square)) / len(square) or 1.0
    shrunk = solve_ridges(square, scale * _TRIED, plain[: window.end])
    return np.asarray(plain[window.after] - shrunk @ (before[allowed].T @ after[allowed]))
