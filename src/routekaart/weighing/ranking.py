"""Stochastic acceptability: in which share of weights and draws of the evidence each alternative gets which rank.

Source: Lahdelma and Salminen (2001), SMAA-2; checked against the reference output of R smaa.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from routekaart.weighing.solving import Floats, Whole
from routekaart.weighing.worths import sum_weighted

_TILE = 2_500
"""So many draws at a time stay in the processor's own memory: with more, each step fetches them anew."""
_GRID = 2.0**40
"""Values that differ by less than one part in this are equal: the last bits of a sum tell nothing."""


@dataclass(slots=True)
class Counts:
    """What was counted over draws, for the alternatives of one country.

    Args:
        draws: how many there were.
        ranks: shape (alternatives, ranks), how often each got which; equal values share the better rank.
        better: shape (alternatives, alternatives), how often the first was better than the second.
        weights: shape (criteria, alternatives), the sum of the weights at which each came first.
    """

    draws: int
    ranks: Whole
    better: Whole
    weights: Floats

    @property
    def first(self) -> Floats:
        """In which share each came first, alone or with others."""
        return self.ranks[:, 0] / self.draws

    @property
    def central(self) -> Floats:
        """The mean of the weights at which each came first; shape (criteria, alternatives), nan if it never did."""
        with np.errstate(divide="ignore", invalid="ignore"):
            return self.weights / self.ranks[:, 0]

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(
            self.draws + other.draws,
            self.ranks + other.ranks,
            self.better + other.better,
            self.weights + other.weights,
        )


def weigh_up(weights: Floats, worths: Floats) -> Floats:
    """Return the weighted sums on a grid that makes what is equal equal; the shapes are those of `sum_weighted`."""
    total = sum_weighted(weights, worths)
    total *= _GRID
    return np.rint(total, out=total)


def rank_all(weights: Floats, worths: Floats) -> Counts:
    """Count ranks, pairs and central weights over all draws; the shapes are those of `weigh_up`."""
    counts = None
    for start in range(0, weights.shape[1], _TILE):
        some = weights[:, start : start + _TILE]
        drawn = worths if worths.shape[2] == 1 else worths[:, :, start : start + _TILE]
        tile = count_ranks(weigh_up(some, drawn), some)
        counts = tile if counts is None else counts + tile
    assert counts is not None, "there is at least one draw"
    return counts


def count_ranks(totals: Floats, weights: Floats) -> Counts:
    """Count ranks, pairs, and the weights at which each alternative comes first.

    Args:
        totals: shape (alternatives, draws).
        weights: shape (criteria, draws).
    """
    size, draws = totals.shape
    above = np.zeros((size, draws), np.uint8)
    better = np.zeros((size, size), np.int64)
    for one in range(size - 1):
        rest = totals[one + 1 :]
        wins, losses = totals[one] > rest, totals[one] < rest
        above[one + 1 :] += wins.view(np.uint8)
        above[one] += np.add.reduce(losses.view(np.uint8), axis=0, dtype=np.uint8)
        better[one, one + 1 :] = _count_rows(wins)
        better[one + 1 :, one] = _count_rows(losses)
    flat = above + (np.arange(size) * size)[:, None]
    ranks = np.bincount(flat.ravel(), minlength=size * size).reshape(size, size)
    return Counts(draws, ranks, better, ((above == 0).astype(float) @ weights.T).T)


def count_first(totals: Floats) -> Whole:
    """Count how often each alternative comes first, alone or with others; shape (alternatives,)."""
    return _count_rows(totals == totals.max(axis=0))


def count_confidence(central: Floats, worths: Floats) -> Whole:
    """Count for each alternative how often it comes first at its own central weights.

    Args:
        central: shape (criteria, alternatives); nan where an alternative never comes first.
        worths: shape (alternatives, criteria, draws).
    """
    counts = np.zeros(worths.shape[0], np.int64)
    for one, weights in enumerate(central.T):
        if not np.isnan(weights).any():
            counts[one] = count_first(weigh_up(weights[:, None], worths))[one]
    return counts


def _count_rows(mask: NDArray[np.bool_]) -> Whole:
    return np.array([np.count_nonzero(row) for row in mask], dtype=np.int64)
