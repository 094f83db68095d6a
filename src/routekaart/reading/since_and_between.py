"""Times that are named by their ends: since one, between two, or as a row; and their first and last unit."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.lasting import says_how_long
from routekaart.reading.sentences import Placed, Sentence

FROM = re.compile(r"\b(?:van|from)\s*$", re.IGNORECASE)
"""At the end of what stands before a number or a time: that something went from there."""
UP_TO = re.compile(r"\b(?:tot(?!\s+en\s+met)|until|till)\b", re.IGNORECASE)
"""In the name of a stretch: its last part may count or not."""
OPEN_END = re.compile(rf"{UP_TO.pattern}|\b(?:tussen|between)\b", re.IGNORECASE)
"""In the name of a stretch: its last part, and after "tussen" its first, may count or not."""
_BETWEEN = re.compile(r"(?:tussen|between)\b", re.IGNORECASE)
_YEAR_TO_YEAR = re.compile(
    r"\d{4}\s{1,3}(?:naar|tot|op|to)\s{1,3}\d{4}|[^\W\d]{3,9}(?:\s{1,3}\d{4})?\s{1,3}(?:op|to)\s{1,3}[^\W\d]{3,9}\s{1,3}\d{4}",
    re.IGNORECASE,
)
"""Two years, or months, of which the first is where a change began: "doubled from 2014 to 2015", "van juni op juli"."""
_SINCE = re.compile(r"(?:sinds|since)\b", re.IGNORECASE)
_END = "~end"
_YEAR, _MOST = 4, 6


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
    return _YEAR_TO_YEAR.fullmatch(surface) is not None and FROM.search(part.before(seen.start)) is not None


def split_between(seen: Placed[PeriodMention]) -> tuple[Period, Period]:
    """Return the first and the last of the periods between which something changed."""
    value = seen.mention.value
    assert isinstance(value, Period)  # find_between saw to it
    return Period(value.first, value.first), Period(value.last, value.last)


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


def at_its_end(period: Period | None) -> Period | None:
    """Return the last unit of a period: 2018 of 2016-2018."""
    if period is None or period.last is None:
        return period
    return Period(period.last, period.last)
