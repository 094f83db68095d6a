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

from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from typing import Any

from sqlalchemy import BigInteger, Connection, Select, cast, false, or_, select, true, union_all

from routekaart.domain.encoding import from_record
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.statement import About, Held, Withheld
from routekaart.register.entries import canonical_text, record_of, statement_of
from routekaart.register.queries import Wanted, find_opened, latest_level, listed, recorded_by, stands
from routekaart.register.schema import DISCLOSED, ENTRY, MENTION, NOTICE, STATEMENT

LINKED_KINDS = ("arrangement", "coupling", "request", "document")
"""What is told in full on the page of the things that it relates to."""


Told = Mapping[ThingId, tuple[Withheld, ...]]
"""By thing what a public build tells of what is not in it."""


def find_about(
    connection: Connection, thing: ThingId, *, level: Level, as_of: datetime | None, told: Told | None = None
) -> About:
    """Return what is known about a thing at a level.

    Raises:
        InputError: for a time without zone, or a name that no database can keep.
    """
    name = canonical_text(thing)
    built = told is not None  # what is in a public build was read in letters that are public
    subjects = [name, *connection.scalars(select_linked(name, Wanted(level=level, as_of=as_of, drafts=built)))]
    known = connection.execute(_select_known(connection, name, subjects, as_of)).all()
    # Asked once, and not for each of its statements: see `queries.seen_level`.
    read = {document for _, _, _, document in known if document is not None}
    opened = find_opened(connection, read, as_of) if read and not built else read
    levels = {seq: _level_of(told, document, opened) for seq, _, told, document in known if told is not None}
    own = {seq for seq, owned, _, _ in known if owned}
    shown = [seq for seq, found in levels.items() if found <= level]
    # What is read in a draft is not withheld: nobody decided so, and that there is a draft is told to none outside.
    hidden = [seq for seq, _, told, _ in known if told is not None and told > level and seq in own]
    said = connection.execute(_select_entries(connection, shown, as_of)) if shown else ()
    notices = connection.scalars(_select_notices(connection, hidden, as_of)) if hidden else ()
    withheld = {replace(notice_of(said), told=None) for said in notices}
    withheld.update(one for name in subjects for one in (told or {}).get(ThingId(name), ()))
    return About(
        held=tuple(Held(statement_of(*entry), Level(levels[seq])) for seq, *entry in said),
        withheld=_in_order(withheld),
    )


def _level_of(told: int, document: str | None, opened: Collection[str]) -> int:
    """Return from which level a statement is seen: what is read in a draft is never openbaar."""
    draft = document is not None and document not in opened
    return max(told, int(Level.INTERN)) if draft else told


def select_linked(thing: str, wanted: Wanted) -> Select[Any]:
    """Return the question for the subjects of relations with the thing, as far as the reader may see them."""
    related = select(STATEMENT.c.subject).join(MENTION, MENTION.c.seq == STATEMENT.c.seq)
    kinds = or_(*(STATEMENT.c.subject.startswith(f"{kind}:", autoescape=True) for kind in LINKED_KINDS))
    about = related.where(MENTION.c.thing == thing, MENTION.c.field == "object", kinds)
    return about.where(*wanted.conditions()).distinct()


def _select_known(connection: Connection, thing: str, subjects: Iterable[str], as_of: datetime | None) -> Select[Any]:
    """Return the question for the numbers of statements with their levels, and whether they are about a subject."""
    names = listed(connection, subjects)
    owned = select(STATEMENT.c.seq, true().label("own")).join(names, names.c.value == STATEMENT.c.subject)
    named = select(MENTION.c.seq, false()).where(MENTION.c.thing == thing)
    found = union_all(owned.where(*recorded_by(STATEMENT.c.recorded, as_of)), named).subquery()
    told = latest_level(found.c.seq, as_of)
    levels = select(found.c.seq, found.c.own, told, STATEMENT.c.document).join(
        STATEMENT, STATEMENT.c.seq == found.c.seq
    )
    return levels.where(stands(found.c.seq, as_of))


def _select_entries(connection: Connection, statements: Iterable[int], as_of: datetime | None) -> Select[Any]:
    columns = (ENTRY.c.seq, ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    numbers = listed(connection, statements)
    about = select(*columns).join(numbers, cast(numbers.c.value, BigInteger) == ENTRY.c.seq)
    return about.where(*recorded_by(ENTRY.c.recorded, as_of)).order_by(ENTRY.c.seq)


def _select_notices(connection: Connection, statements: Iterable[int], as_of: datetime | None) -> Select[Any]:
    numbers = listed(connection, statements)
    said = select(NOTICE.c.said).join(DISCLOSED, DISCLOSED.c.seq == NOTICE.c.seq)
    about = said.where(DISCLOSED.c.statement == cast(numbers.c.value, BigInteger))
    latest = about.where(*recorded_by(DISCLOSED.c.recorded, as_of)).order_by(DISCLOSED.c.seq.desc()).limit(1)
    return select(latest.correlate(numbers).scalar_subquery()).select_from(numbers).distinct()


def _in_order(notices: Iterable[Withheld]) -> tuple[Withheld, ...]:
    def order(one: Withheld) -> tuple[str, ...]:
        return one.level.label, one.ground, one.decider, str(one.until), str(one.consent)

    return tuple(sorted(notices, key=order))


@lru_cache(maxsize=1000)
def notice_of(said: str) -> Withheld:
    """Return what a disclosure says to those who may not see its statements."""
    return from_record(Withheld, record_of(said))
