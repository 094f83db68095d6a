"""Where the elements of an XML file stand in its bytes, so that something can be put in and all else stays as it is.

A tree that is written out again has other bytes: other quotes, other line ends, no comments. This only measures. What
it measures was read by `parse_xml` before, which refuses what is dangerous.
"""

import re
from bisect import bisect_right
from collections.abc import Set
from dataclasses import dataclass, field
from xml.parsers import expat

from routekaart.domain.errors import UnreadableLetter

_TAG = re.compile(rb"""<[^"'<>]*+(?:"[^"<]*+"[^"'<>]*+|'[^'<]*+'[^"'<>]*+)*+>""")
_NAME = re.compile(rb"[^\s/>]+")
_STEP = 1024
"""Characters of which the place is known, so that a long text is not measured from its start each time."""


@dataclass(slots=True)
class Span:
    """Where one element stands, in bytes."""

    start: int
    """Where its start tag begins."""
    inside: int
    """Behind its start tag."""
    until: int = 0
    """Where its end tag begins; as `inside` if it has none."""
    end: int = 0
    """Behind its end tag."""
    plain: bool = True
    """Whether it holds only text: no elements, comments or CDATA."""
    _offsets: list[int] = field(default_factory=list)
    _places: list[int] = field(default_factory=list)
    _texts: list[str] = field(default_factory=list)
    _length: int = 0

    def add_text(self, text: str, place: int) -> None:
        """Take up text that stands there as it is, or one character that is written as an entity or a line end."""
        for start in range(0, len(text), _STEP):
            step = text[start : start + _STEP]
            self._offsets.append(self._length)
            self._places.append(place)
            self._texts.append(step)
            self._length += len(step)
            place += len(step.encode())

    def find_character(self, offset: int) -> int:
        """Return where a character of its text stands; for the one behind the last, where the end tag begins."""
        if offset >= self._length:
            return self.until
        index = bisect_right(self._offsets, offset) - 1
        before = self._texts[index][: offset - self._offsets[index]]
        return self._places[index] + len(before.encode())


def find_spans(raw: bytes, wanted: Set[int]) -> dict[int, Span]:
    """Return where elements stand.

    Args:
        raw: well-formed XML in UTF-8.
        wanted: which elements, counted from 0 in the order of their start tags.

    Raises:
        UnreadableLetter: if it is written in a way that this parser, unlike the other, cannot read.
    """
    try:
        return _Finder(raw, wanted).found
    except expat.ExpatError as error:
        raise UnreadableLetter(
            f"the Word file is written in a way in which nothing can be put into it: {error}",
            remedy="Open it in Word and save it again as DOCX.",
        ) from None


def name_at(raw: bytes, span: Span) -> bytes:
    """Return the name of an element as the file writes it."""
    match = _NAME.match(raw, span.start + 1)
    assert match is not None  # a span begins with a tag
    return match[0]


def put_in(raw: bytes, inserted: dict[int, bytes]) -> bytes:
    """Return bytes with others put in, each before the byte with that number."""
    parts, last = [], 0
    for place in sorted(inserted):
        parts += [raw[last:place], inserted[place]]
        last = place
    return b"".join([*parts, raw[last:]])


def put_last(raw: bytes, inner: bytes) -> bytes:
    """Return an XML file with something put in as the last that its root element holds."""
    root = find_spans(raw, {0})[0]
    if root.end > root.until:
        return put_in(raw, {root.until: inner})
    opened = raw[: root.end].removesuffix(b"/>") + b">"
    return b"".join([opened, inner, b"</", name_at(raw, root), b">", raw[root.end :]])


class _Finder:
    def __init__(self, raw: bytes, wanted: Set[int]) -> None:
        self.found: dict[int, Span] = {}
        self._raw = raw
        self._wanted = wanted
        self._count = 0
        self._open: list[Span | None] = []
        self._parser = expat.ParserCreate()
        self._parser.buffer_text = False
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._text
        self._parser.CommentHandler = self._mix
        self._parser.ProcessingInstructionHandler = self._mix
        self._parser.StartCdataSectionHandler = self._mix
        self._parser.Parse(raw, True)

    def _start(self, *_: object) -> None:
        self._mix()
        span = None
        if self._count in self._wanted:
            start = self._parser.CurrentByteIndex
            tag = _TAG.match(self._raw, start)
            assert tag is not None  # the parser just read it
            span = self.found[self._count] = Span(start, tag.end())
        self._open.append(span)
        self._count += 1

    def _end(self, _: str) -> None:
        span = self._open.pop()
        if span is None:
            return
        if self._raw[span.inside - 2 : span.inside] == b"/>":
            span.until = span.end = span.inside
        else:
            span.until = self._parser.CurrentByteIndex
            span.end = self._raw.index(b">", span.until) + 1

    def _text(self, text: str) -> None:
        span = self._open[-1]
        if span is not None:
            span.add_text(text, self._parser.CurrentByteIndex)

    def _mix(self, *_: object) -> None:
        if self._open and self._open[-1] is not None:
            self._open[-1].plain = False
