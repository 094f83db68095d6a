"""Movements and rows of time: two figures that are the ends of one, and the periods since, between and until which."""

import re
from dataclasses import replace
from typing import NamedTuple

from routekaart.domain.content import Figure
from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues
from routekaart.reading.lasting import says_how_long
from routekaart.reading.said import Said
from routekaart.reading.sentences import Placed, Sentence

_MOVES_ON = re.compile(r"(?:\s+in)?\s+(?:tot|naar|to)\s+")
_BETWEEN = re.compile(r"(?:tussen|between)\b", re.IGNORECASE)
_YEAR_TO_YEAR = re.compile(
    r"\d{4}\s{1,3}(?:naar|tot|op|to)\s{1,3}\d{4}|[^\W\d]{3,9}(?:\s{1,3}\d{4})?\s{1,3}(?:op|to)\s{1,3}[^\W\d]{3,9}\s{1,3}\d{4}",
    re.IGNORECASE,
)
"""Two years, or months, of which the first is where a change began: "doubled from 2014 to 2015", "van juni op juli"."""
_SINCE = re.compile(r"(?:sinds|since)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:tot en met|t/m|up to and including|through)\b", re.IGNORECASE)
_UNTIL_END = re.compile(
    r"(?:tot(?:\s{1,3}en\s{1,3}met)?\s{1,3}(?:(?:het\s{1,3})?einde?)|until\s{1,3}(?:the\s{1,3})?end)\b", re.IGNORECASE
)
"""Until the end of a month, which then counts: "tot eind oktober 2019", "until the end of October 2019"."""
_AT_END = re.compile(r"(?:by|eind|einde|(?:at\s{1,3})?(?:the\s{1,3})?end|ultimo)\b", re.IGNORECASE)
_UNTIL_FIRST = re.compile(r"(?:tot|until|till)\s{1,3}1\s", re.IGNORECASE)
_FIRST_OF_MONTH = re.compile(r"\d{4}-(?:0[2-9]|1[0-2])-01")
"""The first day of a month of which another of that year goes before it."""
_AS_OF = re.compile(r"\b(?:as\s{1,3}of|per|by|up\s{1,3}to|ultimo)\s{1,3}$", re.IGNORECASE)
"""Before a day: until then."""
"""A moment at the end of a month: until then only where it is said since when."""
_SAME = re.compile(r"(?:dezelfde|zelfde|(?:the\s+)?same)\b", re.IGNORECASE)
_YEAR, _MOST = 4, 6
_YEAR_SAID = re.compile(r"\b\d{4}\b")
_ONE_YEAR, _ONE_MONTH = re.compile(r"\d{4}"), re.compile(r"\d{4}-\d\d")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_MONTH_OR_DAY = re.compile(r"-\d\d(?:-\d\d)?")
_NEARLY = r"(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s+)?"
_BY = re.compile(rf"\b(?:met|by)\s+{_NEARLY}$", re.IGNORECASE)
_COMES_FROM = re.compile(rf"\b(?:van|from)\s+{_NEARLY}$", re.IGNORECASE)
_GOES_TO = re.compile(rf"\b(?:tot|naar|to)\s+{_NEARLY}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:van|from)\s*$", re.IGNORECASE)
_OPENS = re.compile(
    r"[\s,]{0,3}(?:van|vanaf|from|after|na|against|tegen(?:over)?|(?:having\s{1,3}stood|coming)\s{1,3}(?:at|from))\s{1,3}"
    r"(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s{1,3})?",
    re.IGNORECASE,
)
"""At the head of a sentence before a number that another is set beside: "From 15,463 in 2022, detections went to"."""
_AGAIN = re.compile(
    r"\b(?:that|this)\s{1,3}(?:figure|number|total)\s{1,3}(?:was|(?:stood|came|rose|fell)\s{1,3}(?:at|to))\s{1,3}$"
    r"|\b(?:dat|dit)\s{1,3}(?:aantal|cijfer|totaal)\s{1,3}(?:was|bedroeg|beliep)\s{1,3}$",
    re.IGNORECASE,
)
"""Before a number of what was counted just before: "in 2018 that figure was 1,314"."""
_DATES = re.compile(
    r"\s{0,3}(?:[^\W\d_]{2}\s{0,2}|(?:aan|at|op|per|over)\s{1,3}(?:(?:het|the|de)\s{1,3})?)?", re.IGNORECASE
)
"""Between a number and the period that it is of: "15,463 in 2022", "316.000 aan het einde van 2015"."""
_DATED_WITHIN = 60
"""Characters between a number and the period that it is of: "15,463 in 2022", "22,130 sea arrivals in 2017"."""


class Span(NamedTuple):
    """A stretch of the running text."""

    start: int
    end: int


def moves_on(sentence: Sentence, start: int, end: int, later: int) -> bool:
    """Tell whether two figures are the ends of one movement: "van circa 14.000 tot bijna 65.000"."""
    if not _FROM.search(sentence.before(start)):
        return False
    between = sentence.text[end - sentence.start : later - sentence.start]
    dated = [seen for seen in sentence.periods if end <= seen.start < later]
    for seen in dated:
        between = between.replace(seen.mention.surface, "", 1)
    return len(dated) < 2 and _MOVES_ON.fullmatch(between) is not None


def are_ends(sentence: Sentence, earlier: Said, later: Said) -> bool:
    """Tell whether two figures are where something came from and where it went, whatever stands between them."""
    begins, ends = sentence.before(earlier.start), sentence.before(later.start)
    return _COMES_FROM.search(begins) is not None and _GOES_TO.search(ends) is not None


