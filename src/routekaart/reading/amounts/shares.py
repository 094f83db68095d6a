"""Shares and factors: "een derde", "1 op de 5", "3/4 van", "twee keer zo veel"."""

import re
from decimal import Decimal

from routekaart.domain.quantity import Direction, Unit
from routekaart.reading.amounts.amount import Amount
from routekaart.reading.lexicon import load_words
from routekaart.reading.lists import word_set
from routekaart.reading.numerals import number_words, parse_number
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import AS_MUCH, FRACTIONS, MAGNITUDES, ORDINAL_FOLLOWS, SHARE_FOLLOWS, SMALLER

_FOUR_DECIMALS = Decimal("0.0001")
_NUMBER_WORDS = number_words()
_TIMES = word_set("keer maal")
_COUNT_OF_YEAR = load_words("factors", "counts", "other_time")
_NUMBERS_OF = frozenset(
    (article, noun) for article in ("het", "the") for noun in load_words("factors", "numbers", "other_time")
)
_POINTING, _OWN = load_words("factors", "pointing", "other_time"), load_words("factors", "own", "other_time")
_WHAT, _IT, _WAS = (load_words("factors", name, "other_time") for name in ("what", "it", "was"))
_LINKS_OF_TIME = load_words("factors", "links", "other_time")
_WORDS_OF_TIME = load_words("factors", "words_of_time", "other_time")
_YEAR_BEFORE = frozenset(tuple(words.split()) for words in load_words("factors", "year_before", "other_time"))
_YEAR_DIGITS = re.compile(r"(?:19|20)\d\d")


def find_written_fraction(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "1/3 deel", "3/4 van"; not "24/7" or a paragraph "A3/7"."""
    whole = parse_number(tokens.word(index + 2)) if tokens.word(index + 1) == "/" else None
    if whole is None or tokens.glued(index) or not 0 < value < whole <= 10:
        return None
    if tokens.word(index + 3) not in {"deel", "van"}:
        return None
    return Amount(index, index + 3, four_decimals(value / whole), "fraction", unit=Unit.FRACTION)


def find_share(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "een derde van", "twee derde", "drie kwart"; not "een derde land", "drie vierde klassen"."""
    part, after = FRACTIONS.get(tokens.word(index + 1)), tokens.word(index + 2)
    if part is None or value > 9:
        return None
    if after in MAGNITUDES:  # een kwart miljoen
        return Amount(index, index + 2, four_decimals(value * part), "half")
    if after == "van" and is_of_other_time(tokens, index + 3):
        return of_other_time(index, index + 2, value * part)
    is_quarter = tokens.word(index + 1) in {"kwart", "kwarten"}
    if not is_quarter and (after in ORDINAL_FOLLOWS or (value == 1 and after.isalpha() and after not in SHARE_FOLLOWS)):
        return None
    return Amount(index, index + 2, four_decimals(value * part), "fraction", unit=Unit.FRACTION)


def find_one_in(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "een op de vier", "acht op de tien", "1 op 5"."""
    if tokens.word(index + 1) != "op":
        return None
    place = index + 2 + (tokens.word(index + 2) in {"de", "elke"})
    word = tokens.word(place)
    whole = parse_number(word) if word[:1].isdigit() else _NUMBER_WORDS.get(word)
    if not whole or value >= whole or whole > 1000 or value < 1:
        return None
    return Amount(index, place + 1, four_decimals(value / whole), "fraction", unit=Unit.FRACTION)


def find_factor(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "twee keer zo veel", "3 maal hoger"."""
    if tokens.word(index + 1) not in _TIMES:
        return None
    if is_of_other_time(tokens, index + 2):
        return of_other_time(index, index + 2, value)
    if (tokens.word(index + 2), tokens.word(index + 3)) in _NUMBERS_OF:
        return of_other_time(index, index + 4, value)  # "2,3 keer het aantal detecties van 2021"
    return find_factor_after(tokens, index, index + 2, value)


def of_other_time(first: int, last: int, value: Decimal) -> Amount:
    """Return the factor by which something is more or less than the same count of another time."""
    direction = Direction.DECREASE if value < 1 else Direction.INCREASE
    return Amount(first, last, four_decimals(value), "factor", unit=Unit.FACTOR, direction=direction)


def find_factor_after(tokens: Tokens, first: int, after: int, value: Decimal) -> Amount | None:
    """Read what follows "twee keer": zo veel, zoveel, zo hoog, meer; without it nothing is compared."""
    word = tokens.word(after)
    if word not in AS_MUCH:
        return None
    last = after + 1 + (word == "zo")
    smaller = tokens.word(last - 1) in SMALLER or value < 1
    if smaller and value > 1:  # "drie keer zo weinig" is a third
        value = four_decimals(1 / value)
    direction = Direction.DECREASE if smaller else Direction.INCREASE
    return Amount(first, last, value, "factor", unit=Unit.FACTOR, direction=direction)


def is_of_other_time(tokens: Tokens, place: int) -> bool:
    """Tell whether what follows is the same count of another time: "het aantal in 2017", "dat van eind 2021".

    Also "het totaal van een jaar eerder", "the 2017 figure", "its 2021 level", "what it was in 2017".
    """
    first, second = tokens.word(place), tokens.word(place + 1)
    if first in _OWN and _is_year(tokens, place + 1):
        return tokens.word(place + 2) in _COUNT_OF_YEAR
    if first in _WHAT:
        place += 2 + (tokens.word(place + 2) in _WAS)
        return second in _IT and tokens.word(place - 1) in _WAS and _begins_other_time(tokens, place)
    if first not in _POINTING and (first, second) not in _NUMBERS_OF:
        return False
    return _begins_other_time(tokens, place + 2 - (first in _POINTING))


def _begins_other_time(tokens: Tokens, place: int) -> bool:
    """Tell whether a link and then a year, or the year before, follow at once: "in 2017", "van een jaar eerder"."""
    place += tokens.word(place) in _LINKS_OF_TIME
    for _ in range(3):
        if _is_year(tokens, place):
            return tokens.word(place - 1) in _LINKS_OF_TIME | _WORDS_OF_TIME
        if (tokens.word(place), tokens.word(place + 1)) in _YEAR_BEFORE:
            return True
        place += tokens.word(place) in _WORDS_OF_TIME
    return False


def _is_year(tokens: Tokens, place: int) -> bool:
    return _YEAR_DIGITS.fullmatch(tokens.word(place)) is not None


def four_decimals(value: Decimal) -> Decimal:
    """Return a share with the four decimals that annotations have."""
    return value.quantize(_FOUR_DECIMALS).normalize()
