"""What two letters call by name: arrangements, instruments, programmes, countries and routes, and sources."""

from collections.abc import Hashable, Iterator, Mapping
from dataclasses import dataclass, field

from routekaart.domain.content import Checkable
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.letter import NameMention
from routekaart.domain.letter_changes import Aspect, Difference, Outcome, Point, Subject
from routekaart.domain.statement import Passage
from routekaart.following.letters import lexicon
from routekaart.following.letters.side import Side, left_alone, only_mentioned

_SUBJECTS = {
    "arrangement": Subject.ARRANGEMENT,
    "instrument": Subject.INSTRUMENT,
    "programme": Subject.PROGRAMME,
    "fund": Subject.PROGRAMME,
}
_OWN_COUNTRY = "country:NLD"
"""Every letter is about it, so that naming it says nothing."""


@dataclass(slots=True)
class _Naming:
    """Where a letter names one thing."""

    first: Point
    states: set[str] = field(default_factory=set)
    """How far it is, by the words of the sentences that name it."""
    stated: Point | None = None
    """The place that says so."""


Namings = Mapping[Hashable, _Naming]


def find_named(earlier: Side, later: Side) -> Iterator[Difference]:
    """Yield what became of what the earlier letter calls by name, and what is new.

    An instrument counts for each country by itself: a visa agreement with one says nothing of another.
    """
    for before, after in (
        (_names(earlier), _names(later)),
        (_places(earlier), _places(later)),
        (_sources(earlier), _sources(later)),
    ):
        called = {_called(one): one for key, one in after.items() if key not in before}
        for key, one in before.items():
            other = after.get(key) or called.pop(_called(one), None)
            if other is not None:
                yield _judged(one, other)
            else:
                yield _not_named(one.first, after, later, dropped=True)
        yield from (_not_named(one.first, before, earlier, dropped=False) for one in called.values())


def _called(one: _Naming) -> Hashable:
    """Return the words that name something, and for which country: they may be read as a thing or as a kind of it."""
    return " ".join(one.first.place.quote.casefold().split()), one.first.about, one.first.subject is Subject.SOURCE


def _names(side: Side) -> dict[Hashable, _Naming]:
    found: dict[Hashable, _Naming] = {}
    places = _places_by_sentence(side)
    for mention in side.reading.names:
        if len(mention.ids) != 1 or kind_of(mention.ids[0]) not in _SUBJECTS:
            continue
        thing, number = mention.ids[0], side.text.number_of(mention.start)
        subject = _SUBJECTS[kind_of(thing)]
        near = places.get(number, set())
        about = next(iter(near)) if len(near) == 1 else None
        key = (thing, about) if subject is Subject.INSTRUMENT else thing
        state = _state(side, number)
        point = side.point(subject, mention.start, mention.end, about=about, thing=thing, state=state)
        naming = found.setdefault(key, _Naming(point))
        if state:
            naming.states.add(state)
            naming.stated = naming.stated or point
    return found


def _places_by_sentence(side: Side) -> dict[int, set[ThingId]]:
    found: dict[int, set[ThingId]] = {}
    for one in side.reading.places:
        if one.place != _OWN_COUNTRY:
            found.setdefault(side.text.number_of(one.start), set()).add(one.place)
    return found


def _state(side: Side, number: int) -> str:
    """Return how far something is by the words of its sentence; empty if they tell nothing, several, or deny."""
    sentence = side.text.sentence(number).casefold()
    words = {word.strip(".,;:()“”\"'") for word in sentence.split()}
    found = {state for state, said in lexicon.STATES.items() if words.intersection(said)}
    if any(phrase in sentence for phrase in lexicon.IN_FORCE):
        found.add("in_force")
    return found.pop() if len(found) == 1 and not words & lexicon.DENIALS else ""


def _places(side: Side) -> dict[Hashable, _Naming]:
    found: dict[Hashable, _Naming] = {}
    for one in side.reading.places:
        if one.place not in found and one.place != _OWN_COUNTRY:
            found[one.place] = _Naming(side.point(Subject.PLACE, one.start, one.end, about=one.place, thing=one.place))
    return found


def _sources(side: Side) -> dict[Hashable, _Naming]:
    """Return whose figures a letter gives, each with the first sentence that names it."""
    found: dict[Hashable, _Naming] = {}
    actors: dict[tuple[Hashable, int], Point] = {}
    for actor in side.reading.actors:
        at = side.text.number_of(actor.start)
        actors.setdefault(
            (actor.actor, at),
            side.point(Subject.SOURCE, actor.start, actor.end, thing=ThingId(actor.actor)),
        )
    for statement in side.reading.statements:
        content, place = statement.content, statement.source
        if not isinstance(content, Checkable) or content.publisher is None or not isinstance(place, Passage):
            continue
        named = actors.get((content.publisher, side.text.number_of(place.start)))
        if named is not None:
            found.setdefault(content.publisher, _Naming(named))
    return found


def _judged(earlier: _Naming, later: _Naming) -> Difference:
    """Return whether something is still as far as it was; only if each letter says so in one way."""
    moved = len(earlier.states) == len(later.states) == 1 and earlier.states != later.states
    one, other = earlier.first, later.first
    if moved and earlier.stated is not None and later.stated is not None:
        one, other = earlier.stated, later.stated
    return Difference(
        subject=one.subject,
        outcome=Outcome.CHANGED if moved else Outcome.SAME,
        about=one.about or other.about,
        earlier=(one,),
        later=(other,),
        aspects=(Aspect.STATE,) if moved else (),
    )


def _not_named(point: Point, others: Namings, other: Side, *, dropped: bool) -> Difference:
    """Return that something is dropped or new, unless the other letter may mean it."""
    like = _mentioned(point, others, other)
    if like is None:
        return left_alone(point, other, dropped=dropped)
    return only_mentioned(point, like, dropped=dropped)


def _mentioned(point: Point, others: Namings, other: Side) -> Point | None:
    """Return where the other letter may speak of it: without a country, in words for several things, or in passing."""
    if point.subject is Subject.PLACE:
        return None
    if point.subject is Subject.SOURCE:
        actor = next((one for one in other.reading.actors if str(one.actor) == point.thing), None)
        return None if actor is None else other.point(point.subject, actor.start, actor.end, thing=point.thing)
    if point.subject is Subject.INSTRUMENT:
        if (point.thing, None) in others:
            return others[point.thing, None].first
        placed = (one.first for one in others.values() if one.first.thing == point.thing and point.about is None)
        if (first := next(placed, None)) is not None:
            return first
    ambiguous = next((one for one in other.reading.names if _may_mean(one, point)), None)
    return None if ambiguous is None else other.point(point.subject, ambiguous.start, ambiguous.end, about=point.about)


def _may_mean(mention: NameMention, point: Point) -> bool:
    if point.thing in mention.ids:
        return len(mention.ids) > 1
    return not mention.ids and kind_of(point.thing or ThingId("")) == "arrangement"
