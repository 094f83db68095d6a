"""Arrangements with their dates, passport waivers with their twins, and promised service levels."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Content, Event, EventState, Figure, Relation
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.notation import Thing, When, Words
from routekaart.reference.tables.entered import THIS_PROGRAM, PagedRow, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementEvent(PagedRow):
    """One date of an arrangement, for a party, a territory and a part of it."""

    arrangement: Thing
    event: str
    state: EventState
    date: When | None = None
    party: str | None = None
    territory: str | None = None
    provision: str | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PassportWaiver(Row):
    """A visa waiver for some passports, with the readmission arrangement it is paired with."""

    arrangement: Thing
    passports: str
    signed: When | None = None
    ratified_nld: When | None = None
    in_force: When | None = None
    twin: Thing | None = None
    twin_seen_by: str = ""
    coupling_visible: Literal["yes", "no"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceLevel(Row):
    """A promise or practice of cooperation on return, and its breach."""

    arrangement: Thing
    kind: Kind
    counted: str
    comparator: Comparator | None = None
    value: Decimal | None = None
    unit: Unit | None = None
    breach: str = ""
    breach_sources: Words = ()
    """Who says that it was broken: mostly another than the one who made it known."""


def from_event(table: Table, row: ArrangementEvent) -> tuple[Statement, ...]:
    """Turn a date of an arrangement into an event."""
    event = Event(
        event=row.event,
        state=row.state,
        party=row.party,
        territory=row.territory,
        detail=row.detail,
        provision=row.provision,
    )
    return (table.statement(row, event, subject=row.arrangement, valid=row.date),)


def from_waiver(table: Table, row: PassportWaiver) -> tuple[Statement, ...]:
    """Turn a waiver into its dates, the relation to its twin, and our reading that no twin is visible."""
    signed = EventState.HAPPENED if row.signed else EventState.UNKNOWN
    events = [(row.signed, Event(event="signed", state=signed, party="Benelux", detail=f"{row.passports} passports"))]
    if row.ratified_nld:
        events.append((row.ratified_nld, Event(event="ratified", party="NLD")))
    if row.in_force:
        events.append((row.in_force, Event(event="in-force")))
    said = [table.statement(row, event, subject=row.arrangement, valid=date) for date, event in events]
    if row.twin is not None:
        twin = Relation(relation="twin", object=row.twin, detail=row.twin_seen_by)
        said.append(table.statement(row, twin, subject=row.arrangement))
    return (*said, *_without_coupling(table, row))


def from_service_level(table: Table, row: ServiceLevel) -> tuple[Statement, ...]:
    """Turn a service level into a figure, or a condition where it has no number, and its breach into an event."""
    level: Content = Event(event="condition", detail=row.counted)
    if row.value is not None and row.unit is not None and row.comparator is not None:
        quantity = Quantity(value=row.value, unit=row.unit, comparator=row.comparator)
        level = Figure(quantity=quantity, counted=row.counted, arrangement=row.arrangement)
    promise = table.statement(row, level, subject=row.arrangement, kind=row.kind)
    if not row.breach:
        return (promise,)
    breach = Event(event="breach", detail=row.breach, about=promise.id)
    known = replace(row, sources=row.breach_sources)
    return promise, table.statement(known, breach, subject=row.arrangement)


def _without_coupling(table: Table, row: PassportWaiver) -> tuple[Statement, ...]:
    if row.coupling_visible != "no":
        return ()
    reading = Event(event="coupling", state=EventState.ABSENT, detail="no readmission twin is visible in the text")
    return (table.statement(row, reading, subject=row.arrangement, kind=Kind.JUDGED, speaker=THIS_PROGRAM),)
