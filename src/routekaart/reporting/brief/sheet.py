"""A letter laid out: what stands on paper in which order, before any format. All formats and the verifier use it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date

from routekaart.domain.brief import (
    Brief,
    Bullets,
    Chart,
    Heading,
    Map,
    Note,
    Noted,
    Paragraph,
    Point,
    Run,
    Shown,
    Table,
    Words,
)
from routekaart.domain.errors import NotationError
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.reporting.brief.annex import Source, list_sources
from routekaart.reporting.brief.drawing.outlines import can_draw
from routekaart.reporting.brief.showable import refuse_unshowable
from routekaart.reporting.brief.words import FAULTS, WORDS
from routekaart.reporting.codes import LEVELS
from routekaart.reporting.formatting import format_time
from routekaart.reporting.texts import LANGUAGES, Lang, say

Cell = tuple[Run, ...]
Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A chart or map, with the table of the same figures that stands below it."""

    caption: str
    drawn: Chart | Map
    remark: str = ""
    """Which places of a map have no outline."""
    table: Table


Block = Heading | Paragraph | Bullets | Table | Picture


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """What stands in a letter, from top to bottom."""

    brief: Brief
    lang: Lang
    sender: tuple[str, ...]
    """Lines."""
    addressee: tuple[str, ...]
    head: tuple[tuple[str, str], ...]
    """*Datum*, *Ons kenmerk*, *Onderwerp*: label and text."""
    title: str
    blocks: tuple[Block, ...]
    """The letter itself and what was left so on purpose; captions have their numbers."""
    notes: tuple[Note, ...]
    """In the order in which their marks stand in the text."""
    sources_title: str
    sources_lead: str
    sources: tuple[Source, ...]

    def say(self, code: str, **filled: object) -> str:
        """Return the words of the letter's language, filled in."""
        return say(WORDS, code, self.lang).format(**filled)


def lay_out(brief: Brief) -> Sheet:
    """Put a letter in order.

    Raises:
        NotationError: if its language is not known, a run names a figure or note that it does not have, a note has
            no mark, two figures have one id, a row has too few cells, or a character cannot be shown.
    """
    refuse_unshowable(brief)
    lang = _language(brief.lang)
    if len(brief.by_id) < len(brief.figures):
        raise NotationError("two figures of the letter have one id", remedy="Give each figure an id of its own.")
    layer = _Layer(brief, lang)
    blocks = (*layer.blocks(), *layer.accepted())
    return Sheet(
        brief=brief,
        lang=lang,
        sender=_lines(brief.sender),
        addressee=_lines(brief.addressee),
        head=tuple(_head(brief, lang)),
        title=_one_line(brief.title),
        blocks=blocks,
        notes=layer.notes(),
        sources_title=say(WORDS, "sources", lang),
        sources_lead=say(WORDS, "sources_lead" if brief.figures else "no_sources", lang).format(
            day=write_day(brief.as_of, lang)
        ),
        sources=list_sources(brief, lang),
    )


def write_day(day: date, lang: Lang) -> str:
    """Write a day in words."""
    return format_time(Period.of_day(day), lang)


def cite(note: Note) -> str:
    """Return a note as it stands below the page."""
    return f"{note.text} ({note.address})" if note.address else note.text


def is_link(address: str) -> bool:
    """Tell whether an address is one of the web; any other is shown and cannot be followed."""
    return address.startswith(("https://", "http://"))


def text_of(run: Run, brief: Brief) -> str:
    """Return what a run shows; nothing for the mark of a note."""
    match run:
        case Words():
            return run.text
        case Shown():
            return brief.by_id[run.figure].text
        case Noted():
            return ""


def figure_columns(table: Table) -> tuple[bool, ...]:
    """Tell of each column of a table whether it holds figures, which are set to the right."""
    columns = range(len(table.header))
    return tuple(
        number > 0 and any(isinstance(run, Shown) for row in table.rows for run in row[number]) for number in columns
    )


def _language(lang: str) -> Lang:
    for known in LANGUAGES:
        if lang == known:
            return known
    raise NotationError(f"{lang!r} is no language of letters", remedy="Write nl or en.")


def _head(brief: Brief, lang: Lang) -> Iterator[tuple[str, str]]:
    yield say(WORDS, "day", lang), write_day(brief.day, lang)
    if brief.reference:
        yield say(WORDS, "reference", lang), _one_line(brief.reference)
    yield say(WORDS, "subject", lang), _one_line(brief.subject)
    if brief.level is not Level.OPENBAAR:
        yield say(WORDS, "level", lang), say(LEVELS, brief.level.label, lang)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line for part in text.split("\n") if (line := _one_line(part)))


def _one_line(text: str) -> str:
    return " ".join(text.split())


