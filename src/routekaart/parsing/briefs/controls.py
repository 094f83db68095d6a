"""Reads the paragraphs of a Word file with the content controls in which figures of a letter stand."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from routekaart.domain.brief import Words
from routekaart.domain.brief_file import FigureMark, Piece, ShownLine
from routekaart.parsing.docx.inline import PASSED, chosen
from routekaart.parsing.docx.names import find, name_of, value
from routekaart.parsing.docx.styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TAG = re.compile(r"rk:(?P<figure>[^:]+):(?P<receipt>[0-9a-f]{16,64})")
_TITLE = re.compile(r"(?P<figure>\S+) – \w+ (?P<receipt>[0-9a-f]{12})")
"""The title of a control, for files of programs that drop tags."""
_SIGNS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:sym": "\ufffd", "w:pgNum": "\ufffd"}
"""What an element shows; of a sign of a font, and of the number of a page, is not told which."""
_GONE = frozenset({"w:del", "w:moveFrom", "mc:Fallback"})
_OWN_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|NOTEREF)\b", re.IGNORECASE)
"""Fields of which the result is a number that the program gives: of a page, or of a note."""
_LONGEST_RESULT = 3
"""Digits of such a number; whatever else stands in the field was typed there."""


class LineReader:
    """Reads one part of a file. A row of a table is one line."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._fields: list[bool | None] = []
        """Of each field around: whether its result is the number of a page, `None` while it is not told."""
        self._instruction = ""

    def lines(self, root: "Element") -> Iterator[ShownLine]:
        """Give the paragraphs and rows under an element, in order; empty ones too."""
        for child in root:
            name = name_of(child)
            if name == "w:p":
                yield from self._paragraph(child)
            elif name == "w:tr":
                cells = [list(self.lines(cell)) for cell in child.iter() if name_of(cell) == "w:tc"]
                pieces = [piece for line in _with_spaces(cells) for piece in line]
                yield ShownLine(pieces=tuple(pieces), is_row=True)
            elif name == "mc:AlternateContent":
                read = chosen(child)
                yield from () if read is None else self.lines(read)
            elif name not in PASSED and name not in _GONE:
                yield from self._block(child) if _mark_of(child) else self.lines(child)

    def _block(self, control: "Element") -> Iterator[ShownLine]:
        """Give a control of a figure that stands around whole paragraphs."""
        text = " ".join(line.text for line in self.lines(control))
        found = _mark_of(control)
        assert found is not None
        yield ShownLine(pieces=(FigureMark(figure=found[0], receipt=found[1], text=text),))

    def _paragraph(self, paragraph: "Element") -> Iterator[ShownLine]:
        style = self._styles.of_paragraph(find(paragraph, "pPr"))
        boxes: list[Element] = []
        pieces = tuple(_joined(self._pieces(paragraph, style, boxes)))
        yield ShownLine(pieces=pieces)
        for box in boxes:
            yield from self.lines(box)

    def _pieces(self, element: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        for child in element:
            name = name_of(child)
            if name in ("w:t", "m:t"):
                yield Words(text=child.text or "")
            elif name in _SIGNS:
                yield Words(text=_SIGNS[name])
            elif name == "w:txbxContent":
                boxes.append(child)
            elif name in ("w:fldChar", "w:instrText"):
                self._pass_field(child, name)
            else:
                yield from self._around(child, name, style, boxes)

    def _around(self, element: "Element", name: str, style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        """Give what stands in an element that is put around text."""
        if name == "w:r":
            yield from self._run(element, style, boxes)
        elif name == "w:sdt":
            yield from self._control(element, style, boxes)
        elif name == "mc:AlternateContent":
            read = chosen(element)
            yield from () if read is None else self._pieces(read, style, boxes)
        elif name == "w:fldSimple" and _OWN_PAGE.match(value(element, "instr")):
            yield from _typed(list(self._pieces(element, style, boxes)))
        elif name not in PASSED and name not in _GONE:
            yield from self._pieces(element, style, boxes)

    def _run(self, run: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        if self._styles.of_run(find(run, "rPr"), style).hidden:
            return
        for piece in self._pieces(run, style, boxes):
            yield from _typed([piece]) if any(self._fields) else (piece,)

    def _control(self, control: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        inner = self._pieces(control, style, boxes)
        found = _mark_of(control)
        if found is None:
            yield from inner
        else:
            yield FigureMark(figure=found[0], receipt=found[1], text="".join(piece.text for piece in inner))

    def _pass_field(self, mark: "Element", name: str) -> None:
        if name == "w:instrText":
            self._instruction += mark.text or ""
            return
        kind = value(mark, "fldCharType")
        if kind == "begin":
            self._fields.append(None)
            self._instruction = ""
        elif kind == "separate" and self._fields:
            self._fields[-1] = bool(_OWN_PAGE.match(self._instruction))
        elif kind == "end" and self._fields:
            self._fields.pop()


def _mark_of(element: "Element") -> tuple[str, str] | None:
    """Return the id and receipt of the figure for which a content control was made, or `None`."""
    if name_of(element) != "w:sdt":
        return None
    found = _TAG.fullmatch(value(find(element, "sdtPr", "tag"))) or _TITLE.fullmatch(
        value(find(element, "sdtPr", "alias"))
    )
    return None if found is None else (found["figure"], found["receipt"])


def _typed(pieces: list[Piece]) -> list[Piece]:
    """Return what stands in the field of a page or note without being the number of one."""
    text = "".join(piece.text for piece in pieces).strip()
    return [] if not text or (text.isdecimal() and len(text) <= _LONGEST_RESULT) else pieces


def _joined(pieces: Iterator[Piece]) -> Iterator[Piece]:
    text = ""
    for piece in pieces:
        if isinstance(piece, Words):
            text += piece.text
            continue
        if text:
            yield Words(text=text)
            text = ""
        yield piece
    if text:
        yield Words(text=text)


def _with_spaces(cells: list[list[ShownLine]]) -> Iterator[tuple[Piece, ...]]:
    """Give what stands in the cells of a row, with a space between one and the next."""
    first = True
    for cell in cells:
        for line in cell:
            if not line.pieces:
                continue
            if not first:
                yield (Words(text=" "),)
            yield line.pieces
            first = False
