"""Words of the calendar, with what they stand for. The words themselves are in `lexicon/time.toml`."""

from routekaart.reading.lexicon import load_meanings, load_words
from routekaart.reading.numerals import number_words


def _numbers(table: str) -> dict[str, int]:
    return {word: int(number) for word, number in load_meanings("time", table).items()}


MONTHS = _numbers("months")
PARTS = load_meanings("time", "parts")
SEASONS = load_meanings("time", "seasons")
ORDINALS = _numbers("ordinals")
LENGTHS = load_meanings("time", "lengths")
RECURRING = load_meanings("time", "recurring")
RECURRING_ADJECTIVES = {f"{word}e": notation for word, notation in RECURRING.items() if word != "dagelijks"}
"""Not *dagelijkse*, which says "everyday" as well."""
PER = load_meanings("time", "per")
EACH = load_words("time", "each")

THIS = load_words("time", "this")
LAST = load_words("time", "last")
NEXT = load_words("time", "next")
AGO = load_words("time", "ago")
EARLIER = load_words("time", "earlier")
LATER = load_words("time", "later")
PASSED = load_words("time", "passed")
COMING = load_words("time", "coming")
PAST_STRETCH = load_words("time", "past_stretch")
COMING_STRETCH = load_words("time", "coming_stretch")
YEAR_NAMES = load_words("time", "year_names")
FEASTS = load_words("time", "feasts")
DAYS = {"vandaag": 0, "gisteren": -1}

COUNTS = frozenset(word for word, number in number_words().items() if 1 < number < 100)
"""Number words with which "twee jaar later" may begin."""
