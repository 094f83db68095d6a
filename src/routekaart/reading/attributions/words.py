"""The words of attributions, with what they are; the lists are in `lexicon/causes.toml`."""

from dataclasses import dataclass

from routekaart.reading.lexicon import load_lexicon, load_words


@dataclass(frozen=True, slots=True)
class Pattern:
    """Words that say that something brought something about, found by the one that is rarest."""

    sort: str
    """verbs, participles, infinitives, because, by, after or linking."""
    strength: str
    words: tuple[str, ...]
    """Of a verb: its own words; behind the first others may stand before the rest."""
    at: int
    """Which of the words it is found by."""


def _load() -> dict[str, tuple[Pattern, ...]]:
    by_word: dict[str, list[Pattern]] = {}
    for sort in ("verbs", "participles", "infinitives", "because", "linking", "by", "after"):
        for strength, phrases in load_lexicon("causes")[sort].items():
            for phrase in phrases:
                words = tuple(phrase.split())
                rarest = max(words, key=len) if sort in {"because", "linking"} else words[0]
                by_word.setdefault(rarest, []).append(Pattern(sort, strength, words, words.index(rarest)))
    return {word: tuple(patterns) for word, patterns in by_word.items()}


PATTERNS = _load()
INFINITIVES = frozenset(
    phrase.split()[0] for phrases in load_lexicon("causes")["infinitives"].values() for phrase in phrases
)


def _words(key: str) -> frozenset[str]:
    return load_words("causes", key)


PARTLY, PERFECT, ADVERBS, OPENERS = _words("partly"), _words("perfect"), _words("adverbs"), _words("openers")
THAT_WAY = _words("that")
NEGATIONS, NO_DENIAL = _words("negations"), _words("no_denial")
HEDGES, AIMS = _words("hedges"), _words("aims")
OPEN_QUESTIONS, WHETHER = _words("open_questions"), _words("whether")
BORDERS, RELATIVE, FINITE = _words("borders"), _words("relative"), _words("finite")
CHANGES, CONDITIONS, REQUESTS = _words("changes"), _words("conditions"), _words("requests")
CHANGE_VERBS = {
    verb: frozenset(particle.split())
    for particle, verbs in load_lexicon("causes")["change_verbs"].items()
    for verb in verbs
}
"""Verbs of change in two parts, each with the parts that may stand further on."""
EFFECTS, ENDS_NAME = _words("effects"), _words("ends_name")
PREPOSITIONS = _words("prepositions")
PARTLY_FIRST, PARTLY_LAST = _words("partly_first"), _words("partly_last")
MEASURES = tuple(sorted(_words("measures")))
