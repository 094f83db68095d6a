"""The log as lines of text, and back: the same on SQLite and PostgreSQL, so that a register can move between them."""

import json
from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select

from routekaart.domain.errors import BrokenChain, InputError
from routekaart.register.chain import GENESIS, ChainReport, LogEntry, check_entry
from routekaart.register.index import insert_rows, rebuild_indexes
from routekaart.register.schema import ENTRY
from routekaart.register.verification import read_entries

_BATCH = 2_000


def write_lines(connection: Connection) -> Iterator[bytes]:
    """Yield the entries in order, each as a line of JSON."""
    for entries in read_entries(connection):
        for entry in entries:
            yield json.dumps(entry, ensure_ascii=False).encode("utf-8") + b"\n"


def read_lines(connection: Connection, lines: Iterable[bytes], *, expected: ChainReport) -> None:
    """Fill an empty register with the lines of another, and make its indexes; the chain is checked on the way.

    Raises:
        InputError: if something is in the register already.
        BrokenChain: naming the first entry that is not as it was written, or that the log has another end.
    """
    if connection.scalar(select(func.count()).select_from(ENTRY)):
        raise InputError("there is something in this register already", remedy="Name one that is empty.")
    seq, head, waiting = 0, GENESIS, list[LogEntry]()
    for line in lines:
        entry = _parse(line, seq + 1)
        check_entry(entry, seq=seq, head=head)
        seq, head = entry.seq, entry.hash
        waiting.append(entry)
        if len(waiting) == _BATCH:
            _write(connection, waiting)
    _write(connection, waiting)
    if ChainReport(seq, head) != expected:
        raise BrokenChain(
            f"the log ends at entry {seq}, and {expected.entries} were written",
            remedy="Restore another backup that verifies.",
        )
    rebuild_indexes(connection, read_entries(connection))


def _write(connection: Connection, waiting: list[LogEntry]) -> None:
    insert_rows(connection, ENTRY, [entry._asdict() for entry in waiting])
    waiting.clear()


def _parse(line: bytes, number: int) -> LogEntry:
    try:
        seq, *texts = json.loads(line)
        if type(seq) is int and all(isinstance(text, str) for text in texts):
            return LogEntry(seq, *texts)
    except (ValueError, TypeError, RecursionError):
        pass
    raise BrokenChain(
        "this is no entry of a log", where=f"line {number}", remedy="Restore another backup that verifies."
    )
