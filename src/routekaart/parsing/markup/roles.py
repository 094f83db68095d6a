"""What an element of a marked-up document does with its text, in words that XML and HTML share."""

from dataclasses import dataclass
from enum import IntEnum, auto

from routekaart.domain.document import BlockKind, Change


class Part(IntEnum):
    """What an element is to the text."""

    HOLDER = auto()
    """Holds blocks."""
    CONTENT = auto()
    """Holds the content of a page, the rest of which is not read."""
    SECTION = auto()
    """Holds blocks, and puts the headings in it one level deeper."""
    BLOCK = auto()
    """Is a heading, a paragraph, or another line of its own."""
    FLOW = auto()
    """Runs on in the block it stands in: a word in bold, a link."""
    WORD = auto()
    """Runs on too, with a space between it and the next such element: a first name and a surname."""
    RAISED = auto()
    """Runs on above the line."""
    LINE = auto()
    """Ends a line."""
    LIST = auto()
    ITEM = auto()
    """Holds the blocks of one item."""
    LABEL = auto()
    """Marks the item or note it stands in; its text is that one's label."""
    ASIDE = auto()
    """Is no part of the sentence it stands in, and goes to the end: a footnote, struck out text."""
    MARK = auto()
    """Points to a footnote."""
    TABLE = auto()
    ROW = auto()
    CELL = auto()
    HIDDEN = auto()
    """Is not shown to a reader."""


@dataclass(frozen=True, slots=True)
class Role:
    """What an element is to the text, and of what kind its blocks are.

    Args:
        part: what it is.
        kind: the kind of its blocks; `None` for the kind of what it stands in.
        level: how deep a heading is nested, from 1.
        nested: whether the sections that a heading stands in come on top of that.
        change: what a tracked change does with it.
        mutes: why its text is not shown; an element in it may show its own again.
        unmutes: which of those reasons it takes away.
        quoted: whether its words are another's.
    """

    part: Part
    kind: BlockKind | None = None
    level: int = 0
    nested: bool = False
    change: Change | None = None
    mutes: int = 0
    unmutes: int = 0
    quoted: bool = False


HOLDER = Role(Part.HOLDER)
CONTENT = Role(Part.CONTENT)
SECTION = Role(Part.SECTION)
PARAGRAPH = Role(Part.BLOCK, BlockKind.PARAGRAPH)
FURNITURE = Role(Part.HOLDER, BlockKind.FURNITURE)
FURNITURE_LINE = Role(Part.BLOCK, BlockKind.FURNITURE)
FLOW = Role(Part.FLOW)
QUOTE = Role(Part.FLOW, quoted=True)
QUOTED_BLOCKS = Role(Part.HOLDER, quoted=True)
WORD = Role(Part.WORD)
RAISED = Role(Part.RAISED)
LINE = Role(Part.LINE)
LIST = Role(Part.LIST)
ITEM = Role(Part.ITEM, BlockKind.ITEM)
LABEL = Role(Part.LABEL)
FOOTNOTE = Role(Part.ASIDE, BlockKind.FOOTNOTE)
STRUCK = Role(Part.ASIDE, BlockKind.PARAGRAPH, change=Change.DELETED)
MARK = Role(Part.MARK, BlockKind.FURNITURE)
TABLE = Role(Part.TABLE)
ROW = Role(Part.ROW)
CELL = Role(Part.CELL, BlockKind.CELL)
HIDDEN = Role(Part.HIDDEN)


def heading(level: int = 0, *, nested: bool = False) -> Role:
    """Return the role of a heading."""
    return Role(Part.BLOCK, BlockKind.HEADING, level, nested)
