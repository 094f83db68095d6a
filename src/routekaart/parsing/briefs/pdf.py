"""A PDF of an outgoing letter: its text in the order of its tags, and the data that is attached to it."""

from collections.abc import Iterator
from typing import Any

from routekaart.domain.brief import Words
from routekaart.domain.brief_file import BriefFile, Found, Oddity, ShownLine
from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import LARGEST_FILE, MOST_PAGES
from routekaart.parsing.briefs.looks import looks_of
from routekaart.parsing.briefs.tags import NOTE, TaggedPage, read_tagged
from routekaart.parsing.pdf.native import opened

_RECORD, _FIGURES = "cijfers.json", "cijfers.csv"
_LINK = 2
"""The only kind of annotation that a letter has."""


def parse_brief_pdf(raw: bytes) -> BriefFile:
    """Return what a PDF of an outgoing letter shows and carries.

    Raises:
        UnreadableLetter: if it is locked, damaged or too large, has no tags, or no data attached.
    """
    with opened(raw) as document:
        attached = _attachments(document)
        if _RECORD not in attached:
            raise UnreadableLetter(
                f"the PDF has no {_RECORD} attached: it carries nothing of what its figures rest on",
                remedy="Give the PDF as Routekaart wrote it. One that was printed to PDF again has lost its data.",
            )
        if len(document) > MOST_PAGES:
            raise UnreadableLetter(f"the PDF has over {MOST_PAGES:,} pages", remedy="Give a letter as it was made.")
        pages = [read_tagged(document[index]) for index in range(len(document))]
        found = tuple(one for number, page in enumerate(pages, 1) for one in _odd(page, f"page {number}"))
        looks = looks_of(document)
    lines, notes = _told(pages)
    return BriefFile(
        format=Format.PDF,
        record=attached[_RECORD],
        figures=attached.get(_FIGURES, ""),
        lines=lines,
        notes=notes,
        edges=tuple(text for page in pages for text in page.edges),
        found=found,
        looks=looks,
    )


def _attachments(document: Any) -> dict[str, str]:
    found: dict[str, str] = {}
    for index in range(document.count_attachments()):
        attachment = document.get_attachment(index)
        name = attachment.get_name()
        if name not in (_RECORD, _FIGURES):
            continue
        if name in found:
            raise UnreadableLetter(f"the PDF has {name} attached twice", remedy="Give a letter as it was made.")
        data = bytes(attachment.get_data())
        if len(data) > LARGEST_FILE:
            raise UnreadableLetter(f"the attached {name} is too large", remedy="Give a letter as it was made.")
        try:
            found[name] = data.decode("utf-8")
        except UnicodeDecodeError:
            raise UnreadableLetter(f"the attached {name} is no text", remedy="Give a letter as it was made.") from None
    return found


def _told(pages: list[TaggedPage]) -> tuple[tuple[ShownLine, ...], tuple[ShownLine, ...]]:
    """Return the letter's text and its notes, each as they follow through the pages."""
    lines: list[ShownLine] = []
    notes: list[ShownLine] = []
    for page in pages:
        for kind, text in page.blocks:
            (notes if kind == NOTE else lines).append(ShownLine(pieces=(Words(text=text),)))
    return tuple(lines), tuple(notes)


def _odd(page: TaggedPage, where: str) -> Iterator[Found]:
    if page.untagged.strip():
        yield Found(oddity=Oddity.UNTAGGED, text=page.untagged.strip(), where=where)
    if page.covered:
        yield Found(oddity=Oddity.COVERED, text="", where=where)
    for kind in page.annotations:
        if kind != _LINK:
            yield Found(oddity=Oddity.ANNOTATION, text="", where=where)
