"""Find the words of an attribution from one of them, and cut its sides to what they are about."""

from routekaart.reading.attributions.part import Span, part_around
from routekaart.reading.attributions.words import (
    CHANGE_VERBS,
    CHANGES,
    ENDS_NAME,
    FINITE,
    PREPOSITIONS,
    RELATIVE,
    THAT_WAY,
)
from routekaart.reading.tokens import Tokens

_FAR = 15
INDIRECT = 25
"""How many tokens before a verb the one that helps it may stand."""


def find_back(tokens: Tokens, index: int, limit: int, words: frozenset[str]) -> int | None:
    """Return the last of some words before a token."""
    places = range(index - 1, max(limit, index - INDIRECT) - 1, -1)
    return next((place for place in places if tokens.lower[place] in words), None)


def find_ahead(tokens: Tokens, index: int, words: tuple[str, ...]) -> int | None:
    """Return where words stand behind a verb, in the same part of the sentence."""
    _, end = tokens.sentence_span(index - 1)
    for place in range(index, min(end, index + _FAR)):
        if tokens.lower[place] in {";", ":", ".", "("}:
            return None
        if tokens.lower[place] == words[0] and tuple(tokens.lower[place : place + len(words)]) == words:
            return place
    return None


def find_that_ahead(tokens: Tokens, index: int) -> tuple[int, Span] | None:
    """Return where "ertoe ... dat" stands behind a verb, and what follows it."""
    for place in range(index, min(len(tokens), index + 4)):
        if tokens.lower[place] in THAT_WAY:
            clause = find_that_clause(tokens, place + 1)
            return None if clause is None else (place, clause)
    return None


def find_that_clause(tokens: Tokens, index: int) -> Span | None:
    """Return what follows "dat" at or soon after a token."""
    for place in range(index, min(len(tokens), index + 3)):
        if tokens.lower[place] == "dat":
            return place + 1, part_around(tokens, place, place + 1).right
    return None


def find_finite_verb(tokens: Tokens, index: int, limit: int) -> int | None:
    """Return the verb behind what did it; verbs in a part that begins with "die" are passed over."""
    place = index
    while place < limit:
        word = tokens.lower[place]
        if word in FINITE or word in CHANGES or word in CHANGE_VERBS:
            return place
        if place > index and (word in ENDS_NAME or _begins_other(tokens, place)):
            return place
        if word in RELATIVE and place > index:
            place = next((at for at in range(place, limit) if tokens.lower[at] == ","), limit)
        place += 1
    return None


def _begins_other(tokens: Tokens, index: int) -> bool:
    """Tell whether a number begins what is counted, and goes with nothing before it: "dankzij de controles 47.000"."""
    counts = tokens.lower[index][0].isdigit() and not tokens.glued(index)
    return counts and tokens.lower[index - 1] not in PREPOSITIONS


def strip_verb(tokens: Tokens, span: Span) -> Span:
    """Return what did it without the verb of the sentence that may stand behind it."""
    first, last = span
    while first < last - 1 and tokens.lower[last - 1] in FINITE | CHANGES:
        last -= 1
    return first, last


def strip_words(tokens: Tokens, span: Span, words: frozenset[str]) -> Span | None:
    """Return a span without some words at its ends, or `None` if nothing is left."""
    first, last = span
    while first < last and (tokens.lower[first] in words or not tokens.lower[first][0].isalnum()):
        first += 1
    while first < last and (tokens.lower[last - 1] in words or not tokens.lower[last - 1][0].isalnum()):
        last -= 1
    return (first, last) if first < last else None
