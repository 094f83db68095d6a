"""Reads one page: its text, the runs of each line, and what is drawn between them."""

import ctypes
import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import replace

from routekaart.parsing.pdf.native import IMAGE, PATH, Address, Calls, calls, text_of
from routekaart.parsing.pdf.places import Places
from routekaart.parsing.pdf.runs import FLAT, Box, Page, Run
from routekaart.parsing.pdf.unseen import part_unseen

_LINE = re.compile(r"[^\s\ufffe](?:[^\r\n\ufffe]*[^\s\ufffe])?")
_LOOSE, _LOOSEST = 1.15, 0.62
"""How wide characters are on average, against the rest of the page or in ems, in a line that has gaps in it."""
_NEIGHBOURS = re.compile(r"[0-9]%?\s+[-+−]?[0-9]")
_DIGITS = re.compile(r"[0-9]+")
_BEFORE_MARK = frozenset(".,;:!?”’\"'»")
_LOWEST_RAISED, _HIGHEST_RAISED, _DIGIT_HEIGHT = 0.2, 0.5, 0.65
"""In ems: how high a raised digit begins, how tall it is at most, and how tall a digit is usually."""
_SHORTEST = 15.0
_MOST_OBJECTS = 20_000
_MOST_RULES = 2_000


def read_page(index: int, page: Address, page_text: Address) -> Page:
    """Read the text of a page and where it stands."""
    functions = calls()
    text, plain = text_of(page_text)
    found = Page(index, text, _page_box(functions, page))
    if not text.strip():
        found.is_picture = any(functions.object_type(one) == IMAGE for one in _objects(functions, page))
        return found
    places = Places(functions, page_text, found, None if plain else _indexes(text))
    for line in _LINE.finditer(text):
        found.runs += places.runs_of(*line.span())
    _doubt_artifacts(found, places)
    found.rules = _rules(functions, page)
    _part_at_gaps(found, places)
    _part_at_rules(found, places)
    _part_raised_digits(found, places)
    part_unseen(found, places, functions, page)
    found.turn_upright()
    return found


def _doubt_artifacts(page: Page, places: Places) -> None:
    """Take no notice of what the file calls no part of its text if it says that of all it holds."""
    if any(run.artifact for run in page.runs):
        inner = [run for run in page.runs if not run.artifact]
        if not inner or places.is_artifact(max(inner, key=lambda run: run.end - run.start)):
            for run in page.runs:
                run.artifact = False


