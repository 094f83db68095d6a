"""Which figure of one letter is which of the other: first what agrees in all, then what may, and then what is left.

Nothing here takes longer than sorting: statements are grouped by what they must agree in, and where very many could
be meant, only the first are looked at and it cannot be told which it is.
"""

from collections.abc import Callable, Hashable, Iterable, Iterator

from routekaart.domain.content import Money
from routekaart.domain.letter_changes import Aspect, Difference, Doubt, Outcome
from routekaart.following.letters.candidates import Candidates
from routekaart.following.letters.items import Item
from routekaart.following.letters.judging import (
    agree,
    end_of,
    is_one_thing,
    judge_pair,
    length_differs,
    may_be_one_number,
    settled,
    unsettled,
)
from routekaart.following.letters.likeness import number_key
from routekaart.following.letters.side import Side, left_alone, number_of

Key = Callable[[Item], Hashable]
_MOST_PAIRS = 400
"""Pairs of figures of one thing and period that are compared one by one."""


class Pairing:
    """Finds what became of the figures and amounts of one letter in another."""

    def __init__(self, earlier: Side, later: Side) -> None:
        self._sides = earlier, later
        self._found: list[Difference] = []
        self._open = {id(one): one for one in earlier.items}, {id(one): one for one in later.items}

    def find_differences(self) -> Iterator[Difference]:
        """Yield what became of each figure, the same ones included."""
        self._pair_equal(lambda one: (one.core, one.when, one.details, one.publisher, _number(one)))
        for earlier, later in self._groups(lambda one: (one.core, one.when)):
            self._pair_number(earlier, later)
        for earlier, later in self._groups(lambda one: (one.core, one.when)):
            self._pair_rest(earlier, later)
        for earlier, later in self._groups(lambda one: (one.core, one.details)):
            self._move_on(earlier, later)
        self._go_on()
        for earlier, later in self._groups(lambda one: (one.point.subject, one.point.context, one.point.place.quote)):
            if len(earlier) == len(later) == 1:
                self._pair_same_words(earlier[0], later[0])
        for earlier, later in self._groups(lambda one: one.skeleton):
            if earlier[0].skeleton is not None and len(earlier) == len(later) == 1:
                self._pair_sentence(earlier[0], later[0])
        yield from self._found
        yield from self._settle_rest()

    def _groups(self, key: Key) -> list[tuple[list[Item], list[Item]]]:
        """Return what is still open on both sides and has something in common, in the order of the earlier letter."""
        earlier, later = (_grouped(one.values(), key) for one in self._open)
        return [(found, later[common]) for common, found in earlier.items() if common in later]

    def _take(self, difference: Difference, earlier: Iterable[Item], later: Iterable[Item]) -> None:
        self._found.append(difference)
        for one in earlier:
            self._open[0].pop(id(one), None)
        for one in later:
            self._open[1].pop(id(one), None)

    def _pair(self, earlier: Item, later: Item) -> None:
        self._take(judge_pair(earlier, later), [earlier], [later])

    def _pair_equal(self, key: Key) -> None:
        for earlier, later in self._groups(key):
            for one, other in zip(earlier, later, strict=False):
                self._pair(one, other)

    def _pair_number(self, earlier: list[Item], later: list[Item]) -> None:
        """Pair what gives the same number for the same thing, if only one on each side does."""
        others = _grouped(later, _number)
        for number, found in _grouped(earlier, _number).items():
            same = others.get(number, [])
            if len(found) == len(same) == 1 and may_be_one_number(found[0], same[0]):
                self._pair(found[0], same[0])

    def _pair_rest(self, earlier: list[Item], later: list[Item]) -> None:
        """Pair what can only be each other; where several fit, it cannot be told which."""
        if len(earlier) * len(later) > _MOST_PAIRS:
            self._take(unsettled(Doubt.SEVERAL_FIT, earlier, later), earlier, later)
            return
        fitting = {id(one): [other for other in later if agree(one, other)] for one in earlier}
        chosen_by = _grouped((other for found in fitting.values() for other in found), id)
        for one in earlier:
            found = fitting[id(one)]
            if len(found) == 1 and len(chosen_by[id(found[0])]) == 1:
                self._pair(one, found[0])
            elif found:
                self._take(unsettled(Doubt.SEVERAL_FIT, [one], found), [one], found)

    def _move_on(self, earlier: list[Item], later: list[Item]) -> None:
        """Pair the newest values of one series that only one letter has, if those of the later letter are later."""
        if isinstance(earlier[0].statement.content, Money) or not earlier[0].certain:
            return
        dated = [
            sorted((one for one in side if one.when is not None), key=end_of, reverse=True) for side in (earlier, later)
        ]
        for one in dated[0]:
            if dated[1] and end_of(dated[1][0]) > end_of(one):
                self._take(_moved(one, dated[1][0]), [one], [dated[1].pop(0)])

    def _go_on(self) -> None:
        """Take what only the later letter gives as the next value of a series whose last value both have."""
        newest: dict[Hashable, Item] = {}
        for one in self._sides[0].items:
            if one.certain and one.when is not None and not isinstance(one.statement.content, Money):
                key = one.core, one.details
                newest[key] = max(newest.get(key, one), one, key=end_of)
        for one in list(self._open[1].values()):
            last = newest.get((one.core, one.details))
            if last is not None and one.when is not None and end_of(one) > end_of(last):
                self._take(_moved(last, one), [], [one])

    def _pair_same_words(self, earlier: Item, later: Item) -> None:
        """Pair what is said in one and the same sentence, though the words before it made it read otherwise."""
        placed = None in (earlier.point.about, later.point.about) or earlier.point.about == later.point.about
        timed = None in (earlier.when, later.when) or earlier.when == later.when
        if placed and timed:
            self._pair(earlier, later)

    def _pair_sentence(self, earlier: Item, later: Item) -> None:
        """Pair figures that stand in the same sentence but for its numbers and times."""
        dated = None not in (earlier.when, later.when) and earlier.when != later.when
        if not dated and (earlier.when is None) == (later.when is None):
            self._pair(earlier, later)
        elif dated and end_of(later) > end_of(earlier):
            self._take(_moved(earlier, later), [earlier], [later])

    def _settle_rest(self) -> Iterator[Difference]:
        """Yield what became of what was not paired: doubtful, dropped or new."""
        earlier, later = self._sides
        rest, others = (tuple(one.values()) for one in self._open)
        candidates, given = Candidates(others), set[int]()
        for one in rest:
            found = candidates.find(one)
            given.update(map(id, found))
            if found:
                yield _maybe(one, found)
            else:
                yield left_alone(one.point, later, dropped=True, number=number_of(one))
        for one in others:
            if id(one) not in given:
                yield left_alone(one.point, earlier, dropped=False, number=number_of(one))


