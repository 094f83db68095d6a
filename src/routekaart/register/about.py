"""Everything about one thing for a reader at a level: what a dossier is made from.

What comes back is made from the statements that this reader may see, and from nothing else; only `withheld` tells of
others. A statement belongs to the answer if its subject is the thing or something linked to it, or if its content
names the thing. The links are statements too: one that the reader may not see links nothing, so that a coupling whose
relation with a country is secret leaves no trace on that country's page, not even as a notice.

A notice is what a disclosure itself says: level, ground, decider, until when, and the other party's consent. That
something is withheld, and why, is public; how much is not, so that each notice comes once, without a number or a time
of recording, in an order of its own. The level is part of why: it tells which way is open to a reader who asks (a
request under the law, or confidence in Parliament). It follows that a ground must be worded as one that all may read.
"""

from collections.abc import Iterable
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import Connection, ScalarSelect, Select, or_, select, union

from routekaart.domain.encoding import from_record
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import About, Held, Withheld
from routekaart.register.entries import canonical_text, record_of, statement_of
from routekaart.register.queries import Wanted, latest_level, listed, recorded_by
from routekaart.register.schema import DISCLOSED, ENTRY, MENTION, NOTICE, STATEMENT

LINKED_KINDS = ("arrangement", "coupling", "request", "document")
"""What is told in full on the page of the things that it relates to."""


def find_about(connection: Connection, thing: ThingId, *, level: Level, as_of: datetime | None) -> About:
    """Return what is known about a thing at a level.

    Raises:
        InputError: for a time without zone, or a name that no database can keep.
    """
    name = canonical_text(thing)
    linked = connection.scalars(_select_linked(name, Wanted(level=level, as_of=as_of)))
    subjects = [name, *linked]
    held = connection.execute(_select_held(connection, name, subjects, level, as_of))
    notices = connection.scalars(_select_notices(connection, subjects, level, as_of))
    return About(
        held=tuple(Held(statement_of(*said), Level(found)) for *said, found in held),
        withheld=_in_order(_notice_of(said) for said in notices),
    )


def _select_linked(thing: str, wanted: Wanted) -> Select[Any]:
    """Return the question for the subjects of relations with the thing, as far as the reader may see them."""
    related = select(STATEMENT.c.subject).join(MENTION, MENTION.c.seq == STATEMENT.c.seq)
    kinds = or_(*(STATEMENT.c.subject.startswith(f"{kind}:", autoescape=True) for kind in LINKED_KINDS))
    about = related.where(MENTION.c.thing == thing, MENTION.c.field == "object", kinds)
    return about.where(*wanted.conditions()).distinct()


def _select_held(
    connection: Connection, thing: str, subjects: Iterable[str], level: Level, as_of: datetime | None
) -> Select[Any]:
    names = listed(connection, subjects)
    said_of = select(STATEMENT.c.seq).join(names, names.c.value == STATEMENT.c.subject)
    numbers = union(said_of, select(MENTION.c.seq).where(MENTION.c.thing == thing)).subquery()
    leveled = select(STATEMENT.c.seq, latest_level(as_of).label("level"))
    known = leveled.join(numbers, numbers.c.seq == STATEMENT.c.seq).where(*Wanted(as_of=as_of).conditions())
    # Or PostgreSQL would look up each level twice: to compare it, and to show it.
    once = known.cte("known").prefix_with("MATERIALIZED", dialect="postgresql")
    columns = (ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by, once.c.level)
    shown = select(*columns).join(once, once.c.seq == ENTRY.c.seq).where(once.c.level <= int(level))
    return shown.order_by(ENTRY.c.seq)


def _select_notices(
    connection: Connection, subjects: Iterable[str], level: Level, as_of: datetime | None
) -> Select[Any]:
    names = listed(connection, subjects)
    about = select(_latest_notice(as_of)).select_from(STATEMENT).join(names, names.c.value == STATEMENT.c.subject)
    return about.where(*Wanted(as_of=as_of).conditions(), latest_level(as_of) > int(level)).distinct()


def _latest_notice(as_of: datetime | None) -> ScalarSelect[str]:
    said = select(NOTICE.c.said).join(DISCLOSED, DISCLOSED.c.seq == NOTICE.c.seq)
    about = said.where(DISCLOSED.c.statement == STATEMENT.c.seq, *recorded_by(DISCLOSED.c.recorded, as_of))
    return about.order_by(DISCLOSED.c.seq.desc()).limit(1).correlate(STATEMENT).scalar_subquery()


def _in_order(notices: Iterable[Withheld]) -> tuple[Withheld, ...]:
    def order(one: Withheld) -> tuple[str, ...]:
        return one.level.label, one.ground, one.decider, str(one.until), str(one.consent)

    return tuple(sorted(notices, key=order))


@lru_cache(maxsize=1000)
def _notice_of(said: str) -> Withheld:
    return from_record(Withheld, record_of(said))
