"""The log of steps under article 25a of the Visa Code."""

from dataclasses import dataclass

from routekaart.domain.content import Event, EventState
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Thing, When, Words
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class VisaStep(Row):
    """One step: a proposal, a decision, a day of application."""

    subject: Thing
    step: str
    date: When
    undecided_on: When | None = None
    """When the Council was last seen not to have decided on the proposal."""
    detail: str
    measures: Words = ()


def from_step(table: Table, row: VisaStep) -> tuple[Statement, ...]:
    """Turn a step into an event, and a decision that is waited for into a pending one."""
    detail = " ".join((row.detail, *(f"[{measure}]" for measure in row.measures)))
    step = Event(event=f"visa-25a-{row.step}", detail=detail)
    done = table.statement(row, step, subject=row.subject, valid=row.date)
    if row.undecided_on is None:
        return (done,)
    waiting = Event(event="visa-25a-council-decision", state=EventState.PENDING)
    return done, table.statement(row, waiting, subject=row.subject, valid=row.undecided_on)
