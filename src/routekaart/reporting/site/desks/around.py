"""A quote in the letter around it, without what its sender took out."""

from dataclasses import dataclass

from routekaart.domain.document import BlockKind, Change
from routekaart.domain.letter import Document
from routekaart.domain.statement import Passage, Statement

AROUND = 500
"""Characters of the letter that are shown before and after a quote."""


@dataclass(frozen=True, slots=True)
class Around:
    """A quote with the text of its letter before and after it."""

    before: str
    quote: str
    after: str
    cut_before: bool
    cut_after: bool


def find_around(document: Document | None, said: Statement) -> Around | None:
    """Return the quote in the letter around it, without what its sender took out; `None` if it is not there."""
    source = said.source
    if document is None or not isinstance(source, Passage):
        return None
    text = document.text
    if text[source.start : source.end] != source.quote:
        return None
    start, end = max(0, source.start - AROUND), min(len(text), source.end + AROUND)
    if start > 0:  # not in the middle of a word
        start = text.find(" ", start, source.start) + 1 or start
    if end < len(text):
        end = text.rfind(" ", source.end, end) if " " in text[source.end : end] else end
    return Around(
        before=_visible(document, start, source.start),
        quote=source.quote,
        after=_visible(document, source.end, end),
        cut_before=start > 0,
        cut_after=end < len(text),
    )


def _visible(document: Document, start: int, end: int) -> str:
    """Return the text of a stretch without deleted words and comments."""
    hidden = [
        (block.start, block.end)
        for block in document.body.blocks
        if block.change is Change.DELETED or block.kind is BlockKind.COMMENT
    ]
    parts, at = [], start
    for first, last in sorted(hidden):
        if first < end and last > at:
            parts.append(document.text[at : max(at, first)])
            at = max(at, last)
    return "".join((*parts, document.text[at:end])) if at < end else "".join(parts)
