"""Places that a clause sets together: as one total, "Spanje en Italië samen", or side by side, "dan in Spanje"."""

import re
from itertools import pairwise
from typing import NamedTuple

from routekaart.domain.ids import ThingId, kind_of
from routekaart.reading import cues
from routekaart.reading.sentences import Sentence

_BETWEEN = re.compile(
    r"-?\s{0,3}(?:,|,?\s{0,3}\b(?:en|and|als|plus)\b|[+&])\s{0,3}(?:(?:in|op|naar|on|to|at)\s{1,3})?(?:(?:de|het|the)\s{1,3})?",
    re.IGNORECASE,
)
_ROUTES = re.compile(r"\s{1,3}routes\b")
"""Behind the last of several: "the Central and Western Mediterranean routes"."""
_OVER_THE_SEA = tuple(ThingId(f"route:{name}-mediterranean") for name in ("western", "central", "eastern"))
_KINDS = frozenset({"country", "route"})


class Joined(NamedTuple):
    """Places that are counted together, and the spans of the words that join them."""

    places: tuple[ThingId, ...]
    spans: tuple[tuple[int, int], ...]


def find_joined(part: Sentence) -> Joined | None:
    """Return the places that a clause counts together, if it says so and names no other."""
    if cues.parts.TOGETHER.search(part.text, part.signs) is None:
        return None
    areas, start = part.areas, part.start
    three = cues.places.THREE_OF_THE_SEA.search(part.text)
    if three is not None and not any(kind_of(seen.mention.place) in _KINDS for seen in areas):
        cue = (found.span() for found in cues.parts.TOGETHER.finditer(part.text, part.signs))
        spans = (three.span(), *cue)
        return Joined(_OVER_THE_SEA, tuple((start + first, start + last) for first, last in spans))
    places = tuple(dict.fromkeys(seen.mention.place for seen in areas))
    between: list[tuple[int, int]] = [(one.end, other.start) for one, other in pairwise(areas)]
    joined = all(_BETWEEN.fullmatch(part.text, first - start, last - start) for first, last in between)
    if len(places) < 2 or len(places) < len(areas) or not joined:
        return None
    # places of two kinds are never parts of one total
    kinds = {kind_of(place) for place in places}
    if len(kinds) > 1 or not kinds <= _KINDS:
        return None
    routes = _ROUTES.match(part.text, areas[-1].end - start)
    between += [] if routes is None else [(areas[-1].end, start + routes.end())]
    cue = (found.span() for found in cues.parts.TOGETHER.finditer(part.text, part.signs))
    return Joined(places, (*between, *((start + first, start + last) for first, last in cue)))


def find_three_routes(part: Sentence) -> Joined | None:
    """Return the three routes over the Mediterranean where a clause names them as one total, with the words that do."""
    cue = tuple(
        (part.start + found.start(), part.start + found.end())
        for found in cues.parts.TOGETHER.finditer(part.text, part.signs)
    )
    said = cues.places.THREE_OF_THE_SEA.search(part.text)
    if said is not None:
        return Joined(_OVER_THE_SEA, ((part.start + said.start(), part.start + said.end()), *cue))
    areas = part.areas
    for first in range(len(areas) - len(_OVER_THE_SEA) + 1):
        three = areas[first : first + len(_OVER_THE_SEA)]
        between = [(one.end - part.start, other.start - part.start) for one, other in pairwise(three)]
        routes = _ROUTES.match(part.text, three[-1].end - part.start)
        if {seen.mention.place for seen in three} != set(_OVER_THE_SEA):
            continue
        if all(_BETWEEN.fullmatch(part.text, start, end) for start, end in between):
            end = three[-1].end if routes is None else part.start + routes.end()
            return Joined(_OVER_THE_SEA, ((three[0].start, end), *cue))
    return None


