"""What can be computed from observations: expressions, the definition cards of the named ones, and what came out."""

from dataclasses import dataclass
from enum import StrEnum
from fractions import Fraction

from routekaart.domain.breaks import Break
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


class ChangeUnit(StrEnum):
    """What a change is said in."""

    PERCENT = "percent"
    """In percent of the earlier figure."""
    NUMBER = "number"
    """The later figure less the earlier; percentage points where both are percentages."""


class Span(StrEnum):
    """A stretch of the calendar that figures of shorter periods are added up into."""

    YEAR = "year"
    QUARTER = "quarter"


class Step(StrEnum):
    """The length of the periods whose figures are added up."""

    MONTH = "month"
    QUARTER = "quarter"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rate:
    """One figure in percent of another of the same area and period. It may exceed 100: the first is no part of it."""

    of: "Operand"
    base: "Operand"


@dataclass(frozen=True, slots=True, kw_only=True)
class Share:
    """A part in percent of the whole that it is in: of another indicator, or of all counterparts together."""

    of: "Operand"
    whole: "Operand | None" = None
    """`None`: the same figure of all counterparts together."""
    counterpart: ThingId | None = None
    """Whose share; that of the question if `None`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Per:
    """A figure for every so many of another, which is that of the area as a whole: refugees per 1,000 inhabitants."""

    of: "Operand"
    per: "Operand"
    times: int = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """How much a figure differs from that of an earlier period."""

    of: "Operand"
    unit: ChangeUnit = ChangeUnit.PERCENT


@dataclass(frozen=True, slots=True, kw_only=True)
class YearToDate:
    """The figures of a year up to and including the month or quarter asked for, added up."""

    of: "Operand"


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOfPeriods:
    """The figures of all months or quarters of a longer period, added up."""

    of: "Operand"
    into: Span = Span.YEAR
    by: Step = Step.MONTH


@dataclass(frozen=True, slots=True, kw_only=True)
class SumOfAreas:
    """The figures of all members of an aggregate, added up."""

    of: "Operand"
    area: ThingId | None = None
    """The aggregate; that of the question if `None`."""


Expression = Rate | Share | Per | Change | YearToDate | SumOfPeriods | SumOfAreas
Operand = IndicatorId | Rate | Share | Per | Change | YearToDate | SumOfPeriods | SumOfAreas
"""An indicator as published, or an expression."""


def indicators_of(expression: Operand) -> tuple[IndicatorId, ...]:
    """Return the indicators that an expression needs. Their definitions belong beside every result.

    >>> indicators_of(Rate(of=IndicatorId("returned"), base=YearToDate(of=IndicatorId("ordered"))))
    ('returned', 'ordered')
    """
    if isinstance(expression, str):
        return (expression,)
    return tuple(dict.fromkeys(found for operand in operands_of(expression) for found in indicators_of(operand)))


def operands_of(expression: Expression) -> tuple[Operand, ...]:
    """Return what an expression is computed from, in the order in which it is written."""
    match expression:
        case Rate():
            return expression.of, expression.base
        case Share():
            return (expression.of,) if expression.whole is None else (expression.of, expression.whole)
        case Per():
            return expression.of, expression.per
        case _:
            return (expression.of,)


def unit_of(expression: Operand) -> Unit | None:
    """Return the unit that an expression is in whatever it is computed from, or `None` if it is that of its figures."""
    match expression:
        case Rate() | Share() | Change(unit=ChangeUnit.PERCENT):
            return Unit.PERCENT
        case Per():
            return UNITS_PER.get(expression.times)
        case YearToDate() | SumOfPeriods() | SumOfAreas():
            return unit_of(expression.of)
        case _:
            return None


UNITS_PER = {1: Unit.FACTOR, 100: Unit.PERCENT, 1000: Unit.PER_THOUSAND}
"""The unit of a figure per one, per hundred and per thousand of another; there are no others."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DerivedIndicator:
    """The definition card of an indicator that is computed, and how."""

    id: IndicatorId
    name_nl: str
    name_en: str
    definition_nl: str
    definition_en: str
    unit: Unit
    not_comparable_nl: str
    not_comparable_en: str
    sources: tuple[str, ...]
    expression: Expression


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """For what an expression is computed."""

    area: ThingId
    period: Period
    counterpart: ThingId | None = None
    breakdown: str = ""
    base: Period | None = None
    """For a change, the earlier period."""
    base_area: ThingId | None = None
    """For a change, the area in the earlier period if it is published under another: EU-28 beside EU-27."""
    across_breaks: bool = False
    """Compute a change also where the series breaks in between; the break then stands in the result."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A figure that an expression needs."""

    indicator: IndicatorId
    ref_area: ThingId
    counterpart: ThingId | None
    breakdown: str
    period: Period
    unit: Unit | None = None
    """Known of a figure that was taken as zero."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """All that a result rests on: it can be computed again from this alone."""

    text: str
    """Canonical JSON: the expression, the question, the observations used, the result."""
    sha256: str
    """Of the text."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Derived:
    """What an expression comes to. The true number lies between `low` and `high`, both included."""

    expression: Expression
    question: Question
    period: Period
    """The period that it is about; for a change, the later one."""
    value: Fraction | None
    """Computed from the figures as published; `None` if one of them is only known by its ends."""
    low: Fraction
    high: Fraction
    unit: Unit
    flags: tuple[str, ...]
    """The status letters of all observations used."""
    basis: tuple[Observation, ...]
    """The observations used, with those that flag a break in between."""
    zeros: tuple[Wanted, ...]
    """Figures that are absent and were taken as zero, because the publisher leaves zeros out."""
    breaks: tuple[Break, ...]
    """Breaks between or inside the periods that were used."""
    notes: tuple[str, ...]
    """Codes of what must be known: `mixed_releases`, `break_inside` ..."""
    receipt: Receipt

    @property
    def middle(self) -> Fraction:
        """The middle between the ends."""
        return (self.low + self.high) / 2

    @property
    def interval(self) -> Interval:
        """The numbers that it may be."""
        return Interval(self.low, self.high)

    @property
    def releases(self) -> tuple[ReleaseId, ...]:
        """The releases that it rests on."""
        return tuple(sorted({seen.release for seen in self.basis}))


