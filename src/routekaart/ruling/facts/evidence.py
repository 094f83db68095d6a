"""What statements tell about a fact, and what follows if there are several."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routekaart.domain.admissibility import Truth
from routekaart.domain.content import EventState
from routekaart.domain.ids import StatementId
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Conclusion:
    """What is known of a fact on a day. `detail` is a code: undated, sources_differ, by_its_nature, still_open."""

    truth: Truth
    basis: tuple[StatementId, ...] = ()
    since: Period | None = None
    detail: str = ""


def dated(truth: Truth, statement: Statement) -> Evidence:
    """Return what a statement tells, from the day for which it says it, or else on which it says it."""
    return Evidence(truth=truth, statement=statement, when=statement.valid or statement.said_on)


def at_all_times(truth: Truth, statement: Statement | None) -> Evidence:
    """Return what holds whatever the day: the form of an arrangement, or what is judged itself."""
    return Evidence(truth=truth, statement=statement, when=Period(None, None))


def conclude(evidence: Iterable[Evidence]) -> Conclusion | None:
    """Return what the evidence says together, or `None` if there is none.

    The latest counts: a state is the last thing known. Where the latest differ among themselves, or something undated
    says otherwise, nothing is known: we do not choose.
    """
    given = tuple(evidence)
    if not given:
        return None
    ordered = sorted((one for one in given if one.when is not None), key=_begin)
    if not ordered:
        return Conclusion(truth=Truth.UNKNOWN, basis=_basis(given), detail="undated")
    latest = [one for one in ordered if _begin(one) == _begin(ordered[-1])]
    undated = [one for one in given if one.when is None]
    if len({one.truth for one in (*latest, *undated)}) > 1:
        return Conclusion(truth=Truth.UNKNOWN, basis=_basis((*latest, *undated)), detail="sources_differ")
    run = _last_run(ordered)
    return Conclusion(truth=run[0].truth, basis=_basis(run), since=_since(run[0]))


def _last_run(ordered: list[Evidence]) -> list[Evidence]:
    run: list[Evidence] = []
    for one in reversed(ordered):
        if run and one.truth is not run[0].truth:
            break
        run.append(one)
    return run[::-1]


def _begin(one: Evidence) -> date:
    return date.min if one.when is None else one.when.start or date.min


def _since(one: Evidence) -> Period | None:
    """Return from when it holds, if that was said; the day on which something was said is not that."""
    said = one.statement is not None and one.statement.valid is not None
    begins = one.when is not None and one.when.start is not None
    return one.when if said and begins and one.truth in (Truth.YES, Truth.NO) else None


def _basis(evidence: Iterable[Evidence]) -> tuple[StatementId, ...]:
    return tuple(dict.fromkeys(one.statement.id for one in evidence if one.statement is not None))
