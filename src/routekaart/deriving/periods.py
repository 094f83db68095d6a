"""Which shorter periods make up a longer one."""

from routekaart.deriving.material import shape_of
from routekaart.domain.derived import Span, Step
from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period

_SHAPES = {Span.YEAR: "0000", Span.QUARTER: "0000-Q0"}
_QUARTER, _MONTH = "0000-Q0", "0000-00"


def split(period: Period, *, into: Span, by: Step) -> tuple[Period, ...]:
    """Return the months or quarters of a year, or the months of a quarter.

    Raises:
        NotationError: if the period is none of that length, or is no longer than its parts would be.
    """
    if shape_of(period) != _SHAPES[into] or (into is Span.QUARTER and by is Step.QUARTER):
        raise NotationError(
            f"{period} is no {into.value} that {by.value}s add up to",
            remedy="Ask for a year as 2019, or for a quarter as 2019-Q1 out of months.",
        )
    assert period.start is not None  # years and quarters begin
    year, first = period.start.year, period.start.month
    if into is Span.QUARTER:
        return tuple(_month(year, month) for month in range(first, first + 3))
    if by is Step.QUARTER:
        return tuple(_quarter(year, number) for number in range(1, 5))
    return tuple(_month(year, month) for month in range(1, 13))


def up_to(period: Period) -> tuple[Period, ...]:
    """Return the months, or quarters, of a year up to and including one of them.

    Raises:
        NotationError: if the period is neither a month nor a quarter.
    """
    shape = shape_of(period)
    if shape not in (_MONTH, _QUARTER):
        raise NotationError(
            f"{period} is no month or quarter that a year runs up to", remedy="Ask for 2020-07 or 2020-Q2."
        )
    assert period.start is not None  # months and quarters begin
    year, month = period.start.year, period.start.month
    if shape == _MONTH:
        return tuple(_month(year, number) for number in range(1, month + 1))
    return tuple(_quarter(year, number) for number in range(1, (month - 1) // 3 + 2))


def together(parts: tuple[Period, ...]) -> Period:
    """Return the stretch from the first of the parts to the last."""
    return Period.of_days(parts[0].start, parts[-1].end) if len(parts) == 1 else Period(parts[0].first, parts[-1].last)


def _month(year: int, month: int) -> Period:
    return Period.parse(f"{year:04}-{month:02}")


def _quarter(year: int, number: int) -> Period:
    return Period.parse(f"{year:04}-Q{number}")
