"""That something rose or fell since another period, without a number: "het aantal daalde ten opzichte van 2016"."""

import re
from collections.abc import Iterator

from routekaart.domain.content import Trend
from routekaart.domain.letter import PeriodMention
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues, scene
from routekaart.reading.figures import SentenceReader
from routekaart.reading.movements import find_between, split_between
from routekaart.reading.numberless import (
    Matter,
    find_counterpart,
    find_left_over,
    find_matter,
    find_period,
    find_subject,
)
from routekaart.reading.said import Said
from routekaart.reading.sentences import Placed, Sentence

_YEAR = 4
_SINCE = re.compile(r"(?:sinds|since)\b", re.IGNORECASE)


def find_turns(reader: SentenceReader) -> Iterator[Said]:
    """Yield the rises and falls that a sentence speaks of without a number, if it says since when."""
    sentence = reader.sentence
    if not sentence.signs & cues.CHANGES.bit:
        return
    seen: set[int] = set()
    for found in cues.TURN.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        matter = find_matter(reader, start, end)
        if matter is None or matter.clause.start in seen or matter.part.quantities:
            continue
        seen.add(matter.clause.start)
        said = _turn(reader, matter, start)
        if said is not None:
            yield said


def find_since(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the period of a clause since which something is: "sinds 2016"."""
    return next((seen for seen in part.periods if _SINCE.match(seen.mention.surface)), None)


def find_row(part: Sentence) -> Placed[PeriodMention] | None:
    """Return the row of years of which one is named: "van de periode 2014-2018", "van 2014 tot en met 2018"."""
    for seen in part.periods:
        value = seen.mention.value
        if isinstance(value, Period) and value.first is not None and value.last is not None and value.fixed:
            years = len(value.first.notation) == len(value.last.notation) == _YEAR
            if years and value.first != value.last:
                return seen
    return None


def first_unit(since: Placed[PeriodMention]) -> Period | None:
    """Return the period in which a stretch begins: 2016 of "sinds 2016"."""
    value = since.mention.value
    return Period(value.first, value.first) if isinstance(value, Period) and value.first is not None else None


def last_unit(row: Placed[PeriodMention]) -> Period | None:
    """Return the period with which a row ends: 2018 of 2014-2018."""
    value = row.mention.value
    return Period(value.last, value.last) if isinstance(value, Period) and value.last is not None else None


def _turn(reader: SentenceReader, matter: Matter, at: int) -> Said | None:
    base, since = scene.find_base(matter.part, at), None
    if base is None and (found := find_since(matter.part)) is not None:
        base, since = first_unit(found), found.start
    period = find_period(reader, matter, at, without=since)
    if base is None and (between := find_between(matter.part)) is not None:
        (base, period), since = split_between(between), between.start
    ways = {Direction.INCREASE if found["up"] else Direction.DECREASE for found in cues.TURN.finditer(matter.part.text)}
    if base is None or period is None or base == period or len(ways) != 1:
        return None
    subject, direction = find_subject(reader, matter), ways.pop()
    counterpart = find_counterpart(matter, subject)
    unread = find_left_over(
        reader,
        matter,
        "change",
        subject=subject,
        counterpart=counterpart,
        period=period,
        base=base,
        since=since,
        direction=direction,
    )
    content = Trend(
        direction=direction,
        base=base,
        size=None,
        counted=matter.counted,
        concept=matter.concept,
        counterpart=counterpart,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=matter.modes,
        publisher=matter.publisher,
        unread=unread,
    )
    return Said(start=matter.start, end=matter.end, rule="turn", subject=subject, content=content, valid=period)
