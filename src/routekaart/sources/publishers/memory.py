"""What is remembered between two runs: the last file of each dataset, in a small JSON file beside what is half done."""

import contextlib
import fcntl
import json
import shutil
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from routekaart.domain.errors import InputError, NoSpace
from routekaart.domain.remote import Validators
from routekaart.sources.whole import write_whole

_KNOWN, _LOCK = "known.json", "lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Remembered:
    """The last file that was fetched and imported, and the release that it became."""

    validators: Validators
    release: str


def load_known(folder: Path) -> Remembered | None:
    """Return what is remembered; `None` if there is nothing, or it cannot be read: then all is fetched again."""
    try:
        record = json.loads((folder / _KNOWN).read_text(encoding="utf-8"))
        return Remembered(validators=Validators(**record["validators"]), release=str(record["release"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None


def keep_known(folder: Path, remembered: Remembered) -> None:
    """Remember a file.

    Raises:
        NoSpace: if the disk is full or may not be written.
    """
    with explained(folder):
        folder.mkdir(parents=True, exist_ok=True)
        write_json(folder / _KNOWN, asdict(remembered))


def clear(folder: Path) -> None:
    """Throw away what was fetched and what is half done, but not what is remembered."""
    with explained(folder):
        for path in folder.glob("*"):
            if path.is_dir():
                shutil.rmtree(path)
            elif path.name not in (_KNOWN, _LOCK):
                path.unlink()


@contextlib.contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Keep other runs out of a folder.

    Raises:
        InputError: if another run is busy there.
        NoSpace: if it cannot be made or written.
    """
    with contextlib.ExitStack() as stack:
        with explained(folder):
            folder.mkdir(parents=True, exist_ok=True)
            lock = stack.enter_context((folder / _LOCK).open("w"))
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            raise InputError(
                "another run is fetching this dataset", where=str(folder), remedy="Wait until it is done."
            ) from error
        yield


def write_json(path: Path, record: object) -> None:
    """Write a small record so that it is there whole or not at all."""
    write_whole(path, json.dumps(record, indent=1).encode())


@contextlib.contextmanager
def explained(place: Path) -> Iterator[None]:
    """Say it in the words of the house if the disk is full or may not be written."""
    try:
        yield
    except OSError as error:
        raise NoSpace(
            f"what was fetched cannot be written: {error.strerror or error}",
            where=str(place),
            remedy="Make room or give rights, and do it again; what came so far is kept where that was possible.",
        ) from error
