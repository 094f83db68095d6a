"""What a value on a criterion is worth: 0 at its worst anchor, 1 at its best, in straight lines between the points."""

import numpy as np

from routekaart.domain.weighing import Anchors
from routekaart.weighing.solving import Floats


def worth_of(anchors: Anchors, values: Floats) -> Floats:
    """Return what values are worth; outside the anchors they count as the anchor.

    >>> from decimal import Decimal
    >>> deaths = Anchors(worst=Decimal(100), best=Decimal(0), unit="deaths", sources=())
    >>> [float(one) for one in worth_of(deaths, np.array([100.0, 75.0, 0.0, -5.0]))]
    [0.0, 0.25, 1.0, 1.0]
    """
    points = [(anchors.worst, 0.0), *((bend.value, float(bend.worth)) for bend in anchors.bends), (anchors.best, 1.0)]
    points.sort()
    ends, worths = zip(*points, strict=True)
    return np.asarray(np.interp(values, np.array([float(end) for end in ends]), np.array(worths)))


def width_of(anchors: Anchors) -> float:
    """Return how far the anchors are apart, in the unit of the criterion."""
    return abs(float(anchors.best - anchors.worst))


def worse_by(anchors: Anchors, values: Floats) -> Floats:
    """Return by how much values are worse than doing nothing, in the unit of the criterion; below zero if better."""
    assert anchors.nothing is not None, "harm is counted only where doing nothing is told"
    return (float(anchors.nothing) - values) * direction_of(anchors)


def direction_of(anchors: Anchors) -> float:
    """Return 1 where more is better, and -1 where less is."""
    return 1.0 if anchors.best > anchors.worst else -1.0


def sum_weighted(weights: Floats, worths: Floats) -> Floats:
    """Return the weighted sums of alternatives.

    Summed criterion by criterion and not by a matrix product, so that alternatives with the same values come to the
    same sum on every machine.

    Args:
        weights: shape (criteria, draws) or (criteria, 1).
        worths: shape (alternatives, criteria, draws) or (alternatives, criteria, 1).

    Returns:
        shape (alternatives, draws).
    """
    total = np.zeros((worths.shape[0], max(weights.shape[1], worths.shape[2])))
    part = np.empty_like(total)
    for criterion, weight in enumerate(weights):
        total += np.multiply(worths[:, criterion], weight, out=part)
    return total
