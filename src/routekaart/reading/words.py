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


def shares_in(name: str, table: str) -> dict[str, Decimal]:
    """Return what part of a whole each word of a table stands for."""
    shares = {word: Fraction(share) for word, share in load_meanings(name, table).items()}
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
LIMITS = frozenset(tuple(phrase.split()) for phrase in load_words("comparators", "limits", "limits"))
"""Words of over and under that name no more than a limit: "meer dan", not "ruim"."""
CLOSE = load_words("comparators", "close", "limits")
DEGREES = load_words("comparators", "before_a_limit", "degrees")
BEHIND_VERBS = load_words("comparators", "behind_verbs", "article")
AFTER_BEHIND = load_words("comparators", "after_behind", "article")
NO_ARTICLE_AFTER = load_words("comparators", "not_after", "article")
AMONG = frozenset(tuple(phrase.split()) for phrase in load_words("comparators", "among", "article"))
ENGLISH_COMPARATORS = frozenset((word,) for word in load_words("comparators", "english", "article"))

MAGNITUDES = {word: Decimal(times) for word, times in load_meanings("magnitudes", "times").items()}
VAGUE = {word: (Decimal(low), Decimal(high)) for word, (low, high) in load_lexicon("magnitudes")["vague"].items()}
PLURALS = load_meanings("magnitudes", "plurals")
"""Of a number word its vague plural: *een paar honderd* says the same as *honderden*."""
SOME = load_words("magnitudes", "words", "some")
VAGUE_MAGNITUDES = {word: Decimal(times) for word, times in load_meanings("magnitudes", "vague_times").items()}

CURRENCIES_BEFORE = _units("before")
CURRENCIES_AFTER = _units("after")
CURRENCY_STARTS = frozenset(phrase.split()[0] for phrase in CURRENCIES_AFTER)
MEASURES = _measures()

FRACTIONS = shares_in("fractions", "parts")
WHOLE_FRACTIONS = shares_in("fractions", "whole")
SHARE_FOLLOWS = load_words("fractions", "words", "follows")
"""After these "een derde" is a share and no ordinal: "een derde van", "een derde daarvan", "een derde minder"."""

ORDINAL_FOLLOWS = load_words("fractions", "ordinal_follows", "follows")
"""Before these "vierde" is an ordinal: "drie vierde plaatsen"."""

FACTORS = {
    word: (Decimal(times), direction)
    for direction in (Direction.INCREASE, Direction.DECREASE)
    for word, times in load_meanings("factors", direction).items()
}
AS_MUCH = load_words("factors", "words", "as_much")
SMALLER = load_words("factors", "smaller", "as_much")
AMBIGUOUS = load_words("factors", "ambiguous", "as_much")
"""Behind "drie keer" these may be three or four times as much."""

RISES = load_words("changes", "rises")
FALLS = load_words("changes", "falls")
CHANGES = RISES | FALLS | load_words("changes", "moves")
"""Words beside which "van 14.000 tot 65.000" is a movement and no range."""
CHANGE_NOUNS = load_words("changes", "nouns")
CHANGE_NOUN_TAILS = tuple(load_words("changes", "noun_tails"))
UP_PARTICLES = load_words("changes", "up_particles")
DOWN_PARTICLES = load_words("changes", "down_particles")
"""Nouns of change: only behind these *van* leads to the change itself."""
UP_AFTER = load_words("changes", "up_after")
DOWN_AFTER = load_words("changes", "down_after")
UP_BEFORE, DOWN_BEFORE = load_words("changes", "up_before"), load_words("changes", "down_before")
UP_BEHIND, DOWN_BEHIND = load_words("changes", "up_behind"), load_words("changes", "down_behind")

MONEY_VERBS = load_words("money", "verbs")
MONEY_WORDS = load_words("money", "money")
MONEY_STEMS = tuple(load_lexicon("money")["parts"]["stems"])
MONEY_TAILS = tuple(load_lexicon("money")["parts"]["tails"])

LABELS = load_words("labels", "labels")
LABEL_TAILS = tuple(load_lexicon("labels")["words"]["tails"])
WEAK_LABELS = load_words("labels", "weak")
"""Words that are a label unless a noun follows the number: "Kamer 3", but "uw Kamer 3 brieven"."""
SPELLED_LABELS = load_words("labels", "before_words")
LABEL_LINKS = load_words("labels", "links")
ELEMENTS = load_words("labels", "elements")
LEADS = load_words("leads", "leads")
THINKERS = load_words("leads", "thinkers")

FUNCTION_WORDS = load_words("nouns", "function_words")
ADJECTIVES_IN_EN = load_words("nouns", "adjectives_in_en")
SINGULAR_COUNTABLE = load_words("nouns", "singular_countable")
PERSON_TAILS = tuple(load_lexicon("nouns")["words"]["person_tails"])
"""Ends of nouns that mean people; compounds end in them: kindvluchtelingen, gezinsmigranten."""
PARTICIPLE_HEADS = tuple(load_lexicon("participles")["words"]["heads"])
"""What may stand before *ge* in a participle: aangehouden, uitgezet; the empty one for *geholpen*."""
NOUNS_IN_GE = load_words("participles", "nouns")
COUNT_NOUNS = load_words("nouns", "count_nouns")
COUNT_TAILS = tuple(load_lexicon("heads")["words"]["count_tails"])
COUNTERS = load_words("heads", "counters")
ONE_PERSON = tuple(load_lexicon("heads")["words"]["one_person"])
SHARE_TAILS = tuple(load_lexicon("heads")["words"]["share_tails"])
OTHER_MEASURES = load_words("heads", "other_measures")
PEOPLE_DO = load_words("heads", "people_do")
PEOPLE_IN_ALL = load_words("heads", "people_in_all")
RESETTLED_BY = load_words("heads", "resettled_by")
RESETTLEMENT_STEMS = tuple(load_words("heads", "resettlement_stems"))
"""Nouns in the singular that count people: instroom, bevolking."""
PREPOSITIONS = load_words("heads", "prepositions")
MODIFIERS = load_words("heads", "modifiers")
