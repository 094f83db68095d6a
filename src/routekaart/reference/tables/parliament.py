"""The timeline of motions, letters, questions, arrangements and reports."""

from dataclasses import dataclass
from typing import Literal

from routekaart.domain.content import Event, Relation, Toezegging, UndertakingStatus
from routekaart.domain.ids import thing_id
from routekaart.domain.statement import Kind, Statement
from routekaart.reference.notation import Thing, Things, When, Words
from routekaart.reference.tables.entered import PagedRow, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineItem(PagedRow):
    """Something that happened between government and Parliament, or that they spoke about."""

    subject: Thing
    event: str
    detail: str = ""
    date: When | None = None
    outcome: Literal["answered", "published", "adopted", "rejected"] | None = None
    outcome_date: When | None = None
    answered_by: Thing | None = None
    countries: Words = ()
    concerns: Things = ()
    """What else it is about: instruments, arrangements."""
    condition: str = ""
    """On what an undertaking depends."""


def from_item(table: Table, row: TimelineItem) -> tuple[Statement, ...]:
    """Turn an item into an event, its outcome into another, and relations with its countries and its answer.

    An undertaking (toezegging) is no event: it is followed until it is met.
    """
    said = [_undertaking(table, row) if row.event == "toezegging" else _event(table, row)]
    if row.outcome is not None:
        outcome = Event(event=row.outcome)
        said.append(table.statement(row, outcome, subject=row.subject, valid=row.outcome_date))
    return (*said, *(table.statement(row, relation, subject=row.subject) for relation in _relations(row)))


def _event(table: Table, row: TimelineItem) -> Statement:
    return table.statement(row, Event(event=row.event, detail=row.detail), subject=row.subject, valid=row.date)


def _undertaking(table: Table, row: TimelineItem) -> Statement:
    # The letter repeats what had been offered before; since when is not said.
    offered = Toezegging(status=UndertakingStatus.REFERRED, action="inform", condition=row.condition or None)
    return table.statement(row, offered, subject=row.subject, valid=row.date, kind=Kind.PROMISED)


def _relations(row: TimelineItem) -> tuple[Relation, ...]:
    about = (*(thing_id(f"country:{country}") for country in row.countries), *row.concerns)
    concerns = tuple(Relation(relation="concerns", object=thing) for thing in about)
    if row.answered_by is None:
        return concerns
    return (*concerns, Relation(relation="answered-by", object=row.answered_by))
