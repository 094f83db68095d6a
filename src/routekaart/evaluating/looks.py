"""How often was looked: what chance alone gives, and what is left of each p."""

import math
from collections.abc import Sequence

import numpy as np

from routekaart.domain.evaluation.outcome import Looks


def count_looks(p: Sequence[float | None], *, size: float = 0.05) -> Looks:
    """Count the looks of one release and adjust each p for all of them, also if they depend on each other.

    Args:
        p: of each evaluation; `None` where there is none.
        size: of the tests.

    >>> count_looks([0.01, 0.04, None]).q
    (0.03, 0.06, None)

    Source: Benjamini and Yekutieli (2001), Annals of Statistics 29(4), theorem 1.3.
    """
    known = [(value, place) for place, value in enumerate(p) if value is not None]
    q: list[float | None] = [None] * len(p)
    count, least = len(known), 1.0
    harmonic = float(np.sum(1 / np.arange(1, count + 1)))
    for rank, (value, place) in sorted(enumerate(sorted(known), start=1), reverse=True):
        least = min(least, value * count * harmonic / rank)
        q[place] = round(least, 6)
    below = sum(value <= size or math.isclose(value, size) for value, _ in known)
    return Looks(taken=count, below=below, expected=round(count * size, 3), q=tuple(q))