class Why(StrEnum):
    """Why something cannot be said."""

    MISSING = "missing"
    """A figure that is needed is missing. Missing is not zero."""
    ZERO = "zero"
    """What would be divided by is zero, or may be."""
    BELOW_ZERO = "below_zero"
    """A figure lies below zero, or may, so that a percentage of it means nothing."""
    BREAK = "break"
    """The series breaks between the two periods."""
    COUNTRY_SET = "country_set"
    """The members of the area differ between the periods, or change within one."""
    OTHER_AREA = "other_area"
    """The two periods are about different areas that are not versions of one aggregate."""
    NOT_ADDITIVE = "not_additive"
    """Figures such as shares and scores cannot be added up."""
    STOCK = "stock"
    """What there is at a moment cannot be added up over time."""
    UNITS_DIFFER = "units_differ"
    """The figures are in different units."""
    SEVERAL_FIGURES = "several_figures"
    """There are different figures for one and the same thing."""
    ABOVE_WHOLE = "above_whole"
    """The part is surely larger than the whole, so the two do not belong together."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CannotSay:
    """That an expression cannot be computed here, and why. This is a result and no error."""

    code: Why
    expression: Expression
    question: Question
    missing: tuple[Wanted, ...] = ()
    breaks: tuple[Break, ...] = ()
    found: Interval | None = None
    """For a sum, what the parts that are there add up to. The sum itself is at least that, if counts are added up."""
    flags: tuple[str, ...] = ()
    basis: tuple[Observation, ...] = ()
    """The observations that were found."""
