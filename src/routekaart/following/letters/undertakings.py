"""Undertakings to Parliament in two letters: made, repeated, met, or passed over in silence."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from routekaart.domain.content import Toezegging, UndertakingStatus
from routekaart.domain.document import BlockKind
from routekaart.domain.ids import ThingId
from routekaart.domain.letter_changes import Aspect, Difference, Doubt, Outcome, Point, Subject
from routekaart.domain.period import Duration, Period, TimeExpression
from routekaart.domain.statement import Passage
from routekaart.following.letters import lexicon
from routekaart.following.letters.judging import MOST_SHOWN
from routekaart.following.letters.side import Side, left_alone
from routekaart.following.letters.texts import alike, stems_of

_OF_PROMISES = frozenset(stem for word in lexicon.OF_PROMISES for stem in (*stems_of(word), word))
_ALIKE, _LEAST_COMMON = 0.66, 2
"""Which part of what they are about two undertakings must share to be one, and how many words."""
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_MOST = 1_000
"""Undertakings of a letter that are compared one by one; no letter comes near it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Promise:
    """An undertaking with what it is about."""

    point: Point
    said: Toezegging
    topic: frozenset[str]
    """The stems that tell what is promised; empty if the words tell nothing."""
    places: frozenset[ThingId]
    years: frozenset[str]
    """The years that are named, but for that of its term."""


def find_undertakings(earlier: Side, later: Side) -> Iterator[Difference]:
    """Yield what became of the undertakings of the earlier letter, and the new ones.

    What was met before needs no word, and neither does saying so again. One of which nothing in the later letter
    speaks is dropped.
    """
    promises, after = _promises(earlier)[:_MOST], _promises(later)[:_MOST]
    before = [one for one in promises if one.said.status is not UndertakingStatus.FULFILLED]
    done = {_words_of(one) for one in promises if one.said.status is UndertakingStatus.FULFILLED}
    after = [one for one in after if _words_of(one) not in done]
    paired = dict(_pairs(before, after))
    met = [one for one in after if one.said.status is UndertakingStatus.FULFILLED and not one.topic]
    for number, one in enumerate(before):
        if number in paired:
            yield _judged(one, after[paired[number]], later.reading.document.date)
        else:
            yield _silence(one, met, later)
    taken = set(paired.values())
    for number, one in enumerate(after):
        if number not in taken and one not in met:
            yield _new(one, earlier)


def _promises(side: Side) -> list[_Promise]:
    found: dict[tuple[str, frozenset[str]], _Promise] = {}
    of_motions = {side.text.number_of(one.start) for one in side.reading.motions}
    for statement in side.reading.statements:
        content, place = statement.content, statement.source
        if not isinstance(content, Toezegging) or not isinstance(place, Passage):
            continue
        block = side.reading.document.body.find_block(place.start)
        if block is not None and block.kind is BlockKind.HEADING:
            continue  # "Wat is toegezegd" above a list promises nothing
        if content.status is UndertakingStatus.FULFILLED and side.text.number_of(place.start) in of_motions:
            continue  # that a motion is carried out is told among the requests
        number = side.text.number_of(place.start)
        topic = stems_of(place.quote) - _OF_PROMISES
        if content.status is not UndertakingStatus.FULFILLED and (not topic or _points_back(place)):
            topic |= side.text.stems_before(number) - _OF_PROMISES
        point = Point(
            subject=Subject.UNDERTAKING,
            about=_place_in(side, place),
            place=place,
            context=side.text.sentence(number),
            statement=statement,
            state=content.status.value,
            valid=content.deadline if isinstance(content.deadline, Period) else None,
        )
        one = _Promise(
            point=point,
            said=content,
            topic=topic,
            places=frozenset(side.find_places(place.start, place.end)),
            years=frozenset(_YEAR.findall(place.quote)) - set(_YEAR.findall(str(content.deadline))),
        )
        found.setdefault((_words_of(one), topic), one)
    return list(found.values())


def _place_in(side: Side, place: Passage) -> ThingId | None:
    """Return the one place that an undertaking names; `None` if it names none, or several."""
    named = side.find_places(place.start, place.end)
    return named.pop() if len(named) == 1 else None


def _points_back(place: Passage) -> bool:
    return not lexicon.POINTING.isdisjoint(place.quote.casefold().split())


def _words_of(one: _Promise) -> str:
    return " ".join(one.point.place.quote.casefold().split())


def _pairs(before: Sequence[_Promise], after: Sequence[_Promise]) -> Iterator[tuple[int, int]]:
    """Pair undertakings by what they are about, those that share most first; each once."""
    by_stem: dict[str, list[int]] = {}
    for number, one in enumerate(after):
        for stem in one.topic:
            by_stem.setdefault(stem, []).append(number)
    equal = set(_equal(before, after))
    near = equal | {(a, b) for a, one in enumerate(before) for stem in one.topic for b in by_stem.get(stem, ())[:50]}
    likeness = {pair: alike(before[pair[0]].topic, after[pair[1]].topic) for pair in near} | dict.fromkeys(equal, 1.0)
    used: tuple[set[int], set[int]] = set(), set()
    for pair in sorted(near, key=lambda pair: (-likeness[pair], pair)):
        if (
            _surely_one(before[pair[0]], after[pair[1]], likeness[pair])
            and pair[0] not in used[0]
            and pair[1] not in used[1]
        ):
            used[0].add(pair[0])
            used[1].add(pair[1])
            yield pair


