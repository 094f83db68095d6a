"""A number as a level: how many were counted at a place in a period."""

import re
from collections.abc import Iterator
from typing import TypedDict, Unpack

from routekaart.domain.content import Figure, Range
from routekaart.domain.ids import ActorId, ConceptId, ThingId, kind_of
from routekaart.domain.letter import PeriodMention, QuantityMention
from routekaart.domain.period import Recurrence
from routekaart.domain.quantity import RATIOS, Comparator, Unit
from routekaart.reading import cues, scene
from routekaart.reading.joined import Joined, find_joined
from routekaart.reading.level_times import find_time_of_level
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import FigureReader, as_counted, as_in_none
from routekaart.reading.sentences import Placed
from routekaart.reading.understood import Understood

_STAYED = re.compile(r"\b(?:bleef|bleven|blijft|blijven|remain(?:s|ed)?|stay(?:s|ed)?)\b", re.IGNORECASE)
"""Verbs that say of a number what it was before as well."""
_ROUND = 100
"""What a number is a multiple of that is not said to the last digit."""


def read_level(figure: FigureReader) -> Said:
    """Read a number, or two ends, as the level of what it counts."""
    placed, sentence, whole, counted = figure.placed, figure.sentence, figure.whole, figure.counted
    concept = scene.find_figure_concept(sentence, counted, placed.start, placed.end, whole.concepts, whole.lexicon)
    joined, per, each = find_joined(figure.part), figure.per(), figure.each()
    subject = _find_subject(figure, joined, concept)
    time = find_time_of_level(figure, concept)
    counterpart = scene.find_counterpart(sentence, placed.start, placed.end, subject)
    understood = Understood(
        start=placed.start,
        end=placed.end,
        clause=figure.clause,
        concept=concept,
        subject=subject,
        period=time.named,
        since=time.since,
        read=time.read,
        since_january=time.since_january,
        months=time.months,
        times=time.times,
        counterpart=counterpart,
        partners=figure.partners(),
        joined=joined,
        per=per,
        each=each,
        exact=_is_to_the_digit(placed.mention),
        pointed=scene.is_pointed_at(sentence, placed.start),
    )
    in_none = each is not None and cues.times.NONE_OF.match(each.mention.surface) is not None
    content = _level(
        as_in_none(placed.mention) if in_none else placed.mention,
        counted,
        detected=_is_detected(figure, subject),
        concept=concept,
        counterpart=counterpart,
        route=scene.find_route(subject, whole.context, whole.lexicon),
        modes=figure.modes(),
        publisher=figure.publisher(),
        unread=(*figure.unread(understood), *_find_stayed(figure)),
        also=joined.places[1:] if joined else None,
        per=_recurring(per),
        each=_recurring(each),
    )
    return figure.said("figure", subject, content, time.valid)


def _find_stayed(figure: FigureReader) -> Iterator[str]:
    """Yield the verb that says of a number over a limit that it was over it before: "bleef boven de 40.000"."""
    if figure.placed.mention.comparator is Comparator.OVER:
        yield from (found[0] for found in _STAYED.finditer(figure.part.text))


def _find_subject(figure: FigureReader, joined: Joined | None, concept: ConceptId | None) -> ThingId | None:
    """Return where it was counted: the first of places that are joined, the place it is about, or all borders."""
    if joined:
        return joined.places[0]
    leaving = concept is not None and concept.startswith(cues.travel.LEAVING)
    return figure.area(leaving=leaving, named=concept is not None) or figure.borders(concept)


class _About(TypedDict):
    """What a level is about beside the words that are counted, whether it is one number or two."""

    concept: ConceptId | None
    counterpart: ThingId | None
    route: ThingId | None
    modes: tuple[str, ...]
    publisher: ActorId | None
    unread: tuple[str, ...]
    also: tuple[ThingId, ...] | None
    per: Recurrence | None
    each: Recurrence | None


def _recurring(placed: Placed[PeriodMention] | None) -> Recurrence | None:
    """Return how often a time expression says that something comes back."""
    return placed.mention.value if placed is not None and isinstance(placed.mention.value, Recurrence) else None


def _is_to_the_digit(mention: QuantityMention) -> bool:
    """Tell whether a number is too exact to be that of each of several months."""
    return mention.comparator is Comparator.EXACT and mention.value2 is None and mention.value % _ROUND != 0


def _is_detected(figure: FigureReader, subject: ThingId | None) -> bool:
    """Tell whether people are said to be detected on a route: then it is detections that are counted."""
    route = subject is not None and kind_of(subject) == "route"
    return route and cues.counted.DETECTED.search(figure.part.text, figure.part.signs) is not None


def _level(mention: QuantityMention, counted: str, *, detected: bool, **about: Unpack[_About]) -> Figure | Range:
    unit = _counted_unit(mention.unit, counted)
    if detected and unit in (Unit.PERSONS, Unit.COUNT):
        unit = Unit.DETECTIONS
    if mention.value2 is None:
        return Figure(quantity=as_counted(mention, unit), counted=counted, **about)
    vague = mention.comparator is Comparator.VAGUE
    return Range(low=mention.value, high=mention.value2, unit=unit, vague=vague, counted=counted, **about)


def _counted_unit(unit: Unit, counted: str) -> Unit:
    """Say persons or detections where the counted noun tells; a letter counts "aankomsten" and means people."""
    if unit in RATIOS:
        return unit
    if cues.counted.DETECTIONS.search(counted):
        return Unit.DETECTIONS
    return Unit.PERSONS if cues.counted.PERSONS.search(counted) else unit
