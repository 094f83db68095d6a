"""The chain of the log: each entry commits to its payload, by its id, and to the entry before it, by its hash."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from json.encoder import encode_basestring
from typing import Any, NamedTuple, cast

from routekaart.domain.errors import BrokenChain, InputError

Record = Mapping[str, Any]

GENESIS = "0" * 64
"""What the first entry gives as the hash of the entry before it."""


class EntryKind(StrEnum):
    """What an entry of the log is."""

    STATEMENT = "statement"
    REVIEW = "review"
    DISCLOSURE = "disclosure"
    WEIGHING = "weighing"
    PLAN = "plan"


class Draft(NamedTuple):
    """An entry that has no place in the chain yet."""

    kind: EntryKind
    id: str
    """The sha256 of the payload."""
    recorded: str
    recorded_by: str
    payload: str
    """Canonical JSON."""
    record: Record
    """What the payload says."""


class LogEntry(NamedTuple):
    """An entry as it is stored."""

    seq: int
    kind: str
    id: str
    recorded: str
    recorded_by: str
    payload: str
    previous: str
    hash: str

    @property
    def record(self) -> Record:
        """What the payload says."""
        return cast("Record", json.loads(self.payload))


@dataclass(frozen=True, slots=True)
class ChainReport:
    """How long the log is and the hash of its last entry: note it, and later losses at the end can be seen."""

    entries: int
    head: str


def chained(drafts: Iterable[Draft], *, seq: int, head: str) -> Iterator[LogEntry]:
    """Give drafts their places after the entry numbered `seq`, whose hash is `head`."""
    for draft in drafts:
        seq += 1
        link = hash_link(seq, draft.kind, draft.id, draft.recorded, draft.recorded_by, head)
        entry = LogEntry(seq, draft.kind, draft.id, draft.recorded, draft.recorded_by, draft.payload, head, link)
        head = link
        yield entry


def check_entry(entry: LogEntry, *, seq: int, head: str) -> None:
    """Check that an entry is the one that follows the entry numbered `seq`, whose hash is `head`.

    Raises:
        BrokenChain: naming the entry and what differs.
    """
    if entry.seq != seq + 1:
        raise _broken(seq + 1, f"the entry is missing; the next one there is {entry.seq}")
    # A changed SQLite row may hold bytes where text was written; as text these are another payload.
    if hash_payload(str(entry.payload)) != entry.id:
        raise _broken(entry.seq, "the payload does not match the id")
    if entry.previous != head:
        raise _broken(entry.seq, "the previous hash does not match the entry before it")
    if entry.hash != hash_link(entry.seq, entry.kind, entry.id, entry.recorded, entry.recorded_by, entry.previous):
        raise _broken(entry.seq, "the hash does not match what the entry holds")


def hash_payload(payload: str) -> str:
    """Return the id of an entry: the sha256 of its payload in UTF-8."""
    return hashlib.sha256(payload.encode()).hexdigest()


def write_moment(moment: datetime) -> str:
    """Return a moment in UTC, in the one notation of the log; as text these sort in order of time.

    Raises:
        InputError: for a time without a time zone.
    """
    if moment.tzinfo is None:
        raise InputError(f"the time {moment} has no time zone", remedy="Give a time in UTC.")
    return moment.astimezone(UTC).isoformat(timespec="microseconds")


def read_moment(text: str) -> datetime:
    """Return the moment in UTC that the log writes so."""
    return datetime.fromisoformat(text)


def hash_link(seq: int, kind: str, identity: str, recorded: str, recorded_by: str, previous: str) -> str:
    """Return the hash of an entry: the sha256 of the canonical JSON of what it holds.

    The same as `digest`, three times as fast: the names are in order, and the text is as `Draft` made it.
    """
    link = (
        f'{{"id":{_quoted(identity)},"kind":{_quoted(kind)},"previous":{_quoted(previous)},'
        f'"recorded":{_quoted(recorded)},"recorded_by":{_quoted(recorded_by)},"seq":{seq}}}'
    )
    return hashlib.sha256(link.encode("utf-8", "replace")).hexdigest()


def _quoted(text: str) -> str:
    return encode_basestring(str(text))


def _broken(seq: int, differs: str) -> BrokenChain:
    return BrokenChain(
        f"the register was changed after it was written: {differs}",
        where=f"entry {seq}",
        remedy="Keep this register for study, and restore a backup that verifies.",
    )
