"""Parts that stand below one another on several levels are a table: each is a cell, and no two cells run together."""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field

from routekaart.parsing.pdf.levels import Level, Part, find_levels, goes_straight_down
from routekaart.parsing.pdf.lines import Line, find_rows, to_line
from routekaart.parsing.pdf.measures import Measures
from routekaart.parsing.pdf.runs import Box, Page, Run

_FARTHEST = 2.6
"""How far apart, in ems, two levels of a table may stand without a line drawn between them."""
_FLAT = 3.0
_MOST_LINES = 3
_CLOSE = 1.1
_LONGEST_NUMBER = 30
_NUMBER = re.compile(
    r"[€$£<>≥≤±+\-–−~]?\s*+(?:\d[\d.,\s]*+|[-–—.]|n\.?\s?[bv]\.?t?\.?)\s*+(?:%|€|mln\.?|mld\.?)?[\d¹²³*)]*+"
)


@dataclass(slots=True)
class Cell:
    """A cell: its lines, from top to bottom."""

    row: int
    column: int
    lines: list[Line]


@dataclass(slots=True)
class Table:
    """The cells of a table."""

    cells: list[Cell]

    @property
    def header(self) -> int:
        """How many rows head the columns: the first ones in bold, if the others are not."""
        bold: dict[int, bool] = {}
        for cell in self.cells:
            bold[cell.row] = bold.get(cell.row, True) and all(line.bold for line in cell.lines)
        return next((row for row, is_bold in sorted(bold.items()) if not is_bold), 0)

    def rights(self) -> dict[int, float]:
        """Return for each column the edge that its full lines reach."""
        rights: dict[int, float] = {}
        for cell in self.cells:
            rights[cell.column] = max(rights.get(cell.column, 0.0), *(line.x1 for line in cell.lines))
        return rights


@dataclass(slots=True)
class _Columns:
    """Stretches of the page, apart from one another, in which the cells of a table stand."""

    lefts: list[float] = field(default_factory=list)
    rights: list[float] = field(default_factory=list)

    def over(self, part: Part) -> range:
        """Return the columns that a part reaches into."""
        return range(bisect_left(self.rights, part.x0), bisect_left(self.lefts, part.x1))

    def add(self, part: Part) -> None:
        """Make room for a part, unless it reaches over several columns."""
        over = self.over(part)
        if len(over) == 0:
            self.lefts.insert(over.start, part.x0)
            self.rights.insert(over.start, part.x1)
        elif len(over) == 1:
            self.lefts[over.start] = min(self.lefts[over.start], part.x0)
            self.rights[over.start] = max(self.rights[over.start], part.x1)


def find_tables(page: Page, runs: list[Run], *, right: float, measures: Measures) -> list[Line | Table]:
    """Return the runs of a region as lines, and as tables where parts stand below one another."""
    if not runs:
        return []
    runs = sorted(runs, key=lambda run: run.start)
    if goes_straight_down(runs):
        return [to_line(page, [run]) for run in runs]
    left = min(run.x0 for run in runs)
    levels = find_levels(page.text, runs, left=left, right=right, leading=measures.leading)
    found: list[Line | Table] = []
    index = 0
    while index < len(levels):
        end = _end_of_table(levels, index, page.rules) if levels[index].is_split else index
        table = _table(page, levels[index:end], measures) if end > index else None
        if table is None:
            end = max(end, index + 1)
            found += [to_line(page, row) for level in levels[index:end] for row in level.rows()]
        else:
            found.append(table)
        index = end
    return found


def is_number(text: str) -> bool:
    """Tell whether a text is only a figure, or what stands for one that is missing."""
    return len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text) is not None


def _end_of_table(levels: list[Level], start: int, rules: Sequence[Box]) -> int:
    """Return the level after the last that may belong to a table which begins here."""
    columns = _columns(levels[start : start + 1])
    end = last = start
    while end < len(levels):
        level = levels[end]
        if end > start and _is_far(level, levels[end - 1], columns, rules):
            break
        if level.is_split:
            last = end
        elif (
            len(level.parts[0].rows) > _MOST_LINES or len(columns.over(level.parts[0])) > 1 or end - last > _MOST_LINES
        ):
            break
        for part in level.parts:
            columns.add(part)
        end += 1
    while end > last + 1 and not _belongs(levels[end - 1], levels[end - 2], columns, rules):
        end -= 1
    return end


