"""What statements tell about a fact, and what follows if there are several."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import Event, EventState
from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement, pictured_on
from routekaart.ruling.truth import disjoin

OF_STATE = {
    EventState.HAPPENED: Truth.YES,
    EventState.ABSENT: Truth.NO,
    EventState.PENDING: Truth.OPEN,
    EventState.PLANNED: Truth.OPEN,
    EventState.UNKNOWN: Truth.UNKNOWN,
}
"""What the state of an event says of the fact that it did take place."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What one statement tells about a fact."""

    truth: Truth
    statement: Statement | None
    """`None` if it follows from what is judged itself."""
    when: Period | None
    """From when; `None` if nothing tells."""
    inferred: bool = False
    """Whether it held on that day at the latest, and began on a day that is not told."""
    stands: bool = False
    """Whether it still holds on the day that is judged, so that a later word that says otherwise contradicts it."""
    of: ThingId | None = None
    """The agreement of which it tells, where there may be others; `None` if it tells of the country as a whole."""
    settles: bool = False
    """Whether a no about this agreement says that there is no other."""
    detail: str = ""
    """Why it tells that something is unknown: out_of_date."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What is known of a fact on a day. `detail` is a code: see `KnownFact`."""

    truth: Truth
    basis: tuple[StatementId, ...] = ()
    first: Evidence | None = None
    """From which on nothing else was told."""
    detail: str = ""

    @property
    def since(self) -> Period | None:
        """From when it holds, if that was said; the day on which something was said is not that."""
        first = self.first
        if first is None or first.inferred or first.statement is None or first.statement.valid is None:
            return None
        begins = first.when is not None and first.when.start is not None
        return first.when if begins and first.truth in (Truth.YES, Truth.NO) else None


def told(event: Event, statement: Statement, on: date) -> Evidence:
    """Return what the state of an event tells on a day. A plan for a day that has passed tells nothing any more."""
    when = statement.valid
    over = when is not None and when.end is not None and when.end <= on
    if event.state is EventState.PLANNED and over:
        return Evidence(truth=Truth.UNKNOWN, statement=statement, when=when, detail="out_of_date")
    return dated(OF_STATE[event.state], statement)


def lasting(event: Event, statement: Statement, on: date) -> Evidence | None:
    """Return what a recorded fact tells on a day, or `None` if it does not reach so far.

    With a last day (2010/2012) it holds until then, and afterwards nothing is known. Otherwise it holds from its day,
    month or year on; a month or year counts when all of it is past.
    """
    when = statement.valid
    if when is None or when.end is None or when.first == when.last:
        return told(event, statement, on) if pictured_on(statement, on) is not False else None
    if when.end <= on:
        after = Period.of_days(when.end, None)
        return Evidence(truth=Truth.UNKNOWN, statement=statement, when=after, detail="out_of_date")
    return dated(OF_STATE[event.state], statement) if when.start is None or when.start <= on else None


def dated(truth: Truth, statement: Statement) -> Evidence:
    """Return what a statement tells, from the day for which it says it, or else on which it says it."""
    return Evidence(truth=truth, statement=statement, when=statement.valid or statement.said_on)


def at_all_times(truth: Truth, statement: Statement | None) -> Evidence:
    """Return what holds whatever the day: the form of an arrangement, or what is judged itself."""
    return Evidence(truth=truth, statement=statement, when=Period(None, None))


def conclude(evidence: Iterable[Evidence]) -> Conclusion | None:
    """Return what the evidence says together, or `None` if there is none.

    The latest counts: a state is the last thing known. Where the latest differ among themselves, or something that is
    undated or still stands says otherwise, nothing is known: we do not choose.
    """
    given = tuple(evidence)
    if not given:
        return None
    ordered = sorted((one for one in given if one.when is not None), key=_begin)
    if not ordered:
        return Conclusion(truth=Truth.UNKNOWN, basis=_basis(given), detail="undated")
    latest = [one for one in ordered if _begin(one) == _begin(ordered[-1])]
    undated = [one for one in given if one.when is None]
    counting = [*latest, *undated, *(one for one in ordered if one.stands and one not in latest)]
    if len({one.truth for one in counting}) > 1:
        return Conclusion(truth=Truth.UNKNOWN, basis=_basis(counting), detail="sources_differ")
    run = _last_run(ordered)
    return Conclusion(truth=run[0].truth, basis=_basis(run), first=run[0], detail=run[-1].detail)


def conclude_by_thing(evidence: Iterable[Evidence]) -> Conclusion | None:
    """Return whether one of several agreements is so, or `None` if nothing is told.

    Each is concluded apart, and what is told of the country as a whole apart: what is said of one never overrules
    another. One yes is enough. That there is none must be said of the country, or follow from what settles it.
    """
    groups: dict[ThingId | None, list[Evidence]] = {}
    for one in evidence:
        groups.setdefault(one.of, []).append(one)
    found = {thing: known for thing, group in groups.items() if (known := conclude(group)) is not None}
    if not found:
        return None
    truth = disjoin(known.truth for known in found.values())
    settled = any(thing is None or (known.first is not None and known.first.settles) for thing, known in found.items())
    if truth is Truth.NO and not settled:
        return Conclusion(truth=Truth.UNKNOWN, basis=_joined(found.values()))
    same = [known for known in found.values() if known.truth is truth]
    first = min((known.first for known in same if known.first is not None), key=_begin, default=None)
    return Conclusion(truth=truth, basis=_joined(same), first=first, detail=same[0].detail)


def _last_run(ordered: list[Evidence]) -> list[Evidence]:
    run: list[Evidence] = []
    for one in reversed(ordered):
        if run and one.truth is not run[0].truth:
            break
        run.append(one)
    return run[::-1]


def _begin(one: Evidence) -> date:
    return date.min if one.when is None else one.when.start or date.min


def _basis(evidence: Iterable[Evidence]) -> tuple[StatementId, ...]:
    return tuple(dict.fromkeys(one.statement.id for one in evidence if one.statement is not None))


def _joined(found: Iterable[Conclusion]) -> tuple[StatementId, ...]:
    return tuple(dict.fromkeys(statement for one in found for statement in one.basis))
