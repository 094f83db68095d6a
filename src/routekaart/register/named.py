"""Which things are spoken of: by subject, and by what contents name. No statement is built for it."""

from collections.abc import Collection, Iterator
from typing import Any

from sqlalchemy import Connection, func, select

from routekaart.domain.levels import Level
from routekaart.register.entries import record_of
from routekaart.register.queries import Wanted
from routekaart.register.schema import ENTRY, STATEMENT


def find_named(connection: Connection, *, level: Level, but_about: Collection[str]) -> frozenset[str]:
    """Return the subjects of what stands at a level, and every text among the fields of its contents.

    Args:
        connection: to the register.
        level: nothing above it is looked at.
        but_about: kinds of things; statements about these name nothing here.
    """
    beginnings = [f"{kind}:" for kind in sorted(but_about)]
    # first, as it is what costs least: of most statements no level need be looked up
    others = [func.substr(STATEMENT.c.subject, 1, len(one)) != one for one in beginnings]
    joined = select(STATEMENT.c.subject, ENTRY.c.payload).join(ENTRY, ENTRY.c.seq == STATEMENT.c.seq)
    rows = connection.execute(joined.where(*others, *Wanted(level=level).conditions()))
    return frozenset(name for subject, payload in rows for name in (subject, *_texts(record_of(payload)["content"])))


def _texts(content: dict[str, Any]) -> Iterator[str]:
    """Yield the texts of a content and of its lists: among them are the ids of all things that it names."""
    for value in content.values():
        if isinstance(value, str):
            yield value
        elif isinstance(value, list):
            yield from (one for one in value if isinstance(one, str))
