"""Two peoples beside one another in one place: "Albanezen dienden meer eerste asielaanvragen in dan Irakezen"."""

import re
from collections.abc import Iterator

from routekaart.domain.content import Order, Rank
from routekaart.domain.letter import PlaceMention
from routekaart.reading import cues
from routekaart.reading.numberless import Matter, find_left_over, find_matter, find_period, find_subject
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import Placed, Sentence

_THAN = re.compile(
    r"\b(?:dan|than)\s{1,3}(?:(?:van|door|from|by|of)\s{1,3})?(?:(?:de|het|the)\s{1,3})?$", re.IGNORECASE
)
_PEOPLES = 2


def find_peoples_compared(reader: SentenceReader) -> Iterator[Said]:
    """Yield that one people were more or fewer than another in a place, as an order of the two."""
    sentence = reader.sentence
    if not sentence.signs & cues.changes.CHANGES.bit:
        return
    found = list(cues.orders.MORE_OR_LESS.finditer(sentence.text))
    if len(found) != 1 or found[0]["busy"]:
        return
    start, end = sentence.start + found[0].start(), sentence.start + found[0].end()
    matter = find_matter(reader, start, end)
    peoples = None if matter is None else _two_peoples(matter.part, start)
    if matter is None or peoples is None or matter.part.quantities or matter.part.bases or len(matter.part.areas) > 1:
        return
    if _counts_two_things(reader, matter, peoples[1].end):
        return
    yield _compared(reader, matter, peoples, Order.MOST if found[0]["up"] else Order.LEAST, start)


def _counts_two_things(reader: SentenceReader, matter: Matter, after: int) -> bool:
    """Tell whether something is counted of the second people as well: "dan Irakezen herhaalde aanvragen"."""
    counted = [one.start < after for one in reader.concepts if matter.clause.holds(one.start)]
    return len(set(counted)) > 1


def _two_peoples(part: Sentence, at: int) -> tuple[Placed[PlaceMention], Placed[PlaceMention]] | None:
    """Return the only two peoples of a clause, of whom the one behind "dan" stands behind the word of more or less."""
    named = [seen for seen in part.places if seen.mention.kind == "demonym" and seen not in part.areas]
    than = [seen for seen in named if _THAN.search(part.before(seen.start))]
    others = [seen for seen in named if seen not in than]
    if len(named) != _PEOPLES or len(than) != 1 or than[0].start < at:
        return None
    return (others[0], than[0]) if others[0].mention.place != than[0].mention.place else None


def _compared(
    reader: SentenceReader,
    matter: Matter,
    peoples: tuple[Placed[PlaceMention], Placed[PlaceMention]],
    order: Order,
    start: int,
) -> Said:
    one, other = (seen.mention.place for seen in peoples)
    subject, period = find_subject(reader, matter), find_period(reader, matter, start)
    return Said(
        start=min(matter.start, *(seen.start for seen in peoples)),
        end=max(matter.end, *(seen.end for seen in peoples)),
        rule="peoples",
        subject=subject,
        content=Rank(
            place=1,
            order=order,
            among=", ".join(seen.mention.surface for seen in peoples),
            concept=matter.concept,
            publisher=matter.publisher,
            counted=matter.counted,
            modes=matter.modes or None,
            counterpart=one,
            listed=(one, other),
            unread=find_left_over(
                reader, matter, "comparison", subject=subject, other=other, counterpart=one, period=period
            ),
        ),
        valid=period,
    )
