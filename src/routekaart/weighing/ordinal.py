"""What holds for every weighting that fits, and what for some: robust ordinal regression.

Where a criterion has an order and no numbers, every spacing of that order is taken along as well.

Source: Greco, Mousseau and Slowinski (2008), ordinal regression revisited.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.polytope import Polytope
from routekaart.weighing.solving import Floats, Program, solve

_EVEN = 1e-9


@dataclass(frozen=True, slots=True)
class Preferred:
    """Whether one is at least as good as another for all, and for some, of what fits."""

    one: int
    other: int
    necessarily: bool
    possibly: bool


def compare_pairs(
    worths: Floats, polytope: Polytope, weights: Floats, tiers: Mapping[int, Sequence[int]] | None = None
) -> Iterator[Preferred]:
    """Compare each ordered pair of instruments of a country.

    Args:
        worths: shape (instruments, criteria), at the middle of the values.
        polytope: the weights that fit.
        weights: shape (criteria, draws), some of them: what one of these shows needs no program.
        tiers: for criteria with an order, by their place: the tier of each instrument, 0 for the best; -1 for one that
            is not in it, and then keeps its worth.
    """
    ordered = tiers or {}
    for one in range(len(worths)):
        for other in range(len(worths)):
            if one == other:
                continue
            lead = worths[one] - worths[other]
            seen = (lead @ weights) if not any(_free(ordered, k, one, other) for k in ordered) else np.empty(0)
            necessarily = not bool((seen < -_EVEN).any()) and _least(lead, polytope, ordered, one, other) >= -_EVEN
            possibly = bool((seen >= 0).any()) or _least(-lead, polytope, ordered, other, one) <= _EVEN
            yield Preferred(one, other, necessarily, possibly)


def _free(tiers: Mapping[int, Sequence[int]], criterion: int, one: int, other: int) -> bool:
    return tiers[criterion][one] >= 0 and tiers[criterion][other] >= 0


def _least(lead: Floats, polytope: Polytope, tiers: Mapping[int, Sequence[int]], one: int, other: int) -> float:
    """Return the least by which one leads over the other.

    On an ordered criterion the lead is a number of its own, between 0 and the weight, with the sign of the order.
    """
    size = polytope.size
    free = [k for k in tiers if _free(tiers, k, one, other) and tiers[k][one] != tiers[k][other]]
    signs = np.array([1.0 if tiers[k][one] < tiers[k][other] else -1.0 for k in free])
    fixed = np.array([0.0 if k in tiers and _free(tiers, k, one, other) else lead[k] for k in range(size)])
    total = size + len(free)
    program = Program(-np.concatenate([fixed, signs]), np.zeros(total), np.ones(total), np.zeros(total, bool))
    program.add_row(np.arange(size), np.ones(size), low=1, high=1)
    for row in polytope.rows:
        program.add_row(np.arange(size), row.factors, low=0)
    for column, criterion in enumerate(free, start=size):
        program.add_row(np.array([criterion, column]), np.array([1.0, -1.0]), low=0)
    found = solve(program)
    assert found is not None, "the weights were found to be possible before"
    return -found.gained
