"""The most or least of a row of periods: "het hoogste aantal sinds 2016"."""

from collections.abc import Iterator, Sequence

from routekaart.domain.content import Extreme, Figure, Order
from routekaart.reading import cues, scene
from routekaart.reading.figures import SentenceReader
from routekaart.reading.numberless import find_left_over, find_matter, find_period, find_subject
from routekaart.reading.said import Said
from routekaart.reading.turns import find_since, first_unit


def find_extremes(reader: SentenceReader, figures: Sequence[Said]) -> Iterator[Said]:
    """Yield that a period had the most or least since another one: of what the sentence counts, or speaks of."""
    sentence = reader.sentence
    if not sentence.signs & (cues.LARGEST.bit | cues.SMALLEST.bit):
        return
    for cue, order in ((cues.LARGEST, Order.MOST), (cues.SMALLEST, Order.LEAST)):
        for found in cue.finditer(sentence.text, sentence.signs):
            start, end = sentence.start + found.start(), sentence.start + found.end()
            said = _of_figure(reader, start, end, order, figures) or _of_its_own(reader, start, end, order)
            if said is not None:
                yield said


def _of_its_own(reader: SentenceReader, start: int, end: int, order: Order) -> Said | None:
    matter = find_matter(reader, start, end)
    since = None if matter is None else find_since(matter.part)
    if matter is None or since is None or since.start < end or matter.part.quantities:
        return None
    subject, period = find_subject(reader, matter), find_period(reader, matter, start, without=since.start)
    if period is None:
        return None
    unread = find_left_over(reader, matter, "extreme", subject=subject, period=period, since=since.start)
    content = Extreme(
        order=order,
        since=first_unit(since),
        counted=matter.counted,
        concept=matter.concept,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=matter.modes,
        publisher=matter.publisher,
        unread=unread,
    )
    last = max(matter.end, since.end)
    return Said(start=matter.start, end=last, rule="extreme", subject=subject, content=content, valid=period)


def _of_figure(reader: SentenceReader, start: int, end: int, order: Order, figures: Sequence[Said]) -> Said | None:
    """Read "58.569 mensen, het hoogste aantal sinds 2014": the most of what was just counted."""
    counted = next((said for said in reversed(figures) if said.end <= start), None)
    clause = reader.clauses.around(start, end)
    part = reader.clauses.part(clause)
    since = find_since(part)
    if counted is None or since is None or since.start < end or clause.holds(counted.start):
        between = "" if counted is None else reader.sentence.text[counted.end - reader.sentence.start :]
        if counted is None or since is None or "," not in between:
            return None
    said = counted.content
    if not isinstance(said, Figure) or said.concept is None or said.also or said.per or said.movement:
        return None
    content = Extreme(
        order=order,
        since=first_unit(since),
        counted=said.counted,
        concept=said.concept,
        counterpart=said.counterpart,
        route=said.route,
        modes=said.modes,
        publisher=said.publisher,
        unread=said.unread,
    )
    return Said(
        start=start, end=since.end, rule="extreme", subject=counted.subject, content=content, valid=counted.valid
    )
