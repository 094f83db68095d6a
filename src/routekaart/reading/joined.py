"""Places that a clause sets together: as one total, "Spanje en Italië samen", or side by side, "dan in Spanje"."""

import re
from itertools import pairwise
from typing import NamedTuple

from routekaart.domain.ids import ThingId, kind_of
from routekaart.reading import cues
from routekaart.reading.sentences import Sentence

_BETWEEN = re.compile(
    r"\s{0,3}(?:,|,?\s{0,3}\b(?:en|and|als|plus)\b|[+&])\s{0,3}(?:(?:in|op|naar|on|to|at)\s{1,3})?(?:(?:de|het|the)\s{1,3})?",
    re.IGNORECASE,
)
_KINDS = frozenset({"country", "route"})


class Joined(NamedTuple):
    """Places that are counted together, and the spans of the words that join them."""

    places: tuple[ThingId, ...]
    spans: tuple[tuple[int, int], ...]


def find_joined(part: Sentence) -> Joined | None:
    """Return the places that a clause counts together, if it says so and names no other."""
    if cues.TOGETHER.search(part.text, part.signs) is None:
        return None
    areas, start = part.areas, part.start
    places = tuple(dict.fromkeys(seen.mention.place for seen in areas))
    between = [(one.end, other.start) for one, other in pairwise(areas)]
    joined = all(_BETWEEN.fullmatch(part.text, first - start, last - start) for first, last in between)
    if len(places) < 2 or len(places) < len(areas) or not joined:
        return None
    # places of two kinds are never parts of one total
    kinds = {kind_of(place) for place in places}
    if len(kinds) > 1 or not kinds <= _KINDS:
        return None
    cue = (found.span() for found in cues.TOGETHER.finditer(part.text, part.signs))
    return Joined(places, (*between, *((start + first, start + last) for first, last in cue)))


_THAN = re.compile(
    r"\b(?:dan|als|than|as)\s{1,3}(?:(?:in|op|naar|on|to|at)\s{1,3})?(?:(?:de|het|the)\s{1,3})?$", re.IGNORECASE
)


class Compared(NamedTuple):
    """The place that a sentence is about and the one that it is compared with."""

    subject: ThingId
    other: ThingId


def find_compared(part: Sentence) -> Compared | None:
    """Return the two places that a clause compares, if it names just two and one of them stands after *dan*."""
    areas = part.areas
    if len(areas) != 2 or areas[0].mention.place == areas[1].mention.place:
        return None
    after = [seen for seen in areas if _THAN.search(part.before(seen.start))]
    if len(after) != 1:
        return None
    other = after[0].mention.place
    subject = next(seen.mention.place for seen in areas if seen is not after[0])
    return Compared(subject, other) if kind_of(subject) == kind_of(other) else None
