"""Lines become paragraphs, headings and list items, by where they stand and how they are set."""

import re
from dataclasses import dataclass, field

from routekaart.domain.document import BlockKind, TablePlace
from routekaart.parsing.marks import breaks_range
from routekaart.parsing.pdf.lines import Line
from routekaart.parsing.pdf.lists import find_heading_number, find_mark, is_counted, is_entry, label
from routekaart.parsing.pdf.measures import Measures
from routekaart.parsing.pdf.tables import Table, is_number

_LARGER = 1.08
_SAME_SIZE = 0.06
_INDENT = 0.8
_DEEPEST_INDENT = 6.0
_LOOSE = 1.2
_EVEN = 0.3
_SOME_LINES = 6
_LONGEST_HEADING = 4
_CAPTION = re.compile(r"(?:tabel|figuur|grafiek|bron|table|figure)\b", re.IGNORECASE)
_ENDED = (".", "!", "?", ":", ";", ".”", ".’", '."', ".)")
_TIGHT = 1.15


@dataclass(slots=True)
class Draft:
    """A block in the making; `right` is the edge that its lines would reach if they were full."""

    kind: BlockKind
    lines: list[Line]
    right: float = 0.0
    level: int = 0
    label: str = ""
    cell: TablePlace | None = None
    indent: float = 0.0


@dataclass(slots=True)
class Flow:
    """Takes the lines of a document in reading order and joins them to blocks."""

    measures: Measures
    drafts: list[Draft] = field(default_factory=list)
    _open: Draft | None = None
    _indents: list[float] = field(default_factory=list)

    def add_line(self, line: Line, right: float, *, fresh: bool) -> None:
        """Add a line; `fresh` is the first of a page or column."""
        if self._open is not None and self._joins(self._open, line, fresh=fresh):
            self._open.lines.append(line)
            self._open.right = right
            return
        draft = self._begin(line)
        draft.right = right
        self.drafts.append(draft)
        self._open = None if draft.kind is BlockKind.FURNITURE else draft

    def add_table(self, table: Table, number: int) -> None:
        """Add the cells of a table, each as its paragraphs; a paragraph around the table may go on below it."""
        header, rights = table.header, table.rights()
        for cell in table.cells:
            place = TablePlace(table=number, row=cell.row, column=cell.column, header=cell.row < header)
            inner = Flow(self.measures)
            for line in cell.lines:
                inner.add_line(line, rights[cell.column], fresh=False)
            for draft in inner.drafts:
                draft.kind, draft.cell, draft.level = BlockKind.CELL, place, 0
            self.drafts += inner.drafts
        self._indents.clear()

    def finish(self) -> list[Draft]:
        """Return the blocks, with the levels of the headings."""
        for draft in self.drafts:
            if draft.kind is BlockKind.HEADING and len(draft.lines) > _LONGEST_HEADING:
                draft.kind = BlockKind.PARAGRAPH
        headings = [draft for draft in self.drafts if draft.kind is BlockKind.HEADING]
        styles = sorted({_style(draft) for draft in headings}, reverse=True)
        for draft in headings:
            draft.label = _take(draft.lines[0], find_heading_number(draft.lines[0].text))
            depth = draft.label.strip(".").count(".") + 1 if draft.label[:1].isdigit() else 0
            draft.level = depth or styles.index(_style(draft)) + 1
        return self.drafts

    def _begin(self, line: Line) -> Draft:
        text = line.text
        if is_entry(text):
            return Draft(BlockKind.FURNITURE, [line])
        if self._is_heading(line, text):
            self._indents.clear()
            return Draft(BlockKind.HEADING, [line])
        mark = find_mark(text)
        if not mark:
            self._indents.clear()
            return Draft(BlockKind.PARAGRAPH, [line], indent=line.x0)
        while self._indents and self._indents[-1] > line.x0 + line.size / 3:
            self._indents.pop()
        if not self._indents or self._indents[-1] < line.x0 - line.size / 3:
            self._indents.append(line.x0)
        return Draft(BlockKind.ITEM, [line], level=len(self._indents), label=label(_take(line, mark)), indent=line.x0)

    def _is_heading(self, line: Line, text: str) -> bool:
        larger = line.size >= _LARGER * self.measures.size
        stands_out = larger or (line.bold and not self.measures.bold)
        ends = text.endswith((".", ";", ","))
        return stands_out and not ends and any(map(str.isalpha, text)) and not _CAPTION.match(text)

    def _joins(self, draft: Draft, line: Line, *, fresh: bool) -> bool:
        """Tell whether a line goes on with a block."""
        last, text, before = draft.lines[-1], line.text, draft.lines[-1].text
        if abs(line.size - last.size) > _SAME_SIZE * last.size or is_entry(text):
            return False
        if breaks_range(before + "-" if last.breaks_word else before, text) or (is_number(text) and is_number(before)):
            return False
        ended, lower, full = before.endswith(_ENDED), text[0].islower(), not _fits(last, line, text, draft.right)
        if draft.kind is BlockKind.HEADING:
            return self._joins_heading(draft, line, full=full, lower=lower, fresh=fresh)
        goes_on = not ended and (lower or last.breaks_word)
        mark = find_mark(text)
        if fresh:
            runs_on = goes_on or (full and not ended) or _is_flush(draft)
            return runs_on and not mark and not self._stands_out(line, last)
        step = (last.base - line.base) / last.size
        if step <= 0 or step > _LOOSE * self.measures.leading:
            return goes_on and full and not mark and step > 0
        if mark:
            aligned = abs(line.x0 - last.x0) < line.size / 3
            return is_counted(mark) and full and aligned and draft.kind is not BlockKind.ITEM and not ended
        if self._stands_out(line, last) or not self._keeps_margin(draft, line):
            return goes_on and full
        return full or goes_on

    def _joins_heading(self, draft: Draft, line: Line, *, full: bool, lower: bool, fresh: bool) -> bool:
        last = draft.lines[-1]
        step = (last.base - line.base) / last.size
        if fresh or not 0 < step <= _LOOSE * self.measures.leading:
            return False
        if line.bold == last.bold:
            return (full or lower) and not (find_mark(line.text) or find_heading_number(line.text))
        if full and lower:  # a paragraph whose first line happens to be bold as a whole
            draft.kind, draft.indent = BlockKind.PARAGRAPH, draft.lines[0].x0
            return True
        return False

    def _stands_out(self, line: Line, last: Line) -> bool:
        return line.bold and not last.bold and self._is_heading(line, line.text)

    def _keeps_margin(self, draft: Draft, line: Line) -> bool:
        """Tell whether a line begins where the next line of a block begins."""
        last, em = draft.lines[-1], line.size
        shift = (line.x0 - last.x0) / em
        if draft.kind is BlockKind.ITEM and len(draft.lines) == 1:
            return -_INDENT / 2 < shift < _DEEPEST_INDENT
        if len(draft.lines) == 1:
            return -_DEEPEST_INDENT < shift < _INDENT
        return abs(shift) < _INDENT


