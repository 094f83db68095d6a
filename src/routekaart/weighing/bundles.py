"""All that can be done with a country at once: bundles of instruments that keep every condition within the country."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ThingId
from routekaart.domain.weighing import (
    DIALOGUE,
    NONE,
    Alternative,
    Cap,
    Cost,
    Exclusion,
    Requirement,
    Synergy,
    Weighing,
)
from routekaart.domain.weighing.rankings import Together
from routekaart.weighing.solving import Floats, Whole
from routekaart.weighing.worths import direction_of, width_of

MOST = 20_000
"""So many bundles of one country are listed at most."""


@dataclass(frozen=True, slots=True)
class Bundles:
    """The bundles of a country; the first is to do nothing.

    Args:
        instruments: those that can be chosen.
        members: shape (bundles, instruments), which are in which.
        costs: shape (bundles, lines), in whole units of money, at the end of the cost that has to fit.
        extra: shape (bundles, criteria), what instruments together add to the worth.
    """

    country: ThingId
    instruments: tuple[ThingId, ...]
    members: NDArray[np.bool_]
    costs: Whole
    extra: Floats

    def chosen(self, bundle: int) -> tuple[Alternative, ...]:
        """Return what is in a bundle."""
        return tuple(
            Alternative(country=self.country, instrument=one)
            for one, inside in zip(self.instruments, self.members[bundle], strict=True)
            if inside
        )


def list_bundles(
    weighing: Weighing, country: ThingId, kept: Sequence[ThingId], together: Sequence[Together] = ()
) -> Bundles:
    """List the bundles of a country, but those that hold a set of instruments that is out together.

    Talking alone is a bundle by itself: where an instrument is used, there is talking beside it.

    Raises:
        InputError: if there are too many, or if an instrument has no cost while there is a budget.
    """
    instruments = tuple(one for one in kept if one != NONE)
    costs = _costs(weighing, country, instruments)
    out = [set(one.instruments) for one in together if one.country == country]
    found = [one for one in list_sets(weighing, country, instruments) if not any(some <= set(one) for some in out)]
    members = np.array([[one in bundle for one in instruments] for bundle in found], dtype=bool)
    members = members.reshape(len(found), len(instruments))
    return Bundles(country, instruments, members, members.astype(np.int64) @ costs, sum_extra(weighing, country, found))


def list_sets(weighing: Weighing, country: ThingId, kept: Sequence[ThingId]) -> tuple[tuple[ThingId, ...], ...]:
    """Return all sets of instruments that keep the conditions within a country; the empty one first.

    Raises:
        InputError: if there are too many.
    """
    return tuple(one for one in _subsets(weighing, country, kept) if _complete(weighing, one))


def _subsets(weighing: Weighing, country: ThingId, instruments: Sequence[ThingId]) -> Iterator[tuple[ThingId, ...]]:
    """Yield what keeps exclusions and caps; the empty bundle first."""
    most = min((one.most for one in weighing.conditions if isinstance(one, Cap) and _holds(one, country)), default=99)
    excluded = [set(one.instruments) for one in weighing.conditions if isinstance(one, Exclusion)]
    growing: list[tuple[ThingId, ...]] = [()]
    for one in instruments:
        if one == DIALOGUE:
            continue
        growing += [
            (*bundle, one)
            for bundle in growing
            if len(bundle) < most and not any(one in group and group & set(bundle) for group in excluded)
        ]
        if len(growing) > MOST:
            raise InputError(
                f"{country} has more than {MOST:,} bundles of instruments",
                where="conditions",
                remedy="Set a cap on how many are used with one country: most: 3.",
            )
    yield from growing
    if DIALOGUE in instruments:
        yield (DIALOGUE,)


def _holds(cap: Cap, country: ThingId) -> bool:
    return not cap.countries or country in cap.countries


def _complete(weighing: Weighing, bundle: tuple[ThingId, ...]) -> bool:
    needs = (one for one in weighing.conditions if isinstance(one, Requirement))
    return all(one.needs in bundle for one in needs if one.instrument in bundle)


def _costs(weighing: Weighing, country: ThingId, instruments: Sequence[ThingId]) -> Whole:
    """Return shape (instruments, lines)."""
    known = {(one.alternative, one.line): one for one in weighing.costs}
    costs = np.zeros((len(instruments), len(weighing.budget)), dtype=np.int64)
    for row, instrument in enumerate(instruments):
        mine = Alternative(country=country, instrument=instrument)
        told: list[Cost | None] = [known.get((mine, line.id)) for line in weighing.budget]
        if weighing.budget and not any(told):
            raise InputError(
                f"nobody says what {instrument} costs with {country}",
                where="costs",
                remedy="Add its cost, or 0 with who says so: nothing is taken for free.",
            )
        costs[row] = [
            0 if cost is None else {"low": cost.low, "mid": cost.mid, "high": cost.high}[line.fits]
            for cost, line in zip(told, weighing.budget, strict=True)
        ]
    return costs


def sum_extra(weighing: Weighing, country: ThingId, found: Sequence[Sequence[ThingId]]) -> Floats:
    """Return what synergies add to the worth of each set of instruments; shape (sets, criteria)."""
    leaves = [leaf.id for leaf in weighing.leaves]
    extra = np.zeros((len(found), len(leaves)))
    for one in weighing.synergies:
        if not one.countries or country in one.countries:
            inside = [set(one.instruments) <= set(bundle) for bundle in found]
            extra[inside, leaves.index(one.criterion)] += _worth(one, weighing)
    return extra


def _worth(one: Synergy, weighing: Weighing) -> float:
    anchors = weighing.get_criterion(one.criterion).anchors
    assert anchors is not None  # a synergy is on a criterion that is measured
    return direction_of(anchors) * float(one.extra) / width_of(anchors)
