"""Which of several demands clash: an irreducible set, of which each member is proved to be needed."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

Demand = TypeVar("Demand")


@dataclass(frozen=True, slots=True)
class Irreducible(Generic[Demand]):
    """Demands that cannot all be met, while without any one of them the others can. Not always the smallest set."""

    members: tuple[Demand, ...]
    solves: int


def find_clash(demands: Sequence[Demand], can_be: Callable[[Sequence[Demand]], bool]) -> Irreducible[Demand] | None:
    """Find an irreducible clash; `None` if all demands can be met together.

    Each demand is left out once: if the rest still clashes it is not needed, and stays out (a deletion filter). At the
    end that the set clashes, and that it does not without each member, is asked again.

    Raises:
        AssertionError: if the answers contradict each other; then no set is told.

    >>> find_clash([2, 3, 4, 9], lambda kept: sum(kept) <= 11).members
    (4, 9)
    """
    solves = 1
    if can_be(demands):
        return None
    kept = list(demands)
    for one in demands:
        rest = [other for other in kept if other is not one]
        solves += 1
        if not can_be(rest):
            kept = rest
    solves += 1 + len(kept)
    assert not can_be(kept), "the set that was found does not clash"
    for one in kept:
        assert can_be([other for other in kept if other is not one]), f"{one} is not needed for the clash"
    return Irreducible(tuple(kept), solves)
