"""What happened around the cooperation, and when governments met."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.content import Contact, ContactLevel, Event
from routekaart.domain.statement import Statement
from routekaart.reference.notation import Thing, Things, When
from routekaart.reference.tables.entered import PagedRow, Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ContextEvent(PagedRow):
    """A coup, pandemic or war, and the things that it affects."""

    event: Literal["coup", "pandemic", "war"]
    affects: Things
    detail: str
    date: When | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactMoment(Row):
    """A meeting of governments: level, date and theme, never a name."""

    country: Thing
    level: ContactLevel
    date: When
    theme: str


def from_context(table: Table, row: ContextEvent) -> tuple[Statement, ...]:
    """Turn a context event into an event of each thing that it affects."""
    event = Event(event=f"context-{row.event}", detail=row.detail)
    return tuple(table.statement(row, event, subject=thing, valid=row.date) for thing in row.affects)


def from_contact(table: Table, row: ContactMoment) -> tuple[Statement, ...]:
    """Turn a meeting into a contact."""
    contact = Contact(level=row.level, theme=row.theme)
    return (table.statement(row, contact, subject=row.country, valid=row.date),)
