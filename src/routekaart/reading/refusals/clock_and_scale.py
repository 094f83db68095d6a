"""Measured numbers that count nothing: the time of day, and by what the cells of a table are multiplied."""

from routekaart.domain.quantity import Unit
from routekaart.reading.amounts import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.tokens import Tokens

_HOURS_OF_A_DAY = 24
_SCALES = word_set("x × *")
_SCALED = word_set("( bedragen cijfers aantallen")


def is_time_of_day(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """10.30 uur, tussen 6.00 en 19.00 uur, om 9 uur."""
    if amount.unit is not Unit.HOURS:
        return False
    clock = any(_is_clock(tokens.words[index]) for index in range(amount.first, amount.last))
    return clock or (tokens.word(amount.first - 1) == "om" and amount.value <= _HOURS_OF_A_DAY)


def is_opening_time(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """8.30 u."""
    return _is_clock(tokens.words[amount.first]) and tokens.word(amount.last) in {"u", "u.", "h"}


def _is_clock(word: str) -> bool:
    hours, dot, minutes = word.partition(".")
    return dot == "." and len(minutes) == 2 and len(hours) < 3 and minutes.isdecimal() and minutes < "60"


def is_scale(tokens: Tokens, amount: Amount, places: frozenset[int]) -> bool:
    """(x € 1.000), bedragen x 1 miljoen, (in duizenden euro's): by what a table's cells are multiplied."""
    before = tokens.word(amount.first - 1)
    if before in _SCALES:
        return not tokens.word(amount.first - 2)[-1:].isdecimal() and amount.value > 1
    opens = tokens.word(amount.first - 2) in _SCALED
    return before == "in" and opens and amount.rule == "vague"
