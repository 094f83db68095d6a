"""The parts of a Word file: a zip that may come from anyone, so nothing in it is trusted."""

import posixpath
import zipfile
import zlib
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_PART, LARGEST_RATIO, MOST_PARTS
from routekaart.parsing.docx.names import NAMESPACES, in_one_edition
from routekaart.parsing.safe_xml import parse_xml

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_SAVE_AGAIN = "Open it in Word and save it again as DOCX."
_MEGABYTE = 1_000_000
_ENCRYPTED = 0x1
_DAMAGED = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


@dataclass(frozen=True, slots=True)
class Relation:
    """That a part refers to another, as its `kind` ("footnotes", "header")."""

    id: str
    kind: str
    target: str


class Package:
    """A Word file as parts by name. Parts are unpacked when asked, in memory and never beyond the limits.

    Raises:
        UnreadableLetter: if it is no zip, is damaged or cut off, or would unpack to more than the limits allow.
    """

    def __init__(self, raw: bytes) -> None:
        try:
            self._zip = zipfile.ZipFile(BytesIO(raw))
        except _DAMAGED as error:
            raise UnreadableLetter(f"the Word file is damaged or cut off: {error}", remedy=_SAVE_AGAIN) from None
        self._parts: dict[str, zipfile.ZipInfo] = {}
        self._refuse_bombs()
        for part in self._zip.infolist():
            name = part.filename.lstrip("/")
            if name in self._parts:
                raise UnreadableLetter("the Word file has two parts of one name", where=name, remedy=_SAVE_AGAIN)
            self._parts[name] = part

    def __contains__(self, name: str) -> bool:
        return name in self._parts

    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(self._parts)

    def root(self, name: str) -> "Element | None":
        """Return the root element of a part, or `None` if there is no such part.

        Raises:
            UnreadableLetter: if the part cannot be unpacked or is no XML.
        """
        if name not in self._parts:
            return None
        root = parse_xml(in_one_edition(self.unpack(name)), where=name)
        if root.getroottree().docinfo.internalDTD is not None:
            raise UnreadableLetter("a part defines entities, which no Word file does", where=name, remedy=_SAVE_AGAIN)
        return root

    def relations(self, name: str = "") -> tuple[Relation, ...]:
        """Return the parts that a part refers to, or the package itself; addresses outside the file are left out."""
        folder, file = posixpath.split(name)
        root = self.root(posixpath.join(folder, "_rels", f"{file}.rels"))
        return tuple(
            Relation(
                one.get("Id") or "",
                (one.get("Type") or "").rpartition("/")[2],
                posixpath.normpath(posixpath.join("/", folder, one.get("Target") or "")).lstrip("/"),
            )
            for one in (() if root is None else root)
            if one.get("TargetMode") != "External"
        )

    def title(self) -> str:
        """Return the title in the file's properties, or nothing."""
        names = [relation.target for relation in self.relations() if relation.kind == "core-properties"]
        root = self.root(next(iter(names), "docProps/core.xml"))
        found = None if root is None else root.find(f"{{{NAMESPACES['dc']}}}title")
        return "" if found is None else " ".join("".join(map(str, found.itertext())).split())

    def _refuse_bombs(self) -> None:
        parts = self._zip.infolist()
        if len(parts) > MOST_PARTS:
            raise UnreadableLetter(
                f"the Word file has {len(parts):,} parts, and {MOST_PARTS:,} is the most that is read",
                remedy="Save the text of the letter in a file of its own.",
            )
        for part in parts:
            packed = max(part.compress_size, 1)
            if part.file_size > LARGEST_PART or (
                part.file_size > _MEGABYTE and part.file_size > LARGEST_RATIO * packed
            ):
                self._refuse_size(part.filename, part.file_size)
        total = sum(part.file_size for part in parts)
        if total > 2 * LARGEST_PART:
            self._refuse_size("", total)

    def _refuse_size(self, name: str, size: int) -> None:
        raise UnreadableLetter(
            f"the Word file would unpack to {size:,} bytes, more than a letter needs",
            where=name,
            remedy="Save the text of the letter in a file of its own.",
        )

    def unpack(self, name: str) -> bytes:
        """Return the bytes of a part that is there.

        Raises:
            UnreadableLetter: if it cannot be unpacked.
        """
        part = self._parts[name]
        if part.flag_bits & _ENCRYPTED:
            raise UnreadableLetter(
                "the Word file is locked with a password", where=name, remedy="Save it without a password."
            )
        if part.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise UnreadableLetter("the Word file is packed in an unusual way", where=name, remedy=_SAVE_AGAIN)
        try:
            # Never more than the size that was checked: zipfile stops there whatever the packed bytes hold.
            with self._zip.open(part) as stream:
                return stream.read(LARGEST_PART)
        except _DAMAGED as error:
            raise UnreadableLetter(f"the Word file is damaged: {error}", where=name, remedy=_SAVE_AGAIN) from None
