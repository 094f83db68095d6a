"""Whether the words around a figure are understood, so that it may be held against a series.

A series counts everyone, in whole years. A sentence may count children, or a month, or what did not happen, in words
that no list can foresee. So it is asked the other way round: is every word of the clause one that leaves the figure
as it is? What is left over is kept with the statement, and a statement with such words is not judged.
"""

import re
from collections.abc import Iterator

from routekaart.domain.letter import QuantityMention
from routekaart.domain.quantity import RATIOS, Unit
from routekaart.reading import cues
from routekaart.reading.clauses import Clause, Clauses
from routekaart.reading.concepts import Concepts
from routekaart.reading.plain_words import WORD
from routekaart.reading.report_frames import find_report_frames
from routekaart.reading.sentences import Sentence
from routekaart.reading.understood import Understood
from routekaart.reading.unions import find_other_unions
from routekaart.reading.unread_changes import find_turning, words_against
from routekaart.reading.unread_meanings import find_other_meanings
from routekaart.reading.unread_places import find_misplaced
from routekaart.reading.unread_times import find_count_of_months, find_mistimed, find_pointed_times
from routekaart.reading.unread_words import find_unknown
from routekaart.reading.words import AMBIGUOUS

_GROUPED_BY_COMMA = re.compile(r"\d,\d{3}(?!\d)")
_ALONE_IN_BRACKETS = re.compile(r"\([\d.,\s]{1,20}\)")
_MOST_SHOWN, _THOUSAND = 5, 1000
_SIGNS_APART = frozenset("()[]:;-–—")
"""Signs behind which a clause begins; what stands before a word such as *waardoor* is another matter."""
_SHORT = 80
"""Characters of a clause that opens a sentence or stands in brackets; a longer one says something of its own."""


def find_unread(clauses: Clauses, figure: Understood, concepts: Concepts) -> tuple[str, ...]:
    """Return the words around a figure that may make it another figure than it seems, in the order of the sentence."""
    found: dict[str, None] = {}
    for words in _find_unread(clauses, figure, concepts):
        found[words] = None
        if len(found) == _MOST_SHOWN:
            break
    return tuple(found)


def _find_unread(clauses: Clauses, figure: Understood, concepts: Concepts) -> Iterator[str]:
    own = figure.clause
    yield from _doubts(clauses.sentence)
    yield from _named_beside(clauses.sentence)
    yield from find_pointed_times(clauses.sentence)
    yield from _announced(clauses, own, figure)
    yield from find_misplaced(clauses, own, figure)
    yield from find_other_unions(clauses.sentence.text, figure.period, figure.base)
    yield from find_mistimed(clauses, own, figure)
    yield from _other_figures(clauses, own, figure)
    yield from find_turning(clauses, own, figure, concepts)
    yield from find_other_meanings(clauses.part(own), figure)
    for clause in _set_apart(clauses, own):
        against = words_against(figure)
        yield from (found[0] for found in WORD.finditer(clauses.part(clause).text) if found[0].lower() in against)
    read = (*_clauses_read(clauses, own, figure), *_clauses_counted(clauses, own, figure, concepts))
    for clause in dict.fromkeys((*_set_apart(clauses, own), *read)):
        yield from find_unknown(clauses, clause, figure, concepts)


def _doubts(sentence: Sentence) -> Iterator[str]:
    """Yield what makes the whole sentence something else than a report: a question, a denial, someone else's words."""
    saying = cues.saying.DOUBT, cues.saying.TURNED, cues.saying.SUPPOSED_FIRST
    for cue in (*saying, cues.places.ROUTES_OF_ONE_WAY, cues.times.UNITS_BESIDE):
        yield from (found[0] for found in cue.finditer(sentence.text, sentence.signs))
    # "volgens de tabellen van Eurostat"; of "volgens de cijfers" nobody can tell whose they are
    frames = (found.span() for found in find_report_frames(sentence.text, sentence.signs))
    told = [
        span for span in frames if cues.publishers.NAMES_PUBLISHER.search(sentence.text[slice(*span)], sentence.signs)
    ]
    for found in cues.publishers.SOURCE_OF_WORDS.finditer(sentence.text, sentence.signs):
        if any(start <= found.start() < end for start, end in told):
            continue
        if not cues.publishers.ACCORDING_TO.pattern.match(sentence.text[found.start() :]):
            yield found[0]


