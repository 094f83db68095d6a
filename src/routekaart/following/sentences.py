"""The sentences of a letter as following needs them: their words, places and times, and what they do."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from routekaart.domain.document import BlockKind
from routekaart.domain.fulfilment import FoundPassage
from routekaart.domain.ids import ThingId
from routekaart.domain.letter import Reading
from routekaart.domain.period import Period
from routekaart.following.telling import Told, find_told
from routekaart.following.words import find_words, keys_of

_END = re.compile(r"(?<=[.?!])\d{0,2}[ \t\u00a0]{1,3}(?=[^\W\d_a-z]|[«\"'‘“(])|(?<=;)[ ]|\n")
_SHORTENED = frozenset(
    {"nr.", "c.s.", "art.", "bijv.", "resp.", "blz.", "drs.", "mr.", "dr.", "jl.", "o.a.", "ca.", "prof."}
)
_LONGEST = 3_000
"""Characters. What runs on for longer is a table or a list without marks."""


@dataclass(eq=False)
class Sentence:
    """A sentence of a letter, from `start` up to and not including `end` of the letter's text."""

    start: int
    end: int
    text: str
    quote: str
    paragraph: int
    heading: bool
    quoted: bool
    places: frozenset[ThingId]
    names: tuple[tuple[ThingId, str], ...]
    """The places again, each with the first word that it is called by here."""
    times: tuple[Period, ...]
    promised: bool
    """Whether the reader found an undertaking in it that is still to be met."""
    fulfilled: bool
    """Whether the reader found in it that one has been met."""

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its words in lower case, in their order."""
        return tuple(word for word, _, _ in find_words(self.text))

    @cached_property
    def said(self) -> frozenset[str]:
        """Its words, each once, and the parts of those with a hyphen: motie-Becker."""
        return frozenset((*self.words, *(part for word in self.words if "-" in word for part in word.split("-"))))

    @cached_property
    def keys(self) -> frozenset[str]:
        """What its words are known by."""
        return frozenset().union(*map(keys_of, self.said))

    @cached_property
    def told(self) -> Told | None:
        """What its main clause says was done."""
        return find_told(self.words)

    def passage(self, words: tuple[str, ...] = ()) -> FoundPassage:
        """Return it as a passage that meets some words."""
        return FoundPassage(start=self.start, end=self.end, quote=self.quote, words=words)

    def is_before(self, day: date | None) -> bool:
        """Tell whether all times in it had passed on a day."""
        if day is None or not self.times:
            return False
        return all(time.end is not None and time.end <= day for time in self.times)


def find_sentences(letter: Reading) -> tuple[Sentence, ...]:
    """Cut the running text of a letter into sentences, in the order of the letter."""
    document = letter.document
    running = document.body.running
    placed = _Placed(letter)
    sentences = []
    for paragraph, start, end in _cut(running.text):
        first, last = running.origin(start, end)
        block = document.body.find_block(first)
        sentences.append(
            Sentence(
                start=first,
                end=last,
                text=running.text[start:end],
                quote=document.text[first:last],
                paragraph=paragraph,
                heading=block is not None and block.kind is BlockKind.HEADING,
                quoted=block is not None and block.quoted,
                places=frozenset(place for place, _ in placed.names(first, last)),
                names=placed.names(first, last),
                times=placed.times(first, last),
                promised=placed.has_status(first, last, "new"),
                fulfilled=placed.has_status(first, last, "fulfilled"),
            )
        )
    return tuple(sentences)


def _cut(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield the number of its line and the span of each sentence; an abbreviation ends none."""
    paragraph = start = 0
    for found in _END.finditer(text):
        line = found[0] == "\n"
        if not line and text[max(start, found.start() - 6) : found.start()].rpartition(" ")[2].lower() in _SHORTENED:
            continue
        yield from _trimmed(text, paragraph, start, found.start())
        start = found.end()
        paragraph += line
    yield from _trimmed(text, paragraph, start, len(text))


def _trimmed(text: str, paragraph: int, start: int, end: int) -> Iterator[tuple[int, int, int]]:
    said = text[start:end]
    first, last = start + len(said) - len(said.lstrip()), end - len(said) + len(said.rstrip())
    if first < last <= first + _LONGEST:
        yield paragraph, first, last


class _Placed:
    """The mentions of a letter by their places: each is looked up, and none is gone through for every sentence."""

    def __init__(self, letter: Reading) -> None:
        self._places = sorted(letter.places, key=lambda one: one.start)
        self._times = sorted(letter.periods, key=lambda one: one.start)
        self._commitments = sorted(letter.commitments, key=lambda one: one.start)
        self._place_starts = [one.start for one in self._places]
        self._time_starts = [one.start for one in self._times]
        self._commitment_starts = [one.start for one in self._commitments]

    def names(self, first: int, last: int) -> tuple[tuple[ThingId, str], ...]:
        span = slice(bisect_left(self._place_starts, first), bisect_left(self._place_starts, last))
        named = ((one.place, find_words(one.surface)) for one in self._places[span])
        return tuple((place, words[0][0]) for place, words in named if words)

    def times(self, first: int, last: int) -> tuple[Period, ...]:
        span = slice(bisect_left(self._time_starts, first), bisect_left(self._time_starts, last))
        return tuple(one.value for one in self._times[span] if isinstance(one.value, Period))

    def has_status(self, first: int, last: int, status: str) -> bool:
        begin = max(bisect_right(self._commitment_starts, first) - 1, 0)
        span = self._commitments[begin : bisect_left(self._commitment_starts, last)]
        return any(one.status == status and one.end > first for one in span)
