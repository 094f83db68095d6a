"""The log of steps under article 25a of the Visa Code."""

from dataclasses import dataclass, replace

from routekaart.domain.content import Event, EventState, Use, UseState
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
    undecided_sources: Words = ()
    """Who saw that: later than the proposal, and so another source."""
    detail: str
    measures: Words = ()
    instrument: Thing | None = None
    use: UseState | None = None
    """What the step does to the use of the instrument, if it does anything."""
    reason: str = ""


def from_step(table: Table, row: VisaStep) -> tuple[Statement, ...]:
    """Turn a step into an event, into what it does to the use of the instrument, and a decision that is waited for."""
    detail = " ".join((row.detail, *(f"[{measure}]" for measure in row.measures)))
    step = Event(event=f"visa-25a-{row.step}", detail=detail)
    said = [table.statement(row, step, subject=row.subject, valid=row.date)]
    if row.instrument is not None and row.use is not None:
        use = Use(instrument=row.instrument, state=row.use, reason=row.reason)
        said.append(table.statement(row, use, subject=row.subject, valid=row.date))
    if row.undecided_on is not None:
        waiting = Event(event="visa-25a-council-decision", state=EventState.PENDING)
        seen = replace(row, sources=row.undecided_sources)
        said.append(table.statement(seen, waiting, subject=row.subject, valid=row.undecided_on))
    return tuple(said)
