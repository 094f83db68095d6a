"""What a letter's amounts and results ask of the register: about which things, and else about which countries."""

from collections.abc import Iterable
from dataclasses import dataclass

from routekaart.domain.content import Content, Figure, Money, Range
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.observation import Indicator
from routekaart.domain.statement import Statement

THINGS = frozenset({"fund", "programme", "arrangement"})
"""What an amount or a result can belong to."""
_PLACES = frozenset({"country", "route"})


@dataclass(frozen=True, slots=True)
class Asked:
    """What has to be looked up; nothing for a letter without amounts and results."""

    things: tuple[ThingId, ...]
    """Funds, programmes and arrangements that are named."""
    subjects: tuple[ThingId, ...]
    """Countries and routes of amounts and results with which no such thing is named."""


def find_asked(statements: Iterable[Statement], indicators: Iterable[Indicator]) -> Asked:
    """Return what the amounts and results among statements ask for, each once."""
    things: dict[ThingId, None] = {}
    subjects: dict[ThingId, None] = {}
    counted = {concept for card in indicators for concept in (card.concept, *card.also_for)}
    for statement in statements:
        content = statement.content
        if named := things_of(content):
            things |= dict.fromkeys(named)
        elif kind_of(statement.subject) in _PLACES and (
            isinstance(content, Money)
            or (isinstance(content, Figure) and content.concept is not None and content.concept not in counted)
        ):
            subjects[statement.subject] = None
    return Asked(tuple(things), tuple(subjects))


def thing_of(content: Content) -> ThingId | None:
    """Return the fund, programme or arrangement that a sentence names with an amount or result; the fund first."""
    return next(iter(things_of(content)), None)


def things_of(content: Content) -> tuple[ThingId, ...]:
    """Return all that a sentence names with an amount or result: an amount may be of a fund under an arrangement."""
    match content:
        case Money():
            named = (content.fund, content.programme, content.arrangement)
        case Figure() | Range():
            named = (content.programme, content.arrangement, None)
        case _:
            return ()
    return tuple(dict.fromkeys(thing for thing in named if thing is not None))


def is_result(content: Content) -> bool:
    """Tell whether a figure is said to be of a fund, programme or arrangement."""
    return isinstance(content, Figure | Range) and thing_of(content) is not None
