"""What may be meant by a figure of the earlier letter that nothing certain matches: the same in other words."""

from collections.abc import Hashable, Iterable

from routekaart.following.letters.items import Item, unit_family
from routekaart.following.letters.judging import agree, fits
from routekaart.following.letters.likeness import is_small, number_key
from routekaart.following.letters.side import number_of

_MOST_LOOKED_AT = 50
_COMMON = 50
"""A word that so many open figures share tells none of them apart."""
_LEAST_SHARED = 2


class Candidates:
    """The figures of the later letter that are still open, found by what they count or by the words around them."""

    def __init__(self, items: Iterable[Item]) -> None:
        self._by_what: dict[Hashable, list[Item]] = {}
        self._by_stem: dict[Hashable, list[Item]] = {}
        self._by_number: dict[Hashable, list[Item]] = {}
        for one in items:
            subject = one.point.subject
            if one.certain:
                self._by_what.setdefault((subject, one.what), []).append(one)
            if (number := _number(one)) is not None:
                self._by_number.setdefault(number, []).append(one)
            for stem in one.stems:
                self._by_stem.setdefault((subject, stem), []).append(one)

    def find(self, item: Item) -> list[Item]:
        """Return what may be meant, in the order of the letter; not all of it if that is very much."""
        found = [one for one in self._like(item) if _may_be(item, one)]
        if item.certain:
            subject = item.point.subject
            known = self._by_what.get((subject, item.what), [])[:_MOST_LOOKED_AT]
            found += [one for one in known if _may_be(item, one)]
        if not found and (number := _number(item)) is not None:
            found = self._by_number.get(number, [])[:_MOST_LOOKED_AT]
        unique = {id(one): one for one in found}
        return sorted(unique.values(), key=lambda one: one.point.place.start)

    def _like(self, item: Item) -> list[Item]:
        """Return what stands in a sentence with words in common, where one of the two is known by its words alone."""
        counts: dict[int, int] = {}
        known: dict[int, Item] = {}
        for stem in item.stems:
            places = self._by_stem.get((item.point.subject, stem), [])
            for one in places if len(places) <= _COMMON else ():
                if item.certain and one.certain:
                    continue
                known[id(one)] = one
                counts[id(one)] = counts.get(id(one), 0) + 1
        return [one for name, one in known.items() if counts[name] >= _least(item, one)]


def _may_be(item: Item, one: Item) -> bool:
    """Tell whether an open figure can be the one that is sought.

    What agrees with it in all but the period was seen as a part of its series, and was no later value of it.
    """
    if (item.core, item.details) == (one.core, one.details) and None not in (item.when, one.when):
        return False
    here, there = item.point.about, one.point.about
    placed = here is None or there is None or here == there
    return placed and _narrowed_alike(item, one) and agree(item, one)


def _narrowed_alike(item: Item, one: Item) -> bool:
    """Tell whether two items are in one unit, and no average, total or target beside a plain figure.

    Only where people come from or go to may be left out.
    """
    (origin, *others), (other_origin, *same) = _narrowing(item), _narrowing(one)
    return item.family == one.family and fits(origin, other_origin) and others == same


def _least(item: Item, one: Item) -> int:
    return min(_LEAST_SHARED, len(item.stems), len(one.stems))


def _number(item: Item) -> Hashable:
    """Return the number of an item with its unit; `None` if it has none, or one that stands in every letter."""
    said = number_of(item)
    if said is None or is_small(said):
        return None
    return item.point.subject, unit_family(said.unit), number_key(said)


def _narrowing(item: Item) -> tuple[Hashable, ...]:
    assert isinstance(item.core, tuple)  # items are made so
    narrowing = item.core[3]
    assert isinstance(narrowing, tuple)
    return narrowing
