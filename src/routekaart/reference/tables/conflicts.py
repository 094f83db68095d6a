"""Where sources disagree: one row per side. A side that another table says already is not said twice."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from routekaart.domain.content import Content, Event, Figure, Order, Rank
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import ConceptId, IndicatorId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Quantity, Unit
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Actor, Thing, When, Words
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Side(Row):
    """What one source says in a disagreement. The subject is what it speaks of itself: a route is not a country."""

    conflict: str
    about: Literal["date", "amount", "definition", "vintage", "interpretation"]
    subject: Thing
    attribute: str
    """For a date the name of the event; for a vintage `place`."""
    period: When | None = None
    comparator: Comparator | None = None
    value: str = ""
    unit: str = ""
    concept: ConceptId | None = None
    indicator: IndicatorId | None = None
    modes: Words = ()
    route: Thing | None = None
    arrangement: Thing | None = None
    publisher: Actor | None = None
    counted: str = ""
    speaker: Actor | None = None
    same_as: str = ""
    """The row of another table that says the same, as `table/key`."""


def from_side(table: Table, row: Side) -> tuple[Statement, ...]:
    """Turn a side into a statement of its own type, unless another table says it already.

    Raises:
        RefusedTable: if a side with a number lacks its unit or comparator.
    """
    if row.same_as:
        return ()
    valid = Period.parse(row.value) if row.about == "date" else row.period
    return (table.statement(row, _content(row), subject=row.subject, valid=valid, speaker=row.speaker),)


def _content(row: Side) -> Content:
    match row.about:
        case "date":
            return Event(event=row.attribute)
        case "interpretation":
            return Event(event="interpretation", detail=f"{row.attribute}: {row.value}")
        case "vintage":
            return Rank(
                place=int(row.value), order=Order.MOST, among="routes", concept=row.concept, indicator=row.indicator
            )
        case "amount" | "definition":
            return _figure(row)


def _figure(row: Side) -> Figure:
    if row.comparator is None or not row.unit:
        raise RefusedTable(
            "a number has no unit or comparator", where=f"conflicts.csv, entry {row.key}", remedy="Fill them in."
        )
    return Figure(
        quantity=Quantity(value=Decimal(row.value), unit=Unit(row.unit), comparator=row.comparator),
        counted=row.counted,
        concept=row.concept,
        indicator=row.indicator,
        modes=row.modes,
        route=row.route,
        arrangement=row.arrangement,
        publisher=row.publisher,
    )
