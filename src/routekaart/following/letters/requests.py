"""Requests of Parliament in two letters: which are answered or referred to, and of which nothing more is said."""

from collections.abc import Hashable, Iterator, Mapping

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import MotionMention
from routekaart.domain.letter_changes import Aspect, Difference, Outcome, Point, Subject
from routekaart.following.letters.side import Side, left_alone, only_mentioned

ANSWERED, REFERRED = "answered", "referred"


def find_requests(earlier: Side, later: Side) -> Iterator[Difference]:
    """Yield what became of the motions and requests that the earlier letter names, and the new ones.

    One that the earlier letter answered need not be named again. A motion is known by its number; without one by who
    moved it, and then two motions of the same members cannot be told apart.
    """
    before, after = _requests(earlier), _requests(later)
    movers = _by_mover(before), _by_mover(after)
    for key, one in before.items():
        if key in after:
            yield _judged(one, after[key])
        elif one.state != ANSWERED:
            yield _not_named(one, key, movers[1], later, dropped=True)
    for key, one in after.items():
        if key not in before:
            yield _not_named(one, key, movers[0], earlier, dropped=False)


def _requests(side: Side) -> dict[Hashable, Point]:
    found: dict[Hashable, Point] = {}
    for mention in side.reading.motions:
        key, state = _key(mention), ANSWERED if mention.answers else REFERRED
        if key is None or (key in found and (found[key].state == ANSWERED or state == REFERRED)):
            continue
        thing = ThingId(f"request:{mention.ids[0]}") if len(mention.ids) == 1 else None
        found[key] = side.point(Subject.REQUEST, mention.start, mention.end, thing=thing, state=state)
    return found


def _key(mention: MotionMention) -> Hashable:
    if mention.ids:
        return mention.ids
    return (mention.form, frozenset(name.casefold() for name in mention.movers)) if mention.movers else None


def _judged(earlier: Point, later: Point) -> Difference:
    answered = earlier.state == REFERRED and later.state == ANSWERED
    if answered and earlier.thing is None:  # members move more than one motion
        return only_mentioned(earlier, later, dropped=True)
    return Difference(
        subject=Subject.REQUEST,
        outcome=Outcome.CHANGED if answered else Outcome.SAME,
        about=None,
        earlier=(earlier,),
        later=(later,),
        aspects=(Aspect.MET,) if answered else (),
    )


def _not_named(point: Point, key: Hashable, movers: dict[str, Point], other: Side, *, dropped: bool) -> Difference:
    """Return that a request is dropped or new, unless the other letter cites it or names its movers otherwise."""
    ids = key if isinstance(key, tuple) and all(isinstance(one, str) for one in key) else ()
    cited = next((other.cited[str(one)] for one in ids if str(one) in other.cited), None)
    if cited is None:
        like = next((movers[name] for name in sorted(_movers(point)) if name in movers), None)
    else:
        like = other.point(Subject.REQUEST, cited.start, cited.end, thing=point.thing)
    if like is None:
        return left_alone(point, other, dropped=dropped)
    return only_mentioned(point, like, dropped=dropped)


def _by_mover(requests: Mapping[Hashable, Point]) -> dict[str, Point]:
    found: dict[str, Point] = {}
    for one in requests.values():
        for name in _movers(one):
            found.setdefault(name, one)
    return found


def _movers(point: Point) -> frozenset[str]:
    """Return the names in the words of a motion: what is written with a capital, but for the word itself."""
    words = point.place.quote.replace("-", " ").split()
    return frozenset(word.strip("(),.").casefold() for word in words if word[:1].isupper() and len(word) > 2) - {
        "motie", "kamerstuk", "kamerstukken", "lid", "leden",
    }  # fmt: skip
