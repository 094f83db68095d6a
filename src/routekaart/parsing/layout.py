"""The running text of a letter, without what the pages added to it, and the way back to the original offsets.

A PDF turned into text runs page headers, letterheads and footnote digits through the sentences. They are known by
what they do (the same short line on several pages), not by their words. A text without page marks loses nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from typing import NamedTuple

from routekaart.domain.document import RunningText
from routekaart.parsing.marks import breaks_range

BREAK = "\n"
"""Stands in the running text where a paragraph, heading or list item ends."""
LIST_MARK = re.compile(r"(?:[-–—•*▪·]|\(?\d{1,2}[).]|[a-z]\))\s")
"""What a line begins with that is an item of a list."""

_PAGE_MARK = re.compile(r"(?:Pagina|Page|Blad(?:zijde)?)\s+\d{1,4}\s+(?:van|of)\s+\d{1,4}")
_LIST_SIGNS = frozenset("-–—•*▪·(")
_HYPHENS = frozenset("-\u00ad")
_SENTENCE_END = frozenset(".!?:;")
_LONGEST_FRAGMENT = 45
_CAPITAL = re.compile(r"(?<=\s)[A-Z]\S")
_UNWRAPPED = 130
_CHUNK = re.compile(
    r"\s{2,}|[\t\v\f\x1c-\x1f\x85]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]+"
)


class Span(NamedTuple):
    """A stretch of the original text."""

    start: int
    end: int


class Line(NamedTuple):
    """A line that shows something; `start` to `end` is what it shows, without the spaces around it."""

    start: int
    end: int
    shown: str
    page: int
    blank: bool
    """Whether a blank line stands before it."""


@dataclass(frozen=True)
class Layout:
    """What the lines of a text make: the text to read, and the paragraphs it came from.

    Args:
        running: the text to read.
        paragraphs: for each paragraph its stretches of the original; more than one where a page ended within it.
    """

    running: RunningText
    paragraphs: tuple[tuple[Span, ...], ...]


def find_layout(text: str) -> Layout:
    """Join the lines of each paragraph to running text, and keep where each paragraph stood.

    What belongs to the pages and not to the letter is taken out.
    """
    lines, paged = _lines(text)
    if not paged:
        return _joined(text, lines, (), paged=False)
    page_lines, fragments = _page_lines(lines)
    removed = [Span(lines[index].start, lines[index].end) for index in page_lines]
    removed += [Span(cut, lines[index].end) for index, cut in fragments.items() if index not in page_lines]
    kept = _kept(text, lines, page_lines, fragments)
    return _joined(text, kept, tuple(sorted(removed)), paged=True)


def _lines(text: str) -> tuple[list[Line], bool]:
    """Return the lines that show something, and whether a page ends before the last line."""
    lines, start, page, blank, paged = [], 0, 0, False, False
    for raw in text.splitlines(keepends=True):
        paged = page > 0
        shown = raw.strip()
        if shown:
            left = start if raw.startswith(shown) else start + len(raw) - len(raw.lstrip())
            lines.append(Line(left, left + len(shown), shown, page, blank))
        blank = not shown
        if "\f" in raw or (shown[:1] in {"P", "B"} and _PAGE_MARK.fullmatch(shown)):
            page += 1
        start += len(raw)
    return lines, paged


def _kept(text: str, lines: list[Line], page_lines: set[int], fragments: dict[int, int]) -> list[Line]:
    """Leave out the lines that pages added, and end the others before a fragment of a header."""
    kept, blank = [], False
    for index, line in enumerate(lines):
        blank = blank or line.blank
        end = line.end
        if index in fragments:
            end = line.start + len(text[line.start : fragments[index]].rstrip())
        if index not in page_lines and end > line.start:
            kept.append(line if (end, blank) == (line.end, line.blank) else line._replace(end=end, blank=blank))
            blank = False
    return kept


def _page_lines(lines: list[Line]) -> tuple[set[int], dict[int, int]]:
    """Find the lines that pages added, and the lines at whose end a fragment of a header stands (with its start)."""
    pages_with: dict[str, set[int]] = {}
    for line in lines:
        if line.shown and len(line.shown) <= _LONGEST_FRAGMENT and not line.shown.endswith((".", ",", ";")):
            pages_with.setdefault(line.shown, set()).add(line.page)
    digits = Counter((line.page, line.shown) for line in lines if len(line.shown) < 3 and line.shown.isdecimal())
    fragments = _fragments_at_the_end(lines)
    headers = {shown for shown, pages in pages_with.items() if len(pages) > 1 and not LIST_MARK.match(shown)}
    headers |= {shown for _, shown in fragments.values()}
    found = {
        index
        for index, line in enumerate(lines)
        if line.shown in headers
        or (len(line.shown) < 3 and digits[line.page, line.shown] > 1)
        or (line.shown[:1] in {"P", "B"} and _PAGE_MARK.fullmatch(line.shown))
    }
    return found, {index: start for index, (start, _) in fragments.items()}


def _fragments_at_the_end(lines: list[Line]) -> dict[int, tuple[int, str]]:
    """Find the words in which the first lines of several pages end, where they do not fill the line themselves."""
    first: dict[int, int] = {}
    for index, line in enumerate(lines):
        if line.page > 0 and line.shown:
            first.setdefault(line.page, index)
    ends: dict[str, list[tuple[int, int]]] = {}
    for index in first.values():
        shown = lines[index].shown
        for word in _CAPITAL.finditer(shown, max(len(shown) - _LONGEST_FRAGMENT, 0)):
            fragment = shown[word.start() :]
            ends.setdefault(fragment, []).append((index, lines[index].start + word.start()))
    repeated = {shown: places for shown, places in ends.items() if len(places) > 1}
    return {index: (start, shown) for shown in sorted(repeated, key=len) for index, start in repeated[shown]}


@dataclass(slots=True)
class _Joiner:
    """Takes lines in their order, and keeps the running text, its pieces and the paragraphs."""

    removed: tuple[Span, ...]
    parts: list[str] = field(default_factory=list)
    pieces: list[tuple[int, int]] = field(default_factory=list)
    paragraphs: list[tuple[Span, ...]] = field(default_factory=list)
    _length: int = 0
    _shift: int | None = None
    _spans: list[Span] = field(default_factory=list)
    _passed: int = 0
    _start: int = 0
    _end: int = 0

    def add_line(self, text: str, line: Line, *, end: int, joint: str) -> None:
        """Add a line up to `end` and what joins it to the next one, as one space, a break or nothing."""
        self._extend(line)
        # Most lines hold nothing that a chunk could end at; both tests run at the speed of C.
        if "  " not in line.shown and line.shown.isprintable():
            self._add(line.start, text[line.start : end] + joint)
            return
        position = line.start
        for match in _CHUNK.finditer(text, line.start, end):
            if match.start() > position:
                self._add(position, text[position : match.start()])
            if match[0].isspace():
                # A wide gap parts columns; as a blank it would join "310" and "390" into one number.
                self._add(match.start(), "\t" if "\t" in match[0] or len(match[0]) > 2 else " ")
            position = match.end()
        if position < end or joint:
            self._add(position, text[position:end] + joint)

    def end_paragraph(self) -> None:
        """Close the paragraph."""
        self._close()
        self.paragraphs.append(tuple(self._spans))
        self._spans = []

    def _add(self, position: int, text: str) -> None:
        shift = position - self._length
        if shift != self._shift:
            self.pieces.append((self._length, position))
            self._shift = shift
        self.parts.append(text)
        self._length += len(text)

    def _extend(self, line: Line) -> None:
        """Let the paragraph go on with a line, in a new stretch if something was taken out before it."""
        interrupted = False
        while self._passed < len(self.removed) and self.removed[self._passed].start < line.start:
            self._passed, interrupted = self._passed + 1, True
        if interrupted and self._end:
            self._close()
        if not self._end:
            self._start = line.start
        self._end = line.end

    def _close(self) -> None:
        self._spans.append(Span(self._start, self._end))
        self._end = 0


def _joined(text: str, lines: list[Line], removed: tuple[Span, ...], *, paged: bool) -> Layout:
    joiner = _Joiner(removed)
    full = _full_width(lines)
    for line, after in pairwise(lines):
        if text[line.end - 1] in _HYPHENS and _hyphenated(text, line, after):
            # A soft hyphen is left out with the other marks that do not show; only a written one is taken off here.
            joiner.add_line(text, line, end=line.end - (text[line.end - 1] == "-"), joint="")
        elif _goes_on(text, line, after, full=full, paged=paged):
            joiner.add_line(text, line, end=line.end, joint=" ")
        else:
            joiner.add_line(text, line, end=line.end, joint=BREAK)
            joiner.end_paragraph()
    if lines:
        joiner.add_line(text, lines[-1], end=lines[-1].end, joint="")
        joiner.end_paragraph()
    running = RunningText("".join(joiner.parts), tuple(joiner.pieces) or ((0, 0),), removed)
    return Layout(running, tuple(joiner.paragraphs))


def _full_width(lines: list[Line]) -> int | None:
    """Return from what length a line is full, or `None` if each line of the text is a paragraph."""
    widths = sorted([line.end - line.start for line in lines])
    if not widths or widths[-1] > 2 * _UNWRAPPED:
        return None
    usual = widths[len(widths) * 9 // 10]
    return int(usual * 0.72) if 50 <= usual <= _UNWRAPPED else None


def _hyphenated(text: str, line: Line, after: Line) -> bool:
    last = text[line.end - 1]
    return last == "\u00ad" or (
        last == "-" and line.end - line.start > 1 and text[line.end - 2].islower() and _syllable(text, line, after)
    )


def _syllable(text: str, line: Line, after: Line) -> bool:
    # "vluchtelingen- en migranten" and "european-migration/2020" keep their hyphen
    first = text[after.start : after.end].split(maxsplit=1)[0]
    web = "/" in first or "/" in text[line.start : line.end].rsplit(maxsplit=1)[-1]
    return first[0].islower() and first not in ("en", "of", "dan", "and", "or") and not web


def _goes_on(text: str, line: Line, after: Line, *, full: int | None, paged: bool) -> bool:
    """Tell whether the paragraph goes on in the next line."""
    first = text[after.start]
    if (first in _LIST_SIGNS or first.isdecimal() or text[after.start + 1 : after.start + 2] == ")") and (
        LIST_MARK.match(text[after.start : after.start + 6])
    ):
        return False
    if breaks_range(text[max(line.start, line.end - 9) : line.end], text[after.start : after.start + 9]):
        return False
    is_full = full is not None and line.end - line.start >= full
    if is_full and not after.blank:
        return True
    ended = text[line.end - 1] in _SENTENCE_END
    return not ended and (first.islower() or (after.blank and paged and is_full))
