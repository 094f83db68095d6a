"""What a person can say, one form per type of content: its fields, and how they become the content.

A new type of content is a form and a line in FORMS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from routekaart.domain.content import (
    Aim,
    Ask,
    AskForm,
    Cause,
    Comparison,
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    EventState,
    Extreme,
    Figure,
    Give,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Relation,
    ResultSort,
    Share,
    Toezegging,
    Trend,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ConceptId, IndicatorId
from routekaart.domain.period import Period
from routekaart.domain.quantity import MONEY, Comparator, Direction, Quantity, Unit
from routekaart.recording.desk import Desk, Field
from routekaart.recording.sheet import Text
from routekaart.recording.values import (
    actor,
    choice,
    nameless,
    number,
    one_of,
    party,
    period,
    recurrence,
    refuse_stranger,
    statement,
    thing,
    time_expression,
    whole_number,
    word,
    yes_or_no,
)

Values = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a type of content."""

    fields: Mapping[str, Field]
    build: Callable[[Values], Content]
    short: str = ""
    """The one field that may be written alone: `event: signed`."""


def _concept(text: Text, desk: Desk) -> ConceptId:
    key = text.text.removeprefix("concept:")
    refuse_stranger(thing_of("concept", key), desk)
    return ConceptId(key)


def _indicator(text: Text, desk: Desk) -> IndicatorId:
    key = text.text.removeprefix("indicator:")
    refuse_stranger(thing_of("indicator", key), desk)
    return IndicatorId(key)


def thing_of(kind: str, key: str) -> Any:
    """Return the id under which the lists name a concept or indicator."""
    return f"{kind}:{key}"


def _plain(kind: Callable[..., Content]) -> Callable[[Values], Content]:
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


def _rank(values: Values) -> Rank:
    said = Rank(**values)
    if said.among == "nationalities" and said.counterpart is None:
        raise NotationError("a place among nationalities is that of one of them", remedy="Add counterpart.")
    if said.place < 1 or len(said.above or ()) >= said.place:
        raise NotationError("more stand above it than its place allows", remedy="Correct place or above.")
    return said


def _ask(values: Values) -> Ask:
    if values["number"] < 1:
        raise NotationError("what is asked is numbered from 1", remedy="Correct number.")
    return Ask(**values)


def _figure(values: Values) -> Figure:
    quantity = _quantity(values)
    _refuse_impossible(quantity, average="per" in values)
    return Figure(quantity=quantity, **values)


def _refuse_impossible(quantity: Quantity, *, average: bool) -> None:
    """Refuse a count of persons or departures below nothing, or with a fraction that is no average."""
    ends = [end for end in (quantity.value, quantity.value2) if end is not None]
    if quantity.unit in COUNTED and any(end < 0 or (end != int(end) and not average) for end in ends):
        raise NotationError("people are counted in whole numbers from 0", remedy="Correct the number or the unit.")


def _range(values: Values) -> Range:
    low: Decimal = values.pop("value")
    said = Range(low=low, high=values.pop("to"), vague=values.pop("vague", False), **values)
    _refuse_impossible(said.quantity, average=said.per is not None)
    if said.unit in MONEY:
        _refuse_below_nothing(said.quantity)
    return said


def _money(values: Values) -> Money:
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


def _trend(values: Values) -> Trend:
    return Trend(base=values.pop("since", None), size=_size(values), **values)


def _comparison(values: Values) -> Comparison:
    return Comparison(size=_size(values), **values)


def _extreme(values: Values) -> Extreme:
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


def _share(values: Values) -> Share:
    quantity = _quantity(values)
    ends = [end for end in (quantity.value, quantity.value2) if end is not None]
    if any(not 0 <= end <= _WHOLE[quantity.unit] for end in ends):
        raise NotationError("a part is not more than its whole, nor below nothing", remedy="Correct value or unit.")
    return Share(quantity=quantity, **values)


def _event(values: Values) -> Event:
    return Event(about=values.pop("answers", None), **values)


def _relation(values: Values) -> Relation:
    return Relation(object=values.pop("to"), **values)


def _cause(values: Values) -> Cause:
    return Cause(size=_size(values), **values)


def _description(values: Values) -> Description:
    return Description(**values)


COUNTED = frozenset({Unit.PERSONS, Unit.DEPARTURES})
"""Units that count people."""
_WHOLE = {Unit.PERCENT: 100, Unit.FRACTION: 1}
"""All of a whole, in the units of a share."""
_NAMELESS, _WORD = Field(nameless), Field(word)
_COUNTED = Field(nameless, needed=True)
_AMOUNT = {
    "value": Field(number, free=False),
    "to": Field(number, free=False),
    "comparator": Field(choice(Comparator)),
}
_NEEDED_AMOUNT = {**_AMOUNT, "value": Field(number, needed=True, free=False)}
_SIZE = {**_AMOUNT, "unit": Field(choice(Unit))}
_PLACE = thing("country", "region", "route")
_MODES = Field(one_of("land", "sea", "air"), many=True)
_ABOUT_COUNTED = {
    "concept": Field(_concept),
    "counterpart": Field(_PLACE),
    "route": Field(thing("route")),
    "modes": _MODES,
    "publisher": Field(actor),
}
_OF_PROGRAMME = {"programme": Field(thing("programme", "fund")), "arrangement": Field(thing("arrangement"))}
_OF_PLACES = {"also": Field(_PLACE, many=True), "per": Field(recurrence)}

