"""Whether the words around a figure are understood, so that it may be held against a series.

A series counts everyone, in whole years. A sentence may count children, or a month, or what did not happen, in words
that no list can foresee. So it is asked the other way round: is every word of the clause one that leaves the figure
as it is? What is left over is kept with the statement, and a statement with such words is not judged.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.ids import ConceptId, ThingId, kind_of
from routekaart.domain.letter import PeriodMention, PlaceMention, QuantityMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import RATIOS, Direction
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.plain_words import (
    LINKS,
    OF_CHANGE,
    OF_RANK,
    PAST_IT,
    PERIOD_LINKS,
    PLAIN,
    PLAIN_FOR,
    POINTING,
    TO_A_LEVEL,
    WITHIN,
)
from routekaart.reading.scene import Lexicon
from routekaart.reading.sentences import Placed
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[“”„«»\"?%€$*]")
_GROUPED_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_MOST_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Understood:
    """What a figure, change or rank was read as, to be held against the words that it was read from."""

    start: int
    end: int
    concept: ConceptId | None
    subject: ThingId | None
    period: Period | None
    """As the sentence names it."""
    counterpart: ThingId | None = None
    base: Period | None = None
    partners: tuple[int, ...] = ()
    """Where the other figures begin that make one movement with this one."""
    form: str = "level"
    """level, change or rank."""
    direction: Direction | None = None
    pointed: bool = False
    """Whether the place is pointed at from here ("deze route"), and need not be named in the sentence."""
    carried: bool = False
    """Whether it goes on about an earlier figure, from which it has its place and period."""


def find_unread(clauses: Clauses, figure: Understood, lexicon: Lexicon) -> tuple[str, ...]:
    """Return the words around a figure that may make it another figure than it seems, in the order of the sentence."""
    own = clauses.around(figure.start, figure.end)
    found = [
        *_doubts(clauses),
        *_announced(clauses, own, figure),
        *_misplaced(clauses, own, figure),
        *_mistimed(clauses, own, figure),
        *_other_figures(clauses, own, figure),
        *_against(clauses, own, figure),
    ]
    for clause in _clauses_read(clauses, own, figure):
        found += _unknown(clauses, clause, figure, lexicon)
    return tuple(dict.fromkeys(found))[:_MOST_SHOWN]


def _doubts(clauses: Clauses) -> Iterator[str]:
    """Yield what makes the whole sentence something else than a report: a question, a denial, someone else's words."""
    text = clauses.sentence.text
    for found in re.finditer(cues.DOUBT, text, re.IGNORECASE):
        yield found[0]
    for found in re.finditer(cues.SOURCE_OF_WORDS, text, re.IGNORECASE):
        if not re.match(cues.ACCORDING_TO, text[found.start() :], re.IGNORECASE):
            yield found[0]


def _announced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield what the words before the clause already narrow: another time, or a part of the people."""
    if re.search(cues.LAND_ROLES, clauses.text(own), re.IGNORECASE):
        return  # "en daarnaast opvangland voor": what goes before is about its other role
    for clause in clauses.remarks_before(own):
        yield from (found[0] for found in re.finditer(cues.NARROWS, clauses.text(clause), re.IGNORECASE))
        for seen in clauses.part(clause).periods:
            if seen.mention.value not in (figure.period, figure.base):
                yield seen.mention.surface


def _clauses_read(clauses: Clauses, own: Clause, figure: Understood) -> tuple[Clause, ...]:
    """Return the clauses that the figure was read from: its own, and those that name its period and its place."""
    elsewhere: list[tuple[int, int]] = []
    part = clauses.part(own)
    if not part.periods and not figure.carried:
        elsewhere += [
            (seen.start, seen.end) for seen in clauses.sentence.periods if seen.mention.value == figure.period
        ]
    if not any(seen.mention.kind != "demonym" for seen in part.places) and not (figure.pointed or figure.carried):
        elsewhere += [
            (seen.start, seen.end) for seen in clauses.sentence.places if seen.mention.place == figure.subject
        ]
    named = (clauses.around(start, end) for start, end in elsewhere)
    return tuple(dict.fromkeys((own, *clauses.remarks_after(own), *named)))


def _misplaced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the places in the clause that the figure is not about; without its own, those of the sentence."""
    places = [seen for seen in clauses.sentence.places if own.holds(seen.start)]
    elsewhere = figure.pointed or figure.carried
    if not elsewhere and not any(seen.mention.place == figure.subject for seen in places):
        places = list(clauses.sentence.places)
    for seen in places:
        mention = seen.mention
        if mention.place == figure.counterpart:
            continue
        if mention.place == figure.subject and mention.kind not in ("demonym", "subnational"):
            yield from _passed_through(clauses, seen, figure)
        elif not _is_destination(clauses, seen, figure):
            yield mention.surface


