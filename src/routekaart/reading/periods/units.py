"""One unit of time at a place in the text, by the reader that its first word calls for."""

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from routekaart.reading.calendar import Moment, first_unit
from routekaart.reading.lexicon import load_words
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, is_year
from routekaart.reading.periods.named import (
    find_feast,
    find_numbered_quarter,
    find_quarter,
    find_season,
    find_week,
    find_weekday,
)
from routekaart.reading.periods.relative import find_counted_from, find_relative, find_same_period, find_today
from routekaart.reading.periods.words import (
    AFTER_THAT,
    APOSTROPHES,
    BEFORE_THAT,
    COUNTS,
    DAYS,
    EARLIER,
    FEASTS,
    HALVES,
    LAST,
    LATER,
    LENGTHS,
    MONTHS,
    NEXT,
    ORDINALS,
    PARTS,
    QUARTERS,
    SEASONS,
    THAT,
    THIS,
    YEAR_NAMES,
)
from routekaart.reading.periods.written import find_borrowed_day, find_days, find_months, find_numeric_day
from routekaart.reading.periods.years import find_decade, find_short_year, find_years

_NUMBERS = load_words("factors", "counts", "other_time")
FindUnit = Callable[[Context, int], Found | None]

_DIGITS: tuple[FindUnit, ...] = (find_days, find_numeric_day, find_years, find_quarter, find_counted_from)
"""What digits may begin: tried in this order."""


def _find_part(context: Context, index: int) -> Found | None:
    """Find "begin 2020", "medio september", "eind vorig jaar"."""
    tokens, after = context.tokens, index + 1
    for _ in range(2):
        after += tokens.word(after) in {"van", "het", "de", "of", "the", "-"}
    if tokens.word(after) in PARTS or tokens.lower[index : index + 2] == ["half", "jaar"]:
        return None
    beside = tokens.word(after + 1) in EARLIER | LATER  # "het einde van het jaar daarvoor"
    found = _year_of_letter(context, after) if after > index + 1 and not beside else None
    found = found or find_unit(context, after, past=context.past, future=context.future)
    if found is None or "/" in found.notation or "~" in found.notation or not found.notation[0].isdigit():
        return None
    if tokens.word(found.last) in _NUMBERS:  # "half of the 2017 figure" is half of a number
        return None
    return Found(found.last, f"{found.notation}~{PARTS[tokens.word(index)]}")


def _year_of_letter(context: Context, index: int) -> Found | None:
    tokens, year = context.tokens, context.moment.year
    if tokens.word(index + 1) in EARLIER | LATER:
        return None  # "het einde van het jaar daarvoor" is of a year that was named
    if tokens.word(index) == "jaar" and not is_year(tokens, index + 1) and year:
        return Found(index + 1, f"{year}")
    return None


READERS: tuple[tuple[AbstractSet[str], FindUnit], ...] = (
    (PARTS.keys(), _find_part),
    (MONTHS.keys(), find_months),
    (frozenset({"jaren"}), find_decade),
    (YEAR_NAMES, find_years),
    (ORDINALS.keys(), find_quarter),
    (QUARTERS.keys() | HALVES.keys() | {"kwartaal", "quarter"}, find_numbered_quarter),
    (SEASONS.keys() | THIS | LAST | NEXT, find_season),
    (LAST | NEXT, find_weekday),
    (THIS | LAST | NEXT | THAT | BEFORE_THAT | AFTER_THAT, find_relative),
    (DAYS.keys(), find_today),
    (LENGTHS.keys() | COUNTS | {"een", "a"}, find_counted_from),
    (frozenset({"dezelfde", "hetzelfde", "same"}), find_same_period),
    (frozenset({"week"}), find_week),
    (FEASTS | LAST | NEXT, find_feast),
    (APOSTROPHES, find_short_year),
)
"""Which words each reader may begin with, in the order in which they are tried."""
_BY_WORD = {
    word: tuple(reader for words, reader in READERS if word in words)
    for word in frozenset[str]().union(*(words for words, _ in READERS))
}
BEGINS_UNIT = frozenset(_BY_WORD)


def find_unit(
    context: Context, index: int, *, until: int | None = None, like: str = "", past: bool = False, future: bool = False
) -> Found | None:
    """Find the unit that begins at a token.

    Args:
        context: the text and what was named before.
        index: the token.
        until: the token that it must end before.
        like: a notation that lends its year and month if this one lacks them.
        past: whether it must lie before the letter's date.
        future: whether it must lie after it.
    """
    tokens = context.tokens
    word = tokens.word(index)
    readers = _DIGITS if word[:1].isdigit() else _BY_WORD.get(word, ())
    if not readers or tokens.taken[index]:
        return None
    if word[0].isdigit() and word in ORDINALS:  # 1e kwartaal
        readers = (find_quarter,)
    context.past, context.future, context.stop = past, future, until
    for reader in readers:
        found = _as_of(reader, context, index, like)
        if found is not None and (until is None or found.last <= until):
            return found
    return find_borrowed_day(context, index, until, like) if like else None


def _as_of(reader: FindUnit, context: Context, index: int, like: str) -> Found | None:
    """Read a unit as if the letter were of the time that lends its year."""
    lender = first_unit(like) if like and reader is not find_years else None
    if lender is None:
        return reader(context, index)
    moment, context.moment = context.moment, Moment(lender.start)
    try:
        return reader(context, index)
    finally:
        context.moment = moment
