"""Footnotes of web pages: the links that point to them, and the elements that hold them."""

import re
from typing import TYPE_CHECKING, NamedTuple

from routekaart.parsing.html.roles import classes

if TYPE_CHECKING:
    from selectolax.lexbor import LexborHTMLParser, LexborNode

_MARK_CLASSES = frozenset({"nootnum", "footnote-ref", "footnote-reference", "noteref", "footnoteref", "footnote"})
_NOTE_TARGET = re.compile(r"_?(?:fn|ftn|edn|footnote|endnote|note|noot|voetnoot|eindnoot)[\w:.-]*", re.IGNORECASE)
_MARK_TEXT = re.compile(r"[\[(]?(?:\d{1,3}|\*{1,3}|[a-z]|[ivx]{1,5})[\])]?")
_BACK = re.compile(r"_?(?:fn|ftn|edn|footnote|note)[-_:.]?(?:ref|back)", re.IGNORECASE)
_PREFIX = "supernote-note-"
"""What stands before the name of a footnote at officielebekendmakingen.nl."""
_HOLDERS = frozenset({"li", "div", "p", "aside", "section", "dd", "td", "tr"})


class Notes(NamedTuple):
    """The footnotes of a page, by the ids that its elements have in memory."""

    marks: dict[int, str]
    """For a link that points to a footnote, the name of that one."""
    notes: dict[int, str]
    """For an element that is a footnote, its name."""
    back: frozenset[int]
    """Links in a footnote that lead back to the text."""


def find_notes(page: "LexborHTMLParser") -> Notes:
    """Find the footnotes of a page; a link is a mark only if it looks like one and its footnote is there."""
    named = _named(page)
    marks: dict[int, str] = {}
    notes: dict[int, str] = {}
    back: set[int] = set()
    for link in page.css('a[href^="#"]'):
        target = (link.attributes.get("href") or "")[1:]
        if _BACK.match(target):
            back.add(link.mem_id)
        elif _is_mark(link, target):
            marks[link.mem_id] = target
            if target in named and (holder := _holder(named[target])) is not None:
                notes.setdefault(holder.mem_id, target)
    for note in page.css(".voet.noot, [role=doc-footnote], [role=doc-endnote]"):
        notes.setdefault(note.mem_id, (note.attributes.get("id") or "").removeprefix(_PREFIX))
    return Notes(marks, notes, frozenset(back))


def _named(page: "LexborHTMLParser") -> dict[str, "LexborNode"]:
    named: dict[str, LexborNode] = {}
    for node in page.css("[id], a[name]"):
        for attribute in ("id", "name"):
            name = node.attributes.get(attribute)
            if name:
                named.setdefault(name, node)
                named.setdefault(name.removeprefix(_PREFIX), node)
    return named


def _is_mark(link: "LexborNode", target: str) -> bool:
    if (link.attributes.get("role") or "") == "doc-noteref" or _MARK_CLASSES & classes(link.attributes):
        return True
    if not _MARK_TEXT.fullmatch(link.text(deep=True).strip()):
        return False
    raised = link.parent is not None and link.parent.tag == "sup"
    return raised or link.css_first("sup") is not None or _NOTE_TARGET.fullmatch(target) is not None


def _holder(named: "LexborNode") -> "LexborNode | None":
    """Return the block of a footnote, from the place in it that has its name."""
    node: LexborNode | None = named
    while node is not None and node.tag not in _HOLDERS:
        node = node.parent
    if node is not None and node.tag == "p" and node.parent is not None and node.parent.tag in {"div", "li"}:
        around = node.parent
        return around if _is_note(around) else node
    return node


def _is_note(node: "LexborNode") -> bool:
    return _NOTE_TARGET.fullmatch((node.attributes.get("id") or "").removeprefix(_PREFIX)) is not None
