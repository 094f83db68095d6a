"""The text of a page of a PDF in the order of its tags: as a screen reader tells it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING, MOST_ELEMENTS
from routekaart.parsing.briefs.covering import is_covered, is_invisible

NOTE = "Note"
_BLOCKS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "LBody", "TH", "TD", "Caption", NOTE})
"""Tags of what stands on lines of its own."""
_NOT_READ = frozenset({"Lbl", "Figure"})
"""Tags of the sign before an item or note, and of a drawing, for which its words stand."""
_HYPHEN, SOFT_HYPHEN = "\x02", "\u00ad"
"""What PDFium makes of a hyphen at the end of a line, whether only the line asks for it or also the word; and what we
make of it, as that cannot be told here."""
_NO_ID = -1
_DRAWN = -1
"""In the place of the kind of a remark that has a drawing of its own."""
_EMPTY = 2
"""Bytes of the end of a text."""
_PAUSE = "\n"


@dataclass
class TaggedPage:
    """What a page tells."""

    blocks: list[tuple[str, str]] = field(default_factory=list)
    """The tag and text of each block."""
    edges: list[str] = field(default_factory=list)
    """Text that is marked as no part of the letter: headers, footers."""
    untagged: str = ""
    annotations: list[int] = field(default_factory=list)
    covered: bool = False
    """Whether something is drawn over its words."""


def read_tagged(page: Any) -> TaggedPage:
    """Return what a page tells, in the order of its tags.

    Raises:
        UnreadableLetter: if it has no tags.
    """
    import pypdfium2.raw as pdfium

    told = TaggedPage()
    texts = _texts(page, pdfium, told)
    tree = pdfium.FPDF_StructTree_GetForPage(page.raw)
    try:
        if not tree or pdfium.FPDF_StructTree_CountChildren(tree) < 1:
            if texts:
                raise UnreadableLetter("the PDF has no tags", remedy="Give the PDF as Routekaart wrote it.")
            return told
        walk = _Walk(pdfium, texts, told)
        for index in range(pdfium.FPDF_StructTree_CountChildren(tree)):
            walk.enter(pdfium.FPDF_StructTree_GetChildAtIndex(tree, index), "", 0)
        walk.finish()
        told.covered = is_covered(page, pdfium, walk.said)
    finally:
        if tree:
            pdfium.FPDF_StructTree_Close(tree)
    told.annotations = list(_annotations(page, pdfium))
    return told


def _texts(page: Any, pdfium: Any, told: TaggedPage) -> dict[int, str]:
    """Return the text of each marked stretch of a page by its number; put what is not marked where it belongs."""
    texts: dict[int, str] = {}
    owners: dict[int, int | None] = {}
    shown: dict[int, bool] = {}
    edges = ""
    current: int | None = _NO_ID
    text_page = page.get_textpage()
    for index in range(text_page.count_chars()):
        one = pdfium.FPDFText_GetTextObject(text_page.raw, index)
        address = ctypes.addressof(one.contents) if one else None
        if address is not None and address not in shown:
            shown[address] = not is_invisible(one, pdfium)
        if address is not None and not shown[address]:
            continue
        if address is not None:
            if address not in owners:
                owners[address] = _owner(one, pdfium)
            current = owners[address]
        code = pdfium.FPDFText_GetUnicode(text_page.raw, index)
        # A character that PDFium adds, a space or the end of a line, belongs to what stands before it.
        character = " " if address is None else chr(code)
        if current is None:
            edges += "\n" if address is None and chr(code) in "\r\n" else character
        elif current == _NO_ID:
            told.untagged += character
        else:
            texts[current] = texts.get(current, "") + character
    told.edges = [line.strip() for line in edges.split("\n") if line.strip()]
    return texts


def _owner(one: Any, pdfium: Any) -> int | None:
    """Return the number of the marked stretch that a piece of text is in; `None` if it is no part of the letter."""
    number = int(pdfium.FPDFPageObj_GetMarkedContentID(one))
    if number != _NO_ID:
        return number
    for index in range(max(pdfium.FPDFPageObj_CountMarks(one), 0)):
        if _mark_name(pdfium.FPDFPageObj_GetMark(one, index), pdfium) == "Artifact":
            return None
    return _NO_ID


def _mark_name(mark: Any, pdfium: Any) -> str:
    buffer = ctypes.create_string_buffer(64)
    length = ctypes.c_ulong()
    wide = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    if not pdfium.FPDFPageObjMark_GetName(mark, wide, len(buffer), ctypes.byref(length)):
        return ""
    return buffer.raw[: min(length.value, len(buffer))].decode("utf-16-le", errors="replace").rstrip("\0")


class _Walk:
    """Goes through the tags of one page."""

    def __init__(self, pdfium: Any, texts: dict[int, str], told: TaggedPage) -> None:
        self._pdfium = pdfium
        self._texts = texts
        self._told = told
        self._seen = 0
        self.said: set[int] = set()
        """The marked stretches that were told."""
        self._open: list[list[str]] = []
        """The pieces of the blocks around, the innermost last."""

    def enter(self, element: Any, kind: str, depth: int) -> None:
        """Read what is within a tag."""
        self._seen += 1
        if depth > DEEPEST_NESTING or self._seen > MOST_ELEMENTS:
            raise UnreadableLetter("the PDF has more tags than a letter needs", remedy="Give a letter as it was made.")
        kind = self._kind(element)
        if kind in _NOT_READ:
            self._drop(element)
            return
        is_block = kind in _BLOCKS
        if is_block:
            self._open.append([])
        self._read(element, kind, depth)
        if is_block:
            text = "".join(self._open.pop()).replace(_HYPHEN, SOFT_HYPHEN)
            if text.strip():
                self._told.blocks.append((kind, text))

    def finish(self) -> None:
        """Put what no tag told where text is that has none."""
        self._told.untagged += "".join(self._texts.values())

    def _read(self, element: Any, kind: str, depth: int) -> None:
        pdfium = self._pdfium
        for index in range(max(pdfium.FPDF_StructElement_CountChildren(element), 0)):
            child = pdfium.FPDF_StructElement_GetChildAtIndex(element, index)
            if child:
                self.enter(child, kind, depth + 1)
                continue
            number = pdfium.FPDF_StructElement_GetChildMarkedContentID(element, index)
            if number != _NO_ID and number in self._texts:
                self.said.add(number)
                self._say(self._texts.pop(number), kind)

    def _say(self, text: str, kind: str) -> None:
        if self._open:
            self._open[-1].append(text)
        elif text.strip():
            self._told.blocks.append((kind, text.replace(_HYPHEN, SOFT_HYPHEN)))

    def _drop(self, element: Any) -> None:
        """Leave out what is within a tag that is not read."""
        pdfium = self._pdfium
        waiting = [element]
        while waiting:
            one = waiting.pop()
            self._seen += 1
            if self._seen > MOST_ELEMENTS:
                return
            for index in range(max(pdfium.FPDF_StructElement_CountChildren(one), 0)):
                child = pdfium.FPDF_StructElement_GetChildAtIndex(one, index)
                if child:
                    waiting.append(child)
                else:
                    self._texts.pop(pdfium.FPDF_StructElement_GetChildMarkedContentID(one, index), None)

    def _kind(self, element: Any) -> str:
        buffer = ctypes.create_string_buffer(128)
        length = self._pdfium.FPDF_StructElement_GetType(element, buffer, len(buffer))
        return buffer.raw[: min(length, len(buffer))].decode("utf-16-le", errors="replace").rstrip("\0")


def _has_drawing(one: Any, pdfium: Any) -> bool:
    """Tell whether a remark or link has a drawing of its own, which lies over the page; the end of its text counts."""
    return int(pdfium.FPDFAnnot_GetAP(one, pdfium.FPDF_ANNOT_APPEARANCEMODE_NORMAL, None, 0)) > _EMPTY


def _annotations(page: Any, pdfium: Any) -> Iterator[int]:
    for index in range(max(pdfium.FPDFPage_GetAnnotCount(page.raw), 0)):
        one = pdfium.FPDFPage_GetAnnot(page.raw, index)
        if one:
            yield _DRAWN if _has_drawing(one, pdfium) else int(pdfium.FPDFAnnot_GetSubtype(one))
            pdfium.FPDFPage_CloseAnnot(one)
