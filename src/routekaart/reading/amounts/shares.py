"""Shares and factors: "een derde", "1 op de 5", "3/4 van", "twee keer zo veel"."""

from decimal import Decimal

from routekaart.domain.quantity import Direction, Unit
from routekaart.reading.amounts.amount import Amount
from routekaart.reading.lists import word_set
from routekaart.reading.numerals import number_words, parse_number
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import AS_MUCH, FRACTIONS, MAGNITUDES, ORDINAL_FOLLOWS, SHARE_FOLLOWS, SMALLER

_FOUR_DECIMALS = Decimal("0.0001")
_NUMBER_WORDS = number_words()
_TIMES = word_set("keer maal")


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
    return find_factor_after(tokens, index, index + 2, value)


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


def four_decimals(value: Decimal) -> Decimal:
    """Return a share with the four decimals that annotations have."""
    return value.quantize(_FOUR_DECIMALS).normalize()
