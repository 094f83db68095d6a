"""Arithmetic on period notations: what "vorig jaar" or "een maand eerder" is, seen from a date or another period."""

import calendar
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.domain.errors import NotationError
from routekaart.domain.period import CalendarUnit, Period, TimeExpression, parse_time

_FAR_AHEAD = 8


@dataclass(frozen=True, slots=True)
class Moment:
    """From where relative expressions are read: the letter's date, if it is known."""

    day: date | None

    @property
    def year(self) -> int | None:
        """The letter's year."""
        return None if self.day is None else self.day.year

    def year_of_month(self, month: int, *, past: bool = False, future: bool = False) -> int | None:
        """Return the year of a month named without one: the letter's, unless it is much nearer in another."""
        if self.day is None:
            return None
        ahead = month - self.day.month
        if past or (ahead > _FAR_AHEAD and not future):
            return self.day.year - (ahead > 0)
        if future or ahead < -_FAR_AHEAD:
            return self.day.year + (ahead < 0)
        return self.day.year

    def year_of_day(self, month: int, day: int, *, past: bool = False, future: bool = False) -> int | None:
        """Return the year of a day named without one."""
        if self.day is not None and (past or future) and month == self.day.month:
            later, earlier = day > self.day.day, day < self.day.day
            return self.day.year - (past and later) + (future and earlier)
        return self.year_of_month(month, past=past, future=future)


def find_time(notation: str) -> TimeExpression | None:
    """Return what a notation stands for, or `None` if there is no such day or it runs backwards."""
    try:
        return parse_time(notation)
    except NotationError:
        return None


def shifted(notation: str, *, years: int = 0, months: int = 0, weeks: int = 0) -> str | None:
    """Return the notation of the same unit so much later or earlier, or `None` if it is no single unit.

    >>> shifted("2017-07", months=-1), shifted("2024-01-01", years=1), shifted("../2016-08", years=-1)
    ('2017-06', '2025-01-01', '2015')
    """
    if notation.startswith(("R", "P")):
        return None
    unit = next(part for part in reversed(notation.split("/")) if part != "..")
    head, part = unit.partition("~")[::2]
    if "/" in notation and not months and not weeks:
        return str(int(head[:4]) + years)
    if months or weeks:
        return _shifted_finely(head, months, weeks)
    result = f"{int(head[:4]) + years:04}{head[4:]}" + (f"~{part}" if part else "")
    return result if find_time(result) else None


def _shifted_finely(head: str, months: int, weeks: int) -> str | None:
    fields = head.split("-")
    if not all(field.isdecimal() for field in fields) or len(fields) == 1:
        return None
    count = int(fields[0]) * 12 + int(fields[1]) - 1 + months
    year, month = divmod(count, 12)
    if not 1 <= year <= 9999:
        return None
    if len(fields) == 2:
        return None if weeks else f"{year:04}-{month + 1:02}"
    day = min(int(fields[2]), calendar.monthrange(year, month + 1)[1])
    moved = date(year, month + 1, day).toordinal() + 7 * weeks
    return date.fromordinal(moved).isoformat() if 1 <= moved <= date.max.toordinal() else None


def week_of(day: date, weeks: int = 0) -> str:
    """Return the notation of the week of a day, or of a week so much later."""
    year, week, _ = (day + timedelta(weeks=weeks)).isocalendar()
    return f"{year:04}-W{week:02}"


def first_unit(notation: str) -> CalendarUnit | None:
    """Return the first calendar unit of a period's notation, if it has one."""
    period = find_time(notation)
    return period.first or period.last if isinstance(period, Period) else None
