"""A running text as words, numbers and signs, with its sentences: one pass, on which all layers are read."""

import re
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass

from routekaart.reading.words import ABBREVIATIONS, SENTENCE_OPENERS

_MARKS = "\u0300-\u036f"
_TOKEN = re.compile(
    rf"""
    \n
    | [^\W\d_]\.(?:[^\W\d_]\.)+                                   # a.s.  c.s.
    | [^\W\d_][\w{_MARKS}]*(?:['’][^\W\d_][\w{_MARKS}]*)*        # words, also G5 and zo'n
    | \d{{4}}Z\d{{5}}                                             # 2017Z10796
    | \d{{1,3}}(?:\.\d{{3}})+(?!\d)(?:,\d+)?                      # 58.880
    | \d{{1,3}}(?:[ \u00a0\u2009\u202f]\d{{3}})+(?!\d)(?:,\d+)?    # 27 700
    | \d+,\d+                                                    # 3,5
    | \d{{1,3}}\.\d{{1,2}}(?!\d)                                  # 1.7
    | \d+(?:[^\W\d_]\w*)?                                        # 406  2e  25a
    | \S
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a text as parallel lists, and its sentences as spans of tokens."""

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    sentences: list[tuple[int, int]]
    first_of: list[int]
    """The first token of each sentence, ascending."""
    taken: bytearray
    """Which tokens are spoken for: a layer marks what it has read, so that the next does not read it again."""

    def __len__(self) -> int:
        return len(self.words)

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


def read_tokens(text: str) -> Tokens:
    """Cut a running text into tokens and sentences.

    >>> read_tokens("Ruim 3,5 mln. mensen. Dat is veel.").words
    ['Ruim', '3,5', 'mln.', 'mensen', '.', 'Dat', 'is', 'veel', '.']
    """
    words: list[str] = []
    lower: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for match in _TOKEN.finditer(text):
        word, (start, end) = match[0], match.span()
        if word == "." and lower and lower[-1] in ABBREVIATIONS and ends[-1] == start:
            words[-1] += "."
            lower[-1] += "."
            ends[-1] = end
            continue
        words.append(word)
        lower.append(word.lower() if word.isascii() else unicodedata.normalize("NFC", word.lower()))
        starts.append(start)
        ends.append(end)
    taken = bytearray(len(words))
    sentences = _sentences(words, starts, ends, taken)
    return Tokens(text, words, lower, starts, ends, sentences, [first for first, _ in sentences], taken)


def _sentences(words: list[str], starts: list[int], ends: list[int], taken: bytearray) -> list[tuple[int, int]]:
    sentences, first, count = [], 0, len(words)
    for index, word in enumerate(words):
        if index < first:
            continue
        after = index + 1
        if word == "\n":
            stop = True
        elif word in {".", "?", "!"}:
            if after < count and _is_footnote(words, starts, ends, after):
                taken[after] = 1
                after += 1
            stop = after >= count or not words[after][0].islower()
        else:
            stop = word[-1] == "." and len(word) > 1 and after < count and words[after] in SENTENCE_OPENERS
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
