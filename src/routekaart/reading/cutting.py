"""Cut the running text of a letter into sentences, each with the mentions that stand in it."""

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Generic

from routekaart.domain.document import RunningText
from routekaart.domain.ids import thing_id
from routekaart.domain.letter import AttributionMention, ClaimMention, PlaceMention, Reading
from routekaart.reading import cues
from routekaart.reading.lexicon import load_meanings
from routekaart.reading.sentences import LONGEST, Attributed, Mention, Placed, Sentence
from routekaart.reading.signs import SignsFound
from routekaart.reading.wholes import find_whole

# A full stop ends a sentence before a space and a capital, digit or quote, unless it closes an abbreviation.
_BREAK = re.compile(r"\n+|[.!?][\")\]”’]*[ \t]+(?=[A-ZÀ-Ý0-9\"“‘(])")
_ABBREVIATION = re.compile(
    r"\b(?:mln|mld|mrd|pct|nrs?|ca|c\.q|cs|c\.s|o\.a|jl|bijv|resp|incl|excl|art|blz|dr|mr|prof|drs|ing|plm|vgl|zgn|St|[A-Z])"
    r"\.\s*$"
)
_LONGEST_ABBREVIATION = 12
_ROUTE_TO = {name: thing_id(route) for name, route in load_meanings("places", "ends_of_routes").items()}
"""Islands that only one route leads to, by their names in lower case."""
_ISLANDS = {name: thing_id(country) for name, country in load_meanings("places", "islands_of").items()}
"""Islands that are spoken of as the country that they belong to, where people arrive."""
_MOST_OF_ISLANDS = 60
_LEAVING_IT = ("uit de", "vanuit de", "van de", "via de", "from the", "via the")
"""What stands before islands that are not reached but left or passed."""
_ROUTE_OVER = {thing_id("region:western-balkans"): thing_id("route:western-balkan")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Layers:
    """What sentences are made of: the layers of a letter, and where in its running text something may be said."""

    reading: Reading
    running: RunningText
    signs: SignsFound
    speaking: int
    """The bits of the cues by which a sentence says something without a figure; a cause does so as well."""
    figures: frozenset[int]
    """The numbers of the quantities that may be figures of a sentence."""


def find_sentences(layers: Layers) -> Iterator[Sentence]:
    """Yield the sentences and headings of a letter in order.

    Of a sentence in which nothing may be said, or that runs on, only the places are kept: the next may be about them.
    """
    running, way = layers.running, _way_into(layers.running)
    quantities = _Following(layers.reading.quantities, way)
    figures = _Following([layers.reading.quantities[number] for number in sorted(layers.figures)], way)
    periods = _Following(layers.reading.periods, way)
    places = _Following(layers.reading.places, way)
    attributions = _Following(layers.reading.attributions, way)
    names = _Following(layers.reading.names, way)
    actors = _Following(layers.reading.actors, way)
    signs, counted = layers.signs.cues, layers.signs.counted
    number = last_counted = 0
    for start, end in find_spans(running.text):
        bits = 0
        while number < len(signs) and signs[number][0] < end:
            bits |= signs[number][1]
            number += 1
        first_counted = last_counted
        while last_counted < len(counted) and counted[last_counted] < end:
            last_counted += 1
        causes = attributions.until(start, end)
        says = (figures.until(start, end) or causes or bits & layers.speaking) and end - start <= LONGEST
        yield Sentence(
            start=start,
            end=end,
            text=running.text[start:end],
            quantities=quantities.placed(start, end) if says else (),
            periods=periods.placed(start, end) if says else (),
            places=_find_places(places.placed(start, end), running.text[start:end], start, bits),
            attributions=attributions.attributed(causes) if says else (),
            signs=bits,
            counted=tuple(counted[first_counted:last_counted]) if says else (),
            names=names.placed(start, end) if says else (),
            actors=actors.placed(start, end) if says else (),
        )


def _find_places(
    named: tuple[Placed[PlaceMention], ...], text: str, start: int, signs: int
) -> tuple[Placed[PlaceMention], ...]:
    """Return the places of a sentence; where it names no more than peoples, with the whole that it speaks of."""
    places = tuple(_on_route(_on_islands(seen, text, start), text, start) for seen in named)
    elsewhere = (seen for seen in places if seen.mention.place not in cues.places.DESTINATIONS)
    if any(seen.mention.kind != "demonym" and not _is_origin(seen, text, start) for seen in elsewhere):
        return places
    whole = find_whole(text, start, signs, people=bool(places))
    # "de buitengrenzen van Europa" hold the name of Europe
    apart = (seen for seen in places if not any(one.start <= seen.start < one.end for one in whole))
    return tuple(sorted((*apart, *whole), key=lambda seen: seen.start))


def _is_origin(seen: Placed[PlaceMention], text: str, start: int) -> bool:
    """Tell whether a country is named as where people are from: "mensen uit Syrië in de EU"."""
    return (
        cues.travel.LEFT_FROM.search(text[: seen.start - start]) is not None
        and cues.asylum.WHO_ARE_FROM.search(text) is not None
    )


def _on_islands(seen: Placed[PlaceMention], text: str, start: int) -> Placed[PlaceMention]:
    """Read "de Griekse eilanden" as the country where those arrive who come by sea."""
    if seen.mention.kind != "demonym" or seen.mention.place not in _ISLANDS.values():
        return seen
    at = seen.start - start
    words = text[at : at + _MOST_OF_ISLANDS]
    name = max((name for name in _ISLANDS if words.lower().startswith(name)), key=len, default=None)
    if name is None:
        return seen
    last = seen.mention.end + len(name) - (seen.end - seen.start)
    mention = replace(seen.mention, end=last, surface=words[: len(name)], kind="country")
    return seen._replace(end=seen.start + len(name), mention=mention)


def is_islands(words: str) -> bool:
    """Tell whether a place is named by its islands, where nothing but arrivals is counted for all of it."""
    return words.lower() in _ISLANDS


def _on_route(seen: Placed[PlaceMention], text: str, start: int) -> Placed[PlaceMention]:
    """Read the Western Balkans as the route over them, and islands as the route to them, beside crossings."""
    reached = not text[: seen.start - start].lower().rstrip().endswith(_LEAVING_IT)
    route = _ROUTE_OVER.get(seen.mention.place) or (_ROUTE_TO.get(seen.mention.surface.lower()) if reached else None)
    if route is None or not (
        cues.counted.DETECTIONS.search(text)
        or cues.counted.NOTICED.search(text)
        or "route" in text
        or "rregulier" in text
    ):
        return seen
    return seen._replace(mention=replace(seen.mention, place=route, kind="route"))


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


class _Following(Generic[Mention]):
    """Gives out mentions in the order of the running text, a stretch of it at a time."""

    def __init__(self, mentions: Sequence[Mention], offset: Callable[[int], int]) -> None:
        self._mentions, self._next, self._offset = mentions, 0, offset
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
