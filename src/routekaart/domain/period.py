"""Stretches of the calendar, as letters name them: a day, a quarter, the summer, 2016-2018, "sinds medio 2019".

Notation (the same as in annotations and on the command line):

    2019 · 2018-10 · 2020-07-10 · 2019-Q1 · 2015-H1 · 2015-W32 · 2016-summer · 2023-summerrecess
    2023-christmasrecess · -springrecess · -mayrecess · -autumnrecess
    2019-09~begin · 2019~mid · 2018~end         about that part of it
    2016/2018 · 2019-09~mid/.. · ../2015        from the first to the last unit, both included; `..` is open
    R/P1Y · R/PT1M                              every year, every minute: a Recurrence
    P3W+ · P1Y-                                 from now on, or until now: a Duration
"""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from functools import lru_cache
from typing import Self

from routekaart.domain.errors import NotationError

_SEASONS = {"winter": 12, "spring": 3, "summer": 6, "autumn": 9}
_RECESSES = {
    "summerrecess": ((7, 1), (9, 1)), "christmasrecess": ((12, 22), (1, 7)), "springrecess": ((2, 14), (3, 4)),
    "mayrecess": ((4, 25), (5, 11)), "autumnrecess": ((10, 14), (10, 29)),
}  # fmt: skip
_PARTS = ("begin", "mid", "end")
_UNIT = re.compile(
    r"(?P<year>\d{4})(?:-(?:Q(?P<quarter>[1-4])|H(?P<half>[12])|W(?P<week>\d\d)|(?P<month>\d\d)(?:-(?P<day>\d\d))?"
    r"|(?P<season>winter|spring|summer|autumn)|(?P<recess>(?:summer|christmas|spring|may|autumn)recess)))?(?:~(?P<part>begin|mid|end))?",
    re.ASCII,
)
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class CalendarUnit:
    """One unit of the calendar, or about a part of it, by its notation.

    A part (`~begin`, `~mid`, `~end`) is read as a third of the days of its unit. Winter runs from 1 December of its
    year; the summer recess of the House is taken as July and August, and its other recesses, which shift from year to
    year, as the weeks in which they usually fall.
    """

    notation: str

    def __post_init__(self) -> None:
        _days_of(self.notation)

    @property
    def start(self) -> date:
        """The first day."""
        return _days_of(self.notation)[0]

    @property
    def end(self) -> date:
        """The day after the last."""
        return _days_of(self.notation)[1]

    @property
    def approximate(self) -> bool:
        """Whether only about a part of the unit is meant."""
        return "~" in self.notation

    @property
    def fixed(self) -> bool:
        """Whether the calendar says on which day it begins and ends: not of a season, a recess, or about a part."""
        found = _UNIT.fullmatch(self.notation)
        assert found is not None  # __post_init__ saw to it
        return not (found["season"] or found["recess"] or found["part"])

    def __str__(self) -> str:
        return self.notation


@dataclass(frozen=True, slots=True)
class Period:
    """A stretch from its first to its last calendar unit; `None` means open on that side.

    As days it is half-open: `start` is included and `end` is not.

    >>> Period.parse("2016/2018").end
    datetime.date(2019, 1, 1)
    >>> str(Period.parse("2019-09~mid/.."))
    '2019-09~mid/..'
    """

    first: CalendarUnit | None
    last: CalendarUnit | None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start >= self.end:
            raise NotationError(f"the period {self} ends before it begins", remedy="Give the earlier end first.")

    @classmethod
    def parse(cls, notation: str) -> Self:
        """Read a period in the notation at the head of this module.

        Raises:
            NotationError: if it is not in that notation.
        """
        first, slash, last = notation.partition("/")
        if not slash:
            unit = CalendarUnit(first)
            return cls(unit, unit)
        return cls(_end_point(first), _end_point(last))

    @classmethod
    def of_year(cls, year: int) -> Self:
        """Return a calendar year."""
        return cls.parse(f"{year:04}")

    @classmethod
    @lru_cache(maxsize=1000)  # all that a letter says has the day of the letter
    def of_day(cls, day: date) -> Self:
        """Return one day."""
        return cls.parse(day.isoformat())

    @classmethod
    def of_days(cls, start: date | None, end: date | None) -> Self:
        """Return the period from `start` up to and not including `end`, in the coarsest unit that fits."""
        if start is not None and end is not None:
            for notation in _names_of(start):
                unit = CalendarUnit(notation)
                if unit.end == end:
                    return cls(unit, unit)
        first = None if start is None else CalendarUnit(start.isoformat())
        last = None if end is None else CalendarUnit((end - _ONE_DAY).isoformat())
        return cls(first, last)

    @property
    def start(self) -> date | None:
        """The first day, or `None` if there is no known beginning."""
        return None if self.first is None else self.first.start

    @property
    def end(self) -> date | None:
        """The day after the last, or `None` if it has not ended."""
        return None if self.last is None else self.last.end

    @property
    def approximate(self) -> bool:
        """Whether one of its ends is only about a part of a unit."""
        return any(unit is not None and unit.approximate for unit in (self.first, self.last))

    @property
    def fixed(self) -> bool:
        """Whether both of its ends are fixed days of the calendar, as far as it has them."""
        return all(unit is None or unit.fixed for unit in (self.first, self.last))

    def same_days(self, other: "Period") -> bool:
        """Tell whether both cover the same days, however they are written."""
        return self.start == other.start and self.end == other.end

    def contains(self, other: "Period") -> bool:
        """Tell whether every day of the other lies in this period."""
        starts = self.start is None or (other.start is not None and self.start <= other.start)
        ends = self.end is None or (other.end is not None and other.end <= self.end)
        return starts and ends

    def overlaps(self, other: "Period") -> bool:
        """Tell whether the two share a day."""
        return _before(self.start, other.end) and _before(other.start, self.end)

    def intersection(self, other: "Period") -> "Period | None":
        """Return the days that both share, or `None`."""
        if not self.overlaps(other):
            return None
        starts = [day for day in (self.start, other.start) if day is not None]
        ends = [day for day in (self.end, other.end) if day is not None]
        return Period.of_days(max(starts, default=None), min(ends, default=None))

    def __str__(self) -> str:
        if self.first == self.last and self.first is not None:
            return self.first.notation
        return f"{self.first or '..'}/{self.last or '..'}"