_THAN = re.compile(
    r"\b(?:(?:dan|als|than|as|(?:vergeleken|in\s{1,3}vergelijking)\s{1,3}met|ten\s{1,3}opzichte\s{1,3}van|"
    r"compared\s{1,3}(?:with|to)|relative\s{1,3}to)\s{1,3}(?:(?:dat|die|that|those)\s{1,3})?|times\s{1,3}(?:that|those)\s{1,3})"
    r"(?:(?:in|op|naar|via|on|to|at)\s{1,3})?(?:(?:de|het|the)\s{1,3})?$",
    re.IGNORECASE,
)
_THAN_FROM = re.compile(_THAN.pattern.replace("(?:in|op|naar|via|on|to|at)", "(?:uit|vanuit|from|in)"), re.IGNORECASE)
"""The same where people leave after an order: "ruim twee keer zoveel mensen als uit Duitsland"."""
_OUTDOES = re.compile(
    r"\b(?:(?P<up>overtrof|overtroffen|oversteeg|overstegen|exceeded|outnumbered|outstripped|liet(?=\b.{0,120}\bachter\s{1,3}zich\b))|"
    r"(?:stayed|lagged|trailed)\s{1,3}behind|fell\s{1,3}short\s{1,3}of|trailed|bleef(?=\b.{0,120}\bachter\s{1,3}bij\b))\b(?!\s{1,3}by\b)",
    re.IGNORECASE,
)
"""Verbs of which the subject has more (`up`) or less than the object; a passive turns them around."""
_INVERTED = frozenset({"overtrof", "oversteeg", "liet", "bleef"})
"""Dutch verbs that may stand before both: "In 2016 overtrof Duitsland Frankrijk"."""
_TURNED = re.compile(r"\b(?:door|dan|than|which|whom|die\s{1,3}door)\b", re.IGNORECASE)
_NO_OTHER = re.compile(
    r"[\s,]{0,3}(?:(?:in\s{1,3}\d{4}|achter\s{1,3}bij)\s{1,3})?(?:(?:that|those|dat|die)\s{1,3}(?:in|op|on)\s{1,3})?"
    r"(?:(?:de|the)\s{1,3})?",
    re.IGNORECASE,
)
"""What may stand between such a verb and what is outdone: "overtrof in 2016 dat in Frankrijk"."""


class Compared(NamedTuple):
    """The place that a sentence is about and the one that it is compared with."""

    subject: ThingId
    other: ThingId


def find_compared(part: Sentence) -> Compared | None:
    """Return the two places that a clause compares, if it names just two and one of them stands after *dan*."""
    areas = part.areas
    if len(areas) != 2 or areas[0].mention.place == areas[1].mention.place:
        return None
    than = _THAN_FROM if cues.travel.AFTER_ORDER.search(part.text, part.signs) else _THAN
    after = [seen for seen in areas if than.search(part.before(seen.start))]
    if len(after) != 1:
        return None
    other = after[0].mention.place
    subject = next(seen.mention.place for seen in areas if seen is not after[0])
    return Compared(subject, other) if kind_of(subject) == kind_of(other) else None


class Outdone(NamedTuple):
    """That one place has more or less than another, as a verb says it."""

    compared: Compared
    up: bool
    start: int
    end: int


def find_outdone(part: Sentence) -> Outdone | None:
    """Return which of two places outdoes the other: "Italië overtrof Spanje", "stayed behind Greece"."""
    areas, text, begins = part.areas, part.text, part.start
    found = tuple(_OUTDOES.finditer(text))
    if len(found) != 1 or len(areas) != 2 or areas[0].mention.place == areas[1].mention.place:
        return None
    (verb,), (one, other) = found, areas
    start, end = begins + verb.start(), begins + verb.end()
    inverted = one.start > end and verb[0].lower() in _INVERTED
    between = text[max(one.end, end) - begins : other.start - begins]
    if (one.end > start and not inverted) or other.start < end or _TURNED.search(text):
        return None
    if _NO_OTHER.fullmatch(between) is None or kind_of(one.mention.place) != kind_of(other.mention.place):
        return None
    return Outdone(Compared(one.mention.place, other.mention.place), verb["up"] is not None, start, end)
