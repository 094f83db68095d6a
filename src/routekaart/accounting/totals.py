"""Totals per state and currency: whole amounts only, each once, with what was left out and why."""

from collections import defaultdict
from collections.abc import Iterable, Mapping

from routekaart.accounting.forms import split_by_form
from routekaart.accounting.overlaps import Overlaps, find_said_again
from routekaart.accounting.places import PART, STATES, Place, said_later, superseded
from routekaart.accounting.spans import NOTHING, add_up, interval_of, span_of
from routekaart.domain.content import Money, MoneyState
from routekaart.domain.ids import StatementId
from routekaart.domain.interval import Interval
from routekaart.domain.ledger import Amount, LeftOut, Share, Side, Span, Total
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Unit

Group = tuple[Side, MoneyState, Unit]

CURRENCIES = (Unit.EUR, Unit.USD)
"""The currencies that can be added: `other` may be several."""


def add_totals(places: Iterable[Place], sides: Mapping[StatementId, Side | None]) -> tuple[Total, ...]:
    """Return the totals of places, in order of side, state and currency.

    Args:
        places: the places of all amounts.
        sides: by statement, how its amount stands to the thing that the ledger is about; `None` if not at all.
    """
    told = tuple(places)
    groups: dict[Group, list[tuple[Place, Amount]]] = defaultdict(list)
    for place in told:
        for one in place.members:
            side = sides[one.basis] or Side.ABOUT
            groups[side, one.money.state, one.money.quantity.unit].append((place, one))
    whole = [place for place in told if _refusal(place, sides) is None]
    again = find_said_again([place for place in told if sides[place.head.basis] is not None and not place.in_cycle])
    counting = set(whole) - again.keys()
    return tuple(_total(group, groups[group], counting, sides, again) for group in sorted(groups, key=_order))


def _order(group: Group) -> tuple[int, int, str]:
    side, state, unit = group
    return tuple(Side).index(side), STATES.index(state), unit.value


def _total(
    group: Group,
    amounts: list[tuple[Place, Amount]],
    whole: set[Place],
    sides: Mapping[StatementId, Side | None],
    again: Mapping[Place, str],
) -> Total:
    counted = [place for place, one in amounts if one is place.head and place in whole]
    overlaps = Overlaps.among(counted)
    left_out = [
        _left_out(place, one, again, sides) for place, one in amounts if one is not place.head or place not in whole
    ]
    lows = {place: place.interval.low for place in counted}
    interval = overlaps.narrowed(add_up(place.interval for place in counted), lows)
    span = span_of(interval) if counted else Span(low=None, high=None)
    side, state, unit = group
    return Total(
        side=side,
        state=state,
        unit=unit,
        low=span.low,
        high=span.high,
        counted=tuple(place.head.key for place in counted),
        basis=tuple(place.head.basis for place in counted),
        left_out=tuple(left_out),
        forms=_forms(counted, overlaps),
        within=_within(amounts),
        remarks=_remarks(counted, overlaps),
        level=_level([one for _, one in amounts], counted),
    )


def _refusal(place: Place, sides: Mapping[StatementId, Side | None]) -> tuple[str, str | None] | None:
    """Return why the head of a place is in no total, and the other amount that is the reason; `None` if it may be."""
    money = place.head.money
    if sides[place.head.basis] is None:
        return "not_only_this", None
    if place.in_cycle:
        return "cycle", money.parent
    if place.whole is not None:
        return PART, _parent_of(place)
    return _kept_apart(money)


def _kept_apart(money: Money) -> tuple[str, None] | None:
    if money.form == "cut":
        return "cut", None
    if money.quantity.unit not in CURRENCIES:
        return "currency_not_known", None
    if money.quantity.comparator is Comparator.VAGUE:
        return "vague", None
    return None if money.every is None else ("recurring", None)


def _left_out(
    place: Place, amount: Amount, again: Mapping[Place, str], sides: Mapping[StatementId, Side | None]
) -> LeftOut:
    reason, other = _reason(place, amount, again, sides)
    return LeftOut(
        key=amount.key,
        quantity=amount.money.quantity,
        reason=reason,
        other=other,
        basis=amount.basis,
    )


def _reason(
    place: Place, amount: Amount, again: Mapping[Place, str], sides: Mapping[StatementId, Side | None]
) -> tuple[str, str | None]:
    if place.in_cycle:
        return "cycle", amount.money.parent
    if amount is not place.head:
        return _beside(place, amount)
    return _refusal(place, sides) or ("said_again", again[place])


def _beside(place: Place, amount: Amount) -> tuple[str, str | None]:
    """Return why an amount does not count beside the head of its place."""
    head = place.head
    later = superseded(place.members).get(amount.key)
    if later is not None:
        return ("replaced_by" if later.money.relation == "replaces" else "later_state_of"), later.key
    if amount.money.relation == "alternative_to":
        return "alternative_to", amount.money.parent
    if (amount.key, amount.money.quantity, amount.money.state) == (head.key, head.money.quantity, head.money.state):
        return "said_again", head.key
    if amount.money.state is not head.money.state or said_later(head, amount):
        return "later_state_of", head.key
    return "alternative_to", head.key


def _parent_of(place: Place) -> str | None:
    parents = [one.money.parent for one in (place.head, *place.members) if one.money.relation == PART]
    return next(iter(parents), None)


def _forms(counted: Iterable[Place], overlaps: Overlaps) -> tuple[Share, ...]:
    """Return the total by form, if any form is said: what is lent is not given."""
    by_form: dict[str, dict[Place, Interval]] = defaultdict(dict)
    for place in counted:
        for form, interval in split_by_form(place):
            by_form[form][place] = by_form[form].get(place, NOTHING) + interval
    if not by_form.keys() - {"not_said", "unexplained"}:
        return ()
    shares = {
        form: overlaps.narrowed(add_up(told.values()), {place: one.low for place, one in told.items()})
        for form, told in by_form.items()
    }
    return tuple(Share(form=form, span=span_of(shares[form])) for form in sorted(shares))


def _within(amounts: Iterable[tuple[Place, Amount]]) -> Span | None:
    """Add up what came to this state as part of an amount in another: of the 100 committed, 50 was paid.

    An amount whose state is not said has that of its whole, as far as anyone knows. What may overlap is left out.
    """
    inside = [
        place
        for place, one in amounts
        if one is place.head
        and place.whole is not None
        and one.money.state is not MoneyState.NOT_SAID
        and not one.money.overlaps
        and _kept_apart(one.money) is None
        and all(above.head.money.state is not one.money.state for above in place.wholes)
    ]
    return span_of(add_up(place.interval for place in inside)) if inside else None


def _remarks(counted: list[Place], overlaps: Overlaps) -> tuple[str, ...]:
    intervals = [interval_of(place.head.money.quantity) for place in counted]
    found = {
        "words": any(one.low is None or one.low != one.high for one in intervals),
        "alternatives": any(place.rivals for place in counted),
        "may_overlap": bool(overlaps.pairs),
    }
    return tuple(code for code, holds in found.items() if holds)


def _level(amounts: Iterable[Amount], counted: Iterable[Place]) -> Level:
    # What a mixed amount is split into, and what overlaps, is told by the amounts inside it.
    inside = (one for place in counted for below in place.tree for one in below.members)
    return max(one.held.level for one in (*amounts, *inside))
