"""How little the weights must change before the advice does."""

from collections.abc import Sequence

import numpy as np

from routekaart.domain.ids import CriterionId, ThingId
from routekaart.domain.weighing.numbers import rounded
from routekaart.domain.weighing.rankings import Turning, Weighted
from routekaart.weighing.polytope import Polytope
from routekaart.weighing.solving import Floats, Program, solve


def find_turning(
    country: ThingId, instruments: Sequence[ThingId], worths: Floats, middle: Floats, polytope: Polytope
) -> Turning:
    """Find the weights, as near as can be to the middle ones, at which another instrument is as good as the best.

    Near is the sum of all changes, up and down: for each other instrument that is one linear program.

    Args:
        country: for the record.
        instruments: names, in the order of `worths`.
        worths: shape (instruments, criteria), at the means of the values.
        middle: shape (criteria,).
        polytope: the weights that fit what was stated.
    """
    best = int(np.argmax(worths @ middle))
    nearest: tuple[float, int, Floats] | None = None
    for other in range(len(instruments)):
        found = None if other == best else _nearest(worths[other] - worths[best], middle, polytope)
        if found is not None and (nearest is None or found[0] < nearest[0] - 1e-9):
            nearest = (found[0], other, found[1])
    if nearest is None:
        return Turning(country=country, stays=instruments[best], turns_to=None)
    distance, other, weights = nearest
    return Turning(
        country=country,
        stays=instruments[best],
        turns_to=instruments[other],
        distance=rounded(distance),
        start=named_weights(polytope.leaves, middle),
        turn=named_weights(polytope.leaves, weights),
    )


def named_weights(leaves: Sequence[CriterionId], weights: Floats) -> tuple[Weighted, ...]:
    """Return weights with the names of their criteria."""
    return tuple(
        Weighted(criterion=leaf, weight=rounded(float(weight))) for leaf, weight in zip(leaves, weights, strict=True)
    )


def _nearest(lead: Floats, middle: Floats, polytope: Polytope) -> tuple[float, Floats] | None:
    """Return the nearest weights at which `lead @ w` is not below zero, and how far they are; `None` if none fit."""
    size = polytope.size
    if bool(np.all(lead < 0)):
        return None
    columns, unit = np.arange(2 * size), np.eye(size)
    program = Program(
        np.concatenate([np.zeros(size), -np.full(size, 0.5)]),
        np.zeros(2 * size),
        np.ones(2 * size),
        np.zeros(2 * size, bool),
    )
    program.add_row(columns[:size], np.ones(size), low=1, high=1)
    for row in (*(one.factors for one in polytope.rows), lead):
        program.add_row(columns[:size], row, low=0)
    for one in range(size):  # the second half of the columns is at least the change, up or down
        program.add_row(columns, np.concatenate([-unit[one], unit[one]]), low=-float(middle[one]))
        program.add_row(columns, np.concatenate([unit[one], unit[one]]), low=float(middle[one]))
    found = solve(program)
    return None if found is None else (abs(found.gained), found.x[:size])
