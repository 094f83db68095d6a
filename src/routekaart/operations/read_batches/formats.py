"""Files of readings: Parquet, and JSON lines of the same form. Read and written batch by batch."""

import json
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from routekaart.domain.errors import InputError, StoreError
from routekaart.operations.read_batches.schema import READINGS

_ROWS = 1000


class Format(Protocol):
    """One way to keep readings in a file."""

    def load(self, path: Path, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        """Load a file in batches, all columns or some."""

    def write(self, path: Path, batches: Iterable[pa.RecordBatch]) -> None:
        """Write a file."""


class _Parquet:
    def load(self, path: Path, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        try:
            with pq.ParquetFile(path) as file:
                if not file.schema_arrow.equals(READINGS):
                    raise _something_else(path)
                yield from file.iter_batches(batch_size=_ROWS, columns=columns)
        except (OSError, pa.ArrowException) as error:
            raise _unreadable(path, str(error)) from error

    def write(self, path: Path, batches: Iterable[pa.RecordBatch]) -> None:
        with pq.ParquetWriter(path, READINGS, compression="zstd") as writer:
            for batch in batches:
                writer.write_batch(batch)


class _JsonLines:
    def load(self, path: Path, columns: list[str] | None = None) -> Iterator[pa.RecordBatch]:
        names = columns or READINGS.names
        try:
            with path.open(encoding="utf-8") as lines:
                while rows := [json.loads(line) for line in islice(lines, _ROWS)]:
                    if any(not isinstance(row, dict) or list(row) != READINGS.names for row in rows):
                        raise _something_else(path)
                    yield pa.RecordBatch.from_pylist(rows, schema=READINGS).select(names)
        except (OSError, ValueError, pa.ArrowException) as error:
            raise _unreadable(path, str(error)) from error

    def write(self, path: Path, batches: Iterable[pa.RecordBatch]) -> None:
        with path.open("w", encoding="utf-8") as file:
            for batch in batches:
                for row in batch.to_pylist():
                    file.write(json.dumps(row, ensure_ascii=False, separators=(",", ":")) + "\n")


PARQUET = _Parquet()
FORMATS: dict[str, Format] = {".parquet": PARQUET, ".jsonl": _JsonLines()}
"""By the ending of the file's name."""


def format_of(path: Path) -> Format:
    """Return the format that a file's name asks for.

    Raises:
        InputError: if it asks for none that is written.
    """
    if path.suffix not in FORMATS:
        raise InputError(
            f"{path.suffix or path.name!r} is no form in which readings are written",
            where=str(path),
            remedy=f"Let the name end in {' or '.join(FORMATS)}.",
        )
    return FORMATS[path.suffix]


def _something_else(path: Path) -> InputError:
    return InputError("there is something else here", where=str(path), remedy="Name another file.")


def _unreadable(path: Path, why: str) -> StoreError:
    return StoreError(
        f"what was read before cannot be loaded: {why}", where=str(path), remedy="Remove this file, or name another."
    )
