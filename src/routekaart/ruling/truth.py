"""Four values and how they combine.

What is known runs from no over open to yes: `open` can still become either. `unknown` may be any of the three, so it
stands where it leaves the most undecided: in a conjunction only a `no` is weaker, in a disjunction only a `yes` is
stronger. So the answer never changes once it is known, whatever is told later about what was unknown.
"""

from collections.abc import Iterable

from routekaart.domain.admissibility import Truth

_CONJUNCTION = (Truth.NO, Truth.UNKNOWN, Truth.OPEN, Truth.YES)
_DISJUNCTION = (Truth.YES, Truth.UNKNOWN, Truth.OPEN, Truth.NO)
_SWAPPED = {Truth.YES: Truth.NO, Truth.NO: Truth.YES}

KNOWN = (Truth.YES, Truth.NO, Truth.OPEN)
"""What an unknown fact may turn out to be."""


def conjoin(values: Iterable[Truth]) -> Truth:
    """Return whether all hold: the weakest decides.

    >>> conjoin([Truth.OPEN, Truth.UNKNOWN]).value, conjoin([Truth.UNKNOWN, Truth.NO]).value
    ('unknown', 'no')
    """
    return min(values, key=_CONJUNCTION.index, default=Truth.YES)


def disjoin(values: Iterable[Truth]) -> Truth:
    """Return whether one holds: the strongest decides.

    >>> disjoin([Truth.OPEN, Truth.UNKNOWN]).value, disjoin([Truth.UNKNOWN, Truth.YES]).value
    ('unknown', 'yes')
    """
    return min(values, key=_DISJUNCTION.index, default=Truth.NO)


def negate(value: Truth) -> Truth:
    """Return the opposite; what is open or unknown stays so."""
    return _SWAPPED.get(value, value)
