"""How words stand in a clause: as what something is done to, or behind a preposition, as what it is only about.

"Er is een werkgroep ingesteld voor een meldpunt" has every word of "een meldpunt instellen" and is something else.
"""

from routekaart.following.lexicon import load_words
from routekaart.following.words import meets_word

_PREPOSITIONS = load_words("contents", "prepositions")
_DETERMINERS = load_words("contents", "determiners")
_FAR = 3
"""How many adjectives may stand between a determiner and its noun."""
_LIST = 8
"""How many words a list of those somebody speaks with may have."""
_WITH = frozenset({"met", "tussen"})


def is_free(words: tuple[str, ...], index: int) -> bool:
    """Tell whether no preposition stands before the noun at an index, its determiner and adjectives."""
    for place in range(index - 1, max(index - 2 - _FAR, -1), -1):
        if words[place] in _PREPOSITIONS:
            return False
        if words[place] in _DETERMINERS:
            return place == 0 or words[place - 1] not in _PREPOSITIONS
    return True


def has_object(words: tuple[str, ...], noun: str) -> bool:
    """Tell whether a noun, or another word for it, stands in a clause free of prepositions."""
    return any(meets_word(noun, word) and is_free(words, index) for index, word in enumerate(words))


def is_with(words: tuple[str, ...], name: str) -> bool:
    """Tell whether a name stands behind "met", if need be in a row: "met Marokko, Algerije en Tunesië"."""
    for index, word in enumerate(words):
        if word != name:
            continue
        for place in range(index - 1, max(index - 1 - _LIST, -1), -1):
            if words[place] in _WITH:
                return True
            if words[place] in _PREPOSITIONS:
                break
    return False
