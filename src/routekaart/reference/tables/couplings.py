"""Give and take: what either side of a coupling gives, and how far it has come."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.content import Event, Give
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.notation import Actor, Thing, When
from routekaart.reference.tables.entered import PagedRow, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class GiveRow(PagedRow):
    """What somebody gives, or is asked to give. Judged where we read a coupling into two texts."""

    coupling: Thing
    giver: Thing
    what: str
    kind: Kind
    receiver: Thing | None = None
    instrument: Thing | None = None
    speaker: Actor | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CouplingEvent(PagedRow):
    """How far a coupling has come, or what one party is to give in it."""

    coupling: Thing
    event: Literal["wanted", "offered", "agreed", "given", "broken", "ended"]
    kind: Kind
    date: When | None = None
    party: Thing | None = None
    """The giver that it is about; none for the coupling as a whole."""
    detail: str = ""
    speaker: Actor | None = None


def from_give(table: Table, row: GiveRow) -> tuple[Statement, ...]:
    """Turn one side of a coupling into a give."""
    give = Give(giver=row.giver, what=row.what, receiver=row.receiver, instrument=row.instrument)
    return (table.statement(row, give, subject=row.coupling, kind=row.kind, speaker=row.speaker),)


def from_coupling_event(table: Table, row: CouplingEvent) -> tuple[Statement, ...]:
    """Turn a step of a coupling into an event."""
    event = Event(event=row.event, party=row.party, detail=row.detail)
    return (table.statement(row, event, subject=row.coupling, valid=row.date, kind=row.kind, speaker=row.speaker),)
