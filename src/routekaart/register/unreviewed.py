"""What was read from letters and not reviewed by a person yet: the queue of those who review."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, exists, func, select

from routekaart.domain.ids import DocumentId, StatementId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.register.entries import canonical_text, statement_of
from routekaart.register.queries import is_seen, seen_level
from routekaart.register.schema import ENTRY, REVIEW, STATEMENT

_PERSON = "account:"
"""How the recorder begins of what a person recorded; what a rule decides is no review by a person."""


def find_unreviewed(
    connection: Connection, *, document: DocumentId | None, level: Level, limit: int, after: StatementId | None
) -> tuple[int, tuple[Held, ...]]:
    """Return how many readings no person has reviewed, and the first of them in the order of the log.

    With `after` the first of those that were recorded later than that statement; the number is that of all.
    """
    conditions = _conditions(document, level)
    counted = select(func.count()).select_from(STATEMENT).join(ENTRY, ENTRY.c.seq == STATEMENT.c.seq)
    shown = seen_level(STATEMENT.c.seq, None).label("level")
    asked = _select(shown).where(*conditions)
    if after is not None:
        before = STATEMENT.alias("before")
        asked = asked.where(STATEMENT.c.seq > select(before.c.seq).where(before.c.id == after).scalar_subquery())
    found = connection.execute(asked.order_by(STATEMENT.c.seq).limit(limit))
    held = tuple(Held(statement_of(*entry), Level(at)) for *entry, at in found)
    return connection.scalar(counted.where(*conditions)) or 0, held


def count_unreviewed(connection: Connection, *, level: Level) -> dict[DocumentId, int]:
    """Return how many readings of each letter no person has reviewed; a letter without any is left out."""
    number = func.count().label("number")
    counted = select(STATEMENT.c.document, number).join(ENTRY, ENTRY.c.seq == STATEMENT.c.seq)
    found = connection.execute(counted.where(*_conditions(None, level)).group_by(STATEMENT.c.document))
    return {DocumentId(row.document): row.number for row in found}


def _select(level: ColumnElement[int]) -> Select[Any]:
    columns = select(ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by, level)
    return columns.join(STATEMENT, STATEMENT.c.seq == ENTRY.c.seq)


def _conditions(document: DocumentId | None, level: Level) -> tuple[ColumnElement[bool], ...]:
    person = ENTRY.alias("person")
    by_person = exists().where(
        REVIEW.c.statement == STATEMENT.c.seq,
        REVIEW.c.seq == person.c.seq,
        func.substr(person.c.recorded_by, 1, len(_PERSON)) == _PERSON,
    )
    column = STATEMENT.c.document
    return (
        column.is_not(None) if document is None else column == canonical_text(document),
        func.substr(ENTRY.c.recorded_by, 1, len(_PERSON)) != _PERSON,
        is_seen(STATEMENT.c.seq, level, None),
        ~by_person,
    )
