"""How well a name holds the words that somebody searches for."""

import re
import unicodedata

_SHORTEST = 4
"""Of the words that are looked for inside others: shorter ones are in too many."""


def split_words(text: str) -> tuple[str, ...]:
    """Return the words of a text without capitals and accents.

    >>> split_words("Côte d'Ivoire")
    ('cote', 'd', 'ivoire')
    """
    apart = unicodedata.normalize("NFKD", text).casefold()
    plain = "".join(sign for sign in apart if not unicodedata.combining(sign))
    return tuple(re.findall(r"[^\W_]+", plain))


def rank_name(asked: tuple[str, ...], name: str) -> int | None:
    """Return how well a name holds all of the words: 0 if it is them, 1 as words, 2 inside words; `None` if not.

    >>> rank_name(("afspraak",), "Migratieafspraak met Tunesië")
    2
    """
    parts = split_words(name)
    if parts == asked:
        return 0
    if all(any(part.startswith(word) for part in parts) for word in asked):
        return 1
    return 2 if all(any(_inside(word, part) for part in parts) for word in asked) else None


def _inside(word: str, part: str) -> bool:
    return part.startswith(word) or (len(word) >= _SHORTEST and word in part)
