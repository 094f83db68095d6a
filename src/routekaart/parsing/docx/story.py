"""Goes through the blocks of one part: paragraphs, tables, and what Word may put around them."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from routekaart.domain.document import BlockKind, TablePlace
from routekaart.parsing.building import BodyBuilder
from routekaart.parsing.docx.fields import Fields
from routekaart.parsing.docx.inline import PASSED, VOICES, InlineReader, chosen
from routekaart.parsing.docx.names import find, is_on, numbered, value, whole
from routekaart.parsing.docx.numbering import Numbering
from routekaart.parsing.docx.paragraph import Mark, Paragraph, Voice
from routekaart.parsing.docx.styles import PLAIN, Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_HIGHEST_HEADING = 9
_MOST_COLUMNS = 1_000
_CONTAINERS = frozenset({"w:sdt", "w:customXml", "w:smartTag", "w:ins", "w:moveTo", "w:del", "w:moveFrom"})
"""What may stand around the rows of a table or the cells of a row."""


@dataclass(frozen=True, slots=True)
class Setting:
    """As part of what a paragraph stands in the file."""

    kind: BlockKind = BlockKind.PARAGRAPH
    label: str = ""
    anchor: int | None = None
    cell: TablePlace | None = None
    voice: Voice = Voice.PLAIN
    table: Style = PLAIN
    """How the table around it shows its text."""

    def within(self, voice: Voice) -> "Setting":
        """Return the same setting inside a tracked change or an empty content control."""
        return replace(self, voice=voice.within(self.voice))


@dataclass(slots=True)
class Anchored:
    """A mark with its place in the body's text."""

    mark: Mark
    anchor: int


@dataclass(slots=True)
class Story:
    """Adds the blocks of the parts of one file to its body; counts its lists and tables through all of them."""

    builder: BodyBuilder
    styles: Styles
    numbering: Numbering
    marks: list[Anchored] = field(default_factory=list)
    unread: set[str] = field(default_factory=set)
    """Names of elements that stand for what lies elsewhere and is not read."""
    _tables: int = 0
    _fields: Fields | None = None
    _carried: Paragraph | None = None
    """A paragraph whose end a tracked change took away: the next one goes on with it."""

    def add_part(self, root: "Element", path: str, setting: Setting) -> None:
        """Add the blocks under an element, which is a part of its own as far as fields go."""
        self._fields = Fields(root)
        self._add_container(root, path, setting)

    def _add_container(self, parent: "Element", path: str, setting: Setting) -> None:
        """Add the blocks under an element that no paragraph runs out of: a cell, a text box, a note."""
        self._add_blocks(parent, path, setting)
        self._flush(setting)

    def _add_blocks(self, parent: "Element", path: str, setting: Setting) -> None:
        for child, name, place in numbered(parent, path):
            if name == "w:p":
                self._add_paragraph(child, place, setting)
            elif name == "w:tbl":
                self._flush(setting)
                self._add_table(child, place, setting)
            elif name == "mc:AlternateContent":
                read = chosen(child)
                if read is not None:
                    self._add_blocks(read, f"{place}/*[{child.index(read) + 1}]", setting)
            elif name == "w:altChunk":
                self.unread.add(name)
            elif name not in PASSED:
                self._add_blocks(child, place, setting.within(_voice_of(child, name)))

    def _add_paragraph(self, element: "Element", path: str, setting: Setting) -> None:
        properties = find(element, "pPr")
        style = self.styles.of_paragraph(properties, setting.table)
        paragraph, self._carried = self._carried or Paragraph(), None
        assert self._fields is not None
        reader = InlineReader(paragraph, path, fields=self._fields, styles=self.styles, style=style)
        reader.read(element, setting.voice)
        if paragraph.text.length and _end_is_deleted(properties):
            self._carried = paragraph
        else:
            self._emit(paragraph, style, setting)
        for box, place, voice in paragraph.boxes:
            # Its own paragraphs follow: what is carried waits for the text around the box.
            carried, self._carried = self._carried, None
            self._add_container(box, place, setting.within(voice))
            self._carried = carried
        paragraph.boxes.clear()

    def _flush(self, setting: Setting) -> None:
        if self._carried is not None:
            paragraph, self._carried = self._carried, None
            self._emit(paragraph, Style(), setting)

    def _emit(self, paragraph: Paragraph, style: Style, setting: Setting) -> None:
        pieces = paragraph.text.pieces()
        gone = not pieces and any(aside.voice is not Voice.STRUCK for aside in paragraph.asides)
        counted = None if gone else self.numbering.label(style)
        kind, level = _kind(style, setting, counted is not None), 0 if counted is None else counted[1]
        start = self.builder.length
        self.builder.add(
            kind,
            pieces,
            level=(style.outline or 0) + 1 if kind is BlockKind.HEADING else level,
            label=setting.label or ("" if counted is None else counted[0]),
            anchor=setting.anchor,
            cell=setting.cell,
            change=paragraph.change,
        )
        # Blanks at the end were taken off, so a mark behind them stands at the end of the block.
        last = max(self.builder.length - 1, start)
        self.marks += [Anchored(mark, min(start + mark.at, last)) for mark in paragraph.marks]
        for aside in paragraph.asides:
            self.builder.add(
                aside.voice.kind(kind),
                aside.text.pieces(),
                label=setting.label,
                anchor=min(start + aside.at, last),
                cell=setting.cell,
                change=aside.voice.change,
            )

    def _add_table(self, table: "Element", path: str, setting: Setting) -> None:
        number, self._tables = self._tables, self._tables + 1
        tops: dict[int, int] = {}
        setting = replace(setting, table=self.styles.of_table(find(table, "tblPr"), setting.table))
        for index, (row, place, voice) in enumerate(_members(table, path, "w:tr", Voice.PLAIN)):
            properties = find(row, "trPr")
            header = bool(is_on(find(properties, "tblHeader")))
            column = whole(value(find(properties, "gridBefore")), default=0)
            for cell, inner, change in _members(row, place, "w:tc", _row_voice(properties).within(voice)):
                top = _top(cell, column, index, tops)
                spot = TablePlace(table=number, row=top, column=column, header=header)
                self._add_container(cell, inner, _in_cell(setting, spot).within(_cell_voice(cell).within(change)))
                column += _span(cell)


