"""What part of a whole somebody is, where a number says it: "29% van de asielzoekers kwam uit Syrië"."""

import re

from routekaart.domain.content import Share
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter import QuantityMention
from routekaart.reading import cues, scene
from routekaart.reading.concepts import WordsFor
from routekaart.reading.order_among import MEDITERRANEAN_ROUTES
from routekaart.reading.parts import find_routes_of_sea, is_of_union, modes_of_part, stands_in_whole
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import FigureReader, as_counted, counted_words
from routekaart.reading.sentences import Placed, Sentence
from routekaart.reading.understood import Understood

_HAS_SOME_SHARE = re.compile(r"\0.{0,200}\b(?:een\s{1,3}aandeel|a\s{1,3}share)\b", re.IGNORECASE)
"""Behind a share, which is written as a NUL character: that so many have a share of something, which is another one."""


def read_share(figure: FigureReader) -> Said | None:
    """Read what part of a whole somebody is: "29% van de asielzoekers kwam uit Syrië"; `None` if no whole is named."""
    placed, whole, part = figure.placed, figure.whole, figure.part
    of_world = _read_share_of_world(figure)
    if of_world is not None:
        return of_world
    counted = _find_whole(figure)
    if counted is None:
        return None
    at, (first, last, concept, _) = placed.start, counted
    leaving = concept.startswith(cues.travel.LEAVING)
    subject, period = figure.area(leaving=leaving, named=True), figure.period()
    modes = modes_of_part(part) or figure.modes()
    counterpart = scene.find_counterpart(part, at, placed.end, subject)
    among = _among(part, placed, subject, counted=(first, last)) if counterpart is None and not modes else None
    three = None if among != "routes" or subject is None else find_routes_of_sea(part, subject, counted=(first, last))
    among = among if three is None else MEDITERRANEAN_ROUTES
    if among != "member-states" and not stands_in_whole(
        part, placed, subject, counterpart, modes=modes, counted_to=last
    ):
        return None
    understood = Understood(
        start=at,
        end=placed.end,
        clause=figure.clause,
        concept=concept,
        subject=subject,
        period=period,
        counterpart=counterpart,
        form="share_of_union" if among == "member-states" else "share",
        joined=three,
        pointed=scene.is_pointed_at(figure.sentence, at),
    )
    content = Share(
        quantity=as_counted(placed.mention, placed.mention.unit),
        counted=counted_words(figure.sentence, first, last),
        concept=concept,
        counterpart=counterpart,
        among=among,
        route=scene.find_route(subject, whole.context, whole.lexicon),
        modes=modes,
        publisher=figure.publisher(),
        unread=figure.unread(understood),
    )
    return figure.said("share", subject, content, period)


def _find_whole(figure: FigureReader) -> WordsFor | None:
    """Return the words for what it is a share of; `None` if no whole is named, or another figure stands beside it."""
    placed, part = figure.placed, figure.part
    at = placed.start
    around = f"{part.text[: at - part.start]}\0{part.text[placed.end - part.start :]}"
    of_them = cues.parts.OF_A_WHOLE.search(around) or cues.parts.ONE_IN.search(placed.mention.surface)
    if _HAS_SOME_SHARE.search(around):
        return None
    near = [seen for seen in figure.whole.concepts if figure.clause.holds(seen[0])] or _refugees_there(part)
    few = {part.start + found.start() for found in cues.places.SO_MANY_PLACES.finditer(part.text, part.signs)}
    several = any(seen.start not in few and seen is not placed for seen in part.quantities)
    if several or of_them is None or not (near or part.routes):
        return None
    none_said = WordsFor(at, at, scene.ON_ROUTE, ())
    return min(near, key=lambda seen: abs(seen.start - at), default=none_said)


def _read_share_of_world(figure: FigureReader) -> Said | None:
    """Read which part of all refugees of one people is in a country: "verbleef 54% in Turkije"."""
    placed, part = figure.placed, figure.part
    found, areas = cues.asylum.OF_ALL_REFUGEES.search(part.text), part.areas
    if found is None or not (found["all"] or found["world"]) or len(areas) != 1 or len(part.quantities) != 1:
        return None
    first, last = part.start + found.start(), part.start + found.end()
    people = [seen for seen in part.places if first <= seen.start < last and seen.mention.kind == "demonym"]
    place, there = areas[0], cues.asylum.IS_WHERE.search(part.text, found.end(), areas[0].start - part.start)
    if len(people) != 1 or not (place.end <= first or there is not None):
        return None  # "van alle Syrische vluchtelingen in Turkije" are those of Turkey
    subject, counterpart, period = place.mention.place, people[0].mention.place, figure.period()
    understood = Understood(
        start=placed.start,
        end=placed.end,
        clause=figure.clause,
        concept=scene.HOSTED,
        subject=subject,
        period=period,
        counterpart=counterpart,
        form="share",
        read=((first, last),),
    )
    content = Share(
        quantity=as_counted(placed.mention, placed.mention.unit),
        counted=part.text[found.start() : found.end()],
        concept=scene.HOSTED,
        counterpart=counterpart,
        among="world",
        publisher=figure.publisher(),
        unread=figure.unread(understood),
    )
    return figure.said("share", subject, content, period)


def _refugees_there(part: Sentence) -> list[WordsFor]:
    """Return where a clause speaks of refugees at a moment, of whom no word says that they are hosted."""
    found = cues.asylum.REFUGEES.search(part.text) if scene.find_hosted(part) is not None else None
    if found is None:
        return []
    start, end = part.start + found.start(), part.start + found.end()
    return [WordsFor(start, end, scene.HOSTED, ((start, end),))]


def _among(
    part: Sentence, share: Placed[QuantityMention], subject: ThingId | None, *, counted: tuple[int, int]
) -> str | None:
    """Return of which set of places the subject is one, if that is what makes it a part."""
    if subject is None:
        return None
    if kind_of(subject) == "route":
        return "routes"
    return "member-states" if is_of_union(part, share, subject, counted=counted) else None
