"""Two methods of the textbooks, for comparison only, and where they go wrong.

Neither decides anything here: the first needs weights that nobody stated, the second ranks anew when an alternative is
added.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from routekaart.domain.ids import ThingId
from routekaart.domain.weighing.rankings import Compared
from routekaart.weighing.solving import Floats, Whole

Score = Callable[[Floats, Floats], Floats]


def weighted_sum(worths: Floats, weights: Floats) -> Floats:
    """Score alternatives by the sum of weight times worth; shape (alternatives,)."""
    return np.asarray(worths @ weights)


def topsis(worths: Floats, weights: Floats) -> Floats:
    """Score alternatives by how near they are to an ideal that has the best of each criterion.

    Args:
        worths: shape (alternatives, criteria), more is better.
        weights: shape (criteria,).

    Source: Hwang and Yoon (1981), with vector normalisation.
    """
    lengths = np.sqrt((worths**2).sum(axis=0))
    normal = worths / np.where(lengths > 0, lengths, 1.0) * weights
    to_best = np.sqrt(((normal - normal.max(axis=0)) ** 2).sum(axis=1))
    to_worst = np.sqrt(((normal - normal.min(axis=0)) ** 2).sum(axis=1))
    both = to_best + to_worst
    return np.asarray(np.where(both > 0, to_worst / np.where(both > 0, both, 1.0), 1.0))


METHODS: Mapping[str, Score] = {"weighted sum": weighted_sum, "TOPSIS": topsis}


def compare_methods(instruments: Sequence[ThingId], worths: Floats, weights: Floats) -> tuple[Compared, ...]:
    """Rank with each method, and tell where it reverses ranks or puts what is dominated above what dominates it.

    Args:
        instruments: names, in the order of `worths`.
        worths: shape (instruments, criteria), at the means of the values.
        weights: shape (criteria,), the middle ones.
    """
    return tuple(_compare(name, score, instruments, worths, weights) for name, score in METHODS.items())


def _compare(name: str, score: Score, instruments: Sequence[ThingId], worths: Floats, weights: Floats) -> Compared:
    order = _order(score(worths, weights))
    reverses = [one for one in range(len(instruments)) if _reverses(one, score, worths, weights, order)]
    place = np.argsort(order)
    above = [
        one
        for one in range(len(instruments))
        if any(
            _dominates(worths[other], worths[one]) and place[one] < place[other] for other in range(len(instruments))
        )
    ]
    return Compared(
        method=name,
        order=tuple(instruments[one] for one in order),
        reverses=tuple(instruments[one] for one in reverses),
        dominated_above=tuple(instruments[one] for one in above),
    )


def _reverses(one: int, score: Score, worths: Floats, weights: Floats, order: Whole) -> bool:
    rest = np.array([other for other in range(len(worths)) if other != one])
    if len(rest) < 2:
        return False
    again = rest[_order(score(worths[rest], weights))]
    return bool((again != order[order != one]).any())


def _order(scores: Floats) -> Whole:
    """Return places from the best score to the worst; what is equal stays in the order of the list."""
    return np.argsort(-np.round(scores, 12), kind="stable")


def _dominates(one: Floats, other: Floats) -> bool:
    return bool((one >= other).all() and (one > other).any())