def _passed_through(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> Iterator[str]:
    word = scene.word_before(clauses.sentence, seen)
    leaving = figure.concept is not None and figure.concept.startswith(cues.LEAVING) and word in cues.FROM
    if kind_of(seen.mention.place) != "route" and word in PAST_IT and not leaving:
        yield f"{word} {seen.mention.surface}"


def _is_destination(clauses: Clauses, seen: Placed[PlaceMention], figure: Understood) -> bool:
    """Tell whether a place is Europe, where every route leads: "de meest gebruikte route naar Europa"."""
    route = figure.subject is not None and kind_of(figure.subject) == "route"
    destination = seen.mention.place in cues.DESTINATIONS and seen.mention.surface.lower() in cues.DESTINATION_NAMES
    return route and destination and scene.word_before(clauses.sentence, seen) in cues.INTO


def _mistimed(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the times in the clause that the figure is not about, and a time that is not simply *in* its period."""
    times = [seen for seen in clauses.sentence.periods if own.holds(seen.start)]
    rates = [seen for seen in clauses.sentence.periods if not isinstance(seen.mention.value, Period)]
    named = figure.carried or any(seen.mention.value == figure.period for seen in times)
    for seen in (*rates, *(times if named else clauses.sentence.periods)):
        base = figure.form == "change" and seen.mention.value == figure.base
        if base and scene.is_base(clauses.sentence, seen):
            continue
        if seen.mention.value != figure.period:
            yield seen.mention.surface
        elif not _is_within(clauses, seen):
            yield clauses.sentence.text[: seen.end - clauses.sentence.start][-len(seen.mention.surface) - 8 :].strip()


def _is_within(clauses: Clauses, seen: Placed[PeriodMention]) -> bool:
    """Tell whether a period is named as one that the figure covers: *in 2018*, *2018* at the head, *(2018)*."""
    at = seen.start - clauses.sentence.start
    before = clauses.sentence.text[max(0, at - 40) : at]
    words = re.findall(r"\w+|[(,:]", before.lower())
    while words and words[-1] in PERIOD_LINKS:
        words.pop()
    own_word = re.match(r"\w+", seen.mention.surface.lower())
    return not words or words[-1] in WITHIN | {"(", ",", ":"} or (own_word is not None and own_word[0] in cues.TIMED)


def _other_figures(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the other figures of the clause, and the figure itself where its digits can be read in two ways."""
    for seen in clauses.sentence.quantities:
        if seen.start == figure.start:
            yield from _two_readings(seen.mention)
        elif own.holds(seen.start) and seen.start not in figure.partners:
            yield seen.mention.surface


def _two_readings(mention: QuantityMention) -> Iterator[str]:
    """Yield a figure such as "65,383": thousands in English, decimals in Dutch."""
    values = [value for value in (mention.value, mention.value2) if value is not None]
    counts = mention.unit not in RATIOS
    if counts and (_GROUPED_BY_COMMA.search(mention.surface) or any(value % 1 for value in values)):
        yield mention.surface


def _against(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the words that turn a change around, or make a level the size of a change."""
    words = list(_words(clauses.text(own)))
    before = clauses.sentence.text[: figure.start - clauses.sentence.start].split()
    if figure.form == "level" and before and before[-1].lower() in POINTING:
        yield before[-1]
    if figure.form == "change":
        other_way = FALLS | DOWN_AFTER if figure.direction is Direction.INCREASE else RISES | UP_AFTER
        yield from (word for word in words if word.lower() in other_way)
    elif figure.form == "level" and not (before and before[-1].lower() in TO_A_LEVEL):
        yield from (word for word in words if word.lower() in cues.MOVES)


def _unknown(clauses: Clauses, clause: Clause, figure: Understood, lexicon: Lexicon) -> Iterator[str]:
    text = clauses.text(clause)
    masked = bytearray(len(text))
    for start, end in _read_spans(clauses, clause, text, figure, lexicon):
        masked[max(start, 0) : max(end, 0)] = b"\x01" * (min(max(end, 0), len(text)) - min(max(start, 0), len(text)))
    plain = _plain(figure)
    for number, found in enumerate(_WORD.finditer(text)):
        word = found[0].lower()
        links = number == 0 and word in LINKS
        if not links and word not in plain and not all(masked[found.start() : found.end()]):
            yield found[0]


def _plain(figure: Understood) -> frozenset[str]:
    concept = figure.concept or ""
    words = PLAIN.union(*(more for begin, more in PLAIN_FOR.items() if concept.startswith(begin)))
    return words | (OF_CHANGE if figure.form == "change" else OF_RANK if figure.form == "rank" else frozenset())


def _read_spans(
    clauses: Clauses, clause: Clause, text: str, figure: Understood, lexicon: Lexicon
) -> Iterator[tuple[int, int]]:
    """Yield the spans of a clause that another rule has read and judged."""
    for start, end in clauses.part(clause).spans():
        yield start - clause.start, end - clause.start
    for start, end, concept in lexicon.find_concepts(text):
        if concept == figure.concept:
            yield from _ends(text, start, end)
    for pattern in (*(cue for cue, _ in cues.MODES), cues.ACCORDING_TO, cues.THIS_ROUTE, cues.RANK):
        yield from ((found.start(), found.end()) for found in re.finditer(pattern, text, re.IGNORECASE))


def _ends(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the words of a concept; of a separated verb only its two parts, not what stands between them."""
    words = text[start:end].split()
    if words[-1].lower() in cues.PARTICLES and len(words) > 2:
        yield start, start + len(words[0])
        yield end - len(words[-1]), end
    else:
        yield start, end


def _words(text: str) -> Iterator[str]:
    return (found[0] for found in _WORD.finditer(text))
