"""Of what a share is a part: whether its place belongs to the whole, and only what makes it a part stands outside."""

import re

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import QuantityMention
from routekaart.reading import cues
from routekaart.reading.sentences import Placed, Sentence

_OPENS = re.compile(r"\s*(?:van|of|onder|among)\b", re.IGNORECASE)
_SHARE_OF = re.compile(r"\b(?:aandeel|share)\b", re.IGNORECASE)
_ENDS = re.compile(r"[\s.,;]*")
_ALL = re.compile(r"\b(?:alle|all|totaal|total)\b", re.IGNORECASE)


def stands_in_whole(
    part: Sentence,
    share: Placed[QuantityMention],
    place: ThingId | None,
    people: ThingId | None,
    *,
    modes: tuple[str, ...],
    counted_to: int,
) -> bool:
    """Tell whether a clause leaves no doubt of what the share is a part.

    "Van de aanvragen in Nederland kwam 43% van Syriërs" is: the place belongs to the whole, the people make the part.
    "Nederland was goed voor 5% van de aanvragen van Syriërs" is not, for here the people belong to the whole.

    Args:
        part: the clause.
        share: the quantity.
        place: where it is counted.
        people: where those of the part come from.
        modes: how those of the part came.
        counted_to: where the words for what is counted end.
    """
    placed = next((seen.start for seen in part.areas if seen.mention.place == place), None)
    if placed is None:
        return False
    if people is not None:
        made = next((seen.start for seen in part.places if seen.mention.place == people), None)
        return made is not None and not modes and _is_ordered(part, share, placed, made)
    if modes:
        found = next((m for cue, _ in cues.MODES for m in cue.finditer(part.text, part.signs)), None)
        return found is not None and _is_ordered(part, share, placed, part.start + found.start())
    return _is_on_route(part, share, placed, counted_to)


def _is_ordered(part: Sentence, share: Placed[QuantityMention], placed: int, made: int) -> bool:
    """Tell whether the place stands within the whole, and what makes the part outside of it."""
    text, begins = part.text, part.start
    if _OPENS.match(text) and placed < share.start < made:
        return True
    if share.start < placed < made:
        return cues.FINITE.search(text, placed - begins, made - begins) is not None or "ingediend" in text
    if made < share.start < placed:
        return cues.MAKES_UP.search(text, made - begins, placed - begins) is not None
    return made < placed < share.start and _SHARE_OF.search(text, 0, made - begins) is not None


def _is_on_route(part: Sentence, share: Placed[QuantityMention], placed: int, counted_to: int) -> bool:
    """Tell whether a share of all that was counted is said to be on a route, and not a share of what was on it."""
    text, begins = part.text, part.start
    if placed < share.start:
        return _ALL.search(text) is not None or cues.MAKES_UP.search(text, placed - begins) is not None
    if cues.FINITE.search(text, max(counted_to, share.end) - begins, placed - begins) is not None:
        return True
    place = next(seen for seen in part.areas if seen.start == placed)
    before = cues.FINITE.search(text, 0, share.start - begins) is not None
    return before and _ENDS.fullmatch(text, place.end - begins) is not None
