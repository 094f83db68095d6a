"""Files that a user names: read no further than it takes to refuse them, written whole or not at all."""

from collections.abc import Callable
from pathlib import Path

from routekaart.domain.errors import InputError, NoSpace
from routekaart.sources.whole import write_whole as put_whole


def read_named(path: Path, largest: int, what: str) -> bytes:
    """Return the bytes of a file; of a larger one, one byte more than the largest.

    Args:
        path: the file.
        largest: how many bytes will be looked at.
        what: what it is to the user: "the saved check".

    Raises:
        InputError: if it cannot be opened.
    """
    try:
        with path.open("rb") as file:
            return file.read(largest + 1)
    except OSError as error:
        raise InputError(
            f"{what} cannot be opened: {error.strerror}", where=str(path), remedy="Check the name and its rights."
        ) from error


def write_whole(path: Path, raw: bytes) -> None:
    """Write a file so that it is there whole or not at all.

    Raises:
        NoSpace: if it cannot be written; then an earlier file of this name is still there.
    """
    try:
        put_whole(path, raw)
    except OSError as error:
        raise NoSpace(
            f"the file cannot be written: {error.strerror}", where=str(path), remedy="Make room or name another place."
        ) from error


def refuse_place(path: Path, *, keep: Path, what: str, example: str, is_own: Callable[[Path], bool]) -> None:
    """Refuse a place in which something else would be lost, or that is among what the workspace keeps.

    Args:
        path: where something is to be written.
        keep: the folder of the workspace.
        what: what is written, to the user: "a report".
        example: the name of a file that would do.
        is_own: whether an earlier file may be written over.

    Raises:
        InputError: if it is such a place.
    """
    if path.resolve().is_relative_to(keep.resolve()):
        raise InputError(
            f"{what} is not written among what the workspace keeps", where=str(path), remedy="Name another place."
        )
    if path.exists() and not (path.is_file() and is_own(path)):
        raise InputError("there is something else here", where=str(path), remedy=f"Name another file, as {example}.")


def write_page(path: Path, page: str, *, keep: Path) -> None:
    """Write a report, but never over something that is no report, and never among what is kept.

    Args:
        path: where to write.
        page: the HTML.
        keep: the folder of the workspace.

    Raises:
        InputError: if another file would be lost.
        NoSpace: if it cannot be written.
    """
    refuse_place(path, keep=keep, what="a report", example="report.html", is_own=_begins_as_page)
    write_whole(path, page.encode())


def _begins_as_page(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(15).lower() == b"<!doctype html>"