FORMS: Mapping[str, Form] = {
    "description": Form(
        {
            "name_nl": Field(nameless, needed=True),
            "name_en": Field(nameless, needed=True),
            "form": _WORD,
            "level": Field(one_of("NLD", "Benelux", "EU", "UN")),
            "binding": Field(yes_or_no),
            "author": Field(one_of("eu-institution", "heads-of-state", "benelux", "ministry")),
        },
        _description,
    ),
    "event": Form(
        {
            "event": Field(word, needed=True),
            "state": Field(choice(EventState)),
            "party": _WORD,
            "territory": _NAMELESS,
            "detail": _NAMELESS,
            "answers": Field(statement, free=False),
            "provision": _WORD,
        },
        _event,
        short="event",
    ),
    "relation": Form(
        {"relation": Field(word, needed=True), "to": Field(thing(), needed=True), "detail": _NAMELESS}, _relation
    ),
    "contact": Form(
        {"level": Field(choice(ContactLevel), needed=True), "theme": Field(nameless, needed=True)}, _plain(Contact)
    ),
    "give": Form(
        {
            "giver": Field(party, needed=True),
            "what": Field(nameless, needed=True),
            "receiver": Field(party),
            "instrument": Field(thing("instrument")),
        },
        _plain(Give),
    ),
    "use": Form(
        {
            "instrument": Field(thing("instrument"), needed=True),
            "state": Field(choice(UseState), needed=True),
            "reason": _NAMELESS,
            "condition": _NAMELESS,
            "expected": _NAMELESS,
            "outcome": _NAMELESS,
        },
        _plain(Use),
    ),
    "figure": Form(
        {
            **_NEEDED_AMOUNT,
            "unit": Field(choice(Unit), needed=True),
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
            **_OF_PLACES,
            "indicator": Field(_indicator),
            "movement": Field(choice(Direction)),
            "base": Field(period),
            **_OF_PROGRAMME,
            "sort": Field(choice(ResultSort)),
            "numerator": Field(number, free=False),
            "denominator": Field(number, free=False),
            "ascending": Field(yes_or_no),
        },
        _figure,
    ),
    "range": Form(
        {
            "value": Field(number, needed=True, free=False),
            "to": Field(number, needed=True, free=False),
            "unit": Field(choice(Unit), needed=True),
            "vague": Field(yes_or_no),
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
            **_OF_PLACES,
            **_OF_PROGRAMME,
        },
        _range,
    ),
    "trend": Form(
        {
            "direction": Field(choice(Direction), needed=True),
            "since": Field(period),
            **_SIZE,
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        _trend,
    ),
    "comparison": Form(
        {
            "direction": Field(choice(Direction, Direction.INCREASE, Direction.DECREASE), needed=True),
            "other": Field(_PLACE, needed=True),
            **_SIZE,
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        _comparison,
    ),
    "extreme": Form(
        {
            "order": Field(choice(Order), needed=True),
            "since": Field(period),
            "until": Field(period),
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        _extreme,
    ),
    "share": Form(
        {
            **_NEEDED_AMOUNT,
            "unit": Field(choice(Unit, *_WHOLE), needed=True),
            "counted": _COUNTED,
            "among": Field(one_of("routes", "countries", "member-states")),
            **_ABOUT_COUNTED,
        },
        _share,
    ),
    "rank": Form(
        {
            "place": Field(whole_number, needed=True),
            "order": Field(choice(Order), needed=True),
            "among": Field(nameless, needed=True),
            "concept": Field(_concept),
            "indicator": Field(_indicator),
            "publisher": Field(actor),
            "counted": _NAMELESS,
            "modes": _MODES,
            "counterpart": Field(_PLACE),
            "above": Field(_PLACE, many=True),
        },
        _rank,
    ),
    "money": Form(
        {
            **_NEEDED_AMOUNT,
            "currency": Field(choice(Unit, Unit.EUR, Unit.USD, Unit.OTHER_CURRENCY), needed=True),
            "state": Field(choice(MoneyState)),
            "purpose": _NAMELESS,
            "payer": Field(party),
            "fund": Field(thing("fund")),
            "arrangement": Field(thing("arrangement")),
            "programme": Field(thing("programme", "fund")),
            "beneficiary": Field(party),
            "key": _WORD,
            "parent": _WORD,
            "relation": Field(one_of("part_of", "alternative_to", "replaces", "later_state_of")),
            "form": _WORD,
            "aim": Field(choice(Aim)),
            "for_donor": Field(yes_or_no),
            "oda": Field(yes_or_no),
            "overlaps": Field(word, many=True),
            "every": Field(recurrence),
            "whole": Field(yes_or_no),
        },
        _money,
    ),
    "cause": Form(
        {
            "measure": Field(nameless, needed=True),
            "effect": Field(nameless, needed=True),
            "result": _WORD,
            "method": _NAMELESS,
            "objective": Field(thing("objective")),
            **_SIZE,
        },
        _cause,
    ),
    "toezegging": Form(
        {
            "status": Field(choice(UndertakingStatus), needed=True),
            "action": Field(one_of("inform", "send", "act"), needed=True),
            "deadline": Field(time_expression),
            "to": Field(actor),
            "condition": _NAMELESS,
        },
        _plain(Toezegging),
    ),
    "ask": Form(
        {
            "number": Field(whole_number, needed=True),
            "form": Field(choice(AskForm), needed=True),
            "what": Field(nameless, needed=True),
            "deadline": Field(time_expression),
        },
        _ask,
    ),
}
"""Every content that a person can state. A retraction is made by `corrections` and `withdrawals` alone."""
