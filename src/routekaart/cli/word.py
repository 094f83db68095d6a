"""Where a commented Word letter is written, and what is refused before anything is checked."""

from pathlib import Path

from routekaart.cli.files import refuse_place
from routekaart.domain.document import Format
from routekaart.domain.errors import InputError, RoutekaartError
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
    if not isinstance(letter, bytes):
        _refuse_letter_itself(out, letter)
    refuse_place(out, keep=keep, what="a letter with comments", example="commented.docx", is_own=_holds_word)
    return raw


def _refuse_letter_itself(out: Path, letter: Path) -> None:
    if out.exists() and out.samefile(letter):
        raise InputError(
            "this is the letter itself, which is never written over",
            where=str(out),
            remedy="Name another file, as commented.docx.",
        )


def _holds_word(path: Path) -> bool:
    return path.stat().st_size <= LARGEST_FILE and _is_word(path.read_bytes())


def _is_word(raw: bytes) -> bool:
    from routekaart.parsing.sniffing import find_format

    try:
        return find_format(raw) is Format.DOCX
    except RoutekaartError:
        return False
