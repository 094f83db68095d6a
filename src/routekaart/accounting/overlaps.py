"""Amounts of which somebody warns that they may be partly the same money, and amounts that a letter says again.

An amount that may overlap with another counts: at the top of a total all of it, at the bottom only what is surely
other money than the rest.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from routekaart.accounting.places import Place
from routekaart.domain.interval import Interval
from routekaart.domain.statement import Passage

Pair = tuple[Place, Place]


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What may be double among whole amounts in one state and currency."""

    pairs: tuple[Pair, ...]
    """Places, in different wholes that count, of which a part may be the same money."""

    @classmethod
    def among(cls, wholes: Iterable[Place]) -> "Overlaps":
        """Find the pairs that somebody warns of."""
        at = _by_key(wholes)
        pairs = {
            frozenset((place, other)): (place, other)
            for key, place in _warnings(at)
            for other in at.get(key, ())
            if other.root is not place.root
        }
        return cls(tuple(pairs.values()))

    def narrowed(self, total: Interval, lows: Mapping[Place, Fraction | None]) -> Interval:
        """Return a total that begins at what is surely different money.

        The largest amount counts whole; each next one without what it may share with those before it. Why the lows
        will do: of larger amounts a part can be left away, and what is left is no more than before.

        Args:
            total: all of it added.
            lows: what each whole is at least; `None` for an open end.
        """
        known = {place: low for place, low in lows.items() if low is not None}
        if not self.pairs or total.low is None or len(known) < len(lows):
            return total
        double: dict[frozenset[Place], Fraction] = defaultdict(Fraction)
        for one, other in self.pairs:
            if one.root in known and other.root in known:
                double[frozenset((one.root, other.root))] += _most_double(one, other, known)
        sure, before = Fraction(0), list[Place]()
        for place in sorted(known, key=lambda one: (-known[one], one.head.key)):
            shared = sum((double.get(frozenset((place, other)), Fraction(0)) for other in before), Fraction(0))
            sure += max(known[place] - shared, min(known[place], Fraction(0)))
            before.append(place)
        return Interval(sure, total.high)


def find_said_again(places: Sequence[Place]) -> dict[Place, str]:
    """Find amounts, read from a letter, that are another amount once more; each with the key of that other.

    An amount without key and parent that is about the same thing, equally large and equally far is very likely the
    same money. Nothing in a letter ties the two together, so that this is all there is to go by.
    """
    read = [place for place in places if _is_read(place)]
    told: dict[object, str] = {}
    for place in places:
        if place not in read:
            for one in place.members:
                told.setdefault(_sameness(place, one.basis), one.key)
    again: dict[Place, str] = {}
    for place in read:
        same = _sameness(place, place.head.basis)
        if same in told:
            again[place] = told[same]
        told.setdefault(same, place.head.key)
    return again


def _is_read(place: Place) -> bool:
    one = place.head
    alone = len(place.members) == 1 and place.whole is None and not place.parts
    return alone and one.money.key is None and isinstance(one.held.statement.source, Passage)


def _sameness(place: Place, basis: str) -> object:
    one = next(one for one in place.members if one.basis == basis)
    quantity, money = one.money.quantity, one.money
    said = one.held.statement
    return said.subject, quantity.value, quantity.value2, quantity.unit, money.state, money.every, money.form == "cut"


def _most_double(one: Place, other: Place, lows: Mapping[Place, Fraction]) -> Fraction:
    """Return how much two amounts can have in common at most, where their wholes are as small as they can be."""
    tops = [place.interval.high for place in (one, other) if place.interval.high is not None]
    return max(min(*tops, lows[one.root], lows[other.root]), Fraction(0))


def _by_key(wholes: Iterable[Place]) -> dict[str, list[Place]]:
    """Return the places in wholes by the keys of their amounts."""
    at: dict[str, list[Place]] = defaultdict(list)
    for whole in wholes:
        for place in whole.tree:
            for key in {one.key for one in place.members}:
                at[key].append(place)
    return at


def _warnings(at: Mapping[str, Sequence[Place]]) -> Iterator[tuple[str, Place]]:
    """Give the keys that amounts warn of, each with the place of its amount."""
    for place in dict.fromkeys(place for places in at.values() for place in places):
        for one in place.members:
            for key in one.money.overlaps or ():
                yield key, place
