"""The best package for each draw of weights and evidence, under the budget and all that crosses countries."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.weighing import DIALOGUE, MinimumShare, Motion, Weighing
from routekaart.weighing.bundles import Bundles
from routekaart.weighing.knapsack import LONGEST, choose_within, steps_of, to_grid
from routekaart.weighing.solving import Floats, Program, Whole, solve
from routekaart.weighing.worths import sum_weighted


@dataclass(frozen=True, slots=True)
class Across:
    """A condition that crosses countries: for each country shape (bundles,) of factors, and the ends of their sum."""

    id: str
    kind: str
    factors: tuple[Floats, ...]
    low: float
    high: float


@dataclass(frozen=True)
class Choice:
    """What can be chosen: the bundles of each country, the lines of the budget, and what crosses countries."""

    bundles: tuple[Bundles, ...]
    budget: tuple[int, ...]
    lines: tuple[str, ...]
    across: tuple[Across, ...]

    @cached_property
    def columns(self) -> tuple[Whole, ...]:
        """For each country the numbers of its bundles among all."""
        ends = np.cumsum([0, *(len(one.members) for one in self.bundles)])
        return tuple(np.arange(start, end) for start, end in pairwise(ends))

    def gains(self, worths: Sequence[Floats], weights: Floats) -> list[Floats]:
        """Return what each bundle gains over doing nothing.

        Args:
            worths: for each country shape (instruments, criteria, draws or 1), beside doing nothing.
            weights: shape (criteria, draws).

        Returns:
            for each country shape (draws, bundles), on the grid.
        """
        found = []
        for one, gained in zip(self.bundles, worths, strict=True):
            alone = sum_weighted(weights, gained).T
            sums = alone @ one.members.T.astype(np.float64)
            if one.extra.any():
                sums += weights.T @ one.extra.T
            found.append(to_grid(sums))
        return found

    def choose(self, gains: Sequence[Floats]) -> Whole:
        """Choose the best package for each draw; shape (draws, countries), the numbers of bundles.

        Raises:
            InputError: if no package meets the conditions.
        """
        chosen = self._within_budget(gains)
        if chosen is None:
            wrong = np.arange(gains[0].shape[0])
            chosen = np.zeros((len(wrong), len(gains)), dtype=np.int64)
        else:
            wrong = np.flatnonzero(~self._keeps(chosen))
        for draw in wrong:
            found = self.choose_one([one[draw] for one in gains])
            if found is None:
                raise InputError(
                    "no package keeps the budget and all conditions", where="conditions", remedy="See which clash."
                )
            chosen[draw] = found
        return chosen

    def choose_one(
        self, gains: Sequence[Floats], *, floor: tuple[Sequence[Floats], float] | None = None
    ) -> Whole | None:
        """Choose the best package by an integer program; `None` if there is none.

        Args:
            gains: for each country shape (bundles,).
            floor: other gains, and what their sum has to reach.
        """
        program = self.program(np.concatenate(gains))
        if floor is not None:
            program.add_row(np.concatenate(self.columns), np.concatenate(floor[0]), low=floor[1])
        found = solve(program)
        return None if found is None else np.array([int(found.x[one].argmax()) for one in self.columns])

    def program(self, gain: Floats) -> Program:
        """Return the integer program with these gains; its columns are all bundles."""
        size = len(gain)
        program = Program(gain, np.zeros(size), np.ones(size), np.ones(size, bool))
        for columns in self.columns:
            program.add_row(columns, np.ones(len(columns)), low=1, high=1)
        everything = np.arange(size)
        for line, amount in enumerate(self.budget):
            program.add_row(
                everything, _scaled(np.concatenate([one.costs[:, line] for one in self.bundles]), amount), high=1
            )
        for one in self.across:
            program.add_row(everything, np.concatenate(one.factors), low=one.low, high=one.high)
        return program

    def spent(self, chosen: Whole) -> Whole:
        """Return what packages cost; shape (draws, lines)."""
        spent = [one.costs[chosen[:, country]] for country, one in enumerate(self.bundles)]
        return np.asarray(np.sum(spent, axis=0, dtype=np.int64))

    def sums(self, chosen: Whole, gains: Sequence[Floats]) -> Floats:
        """Return what packages gain; shape (draws,). `gains` may be of each draw or the same for all."""
        rows = np.arange(len(chosen))
        parts = [one[rows % len(one), chosen[:, country]] for country, one in enumerate(gains)]
        return np.asarray(np.sum(parts, axis=0))

    def _within_budget(self, gains: Sequence[Floats]) -> Whole | None:
        """Choose without what crosses countries; `None` if the budget has several lines or too many steps."""
        if not self.budget:
            return np.stack([one.argmax(axis=1) for one in gains], axis=1)
        costs = [one.costs[:, 0] for one in self.bundles]
        if len(self.budget) > 1 or steps_of(costs, self.budget[0]) > LONGEST:
            return None
        return choose_within(gains, costs, self.budget[0])

    def _keeps(self, chosen: Whole) -> np.ndarray:
        """Tell which packages keep what crosses countries."""
        kept = np.ones(len(chosen), dtype=bool)
        for one in self.across:
            sums = np.sum([part[chosen[:, country]] for country, part in enumerate(one.factors)], axis=0)
            kept &= (sums >= one.low - 1e-9) & (sums <= one.high + 1e-9)
        return kept


def build_choice(weighing: Weighing, bundles: Sequence[Bundles]) -> Choice:
    """Return what can be chosen under the budget, minimum shares and motions of a weighing."""
    lines = tuple(line.id for line in weighing.budget)
    across = []
    for one in weighing.conditions:
        if isinstance(one, MinimumShare):
            across.append(_share(one, lines.index(one.line), bundles))
        elif isinstance(one, Motion):
            across.append(_motion(one, bundles))
    return Choice(tuple(bundles), tuple(line.amount for line in weighing.budget), lines, tuple(across))


def _share(one: MinimumShare, line: int, bundles: Sequence[Bundles]) -> Across:
    """Ask that what goes to the countries is at least a share of all: (1 - share) of theirs, minus share of others."""
    unit = max(1, *(int(each.costs[:, line].max()) for each in bundles))
    factors = tuple(
        each.costs[:, line] / unit * ((each.country in one.countries) - float(one.share)) for each in bundles
    )
    return Across(one.id, "minimum_share", factors, 0.0, np.inf)


def _motion(one: Motion, bundles: Sequence[Bundles]) -> Across:
    def counted(each: Bundles) -> Floats:
        # To talk and do nothing else is no use of an instrument.
        meant = [name != DIALOGUE and (not one.instruments or name in one.instruments) for name in each.instruments]
        inside = not one.countries or each.country in one.countries
        uses: Floats = each.members[:, np.array(meant, dtype=bool)].sum(axis=1) * float(inside)
        return uses

    low = -np.inf if one.at_least is None else float(one.at_least)
    high = np.inf if one.at_most is None else float(one.at_most)
    return Across(one.id, "motion", tuple(counted(each) for each in bundles), low, high)


def _scaled(costs: Whole, amount: int) -> Floats:
    """Return costs as parts of the budget; one that has no money takes only what costs nothing."""
    return np.asarray(costs / amount if amount else np.where(costs > 0, 2.0, 0.0))
