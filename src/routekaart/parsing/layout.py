"""The running text of a letter, without what the pages added to it, and the way back to the original offsets.

A PDF turned into text runs page headers, letterheads and footnote digits through the sentences. They are known by
what they do (the same short line on several pages), not by their words. A text without page marks loses nothing.
"""

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise, zip_longest

from routekaart.domain.document import RunningText

BREAK = "\n"
"""Stands in the running text where a paragraph, heading or list item ends."""

_PAGE_MARK = re.compile(r"(?:Pagina|Page|Blad(?:zijde)?)\s+\d{1,4}\s+(?:van|of)\s+\d{1,4}")
_LIST_MARK = re.compile(r"(?:[-–—•*▪·]|\(?\d{1,2}[).]|[a-z]\))\s")
_SENTENCE_END = (".", "!", "?", ":", ";")
_LONGEST_FRAGMENT = 45
_UNWRAPPED = 130
_CHUNK = re.compile(
    r"\s{2,}|[\t\v\f\x1c-\x1f\x85]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\x00-\x08\x0e-\x1f\x7f]+"
)


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the original text; `start` to `end` is what it shows, without the spaces around it."""

    start: int
    end: int
    shown: str
    page: int


def find_running_text(text: str) -> RunningText:
    """Join the lines of each paragraph, and take out what belongs to the pages and not to the letter."""
    lines = _lines(text)
    paged = bool(lines) and lines[-1].page > 0
    page_lines, fragments = _page_lines(lines) if paged else (set[int](), {})
    kept = [
        Line(line.start, _end_before(text, line.start, fragments.get(index, line.end)), line.shown, line.page)
        for index, line in enumerate(lines)
        if index not in page_lines
    ]
    removed = [(lines[index].start, lines[index].end) for index in page_lines]
    removed += [(cut, lines[index].end) for index, cut in fragments.items()]
    return _joined(text, kept, tuple(sorted(removed)), paged=paged)


def _end_before(text: str, start: int, cut: int) -> int:
    return start + len(text[start:cut].rstrip())


def _lines(text: str) -> list[Line]:
    lines, start, page = [], 0, 0
    for raw in text.splitlines(keepends=True):
        shown = raw.strip()
        left = start + len(raw) - len(raw.lstrip())
        lines.append(Line(left, left + len(shown), shown, page))
        if "\f" in raw or _PAGE_MARK.fullmatch(shown):
            page += 1
        start += len(raw)
    return lines


def _page_lines(lines: list[Line]) -> tuple[set[int], dict[int, int]]:
    """Find the lines that pages added, and the lines at whose end a fragment of a header stands (with its start)."""
    pages_with: dict[str, set[int]] = {}
    for line in lines:
        if line.shown and len(line.shown) <= _LONGEST_FRAGMENT and not line.shown.endswith((".", ",", ";")):
            pages_with.setdefault(line.shown, set()).add(line.page)
    digits = Counter((line.page, line.shown) for line in lines if line.shown.isdecimal() and len(line.shown) < 3)
    fragments = _fragments_at_the_end(lines)
    headers = {shown for shown, pages in pages_with.items() if len(pages) > 1 and not _LIST_MARK.match(shown)}
    headers |= {shown for _, shown in fragments.values()}
    found = {
        index
        for index, line in enumerate(lines)
        if line.shown in headers or digits[line.page, line.shown] > 1 or _PAGE_MARK.fullmatch(line.shown)
    }
    return found, {index: start for index, (start, _) in fragments.items()}


def _fragments_at_the_end(lines: list[Line]) -> dict[int, tuple[int, str]]:
    """Find the words in which the first lines of several pages end, where they do not fill the line themselves."""
    first: dict[int, int] = {}
    for index, line in enumerate(lines):
        if line.shown and line.page > 0:
            first.setdefault(line.page, index)
    ends: dict[str, list[tuple[int, int]]] = {}
    for index in first.values():
        for word in re.finditer(r"(?<=\s)[A-Z]\S", lines[index].shown):
            fragment = lines[index].shown[word.start() :]
            if len(fragment) <= _LONGEST_FRAGMENT:
                ends.setdefault(fragment, []).append((index, lines[index].start + word.start()))
    repeated = {shown: places for shown, places in ends.items() if len(places) > 1}
    return {index: (start, shown) for shown in sorted(repeated, key=len) for index, start in repeated[shown]}


def _joined(text: str, lines: list[Line], removed: tuple[tuple[int, int], ...], *, paged: bool) -> RunningText:
    parts: list[str] = []
    pieces: list[tuple[int, int]] = []
    length = 0
    shown = [line for line in lines if line.shown and line.end > line.start]
    full = _full_width(shown)
    blank_after = _blank_after(lines)
    for line, after in zip_longest(shown, shown[1:]):
        for start, end, space in _chunks(text, line.start, line.end):
            parts.append(" " if space else text[start:end])
            pieces.append((length, start))
            length += len(parts[-1])
        if after is None:
            break
        if _hyphenated(text, line, after):
            # A soft hyphen was left out with the other marks that do not show; only a written one is taken off here.
            if text[line.end - 1] == "-":
                parts[-1] = parts[-1][:-1]
                length -= 1
            continue
        joins = _goes_on(text, line, after, full=full, blank=line.start in blank_after, paged=paged)
        parts.append(" " if joins else BREAK)
        pieces.append((length, line.end))
        length += 1
    return RunningText("".join(parts), tuple(pieces) or ((0, 0),), removed)


def _chunks(text: str, start: int, end: int) -> list[tuple[int, int, bool]]:
    """Cut a line into words and single spaces; marks that do not show are left out, no-break spaces in numbers stay."""
    chunks, position = [], start
    for match in _CHUNK.finditer(text, start, end):
        if match.start() > position:
            chunks.append((position, match.start(), False))
        if match[0].isspace():
            chunks.append((match.start(), match.start() + 1, True))
        position = match.end()
    if position < end:
        chunks.append((position, end, False))
    return chunks


def _full_width(lines: list[Line]) -> int | None:
    """Return from what length a line is full, or `None` if each line of the text is a paragraph."""
    widths = sorted(line.end - line.start for line in lines)
    if not widths or widths[-1] > 2 * _UNWRAPPED:
        return None
    usual = widths[len(widths) * 9 // 10]
    return int(usual * 0.72) if 50 <= usual <= _UNWRAPPED else None


def _blank_after(lines: list[Line]) -> set[int]:
    return {line.start for line, after in pairwise(lines) if line.shown and not after.shown}


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


def _goes_on(text: str, line: Line, after: Line, *, full: int | None, blank: bool, paged: bool) -> bool:
    """Tell whether the paragraph goes on in the next line."""
    first, ended = text[after.start], text[line.end - 1] in _SENTENCE_END
    if _LIST_MARK.match(text[after.start : after.start + 6]):
        return False
    is_full = full is not None and line.end - line.start >= full
    if blank:
        return not ended and ((paged and is_full) or first.islower())
    if is_full:
        return True
    return not ended and first.islower()
