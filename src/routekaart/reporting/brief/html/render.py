"""Fills the page of a letter; every value is escaped, and its policy lets through nothing but its own style."""

import base64
import hashlib
import html
from collections import Counter
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any

from routekaart.domain.brief import Brief, Bullets, Heading, Noted, Paragraph, Run, Shown
from routekaart.reporting.brief.annex import Source
from routekaart.reporting.brief.drawing.all import draw_all
from routekaart.reporting.brief.html.cards import card_rows
from routekaart.reporting.brief.html.embedding import BEGIN, END
from routekaart.reporting.brief.record import write_record
from routekaart.reporting.brief.sheet import Picture, Sheet, figure_columns, is_link, lay_out

if TYPE_CHECKING:
    from jinja2 import Environment


DRAWING = "data:image/svg+xml;base64,"
"""What the address of a drawing begins with."""


def render_html(brief: Brief) -> str:
    """Write a letter as one page: no script, nothing from the network, its record inside.

    Raises:
        NotationError: if the letter is not whole, as `lay_out` says.
    """
    sheet = lay_out(brief)
    drawings = {key: DRAWING + base64.b64encode(drawn.svg.encode()).decode() for key, drawn in draw_all(sheet).items()}
    return _write(sheet, drawings)


def _write(sheet: Sheet, drawings: dict[int, str]) -> str:
    brief, style, page = sheet.brief, load_style(), _Page(sheet, drawings)
    return (
        _templates()
        .get_template("letter.html.jinja")
        .render(
            sheet=sheet,
            brief=brief,
            page=page,
            say=sheet.say,
            style=style,
            style_hash=base64.b64encode(hashlib.sha256(style.encode()).digest()).decode("ascii"),
            begin=BEGIN,
            end=END,
            record=html.escape(write_record(brief).decode()),
        )
    )


@cache
def load_style() -> str:
    """Return the style sheet of letters, as it lies in this package."""
    return (files("routekaart.reporting.brief.html") / "letter.css").read_text(encoding="utf-8")


@cache
def _templates() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined

    return Environment(
        loader=PackageLoader("routekaart.reporting.brief.html", ""),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


class _Page:
    """What the template asks of a letter; counts the places of each figure, for each needs an id of its own."""

    def __init__(self, sheet: Sheet, drawings: dict[int, str]) -> None:
        self._sheet = sheet
        self._places: Counter[str] = Counter()
        self._drawings = drawings
        self._marked: set[int] = set()
        self._sources = {source.id: source for source in sheet.sources}

    def kind(self, block: object) -> str:
        """Return what a block or run is, as the template calls it."""
        match block:
            case Heading():
                return "heading"
            case Paragraph():
                return "paragraph"
            case Bullets():
                return "bullets"
            case Picture():
                return "picture"
            case Shown():
                return "figure"
            case Noted():
                return "note"
        return "table" if hasattr(block, "header") else "words"

    def columns(self, table: Any) -> tuple[bool, ...]:
        """Tell of each column whether it holds figures."""
        return figure_columns(table)

    def drawing(self, picture: Picture) -> str:
        """Return the drawing of a picture as an address that holds it, or nothing."""
        return self._drawings.get(id(picture), "")

    def source(self, run: Run) -> Source:
        """Return where a shown figure comes from."""
        assert isinstance(run, Shown)
        return self._sources[run.figure]

    def is_first(self, run: Noted) -> bool:
        """Tell whether this is the first mark of a note, to which the note leads back."""
        if run.note in self._marked:
            return False
        self._marked.add(run.note)
        return True

    def place(self, source: Source) -> str:
        """Return the id of the next place where a figure stands."""
        self._places[source.id] += 1
        return f"{source.id}-{self._places[source.id]}"

    def is_shown(self, source: Source) -> bool:
        """Tell whether a figure stands in the text that was written so far."""
        return self._places[source.id] > 0

    def hint(self, source: Source) -> str:
        """Return in one line where a figure comes from."""
        told = (source.indicator, source.publisher, source.method, source.area, source.period, source.said)
        return ", ".join(one for one in told if one)

    def card(self, source: Source) -> list[tuple[str, str]]:
        """Return the rows of a figure's card: label and text."""
        return card_rows(source, self._sheet)

    def lines(self, text: str) -> list[str]:
        """Return the lines of a text."""
        return text.split("\n")

    def is_link(self, address: str) -> bool:
        """Tell whether an address may be followed."""
        return is_link(address)
