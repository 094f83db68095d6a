"""Arrangements with their dates, passport waivers with their twins, and promised service levels."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Event, EventState, Figure, Relation
from routekaart.domain.ids import thing_id
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.entries import Arrangement
from routekaart.reference.notation import Thing, When
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ArrangementEvent(Row):
    """One date of an arrangement, for a party and a territory."""

    arrangement: Thing
    event: str
    state: EventState
    date: When | None = None
    party: str | None = None
    territory: str | None = None
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


def from_event(table: Table, row: ArrangementEvent) -> tuple[Statement, ...]:
    """Turn a date of an arrangement into an event."""
    event = Event(event=row.event, state=row.state, party=row.party, territory=row.territory, detail=row.detail)
    return (table.statement(row, event, subject=row.arrangement, valid=row.date),)


def from_waiver(table: Table, row: PassportWaiver) -> tuple[Statement, ...]:
    """Turn a waiver into its dates and the relation to its twin."""
    dates = (
        (row.signed, Event(event="signed", party="Benelux", detail=f"{row.passports} passports")),
        (row.ratified_nld, Event(event="ratified", party="NLD")),
        (row.in_force, Event(event="in-force")),
    )
    events = tuple(
        table.statement(row, event, subject=row.arrangement, valid=date) for date, event in dates if date is not None
    )
    if row.twin is None:
        return events
    twin = Relation(relation="twin", object=row.twin, detail=row.twin_seen_by)
    return (*events, table.statement(row, twin, subject=row.arrangement))


def from_service_level(table: Table, row: ServiceLevel) -> tuple[Statement, ...]:
    """Turn a service level into a figure, and its breach into an event. Without a number there is no figure."""
    said: list[Statement] = []
    if row.value is not None and row.unit is not None and row.comparator is not None:
        quantity = Quantity(value=row.value, unit=row.unit, comparator=row.comparator)
        figure = Figure(quantity=quantity, counted=row.counted)
        said.append(table.statement(row, figure, subject=row.arrangement, kind=row.kind))
    if row.breach:
        said.append(table.statement(row, Event(event="breach", detail=row.breach), subject=row.arrangement))
    return tuple(said)


def from_arrangement(table: Table, entry: Arrangement) -> tuple[Statement, ...]:
    """Turn what is fixed about an arrangement into relations: with whom it is, and what it carries out."""
    row = Row(key=entry.id.partition(":")[2], verified="sourced", sources=entry.sources)
    relations = [Relation(relation="with", object=thing_id(f"country:{country}")) for country in entry.countries]
    if entry.implements is not None:
        relations.append(Relation(relation="implements", object=entry.implements))
    return tuple(table.statement(row, relation, subject=entry.id) for relation in relations)
