"""Append to the log: statements with their disclosure, and decisions, each in one transaction."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import BigInteger, Connection, cast, func, select

from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.ids import ActorId, RecorderId, StatementId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Disclosure, Review
from routekaart.register.chain import GENESIS, Draft, EntryKind, LogEntry, chained
from routekaart.register.entries import draft_decision
from routekaart.register.index import IndexRows, insert_rows
from routekaart.register.queries import find_places, latest_level, listed
from routekaart.register.schema import DISCLOSED, ENTRY, REVIEW


@dataclass(frozen=True, slots=True)
class Appended:
    """What came into the log: how many statements were new or known, and the first and last entry written.

    The disclosure of the new statements is the last entry. Both numbers are `None` if nothing was new.
    """

    new: int
    known: int
    first_seq: int | None
    last_seq: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """At which level new statements come in, on which ground, and who says so."""

    level: Level
    ground: str
    decider: ActorId
    recorded: datetime
    recorded_by: RecorderId

    def disclose(self, statements: Iterable[Draft]) -> Disclosure:
        """Return the disclosure that covers these statements."""
        return Disclosure(
            statements=tuple(StatementId(draft.id) for draft in statements),
            level=self.level,
            ground=self.ground,
            decider=self.decider,
            recorded=self.recorded,
            recorded_by=self.recorded_by,
        )


def append_statements(connection: Connection, drafts: Sequence[Draft], decision: Decision) -> Appended:
    """Append those statements that are not in the log yet, and one disclosure that covers exactly these."""
    once = {draft.id: draft for draft in drafts}
    known = find_places(connection, once)
    new = [draft for draft in once.values() if draft.id not in known]
    if not new:
        return Appended(0, len(drafts), None, None)
    entries = write_entries(connection, [*new, draft_decision(decision.disclose(new))], IndexRows())
    return Appended(len(new), len(drafts) - len(new), entries[0].seq, entries[-1].seq)


def append_all(
    connection: Connection,
    drafts: Sequence[Draft],
    opening: Sequence[Disclosure],
    decisions: Sequence[Review | Disclosure],
    seen: Mapping[StatementId, int],
    last: int | None = None,
) -> Appended:
    """Append new statements with the disclosures that they come in under, and then decisions, in this order.

    Args:
        connection: the transaction.
        drafts: statements; those that are in the log are passed over.
        opening: disclosures that together cover all of the statements; each is written for the new ones among its own.
        decisions: reviews and disclosures, of these statements and of those that are in the log.
        seen: how many decisions on a statement their writer has seen.
        last: the number of the last entry when what is appended was checked; `None` if later ones do not matter.

    Raises:
        InputError: if a new statement has no disclosure, or a decision names a statement that is nowhere.
        Overtaken: if there are more decisions on a statement than were seen, or later entries.
    """
    if last is not None and count_entries(connection) != last:
        raise _overtaken("the register")
    _refuse_overtaken(connection, seen)
    once = {draft.id: draft for draft in drafts}
    known = find_places(connection, {*once, *(name for decision in decisions for name in _named(decision))})
    new = [draft for draft in once.values() if draft.id not in known]
    fresh = {draft.id for draft in new}
    disclosures = [_only(disclosure, fresh) for disclosure in opening]
    disclosures = [disclosure for disclosure in disclosures if disclosure.statements]
    if fresh - {name for disclosure in disclosures for name in disclosure.statements}:
        raise InputError("a new statement has no disclosure", remedy="Say at which level it comes in.")
    for decision in decisions:
        _refuse_unknown(decision, known | dict.fromkeys(fresh, 0))
    written = [*new, *(draft_decision(decision) for decision in (*disclosures, *decisions))]
    if not written:
        return Appended(0, len(drafts), None, None)
    entries = write_entries(connection, written, IndexRows(known))
    return Appended(len(new), len(drafts) - len(new), entries[0].seq, entries[-1].seq)


def _refuse_overtaken(connection: Connection, seen: Mapping[StatementId, int]) -> None:
    places = find_places(connection, seen)
    for statement, number in seen.items():
        counted = [
            connection.scalar(select(func.count()).select_from(table).where(table.c.statement == places[statement]))
            for table in (REVIEW, DISCLOSED)
            if statement in places
        ]
        if sum(one or 0 for one in counted) != number:
            raise _overtaken(f"statement {statement[:10]}")


def _overtaken(where: str) -> Overtaken:
    return Overtaken(
        "somebody else decided on this in the meantime",
        where=where,
        remedy="See what was decided, and decide again if that is still needed.",
    )


def count_entries(connection: Connection) -> int:
    """Return the number of the last entry, which is how many there are."""
    return connection.scalar(select(func.max(ENTRY.c.seq))) or 0


def append_decision(connection: Connection, decision: Review | Disclosure) -> Appended:
    """Append a review or a disclosure.

    The same decision, taken at the same moment through the same recorder, is in the log once: it may be sent again.
    But one that closes what was opened since is written again: nothing may stay open without a word.

    Raises:
        InputError: if it names a statement that is not in the register, or none.
    """
    draft = draft_decision(decision)
    places = find_places(connection, _named(decision))
    _refuse_unknown(decision, places)
    if _holds(connection, draft, places[_named(decision)[0]]) and not _closes(connection, decision, places):
        return Appended(0, 0, None, None)
    (entry,) = write_entries(connection, [draft], IndexRows(places))
    return Appended(0, 0, entry.seq, entry.seq)


def append_weighing(connection: Connection, draft: Draft) -> Appended:
    """Append a weighing; the same one again adds nothing."""
    known = select(ENTRY.c.seq).where(ENTRY.c.kind == EntryKind.WEIGHING, ENTRY.c.id == draft.id).limit(1)
    if connection.scalar(known) is not None:
        return Appended(0, 1, None, None)
    (entry,) = write_entries(connection, [draft], IndexRows())
    return Appended(1, 0, entry.seq, entry.seq)


def write_entries(connection: Connection, drafts: Sequence[Draft], index: IndexRows) -> list[LogEntry]:
    """Append drafts to the log, with what the index tables say of them."""
    last = connection.execute(select(ENTRY.c.seq, ENTRY.c.hash).order_by(ENTRY.c.seq.desc()).limit(1)).one_or_none()
    seq, head = (0, GENESIS) if last is None else last
    entries = list(chained(drafts, seq=seq, head=head))
    insert_rows(connection, ENTRY, [entry._asdict() for entry in entries])
    for entry, draft in zip(entries, drafts, strict=True):
        index.add_entry(entry, draft.record)
    index.write(connection)
    return entries


def _holds(connection: Connection, draft: Draft, statement: int) -> bool:
    """Tell whether the same decision is there; `statement` is the number of one that it is about."""
    index = REVIEW if draft.kind is EntryKind.REVIEW else DISCLOSED
    about = select(ENTRY.c.seq).join(index, index.c.seq == ENTRY.c.seq).where(index.c.statement == statement)
    same = (ENTRY.c.id == draft.id, ENTRY.c.recorded == draft.recorded, ENTRY.c.recorded_by == draft.recorded_by)
    return connection.scalar(about.where(*same).limit(1)) is not None


def _closes(connection: Connection, decision: Review | Disclosure, places: Mapping[str, int]) -> bool:
    """Tell whether a disclosure is stricter than what counts now for one of its statements."""
    if not isinstance(decision, Disclosure):
        return False
    numbers = listed(connection, [places[name] for name in decision.statements])
    told = latest_level(cast(numbers.c.value, BigInteger), None)
    lowest = connection.scalar(select(func.min(told)).select_from(numbers))
    return lowest is not None and lowest < int(decision.level)


def _only(disclosure: Disclosure, statements: set[str]) -> Disclosure:
    return replace(disclosure, statements=tuple(name for name in disclosure.statements if name in statements))


def _named(decision: Review | Disclosure) -> tuple[StatementId, ...]:
    if isinstance(decision, Disclosure):
        return decision.statements
    return (decision.statement,) if decision.replacement is None else (decision.statement, decision.replacement)


def _refuse_unknown(decision: Review | Disclosure, places: dict[str, int]) -> None:
    named = _named(decision)
    if not named:
        raise InputError("the disclosure covers no statement", remedy="Name the statements that it is about.")
    unknown = [name for name in named if name not in places]
    if unknown:
        raise InputError(
            f"the decision names {len(unknown)} statements that are not in the register",
            where=unknown[0],
            remedy="Append the statements first, or correct their ids.",
        )
