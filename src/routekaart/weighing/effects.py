"""What studies say of one more country: not their mean, but what that country can be expected to come to.

Random effects: the effect in a country is drawn from N(mu, tau^2), a study sees it with its own error. `tau`, how far
countries differ, is worked out by restricted maximum likelihood (REML). With fewer than three studies that cannot be
told from them: then a wide prior stands in, and the value is said to be thin.
"""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.solving import Floats

FEWEST = 3
"""With fewer studies how far places differ cannot be told from them."""
WIDE = 0.25
"""The scale of the half-normal prior of tau then, as a part of the way from worst to best anchor: a choice."""
NORMAL_95 = 1.959963984540054


@dataclass(frozen=True, slots=True)
class Pooled:
    """What studies say together.

    Args:
        mean: the mean effect over places, `mu`.
        error: the standard error of that mean.
        between: `tau`, how far places differ; `None` if it is drawn from the wide prior.
    """

    mean: float
    error: float
    between: float | None
    studies: int


def pool_effects(estimates: Floats, errors: Floats) -> Pooled:
    """Pool the effects of studies.

    Args:
        estimates: shape (studies,), in the unit of the criterion.
        errors: shape (studies,), their standard errors.

    Source: Viechtbauer (2005), bias and efficiency of meta-analytic variance estimators; REML.
    """
    if len(estimates) < FEWEST:
        mean, error = _weighted(estimates, errors, 0.0)
        return Pooled(mean, error, None, len(estimates))
    between = estimate_between(estimates, errors)
    mean, error = _weighted(estimates, errors, between)
    return Pooled(mean, error, between, len(estimates))


def estimate_between(estimates: Floats, errors: Floats) -> float:
    """Return tau by restricted maximum likelihood; zero if the studies differ no more than their errors explain."""

    def loss(tau: float) -> float:
        spread = errors**2 + tau**2
        mean, error = _weighted(estimates, errors, tau)
        return float(np.log(spread).sum() + ((estimates - mean) ** 2 / spread).sum() - 2 * np.log(error))

    widest = 2 * float(np.ptp(estimates)) + float(errors.max())
    found = _lowest(loss, 0.0, widest)
    return found if loss(found) < loss(0.0) else 0.0


def predict(pooled: Pooled, *, width: float, common: Floats, own: Floats, wide: Floats) -> Floats:
    """Draw the effect in one more place.

    Args:
        pooled: what the studies say.
        width: how far the anchors are apart.
        common: shape (draws,), standard normal, the same for all places that rest on the same studies.
        own: shape (draws,), standard normal, of this place.
        wide: shape (draws,), standard normal, of these studies; used where tau comes from the prior.
    """
    between = np.abs(wide) * WIDE * width if pooled.between is None else pooled.between
    return pooled.mean + pooled.error * common + between * own


def _weighted(estimates: Floats, errors: Floats, tau: float) -> tuple[float, float]:
    weights = 1 / (errors**2 + tau**2)
    return float((weights * estimates).sum() / weights.sum()), float(1 / np.sqrt(weights.sum()))


def _lowest(loss: Callable[[float], float], low: float, high: float) -> float:
    """Return where a loss with one valley is lowest: the best of a grid, then by golden section around it."""
    grid = np.linspace(low, high, 101)
    best = int(np.argmin([loss(one) for one in grid]))
    low, high = float(grid[max(best - 1, 0)]), float(grid[min(best + 1, 100)])
    share = (np.sqrt(5) - 1) / 2
    for _ in range(80):
        left, right = high - share * (high - low), low + share * (high - low)
        low, high = (low, right) if loss(left) < loss(right) else (left, high)
    return (low + high) / 2
