"""Reads the paragraphs of a Word file with the content controls in which figures of a letter stand."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from typing import TYPE_CHECKING

from routekaart.domain.brief import Words
from routekaart.domain.brief_file import UNSEEN, UNTOLD, FigureMark, Piece, ShownLine
from routekaart.parsing.briefs.inks import Inks, is_hidden_row
from routekaart.parsing.docx.inline import PASSED, chosen
from routekaart.parsing.docx.names import W, find, name_of, value
from routekaart.parsing.docx.numbering import Numbering
from routekaart.parsing.docx.styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_TAG = re.compile(r"rk:(?P<figure>[^:]+):(?P<receipt>[0-9a-f]{16,64})")
_TITLE = re.compile(r"(?P<figure>\S+) – \w+ (?P<receipt>[0-9a-f]{12})")
"""The title of a control, for files of programs that drop tags."""
_SIGNS = {"w:tab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:sym": UNTOLD, "w:pgNum": UNTOLD}
"""What an element shows; a sign of a font for symbols is not told which."""
_GONE = frozenset({"w:del", "w:moveFrom", "mc:Fallback"})
_OWN_PAGE = re.compile(r"\s*(?:PAGE|NUMPAGES|NOTEREF)\b", re.IGNORECASE)
"""Fields of which the result is a number that the program gives: of a page, or of a note."""
_HARMLESS = re.compile(
    r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|NOTEREF|HYPERLINK|TOC|REF|PAGEREF|STYLEREF)\b(?!.*\\[#@])",
    re.IGNORECASE | re.DOTALL,
)
"""Fields that show, when a program works them out again, nothing but what stands in the letter, or a page."""
_ORDINAL = re.compile(r"\W*(?:\d{1,2}|[^\W\d_]{1,4})?(?:[.\-]\d{1,2})*\W*")
"""The number or mark before an item of a list: "3.", "2.1", "b)", "iv." or a bullet."""
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows: 12.345 can be made to show as 543.21."""
_TURNED = frozenset({"w:bdo", "w:dir"})
"""Elements that do the same."""
_LONGEST_RESULT = 3
"""Digits of such a number; whatever else stands in the field was typed there."""


@dataclass(slots=True)
class _Field:
    """A field of Word while it is gone through."""

    instruction: str = ""
    results: bool = False
    """Whether its result has begun."""

    @property
    def is_page(self) -> bool:
        """Whether what stands here is the number of a page or note."""
        return self.results and _OWN_PAGE.match(self.instruction) is not None


