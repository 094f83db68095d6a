"""From what people said about weights to all weights that fit it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.ids import CriterionId
from routekaart.domain.weighing import ByBound, ByExample, ByOrder, BySwing, Criterion, Preference, Weighing
from routekaart.weighing.clashing import find_clash
from routekaart.weighing.solving import Floats, Program, Whole, solve


@dataclass(frozen=True, slots=True)
class Row:
    """`factors @ w >= 0`, because of a stated preference."""

    factors: Floats
    because: str


@dataclass(frozen=True, slots=True)
class Polytope:
    """All weights of the measured criteria that are not negative, add up to 1 and meet every row."""

    leaves: tuple[CriterionId, ...]
    rows: tuple[Row, ...] = ()
    chains: tuple[tuple[int, ...], ...] = field(default=())
    """If nothing but orders of measured criteria was stated: these, most first. They share no criterion."""

    @property
    def size(self) -> int:
        """How many criteria are measured."""
        return len(self.leaves)

    def optimise(self, gain: Floats, rows: Sequence[Row] | None = None) -> Floats | None:
        """Return the weights with the largest `gain @ w`; `None` if no weights fit."""
        found = solve(self.program(gain, self.rows if rows is None else rows))
        return None if found is None else found.x

    def program(self, gain: Floats, rows: Sequence[Row]) -> Program:
        """Return the program over weights; the columns are those of the criteria."""
        everything = np.arange(self.size)
        program = Program(gain, np.zeros(self.size), np.ones(self.size), np.zeros(self.size, bool))
        program.add_row(everything, np.ones(self.size), low=1, high=1)
        for row in rows:
            program.add_row(everything, row.factors, low=0)
        return program


def state_weights(weighing: Weighing, middles: "dict[tuple[str, str], Floats]") -> Polytope:
    """Return the weights that fit the stated preferences.

    Args:
        weighing: with the tree and the preferences.
        middles: by country and instrument the worth of the middle values, shape (criteria,); examples need them.

    Raises:
        InputError: if no weights fit: with an irreducible set of preferences that clash.
    """
    leaves = tuple(leaf.id for leaf in weighing.leaves)
    rows = tuple(row for one in weighing.preferences for row in _rows(one, weighing, leaves, middles))
    polytope = Polytope(leaves, rows, _chains(weighing.preferences, leaves))
    refuse_clash(polytope, weighing.preferences)
    return polytope


def refuse_clash(polytope: Polytope, preferences: Sequence[Preference]) -> None:
    """Let weights through only if there are any.

    Raises:
        InputError: naming preferences that clash, of which none can be missed, and who stated them.
    """
    nothing = np.zeros(polytope.size)

    def can_be(kept: Sequence[Preference]) -> bool:
        names = {one.id for one in kept}
        return polytope.optimise(nothing, [row for row in polytope.rows if row.because in names]) is not None

    clash = find_clash(preferences, can_be)
    if clash is not None:
        told = ", ".join(f"{one.id} ({one.said.by}, {one.said.on.isoformat()})" for one in clash.members)
        raise InputError(
            f"no weights fit these preferences together: {told}",
            where="preferences",
            remedy="Each of them can stand if one of the others goes: ask who stated them, and change or remove one.",
        )


def _rows(
    one: Preference, weighing: Weighing, leaves: tuple[CriterionId, ...], middles: "dict[tuple[str, str], Floats]"
) -> tuple[Row, ...]:
    """Return what a preference asks; a branch weighs what its parts weigh together."""

    def weight(name: CriterionId) -> Floats:
        below = {leaf.id for leaf in weighing.get_criterion(name).leaves}
        return np.array([float(leaf in below) for leaf in leaves])

    match one:
        case ByOrder(most_first=order):
            steps = [weight(more) - weight(less) for more, less in pairwise(order)]
        case ByBound(criterion=name, low=low, high=high):
            steps = [weight(name) - float(low), float(high) - weight(name)]
        case BySwing(criterion=name, against=other, low=low, high=high):
            steps = [weight(name) - float(low) * weight(other), float(high) * weight(other) - weight(name)]
        case ByExample(country=country, better=better, worse=worse):
            steps = [middles[country, better] - middles[country, worse]]
    return tuple(Row(step, one.id) for step in steps)


def _chains(preferences: Sequence[Preference], leaves: tuple[CriterionId, ...]) -> tuple[tuple[int, ...], ...]:
    orders = [one.most_first for one in preferences if isinstance(one, ByOrder)]
    named = [name for order in orders for name in order]
    if len(orders) < len(preferences) or len(set(named)) < len(named) or not set(named) <= set(leaves):
        return ()
    return tuple(tuple(leaves.index(name) for name in order) for order in orders)


def branch_weight(branch: Criterion, leaves: Sequence[CriterionId]) -> Whole:
    """Return the places of a branch's measured parts among the criteria."""
    below = {leaf.id for leaf in branch.leaves}
    return np.array([place for place, leaf in enumerate(leaves) if leaf in below], dtype=np.int64)
