"""A number with its unit and the words around it, and the numbers which those words allow."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from routekaart.domain.errors import NotationError
from routekaart.domain.interval import Interval, exact


class Unit(StrEnum):
    """What is counted or measured. Units are never added to one another."""

    PERSONS = "persons"
    DETECTIONS = "detections"
    DEPARTURES = "departures"
    DEAD_AND_MISSING = "dead_and_missing"
    ACTS = "acts"
    CASES = "cases"
    DECISIONS = "decisions"
    APPLICATIONS = "applications"
    OPERATIONS = "operations"
    INCIDENTS = "incidents"
    MOVEMENTS = "movements"
    COUNT = "count"
    EUR = "EUR"
    USD = "USD"
    INTERNATIONAL_DOLLARS = "int_usd"
    OTHER_CURRENCY = "other"
    PERCENT = "percent"
    PERCENTAGE_POINT = "pp"
    FRACTION = "fraction"
    FACTOR = "factor"
    PER_THOUSAND = "per_thousand"
    SCORE = "score"
    HOURS = "hours"
    DAYS = "days"
    WEEKS = "weeks"
    MONTHS = "months"
    YEARS = "years"
    KILOMETRES = "km"


MONEY = frozenset({Unit.EUR, Unit.USD, Unit.OTHER_CURRENCY})
_ROUND = 100
"""From here on a number of one digit looks rounded."""
DURATIONS = frozenset({Unit.HOURS, Unit.DAYS, Unit.WEEKS, Unit.MONTHS, Unit.YEARS})
RATIOS = frozenset({Unit.PERCENT, Unit.PERCENTAGE_POINT, Unit.FRACTION, Unit.FACTOR, Unit.PER_THOUSAND})
MEASURED = RATIOS | MONEY | frozenset({Unit.INTERNATIONAL_DOLLARS, Unit.SCORE})
"""Units that are not counted whole, and may lie below zero."""


class Comparator(StrEnum):
    """How a speaker places the number: *bijna*, *ruim*, *circa* ..."""

    EXACT = "exact"
    APPROX = "approx"
    ALMOST = "almost"
    OVER = "over"
    UNDER = "under"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    RANGE = "range"
    VAGUE = "vague"


class Direction(StrEnum):
    """Which way something changed."""

    INCREASE = "increase"
    DECREASE = "decrease"
    STABLE = "stable"


@dataclass(frozen=True, slots=True, kw_only=True)
class Allowance:
    """The numbers that words allow: `core` is what they say, `near` what a careless rounding could still mean."""

    core: Interval
    near: Interval


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as it was said. `value2` is the upper end of a range or of a vague number."""

    value: Decimal
    unit: Unit
    comparator: Comparator = Comparator.EXACT
    value2: Decimal | None = None

    def __post_init__(self) -> None:
        if not self.value.is_finite() or (self.value2 is not None and not self.value2.is_finite()):
            raise NotationError("a quantity must be a finite number", remedy="Leave the value out instead.")
        if (self.value2 is not None) != (self.comparator in (Comparator.RANGE, Comparator.VAGUE)):
            raise NotationError(
                f"a quantity that is {self.comparator} cannot have value2={self.value2}",
                remedy="Give a second value to a range or a vague number, and to nothing else.",
            )
        if self.value2 is not None and self.value2 < self.value:
            raise NotationError(
                f"the range {self.value} to {self.value2} runs backwards", remedy="Give the lower number first."
            )

    @property
    def granule(self) -> Fraction:
        """The step to which the number looks rounded.

        The position of its last digit other than zero, but never coarser than its second digit: "14.000" is
        rounded to thousands, "32.500" to hundreds, and "6 miljard" to hundreds of millions rather than milliards,
        so that a round number does not excuse everything. Whole units are not split. A proportion in words ("een
        derde", "verdubbeld") is taken as rounded to a tenth of itself.

        >>> str(Quantity(value=Decimal(32500), unit=Unit.PERSONS).granule)
        '100'
        """
        return _granule(self.value, self.unit)

    def allowance(self) -> Allowance:
        """Return the numbers that the words allow.

        Source: docs/decisions/0005-words-as-intervals.md, with the reasons and the cases it was tried on.
        """
        value, step = exact(self.value), self.granule
        rounded = Interval(value - step / 2, value + step / 2)
        tenth, loose = abs(value) / 10, max(step, min(abs(value) / 20, 5 * step))
        below, above = _one_digit(self.value, self.unit)
        match self.comparator:
            case Comparator.EXACT:
                return Allowance(core=rounded, near=Interval(value - max(step, below), value + max(step, above)))
            case Comparator.APPROX:
                return Allowance(core=rounded, near=Interval(value - max(loose, below), value + max(loose, above)))
            case Comparator.ALMOST:
                return Allowance(
                    core=Interval(value - step, value, True, False),
                    near=Interval(value - max(2 * step, loose), value + step / 2),
                )
            case Comparator.OVER:
                core = Interval(value, value + max(step, tenth))
                return Allowance(core=core, near=Interval(value - step / 2, None))
            case Comparator.UNDER:
                core = Interval(value - max(step, tenth), value, True, False)
                return Allowance(core=core, near=Interval(None, value + step / 2))
            case Comparator.AT_LEAST:
                return Allowance(core=Interval(value, None), near=Interval(value - step / 2, None))
            case Comparator.AT_MOST:
                return Allowance(core=Interval(None, value), near=Interval(None, value + step / 2))
            case Comparator.RANGE | Comparator.VAGUE:
                assert self.value2 is not None  # __post_init__ saw to it
                top, top_step = exact(self.value2), _granule(self.value2, self.unit)
                return Allowance(
                    core=Interval(value - step / 2, top + top_step / 2),
                    near=Interval(value - step, top + top_step),
                )


def _granule(value: Decimal, unit: Unit) -> Fraction:
    if value == 0:
        return Fraction(1)
    if unit in (Unit.FRACTION, Unit.FACTOR):
        return abs(exact(value)) / 10
    last_digit = value.normalize().as_tuple().exponent
    assert isinstance(last_digit, int)  # only infinities and NaN have another exponent
    second_digit = value.adjusted() - 1
    return Fraction(10) ** min(last_digit, max(second_digit, 0))


def _one_digit(value: Decimal, unit: Unit) -> tuple[Fraction, Fraction]:
    """Return how far below and above a number of one digit what was rounded to one digit may lie.

    "0,9 miljoen" may be 885,386 rounded: it does not say so well, but neither is it wrong. Small numbers,
    percentages and money are meant as they are.
    """
    digits, place = value.normalize().as_tuple().digits, Fraction(10) ** value.adjusted()
    if len(digits) > 1 or value < _ROUND or unit in MEASURED:
        return Fraction(0), Fraction(0)
    # below one million the next number of one digit is 900,000, and that is near already
    return (Fraction(0) if digits == (1,) else place / 2), place / 2
