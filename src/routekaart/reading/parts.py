"""Of what a share is a part: whether its place belongs to the whole, and only what makes it a part stands outside."""

import re

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import QuantityMention
from routekaart.reading import cues
from routekaart.reading.joined import Joined, find_three_routes
from routekaart.reading.sentences import Placed, Sentence

_OPENS = re.compile(r"\s*(?:van|of|onder|among|out\s{1,3}of)\b", re.IGNORECASE)
_OPENS_BEHIND = re.compile(r"\b(?:kwam(?:en)?|was|waren|werd(?:en)?)\s{1,3}van\s{1,3}(?:de|alle)\b", re.IGNORECASE)
"""A whole behind the verb: "In 2018 kwam van de aankomsten in Spanje de helft over zee"."""
_PLACED_AHEAD = re.compile(r"\s{0,3}(?:in|op|on)\s{1,3}(?:(?:de|het|the)\s{1,3})?", re.IGNORECASE)
"""At the head of a sentence before a place, which then is where all that it speaks of was."""
_ITS_SHARE = re.compile(r"(?:[Tt]he\s{1,3})?[A-Z]\w{2,20}['’]s?\s{1,3}(?:share|proportion)\b")
"""A country whose share it is: "Sweden's share of first asylum applications in the EU"."""
_HAD_NATIONALITY = re.compile(r"\b(?:had(?:den)?|bezat(?:en)?)\b.{1,60}\bnationaliteit\b", re.IGNORECASE)
_HAD_NATIONALITY_AT_END = re.compile(
    r"\b(?:had(?:den)?|bezat(?:en)?)\s{1,3}(?:\w{1,10}\s{1,3}){0,3}?[\d.,]+\s?(?:%|procent)\s.{1,150}\bde\s{1,3}\w{2,30}\s{1,3}nationaliteit[\s.]*$",
    re.IGNORECASE,
)
"""A verb before the share of which the nationality at the end is the object."""
_CONCERNS = re.compile(
    r"\b(?:betrekking\s{1,3}op|betrof(?:fen)?|concerned|involved|(?:related|pertained)\s{1,3}to)\s{1,3}(?:(?:de|the)\s{1,3})?$",
    re.IGNORECASE,
)
"""Before those whom a part of what was counted is about: "had 55% van de detecties betrekking op Syriërs"."""
_SHARE_OF = re.compile(r"\b(?:aandeel|percentage|proportion|share)\b", re.IGNORECASE)
_JUST_BEHIND = 14
"""Characters between what is counted and the union: a year may stand between, "asielaanvragen in 2015 in de EU"."""
_UNIONS, _NEXT = re.compile(r"\b(?:the\s{1,3}EU|the\s{1,3}European\s{1,3}Union|de\s{1,3}EU)['’]s\b"), 2
"""The whole before what is counted: "of the EU's first asylum applications"."""
_ENDS = re.compile(
    r"(?:\s{1,3}aan(?:gekomen)?)?"
    r"(?:,?\s{1,3}(?:aldus|volgens|blijkens|according\s{1,3}to)\s{1,3}[^,;:()]{1,40}?)?[\s.,;]*",
    re.IGNORECASE,
)
"""What may close a clause behind what a verb says of a share: its second part, and whose figures they are."""
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
        found = find_way(part, modes)
        return found is not None and _is_ordered(part, share, placed, part.start + found.start())
    return _is_on_route(part, share, placed, counted_to)


def find_way(part: Sentence, modes: tuple[str, ...]) -> re.Match[str] | None:
    """Return where a clause says how those of the part came, and not how all of the whole did: "over land en zee"."""
    whole = _both_ways(part)
    ways = (
        m for cue, by in cues.places.MODES for m in cue.finditer(part.text, part.signs) if by == modes or whole is None
    )
    return next((m for m in ways if whole is None or not whole.start() <= m.start() < whole.end()), whole)


def modes_of_part(part: Sentence) -> tuple[str, ...]:
    """Return how those of a part came where all came by both ways: "van de aankomsten over land en zee … over zee"."""
    whole = _both_ways(part)
    if whole is None:
        return ()
    apart = {
        by
        for cue, by in cues.places.MODES
        for m in cue.finditer(part.text, part.signs)
        if len(by) == 1 and not whole.start() <= m.start() < whole.end()
    }
    return apart.pop() if len(apart) == 1 else ()


def _both_ways(part: Sentence) -> re.Match[str] | None:
    cue = next(cue for cue, by in cues.places.MODES if len(by) > 1)
    return cue.search(part.text, part.signs)


