"""By when something is asked: a time in a request that is not part of what is asked about."""

from collections.abc import Sequence

from routekaart.domain.period import Duration, Period, Recurrence, TimeExpression
from routekaart.reading.asks.joints import find_structure
from routekaart.reading.asks.words import (
    AHEAD,
    AT,
    BEFORE_BY,
    BY,
    FINITE,
    KAMER,
    OCCASIONS,
    PURPOSES,
    RATES,
    RELATIVES,
    SINCE,
    TELLS,
    TIMES,
    WITHIN,
)
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.commitments.deadlines import find_next_one, lies_ahead
from routekaart.reading.periods import PeriodFound
from routekaart.reading.tokens import Tokens

_LAST_MONTH = {"spring": 5, "autumn": 11}
"""Until when in the year a paper of that season is still to come."""
_MONTHS = 12
_NEAR = 12
"""How many tokens before a time its clause may have opened."""
_ARTICLES = frozenset({"de", "het", "een"})


def find_deadline(
    tokens: Tokens, first: int, last: int, periods: Sequence[PeriodFound], moment: Moment
) -> TimeExpression | None:
    """Return by when a thing is to be done, or `None` if nothing or only "spoedig" is said.

    A time within a clause is what is asked about ("ontheemden die voor 1 juli zijn aangekomen"), unless it is said to
    be the latest. One that counts from something else ("binnen een jaar na inwerkingtreding") stands on no calendar.
    """
    until = _until(tokens, first, last)
    for found in periods:
        asked = found.first < until and not _is_in_relative(tokens, first, found.first)
        if asked or tokens.word(found.first) in BY:
            deadline = _as_deadline(tokens, found, first, last, moment)
            if deadline is not None:
                return deadline
    return _occasion(tokens, first, until, moment)


def _until(tokens: Tokens, first: int, last: int) -> int:
    """Return the token behind its infinitive at which the first clause opens: up to there stands how it is done."""
    structure = find_structure(tokens, first, last)
    main = structure.infinitives[0] if structure.infinitives else first
    opens = FINITE | PURPOSES
    return next((index for index in range(main + 1, last) if tokens.lower[index] in opens), last)


def _is_in_relative(tokens: Tokens, first: int, index: int) -> bool:
    """Tell whether a time stands in "ontheemden die voor 1 juli aankomen", before the infinitive."""
    for place in range(index - 1, max(first, index - _NEAR), -1):
        if tokens.lower[place] == ",":
            return False
        if tokens.lower[place] in RELATIVES:
            return True
    return False


def _as_deadline(tokens: Tokens, found: PeriodFound, first: int, last: int, moment: Moment) -> TimeExpression | None:
    match found.value:
        case Duration() as length:
            counts_on = length.notation.endswith("+") and tokens.word(found.last) not in SINCE
            return length if counts_on and _is_done(tokens, first, last) else None
        case Recurrence():
            return _recurring(tokens, found)
        case Period() as period if str(period).startswith("../"):
            return period if lies_ahead(period, moment) else find_next_one(tokens, found, moment)
        case Period() as period if _tells(tokens, first, last):
            return _within(tokens, found, period, first, moment)
    return None


def _within(tokens: Tokens, found: PeriodFound, period: Period, first: int, moment: Moment) -> TimeExpression | None:
    """Read "in het eerste kwartaal" and "voor 2025", but not "de begroting voor 2025"."""
    if tokens.word(found.first - 1) in AHEAD:
        by = found.first - 1 == first or tokens.word(found.first - 2) in BEFORE_BY
        return find_time(f"../{period}") if by and lies_ahead(period, moment) else None
    before = found.first - 1
    before -= tokens.word(before) in _ARTICLES
    if tokens.word(before) not in WITHIN and tokens.word(found.first) not in WITHIN:
        return None
    return period if lies_ahead(period, moment) else find_next_one(tokens, found, moment)


def _is_done(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether a length says by when: not in "zorg voor afhandeling binnen zes weken"."""
    said = tokens.lower[first:last]
    return bool(find_structure(tokens, first, last).infinitives) or not KAMER.isdisjoint(said)


def _tells(tokens: Tokens, first: int, last: int) -> bool:
    """Tell whether Parliament is told or given something: only that is done at a time, and does not just begin."""
    return not TELLS.isdisjoint(tokens.lower[first:last])


def _recurring(tokens: Tokens, found: PeriodFound) -> TimeExpression | None:
    """Read "jaarlijks" and "tweemaal per jaar"; "500 personen per jaar" is a rate."""
    if tokens.word(found.first) not in RATES:
        return found.value
    for words, times in TIMES.items():
        if tuple(tokens.lower[max(found.first - len(words), 0) : found.first]) == words:
            return find_time(f"R/P{_MONTHS // times}M") if str(found.value) == "R/P1Y" else None
    return None


def _occasion(tokens: Tokens, first: int, until: int, moment: Moment) -> TimeExpression | None:
    """Read "uiterlijk bij de Voorjaarsnota van 2025" as the season in which that paper comes out."""
    for index in range(first, until):
        season = OCCASIONS.get(tokens.lower[index])
        if season is None or moment.day is None:
            continue
        led = [word for word in tokens.lower[max(index - 5, first) : index] if word in AT]
        if not led:
            continue
        named = next((word for word in tokens.words[index + 1 : index + 3] if len(word) == 4 and word.isdecimal()), "")
        year = int(named) if named else moment.day.year + (moment.day.month > _LAST_MONTH[season])
        return find_time(("../" if AHEAD.intersection(led) else "") + f"{year:04}-{season}")
    return None