def _is_flush(draft: Draft) -> bool:
    """Tell whether the last line of a block ends at the margin as all others do: then it is not the end of it."""
    ends = [line.x1 for line in draft.lines[-_SOME_LINES:]]
    return len(ends) > 2 and all(abs(end - draft.right) < _EVEN * draft.lines[-1].size for end in ends)


def _fits(last: Line, line: Line, text: str, right: float) -> bool:
    """Tell whether the first word of a line would still have stood on the line before: then that one ends a block."""
    if abs(last.x1 - line.x1) < _EVEN * line.size:
        return False  # two lines that end at one edge are set between margins
    word = len(text.split(maxsplit=1)[0])
    width = (line.x1 - line.x0) / max(len(text), 1)
    return last.x1 + _TIGHT * word * width + line.size / 4 < right


def _style(draft: Draft) -> tuple[float, bool]:
    return round(draft.lines[0].size * 2) / 2, draft.lines[0].bold


def _take(line: Line, mark: str) -> str:
    """Take a mark off the beginning of a line, with the blanks behind it."""
    if not mark:
        return ""
    first = line.parts[0]
    rest = line.page.text[first.start + len(mark) : first.end]
    if rest.strip():
        first.start = first.end - len(rest.lstrip())
    elif len(line.parts) > 1:
        del line.parts[0]
        line.parts[0].glue = ""
    return mark
