"""Part of the log by how the ids of statements begin, or by their document: with every decision on them."""

from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import Connection, Table, select

from routekaart.domain.ids import DocumentId
from routekaart.domain.statement import Log, Passage, Statement
from routekaart.register.entries import canonical_text, disclosure_of, review_of, statement_of
from routekaart.register.queries import find_opened
from routekaart.register.schema import DISCLOSED, ENTRY, REVIEW, STATEMENT

_COLUMNS = (ENTRY.c.payload, ENTRY.c.recorded, ENTRY.c.recorded_by)
_TOGETHER = 500
"""How many numbers go into one question: a database allows only so many."""


def find_log(connection: Connection, beginnings: Iterable[str], *, built: bool) -> Log:
    """Return the statements whose ids begin so, also refused ones, with their decisions, each in order of the log."""
    numbers = sorted({seq for beginning in beginnings for seq in _numbers(connection, beginning)})
    return _log_of(connection, numbers, built=built)


def find_document_log(connection: Connection, document: DocumentId, *, built: bool) -> Log:
    """Return all statements that were read from a document, also refused ones, with their decisions."""
    asked = select(STATEMENT.c.seq).where(STATEMENT.c.document == canonical_text(document)).order_by(STATEMENT.c.seq)
    return _log_of(connection, connection.scalars(asked).all(), built=built)


def _log_of(connection: Connection, numbers: Sequence[int], *, built: bool) -> Log:
    statements = tuple(statement_of(*row) for row in _rows(connection, numbers, STATEMENT, "seq"))
    return Log(
        statements=statements,
        reviews=tuple(review_of(*row) for row in _rows(connection, numbers, REVIEW, "statement")),
        disclosures=tuple(disclosure_of(*row) for row in _rows(connection, numbers, DISCLOSED, "statement")),
        drafts=frozenset() if built else _find_drafts(connection, statements),
    )


def _find_drafts(connection: Connection, statements: Iterable[Statement]) -> frozenset[DocumentId]:
    read = frozenset(one.source.document for one in statements if isinstance(one.source, Passage))
    return read - find_opened(connection, read) if read else read


def _numbers(connection: Connection, beginning: str) -> Iterator[int]:
    # As a range, so that the index is used; after the last hexadecimal digit comes `g`.
    asked = select(STATEMENT.c.seq).where(STATEMENT.c.id >= beginning, STATEMENT.c.id < f"{beginning}g")
    return iter(connection.scalars(asked).all())


def _rows(connection: Connection, numbers: Sequence[int], index: Table, column: str) -> Iterator[tuple[str, str, str]]:
    entries: dict[int, tuple[str, str, str]] = {}
    for first in range(0, len(numbers), _TOGETHER):
        about = select(ENTRY.c.seq, *_COLUMNS).join(index, index.c.seq == ENTRY.c.seq)
        asked = about.where(index.c[column].in_(numbers[first : first + _TOGETHER])).distinct()
        entries |= {seq: (payload, recorded, by) for seq, payload, recorded, by in connection.execute(asked)}
    return iter([entries[seq] for seq in sorted(entries)])