def _surely_one(one: _Promise, other: _Promise, likeness: float) -> bool:
    """Tell whether two undertakings are about one thing: one word is no proof, and another country or year is none."""
    if likeness < _ALIKE:
        return False
    common = one.topic & other.topic
    named = one.topic == other.topic or len(common) >= _LEAST_COMMON
    places, years = (one.places, other.places), (one.years, other.years)
    clash = any(all(side) and side[0].isdisjoint(side[1]) for side in (places, years))
    return named and not clash


def _equal(before: Sequence[_Promise], after: Sequence[_Promise]) -> Iterator[tuple[int, int]]:
    """Pair undertakings in the same words; what they lean on may read otherwise if each letter has those once."""
    whole = {(_words_of(one), one.topic): number for number, one in enumerate(after)}
    once = [Counter(map(_words_of, side)) for side in (before, after)]
    places = {_words_of(one): number for number, one in enumerate(after)}
    for number, one in enumerate(before):
        words = _words_of(one)
        if (words, one.topic) in whole:
            yield number, whole[words, one.topic]
        elif once[0][words] == once[1][words] == 1:
            yield number, places[words]


def _judged(earlier: _Promise, later: _Promise, day: date | None) -> Difference:
    """Return what became of an undertaking that the later letter speaks of.

    A term that was over cannot be put off: the later letter may promise the next thing of the same sort.
    """
    met = later.said.status is UndertakingStatus.FULFILLED
    aspects = [Aspect.MET] if met else []
    old, new = earlier.said.deadline, later.said.deadline
    if not met and old is not None and new is not None and old != new:
        if _is_over(old, earlier.point.place.published, day):
            return _doubtful(earlier, [later.point], Doubt.MAYBE_RENEWED)
        aspects.append(Aspect.DEADLINE)
    return Difference(
        subject=Subject.UNDERTAKING,
        outcome=Outcome.CHANGED if aspects else Outcome.SAME,
        about=earlier.point.about or later.point.about,
        earlier=(earlier.point,),
        later=(later.point,),
        aspects=tuple(aspects),
    )


def _silence(one: _Promise, met: Sequence[_Promise], later: Side) -> Difference:
    """Return what comes of an undertaking that no undertaking of the later letter is like.

    It is not dropped while a sentence speaks of what it was about, or "my undertaking" is met that may be this one.
    """
    about, least = one.point.about, max(1, (len(one.topic) + 1) // 2)
    if met:
        return _doubtful(one, [other.point for other in met[:MOST_SHOWN]])
    number = later.text.find_alike(one.topic, least=least)
    if number is not None:
        start, end = later.text.span(number)
        quote = later.reading.document.text[start:end]
        start, end = start + len(quote) - len(quote.lstrip()), end - len(quote) + len(quote.rstrip())
        return _doubtful(one, [later.point(Subject.UNDERTAKING, start, end, about=about)])
    alone = left_alone(one.point, later, dropped=True)
    over = _is_over(one.said.deadline, one.point.place.published, later.reading.document.date)
    if alone.outcome is Outcome.DROPPED and over:
        return Difference(
            subject=Subject.UNDERTAKING,
            outcome=Outcome.DROPPED,
            about=about,
            earlier=(one.point,),
            aspects=(Aspect.TERM_OVER,),
        )
    return alone


def _doubtful(one: _Promise, later: Iterable[Point], doubt: Doubt = Doubt.ONLY_MENTIONED) -> Difference:
    return Difference(
        subject=Subject.UNDERTAKING,
        outcome=Outcome.UNCERTAIN,
        about=one.point.about,
        earlier=(one.point,),
        later=tuple(later),
        doubt=doubt,
    )


def _new(one: _Promise, earlier: Side) -> Difference:
    """Return a new undertaking, or one from elsewhere that the letter says is met."""
    if one.said.status is UndertakingStatus.NEW:
        mirrored = _silence(one, (), earlier)
        if mirrored.outcome is Outcome.UNCERTAIN:
            return replace(mirrored, earlier=mirrored.later, later=mirrored.earlier)
    return Difference(subject=Subject.UNDERTAKING, outcome=Outcome.NEW, about=one.point.about, later=(one.point,))


def _is_over(deadline: TimeExpression | None, said: Period | None, day: date | None) -> bool:
    """Tell whether a term had ended on a day."""
    if isinstance(deadline, Duration) and said is not None and said.end is not None:
        deadline = deadline.after(said.end - timedelta(days=1))
    return isinstance(deadline, Period) and deadline.end is not None and day is not None and deadline.end <= day
