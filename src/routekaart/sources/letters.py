"""Letters as they came in: bytes kept under their sha256, and the text that they hold."""

import contextlib
import hashlib
import os
from pathlib import Path

from routekaart.domain.errors import NoSpace, StoreError, UnreadableLetter
from routekaart.domain.ids import DocumentId

LARGEST_LETTER = 10_000_000
"""In bytes. A letter to Parliament with all its annexes is well under a tenth of this."""

_OTHER_FORMATS = {
    b"%PDF": "a PDF document",
    b"PK\x03\x04": "a Word or zip file",
    b"\xd0\xcf\x11\xe0": "an old Word file",
    b"{\\rtf": "an RTF document",
    b"\xff\xfe": "text in UTF-16",
    b"\xfe\xff": "text in UTF-16",
}
_WHITE = frozenset(b"\t\n\v\f\r")


class LetterStore:
    """Letters in a folder, one file each, named by the sha256 of its bytes and never changed."""

    def __init__(self, root: Path) -> None:
        self._root = root

    def store(self, raw: bytes) -> DocumentId:
        """Keep a letter, unless it is there already, and return its id.

        Raises:
            NoSpace: if the disk is full or may not be written; then nothing is kept.
        """
        document = DocumentId(hashlib.sha256(raw).hexdigest())
        path = self._root / document
        if not path.exists():
            _write_whole(path, raw)
        return document

    def load(self, document: DocumentId) -> bytes:
        """Return the bytes of a letter.

        Raises:
            StoreError: if it is not here, or no longer has the bytes that were stored.
        """
        path = self._root / document
        try:
            raw = path.read_bytes()
        except OSError as error:
            raise StoreError(
                f"letter {document[:12]} cannot be read: {error.strerror}",
                where=str(path),
                remedy="Hand the letter in again with: routekaart check LETTER",
            ) from error
        if hashlib.sha256(raw).hexdigest() != document:
            raise StoreError(
                f"letter {document[:12]} is no longer the file that was stored",
                where=str(path),
                remedy="Remove the file and hand the letter in again; the register keeps what was read from it.",
            )
        return raw

    def find_documents(self) -> tuple[DocumentId, ...]:
        """Return the ids of all letters, in the order in which they were stored."""
        files = [path for path in self._root.glob("*") if len(path.name) == 64]
        return tuple(DocumentId(path.name) for path in sorted(files, key=lambda path: (path.stat().st_mtime, path)))


def load_letter_file(path: Path) -> bytes:
    """Read a letter's file, refusing one that is too large before it is read.

    Raises:
        UnreadableLetter: if there is no such file, or it is too large.
    """
    try:
        if path.is_dir():
            raise UnreadableLetter("this is a folder", where=str(path), remedy="Name one file in it.")
        _refuse_large(path.stat().st_size, str(path))
        return path.read_bytes()
    except OSError as error:
        raise UnreadableLetter(
            f"the letter cannot be opened: {error.strerror}", where=str(path), remedy="Check the name and its rights."
        ) from error


def parse_letter(raw: bytes, *, where: str = "") -> str:
    """Return the text of a letter, with its newlines as they are.

    Raises:
        UnreadableLetter: if it is empty, too large, another format than plain text, or not in UTF-8.
    """
    _refuse_large(len(raw), where)
    if not raw.strip():
        raise UnreadableLetter("the letter is empty", where=where, remedy="Hand in a file with text.")
    for magic, name in _OTHER_FORMATS.items():
        if raw.startswith(magic):
            raise UnreadableLetter(
                f"this is {name}, and plain text is read so far",
                where=where,
                remedy="Save it as plain text in UTF-8 and hand that in.",
            )
    if any(byte < 32 and byte not in _WHITE for byte in raw):
        raise UnreadableLetter(
            "this is no text: it holds control characters", where=where, remedy="Save it as plain text in UTF-8."
        )
    try:
        return raw.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UnreadableLetter(
            f"the text is not in UTF-8: byte {error.start + 1} cannot be read",
            where=where,
            remedy="Save it as UTF-8; from Windows: iconv -f WINDOWS-1252 -t UTF-8 LETTER > LETTER.txt",
        ) from error


def _refuse_large(size: int, where: str) -> None:
    if size > LARGEST_LETTER:
        raise UnreadableLetter(
            f"the letter has {size:,} bytes, and {LARGEST_LETTER:,} is the most that is read",
            where=where,
            remedy="Hand in its parts one by one.",
        )


def _write_whole(path: Path, raw: bytes) -> None:
    """Write a file so that it is there whole or not at all, also after a power cut."""
    temporary = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with temporary.open("wb") as file:
            file.write(raw)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise NoSpace(
            f"the letter cannot be kept: {error.strerror}",
            where=str(path.parent),
            remedy="Make room or give rights, and hand the letter in again; nothing was half written.",
        ) from error
