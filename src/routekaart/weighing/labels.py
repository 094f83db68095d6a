"""Every package that no other betters on two interests and on cost, country by country.

What countries up to one come to is a list of labels: cost and both gains, in whole steps. Of these only those stay that
no other label betters. Countries that are alike lead to the same labels, so that many of them stay few.
"""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.solving import Whole

MOST = 400_000
"""With more labels at once the front is not listed this way."""


@dataclass(frozen=True, slots=True)
class Labels:
    """What the countries so far can come to.

    Args:
        sums: shape (labels, 3): cost, and the gain on each interest, in whole steps.
        before: shape (labels,), the label of the countries before.
        bundle: shape (labels,), the bundle that was added to it.
    """

    sums: Whole
    before: Whole
    bundle: Whole


def list_front(bundles: Sequence[Whole], budget: int) -> list[Whole] | None:
    """Return the packages that no other within the budget betters on both interests, best on the first one first.

    Args:
        bundles: for each country shape (bundles, 3): cost and both gains in whole steps.
        budget: in the steps of the costs.

    Returns:
        the numbers of bundles, shape (countries,) each; `None` if there are too many labels on the way.
    """
    steps = [Labels(np.zeros((1, 3), np.int64), np.zeros(1, np.int64), np.zeros(1, np.int64))]
    for mine in bundles:
        if len(steps[-1].sums) * len(mine) > MOST:
            return None
        steps.append(_add(steps[-1], mine, budget))
    last = steps[-1].sums.copy()
    last[:, 0] = 0  # in the end what is within the budget costs alike
    return [_trace(steps, label) for label in sorted(_unbettered(last), key=lambda one: -last[one, 1])]


def _add(before: Labels, bundles: Whole, budget: int) -> Labels:
    sums = (before.sums[:, None] + bundles).reshape(-1, 3)
    from_label = np.repeat(np.arange(len(before.sums)), len(bundles))
    bundle = np.tile(np.arange(len(bundles)), len(before.sums))
    fits = np.flatnonzero(sums[:, 0] <= budget)
    kept = fits[_unbettered(sums[fits])]
    return Labels(sums[kept], from_label[kept], bundle[kept])


def _unbettered(sums: Whole) -> list[int]:
    """Return the places of labels that no other equals or betters; of equal ones the first."""
    order = np.lexsort((-sums[:, 2], -sums[:, 1], sums[:, 0]))
    firsts: list[int] = []
    seconds: list[int] = []
    kept = []
    for place, (_, one, two) in zip(order.tolist(), sums[order].tolist(), strict=True):
        at = bisect_left(firsts, one)
        if at < len(firsts) and seconds[at] >= two:
            continue  # one that costs no more has at least as much of both
        at_end = at + (at < len(firsts) and firsts[at] == one)
        start = at
        while start > 0 and seconds[start - 1] <= two:
            start -= 1
        firsts[start:at_end], seconds[start:at_end] = [one], [two]
        kept.append(place)
    return kept


def _trace(steps: Sequence[Labels], label: int) -> Whole:
    chosen = []
    for step in reversed(steps[1:]):
        chosen.append(int(step.bundle[label]))
        label = int(step.before[label])
    return np.array(chosen[::-1])
