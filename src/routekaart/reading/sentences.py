"""Sentences of the running text, each with the mentions that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from routekaart.domain.document import RunningText
from routekaart.domain.letter import ClaimMention, PeriodMention, PlaceMention, QuantityMention, Reading

# A full stop ends a sentence before a space and a capital, digit or quote, unless it closes an abbreviation.
_BREAK = re.compile(r"\n+|[.!?][\")\]”’]*[ \t]+(?=[A-ZÀ-Ý0-9\"“‘(])")
_ABBREVIATION = re.compile(
    r"\b(?:mln|mld|mrd|pct|nrs?|ca|c\.q|cs|c\.s|o\.a|jl|bijv|resp|incl|excl|art|blz|dr|mr|prof|drs|ing|plm|vgl|zgn|St|[A-Z])"
    r"\.\s*$"
)
_LONGEST_ABBREVIATION = 12
LONGEST = 5000
"""Characters. What runs on for longer is a table or a list without marks, of which no sentence can be made."""


class Spanned(Protocol):
    """Something with a place in the original text."""

    @property
    def start(self) -> int:
        """The first character."""
        ...

    @property
    def end(self) -> int:
        """The character after the last."""
        ...


Mention = TypeVar("Mention", bound=Spanned)


@dataclass(frozen=True, slots=True)
class Placed(Generic[Mention]):
    """A mention with its place in the running text and its number in the reading."""

    start: int
    end: int
    number: int
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the running text, from `start` up to and not including `end`."""

    start: int
    end: int
    text: str
    quantities: tuple[Placed[QuantityMention], ...]
    periods: tuple[Placed[PeriodMention], ...]
    places: tuple[Placed[PlaceMention], ...]

    @property
    def heading(self) -> bool:
        """Whether it looks like a heading: short, and without punctuation at its end."""
        return len(self.text) < 80 and self.text.rstrip()[-1:].isalnum()

    def spans(self) -> list[tuple[int, int]]:
        """Return where its mentions stand, in order."""
        return sorted(
            [
                *((seen.start, seen.end) for seen in self.quantities),
                *((seen.start, seen.end) for seen in self.periods),
                *((seen.start, seen.end) for seen in self.places),
            ]
        )

    def part(self, start: int, end: int) -> "Sentence":
        """Return a part of it as a sentence of its own."""
        return Sentence(
            start=start,
            end=end,
            text=self.text[start - self.start : end - self.start],
            quantities=tuple(seen for seen in self.quantities if start <= seen.start < end),
            periods=tuple(seen for seen in self.periods if start <= seen.start < end),
            places=tuple(seen for seen in self.places if start <= seen.start < end),
        )


def find_sentences(reading: Reading, running: RunningText) -> Iterator[Sentence]:
    """Yield the sentences and headings of a letter in order."""
    quantities = _placed(reading.quantities, running)
    periods = _placed(reading.periods, running)
    places = _placed(reading.places, running)
    for start, end in find_spans(running.text):
        yield Sentence(
            start=start,
            end=end,
            text=running.text[start:end],
            quantities=_between(quantities, start, end),
            periods=_between(periods, start, end),
            places=_between(places, start, end),
        )


def find_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences stand in a text, blanks left out."""
    start = 0
    for found in _BREAK.finditer(text):
        head = text[max(start, found.start() + 1 - _LONGEST_ABBREVIATION) : found.start() + 1]
        if found[0][0] == "." and _ABBREVIATION.search(head):
            continue
        yield from _trimmed(text, start, found.end())
        start = found.end()
    yield from _trimmed(text, start, len(text))


def claims_by_quantity(reading: Reading) -> dict[int, ClaimMention]:
    """Return the claims by the number of their quantity."""
    return {claim.quantity: claim for claim in reading.claims}


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    shown = text[start:end]
    left, right = start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())
    if left < right:
        yield left, right


def _placed(mentions: Sequence[Mention], running: RunningText) -> list[Placed[Mention]]:
    originals = [original for _, original in running.pieces]
    placed = []
    for number, mention in enumerate(mentions):
        start = _running_offset(mention.start, running, originals)
        end = _running_offset(mention.end - 1, running, originals) + 1
        placed.append(Placed(start, end, number, mention))
    return sorted(placed, key=lambda seen: (seen.start, seen.end))


def _running_offset(position: int, running: RunningText, originals: list[int]) -> int:
    """Return where a character of the original stands in the running text, or would stand if it was taken out."""
    piece = max(bisect_right(originals, position) - 1, 0)
    offset, original = running.pieces[piece]
    following = running.pieces[piece + 1][0] if piece + 1 < len(running.pieces) else len(running.text)
    return min(offset + max(position - original, 0), max(following - 1, offset))


def _between(placed: list[Placed[Mention]], start: int, end: int) -> tuple[Placed[Mention], ...]:
    first = bisect_left(placed, start, key=lambda seen: seen.start)
    last = bisect_left(placed, end, key=lambda seen: seen.start)
    return tuple(placed[first:last])
