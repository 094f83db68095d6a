"""Numbers in words: "tweeëntwintig", "een miljoen", "dertigtal", "een paar honderd", "anderhalf"."""

from decimal import Decimal

from routekaart.domain.quantity import Comparator, Unit
from routekaart.reading.amounts.amount import Amount
from routekaart.reading.amounts.shares import (
    find_factor,
    find_factor_after,
    find_one_in,
    find_share,
    four_decimals,
    is_of_other_time,
    of_other_time,
)
from routekaart.reading.lexicon import load_meanings
from routekaart.reading.numerals import half_words, number_words, round_groups
from routekaart.reading.tokens import Tokens
from routekaart.reading.words import (
    FACTORS,
    MAGNITUDES,
    MEASURES,
    PLURALS,
    SOME,
    VAGUE,
    VAGUE_MAGNITUDES,
    WHOLE_FRACTIONS,
)

_ONE = Decimal(1)
_NUMBER_WORDS = number_words()
_GROUPS = round_groups()
_HALVES = half_words()
_MULTIPLES = {word: Decimal(times) for word, times in load_meanings("factors", "multiple").items()}
_HALF = frozenset({"half", "halve"})
_HALVES_IN_ORDER = frozenset({"eerste", "tweede", "laatste", "1e", "2e"})
STARTS = (
    frozenset(_NUMBER_WORDS) | frozenset(_GROUPS) | frozenset(VAGUE) | frozenset(WHOLE_FRACTIONS) | frozenset(FACTORS)
    | frozenset(_HALVES) | frozenset(_MULTIPLES) | SOME | {"een", "kwartier", "kwart", "dubbel"}
    | {f"{word}maal" for word, number in _NUMBER_WORDS.items() if 1 < number < 1000}
)  # fmt: skip
"""Words with which a number may begin."""


def is_number_word(word: str) -> bool:
    """Tell whether a word in lower case is a number word, or *een*."""
    return word in _NUMBER_WORDS or word == "een"


def read_spelled(tokens: Tokens, index: int, word: str) -> Amount | None:
    """Read a number word, or *een* where it is one."""
    value = Decimal(1 if word == "een" else _NUMBER_WORDS[word])
    share = find_share(tokens, index, value) or find_one_in(tokens, index, value) or find_factor(tokens, index, value)
    if share is not None:
        return share
    if word == "een":
        return _after_article(tokens, index)
    last = index + 1
    if value >= 1000 and _NUMBER_WORDS.get(tokens.word(last), 1000) < 1000:  # tweeduizend vijfhonderd
        value += _NUMBER_WORDS[tokens.word(last)]
        last += 1
    elif tokens.lower[last : last + 2] == ["en", "een"] and tokens.word(last + 2) in _HALF:  # twee en een half jaar
        value += _HALVES["half"]
        last += 3
    return Amount(index, last, value, "number-word")


def _after_article(tokens: Tokens, index: int) -> Amount | None:
    """Read *een* where it is a numeral: een miljoen, een half miljoen, een kwart miljoen."""
    part, after = tokens.word(index + 1), tokens.word(index + 2)
    if part in MAGNITUDES:
        return Amount(index, index + 1, _ONE, "number-word")
    if part in _HALF and after in MAGNITUDES:
        return Amount(index, index + 2, _HALVES["half"], "half")
    return None


def read_special(tokens: Tokens, index: int, word: str) -> Amount | None:
    """Read a number that is one word of its own kind: dertigtal, honderden, helft, verdubbeld, anderhalf."""
    if word in _GROUPS:
        return Amount(index, index + 1, Decimal(_GROUPS[word]), "round-group", comparator=Comparator.APPROX)
    if word in VAGUE:
        return _vague(tokens, index, index, word)
    if word in SOME:
        plural = PLURALS.get(tokens.word(index + 1))
        return None if plural is None else _vague(tokens, index, index + 1, plural)
    if word in WHOLE_FRACTIONS:
        return _whole_fraction(tokens, index, word)
    if word in _MULTIPLES and tokens.word(index + 1) == "van" and is_of_other_time(tokens, index + 2):
        return of_other_time(index, index + 1, _MULTIPLES[word])
    if word in FACTORS:
        value, direction = FACTORS[word]
        return Amount(index, index + 1, value, "factor", unit=Unit.FACTOR, direction=direction)
    if word.endswith("maal"):
        return find_factor_after(tokens, index, index + 1, Decimal(_NUMBER_WORDS[word.removesuffix("maal")]))
    if word == "kwartier":
        return Amount(index, index + 1, Decimal("0.25"), "measure", unit=Unit.HOURS)
    if word == "dubbel" or (word == "half" and tokens.word(index + 1) in {"zo", "zoveel"}):
        return find_factor_after(tokens, index, index + 1, Decimal(2) if word == "dubbel" else _HALVES["half"])
    return None if word not in _HALVES else _and_a_half(tokens, index, _HALVES[word])


def _and_a_half(tokens: Tokens, index: int, value: Decimal) -> Amount | None:
    """Read "anderhalf miljoen", "tweeënhalf jaar", "anderhalf keer zo hoog"."""
    follows = tokens.word(index + 1)
    if follows in MAGNITUDES or follows in MEASURES:
        return Amount(index, index + 1, value, "half")
    return find_factor(tokens, index, value)


def _whole_fraction(tokens: Tokens, index: int, word: str) -> Amount | None:
    """Read "helft", "driekwart"; not "de eerste helft van de week"."""
    if tokens.word(index - 1) in _HALVES_IN_ORDER:
        return None
    if tokens.word(index + 1) in MAGNITUDES:  # "driekwart miljoen"
        return Amount(index, index + 1, four_decimals(WHOLE_FRACTIONS[word]), "half")
    if tokens.word(index + 1) == "van" and is_of_other_time(tokens, index + 2):
        return of_other_time(index, index + 1, WHOLE_FRACTIONS[word])
    return Amount(index, index + 1, four_decimals(WHOLE_FRACTIONS[word]), "fraction", unit=Unit.FRACTION)


def _vague(tokens: Tokens, first: int, place: int, word: str) -> Amount:
    """Read "tientallen", "honderden miljoenen", "een paar honderd"."""
    low, high = VAGUE[word]
    times = Decimal(VAGUE_MAGNITUDES.get(tokens.word(place + 1), 1))
    last = place + 1 + (times != 1)
    return Amount(
        first, last, low * times, "vague", value2=high * times, comparator=Comparator.VAGUE, magnitude=Decimal(low)
    )
