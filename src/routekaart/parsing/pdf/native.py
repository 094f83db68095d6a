"""PDFium, called where it is fast: a quarter of a microsecond for a call with an address in place of an object."""

import ctypes
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any

from routekaart.domain.errors import UnreadableLetter

_POINTER, _INT, _DOUBLE = ctypes.c_void_p, ctypes.c_int, ctypes.c_double
Address = int

TEXT = 1
PATH = 2
"""The type of a page object that is a line or a box."""
IMAGE = 3
FORM = 5
"""A drawing of its own that holds others."""
_LOCK = threading.Lock()
"""Held while a document is open: PDFium must not be called from two threads at once."""


class Calls:
    """The functions of PDFium that are called for each line of a page.

    They hold the interpreter's lock: PDFium knows no threads, and giving the lock away costs more than the call.
    """

    def __init__(self) -> None:
        import pypdfium2.raw as pdfium

        def bound(name: str, result: Any, *arguments: Any) -> Callable[..., Any]:
            address = ctypes.cast(getattr(pdfium, name), _POINTER).value
            assert address is not None
            return ctypes.PYFUNCTYPE(result, *arguments)(address)

        at_character = (_POINTER, _INT)
        self.object_at = bound("FPDFText_GetTextObject", _POINTER, *at_character)
        self.loose_box = bound("FPDFText_GetLooseCharBox", _INT, *at_character, _POINTER)
        self.tight_box = bound("FPDFText_GetCharBox", _INT, *at_character, *[_POINTER] * 4)
        self.origin = bound("FPDFText_GetCharOrigin", _INT, *at_character, _POINTER, _POINTER)
        self.count_rects = bound("FPDFText_CountRects", _INT, _POINTER, _INT, _INT)
        self.rect = bound("FPDFText_GetRect", _INT, _POINTER, _INT, *[_POINTER] * 4)
        self.font_size = bound("FPDFText_GetFontSize", _DOUBLE, *at_character)
        self.matrix = bound("FPDFText_GetMatrix", _INT, *at_character, _POINTER)
        self.index_of = bound("FPDFText_GetCharIndexFromTextIndex", _INT, *at_character)
        self.size_of = bound("FPDFTextObj_GetFontSize", _INT, _POINTER, _POINTER)
        self.font_of = bound("FPDFTextObj_GetFont", _POINTER, _POINTER)
        self.font_name = bound("FPDFFont_GetBaseFontName", ctypes.c_size_t, _POINTER, _POINTER, ctypes.c_size_t)
        self.count_marks = bound("FPDFPageObj_CountMarks", _INT, _POINTER)
        self.mark = bound("FPDFPageObj_GetMark", _POINTER, _POINTER, ctypes.c_ulong)
        self.mark_name = bound("FPDFPageObjMark_GetName", _INT, _POINTER, _POINTER, ctypes.c_ulong, _POINTER)
        self.count_objects = bound("FPDFPage_CountObjects", _INT, _POINTER)
        self.page_object = bound("FPDFPage_GetObject", _POINTER, _POINTER, _INT)
        self.object_type = bound("FPDFPageObj_GetType", _INT, _POINTER)
        self.bounds = bound("FPDFPageObj_GetBounds", _INT, _POINTER, *[_POINTER] * 4)
        self.render_mode = bound("FPDFTextObj_GetTextRenderMode", _INT, _POINTER)
        self.count_in_form = bound("FPDFFormObj_CountObjects", _INT, _POINTER)
        self.form_object = bound("FPDFFormObj_GetObject", _POINTER, _POINTER, ctypes.c_ulong)
        self.count_segments = bound("FPDFPath_CountSegments", _INT, _POINTER)
        self.draw_mode = bound("FPDFPath_GetDrawMode", _INT, _POINTER, _POINTER, _POINTER)
        self.fill_colour = bound("FPDFPageObj_GetFillColor", _INT, _POINTER, *[_POINTER] * 4)
        self.clip_of = bound("FPDFPageObj_GetClipPath", _POINTER, _POINTER)
        self.count_clips = bound("FPDFClipPath_CountPaths", _INT, _POINTER)
        self.count_clip_segments = bound("FPDFClipPath_CountPathSegments", _INT, _POINTER, _INT)
        self.clip_segment = bound("FPDFClipPath_GetPathSegment", _POINTER, _POINTER, _INT, _INT)
        self.point = bound("FPDFPathSegment_GetPoint", _INT, _POINTER, _POINTER, _POINTER)
        self.page_box = bound("FPDF_GetPageBoundingBox", _INT, _POINTER, _POINTER)
        self.count_characters = bound("FPDFText_CountChars", _INT, _POINTER)
        self.text = bound("FPDFText_GetText", _INT, _POINTER, _INT, _INT, _POINTER)
        # These parse what the file holds, so others may go on meanwhile.
        self.load_page, self.close_page = pdfium.FPDF_LoadPage, pdfium.FPDF_ClosePage
        self.load_text, self.close_text = pdfium.FPDFText_LoadPage, pdfium.FPDFText_ClosePage


@cache
def calls() -> Calls:
    """Return the functions, bound once."""
    return Calls()


@contextmanager
def opened(raw: bytes) -> Iterator[Any]:
    """Open a PDF.

    Raises:
        UnreadableLetter: if it is damaged or locked.
    """
    import pypdfium2
    from pypdfium2 import raw as pdfium

    with _LOCK:
        yield from _opened(raw, pypdfium2, pdfium)


def _opened(raw: bytes, pypdfium2: Any, pdfium: Any) -> Iterator[Any]:
    try:
        document = pypdfium2.PdfDocument(raw)
    except pypdfium2.PdfiumError as error:
        # PDFium may still tell the error of the file before this one, so that is checked.
        locked = getattr(error, "err_code", None) in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY)
        if locked and b"/Encrypt" in raw:
            raise UnreadableLetter(
                "the PDF is locked with a password", remedy="Save it without a password and hand that in."
            ) from None
        raise UnreadableLetter(
            "the PDF is damaged or cut off", remedy="Open it in the program that made it and save it as PDF again."
        ) from None
    try:
        yield document
    finally:
        document.close()


@contextmanager
def page_of(document: Any, index: int) -> Iterator[tuple[Address, Address] | None]:
    """Load a page and its text, as addresses; `None` if the page is too damaged for that."""
    functions = calls()
    page = functions.load_page(document, index)
    text = functions.load_text(page) if page else None
    try:
        yield (_address(page), _address(text)) if text else None
    finally:
        if text:
            functions.close_text(text)
        if page:
            functions.close_page(page)


def _address(pointer: Any) -> Address:
    address = ctypes.cast(pointer, _POINTER).value
    assert address is not None
    return address


def text_of(page_text: Address) -> tuple[str, bool]:
    """Return the text of a page, and whether each of its characters is one of PDFium's."""
    functions = calls()
    count = functions.count_characters(page_text)
    if count <= 0:
        return "", True
    buffer = (ctypes.c_ushort * (count + 1))()
    length = functions.text(page_text, 0, count, ctypes.addressof(buffer))
    # A half of a pair that PDFium cuts through is of no use, and would stop whoever writes the text as UTF-8.
    text = bytes(memoryview(buffer)[: max(length - 1, 0)]).decode("utf-16-le", errors="ignore")
    return text, len(text) == count
