"""Pages that would take a parser time or memory without end are refused before it sees them.

Browsers repair what pages leave open, and three of their repairs grow with the square of the page: looking for an open
element, opening bold and italic again in each paragraph (80 kB of page took 1.3 GB), and comparing the attributes of an
element with each other. So open elements and attributes are counted, with the rules by which a browser cuts a page into
tags (https://html.spec.whatwg.org/#tokenization), and bold and italic get names for which nothing is repaired.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from routekaart.domain.errors import UnreadableLetter
from routekaart.domain.limits import DEEPEST_NESTING, MOST_ATTRIBUTES, MOST_ELEMENTS

PLAIN_NAME = "x0-"
"""Stands before the names of elements that get no repair."""

_BLANK = r"[\t\n\f\r ]"
_VALUE = r"""(?:"[^"]*+"|'[^']*+'|(?=>)|[^\t\n\f\r >"'][^\t\n\f\r >]*+)"""
_ATTRIBUTE = rf"[^\t\n\f\r />][^\t\n\f\r />=]*+(?:{_BLANK}*+={_BLANK}*+{_VALUE})?+"
_TOKEN = re.compile(
    rf"<(?:!--(?:-?>|(?s:.*?)(?:--!?>|\Z))"
    rf"|(?P<end>/?)(?P<name>[a-zA-Z][^\t\n\f\r />]*+)(?P<attributes>(?:[\t\n\f\r /]++|{_ATTRIBUTE})*+)(?:>|\Z)"
    rf"|(?P<odd>[!?/])[^>]*+(?:>|\Z))"
)
_ONE_ATTRIBUTE = re.compile(_ATTRIBUTE)
_REPAIRED = re.compile(r"<(/?)(?=(?:b|big|code|em|font|i|nobr|s|small|strike|strong|tt|u)[\t\n\f\r />])", re.IGNORECASE)
_EMPTY = {
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen", "link",
    "meta", "param", "source", "track", "wbr",
}  # fmt: skip
_CLOSED_BY_THE_NEXT = {
    "p", "li", "dd", "dt", "option", "optgroup", "tr", "td", "th", "tbody", "thead", "tfoot", "caption", "colgroup",
    "rb", "rt", "rp", "rtc", "html", "head", "body",
}  # fmt: skip
_NEVER_OPEN = frozenset(_EMPTY | _CLOSED_BY_THE_NEXT)
_RAW = frozenset({"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes", "plaintext"})
_FOREIGN = re.compile(r"<(?:svg|math|select)[\t\n\f\r />]", re.IGNORECASE)
_SCRIPT = re.compile("<script", re.IGNORECASE)


def guarded(markup: str) -> str:
    """Return a page that is safe to parse; what was bold or italic in it begins with `PLAIN_NAME`.

    Raises:
        UnreadableLetter: if it has too many elements, too many that are open at once, or too many attributes.
    """
    if markup.count("<") - markup.count("</") > MOST_ELEMENTS:
        raise UnreadableLetter(
            f"the page has over {MOST_ELEMENTS:,} elements, the most that is read",
            remedy="Hand in its parts one by one.",
        )
    markup = _REPAIRED.sub(rf"<\1{PLAIN_NAME}", markup)
    _Tally(has_foreign=_FOREIGN.search(markup) is not None).count(markup)
    return markup


@dataclass(slots=True)
class _Tally:
    """Counts what is open at once, at least as much as a browser would have open."""

    has_foreign: bool
    """Whether there are drawings or lists in the page, in which scripts and styles are cut into tags too."""
    is_raw: bool = False
    """Whether it counts what is a script or style anywhere else."""
    depth: int = 0
    trusted: bool = True
    """Whether the page has nothing so far that a browser might cut up in another way than this does."""
    opened: Counter[str] = field(default_factory=Counter)
    on_page: int = 0
    """Attributes of the page as a whole, which all its `html` and `body` tags add to."""

    def count(self, markup: str) -> None:
        """Count the elements of a page, or of a script in it."""
        position = 0
        while (token := _TOKEN.search(markup, position)) is not None:
            position = token.end()
            if token["name"] is None:
                self.trusted = self.trusted and not (self.has_foreign and token[0].startswith("<![CDATA["))
                continue
            name = token["name"].lower()
            self._count_attributes(name, token["attributes"])
            if token["end"]:
                self._close(name)
            elif name in _RAW and not self.is_raw:
                position = self._pass_raw(markup, position, name)
            else:
                self._open(name)

    def _open(self, name: str) -> None:
        if name in _NEVER_OPEN and not (self.opened["svg"] or self.opened["math"]):
            return
        self.opened[name] += 1
        self.depth += 1
        if self.depth > DEEPEST_NESTING:
            raise UnreadableLetter(
                f"the page has more than {DEEPEST_NESTING} elements within one another, or left open",
                remedy="Open it in a browser, copy its text into a text file and hand that in.",
            )

    def _close(self, name: str) -> None:
        if self.trusted and self.opened[name]:
            self.opened[name] -= 1
            self.depth -= 1

    def _pass_raw(self, markup: str, start: int, name: str) -> int:
        """Pass over a script or style; return where it ends."""
        closing = re.compile(rf"</{name}(?=[\t\n\f\r />])", re.IGNORECASE).search(markup, start)
        end = len(markup) if closing is None else closing.start()
        if self.has_foreign:
            inside = _Tally(has_foreign=True, is_raw=True, depth=self.depth)
            inside.count(markup[start:end])
            self.depth = inside.depth
        # A script in a comment in a script makes that one end later.
        comment = markup.find("<!--", start, end) if name == "script" else -1
        self.trusted = self.trusted and (comment < 0 or not _SCRIPT.search(markup, comment, end))
        return end

    def _count_attributes(self, name: str, written: str) -> None:
        if len(written) <= MOST_ATTRIBUTES and name not in {"html", "body"}:
            return
        number = sum(1 for _ in _ONE_ATTRIBUTE.finditer(written))
        if name in {"html", "body"}:
            number = self.on_page = self.on_page + number
        if number > MOST_ATTRIBUTES:
            raise UnreadableLetter(
                f"an element <{name}> of the page has over {MOST_ATTRIBUTES} attributes",
                remedy="Open the page in a browser, copy its text into a text file and hand that in.",
            )
