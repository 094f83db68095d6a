"""Times from the beginning of a year until a month or day of it: "tot en met augustus 2017", "since January"."""

import re
from typing import NamedTuple

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence

_UNTIL = re.compile(r"(?:tot en met|t/m|up to and including|through)\b", re.IGNORECASE)
_UNTIL_END = re.compile(
    r"(?:tot(?:\s{1,3}en\s{1,3}met)?\s{1,3}(?:(?:het\s{1,3})?einde?)|until\s{1,3}(?:the\s{1,3})?end)\b", re.IGNORECASE
)
"""Until the end of a month, which then counts: "tot eind oktober 2019", "until the end of October 2019"."""
_AT_END = re.compile(r"(?:by|eind|einde|(?:at\s{1,3})?(?:the\s{1,3})?end|ultimo)\b", re.IGNORECASE)
"""A moment at the end of a month: until then only where it is said since when."""
_UNTIL_FIRST = re.compile(r"(?:tot|until|till)\s{1,3}1\s", re.IGNORECASE)
_FIRST_OF_MONTH = re.compile(r"\d{4}-(?:0[2-9]|1[0-2])-01")
"""The first day of a month of which another of that year goes before it."""
_AS_OF = re.compile(r"\b(?:as\s{1,3}of|per|by|up\s{1,3}to|ultimo)\s{1,3}$", re.IGNORECASE)
"""Before a day: until then."""
_SAME = re.compile(r"(?:dezelfde|zelfde|(?:the\s+)?same)\b", re.IGNORECASE)
_YEAR = 4
_YEAR_SAID = re.compile(r"\b\d{4}\b")
_ONE_YEAR, _ONE_MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_OR_DAY = re.compile(r"-\d\d(?:-\d\d)?")


class Span(NamedTuple):
    """A stretch of the running text."""

    start: int
    end: int


