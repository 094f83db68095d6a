"""Tables whose cells are drawn: what stands between the same lines is one cell, however it is set."""

from bisect import bisect_right
from collections import defaultdict
from dataclasses import dataclass, field

from routekaart.parsing.pdf.lines import find_rows, to_line
from routekaart.parsing.pdf.runs import Box, Page, Run
from routekaart.parsing.pdf.tables import Cell, Table

_FLAT = 3.0
_TOUCH = 4.0
_MOST_RULES = 2_000
_FEWEST_CELLS = 2


@dataclass(slots=True)
class Grid:
    """A drawn table: `cells` has the runs in each by row and column."""

    box: Box
    cells: dict[tuple[int, int], list[Run]]

    def stand_in(self, size: float) -> Run:
        """Return a run that stands where the table stands, so that it finds its place in the order of reading."""
        left, _, right, top = self.box
        first = min(run.start for runs in self.cells.values() for run in runs)
        return Run(first, first + 1, left, right, top - size, size)


@dataclass(slots=True)
class _Frame:
    """Lines that touch one another: upright ones by their place from left to right, flat ones from top to bottom."""

    upright: list[Box] = field(default_factory=list)
    flat: list[Box] = field(default_factory=list)

    def box(self) -> Box:
        rules = self.upright + self.flat
        return (
            min(rule[0] for rule in rules),
            min(rule[1] for rule in rules),
            max(rule[2] for rule in rules),
            max(rule[3] for rule in rules),
        )


def to_table(page: Page, grid: Grid) -> Table:
    """Return a drawn table as cells with lines."""
    cells = []
    for (row, column), runs in sorted(grid.cells.items()):
        cells.append(Cell(row, column, [to_line(page, line) for line in find_rows(runs)]))
    return Table(cells)


def take_grids(page: Page) -> list[Grid]:
    """Take the runs of drawn tables out of a page, and return the tables."""
    if len(page.rules) < 2 * _FEWEST_CELLS or len(page.rules) > _MOST_RULES:
        return []
    grids = []
    for frame in _frames(page.rules):
        grid = _grid(frame, page.runs)
        if grid is not None:
            grids.append(grid)
            taken = {id(run) for cell in grid.cells.values() for run in cell}
            page.runs = [run for run in page.runs if id(run) not in taken]
    return grids


def _frames(rules: list[Box]) -> list[_Frame]:
    """Return the lines in groups that touch one another."""
    parent = list(range(len(rules)))

    def root(index: int) -> int:
        while parent[index] != index:
            parent[index] = parent[parent[index]]
            index = parent[index]
        return index

    order = sorted(range(len(rules)), key=lambda index: rules[index][0])
    active: list[int] = []
    for index in order:
        active = [other for other in active if rules[other][2] + _TOUCH >= rules[index][0]]
        for other in active:
            if rules[other][1] - _TOUCH <= rules[index][3] and rules[index][1] - _TOUCH <= rules[other][3]:
                parent[root(other)] = root(index)
        active.append(index)
    frames: dict[int, _Frame] = defaultdict(_Frame)
    for index, rule in enumerate(rules):
        frame = frames[root(index)]
        (frame.upright if rule[2] - rule[0] <= _FLAT else frame.flat).append(rule)
    return [frame for frame in frames.values() if frame.upright and frame.flat]


def _grid(frame: _Frame, runs: list[Run]) -> Grid | None:
    """Return the table of a frame with the runs in it, or `None` if it has only one column."""
    box = frame.box()
    # The edges of a table need not be drawn for the lines inside it to make cells.
    lefts = _steps([box[0], box[2], *(rule[0] for rule in frame.upright)])
    tops = _steps([-box[3], *(-rule[3] for rule in frame.flat)])
    if len(lefts) < _FEWEST_CELLS + 1:
        return None
    walls, floors = _by_step(frame.upright, lefts, upright=True), _by_step(frame.flat, tops, upright=False)
    cells: dict[tuple[int, int], list[Run]] = defaultdict(list)
    for run in runs:
        x, y = (run.x0 + run.x1) / 2, run.base + run.size / 4
        if not (box[0] <= x <= box[2] and box[1] <= y <= box[3]):
            continue
        column, row = max(bisect_right(lefts, x) - 1, 0), max(bisect_right(tops, -y) - 1, 0)
        while column and not _covers(walls[column], y):
            column -= 1
        while row and not _covers(floors[row], x):
            row -= 1
        cells[row, column].append(run)
    return Grid(box, dict(cells)) if len({column for _, column in cells}) > 1 else None


def _steps(values: list[float]) -> list[float]:
    """Return values in order, those that lie close together once."""
    steps: list[float] = []
    for value in sorted(values):
        if not steps or value - steps[-1] > _TOUCH:
            steps.append(value)
    return steps


def _by_step(rules: list[Box], steps: list[float], *, upright: bool) -> list[list[tuple[float, float]]]:
    """Return for each step over which stretches lines are drawn."""
    found: list[list[tuple[float, float]]] = [[] for _ in steps]
    for left, bottom, right, top in rules:
        step = max(bisect_right(steps, left if upright else -top) - 1, 0)
        found[step].append((bottom, top) if upright else (left, right))
    return found


def _covers(stretches: list[tuple[float, float]], value: float) -> bool:
    return any(low - 1 <= value <= high + 1 for low, high in stretches)
