"""Letters in, statements out, a batch at a time: one pure function for a process pool, a cluster or a loop."""

import hashlib
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any

import pyarrow as pa

from routekaart import __version__
from routekaart.domain.encoding import canonical
from routekaart.domain.errors import InputError, RoutekaartError, StoreError
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Reading
from routekaart.domain.statement import Passage, Statement
from routekaart.operations.read_batches.schema import LETTERS, READINGS
from routekaart.parsing import parse_letter
from routekaart.reading import Reader, describe_letter
from routekaart.reference import Reference

Row = dict[str, Any]
ReadBatch = Callable[[pa.RecordBatch], pa.RecordBatch]


@dataclass(frozen=True)
class BatchReader:
    """Reads batches of letters. It may be sent to another process or machine, which then needs no lists of its own.

    Args:
        reference: the lists with which letters are read.
        recorded: the moment at which the statements are recorded.
        version: of Routekaart, where this was made.
    """

    reference: Reference
    recorded: datetime
    version: str = __version__

    def __post_init__(self) -> None:
        if self.recorded.tzinfo is None:
            raise InputError(f"the time {self.recorded} has no time zone", remedy="Give a time in UTC.")

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Read each letter of a batch with the columns of `LETTERS`; what comes out has those of `READINGS`.

        Raises:
            InputError: if the batch has other columns. That a letter cannot be read is said in its row.
            StoreError: if this machine has another version, which could read something else.
        """
        if self.version != __version__:
            raise StoreError(
                f"this machine has Routekaart {__version__}, and {self.version} is asked to read",
                remedy="Install the same version on every machine.",
            )
        names, raws, refusals = _columns(batch)
        rows = [self._read(*letter) for letter in zip(names, raws, refusals, strict=True)]
        return pa.RecordBatch.from_pylist(rows, schema=READINGS)

    def report_lost(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Say of each letter of a batch that the process died in which it was read."""
        error = StoreError(
            "the process that read this letter died, and again when it was tried alone",
            remedy="Read it alone with: routekaart read LETTER; it may need more memory than there is.",
        )
        names, raws, _ = _columns(batch)
        rows = [self._row(name, raw) | {"error": _error(error, name)} for name, raw in zip(names, raws, strict=True)]
        return pa.RecordBatch.from_pylist(rows, schema=READINGS)

    def __getstate__(self) -> Row:
        # The reader is built where it is used: the lists are smaller, and there is nothing in them that cannot travel.
        return {name: value for name, value in self.__dict__.items() if name != "_reader"}

    @cached_property
    def _reader(self) -> Reader:
        return Reader(self.reference.gazetteer, self.reference.concepts, self.reference.named)

    def _read(self, name: str | None, raw: bytes | None, refused: Row | None) -> Row:
        row = self._row(name, raw)
        if raw is None:
            return row | {"error": refused or _error(InputError("there are no bytes", remedy="Hand them in."), name)}
        try:
            body = parse_letter(raw, where=name or "")
            document = describe_letter(DocumentId(row["document"]), body)
            return row | _read_row(self._reader.read_letter(document, recorded=self.recorded))
        except Exception as error:  # one letter must not end the reading of a million others
            return row | {"error": _error(error, name)}

    def _row(self, name: str | None, raw: bytes | None) -> Row:
        document = None if raw is None else hashlib.sha256(raw).hexdigest()
        recorded = self.recorded.astimezone(UTC).isoformat(timespec="microseconds")
        return {"name": name, "document": document, "recorded": recorded}


def _columns(batch: pa.RecordBatch) -> tuple[list[str | None], list[bytes | None], list[Row | None]]:
    for column in LETTERS.names:
        if batch.schema.get_field_index(column) < 0:
            raise InputError(
                f"a batch of letters has no column {column!r}",
                where=", ".join(batch.schema.names),
                remedy=f"Hand in the columns {' and '.join(LETTERS.names)}.",
            )
    refused = batch["refused"].to_pylist() if "refused" in batch.schema.names else [None] * batch.num_rows
    return batch["name"].to_pylist(), batch["raw"].to_pylist(), refused


def _read_row(reading: Reading) -> Row:
    document = reading.document
    return {
        "format": document.body.format.value,
        "published": None if document.date is None else document.date.isoformat(),
        "characters": len(document.text),
        "statements": [_statement(statement) for statement in reading.statements],
        "unreadable": [_encodable(sentence) for sentence in reading.unreadable],
    }


def _statement(statement: Statement) -> Row:
    source, payload = statement.source, canonical(statement.said)
    assert isinstance(source, Passage)  # what is read from a letter stands in that letter
    return {
        "id": hashlib.sha256(payload).hexdigest(),
        "start": source.start,
        "end": source.end,
        "quote": source.quote,
        "recorded_by": str(statement.recorded_by),
        "payload": payload.decode(),
    }


def _error(error: Exception, name: str | None) -> Row:
    if isinstance(error, RoutekaartError):
        what, where, remedy = error.what, error.where or name or "", error.remedy
    else:
        what, where = f"a fault of Routekaart: {type(error).__name__}: {error}", name or ""
        remedy = "Please report it, with the letter if it may be shared."
    kind = type(error).__name__ if isinstance(error, RoutekaartError) else "Fault"
    return {"kind": kind, "what": _encodable(what), "where": _encodable(where), "remedy": remedy}


def _encodable(text: str) -> str:
    """Show half a character as its number, for Arrow keeps text in UTF-8."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")
