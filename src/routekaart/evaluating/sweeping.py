"""All fits of one outcome in one go: every series as if it were treated, at every date, and without each of its donors.

Leaving out a donor that has no weight leaves the optimum as it is (the conditions of Karush, Kuhn and Tucker still
hold), so only donors with weight are left out; the others keep the estimate of the whole.
"""

import math
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.compiled import compiled
from routekaart.evaluating.dense import inner_products_of
from routekaart.evaluating.kernel import Floats, Mask, certificate, nearest_point

Numbers = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sweep:
    """What came out, by date (d), series as if treated (i) and donor (j)."""

    weights: Floats
    """Shape (d, i, j)."""
    effect: Floats
    """Shape (d, i): the mean gap after the date, in the unit of the series."""
    without: Floats
    """Shape (d, i, j): the same without donor j; NaN if nobody would be left."""
    before: Floats
    """Shape (d, i): root of the mean squared gap before the date."""
    after: Floats
    """Shape (d, i): root of the mean squared gap after it."""
    certified: Floats
    """Shape (d, i): the largest duality gap of the fits, as a share of the largest squared distance."""
    fits: int

    @property
    def ratio(self) -> Floats:
        """The gap after beside the gap before: what placebos are ranked by. Infinite where the fit is perfect."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return np.asarray(np.where(self.before > 0, self.after / self.before, np.inf))


def sweep(
    series: Floats, *, dates: Numbers, length: int, allowed: Mask, skip: int = 0, ridge: float = 0.0, drop: bool = True
) -> Sweep:
    """Fit every series at every date.

    Args:
        series: shape (n, periods), transformed; means before the date are taken off here.
        dates: numbers of the first period after each date; all periods before it are matched.
        length: how many periods after it count.
        allowed: shape (n, n), whether series j may be a donor of series i.
        skip: how many periods before the date are left out of both sides: anticipation.
        ridge: penalty on the sum of squared weights.
        drop: whether each donor with weight is left out in turn.
    """
    n, d = len(series), len(dates)
    weights, without = np.zeros((d, n, n)), np.full((d, n, n), np.nan)
    numbers = np.zeros((4, d, n))
    rows = np.ascontiguousarray(series, dtype=np.float64)
    fits = _sweep(rows, dates, length, allowed, skip, ridge, drop, weights, without, numbers)
    effect, before, after, certified = numbers
    return Sweep(
        weights=weights,
        effect=effect,
        without=without,
        before=before,
        after=after,
        certified=certified,
        fits=fits,
    )


@compiled
def _sweep(
    series: Floats,
    dates: Numbers,
    length: int,
    allowed: Mask,
    skip: int,
    ridge: float,
    drop: bool,
    weights: Floats,
    without: Floats,
    numbers: Floats,
) -> int:
    n = series.shape[0]
    fits = 0
    for d in range(len(dates)):
        end = dates[d] - skip
        before = np.empty((n, end))
        after = np.empty((n, length))
        late = np.empty(n)
        for i in range(n):
            mean = np.mean(series[i, :end])
            before[i] = series[i, :end] - mean
            after[i] = series[i, dates[d] : dates[d] + length] - mean
            late[i] = np.mean(after[i])
        gram = inner_products_of(np.ascontiguousarray(before.T))
        for i in range(n):
            mask = allowed[i].copy()
            mask[i] = False
            if not np.any(mask):
                continue
            share = weights[d, i]
            if d > 0:
                share[:] = weights[d - 1, i]  # a neighbouring date has nearly the same answer
            nearest_point(gram, i, mask, ridge, share)
            fits += 1
            numbers[3, d, i] = _proven(before, gram, i, mask, ridge, share)
            numbers[0, d, i] = late[i] - np.sum(share * late)
            numbers[1, d, i] = _root(before, i, share)
            numbers[2, d, i] = _root(after, i, share)
            if drop:
                without[d, i] = np.where(mask, numbers[0, d, i], np.nan)
                more, worst = _leave_out(before, gram, i, mask, ridge, share, late, without[d, i])
                fits += more
                numbers[3, d, i] = max(numbers[3, d, i], worst)
    return fits


@compiled
def _leave_out(
    before: Floats, gram: Floats, i: int, mask: Mask, ridge: float, share: Floats, late: Floats, without: Floats
) -> tuple[int, float]:
    """Fit again without each donor that counts; return how many fits that took, and the worst proof among them."""
    fits, worst = 0, 0.0
    other = np.zeros(len(share))
    for j in range(len(share)):
        if share[j] <= 0.0:
            continue
        mask[j] = False
        without[j] = np.nan
        if np.any(mask):
            other[:] = share
            nearest_point(gram, i, mask, ridge, other)
            fits += 1
            worst = max(worst, _proven(before, gram, i, mask, ridge, other))
            without[j] = late[i] - np.sum(other * late)
        mask[j] = True
    return fits, worst


@compiled
def _root(rows: Floats, treated: int, share: Floats) -> float:
    rest = rows[treated].copy()
    for j in range(len(share)):
        if share[j] != 0.0:
            for t in range(len(rest)):
                rest[t] -= share[j] * rows[j, t]
    return math.sqrt(np.dot(rest, rest) / len(rest))


@compiled
def _proven(rows: Floats, gram: Floats, treated: int, mask: Mask, ridge: float, share: Floats) -> float:
    _, gap = certificate(rows, treated, mask, ridge, share)
    scale = ridge
    for j in range(len(mask)):
        if mask[j]:
            scale = max(scale, gram[j, j] - 2.0 * gram[j, treated] + gram[treated, treated] + ridge)
    return gap / scale if scale > 0.0 else 0.0
