"""A synthetic control matched on predictors, their importance searched for: a sensitivity, never the headline.

The importance (V) that makes the outcomes fit best has many local optima; a local search gives other weights, and even
another sign, from another start. So the search here is global, and its outcome is shown beside that of outcomes only.
"""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.compiled import compiled
from routekaart.evaluating.dense import inner_products_of
from routekaart.evaluating.extras import load_extra
from routekaart.evaluating.kernel import Floats, Mask, nearest_point
from routekaart.evaluating.weights import Weights, fit_weights

_RANGE = (-8.0, 0.0)
"""Importances are tried from 10^-8 of the largest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Matched:
    """What the search found."""

    weights: Weights
    importance: Floats
    """Shape (predictors,), adding up to 1."""
    loss: float
    """Mean squared gap of the outcomes over the periods that the search looks at."""


def match_predictors(
    predictors: Floats, outcomes: Floats, treated: int, allowed: Mask, *, seed: int, rounds: int = 300
) -> Matched:
    """Search the importance of predictors that makes the outcomes before the date fit best.

    Args:
        predictors: shape (n, predictors), each divided by its standard deviation over all series.
        outcomes: shape (n, periods): the outcomes that are to fit.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        seed: of the search; another seed must give the same.
        rounds: how long it goes on at most.

    Raises:
        InputError: if the extra `effects` is not installed.

    Source: Abadie, Diamond and Hainmueller (2010), equation for V; the search is differential evolution (Storn and
        Price 1997), as in Becker and Kloessner (2018).
    """
    search = load_extra("scipy.optimize").differential_evolution
    rows, outs = np.ascontiguousarray(predictors, np.float64), np.ascontiguousarray(outcomes, np.float64)

    def lost(tried: Floats) -> Floats:
        return _losses(rows, outs, treated, allowed, np.ascontiguousarray(np.atleast_2d(tried.T)))

    found = search(
        lost,
        [_RANGE] * rows.shape[1],
        seed=seed,
        maxiter=rounds,
        popsize=20,
        tol=1e-10,
        vectorized=True,
        updating="deferred",
        polish=False,
    )
    importance = 10.0**found.x
    weights = fit_weights(rows * np.sqrt(importance), treated, allowed)
    gap = outs[treated] - weights.values @ outs
    return Matched(weights=weights, importance=importance / importance.sum(), loss=float((gap**2).mean()))


@compiled
def _losses(predictors: Floats, outcomes: Floats, treated: int, allowed: Mask, tried: Floats) -> Floats:
    """Return the mean squared gap of the outcomes for each row of importances, given as powers of ten."""
    n = len(predictors)
    weights, losses = np.zeros(n), np.empty(len(tried))
    for r in range(len(tried)):
        scaled = predictors * np.sqrt(10.0 ** tried[r])
        weights[:] = 0.0
        nearest_point(inner_products_of(np.ascontiguousarray(scaled.T)), treated, allowed, 0.0, weights)
        gap = outcomes[treated] - np.dot(weights, outcomes)
        losses[r] = np.mean(gap * gap)
    return losses
