"""A document as text: its blocks, the text that is read, and the way back to the original file."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import cached_property


class Format(StrEnum):
    """In what kind of file a document came."""

    TEXT = "text"
    XML = "xml"
    HTML = "html"
    DOCX = "docx"
    PDF = "pdf"


class BlockKind(StrEnum):
    """What a stretch of text is to its document."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    ITEM = "item"
    CELL = "cell"
    FOOTNOTE = "footnote"
    COMMENT = "comment"
    FURNITURE = "furniture"
    """What pages added and the writer did not say: running headers, page numbers, letterheads."""


class Change(StrEnum):
    """What a tracked change does with a stretch of text."""

    INSERTED = "inserted"
    DELETED = "deleted"


@dataclass(frozen=True, slots=True, kw_only=True)
class TablePlace:
    """Where a cell stands: the table's number in the document, row and column, all from 0."""

    table: int
    row: int
    column: int
    header: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of a document's text, from `start` up to and not including `end`."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    """How deep a heading or list item is nested, from 1; 0 if nothing tells."""
    label: str = ""
    """What marks it: the number of a footnote, the sign of a list item."""
    anchor: int | None = None
    """For a footnote or comment: the offset in the text behind which its mark stands. For what a tracked change
    deleted: the offset at which it stood."""
    cell: TablePlace | None = None
    change: Change | None = None
    quoted: bool = False
    """Whether the file marks words in it as another's: a quotation, a question of Parliament."""


@dataclass(frozen=True, slots=True)
class Origin:
    """From where in the original a stretch of text comes, up to the next one.

    Args:
        start: the offset in the document's text at which the stretch begins.
        at: the character in the original with which it begins: of the decoded file for plain text, of the page's
            text for a PDF, of the element's text (all text nodes within it joined: XPath `string()`) for XML, HTML
            and Word. A space that only keeps two words apart stands at the place between them.
        page: the page of a PDF, from 1.
        path: the element: an XPath with positions, `/kamerstuk[1]/al[3]`; for Word with the part before it,
            `word/footnotes.xml/w:footnotes[1]/w:footnote[3]`.
    """

    start: int
    at: int
    page: int | None = None
    path: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Location:
    """A place in the original file."""

    start: int
    """The character of the page, element or file with which it begins; see `Origin.at`."""
    end: int
    """The character after the last, of the page, element or file in which it ends."""
    page: int | None = None
    path: str = ""


@dataclass(frozen=True)
class RunningText:
    """Text to read, in which every character stands for one of the document's text.

    Args:
        text: blocks on one line each, ended by a newline.
        pieces: where the text starts anew, as (offset in `text`, offset in the document's text).
        removed: spans of the document's text that are not read: what pages added.
    """

    text: str
    pieces: tuple[tuple[int, int], ...] = ((0, 0),)
    removed: tuple[tuple[int, int], ...] = ()

    def origin(self, start: int, end: int) -> tuple[int, int]:
        """Return the span of the document's text for a span that is not empty."""
        return self._offset(start), self._offset(end - 1) + 1

    def _offset(self, position: int) -> int:
        running, original = self.pieces[bisect_right(self._starts, position) - 1]
        return original + position - running

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(running for running, _ in self.pieces)


@dataclass(frozen=True, kw_only=True)
class Body:
    """What a file holds: its text, cut into blocks, and the way back.

    For plain text `text` is exactly what the bytes decode to, and `running` leaves out line breaks and page headers.
    For the other formats `text` is made by the parser, one block after the other, and read as it is.
    """

    text: str
    running: RunningText
    format: Format = Format.TEXT
    blocks: tuple[Block, ...] = ()
    """In the order of the text."""
    origins: tuple[Origin, ...] = (Origin(0, 0),)
    """In the order of the text; the first begins at 0."""
    day: date | None = None
    """The date that the file's own metadata give."""
    title: str = ""
    """The title that they give."""
    remarks: tuple[str, ...] = ()
    """What a reader should know that was not read, each as a sentence without a full stop: a page that is a scan."""
    encoding: str = ""
    """How its characters were written as bytes (`utf-8`, `windows-1252`), for text, XML and HTML."""

    def locate(self, start: int, end: int) -> Location:
        """Return where in the original file a span of the text stands that is not empty."""
        first, last = self._origin(start), self._origin(end - 1)
        return Location(
            start=first.at + start - first.start, end=last.at + end - last.start, page=first.page, path=first.path
        )

    def until(self, start: int) -> "Body":
        """Return what stands before the block that begins at this place; every place in it is the same."""
        running = next((at for at, original in self.running.pieces if original >= start), len(self.running.text))
        return replace(
            self,
            text=self.text[:start],
            running=RunningText(
                self.running.text[:running],
                pieces=tuple(piece for piece in self.running.pieces if piece[1] < start) or ((0, 0),),
                removed=tuple(span for span in self.running.removed if span[1] <= start),
            ),
            blocks=tuple(block for block in self.blocks if block.end <= start),
            origins=tuple(origin for origin in self.origins if origin.start < start) or self.origins[:1],
        )

    def find_block(self, position: int) -> Block | None:
        """Return the block that a character of the text is in, or `None` between two blocks."""
        index = bisect_right(self._block_starts, position) - 1
        return self.blocks[index] if index >= 0 and position < self.blocks[index].end else None

    def _origin(self, position: int) -> Origin:
        return self.origins[max(bisect_right(self._origin_starts, position) - 1, 0)]

    @cached_property
    def _origin_starts(self) -> tuple[int, ...]:
        return tuple(origin.start for origin in self.origins)

    @cached_property
    def _block_starts(self) -> tuple[int, ...]:
        return tuple(block.start for block in self.blocks)
