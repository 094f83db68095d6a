"""Where readings are kept: in parts while the work goes on, and as one whole file when it is done.

A part is a Parquet file that is there whole or not at all, so whatever ends the work, the next run goes on from the
last part. The whole file appears, or takes the place of an earlier one, only when every letter has its row.
"""

import contextlib
import fcntl
import shutil
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import IO, Self

import pyarrow as pa

from routekaart.domain.errors import InputError, NoSpace, StoreError
from routekaart.operations.read_batches.formats import PARQUET, Format, format_of
from routekaart.sources.whole import put_in_place

_BATCHES, _SECONDS = 20, 2.0
"""In a part, at most, and how long a batch waits for the next: what is lost when the work is ended by force."""
_KEYS = ["name", "document", "error"]


class Out:
    """A file of readings that is being filled. Use it in a `with`: then nobody else fills it at the same time.

    Raises:
        InputError: if something else is there, or another process fills it.
        StoreError: if what was read before cannot be loaded.
        NoSpace: if it cannot be written; what was written before is still there.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._format = format_of(path)
        self.parts = path.with_name(f"{path.name}.parts")
        self._waiting: list[pa.RecordBatch] = []
        self._written = time.monotonic()

    def __enter__(self) -> Self:
        if self._path.is_dir():
            raise InputError("this is a folder", where=str(self._path), remedy="Name a file in it.")
        with _explained(self._path):
            self.parts.mkdir(parents=True, exist_ok=True)
        self._lock = _locked(self.parts)
        self._drop_merged()
        return self

    def __exit__(self, *error: object) -> None:
        if self._waiting:  # the work was stopped
            with contextlib.suppress(NoSpace):
                self._write_part()
        # A folder without a part tells nothing; one with parts is where the next run goes on.
        if not self._parts():
            shutil.rmtree(self.parts, ignore_errors=True)
        self._lock.close()

    def read_before(self) -> dict[str, str]:
        """Return the letters that were read before, without error: the sha256 of their bytes by name."""
        return {name: document for source in self._sources() for name, document in _read(*source)}

    def append(self, batch: pa.RecordBatch) -> None:
        """Keep a batch, at the latest when its part is full."""
        self._waiting.append(batch)
        if len(self._waiting) >= _BATCHES or time.monotonic() - self._written >= _SECONDS:
            self._write_part()

    def finish(self) -> None:
        """Make one file of what was there and all parts; of a letter that was tried again, only the latest try."""
        if self._waiting:
            self._write_part()
        if not self._parts() and self._path.exists():
            return
        sources = self._sources()
        _write_whole(self._path, self._format, _latest(sources))
        shutil.rmtree(self.parts, ignore_errors=True)

    def _write_part(self) -> None:
        parts = self._parts()
        number = int(parts[-1].stem) + 1 if parts else 1
        _write_whole(self.parts / f"{number:06}.parquet", PARQUET, self._waiting)
        self._waiting, self._written = [], time.monotonic()

    def _parts(self) -> list[Path]:
        return sorted(self.parts.glob("[0-9]*.parquet"))

    def _sources(self) -> list[tuple[Path, Format]]:
        whole = [(self._path, self._format)] if self._path.exists() else []
        return [*whole, *((part, PARQUET) for part in self._parts())]

    def _drop_merged(self) -> None:
        """Drop parts that are in the whole file already: the work ended between writing that and removing these."""
        parts = self._parts()
        if not (parts and self._path.exists()):
            return
        whole = set(_read(self._path, self._format))
        if any(read in whole for part in parts for read in _read(part, PARQUET)):
            shutil.rmtree(self.parts, ignore_errors=True)
            self.parts.mkdir(exist_ok=True)


def _read(path: Path, form: Format) -> Iterator[tuple[str, str]]:
    for batch in form.load(path, _KEYS):
        for row in batch.to_pylist():
            if row["error"] is None:
                yield row["name"], row["document"]


def _latest(sources: list[tuple[Path, Format]]) -> Iterator[pa.RecordBatch]:
    """Go through all rows but those of a try that failed and was followed by another."""
    last: dict[str, int] = {}
    for place, (path, form) in enumerate(sources):
        for batch in form.load(path, _KEYS):
            failed = batch["error"].is_valid().to_pylist()
            for name, is_failed in zip(batch["name"].to_pylist(), failed, strict=True):
                if is_failed or name in last:
                    last[name] = place
    for place, (path, form) in enumerate(sources):
        for batch in form.load(path):
            failed = batch["error"].is_valid().to_pylist()
            names = batch["name"].to_pylist()
            keep = [not bad or last[name] == place for name, bad in zip(names, failed, strict=True)]
            yield batch if all(keep) else batch.filter(pa.array(keep))


def _write_whole(path: Path, form: Format, batches: Iterable[pa.RecordBatch]) -> None:
    with _explained(path), put_in_place(path) as temporary:
        form.write(temporary, batches)


def _locked(folder: Path) -> IO[str]:
    lock = (folder / "lock").open("w")
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        lock.close()
        raise InputError(
            "another run is writing this file", where=str(folder), remedy="Wait until it is done, or name another file."
        ) from error
    return lock


@contextlib.contextmanager
def _explained(path: Path) -> Iterator[None]:
    try:
        yield
    except StoreError:
        raise
    except OSError as error:
        raise NoSpace(
            f"the file cannot be written: {error.strerror or error}",
            where=str(path),
            remedy="Make room or name another place; what was written before is still there.",
        ) from error
