"""The text of a letter as paragraphs and tables of Word, each figure in a content control."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routekaart.domain.brief import Bullets, Heading, Noted, Paragraph, Run, Shown, Table
from routekaart.domain.errors import NotationError
from routekaart.reporting.brief.annex import SHORT_RECEIPT, SOURCE_COLUMNS, source_cells
from routekaart.reporting.brief.drawing import Drawn
from routekaart.reporting.brief.sheet import Block, Picture, Sheet, figure_columns
from routekaart.reporting.brief.word.notes import Notes
from routekaart.reporting.brief.word.pictures import Pictures
from routekaart.reporting.brief.word.styles import Styles
from routekaart.reporting.brief.word.xml import element, text_run

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

TAG = "rk"
"""What the tag of a figure's content control begins with: `rk:f1:` and the beginning of its receipt."""
_LONGEST_TAG = 64
"""Characters that Word keeps of a tag or title."""
_SHORTEST_RECEIPT = 32
_SOURCE_WIDTHS = (2, 5, 8, 7, 6, 8)


def figure_tag(figure: str, receipt: str) -> str:
    """Return the tag of a figure's content control.

    Raises:
        NotationError: if its id leaves no room for the receipt.
    """
    begin = f"{TAG}:{figure}:"
    if len(begin) + _SHORTEST_RECEIPT > _LONGEST_TAG:
        raise NotationError(f"the id {figure!r} of a figure is too long for Word", remedy="Call it f1, f2 ...")
    return (begin + receipt)[:_LONGEST_TAG]


