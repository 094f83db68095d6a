"""Which amounts are the same money: a place holds one amount of money, however many statements tell of it.

Statements under one key, alternatives, what replaces an amount and its later states share a place. Places are parts of
one another. So whatever is counted, is counted by place.
"""

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TypeVar

from routekaart.accounting.spans import interval_of, spread
from routekaart.domain.content import Money, MoneyState, Range
from routekaart.domain.ids import StatementId
from routekaart.domain.interval import Interval
from routekaart.domain.ledger import Amount
from routekaart.domain.period import Period
from routekaart.domain.quantity import MONEY
from routekaart.domain.statement import Held

Name = TypeVar("Name", bound=Hashable)

PART = "part_of"
SAME_MONEY = ("alternative_to", "replaces", "later_state_of")
RELATIONS = (PART, *SAME_MONEY)
STATES = tuple(MoneyState)


@dataclass(eq=False, slots=True)
class Place:
    """The amounts that tell of the same money."""

    members: tuple[Amount, ...]
    """In order of time."""
    head: Amount
    """The one that counts: the latest state of it."""
    rivals: tuple[Amount, ...]
    """Amounts that compete with it, in the same state and currency."""
    whole: "Place | None" = None
    parts: list["Place"] = field(default_factory=list)
    in_cycle: bool = False

    @property
    def interval(self) -> Interval:
        """What it may be: by the words of its amount and of those that compete with it."""
        return spread(interval_of(one.money.quantity) for one in (self.head, *self.rivals))

    @property
    def wholes(self) -> tuple["Place", ...]:
        """The wholes that it is in, from the inside out."""
        found: list[Place] = []
        above = self.whole
        while above is not None:
            found.append(above)
            above = above.whole
        return tuple(found)

    @property
    def root(self) -> "Place":
        """The outermost whole that it is in, or itself."""
        return (self, *self.wholes)[-1]

    @property
    def tree(self) -> tuple["Place", ...]:
        """It and every place inside it."""
        found = [self]
        for place in found:
            found.extend(place.parts)
        return tuple(found)

    def part_of(self, member: Amount) -> bool:
        """Tell whether this place hangs under an amount of its whole."""
        keys = {one.money.parent for one in self.members if one.money.relation == PART}
        return member.key in keys


def read_amounts(held: Iterable[Held]) -> tuple[Amount, ...]:
    """Return the amounts of money among statements, once each, in order of time. The order they come in is no matter.

    "Tens of millions" (a range in a currency) is an amount whose state is not said.
    """
    strictest: dict[StatementId, Held] = {}
    for one in held:
        if _money(one) is not None:
            basis = one.statement.id
            if basis not in strictest or one.level > strictest[basis].level:
                strictest[basis] = one
    read = ((basis, one, _money(one)) for basis, one in strictest.items())
    found = (Amount(held=one, money=money, basis=basis) for basis, one, money in read if money is not None)
    return tuple(sorted(found, key=_time))


def find_places(amounts: Iterable[Amount]) -> tuple[Place, ...]:
    """Return the places of amounts, in order of time, each with its whole and parts; wholes that go round are cut."""
    told = tuple(amounts)
    round_about = find_cycles({one.key: _parents(one) for one in told})
    groups = _group(told, round_about)
    places = tuple(_place(members, round_about) for members in groups)
    at = {one.key: place for place in places for one in place.members}
    for place in places:
        place.whole = None if place.in_cycle else _whole(place, at)
    for place in _places_in_cycle(places):
        place.whole, place.in_cycle = None, True
    for place in places:
        if place.whole is not None:
            place.whole.parts.append(place)
    return places


def find_cycles(parents: Mapping[Name, Iterable[Name]]) -> frozenset[Name]:
    """Return the names that are, by way of their parents, above themselves.

    >>> sorted(find_cycles({"a": ["b"], "b": ["a"], "c": ["a"]}))
    ['a', 'b']
    """
    above = {name: {parent for parent in told if parent in parents} for name, told in parents.items()}
    left = _peel(above)
    below: dict[Name, set[Name]] = {name: set() for name in left}
    for name in left:
        for parent in above[name] & left:
            below[parent].add(name)
    return frozenset(_peel(below))


