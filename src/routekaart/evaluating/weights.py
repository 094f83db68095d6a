"""Weights of one synthetic control, with the proof of how good they are."""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.dense import inner_products
from routekaart.evaluating.kernel import Floats, Mask, certificate, nearest_point

_CLOSE = 1e-12
"""A duality gap above this share of the largest squared distance is made smaller from the data itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """What each series weighs in a synthetic control."""

    values: Floats
    """Shape (n,); zero for the treated series and for whoever may not be a donor. They add up to 1."""
    objective: float
    """The squared distance that is left, with the penalty if there is one."""
    gap: float
    """By how much the objective can be above the least possible one; worked out from the data."""
    scale: float
    """The largest squared distance between the treated series and a donor: what `gap` is small beside."""

    @property
    def support(self) -> tuple[int, ...]:
        """The donors that have weight."""
        return tuple(int(one) for one in np.flatnonzero(self.values))


def fit_weights(series: Floats, treated: int, allowed: Mask, *, ridge: float = 0.0) -> Weights:
    """Find the weights that bring a mixture of donors nearest to the treated series.

    Args:
        series: shape (n, periods), what is to be matched; the treated series among them.
        treated: its row.
        allowed: shape (n,), which series may be donors.
        ridge: penalty on the sum of squared weights.

    >>> series = np.array([[1.0, 2.0], [0.0, 0.0], [2.0, 4.0], [9.0, 9.0]])
    >>> fit_weights(series, 0, np.array([False, True, True, True])).values.round(6)
    array([0. , 0.5, 0.5, 0. ])

    Source: METHODS of this room in docs/evaluating.md; Wolfe (1976).
    """
    rows = np.ascontiguousarray(series, dtype=np.float64)
    values = np.zeros(len(rows))
    if not allowed.any():
        return Weights(values=values, objective=float(rows[treated] @ rows[treated]), gap=0.0, scale=0.0)
    scale = float(((rows[allowed] - rows[treated]) ** 2).sum(axis=1).max()) + ridge
    nearest_point(inner_products(rows), treated, allowed, ridge, values)
    objective, gap = certificate(rows, treated, allowed, ridge, values)
    if gap > _CLOSE * scale:
        values, objective, gap = _nearer(rows, treated, allowed, ridge, (values, objective, gap))
    return Weights(values=values, objective=float(objective), gap=float(gap), scale=scale)


def _nearer(
    series: Floats, treated: int, allowed: Mask, ridge: float, known: tuple[Floats, float, float]
) -> tuple[Floats, float, float]:
    """Go on from known weights with the data itself: a Gram matrix cannot tell donors apart that are nearly equal."""
    best = known
    donors = np.flatnonzero(allowed)
    away = (series[donors] - series[treated]).T
    if ridge:
        away = np.vstack([away, np.sqrt(ridge) * np.eye(len(donors))])
    share = known[0][donors].copy()
    for _ in range(5 * len(donors)):
        slope = away.T @ (away @ share)
        entering = int(np.argmin(slope))
        if share[entering] > 0:
            break
        share = _in_plane(away, share, entering)
        values = np.zeros(len(series))
        values[donors] = share
        found = values, *certificate(series, treated, allowed, ridge, values)
        if found[2] >= best[2]:
            break
        best = found
    return best


def _in_plane(away: Floats, share: Floats, entering: int) -> Floats:
    """Return the nearest point among those that have weight and one more, by least squares on the differences."""
    share = share.copy()
    support = [*np.flatnonzero(share), entering]
    while True:
        first, others = support[0], support[1:]
        if not others:
            share[first] = 1.0
            return share
        edges = away[:, others] - away[:, [first]]
        moved, *_ = np.linalg.lstsq(edges, -away[:, first], rcond=None)
        target = np.concatenate([[1.0 - moved.sum()], moved])
        now = share[support]
        negative = target < 0
        if not negative.any():
            share[support] = target
            return share
        reach = now[negative] / (now[negative] - target[negative])
        leaving = int(np.flatnonzero(negative)[np.argmin(reach)])
        share[support] = np.maximum(now + reach.min() * (target - now), 0.0)
        share[support.pop(leaving)] = 0.0
        share /= share.sum()
