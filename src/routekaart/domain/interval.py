"""Exact intervals of numbers: what words allow, and what an observation may have been.

Endpoints are fractions, so that a share or a change of whole numbers is exact and a verdict never hangs on
the last bit of a float.
"""

import math
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Self

from routekaart.domain.errors import NotationError

Number = int | float | Decimal | Fraction


def exact(number: Number) -> Fraction:
    """Turn a number into the fraction that its decimal notation means.

    >>> exact(36.4)
    Fraction(182, 5)

    Raises:
        NotationError: if it is infinite or not a number.
    """
    if isinstance(number, float | Decimal) and not math.isfinite(number):
        raise NotationError(f"{number} is not a finite number", remedy="Leave the value out instead.")
    # float() first: the repr of a NumPy float names its type
    return Fraction(repr(float(number))) if isinstance(number, float) else Fraction(number)


@dataclass(frozen=True, slots=True)
class Interval:
    """All numbers between two endpoints; `None` means without end.

    `low` and `high` belong to the interval only if `low_in` and `high_in` say so; an absent endpoint never does.
    """

    low: Fraction | None
    high: Fraction | None
    low_in: bool = True
    high_in: bool = True

    def __post_init__(self) -> None:
        if self.low is None:
            object.__setattr__(self, "low_in", False)
        if self.high is None:
            object.__setattr__(self, "high_in", False)
        if self.low is None or self.high is None:
            return
        if self.low > self.high or (self.low == self.high and not (self.low_in and self.high_in)):
            raise NotationError(f"no number lies in the interval {self}", remedy="Give the lower endpoint first.")

    @classmethod
    def point(cls, number: Number) -> Self:
        """Return the interval that holds one number."""
        value = exact(number)
        return cls(value, value)

    @classmethod
    def between(cls, low: Number | None, high: Number | None, *, low_in: bool = True, high_in: bool = True) -> Self:
        """Return the interval between two numbers, of which either may be absent."""
        return cls(None if low is None else exact(low), None if high is None else exact(high), low_in, high_in)

    def __contains__(self, number: Number) -> bool:
        return Interval.point(number).within(self)

    def within(self, other: "Interval") -> bool:
        """Tell whether every number of this interval lies in the other."""
        return _starts_no_later(other, self) and _starts_no_later(other.negated(), self.negated())

    def disjoint(self, other: "Interval") -> bool:
        """Tell whether no number lies in both."""
        return _ends_before(self, other) or _ends_before(other, self)

    def negated(self) -> "Interval":
        """Return the mirror image around zero."""
        return Interval(
            None if self.high is None else -self.high,
            None if self.low is None else -self.low,
            self.high_in,
            self.low_in,
        )

    def __add__(self, other: "Interval") -> "Interval":
        low = None if self.low is None or other.low is None else self.low + other.low
        high = None if self.high is None or other.high is None else self.high + other.high
        return Interval(low, high, self.low_in and other.low_in, self.high_in and other.high_in)

    def __sub__(self, other: "Interval") -> "Interval":
        return self + other.negated()

    def scaled(self, factor: Number) -> "Interval":
        """Return every number times `factor`, which is above zero.

        Raises:
            NotationError: if the factor is zero or less.
        """
        by = exact(factor)
        if by <= 0:
            raise NotationError(f"an interval cannot be scaled by {by}", remedy="Give a factor above zero.")
        return Interval(
            None if self.low is None else self.low * by,
            None if self.high is None else self.high * by,
            self.low_in,
            self.high_in,
        )

    def ratio(self, base: "Interval") -> "Interval | None":
        """Return this divided by a base, both not below zero; `None` if the base may be zero.

        Used for shares, factors and changes of counts, which are never negative.
        """
        if base.low is None or base.low <= 0 or self.low is None or self.low < 0:
            return None
        low = Fraction(0) if base.high is None else self.low / base.high
        high = None if self.high is None else self.high / base.low
        # zero divided by anything is zero, so then it does not matter whether the base reaches its endpoint
        low_in = self.low_in and (base.high_in or self.low == 0)
        return Interval(low, high, low_in, self.high_in and (base.low_in or self.high == 0))

    def __str__(self) -> str:
        left = "[" if self.low_in and self.low is not None else "("
        right = "]" if self.high_in and self.high is not None else ")"
        return f"{left}{_plain(self.low, '-∞')}, {_plain(self.high, '∞')}{right}"


def change_percent(earlier: Interval, later: Interval) -> Interval | None:
    """Return the change from earlier to later in percent of earlier; `None` if that may be zero.

    >>> str(change_percent(Interval.point(200), Interval.point(100)))
    '[-50, -50]'
    """
    share = later.ratio(earlier)
    return None if share is None else share.scaled(100) - Interval.point(100)


def _starts_no_later(one: Interval, other: Interval) -> bool:
    if one.low is None:
        return True
    if other.low is None or one.low > other.low:
        return False
    return one.low < other.low or one.low_in or not other.low_in


def _ends_before(one: Interval, other: Interval) -> bool:
    if one.high is None or other.low is None:
        return False
    return one.high < other.low or (one.high == other.low and not (one.high_in and other.low_in))


def _plain(value: Fraction | None, endless: str) -> str:
    if value is None:
        return endless
    return str(value) if value.denominator == 1 else f"{float(value):.10g}"
