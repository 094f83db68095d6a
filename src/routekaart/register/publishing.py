"""What anybody saw of the register, and what it withholds: all that a public build is made from, in one look."""

import json
from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection, Select, func, select

from routekaart.domain.ids import StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.publication import Notice, Picture, Seen
from routekaart.domain.statement import PROPOSER
from routekaart.register.about import notice_of
from routekaart.register.chain import read_moment
from routekaart.register.changes import find_decisions, picture_of
from routekaart.register.entries import statement_of
from routekaart.register.queries import latest_level, stands
from routekaart.register.schema import DISCLOSED, ENTRY, MENTION, NOTICE, REVIEW, STATEMENT

_HIDDEN = latest_level(STATEMENT.c.seq, None) > int(Level.OPENBAAR)


def find_picture(connection: Connection) -> Picture:
    """Return what is open now with what anybody saw of it, and what is withheld about which thing."""
    open_now = select(STATEMENT.c.seq).where(latest_level(STATEMENT.c.seq, None) <= int(Level.OPENBAAR))
    seen = tuple(_find_seen(connection, open_now))
    notices = set(_find_notices(connection))
    return Picture(
        seen=seen,
        told=tuple(one for one in notices if one.withheld.told),
        untold=tuple(one for one in notices if not one.withheld.told),
    )


def find_things(connection: Connection) -> frozenset[ThingId]:
    """Return every thing that something is said about, or that something names."""
    subjects = connection.scalars(select(STATEMENT.c.subject).distinct())
    return frozenset(map(ThingId, (*subjects, *connection.scalars(select(MENTION.c.thing).distinct()))))


def _find_seen(connection: Connection, open_now: Select[Any]) -> Iterator[Seen]:
    decided, replaced = find_decisions(connection, open_now), _find_replacements(connection, open_now)
    columns = (ENTRY.c.seq, ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    rows = select(*columns).where(ENTRY.c.seq.in_(open_now)).order_by(ENTRY.c.seq)
    for seq, payload, recorded, recorded_by in connection.execute(rows):
        proposal = recorded_by.startswith(PROPOSER)
        pictures = picture_of(decided[seq], Level.OPENBAAR, stands=not proposal)
        if pictures:  # or it was refused before anybody could see it
            yield Seen(
                statement=statement_of(payload, recorded, recorded_by),
                pictures=tuple((read_moment(moment), stood) for moment, stood in pictures),
                replacement=replaced.get(seq),
            )


def _find_replacements(connection: Connection, open_now: Select[Any]) -> dict[int, StatementId]:
    """Return what took the place of each statement by its latest review."""
    rows = select(REVIEW.c.statement, ENTRY.c.payload).join(ENTRY, ENTRY.c.seq == REVIEW.c.seq)
    about = rows.where(REVIEW.c.statement.in_(open_now)).order_by(REVIEW.c.seq)
    latest = {statement: json.loads(payload) for statement, payload in connection.execute(about)}
    return {
        statement: StatementId(review["replacement"])
        for statement, review in latest.items()
        if not review["accepted"] and "replacement" in review
    }


def _find_notices(connection: Connection) -> Iterator[Notice]:
    """Yield what the latest disclosure of each hidden statement that stands says about it."""
    latest = select(func.max(DISCLOSED.c.seq)).where(DISCLOSED.c.statement == STATEMENT.c.seq)
    hidden = select(STATEMENT.c.subject, NOTICE.c.said).select_from(STATEMENT)
    said = hidden.join(NOTICE, NOTICE.c.seq == latest.correlate(STATEMENT).scalar_subquery())
    about = said.where(_HIDDEN, stands(STATEMENT.c.seq, None)).distinct()
    for subject, said in connection.execute(about):
        yield Notice(thing=ThingId(subject), withheld=notice_of(said))
