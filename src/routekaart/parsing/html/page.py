"""Web pages: of officielebekendmakingen.nl, of tweedekamer.nl, and others that hold a letter."""

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from routekaart.domain.document import Body, Format
from routekaart.parsing.decoding import decode_text
from routekaart.parsing.html.content import find_content
from routekaart.parsing.html.limits import PLAIN_NAME, guarded
from routekaart.parsing.html.lists import ListMarks
from routekaart.parsing.html.looks import read_sheet, seen_as
from routekaart.parsing.html.notes import find_notes
from routekaart.parsing.html.roles import Attributes, find_role
from routekaart.parsing.markup.frames import CellSpan
from routekaart.parsing.markup.outline import Outline
from routekaart.parsing.markup.roles import CONTENT, FOOTNOTE, HIDDEN, LABEL, MARK, Part, Role

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_HEAD = 4096
_DECLARED = re.compile(
    rb"""(?:charset\s*=|<\?xml[^>]{0,200}?\bencoding\s*=)\s*["']?\s*([\w.:-]{1,40})""", re.IGNORECASE
)
_DAYS = (
    "overheidop.datumbrief", "dcterms.issued", "dc.date", "dcterms.date", "dcterms.available", "article:published_time",
)  # fmt: skip
_TITLES = ("overheidop.documenttitel", "dcterms.title", "dc.title", "og:title")
_PLAIN_TAG = re.compile(f"<(/?){PLAIN_NAME}")
_LISTS = frozenset({"ol", "ul", "menu", "dir"})
_ARTICLES = frozenset({"article", "main", "section"})


def parse_html(raw: bytes) -> Body:
    """Return the body of a web page that holds a letter.

    Raises:
        UnreadableLetter: if it is in no encoding that is read, or would take too much time or memory.
    """
    from selectolax.lexbor import LexborHTMLParser

    declared = _DECLARED.search(raw, 0, _HEAD)
    decoded = decode_text(raw, declared=declared[1].decode() if declared else "")
    page = LexborHTMLParser(guarded(decoded.text))
    reader = _PageReader(page)
    if page.root is not None:
        reader.read(page.root)
    metadata = _metadata(page)
    return replace(reader.outline.build(day=_day(metadata), title=_title(page, metadata)), encoding=decoded.encoding)


class _PageReader:
    """Tells the outline of every element and text of a page."""

    def __init__(self, page: "LexborHTMLParser") -> None:
        self.outline = Outline(Format.HTML, notes_in_place=False)
        self._content = find_content(page)
        self._notes = find_notes(page)
        self._sheet = read_sheet(page)
        self._articles = 0
        self._lists: list[ListMarks] = []
        self._lines_count = 0
        """How many elements are open in which the ends of lines count."""

    def read(self, root: "LexborNode") -> None:
        """Go through the page."""
        for opens, node in _events(root):
            name = node.tag or ""
            if name == "-text":
                if opens:
                    self._text(node.text_content or "")
            elif not name.startswith("-"):
                self._enter(node, name.removeprefix(PLAIN_NAME)) if opens else self._leave(name)

    def _enter(self, node: "LexborNode", name: str) -> None:
        attributes = node.attributes
        role = self._role(node, name, attributes)
        label = self._lists[-1].next(attributes) if name == "li" and self._lists else ""
        if name in _LISTS:
            self._lists.append(ListMarks.of(name, attributes))
        self._articles += name in _ARTICLES
        self._lines_count += name == "pre"
        key = self._notes.marks.get(node.mem_id) or self._notes.notes.get(node.mem_id) or ""
        span = _cell_span(name, attributes) if role.part is Part.CELL else None
        self.outline.enter(name, role, key=key, label=label, span=span)

    def _leave(self, name: str) -> None:
        self.outline.leave()
        if name in _LISTS:
            self._lists.pop()
        self._articles -= name in _ARTICLES
        self._lines_count -= name == "pre"

    def _role(self, node: "LexborNode", name: str, attributes: Attributes) -> Role:
        if node.mem_id in self._content:
            return CONTENT
        if name == "html":
            return HIDDEN  # all of it but the content
        if node.mem_id in self._notes.notes:
            return FOOTNOTE
        if node.mem_id in self._notes.marks:
            return MARK
        if node.mem_id in self._notes.back:
            return LABEL if any(sign.isdigit() for sign in node.text(deep=True)) else HIDDEN
        if name == "form" and node.css_first("p, h1, h2, h3, table") is None:
            return HIDDEN
        role = find_role(name, attributes, within=self.outline.frame.role.part, in_article=self._articles > 0)
        return seen_as(role, self._sheet.find(name, attributes))

    def _text(self, text: str) -> None:
        if PLAIN_NAME in text:  # a tag that is text, within an element such as <xmp>
            text = _PLAIN_TAG.sub(r"<\1", text)
        if not self._lines_count:
            self.outline.text(text)
            return
        for line in text.splitlines(keepends=True):
            self.outline.text(line)
            if line.endswith("\n"):
                self.outline.end_line()


def _events(root: "LexborNode") -> Iterator[tuple[bool, "LexborNode"]]:
    """Yield each node twice, when it opens and when it closes; not recursive, so that depth costs no stack."""
    node, depth = root, 0
    while True:
        yield True, node
        if (below := node.first_child) is not None:
            node, depth = below, depth + 1
            continue
        yield False, node
        while depth and (after := node.next) is None:
            assert node.parent is not None
            node, depth = node.parent, depth - 1
            yield False, node
        if not depth:
            return
        assert after is not None
        node = after


def _cell_span(name: str, attributes: Attributes) -> CellSpan:
    columns, rows = (_number(attributes.get(attribute)) for attribute in ("colspan", "rowspan"))
    return CellSpan(columns=columns, rows=rows, header=name == "th")


def _number(written: str | None) -> int:
    digits = (written or "").strip()
    return int(digits) if digits.isascii() and digits.isdigit() and len(digits) < 6 else 1


def _metadata(page: "LexborHTMLParser") -> dict[str, str]:
    """Return what the head of the page says of it, under names in small letters."""
    found: dict[str, str] = {}
    for meta in page.css("meta[content]"):
        name = meta.attributes.get("name") or meta.attributes.get("property") or ""
        found.setdefault(name.lower(), " ".join((meta.attributes.get("content") or "").split()))
    return found


def _day(metadata: dict[str, str]) -> date | None:
    for name in _DAYS:
        try:
            return date.fromisoformat(metadata.get(name, "")[:10])
        except ValueError:
            continue
    return None


def _title(page: "LexborHTMLParser", metadata: dict[str, str]) -> str:
    title = page.css_first("head > title")
    named = next((metadata[name] for name in _TITLES if metadata.get(name)), "")
    return named or ("" if title is None else " ".join(title.text(deep=True).split()))
