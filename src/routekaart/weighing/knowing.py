"""What it would be worth to know something before deciding: everything, or one item of evidence.

Source: Strong, Oakley and Brennan (2014), estimating expected value of partial perfect information by regression.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.choosing import Choice
from routekaart.weighing.knapsack import to_grid
from routekaart.weighing.solving import Floats, Whole

_BINS = 50
"""An item's draws are sorted and taken together in so many groups of the same size."""
_DEGREE = 3
_NOTHING = 1e-9
_TRIED = 4
"""So many times as many items as are told are worked out at most."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that could be known.

    Args:
        name: how it is called.
        draws: shape (draws,), what it could turn out to be.
        touches: by country and instrument (places): which gains depend on it.
    """

    name: str
    draws: Floats
    touches: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What an item is worth, with its standard error."""

    name: str
    worth: float
    error: float


def value_everything(choice: Choice, gains: Sequence[Floats], extra: Sequence[Floats]) -> Known:
    """Return what it is worth to know all: the mean of the best packages, less the best package of the means.

    Args:
        choice: what can be chosen.
        gains: for each country shape (draws, instruments), at the middle weights.
        extra: for each country shape (bundles,), what instruments add together.
    """
    best = _best(choice, gains, extra)
    fixed = _best(choice, [one.mean(axis=0, keepdims=True) for one in gains], extra)
    return Known("everything", max(0.0, float(best.mean() - fixed[0])), float(best.std() / np.sqrt(len(best))))


@dataclass(frozen=True, slots=True)
class KnownItems:
    """The items that it is worth most to know, and what each of those that were not worked out is worth at most."""

    items: tuple[Known, ...]
    rest_at_most: float


def value_items(
    choice: Choice, gains: Sequence[Floats], extra: Sequence[Floats], items: Sequence[Item], *, most: int
) -> KnownItems:
    """Return the items that it is worth most to know, the best first.

    What an item is worth is never more than the sum of what it may add to each gain that it touches. So items are gone
    through by that limit, until no other can come among the best, or many were.
    """
    means = [one.mean(axis=0) for one in gains]
    fixed = float(_best(choice, [one[None] for one in means], extra)[0])
    changes = [(item, _changes(item, gains)) for item in items]
    limits = [sum(float(np.maximum(one, 0).mean()) for one in change.values()) for _, change in changes]
    found: list[Known] = []
    rest = 0.0
    for number in sorted(range(len(items)), key=lambda one: (-limits[one], one)):
        worst = sorted((one.worth for one in found), reverse=True)[most - 1] if len(found) >= most else 0.0
        if limits[number] <= max(worst, _NOTHING) or len(found) >= _TRIED * most:
            rest = limits[number]
            break
        item, change = changes[number]
        moved = [np.repeat(one[None], _BINS, axis=0) for one in means]
        for (country, instrument), by in change.items():
            moved[country][:, instrument] += by
        best = _best(choice, moved, extra)
        error = float(best.std() / np.sqrt(len(item.draws)))
        found.append(Known(item.name, max(0.0, float(best.mean() - fixed)), error))
    return KnownItems(tuple(sorted(found, key=lambda one: (-one.worth, one.name))[:most]), rest)


def _best(choice: Choice, gains: Sequence[Floats], extra: Sequence[Floats]) -> Floats:
    """Return what the best package gains; shape (draws,)."""
    sums = [to_grid(gain @ one.members.T + more) for gain, one, more in zip(gains, choice.bundles, extra, strict=True)]
    chosen: Whole = choice.choose(sums)
    return choice.sums(chosen, sums)


def _changes(item: Item, gains: Sequence[Floats]) -> dict[tuple[int, int], Floats]:
    """Return for each gain that an item touches by how much its mean moves in each group of draws."""
    spread = item.draws.std()
    if spread == 0:
        return {}
    order = np.argsort(item.draws, kind="stable")
    normal = (item.draws - item.draws.mean()) / spread
    terms = np.vander(normal, _DEGREE + 1)
    changes = {}
    for country, instrument in item.touches:
        gain = gains[country][:, instrument]
        fitted = terms @ np.linalg.lstsq(terms, gain - gain.mean(), rcond=None)[0]
        groups = np.array_split(fitted[order], _BINS)
        changes[country, instrument] = np.array([group.mean() for group in groups])
    return changes
