"""What two letters say brought something about, and how strongly they say it."""

from collections.abc import Iterator

from routekaart.domain.ids import ThingId
from routekaart.domain.letter import AttributionMention
from routekaart.domain.letter_changes import Aspect, Difference, Outcome, Point, Subject
from routekaart.following.letters.side import Side, left_alone, only_mentioned
from routekaart.following.letters.texts import alike, stems_of

_MOST = 1_000
"""Causes of a letter that are compared; no letter comes near it."""
_NEAR = 50
_ALIKE = 0.66
"""Which part of their words two measures, and two effects, must share to be one."""
_Cause = tuple[Point, frozenset[str], frozenset[str], frozenset[ThingId]]
"""A cause with the stems of its measure and of its effect, and the places that it names."""


def find_causes(earlier: Side, later: Side) -> Iterator[Difference]:
    """Yield what became of the causes that the earlier letter claims, and the new ones."""
    before, after = list(_causes(earlier))[:_MOST], list(_causes(later))[:_MOST]
    by_stem: dict[str, list[int]] = {}
    for number, (_, measure, effect, _) in enumerate(after):
        for stem in measure | effect:
            by_stem.setdefault(stem, []).append(number)
    taken: set[int] = set()
    for one in before:
        near = {number for stem in one[1] | one[2] for number in by_stem.get(stem, ())[:_NEAR]} - taken
        fitting = [(-_likeness(one, after[number]), number) for number in near if _about_the_same(one, after[number])]
        if fitting:
            _, best = min(fitting)
            taken.add(best)
            yield _judged(one[0], after[best][0])
        else:
            yield _not_claimed(one, later, dropped=True)
    for number, one in enumerate(after):
        if number not in taken:
            yield _not_claimed(one, earlier, dropped=False)


def _likeness(one: _Cause, other: _Cause) -> float:
    return alike(one[1] | one[2], other[1] | other[2])


def _causes(side: Side) -> Iterator[_Cause]:
    for mention in side.reading.attributions:
        point = side.point(
            Subject.CAUSE, mention.start, mention.end, about=_place(mention, side), state=_strength(mention)
        )
        places = frozenset(side.find_places(mention.start, mention.end))
        yield point, stems_of(mention.measure), stems_of(mention.effect), places


def _strength(mention: AttributionMention) -> str:
    if mention.negated:
        return "denied"
    return "left_open" if mention.hedged else mention.strength


def _place(mention: AttributionMention, side: Side) -> ThingId | None:
    """Return where the effect is said to be, if the words or the reader tell one place."""
    named = side.find_places(mention.effect_start, mention.effect_end)
    if len(named) == 1:
        return named.pop()
    return side.places_of_causes.get(side.text.number_of(mention.start)) if not named else None


def _about_the_same(one: _Cause, other: _Cause) -> bool:
    clash = one[3] and other[3] and one[3].isdisjoint(other[3])
    return not clash and alike(one[1], other[1]) >= _ALIKE and alike(one[2], other[2]) >= _ALIKE


def _judged(earlier: Point, later: Point) -> Difference:
    stronger = earlier.state != later.state
    return Difference(
        subject=Subject.CAUSE,
        outcome=Outcome.CHANGED if stronger else Outcome.SAME,
        about=earlier.about or later.about,
        earlier=(earlier,),
        later=(later,),
        aspects=(Aspect.STRENGTH,) if stronger else (),
    )


def _not_claimed(one: _Cause, other: Side, *, dropped: bool) -> Difference:
    """Return that a cause is dropped or new, unless a sentence of the other letter has most of its words."""
    point, measure, effect, _ = one
    words = measure | effect
    number = other.text.find_alike(words, least=max(2, -(-len(words) * 2 // 3)))
    if number is None:
        return left_alone(point, other, dropped=dropped)
    start, end = other.text.span(number)
    like = other.point(Subject.CAUSE, start, end, about=point.about)
    return only_mentioned(point, like, dropped=dropped)
