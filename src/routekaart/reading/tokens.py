"""A running text as words, numbers and signs, with its sentences: one pass, on which all layers are read."""

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import accumulate
from typing import TypeVar

from routekaart.reading.words import ABBREVIATIONS, SENTENCE_OPENERS

_MARKS = "\u0300-\u036f"
_LATIN = "A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f"
_LETTER, _LETTERS = r"[^\W\d_]", rf"[\w{_MARKS}]"
# Cut with split, which makes no match objects: parts 0, 2, 4 ... are what stands between the tokens.
_TOKEN = re.compile(
    rf"""(
      [{_LATIN}]{{2,}}+(?![\w'’{_MARKS}])                          # most words: what follows says the same, slower
    | {_LETTER}(?:{_LETTERS}+(?:['’]{_LETTER}{_LETTERS}*)*        # words, also G5
        |(?:['’]{_LETTER}{_LETTERS}*)+                            # z'n
        |\.(?:{_LETTER}\.)+)?                                     # a.s.  c.s.
    | [\n.,()]
    | \d{{4}}Z\d{{5}}                                             # 2017Z10796
    | \d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?                      # 58.880
    | \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d)(?:,\d+)?    # 27 700
    | \d{{1,3}}(?:,\d{{3}}){{2,}}(?!\d)                            # 1,165,646
    | \d+,\d+                                                    # 3,5
    | \d{{1,3}}\.\d{{1,2}}(?!\d)                                  # 1.7
    | \d+(?:{_LETTER}\w*)?                                        # 406  2e  25a
    | \S
    )""",
    re.VERBOSE,
)
T = TypeVar("T")
_APART = "\x00"
_ENDS = frozenset(".?!")

STOP, DIGIT, NUMBER, TIME, TIMES, PLACE, CITES, CUE, ACTOR, NAMED, MOTION, CAUSES, KINDS, COUNTED = (
    1 << bit for bit in range(14)
)
"""What a token may begin or end: a sentence's end, digits, a number, a time expression, a place, a reference. TIMES are
words of which every time expression has one: a month, a year's digits, *jaar*. A CUE shows what a sentence does.
ACTOR, NAMED and MOTION begin an actor, an agreement or instrument, a motion; CAUSES tell of a cause, KINDS of a plan;
COUNTED begins the words for what our series count."""
RARE = CUE | ACTOR | NAMED | MOTION | CAUSES | KINDS | COUNTED
"""Kinds that few tokens have: they are looked for among a list of their own."""
_MOST_KINDS = 500_000


class Kinds(dict[str, int]):
    """What each word in lower case may begin: worked out when it is first met, and remembered."""

    def __init__(self, begins: Mapping[int, Callable[[str], bool]]) -> None:
        self._begins = tuple(begins.items())

    def __missing__(self, word: str) -> int:
        """Work out what a word may begin."""
        kind = DIGIT | TIMES if word[0].isdigit() else STOP if word == "\n" or word[-1] in _ENDS else 0
        for flag, begins in self._begins:
            if begins(word):
                kind |= flag
        if len(self) < _MOST_KINDS:  # a hostile text has ever new words
            self[word] = kind
        return kind


