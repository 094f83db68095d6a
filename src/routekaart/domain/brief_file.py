"""What a file of an outgoing letter holds: the text that it shows, and the data that it carries."""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.brief import Words
from routekaart.domain.document import Format

UNTOLD = "\ufffd"
"""Stands for what a program shows of itself and the file does not tell, as the result of a field: maybe a number."""

UNSEEN = "\ufdd0"
"""Stands before and behind words that are struck through, or too pale or small to be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureMark:
    """A place in a file that says of itself that a figure of the letter stands there."""

    figure: str
    """The id by which the file calls it."""
    receipt: str
    """Its receipt, or the beginning of it, as the file carries it."""
    text: str
    """What is shown there."""


Piece = Words | FigureMark


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownLine:
    """A paragraph, or a row of a table, as a file shows it."""

    pieces: tuple[Piece, ...]
    is_row: bool = False

    @property
    def text(self) -> str:
        """What it shows, with single spaces between the words."""
        return " ".join("".join(piece.text for piece in self.pieces).split())


class Oddity(StrEnum):
    """What a file has beside the letter that could change what its reader sees."""

    ANNOTATION = "annotation"
    """Something laid over a page of a PDF."""
    UNTAGGED = "untagged"
    """Text on a page of a PDF that is neither part of the letter nor of the page's edge."""
    COVERED = "covered"
    """Something drawn over the words of a page of a PDF."""
    FOREIGN = "foreign"
    """An element or attribute of a page of the web that no letter has."""
    UNREAD = "unread"
    """Something embedded that is not read: a chart of Word, another document."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An oddity with what it says and where it is."""

    oddity: Oddity
    text: str
    where: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Looks:
    """What the pages of a PDF look like."""

    made_with: str
    """The program that set the pages, as the file says; another version may set them otherwise."""
    pages: tuple[str, ...]
    """A digest of each page as it is drawn."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BriefFile:
    """A file of an outgoing letter."""

    format: Format
    record: str
    """The letter as JSON, as the file carries it."""
    figures: str = ""
    """The list of figures as CSV, where the file carries it."""
    lines: tuple[ShownLine, ...]
    """The text of the letter, in order."""
    notes: tuple[ShownLine, ...] = ()
    """Its footnotes, in the order of their marks."""
    edges: tuple[str, ...] = ()
    """What stands at the edges of pages: headers, footers, repeated headings of tables."""
    found: tuple[Found, ...] = ()
    page: str = ""
    """The whole of a page of the web."""
    looks: Looks | None = None
    """What the pages of a PDF look like."""
