"""What comes first at weights between three corners: the data of a weight triangle."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing import Weighing
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import TrianglePoint
from routekaart.weighing.polytope import Polytope, branch_weight
from routekaart.weighing.solving import Floats

STEPS = 10
"""Each corner goes from nothing to all in so many steps: 66 points."""
_CORNERS = 3
_FITS = 1e-9


@dataclass(frozen=True, slots=True)
class Triangle:
    """Weights between three interests; all others keep their middle weights.

    Args:
        corners: the three that weigh most in the middle.
        shares: shape (points, 3), how the weight of the three is divided.
        weights: shape (criteria, points).
        fits: for each point whether these weights fit what was stated.
    """

    corners: tuple[CriterionId, ...]
    shares: Floats
    weights: Floats
    fits: tuple[bool, ...]

    def find_firsts(self, instruments: Sequence[ThingId], worths: Floats) -> Iterator[TrianglePoint]:
        """Yield what comes first at each point.

        Args:
            instruments: names, in the order of `worths`.
            worths: shape (instruments, criteria), at the means of the values.
        """
        best = np.argmax(worths @ self.weights, axis=0)
        for shares, one, fits in zip(self.shares, best, self.fits, strict=True):
            told = tuple(rounded(float(share)) for share in shares)
            yield TrianglePoint(shares=told, first=instruments[int(one)], fits=fits)


def build_triangle(weighing: Weighing, polytope: Polytope, middle: Floats) -> Triangle | None:
    """Return the weights of a triangle; `None` if there are fewer than three interests.

    The corners are the interests at the top of the tree, or the measured ones if there are fewer than three of these.
    """
    tops = weighing.criteria if len(weighing.criteria) >= _CORNERS else weighing.leaves
    if len(tops) < _CORNERS:
        return None
    places = [branch_weight(top, polytope.leaves) for top in tops]
    heavy = sorted(range(len(tops)), key=lambda one: (-middle[places[one]].sum(), one))[:_CORNERS]
    shares = np.array([[a, b, STEPS - a - b] for a in range(STEPS + 1) for b in range(STEPS + 1 - a)]) / STEPS
    total = sum(middle[places[one]].sum() for one in heavy)
    weights = np.repeat(middle[:, None], len(shares), axis=1)
    for column, one in enumerate(heavy):
        mine = middle[places[one]]
        inside = mine / mine.sum() if mine.sum() > 0 else np.full(len(mine), 1 / len(mine))
        weights[places[one]] = inside[:, None] * shares[:, column] * total
    fits = [all(float(row.factors @ point) >= -_FITS for row in polytope.rows) for point in weights.T]
    return Triangle(tuple(tops[one].id for one in heavy), shares, weights, tuple(fits))