@dataclass(frozen=True, slots=True)
class Recurrence:
    """Every year, month, day or minute: "per jaar". No place on the calendar."""

    notation: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"R/P(?:[0-9]+[YMWD]|T[0-9]+[HM])", self.notation):
            raise _unknown(self.notation)

    def __str__(self) -> str:
        return self.notation


@dataclass(frozen=True, slots=True)
class Duration:
    """A length of time from now on (`P3W+`) or until now (`P1Y-`), as a letter says it."""

    notation: str

    def __post_init__(self) -> None:
        if not re.fullmatch(r"P[0-9]+[YMWD][+-]", self.notation):
            raise _unknown(self.notation)

    def after(self, day: date) -> Period | None:
        """Return up to and including which day it runs from another; `None` if it lies behind, or ends too far ahead.

        >>> str(Duration("P3M+").after(date(2024, 11, 30)))
        '../2025-02-28'
        """
        count, unit = int(self.notation[1:-2]), self.notation[-2]
        if self.notation.endswith("-"):
            return None
        try:
            if unit in "WD":
                return Period.of_days(None, day + _ONE_DAY * (count * (7 if unit == "W" else 1) + 1))
            month = day.month - 1 + count * (12 if unit == "Y" else 1)
            year, month = day.year + month // 12, month % 12 + 1
            last = _months(year, month, 1)[1] - _ONE_DAY
            return Period.of_days(None, min(last, date(year, month, min(day.day, last.day))) + _ONE_DAY)
        except (OverflowError, ValueError):
            return None

    def __str__(self) -> str:
        return self.notation


TimeExpression = Period | Recurrence | Duration


@lru_cache(maxsize=4096)
def parse_time(notation: str) -> TimeExpression:
    """Read a period, a recurrence or a duration.

    Raises:
        NotationError: if it is none of these.
    """
    if notation.startswith("R"):
        return Recurrence(notation)
    return Duration(notation) if notation.startswith("P") else Period.parse(notation)


@lru_cache(maxsize=4096)
def _days_of(notation: str) -> tuple[date, date]:
    match = _UNIT.fullmatch(notation)
    if match is None:
        raise _unknown(notation)
    try:
        start, end = _whole_unit(match.groupdict())
    except (ValueError, OverflowError):
        raise _unknown(notation) from None
    if match["part"] is None:
        return start, end
    if match["day"] is not None:
        raise _unknown(notation)  # a part of a day is no stretch of days
    third = (end - start) / 3
    number = _PARTS.index(match["part"])
    return start + number * third, end if number == 2 else start + (number + 1) * third


def _whole_unit(part: dict[str, str | None]) -> tuple[date, date]:
    year = int(part["year"] or 0)
    match part:
        case {"quarter": str(number)}:
            return _months(year, 3 * int(number) - 2, 3)
        case {"half": str(number)}:
            return _months(year, 6 * int(number) - 5, 6)
        case {"week": str(number)}:
            monday = date.fromisocalendar(year, int(number), 1)
            return monday, monday + 7 * _ONE_DAY
        case {"day": str(day), "month": str(month)}:
            first = date(year, int(month), int(day))
            return first, first + _ONE_DAY
        case {"month": str(month)}:
            return _months(year, int(month), 1)
        case {"season": str(name)}:
            return _months(year, _SEASONS[name], 3)
        case {"recess": str(name)}:
            begins, ends = _RECESSES[name]
            return date(year, *begins), date(year + (ends < begins), *ends)
        case _:
            return _months(year, 1, 12)


def _months(year: int, month: int, count: int) -> tuple[date, date]:
    past = month - 1 + count
    return date(year, month, 1), date(year + past // 12, past % 12 + 1, 1)


def _names_of(start: date) -> tuple[str, ...]:
    """Name the units that begin on this day, from coarse to fine."""
    year, month = f"{start.year:04}", start.month
    if start.day != 1:
        return (start.isoformat(),)
    names = [start.isoformat(), f"{year}-{month:02}"]
    if month % 3 == 1:
        names.append(f"{year}-Q{month // 3 + 1}")
    if month % 6 == 1:
        names.append(f"{year}-H{month // 6 + 1}")
    if month == 1:
        names.append(year)
    return tuple(reversed(names))


def _before(start: date | None, end: date | None) -> bool:
    return start is None or end is None or start < end


def _end_point(notation: str) -> CalendarUnit | None:
    return None if notation == ".." else CalendarUnit(notation)


def _unknown(notation: str) -> NotationError:
    return NotationError(
        f"{notation!r} is no period we can read",
        remedy="Write for instance 2019, 2018-10, 2020-07-10, 2019-Q1, 2016/2018 or 2019-09/.. .",
    )
