"""Names and phrases of several words in a text, found by their first word: the longest that fits whole words."""

import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Generic, TypeVar

from routekaart.reading.tokens import Tokens, read_tokens

Value = TypeVar("Value")
_HYPHENS = frozenset({"-", "–", "‑"})
_VOWELS = frozenset("aeou")
_CONSONANTS = frozenset("bcdfgklmnprstvz")
_LONG_STEM = 9
"""How many letters a name has that is also read as the first part of a longer word: landingsrechten-verdrag."""
_SHORTEST_TAIL = 4


@dataclass(frozen=True, slots=True)
class Phrase(Generic[Value]):
    """A phrase as words, hyphens left out, and what it stands for."""

    words: tuple[str, ...]
    shown: tuple[str, ...]
    value: Value
    declined: bool
    """Whether this is the plural of the phrase."""


@dataclass(frozen=True, slots=True)
class PhraseFound(Generic[Value]):
    """A phrase in the text, from a first token up to and not including `last`, and with it to `end` in the text."""

    first: int
    last: int
    end: int
    phrase: Phrase[Value]


@dataclass(slots=True)
class _Node(Generic[Value]):
    """Where a phrase ends, or goes on with further words."""

    following: dict[str, "_Node[Value]"] = field(default_factory=dict)
    phrase: Phrase[Value] | None = None


class Phrases(Generic[Value]):
    """Phrases as a tree of their words. Built once.

    Args:
        phrases: each with its value; of one that comes twice the first counts.
        declined: whether they are Dutch nouns, which have a plural and begin longer words.
    """

    def __init__(self, phrases: Iterable[tuple[str, Value]], *, declined: bool = False) -> None:
        self._root: _Node[Value] = _Node()
        self._stems: dict[str, Phrase[Value]] = {}
        for text, value in phrases:
            for phrase in _variants(text, value, declined=declined):
                self._add(phrase, declined=declined)
        self._lengths = tuple(sorted({len(stem) for stem in self._stems}, reverse=True))
        self._in_capitals = frozenset(
            word for word, node in self._root.following.items() if _is_abbreviation(node.phrase) and not node.following
        )

    def _add(self, phrase: Phrase[Value], *, declined: bool) -> None:
        node = self._root
        for word in phrase.words:
            node = node.following.setdefault(word, _Node())
        node.phrase = node.phrase or phrase
        if declined and len(phrase.words) == 1 and len(phrase.words[0]) >= _LONG_STEM and not phrase.declined:
            self._stems.setdefault(phrase.words[0], phrase)

    def begins(self, word: str) -> bool:
        """Tell whether a word in lower case may begin a phrase, or holds one as its first part."""
        return word in self._root.following or self._stem(word) is not None

    def find(self, tokens: Tokens, index: int) -> PhraseFound[Value] | None:
        """Return the longest phrase that begins at a token, written as it is written."""
        lower = tokens.lower
        word = lower[index]
        if word in self._in_capitals and tokens.words[index] == word:
            return None
        node = self._root.following.get(word)
        if node is None:
            return self._find_stem(tokens, index)
        found: PhraseFound[Value] | None = None
        place, count = index + 1, len(lower)
        while node is not None:
            phrase = node.phrase
            if phrase is not None and _as_written(tokens, index, place, phrase.shown):
                found = PhraseFound(index, place, tokens.ends[place - 1], phrase)
            if not node.following:
                break
            while place < count and lower[place] in _HYPHENS:
                place += 1
            node = node.following.get(lower[place]) if place < count else None
            place += 1
        return found

    def _find_stem(self, tokens: Tokens, index: int) -> PhraseFound[Value] | None:
        stem = self._stem(tokens.lower[index])
        if stem is None or not _as_written(tokens, index, index + 1, stem.shown):
            return None
        return PhraseFound(index, index + 1, tokens.starts[index] + len(stem.words[0]), stem)

    def _stem(self, word: str) -> Phrase[Value] | None:
        for length in self._lengths:
            if len(word) >= length + _SHORTEST_TAIL and word[:length] in self._stems:
                return self._stems[word[:length]]
        return None


def _variants(text: str, value: Value, *, declined: bool) -> Iterator[Phrase[Value]]:
    tokens = read_tokens(text)
    kept = [index for index, word in enumerate(tokens.words) if word not in _HYPHENS]
    words = tuple(unicodedata.normalize("NFC", tokens.lower[index]) for index in kept)
    shown = tuple(tokens.words[index] for index in kept)
    if not words:
        return
    yield Phrase(words, shown, value, declined=False)
    if declined:
        for plural in plurals(words[-1]):
            yield Phrase((*words[:-1], plural), shown, value, declined=True)


def plurals(noun: str) -> tuple[str, ...]:
    """Return what could be the plural of a Dutch noun in lower case; not all of it is a word.

    >>> "overeenkomsten" in plurals("overeenkomst"), "partnerschappen" in plurals("partnerschap")
    (True, True)
    >>> "mandaten" in plurals("mandaat"), "mou's" in plurals("mou")
    (True, True)
    """
    ends = [f"{noun}en", f"{noun}s", f"{noun}n", f"{noun}'s", f"{noun}’s"]
    if len(noun) > 3 and noun[-1] in _CONSONANTS:
        ends.append(f"{noun}{noun[-1]}en")
        if noun[-2] == noun[-3] and noun[-2] in _VOWELS:
            ends.append(f"{noun[:-2]}{noun[-1]}en")
    if noun.endswith("heid"):
        ends.append(f"{noun[:-3]}eden")
    return tuple(ends)


def _is_abbreviation(phrase: Phrase[Value] | None) -> bool:
    return phrase is not None and len(phrase.shown[0]) > 1 and phrase.shown[0].isupper()


def _as_written(tokens: Tokens, first: int, last: int, shown: tuple[str, ...]) -> bool:
    """Tell whether a name has its capitals: abbreviations all of them, other names at least one."""
    words = [tokens.words[index] for index in range(first, last) if tokens.words[index] not in _HYPHENS]
    capitals = False
    for word, known in zip(words, shown, strict=False):
        if known[:1].isupper():
            capitals = True
            if len(known) > 1 and known.isupper() and not word[: len(known)].isupper():
                return False
    return not capitals or any(word[:1].isupper() for word in words)
