"""Where a commented Word letter is written, and what is refused before anything is checked."""

import contextlib
import os
from pathlib import Path

from routekaart.domain.document import Format
from routekaart.domain.errors import InputError, NoSpace, RoutekaartError
from routekaart.domain.limits import LARGEST_FILE


def load_word_letter(letter: Path | bytes, out: Path, *, keep: Path) -> bytes:
    """Return the bytes of a letter, if it is a Word letter that may be given back with comments at this place.

    Args:
        letter: the letter that was handed in.
        out: where it will be written.
        keep: the folder of the workspace.

    Raises:
        InputError: if it is no Word letter, or another file would be lost.
    """
    from routekaart.sources.letters import load_letter_file

    raw = letter if isinstance(letter, bytes) else load_letter_file(letter)
    if not _is_word(raw):
        raise InputError(
            "--docx needs a Word letter (.docx), for it gives that back with comments",
            where="" if isinstance(letter, bytes) else str(letter),
            remedy="Write the report as a web page with --html OUT.",
        )
    _refuse_place(out, None if isinstance(letter, bytes) else letter, keep=keep)
    return raw


def write_word_letter(path: Path, raw: bytes) -> None:
    """Write a Word letter so that it is there whole or not at all.

    Raises:
        NoSpace: if it cannot be written; then an earlier file of this name is still there.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        temporary.write_bytes(raw)
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise NoSpace(
            f"the letter cannot be written: {error.strerror}",
            where=str(path),
            remedy="Make room or name another place.",
        ) from error


def _refuse_place(out: Path, letter: Path | None, *, keep: Path) -> None:
    if out.resolve().is_relative_to(keep.resolve()):
        raise InputError(
            "a letter with comments is not written among what the workspace keeps",
            where=str(out),
            remedy="Name another place.",
        )
    if letter is not None and out.exists() and out.samefile(letter):
        raise InputError(
            "this is the letter itself, which is never written over",
            where=str(out),
            remedy="Name another file, as commented.docx.",
        )
    if out.exists() and not (out.is_file() and out.stat().st_size <= LARGEST_FILE and _is_word(out.read_bytes())):
        raise InputError("there is something else here", where=str(out), remedy="Name another file, as commented.docx.")


def _is_word(raw: bytes) -> bool:
    from routekaart.parsing.sniffing import find_format

    try:
        return find_format(raw) is Format.DOCX
    except RoutekaartError:
        return False
