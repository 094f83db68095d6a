"""The styles of a template by the names that Word gives them; what a ministry's template lacks is added from ours."""

from copy import deepcopy
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from lxml import etree

from routekaart.reporting.brief.word.parts import Parts
from routekaart.reporting.brief.word.xml import element, tag

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_NAMES = {
    "heading 1": "Heading1",
    "heading 2": "Heading2",
    "heading 3": "Heading3",
    "heading 4": "Heading4",
    "List Bullet": "ListBullet",
    "caption": "Caption",
    "Picture Text": "PictureText",
    "Cell Text": "CellText",
    "Source Text": "SourceText",
    "Letter Table": "LetterTable",
    "footnote text": "FootnoteText",
    "footnote reference": "FootnoteReference",
    "Strong": "Strong",
}
"""What a letter is set in: the name of a style, and its id in our own template."""
_OURS_ALONE = ("w:rFonts", "w:color", "w:lang")
"""What a style of ours leaves to the template that it is added to."""
_PART = "word/styles.xml"
_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"


class Styles:
    """The id of each style that a letter is set in, in one template."""

    def __init__(self, parts: Parts, document: str) -> None:
        names = parts.related(document, "styles")
        part = names[0] if names and names[0] in parts else _PART
        if part not in parts:
            parts.put(part, element("w:styles"), _KIND)
            parts.relate(document, "styles", part)
        self._root = parts.tree(part)
        self._own = {
            _name_of(style).lower(): str(style.get(tag("w:styleId"))) for style in self._root.iter(tag("w:style"))
        }
        self._used = set(self._own.values())

    def id_of(self, name: str) -> str:
        """Return the id of a style, which is added if the template does not have it."""
        found = self._own.get(name.lower())
        return found if found is not None else self._add(name)

    def has_list(self) -> bool:
        """Tell whether the template's own style for lists says how they are marked."""
        wanted = self._own.get("list bullet")
        return any(
            style.get(tag("w:styleId")) == wanted and style.find(f"{tag('w:pPr')}/{tag('w:numPr')}") is not None
            for style in self._root.iter(tag("w:style"))
        )

    def _add(self, name: str) -> str:
        key = _NAMES[name]
        style = deepcopy(_ours()[key])
        for part in _OURS_ALONE:
            for one in list(style.iter(tag(part))):
                _drop(one)
        based = style.find(tag("w:basedOn"))
        if based is not None:
            self._base(based, style)
        numbering = style.find(f"{tag('w:pPr')}/{tag('w:numPr')}")
        if numbering is not None:
            _drop(numbering)
        fresh = key if key not in self._used else f"{key}Brief"
        style.set(tag("w:styleId"), fresh)
        self._root.append(style)
        self._own[name.lower()] = fresh
        self._used.add(fresh)
        return fresh

    def _base(self, based: "Element", style: "Element") -> None:
        """Let an added style rest on the template's own, by the name of what it rests on here."""
        wanted = _name_of(_ours()[str(based.get(tag("w:val")))])
        found = self._own.get(wanted.lower())
        if found is None and wanted in _NAMES:
            found = self._add(wanted)
        if found is None:
            style.remove(based)
        else:
            based.set(tag("w:val"), found)


def _name_of(style: "Element") -> str:
    found = style.find(tag("w:name"))
    return "" if found is None else str(found.get(tag("w:val")) or "")


@cache
def _ours() -> dict[str, "Element"]:
    raw = (files("routekaart.reporting.brief.word") / "plain" / "styles.xml").read_bytes()
    return {str(style.get(tag("w:styleId"))): style for style in etree.fromstring(raw).iter(tag("w:style"))}


def _drop(one: "Element") -> None:
    parent = one.getparent()
    assert parent is not None  # it was found under its style
    parent.remove(one)
