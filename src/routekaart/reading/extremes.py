"""The most or least of a row of periods: "het hoogste aantal sinds 2016"."""

from collections.abc import Iterator, Sequence

from routekaart.domain.content import Extreme, Figure, Order
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clause
from routekaart.reading.movements import find_row, find_since, first_unit, last_unit
from routekaart.reading.numberless import find_counterpart, find_left_over, find_matter, find_period, find_subject
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import Placed, Sentence

_ORDERS = (
    (cues.LARGEST, Order.MOST),
    (cues.SMALLEST, Order.LEAST),
    (cues.PEAK, Order.MOST),
    (cues.TROUGH, Order.LEAST),
)
SIGNS = cues.MORE_THAN_ANY.bit | sum(cue.bit for cue, _ in _ORDERS)
_YEAR = 4
"""Digits of the notation of a year."""


def find_extremes(reader: SentenceReader, figures: Sequence[Said]) -> Iterator[Said]:
    """Yield that a period had the most or least since another one: of what the sentence counts, or speaks of."""
    sentence = reader.sentence
    if not sentence.signs & SIGNS:
        return
    found: list[Said] = []
    for start, end, order in _find_words(sentence):
        said = _of_figure(reader, start, end, order, figures) or _of_its_own(reader, start, end, order)
        # "een recordaantal, het hoogste sinds 2009" says it twice
        if said is not None and all(said.content != one.content or said.valid != one.valid for one in found):
            found.append(said)
    yield from found


def _find_words(sentence: Sentence) -> Iterator[tuple[int, int, Order]]:
    """Yield where a sentence says that something is the most or the least."""
    for cue, order in _ORDERS:
        for found in cue.finditer(sentence.text, sentence.signs):
            yield sentence.start + found.start(), sentence.start + found.end(), order
    for found in cues.MORE_THAN_ANY.finditer(sentence.text, sentence.signs):
        more = any(words is not None for name, words in found.groupdict().items() if name.startswith("up"))
        order = Order.MOST if more else Order.LEAST
        yield sentence.start + found.start(), sentence.start + found.end(), order


def _of_its_own(reader: SentenceReader, start: int, end: int, order: Order) -> Said | None:
    matter = find_matter(reader, start, end)
    if matter is None or matter.part.quantities or cues.ONE_OF_THEM.search(matter.part.text, matter.part.signs):
        return None
    since, row = find_since(matter.part), find_row(matter.part)
    beside = since or row
    if beside is None or (since is not None and since.start < end):
        return None
    subject, period = find_subject(reader, matter), find_period(reader, matter, start, without=beside.start)
    if period is None or (since is None and not _is_within(period, beside)):
        return None
    if any(seen.start >= beside.end for seen in matter.part.areas):
        return None  # "het hoogste aantal sinds 2016 in Spanje" may be the highest of all places
    until = last_unit(beside) if since is None else None
    if since is not None and cues.OF_ALL_YEARS.search(matter.part.text, matter.part.signs):
        if len(str(period)) != _YEAR:
            return None
        until = Period.of_year(max(reader.written.year - 1, int(str(period))))
    counterpart = find_counterpart(matter, subject)
    unread = find_left_over(
        reader, matter, "extreme", subject=subject, counterpart=counterpart, period=period, since=beside.start
    )
    content = Extreme(
        order=order,
        since=first_unit(beside),
        until=until,
        counted=matter.counted,
        concept=matter.concept,
        counterpart=counterpart,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=matter.modes,
        publisher=matter.publisher,
        unread=unread,
    )
    first, last = min(matter.start, beside.start), max(matter.end, beside.end)
    return Said(start=first, end=last, rule="extreme", subject=subject, content=content, valid=period)


def _is_within(period: Period, row: Placed[PeriodMention]) -> bool:
    """Tell whether a year is one of a row of years."""
    value = row.mention.value
    single = period.first == period.last and period.first is not None and len(period.first.notation) == _YEAR
    return single and isinstance(value, Period) and value.contains(period)


def _of_figure(reader: SentenceReader, start: int, end: int, order: Order, figures: Sequence[Said]) -> Said | None:
    """Read "58.569 mensen, het hoogste aantal sinds 2014": the most of what was just counted."""
    counted = next((said for said in reversed(figures) if said.end <= start), None)
    clause = reader.clauses.around(start, end)
    part = reader.clauses.part(clause)
    since = find_since(part)
    if counted is None or since is None or since.start < end or not _stands_apart(reader, clause, counted, start):
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


def _stands_apart(reader: SentenceReader, clause: Clause, counted: Said, start: int) -> bool:
    """Tell whether the words stand behind the figure and a comma, "58.569 mensen, het hoogste", or apart."""
    begins = reader.sentence.start
    return not clause.holds(counted.start) or "," in reader.sentence.text[counted.end - begins : start - begins]
