"""From which weight of one criterion on an instrument is no longer in the best package.

The other weights keep their proportions. What a package gains is then a straight line over that weight, so the best
ones are the upper edge of all lines; its corners are found exactly, by solving at the crossing of two lines that are
neighbours so far.

Source: Eisner and Severance (1976), mathematical techniques for efficient record segmentation.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from routekaart.weighing.choosing import Choice
from routekaart.weighing.solving import Floats, Whole

_SAME = 1e-7


@dataclass(frozen=True, slots=True)
class Stretch:
    """The best package between two weights of a criterion."""

    low: float
    high: float
    package: Whole


def find_stretches(
    choice: Choice, worths: Sequence[Floats], middle: Floats, criterion: int, ends: tuple[float, float]
) -> list[Stretch]:
    """Return the best packages over the weights of one criterion, from its lowest to its highest.

    Args:
        choice: what can be chosen.
        worths: for each country shape (instruments, criteria, 1), beside doing nothing.
        middle: shape (criteria,), the weights whose proportions the others keep.
        criterion: the place of the one that changes.
        ends: between which weights.
    """
    rest = np.where(np.arange(len(middle)) == criterion, 0.0, middle)
    others = rest / rest.sum() if rest.sum() > 0 else np.full(len(middle), 0.0)
    alone = np.eye(len(middle))[criterion]

    def lines(package: Whole) -> tuple[float, float]:
        ends_of = np.stack([others, alone], axis=1)
        gains = choice.gains(worths, ends_of)
        at_zero, at_one = choice.sums(np.stack([package, package]), gains)
        return float(at_zero), float(at_one)

    def best(weight: float) -> Whole:
        weights = (1 - weight) * others + weight * alone
        chosen: Whole = choice.choose(choice.gains(worths, weights[:, None]))[0]
        return chosen

    def between(low: float, high: float, left: Whole, right: Whole) -> list[float]:
        """Return the corners between two weights with their packages."""
        (zero, one), (other_zero, other_one) = lines(left), lines(right)
        slope = (one - zero) - (other_one - other_zero)
        if abs(slope) < _SAME or (left == right).all():
            return []
        corner = (other_zero - zero) / slope
        if not low + _SAME < corner < high - _SAME:
            return [min(max(corner, low), high)]
        middle_one = best(corner)
        at_corner, gained = zero + corner * (one - zero), lines(middle_one)
        if gained[0] + corner * (gained[1] - gained[0]) <= at_corner + _SAME:
            return [corner]
        return [*between(low, corner, left, middle_one), *between(corner, high, middle_one, right)]

    low, high = ends
    corners = [low, *sorted(set(between(low, high, best(low), best(high)))), high]
    return [Stretch(start, end, best((start + end) / 2)) for start, end in pairwise(corners) if end - start > _SAME]