class _Layer:
    """Numbers the notes and captions of one letter, and refuses what it names and does not have."""

    def __init__(self, brief: Brief, lang: Lang) -> None:
        self._brief = brief
        self._lang = lang
        self._order: list[int] = []
        """The notes in the order of their first marks, by the number that the letter gives them."""
        self._tables = 0
        self._pictures = 0

    def blocks(self) -> list[Block]:
        return [self._block(block) for block in self._brief.blocks]

    def accepted(self) -> list[Block]:
        faults = self._brief.accepted
        if not faults:
            return []
        items = tuple(
            self._say(
                "accepted_item",
                kind=say(FAULTS, str(one.kind), self._lang),
                quote=one.quote if one.where is None else f"{one.quote} (“{one.where}”)",
                reason=one.reason,
                by=one.by,
                day=write_day(one.on, self._lang),
            )
            for one in faults
        )
        return [Heading(text=self._say("accepted")), Bullets(items=tuple((Words(text=item),) for item in items))]

    def notes(self) -> tuple[Note, ...]:
        unmarked = set(range(1, len(self._brief.notes) + 1)) - set(self._order)
        if unmarked:
            raise NotationError(
                f"note {min(unmarked)} of the letter has no mark in the text",
                remedy="Put its mark in the text, or leave the note out.",
            )
        return tuple(self._brief.notes[number - 1] for number in self._order)

    def _block(self, block: object) -> Block:
        match block:
            case Heading():
                return replace(block, text=_one_line(block.text), depth=min(max(block.depth, 1), 3))
            case Paragraph():
                return Paragraph(runs=self._runs(block.runs))
            case Bullets():
                return Bullets(items=tuple(self._runs(item) for item in block.items))
            case Table():
                return self._table(block, "table", title=_one_line(block.caption))
            case Chart():
                return self._picture(block, self._chart_table(block))
            case Map():
                return self._picture(block, self._map_table(block))
        raise AssertionError(block)  # all blocks are above

    def _table(self, table: Table, code: str, **filled: object) -> Table:
        self._tables += 1
        for row in table.rows:
            if len(row) != len(table.header) or not row:
                raise NotationError(
                    f"a row has {len(row)} cells under {len(table.header)} headings",
                    where=table.caption,
                    remedy="Give each row as many cells as there are headings.",
                )
        return Table(
            caption=self._say(code, number=self._tables, **filled),
            header=tuple(_one_line(name) for name in table.header),
            rows=tuple(tuple(self._runs(cell) for cell in row) for row in table.rows),
        )

    def _picture(self, drawn: Chart | Map, table: Table) -> Picture:
        self._pictures += 1
        if not drawn.alt.strip():
            raise NotationError(
                "a chart has no words for those who do not see it",
                where=drawn.title,
                remedy="Say in a sentence or two what can be seen.",
            )
        return Picture(
            caption=self._say("chart", number=self._pictures, title=_one_line(drawn.title)),
            drawn=drawn,
            remark=self._not_drawn(drawn) if isinstance(drawn, Map) else "",
            table=self._table(table, "behind_chart", chart=self._pictures),
        )

    def _not_drawn(self, drawn: Map) -> str:
        places = [self._brief.called.get(one.label, one.label) for one in drawn.points if not can_draw(one.label)]
        return self._say("not_drawn", places=", ".join(places)) if places else ""

    def _chart_table(self, chart: Chart) -> Table:
        labels = tuple(dict.fromkeys(point.label for line in chart.lines for point in line.points))
        columns = [{point.label: point for point in line.points} for line in chart.lines]
        rows = tuple(((Words(text=label),), *(self._cell(column.get(label)) for column in columns)) for label in labels)
        return Table(caption="", header=(self._say("period"), *(line.name for line in chart.lines)), rows=rows)

    def _map_table(self, drawn: Map) -> Table:
        called = self._brief.called
        rows = tuple(((Words(text=called.get(point.label, point.label)),), self._cell(point)) for point in drawn.points)
        return Table(caption="", header=(self._say("country"), self._say("amount")), rows=rows)

    def _cell(self, point: Point | None) -> Cell:
        if point is None:
            return (Words(text=self._say("empty")),)
        return (Shown(figure=point.figure),) if point.figure else (Words(text=self._say("not_held")),)

    def _runs(self, runs: Iterable[Run]) -> Cell:
        return tuple(self._run(run) for run in runs)

    def _run(self, run: Run) -> Run:
        if isinstance(run, Shown) and run.figure not in self._brief.by_id:
            raise NotationError(
                f"the letter shows the figure {run.figure!r}, which it does not have", remedy="Add the figure to it."
            )
        if not isinstance(run, Noted):
            return run
        if not 1 <= run.note <= len(self._brief.notes):
            raise NotationError(
                f"the letter marks note {run.note} and has {len(self._brief.notes)}", remedy="Add the note to it."
            )
        if run.note not in self._order:
            self._order.append(run.note)
        return Noted(note=self._order.index(run.note) + 1)

    def _say(self, code: str, **filled: object) -> str:
        return say(WORDS, code, self._lang).format(**filled)
