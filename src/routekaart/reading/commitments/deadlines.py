"""By when something is promised."""

import re
from collections.abc import Sequence

from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.commitments.clauses import Clause
from routekaart.reading.commitments.words import ABOUT, COURSE, IN_TIME, OCCASIONS, PROMISED, VAGUE
from routekaart.reading.periods import PeriodFound
from routekaart.reading.periods.lengths import find_counted_time
from routekaart.reading.tokens import Tokens

_TELLING = {phrase: max(phrase, key=len) for phrase in VAGUE}
_VAGUE_WORDS = frozenset(_TELLING.values())
"""The longest word of each vague phrase: where none of them stands, none of the phrases does."""
LOOSELY_DATED = _VAGUE_WORDS | frozenset(OCCASIONS)
"""Without one of these, and without a period, nothing is said of when."""
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_LAST_MONTH = {"spring": 5, "autumn": 11}
"""Until when in the year a paper of that season is still to come."""
_ARTICLES = frozenset({"de", "het"})
Deadline = TimeExpression | str | None


def find_deadline(tokens: Tokens, clause: Clause, periods: Sequence[PeriodFound], moment: Moment) -> Deadline:
    """Return the first time ahead in a clause, `vague` if only "binnenkort" or the like is said, or `None`."""
    told = [found for span in clause.spans for found in _told(tokens, span, periods)]
    for found in told:
        if lies_ahead(found.value, moment):
            return found.value
    for found in told:
        later = find_next_one(tokens, found, moment)
        if later is not None:
            return later
    return _after_a_while(tokens, clause) or _occasion(clause, moment) or _vague(clause.said)


def find_recalled_deadline(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> Deadline:
    """Return by when something was promised earlier: it may be past, and stands behind the word for the promise."""
    start = next((index + 1 for index in range(first, last) if tokens.lower[index] in PROMISED), first)
    told = _told(tokens, (start, last), periods)
    ahead = [found for found in told if lies_ahead(found.value, moment)]
    by_then = [found for found in told if str(found.value).startswith("../")]
    return next((found.value for found in (*ahead, *by_then)), None) or _vague(tuple(tokens.lower[start:last]))


def _told(tokens: Tokens, span: tuple[int, int], periods: Sequence[PeriodFound]) -> list[PeriodFound]:
    first, last = span
    return [found for found in periods if first <= found.first < last and not _is_subject(tokens, found)]


def _is_subject(tokens: Tokens, found: PeriodFound) -> bool:
    """Tell whether it is what is told about and not when: "de cijfers **over** het eerste kwartaal"."""
    before = found.first - 1
    before -= tokens.word(before) in _ARTICLES
    return tokens.word(before) in ABOUT and tokens.word(before - 1) not in COURSE


def lies_ahead(value: TimeExpression, moment: Moment) -> bool:
    """Tell whether a time has not wholly passed: by then, from now on, ever again."""
    match value:
        case Recurrence():
            return True
        case Duration():
            return value.notation.endswith("+")
        case Period():
            end = value.end or (None if value.first is None else value.first.end)
            return moment.day is not None and end is not None and end > moment.day


def find_next_one(tokens: Tokens, found: PeriodFound, moment: Moment) -> TimeExpression | None:
    """Read "in januari", said in July, as that of next year: what is promised is still to come."""
    named = any(len(word) == 4 and word.isdecimal() for word in tokens.words[found.first : found.last])
    before = found.first - 1
    before -= tokens.word(before) in _ARTICLES
    led = tokens.word(before) in IN_TIME or tokens.word(found.first) in IN_TIME
    if named or not led or not isinstance(found.value, Period):
        return None
    later = find_time(_YEAR.sub(lambda year: str(int(year[0]) + 1), str(found.value)))
    return later if later is not None and lies_ahead(later, moment) else None


def _after_a_while(tokens: Tokens, clause: Clause) -> TimeExpression | None:
    """Read "na een half jaar" as from now on."""
    if "na" not in clause.words:
        return None
    for first, last in clause.spans:
        for index in range(first, last):
            counted = find_counted_time(tokens, index + 1, "+") if tokens.lower[index] == "na" else None
            if counted is not None:
                return find_time(counted.notation)
    return None


def _occasion(clause: Clause, moment: Moment) -> TimeExpression | None:
    """Read "bij gelegenheid van de Najaarsnota" as the season in which that paper comes out."""
    season = next((OCCASIONS[word] for word in OCCASIONS if word in clause.words), None)
    if season is None or moment.day is None:
        return None
    return find_time(f"{moment.day.year + (moment.day.month > _LAST_MONTH[season]):04}-{season}")


def _vague(said: tuple[str, ...]) -> str | None:
    if _VAGUE_WORDS.isdisjoint(said):
        return None
    for phrase, word in _TELLING.items():
        for index in (place - phrase.index(word) for place, other in enumerate(said) if other == word):
            if said[max(index, 0) : index + len(phrase)] == phrase:
                return "vague"
    return None
