"""The best bundle of each country within one budget, exactly, for many weights at once (multiple-choice knapsack).

`F_c(b)`, the most that countries up to c gain for at most b, is the largest of `F_{c-1}(b - cost) + gain` over the
bundles of c. Of bundles with one cost only the best counts, and one that costs more must gain more.

Source: Kellerer, Pferschy and Pisinger (2004), Knapsack Problems, chapter 11.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.solving import Floats, Whole

LONGEST = 20_000
"""So many steps of money are gone through at most; with more the integer program is asked."""
_MEMORY = 4_000_000
"""Numbers that are kept to find the way back."""
GRID = 2.0**40
"""Gains are rounded to one part in this, so that sums are exact in whatever order they are taken."""


@dataclass(frozen=True, slots=True)
class Levels:
    """The bundles of a country by what they cost.

    Args:
        order: shape (bundles,), bundles from cheap to dear.
        costs: shape (levels,), rising.
        starts: shape (levels,), where each cost begins in that order.
    """

    order: Whole
    costs: Whole
    starts: Whole

    @classmethod
    def of(cls, costs: Whole) -> "Levels":
        """Sort bundles by their costs."""
        order = np.argsort(costs, kind="stable")
        levels, starts = np.unique(costs[order], return_index=True)
        return cls(order, levels, starts)


def choose_within(gains: Sequence[Floats], costs: Sequence[Whole], budget: int) -> Whole:
    """Choose a bundle for each country so that all together gain most for at most the budget.

    Of packages that gain the same, one that costs least is chosen.

    Args:
        gains: for each country shape (draws, bundles); on the grid (`to_grid`) the answer is exact.
        costs: for each country shape (bundles,), whole numbers from 0; each country has a bundle that costs 0.
        budget: from 0.

    Returns:
        shape (draws, countries), the numbers of bundles.
    """
    step = int(np.gcd.reduce(np.concatenate([*costs, [0]]))) or 1
    most = min(budget // step, int(sum(one.max() for one in costs)) // step)
    levels = [Levels.of(one // step) for one in costs]
    draws = gains[0].shape[0]
    at_once = max(1, _MEMORY // ((most + 1) * len(gains)))
    parts = [
        _choose([one[start : start + at_once] for one in gains], levels, most) for start in range(0, draws, at_once)
    ]
    return np.concatenate(parts)


def steps_of(costs: Sequence[Whole], budget: int) -> int:
    """Return in how many steps of money the budget is gone through."""
    return budget // (int(np.gcd.reduce(np.concatenate([*costs, [0]]))) or 1)


def to_grid(gains: Floats) -> Floats:
    """Round gains so that their sums are exact."""
    steps = gains * GRID
    np.rint(steps, out=steps)
    steps /= GRID
    return steps


def _choose(gains: Sequence[Floats], levels: Sequence[Levels], most: int) -> Whole:
    draws = gains[0].shape[0]
    best = [
        np.maximum.reduceat(one[:, level.order], level.starts, axis=1) for one, level in zip(gains, levels, strict=True)
    ]
    reached = [np.zeros((draws, most + 1))]
    for gain, level in zip(best, levels, strict=True):
        reached.append(_add_country(reached[-1], gain, level.costs))
    chosen = np.empty((draws, len(gains)), dtype=np.int64)
    left, rows = reached[-1].argmax(axis=1), np.arange(draws)
    for country in range(len(gains) - 1, -1, -1):
        level = levels[country]
        before = left[:, None] - level.costs
        sums = np.where(before >= 0, reached[country][rows[:, None], np.maximum(before, 0)] + best[country], -np.inf)
        taken = sums.argmax(axis=1)
        left = before[rows, taken]
        chosen[:, country] = _bundle(gains[country], level, taken, best[country][rows, taken])
    return chosen


def _add_country(before: Floats, gain: Floats, costs: Whole) -> Floats:
    """Return what is gained at most with one more country; shape (draws, steps)."""
    steps = before.shape[1]
    after = before + gain[:, :1]
    top = gain[:, 0].copy()
    for level, cost in enumerate(costs[1:], start=1):
        if cost >= steps:
            break
        better = gain[:, level] > top  # on the staircase: who pays more must gain more
        if better.all():
            np.maximum(after[:, cost:], before[:, : steps - cost] + gain[:, level : level + 1], out=after[:, cost:])
        elif better.any():
            rows = np.flatnonzero(better)
            after[rows, cost:] = np.maximum(after[rows, cost:], before[rows, : steps - cost] + gain[rows, level, None])
        np.maximum(top, gain[:, level], out=top)
    return after


def _bundle(gains: Floats, level: Levels, taken: Whole, gained: Floats) -> Whole:
    """Return the bundle of each draw: at the cost that was taken, the first that gains as much."""
    number = np.searchsorted(level.starts, np.arange(len(level.order)), side="right") - 1
    fits = (number == taken[:, None]) & (gains[:, level.order] == gained[:, None])
    return np.asarray(level.order[fits.argmax(axis=1)])
