"""Packages that no other betters on both of two interests: exactly, by integer programs (epsilon-constraint).

Each is found in two steps: the most of the first interest, then the most of the second that goes with it. So none is
weakly efficient only, and none between the two is passed over.

Source: Mavrotas (2009), augmented epsilon-constraint; here the augmentation is a second program, which needs no small
number that has to be right.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.choosing import Choice
from routekaart.weighing.solving import Floats, Whole

RESOLUTION = 1e-4
"""Gains of packages are told apart from here on, in shares of the way from worst to best."""
MOST = 40
"""So many packages are told at most."""
LARGEST = 1_000
"""With more bundles than this in all not every package between two is looked for."""


@dataclass(frozen=True, slots=True)
class FoundFront:
    """The packages, from the best on the first interest to the best on the second; shape (countries,) each."""

    packages: tuple[Whole, ...]
    complete: bool


def find_front(choice: Choice, first: Sequence[Floats], second: Sequence[Floats]) -> FoundFront:
    """Find the packages between the best on one interest and the best on the other.

    All of them, if these are few and the bundles too; else so many with even steps between them, each of which is on
    the front.

    Args:
        choice: what can be chosen.
        first: for each country shape (bundles,), what each bundle gains on the first interest.
        second: the same, on the second.
    """
    ones, twos = ([np.rint(one / RESOLUTION) * RESOLUTION for one in gains] for gains in (first, second))
    kept = [
        np.arange(len(one)) if choice.across else _undominated(choice, n, one, twos[n]) for n, one in enumerate(ones)
    ]
    fewer = choice.only(kept)
    ones, twos = ([one[some] for one, some in zip(gains, kept, strict=True)] for gains in (ones, twos))
    packages, complete = ([], False) if sum(map(len, kept)) > LARGEST else _walk(fewer, ones, twos, RESOLUTION)
    if not complete:
        packages, _ = _walk(fewer, ones, twos, _even_step(fewer, ones, twos))
    return FoundFront(
        tuple(np.array([some[one] for some, one in zip(kept, each, strict=True)]) for each in packages), complete
    )


def _even_step(choice: Choice, ones: list[Floats], twos: list[Floats]) -> float:
    """Return the step on the second interest that goes from one end of the front to the other in so many packages."""
    ends = [choice.choose_one(gains) for gains in (ones, twos)]
    start, last = (_sum(twos, one) for one in ends if one is not None)
    return max((last - start) / (MOST - 1), RESOLUTION)


def _undominated(choice: Choice, country: int, one: Floats, two: Floats) -> Whole:
    """Return the bundles of a country that no other betters on both interests and every line of the budget."""
    marks = np.column_stack([one, two, -choice.bundles[country].costs])
    _, firsts = np.unique(marks, axis=0, return_index=True)
    marks = marks[firsts]
    better = (marks[:, None] >= marks).all(axis=2) & (marks[:, None] > marks).any(axis=2)
    return np.sort(firsts[~better.any(axis=0)])


def _walk(choice: Choice, ones: list[Floats], twos: list[Floats], step: float) -> tuple[list[Whole], bool]:
    """Walk along the front; tell whether its end was reached."""
    packages: list[Whole] = []
    floor = -np.inf
    while len(packages) < MOST:
        most = choice.choose_one(ones, floor=(twos, floor) if packages else None)
        if most is None:
            return packages, True
        best = choice.choose_one(twos, floor=(ones, _sum(ones, most) - RESOLUTION / 2))
        assert best is not None, "the package that was just found is one"
        packages.append(best)
        floor = _sum(twos, best) + step - RESOLUTION / 2
    return packages, choice.choose_one(ones, floor=(twos, floor)) is None


def _sum(gains: Sequence[Floats], package: Whole) -> float:
    return float(sum(one[bundle] for one, bundle in zip(gains, package, strict=True)))
