"""What was done with instruments in practice: used, explored, not pursued, not admissible."""

from dataclasses import dataclass

from routekaart.domain.content import Use, UseState
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Thing, When
from routekaart.reference.tables.entered import PagedRow, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class InstrumentUse(PagedRow):
    """A step in the use of an instrument with a country; without a country its subject is the instrument."""

    subject: Thing
    instrument: Thing
    state: UseState
    date: When | None = None
    reason: str = ""
    condition: str = ""
    expected: str = ""
    outcome: str = ""


def from_use(table: Table, row: InstrumentUse) -> tuple[Statement, ...]:
    """Turn a step into a use."""
    use = Use(
        instrument=row.instrument,
        state=row.state,
        reason=row.reason,
        condition=row.condition,
        expected=row.expected,
        outcome=row.outcome,
    )
    return (table.statement(row, use, subject=row.subject, valid=row.date),)
