"""What belongs to the picture of a day: statements in time, alike ones on one line, what was taken back set apart."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from routekaart.domain.content import Event, EventState, Retraction
from routekaart.domain.dossier import Line
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, pictured_on, taken_back
from routekaart.domain.steps import ONCE, step_of

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """What was the case and had been said by a day."""

    day: date
    lines: tuple[Line, ...]
    """In the order in which they were first recorded."""
    retracted: tuple[Line, ...]
    """What its own speaker took back by that day, with the words that do so."""

    @property
    def held(self) -> tuple[Held, ...]:
        """The statements that stand."""
        return tuple(held for line in self.lines for held in line.held)


@dataclass(frozen=True, slots=True)
class State:
    """How far something has come, and since when."""

    name: str
    since: Period | None
    disputed: bool = False
    """Whether sources differ on its day."""


def picture_of(thing: ThingId, held: Sequence[Held], day: date) -> Picture:
    """Return the lines about a thing on a day.

    What nothing dates (a name, with whom an arrangement is) belongs to the picture once something dated about the
    same subject does, or if nothing about it has a date.
    """
    known = _known_on(thing, held, day)
    words = {one.statement: one for one in known if isinstance(one.statement.content, Retraction)}
    gone = taken_back(one.statement for one in known) if words else {}
    said = [one for one in known if one.statement not in words]
    retracted = [one for one in said if gone and one.statement.id in gone]
    return Picture(
        day=day,
        lines=_lines(one for one in said if one not in retracted),
        retracted=tuple(Line(held=(one,), retracted_by=words[gone[one.statement.id]]) for one in retracted),
    )


def find_days(held: Iterable[Held]) -> tuple[date, ...]:
    """Return the days on which the picture of a thing changes, in order.

    On each of them something has happened or been said that had not the day before; what nothing dates has no day.
    """
    found: set[date] = set()
    for one in held:
        said = one.statement
        periods = (said.valid, said.said_on)
        ends = {day for period in periods if period is not None for day in _ends(period)}
        found.update(day for day in ends if pictured_on(said, day) and not pictured_on(said, day - _ONE_DAY))
    return tuple(sorted(found))


def _ends(period: Period) -> Iterator[date]:
    """Return the days on which a period, or its first unit, begins or is over."""
    for unit in (period, period.first):
        if unit is not None and unit.end is not None:
            yield unit.end - _ONE_DAY
    if period.start is not None:
        yield period.start


def state_of(lines: Iterable[Line], order: Sequence[str]) -> State:
    """Return the latest step known, of those that are a state; `not_said` if there is none.

    Of two steps on one day the later one counts. What is planned or pending is no state. Where sources differ on the
    day of a step that is taken once, the earliest counts, so that a wrong late date cannot undo a later step; the state
    then says that its day is disputed.
    """
    dates: dict[tuple[str, object], list[Period | None]] = {}
    for line in lines:
        said = line.statement.content
        if isinstance(said, Event) and said.state is EventState.HAPPENED and step_of(said.event) in order:
            step = step_of(said.event)
            # A step that can be taken again counts each time.
            place = (said.party, said.territory, said.provision) if step in ONCE else line
            dates.setdefault((step, place), []).append(line.statement.valid)
    if not dates:
        return State("not_said", None)
    steps = [(min(found, key=_day), step, found) for (step, _), found in dates.items()]
    since, step, found = max(steps, key=lambda taken: (_day(taken[0]), order.index(taken[1])))
    return State(step, since, disputed=any(_apart(since, other) for other in found))


def _apart(one: Period | None, other: Period | None) -> bool:
    return one is not None and other is not None and not one.overlaps(other)


def _known_on(thing: ThingId, held: Sequence[Held], day: date) -> list[Held]:
    dated: dict[ThingId, bool] = {}
    pictured = [pictured_on(one.statement, day) for one in held]
    for one, known in zip(held, pictured, strict=True):
        if known is not None:
            dated[one.statement.subject] = dated.get(one.statement.subject, False) or known
    return [
        one
        for one, known in zip(held, pictured, strict=True)
        if (known if known is not None else one.statement.subject == thing or dated.get(one.statement.subject, True))
    ]


def _lines(held: Iterable[Held]) -> tuple[Line, ...]:
    alike: dict[object, list[Held]] = {}
    for one in held:
        said = one.statement
        alike.setdefault((said.subject, said.kind, said.content, said.valid), []).append(one)
    return tuple(Line(held=tuple(group)) for group in alike.values())


def _day(valid: Period | None) -> date:
    return date.min if valid is None or valid.start is None else valid.start
