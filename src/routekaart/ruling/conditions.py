"""A condition, and what is known, give one of four values; or all values that it may still turn out to have."""

from collections.abc import Callable, Iterable
from itertools import product

from routekaart.domain.admissibility import Truth
from routekaart.domain.rule import All, AnyOf, Condition, IsFact, IsRule, Not
from routekaart.ruling.truth import KNOWN, conjoin, disjoin, negate

Look = Callable[[IsFact | IsRule], Truth]
"""Tells what is known of a fact, or of the condition of a rule."""


def evaluate(condition: Condition, look: Look) -> Truth:
    """Return what is known of a condition."""
    match condition:
        case IsFact() | IsRule():
            return look(condition)
        case Not():
            return negate(evaluate(condition.part, look))
        case All():
            return conjoin(evaluate(part, look) for part in condition.parts)
        case AnyOf():
            return disjoin(evaluate(part, look) for part in condition.parts)


def find_possible(condition: Condition, look: Look) -> frozenset[Truth]:
    """Return every value that a condition may have once all is known.

    A fact that stands in it twice is taken as two, so a value may be among them that cannot come; none is left out.
    """
    match condition:
        case IsFact() | IsRule():
            known = look(condition)
            return frozenset(KNOWN if known is Truth.UNKNOWN else (known,))
        case Not():
            return frozenset(map(negate, find_possible(condition.part, look)))
        case All():
            return _combined(conjoin, (find_possible(part, look) for part in condition.parts))
        case AnyOf():
            return _combined(disjoin, (find_possible(part, look) for part in condition.parts))


def _combined(combine: Callable[[Iterable[Truth]], Truth], parts: Iterable[frozenset[Truth]]) -> frozenset[Truth]:
    possible: frozenset[Truth] = frozenset()
    for part in parts:  # one by one: there are three values at most, however many parts there are
        possible = frozenset(combine(pair) for pair in product(possible, part)) if possible else part
    return possible
