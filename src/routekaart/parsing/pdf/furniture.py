"""What pages add to a text: running headers and footers, page numbers, letterheads beside the text, stamps."""

import re
from bisect import bisect_left
from collections import defaultdict
from itertools import pairwise
from typing import NamedTuple

from routekaart.parsing.pdf.lines import Row, find_rows
from routekaart.parsing.pdf.measures import Measures
from routekaart.parsing.pdf.runs import Page, Run

_OUTER = 0.2
"""The share of a page, at its top and at its foot, in which what is repeated is furniture."""
_MOST_ROWS = 8
_NEAR = 3.0
"""How many rows of furniture a page has at most at its top or foot, and how far apart, in points, the same header may
stand on two pages."""
_DIGITS = re.compile(r"[0-9]{1,9}")
_MOST_COMPARED = 50
_COUNT = re.compile(r"(?:pagina|page|blad(?:zijde)?)\s+\d{1,4}(?:\s*(?:van|of|/)\s*\d{1,4})?", re.IGNORECASE)
_NUMBER = re.compile(r"[-–—\s]*(\d{1,4})(?:\s*/\s*\d{1,4})?[-–—\s]*")
_CLOSE = 1.7
_APART = 1.6
_SMALL = 0.86
_SAME_SIZE = 0.08
_WIDE = 1.5
_LONG = 0.6
_A_TABLE = 2


class _Place(NamedTuple):
    base: float
    x0: float
    x1: float
    page: int
    numbers: tuple[int, ...]


Places = dict[str, list[_Place]]


def take_furniture(pages: list[Page], measures: Measures) -> list[list[Run]]:
    """Take what is no text of the letter out of each page, and return it."""
    rows = [(_outer_rows(page, at_top=True), _outer_rows(page, at_top=False)) for page in pages]
    places = _places(pages, rows)
    taken = []
    for page, (head, foot) in zip(pages, rows, strict=True):
        found = {id(run) for rows_of in (head, foot) for run in _peeled(page, rows_of, places, measures)}
        found |= {id(run) for run in page.runs if run.artifact}
        found |= {id(run) for run in _beside(page, measures)}
        taken.append([run for run in page.runs if id(run) in found] + page.turned + page.unseen)
        if found:
            page.runs = [run for run in page.runs if id(run) not in found]
    return taken


def _outer_rows(page: Page, *, at_top: bool) -> list[Row]:
    """Return the rows in the outer part of a page and the one behind them, from the edge inwards."""
    _, bottom, _, top = page.box
    edge = top - _OUTER * (top - bottom) if at_top else bottom + _OUTER * (top - bottom)
    outer = [run for run in page.runs if (run.base > edge) == at_top]
    rows = find_rows(outer)
    return rows[:_MOST_ROWS] if at_top else rows[: -_MOST_ROWS - 1 : -1]


def _places(pages: list[Page], rows: list[tuple[list[Row], list[Row]]]) -> Places:
    """Return where each text stands in the outer parts of pages, apart from its numbers."""
    places: Places = defaultdict(list)
    for page, sides in zip(pages, rows, strict=True):
        for run in (run for side in sides for row in side for run in row):
            key, numbers = _key(page, run)
            places[key].append(_Place(run.base, run.x0, run.x1, page.index, numbers))
    for found in places.values():
        found.sort()
    return places


def _key(page: Page, run: Run) -> tuple[str, tuple[int, ...]]:
    """Return a text without its numbers, and these."""
    text = page.text[run.start : run.end]
    numbers = tuple(int(number) for number in _DIGITS.findall(text))
    return (_DIGITS.sub("0", text), numbers) if numbers else (text, ())


