"""The timeline of motions, letters, questions, arrangements and reports."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.content import Event, Relation
from routekaart.domain.ids import thing_id
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Thing, When, Words
from routekaart.reference.tables.entered import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem(Row):
    """Something that happened between government and Parliament, or that they spoke about."""

    subject: Thing
    event: str
    detail: str
    date: When | None = None
    outcome: Literal["answered", "offered", "published", "adopted", "rejected", "suspended"] | None = None
    answered_by: Thing | None = None
    countries: Words = ()


def from_item(table: Table, row: TimelineItem) -> tuple[Statement, ...]:
    """Turn an item into an event, and into relations with its countries and its answer."""
    outcome = f" [{row.outcome}]" if row.outcome else ""
    event = Event(event=row.event, detail=f"{row.detail}{outcome}")
    relations = [Relation(relation="concerns", object=thing_id(f"country:{country}")) for country in row.countries]
    if row.answered_by is not None:
        relations.append(Relation(relation="answered-by", object=row.answered_by))
    return (
        table.statement(row, event, subject=row.subject, valid=row.date),
        *(table.statement(row, relation, subject=row.subject) for relation in relations),
    )
