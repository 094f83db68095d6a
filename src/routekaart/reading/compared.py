"""Two places beside one another: "meer aankomsten in Italië dan in Spanje", "twee keer zo veel als in Frankrijk"."""

from collections.abc import Iterator

from routekaart.domain.content import Comparison
from routekaart.domain.ids import kind_of
from routekaart.domain.quantity import Direction
from routekaart.reading import cues, scene
from routekaart.reading.joined import Compared, Outdone, find_compared, find_outdone
from routekaart.reading.numberless import Matter, find_counterpart, find_left_over, find_matter, find_period
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader


def find_comparisons(reader: SentenceReader) -> Iterator[Said]:
    """Yield that one place has more or less than another, where no number says by how much."""
    sentence = reader.sentence
    if len(sentence.areas) < 2 or not sentence.signs & (cues.changes.CHANGES.bit | cues.orders.OUTDOING.bit):
        return
    outdone = find_outdone(sentence) if cues.orders.OUTDOING.bit & sentence.signs else None
    if outdone is not None:
        yield from _outdone(reader, outdone)
        return
    for found in cues.orders.MORE_OR_LESS.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        matter = find_matter(reader, start, end)
        compared = None if matter is None else find_compared(matter.part)
        if matter is None or compared is None or matter.part.quantities or matter.part.bases:
            continue
        last = matter.part.areas[-1]
        if any(seen[0] >= last.end and seen[0] < matter.clause.end for seen in reader.concepts):
            continue  # "meer asielaanvragen dan Hongarije eerste asielaanvragen": two things are compared
        if found["busy"] and kind_of(compared.subject) != "route":
            continue
        direction = Direction.INCREASE if found["up"] else Direction.DECREASE
        yield _compared(reader, matter, compared, direction, start, "comparison")
        return


def _outdone(reader: SentenceReader, outdone: Outdone) -> Iterator[Said]:
    """Yield what a verb says of two places, if it speaks of one thing only."""
    matter = find_matter(reader, outdone.start, outdone.end)
    if matter is None or matter.part.quantities or matter.part.bases or len(reader.concepts) != 1:
        return
    direction = Direction.INCREASE if outdone.up else Direction.DECREASE
    yield _compared(reader, matter, outdone.compared, direction, outdone.start, "outdone")


def _compared(
    reader: SentenceReader, matter: Matter, compared: Compared, direction: Direction, start: int, form: str
) -> Said:
    period, counterpart = find_period(reader, matter, start), find_counterpart(matter, None)
    return Said(
        start=matter.start,
        end=matter.end,
        rule="comparison",
        subject=compared.subject,
        content=Comparison(
            direction=direction,
            other=compared.other,
            size=None,
            counted=matter.counted,
            concept=matter.concept,
            counterpart=counterpart,
            route=scene.find_route(compared.subject, reader.context, reader.lexicon),
            modes=matter.modes,
            publisher=matter.publisher,
            unread=find_left_over(
                reader,
                matter,
                form,
                subject=compared.subject,
                other=compared.other,
                counterpart=counterpart,
                period=period,
                direction=direction,
            ),
        ),
        valid=period,
    )
