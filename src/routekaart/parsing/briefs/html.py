"""A page of an outgoing letter: what it shows, and its record."""

import html
from collections.abc import Iterator
from itertools import islice
from typing import Any

from routekaart.domain.brief import Words
from routekaart.domain.brief_file import BriefFile, FigureMark, Found, Oddity, Piece, ShownLine
from routekaart.domain.document import Format
from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING, MOST_ELEMENTS
from routekaart.parsing.briefs.elements import find_foreign

_BEGIN, _END = '<data id="brief-record" hidden value="', '"></data>'
_BLOCKS = frozenset(
    {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "th", "td", "dt", "dd", "caption", "figcaption", "div", "tr", "dl"}
    | {"table", "ul", "ol", "figure", "section", "article", "main", "header", "footer", "body", "thead", "tbody"}
)
_NOT_SHOWN = frozenset({"script", "style", "data", "template", "noscript", "head", "title"})
_SIGNS = frozenset({"back", "mark"})
"""Classes of links that a page adds to the letter: the mark of a note, the way back."""
_MOST_FOUND = 20
"""Foreign elements and attributes that are named."""
_WHOLE = "Give the page whole, as it was written."


def parse_brief_page(raw: bytes) -> BriefFile:
    """Return what a page of an outgoing letter shows and carries.

    Raises:
        UnreadableLetter: if it is no text in UTF-8, is not whole, carries no record or several, or is nested too deep.
    """
    from selectolax.lexbor import LexborHTMLParser

    try:
        page = raw.decode("utf-8")
    except UnicodeDecodeError:
        raise UnreadableLetter("the page is no text in UTF-8", remedy=_WHOLE) from None
    record = _record(page)
    parsed = LexborHTMLParser(page)
    root, body = parsed.root, parsed.body
    if root is None or body is None:
        raise UnreadableLetter("the page is not whole", remedy=_WHOLE)
    reader = _Reader()
    reader.read(body)
    foreign = dict.fromkeys(find_foreign(root))
    found = tuple(Found(oddity=Oddity.FOREIGN, text=one, where="") for one in islice(foreign, _MOST_FOUND))
    return BriefFile(format=Format.HTML, record=record, lines=tuple(reader.lines()), page=page, found=found)


def _record(page: str) -> str:
    before, _, rest = page.partition(_BEGIN)
    record, end, after = rest.partition(_END)
    if not end or _BEGIN in after or "</html>" not in after or not before:
        raise UnreadableLetter("the page carries no record of a letter, or is not whole", remedy=_WHOLE)
    return html.unescape(record)


class _Reader:
    """Goes through a page; a line ends where a block begins or ends."""

    def __init__(self) -> None:
        self._lines: list[list[Piece]] = [[]]
        self._seen = 0

    def lines(self) -> Iterator[ShownLine]:
        """Give the lines that show something."""
        for pieces in self._lines:
            if any(piece.text.strip() for piece in pieces):
                yield ShownLine(pieces=tuple(pieces))

    def read(self, node: Any, depth: int = 0) -> None:
        """Read all that a node shows."""
        self._seen += 1
        if depth > DEEPEST_NESTING or self._seen > MOST_ELEMENTS:
            raise UnreadableLetter("the page has more elements, or deeper ones, than a letter needs", remedy=_WHOLE)
        child = node.child
        while child is not None:
            self._take(child, depth)
            child = child.next

    def _take(self, node: Any, depth: int) -> None:
        name = node.tag
        if name == "-text":
            self._lines[-1].append(Words(text=node.text_content or ""))
        elif name == "br":
            self._lines[-1].append(Words(text="\n"))
        elif name == "a" and "data-figure" in node.attributes:
            figure, receipt = (node.attributes.get(key) or "" for key in ("data-figure", "data-receipt"))
            self._lines[-1].append(FigureMark(figure=figure, receipt=receipt, text=node.text(deep=True)))
        elif name in _NOT_SHOWN or name.startswith("-") or _is_sign(node, name):
            return
        elif name in _BLOCKS:
            self._lines.append([])
            self.read(node, depth + 1)
            self._lines.append([])
        else:
            self.read(node, depth + 1)


def _is_sign(node: Any, name: str) -> bool:
    return name == "a" and node.attributes.get("class") in _SIGNS and len(node.text(deep=True)) <= 3
