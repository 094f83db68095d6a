"""Results, targets and coverage of programmes, and return rates that are in no release."""

from dataclasses import dataclass
from decimal import Decimal

from routekaart.domain.content import Event, Figure, Relation, ResultSort
from routekaart.domain.ids import ConceptId, thing_id
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.notation import Actor, Thing, When, Words
from routekaart.reference.tables.entered import PagedRow, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(PagedRow):
    """What a programme reports, aims at or covers. People and acts are different units."""

    subject: Thing
    kind: Kind
    sort: ResultSort
    counted: str
    countries: Words = ()
    programme: Thing | None = None
    arrangement: Thing | None = None
    concept: ConceptId | None = None
    value: Decimal | None = None
    comparator: Comparator | None = None
    unit: Unit | None = None
    publisher: Actor | None = None
    """Whose figure it is, where the source passes it on."""
    as_of: When | None = None
    since: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ReturnRate(Row):
    """A return rate as somebody defined it."""

    speaker: Actor
    subject: Thing
    counted: str
    unit: Unit
    period: When
    comparator: Comparator | None = None
    value: Decimal | None = None


def from_result(table: Table, row: Result) -> tuple[Statement, ...]:
    """Turn a result into a figure, counted from its start to its date. Without a number only the start is left."""
    if row.value is None or row.unit is None or row.comparator is None:
        started = Event(event="started", detail=row.counted)
        return (table.statement(row, started, subject=row.programme or row.subject, valid=row.since),)
    figure = Figure(
        quantity=Quantity(value=row.value, unit=row.unit, comparator=row.comparator),
        counted=row.counted,
        concept=row.concept,
        programme=row.programme,
        arrangement=row.arrangement,
        sort=row.sort,
        publisher=row.publisher,
    )
    return (table.statement(row, figure, subject=row.subject, valid=_span(row), kind=row.kind),)


def from_rate(table: Table, row: ReturnRate) -> tuple[Statement, ...]:
    """Turn a rate into a figure. A definition without a value is a relation with the concept."""
    if row.value is None or row.comparator is None:
        defined = Relation(relation="defines", object=thing_id("concept:return-rate"), detail=row.counted)
        return (table.statement(row, defined, subject=row.subject, valid=row.period, speaker=row.speaker),)
    quantity = Quantity(value=row.value, unit=row.unit, comparator=row.comparator)
    figure = Figure(quantity=quantity, counted=row.counted, concept=ConceptId("return-rate"))
    return (table.statement(row, figure, subject=row.subject, valid=row.period, speaker=row.speaker),)


def _span(row: Result) -> Period | None:
    if row.since is None:
        return row.as_of
    return Period(row.since.first, row.as_of.last if row.as_of else None)
