"""A letter as the plain values that its Typst template is filled with."""

from collections.abc import Sequence
from typing import Any

from routekaart.domain.brief import Bullets, Heading, Noted, Paragraph, Run, Shown, Table, Words
from routekaart.reporting.brief.annex import SOURCE_COLUMNS, Source, source_cells
from routekaart.reporting.brief.drawing import Drawn
from routekaart.reporting.brief.sheet import Block, Picture, Sheet, figure_columns, is_link

FONTS = ("Noto Sans", "Noto Sans Arabic", "Noto Sans Hebrew")
_REGIONS = {"nl": "NL", "en": "GB"}
_SOURCE_WIDTHS: tuple[int | str, ...] = ("auto", 5, 5, 6, 6, 6)
_NARROWEST, _WIDEST = 18, 32
"""Characters by which columns of words share the page: as much as the text of each asks, within these."""
_WORDS = 2
"""The column of the list of figures that has long words in it, and no ids: it may be hyphenated."""
Plain = dict[str, Any]


class Shaper:
    """Shapes one letter; remembers the drawings that it needs, and which notes had their first mark."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._marked: set[int] = set()
        self.pictures: dict[str, Picture] = {}
        """By the name of the file in which Typst looks for its drawing."""

    def shape(self, drawings: dict[int, Drawn]) -> Plain:
        """Return the letter, with the drawings that there are by the id of their picture."""
        sheet = self._sheet
        before, between, after = sheet.say("page", page="\0", pages="\0").split("\0")
        return {
            "lang": sheet.lang,
            "region": _REGIONS[sheet.lang],
            "fonts": FONTS,
            "title": sheet.title,
            "subject": " ".join(sheet.brief.subject.split()),
            "day": sheet.head[0][1],
            "reference": sheet.brief.reference,
            "running": sheet.brief.reference or sheet.head[0][1],
            "date": dict(zip(("year", "month", "day"), sheet.brief.day.timetuple(), strict=False)),
            "sender": sheet.sender or ("–",),
            "addressee": sheet.addressee,
            "head": sheet.head,
            "page": (before, between, after),
            "blocks": [self._block(block, drawings) for block in sheet.blocks],
            "notes": [
                {"text": note.text, "address": note.address, "link": is_link(note.address)} for note in sheet.notes
            ],
            "sources": {"title": sheet.sources_title, "lead": sheet.sources_lead, "table": self._sources()},
        }

    def _block(self, block: Block, drawings: dict[int, Drawn]) -> Plain:
        match block:
            case Heading():
                return {"kind": "heading", "depth": block.depth, "text": block.text}
            case Paragraph():
                return {"kind": "paragraph", "runs": self._runs(block.runs)}
            case Bullets():
                return {"kind": "bullets", "items": [self._runs(item) for item in block.items]}
            case Table():
                return {"kind": "table", **self._table(block)}
            case Picture():
                return self._picture(block, drawings.get(id(block)))

    def _picture(self, picture: Picture, drawn: Drawn | None) -> Plain:
        file = None if drawn is None else f"/picture-{len(self.pictures) + 1}.svg"
        if file is not None:
            self.pictures[file] = picture
        return {
            "kind": "picture",
            "caption": picture.caption,
            "alt": picture.drawn.alt,
            "file": file,
            "width": 0 if drawn is None else min(drawn.width, 440),
            "remark": picture.remark,
            "table": self._table(picture.table),
        }

    def _table(self, table: Table) -> Plain:
        right = figure_columns(table)
        return {
            "caption": table.caption,
            "header": table.header,
            "right": right,
            "widths": ["auto" if figures else self._width(table, column) for column, figures in enumerate(right)],
            "rows": [[self._runs(cell) for cell in row] for row in table.rows],
        }

    def _width(self, table: Table, column: int) -> int:
        """Return how wide a column of words is beside the others: by the length of its cells, long ones for most."""
        lengths = sorted(sum(self._length(run) for run in row[column]) for row in table.rows)
        most = lengths[(3 * len(lengths)) // 4] if lengths else 0
        return min(max(most, len(table.header[column]), _NARROWEST), _WIDEST)

    def _length(self, run: Run) -> int:
        if isinstance(run, Shown):
            return len(self._sheet.brief.by_id[run.figure].text)
        return len(run.text) if isinstance(run, Words) else 2

    def _runs(self, runs: Sequence[Run]) -> list[Plain]:
        return [self._run(run) for run in runs]

    def _run(self, run: Run) -> Plain:
        if isinstance(run, Shown):
            return {"figure": run.figure, "text": self._sheet.brief.by_id[run.figure].text}
        if isinstance(run, Noted):
            first = run.note not in self._marked
            self._marked.add(run.note)
            return {"note": run.note, "first": first}
        return {"words": run.text.replace("\t", " "), "strong": run.strong}

    def _sources(self) -> Plain:
        sheet = self._sheet
        return {
            "header": [sheet.say(column) for column in SOURCE_COLUMNS],
            "right": [False] * len(SOURCE_COLUMNS),
            "widths": _SOURCE_WIDTHS,
            "rows": [self._source(source) for source in sheet.sources],
        }

    def _source(self, source: Source) -> list[Plain]:
        cells: list[Plain] = [{"lines": lines} for lines in source_cells(source, self._sheet.lang)]
        cells[0]["anchor"] = source.id
        cells[_WORDS]["words"] = not source.statement
        return cells
