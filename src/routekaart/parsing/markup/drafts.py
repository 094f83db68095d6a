"""A block while it is being read: its words with single spaces, and the places where footnotes point from it."""

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from routekaart.domain.document import BlockKind, Change, TablePlace
from routekaart.parsing.building import Piece
from routekaart.parsing.marks import raised, visible

_BLANKS = re.compile(r"[ \t\n\r\f]{2,}")
_BLANK = frozenset(" \t\n\r\f")
_SENTENCE_END = frozenset(".!?:;")


class Pointer(NamedTuple):
    """What points from a place in the block: a footnote, or digits above the line."""

    to: "Aside | str"
    offset: int
    """Behind how many characters of the block it stands."""


@dataclass(slots=True)
class Draft:
    """The text of one block, measured from the beginning of its element."""

    kind: BlockKind
    path: str
    start: int
    level: int = 0
    label: str = ""
    cell: TablePlace | None = None
    change: Change | None = None
    quoted: bool = False
    pieces: list[Piece] = field(default_factory=list)
    pointers: list[Pointer] = field(default_factory=list)
    number: str = ""
    """The digits above the line with which it begins, as a footnote does."""
    lines: int = 0
    """Line ends behind its last word."""
    length: int = 0
    _blank: bool = True

    def add(self, text: str, position: int, *, above: bool = False) -> None:
        """Add text that stands at a position of the document, with one space for all blanks between two words."""
        if above:
            text = self._add_number(text)
        if "  " not in text and text.isprintable():
            self._put(text, position)
            return
        for offset, shown in visible(text):
            done = 0
            for blanks in _BLANKS.finditer(shown):
                self._put(shown[done : blanks.start()], position + offset + done)
                done = blanks.end() - 1
            self._put(shown[done:], position + offset + done)

    def add_space(self, position: int) -> None:
        """Add a space that the original has not, unless there is one."""
        if not self._blank:
            self._put(" ", position)

    def goes_on(self, text: str) -> bool:
        """Tell whether the sentence goes on with this text after the end of a line."""
        last = self.pieces[-1].text.rstrip()[-1:] if self.pieces else ""
        return self.lines == 1 and last not in _SENTENCE_END and text.lstrip()[:1].islower()

    def _add_number(self, text: str) -> str:
        number = raised(text)
        if number != text and self.length:
            self.pointers.append(Pointer(text, self.length))
        elif number != text:
            self.number = text
        return number

    def _put(self, text: str, position: int) -> None:
        if self._blank and text[:1] in _BLANK:
            text, position = text[1:], position + 1
        if text:
            self.pieces.append(Piece(text, position - self.start, path=self.path))
            self.length += len(text)
            self._blank = text[-1] in _BLANK


@dataclass(slots=True)
class Aside:
    """What stands apart from the sentence: a footnote or struck out text, or the mark that points to a footnote."""

    is_mark: bool
    key: str = ""
    """By what name mark and footnote find each other, where the footnote stands elsewhere."""
    label: str = ""
    anchor: int | None = None
    drafts: list[Draft] = field(default_factory=list)

    @property
    def text(self) -> str:
        """What it shows."""
        return " ".join("".join(piece.text for piece in draft.pieces).strip() for draft in self.drafts)
