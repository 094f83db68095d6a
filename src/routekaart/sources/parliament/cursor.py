"""How far the feeds of the House were read, and what is still to be fetched: one small file, whole or as it was."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from routekaart.domain.errors import StoreError
from routekaart.sources.parliament.kept import no_space
from routekaart.sources.whole import write_whole

_NAME = "cursor.json"


@dataclass(slots=True, kw_only=True)
class Cursor:
    """How far each feed was read, and which records wait for being fetched."""

    next: dict[str, str] = field(default_factory=dict)
    """Of each feed the address at which it goes on."""
    token: dict[str, int] = field(default_factory=dict)
    """Of each feed the last number that was read."""
    followed: bool = False
    """Whether the feed of matters was read to its end once, so that the others are followed from there."""
    waiting: dict[tuple[str, str], None] = field(default_factory=dict)
    """Records to be fetched, by entity and id, in the order in which they came."""

    def wait_for(self, entity: str, record: str) -> None:
        """Note that a record is to be fetched; the same one waits once."""
        self.waiting.setdefault((entity, record))

    def forget(self, records: Iterable[tuple[str, str]]) -> None:
        """Take records off the list."""
        for record in records:
            self.waiting.pop(record, None)


def load_cursor(root: Path) -> Cursor:
    """Return how far the feeds were read; a new cursor if nothing was read yet.

    Raises:
        StoreError: if the file cannot be read.
    """
    path = root / _NAME
    if not path.exists():
        return Cursor()
    try:
        record = json.loads(path.read_text(encoding="utf-8"))
        return Cursor(
            next={str(name): str(address) for name, address in record["next"].items()},
            token={str(name): int(token) for name, token in record["token"].items()},
            followed=bool(record["followed"]),
            waiting=dict.fromkeys((str(entity), str(identity)) for entity, identity in record["waiting"]),
        )
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise StoreError(
            "how far the House's feeds were read cannot be told",
            where=str(path),
            remedy="Remove the file: the feeds are then read from their beginning, and nothing is added twice.",
        ) from error


def keep_cursor(root: Path, cursor: Cursor) -> None:
    """Write down how far the feeds were read.

    Raises:
        NoSpace: if the disk is full or may not be written; then it stays as it was.
    """
    try:
        record = {
            "next": cursor.next,
            "token": cursor.token,
            "followed": cursor.followed,
            "waiting": list(cursor.waiting),
        }
        write_whole(root / _NAME, json.dumps(record, indent=1).encode())
    except OSError as error:
        raise no_space(root, error) from error
