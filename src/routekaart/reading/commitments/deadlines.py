"""By when something is promised."""

import re
from collections.abc import Sequence

from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.commitments.words import ABOUT, COURSE, IN_TIME, OCCASIONS, VAGUE
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_VAGUE_BY_START = {start: [phrase for phrase in VAGUE if phrase[0] == start] for start in {each[0] for each in VAGUE}}
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LAST_MONTH = {"spring": 5, "autumn": 11}
"""Until when in the year a paper of that season is still to come."""
_ARTICLES = frozenset({"de", "het"})
Deadline = TimeExpression | str | None


def find_deadline(tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment) -> Deadline:
    """Return the first time ahead in a clause, `vague` if only "binnenkort" or the like is said, or `None`."""
    told = [found for found in periods if first <= found.first < last and not _is_subject(tokens, found)]
    for found in told:
        if _lies_ahead(found.value, moment):
            return found.value
    for found in told:
        later = _next_one(tokens, found, moment)
        if later is not None:
            return later
    return _occasion(tokens, first, last, moment) or _vague(tokens, first, last)


def _is_subject(tokens: Tokens, found: PeriodFound) -> bool:
    """Tell whether it is what is told about and not when: "de cijfers **over** het eerste kwartaal"."""
    before = found.first - 1
    before -= tokens.word(before) in _ARTICLES
    return tokens.word(before) in ABOUT and tokens.word(before - 1) not in COURSE


def _lies_ahead(value: TimeExpression, moment: Moment) -> bool:
    match value:
        case Recurrence():
            return True
        case Duration():
            return value.notation.endswith("+")
        case Period():
            end = value.end or (None if value.first is None else value.first.end)
            return moment.day is not None and end is not None and end > moment.day


def _next_one(tokens: Tokens, found: PeriodFound, moment: Moment) -> TimeExpression | None:
    """Read "in januari", said in July, as that of next year: what is promised is still to come."""
    named = any(len(word) == 4 and word.isdecimal() for word in tokens.words[found.first : found.last])
    before = found.first - 1
    before -= tokens.word(before) in _ARTICLES
    led = tokens.word(before) in IN_TIME or tokens.word(found.first) in IN_TIME
    if named or not led or not isinstance(found.value, Period):
        return None
    later = find_time(_YEAR.sub(lambda year: str(int(year[0]) + 1), str(found.value)))
    return later if later is not None and _lies_ahead(later, moment) else None


def _occasion(tokens: Tokens, first: int, last: int, moment: Moment) -> TimeExpression | None:
    """Read "bij gelegenheid van de Najaarsnota" as the season in which that paper comes out."""
    season = next((OCCASIONS[word] for word in tokens.lower[first:last] if word in OCCASIONS), None)
    if season is None or moment.day is None:
        return None
    return find_time(f"{moment.day.year + (moment.day.month > _LAST_MONTH[season]):04}-{season}")


def _vague(tokens: Tokens, first: int, last: int) -> str | None:
    for index in range(first, last):
        for phrase in _VAGUE_BY_START.get(tokens.lower[index], ()):
            if tuple(tokens.lower[index : index + len(phrase)]) == phrase:
                return "vague"
    return None
