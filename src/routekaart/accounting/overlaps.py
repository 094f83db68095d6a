"""Amounts of which somebody warns that they may be the same money.

A whole amount that may overlap with another is left out, with that reason. Where only a part of it may, the amount
counts, but the total begins lower: by as much as may be double.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from routekaart.accounting.places import Place
from routekaart.domain.interval import Interval


@dataclass(frozen=True, slots=True)
class Overlaps:
    """What may be double among whole amounts in one state and currency."""

    left_out: dict[Place, str]
    """The places that are left out, with the key of the amount that each may overlap with."""

    @classmethod
    def among(cls, wholes: Iterable[Place]) -> "Overlaps":
        """Find what to leave out: first what overlaps most, until no amount that counts overlaps with another."""
        counted = sorted(wholes, key=_most_first)
        at = _by_key(counted)
        left_out: dict[Place, str] = {}
        for place in counted:
            for key in place.head.money.overlaps or ():
                roots = {other.root for other in at.get(key, ())} - {place} - left_out.keys()
                if roots and place not in left_out:
                    left_out[place] = key
        return cls(left_out)

    def shared(self, counted: Iterable[Place]) -> tuple[tuple[Place, Place], ...]:
        """Return the pairs of places, in different wholes that count, of which a part may be the same money."""
        at = _by_key(counted)
        pairs = {
            frozenset((place, other)): (place, other)
            for key, place in _warnings(at)
            for other in at.get(key, ())
            if other.root is not place.root
        }
        return tuple(pairs.values())

    def narrowed(self, total: Interval, counted: list[Place]) -> Interval:
        """Return a total that begins as much lower as may be double, but not below its largest amount."""
        pairs = self.shared(counted)
        lows = [place.interval.low for place in counted]
        if not pairs or total.low is None or None in lows:
            return total
        double = sum((_most_double(*pair) for pair in pairs), Fraction(0))
        known = [low for low in lows if low is not None]
        # Money that was taken back is below zero; then the largest amount is no floor.
        floor = max(known) if min(known) >= 0 else total.low - double
        return Interval(max(total.low - double, floor), total.high)


def _most_double(one: Place, other: Place) -> Fraction:
    """Return how much two amounts can have in common at most.

    Where neither has a top, nothing of the whole with the first is certain to come on top of the rest.
    """
    tops = [place.interval.high for place in (one, other)]
    known = [top for top in tops if top is not None]
    return min(known) if known else one.root.interval.low or Fraction(0)


def _most_first(place: Place) -> tuple[int, Fraction, str]:
    money = place.head.money
    return -len(money.overlaps or ()), Fraction(money.quantity.value), place.head.key


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