def _set_apart(clauses: Clauses, own: Clause) -> tuple[Clause, ...]:
    """Return the short clauses that a sign parts from the figure: "kwamen (niet) 5.000", "Onjuist: er kwamen"."""
    begins = clauses.sentence.start
    if clauses.sentence.text[own.start - begins :].lstrip()[:1] not in _SIGNS_APART:
        return ()
    return tuple(one for one in clauses.remarks_before(own) if one.end - one.start <= _SHORT)


def _named_beside(sentence: Sentence) -> Iterator[str]:
    """Yield the publishers of a sentence that names several: whose figure is meant, it does not tell."""
    if sentence.publisher is None:
        yield from (found[0] for found in cues.publishers.NAMES_PUBLISHER.finditer(sentence.text, sentence.signs))


def _announced(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield what the words before the clause already narrow: another time, or a part of the people."""
    if own.start == clauses.sentence.start:
        return
    part = clauses.part(own)
    if cues.places.LAND_ROLES.search(part.text, part.signs):
        return  # "en daarnaast opvangland voor": what goes before is about its other role
    for clause in clauses.remarks_before(own):
        remark = clauses.part(clause)
        yield from (found[0] for found in cues.saying.NARROWS.finditer(remark.text, remark.signs))
        for seen in remark.periods:
            if seen.mention.value not in (figure.period, figure.base):
                yield seen.mention.surface


def _clauses_read(clauses: Clauses, own: Clause, figure: Understood) -> tuple[Clause, ...]:
    """Return the clauses that the figure was read from: its own, and those that name its period and its place."""
    elsewhere: list[Clause] = []
    part = clauses.part(own)
    if not part.periods and not figure.carried:
        elsewhere += clauses.naming(figure.period)
    if not part.areas and not (figure.pointed or figure.carried):
        elsewhere += clauses.naming(figure.subject)
    return tuple(dict.fromkeys((own, *clauses.remarks_after(own), *elsewhere)))


def _clauses_counted(clauses: Clauses, own: Clause, figure: Understood, concepts: Concepts) -> Iterator[Clause]:
    """Yield the clauses that say what a figure counts whose own does not: "22,130 arrivals, Spain counted 58,569"."""
    said = [one.start for one in concepts if one.concept == figure.concept]
    if figure.carried or any(own.holds(start) for start in said):
        return
    yield from (clauses.around(start, start) for start in said)


def _other_figures(clauses: Clauses, own: Clause, figure: Understood) -> Iterator[str]:
    """Yield the other figures of the clause, and the figure itself where its digits can be read in two ways."""
    part = clauses.part(own)
    few = {part.start + found.start() for found in cues.places.SO_MANY_PLACES.finditer(part.text, part.signs)}
    few = few if figure.joined else {at for at in few if cues.places.BENELUX.match(part.text, at - part.start)}
    few |= {one.start for seen in part.periods if (one := find_count_of_months(part, seen)) is not None}
    for seen in part.quantities:
        if seen.start in few or any(start <= seen.start < end for start, end in figure.read):
            continue
        if seen.start == figure.start:
            yield from _two_readings(seen.mention)
            if _ALONE_IN_BRACKETS.match(clauses.sentence.text, max(0, seen.start - clauses.sentence.start - 1)):
                yield f"({seen.mention.surface})"  # it may say again what stands before it, in other words
        elif seen.start not in figure.partners:
            yield seen.mention.surface


def _two_readings(mention: QuantityMention) -> Iterator[str]:
    """Yield "65,383" that was read as decimals, for in English these are thousands; and what is "drie keer hoger"."""
    if mention.unit is Unit.FACTOR and mention.surface.lower().rpartition(" ")[2] in AMBIGUOUS:
        yield mention.surface
    values = [value for value in (mention.value, mention.value2) if value is not None]
    in_thousands = _GROUPED_BY_COMMA.search(mention.surface) and max(values) >= _THOUSAND
    counts = mention.unit not in RATIOS
    if (
        counts
        and not in_thousands
        and (_GROUPED_BY_COMMA.search(mention.surface) or any(value % 1 for value in values))
    ):
        yield mention.surface
