"""Which things the register shows anything about to a reader at a level."""

from collections.abc import Iterable, Iterator

from sqlalchemy import ColumnElement, Connection, exists, select

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.register.entries import canonical_text
from routekaart.register.queries import Wanted, listed
from routekaart.register.schema import MENTION, STATEMENT


def find_shown(connection: Connection, kind: str, names: Iterable[str], *, level: Level) -> tuple[ThingId, ...]:
    """Return the things of a kind that a statement is about, and of these names those that one mentions, in order."""
    wanted = Wanted(level=level).conditions()
    found = {*_subjects(connection, kind, wanted), *_mentioned(connection, names, wanted)}
    return tuple(ThingId(name) for name in sorted(found))


def _subjects(connection: Connection, kind: str, wanted: list[ColumnElement[bool]]) -> Iterator[str]:
    first, after = f"{kind}:", f"{kind};"  # the sign that comes after the colon
    subjects = select(STATEMENT.c.subject).where(STATEMENT.c.subject >= first, STATEMENT.c.subject < after)
    named = subjects.distinct().subquery()
    # Of each name one statement is enough here as well.
    told = exists(select(STATEMENT.c.seq).where(STATEMENT.c.subject == named.c.subject, *wanted).correlate(named))
    yield from connection.scalars(select(named.c.subject).where(told))


def _mentioned(connection: Connection, names: Iterable[str], wanted: list[ColumnElement[bool]]) -> Iterator[str]:
    # Of each name one statement is enough, and it is found through an index: a country may have a million of them.
    asked = listed(connection, [canonical_text(name) for name in names])
    told = select(STATEMENT.c.seq).join(MENTION, MENTION.c.seq == STATEMENT.c.seq)
    mentions = exists(told.where(MENTION.c.thing == asked.c.value, *wanted).correlate(asked))
    yield from connection.scalars(select(asked.c.value).where(mentions))
