"""What changed for a reader at a level: which statements became visible, or were refused, and when they saw that.

Only the moments count at which this reader's own picture changed. A statement that was recorded inside and disclosed
months later is new on the day of its disclosure; a review that was made while it was closed is seen when it is opened;
one that was closed and opened again is not new. So neither a date nor the order of the list tells of what is withheld.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime
from typing import Any, NamedTuple

from sqlalchemy import BigInteger, Connection, Select, cast, func, or_, select

from routekaart.domain.change import Change, Changes
from routekaart.domain.ids import ThingId, key_of
from routekaart.domain.levels import Level
from routekaart.domain.publication import seen_from
from routekaart.domain.statement import PROPOSER
from routekaart.register.about import select_linked
from routekaart.register.chain import read_moment, write_moment
from routekaart.register.entries import canonical_text, statement_of
from routekaart.register.queries import OPENING, Wanted, is_seen, listed, opens_letter
from routekaart.register.schema import DISCLOSED, ENTRY, MENTION, REVIEW, STATEMENT


class Decided(NamedTuple):
    """A decision on a statement: the level it gets, or whether it stands."""

    seq: int
    recorded: str
    level: int | None = None
    accepted: bool | None = None


class _Seen(NamedTuple):
    """What a reader saw of a statement: when first, when it changed last, and whether it stands since then."""

    seq: int
    id: str
    published: str
    updated: str
    stands: bool


def find_changes(
    connection: Connection,
    *,
    level: Level,
    things: Sequence[ThingId] | None,
    since: datetime | None,
    limit: int | None,
    offset: int,
) -> Changes:
    """Return a page of what changed for a reader, the last first; what changed together is in order of its ids.

    Raises:
        InputError: for a time without zone, or a name that no database can keep.
    """
    candidates, first = _select_candidates(connection, level, things), "" if since is None else write_moment(since)
    seen = [one for one in _find_seen(connection, candidates, level) if one.updated >= first]
    seen.sort(key=lambda one: one.id)
    seen.sort(key=lambda one: one.updated, reverse=True)
    shown = seen[offset:] if limit is None else seen[offset : offset + limit]
    return Changes(
        total=len(seen),
        newest=read_moment(seen[0].updated) if seen else None,
        found=tuple(_load(connection, shown)),
    )


def _select_candidates(connection: Connection, level: Level, things: Sequence[ThingId] | None) -> Select[Any]:
    """Return the question for the statements that are open to the reader, standing or not."""
    asked = select(STATEMENT.c.seq).where(is_seen(STATEMENT.c.seq, level, None))
    if things is None:
        return asked
    names = [canonical_text(thing) for thing in things]
    linked = [one for name in names for one in connection.scalars(select_linked(name, Wanted(level=level)))]
    subjects = listed(connection, [*names, *linked])
    named = select(MENTION.c.seq).where(MENTION.c.thing.in_(names))
    about = STATEMENT.c.subject.in_(select(subjects.c.value))
    return asked.where(or_(about, STATEMENT.c.seq.in_(named)))


def _find_seen(connection: Connection, candidates: Select[Any], level: Level) -> Iterator[_Seen]:
    decided = find_decisions(connection, candidates)
    proposed = func.substr(ENTRY.c.recorded_by, 1, len(PROPOSER)) == PROPOSER
    columns = (STATEMENT.c.seq, STATEMENT.c.id, STATEMENT.c.document, proposed)
    rows = select(*columns).join(ENTRY, ENTRY.c.seq == STATEMENT.c.seq)
    opened = _find_opened(connection) if level <= Level.OPENBAAR else {}
    for seq, name, document, proposal in connection.execute(rows.where(STATEMENT.c.seq.in_(candidates))):
        history = picture_of(decided[seq], level, stands=not proposal)
        if document in opened:  # when it was read tells since when there was a draft
            history = seen_from(history, opened[document])
        if history:
            (published, _), (updated, stands) = history[0], history[-1]
            # The order of the log decides, also where a clock was set back.
            yield _Seen(seq, name, published, max(published, updated), stands)


def _find_opened(connection: Connection) -> dict[str, str]:
    """Return the letters that are public, each with the moment since which anybody could read that."""
    about_letters = OPENING.c.subject.startswith("document:", autoescape=True)
    openings = select(OPENING.c.seq).where(about_letters, *opens_letter(None))
    decided, found = find_decisions(connection, openings), dict[str, str]()
    for seq, subject in connection.execute(
        select(STATEMENT.c.seq, STATEMENT.c.subject).where(STATEMENT.c.seq.in_(openings))
    ):
        pictures = picture_of(decided[seq], Level.OPENBAAR, stands=True)
        if pictures:
            document, moment = key_of(ThingId(subject)), pictures[-1][0]
            found[document] = min(moment, found.get(document, moment))
    return found


def find_decisions(connection: Connection, candidates: Select[Any]) -> dict[int, list[Decided]]:
    """Return every decision on each of these statements, by its number."""
    found: dict[int, list[Decided]] = defaultdict(list)
    disclosed = select(DISCLOSED.c.statement, DISCLOSED.c.seq, DISCLOSED.c.recorded, DISCLOSED.c.level)
    for statement, *decision in connection.execute(disclosed.where(DISCLOSED.c.statement.in_(candidates))):
        found[statement].append(Decided(*decision))
    reviewed = select(REVIEW.c.statement, REVIEW.c.seq, REVIEW.c.recorded, REVIEW.c.accepted)
    for statement, seq, recorded, accepted in connection.execute(reviewed.where(REVIEW.c.statement.in_(candidates))):
        found[statement].append(Decided(seq, recorded, accepted=accepted))
    return found


def picture_of(decisions: Iterable[Decided], level: Level, *, stands: bool) -> list[tuple[str, bool]]:
    """Return each moment at which a reader saw something else, with whether the statement stood from then on.

    Stretches in which it was closed are skipped: what the reader saw before counts until something else is seen.
    """
    seen: list[tuple[str, bool]] = []
    at: int | None = None
    for decision in sorted(decisions):
        if decision.level is not None:
            at = decision.level
        if decision.accepted is not None:
            stands = decision.accepted
        if at is None or at > level:
            continue
        # What never stood while it could be seen was never told: there is nothing to take back.
        if stands if not seen else seen[-1][1] != stands:
            seen.append((decision.recorded, stands))
    return seen


def _load(connection: Connection, shown: Sequence[_Seen]) -> Iterator[Change]:
    numbers = listed(connection, [one.seq for one in shown])
    columns = (ENTRY.c.seq, ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
    rows = select(*columns).join(numbers, cast(numbers.c.value, BigInteger) == ENTRY.c.seq)
    entries = {seq: statement_of(*entry) for seq, *entry in connection.execute(rows)}
    for one in shown:
        published, updated = read_moment(one.published), read_moment(one.updated)
        yield Change(statement=entries[one.seq], published=published, updated=updated, stands=one.stands)
