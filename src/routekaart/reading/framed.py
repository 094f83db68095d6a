"""The months of a movement within a time that is named once: "in de zomer van 2017 van 23.524 in juni naar 3.914"."""

import re

from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import CalendarUnit, Period
from routekaart.reading import cues
from routekaart.reading.lasting import find_time_taken, says_how_long
from routekaart.reading.sentence_reader import FigureReader
from routekaart.reading.sentences import Placed, Sentence

Framed = tuple[Period, frozenset[int], tuple[tuple[int, int], ...]]
"""The month of a number, where the times begin that were read for it, and where it is said how long it took."""

_END = re.compile(
    r"\b(?:van|from|tot|naar|to)\s{1,3}(?:(?:circa|ongeveer|ruim|bijna|zo'n|about|nearly|almost|around|over|some)\s{1,3})?$",
    re.IGNORECASE,
)
"""Before a number that is an end of a movement."""
_IN = re.compile(r"\s{1,3}in\s{1,3}", re.IGNORECASE)
_MONTH, _ENDS, _MOST = re.compile(r"\d{4}(-\d\d)"), 2, 6
_SAYS_YEAR = re.compile(r"\d{4}")


def find_framed_month(figure: FigureReader) -> Framed | None:
    """Return the month of a number that is an end of a movement, where its year stands in the time around both ends.

    A month without a year was read with the year of the letter. The sentence names one time with a year, in which both
    months lie, and no other time but how long it took.
    """
    sentence, placed = figure.sentence, figure.placed
    if len(sentence.periods) > _MOST or _END.search(sentence.before(placed.start)) is None:
        return None
    months = [seen for seen in sentence.periods if _is_bare_month(seen)]
    others = [seen for seen in sentence.periods if seen not in months and not _is_beside(sentence, seen)]
    own = [seen for seen in months if _IN.fullmatch(sentence.text, *_between(sentence, placed.end, seen.start))]
    if len(months) != _ENDS or len(others) != 1 or len(own) != 1:
        return None
    ends = [_within(others[0], seen) for seen in months]
    if None in ends or ends[0] == ends[1]:
        return None
    month = ends[months.index(own[0])]
    times = frozenset(seen.start for seen in (*months, others[0]))
    return None if month is None else (month, times, find_time_taken(sentence, ends[0], ends[1]))


def _between(sentence: Sentence, start: int, end: int) -> tuple[int, int]:
    return min(start, end) - sentence.start, end - sentence.start


def _is_bare_month(seen: Placed[PeriodMention]) -> bool:
    return _SAYS_YEAR.search(seen.mention.surface) is None and _MONTH.fullmatch(str(seen.mention.value)) is not None


def _is_beside(sentence: Sentence, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a time expression says how long it took, or that a number is one for each month."""
    return says_how_long(sentence, seen) or cues.times.EACH_MONTH.fullmatch(seen.mention.surface) is not None


def _within(frame: Placed[PeriodMention], month: Placed[PeriodMention]) -> Period | None:
    """Return a month with the one year of the time around it; `None` if it does not lie in that time."""
    around, years = frame.mention.value, _SAYS_YEAR.findall(frame.mention.surface)
    found = _MONTH.fullmatch(str(month.mention.value))
    if not isinstance(around, Period) or len(years) != 1 or found is None:
        return None
    unit = CalendarUnit(years[0] + found[1])
    dated = Period(unit, unit)
    return dated if around.contains(dated) and around != dated else None
