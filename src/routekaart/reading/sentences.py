"""Sentences of the running text, each with the mentions that stand in it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Generic, NamedTuple, Protocol, TypeVar

from routekaart.domain.document import RunningText
from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.letter import (
    AttributionMention,
    ClaimMention,
    PeriodMention,
    PlaceMention,
    QuantityMention,
    Reading,
)
from routekaart.domain.period import Period
from routekaart.reading import cues
from routekaart.reading.once import once

# A full stop ends a sentence before a space and a capital, digit or quote, unless it closes an abbreviation.
_BREAK = re.compile(r"\n+|[.!?][\")\]”’]*[ \t]+(?=[A-ZÀ-Ý0-9\"“‘(])")
_ABBREVIATION = re.compile(
    r"\b(?:mln|mld|mrd|pct|nrs?|ca|c\.q|cs|c\.s|o\.a|jl|bijv|resp|incl|excl|art|blz|dr|mr|prof|drs|ing|plm|vgl|zgn|St|[A-Z])"
    r"\.\s*$"
)
_LONGEST_ABBREVIATION = 12
LONGEST = 5000
"""Characters. What runs on for longer is a table or a list without marks, of which no sentence can be made."""
_BEFORE = 45
"""How many characters before a name or date are looked at."""
_WORDS = re.compile(r"\w+")
_FEW = 8


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


class Placed(NamedTuple, Generic[Mention]):
    """A mention with its place in the running text and its number in the reading."""

    start: int
    end: int
    number: int
    mention: Mention


class Attributed(NamedTuple):
    """An attribution with the places of its cue and its effect in the running text."""

    mention: AttributionMention
    cue: tuple[int, int]
    measure: tuple[int, int]
    effect: tuple[int, int]


@dataclass(kw_only=True, eq=False)
class Sentence:
    """A sentence of the running text or a part of one, from `start` up to and not including `end`.

    What is worked out about it is worked out once, when it is first asked.
    """

    start: int
    end: int
    text: str
    quantities: tuple[Placed[QuantityMention], ...]
    periods: tuple[Placed[PeriodMention], ...]
    places: tuple[Placed[PlaceMention], ...]
    attributions: tuple[Attributed, ...] = ()
    signs: int
    """Of which cues it may hold one: the bits of its words, or those of the sentence that it is a part of."""

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
            quantities=_between(self.quantities, start, end),
            periods=_between(self.periods, start, end),
            places=_between(self.places, start, end),
            signs=self.signs,
        )

    def before(self, at: int) -> str:
        """Return the words before an offset of the running text, as far as they matter for what stands there."""
        return self.text[max(0, at - self.start - _BEFORE) : at - self.start]

    @once
    def areas(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places that are no people."""
        return tuple(seen for seen in self.places if seen.mention.kind != "demonym")

    @once
    def routes(self) -> tuple[ThingId, ...]:
        """The routes that it names."""
        return tuple(seen.mention.place for seen in self.areas if seen.mention.kind == "route")

    @once
    def areas_after_into(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places after "in" or "naar"."""
        return tuple(seen for seen in self.areas if self.words_before[seen.start] in cues.INTO)

    @once
    def areas_after_from(self) -> tuple[Placed[PlaceMention], ...]:
        """Its places after "uit"."""
        return tuple(seen for seen in self.areas if self.words_before[seen.start] in cues.FROM)

    @once
    def areas_not_left(self) -> frozenset[ThingId]:
        """Its places that nobody comes from."""
        return frozenset(seen.mention.place for seen in self.areas if self.words_before[seen.start] not in cues.FROM)

    @once
    def words_before(self) -> dict[int, str]:
        """The word before each of its places, in lower case; an article is passed over."""
        return {seen.start: self._word_before(seen.start) for seen in self.places}

    def _word_before(self, at: int) -> str:
        words = _WORDS.findall(self.before(at).lower())
        while words and words[-1] in ("de", "het", "the"):
            words.pop()
        return words[-1] if words else ""

    @once
    def bases(self) -> frozenset[int]:
        """Where its periods begin that a change is measured from: "ten opzichte van 2018"."""
        if not self.signs & cues.BASE.bit:
            return frozenset()
        return frozenset(seen.start for seen in self.periods if _ends_in_base(self.before(seen.start)))

    @once
    def calendar(self) -> tuple[tuple[int, Period], ...]:
        """Its periods that can be the period of a figure, by where they begin."""
        return tuple(
            (seen.start, seen.mention.value)
            for seen in self.periods
            if isinstance(seen.mention.value, Period) and seen.start not in self.bases
        )

    @once
    def rates(self) -> tuple[Placed[PeriodMention], ...]:
        """Its time expressions that are no period on the calendar: "per jaar", "drie weken"."""
        return tuple(seen for seen in self.periods if not isinstance(seen.mention.value, Period))

    @once
    def modes(self) -> tuple[str, ...]:
        """How people came, if it says so."""
        return next((modes for cue, modes in cues.MODES if cue.search(self.text, self.signs)), ())

    @once
    def publisher(self) -> ActorId | None:
        """Whose figures it says it gives: "volgens UNHCR", "telde Frontex"; `None` if it names several."""
        found = {
            cues.PUBLISHERS[seen[seen.lastgroup or 0].lower()]
            for seen in cues.ACCORDING_TO.finditer(self.text, self.signs)
        }
        return found.pop() if len(found) == 1 else None

    @once
    def points_at_land(self) -> bool:
        """Whether it points at the country of the sentence before: "daar"."""
        return cues.HERE.search(self.text, self.signs) is not None

    @once
    def points_at_route(self) -> bool:
        """Whether it points at a route: "deze route"."""
        return cues.THIS_ROUTE.search(self.text, self.signs) is not None

    @once
    def role_end(self) -> int | None:
        """Where "als opvangland" ends: figures behind it are about the place before it."""
        if not cues.LAND_ROLES.search(self.text, self.signs):
            return None
        said = cues.AS_A_ROLE.search(self.text)
        return None if said is None else self.start + said.end()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What sentences are made of: the layers of a letter, and where in its running text something may be said."""

    reading: Reading
    running: RunningText
    signs: Sequence[tuple[int, int]]
    """Where words stand that are signs of cues, with their bits, ascending."""
    speaking: int
    """The bits of the cues by which a sentence says something without a figure; a cause does so as well."""
    figures: frozenset[int]
    """The numbers of the quantities that may be figures of a sentence."""


def find_sentences(layers: Layers) -> Iterator[Sentence]:
    """Yield the sentences and headings of a letter in order.

    Of a sentence in which nothing may be said, or that runs on, only the places are kept: the next may be about them.
    """
    running = layers.running
    quantities = _Following(layers.reading.quantities, running)
    figures = _Following([layers.reading.quantities[number] for number in sorted(layers.figures)], running)
    periods = _Following(layers.reading.periods, running)
    places = _Following(layers.reading.places, running)
    attributions = _Following(layers.reading.attributions, running)
    signs, number = layers.signs, 0
    for start, end in find_spans(running.text):
        bits = 0
        while number < len(signs) and signs[number][0] < end:
            bits |= signs[number][1]
            number += 1
        causes = attributions.until(start, end)
        says = (figures.until(start, end) or causes or bits & layers.speaking) and end - start <= LONGEST
        yield Sentence(
            start=start,
            end=end,
            text=running.text[start:end],
            quantities=quantities.placed(start, end) if says else (),
            periods=periods.placed(start, end) if says else (),
            places=places.placed(start, end),
            attributions=attributions.attributed(causes) if says else (),
            signs=bits,
        )


def find_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where sentences stand in a text, blanks left out."""
    start = 0
    for found in _BREAK.finditer(text):
        at, after = found.span()
        if text[at] == "." and _ABBREVIATION.search(text[max(start, at + 1 - _LONGEST_ABBREVIATION) : at + 1]):
            continue
        first, last = _trimmed(text, start, after)
        if first < last:
            yield first, last
        start = after
    first, last = _trimmed(text, start, len(text))
    if first < last:
        yield first, last


def claims_by_quantity(reading: Reading) -> dict[int, ClaimMention]:
    """Return the claims by the number of their quantity."""
    return {claim.quantity: claim for claim in reading.claims}


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    shown = text[start:end]
    return start + len(shown) - len(shown.lstrip()), start + len(shown.rstrip())


def _ends_in_base(before: str) -> bool:
    words = before.lower().rstrip()
    last = words.rpartition(" ")
    return words.endswith(cues.BASES) or (last[2] in cues.BASE_ARTICLES and last[0].rstrip().endswith(cues.BASES))


class _Following(Generic[Mention]):
    """Gives out mentions in the order of the running text, a stretch of it at a time."""

    def __init__(self, mentions: Sequence[Mention], running: RunningText) -> None:
        self._mentions, self._next = mentions, 0
        self._offset = _way_into(running)
        self._starts = [self._offset(mention.start) for mention in mentions]
        self._numbers: Sequence[int] = range(len(mentions))
        if any(left >= right for left, right in pairwise(self._starts)):
            places = [(start, self._offset(mentions[number].end - 1)) for number, start in enumerate(self._starts)]
            self._numbers = sorted(self._numbers, key=places.__getitem__)
            self._starts.sort()

    def until(self, start: int, end: int) -> range:
        """Return which mentions begin in a stretch; what is before it is passed over."""
        starts, first = self._starts, self._next
        while first < len(starts) and starts[first] < start:
            first += 1
        last = first
        while last < len(starts) and starts[last] < end:
            last += 1
        self._next = last
        return range(first, last)

    def placed(self, start: int, end: int) -> tuple[Placed[Mention], ...]:
        """Return the mentions that begin in a stretch."""
        return tuple([self._placed(at) for at in self.until(start, end)])

    def attributed(self: "_Following[AttributionMention]", numbers: range) -> tuple[Attributed, ...]:
        """Return attributions with the places of their parts."""
        return tuple(
            Attributed(
                said,
                cue=self._span(said.cue_start, said.cue_end),
                measure=self._span(said.measure_start, said.measure_end),
                effect=self._span(said.effect_start, said.effect_end),
            )
            for said in (self._mentions[self._numbers[at]] for at in numbers)
        )

    def _span(self, start: int, end: int) -> tuple[int, int]:
        return self._offset(start), self._offset(end - 1) + 1

    def _placed(self, at: int) -> Placed[Mention]:
        number = self._numbers[at]
        mention = self._mentions[number]
        return Placed(self._starts[at], self._offset(mention.end - 1) + 1, number, mention)


def _way_into(running: RunningText) -> Callable[[int], int]:
    """Return what tells where a character of the document stands in the running text, or would if it was in it."""
    offsets, originals = [offset for offset, _ in running.pieces], [original for _, original in running.pieces]
    limits = [*offsets[1:], len(running.text)]

    def offset(position: int) -> int:
        piece = bisect_right(originals, position) - 1
        if piece < 0:
            return 0
        at, limit = offsets[piece] + position - originals[piece], limits[piece] - 1
        return at if at <= limit else max(limit, offsets[piece])

    return offset


def _between(placed: tuple[Placed[Mention], ...], start: int, end: int) -> tuple[Placed[Mention], ...]:
    if len(placed) < _FEW:
        return tuple([seen for seen in placed if start <= seen.start < end])
    first = bisect_left(placed, start, key=_begin)
    last = bisect_left(placed, end, key=_begin)
    return placed[first:last]


def _begin(seen: Placed[Mention]) -> int:
    return seen.start
