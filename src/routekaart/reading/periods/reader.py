"""Dates and time expressions, resolved with the letter's date and with the expressions before them."""

from collections.abc import Iterator
from dataclasses import dataclass

from routekaart.domain.period import TimeExpression
from routekaart.reading.calendar import Moment, find_time
from routekaart.reading.periods.boundaries import BOUNDARIES, OUTSIDE
from routekaart.reading.periods.context import Context
from routekaart.reading.periods.lengths import Found, find_counted_time, find_recurrence
from routekaart.reading.periods.stretches import NAMES_OF_STRETCHES, find_joined, find_stretch
from routekaart.reading.periods.units import BEGINS_UNIT, find_unit
from routekaart.reading.periods.words import (
    COMING_STRETCH,
    DAYS,
    EACH,
    FEASTS,
    HALVES,
    LENGTHS,
    LONG_LENGTHS,
    MONTHS,
    PARTS,
    PAST_STRETCH,
    PER,
    QUARTERS,
    RECURRING,
    RECURRING_ADJECTIVES,
    SEASONS,
    WEEKDAYS,
    YEAR_NAMES,
)
from routekaart.reading.tokens import DIGIT, TIME, TIMES, Tokens

_RECURS = EACH | RECURRING.keys() | RECURRING_ADJECTIVES.keys() | {"om", "a", "eens", "eenmaal", "once", "geen", "none"}
_STRETCHES = COMING_STRETCH | PAST_STRETCH
BEGINS_TIME = frozenset(BOUNDARIES) | BEGINS_UNIT | _STRETCHES | _RECURS
"""Words with which a time expression may begin."""
HAS_TIME = (
    MONTHS.keys() | PARTS.keys() | SEASONS.keys() | LENGTHS.keys() | LONG_LENGTHS.keys() | PER.keys() | DAYS.keys()
    | FEASTS | YEAR_NAMES | RECURRING.keys() | RECURRING_ADJECTIVES.keys() | QUARTERS.keys() | HALVES.keys()
    | WEEKDAYS.keys() | {"helft"}
)  # fmt: skip
"""Words of which every time expression without digits has one."""
_REACH = 8
"""Tokens from the first of an expression to such a word: "tot en met de eerste helft van 2019"."""


@dataclass(frozen=True, slots=True)
class PeriodFound:
    """A time expression in the running text, as a span of tokens."""

    first: int
    last: int
    value: TimeExpression
    rule: str


def read_periods(tokens: Tokens, moment: Moment) -> tuple[tuple[PeriodFound, ...], tuple[str, ...]]:
    """Read all time expressions, mark their tokens as taken, and tell which could not be resolved."""
    context = Context(tokens, moment)
    found: list[PeriodFound] = []
    unreadable: list[str] = []
    position, taken = 0, tokens.taken
    for index in _within_reach(tokens):
        if index < position or taken[index]:
            continue
        result = find_expression(context, index)
        if result is None:
            continue
        first, expression, rule = result
        position = expression.last
        value = find_time(expression.notation)
        if value is None:
            quote = tokens.text[tokens.starts[first] : tokens.ends[position - 1]]
            unreadable.append(quote)
            continue
        tokens.take(first, position)
        found.append(PeriodFound(first, position, value, rule))
        context.remember(expression.notation, first, position)
    return tuple(found), tuple(unreadable)


def find_expression(context: Context, index: int) -> tuple[int, Found, str] | None:
    """Find the time expression that begins at a token: its own first token, its notation, and the rule that read it."""
    word = context.tokens.lower[index]
    boundary = BOUNDARIES.get(word)
    found = None if boundary is None else boundary(context, index)
    if found is not None:
        return index + (word in OUTSIDE), found, f"boundary-{word}"
    recurrence = find_recurrence(context.tokens, index) if word in _RECURS else None
    if recurrence is not None:
        return index, recurrence, "recurrence"
    if boundary is not None:
        return None
    counted = find_counted_time(context.tokens, index) if word in _STRETCHES else None
    if counted is not None:
        return index, counted, "counted-time"
    stretch = find_stretch(context, index) if word in NAMES_OF_STRETCHES else None
    if stretch is not None:
        return index, stretch, "stretch"
    unit = find_unit(context, index)
    return None if unit is None else (index, find_joined(context, unit), "calendar-unit")


def _within_reach(tokens: Tokens) -> Iterator[int]:
    """Yield the tokens at which a time expression may begin, with a word soon after it that every one has."""
    anchors = tokens.beginning(TIMES)
    following, count = 0, len(anchors)
    for index in tokens.beginning(TIME | DIGIT):
        while following < count and anchors[following] < index:
            following += 1
        if following == count:
            return
        if anchors[following] - index <= _REACH:
            yield index
