"""The same estimate matched on predictors, their importance searched for: told among the ways of estimating, no more.

Predictors are the means of the outcome over equal parts of the time before the date, as studies take means over some
years before it. How many parts is a choice that nobody can ground, so two are told.
"""

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.predictors import match_predictors
from routekaart.evaluating.synthetic_control import Window

_PARTS = (4, 6)
_LEAST = 3
"""So many periods a part must have for its mean to tell more than one of them."""
_SEED = 1
_ROUNDS = 150
"""Of the search: on the panel of detections it then moves in the third decimal, and takes some tenths of a second."""


def match_parts(series: Floats, treated: int, allowed: Mask, window: Window) -> tuple[tuple[str, float | None], ...]:
    """Return by name of the sensitivity the mean gap after the date; `None` where the extra `effects` is missing.

    Args:
        series: shape (n, periods), transformed.
        treated: its row.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.
    """
    tried = [parts for parts in _PARTS if window.end >= _LEAST * parts]
    return tuple(
        (f"sensitivity-predictors-{parts}", _effect(series, treated, allowed, window, parts)) for parts in tried
    )


def _effect(series: Floats, treated: int, allowed: Mask, window: Window, parts: int) -> float | None:
    moved = series - series[:, : window.end].mean(axis=1, keepdims=True)
    before = moved[:, : window.end]
    means = np.array([part.mean(axis=1) for part in np.array_split(before, parts, axis=1)]).T
    spread = means.std(axis=0, ddof=1)
    predictors = means[:, spread > 0] / spread[spread > 0]
    if predictors.shape[1] == 0:
        return None
    try:
        found = match_predictors(predictors, before, treated, allowed, seed=_SEED, rounds=_ROUNDS)
    except InputError:
        return None
    gap = moved[treated] - found.weights.values @ moved
    return float(gap[window.after].mean())
