"""The most or least of a row of periods: "het hoogste aantal sinds 2016", "nooit eerder zoveel als in 2018"."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from routekaart.domain.content import Extreme, Figure, Order
from routekaart.domain.ids import ConceptId
from routekaart.domain.period import Period
from routekaart.reading import cues, scene
from routekaart.reading.clauses import Clause
from routekaart.reading.numberless import (
    Matter,
    find_counterpart,
    find_left_over,
    find_matter,
    find_period,
    find_subject,
)
from routekaart.reading.rows import Row, find_month_of_year, find_row
from routekaart.reading.said import Said
from routekaart.reading.sentence_reader import SentenceReader
from routekaart.reading.sentences import Sentence
from routekaart.reading.since_and_between import find_since, first_unit
from routekaart.reading.words import DOWN_AFTER, FALLS, RISES, UP_AFTER

_ORDERS = (
    (cues.orders.LARGEST, Order.MOST),
    (cues.orders.SMALLEST, Order.LEAST),
    (cues.orders.PEAK, Order.MOST),
    (cues.orders.TROUGH, Order.LEAST),
)
SIGNS = cues.orders.MORE_THAN_ANY.bit | cues.orders.NEVER_SO.bit | sum(cue.bit for cue, _ in _ORDERS)
_DEAD = frozenset({ConceptId("deaths-on-route"), ConceptId("deaths-only")})
_YEAR = 4
"""Digits of the notation of a year."""
_WORD = re.compile(r"\w+")
_MOVING = frozenset(cues.changes.MOVES) | (RISES - UP_AFTER) | (FALLS - DOWN_AFTER)
_ONE_OF_MORE = re.compile(r"(?:een|an?)\s", re.IGNORECASE)
"""Before what is said of one of several: "een recordjaar" was one when it came."""
_LOCAL = re.compile(r"\b(?:piek|piekjaar|topjaar|hoogtepunt|dieptepunt|peak|low\s+point)\b", re.IGNORECASE)
"""What stands out beside those around it."""
_OF_ALL = re.compile(
    r"\b(?:geen|no|none|any|enige?|elke?|welke?|hoogste|laagste|meeste|minste|grootste|kleinste|highest|lowest|most|fewest|largest"
    r"|smallest|nooit|never)\b",
    re.IGNORECASE,
)
"""Words that set it beside all others."""
_NEXT = 12
"""Characters between *als* and the period that has no equal: "als in 2018", "than at the end of 2018"."""


class _Words(NamedTuple):
    """Words that say that something is the most or the least, in the running text."""

    start: int
    end: int
    order: Order
    compares: bool = False
    of_all: bool = False
    """Whether they speak of all other periods of the row, also of later ones."""
    than: int | None = None
    """Where the period stands that has no equal, if it is named by these words: "nooit zoveel als in 2018"."""
    spans: tuple[tuple[int, int], ...] = ()
    """The words themselves, where others may stand between them."""
    one_of_more: str = ""
    """The words, if others of the row may have been as much to speak of: "een piek", "a record year"."""

    @property
    def of_change(self) -> bool:
        """Whether they may be said of a rise or fall as well: "meer dan in enig ander jaar"."""
        return self.compares or self.than is not None


class _InRow(NamedTuple):
    """The period that is spoken of, the row that it is one of, and where the times stand that say so."""

    period: Period
    row: Row
    until: Period | None
    times: frozenset[int] = frozenset()
    of_months: bool = False
    """Whether it surely is a month that has the most, and not a place in a month."""


def find_extremes(reader: SentenceReader, figures: Sequence[Said]) -> Iterator[Said]:
    """Yield that a period had the most or least since another one: of what the sentence counts, or speaks of."""
    sentence = reader.sentence
    if not sentence.signs & SIGNS or not sentence.periods:
        return
    found: list[Said] = []
    for words in _find_words(sentence):
        said = _of_figure(reader, words, figures) or _of_its_own(reader, words)
        # "een recordaantal, het hoogste sinds 2009" says it twice
        if said is not None and all(said.content != one.content or said.valid != one.valid for one in found):
            found.append(said)
    yield from found


def _find_words(sentence: Sentence) -> Iterator[_Words]:
    """Yield where a sentence says that something is the most or the least."""
    text, begins = sentence.text, sentence.start
    for cue, order in _ORDERS:
        for found in cue.finditer(text, sentence.signs):
            of_all = cues.orders.OF_ALL_YEARS.search(text, sentence.signs) is not None
            one = found[0] if _ONE_OF_MORE.match(found[0]) and not _OF_ALL.search(text) else ""
            yield _Words(begins + found.start(), begins + found.end(), order, of_all=of_all, one_of_more=one)
    for found in cues.orders.MORE_THAN_ANY.finditer(text, sentence.signs):
        more = any(words is not None for name, words in found.groupdict().items() if name.startswith("up"))
        order = Order.MOST if more else Order.LEAST
        yield _Words(begins + found.start(), begins + found.end(), order, compares=True, of_all=True)
    for found in cues.orders.NEVER_SO.finditer(text, sentence.signs):
        order = Order.MOST if found["up"] is not None else Order.LEAST
        spans = [found.span(group) for group in ("never", "up", "down", "than") if found[group] is not None]
        yield _Words(
            begins + found.start(),
            begins + found.end(),
            order,
            of_all=cues.orders.BEFORE.search(found["never"]) is None,
            than=begins + found.end(),
            spans=tuple((begins + start, begins + end) for start, end in spans),
        )


def _of_its_own(reader: SentenceReader, words: _Words) -> Said | None:
    matter = find_matter(reader, words.start, words.end)
    if matter is None or matter.part.quantities or cues.orders.ONE_OF_THEM.search(matter.part.text, matter.part.signs):
        return None
    if _is_of_dead(reader, words) and matter.concept not in _DEAD:
        return None  # the deadliest month is that of the most dead, not of the most crossings
    if cues.travel.REACHED.fullmatch(matter.counted):
        return None  # "Spanje bereikte het hoogste niveau sinds 2014" does not say of what
    if words.of_change and not _MOVING.isdisjoint(_WORD.findall(matter.part.text.lower())):
        return None  # "nooit eerder daalde het zo veel als in 2018" is the most of all falls
    within = _find_month(matter, words) or _find_year(reader, matter, words)
    if within is None:
        return None
    if words.than is None and not within.of_months and not _is_placed(reader, matter.part, within.row):
        return None
    if words.than is None and _may_be_of_places(matter.part, words, within):
        return None
    subject = find_subject(reader, matter)
    counterpart = find_counterpart(matter, subject)
    unread = find_left_over(
        reader,
        matter,
        "extreme",
        subject=subject,
        counterpart=counterpart,
        period=within.period,
        since=within.row.start,
        times=within.times,
        read=(*words.spans, *within.row.spans),
    )
    content = Extreme(
        order=words.order,
        since=within.row.first,
        until=within.until,
        counted=matter.counted,
        concept=matter.concept,
        counterpart=counterpart,
        route=scene.find_route(subject, reader.context, reader.lexicon),
        modes=matter.modes,
        publisher=matter.publisher,
        unread=(*unread, *_find_passed(words, within)),
    )
    first, last = min(matter.start, within.row.start), max(matter.end, within.row.end)
    return Said(start=first, end=last, rule="extreme", subject=subject, content=content, valid=within.period)


def _is_of_dead(reader: SentenceReader, words: _Words) -> bool:
    """Tell whether words for a record say that it is one of the dead: "the deadliest month"."""
    begins = reader.sentence.start
    return (
        cues.orders.DEADLIEST.pattern.search(reader.sentence.text, words.start - begins, words.end - begins) is not None
    )


def _find_passed(words: _Words, within: _InRow) -> Iterator[str]:
    """Yield the words for a record that a later period of the row may have broken, or a peak that is one of several."""
    broken = within.until is not None and within.until != within.period
    if words.one_of_more and (broken or (within.until is not None and _LOCAL.search(words.one_of_more))):
        yield words.one_of_more


def _find_month(matter: Matter, words: _Words) -> _InRow | None:
    """Return the month of a year that is spoken of, if it is set beside the other months."""
    found = find_month_of_year(matter.part) if words.than is None else None
    if found is None:
        return None
    return _InRow(found.month, found.row, found.row.last, found.times, found.row.last is not None and found.of_noun)


def _find_year(reader: SentenceReader, matter: Matter, words: _Words) -> _InRow | None:
    """Return the period that is spoken of, as one of the row that its clause names."""
    row = find_row(matter.part)
    if row is None:
        return None
    behind = row.last is None and words.than is None and row.start < words.end
    if behind and not (words.of_all and cues.orders.MORE_THAN_ANY.search(matter.part.text, matter.part.signs)):
        return None  # "sinds 2016 is Spanje het land met de meeste"
    if words.than is None:
        period = find_period(reader, matter, words.start, without=row.start)
    else:
        period = _period_at(matter.part, words.than)
    if period is None or cues.orders.OF_MONTHS.search(matter.part.text, matter.part.signs):
        return None
    if row.last is not None:
        return _InRow(period, row, row.last) if _is_within(period, row) else None
    if not (words.of_all or row.whole):
        return _InRow(period, row, None)
    if len(str(period)) != _YEAR or len(str(row.first)) != _YEAR:
        return None
    until = max(reader.written.year - 1, int(str(period))) if words.of_all else int(str(period))
    if words.than is not None and not row.whole:
        # "sinds 2016 niet zoveel als in 2023" says nothing of 2016 itself
        row = row._replace(first=Period.of_year(int(str(row.first)) + 1))
    return _InRow(period, row, Period.of_year(until), _in_one_year(matter.part))


def _in_one_year(part: Sentence) -> frozenset[int]:
    """Return where it is said that one year is meant, "in one year": each year of the row is one."""
    return frozenset(seen.start for seen in part.periods if cues.times.ONE_YEAR.fullmatch(seen.mention.surface))


def _is_placed(reader: SentenceReader, part: Sentence, row: Row) -> bool:
    """Tell whether no place stands behind a row, but beside what is counted there.

    "Het hoogste aantal sinds 2016 in Spanje" may be the highest of all places; "of 2009-2016, 2009 had the lowest
    number of applications in France" is not.
    """
    ends = [one.end for one in reader.concepts if one.start >= row.end]
    behind = [seen.start for seen in part.areas if seen.start >= row.end]
    return all(any(0 <= at - end <= _NEXT for end in ends) for at in behind)


def _may_be_of_places(part: Sentence, words: _Words, within: _InRow) -> bool:
    """Tell whether places may be what is set beside one another, in the one year that was named before.

    "In de jaren 2009 tot en met 2024 werden in 2022 de meeste detecties op de Westelijke Balkanroute geregistreerd" may
    be the most of all routes in 2022; where the year stands at the end, or the place ahead, years are.
    """
    of_years = within.row.last is not None and len(str(within.period)) == _YEAR
    if not of_years or not any(seen.start >= words.end for seen in part.areas):
        return False
    return any(seen.mention.value == within.period and seen.start < words.start for seen in part.periods)


def _period_at(part: Sentence, at: int) -> Period | None:
    """Return the period right behind *als* or *dan*."""
    seen = next((one for one in part.periods if one.start >= at), None)
    value = None if seen is None or seen.start - at > _NEXT else seen.mention.value
    return value if isinstance(value, Period) else None


def _is_within(period: Period, row: Row) -> bool:
    """Tell whether a year is one of a row of years."""
    single = period.first == period.last and period.first is not None and len(period.first.notation) == _YEAR
    if not single or row.first is None or row.last is None or period.first is None:
        return False
    return str(row.first) <= period.first.notation <= str(row.last)


def _of_figure(reader: SentenceReader, words: _Words, figures: Sequence[Said]) -> Said | None:
    """Read "58.569 mensen, het hoogste aantal sinds 2014": the most of what was just counted."""
    start, end = words.start, words.end
    counted = next((said for said in reversed(figures) if said.end <= start), None)
    clause = reader.clauses.around(start, end)
    part = reader.clauses.part(clause)
    since = find_since(part)
    if counted is None or since is None or since.start < end or not _stands_apart(reader, clause, counted, start):
        return None
    said = counted.content
    if not isinstance(said, Figure) or said.concept is None or said.also or said.per or said.movement:
        return None
    if _is_of_dead(reader, words) and said.concept not in _DEAD:
        return None
    content = Extreme(
        order=words.order,
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
