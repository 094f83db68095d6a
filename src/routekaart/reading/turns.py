"""That something rose or fell since another period, without a number: "het aantal daalde ten opzichte van 2016"."""

import re
from collections.abc import Iterator

from routekaart.domain.content import Trend
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction
from routekaart.reading import cues, scene
from routekaart.reading.joined import find_outdone
from routekaart.reading.lasting import find_time_taken
from routekaart.reading.listed import Listed, find_each_listed
from routekaart.reading.numberless import (
    Matter,
    find_counterpart,
    find_left_over,
    find_matter,
    find_period,
    find_subject,
)
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.since_and_between import find_between, find_since, first_unit, split_between
from routekaart.reading.words import CHANGE_NOUNS, DOWN_AFTER, FALLS, RISES, UP_AFTER
from routekaart.reading.year_to_date import to_date

_WORD = re.compile(r"\w+")
_COMPARING = (UP_AFTER | DOWN_AFTER) - RISES - FALLS
_MOVING = frozenset(cues.changes.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)


def find_turns(reader: SentenceReader) -> Iterator[Said]:
    """Yield the rises and falls that a sentence speaks of without a number, if it says since when."""
    sentence = reader.sentence
    if not sentence.signs & (cues.changes.CHANGES.bit | cues.changes.BESIDE_LEVEL.bit):
        return
    if sentence.quantities and len(reader.clauses.starts) == 1:
        return  # its only clause says a number
    if sentence.signs & cues.orders.OUTDOING.bit and find_outdone(sentence) is not None:
        return  # "fell short of those in Denmark" is no fall
    seen: set[int] = set()
    for found in cues.changes.TURN.finditer(sentence.text):
        start, end = sentence.start + found.start(), sentence.start + found.end()
        matter = find_matter(reader, start, end)
        if matter is None or matter.clause.start in seen or matter.part.quantities:
            continue
        if not matter.part.periods and any(one.mention.direction for one in sentence.quantities):
            continue  # "De terugval was fors: het aantal daalde met 133.810" announces a change that has its size
        text, signs = matter.part.text, matter.part.signs
        if cues.orders.MORE_THAN_ANY.search(text, signs) or cues.orders.NEVER_SO.search(text, signs):
            continue  # that is no change since a year
        seen.add(matter.clause.start)
        for listed in find_each_listed(matter.part) or (None,):
            said = _turn(reader, matter, start, listed)
            if said is not None:
                yield said


def _span(matter: Matter, found: re.Match[str]) -> Iterator[tuple[int, int]]:
    yield matter.part.start + found.start(), matter.part.start + found.end()


def _words_beside_counted(reader: SentenceReader, matter: Matter) -> set[str]:
    """Return the words of a clause without a verb of what is counted: in "vielen er minder doden" nothing fell."""
    apart = [
        span for one in reader.concepts if one.concept == matter.concept and len(one.parts) > 1 for span in one.parts
    ]
    begins = matter.part.start
    return {
        word[0].lower()
        for word in _WORD.finditer(matter.part.text)
        if not any(start <= begins + word.start() < end for start, end in apart)
    }


def _turn(reader: SentenceReader, matter: Matter, at: int, listed: Listed | None) -> Said | None:
    extreme = cues.orders.TO_EXTREME.search(matter.part.text)
    period, base, since = _find_times(reader, matter, at, listed, record=extreme is not None)
    direction = _find_direction(reader, matter, measured=base is not None)
    if period is None or base == period or direction is None:
        return None
    subject = find_subject(reader, matter)
    dated = to_date(period, matter.part), to_date(base, matter.part)
    counterpart = find_counterpart(matter, subject)
    unread = find_left_over(
        reader,
        matter,
        "turn",
        subject=subject,
        counterpart=counterpart,
        period=period,
        base=base,
        since=since,
        direction=direction,
        read=(
            *(() if extreme is None else _span(matter, extreme)),
            *find_time_taken(matter.part, base, period),
            *(() if listed is None else listed.links),
        ),
        times=frozenset() if listed is None else listed.times,
    )
    content = Trend(
        direction=direction,
        base=dated[1],
        size=None,
        counted=matter.counted,
        concept=matter.concept,
        counterpart=counterpart,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=matter.modes,
        publisher=matter.publisher,
        unread=unread,
    )
    begins = matter.start if listed is None else min(matter.start, listed.start)
    return Said(start=begins, end=matter.end, rule="turn", subject=subject, content=content, valid=dated[0])


def _find_times(
    reader: SentenceReader, matter: Matter, at: int, listed: Listed | None, *, record: bool
) -> tuple[Period | None, Period | None, int | None]:
    """Return when it turned, the period that this is measured from, and where the words for that begin."""
    base, since = listed.base if listed is not None else scene.find_base(matter.part, at), None
    found = find_since(matter.part)
    if base is None and found is not None:
        # of "daalde naar het laagste peil sinds 2010" the year before is the base, and 2010 belongs to the record
        base, since = None if record else first_unit(found), found.start
    period = listed.period if listed is not None else find_period(reader, matter, at, without=since)
    if base is None and (between := find_between(matter.part)) is not None:
        (base, period), since = split_between(between), between.start
    return period, base, since


def _find_direction(reader: SentenceReader, matter: Matter, *, measured: bool) -> Direction | None:
    """Return which way it went; `None` if the words do not tell, or say it of a change or of by how much.

    With `measured` a time is named that it is measured from.
    """
    ways = {
        Direction.INCREASE if found["up"] else Direction.DECREASE
        for found in cues.changes.TURN.finditer(matter.part.text)
    }
    words = _words_beside_counted(reader, matter)
    if not CHANGE_NOUNS.isdisjoint(words) and not (cues.changes.MOVES - CHANGE_NOUNS).isdisjoint(words):
        return None  # "de daling nam af" is a change of a change
    by_how_much = not (words.isdisjoint(_COMPARING) or words.isdisjoint(_MOVING))  # "steeg meer dan in 2015"
    if len(ways) != 1 or by_how_much:
        return None
    if not measured and words.isdisjoint(_MOVING):
        return None  # "lag hoger" than what, it does not say; "steeg" is since the year before
    return ways.pop()
