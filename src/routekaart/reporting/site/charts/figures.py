"""The figures of a chart: for each area a point for every year, quarter or month, and where its line stops."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.breaks import Break
from routekaart.domain.derived import CannotSay, Derived
from routekaart.domain.ids import ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.series import Said, Series, SeriesRow

_FORMS = {
    "year": re.compile(r"\d{4}"),
    "quarter": re.compile(r"\d{4}-Q[1-4]"),
    "month": re.compile(r"\d{4}-\d\d"),
}
_MONTHS = {"year": 12, "quarter": 3, "month": 1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """The figure of one period; without a value if there is none."""

    period: Period
    value: float | None
    low: float | None = None
    high: float | None = None
    breaks: bool = False
    """Whether it was counted otherwise than the one before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """The points of one area, one for each period of the chart."""

    area: ThingId
    points: tuple[Point, ...]


def span_of(period: Period) -> str:
    """Return what stretch of the calendar a period is: year, quarter, month, or nothing of these."""
    notation = str(period)
    return next((span for span, form in _FORMS.items() if form.fullmatch(notation)), "")


def choose_rows(series: Series, span: str, first: int | None, last: int | None) -> Series:
    """Return a series with the rows of one kind of period, in these years."""

    def chosen(row: SeriesRow) -> bool:
        year = row.topic.period.start.year if row.topic.period.start else 0
        within = (first is None or first <= year) and (last is None or year <= last)
        return span_of(row.topic.period) == span and within

    return replace(series, rows=tuple(filter(chosen, series.rows)))


def held_spans(found: Iterable[Series]) -> dict[str, tuple[int, int]]:
    """Return of which kinds of periods there are figures, as known on the day, with the first and last year."""
    years: dict[str, list[int]] = {}
    for series in found:
        for row in series.rows:
            if row.then is not None and row.topic.period.start is not None and (span := span_of(row.topic.period)):
                years.setdefault(span, []).append(row.topic.period.start.year)
    return {span: (min(years[span]), max(years[span])) for span in _FORMS if span in years}


def draw_points(chosen: Sequence[tuple[ThingId, Series]], span: str) -> tuple[Drawn, ...]:
    """Return the points of each area over all periods from the first to the last that any of them has."""
    known = [row.topic.period for _, series in chosen for row in series.rows if row.then is not None]
    periods = tuple(_periods(known, span)) if known else ()
    return tuple(Drawn(area=area, points=tuple(_points(area, series, periods))) for area, series in chosen)


def _periods(known: Iterable[Period], span: str) -> Iterator[Period]:
    starts = sorted(one.start for one in known if one.start is not None)
    at, step = starts[0], _MONTHS[span]
    while at <= starts[-1]:
        after = _later(at, step)
        yield Period.of_days(at, after)
        at = after


def _later(day: date, months: int) -> date:
    number = day.year * 12 + day.month - 1 + months
    return date(number // 12, number % 12 + 1, 1)


def _points(area: ThingId, series: Series, periods: Sequence[Period]) -> Iterator[Point]:
    said = {str(row.topic.period): row.then for row in series.rows}
    before: Period | None = None
    for period in periods:
        found = said.get(str(period))
        broken = before is not None and _breaks(series.breaks, area, before, period)
        yield _point(period, found, breaks=broken)
        before = period


def _breaks(breaks: Iterable[Break], area: ThingId, before: Period, after: Period) -> bool:
    """Tell whether the way of counting changed in or between two periods."""
    first, last = before.start, after.end
    assert first is not None
    assert last is not None
    return any(first < one.day < last and (not one.areas or area in one.areas) for one in breaks)


def _point(period: Period, said: Said | None, *, breaks: bool) -> Point:
    match said:
        case Observation():
            marked = breaks or "B" in said.flags
            return Point(period=period, value=said.value, low=said.low, high=said.high, breaks=marked)
        case Derived():
            value = float(said.middle if said.value is None else said.value)
            return Point(period=period, value=value, low=float(said.low), high=float(said.high), breaks=breaks)
        case CannotSay() | None:
            return Point(period=period, value=None, breaks=breaks)