def is_of_union(part: Sentence, share: Placed[QuantityMention], place: ThingId, *, counted: tuple[int, int]) -> bool:
    """Tell whether a share is that of a country in what was counted in the whole European Union.

    The union must stand right behind what is counted, "35% van de aanvragen in de EU", and the country outside of it.
    """
    text, begins = part.text, part.start
    found = cues.places.IN_THE_UNION.search(text) or _UNIONS.search(text)
    placed = next((seen.start for seen in part.areas if seen.mention.place == place), None)
    if found is None or placed is None or cues.places.IN_THE_UNION.search(text, found.end()) is not None:
        return False
    union, union_end = begins + found.start(), begins + found.end()
    owned = found[0].endswith("s") and 0 <= counted[0] - union_end <= _NEXT
    if not (owned or 0 <= union - counted[1] <= _JUST_BEHIND) or any(
        seen.start < union < seen.end for seen in part.places
    ):
        return False
    if placed < share.start:
        if cues.parts.SHARE_OF.search(part.before(placed)) or _ITS_SHARE.match(text, placed - begins):
            return placed < counted[0] and union_end <= share.start
        return share.end <= counted[0] or counted[0] < share.end < counted[1]
    before = cues.parts.FINITE.search(text, 0, share.start - begins)
    between = cues.parts.FINITE.search(text, max(union_end, share.end) - begins, placed - begins)
    opened = _OPENS.match(text) is not None and counted[1] <= share.start
    return placed > union_end and (between is not None or before is not None or opened)


def find_routes_of_sea(part: Sentence, place: ThingId, *, counted: tuple[int, int]) -> Joined | None:
    """Return the words by which the three routes over the Mediterranean together are what a route is a part of.

    They are named behind what is counted, "of the deaths on the three Mediterranean routes", or before it; the route
    itself stands apart from them.
    """
    if cues.parts.TOGETHER.search(part.text, part.signs) is None:
        return None
    three = find_three_routes(part)
    own = [seen for seen in part.areas if seen.mention.place == place]
    if three is None or place not in three.places:
        return None
    begins, ends = min(three.spans)[0], max(three.spans)[1]
    apart = [seen for seen in own if not begins <= seen.start < ends]
    others = [seen for seen in part.areas if not begins <= seen.start < ends and seen.mention.place != place]
    between = part.text[min(counted[1], begins) - part.start : begins - part.start]
    return three if len(apart) == 1 and not others and "," not in between else None


def _is_ordered(part: Sentence, share: Placed[QuantityMention], placed: int, made: int) -> bool:
    """Tell whether the place stands within the whole, and what makes the part outside of it."""
    text, begins = part.text, part.start
    opened = _OPENS.match(text) or _OPENS_BEHIND.search(text, 0, placed - begins)
    if opened and placed < share.start < made:
        return True
    if share.start < placed < made:
        behind = cues.parts.FINITE.search(text, placed - begins, made - begins) is not None or "ingediend" in text
        behind = behind or _CONCERNS.search(text, placed - begins, made - begins) is not None
        behind = behind or _HAD_NATIONALITY.search(text, placed - begins) is not None or _ends_in_nationality(text)
        return behind or _needs_complement(part, share, made)
    if made < share.start < placed:
        makes = cues.parts.MAKES_UP.search(text, made - begins, placed - begins)
        takes = cues.parts.TAKES.search(text, made - begins)
        return makes is not None or (takes is not None and takes.start() < placed - begins)
    if placed < share.start < made and _PLACED_AHEAD.fullmatch(text, 0, placed - begins):
        return _needs_complement(part, share, made)  # "In Italië was 22% van de aanvragers Nigeriaans"
    return made < placed < share.start and _SHARE_OF.search(text, 0, made - begins) is not None


def _ends_in_nationality(text: str) -> bool:
    """Tell whether a clause says of a share which nationality they had: "had 43% van … de Syrische nationaliteit"."""
    return _HAD_NATIONALITY_AT_END.search(text) is not None


def _needs_complement(part: Sentence, share: Placed[QuantityMention], made: int) -> bool:
    """Tell whether the verb stands before the share, so that what closes the clause is what it says of the share.

    "In 2018 kwam 90% van de aankomsten in Spanje over zee": without "over zee" nothing would be said.
    """
    text, begins = part.text, part.start
    if cues.parts.IS_OR_CAME.search(text, 0, share.start - begins) is None:
        return False
    people = next((seen.end for seen in part.places if seen.start == made), None)
    mode = next((m.end() + begins for cue, _ in cues.places.MODES for m in cue.finditer(text, part.signs)), None)
    end = people or mode
    return end is not None and _ENDS.fullmatch(text, end - begins) is not None


def _is_on_route(part: Sentence, share: Placed[QuantityMention], placed: int, counted_to: int) -> bool:
    """Tell whether a share of all that was counted is said to be on a route, and not a share of what was on it."""
    text, begins = part.text, part.start
    if placed < share.start:
        return _ALL.search(text) is not None or cues.parts.MAKES_UP.search(text, placed - begins) is not None
    if cues.parts.FINITE.search(text, max(counted_to, share.end) - begins, placed - begins) is not None:
        return True
    place = next(seen for seen in part.areas if seen.start == placed)
    before = cues.parts.FINITE.search(text, 0, share.start - begins) is not None
    return before and _ENDS.fullmatch(text, place.end - begins) is not None
