"""Text of a page that nobody sees: beside the page, drawn without ink, or under a black box.

Boxes are looked at only where a page has dark ones, and words one by one only where something may hide them.
"""

import ctypes
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import NamedTuple

from routekaart.parsing.pdf.native import FORM, IMAGE, PATH, TEXT, Address, Calls
from routekaart.parsing.pdf.places import Places
from routekaart.parsing.pdf.runs import FLAT, Box, Page, Run, turned_back

_INVISIBLE = 3
"""The way to draw text that leaves no ink: PDF 32000-1, table 106."""
_MOST_OBJECTS = 20_000
_MOST_COVERS = 200
_DEEPEST = 5
_MOST_OF_IT = 0.5
_DARKEST, _OPAQUE = 64, 250
_CORNERS = (4, 5)
"""How many points a path has that is a box."""
_MIDDLE = 0.25
"""In ems, how high above the line the middle of a letter is."""


class Drawn(NamedTuple):
    """What is drawn on a page, as far as it tells what is seen: places in the order of drawing."""

    texts: dict[Address, int]
    unseen: frozenset[Address]
    covers: list[tuple[int, Box]]
    """Dark boxes, each with its place in the order."""


def part_unseen(page: Page, places: Places, functions: Calls, address: Address) -> None:
    """Set apart the runs of a page that nobody sees."""
    outside = [run for run in page.runs if not _is_inside(run, page.box)]
    if outside:
        _part(page, places, outside, lambda run: _is_beside(run, page.box))
    drawn = _find_drawn(functions, address, page.box)
    if drawn.unseen:
        _part(page, places, page.runs, lambda run: places.object_of(run) in drawn.unseen, hides=True)
    if drawn.covers:
        near = [run for run in page.runs if any(_overlap(run, box) > 0 for _, box in drawn.covers)]
        _part(page, places, near, lambda run: _is_covered(run, drawn, places), hides=True)


def _part(
    page: Page, places: Places, runs: list[Run], is_unseen: Callable[[Run], bool], *, hides: bool = False
) -> None:
    """Set apart the words of these runs that are not seen; `hides` if that is worth a remark."""
    asked = {id(run) for run in runs}
    kept: list[Run] = []
    for run in page.runs:
        for piece, unseen in _pieces(run, places, is_unseen) if id(run) in asked else ((run, False),):
            (page.unseen if unseen else kept).append(piece)
            page.hides_text = page.hides_text or (unseen and hides)
    page.runs = kept


def _pieces(run: Run, places: Places, is_unseen: Callable[[Run], bool]) -> list[tuple[Run, bool]]:
    if run.turns:
        return [(run, is_unseen(run))]
    pieces: list[tuple[Run, bool]] = []
    for word in places.words_of(run):
        unseen = is_unseen(word)
        if pieces and pieces[-1][1] == unseen:
            pieces[-1] = replace(pieces[-1][0], end=word.end, x1=word.x1), unseen
        else:
            pieces.append((word, unseen))
    return pieces if len(pieces) > 1 else [(run, unseen) for _, unseen in pieces]


def _is_inside(run: Run, box: Box) -> bool:
    left, bottom, right, top = turned_back(box, run.turns)
    return left <= run.x0 and run.x1 <= right and bottom <= run.base and run.base <= top


def _is_beside(run: Run, box: Box) -> bool:
    left, bottom, right, top = turned_back(box, run.turns)
    return not (left < (run.x0 + run.x1) / 2 < right and bottom < run.base + _MIDDLE * run.size < top)


def _overlap(run: Run, box: Box) -> float:
    """Return over what share of its width a run lies within a box."""
    left, bottom, right, top = turned_back(box, run.turns)
    if not bottom < run.base + _MIDDLE * run.size < top:
        return 0.0
    return (min(run.x1, right) - max(run.x0, left)) / max(run.x1 - run.x0, 0.1)


def _is_covered(run: Run, drawn: Drawn, places: Places) -> bool:
    """Tell whether a dark box was drawn over a word, and not before it as the ground it stands on."""
    found = places.object_of(run)
    order = -1 if found is None else drawn.texts.get(found, -1)
    return any(place > order >= 0 and _overlap(run, box) > _MOST_OF_IT for place, box in drawn.covers)


