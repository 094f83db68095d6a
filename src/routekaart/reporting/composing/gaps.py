"""Which figures a tag asks for, in order, with the periods of which none can be given."""

from collections.abc import Sequence
from datetime import date

from routekaart.domain.derived import Derived
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.series import Series, SeriesRow
from routekaart.domain.template import Tag, TagKind
from routekaart.reporting.texts import Table

GAPS: Table = {
    "gap": (
        "Niet voorhanden, dus een onderbroken lijn: {periods}.",
        "Not held, so that the line is broken: {periods}.",
    ),
    "releases": (
        "De cijfers komen uit verschillende uitgaven.",
        "The figures come from different releases.",
    ),
    "map": (
        "Kaart van de landen in {period}: {names}. De cijfers staan in de tabel eronder.",
        "Map of the countries in {period}: {names}. The figures are in the table below.",
    ),
}
_MOST = 400
"""How many periods are looked for at most: a table with more is not read by anyone."""


def rows_for(tag: Tag, series: Series) -> tuple[SeriesRow, ...]:
    """Return the rows that a tag asks for: of its one period, or of all within it."""
    if tag.kind in {TagKind.FIGURE, TagKind.MAP}:
        return tuple(row for row in series.rows if row.topic.period == tag.period)
    return series.rows


def has_value(row: SeriesRow) -> bool:
    """Tell whether a figure was known on the day of the letter."""
    return isinstance(row.then, Observation | Derived) and row.then.value is not None


def in_order(asked: Period, rows: Sequence[SeriesRow]) -> tuple[tuple[Period, SeriesRow | None], ...]:
    """Return the periods that are asked for with their row; without one if no figure of that day can be given.

    Periods between two of the same length, of which nothing at all is held, are among them, as are those up to the
    ends of what was asked.
    """
    found: dict[Period, SeriesRow | None] = {row.topic.period: row if has_value(row) else None for row in rows}
    lengths = {_length(period) for period in found}
    if len(lengths) == 1 and None not in lengths:
        (length,) = lengths
        start = asked.start or min(period.start or date.max for period in found)
        end = asked.end or max(period.end or date.min for period in found)
        for period in _walk(start, end, length or 1):
            found.setdefault(period, None)
        return tuple(sorted(found.items(), key=lambda pair: pair[0].start or date.min))
    return tuple(found.items())


def _length(period: Period) -> int | None:
    """Return how many months a month, quarter, half-year or year has; `None` for any other stretch."""
    start, end = period.start, period.end
    if start is None or end is None or start.day != 1 or end.day != 1:
        return None
    months = (end.year - start.year) * 12 + end.month - start.month
    return months if months in {1, 3, 6, 12} and (start.month - 1) % months == 0 else None


def _walk(start: date, end: date, months: int) -> tuple[Period, ...]:
    """Return all periods of a length within a stretch."""
    walked: list[Period] = []
    at = date(start.year, (start.month - 1) // months * months + 1, 1)
    while at < end and len(walked) < _MOST:
        past = at.month - 1 + months
        after = date(at.year + past // 12, past % 12 + 1, 1)
        if start <= at and after <= end:
            walked.append(Period.of_days(at, after))
        at = after
    return tuple(walked)
