"""Movements and rows of time: two figures that are the ends of one, and the periods since, between and until which."""

import re
from dataclasses import replace

from routekaart.domain.content import Figure
from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.domain.quantity import Direction
from routekaart.reading.said import Said
from routekaart.reading.sentences import Placed, Sentence

_MOVES_ON = re.compile(r"(?:\s+in)?\s+(?:tot|naar|to)\s+")
_BETWEEN = re.compile(r"(?:tussen|between)\b", re.IGNORECASE)
_YEAR_TO_YEAR = re.compile(
    r"\d{4}\s{1,3}(?:naar|tot|op|to)\s{1,3}\d{4}|[^\W\d]{3,9}(?:\s{1,3}\d{4})?\s{1,3}op\s{1,3}[^\W\d]{3,9}\s{1,3}\d{4}",
    re.IGNORECASE,
)
"""Two years, or months, of which the first is where a change began: "doubled from 2014 to 2015", "van juni op juli"."""
_SINCE = re.compile(r"(?:sinds|since)\b", re.IGNORECASE)
_UNTIL = re.compile(r"(?:tot en met|t/m|up to and including|through)\b", re.IGNORECASE)
_SAME = re.compile(r"(?:dezelfde|zelfde|(?:the\s+)?same)\b", re.IGNORECASE)
_YEAR = 4
_MONTH_OR_DAY = re.compile(r"-\d\d(?:-\d\d)?")
_NEARLY = r"(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s+)?"
_COMES_FROM = re.compile(rf"\b(?:van|from)\s+{_NEARLY}$", re.IGNORECASE)
_GOES_TO = re.compile(rf"\b(?:tot|naar|to)\s+{_NEARLY}$", re.IGNORECASE)
_FROM = re.compile(r"\b(?:van|from)\s*$", re.IGNORECASE)
_OPENS = re.compile(
    r"\s{0,3}(?:van|vanaf|from|after|na|against|tegen(?:over)?|(?:having\s{1,3}stood|coming)\s{1,3}(?:at|from))\s{1,3}"
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
_DATED_WITHIN = 4
"""Characters between a number and the period that it is of: "15,463 in 2022"."""


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


def find_opening(part: Sentence, start: int, end: int) -> tuple[int, int] | None:
    """Return where the words stand that set a number at the head beside the one that follows."""
    opens = _OPENS.fullmatch(part.text, 0, start - part.start)
    dated = any(0 <= seen.start - end <= _DATED_WITHIN for seen in part.periods)
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


def find_between(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the two years between which something changed, if a clause names nothing else: "tussen 2015 en 2016"."""
    if len(part.periods) != 1 or not _names_both_ends(part, part.periods[0]):
        return None
    value = part.periods[0].mention.value
    if not isinstance(value, Period) or None in (value.first, value.last) or value.first == value.last:
        return None
    return part.periods[0] if value.fixed else None


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
    """Return the month or day until which a clause counts: "tot en met augustus (2017)"."""
    found = [seen for seen in part.periods if _UNTIL.match(seen.mention.surface)]
    value = found[0].mention.value if len(found) == 1 else None
    return found[0] if isinstance(value, Period) and value.first is None and value.fixed else None


def year_to_date(named: Period | None, until: Placed[PeriodMention] | None, part: Sentence) -> Period | None:
    """Return a period from the first of January, where a clause counts until a month of a year.

    "Tot en met augustus 2017" is from January on; so is "in 2017 tot en met augustus", of which the month was read with
    the year of the letter.
    """
    value = None if until is None else until.mention.value
    if named is None or until is None or not isinstance(value, Period) or value.last is None:
        return named
    month, others = value.last.notation[4:], [seen for seen in part.periods if seen is not until]
    if not _MONTH_OR_DAY.fullmatch(month) or len(others) > 1:
        return named
    has_year = any(sign.isdigit() for sign in until.mention.surface)
    if not others:
        year = value.last.notation[:4]
    else:
        other = others[0].mention.value
        year = str(other) if isinstance(other, Period) and not has_year else ""
    return Period(CalendarUnit(f"{year}-01"), CalendarUnit(f"{year}{month}")) if len(year) == _YEAR else named


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
