"""The numbers that an amount may be, from its words; and sums of them. Exact: with fractions, whatever their size."""

from collections.abc import Iterable
from decimal import Decimal, localcontext
from fractions import Fraction

from routekaart.domain.interval import Interval, exact
from routekaart.domain.ledger import Span
from routekaart.domain.quantity import Comparator, Quantity

NOTHING = Interval.point(0)


def interval_of(quantity: Quantity) -> Interval:
    """Return the amounts of money that the words allow.

    As `Quantity.allowance`, but a number without a word is itself, and an end that the words leave open is open: over
    500 has no top. At the bottom nothing is the end, for no money given is less than that.
    """
    value = exact(quantity.value)
    match quantity.comparator:
        case Comparator.EXACT:
            return Interval.point(value)
        case Comparator.APPROX | Comparator.ALMOST:
            core = quantity.allowance().core
            return Interval(core.low, core.high)
        case Comparator.OVER | Comparator.AT_LEAST:
            return Interval(value, None)
        case Comparator.UNDER | Comparator.AT_MOST:
            return Interval(Fraction(0) if value >= 0 else None, value)
        case Comparator.RANGE | Comparator.VAGUE:
            assert quantity.value2 is not None  # a quantity sees to it
            return Interval(value, exact(quantity.value2))


def add_up(intervals: Iterable[Interval]) -> Interval:
    """Return the sum; of nothing it is zero."""
    total = NOTHING
    for interval in intervals:
        total += interval
    return total


def spread(intervals: Iterable[Interval]) -> Interval:
    """Return the interval from the lowest to the highest of alternatives."""
    told = tuple(intervals)
    lows, highs = [one.low for one in told], [one.high for one in told]
    return Interval(
        None if None in lows else min(low for low in lows if low is not None),
        None if None in highs else max(high for high in highs if high is not None),
    )


def span_of(interval: Interval) -> Span:
    """Return an interval of decimal amounts as such."""
    return Span(low=_decimal(interval.low), high=_decimal(interval.high))


def _decimal(end: Fraction | None) -> Decimal | None:
    if end is None:
        return None
    with localcontext() as context:
        # Enough for every digit: an end is a sum of decimals, so that its denominator divides a power of ten.
        context.prec = len(str(end.numerator)) + 4 * len(str(end.denominator))
        return Decimal(end.numerator) / Decimal(end.denominator)
