"""From all that is held, what an export may say: public enough, not retracted, the latest of each speaker, agreed."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from routekaart.domain.content import Event, Figure, Money, Relation
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Statement, said_by, taken_back

UNITS = ("programme", "arrangement", "fund")
"""The kinds of things that can be an activity."""
_T = TypeVar("_T")


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftBehind:
    """Something that was held and could be seen, but is not in the file, and why."""

    what: str
    reason: str


def find_visible(held: Iterable[Held], level: Level, as_of: date) -> tuple[Statement, ...]:
    """Find the statements at or below a level, not said later than a day, and not taken back by one of them."""
    visible = {
        one.statement.id: one.statement
        for one in held
        if one.level <= level and said_by(one.statement, as_of) is not False
    }
    gone = taken_back(visible.values(), as_of)
    return tuple(s for key, s in visible.items() if key not in gone)


def unit_of(statement: Statement) -> ThingId | None:
    """Return the programme, arrangement or fund that a statement belongs to, the most exact first."""
    content = statement.content
    if kind_of(statement.subject) == "programme":
        return statement.subject
    named: tuple[ThingId | None, ...] = ()
    if isinstance(content, Money):
        named = (content.programme, content.arrangement, content.fund)
    elif isinstance(content, Figure):
        named = (content.programme, content.arrangement)
    own = statement.subject if kind_of(statement.subject) in UNITS else None
    return next((thing for thing in (*named, own) if thing is not None), None)


def units_about(statements: Iterable[Statement], thing: ThingId) -> tuple[ThingId, ...]:
    """Find what becomes an activity in the export of a thing: itself, or the units with money of what it is."""
    if kind_of(thing) in ("programme", "arrangement"):
        return (thing,)
    found = {
        unit for statement in statements if (unit := unit_of(statement)) is not None and _concerns(statement, thing)
    }
    return tuple(sorted(found))


def _concerns(statement: Statement, thing: ThingId) -> bool:
    content = statement.content
    if isinstance(content, Money):
        return thing in (statement.subject, content.beneficiary, content.fund)
    return isinstance(content, Relation) and content.relation == "with" and content.object == thing


def settle(
    statements: Iterable[Statement],
    *,
    same: Callable[[Statement], Hashable],
    value: Callable[[Statement], Hashable],
) -> tuple[tuple[Statement, ...], tuple[Statement, ...]]:
    """Return one statement about each thing said, and those on which the speakers disagree.

    Args:
        statements: those to choose from.
        same: what two statements about the same have alike.
        value: what they must agree on. Of one speaker the latest counts.
    """
    groups: dict[Hashable, list[Statement]] = {}
    for statement in statements:
        groups.setdefault(same(statement), []).append(statement)
    settled: list[Statement] = []
    disputed: list[Statement] = []
    for group in groups.values():
        latest = [one for speaker in _by_speaker(group) for one in _latest(speaker)]
        if len({value(one) for one in latest}) == 1:
            settled.append(latest[0])
        else:
            disputed.append(latest[0])
    return tuple(settled), tuple(disputed)


def find_events(statements: Iterable[Statement], unit: ThingId, types: Sequence[str]) -> Iterator[Statement]:
    """Go through the events of a unit that have one of the names."""
    for statement in statements:
        if statement.subject == unit and isinstance(statement.content, Event) and statement.content.event in types:
            yield statement


def exact_day(period: Period | None) -> date | None:
    """Return the day that a period is, or `None` if it is anything but one day."""
    if period is None or period.approximate or period.first != period.last or period.start is None:
        return None
    return period.start if str(period) == period.start.isoformat() else None


def _by_speaker(group: list[Statement]) -> Iterator[list[Statement]]:
    for speaker in sorted({one.speaker for one in group}):
        yield [one for one in group if one.speaker == speaker]


def _latest(said: list[Statement]) -> list[Statement]:
    """Return what a speaker said last; all of it that was said on the same day."""
    last = max(_said_day(one) for one in said)
    return [one for one in said if _said_day(one) == last]


def _said_day(statement: Statement) -> date:
    said = statement.said_on
    return date.min if said is None else said.end or said.start or date.min