def _kind(style: Style, setting: Setting, listed: bool) -> BlockKind:
    if setting.kind is not BlockKind.PARAGRAPH:
        return setting.kind
    if style.contents:
        return BlockKind.FURNITURE
    if style.outline is not None and style.outline < _HIGHEST_HEADING:
        return BlockKind.HEADING
    return BlockKind.ITEM if listed else BlockKind.PARAGRAPH


def _voice_of(element: "Element", name: str) -> Voice:
    if name == "w:sdt" and is_on(find(element, "sdtPr", "showingPlcHdr")):
        return Voice.PLACEHOLDER
    return VOICES.get(name, Voice.PLAIN)


def _end_is_deleted(properties: "Element | None") -> bool:
    return any(find(properties, "rPr", name) is not None for name in ("del", "moveFrom"))


def _members(parent: "Element", path: str, wanted: str, voice: Voice) -> "Iterator[tuple[Element, str, Voice]]":
    """Yield the rows of a table or the cells of a row, also those in content controls and tracked changes."""
    for child, name, place in numbered(parent, path):
        if name == wanted:
            yield child, place, voice
        elif name in _CONTAINERS or name == "w:sdtContent":
            yield from _members(child, place, wanted, _voice_of(child, name).within(voice))


def _row_voice(properties: "Element | None") -> Voice:
    found = Voice.HIDDEN if is_on(find(properties, "hidden")) else Voice.PLAIN
    for name, voice in VOICES.items():
        if find(properties, name.removeprefix("w:")) is not None:
            found = voice.within(found)
    return found


def _cell_voice(cell: "Element") -> Voice:
    if find(cell, "tcPr", "cellDel") is not None:
        return Voice.DELETED
    return Voice.PLAIN if find(cell, "tcPr", "cellIns") is None else Voice.INSERTED


def _in_cell(setting: Setting, place: TablePlace) -> Setting:
    kind = BlockKind.CELL if setting.kind is BlockKind.PARAGRAPH else setting.kind
    return replace(setting, kind=kind, cell=place)


def _top(cell: "Element", column: int, row: int, tops: dict[int, int]) -> int:
    """Return the row in which a cell begins that may run on over several."""
    merged = find(cell, "tcPr", "vMerge")
    if merged is None or value(merged) == "restart":
        tops.pop(column, None)
    if merged is None:
        return row
    return tops.setdefault(column, row)


def _span(cell: "Element") -> int:
    return min(max(whole(value(find(cell, "tcPr", "gridSpan")), default=1), 1), _MOST_COLUMNS)