NO_KINDS = Kinds({})


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists, and its sentences as spans of tokens."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    kinds: list[int]
    marked: list[int]
    """The tokens that may begin something or end a sentence, ascending."""
    rare: list[int]
    """Those of them that may begin something of a rare kind."""
    sentences: list[tuple[int, int]]
    first_of: list[int]
    """The first token of each sentence, ascending."""
    taken: bytearray
    """Which tokens are spoken for: a layer marks what it has read, so that the next does not read it again."""

    def __len__(self) -> int:
        return len(self.words)

    def beginning(self, kind: int) -> list[int]:
        """Return the tokens that may begin something of this kind, ascending."""
        kinds = self.kinds
        return [index for index in (self.marked if kind & ~RARE else self.rare) if kinds[index] & kind]

    def sentence(self, index: int) -> int:
        """Return the number of the sentence that a token is in."""
        return bisect_right(self.first_of, index) - 1

    def sentence_span(self, index: int) -> tuple[int, int]:
        """Return the first token of its sentence and the one after the last."""
        return self.sentences[self.sentence(index)]

    def word(self, index: int) -> str:
        """Return a token in lower case, or nothing outside the text."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def shown(self, index: int) -> str:
        """Return a token as it stands, or nothing outside the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def glued(self, index: int) -> bool:
        """Tell whether nothing stands between a token and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def ends_block(self, index: int) -> bool:
        """Tell whether a token is a break or lies outside the text."""
        return not 0 <= index < len(self.words) or self.words[index] == "\n"

    def take(self, first: int, last: int) -> None:
        """Mark tokens as read, from `first` up to and not including `last`."""
        self.taken[first:last] = b"\x01" * (last - first)

    def take_span(self, start: int, end: int) -> None:
        """Mark the tokens in a span of the text as read."""
        self.take(self.at(start), max(self.at(start), bisect_right(self.starts, end - 1)))

    def at(self, position: int) -> int:
        """Return the token at a position of the text (the one before it, between two)."""
        return max(bisect_right(self.starts, position) - 1, 0)


def read_tokens(text: str, kinds: Kinds = NO_KINDS) -> Tokens:
    """Cut a running text into tokens and sentences.

    >>> read_tokens("Ruim 3,5 mln. mensen. Dat is veel.").words
    ['Ruim', '3,5', 'mln.', 'mensen', '.', 'Dat', 'is', 'veel', '.']
    """
    parts = _TOKEN.split(text)
    words = parts[1::2]
    offsets = list(accumulate(map(len, parts)))
    starts, ends = offsets[0:-1:2], offsets[1::2]
    lower = _APART.join(words).lower().split(_APART) if words and _APART not in text else [one.lower() for one in words]
    if not text.isascii():
        lower = [word if word.isascii() else unicodedata.normalize("NFC", word) for word in lower]
    _join_abbreviations(words, lower, starts, ends)
    found = list(map(kinds.__getitem__, lower))
    marked = [index for index, kind in enumerate(found) if kind]
    taken = bytearray(len(words))
    sentences = _sentences(words, starts, ends, taken, [index for index in marked if found[index] & STOP])
    first_of = [first for first, _ in sentences]
    rare = [index for index in marked if found[index] & RARE]
    return Tokens(text, words, lower, starts, ends, found, marked, rare, sentences, first_of, taken)


def _join_abbreviations(words: list[str], lower: list[str], starts: list[int], ends: list[int]) -> None:
    """Give an abbreviation the full stop that is glued to it: "mln" and "." become "mln."."""
    dots = [
        index + 1
        for index, word in enumerate(lower)
        if word in ABBREVIATIONS and lower[index + 1 : index + 2] == ["."] and ends[index] == starts[index + 1]
    ]
    if not dots:
        return
    for dot in dots:
        words[dot - 1] += "."
        lower[dot - 1] += "."
        ends[dot - 1] = ends[dot]
    for tokens in (words, lower):
        _drop(tokens, dots)
    for offsets in (starts, ends):
        _drop(offsets, dots)


def _drop(tokens: list[T], dropped: list[int]) -> None:
    kept: list[T] = []
    start = 0
    for index in dropped:
        kept += tokens[start:index]
        start = index + 1
    tokens[:] = kept + tokens[start:]


def _sentences(
    words: list[str], starts: list[int], ends: list[int], taken: bytearray, stops: list[int]
) -> list[tuple[int, int]]:
    sentences, first, count = [], 0, len(words)
    for index in stops:
        if index < first:
            continue
        word, after = words[index], index + 1
        if word == "\n":
            stop = True
        elif word in _ENDS:
            if after < count and _is_footnote(words, starts, ends, after):
                taken[after] = 1
                after += 1
            stop = after >= count or not words[after][0].islower()
        else:
            stop = after < count and words[after] in SENTENCE_OPENERS
        if stop:
            after += word != "\n" and after < count and words[after] == "\n"
            sentences.append((first, after))
            first = after
    if first < count:
        sentences.append((first, count))
    return sentences


def _is_footnote(words: list[str], starts: list[int], ends: list[int], index: int) -> bool:
    """Tell whether a digit is glued to the full stop before it, and a new sentence or nothing follows."""
    word = words[index]
    if not (word.isdecimal() and len(word) < 3 and index > 1 and starts[index] == ends[index - 1]):
        return False
    follows = words[index + 1] if index + 1 < len(words) else "\n"
    return follows == "\n" or follows[0].isupper()
