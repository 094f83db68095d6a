"""What a file is, told by its bytes: names and endings of files can lie, and are not looked at."""

import codecs
import re

from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter

_HEAD = 4096
"""Bytes that are looked at."""
_SAVE_AGAIN = "Open it and save it as Word (.docx), as PDF or as plain text in UTF-8, and hand that in."
_TEXT_OF_IT = "Hand in the letter itself, as Word (.docx), PDF, XML, HTML or plain text."
_REFUSED: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "an RTF document", _SAVE_AGAIN),
    (b"\x89PNG", "a picture (PNG)", _TEXT_OF_IT),
    (b"\xff\xd8\xff", "a picture (JPEG)", _TEXT_OF_IT),
    (b"GIF8", "a picture (GIF)", _TEXT_OF_IT),
    (b"II*\x00", "a scan (TIFF)", _TEXT_OF_IT),
    (b"MM\x00*", "a scan (TIFF)", _TEXT_OF_IT),
    (b"RIFF", "a picture or sound (RIFF)", _TEXT_OF_IT),
    (b"%!PS", "a PostScript document", "Turn it into a PDF (ps2pdf) and hand that in."),
    (b"\xffWPC", "a WordPerfect document", _SAVE_AGAIN),
    (b"\x1f\x8b", "a packed file (gzip)", "Unpack it and hand in the letter in it."),
    (b"BZh", "a packed file (bzip2)", "Unpack it and hand in the letter in it."),
    (b"\xfd7zXZ", "a packed file (xz)", "Unpack it and hand in the letter in it."),
    (b"7z\xbc\xaf", "a packed file (7z)", "Unpack it and hand in the letter in it."),
    (b"Rar!", "a packed file (RAR)", "Unpack it and hand in the letter in it."),
    (b"PAR1", "a table (Parquet)", _TEXT_OF_IT),
    (b"SQLite format 3", "a database (SQLite)", _TEXT_OF_IT),
)
"""How files begin that are not read, what they are, and what to do instead."""
_PDF = re.compile(rb"[\s\xef\xbb\xbf]*%PDF-")
_BEFORE_PDF = 1024
"""Bytes that may stand before a PDF, as readers of PDF allow."""
_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_ZIPPED: tuple[tuple[bytes, str], ...] = (
    (b"application/vnd.oasis.opendocument.text", "an OpenDocument text (.odt)"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"application/epub+zip", "an e-book (EPUB)"),
    (b"xl/workbook", "an Excel workbook (.xlsx)"),
    (b"ppt/presentation", "a PowerPoint presentation (.pptx)"),
)
_MAIL = re.compile(r"(?:[A-Za-z-]{2,40}:[^\n]*\n(?:[ \t][^\n]*\n)*)*?MIME-Version:", re.IGNORECASE)
_HTML_NAMES = (
    "html|head|body|title|meta|link|style|script|main|article|section|header|nav|div|span|p|h[1-6]|ul|ol|dl|table|center|font"
    "|blockquote|pre|a|b|i|strong|em|br|hr|img"
)
_HTML = re.compile(rf"<!doctype\s+html\b|<(?:{_HTML_NAMES})(?=[\s/>])", re.IGNORECASE)
_XHTML = re.compile(r"<!doctype\s+html\b|<html(?=[\s/>])", re.IGNORECASE)
_PROLOG = re.compile(r"(?:\s|<\?[^>]*>|<!--(?s:.*?)-->)*+")
_ELEMENT = re.compile(r"<!doctype\b|<[A-Za-z_][\w.:-]*(?=[\s/>])", re.IGNORECASE)


def find_format(raw: bytes) -> Format:
    """Return what kind of file this is.

    Raises:
        UnreadableLetter: if it is of a kind that is known and not read.
    """
    if _PDF.match(raw) or (b"%PDF-" in raw[:_BEFORE_PDF] and b"\0" in raw[:_HEAD]):
        return Format.PDF
    if raw.startswith(_ZIP):
        return _zipped(raw)
    if raw.startswith(_OLD_OFFICE):
        raise _refusal(_old_office(raw), _SAVE_AGAIN)
    for magic, name, remedy in _REFUSED:
        if raw.startswith(magic):
            raise _refusal(name, remedy)
    return _written(raw)


def _zipped(raw: bytes) -> Format:
    if b"word/" in raw:
        return Format.DOCX
    for sign, name in _ZIPPED:
        if sign in raw:
            raise _refusal(name, _SAVE_AGAIN)
    raise _refusal("a zip file without a Word document in it", "Unpack it and hand in the letter in it.")


def _old_office(raw: bytes) -> str:
    if _ENCRYPTED in raw:
        return "a Word document with a password"
    return "an Outlook message (.msg)" if "__nameid_".encode("utf-16-le") in raw else "an old Word file (.doc)"


def _written(raw: bytes) -> Format:
    """Tell XML, HTML and plain text apart."""
    head = _head(raw)
    if _MAIL.match(head):
        raise _refusal("an e-mail or a web page in an archive (MHTML)", _SAVE_AGAIN)
    is_xml = head.lstrip().startswith("<?xml")
    prolog = _PROLOG.match(head)
    start = prolog.end() if prolog else 0
    if (_XHTML if is_xml else _HTML).match(head, start) or head.startswith("<!--", start):
        return Format.HTML
    ends_in_tag = raw[-_HEAD:].replace(b"\0", b"").rstrip().endswith(b">")
    return Format.XML if is_xml or (ends_in_tag and _ELEMENT.match(head, start)) else Format.TEXT


def _head(raw: bytes) -> str:
    """Return how the file begins; only signs of ASCII matter here, so that other bytes may come out wrong."""
    head = raw[:_HEAD]
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if head.startswith(mark):
            return head[2:].decode(encoding, errors="replace")
    return head.removeprefix(codecs.BOM_UTF8).decode("latin-1")


def _refusal(name: str, remedy: str) -> UnreadableLetter:
    return UnreadableLetter(f"this is {name}, which is not read", remedy=remedy)
