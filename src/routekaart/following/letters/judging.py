"""What a pair of statements about one thing comes to: the same, changed, moved on, or not to be told."""

from collections.abc import Hashable, Sequence
from datetime import date

from routekaart.domain.content import Money, MoneyState
from routekaart.domain.letter_changes import Aspect, Difference, Doubt, Outcome, Subject
from routekaart.following.letters.items import Item
from routekaart.following.letters.likeness import compare_statements
from routekaart.following.letters.texts import alike

ALIKE = 0.5
"""Which part of their words two sentences must share to be about the same where no concept tells."""
MOST_SHOWN = 5
"""Candidates that are named, of all that fit."""
_OTHER_FIGURE = frozenset({Aspect.VALUE, Aspect.DIRECTION})
_UNSAID: tuple[Hashable, ...] = (None, "", (), frozenset())
_THINGS = slice(0, 3)
"""Where the details of an amount hold its fund, programme and arrangement."""


def agree(one: Item, other: Item) -> bool:
    """Tell whether two items can be about the same thing: what both say of it does not clash."""
    if not all(map(fits, one.details, other.details)):
        return False
    return (one.certain and other.certain) or alike(one.stems, other.stems) >= ALIKE


def may_be_one_number(one: Item, other: Item) -> bool:
    """Tell whether two equal numbers of one thing and place can be one figure; then no other words need be shared."""
    placed = one.point.about is not None and one.point.subject is not Subject.MONEY
    return agree(one, other) or (placed and all(map(fits, one.details, other.details)))


def is_one_thing(one: Item, other: Item) -> bool:
    """Tell whether two items are about one thing, place and time, of which one says no more than the other."""
    placed = one.point.about is not None and one.point.about == other.point.about
    timed = one.when == other.when or None in (one.when, other.when)
    named = (one.certain and one.what == other.what) or _words_of(one) == _words_of(other)
    return timed and (one.core == other.core or (placed and named))


def _words_of(item: Item) -> str:
    return " ".join(item.point.place.quote.casefold().split())


def fits(one: Hashable, other: Hashable) -> bool:
    """Tell whether a detail can be that of the other: equal, not said by one of them, or with words in common."""
    if one in _UNSAID or other in _UNSAID or one == other:
        return True
    return isinstance(one, frozenset) and isinstance(other, frozenset) and bool(one & other)


def judge_pair(earlier: Item, later: Item) -> Difference:
    """Return what became of something that the later letter speaks of as well."""
    likeness = compare_statements(earlier.statement, later.statement)
    aspects = [*likeness.changed, *_beside_the_number(earlier, later)]
    if not aspects:
        return settled(Outcome.SAME, earlier, later, *([Aspect.ROUNDED] if likeness.rounded else []))
    doubt = _doubt(earlier, later, aspects)
    if doubt is not None:
        return unsettled(doubt, [earlier], [later])
    if _OTHER_FIGURE.intersection(aspects) and _goes_on(earlier, later):
        return settled(Outcome.MOVED_ON, earlier, later)
    return settled(Outcome.CHANGED, earlier, later, *aspects)


def settled(outcome: Outcome, earlier: Item, later: Item, *aspects: Aspect) -> Difference:
    """Return a difference between two items."""
    return Difference(
        subject=earlier.point.subject,
        outcome=outcome,
        about=earlier.point.about or later.point.about,
        earlier=(earlier.point,),
        later=(later.point,),
        aspects=tuple(aspects),
    )


def unsettled(doubt: Doubt, earlier: Sequence[Item], later: Sequence[Item]) -> Difference:
    """Return that it cannot be told what became of something, with everything that may be meant."""
    first = (*earlier, *later)[0]
    about = next((one.point.about for one in (*earlier, *later) if one.point.about), None)
    return Difference(
        subject=first.point.subject,
        outcome=Outcome.UNCERTAIN,
        about=about,
        earlier=tuple(one.point for one in earlier[:MOST_SHOWN]),
        later=tuple(one.point for one in later[:MOST_SHOWN]),
        doubt=doubt,
    )


def end_of(item: Item) -> date:
    """Return the day after the last that an item is about; what has not ended comes last."""
    valid = item.point.valid
    return date.max if valid is None or valid.end is None else valid.end


def length_differs(earlier: Item, later: Item) -> bool:
    """Tell whether two periods are not about equally long."""
    one, other = _days(earlier), _days(later)
    return one is not None and other is not None and abs(one - other) > max(one, other) / 10


def _days(item: Item) -> int | None:
    valid = item.point.valid
    if valid is None or valid.start is None or valid.end is None:
        return None
    return (valid.end - valid.start).days


def _beside_the_number(earlier: Item, later: Item) -> list[Aspect]:
    found = []
    if earlier.definition and later.definition and earlier.definition != later.definition:
        found.append(Aspect.DEFINITION)
    if earlier.publisher and later.publisher and earlier.publisher != later.publisher:
        found.append(Aspect.SOURCE)
    states = {earlier.point.state, later.point.state}
    if earlier.point.subject is Subject.MONEY and len(states) > 1 and MoneyState.NOT_SAID not in states:
        found.append(Aspect.STATE)
    return found


def _doubt(earlier: Item, later: Item, aspects: Sequence[Aspect]) -> Doubt | None:
    """Return why another figure need not be a change: the two may be about different things."""
    if not _OTHER_FIGURE.intersection(aspects):
        return None
    if isinstance(earlier.statement.content, Money):
        return None if _one_amount(earlier, later) else Doubt.MAYBE_ANOTHER
    if earlier.details != later.details:
        return Doubt.SAID_LESS
    if not (earlier.certain and later.certain) and earlier.skeleton != later.skeleton:
        return Doubt.OTHER_WORDS
    return Doubt.WORDS_NOT_READ if earlier.unread != later.unread else None


def _one_amount(earlier: Item, later: Item) -> bool:
    """Tell whether two amounts are surely one: the same sentence, or both all of what one fund has."""
    if earlier.skeleton is not None and earlier.skeleton == later.skeleton:
        return True
    one, other = earlier.statement.content, later.statement.content
    assert isinstance(one, Money) and isinstance(other, Money)  # the caller saw to it
    things = earlier.details[_THINGS]
    return any(things) and things == later.details[_THINGS] and bool(one.whole and other.whole)


def _goes_on(earlier: Item, later: Item) -> bool:
    """Tell whether a figure is of each letter's own day, so that another one is the next value and no change."""
    if earlier.point.subject is Subject.MONEY:
        return earlier.point.valid != later.point.valid and None not in (earlier.point.valid, later.point.valid)
    counts_on = [one.point.valid is None or one.point.valid.end is None for one in (earlier, later)]
    return all(counts_on) and earlier.point.place.published != later.point.place.published
