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


@dataclass(frozen=True, slots=True)
class FoundFront:
    """The packages, from the best on the first interest to the best on the second; shape (countries,) each."""

    packages: tuple[Whole, ...]
    complete: bool


def find_front(choice: Choice, first: Sequence[Floats], second: Sequence[Floats]) -> FoundFront:
    """Find the packages between the best on one interest and the best on the other.

    Args:
        choice: what can be chosen.
        first: for each country shape (bundles,), what each bundle gains on the first interest.
        second: the same, on the second.
    """
    ones, twos = ([np.rint(one / RESOLUTION) * RESOLUTION for one in gains] for gains in (first, second))
    packages, complete = _walk(choice, ones, twos, RESOLUTION)
    if not complete:
        last = choice.choose_one(twos)
        assert last is not None, "there was a package before"
        start = _sum(twos, packages[0])
        packages, _ = _walk(choice, ones, twos, (_sum(twos, last) - start) / (MOST - 1))
    return FoundFront(tuple(packages), complete)


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
