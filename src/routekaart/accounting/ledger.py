"""All amounts about a thing as a tree, and added up once."""

from collections.abc import Iterable, Mapping

from routekaart.accounting.forms import parts_to_add
from routekaart.accounting.places import PART, RELATIONS, Place, find_places, read_amounts
from routekaart.accounting.spans import add_up, interval_of, span_of
from routekaart.accounting.totals import add_totals
from routekaart.domain.content import Money
from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.interval import Interval, exact
from routekaart.domain.ledger import Amount, Ledger, Side
from routekaart.domain.quantity import Comparator, Quantity
from routekaart.domain.statement import Held, Statement


def build_ledger(held: Iterable[Held], *, about: ThingId | None = None) -> Ledger:
    """Build the ledger of the amounts among statements; all else is passed over.

    Args:
        held: what a reader may see and was known on the day, in any order.
        about: the thing that the ledger is of. What it pays is then kept apart from what is for it, and an amount for
            something wider (a programme in eight countries) is in no total. Without it every amount counts.
    """
    amounts = read_amounts(held)
    sides: dict[StatementId, Side | None] = {one.basis: _side(one.held.statement, one.money, about) for one in amounts}
    # An amount for something wider does not swallow a part that is for this thing alone.
    inside = find_places(one for one in amounts if sides[one.basis] is not None)
    wider = find_places(one for one in amounts if sides[one.basis] is None)
    keys = {one.key: one for one in amounts}
    roots = (place for place in (*inside, *wider) if place.whole is None)
    return Ledger(
        amounts=tuple(_tree(place, keys) for place in roots),
        totals=add_totals((*inside, *wider), sides),
    )


def _side(said: Statement, money: Money, about: ThingId | None) -> Side | None:
    if about is None or about in (said.subject, money.beneficiary):
        return Side.ABOUT
    if about == money.payer:
        return Side.PAYER
    return Side.ABOUT if about in (money.fund, money.arrangement, money.programme) else None


def _tree(place: Place, keys: Mapping[str, Amount]) -> Amount:
    others = tuple(_node(place, one, keys) for one in place.members if one is not place.head)
    return _node(place, place.head, keys, others)


def _node(place: Place, amount: Amount, keys: Mapping[str, Amount], others: tuple[Amount, ...] = ()) -> Amount:
    # Of several statements under one key, the parts hang under the one that counts.
    first = next(one for one in (place.head, *place.members) if one.key == amount.key)
    parts = [part for part in place.parts if part.part_of(amount)] if amount is first else []
    return Amount(
        held=amount.held,
        money=amount.money,
        basis=amount.basis,
        parts=tuple(_tree(part, keys) for part in parts),
        others=others,
        unexplained=_unexplained(place) if amount is place.head else None,
        remarks=_remarks(place, amount, keys),
    )


def _unexplained(place: Place) -> Quantity | None:
    """Return what the parts leave over, as far as the words tell; `None` if they add up as said."""
    whole, parts = place.head.money.quantity, parts_to_add(place)
    if not parts or exact(whole.value) == sum(exact(part.head.money.quantity.value) for part in parts):
        return None
    rest = interval_of(whole) - add_up(part.interval for part in parts)
    if whole.comparator in (Comparator.AT_MOST, Comparator.UNDER) and rest.high is not None and rest.high > 0:
        rest = Interval(None, rest.high)
    return _as_quantity(rest, whole)


def _as_quantity(rest: Interval, whole: Quantity) -> Quantity | None:
    span = span_of(rest)
    if span.low is None:
        if span.high is None:
            return None
        return Quantity(value=span.high, unit=whole.unit, comparator=Comparator.AT_MOST)
    if span.high is None:
        return Quantity(value=span.low, unit=whole.unit, comparator=Comparator.AT_LEAST)
    if span.low == span.high:
        return Quantity(value=span.low, unit=whole.unit)
    return Quantity(value=span.low, value2=span.high, unit=whole.unit, comparator=Comparator.RANGE)


def over_whole(place: Place) -> str | None:
    """Tell whether the parts make more than the whole: `above_rounding`, `within_rounding`, or `None`.

    The source may have rounded: what its words could still mean (`Quantity.allowance().near`) is no fault.
    """
    parts = parts_to_add(place)
    low, top = add_up(part.interval for part in parts).low, place.interval.high
    if not parts or low is None or top is None or low <= top:
        return None
    near = [one.money.quantity.allowance().near.high for one in (place.head, *place.rivals)]
    return "above_rounding" if all(high is not None and low > high for high in near) else "within_rounding"


def _remarks(place: Place, amount: Amount, keys: Mapping[str, Amount]) -> tuple[str, ...]:
    money, over = amount.money, over_whole(place) if amount is place.head else None
    parents = {one.money.parent for one in place.members if one.money.relation == PART}
    others = [key for key in money.overlaps or () if key in keys]
    found = {
        "cycle": place.in_cycle,
        "parent_not_shown": money.relation in RELATIONS and money.parent not in keys,
        "parts_over_whole": over == "above_rounding",
        "parts_rounded": over == "within_rounding",
        "part_in_other_currency": len(parts_to_add(place)) < sum(part.part_of(place.head) for part in place.parts)
        and amount is place.head,
        "several_wholes": len(parents) > 1,
        "may_overlap": bool(others),
    }
    return tuple(code for code, holds in found.items() if holds)