def _find_drawn(functions: Calls, page: Address, box: Box) -> Drawn:
    count = min(functions.count_objects(page), _MOST_OBJECTS)
    unseen: list[Address] = []
    covers: list[tuple[int, Box]] = []
    pictures: list[Box] = []
    forms = False
    object_type, page_object, mode_of = functions.object_type, functions.page_object, functions.render_mode
    bounds, corners = functions.bounds, (ctypes.c_float * 4)()
    at = ctypes.addressof(corners)
    for order in range(count):
        one = page_object(page, order)
        kind = object_type(one)
        if kind == TEXT:
            if mode_of(one) == _INVISIBLE:
                unseen.append(one)
        elif kind == PATH:
            # Most are lines of tables, so that is asked first.
            if bounds(one, at, at + 4, at + 8, at + 12) and corners[2] - corners[0] > FLAT < corners[3] - corners[1]:
                cover = _cover(functions, one, tuple(corners))
                covers += [] if cover is None or len(covers) >= _MOST_COVERS else [(order, cover)]
        elif kind == IMAGE:
            pictures += _bounds(functions, one)
        elif kind == FORM:
            forms = True
    if forms or covers:
        return _in_full(functions, page, box, covers, pictures)
    return Drawn({}, _without_scan(unseen, pictures, box), covers)


def _in_full(functions: Calls, page: Address, box: Box, covers: list[tuple[int, Box]], pictures: list[Box]) -> Drawn:
    """Look also at what is drawn within forms, which is asked for only if there are some, or dark boxes."""
    texts: dict[Address, int] = {}
    for order in range(min(functions.count_objects(page), _MOST_OBJECTS)):
        top = functions.page_object(page, order)
        for one, kind in _within(functions, top, _DEEPEST):
            if kind == TEXT:
                texts[one] = order
            elif kind == IMAGE and one != top:
                pictures += _bounds(functions, top)
        if len(texts) > _MOST_OBJECTS:
            break
    unseen = [one for one in texts if functions.render_mode(one) == _INVISIBLE]
    return Drawn(texts, _without_scan(unseen, pictures, box), covers)


def _within(functions: Calls, one: Address, depth: int) -> Iterator[tuple[Address, int]]:
    kind = functions.object_type(one)
    yield one, kind
    if kind == FORM and depth:
        for index in range(min(functions.count_in_form(one), _MOST_OBJECTS)):
            yield from _within(functions, functions.form_object(one, index), depth - 1)


def _without_scan(unseen: list[Address], pictures: list[Box], box: Box) -> frozenset[Address]:
    """Return the texts without ink, but none on a scan: there they are what text recognition made of the picture."""
    whole = (box[2] - box[0]) * (box[3] - box[1])
    is_scan = unseen and any(_area(picture, box) > _MOST_OF_IT * whole for picture in pictures)
    return frozenset() if is_scan else frozenset(unseen)


def _area(picture: Box, box: Box) -> float:
    left, bottom, right, top = _common(picture, box)
    return max(right - left, 0.0) * max(top - bottom, 0.0)


def _common(one: Box, other: Box) -> Box:
    return max(one[0], other[0]), max(one[1], other[1]), min(one[2], other[2]), min(one[3], other[3])


def _bounds(functions: Calls, one: Address) -> list[Box]:
    box = (ctypes.c_float * 4)()
    at = ctypes.addressof(box)
    return [(box[0], box[1], box[2], box[3])] if functions.bounds(one, at, at + 4, at + 8, at + 12) else []


def _cover(functions: Calls, path: Address, box: Box) -> Box | None:
    """Return the box that a path fills with a dark colour, as far as it is not clipped away."""
    if functions.count_segments(path) not in _CORNERS or not _is_dark(functions, path):
        return None
    clip = _clip(functions, path)
    shown = None if clip is None else _common(box, clip)
    return shown if shown is not None and _is_thick(shown) else None


def _is_thick(box: Box) -> bool:
    return box[2] - box[0] > FLAT and box[3] - box[1] > FLAT


def _is_dark(functions: Calls, path: Address) -> bool:
    numbers = (ctypes.c_uint * 4)()
    at = ctypes.addressof(numbers)
    functions.draw_mode(path, at, at + 4)
    if not numbers[0] or not functions.fill_colour(path, at, at + 4, at + 8, at + 12):
        return False
    return max(numbers[:3]) <= _DARKEST and numbers[3] >= _OPAQUE


def _clip(functions: Calls, path: Address) -> Box | None:
    """Return the box to which a path is clipped, or `None` if that is no box."""
    everywhere = (-1e9, -1e9, 1e9, 1e9)
    clip = functions.clip_of(path)
    for number in range(functions.count_clips(clip) if clip else 0):
        count = functions.count_clip_segments(clip, number)
        if count not in _CORNERS:
            return None
        points = [_point(functions, functions.clip_segment(clip, number, index)) for index in range(count)]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        everywhere = _common(everywhere, (min(xs), min(ys), max(xs), max(ys)))
    return everywhere


def _point(functions: Calls, segment: Address) -> tuple[float, float]:
    point = (ctypes.c_float * 2)()
    at = ctypes.addressof(point)
    functions.point(segment, at, at + 4)
    return point[0], point[1]
