"""Readers that die, and a run that can be killed: imported by the processes that the tests start, and run as one.

mortal.py FOLDER OUT    read the letters in a folder, and say a line after each batch
"""

import os
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa

from routekaart.operations.read_batches import BatchReader, letters, out, read_files
from routekaart.reference import load_reference

NOW = datetime(2026, 1, 1, tzinfo=UTC)


@dataclass(frozen=True)
class Mortal:
    """Reads like another, and kills its own process at certain letters: each time, or only as long as a mark stands."""

    reader: BatchReader
    mark: Path | None = None

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Read a batch, or die."""
        if any(name.startswith("deadly") for name in batch["name"].to_pylist()):
            if self.mark is None:
                os._exit(9)
            if self.mark.exists():
                self.mark.unlink()
                os._exit(9)
        return self.reader(batch)

    def report_lost(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Say of each letter that it was lost."""
        return self.reader.report_lost(batch)


class Stillborn:
    """Cannot be unpacked in another process, as if that had no memory to start with."""

    def __reduce__(self) -> tuple[object, tuple[int]]:
        return os._exit, (9,)

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Never come here."""
        raise AssertionError

    report_lost = __call__


def main(folder: str, target: str) -> None:
    """Read in small steps, so that there is much to interrupt."""
    letters._MOST_LETTERS, out._BATCHES = 4, 2

    def tell(progress: object) -> None:
        sys.stdout.write(f"{progress}\n")
        sys.stdout.flush()

    read_files([Path(folder)], Path(target), reference=load_reference(), now=NOW, processes=2, tell=tell)


if __name__ == "__main__":
    main(*sys.argv[1:])
