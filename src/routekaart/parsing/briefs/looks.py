"""What the pages of a PDF look like, as one digest a page: fonts, colours, drawings and what lies over them."""

import hashlib
from typing import Any

from routekaart.domain.brief_file import Looks
from routekaart.parsing.pdf.native import opened

_SCALE = 1.5
"""Dots for each point: digits of eight points are some ten dots high."""
_LARGEST = 2_000_000
"""Square points of a page that is drawn: over A2."""


def read_pdf_looks(raw: bytes) -> Looks:
    """Return what each page of a PDF looks like.

    Raises:
        UnreadableLetter: if it is locked or damaged.
    """
    with opened(raw) as document:
        return looks_of(document)


def looks_of(document: Any) -> Looks:
    """Return what each page of an open PDF looks like."""
    made_with = str(document.get_metadata_dict(skip_empty=True).get("Creator", ""))
    return Looks(made_with=made_with, pages=tuple(_look(document[index]) for index in range(len(document))))


def _look(page: Any) -> str:
    """Return the digest of a page on the screen and on paper: a layer can be made to show on one of the two."""
    width, height = page.get_size()
    if width * height > _LARGEST:
        return "too large"
    found = hashlib.sha256()
    for mode in (None, "print"):
        drawn = page.render(scale=_SCALE, optimize_mode=mode)
        found.update(f"{drawn.width} {drawn.height} {drawn.mode} ".encode())
        found.update(bytes(drawn.buffer))
    return found.hexdigest()
