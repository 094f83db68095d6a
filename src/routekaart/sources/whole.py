"""Files that are there whole or not at all, also after a power cut."""

import contextlib
import os
from collections.abc import Iterator
from pathlib import Path


@contextlib.contextmanager
def put_in_place(path: Path) -> Iterator[Path]:
    """Give a place to write to, and put what was written there in the place of a file; its folder must be there.

    Raises:
        OSError: if it cannot be written; then what was there before is there still, and nothing beside it.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        yield temporary
        with temporary.open("rb") as file:
            os.fsync(file.fileno())
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):  # where its folder is a file there is nothing to take away
            temporary.unlink(missing_ok=True)
        raise


def write_whole(path: Path, raw: bytes) -> None:
    """Write a file in the place of an earlier one, and make its folder if that is not there.

    Raises:
        OSError: if it cannot be written; then an earlier file of this name is there still.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with put_in_place(path) as temporary:
        temporary.write_bytes(raw)
