"""Callaway and Sant'Anna on a whole panel without covariates, for many assignments of first years at once.

The effect of a cohort g in period t is the change of its mean since the period before g, less that of the units that
are not treated yet. Who is treated and since when may then be dealt out anew as often as is asked: the multiset of
first years stays as it is, so cohorts, cells and weights are the same in every draw. diff-diff gives the same numbers
and takes a thousand times as long for a thousand draws; a test holds both together.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.kernel import Floats

Numbers = npt.NDArray[np.int64]
TIE = 1e-12
"""Effects that differ by less are equal: the same draw may come in another order of adding up."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cells:
    """The cohorts and periods of one design."""

    cohort: Numbers
    """Shape (cells,): the number of the first treated period."""
    period: Numbers
    base: Numbers
    """Shape (cells,): the number of the period that the change is counted from."""
    size: Numbers
    """Shape (cells,): how many units the cohort has."""
    skip: int
    only_never: bool = False
    """Whether only units that are never treated are compared with."""

    @property
    def time(self) -> Numbers:
        """Shape (cells,): periods since the first treated one."""
        return self.period - self.cohort

    @property
    def late(self) -> npt.NDArray[np.bool_]:
        """Shape (cells,): whether the cell counts as after."""
        return self.time >= 0


def cells_of(first: Numbers, periods: int, *, after: int, skip: int = 0, only_never: bool = False) -> Cells:
    """Return the cells of a design: for each cohort all periods before it, and so many from its first on.

    Args:
        first: shape (units,), the number of the first treated period; `periods` or more for never.
        periods: how many there are.
        after: how many periods from the first on count.
        skip: how many periods before it are on neither side.
        only_never: whether only units that are never treated are compared with.
    """
    found = [
        (cohort, period, cohort - 1 - skip, int((first == cohort).sum()))
        for cohort in np.unique(first[first < periods]).tolist()
        for period in range(min(cohort + after, periods))
        if not cohort - 1 - skip <= period < cohort
    ]
    cohort, period, base, size = np.array(found, dtype=np.int64).reshape(-1, 4).T
    return Cells(cohort=cohort, period=period, base=base, size=size, skip=skip, only_never=only_never)


def estimate_cells(outcome: Floats, assignments: Numbers, cells: Cells) -> Floats:
    """Return the effect of each cell in each assignment, shape (assignments, cells); NaN if nobody is left to compare.

    Args:
        outcome: shape (units, periods), without holes.
        assignments: shape (assignments, units): the number of the first treated period of each unit.
        cells: of the design.
    """
    found = [
        _mean(treated, change) - _mean(others, change)
        for _, treated, others, change in _contrasts(outcome, assignments, cells)
    ]
    return np.array(found).reshape(len(cells.cohort), len(assignments)).T


def clustered_errors(outcome: Floats, assignments: Numbers, cells: Cells, weights: Floats) -> Floats:
    """Return the standard error, clustered by unit, of a weighted sum of cells in each assignment.

    Args:
        outcome: shape (units, periods), without holes.
        assignments: shape (assignments, units): the number of the first treated period of each unit.
        cells: of the design.
        weights: shape (cells,).

    Source: the influence function in Callaway and Sant'Anna (2021), section 4, for given weights.
    """
    influence = np.zeros(assignments.shape)
    for number, treated, others, change in _contrasts(outcome, assignments, cells):
        if weights[number]:
            for group, sign in ((treated, 1.0), (others, -1.0)):
                share = group / np.maximum(group.sum(axis=1, keepdims=True), 1)
                influence += sign * weights[number] * share * (change - _mean(group, change)[:, None])
    return np.asarray(np.sqrt((influence**2).sum(axis=1)))


def weights_by(cells: Cells, chosen: npt.NDArray[np.bool_]) -> Floats:
    """Return weights of the chosen cells by the size of their cohorts, adding up to 1; zeros if there are none."""
    sizes = cells.size * chosen
    return np.asarray(sizes / max(sizes.sum(), 1), dtype=np.float64)


def weights_overall(cells: Cells) -> Floats:
    """Return the weights of the mean over all cohorts and periods after (the `simple` aggregation)."""
    return weights_by(cells, cells.late)


def weights_over(cells: Cells, of: Numbers) -> Floats:
    """Return the weights of the mean over the different values of `of` among the cells that count as after.

    With `cells.time` that is the `dynamic` aggregation, with `cells.period` the one by `calendar`.
    """
    values = np.unique(of[cells.late])
    rows = [weights_by(cells, cells.late & (of == value)) for value in values]
    return np.asarray(np.mean(rows, axis=0) if rows else np.zeros(len(of)))


def weights_by_cohort(cells: Cells) -> Floats:
    """Return the weights of the mean over cohorts by their size, each the mean of its periods (`group`)."""
    lengths = np.array([(cells.late & (cells.cohort == cohort)).sum() for cohort in cells.cohort])
    sizes = np.where(cells.late, cells.size / np.maximum(lengths, 1), 0.0)
    return np.asarray(sizes / (sizes.sum() or 1.0))


def draw_assignments(first: Numbers, periods: int, *, draws: int, seed: int) -> Numbers:
    """Return assignments, shape (assignments, units): the real one first, then the same first years dealt out anew.

    With one treated unit every unit is treated in turn, so that nothing is left to chance.

    Args:
        first: shape (units,), the number of the first treated period; `periods` or more for never.
        periods: how many there are.
        draws: how often to deal.
        seed: of the dealing.
    """
    treated = np.flatnonzero(first < periods)
    if len(treated) == 1:
        own = int(treated[0])
        rest = np.setdiff1d(np.arange(len(first)), treated)
        found = np.full((len(first), len(first)), periods)
        found[np.arange(len(first)), np.concatenate([[own], rest])] = first[own]
        return found
    random = np.random.default_rng(seed)
    dealt = random.permuted(np.tile(first, (draws, 1)), axis=1)
    return np.concatenate([first[None], dealt])


def place_of(values: Floats) -> int:
    """Return the place of the first value by its size among all, ties counting against it."""
    sizes = np.abs(values)
    return int((sizes >= sizes[0] - TIE).sum())


def _contrasts(
    outcome: Floats, assignments: Numbers, cells: Cells
) -> Iterator[tuple[int, npt.NDArray[np.bool_], npt.NDArray[np.bool_], Floats]]:
    """Yield for each cell its number, who is treated and who is compared with, and what changed since its base."""
    for number, (cohort, period, base) in enumerate(zip(cells.cohort, cells.period, cells.base, strict=True)):
        treated = assignments == cohort
        last = outcome.shape[1] - 1
        free_until = last if cells.only_never else min(max(period, base) + cells.skip, last)
        others = (assignments > free_until) & ~treated
        yield number, treated, others, outcome[:, period] - outcome[:, base]


def _mean(group: npt.NDArray[np.bool_], change: Floats) -> Floats:
    sizes = group.sum(axis=1)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(sizes > 0, group @ change / sizes, np.nan))
