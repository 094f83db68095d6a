"""Two intervals laid side by side: what words allow, and what was observed."""

from fractions import Fraction

from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.interval import Interval, exact
from routekaart.domain.quantity import Allowance, Comparator, Quantity

JUDGEMENT_OF = {
    Fit.INSIDE: Judgement.SUPPORTED,
    Fit.OUTSIDE: Judgement.CONTRADICTED,
    Fit.NEAR: Judgement.UNDECIDED,
    Fit.OVERLAPS: Judgement.UNDECIDED,
    Fit.NOT_COMPARABLE: Judgement.UNDECIDED,
    Fit.MISSING: Judgement.UNDECIDED,
}


def compare(allowance: Allowance, observed: Interval) -> Fit:
    """Tell how what was observed lies to what the words allow.

    Inside the core: the words stand. Outside even of what a careless rounding could mean: they do not. Between the
    two, or partly in the core: it cannot be said.
    """
    if observed.within(allowance.core):
        return Fit.INSIDE
    if not observed.disjoint(allowance.core):
        return Fit.OVERLAPS
    return Fit.OUTSIDE if observed.disjoint(allowance.near) else Fit.NEAR


def names_its_source(said: Quantity) -> bool:
    """Tell whether a figure is so exact that it can only come from the publisher who has that very figure."""
    return said.comparator is Comparator.EXACT and said.granule <= 1 and said.value >= 1000


def difference_percent(said: Quantity, observed: Interval) -> str | None:
    """Return how far the observation is from the words, in percent of the words, to one decimal."""
    value = exact(said.value)
    if value == 0 or said.value2 is not None:
        return None
    return in_decimals((middle(observed) - value) / value * 100, 1)


def middle(interval: Interval) -> Fraction:
    """Return the middle of an interval that has two ends."""
    assert interval.low is not None  # observations have two ends
    assert interval.high is not None
    return (interval.low + interval.high) / 2


def in_decimals(number: Fraction, places: int | None = None) -> str:
    """Write a fraction in decimal notation, rounded half to even; without `places`, as short as it is exact to 1e-9.

    >>> in_decimals(Fraction(-5023, 100), 1)
    '-50.2'
    >>> in_decimals(Fraction(32513))
    '32513'
    """
    if places is not None:
        return f"{float(round(number, places)):.{places}f}"
    return str(number.numerator) if number.denominator == 1 else f"{float(number):.10g}"
