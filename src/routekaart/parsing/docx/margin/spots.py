"""Where in the body of a Word file a comment can begin or end that is on a character of the text."""

from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from routekaart.domain.document import Body
from routekaart.domain.errors import UnreadableLetter
from routekaart.parsing.docx.names import NAMESPACES, W, find, name_of, value
from routekaart.parsing.docx.package import Package

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_AROUND = frozenset({"w:hyperlink", "w:ins", "w:moveTo", "w:smartTag", "w:customXml", "w:dir", "w:bdo"})
"""What may stand around the runs of a paragraph and lets a comment begin or end within it."""
_FILLED_IN = ("text", "dataBinding", "date", "dropDownList", "comboBox")
"""What makes a content control one that Word fills in anew, with all that is in it."""
_NOTES = frozenset({"w:footnote", "w:endnote"})
_REFERENCES = {"w:footnoteReference": "w:footnote", "w:endnoteReference": "w:endnote"}
_GONE = frozenset({"w:del", "w:moveFrom"})
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
"""The attribute that tells whether blanks at the ends of a text count."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A character, as the elements of the body that matter for a comment on it."""

    anchor: "Element"
    """What the comment begins before or ends behind, or within if `leaf` tells where."""
    outer: "Element"
    """The same, or what stands around it in the paragraph itself."""
    leaf: "Element | None" = None
    """The text in the anchor that has the character, if the anchor is a run that can be cut there."""
    offset: int = 0
    """The character of the leaf's text."""


class Spots:
    """Finds the spots of one file. Each paragraph is gone through once, however many comments are on it."""

    def __init__(self, package: Package, part: str, document: "Element", body: Body) -> None:
        self._package = package
        self._body = body
        self._roots: dict[str, Element | None] = {part: document}
        self._part = part
        self._paragraphs: dict[str, tuple[Element, list[int], list[Element]]] = {}
        self._marks = _find_marks(document)

    def find(self, position: int) -> Spot:
        """Return the spot of a character of the body's text; in a footnote, that of its mark.

        Raises:
            UnreadableLetter: if the file has no place for a comment on it.
        """
        location = self._body.locate(position, position + 1)
        part = location.path.partition("/w:")[0]
        paragraph, starts, leaves = self._get_paragraph(part, location.path)
        if part != self._part:
            return self._spot_of_mark(paragraph, location.path)
        index = bisect_right(starts, location.start) - 1
        if index < 0:
            raise _no_place(location.path)
        return _spot(leaves[index], location.start - starts[index])

    def _get_paragraph(self, part: str, path: str) -> "tuple[Element, list[int], list[Element]]":
        if path not in self._paragraphs:
            if part not in self._roots:
                self._roots[part] = self._package.root(part)
            root = self._roots[part]
            steps = path.removeprefix(part)
            found = [] if root is None else root.getroottree().xpath(steps, namespaces=NAMESPACES)
            if not isinstance(found, list) or len(found) != 1:
                raise _no_place(path)
            paragraph = cast("Element", found[0])  # a path with positions leads to an element
            self._paragraphs[path] = (paragraph, *_find_leaves(paragraph))
        return self._paragraphs[path]

    def _spot_of_mark(self, paragraph: "Element", path: str) -> Spot:
        for around in paragraph.iterancestors():
            mark = self._marks.get((name_of(around), value(around, "id")))
            if name_of(around) in _NOTES and mark is not None:
                return _spot(mark, 0)
        raise _no_place(path)


def _find_marks(document: "Element") -> "dict[tuple[str, str], Element]":
    """Find the mark of each note; if there are two, the one that the letter still has."""
    marks: dict[tuple[str, str], Element] = {}
    for name, note in _REFERENCES.items():
        for mark in document.iter(f"{{{W}}}{name.removeprefix('w:')}"):
            key = (note, value(mark, "id"))
            gone = any(name_of(around) in _GONE for around in mark.iterancestors())
            if key not in marks or not gone:
                marks[key] = mark
    return marks


def _find_leaves(paragraph: "Element") -> "tuple[list[int], list[Element]]":
    """List the elements that hold text, each with how much text of the paragraph stands before it."""
    from lxml import etree

    starts: list[int] = []
    leaves: list[Element] = []
    seen = 0
    for event, element in etree.iterwalk(paragraph, events=("start", "end")):
        text = element.text if event == "start" else element.tail if element is not paragraph else None
        if event == "start" and text:
            starts.append(seen)
            leaves.append(element)
        seen += len(text or "")
    return starts, leaves


def _spot(leaf: "Element", offset: int) -> Spot:
    chain = [*reversed(list(leaf.iterancestors())), leaf]
    paragraph = next((index for index, element in enumerate(chain) if name_of(element) == "w:p"), None)
    if paragraph is None or paragraph + 1 >= len(chain):
        raise _no_place(name_of(leaf))
    outer = anchor = chain[paragraph + 1]
    for element in chain[paragraph + 1 :]:
        anchor = element
        if not _is_around(element):
            break
    exact = name_of(anchor) == "w:r" and leaf.getparent() is anchor and name_of(leaf) == "w:t" and _can_be_cut(leaf)
    return Spot(anchor, outer, leaf, offset) if exact else Spot(anchor, outer)


def _is_around(element: "Element") -> bool:
    name = name_of(element)
    if name == "w:sdt":
        properties = find(element, "sdtPr")
        return all(find(properties, name) is None for name in _FILLED_IN)
    return name in _AROUND or name == "w:sdtContent"


def _can_be_cut(leaf: "Element") -> bool:
    """Tell whether a text says the same in two halves: blanks at its ends must not come to count, or stop to."""
    space = leaf.get(SPACE)
    text = leaf.text or ""
    return space == "preserve" or (space is None and text == text.strip(" \t\r\n"))


def _no_place(path: str) -> UnreadableLetter:
    return UnreadableLetter(
        "the Word file has no place for a comment on what stands here",
        where=path,
        remedy="Write the report with --html instead, and report this.",
    )
