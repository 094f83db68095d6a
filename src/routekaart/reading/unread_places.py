"""The places beside a figure that it is not about."""

import re
from collections.abc import Iterator

from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.letter import PlaceMention
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.cutting import is_islands
from routekaart.reading.plain_phrases import is_done_by_authorities
from routekaart.reading.plain_words import PAST_IT, TOWARD
from routekaart.reading.sentences import Placed
from routekaart.reading.understood import STOCKS, Understood

_ARRIVING = frozenset({ConceptId("irregular-arrivals")})
"""Concepts of people who may have left another country than their own."""
_SEA, _ALL_BORDERS = ThingId("region:mediterranean-sea"), ThingId("region:europe")
_FOR_ACCOUNT_OF = re.compile(
    r"\b(?:voor\s{1,3}rekening|op\s{1,3}(?:naam|het\s{1,3}conto))\s{1,3}van\s{1,3}$", re.IGNORECASE
)
"""Before the country whose share it is: "kwam voor rekening van Oostenrijk"."""
_GENITIVES = ("'s", "’s")
_ORDERING, _BY_WHOM = ("orders-to-leave", "obliged-to-leave"), frozenset({"van", "door", "from"})
"""Concepts of what a country orders, and the words before the country that does: "kregen van Nederland een bevel"."""
_AGENTS = frozenset({"door", "by"})
_OF_AUTHORITIES = ("asylum-applications", "orders-to-leave", "obliged-to-leave", "returns", "returns-anywhere")
"""Concepts of what people ask of authorities, or what these order: their figures are all there are of the country."""


def find_misplaced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the places in the clause that the figure is not about; without its own, those of the sentence."""
    places = clauses.part(own).places
    elsewhere = figure.pointed or figure.carried
    if not elsewhere and not any(seen.mention.place == figure.subject for seen in places):
        places = clauses.sentence.places
    for seen in places:
        mention = seen.mention
        if mention.place == _SEA and _is_crossed(clauses, seen):
            continue
        if mention.place in (figure.counterpart, figure.other) or _is_joined(seen, figure):
            if mention.place == figure.counterpart and mention.kind != "demonym" and figure.concept in _ARRIVING:
                yield mention.surface  # "uit Turkije" may be where they left, and not where they are from
            continue
        whole = mention.kind not in ("demonym", "subnational") or clauses.sentence.is_of_land(seen)
        if is_islands(mention.surface) and figure.concept not in _ARRIVING:
            yield mention.surface
        elif clauses.sentence.is_of_authorities(seen):
            # of arrivals authorities have their own count
            yield from (
                () if figure.concept in _OF_AUTHORITIES and mention.place == figure.subject else (mention.surface,)
            )
        elif mention.place == figure.subject and whole:
            yield from _passed_through(clauses, seen, figure)
        elif not _is_destination(clauses, seen, figure):
            yield mention.surface


def _is_crossed(clauses: Clauses, seen: Placed[PlaceMention]) -> bool:
    """Tell whether the Mediterranean is named as what people crossed: that says how they came, and not where."""
    sentence = clauses.sentence
    at = seen.start - sentence.start
    return any(
        found.start() <= at < found.end()
        for cue, _ in cues.places.MODES
        for found in cue.finditer(sentence.text, sentence.signs)
    )


def _is_joined(seen: Placed[PlaceMention], figure: Understood) -> bool:
    if figure.joined is None or seen.mention.kind == "demonym":
        return False
    named = any(
        start <= seen.start < end for start, end in figure.joined.spans
    )  # "de drie routes over de Middellandse Zee"
    return named or seen.mention.place in figure.joined.places


def _passed_through(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> Iterator[str]:
    word = clauses.sentence.words_before[seen.start]
    counts_leaving = figure.concept is not None and figure.concept.startswith(cues.travel.LEAVING)
    before = clauses.sentence.before(seen.start)
    its_share = figure.form == "share_of_union" and (
        cues.parts.SHARE_OF.search(before) or _FOR_ACCOUNT_OF.search(before)
    )
    ordering = figure.concept is not None and figure.concept.startswith(_ORDERING) and word in _BY_WHOM
    if figure.concept in STOCKS and cues.asylum.POPULATION_OF.search(clauses.sentence.before(seen.start)):
        return
    if seen.mention.rule == "whole" and seen.mention.place == _ALL_BORDERS:
        return  # "langs alle routes tezamen"
    agent = word in _AGENTS and is_done_by_authorities(figure)
    owned = seen.mention.surface.endswith(_GENITIVES)  # "of Sweden's first-time applicants": those in Sweden
    of_itself = its_share or ordering or owned or agent
    past_it = word in PAST_IT and not of_itself and not (counts_leaving and word in cues.places.FROM)
    if (past_it and kind_of(seen.mention.place) != "route") or (counts_leaving and word in TOWARD):
        yield f"{word} {seen.mention.surface}"


def _is_destination(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> bool:
    """Tell whether a place is Europe, where every route leads: "de meest gebruikte route naar Europa"."""
    route = figure.subject is not None and kind_of(figure.subject) == "route"
    route = route or figure.form == "country_rank"
    destination = (
        seen.mention.place in cues.places.DESTINATIONS and seen.mention.surface.lower() in cues.places.DESTINATION_NAMES
    )
    before = clauses.sentence.words_before[seen.start]
    return (
        route
        and destination
        and (before in cues.places.INTO or (before in ("van", "of") and figure.form == "country_rank"))
    )
