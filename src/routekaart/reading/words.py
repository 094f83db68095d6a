"""The word lists about numbers, with what the words stand for. The words themselves are in `lexicon/`."""

from decimal import Decimal
from fractions import Fraction

from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words

Words = tuple[str, ...]


def _phrases(table: str) -> dict[Words, Comparator]:
    meanings = load_meanings("comparators", table)
    return {tuple(phrase.split()): Comparator(meaning) for phrase, meaning in meanings.items()}


def _units(table: str) -> dict[str, Unit]:
    return {word: Unit(unit) for word, unit in load_meanings("currencies", table).items()}


def _shares(table: str) -> dict[str, Decimal]:
    shares = {word: Fraction(share) for word, share in load_meanings("fractions", table).items()}
    return {word: Decimal(share.numerator) / share.denominator for word, share in shares.items()}


def _measures() -> dict[str, tuple[Unit, Decimal]]:
    whole = {word: (Unit(unit), Decimal(1)) for word, unit in load_meanings("measures", "units").items()}
    scaled = {word: scale.split() for word, scale in load_meanings("measures", "scaled").items()}
    return whole | {word: (Unit(unit), Decimal(part)) for word, (part, unit) in scaled.items()}


ABBREVIATIONS = load_words("sentences", "abbreviations")
SENTENCE_OPENERS = load_words("sentences", "openers")

COMPARATORS = _phrases("before")
COMPARATOR_ENDS = frozenset(phrase[-1] for phrase in COMPARATORS)
LONGEST_COMPARATOR = max(map(len, COMPARATORS))
TRAILING = _phrases("after")

MAGNITUDES = {word: Decimal(times) for word, times in load_meanings("magnitudes", "times").items()}
VAGUE = {word: (Decimal(low), Decimal(high)) for word, (low, high) in load_lexicon("magnitudes")["vague"].items()}
VAGUE_MAGNITUDES = {word: Decimal(times) for word, times in load_meanings("magnitudes", "vague_times").items()}

CURRENCIES_BEFORE = _units("before")
CURRENCIES_AFTER = _units("after")
MEASURES = _measures()

FRACTIONS = _shares("parts")
WHOLE_FRACTIONS = _shares("whole")
SHARE_FOLLOWS = load_words("fractions", "words", "follows")
"""After these "een derde" is a share and no ordinal: "een derde van", "een derde daarvan", "een derde minder"."""

FACTORS = {
    word: (Decimal(times), direction)
    for direction in (Direction.INCREASE, Direction.DECREASE)
    for word, times in load_meanings("factors", direction).items()
}
AS_MUCH = load_words("factors", "words", "as_much")

RISES = load_words("changes", "rises")
FALLS = load_words("changes", "falls")
UP_AFTER = load_words("changes", "up_after")
DOWN_AFTER = load_words("changes", "down_after")

MONEY_WORDS = load_words("money", "money")

LABELS = load_words("labels", "labels")
LABEL_LINKS = load_words("labels", "links")

FUNCTION_WORDS = load_words("nouns", "function_words")
ADJECTIVES_IN_EN = load_words("nouns", "adjectives_in_en")
SINGULAR_COUNTABLE = load_words("nouns", "singular_countable")
PERSON_TAILS = tuple(load_lexicon("nouns")["words"]["person_tails"])
"""Ends of nouns that mean people; compounds end in them: kindvluchtelingen, gezinsmigranten."""
COUNT_NOUNS = load_words("nouns", "count_nouns")
