"""The year of a month or day that is named without one, where another time of its sentence has it."""

from routekaart.domain.period import Period
from routekaart.reading.calendar import find_time
from routekaart.reading.lists import word_set
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import is_year
from routekaart.reading.periods.words import MONTHS
from routekaart.reading.tokens import Tokens

_LENDERS_WITHIN, _MOST_BETWEEN = 6, 9
_BETWEEN_DATES = frozenset({"en", "of", ",", "tot", "met", "–", "-", "respectievelijk", "and", "t", "/", "m"})
_SAID_AGAIN = MONTHS.keys() | word_set(
    ", ( – - : dat wil zeggen d.w.z. oftewel ofwel te weten namelijk that is to say i.e. namely van from "
    "tussen between tot en met t / m until de het the maanden periode months period"
)
"""What stands between a year, or a part of one, and the months that it is: "halverwege 2017, dat wil zeggen van"."""
_SETS_TIME = word_set("in tijdens gedurende during")
_COMPARES = word_set("dan than als as")
_GOES_TO = word_set("naar tot to")
_MONTH, _YEAR = 31, 366


def find_lent_year(context: Context, first: int, after: int, month: int) -> int | None:
    """Return the year that a month or day has from another time of its sentence.

    Args:
        context: the text and what was named before.
        first: where the words for it begin.
        after: the token behind them.
        month: its month.
    """
    ahead = _year_ahead(context.tokens, after, month) or _year_of_other_end(context.tokens, first, after, month)
    return ahead or _year_before(context, first, month)


def _year_ahead(tokens: Tokens, index: int, month: int) -> int | None:
    """Return the year of the date that follows in the same list: "op 3 mei en 10 juni 2019"."""
    if tokens.word(index) not in _BETWEEN_DATES:
        return None
    for place in range(index, index + _LENDERS_WITHIN):
        word = tokens.word(place)
        if word in MONTHS:
            return _year_of_later(tokens, place, month)
        if word not in _BETWEEN_DATES and not (word.isdecimal() and len(word) < 3):
            return None
    return None


def _year_of_other_end(tokens: Tokens, first: int, after: int, month: int) -> int | None:
    """Return the year of the other end of a movement: "van 108.000 in augustus naar ruim 211.000 in oktober 2015"."""
    counted = tokens.word(first - 1) in _SETS_TIME and tokens.word(first - 2)[:1].isdigit()
    if not counted or tokens.word(after) not in _GOES_TO:
        return None
    for place in range(after + 1, after + _LENDERS_WITHIN):
        if tokens.word(place) in MONTHS:
            return _year_of_later(tokens, place, month) if tokens.word(place - 1) in _SETS_TIME else None
    return None


def _year_of_later(tokens: Tokens, place: int, month: int) -> int | None:
    year = int(tokens.word(place + 1)) if is_year(tokens, place + 1) else None
    return None if year is None else year - (month > MONTHS[tokens.word(place)])


def _year_before(context: Context, first: int, month: int) -> int | None:
    """Return the year of the time that its sentence named last, if it lies in that, says it again or comes after it."""
    last = context.last
    if last is None or last.sentence != context.tokens.sentence(first):
        return None
    period = find_time(last.notation)
    if not isinstance(period, Period) or period.start is None or period.end is None:
        return None
    between = context.tokens.lower[last.end : first]
    said_again = 0 < len(between) <= _MOST_BETWEEN and between[0] != "en" and _SAID_AGAIN.issuperset(between)
    if said_again and last.notation[:4].isdecimal() and last.notation[4:5] in ("", "~"):
        return int(last.notation[:4])
    days = (period.end - period.start).days
    if _MONTH < days < _YEAR - 1 and period.fixed:
        return _only_year_within(period, month)
    moves = period.fixed and days <= _MONTH and not _GOES_TO.isdisjoint(between)
    return _year_of_following(context.tokens, last.start, period, month) if moves else None


def _only_year_within(period: Period, month: int) -> int | None:
    """Return the year in which a stretch of some months has a month: "tussen mei en juli 2015 … in mei"."""
    assert period.start is not None and period.end is not None  # the caller saw to it
    for year in range(period.start.year, period.end.year + 1):
        if period.contains(Period.parse(f"{year:04}-{month:02}")):
            return year
    return None


def _year_of_following(tokens: Tokens, start: int, named: Period, month: int) -> int | None:
    """Return the year of the month from which a number came, for a later one: "van 9 in mei 2015 naar 21 in juli".

    Elsewhere the month may be one before it: "in maart 2016 kwamen er 9, tegen 21 in oktober".
    """
    assert named.start is not None  # the caller saw to it
    in_it = tokens.word(start - 1) in _SETS_TIME and tokens.word(start - 2) not in _COMPARES
    return named.start.year if in_it and month > named.start.month else None
