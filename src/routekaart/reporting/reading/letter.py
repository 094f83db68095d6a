"""A letter with its layers: each block of its text with what was read in it marked, and listed under it."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from io import StringIO
from typing import TYPE_CHECKING

from routekaart.domain.document import Block, BlockKind, Change
from routekaart.domain.letter import Reading
from routekaart.reporting.paper import Paper, shortened, visible
from routekaart.reporting.reading.mentions import DESCRIBERS, Shown, find_shown, layer_name
from routekaart.reporting.reading.words import BLOCKS, LAYERS, MANY, WORDS

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

_STYLES = {
    "quantities": "bold yellow",
    "periods": "cyan",
    "places": "green",
    "citations": "blue",
}
"""Layers that are marked in the text; the others span whole clauses and are only listed."""
_OPENS, _CLOSES = "[", "]"
_INDENT = 4
_LONGEST_WORDS = 60


def render_reading(reading: Reading, paper: Paper, *, colour: bool = False) -> str:
    """Write a read letter in lines of the paper's width; without colour the marks are brackets."""
    from rich.console import Console

    page = StringIO()
    console = Console(
        file=page, width=paper.width, force_terminal=colour, no_color=not colour, highlight=False, legacy_windows=False
    )
    shown = find_shown(reading, paper)
    for block in reading.document.body.blocks:
        _print_block(console, reading, block, shown, paper, colour=colour)
    for line in _closing(reading, shown, paper):
        console.print(line, markup=False)
    return "\n".join(line.rstrip() for line in page.getvalue().splitlines()) + "\n"


def _print_block(
    console: "Console", reading: Reading, block: Block, shown: tuple[Shown, ...], paper: Paper, *, colour: bool
) -> None:
    from rich.padding import Padding
    from rich.text import Text

    first, last = (bisect_left(shown, at, key=lambda line: line.start) for at in (block.start, block.end))
    lines = shown[first:last]
    text = _marked(reading.document.text, block, lines, colour=colour)
    lead = _lead(block, paper)
    console.print(Text(lead, style="dim").append_text(text) if lead else text)
    if lines:
        console.print(Padding(_table(lines, paper), (0, 0, 0, _INDENT)))
    if block.kind is not BlockKind.CELL:
        console.print()


def _marked(text: str, block: Block, lines: tuple[Shown, ...], *, colour: bool) -> "Text":
    from rich.text import Text

    marked = Text(style="bold" if block.kind is BlockKind.HEADING else "")
    position = block.start
    for line in lines:
        if line.layer not in _STYLES or line.start < position:
            continue
        marked.append(_one_line(text[position : line.start]))
        words = _one_line(text[line.start : line.end])
        marked.append(words, style=_STYLES[line.layer]) if colour else marked.append(f"{_OPENS}{words}{_CLOSES}")
        position = line.end
    return marked.append(_one_line(text[position : block.end]))


def _lead(block: Block, paper: Paper) -> str:
    label = f" {block.label}" if block.label else ""
    if block.change is Change.DELETED:
        return f"({paper.say(BLOCKS, 'deleted')}) "
    if block.kind in (BlockKind.PARAGRAPH, BlockKind.HEADING):
        return ""
    place = "" if block.cell is None else f" {block.cell.table + 1}, {block.cell.row + 1}.{block.cell.column + 1}"
    return f"({paper.say(BLOCKS, block.kind)}{place or label}) "


def _table(lines: tuple[Shown, ...], paper: Paper) -> "Table":
    """Put the place, the sort, the words and what they were read as in columns."""
    from rich.table import Table
    from rich.text import Text

    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column(no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    for line in lines:
        short = shortened(_one_line(line.words), _LONGEST_WORDS)
        cells = (str(line.start), layer_name(line.layer, paper), f"“{short}”", visible(line.read_as))
        table.add_row(*(Text(cell, style="dim" if number < 2 else "") for number, cell in enumerate(cells)))
    return table


def _closing(reading: Reading, shown: tuple[Shown, ...], paper: Paper) -> Iterator[str]:
    day = reading.document.date
    yield paper.say(WORDS, "undated") if day is None else paper.day(day)
    counts = {layer: len(getattr(reading, layer)) for layer in (*DESCRIBERS, "statements")}
    named = (f"{count} {paper.say(LAYERS if count == 1 else MANY, layer)}" for layer, count in counts.items() if count)
    if shown:
        yield f"{', '.join(named)}."
    for start, end in reading.passed_over:
        yield paper.say(WORDS, "passed_over", start=start, end=end)
    for remark in reading.document.body.remarks:
        yield visible(remark) + "."
    for what in reading.unreadable:
        yield paper.say(WORDS, "unreadable", what=visible(what))
    yield paper.say(WORDS, "hint", start=shown[0].start) if shown else paper.say(WORDS, "nothing")


def _one_line(text: str) -> str:
    """Make each stretch of white space one blank, and show what a terminal would obey."""
    return _WHITE.sub(" ", visible(_BREAKS.sub(" ", text)))


_BREAKS = re.compile(r"[\t\n\r\f\v]+")
_WHITE = re.compile(r" {2,}")
