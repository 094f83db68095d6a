"""Follow what Parliament asked and was promised: which state it is in on a day, with its evidence and history."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from routekaart.compiling import picture_of
from routekaart.domain.execution import Execution, ExecutionState
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import given_names, pictured_on
from routekaart.following.execution import follow_request, group_requests
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Requests:
    """The requests that are followed, and the names that the register itself gives."""

    as_of: date
    level: Level
    executions: tuple[Execution, ...]
    """Overdue ones first, then by the end of their term; those without a term come last."""
    described: Mapping[str, tuple[str, str]]


def follow_requests(
    workspace: Workspace,
    *,
    as_of: date,
    level: Level,
    about: ThingId | None = None,
    states: Collection[ExecutionState] = (),
) -> Requests:
    """Return the requests of Parliament and the undertakings to it, each with its state on a day.

    Args:
        workspace: where the register is.
        as_of: the day that is pictured.
        level: nothing above it is looked at.
        about: only those that concern this country, route or instrument.
        states: only those in one of these states; all if none is given.
    """
    found = []
    named = []
    for request, (also, held) in group_requests(workspace.register.find_kind("request", level=level)).items():
        dated = [known for one in held if (known := pictured_on(one.statement, as_of)) is not None]
        if dated and not any(dated):
            continue  # nobody had spoken of it yet
        picture = picture_of(request, held, as_of)
        execution = follow_request(request, picture.held, as_of, also=also)
        concerned = about is None or about in execution.about
        if concerned and (not states or execution.state in states):
            found.append(execution)
            named += [one.statement for one in picture.held]
    return Requests(as_of=as_of, level=level, executions=tuple(sorted(found, key=_order)), described=given_names(named))


def _order(execution: Execution) -> tuple[bool, date, str]:
    due = execution.due
    ends = date.max if due is None or due.end is None else due.end
    return execution.state is not ExecutionState.OVERDUE, ends, execution.request