def find_until(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the month or day until which a clause counts: "tot en met augustus (2017)".

    A moment, "by the end of July 2017", is one only where the clause says that it counts from the new year on.
    """
    since = find_new_year(part)
    found = [seen for seen in part.periods if _counts_until(seen, since, part.before(seen.start))]
    return found[0] if len(found) == 1 else None


def _counts_until(seen: Placed[PeriodMention], since: Span | None, before: str) -> bool:
    value, surface = seen.mention.value, seen.mention.surface
    if not isinstance(value, Period) or not (value.fixed or value.last is not None):
        return False
    if since is not None and since.start <= seen.start < since.end:
        return False
    if (_UNTIL.match(surface) and value.first is None and value.fixed) or _ends_a_month(value, surface, _UNTIL_END):
        return True
    if _ends_before_a_month(value, surface):
        return True
    if since is None:
        return False
    return _ends_a_month(value, surface, _AT_END) or (_AS_OF.search(before) is not None and _is_end_of_month(value))


def _ends_a_month(value: Period, surface: str, words: re.Pattern[str]) -> bool:
    """Tell whether a period that is named by these words ends with a month."""
    if value.last is None or words.match(surface) is None:
        return False
    notation, _, part = value.last.notation.partition("~")
    if part:
        return part == "end" and _MONTH_OR_DAY.fullmatch(notation[_YEAR:]) is not None
    return _is_end_of_month(value)


def _ends_before_a_month(value: Period, surface: str) -> bool:
    """Tell whether a period lasts until the first day of a month, which does not count: "tot 1 juni 2017"."""
    until = value.first is None and value.last is not None and _UNTIL_FIRST.match(surface)
    return bool(until) and value.last is not None and _FIRST_OF_MONTH.fullmatch(value.last.notation) is not None


def _is_end_of_month(value: Period) -> bool:
    """Tell whether a period ends with the last day of a month, and is named by that day."""
    named = value.last is not None and _DAY.fullmatch(value.last.notation)
    return bool(named) and value.end is not None and value.end.day == 1


def find_new_year(part: Sentence) -> Span | None:
    """Return where a clause says that it counts from the beginning of the year on: "since January", "in dat jaar"."""
    found = cues.times.SINCE_NEW_YEAR.search(part.text, part.signs)
    return None if found is None else Span(part.start + found.start(), part.start + found.end())


def year_to_date(named: Period | None, until: Placed[PeriodMention] | None, part: Sentence) -> Period | None:
    """Return a period from the first of January, where a clause counts until a month of a year.

    "Tot en met augustus 2017" is from January on; so is "in 2017 tot en met augustus", of which the month was read with
    the year of the letter.
    """
    value = None if until is None else until.mention.value
    if named is None or until is None or not isinstance(value, Period) or value.last is None:
        return named
    since = find_new_year(part)
    month = value.last.notation.partition("~")[0][_YEAR:]
    if _ends_before_a_month(value, until.mention.surface):
        month = f"-{int(month[1:3]) - 1:02}"
    others = [seen for seen in part.periods if seen is not until and not _lies_in(since, seen)]
    if not _MONTH_OR_DAY.fullmatch(month) or len(others) > 1:
        return named
    has_year = any(sign.isdigit() for sign in until.mention.surface)
    year = value.last.notation[:_YEAR] if not others else _year_named(others[0], has_year=has_year)
    stated = None if since is None else _YEAR_SAID.search(part.text[since.start - part.start : since.end - part.start])
    if stated is not None:
        year = stated[0] if not has_year or stated[0] == year else ""
    elif since is not None and not has_year:
        return named
    return Period(CalendarUnit(f"{year}-01"), CalendarUnit(f"{year}{month}")) if len(year) == _YEAR else named


def find_months_of_year(part: Sentence) -> tuple[Placed[PeriodMention], Period] | None:
    """Return the months that a clause names without their year, as those of the one year that it names.

    "In 2016 bedroeg het aantal van januari tot en met november": the months were read with the year of the letter.
    """
    if len(part.periods) != 2:
        return None
    years = [seen for seen in part.periods if _ONE_YEAR.fullmatch(str(seen.mention.value))]
    months = [seen for seen in part.periods if not any(sign.isdigit() for sign in seen.mention.surface)]
    if len(years) != 1 or len(months) != 1:
        return None
    value, year = months[0].mention.value, str(years[0].mention.value)
    if not isinstance(value, Period) or value.first is None or value.last is None or not value.fixed:
        return None
    first, last = value.first.notation, value.last.notation
    if not (_ONE_MONTH.fullmatch(first) and _ONE_MONTH.fullmatch(last)) or first[:_YEAR] != last[:_YEAR]:
        return None
    return months[0], Period(CalendarUnit(year + first[_YEAR:]), CalendarUnit(year + last[_YEAR:]))


def _lies_in(span: Span | None, seen: Placed[PeriodMention]) -> bool:
    return span is not None and span.start <= seen.start < span.end


def _year_named(seen: Placed[PeriodMention], *, has_year: bool) -> str:
    """Return the year that a clause names beside a month without one."""
    value = seen.mention.value
    return str(value) if isinstance(value, Period) and not has_year else ""


def to_date(period: Period | None, part: Sentence) -> Period | None:
    """Return a period that is open at its beginning and ends in a month as one from 1 January of that year on.

    For changes: "tot en met juni 2017", and the same months of another year, "dan over dezelfde maanden van 2016".
    """
    seen = next((one for one in part.periods if one.mention.value == period), None)
    if period is None or period.first is not None or period.last is None or not period.fixed:
        return period
    opens = seen is not None and (_UNTIL.match(seen.mention.surface) or _SAME.match(seen.mention.surface))
    month = period.last.notation[_YEAR:]
    if not opens or not _MONTH_OR_DAY.fullmatch(month):
        return period
    return Period(CalendarUnit(f"{period.last.notation[:_YEAR]}-01"), period.last)
