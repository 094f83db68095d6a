"""A file's bytes in any format that is read: bytes in, a body out, or an error that names the reason."""

import re
from collections.abc import Callable

from routekaart.domain.document import Body, Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE, LARGEST_TEXT
from routekaart.parsing.plain import parse_plain
from routekaart.parsing.sniffing import find_format

Parser = Callable[[bytes], Body]

_NAMES = {
    Format.TEXT: "text",
    Format.XML: "XML",
    Format.HTML: "web page",
    Format.DOCX: "Word document",
    Format.PDF: "PDF",
}
_SHOWN = re.compile(r"[^\s\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]")


def _parse_xml(raw: bytes) -> Body:
    from routekaart.parsing.xml import parse_xml

    return parse_xml(raw)


def _parse_html(raw: bytes) -> Body:
    from routekaart.parsing.html import parse_html

    return parse_html(raw)


def _parse_docx(raw: bytes) -> Body:
    from routekaart.parsing.docx import parse_docx

    return parse_docx(raw)


def _parse_pdf(raw: bytes) -> Body:
    from routekaart.parsing.pdf import parse_pdf

    return parse_pdf(raw)


FORMATS: dict[Format, Parser] = {
    Format.TEXT: parse_plain,
    Format.XML: _parse_xml,
    Format.HTML: _parse_html,
    Format.DOCX: _parse_docx,
    Format.PDF: _parse_pdf,
}
"""What reads a file of each format; all but plain text is imported when the first such file comes."""


def parse_letter(raw: bytes, *, where: str = "") -> Body:
    """Return what a letter's file holds.

    Args:
        raw: the bytes of the file.
        where: how a message names it.

    Raises:
        UnreadableLetter: if it is empty, too large, in a format that is not read, or damaged. No other error leaves.
    """
    try:
        return _parse(raw)
    except UnreadableLetter as error:
        place = ", ".join(part for part in (where, error.where) if part)
        raise UnreadableLetter(error.what, where=place, remedy=error.remedy) from error


def _parse(raw: bytes) -> Body:
    if len(raw) > LARGEST_FILE:
        raise UnreadableLetter(
            f"the letter has {len(raw):,} bytes, and {LARGEST_FILE:,} is the most that is read",
            remedy="Hand in its parts one by one.",
        )
    if not raw.strip():
        raise UnreadableLetter("the letter is empty", remedy="Hand in a file with text.")
    form = find_format(raw)
    try:
        body = FORMATS[form](raw)
    except UnreadableLetter:
        raise
    except Exception as error:
        raise UnreadableLetter(
            f"the {_NAMES[form]} is damaged, or made in a way that is not known here ({type(error).__name__}: {error})",
            remedy="Open it in the program that made it and save it again; if that does not help, report it.",
        ) from error
    return _checked(body, form)


def _checked(body: Body, form: Format) -> Body:
    if len(body.text) > LARGEST_TEXT:
        raise UnreadableLetter(
            f"the letter has {len(body.text):,} characters, and {LARGEST_TEXT:,} is the most that is read",
            remedy="Hand in its parts one by one.",
        )
    if _SHOWN.search(body.text) is None:
        raise UnreadableLetter(f"the {_NAMES[form]} has no text in it", remedy="Hand in a file with text.")
    return body