def _is_far(level: Level, above: Level, columns: _Columns, rules: Sequence[Box]) -> bool:
    """Tell whether a level stands too far below another to be in one table with it."""
    gap = (above.foot - level.top) / level.size
    in_columns = {columns.over(part).start for part in level.parts if len(columns.over(part)) == 1}
    if gap < _FARTHEST or (gap < 2 * _FARTHEST and len(in_columns) == len(level.parts) > 1):
        return False
    return not _ruled(rules, level.top, above.foot)


def _belongs(level: Level, above: Level, columns: _Columns, rules: Sequence[Box]) -> bool:
    """Tell whether a level with one part, below the last with several, is still a line of one of its cells."""
    if above.foot - level.top > _CLOSE * 1.35 * level.size:
        return False
    return columns.over(level.parts[0]).start > 0 or _ruled(rules, level.foot - 2 * level.size, level.foot)


def _ruled(rules: Sequence[Box], low: float, high: float) -> bool:
    """Tell whether a line is drawn between two heights."""
    return any(rule[3] - rule[1] <= _FLAT and low < rule[1] < high for rule in rules)


def _columns(levels: Sequence[Level]) -> _Columns:
    """Return the columns of a table; the narrow parts come first, as wide ones may stand over several columns."""
    columns = _Columns()
    for part in sorted((part for level in levels for part in level.parts), key=lambda part: part.x1 - part.x0):
        columns.add(part)
    return columns


def _table(page: Page, levels: list[Level], measures: Measures) -> Table | None:
    """Return the table that the levels are, or `None` if the gaps in them part nothing."""
    columns = _columns(levels)
    split = [level for level in levels if level.is_split]
    if len(split) < 2 and not (_has_paragraphs(split[0]) or _has_figures(page.text, split[0])):
        return None
    cells: list[Cell] = []
    row: dict[int, list[Cell]] = {}
    number = -1
    above: Level | None = None
    for level in levels:
        places = [(columns.over(part).start, line) for part in level.parts for line in _lines(page, part)]
        if above is None or not _goes_on(page, row, places, level, above, measures):
            number, row = number + 1, {}
        for column, line in places:
            _place(row, cells, number, column, line)
        above = level
    return Table(cells)


def _lines(page: Page, part: Part) -> list[Line]:
    return [to_line(page, row) for row in find_rows([run for row in part.rows for run in row])]


def _has_paragraphs(level: Level) -> bool:
    return any(len(part.rows) > 1 for part in level.parts)


def _has_figures(text: str, level: Level) -> bool:
    return sum(is_number(text[part.rows[0][0].start : part.rows[0][-1].end]) for part in level.parts) > 1


def _place(row: dict[int, list[Cell]], cells: list[Cell], number: int, column: int, line: Line) -> None:
    """Put a line into the cell above it, or into one of its own where another stands beside it."""
    for cell in row.get(column, []):
        if cell.lines[-1].base - line.base > line.size / 2:
            cell.lines.append(line)
            return
    cell = Cell(number, column, [line])
    row.setdefault(column, []).append(cell)
    cells.append(cell)


def _goes_on(
    page: Page,
    row: dict[int, list[Cell]],
    places: list[tuple[int, Line]],
    level: Level,
    above: Level,
    measures: Measures,
) -> bool:
    """Tell whether a level is one more line of the cells above it. Figures below one another never are one cell."""
    if any(
        column in row and is_number(line.text) and is_number(row[column][-1].lines[-1].text) for column, line in places
    ):
        return False
    if _ruled(page.rules, level.top, above.foot):
        return False
    column, line = places[0]
    if above.foot - level.top > _CLOSE * measures.leading * level.size or (column == 0 and 0 not in row):
        return False
    return column > 0 or line.text[0].islower()
