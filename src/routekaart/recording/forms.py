"""What a person can say, one form per type of content: its fields, and how they become the content.

A new type of content is a form and a line in FORMS.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from routekaart.domain.content import (
    Aim,
    AskForm,
    Contact,
    ContactLevel,
    Content,
    Description,
    EventState,
    Give,
    MoneyState,
    Order,
    ResultSort,
    Toezegging,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.ids import ConceptId, IndicatorId
from routekaart.domain.quantity import Comparator, Direction, Unit
from routekaart.recording.contents import (
    WHOLE,
    Values,
    make_ask,
    make_cause,
    make_comparison,
    make_event,
    make_extreme,
    make_figure,
    make_money,
    make_range,
    make_rank,
    make_relation,
    make_share,
    make_trend,
    plain,
)
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


@dataclass(frozen=True, slots=True)
class Form:
    """The fields of a type of content."""

    fields: Mapping[str, Field]
    build: Callable[[Values], Content]
    short: str = ""
    """The one field that may be written alone: `event: signed`."""


def concept(text: Text, desk: Desk) -> ConceptId:
    """Return a concept of the lists."""
    key = text.text.removeprefix("concept:")
    refuse_stranger(thing_of("concept", key), desk)
    return ConceptId(key)


def indicator(text: Text, desk: Desk) -> IndicatorId:
    """Return an indicator of the lists."""
    key = text.text.removeprefix("indicator:")
    refuse_stranger(thing_of("indicator", key), desk)
    return IndicatorId(key)


def thing_of(kind: str, key: str) -> Any:
    """Return the id under which the lists name a concept or indicator."""
    return f"{kind}:{key}"


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
    "concept": Field(concept),
    "counterpart": Field(_PLACE),
    "route": Field(thing("route")),
    "modes": _MODES,
    "publisher": Field(actor),
}
_OF_PROGRAMME = {"programme": Field(thing("programme", "fund")), "arrangement": Field(thing("arrangement"))}
_OF_PLACES = {"also": Field(_PLACE, many=True), "per": Field(recurrence), "each": Field(recurrence)}

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
        plain(Description),
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
        make_event,
        short="event",
    ),
    "relation": Form(
        {"relation": Field(word, needed=True), "to": Field(thing(), needed=True), "detail": _NAMELESS}, make_relation
    ),
    "contact": Form(
        {"level": Field(choice(ContactLevel), needed=True), "theme": Field(nameless, needed=True)}, plain(Contact)
    ),
    "give": Form(
        {
            "giver": Field(party, needed=True),
            "what": Field(nameless, needed=True),
            "receiver": Field(party),
            "instrument": Field(thing("instrument")),
        },
        plain(Give),
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
        plain(Use),
    ),
    "figure": Form(
        {
            **_NEEDED_AMOUNT,
            "unit": Field(choice(Unit), needed=True),
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
            **_OF_PLACES,
            "indicator": Field(indicator),
            "movement": Field(choice(Direction)),
            "base": Field(period),
            **_OF_PROGRAMME,
            "sort": Field(choice(ResultSort)),
            "numerator": Field(number, free=False),
            "denominator": Field(number, free=False),
            "ascending": Field(yes_or_no),
        },
        make_figure,
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
        make_range,
    ),
    "trend": Form(
        {
            "direction": Field(choice(Direction), needed=True),
            "since": Field(period),
            **_SIZE,
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        make_trend,
    ),
    "comparison": Form(
        {
            "direction": Field(choice(Direction, Direction.INCREASE, Direction.DECREASE), needed=True),
            "other": Field(_PLACE, needed=True),
            **_SIZE,
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        make_comparison,
    ),
    "extreme": Form(
        {
            "order": Field(choice(Order), needed=True),
            "since": Field(period),
            "until": Field(period),
            "counted": _COUNTED,
            **_ABOUT_COUNTED,
        },
        make_extreme,
    ),
    "share": Form(
        {
            **_NEEDED_AMOUNT,
            "unit": Field(choice(Unit, *WHOLE), needed=True),
            "counted": _COUNTED,
            "among": Field(one_of("routes", "countries", "member-states")),
            **_ABOUT_COUNTED,
        },
        make_share,
    ),
    "rank": Form(
        {
            "place": Field(whole_number, needed=True),
            "order": Field(choice(Order), needed=True),
            "among": Field(nameless, needed=True),
            "concept": Field(concept),
            "indicator": Field(indicator),
            "publisher": Field(actor),
            "counted": _NAMELESS,
            "modes": _MODES,
            "counterpart": Field(_PLACE),
            "above": Field(_PLACE, many=True),
            "listed": Field(_PLACE, many=True),
        },
        make_rank,
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
        make_money,
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
        make_cause,
    ),
    "toezegging": Form(
        {
            "status": Field(choice(UndertakingStatus), needed=True),
            "action": Field(one_of("inform", "send", "act"), needed=True),
            "deadline": Field(time_expression),
            "to": Field(actor),
            "condition": _NAMELESS,
        },
        plain(Toezegging),
    ),
    "ask": Form(
        {
            "number": Field(whole_number, needed=True),
            "form": Field(choice(AskForm), needed=True),
            "what": Field(nameless, needed=True),
            "deadline": Field(time_expression),
        },
        make_ask,
    ),
}
"""Every content that a person can state. A retraction is made by `corrections` and `withdrawals` alone."""
