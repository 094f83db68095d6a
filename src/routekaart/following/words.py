"""Words by what they mean for following: stems, participles and their verbs, compounds, words that mean the same."""

import re
import unicodedata
from functools import cache, lru_cache

from routekaart.following.lexicon import load_lexicon, load_words
from routekaart.following.stemming import stem

_WORD = re.compile(r"[^\W_]+(?:[-'’.][^\W_]+)*")
_PARTICLES = tuple(sorted(load_words("contents", "particles"), key=len, reverse=True))
_UNMARKED = tuple(load_words("contents", "unmarked"))
EMPTY = load_words("contents", "empty")
_STRONG = {form: verb for verb, forms in load_lexicon("contents")["strong"].items() for form in forms}
_SHORTEST_PART = 5
"""Letters that a word has at least to count as part of a compound: "visum" in "visumplicht", not "as" in "asiel"."""
_LONGEST_REST = 2
"""Letters of a compound that no part need account for: the s between two, the end of a plural."""
_LONGEST = 60


def find_words(text: str) -> tuple[tuple[str, int, int], ...]:
    """Return the words of a text in lower case with their places."""
    return tuple((fold(found[0]), found.start(), found.end()) for found in _WORD.finditer(text))


def fold(word: str) -> str:
    """Write a word in lower case, composed: of two ways to write a letter one."""
    return unicodedata.normalize("NFC", word.lower())


@lru_cache(maxsize=20_000)
def keys_of(word: str) -> frozenset[str]:
    """Return what a word in lower case is known by: its stem, and for a participle that of its verb.

    >>> keys_of("wijzigen") & keys_of("gewijzigd")
    frozenset({'wijzig'})
    """
    plain = word.replace("-", "")[:_LONGEST]
    keys = {_norm(stem(plain)), *(_norm(part) for part in _participle(plain))}
    if plain in _STRONG:
        keys.add(_norm(stem(_STRONG[plain])))
    meant = _same().get(plain)
    if meant is not None:
        keys.add(f"={meant}")
    return frozenset(key for key in keys if key)


def meets(asked: str, said: frozenset[str]) -> bool:
    """Tell whether a word of what was asked is among the words said, also within a compound or as a row of them.

    Args:
        asked: a word in lower case.
        said: the keys of the words of a passage.
    """
    keys = keys_of(asked)
    if not keys.isdisjoint(said):
        return True
    return any(_in_compound(key, said) for key in keys if key[0] != "=" and len(key) >= _SHORTEST_PART)


@lru_cache(maxsize=20_000)
def meets_word(asked: str, word: str) -> bool:
    """Tell whether a word means another one, or is a compound of it."""
    return meets(asked, keys_of(word))


def _in_compound(key: str, said: frozenset[str]) -> bool:
    parts = [one for one in said if len(one) >= _SHORTEST_PART and one[0] != "="]
    if any(key in one and (one.startswith(key) or one.endswith(key)) for one in parts):
        return True
    within = _apart(key, [one for one in parts if one in key and one != key])
    return len(within) > 1 and len(key) - sum(map(len, within)) <= _LONGEST_REST


def _apart(key: str, within: list[str]) -> list[str]:
    """Return the parts that stand side by side in a compound, the longest first."""
    left, found = key, []
    for part in sorted(within, key=len, reverse=True):
        if part in left:
            left = left.replace(part, " ", 1)
            found.append(part)
    return found


def _participle(word: str) -> tuple[str, ...]:
    """Return what may be the stem of the verb of a participle: of uitgebreid, verlengd."""
    if not word.endswith(("d", "t", "en")):
        return ()
    for particle in ("", *_PARTICLES):
        if word.startswith(f"{particle}ge"):
            rest = particle + word[len(particle) + 2 :]
            return rest, rest.removesuffix("en") if rest.endswith("en") else rest[:-1]
    return (word[:-1],) if word.startswith(_UNMARKED) and not word.endswith("en") else ()


def _norm(stem: str) -> str:
    """Write open and closed syllables alike: "afspraak" and "afsprak" of "afspraken", "geef" and "gev"."""
    undoubled = re.sub(r"(.)\1", r"\1", stem)
    return undoubled[:-1] + {"v": "f", "z": "s"}.get(undoubled[-1], undoubled[-1]) if undoubled else ""


@cache
def _same() -> dict[str, str]:
    return {word: meant for meant, words in load_lexicon("contents")["same"].items() for word in words}