def _maybe(one: Item, found: list[Item]) -> Difference:
    """Return what comes of something that may be said in other words; the same number settles it."""
    if len(found) > 1:
        return unsettled(Doubt.SEVERAL_FIT, [one], found)
    other = found[0]
    same = number_of(one) is not None and _number(one) == _number(other)
    if same and may_be_one_number(one, other) and is_one_thing(one, other):
        return judge_pair(one, other)
    return unsettled(Doubt.SAME_NUMBER if same else Doubt.OTHER_WORDS, [one], found)


def _moved(earlier: Item, later: Item) -> Difference:
    """Return that a series goes on; unless a year that was not over was said to have the same number before."""
    one, other = earlier.point.valid, later.point.valid
    if one is not None and other is not None and one.start == other.start and _number(earlier) == _number(later):
        return judge_pair(earlier, later)
    aspects = [Aspect.LENGTH] if length_differs(earlier, later) else []
    return settled(Outcome.MOVED_ON, earlier, later, *aspects)


def _number(one: Item) -> Hashable:
    """Return what is said, so that equal ones are found: a number, or the whole content where there is none."""
    quantity = number_of(one)
    return one.statement.content if quantity is None else number_key(quantity)


def _grouped(items: Iterable[Item], key: Key) -> dict[Hashable, list[Item]]:
    groups: dict[Hashable, list[Item]] = {}
    for one in items:
        groups.setdefault(key(one), []).append(one)
    return groups
