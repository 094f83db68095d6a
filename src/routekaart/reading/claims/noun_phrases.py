"""Noun phrases: where they begin and end, and what stands before them."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from routekaart.reading.claims.frame import Frame
from routekaart.reading.claims.words import (
    ADVERBS,
    CLASSING,
    COUNTERS,
    DETERMINERS,
    MEASURED_TAILS,
    MONEY_TAILS,
    PARTICIPLES,
    PREPOSITIONS,
    STRONG,
    VERBS,
)
from routekaart.reading.nouns import is_countable, is_word, noun_end, noun_start
from routekaart.reading.words import ADJECTIVES_IN_EN, FUNCTION_WORDS, NOUNS_IN_GE, PARTICIPLE_HEADS

_NO_NOUNS = FUNCTION_WORDS | VERBS | ADVERBS | PARTICIPLES | PREPOSITIONS | DETERMINERS
_ALWAYS_ADJECTIVES = ADJECTIVES_IN_EN | {"binnenlands", "bruto", "extra", "netto"}
_NO_ADJECTIVES = _NO_NOUNS - _ALWAYS_ADJECTIVES
_SEPARABLE = frozenset(head for head in PARTICIPLE_HEADS if head)
_TAILS_IN_E = tuple(tail for tail in (*MEASURED_TAILS, *MONEY_TAILS) if tail.endswith("e"))
_MOST_ADJECTIVES = 3
_LONGEST_RUN = 6
REMEMBERED = 50_000
"""Words; a text holds few different ones, and a hostile one must not fill the memory."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """A noun phrase in tokens, its determiner left out."""

    first: int
    """Its first adjective, or the noun itself."""
    head: int
    """The first token of the noun."""
    last: int
    before: int
    """The token before it and its determiner."""
    determined: bool
    """Whether a determiner or an adjective shows that it is a noun."""


@lru_cache(maxsize=REMEMBERED)
def is_participle(word: str) -> bool:
    """Tell whether a word in lower case is a participle: gemeld, afgegeven, verstrekt; not gevallen, ingezetenen."""
    if word in PARTICIPLES or word.endswith(STRONG):
        return True
    if word in NOUNS_IN_GE:
        return False
    if word.startswith("ge"):
        return len(word) > 4 and word.endswith(("d", "t"))
    at = word.find("ge", 2, 8)
    if at < 0 or word[:at] not in _SEPARABLE or len(word) - at < 5:
        return False
    return word.endswith(("d", "t", "en")) and not word.endswith("enen")


@lru_cache(maxsize=REMEMBERED)
def _may_be_noun(word: str) -> bool:
    return word[0].isalpha() and word not in _NO_NOUNS and not is_participle(word)


def is_noun(frame: Frame, index: int) -> bool:
    """Tell whether a token may be a noun: a word that is no function word, verb, adverb, participle or place."""
    tokens = frame.tokens
    if not 0 <= index < len(tokens.lower) or tokens.taken[index] or index in frame.names:
        return False
    return _may_be_noun(tokens.lower[index])


def is_adjective(frame: Frame, index: int) -> bool:
    """Tell whether a token can stand before a noun as its adjective: irreguliere, eigen, extra."""
    tokens = frame.tokens
    word = tokens.word(index)
    if index in frame.names:
        return False
    if word in _ALWAYS_ADJECTIVES:
        return True
    return word.endswith("e") and word not in _NO_ADJECTIVES and is_word(tokens, index) and not tokens.taken[index]


def phrase_ending(frame: Frame, index: int, floor: int) -> Phrase:
    """Return the phrase whose noun ends at a token, looking no further back than `floor`.

    Capitals that follow one another are one name.
    """
    words, lower = frame.tokens.words, frame.tokens.lower
    head = max(noun_start(frame.tokens, index), floor)
    while head - 1 > floor and words[head][0].isupper() and words[head - 1][0].isupper() and is_noun(frame, head - 1):
        head -= 1
    first, before = head, head - 1
    while before >= floor and head - before <= _MOST_ADJECTIVES and is_adjective(frame, before):
        first = before if lower[before] in CLASSING else first
        before -= 1
    determined = before < head - 1
    while before >= floor and lower[before] in DETERMINERS:
        determined = True
        before -= 1
    return Phrase(first, head, index + 1, before, determined)


def phrase_from(frame: Frame, index: int, limit: int) -> Phrase | None:
    """Return the phrase that begins at a token, its determiner stepped over, or `None`.

    The noun is the first word that is not an adjective. "aantal" is stepped over, capitals that follow one another
    are one name, and so are an adverb and what it says something of: extreem armen.
    """
    lower, start = frame.tokens.lower, index
    while index < limit and (lower[index] in DETERMINERS or lower[index] in COUNTERS):
        index += 1
    first = end = index
    while end < limit and end - first < _LONGEST_RUN and (is_noun(frame, end) or is_adjective(frame, end)):
        head, end = end, noun_end(frame.tokens, end)
        if end >= limit or not is_noun(frame, end) or not (is_adjective(frame, head) or _is_one(frame, head, end)):
            while first < head and lower[first] not in CLASSING and lower[first].endswith("e"):
                first += 1
            return Phrase(first, head, min(end, limit), start - 1, index > start)
    return None


def _is_one(frame: Frame, left: int, right: int) -> bool:
    tokens = frame.tokens
    if tokens.words[left][0].isupper() and tokens.words[right][0].isupper():
        return True
    word = tokens.lower[right]
    if word.startswith("ge") and word.endswith("en") and word not in NOUNS_IN_GE:
        return False  # humanitaire hulp gegeven
    return not is_countable(tokens.lower[left]) and is_countable(word)


def phrases_before(frame: Frame, index: int, floor: int) -> Iterator[Phrase]:
    """Yield the phrases that end before a token, the nearest first, back to `floor`."""
    end, index = index, index - 1
    while index >= floor:
        if not is_noun(frame, index) or frame.tokens.lower[index] in COUNTERS:
            index -= 1
            continue
        phrase = phrase_ending(frame, index, floor)
        # "de resterende € 10 miljoen", "de voormalige Sovjet-Unie": an adjective of what is no noun here
        leads = phrase.last == end or phrase.last in frame.names
        if not (leads and is_adjective(frame, index) and not frame.tokens.lower[index].endswith(_TAILS_IN_E)):
            yield phrase
        index = phrase.first - 1
