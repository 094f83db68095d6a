"""Words of the calendar, with what they stand for. The words themselves are in `lexicon/time.toml`."""

from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words
from routekaart.reading.numerals import number_words
from routekaart.reading.words import COUNT_NOUNS, COUNT_TAILS, FUNCTION_WORDS


def _numbers(table: str) -> dict[str, int]:
    return {word: int(number) for word, number in load_meanings("time", table).items()}


MONTHS = _numbers("months")
PARTS = load_meanings("time", "parts")
SEASONS = load_meanings("time", "seasons")
ORDINALS = _numbers("ordinals")
QUARTERS = _numbers("quarters")
HALVES = _numbers("halves")
DECADES = _numbers("decades")
WEEKDAYS = _numbers("weekdays")
LENGTHS = load_meanings("time", "lengths")
LONG_LENGTHS = load_meanings("time", "long_lengths")
"""Lengths that are several of a shorter one: a decade, a quarter."""
RECURRING = load_meanings("time", "recurring")
RECURRING_ADJECTIVES = {f"{word}e": notation for word, notation in RECURRING.items() if word != "dagelijks"}
"""Not *dagelijkse*, which says "everyday" as well."""
PER = load_meanings("time", "per")
COUNTED_A_MONTH = load_words("time", "counted_a_month")
NOT_A_MONTH = load_words("time", "not_a_month")
EACH = load_words("time", "each")
CASES = load_words("time", "cases")
"""Behind *elk* and *ieder* these say that it holds anyhow, and not how often: "in elk geval voor de zomer"."""

THIS = load_words("time", "this")
LAST = load_words("time", "last")
NEXT = load_words("time", "next")
THAT = load_words("time", "that")
BEFORE_THAT = load_words("time", "before_that")
AFTER_THAT = load_words("time", "after_that")
AGO = load_words("time", "ago")
EARLIER = load_words("time", "earlier")
LATER = load_words("time", "later")
PASSED = load_words("time", "passed")
COMING = load_words("time", "coming")
PAST_STRETCH = load_words("time", "past_stretch")
COMING_STRETCH = load_words("time", "coming_stretch")
YEAR_NAMES = load_words("time", "year_names")
SCHOOL_YEARS = load_words("time", "school_years")
GOALS = tuple(load_words("time", "goals"))
"""Ends of words behind which *voor* with a year says for when something is meant."""
FEASTS = load_words("time", "feasts")
POSSESSIVES = load_words("time", "possessives")
SESSIONS = load_words("time", "sessions")
DAYS = {"vandaag": 0, "gisteren": -1, "eergisteren": -2, "today": 0, "yesterday": -1}

COUNTS = frozenset(word for word, number in number_words().items() if 1 < number < 100)
"""Number words with which "twee jaar later" may begin."""
YEAR_LEADS = (
    FUNCTION_WORDS | COUNT_NOUNS | load_words("time", "leads") | MONTHS.keys() | PARTS.keys() | SEASONS.keys()
    | LENGTHS.keys() | LONG_LENGTHS.keys() | QUARTERS.keys() | HALVES.keys() | YEAR_NAMES | FEASTS
)  # fmt: skip
"""Words behind which a bare year is a year; behind any other it is part of a name: Besluit woningen 1995."""
LAWS = load_words("time", "laws")
YEAR_LEAD_TAILS = COUNT_TAILS + tuple(load_lexicon("time")["words"]["leading_tails"])
APOSTROPHES = frozenset("'’‘")
