"""The text of a letter as it is compared: its sentences, the words that matter in them, and what stands in it."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from routekaart.domain.letter import Document
from routekaart.following.letters import lexicon
from routekaart.following.stemming import stem

_END = re.compile(r"(?<=[.!?])[\"”’)]?\s+(?=[\"“‘(]?[A-ZÀ-Ý0-9])|\n[ \t]*\n")
_SHORTENED = re.compile(r"(?:\b(?:nr|nrs|mln|mld|ca|jl|bijv|resp|art|o\.a|m\.n|c\.?s|pct|blz|p))\.$", re.IGNORECASE)
_LOOK_BACK = 8
"""Characters in which such a shortened word fits."""
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TOKEN = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+")
_SHORTEST = 4
_LONGEST_SENTENCE = 2_000
"""Characters of a sentence that are looked at; what is longer is a table or a dump."""
_GRAM = 4
_COMMON = 200
"""A word that stands in more sentences than this tells none of them apart."""
_LEAST_WORDS = 4
_LANGUAGE_FROM, _LANGUAGE_OF = 15, 20_000
"""Common words from which on a language is known, if half as many again as of any other; and in how many characters."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sentence:
    """A sentence as it is asked for again and again."""

    line: str
    stems: frozenset[str]
    skeleton: tuple[str, ...]


class LetterText:
    """A letter's text, cut once; each question takes time in line with the length of what is asked."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._text = document.text
        cuts = {0, *(block.start for block in document.body.blocks)}
        cuts.update(found.end() for found in _END.finditer(self._text) if not self._is_shortened(found.start()))
        self._starts = sorted(cuts)
        self._known: dict[int, _Sentence] = {}

    def _is_shortened(self, place: int) -> bool:
        return _SHORTENED.search(self._text[max(place - _LOOK_BACK, 0) : place]) is not None

    def number_of(self, position: int) -> int:
        """Return which sentence a character is in, from 0."""
        return max(bisect_right(self._starts, position) - 1, 0)

    def span(self, number: int) -> tuple[int, int]:
        """Return where a sentence begins and ends."""
        start = self._starts[number]
        end = self._starts[number + 1] if number + 1 < len(self._starts) else len(self._text)
        return start, min(end, start + _LONGEST_SENTENCE)

    def sentence(self, number: int) -> str:
        """Return a sentence on one line."""
        return self._read(number).line

    def stems(self, number: int) -> frozenset[str]:
        """Return the stems of the words of a sentence that tell what it is about."""
        return self._read(number).stems

    def stems_before(self, number: int) -> frozenset[str]:
        """Return those of the sentence before it; none for the first."""
        return self.stems(number - 1) if number else frozenset()

    def skeleton(self, number: int) -> tuple[str, ...]:
        """Return the words of a sentence without numbers, times and what places a number: equal for the same series.

        Empty if too few words are left to tell.
        """
        return self._read(number).skeleton

    def _read(self, number: int) -> "_Sentence":
        """Read a sentence once, however many figures stand in it."""
        if number not in self._known:
            text = self._text[slice(*self.span(number))]
            words = (word.casefold() for word in _WORD.findall(text))
            kept = tuple(word for word in words if word not in _PLACING)
            self._known[number] = _Sentence(
                line=" ".join(text.split()),
                stems=stems_of(text),
                skeleton=kept if len(kept) >= _LEAST_WORDS else (),
            )
        return self._known[number]

    def holds(self, quote: str) -> bool:
        """Tell whether words stand in this letter, or may do so: all runs of four words of them stand in it."""
        tokens = _tokens(quote)
        size = min(_GRAM, len(tokens))
        if not size:
            return False
        known = self._grams(size)
        return all(hash(tokens[at : at + size]) in known for at in range(len(tokens) - size + 1))

    def find_alike(self, words: frozenset[str], *, least: int) -> int | None:
        """Return a sentence that has at least so many of some stems, the most first; `None` if none has."""
        counts: dict[int, int] = {}
        for word in words:
            places = self._places.get(word, ())
            if len(places) <= _COMMON:
                for number in places:
                    counts[number] = counts.get(number, 0) + 1
        best = max(counts, key=lambda number: (counts[number], -number), default=None)
        return best if best is not None and counts[best] >= least else None

    @cached_property
    def language(self) -> str | None:
        """The language of the letter; `None` if too little tells."""
        words = [word.casefold() for word in _WORD.findall(self._text[:_LANGUAGE_OF])]
        counted = {name: sum(word in common for word in words) for name, common in lexicon.LANGUAGES.items()}
        second, first = sorted(counted.values())[-2:]
        best = max(counted, key=lambda name: counted[name])
        return best if first >= _LANGUAGE_FROM and first * 2 > second * 3 else None

    @cached_property
    def _places(self) -> dict[str, list[int]]:
        places: dict[str, list[int]] = {}
        for number in range(len(self._starts)):
            for one in self.stems(number):
                places.setdefault(one, []).append(number)
        return places

    @cached_property
    def _all_tokens(self) -> tuple[str, ...]:
        return _tokens(self._text)

    def _grams(self, size: int) -> set[int]:
        if size not in self._known_grams:
            tokens = self._all_tokens
            self._known_grams[size] = {hash(tokens[at : at + size]) for at in range(len(tokens) - size + 1)}
        return self._known_grams[size]

    @cached_property
    def _known_grams(self) -> dict[int, set[int]]:
        return {}


_PLACING = frozenset(word for word in lexicon.LITTLE if word[:4] not in ("gaan", "kwam")) | {"in", "op", "om", "de"}


def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the words in a text that tell what it is about.

    >>> sorted(stems_of("In 2019 kwamen circa 32.500 migranten aan in Spanje"))
    ['migrant', 'spanj']
    """
    words = (word.casefold() for word in _WORD.findall(text))
    return frozenset(stem(word) for word in words if len(word) >= _SHORTEST and word not in lexicon.LITTLE)


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Return which part of the smaller of two sets of stems both share; 0 if either is empty."""
    smaller = min(len(one), len(other))
    return len(one & other) / smaller if smaller else 0.0


def _tokens(text: str) -> tuple[str, ...]:
    return tuple(word.casefold() for word in _TOKEN.findall(text))
