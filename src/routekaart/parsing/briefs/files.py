"""A file of an outgoing letter in any of its formats: bytes in, what it shows and carries out."""

from routekaart.domain.brief_file import BriefFile
from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE
from routekaart.parsing.sniffing import find_format

PAGE_MARK = b'<data id="brief-record" '
"""What a page has that is a letter, and no other."""


def is_brief_file(raw: bytes) -> bool:
    """Tell whether a file can be an outgoing letter: PDF and Word files can, and pages with the record of one."""
    if len(raw) > LARGEST_FILE:
        return False
    try:
        form = find_format(raw)
    except UnreadableLetter:
        return False
    return form in (Format.PDF, Format.DOCX) or (form is Format.HTML and PAGE_MARK in raw)


def parse_brief_file(raw: bytes, *, where: str = "") -> BriefFile:
    """Return what a file of an outgoing letter shows and carries.

    Args:
        raw: the bytes of the file.
        where: how a message names it.

    Raises:
        UnreadableLetter: if it is no such file, carries no record, is damaged or too large. No other error leaves.
    """
    try:
        return _parse(raw)
    except UnreadableLetter as error:
        place = ", ".join(part for part in (where, error.where) if part)
        raise UnreadableLetter(error.what, where=place, remedy=error.remedy) from error
    except Exception as error:
        raise UnreadableLetter(
            f"the file is damaged, or made in a way that is not known here ({type(error).__name__}: {error})",
            where=where,
            remedy="Give the letter as it was made.",
        ) from error


def _parse(raw: bytes) -> BriefFile:
    if len(raw) > LARGEST_FILE:
        raise UnreadableLetter(
            f"the file has over {LARGEST_FILE:,} bytes, the most that is read", remedy="Give a letter as it was made."
        )
    form = find_format(raw)
    if form is Format.PDF:
        from routekaart.parsing.briefs.pdf import parse_brief_pdf

        return parse_brief_pdf(raw)
    if form is Format.DOCX:
        from routekaart.parsing.briefs.docx import parse_brief_docx

        return parse_brief_docx(raw)
    if form is Format.HTML:
        from routekaart.parsing.briefs.html import parse_brief_page

        return parse_brief_page(raw)
    raise UnreadableLetter(
        "this is no outgoing letter", remedy="Give a letter that Routekaart wrote: PDF, Word (.docx) or a page."
    )
