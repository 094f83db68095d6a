"""What came in from the House, byte for byte under its sha256, and a list of what came from where and when."""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from pathlib import Path

from routekaart.domain.errors import NoSpace, StoreError
from routekaart.sources.whole import write_whole

_LIST = "received.jsonl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One file or page that came in."""

    sha256: str
    """Of what came in, also where it was not kept."""
    address: str
    """Where it came from: an address at the House, or the name of a file."""
    received: str
    """When (UTC), in ISO 8601."""
    size: int
    """In bytes."""
    kept: bool
    """Whether it is here; what holds a record on a private person is not."""


class ParliamentStore:
    """Files and pages in a folder, never changed, with the list beside them."""

    def __init__(self, root: Path) -> None:
        self._root = root

    @property
    def root(self) -> Path:
        """The folder."""
        return self._root

    def keep(self, raw: bytes, *, address: str, received: datetime, kept: bool = True) -> str:
        """Keep what came in, unless it is here, and note where it came from and when; return its sha256.

        Args:
            raw: the bytes, as they came.
            address: where they came from.
            received: when.
            kept: whether they may be kept; else only that they came is noted.

        Raises:
            NoSpace: if the disk is full or may not be written; then nothing is half written.
        """
        name = hashlib.sha256(raw).hexdigest()
        note = Received(sha256=name, address=address, received=received.isoformat(), size=len(raw), kept=kept)
        path = self._path(name)
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            if kept and not path.exists():
                write_whole(path, raw)
            self._append(note)
        except OSError as error:
            raise no_space(self._root, error) from error
        return name

    def load(self, sha256: str) -> bytes:
        """Return what came in.

        Raises:
            StoreError: if it is not here, or no longer has the bytes that were stored.
        """
        path = self._path(sha256)
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise StoreError(
                f"what came in cannot be read: {error.strerror}", where=str(path), remedy="Fetch or import it again."
            ) from error
        if hashlib.sha256(raw).hexdigest() != sha256:
            raise StoreError(
                "this is no longer what came in", where=str(path), remedy="Remove it, and fetch or import it again."
            )
        return raw

    def find_received(self) -> Iterator[Received]:
        """Go through all that came in, in order; a last line that was cut off by a crash is passed over."""
        path = self._root / _LIST
        if not path.exists():
            return
        for line in path.read_text(encoding="utf-8").splitlines():
            try:
                yield Received(**json.loads(line))
            except (ValueError, TypeError):
                continue

    def _path(self, sha256: str) -> Path:
        return self._root / sha256[:2] / sha256

    def _append(self, note: Received) -> None:
        line = json.dumps(asdict(note), ensure_ascii=False)
        # the line break comes first, so that a line that a crash cut off does not spoil this one
        with (self._root / _LIST).open("a", encoding="utf-8") as file:
            file.write(f"\n{line}" if file.tell() else line)
            file.flush()
            os.fsync(file.fileno())


def no_space(place: Path, error: OSError) -> NoSpace:
    """Say that something cannot be written."""
    return NoSpace(
        f"what the House gave cannot be kept: {error.strerror or error}",
        where=str(place),
        remedy="Make room or give rights, and do it again; nothing was half written.",
    )
