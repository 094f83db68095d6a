"""Read the log from its beginning and hold it against itself, and against what was noted elsewhere."""

from collections.abc import Iterator

from sqlalchemy import Connection, select

from routekaart.domain.errors import BrokenChain
from routekaart.register.chain import GENESIS, ChainReport, LogEntry, check_entry
from routekaart.register.schema import ENTRY

_BATCH = 2_000
_IN_ORDER = select(*(ENTRY.c[name] for name in LogEntry._fields)).order_by(ENTRY.c.seq).limit(_BATCH)


def read_entries(connection: Connection) -> Iterator[list[LogEntry]]:
    """Return all entries in order, in batches, so that a long log need not fit in memory."""
    last = None
    while True:
        question = _IN_ORDER if last is None else _IN_ORDER.where(ENTRY.c.seq > last)
        entries = [LogEntry(*row) for row in connection.execute(question)]
        if not entries:
            return
        yield entries
        last = entries[-1].seq


def verify_chain(connection: Connection, expected_head: str | None) -> ChainReport:
    """Check every entry against its payload and the entry before it.

    Raises:
        BrokenChain: naming the first entry that was changed, or the expected head that no entry has.
    """
    seq, head, met = 0, GENESIS, expected_head in (None, GENESIS)
    for entry in (entry for entries in read_entries(connection) for entry in entries):
        check_entry(entry, seq=seq, head=head)
        seq, head = entry.seq, entry.hash
        met = met or head == expected_head
    if not met:
        raise BrokenChain(
            f"the noted head {expected_head} is not in the register",
            where=f"after entry {seq}",
            remedy="Entries were taken off the end, or this is another register: compare it with a backup.",
        )
    return ChainReport(seq, head)
