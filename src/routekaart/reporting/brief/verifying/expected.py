"""What a file must show by its record: the lines of a letter, as each format has them."""

from collections.abc import Iterable, Iterator

from routekaart.domain.brief import Bullets, Heading, Noted, Paragraph, Run, Shown, Table, Words
from routekaart.domain.brief_file import FigureMark, Piece, ShownLine
from routekaart.domain.document import Format
from routekaart.reporting.brief.annex import SOURCE_COLUMNS, source_cells
from routekaart.reporting.brief.html.cards import card_rows
from routekaart.reporting.brief.sheet import Block, Picture, Sheet, cite

Cells = Iterable[tuple[Piece, ...]]


class Expecting:
    """Gives the lines that a letter must show in one format."""

    def __init__(self, sheet: Sheet, form: Format) -> None:
        self._sheet = sheet
        self._form = form
        self._receipts = {source.id: source.receipt for source in sheet.sources}

    def head(self) -> Iterator[ShownLine]:
        """Give what stands above the title in our own look."""
        sheet = self._sheet
        sender = sheet.sender or ("–",)
        own = (sender[0], "\n".join(sender[1:])) if self._form is Format.DOCX else ("\n".join(sender),)
        for text in (*own, "\n".join(sheet.addressee)):
            if text:
                yield _line(text)
        for label, words in sheet.head:
            yield from self._row([_words(label), _words(words)])

    def body(self) -> Iterator[ShownLine]:
        """Give the title, the text, and the list of figures."""
        yield _line(self._sheet.title)
        yield from self._text()
        if self._form is Format.HTML:
            yield from self._end_of_page()
        else:
            yield from self._sources()

    def ways(self) -> Iterator[list[ShownLine]]:
        """Give the body in every order that a ministry's Word template may have it in.

        It may have the list of figures first, and the title within a paragraph of its own.
        """
        title, text, sources = [_line(self._sheet.title)], list(self._text()), list(self._sources())
        for first, last in ((text, sources), (sources, text)):
            yield [*title, *first, *last]
            yield [*first, *last]
        yield [*sources, *title, *text]

    def _text(self) -> Iterator[ShownLine]:
        for block in self._sheet.blocks:
            yield from self._block(block)

    def notes(self) -> Iterator[ShownLine]:
        """Give the footnotes."""
        for note in self._sheet.notes:
            yield _line(cite(note))

    def edges(self) -> Iterator[str]:
        """Give what may stand at the edges of pages in our own look, but for the numbers of pages."""
        yield from self._sheet.sender[:1]
        yield from (words for _, words in self._sheet.head)

    def headings(self) -> Iterator[str]:
        """Give the headings of tables, which are repeated at the top of a page."""
        for block in self._sheet.blocks:
            table = block.table if isinstance(block, Picture) else block
            if isinstance(table, Table):
                yield from table.header

    def _block(self, block: Block) -> Iterator[ShownLine]:
        match block:
            case Heading():
                yield _line(block.text)
            case Paragraph():
                yield ShownLine(pieces=self._pieces(block.runs))
            case Bullets():
                yield from (ShownLine(pieces=self._pieces(item)) for item in block.items)
            case Table():
                yield from self._table(block)
            case Picture():
                yield _line(block.caption)
                if block.remark:
                    yield _line(block.remark)
                yield from self._table(block.table)

    def _table(self, table: Table) -> Iterator[ShownLine]:
        yield _line(table.caption)
        yield from self._row([_words(name) for name in table.header])
        for row in table.rows:
            yield from self._row([self._pieces(cell) for cell in row])

    def _sources(self) -> Iterator[ShownLine]:
        sheet = self._sheet
        yield _line(sheet.sources_title)
        yield _line(sheet.sources_lead)
        if sheet.sources:
            yield from self._row([_words(sheet.say(column)) for column in SOURCE_COLUMNS])
        for source in sheet.sources:
            yield from self._row([_words("\n".join(cell)) for cell in source_cells(source, sheet.lang)])

    def _end_of_page(self) -> Iterator[ShownLine]:
        sheet = self._sheet
        if sheet.notes:
            yield _line(sheet.say("notes"))
            yield from self.notes()
        yield _line(sheet.sources_title)
        yield _line(sheet.sources_lead)
        for source in sheet.sources:
            yield _line(source.id)
            yield from (_line(f"{label} {words}") for label, words in card_rows(source, sheet))
        yield _line(sheet.say("made_by", version=sheet.brief.version))

    def _row(self, cells: Cells) -> Iterator[ShownLine]:
        shown = [cell for cell in cells if cell]
        if self._form is not Format.DOCX:  # there a cell is a line
            yield from (ShownLine(pieces=cell) for cell in shown)
            return
        between = (Words(text=" "),)
        pieces = [piece for number, cell in enumerate(shown) for piece in (*(between if number else ()), *cell)]
        yield ShownLine(pieces=tuple(pieces), is_row=True)

    def _pieces(self, runs: Iterable[Run]) -> tuple[Piece, ...]:
        return tuple(self._piece(run) for run in runs if not isinstance(run, Noted))

    def _piece(self, run: Run) -> Piece:
        if isinstance(run, Shown):
            figure = self._sheet.brief.by_id[run.figure]
            return FigureMark(figure=figure.id, receipt=self._receipts[figure.id], text=figure.text)
        assert isinstance(run, Words)
        return Words(text=run.text)


def _line(text: str) -> ShownLine:
    return ShownLine(pieces=(Words(text=text),))


def _words(text: str) -> tuple[Piece, ...]:
    return (Words(text=text),) if text else ()
