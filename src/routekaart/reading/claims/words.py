"""The words that the claim rules work from. They are in `lexicon/claims.toml`."""

from routekaart.reading.lexicon import load_lexicon, load_words
from routekaart.reading.words import COUNT_NOUNS, COUNT_TAILS


def _load(key: str) -> frozenset[str]:
    return load_words("claims", key)


def _tails(key: str) -> tuple[str, ...]:
    return tuple(load_lexicon("claims")["tails"][key])


# how words stand in a sentence
ADVERBS, VERBS = _load("adverbs"), _load("verbs")
PREPOSITIONS, DETERMINERS = _load("prepositions"), _load("determiners")
PARTICIPLES, PAST, STRONG = _load("participles"), _load("past"), _tails("strong")
CLASSING = _load("classing")
LINKS = _load("links")

# what is counted
COUNTERS, FLOWS = _load("counters"), _load("flows")
STATISTICS, STATISTIC_TAILS = _load("statistics") | COUNT_NOUNS, (*_tails("statistics"), *COUNT_TAILS)
LISTED, PARTICIPANTS = _load("listed"), _load("participants")
ACTORS = _load("actors")
CHANGES, EMPTY_NOUNS, SIZES = _load("changes"), _load("empty_nouns"), _load("sizes")
MONEY_NOUNS, MONEY_TAILS, GIVEN = _load("money"), _tails("money"), _load("given")
MEASURED_TAILS, TAKES_TIME = _tails("measured"), _load("takes_time")
VERBS_BEFORE_VAN = _load("verbs_before_van")
DECIDED, YARDSTICKS = _load("decided"), _load("yardsticks")
PARTS, COMPARED = _load("parts"), _load("compared")

# where and when
WHERE, FROM, TOWARDS = _load("where"), _load("from"), _load("towards")
ALONGSIDE, EXAMPLES, SUPPORT = _load("alongside"), _load("examples"), _load("support")
HOME_ACTORS = _load("home_actors")
NOW = _load("now")
PAPER_TAILS, TELLS, WRITERS = _tails("papers"), _load("tells"), _load("writers")
