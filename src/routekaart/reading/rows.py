"""Rows of time of which one period has the most or least: "sinds 2016", "van 2014-2018", "since the series began"."""

from typing import NamedTuple

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.since_and_between import UP_TO, find_since, first_unit, last_unit
from routekaart.reading.since_and_between import find_row as find_years

_YEAR, _MONTH = 4, 7
"""Digits and signs of the notation of a year and of a month."""


class Row(NamedTuple):
    """A row of years or months: where it is named, with what it begins and ends, and the words that say so."""

    start: int
    end: int
    first: Period | None
    last: Period | None
    """Its end, if it is named: else it goes on up to the period that is spoken of, or the letter."""
    whole: bool
    """Whether the first counts as well: a series that began in 2014 holds 2014; "sinds 2014" need not."""
    spans: tuple[tuple[int, int], ...] = ()


class MonthOfYear(NamedTuple):
    """A month of a year, as one of the twelve: "oktober was in 2016 de maand waarin"."""

    month: Period
    row: Row
    times: frozenset[int]
    """Where the periods begin from which it was read."""
    of_noun: bool
    """Whether it is called a month, and not a figure of one."""


def find_row(part: Sentence) -> Row | None:
    """Return the row of time that a clause names."""
    series = _find_series(part)
    if series is not None:
        return series
    since = find_since(part)
    if since is not None:
        begun = cues.orders.SERIES_BEGINS.search(since.mention.surface, part.signs) is not None
        return Row(since.start, since.end, first_unit(since), None, begun)
    years = find_years(part)
    if years is None or UP_TO.search(years.mention.surface):
        return None
    return Row(years.start, years.end, first_unit(years), last_unit(years), True)


def _find_series(part: Sentence) -> Row | None:
    """Return a series whose first year is named: "het begin van de UNHCR-reeks in 2014", "de reeks vanaf 2008"."""
    for found in cues.orders.SERIES_BEGINS.finditer(part.text, part.signs):
        at = part.start + found.end()
        seen = next((one for one in part.periods if 0 <= one.start - at <= 1), None)
        value = None if seen is None else seen.mention.value
        if seen is None or not isinstance(value, Period) or value.first is None:
            continue
        if len(value.first.notation) == _YEAR and value.last in (None, value.first):
            first = Period(value.first, value.first)
            return Row(seen.start, seen.end, first, None, True, ((at - len(found[0]), at),))
    return None


def find_month_of_year(part: Sentence) -> MonthOfYear | None:
    """Return the month that a clause sets beside the others of its year, if it speaks of months at all."""
    found = cues.orders.OF_MONTHS.search(part.text, part.signs)
    if found is None or len(part.periods) != 2:
        return None
    years = [seen for seen in part.periods if _length(seen) == _YEAR]
    months = [seen for seen in part.periods if _length(seen) == _MONTH]
    if len(years) != 1 or len(months) != 1:
        return None
    (year,), (month,) = years, months
    of_year, of_month = str(year.mention.value), str(month.mention.value)
    named = any(sign.isdigit() for sign in month.mention.surface)
    if named and of_month[:_YEAR] != of_year:
        return None
    first, last = Period.parse(f"{of_year}-01"), Period.parse(f"{of_year}-12")
    unit = CalendarUnit(f"{of_year}{of_month[_YEAR:]}")
    spans = ((part.start + found.start(), part.start + found.end()),)
    row = Row(year.start, year.end, first, last, True, spans)
    of_noun = found[0].lower().split()[-1] in ("maand", "month")
    return MonthOfYear(Period(unit, unit), row, frozenset({year.start, month.start}), of_noun)


def _length(seen: Placed[PeriodMention]) -> int:
    value = seen.mention.value
    if not isinstance(value, Period) or value.first != value.last or value.first is None:
        return 0
    return len(value.first.notation) if value.first.notation.replace("-", "").isdecimal() else 0