class LineReader:
    """Reads one part of a file. A row of a table is one line."""

    def __init__(self, styles: Styles, numbering: Numbering) -> None:
        self._styles = styles
        self._numbering = numbering
        self._fields: list[_Field] = []
        """The fields around."""
        self._inks = Inks(styles.root)
        self._tables: list[str] = []
        """The styles of the tables around."""
        self._figures = 0
        """How many controls of figures stand around."""

    def lines(self, root: "Element") -> Iterator[ShownLine]:
        """Give the paragraphs and rows under an element, in order; empty ones too."""
        for child in root:
            name = name_of(child)
            if name == "w:p":
                yield from self._paragraph(child)
            elif name == "w:tr" and is_hidden_row(child):
                continue
            elif name == "w:tr":
                cells = [list(self.lines(cell)) for cell in child.iter() if name_of(cell) == "w:tc"]
                pieces = [piece for line in _with_spaces(cells) for piece in line]
                yield ShownLine(pieces=tuple(pieces), is_row=True)
            elif name == "w:tbl":
                self._tables.append(value(find(child, "tblPr", "tblStyle")))
                yield from self.lines(child)
                self._tables.pop()
            elif name == "mc:AlternateContent":
                read = chosen(child)
                yield from () if read is None else self.lines(read)
            elif name not in PASSED and name not in _GONE:
                yield from self._block(child) if _mark_of(child) else self.lines(child)

    def _block(self, control: "Element") -> Iterator[ShownLine]:
        """Give a control of a figure that stands around whole paragraphs."""
        self._figures += 1
        text = " ".join(line.text for line in self.lines(control))
        self._figures -= 1
        found = _mark_of(control)
        assert found is not None
        yield ShownLine(pieces=(FigureMark(figure=found[0], receipt=found[1], text=text),))

    def _paragraph(self, paragraph: "Element") -> Iterator[ShownLine]:
        style = self._styles.of_paragraph(find(paragraph, "pPr"))
        boxes: list[Element] = []
        pieces = tuple(_joined(chain(self._label(style), self._pieces(paragraph, style, boxes))))
        yield ShownLine(pieces=pieces)
        for box in boxes:
            yield from self.lines(box)

    def _label(self, style: Style) -> Iterator[Piece]:
        """Give what a program puts before an item of a list, unless it is a bullet or its place in the list."""
        counted = self._numbering.label(style)
        if counted is not None and (UNTOLD in counted[0] or not _ORDINAL.fullmatch(counted[0])):
            yield Words(text=f"{UNTOLD}{counted[0]} ")

    def _pieces(self, element: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        for child in element:
            name = name_of(child)
            if name in ("w:t", "m:t"):
                text = child.text or ""
                yield Words(text=f"{text}{UNTOLD}" if _TURNING.search(text) else text)
            elif name in _SIGNS:
                yield Words(text=_SIGNS[name])
            elif name == "w:txbxContent":
                boxes.append(child)
            elif name in ("w:fldChar", "w:instrText"):
                yield from self._pass_field(child, name)
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
        elif name == "w:fldSimple":
            yield from self._simple_field(element, style, boxes)
        elif name not in PASSED and name not in _GONE:
            if name in _TURNED:
                yield Words(text=UNTOLD)
            yield from self._pieces(element, style, boxes)

    def _run(self, run: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        shown = self._styles.of_run(find(run, "rPr"), style)
        unseen = shown.struck or shown.struck_twice or not self._is_legible(run)
        if shown.hidden or (self._figures and unseen):
            return
        for piece in self._pieces(run, style, boxes):
            read = _typed([piece]) if any(field.is_page for field in self._fields) else [piece]
            yield from map(_unseen, read) if unseen else read

    def _is_legible(self, run: "Element") -> bool:
        paragraph = next(run.iterancestors(f"{{{W}}}p"), run)
        return self._inks.can_be_read(run, paragraph, self._tables[-1] if self._tables else "")

    def _control(self, control: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        inner = self._pieces(control, style, boxes)
        found = _mark_of(control)
        if found is None:
            yield from inner
            return
        self._figures += 1
        text = "".join(piece.text for piece in inner)
        self._figures -= 1
        yield FigureMark(figure=found[0], receipt=found[1], text=text)

    def _simple_field(self, field: "Element", style: Style, boxes: "list[Element]") -> Iterator[Piece]:
        instruction, pieces = value(field, "instr"), list(self._pieces(field, style, boxes))
        if not _HARMLESS.match(instruction):
            yield Words(text=UNTOLD)
        yield from _typed(pieces) if _OWN_PAGE.match(instruction) else pieces

    def _pass_field(self, mark: "Element", name: str) -> Iterator[Piece]:
        """Go past a mark of a field, and give a sign where a program may show something else than stands there."""
        kind = "" if name == "w:instrText" else value(mark, "fldCharType")
        if kind == "begin":
            self._fields.append(_Field())
        elif self._fields:
            field = self._fields[-1]
            if kind == "":
                field.instruction += mark.text or ""
            elif kind in ("separate", "end") and not field.results:
                field.results = True
                if not _HARMLESS.match(field.instruction):
                    yield Words(text=UNTOLD)
            if kind == "end":
                self._fields.pop()


def _mark_of(element: "Element") -> tuple[str, str] | None:
    """Return the id and receipt of the figure for which a content control was made, or `None`."""
    if name_of(element) != "w:sdt":
        return None
    found = _TAG.fullmatch(value(find(element, "sdtPr", "tag"))) or _TITLE.fullmatch(
        value(find(element, "sdtPr", "alias"))
    )
    return None if found is None else (found["figure"], found["receipt"])


def _unseen(piece: Piece) -> Piece:
    return Words(text=f"{UNSEEN}{piece.text}{UNSEEN}") if isinstance(piece, Words) and piece.text.strip() else piece


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
