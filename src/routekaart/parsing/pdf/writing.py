"""Writes the lines of a block as one text: words put together again, marks of notes taken out."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from routekaart.parsing.building import BodyBuilder, Piece
from routekaart.parsing.marks import raised, visible
from routekaart.parsing.pdf.hyphens import joint
from routekaart.parsing.pdf.lines import Line
from routekaart.parsing.pdf.notes import Mark
from routekaart.parsing.pdf.paragraphs import Draft
from routekaart.parsing.pdf.runs import Page

_HYPHENS = "-\u2010\u00ad"


@dataclass
class Writer:
    """Adds blocks to a body; `marks` are those in the text, by the id of their part of a line."""

    builder: BodyBuilder
    pages: list[Page]
    marks: dict[int, Mark]
    anchors: dict[int, int] = field(default_factory=dict)
    """Where in the text the mark of a note stood, by the id of the note."""

    def write(self, draft: Draft, *, anchor: int | None = None) -> None:
        """Add a block."""
        pieces: list[Piece] = []
        start, length = self.builder.length, 0
        last = len(draft.lines) - 1
        for index, line in enumerate(draft.lines):
            after = draft.lines[index + 1] if index < last else None
            for piece in self._plain(line, after) or self._pieces(line, after):
                if isinstance(piece, Mark):
                    self.anchors |= dict.fromkeys(map(id, piece.notes), start + length)
                else:
                    pieces.append(piece)
                    length += len(piece.text)
        self.builder.add(draft.kind, pieces, level=draft.level, label=draft.label, anchor=anchor, cell=draft.cell)

    def _plain(self, line: Line, after: Line | None) -> tuple[Piece, ...]:
        """Return a line as one piece if there is nothing to take out of it, as in most."""
        if len(line.parts) > 1 or line.parts[0].raised or line.breaks_word:
            return ()
        page, part = line.page, line.parts[0]
        shown = page.text[part.start : part.end]
        if not shown.isprintable():
            return ()
        return (Piece(shown if after is None else shown + " ", part.start, page.index + 1),)

    def _pieces(self, line: Line, after: Line | None) -> Iterator[Piece | Mark]:
        text, page, ending, last = line.page.text, line.page.index + 1, " ", line.parts[-1]
        for part in line.parts:
            shown = text[part.start : part.end]
            if part is last:
                shown, ending = self._ended(line, shown, after)
            mark = self.marks.get(id(part)) if part.raised else None
            if part.glue:
                yield Piece(part.glue, max(part.start - 1, 0), page)
            if mark is not None and mark.notes:
                yield mark
            if mark is not None and len(mark.notes) == len(mark.labels):
                shown = ""
            elif part.raised:
                shown = raised(shown)
            if part is last:
                shown += ending
            for offset, stretch in visible(shown) if shown else ():
                yield Piece(stretch, part.start + offset, page)

    def _ended(self, line: Line, shown: str, after: Line | None) -> tuple[str, str]:
        """Return the last part of a line without a hyphen that only the line needs, and what joins it to the next."""
        if not line.breaks_word:
            return shown, "" if after is None else " "
        stem = shown.rstrip(_HYPHENS)
        if after is None:
            return stem, "-"
        words, following = stem.split(), after.text.split(maxsplit=1)
        return stem, joint(words[-1] if words else "", following[0] if following else "", self._hyphenated)

    @cached_property
    def _hyphenated(self) -> frozenset[str]:
        """The words with a hyphen that stand within lines, in lower case."""
        words = (word for page in self.pages for word in page.text.split() if "-" in word)
        return frozenset(word.strip(".,;:?!()“”‘’\"'").lower() for word in words)