def _peeled(page: Page, rows: list[Row], places: Places, measures: Measures) -> list[Run]:
    """Return the runs from the edge inwards as long as a row is repeated, numbers the page or is called furniture."""
    found: list[Run] = []
    for index, row in enumerate(rows):
        inner = rows[index + 1] if index + 1 < len(rows) else None
        units = _units(row)
        sure = [unit for unit in units if all(run.artifact or _is_repeated(page, run, places) for run in unit)]
        if _numbers_page(page, row, inner):
            sure = units
        if not sure or (not any(run.artifact for run in row) and _is_text(row, inner, measures)):
            break
        if not all(unit in sure or _is_set_alike(unit, sure[0], inner) for unit in units):
            break
        found += row
    return found


def _units(row: Row) -> list[Row]:
    """Cut a row where it holds things that have nothing to do with one another."""
    units = [row[:1]]
    for before, run in pairwise(row):
        if run.x0 - before.x1 > _WIDE * max(before.size, run.size):
            units.append([run])
        else:
            units[-1].append(run)
    return units


def _is_set_alike(unit: Row, sure: Row, inner: Row | None) -> bool:
    """Tell whether what stands beside furniture is part of the same header, as the title of a chapter is."""
    size = sure[0].size
    lonely = inner is None or abs(inner[0].base - sure[0].base) > _APART * max(inner[0].size, size)
    return lonely and abs(unit[0].size - size) < _SAME_SIZE * size


def _is_repeated(page: Page, run: Run, places: Places) -> bool:
    """Tell whether the same text stands at the same place on another page, with only the page number counting on."""
    key, numbers = _key(page, run)
    found = places[key]
    start = bisect_left(found, run.base - _NEAR, key=lambda place: place.base)
    for other in found[start : start + _MOST_COMPARED]:
        if other.base > run.base + _NEAR:
            break
        further = other.page - page.index
        counted = all(after - before in (0, further) for before, after in zip(numbers, other.numbers, strict=True))
        if further and counted and min(abs(other.x0 - run.x0), abs(other.x1 - run.x1)) < _NEAR:
            return True
    return False


def _numbers_page(page: Page, row: Row, inner: Row | None) -> bool:
    """Tell whether a row only counts the pages. A bare number must be that of the page, and stand by itself."""
    texts = [page.text[run.start : run.end] for run in row]
    if any(_COUNT.fullmatch(text) for text in texts):
        return True
    number = _NUMBER.fullmatch(texts[0])
    lonely = inner is None or abs(inner[0].base - row[0].base) > _APART * inner[0].size
    return len(row) == 1 and bool(number and int(number[1]) == page.index + 1) and lonely


def _is_text(row: Row, inner: Row | None, measures: Measures) -> bool:
    """Tell whether a repeated row is text all the same: the head of a table on several pages, or a line of prose."""
    if inner is None or abs(row[0].base - inner[0].base) > _CLOSE * row[0].size:
        return False
    if len(row) > 1:
        return len(inner) > 1
    long = row[0].x1 - row[0].x0 > _LONG * (measures.right - measures.left)
    return (
        long and abs(row[0].size - measures.size) < _SAME_SIZE * measures.size and abs(row[0].x0 - inner[0].x0) < _NEAR
    )


def _beside(page: Page, measures: Measures) -> list[Run]:
    """Return the small text beside the column of the letter: the letterhead with date and reference."""
    em = measures.size
    if abs(page.box[2] - page.box[0] - measures.width) > em:
        return []
    small = [run for run in page.runs if run.size < _SMALL * em]
    aside = [run for run in small if run.x1 < measures.left - em or run.x0 > measures.right + em / 2]
    if not aside:
        return []
    taken = {id(run) for run in aside}
    # A cell of a table has others of its size on its line; the text beside a letterhead is larger.
    inside = sorted(run.base for run in small if id(run) not in taken)
    alone = [run for run in aside if not _has_near(inside, run.base, run.size / 4)]
    return alone if len(aside) - len(alone) < _A_TABLE else []


def _has_near(values: list[float], value: float, distance: float) -> bool:
    index = bisect_left(values, value - distance)
    return index < len(values) and values[index] <= value + distance
