"""Everything about the things of a kind that have to do with others: the requests that concern a country.

It is found through indexes: what it costs depends on how many these are, and not on how many there are in all.
"""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, Select, select

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.register.entries import canonical_text
from routekaart.register.queries import Wanted, find_held, listed
from routekaart.register.schema import MENTION, STATEMENT


def find_related(connection: Connection, kind: str, things: Collection[ThingId], *, level: Level) -> tuple[Held, ...]:
    """Return the statements about what of a kind leads to one of these, each with its level, in the order of the log.

    That is such a thing itself, what has a relation with it, and what relations link with that, however far. A relation
    that the reader may not see links nothing.
    """
    found, ahead = set[str](), {canonical_text(thing) for thing in things}
    while ahead:
        found |= ahead
        ahead = set(_find_beside(connection, kind, ahead, level)) - found
    names = listed(connection, sorted(one for one in found if one.startswith(f"{kind}:")))
    return find_held(connection, STATEMENT.c.subject.in_(select(names.c.value)), level=level)


def _find_beside(connection: Connection, kind: str, names: Collection[str], level: Level) -> Iterator[str]:
    """Yield what of a kind has a relation with one of these, or is what such a one has a relation with."""
    asked = listed(connection, sorted(names))
    related = Wanted(level=level).conditions()
    joined = STATEMENT.join(MENTION, MENTION.c.seq == STATEMENT.c.seq)

    def select_distinct(wanted: str, known: str) -> Select[Any]:
        columns = {"subject": STATEMENT.c.subject, "object": MENTION.c.thing}
        question = select(columns[wanted]).select_from(joined).join(asked, asked.c.value == columns[known])
        of_kind = columns[wanted].startswith(f"{kind}:", autoescape=True)
        return question.where(MENTION.c.field == "object", of_kind, *related).distinct()

    yield from connection.scalars(select_distinct("subject", "object"))
    yield from connection.scalars(select_distinct("object", "subject"))