def ends_movement(sentence: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a number stands where something came from or went to, in a sentence with a word of change."""
    before = sentence.before(placed.start)
    opens = _COMES_FROM.search(before) or _GOES_TO.search(before)
    return (opens is not None and sentence.changes) or _AGAIN.search(before) is not None


def find_word_of_change(part: Sentence, placed: Placed[QuantityMention], counted: str) -> str:
    """Return the word before a number that may go on about the change before it; empty if it is a level for certain.

    It goes on with "met", and may where its clause leaves out what it counts, unless it says to what it went.
    """
    before = part.before(placed.start)
    by = _BY.search(before)
    if by is not None:
        return by[0].strip()
    if counted.partition(",")[0].lower() in part.text.lower() or _GOES_TO.search(before) or _COMES_FROM.search(before):
        return ""
    words = before.split()
    return words[-1] if words else ""


def find_opening(part: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words stand that set a number at the head beside the one that follows."""
    opens = _OPENS.fullmatch(part.text, 0, start - part.start)
    nearest = next((seen.start for seen in part.periods if seen.start >= end), None)
    dated = nearest is not None and nearest - end <= _DATED_WITHIN
    dated = dated and not any(end <= seen.start < (nearest or end) for seen in part.quantities)
    return opens.span() if opens is not None and dated else None


def opens_movement(sentence: Sentence, placed: Placed[QuantityMention]) -> bool:
    """Tell whether a number at the head is set beside another; "van 28.376 kwamen er 22.130" takes a part of it."""
    opening = find_opening(sentence, placed.start, placed.end)
    if opening is None:
        return False
    if _COMES_FROM.search(sentence.before(placed.start)) is None:
        return True
    return _GOES_TO.search(sentence.before(sentence.quantities[-1].start)) is not None


def as_movement(earlier: Said, later: Said) -> tuple[Said, Said]:
    """Give the ends of a movement their own periods: those that they have, or the first and last unit of the one."""
    if not isinstance(earlier.content, Figure) or not isinstance(later.content, Figure):
        return earlier, later
    period, first = later.valid, earlier.valid
    if first == period:
        first = Period(period.first, period.first) if period is not None and period.first is not None else None
    last = at_its_end(period)
    if first == last:
        first = None
    rises = later.content.quantity.value > earlier.content.quantity.value
    direction = Direction.INCREASE if rises else Direction.DECREASE
    content = replace(later.content, movement=direction, base=first)
    return earlier._replace(valid=first), later._replace(valid=last, content=content)


def at_its_end(period: Period | None) -> Period | None:
    """Return the last unit of a period: 2018 of 2016-2018."""
    if period is None or period.last is None:
        return period
    return Period(period.last, period.last)


_END = "~end"


def find_between(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the two years between which something changed, if a clause names nothing else: "tussen 2015 en 2016"."""
    if len(part.periods) > _MOST:
        return None
    named = [
        seen
        for seen in part.periods
        if not (says_how_long(part, seen) or cues.times.OF_THE_UNIT.match(part.text, seen.start - part.start))
    ]
    if len(named) != 1 or not _names_both_ends(part, named[0]):
        return None
    value = named[0].mention.value
    if not isinstance(value, Period) or None in (value.first, value.last) or value.first == value.last:
        return None
    return named[0] if value.fixed or _is_from_end_to_end(value) else None


def _is_from_end_to_end(value: Period) -> bool:
    """Tell whether a time lasts from the end of one year to that of another, at which who are there are counted."""
    return all(unit is not None and unit.notation.endswith(_END) for unit in (value.first, value.last))


def _names_both_ends(part: Sentence, seen: Placed[PeriodMention]) -> bool:
    surface = seen.mention.surface
    if _BETWEEN.match(surface):
        return True
    return _YEAR_TO_YEAR.fullmatch(surface) is not None and _FROM.search(part.before(seen.start)) is not None


def split_between(seen: Placed[PeriodMention]) -> tuple[Period, Period]:
    """Return the first and the last of the periods between which something changed."""
    value = seen.mention.value
    assert isinstance(value, Period)  # find_between saw to it
    return Period(value.first, value.first), Period(value.last, value.last)


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


def find_since(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the period of a clause since which something is: "sinds 2016"."""
    return next((seen for seen in part.periods if _SINCE.match(seen.mention.surface)), None)


UP_TO = re.compile(r"\b(?:tot(?!\s+en\s+met)|until|till)\b", re.IGNORECASE)
"""In the name of a stretch: its last part may count or not."""
OPEN_END = re.compile(rf"{UP_TO.pattern}|\b(?:tussen|between)\b", re.IGNORECASE)
"""In the name of a stretch: its last part, and after "tussen" its first, may count or not."""


def find_row(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the row of years of which one is named: "van de periode 2014-2018", "van 2014 tot en met 2018"."""
    for seen in part.periods:
        value = seen.mention.value
        if isinstance(value, Period) and value.first is not None and value.last is not None and value.fixed:
            years = len(value.first.notation) == len(value.last.notation) == _YEAR
            if years and value.first != value.last:
                return seen
    return None


def first_unit(since: Placed[PeriodMention]) -> Period | None:
    """Return the period in which a stretch begins: 2016 of "sinds 2016"."""
    value = since.mention.value
    return Period(value.first, value.first) if isinstance(value, Period) and value.first is not None else None


def last_unit(row: Placed[PeriodMention]) -> Period | None:
    """Return the period with which a row ends: 2018 of 2014-2018."""
    value = row.mention.value
    return Period(value.last, value.last) if isinstance(value, Period) and value.last is not None else None