def _part_at_gaps(page: Page, places: Places) -> None:
    """Part runs whose characters take so much room that there must be gaps between the words."""
    text, runs = page.text, page.runs
    widths = [(run.x1 - run.x0) / ((run.end - run.start) * run.size) for run in runs]
    usual = [width for width, run in zip(widths, runs, strict=True) if run.end - run.start > 20]
    limit = min(sorted(usual)[len(usual) // 2] * _LOOSE, _LOOSEST) if usual else _LOOSEST
    wide = [
        index for index, run in enumerate(runs) if widths[index] > limit or _NEIGHBOURS.search(text, run.start, run.end)
    ]
    _part(page, places, {index: [] for index in wide})


def _part_at_rules(page: Page, places: Places) -> None:
    """Part runs that go through a line drawn between two cells: their gap may be a narrow one."""
    drawn = sorted(rule for rule in page.rules if rule[2] - rule[0] <= FLAT)
    if not drawn:
        return
    lefts = [rule[0] for rule in drawn]
    crossing: dict[int, list[float]] = {}
    for index, run in enumerate(page.runs):
        crossed = drawn[bisect_right(lefts, run.x0 + 1) : bisect_right(lefts, run.x1 - 1)]
        edges = [rule[0] for rule in crossed if rule[1] < run.base + run.size / 4 < rule[3]]
        if edges:
            crossing[index] = edges
    _part(page, places, crossing)


def _on_one_side(before: Run, word: Run, edges: list[float]) -> bool:
    return bisect_right(edges, before.x1 - 1) == bisect_right(edges, word.x0 + 1)


def _part(page: Page, places: Places, wanted: dict[int, list[float]]) -> None:
    """Part some runs of a page between words with an edge between them; without edges, where gaps are wide."""
    if not wanted:
        return
    parted: list[Run] = []
    for index, run in enumerate(page.runs):
        edges = wanted.get(index)
        if edges is None or run.turns:
            parted.append(run)
            continue
        words = places.words_of(run, edges)
        parted.append(words[0])
        for word in words[1:]:
            before = parted[-1]
            if _on_one_side(before, word, edges) if edges else places.goes_on(before, word):
                parted[-1].end, parted[-1].x1 = word.end, word.x1
            else:
                parted.append(word)
    page.runs = parted


def _part_raised_digits(page: Page, places: Places) -> None:
    """Part digits that are drawn small and high in the font of the line itself: "50.000¹" reads as 50.0001."""
    text, runs = page.text, page.runs
    found = [place for match in _DIGITS.finditer(text) if (place := _glued(text, *match.span())) is not None]
    if not found:
        return
    starts = [run.start for run in runs]
    for start, end in reversed(found):
        index = bisect_right(starts, start) - 1
        if index >= 0 and runs[index].end > start and not runs[index].turns:
            runs[index : index + 1] = _parted(page, places, runs[index], start, min(end, runs[index].end))


def _glued(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where in a number the mark of a note may be that is glued to what stands before it."""
    before = text[start - 1] if start else "\n"
    if before.isspace():
        # A line of notes begins with its mark, glued to its first word or not.
        return (start, end) if end - start < 4 and before == "\n" else None
    if before == "." and end - start in (4, 5) and text[start - 2 : start - 1].isdigit():
        return start + 3, end
    if end - start > 3 or text[end : end + 1].isalpha():
        return None
    glued = before.isalpha() or before in "%)" or (before in _BEFORE_MARK and not text[start - 2 : start - 1].isdigit())
    return (start, end) if glued else None


def _parted(page: Page, places: Places, run: Run, start: int, end: int) -> list[Run]:
    """Return a run in three, the middle one raised, or as it is if these digits are not."""
    left, bottom, _, top = places.shape_of(start)
    above, height = (bottom - run.base) / run.size, (top - bottom) / run.size
    if above <= _LOWEST_RAISED or not 0 < height < _HIGHEST_RAISED:
        return [run]
    right = places.shape_of(end - 1)[2]
    rest = run.end - len(page.text[end : run.end].lstrip())
    pieces = [
        replace(run, end=start, x1=left),
        replace(run, start=start, end=end, x0=left, x1=right, base=bottom, size=(top - bottom) / _DIGIT_HEIGHT),
        replace(run, start=rest, x0=right),
    ]
    return [piece for piece in pieces if piece.start < piece.end]


def _indexes(text: str) -> list[int]:
    """Return PDFium's index of each character: it counts two for one outside the first 65,536."""
    indexes, at = [], 0
    for character in text:
        indexes.append(at)
        at += 2 if ord(character) > 0xFFFF else 1
    return indexes


def _page_box(functions: Calls, page: Address) -> Box:
    box = (ctypes.c_float * 4)()
    functions.page_box(page, ctypes.addressof(box))
    left, top, right, bottom = box
    return left, bottom, right, top


def _objects(functions: Calls, page: Address) -> Iterator[Address]:
    for index in range(min(functions.count_objects(page), _MOST_OBJECTS)):
        yield functions.page_object(page, index)


def _rules(functions: Calls, page: Address) -> list[Box]:
    """Return the lines that are drawn on a page, and the edges of its boxes."""
    found: list[Box] = []
    box = (ctypes.c_float * 4)()
    at = ctypes.addressof(box)
    object_type, page_object = functions.object_type, functions.page_object
    for index in range(min(functions.count_objects(page), _MOST_OBJECTS)):
        one = page_object(page, index)
        if object_type(one) != PATH or not functions.bounds(one, at, at + 4, at + 8, at + 12):
            continue
        left, bottom, right, top = box
        if max(right - left, top - bottom) < _SHORTEST:
            continue
        if min(right - left, top - bottom) <= FLAT:
            found.append((left, bottom, right, top))
        else:
            found += [(left, bottom, right, bottom), (left, top, right, top)]
            found += [(left, bottom, left, top), (right, bottom, right, top)]
        if len(found) > _MOST_RULES:
            break
    return found
