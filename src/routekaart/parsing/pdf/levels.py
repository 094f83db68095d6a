"""What stands beside one another: a page is cut into levels from top to bottom, and a level into parts.

The order in which the file itself draws its text tells what belongs together: the lines of a cell follow one another,
also where the lines of the cells beside it stand at other heights.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from routekaart.parsing.pdf.lines import Row, find_rows, is_apart, is_level, is_stretched
from routekaart.parsing.pdf.lists import is_entry, is_mark
from routekaart.parsing.pdf.runs import Run

_BELOW = 0.65
_NEXT_LINE = 1.25
_OVERLAP = 0.4
_INDENT, _NO_INDENT = 2.5, 0.5


@dataclass(slots=True)
class Part:
    """Lines that follow one another, with nothing else beside them that belongs to them."""

    rows: list[Row]
    x0: float
    x1: float
    top: float
    foot: float
    size: float


@dataclass(slots=True)
class Level:
    """The parts that stand beside one another, from left to right."""

    parts: list[Part]

    @property
    def is_split(self) -> bool:
        """Tell whether several parts stand beside one another."""
        return len(self.parts) > 1

    @property
    def top(self) -> float:
        """The height of the first line."""
        return max(part.top for part in self.parts)

    @property
    def foot(self) -> float:
        """The height of the last line."""
        return min(part.foot for part in self.parts)

    @property
    def size(self) -> float:
        """The size of the largest text."""
        return max(part.size for part in self.parts)

    def rows(self) -> list[Row]:
        """Return all that is in it as lines that run across it."""
        return find_rows([run for part in self.parts for row in part.rows for run in row])


def goes_straight_down(runs: list[Run]) -> bool:
    """Tell whether each run stands below the one before it, so that nothing can stand beside anything."""
    return all(before.base - after.base > _BELOW * max(before.size, after.size) for before, after in pairwise(runs))


def find_levels(text: str, runs: list[Run], *, left: float, right: float, leading: float) -> list[Level]:
    """Return the levels of a region from top to bottom; `runs` in the order of the file."""
    rows = _chunks(text, runs, left, right)
    parts = sorted(_parts(text, rows, _NEXT_LINE * leading), key=lambda part: -part.top)
    levels: list[Level] = []
    foot = 0.0
    for part in parts:
        if levels and part.top > foot - _OVERLAP * part.size:
            levels[-1].parts.append(part)
            foot = min(foot, part.foot)
        else:
            levels.append(Level([part]))
            foot = part.foot
    for level in levels:
        if level.is_split:
            level.parts.sort(key=lambda part: (part.x0, -part.top))
            _join(level, text)
    return levels


def _parts(text: str, rows: Iterable[tuple[Row, int, int]], step: float) -> Iterator[Part]:
    """Put the lines together that stand below one another and follow one another in the file."""
    part: Part | None = None
    indent = 0.0
    for row, place, count in rows:
        x0, x1 = row[0].x0, max(run.x1 for run in row)
        main = max(row, key=lambda run: run.end - run.start)
        below = part is not None and count == 1 and 0 < part.foot - main.base < step * main.size
        # A line to the left of the last one is the next row of a table, or the text below it.
        if part is not None and below and part.x0 - indent * main.size < x0 < part.x1 and not _is_figure(text, row):
            part.rows.append(row)
            part.x0, part.x1, part.foot = min(part.x0, x0), max(part.x1, x1), main.base
        else:
            if part is not None:
                yield part
            part = Part([row], x0, x1, main.base, main.base, main.size)
            indent = _NO_INDENT if place else _INDENT
    if part is not None:
        yield part


def _is_figure(text: str, row: Row) -> bool:
    """Tell whether a line begins with a digit and has no letters: figures below one another are never one text."""
    shown = text[row[0].start : row[-1].end]
    return shown[:1].isdigit() and not any(map(str.isalpha, shown))


def _chunks(text: str, runs: list[Run], left: float, right: float) -> Iterator[tuple[Row, int, int]]:
    """Cut the lines, in the order of the file, where wide gaps are; a line that is only filled out stays whole.

    Yields each piece, which of its line it is, and how many that has.
    """
    for line in _lines(runs):
        chunks = [line[:1]]
        for before, run in pairwise(line):
            if is_apart(text, before, run):
                chunks.append([run])
            else:
                chunks[-1].append(run)
        marked = len(chunks) == 2 and is_mark(text[line[0].start : chunks[0][-1].end])
        if marked or (len(chunks) > 1 and _is_one(text, chunks, left, right)):
            chunks = [line]
        yield from ((chunk, place, len(chunks)) for place, chunk in enumerate(chunks))


def _is_one(text: str, chunks: list[Row], left: float, right: float) -> bool:
    return is_stretched(text, chunks, left, right) or is_entry(text[chunks[0][0].start : chunks[-1][-1].end])


def _lines(runs: list[Run]) -> Iterator[Row]:
    """Put the runs together that follow one another on one line from left to right."""
    row: Row = []
    for run in runs:
        before = row[-1] if row else run
        level = is_level(before.base - run.base, before.size, run.size)
        if row and not (level and run.x0 > before.x1 - run.size):
            yield row
            row = []
        row.append(run)
    if row:
        yield row


def _join(level: Level, text: str) -> None:
    """Make one part of a level that is a list item: its sign, and what stands beside it."""
    parts, mark = level.parts, level.parts[0].rows
    if len(parts) == 2 and len(mark) == 1 and is_mark(text[mark[0][0].start : mark[0][-1].end]):
        x0, x1 = parts[0].x0, max(part.x1 for part in parts)
        level.parts = [Part(level.rows(), x0, x1, level.top, level.foot, level.size)]
