"""What each paragraph of a plain text is: nothing marks it, so its shape and its neighbours must tell.

A heading is a short line without a sign at its end, above a sentence. Where that is not clear, it is a paragraph.
"""

import re
from itertools import pairwise
from typing import NamedTuple

from routekaart.domain.document import Block, BlockKind
from routekaart.parsing.layout import LIST_MARK, Layout, Span

_LONGEST_HEADING = 90
_NO_HEADING_ENDS = frozenset(".!?:;,")
_PROSE_ENDS = re.compile(r"[.!?:;][\d\s”\"'’)]{0,8}\Z")
_NUMBERED = re.compile(r"(?P<number>\d{1,2}(?:\.\d{1,2}){0,4})[.)]?\s")
_REFERENCE = (
    r"(?:Kamerstuk|Handelingen|Aanhangsel|Stb\.|Stcrt\.|Trb\.|Pb\b|PbEU|COM\(|ECLI:|CELEX|Zie\b|Bron\b|https?://|www\.)"
)
_REFERS = re.compile(_REFERENCE)
_NOTE = re.compile(rf"\[(\d{{1,3}})\]\s|([¹²³⁰⁴-⁹]{{1,3}})\s?|(\d{{1,3}})\s+(?={_REFERENCE})")
_MARK_REACH = 8
"""How far above a note its number may stand, on a line of its own."""


class _Name(NamedTuple):
    kind: BlockKind
    level: int = 0
    label: str = ""


_PARAGRAPH = _Name(BlockKind.PARAGRAPH)


def name_blocks(text: str, layout: Layout) -> tuple[Block, ...]:
    """Return the blocks of a plain text in their order; what the pages added to it is furniture."""
    removed = layout.running.removed
    marks = {end: text[start:end] for start, end in removed if end - start < 4 and text[start:end].isdecimal()}
    blocks = [Block(kind=BlockKind.FURNITURE, start=start, end=end) for start, end in removed]
    for spans, below in pairwise((*layout.paragraphs, ())):
        kind, level, label = _name(text, spans, below, marks)
        for start, end in spans:
            blocks.append(Block(kind=kind, start=start, end=end, level=level, label=label))
            if kind is BlockKind.FOOTNOTE:
                # It ends at the foot of its page: what goes on there is the sentence that the page cut.
                kind, level, label = _PARAGRAPH
    return tuple(sorted(blocks, key=lambda block: block.start) if removed else blocks)


def _name(text: str, spans: tuple[Span, ...], below: tuple[Span, ...], marks: dict[int, str]) -> _Name:
    start, end = spans[0]
    if end - start > _LONGEST_HEADING and text[start].isalpha() and not marks and text[start + 1] != ")":
        return _PARAGRAPH
    if marks and (label := _mark_above(text, start, marks)) and _REFERS.match(text, start):
        return _Name(BlockKind.FOOTNOTE, label=label)
    if note := _NOTE.match(text, start):
        return _Name(BlockKind.FOOTNOTE, label=note[1] or note[2] or note[3])
    item = LIST_MARK.match(text, start)
    if len(spans) == 1 and _is_heading(text, start, end) and below and _is_prose(text, below[-1]):
        numbered = _NUMBERED.match(text, start)
        if numbered or not item:
            return _Name(BlockKind.HEADING, level=numbered["number"].count(".") + 1 if numbered else 0)
    return _Name(BlockKind.ITEM, label=item[0].strip()) if item else _PARAGRAPH


def _mark_above(text: str, start: int, marks: dict[int, str]) -> str:
    above = text[max(start - _MARK_REACH, 0) : start]
    return marks.get(start - len(above) + len(above.rstrip()), "")


def _is_heading(text: str, start: int, end: int) -> bool:
    first = text[start]
    return (
        end - start <= _LONGEST_HEADING
        and (first.isupper() or first.isdecimal())
        and text[end - 1] not in _NO_HEADING_ENDS
        and "\n" not in text[start:end]
    )


def _is_prose(text: str, span: Span) -> bool:
    return (
        LIST_MARK.match(text, span.start) is None
        and _PROSE_ENDS.search(text, max(span.end - 9, span.start), span.end) is not None
    )
