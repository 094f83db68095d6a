"""Which mentions stand in a stretch of text, and which sentence a place is in; fast in the longest letters."""

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import Generic, Protocol, TypeVar

_SENTENCE_END = re.compile(r"[.;?!](?=\s|$)|\n\s*\n")
_PART_END = re.compile(r"[.;?!:](?=\s|$)|\n\s*\n")
_FARTHEST = 1000
"""Characters before and after a place in which its sentence is looked for."""


class Mention(Protocol):
    """Something that was read at a place."""

    @property
    def start(self) -> int:
        """Where it begins."""

    @property
    def end(self) -> int:
        """The character after its last."""


M = TypeVar("M", bound=Mention)


class ByPlace(Generic[M]):
    """Mentions by their place."""

    def __init__(self, mentions: Iterable[M]) -> None:
        self._mentions = sorted(mentions, key=lambda one: one.start)
        self._starts = [one.start for one in self._mentions]

    def find_within(self, start: int, end: int) -> tuple[M, ...]:
        """Return the mentions that stand wholly from `start` up to `end`, in the order of the text."""
        first, last = bisect_left(self._starts, start), bisect_left(self._starts, end)
        return tuple(one for one in self._mentions[first:last] if one.end <= end)


def find_sentences(text: str, *, longest: int) -> Iterator[tuple[int, int]]:
    """Yield where each sentence begins and ends; a colon ends one as well. What is longer is passed over."""
    start = 0
    for end in (*(match.end() for match in _PART_END.finditer(text)), len(text)):
        if end - start <= longest:
            yield start, end
        start = end


def find_sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Return where the sentence begins and ends that holds a place, or how far it was looked for."""
    floor, ceiling = max(0, start - _FARTHEST), min(len(text), end + _FARTHEST)
    before = [match.end() for match in _SENTENCE_END.finditer(text, floor, start)]
    after = _SENTENCE_END.search(text, end, ceiling)
    return (before[-1] if before else floor), (after.end() if after else ceiling)
