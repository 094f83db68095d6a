"""The index tables and full text: filled from entries of the log, compared with it, and made again."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sqlalchemy import Connection, Table, delete, func, insert, select, text
from sqlalchemy import table as table_of
from sqlalchemy.exc import DBAPIError

from routekaart.domain.errors import StoreError
from routekaart.register.chain import EntryKind, LogEntry, Record
from routekaart.register.indexing import (
    Row,
    index_disclosure,
    index_mentions,
    index_notice,
    index_review,
    index_statement,
)
from routekaart.register.schema import DISCLOSED, INDEXES, MENTION, NOTICE, REVIEW, STATEMENT
from routekaart.register.words import find_words, stem_word

_CLEAR_WORDS = {
    "sqlite": text("INSERT INTO search (search) VALUES ('delete-all')"),
    "postgresql": text("DELETE FROM search"),
}


@dataclass(slots=True)
class IndexRows:
    """Rows waiting to be written. `places` gives the number of each statement that a decision may name."""

    places: dict[str, int] = field(default_factory=dict)
    rows: dict[Table, list[Row]] = field(default_factory=lambda: {table: [] for table in INDEXES})
    said: list[tuple[int, Record]] = field(default_factory=list)

    def add_entry(self, entry: LogEntry, record: Record) -> None:
        """Add what an entry is found by; weighings and plans are found by nothing yet.

        Raises:
            StoreError: for a kind that a newer version wrote.
        """
        match _kind_of(entry):
            case EntryKind.STATEMENT:
                self.places[entry.id] = entry.seq
                row = index_statement(record, seq=entry.seq, identity=entry.id, recorded=entry.recorded)
                self.rows[STATEMENT].append(row)
                self.rows[MENTION].extend(index_mentions(record, seq=entry.seq))
                self.said.append((entry.seq, record))
            case EntryKind.REVIEW:
                self.rows[REVIEW].append(index_review(record, self.places, seq=entry.seq, recorded=entry.recorded))
            case EntryKind.DISCLOSURE:
                rows = index_disclosure(record, self.places, seq=entry.seq, recorded=entry.recorded)
                self.rows[DISCLOSED].extend(rows)
                self.rows[NOTICE].append(index_notice(record, seq=entry.seq))
            case EntryKind.WEIGHING | EntryKind.PLAN:
                pass

    def write(self, connection: Connection) -> None:
        """Write the rows, and start again with none."""
        for table, rows in self.rows.items():
            insert_rows(connection, table, rows)
        if self.said:
            _add_words(connection, (_words_row(seq, record) for seq, record in self.said))
        self.clear()

    def clear(self) -> None:
        """Start again with no rows; the places stay known."""
        for rows in self.rows.values():
            rows.clear()
        self.said.clear()


def _kind_of(entry: LogEntry) -> EntryKind:
    try:
        return EntryKind(entry.kind)
    except ValueError:
        raise StoreError(
            f"entry {entry.seq} of the register is a {entry.kind!r}, which this version of Routekaart does not know",
            remedy="Install the newer version of Routekaart that wrote it.",
        ) from None


def insert_rows(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Write rows straight through the driver: SQLAlchemy's own work per row would take as long as the database's."""
    if not rows:
        return
    names = table.columns.keys()
    values = [tuple(row.values()) for row in rows]
    if connection.dialect.name == "postgresql":
        _copy_rows(connection, f"COPY {table.name} ({', '.join(names)}) FROM STDIN", values)
    else:
        connection.exec_driver_sql(str(insert(table).compile(dialect=connection.dialect, column_keys=names)), values)


def _copy_rows(connection: Connection, question: str, rows: Iterable[tuple[Any, ...]]) -> None:
    """Send rows to PostgreSQL as one stream."""
    driver: Any = connection.connection.driver_connection
    try:
        with driver.cursor() as cursor, cursor.copy(question) as copy:
            for row in rows:
                copy.write_row(row)
    except connection.dialect.dbapi.Error as error:  # type: ignore[union-attr]  # psycopg is loaded by now
        raise DBAPIError(question, None, error) from error


def rebuild_indexes(connection: Connection, log: Iterable[list[LogEntry]]) -> None:
    """Empty the index tables and fill them from the log, which comes in batches."""
    for table in reversed(INDEXES):
        connection.execute(delete(table))
    connection.execute(_CLEAR_WORDS[connection.dialect.name])
    waiting = IndexRows()
    for entries in log:
        for entry in entries:
            waiting.add_entry(entry, entry.record)
        waiting.write(connection)


def check_indexes(connection: Connection, log: Iterable[list[LogEntry]]) -> None:
    """Compare every row of the index tables with the log, which comes in batches, and count full text.

    Raises:
        StoreError: naming the table to make again, and the first entry where it differs.
    """
    expected, counted = IndexRows(), Counter[str]()
    for entries in log:
        for entry in entries:
            expected.add_entry(entry, entry.record)
        counted["search"] += len(expected.said)
        for table, rows in expected.rows.items():
            counted[table.name] += len(rows)
            _check_rows(connection, table, rows, entries)
        expected.clear()
    for name in (*(table.name for table in INDEXES), "search"):
        if connection.scalar(select(func.count()).select_from(table_of(name))) != counted[name]:
            raise _differs(name, "the number of rows")


def _check_rows(connection: Connection, table: Table, rows: list[Row], entries: list[LogEntry]) -> None:
    """Compare the rows of a table that some entries led to."""
    names = table.columns.keys()
    wanted = Counter(tuple(row[name] for name in names) for row in rows)
    within = table.c.seq.between(entries[0].seq, entries[-1].seq)
    stored = Counter(tuple(row) for row in connection.execute(select(table).where(within)))
    if stored != wanted:
        differing = (stored - wanted) + (wanted - stored)
        raise _differs(table.name, f"entry {min(int(str(row[names.index('seq')])) for row in differing)}")


def _add_words(connection: Connection, rows: Iterable[tuple[int, str, str]]) -> None:
    """Write the words of statements and their stems; what PostgreSQL keeps of them needs no reading by the server."""
    if connection.dialect.name == "postgresql":
        _copy_rows(connection, "COPY search (seq, words, stems) FROM STDIN", rows)
    else:
        connection.exec_driver_sql("INSERT INTO search (rowid, words, stems) VALUES (?, ?, ?)", list(rows))


def _words_row(seq: int, record: Record) -> tuple[int, str, str]:
    words = find_words(record)
    return seq, " ".join(words), " ".join(map(stem_word, words))


def _differs(table: str, where: str) -> StoreError:
    return StoreError(
        f"the log holds, but the table {table} that is made from it does not agree with it",
        where=where,
        remedy="Make the indexes of the register again (rebuild_indexes); nothing in the log is lost.",
    )
