"""Builds a body block by block, for formats that say themselves what is a heading, a table or a footnote."""

from dataclasses import dataclass, field, replace
from datetime import date
from itertools import zip_longest

from routekaart.domain.document import Block, BlockKind, Body, Change, Format, Origin, RunningText, TablePlace
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_TEXT

BREAK = "\n"
"""Stands in the text between two blocks."""
BESIDE = "\t"
"""Stands in the running text between two cells of a row; as long as a break, and no blank within a number."""
_LONGEST_LABEL = 80
"""Characters of a cell that is a label or a figure; what is longer is text of its own."""
_NOT_READ = frozenset({BlockKind.FURNITURE, BlockKind.COMMENT})


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text with its place in the original: see `Origin`."""

    text: str
    at: int = 0
    page: int | None = None
    path: str = ""


@dataclass(slots=True)
class BodyBuilder:
    r"""Takes blocks in reading order and makes the body of them.

    >>> builder = BodyBuilder(Format.XML)
    >>> builder.add(BlockKind.PARAGRAPH, [Piece("Ruim ", 0, path="/al[1]"), Piece("1.200", 5, path="/al[1]")])
    >>> builder.add(BlockKind.COMMENT, [Piece("Klopt dit?", path="/comment[1]")])
    >>> body = builder.build()
    >>> body.text, body.running.text, body.locate(5, 10).start
    ('Ruim 1.200\nKlopt dit?\n', 'Ruim 1.200\n', 5)
    """

    format: Format
    _parts: list[str] = field(default_factory=list)
    _length: int = 0
    _blocks: list[Block] = field(default_factory=list)
    _origins: list[Origin] = field(default_factory=list)

    @property
    def length(self) -> int:
        """The offset in the text at which the next block will begin."""
        return self._length

    def add(
        self,
        kind: BlockKind,
        pieces: list[Piece],
        *,
        level: int = 0,
        label: str = "",
        anchor: int | None = None,
        cell: TablePlace | None = None,
        change: Change | None = None,
        quoted: bool = False,
    ) -> None:
        """Add a block; one that shows nothing is passed over.

        Blanks at its ends are taken off, and a line break within it becomes a space: a block is one line.

        Raises:
            UnreadableLetter: if the text is larger than is read.
        """
        pieces = _trimmed([_one_line(piece) for piece in pieces if piece.text])
        if not pieces:
            return
        start = self._length
        for piece in pieces:
            self._origins.append(Origin(self._length, piece.at, piece.page, piece.path))
            self._parts.append(piece.text)
            self._length += len(piece.text)
        if self._length > LARGEST_TEXT:
            raise UnreadableLetter(
                f"the letter has over {LARGEST_TEXT:,} characters, the most that is read",
                remedy="Hand in its parts one by one.",
            )
        self._blocks.append(
            Block(
                kind=kind,
                start=start,
                end=self._length,
                level=level,
                label=label,
                anchor=anchor,
                cell=cell,
                change=change,
                quoted=quoted,
            )
        )
        self._parts.append(BREAK)
        self._length += len(BREAK)

    def build(self, *, day: date | None = None, title: str = "", remarks: tuple[str, ...] = ()) -> Body:
        """Return the body of all blocks; comments, furniture and deleted text are kept in it and not read."""
        text = "".join(self._parts)
        return Body(
            text=text,
            running=_running(text, self._blocks),
            format=self.format,
            blocks=tuple(self._blocks),
            origins=tuple(self._origins) or (Origin(0, 0),),
            day=day,
            title=title,
            remarks=remarks,
        )


def _running(text: str, blocks: list[Block]) -> RunningText:
    """Join the blocks that are read: one on a line, but a row of short cells on one, as a table is read."""
    read = [block for block in blocks if _is_read(block)]
    parts, pieces, length = [], [], 0
    for block, after in zip_longest(read, read[1:]):
        parts.append(text[block.start : block.end] + (BESIDE if _share_a_row(block, after) else BREAK))
        pieces.append((length, block.start))
        length += len(parts[-1])
    if len(read) == len(blocks):  # nothing is left out, so that each character stands where it stands in the text
        return RunningText("".join(parts))
    removed = tuple((block.start, block.end) for block in blocks if not _is_read(block))
    return RunningText("".join(parts), tuple(pieces) or ((0, 0),), removed)


def _share_a_row(block: Block, after: Block | None) -> bool:
    if after is None or block.cell is None or after.cell is None:
        return False
    beside = (block.cell.table, block.cell.row) == (after.cell.table, after.cell.row) and block.cell != after.cell
    return beside and max(block.end - block.start, after.end - after.start) <= _LONGEST_LABEL


def _is_read(block: Block) -> bool:
    return block.kind not in _NOT_READ and block.change is not Change.DELETED


def _one_line(piece: Piece) -> Piece:
    # Nearly all text has only signs that print, and asking that is many times faster than translating.
    return piece if piece.text.isprintable() else replace(piece, text=piece.text.translate(_LINE_BREAKS))


_LINE_BREAKS = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def _trimmed(pieces: list[Piece]) -> list[Piece]:
    """Take the blanks off both ends of a block."""
    first = next((index for index, piece in enumerate(pieces) if not piece.text.isspace()), None)
    if first is None:
        return []
    last = next(index for index in range(len(pieces), 0, -1) if not pieces[index - 1].text.isspace())
    pieces = pieces[first:last]
    head = pieces[0]
    if head.text[0].isspace():
        shown = head.text.lstrip()
        pieces = [replace(head, text=shown, at=head.at + len(head.text) - len(shown)), *pieces[1:]]
    if pieces[-1].text[-1].isspace():
        pieces = [*pieces[:-1], replace(pieces[-1], text=pieces[-1].text.rstrip())]
    return pieces
