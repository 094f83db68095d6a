"""Where the characters of a page stand, asked of PDFium with few calls: some five for each line."""

import ctypes
import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from routekaart.parsing.pdf.native import Address, Calls
from routekaart.parsing.pdf.runs import ASLANT, WIDE, WIDE_BETWEEN_DIGITS, Box, Page, Run, turned_back

_WORD = re.compile(r"\S+")
_BOLD = re.compile(rb"bold|black|heavy|demi|bx\d|-bd", re.IGNORECASE)
_OUTER = 0.15
"""The share of a page, at its top and at its foot, where the file is asked what it calls furniture."""
_SAME = 0.01
_ALIKE = 0.08
_SMALLEST = 0.1
_HIGHEST, _LOWEST = 0.15, 0.35
"""In ems, how high above the line and how far below it what stands on it may begin."""


class Places:
    """The places of one page's characters, by their index in its text."""

    def __init__(self, functions: Calls, page_text: Address, page: Page, indexes: list[int] | None) -> None:
        self._functions = functions
        self._object_at, self._loose_box = functions.object_at, functions.loose_box
        self._page_text = page_text
        self._text = page.text
        self._indexes = indexes
        self._box = (ctypes.c_float * 6)()
        self._at_box = ctypes.addressof(self._box)
        self._point = (ctypes.c_double * 4)()
        self._at_point = ctypes.addressof(self._point)
        self._fonts: dict[int | None, tuple[bool, float]] = {None: (False, 0.0)}
        _, bottom, _, top = page.box
        self._foot, self._head = bottom + _OUTER * (top - bottom), top - _OUTER * (top - bottom)

    def runs_of(self, start: int, end: int) -> list[Run]:
        """Return the runs of one line."""
        first, last = self._object(start), self._object(end - 1)
        whole = self._run(start, end, first)
        if first == last:
            return [whole]
        if self._is_even(whole):
            whole.bold = whole.bold and self._font(last, end - 1)[0]
            return [whole]
        runs: list[Run] = []
        before: int | None = None
        for begin, stop, text_object in self._stretches(start, end, first, last):
            if runs and self._extends(runs[-1], before, begin, text_object):
                runs[-1].end = stop
                runs[-1].x1 = self._right(stop - 1)
            else:
                run = self._run(begin, stop, text_object)
                if runs and self.goes_on(runs[-1], run):
                    runs[-1].end, runs[-1].x1, runs[-1].bold = stop, run.x1, runs[-1].bold and run.bold
                else:
                    runs.append(run)
            before = text_object
        return runs

    def _is_even(self, run: Run) -> bool:
        """Tell whether the objects of a line stand close together and all on the line, as they mostly do."""
        if run.turns:
            return False
        first, last = self._index(run.start), self._index(run.end - 1)
        rect, at, point = self._functions.rect, self._at_point, self._point
        before, widest = run.x0, WIDE * run.size
        lowest, highest = run.base - _LOWEST * run.size, run.base + _HIGHEST * run.size
        for index in range(self._functions.count_rects(self._page_text, first, last - first + 1)):
            rect(self._page_text, index, at, at + 8, at + 16, at + 24)
            left, _, right, bottom = point
            if left - before > widest or not lowest < bottom < highest or right < before:
                return False
            before = right
        return True

    def words_of(self, run: Run, edges: Sequence[float] = ()) -> list[Run]:
        """Return each word of a run as a run of its own; one that goes through an edge is cut there."""
        found = []
        for word in _WORD.finditer(self._text, run.start, run.end):
            one = self._piece(run, *word.span())
            through = any(one.x0 + 1 < edge < one.x1 - 1 for edge in edges)
            found += self._cut(one, edges) if through else [one]
        return found

    def _cut(self, word: Run, edges: Sequence[float]) -> list[Run]:
        signs = [self._piece(word, index, index + 1) for index in range(word.start, word.end)]
        pieces = [signs[0]]
        for sign in signs[1:]:
            last = pieces[-1]
            if any((last.x0 + last.x1) / 2 < edge < (sign.x0 + sign.x1) / 2 for edge in edges):
                pieces.append(sign)
            else:
                last.end, last.x1 = sign.end, sign.x1
        return pieces

    def _piece(self, run: Run, start: int, end: int) -> Run:
        self._loose_box(self._page_text, self._index(start), self._at_box)
        return replace(run, start=start, end=end, x0=self._box[0], x1=self._right(end - 1))

    def goes_on(self, before: Run, run: Run) -> bool:
        """Tell whether a run only continues the one before it, without a wide gap."""
        size, gap = before.size, run.x0 - before.x1
        if run.turns != before.turns or gap < -size or abs(run.size - size) > _ALIKE * size:
            return False
        return abs(run.base - before.base) <= _ALIKE * size and gap < self._widest(before.end, run.start) * size

    def shape_of(self, index: int) -> Box:
        """Return the box that is drawn of a character."""
        at = self._at_point
        self._functions.tight_box(self._page_text, self._index(index), at, at + 8, at + 16, at + 24)
        left, right, bottom, top = self._point
        return left, bottom, right, top

    def _index(self, index: int) -> int:
        return index if self._indexes is None else self._indexes[index]

    def _object(self, index: int) -> int | None:
        at = index if self._indexes is None else self._indexes[index]
        found: int | None = self._object_at(self._page_text, at)
        return found

    def _right(self, index: int) -> float:
        at = index if self._indexes is None else self._indexes[index]
        self._loose_box(self._page_text, at, self._at_box)
        right: float = self._box[2]
        return right

    def _widest(self, end: int, start: int) -> float:
        digits = end < start and self._text[end - 1].isdigit() and self._text[start].isdigit()
        return WIDE_BETWEEN_DIGITS if digits else WIDE

    def _run(self, start: int, end: int, text_object: int | None) -> Run:
        page_text, first = self._page_text, start if self._indexes is None else self._indexes[start]
        bold, scale = self._font(text_object, start)
        self._loose_box(page_text, first, self._at_box)
        left, top, _, bottom = self._box[:4]
        self._functions.origin(page_text, first, self._at_point, self._at_point + 8)
        x, base = self._point[:2]
        size = (top - bottom) * scale
        # The box of an upright character begins at its origin; that of one that is turned does not.
        if size < _SMALLEST or abs(x - left) > _SAME:
            return self._odd_run(start, end, bold=bold)
        right = self._right(end - 1)
        artifact = not self._foot < base < self._head and self._marks_artifact(text_object)
        return Run(start, end, left, right, base, size, bold, 0, artifact)

    def _odd_run(self, start: int, end: int, *, bold: bool) -> Run:
        """Place a run that is turned, or whose font does not say how high it is."""
        size = max(self._font_size(start), _SMALLEST)
        a, b = self._box[:2]
        turns = round(math.atan2(b, a) / (math.pi / 2)) % 4
        if min(abs(a), abs(b)) > 2 * _SAME * max(abs(a), abs(b)):
            turns = ASLANT
        right = turned_back(self.shape_of(end - 1), turns)[2]
        self._functions.origin(self._page_text, self._index(start), self._at_point, self._at_point + 8)
        x, y = self._point[:2]
        left, base, _, _ = turned_back((x, y, x, y), turns)
        return Run(start, end, left, max(left, right), base, size, bold, turns)

    def _extends(self, run: Run, before: int | None, start: int, text_object: int | None) -> bool:
        """Tell with few calls whether what begins here only continues a run: its font, size, height, and no gap."""
        functions = self._functions
        if before is None or text_object is None or run.turns:
            return False
        if functions.font_of(before) != functions.font_of(text_object):
            return False
        functions.size_of(before, self._at_box)
        size = self._box[0]
        functions.size_of(text_object, self._at_box)
        if size != self._box[0]:
            return False
        functions.loose_box(self._page_text, self._index(run.end - 1), self._at_box)
        _, _, right, height = self._box[:4]
        functions.loose_box(self._page_text, self._index(start), self._at_box)
        gap = self._box[0] - right
        if abs(self._box[3] - height) > _SAME or gap < -run.size:
            return False
        return gap < self._widest(run.end, start) * run.size

    def _font(self, text_object: int | None, index: int) -> tuple[bool, float]:
        """Tell whether the font of an object is bold, and how many times the height of its boxes its size is.

        That is 0 if the boxes are those of single characters: then the height tells nothing.
        """
        font = None if text_object is None else self._functions.font_of(text_object)
        known = self._fonts.get(font)
        if known is None:
            name = ctypes.create_string_buffer(256)
            self._functions.font_name(font, ctypes.addressof(name), 256)
            self._functions.loose_box(self._page_text, self._index(index), self._at_box)
            _, top, _, bottom = self._box[:4]
            _, shape_bottom, _, shape_top = self.shape_of(index)
            same = abs(top - shape_top) < _SAME and abs(bottom - shape_bottom) < _SAME
            scale = 0.0 if same or top - bottom < _SMALLEST else self._font_size(index) / (top - bottom)
            known = self._fonts[font] = bool(_BOLD.search(name.value)), scale
        return known

    def _font_size(self, index: int) -> float:
        """Return the size of a character; its matrix is left in the box."""
        at = self._index(index)
        self._functions.matrix(self._page_text, at, self._at_box)
        size: float = self._functions.font_size(self._page_text, at)
        return size * math.hypot(self._box[0], self._box[1])

    def object_of(self, run: Run) -> Address | None:
        """Return the object of the page with which a run begins."""
        return self._object(run.start)

    def is_artifact(self, run: Run) -> bool:
        """Tell whether the file marks the beginning of a run as no part of its text."""
        return self._marks_artifact(self._object(run.start))

    def _marks_artifact(self, text_object: int | None) -> bool:
        """Tell whether the file marks an object of the page as no part of its text."""
        if text_object is None or self._functions.count_marks(text_object) < 1:
            return False
        name, length = (ctypes.c_ushort * 16)(), ctypes.c_ulong()
        mark = self._functions.mark(text_object, 0)
        self._functions.mark_name(mark, ctypes.addressof(name), 32, ctypes.addressof(length))
        return bytes(name)[: max(length.value - 2, 0)] == "Artifact".encode("utf-16-le")

    def _stretches(
        self, start: int, end: int, first: int | None, last: int | None
    ) -> Iterator[tuple[int, int, int | None]]:
        """Cut a line where one object of the page gives way to another."""
        words = [word.span() for word in _WORD.finditer(self._text, start, end)]
        ends = [place for begin, stop in words for place in (begin, stop - 1)]
        objects = self._objects(ends, first, last)
        begun, reached, current = start, start, first
        for number, (begin, stop) in enumerate(words):
            head, tail = objects[2 * number], objects[2 * number + 1]
            for index in range(begin, stop) if head != tail else (begin,):
                here = head if index == begin else self._object(index)
                if here != current:
                    if reached > begun:
                        yield begun, reached, current
                    begun, current = index, here
                reached = index + 1
            reached = stop
        yield begun, reached, current

    def _objects(self, places: list[int], first: int | None, last: int | None) -> list[int | None]:
        """Return the object at each place; between two places of one object is no other, so most are not asked."""
        objects: list[int | None] = [first] * len(places)
        objects[-1] = last
        waiting = [(0, len(places) - 1)]
        while waiting:
            low, high = waiting.pop()
            if objects[low] == objects[high]:
                objects[low + 1 : high] = [objects[low]] * (high - low - 1)
            elif high - low > 1:
                middle = (low + high) // 2
                objects[middle] = self._object(places[middle])
                waiting += [(low, middle), (middle, high)]
        return objects
