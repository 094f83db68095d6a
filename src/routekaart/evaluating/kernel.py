"""The point of a polytope nearest to the treated series: Wolfe's minimum-norm point on a shared Gram matrix.

Weights of a synthetic control are w = argmin |sum_j w_j b_j - a|^2 over the simplex. Because the weights add up to 1
this is the point of least norm in the polytope of the b_j - a, and every inner product of these differences comes from
the Gram matrix of all series of a date: M_jk = G_jk - G_ja - G_ka + G_aa. So all placebos and all fits without one
donor share one matrix that fits in the fastest memory. A ridge r |w|^2 is r on the diagonal of M.

Source: P. Wolfe, Finding the nearest point in a polytope, Mathematical Programming 11 (1976), 128-149.
"""

from typing import Any

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.compiled import compiled

Floats = npt.NDArray[np.float64]
Mask = npt.NDArray[np.bool_]

_GAP = 1e-14
"""At this share of the largest distance squared the duality gap is rounding."""
_PIVOT = 1e-14
"""Below this share a donor lies, as far as the Gram matrix can tell, in the plane of those that have weight."""


@compiled
def nearest_point(gram: Floats, treated: int, allowed: Mask, ridge: float, weights: Floats) -> int:
    """Find the weights of one fit, and return the number of steps.

    Args:
        gram: shape (n, n), inner products of all series before the date.
        treated: which series is approached.
        allowed: shape (n,), which series may get weight.
        ridge: penalty on the sum of squared weights; 0 for none.
        weights: shape (n,), filled with the answer; zero where not allowed. Weights that are there already and add
            up to something are where the search begins: those of the date before, or of one donor more.
    """
    n = gram.shape[0]
    first, scale = _nearest_donor(gram, treated, allowed, ridge)
    if first < 0:
        weights[:] = 0.0
        return 0
    support, share = np.empty(n, np.int64), np.zeros(n)
    lower, solved, slope = np.empty((n, n)), np.empty(n), np.empty(n)
    dull = np.zeros(n, np.bool_)
    size = _begin(gram, treated, allowed, ridge, scale, support, share, lower, solved, weights)
    if size == 0:
        support[0], share[0], size = first, 1.0, 1
        _factor(gram, treated, ridge, scale, support, 0, size, lower)
    steps = 0
    while steps < 20 * n:
        steps += 1
        level = _slopes(gram, treated, ridge, support, share, size, slope)
        entering = _steepest(slope, allowed, dull)
        if entering < 0 or level - slope[entering] <= _GAP * scale or _among(support, size, entering):
            break
        support[size], share[size] = entering, 0.0
        if _factor(gram, treated, ridge, scale, support, size, size + 1, lower):
            size = _shrink(gram, treated, ridge, scale, support, share, size + 1, lower, solved)
        else:
            dull[entering] = True
    weights[:] = 0.0
    for k in range(size):
        weights[support[k]] = share[k]
    return steps


@compiled
def _nearest_donor(gram: Floats, treated: int, allowed: Mask, ridge: float) -> tuple[int, float]:
    """Return the donor nearest to the treated series, and the largest squared distance."""
    scale, first, least = 0.0, -1, 0.0
    for j in range(len(allowed)):
        if allowed[j]:
            distance = gram[j, j] - 2.0 * gram[treated, j] + gram[treated, treated] + ridge
            scale = max(scale, distance)
            if first < 0 or distance < least:
                first, least = j, distance
    return first, scale


@compiled
def _begin(
    gram: Floats,
    treated: int,
    allowed: Mask,
    ridge: float,
    scale: float,
    support: Any,
    share: Floats,
    lower: Floats,
    solved: Floats,
    weights: Floats,
) -> int:
    """Begin with the weights that are given; return how many donors that are, 0 if these cannot be used."""
    size, total = 0, 0.0
    for j in range(len(weights)):
        if allowed[j] and weights[j] > 0.0:
            support[size], share[size] = j, weights[j]
            total += weights[j]
            size += 1
    if size == 0 or not _factor(gram, treated, ridge, scale, support, 0, size, lower):
        return 0
    for k in range(size):
        share[k] /= total
    return _shrink(gram, treated, ridge, scale, support, share, size, lower, solved)


