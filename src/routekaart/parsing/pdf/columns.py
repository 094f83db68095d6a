"""The order in which the text of a page is read: down each column, and across only where a line runs across."""

from collections import Counter
from dataclasses import dataclass
from itertools import pairwise

from routekaart.parsing.pdf.runs import Box, Run

_LONG = 15
_FEWEST = 3
_MOST_ACROSS = 0.35
_PROSE = 20
_FULL = 0.75
_GUTTER = 0.5
_STEP = 4.0
_FLAT = 3.0
_FEW_CHANGES = 3
_LINE_BY_LINE = 0.8


@dataclass(slots=True)
class Region:
    """Runs that are read before what stands beside them; `right` is the edge that full lines reach, if it is known."""

    runs: list[Run]
    right: float | None = None


def find_regions(runs: list[Run], rules: list[Box]) -> list[Region]:
    """Return the regions of a page in reading order; one, unless columns of prose stand beside one another."""
    gutter = _gutter(runs, rules)
    if gutter is None:
        return [Region(runs)]
    regions: list[Region] = []
    beside: list[Run] = []
    for run in sorted(runs, key=lambda run: -run.base):
        if _side(run, gutter):
            beside.append(run)
            continue
        regions += _band(beside, gutter)
        beside = []
        if regions and regions[-1].right is None:
            regions[-1].runs.append(run)
        else:
            regions.append(Region([run]))
    return [*regions, *_band(beside, gutter)]


def _band(runs: list[Run], gutter: float) -> list[Region]:
    regions = []
    for side in (-1, 1):
        column = [run for run in runs if _side(run, gutter) == side]
        if column:
            regions.append(Region(column, max(run.x1 for run in column)))
    return regions


def _side(run: Run, gutter: float) -> int:
    """Tell whether a run stands left (-1) or right (1) of the gutter, or across it."""
    if run.x1 < gutter - 1:
        return -1
    return 1 if run.x0 > gutter - 2 else 0


def _gutter(runs: list[Run], rules: list[Box]) -> float | None:
    """Return where the second of two columns of prose begins, or `None`."""
    long = [run for run in runs if run.end - run.start >= _LONG]
    if len(long) < 2 * _FEWEST:
        return None
    left, right = min(run.x0 for run in long), max(run.x1 for run in long)
    starts = Counter(round(run.x0 / _STEP) for run in long if run.x0 > left + 0.3 * (right - left))
    if not starts:
        return None
    step = starts.most_common(1)[0][0]
    gutter = min(run.x0 for run in long if abs(run.x0 / _STEP - step) <= 1)
    first, across, second = ([run for run in long if _side(run, gutter) == side] for side in (-1, 0, 1))
    if len(across) > _MOST_ACROSS * len(long) or not (_is_prose(first) and _is_prose(second)):
        return None
    if gutter - max(run.x1 for run in first) < _GUTTER * second[0].size:
        return None
    changes = _changes(runs, gutter)
    in_turn = changes > _LINE_BY_LINE * 2 * min(len(first), len(second))
    return gutter if changes <= _FEW_CHANGES or (in_turn and not _is_table(first, second, rules)) else None


def _is_prose(column: list[Run]) -> bool:
    if len(column) < _FEWEST:
        return False
    width = max(run.x1 for run in column) - min(run.x0 for run in column)
    full = sum(run.x1 - run.x0 > _FULL * width for run in column)
    return sum(run.end - run.start for run in column) >= _PROSE * len(column) and full >= len(column) / 2


def _changes(runs: list[Run], gutter: float) -> int:
    """Count how often the file itself goes from one side to the other: once for columns, at each row for a table."""
    sides = [side for run in sorted(runs, key=lambda run: run.start) if (side := _side(run, gutter))]
    return sum(before != after for before, after in pairwise(sides))


def _is_table(first: list[Run], second: list[Run], rules: list[Box]) -> bool:
    """Tell whether lines are drawn below both columns at one height: then they are the cells of a table."""
    top = min(max(run.base for run in column) for column in (first, second))
    foot = max(min(run.base for run in column) for column in (first, second))
    if top - foot < 2 * first[0].size:
        return True
    edge, start = max(run.x1 for run in first), min(run.x0 for run in second)
    drawn = [rule for rule in rules if rule[3] - rule[1] < _FLAT and foot < rule[1] < top]
    below_first = {round(low) for left, low, right, _ in drawn if left < edge - _FLAT}
    below_second = {round(low) for left, low, right, _ in drawn if right > start + _FLAT}
    return bool(below_first & below_second)
