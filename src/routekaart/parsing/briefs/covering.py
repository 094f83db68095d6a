"""What is drawn over the words of a page of a PDF: an image, a filled box, or text that is no part of the letter."""

import ctypes
from collections.abc import Collection, Iterator
from typing import Any

Box = tuple[float, float, float, float]
_PART = 0.3
"""Of the space that words take: what covers less lies beside them, or is a line below them."""
_THICK = 4.0
"""Points: a line as wide as a digit is high covers what a box covers."""
_INVISIBLE = frozenset({3, 7})
"""How text is drawn that is not there to be seen: it can be selected, and read aloud."""


def is_invisible(text: Any, pdfium: Any) -> bool:
    """Tell whether a piece of text is drawn without a trace."""
    return pdfium.FPDFTextObj_GetTextRenderMode(text) in _INVISIBLE


def is_covered(page: Any, pdfium: Any, told: Collection[int]) -> bool:
    """Tell whether something is drawn over words of the letter.

    Args:
        page: a page of a PDF.
        pdfium: its library.
        told: the numbers of the marked stretches in which words of the letter stand.
    """
    words: list[Box] = []
    for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
        one = pdfium.FPDFPage_GetObject(page.raw, index)
        is_text = pdfium.FPDFPageObj_GetType(one) == pdfium.FPDF_PAGEOBJ_TEXT
        box = _box(one, pdfium)
        if box is None or _is_faint(one, pdfium):
            continue
        if is_text and pdfium.FPDFPageObj_GetMarkedContentID(one) in told:
            words.append(box)
        elif any(_covers(box, other) for other in words):
            return True
    return False


def _is_faint(one: Any, pdfium: Any) -> bool:
    """Tell whether an object leaves what lies under it to be seen: invisible text, or lines without a filling."""
    kind = pdfium.FPDFPageObj_GetType(one)
    if kind == pdfium.FPDF_PAGEOBJ_TEXT:
        return is_invisible(one, pdfium)
    if kind != pdfium.FPDF_PAGEOBJ_PATH:
        return False
    filling, stroke = ctypes.c_int(), ctypes.c_int()
    pdfium.FPDFPath_GetDrawMode(one, filling, stroke)
    width = ctypes.c_float()
    is_thick = bool(stroke.value) and bool(pdfium.FPDFPageObj_GetStrokeWidth(one, width)) and width.value > _THICK
    return not filling.value and not is_thick


def _box(one: Any, pdfium: Any) -> Box | None:
    """Return the space that an object takes, as far as it is not clipped away."""
    sides = [ctypes.c_float() for _ in range(4)]
    if not pdfium.FPDFPageObj_GetBounds(one, *sides):
        return None
    left, bottom, right, top = (side.value for side in sides)
    clip = pdfium.FPDFPageObj_GetClipPath(one)
    for number in range(max(pdfium.FPDFClipPath_CountPaths(clip), 0) if clip else 0):
        points = list(_points(clip, number, pdfium))
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            left, bottom = max(left, min(xs)), max(bottom, min(ys))
            right, top = min(right, max(xs)), min(top, max(ys))
    return (left, bottom, right, top) if right > left and top > bottom else None


def _points(clip: Any, number: int, pdfium: Any) -> Iterator[tuple[float, float]]:
    x, y = ctypes.c_float(), ctypes.c_float()
    for index in range(max(pdfium.FPDFClipPath_CountPathSegments(clip, number), 0)):
        segment = pdfium.FPDFClipPath_GetPathSegment(clip, number, index)
        if pdfium.FPDFPathSegment_GetPoint(segment, x, y):
            yield x.value, y.value


def _covers(box: Box, words: Box) -> bool:
    width = min(box[2], words[2]) - max(box[0], words[0])
    height = min(box[3], words[3]) - max(box[1], words[1])
    space = (words[2] - words[0]) * (words[3] - words[1])
    return width > 0 and height > 0 and width * height > _PART * space
