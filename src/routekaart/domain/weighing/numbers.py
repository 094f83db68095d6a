"""How numbers of an outcome are written down: rounded, so that the last bits of a machine do not change a record."""

from decimal import Decimal

PLACES = 6


def rounded(number: float) -> Decimal:
    """Return a number with six decimals; never minus zero.

    >>> rounded(-0.0000001)
    Decimal('0')
    """
    value = Decimal(repr(round(float(number), PLACES))).quantize(Decimal(1).scaleb(-PLACES))
    return abs(value.normalize()) if value == 0 else value