@compiled
def _slopes(gram: Floats, treated: int, ridge: float, support: Any, share: Floats, size: int, slope: Floats) -> float:
    """Work out how steeply the objective falls towards each series, and return that of the present mixture."""
    for j in range(len(slope)):
        slope[j] = -gram[treated, j]
    for k in range(size):
        weight, row = share[k], gram[support[k]]
        for j in range(len(slope)):
            slope[j] += weight * row[j]
    level = 0.0
    for k in range(size):
        slope[support[k]] += ridge * share[k]
        level += share[k] * slope[support[k]]
    return level


@compiled
def _steepest(slope: Floats, allowed: Mask, dull: Mask) -> int:
    entering = -1
    for j in range(len(slope)):
        if allowed[j] and not dull[j] and (entering < 0 or slope[j] < slope[entering]):
            entering = j
    return entering


@compiled
def _among(support: Any, size: int, entering: int) -> bool:
    found = False
    for k in range(size):
        found = found or support[k] == entering
    return found


@compiled
def _factor(
    gram: Floats, treated: int, ridge: float, scale: float, support: Any, start: int, size: int, lower: Floats
) -> bool:
    """Work out rows `start` to `size` of the Cholesky factor of M + scale 11'; tell whether all pivots are there."""
    own = gram[treated, treated]
    for i in range(start, size):
        p = support[i]
        for j in range(i + 1):
            q = support[j]
            value = gram[p, q] - gram[p, treated] - gram[q, treated] + own + scale
            if i == j:
                value += ridge
            for k in range(j):
                value -= lower[i, k] * lower[j, k]
            if i > j:
                lower[i, j] = value / lower[j, j]
            elif value <= _PIVOT * scale:
                return False
            else:
                lower[i, i] = np.sqrt(value)
    return True


@compiled
def _shrink(
    gram: Floats,
    treated: int,
    ridge: float,
    scale: float,
    support: Any,
    share: Floats,
    size: int,
    lower: Floats,
    solved: Floats,
) -> int:
    """Go to the nearest point of the plane through the support; leave out who would get a negative weight."""
    while True:
        _solve_for_ones(lower, size, solved)
        total = 0.0
        for k in range(size):
            total += solved[k]
        step, leaving = 1.0, -1
        for k in range(size):
            target = solved[k] / total
            if target <= 0.0 and share[k] - target > 0.0:
                reach = share[k] / (share[k] - target)
                if leaving < 0 or reach < step:
                    step, leaving = min(reach, 1.0), k
        for k in range(size):
            share[k] += step * (solved[k] / total - share[k])
        if leaving < 0:
            return size
        for k in range(leaving, size - 1):
            support[k], share[k] = support[k + 1], share[k + 1]
        size -= 1
        if not _factor(gram, treated, ridge, scale, support, leaving, size, lower):
            return size


@compiled
def _solve_for_ones(lower: Floats, size: int, solved: Floats) -> None:
    """Solve L L' u = 1."""
    for i in range(size):
        value = 1.0
        for k in range(i):
            value -= lower[i, k] * solved[k]
        solved[i] = value / lower[i, i]
    for i in range(size - 1, -1, -1):
        value = solved[i]
        for k in range(i + 1, size):
            value -= lower[k, i] * solved[k]
        solved[i] = value / lower[i, i]


@compiled
def certificate(series: Floats, treated: int, allowed: Mask, ridge: float, weights: Floats) -> tuple[float, float]:
    """Return the objective and how much it can be above the least possible one, both worked out from the data.

    For f(w) = |x|^2 with x = sum_j w_j b_j - a the least value is not below f(w) - 2 (x'x - min_j <b_j - a, x>).

    Args:
        series: shape (n, periods), one row per series; the treated one among them.
        treated: its row.
        allowed: shape (n,).
        ridge: as in `nearest_point`.
        weights: shape (n,).
    """
    n, periods = series.shape
    rest = -series[treated]
    penalty = 0.0
    for j in range(n):
        if weights[j] != 0.0:
            for t in range(periods):
                rest[t] += weights[j] * series[j, t]
            penalty += ridge * weights[j] * weights[j]
    slope = np.dot(series, rest)
    level, lowest, seen = 0.0, 0.0, False
    for j in range(n):
        if allowed[j]:
            steep = slope[j] + ridge * weights[j]
            level += weights[j] * steep
            if not seen or steep < lowest:
                lowest, seen = steep, True
    return penalty + np.dot(rest, rest), 2.0 * (level - lowest)
