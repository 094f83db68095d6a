"""Evaluations that were worked out, as files: whole ones by the digest of their plan, and a table for each level."""

import gzip
import zlib
from pathlib import Path

from routekaart.domain.errors import NoSpace, StoreError
from routekaart.domain.levels import Level
from routekaart.sources.whole import write_whole

TABLE = "table"
"""What the file of a table is called, where others have the digest of their plan."""
_END = ".json.gz"
_STRENGTH = 6
_AGAIN = "Work it out again: routekaart evaluate --all --keep"


class EvaluationStore:
    """The files of evaluations in a folder, for each level apart. They can always be worked out again."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def find(self, level: Level, digest: str) -> bytes | None:
        """Return what is kept of a plan at a level; `None` if nothing is.

        Raises:
            StoreError: if it cannot be read.
        """
        return self._load(level, digest)

    def get(self, level: Level, digest: str) -> bytes:
        """Return what is kept of a plan at a level.

        Raises:
            StoreError: if nothing is, or it cannot be read.
        """
        found = self._load(level, digest)
        if found is None:
            raise StoreError(
                "an evaluation of the table is not there", where=str(self._path(level, digest)), remedy=_AGAIN
            )
        return found

    def find_table(self, level: Level) -> bytes | None:
        """Return the table of all evaluations at a level; `None` if there is none.

        Raises:
            StoreError: if it cannot be read.
        """
        return self._load(level, TABLE)

    def keep(self, level: Level, digest: str, raw: bytes) -> None:
        """Keep an evaluation in the place of an earlier one of the same plan.

        Raises:
            NoSpace: if it cannot be written.
        """
        self._write(level, digest, raw)

    def keep_table(self, level: Level, raw: bytes) -> None:
        """Keep a table in the place of an earlier one; keep its evaluations first.

        Raises:
            NoSpace: if it cannot be written.
        """
        self._write(level, TABLE, raw)

    def stamp(self, level: Level) -> int:
        """Return what tells whether anything was kept at a level since; 0 if nothing ever was."""
        try:
            return (self._root / level.label).stat().st_mtime_ns
        except OSError:
            return 0

    def pack(self, level: Level, name: str, raw: bytes) -> tuple[str, bytes]:
        """Return how a file is called below the folder, and its bytes, for a copy elsewhere; `name` may be `table`."""
        return str(self._path(level, name).relative_to(self._root)), _pack(raw)

    def _path(self, level: Level, name: str) -> Path:
        return self._root / level.label / f"{name}{_END}"

    def _load(self, level: Level, name: str) -> bytes | None:
        path = self._path(level, name)
        try:
            return gzip.decompress(path.read_bytes())
        except FileNotFoundError:
            return None
        except (OSError, EOFError, zlib.error) as error:
            raise StoreError(
                f"an evaluation that is kept cannot be read: {error}",
                where=str(path),
                remedy=_AGAIN,
            ) from error

    def _write(self, level: Level, name: str, raw: bytes) -> None:
        path = self._path(level, name)
        try:
            write_whole(path, _pack(raw))
        except OSError as error:
            raise NoSpace(
                f"the evaluation cannot be kept: {error.strerror}", where=str(path), remedy="Make room or give rights."
            ) from error


def _pack(raw: bytes) -> bytes:
    """Return the bytes packed, the same whenever that is done."""
    return gzip.compress(raw, compresslevel=_STRENGTH, mtime=0)