@dataclass(kw_only=True)
class Setter:
    """Sets the blocks of one letter in the styles of one template."""

    sheet: Sheet
    styles: Styles
    notes: Notes
    pictures: Pictures
    drawings: dict[int, Drawn]
    bullets: str
    """The id of the list that a bullet belongs to; empty if its style says so."""
    width: int
    """Of the text, in twentieths of a point."""
    _receipts: dict[str, str] = field(default_factory=dict)
    _controls: int = 0

    def body(self) -> "Iterator[Element]":
        """Give the letter's text, without its title."""
        for block in self.sheet.blocks:
            yield from self._block(block)

    def title(self) -> "Element":
        """Return the title, for a template that has no place for it."""
        return self._styled("heading 1", [text_run(self.sheet.title)])

    def sources(self) -> "Iterator[Element]":
        """Give the list of figures."""
        sheet = self.sheet
        yield self._styled("heading 2", [text_run(sheet.sources_title)], on_new_page=True)
        yield self._styled("", [text_run(sheet.sources_lead)])
        if sheet.sources:
            rows = [source_cells(source, sheet.lang) for source in sheet.sources]
            cells = [[[text_run("\n".join(lines))] for lines in row] for row in rows]
            header = [sheet.say(column) for column in SOURCE_COLUMNS]
            yield self._table(header, cells, _SOURCE_WIDTHS, (), sheet.sources_title, style="Source Text")
            yield self._styled("Cell Text", [])

    def _block(self, block: Block) -> "Iterator[Element]":
        match block:
            case Heading():
                yield self._styled(f"heading {block.depth + 1}", [text_run(block.text)])
            case Paragraph():
                yield self._styled("", self._runs(block.runs))
            case Bullets():
                for item in block.items:
                    yield self._styled("List Bullet", self._runs(item), bullet=True)
            case Table():
                yield from self._letter_table(block)
            case Picture():
                yield from self._picture(block)

    def _picture(self, picture: Picture) -> "Iterator[Element]":
        drawn = self.drawings.get(id(picture))
        if drawn is not None:
            shown = self.pictures.add(drawn, picture.drawn.alt, picture.caption)
            yield self._styled("Picture Text", [element("w:r", shown)])
        yield self._styled("caption", [text_run(picture.caption)], keep_next=bool(picture.remark), below=True)
        if picture.remark:
            yield self._styled("Cell Text", [text_run(picture.remark)])
        yield from self._letter_table(picture.table)

    def _letter_table(self, table: Table) -> "Iterator[Element]":
        right = figure_columns(table)
        cells = [[self._runs(cell) for cell in row] for row in table.rows]
        yield self._styled("caption", [text_run(table.caption)])
        yield self._table(table.header, cells, tuple(1 if one else 2 for one in right), right, table.caption)
        # Two tables without a paragraph between them would become one.
        yield self._styled("Cell Text", [])

    def _table(
        self,
        header: Sequence[str],
        rows: "Sequence[Sequence[list[Element]]]",
        widths: Sequence[int],
        right: Sequence[bool],
        alt: str,
        *,
        style: str = "Cell Text",
    ) -> "Element":
        shares = [self.width * width // sum(widths) for width in widths]
        table = element(
            "w:tbl",
            element(
                "w:tblPr",
                element("w:tblStyle", val=self.styles.id_of("Letter Table")),
                element("w:tblW", w=str(sum(shares)), type="dxa"),
                element("w:tblLayout", type="fixed"),
                element("w:tblLook", val="0020", firstRow="1"),
                element("w:tblCaption", val=alt),
            ),
            element("w:tblGrid", *(element("w:gridCol", w=str(share)) for share in shares)),
        )
        heads = [[text_run(name)] for name in header]
        for number, cells in enumerate((heads, *rows)):
            properties = element("w:trPr", element("w:cantSplit"))
            if number == 0:
                properties.append(element("w:tblHeader"))
            row = element("w:tr", properties)
            for place, (runs, share) in enumerate(zip(cells, shares, strict=True)):
                paragraph = self._styled(style, runs, to_right=bool(right and right[place]), keep_next=number == 0)
                row.append(element("w:tc", element("w:tcPr", element("w:tcW", w=str(share), type="dxa")), paragraph))
            table.append(row)
        return table

    def _styled(
        self,
        style: str,
        runs: "Sequence[Element]",
        *,
        bullet: bool = False,
        to_right: bool = False,
        keep_next: bool = False,
        below: bool = False,
        on_new_page: bool = False,
    ) -> "Element":
        # In the order in which the schema of Word wants them.
        properties = element("w:pPr")
        if style:
            properties.append(element("w:pStyle", val=self.styles.id_of(style)))
        if keep_next:
            properties.append(element("w:keepNext"))
        elif below:  # the style of captions holds on to what follows, as above a table
            properties.append(element("w:keepNext", val="0"))
        if on_new_page:
            properties.append(element("w:pageBreakBefore"))
        if bullet and self.bullets:
            properties.append(element("w:numPr", element("w:ilvl", val="0"), element("w:numId", val=self.bullets)))
        if to_right:
            properties.append(element("w:jc", val="right"))
        return element("w:p", properties, *runs)

    def _runs(self, runs: Sequence[Run]) -> "list[Element]":
        return [one for run in runs for one in self._run(run)]

    def _run(self, run: Run) -> "list[Element]":
        if isinstance(run, Shown):
            return [self._control(run.figure)]
        if isinstance(run, Noted):
            return self.notes.mark(run.note)
        strong = element("w:rPr", element("w:rStyle", val=self.styles.id_of("Strong"))) if run.strong else None
        return [text_run(run.text.replace("\t", " "), strong)]

    def _control(self, key: str) -> "Element":
        """Return a figure in a content control, which Word neither lets be taken away nor typed in."""
        figure = self.sheet.brief.by_id[key]
        if key not in self._receipts:
            self._receipts[key] = figure.receipt
        receipt = self._receipts[key]
        self._controls += 1
        return element(
            "w:sdt",
            element(
                "w:sdtPr",
                # The title is what a person sees; it has the receipt in short, for programs that drop the tag.
                element("w:alias", val=f"{key} – {self.sheet.say('receipt').lower()} {receipt[:SHORT_RECEIPT]}"),
                element("w:tag", val=figure_tag(key, receipt)),
                element("w:id", val=str(self._controls)),
                element("w:lock", val="sdtContentLocked"),
                element("w:text"),
            ),
            element("w:sdtContent", text_run(figure.text)),
        )
