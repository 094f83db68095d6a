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
_TIMES = tuple(sorted({Fraction(1, n) for n in range(2, 11)} | {Fraction(n) for n in range(1, 11)}))
"""Parts and times that there are verbs for: halved, doubled, to ten times."""
_PROPORTIONS = tuple(
    sorted(
        {*_TIMES, *(Fraction(n, d) for d in (3, 4, 5) for n in range(2, d)), Fraction(9, 10)}
        | {Fraction(n, 2) for n in range(3, 20, 2)}
    )
)
"""Parts and times that there are plain words for: also two thirds, nine tenths, two and a half times."""
_SAME_PROPORTION = Fraction(1, 200)
"""What "een derde" may differ from a third, as it is kept in decimals."""
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
    limit: bool | None = None
    """Of *over* and *under*: true if only a limit is named, "meer dan"; false if it is close, "ruim", "nog geen"."""

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
        loose = max(step, min(abs(value) / 20, 5 * step))
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
                reach = self._reach_of_limit(up=True)
                near_to = value + self._reach_of_a_little if self.limit is False else None
                core = Interval(value, value + reach, not self.limit, True)  # "more than 5" is not 5 itself
                return Allowance(core=core, near=Interval(value - step / 2, near_to))
            case Comparator.UNDER:
                reach = self._reach_of_limit(up=False)
                near_from = value - self._reach_of_a_little if self.limit is False else None
                core = Interval(value - reach, value, True, False)
                return Allowance(core=core, near=Interval(near_from, value + step / 2))
            case Comparator.AT_LEAST:
                return Allowance(core=Interval(value, None), near=Interval(value - step / 2, None))
            case Comparator.AT_MOST:
                return Allowance(core=Interval(None, value), near=Interval(None, value + step / 2))
            case Comparator.RANGE | Comparator.VAGUE:
                assert self.value2 is not None  # __post_init__ saw to it
                top, top_step = exact(self.value2), _granule(self.value2, self.unit)
                core = Interval(value - step / 2, top + top_step / 2)
                if self.comparator is Comparator.RANGE:
                    core = Interval(value, top)  # "tussen de 58.570 en 60.000" is not said of 58,569
                return Allowance(core=core, near=Interval(value - step, top + top_step))

    def _reach_of_limit(self, *, up: bool) -> Fraction:
        """Return how far past the number "ruim" or "meer dan" surely holds.

        "Meer dan" is so of twice the number, and of a proportion until the next that has a verb or word of its own.
        """
        value = exact(self.value)
        if self.unit in (Unit.FRACTION, Unit.FACTOR):
            words = _TIMES if self.limit and self.unit is Unit.FACTOR else _PROPORTIONS
            return max(self.granule, _to_next(value, words, up=up))
        most = abs(value) if up else abs(value) / 2
        return max(self.granule, most if self.limit else abs(value) / 10)

    @property
    def _reach_of_a_little(self) -> Fraction:
        """How far past the number "ruim" may be meant: a quarter of it, or the next number of one digit."""
        one_digit = len(self.value.normalize().as_tuple().digits) == 1
        next_digit = Fraction(10) ** self.value.adjusted() if one_digit else Fraction(0)
        return max(
            self._reach_of_limit(up=True), self._reach_of_limit(up=False), abs(exact(self.value)) / 4, next_digit
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


def _to_next(value: Fraction, words: tuple[Fraction, ...], *, up: bool) -> Fraction:
    """Return how far the next proportion lies that there is a word for; whoever had meant that would have said it.

    "Ruim verdubbeld" is not yet "tweeënhalf keer zoveel", "ruim een derde" not yet "twee vijfde".
    """
    gaps = (one - value if up else value - one for one in words)
    return min((gap for gap in gaps if gap > _SAME_PROPORTION), default=Fraction(0))


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
