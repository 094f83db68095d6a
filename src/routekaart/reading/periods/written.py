"""Days and months that are written out, and lists of them: "10 juli 2020", "2 en 3 juli", "maart en april"."""

from routekaart.reading.english import is_english
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, is_year
from routekaart.reading.periods.lent import find_lent_year
from routekaart.reading.periods.relative import find_year_of
from routekaart.reading.periods.words import COMING, MONTHS, PASSED
from routekaart.reading.tokens import Tokens

_LISTS = frozenset({",", "en", "–", "-", "and"})
_MONTH_LINKS = frozenset({",", "en", "-", "–", "tot", "and"})
_MOST_DAYS, _MOST_MONTHS = 6, 4
_OLDEST, _LATEST = 1500, 2100
_ENGLISH_TOO = frozenset({"may", "march"})
_SHORT_MONTHS = frozenset({"mei", "juni", "juli"})


def find_days(context: Context, index: int) -> Found | None:
    """Find "10 juli 2020", "2 en 3 juli", "5 maart jl."."""
    tokens, days = context.tokens, [index]
    while tokens.word(days[-1] + 1) in _LISTS and _day(context, days[-1] + 2) and len(days) < _MOST_DAYS:
        days.append(days[-1] + 2)
    month = MONTHS.get(tokens.word(days[-1] + 1))
    numbers = [_day(context, place) for place in days] if month is not None else []
    if month is None or not all(numbers):
        return None
    first, last = numbers[0] or 0, numbers[-1] or 0
    after, year = _year_after(context, index, days[-1] + 2, month, last)
    if year is None:
        return None
    ends = [f"{year:04}-{month:02}-{day:02}" for day in (first, last)]
    return Found(after, ends[0] if len(days) == 1 else "/".join(ends))


def find_numeric_day(context: Context, index: int) -> Found | None:
    """Find "10-07-2020", "3/5/2020", "14.7.2021" and "2020-07-10"; not in an address of the web."""
    tokens = context.tokens
    found = _dotted_day(tokens, index) or _signed_day(tokens, index)
    if found is None:
        return None
    before, after = tokens.shown(index - 1), tokens.shown(found.last)
    follows = tokens.glued(found.last) and tokens.glued(found.last + 1) and after in {"/", "-", "."}
    return None if (tokens.glued(index) and before in {"/", "-", ".", ":"}) or follows else found


def _signed_day(tokens: Tokens, index: int) -> Found | None:
    signs = tokens.lower[index + 1 : index + 4 : 2]
    if signs not in (["-", "-"], ["/", "/"]) or not all(tokens.glued(index + step) for step in range(1, 5)):
        return None
    parts = [tokens.lower[index], tokens.lower[index + 2], tokens.lower[index + 4]]
    if len(parts[0]) == 4:
        parts.reverse()
    return _numeric(index + 5, parts)


def _dotted_day(tokens: Tokens, index: int) -> Found | None:
    day, dot, month = tokens.word(index).partition(".")
    if not dot or tokens.word(index + 1) != "." or not (tokens.glued(index + 1) and tokens.glued(index + 2)):
        return None
    return _numeric(index + 3, [day, month, tokens.word(index + 2)])


def _numeric(last: int, parts: list[str]) -> Found | None:
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    if len(parts[0]) > 2 or len(parts[1]) > 2 or len(parts[2]) != 4:
        return None
    return Found(last, f"{parts[2]}-{int(parts[1]):02}-{int(parts[0]):02}")


def find_borrowed_day(context: Context, index: int, until: int | None, like: str) -> Found | None:
    """Find a bare day that has its month from the other end: "van 2 tot 5 juli"."""
    day = context.tokens.word(index)
    if until == index + 1 and day.isascii() and day.isdecimal() and len(day) < 3 and len(like) == 10:
        return Found(index + 1, f"{like[:8]}{int(day):02}")
    return None


def find_months(context: Context, index: int) -> Found | None:
    """Find "juli 2020", "maart en april", "januari-maart 2019", "July 3, 2020"."""
    tokens, months = context.tokens, [index]
    american = _american_day(context, index)
    if american is not None:
        return american
    while (
        tokens.word(months[-1] + 1) in _MONTH_LINKS
        and tokens.word(months[-1] + 2) in MONTHS
        and len(months) < _MOST_MONTHS
        and months[-1] + 1 != context.stop
    ):
        months.append(months[-1] + 2)
    numbers = [MONTHS.get(tokens.word(place)) for place in months]
    if None in numbers or _is_no_month(tokens, index, months[-1] + 1):
        return None
    first, last = numbers[0] or 0, numbers[-1] or 0
    after, year = _year_after(context, index, months[-1] + 1, last)
    if year is None:
        return None
    ends = [f"{year - (first > last):04}-{first:02}", f"{year:04}-{last:02}"]
    return Found(after, ends[1] if len(months) == 1 else "/".join(ends))


def _is_no_month(tokens: Tokens, index: int, after: int) -> bool:
    """Tell whether a word is no month here: the English *may*, the name of a person, an abbreviation."""
    word = tokens.word(index)
    if is_year(tokens, after):
        return False
    capital, english = tokens.shown(index)[:1].isupper(), is_english(tokens, index)
    if word in _ENGLISH_TOO:
        return not (capital and english)
    begins = index == tokens.sentence_span(index)[0] and not tokens.shown(index + 1)[:1].isupper()
    named = capital and not english and not begins
    return named and len(word.rstrip(".")) < len("maart") and word not in _SHORT_MONTHS  # Jan, Dec


def _american_day(context: Context, index: int) -> Found | None:
    tokens = context.tokens
    day = _day(context, index + 1)
    if day is None or tokens.word(index + 2) != "," or not is_year(tokens, index + 3):
        return None
    return Found(index + 4, f"{tokens.word(index + 3)}-{MONTHS[tokens.word(index)]:02}-{day:02}")


def _day(context: Context, index: int) -> int | None:
    word = context.tokens.word(index)
    return int(word) if word.isascii() and word.isdecimal() and len(word) < 3 and 0 < int(word) < 32 else None


def _year_after(context: Context, first: int, index: int, month: int, day: int | None = None) -> tuple[int, int | None]:
    """Read the year that may follow a month, with *jl.* and *a.s.*; else work it out."""
    tokens, moment = context.tokens, context.moment
    after, year = _written_year(context, index)
    passed, coming = tokens.word(after) in PASSED, tokens.word(after) in COMING
    after += passed or coming
    if year is not None:
        return after, year
    past, future = context.past or passed, context.future or coming
    lent = None if passed or coming else find_lent_year(context, first, after, month)
    if lent is not None:
        return after, lent
    if day is None:
        return after, moment.year_of_month(month, past=past, future=future)
    return after, moment.year_of_day(month, day, past=past, future=future)


def _written_year(context: Context, index: int) -> tuple[int, int | None]:
    """Return the token after the year that stands at a token, and the year: "2020", "1890", "vorig jaar"."""
    word = context.tokens.shown(index)
    if len(word) == 4 and word.isascii() and word.isdecimal() and int(word) >= _OLDEST:
        return index + 1, int(word) if int(word) <= _LATEST else None
    after, year = find_year_of(context, index)
    return (after, year) if after > index else (index, None)