def superseded(members: Iterable[Amount]) -> dict[str | None, Amount]:
    """Return, by key, which amounts another took the place of or is a later state of, with that other."""
    return {one.money.parent: one for one in members if one.money.relation in ("replaces", "later_state_of")}


def said_later(head: Amount, other: Amount) -> bool:
    """Tell whether one speaker gave both figures under one key: then the later one takes the place of the earlier."""
    return head.key == other.key and head.held.statement.speaker == other.held.statement.speaker


def _peel(edges: Mapping[Name, set[Name]]) -> set[Name]:
    """Take away, again and again, what leads nowhere; return what is left."""
    left = {name: {end for end in ends if end in edges} for name, ends in edges.items()}
    leading: dict[Name, list[Name]] = defaultdict(list)
    for name, ends in left.items():
        for end in ends:
            leading[end].append(name)
    loose = [name for name, ends in left.items() if not ends]
    while loose:
        gone = loose.pop()
        del left[gone]
        for name in leading[gone]:
            left[name].discard(gone)
            if not left[name]:
                loose.append(name)
    return set(left)


def _parents(amount: Amount) -> tuple[str, ...]:
    known = amount.money.parent is not None and amount.money.relation in RELATIONS
    return (str(amount.money.parent),) if known else ()


def _group(amounts: tuple[Amount, ...], cut: frozenset[str]) -> tuple[tuple[Amount, ...], ...]:
    """Return the amounts that share a place, together."""
    over = {one.key: one.key for one in amounts}

    def top(key: str) -> str:
        while over[key] != key:
            over[key] = over[over[key]]
            key = over[key]
        return key

    for one in amounts:
        parent = one.money.parent
        if parent in over and one.money.relation in SAME_MONEY and one.key not in cut:
            over[top(one.key)] = top(str(parent))
    groups: dict[str, list[Amount]] = {}
    for one in amounts:
        groups.setdefault(top(one.key), []).append(one)
    return tuple(map(tuple, groups.values()))


def _place(members: tuple[Amount, ...], cut: frozenset[str]) -> Place:
    gone = superseded(members)
    in_cycle = any(one.key in cut for one in members)
    standing = tuple(one for one in members if one.key not in gone) or members
    first_choice = [one for one in standing if one.money.relation != "alternative_to"] or standing
    head = first_choice[-1]
    rivals = tuple(
        one
        for one in standing
        if one is not head
        and not said_later(head, one)
        and (one.money.state, one.money.quantity.unit) == (head.money.state, head.money.quantity.unit)
        and not (one.money.relation == "alternative_to" and one.money.parent in gone)
    )
    return Place(members=members, head=head, rivals=rivals, in_cycle=in_cycle)


def _whole(place: Place, at: Mapping[str, Place]) -> Place | None:
    parts = [one for one in (place.head, *reversed(place.members)) if one.money.relation == PART]
    wholes = (at.get(str(one.money.parent)) for one in parts)
    return next((whole for whole in wholes if whole is not None and whole is not place), None)


def _places_in_cycle(places: tuple[Place, ...]) -> tuple[Place, ...]:
    """Return places that are, by way of their wholes, in themselves: several statements under one key can do that."""
    above = {place: () if place.whole is None else (place.whole,) for place in places}
    found = find_cycles(above)
    return tuple(place for place in places if place in found)


def _money(held: Held) -> Money | None:
    match held.statement.content:
        case Money() as money:
            return money
        case Range() as said if said.unit in MONEY:
            return Money(quantity=said.quantity, state=MoneyState.NOT_SAID, purpose=said.counted)
        case _:
            return None


def _time(amount: Amount) -> tuple[date, int, date, str, str, str]:
    """Order by when it holds, how far it had come, and when it was said; what has no date or state comes first."""
    said = amount.held.statement
    far = -1 if amount.money.state is MoneyState.NOT_SAID else STATES.index(amount.money.state)
    day, spoken = _start(said.valid) or _start(said.said_on), _start(said.said_on)
    return day or date.min, far, spoken or date.min, said.recorded.isoformat(), amount.key, amount.basis


def _start(period: Period | None) -> date | None:
    return None if period is None else period.start
