"""Packages that no other betters on both of two interests.

Within one budget they are listed from country to country (`labels`): exactly, and all of them. Where that is too much,
or where a condition crosses countries, an integer program is asked for each (epsilon-constraint, with a little of the
second interest counted with the first): each is exact, but not all are found. A program that is not settled in time
ends the walk; what was found stays.

Source: Mavrotas (2009), augmented epsilon-constraint (AUGMECON).
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.domain.errors import Unsettled
from routekaart.weighing.choosing import Choice
from routekaart.weighing.labels import list_front
from routekaart.weighing.solving import Floats, Whole

RESOLUTION = 1e-3
"""Gains of bundles are rounded to this before packages are compared, in shares of the way from worst to best."""
AUGMENT = 1e-4
"""How much of the second interest counts with the first."""
MOST = 40
"""So many packages are told at most: if there are more, those with even steps between them."""


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
    ones, twos = ([np.rint(one / RESOLUTION).astype(np.int64) for one in gains] for gains in (first, second))
    if not choice.across and len(choice.budget) <= 1:
        listed = _list(choice, ones, twos)
        if listed is not None:
            return FoundFront(tuple(_even(listed)), complete=len(listed) <= MOST)
    walked = _walk(choice, [_unrounded(one) for one in ones], [_unrounded(two) for two in twos])
    return FoundFront(tuple(walked), complete=False)


def _list(choice: Choice, ones: list[Whole], twos: list[Whole]) -> list[Whole] | None:
    kept = [_undominated(choice, n, one, twos[n]) for n, one in enumerate(ones)]
    costs = [one.costs.sum(axis=1) for one in choice.bundles]
    bundles = [np.column_stack([costs[n], ones[n], twos[n]])[some] for n, some in enumerate(kept)]
    found = list_front(bundles, choice.budget[0] if choice.budget else 0)
    if found is None:
        return None
    return [np.array([some[one] for some, one in zip(kept, package, strict=True)]) for package in found]


def _even(packages: list[Whole]) -> list[Whole]:
    """Return at most so many, evenly spread, with both ends."""
    if len(packages) <= MOST:
        return packages
    return [packages[place] for place in np.unique(np.linspace(0, len(packages) - 1, MOST).astype(int))]


def _walk(choice: Choice, ones: list[Floats], twos: list[Floats]) -> list[Whole]:
    """Walk from one end of the front to the other in even steps of the second interest."""
    both = [one + AUGMENT * two for one, two in zip(ones, twos, strict=True)]
    packages: list[Whole] = []
    try:
        last = choice.choose_one([two + AUGMENT * one for one, two in zip(ones, twos, strict=True)])
        best = choice.choose_one(both)
        step = (
            RESOLUTION
            if last is None or best is None
            else max((_sum(twos, last) - _sum(twos, best)) / (MOST - 1), RESOLUTION)
        )
        while best is not None and len(packages) < MOST:
            packages.append(best)
            best = choice.choose_one(both, floor=(twos, _sum(twos, best) + step - RESOLUTION / 2))
    except Unsettled:
        pass  # each that was found is on the front all the same
    return packages


def _undominated(choice: Choice, country: int, one: Whole, two: Whole) -> Whole:
    """Return the bundles of a country that no other betters on both interests and on cost."""
    marks = np.column_stack([one, two, -choice.bundles[country].costs])
    _, firsts = np.unique(marks, axis=0, return_index=True)
    marks = marks[firsts]
    better = (marks[:, None] >= marks).all(axis=2) & (marks[:, None] > marks).any(axis=2)
    return np.sort(firsts[~better.any(axis=0)])


def _unrounded(steps: Whole) -> Floats:
    return np.asarray(steps * RESOLUTION, dtype=np.float64)


def _sum(gains: Sequence[Floats], package: Whole) -> float:
    return float(sum(one[bundle] for one, bundle in zip(gains, package, strict=True)))
