"""The words of asks. They are in `lexicon/asks.toml`, those for offices in `lexicon/actors.toml`."""

from routekaart.reading.lexicon import load_lexicon, load_meanings, load_words


def _load(key: str, table: str = "words") -> frozenset[str]:
    return load_words("asks", key, table)


_REQUESTS = load_lexicon("asks")["requests"]
REQUESTS = {verb: particle for particle, verbs in _REQUESTS.items() for verb in verbs}
"""The verbs with which somebody is asked, each with the particle behind its addressee, or `plain`."""
SAID, HELD = _load("said", "opinions"), _load("held", "opinions")
CONSIDERS, CONSIDERS_BY = _load("considers"), _load("considers_by")
DETERMINERS, QUALIFIED = _load("determiners"), _load("qualified")
GOVERNMENT, OFFICES = _load("government"), _load("offices")
BESIDES, ALSO, MARKS = _load("besides"), _load("also"), _load("marks")
BESIDES_IN_TWO = frozenset(tuple(phrase.split()) for phrase in _load("besides_in_two"))
IMPERATIVES = _load("imperatives")
DUTIES, NO_VERBS = _load("duties"), _load("no_verbs")
PURPOSES, MEANS, ASKED_FOR, CONCERNS = _load("purposes"), _load("means"), _load("asked_for"), _load("concerns")
FINITE, CLAUSAL, RELATIVES = _load("finite"), _load("clausal"), _load("relatives")
AIMS, PASSES_ON, BY_THEMSELVES = _load("aims"), _load("passes_on"), _load("by_themselves")
PREPOSITIONS = _load("prepositions")
JOINS, FURTHER, KAMER, DEEDS = _load("joins"), _load("further"), _load("kamer"), _load("deeds")
ENDS_CLAUSE, PARTICLES, COMPLEMENTS = _load("ends_clause"), _load("particles"), _load("complements")
BY, SINCE, WITHIN, RATES = _load("by"), _load("since"), _load("within"), _load("rates")
BEFORE_BY = _load("before_by")
AT, AHEAD, TELLS = _load("at"), _load("ahead"), _load("tells")
OCCASIONS = load_meanings("asks", "occasions")
TIMES = {tuple(phrase.split()): int(many) for phrase, many in load_meanings("asks", "times").items()}
LABELS, ANSWERS = _load("labels", "questions"), _load("answers", "questions")
PORTFOLIOS = tuple(
    sorted((tuple(name.lower().split()) for name in load_meanings("actors", "portfolios")), key=len, reverse=True)
)
"""What ministers are about, as words in lower case, the longest first."""
