"""Letters as they came in: bytes kept under their sha256, and the text that they hold."""

import hashlib
from pathlib import Path

from routekaart.domain.errors import NoSpace, StoreError, UnknownName, UnreadableLetter
from routekaart.domain.ids import DocumentId
from routekaart.domain.limits import LARGEST_FILE
from routekaart.sources.whole import write_whole

_SHORTEST = 6
"""How many characters of an id name a letter."""


class LetterStore:
    """Letters in a folder, one file each, named by the sha256 of its bytes and never changed."""

    def __init__(self, root: Path, *, frozen: bool = False) -> None:
        """Open a folder of letters; `frozen` is that of a public build, to which nothing is added."""
        self._root, self._frozen = root, frozen

    def store(self, raw: bytes) -> DocumentId:
        """Keep a letter, unless it is there already, and return its id.

        Raises:
            StoreError: if this is a public build and the letter is not in it.
            NoSpace: if the disk is full or may not be written; then nothing is kept.
        """
        document = DocumentId(hashlib.sha256(raw).hexdigest())
        path = self._root / document
        if not path.exists():
            if self._frozen:
                raise StoreError(
                    "no letter can be added to a public build",
                    where=str(self._root),
                    remedy="Keep it in the workspace, or only look at it with --no-keep.",
                )
            _keep(path, raw)
        return document

    def get_path(self, document: DocumentId) -> Path:
        """Return the file of a letter that is kept, after seeing that it is the one that was stored.

        Raises:
            StoreError: if it is not.
        """
        self.load(document)
        return self._root / document

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

    def get_document(self, named: str) -> DocumentId:
        """Return the letter that is kept whose id begins so, or that has the bytes of the file with this name.

        Raises:
            UnknownName: if it is not kept, or several ids begin so.
        """
        path = Path(named)
        beginning = hashlib.sha256(load_letter_file(path)).hexdigest() if path.is_file() else named.lower()
        kept = self.find_documents()
        found = [one for one in kept if len(beginning) >= _SHORTEST and one.startswith(beginning)]
        if len(found) == 1:
            return found[0]
        if found:
            longer = ", ".join(one[: len(beginning) + 4] for one in found[:3])
            raise UnknownName(f"{len(found)} letters have an id that begins with {named!r}", remedy=f"Write {longer}.")
        shown = ", ".join(one[:12] for one in kept[-5:])
        raise UnknownName(
            "this letter is not kept",
            where=named[:100],
            remedy="Keep it with: routekaart check LETTER." + (f" The last ones kept: {shown}." if shown else ""),
        )

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


def _refuse_large(size: int, where: str) -> None:
    if size > LARGEST_FILE:
        raise UnreadableLetter(
            f"the letter has {size:,} bytes, and {LARGEST_FILE:,} is the most that is read",
            where=where,
            remedy="Hand in its parts one by one.",
        )


def _keep(path: Path, raw: bytes) -> None:
    try:
        write_whole(path, raw)
    except OSError as error:
        raise NoSpace(
            f"the letter cannot be kept: {error.strerror}",
            where=str(path.parent),
            remedy="Make room or give rights, and hand the letter in again; nothing was half written.",
        ) from error
