"""From the fields of a form to the content: what must hold between them is checked here."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

from routekaart.domain.content import (
    Ask,
    Cause,
    Comparison,
    Content,
    Event,
    Extreme,
    Figure,
    Money,
    MoneyState,
    Range,
    Rank,
    Relation,
    Share,
    Trend,
)
from routekaart.domain.errors import NotationError
from routekaart.domain.period import Period
from routekaart.domain.quantity import MONEY, Comparator, Quantity, Unit

Values = dict[str, Any]

COUNTED = frozenset({Unit.PERSONS, Unit.DEPARTURES})
"""Units that count people."""
WHOLE = {Unit.PERCENT: 100, Unit.FRACTION: 1}
"""All of a whole, in the units of a share."""


def plain(kind: Callable[..., Content]) -> Callable[[Values], Content]:
    """Return how a content is made whose fields are just those of its form."""
    return lambda values: kind(**values)


def _quantity(values: Values, *, unit: str = "unit") -> Quantity:
    """Take the fields of a quantity out of the values and put them together."""
    upper, measure = values.pop("to", None), values.pop(unit, None)
    asked: Comparator | None = values.pop("comparator", None)
    if measure is None:
        raise NotationError(f"{unit} is not filled in", remedy=f"Add {unit}: and what the value counts.")
    natural = Comparator.EXACT if upper is None else Comparator.RANGE
    return Quantity(value=values.pop("value"), value2=upper, unit=measure, comparator=asked or natural)


def _size(values: Values) -> Quantity | None:
    """Take the fields of a quantity that need not be said out of the values."""
    if "value" in values:
        return _quantity(values)
    if values.keys() & {"to", "comparator", "unit"}:
        raise NotationError("there is no value for this unit or comparator", remedy="Add value: and its number.")
    return None


def make_rank(values: Values) -> Rank:
    """Make a place in an order, which no more may stand above than it allows."""
    said = Rank(**values)
    if said.among == "nationalities" and said.counterpart is None:
        raise NotationError("a place among nationalities is that of one of them", remedy="Add counterpart.")
    if said.place < 1 or len(said.above or ()) >= said.place:
        raise NotationError("more stand above it than its place allows", remedy="Correct place or above.")
    return said


def make_ask(values: Values) -> Ask:
    """Make one thing that Parliament asks."""
    if values["number"] < 1:
        raise NotationError("what is asked is numbered from 1", remedy="Correct number.")
    return Ask(**values)


def make_figure(values: Values) -> Figure:
    """Make a figure; people are counted in whole numbers."""
    quantity = _quantity(values)
    _refuse_impossible(quantity, average="per" in values)
    return Figure(quantity=quantity, **values)


def _refuse_impossible(quantity: Quantity, *, average: bool) -> None:
    """Refuse a count of persons or departures below nothing, or with a fraction that is no average."""
    ends = [end for end in (quantity.value, quantity.value2) if end is not None]
    if quantity.unit in COUNTED and any(end < 0 or (end != int(end) and not average) for end in ends):
        raise NotationError("people are counted in whole numbers from 0", remedy="Correct the number or the unit.")


def make_range(values: Values) -> Range:
    """Make a value with two ends."""
    low: Decimal = values.pop("value")
    said = Range(low=low, high=values.pop("to"), vague=values.pop("vague", False), **values)
    _refuse_impossible(said.quantity, average=said.per is not None)
    if said.unit in MONEY:
        _refuse_below_nothing(said.quantity)
    return said


def make_money(values: Values) -> Money:
    """Make an amount, of which how far it came need not be said."""
    state = values.pop("state", MoneyState.NOT_SAID)
    quantity = _quantity(values, unit="currency")
    _refuse_below_nothing(quantity)
    return Money(quantity=quantity, state=state, **values)


def _refuse_below_nothing(quantity: Quantity) -> None:
    if quantity.value < 0:
        raise NotationError(
            "an amount of money is not below nothing",
            remedy="Write what was taken away as an amount above nothing, with form: cut.",
        )


def make_trend(values: Values) -> Trend:
    """Make a change since a period."""
    return Trend(base=values.pop("since", None), size=_size(values), **values)


def make_comparison(values: Values) -> Comparison:
    """Make two places beside one another."""
    return Comparison(size=_size(values), **values)


def make_extreme(values: Values) -> Extreme:
    """Make the most or least of a row of periods."""
    since, until = values.pop("since", None), values.pop("until", None)
    if until is not None:
        _refuse_backward(since, until)
    return Extreme(since=since, until=until, **values)


def _refuse_backward(since: Period | None, until: Period) -> None:
    """Refuse a row of periods that has a last one and no first, or that ends before it begins."""
    if since is None:
        raise NotationError("a row of periods has a first and a last", remedy="Add since: and the first period.")
    if since.start is not None and until.start is not None and until.start <= since.start:
        raise NotationError(f"the row {since} to {until} runs backwards", remedy="Give the earlier period as since:.")


def make_share(values: Values) -> Share:
    """Make a part, which is not more than its whole."""
    quantity = _quantity(values)
    ends = [end for end in (quantity.value, quantity.value2) if end is not None]
    if any(not 0 <= end <= WHOLE[quantity.unit] for end in ends):
        raise NotationError("a part is not more than its whole, nor below nothing", remedy="Correct value or unit.")
    return Share(quantity=quantity, **values)


def make_event(values: Values) -> Event:
    """Make an event."""
    return Event(about=values.pop("answers", None), **values)


def make_relation(values: Values) -> Relation:
    """Make a relation."""
    return Relation(object=values.pop("to"), **values)


def make_cause(values: Values) -> Cause:
    """Make a cause."""
    return Cause(size=_size(values), **values)
