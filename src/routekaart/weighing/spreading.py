"""From two ends, and a middle if there is one, to draws between them."""

import numpy as np

from routekaart.weighing.solving import Floats


def spread_between(low: float, mid: float | None, high: float, even: Floats) -> Floats:
    """Return draws between two ends: evenly, or from a triangle if a middle is given.

    >>> spread_between(0.0, None, 4.0, np.array([0.25])).tolist()
    [1.0]
    >>> spread_between(0.0, 2.0, 4.0, np.array([0.5])).tolist()
    [2.0]

    Args:
        low: the lowest that it can be.
        mid: the likeliest.
        high: the highest.
        even: shape (draws,), spread evenly from 0 to 1.
    """
    if mid is None or low == high:
        return low + even * (high - low)
    rising = low + np.sqrt(even * (high - low) * (mid - low))
    falling = high - np.sqrt((1 - even) * (high - low) * (high - mid))
    return np.where(even < (mid - low) / (high - low), rising, falling)
