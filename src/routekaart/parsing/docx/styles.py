"""What a style says of a paragraph or a run, with what it takes over from the styles it rests on."""

import re
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING

from routekaart.parsing.docx.names import W, find, is_on, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 50
"""Styles that rest on one another; Word itself allows eleven."""
_HEADING = re.compile(r"(?:heading|kop) ?([1-9])", re.IGNORECASE)
_TITLE = re.compile(r"title|titel", re.IGNORECASE)
_CONTENTS = re.compile(r"(?:toc|inhopg) ?[1-9]|table of (?:figures|authorities)|lijst met afbeeldingen", re.IGNORECASE)
_NO_OUTLINE = 9


@dataclass(frozen=True, slots=True)
class Style:
    """What a style sets; `None` where it sets nothing."""

    outline: int | None = None
    """How deep a heading, from 0; 9 for what is no heading."""
    list_id: str | None = None
    list_level: int | None = None
    hidden: bool | None = None
    struck: bool | None = None
    struck_twice: bool | None = None
    raised: bool | None = None
    contents: bool | None = None
    """Whether it is for lines of a table of contents."""
    owner: str | None = None
    """The style that set the list: a list may tie its levels to styles."""

    def over(self, below: "Style") -> "Style":
        """Return this style with what it leaves open filled in."""
        names = (field.name for field in fields(self))
        return Style(
            **{name: getattr(below, name) if getattr(self, name) is None else getattr(self, name) for name in names}
        )


PLAIN = Style()


def read_properties(paragraph: "Element | None", run: "Element | None", *, owner: str | None = None) -> Style:
    """Return what the properties of a paragraph and a run set."""
    list_id = value(find(paragraph, "numPr", "numId"))
    outline = find(paragraph, "outlineLvl")
    return Style(
        outline=None if outline is None else whole(value(outline), default=_NO_OUTLINE),
        list_id=list_id or None,
        list_level=_level(find(paragraph, "numPr", "ilvl")),
        hidden=is_on(find(run, "vanish")),
        struck=is_on(find(run, "strike")),
        struck_twice=is_on(find(run, "dstrike")),
        raised=_raised(find(run, "vertAlign")),
        owner=owner if list_id else None,
    )


def _look(style: Style) -> Style:
    """Return what a style says of whether its text shows, and nothing of headings or lists."""
    return Style(hidden=style.hidden, struck=style.struck, struck_twice=style.struck_twice)


def _level(element: "Element | None") -> int | None:
    return None if element is None else min(max(whole(value(element), default=0), 0), 8)


def _raised(element: "Element | None") -> bool | None:
    return None if element is None else value(element) == "superscript"


class Styles:
    """The styles of a Word file by their id."""

    def __init__(self, root: "Element | None") -> None:
        self.root = root
        self._own: dict[str, tuple[Style, str]] = {}
        self._resolved: dict[str, Style] = {}
        self._defaults: dict[str, str] = {}
        """For each type of style, the one that holds where none is named."""
        self._beneath = _look(read_properties(None, find(root, "docDefaults", "rPrDefault", "rPr")))
        for element in () if root is None else root.iterchildren(f"{{{W}}}style"):
            key = value(element, "styleId")
            self._own[key] = _own_style(element, key), value(find(element, "basedOn"))
            if value(element, "default") in ("1", "true", "on"):
                self._defaults[value(element, "type")] = key

    def get(self, key: str) -> Style:
        """Return all that a style sets, or nothing at all for one that is not there."""
        if key not in self._resolved:
            self._resolved[key] = self._resolve(key)
        return self._resolved[key]

    def of_table(self, properties: "Element | None", around: Style = PLAIN) -> Style:
        """Return how a table shows the text in it; `around` is how the one shows it in which it stands."""
        own = _look(self._named(find(properties, "tblStyle"), "table"))
        return around if own == PLAIN else own.over(around)

    def of_paragraph(self, properties: "Element | None", table: Style = PLAIN) -> Style:
        """Return all that holds for a paragraph, in a table that shows its text in this way."""
        style = self._named(find(properties, "pStyle"), "paragraph")
        for below in (table, self._beneath):
            style = style if below == PLAIN else style.over(below)
        return style if properties is None else read_properties(properties, None).over(style)

    def of_run(self, properties: "Element | None", paragraph: Style) -> Style:
        """Return all that holds for a run in a paragraph."""
        style = self._named(find(properties, "rStyle"), "character")
        if properties is not None:
            style = read_properties(None, properties).over(style)
        return paragraph if style == PLAIN else style.over(paragraph)

    def _named(self, name: "Element | None", kind: str) -> Style:
        return self.get(value(name) or self._defaults.get(kind, ""))

    def _resolve(self, key: str) -> Style:
        style = PLAIN
        for _ in range(_DEEPEST):
            if key not in self._own:
                break
            own, key = self._own[key]
            style = style.over(own)
        return style


def _own_style(element: "Element", key: str) -> Style:
    name = value(find(element, "name")) or key
    style = read_properties(find(element, "pPr"), find(element, "rPr"), owner=key)
    heading, contents = _HEADING.fullmatch(name), _CONTENTS.fullmatch(name)
    outline = int(heading[1]) - 1 if heading else 0 if _TITLE.fullmatch(name) else None
    return style.over(Style(outline=outline, contents=True if contents else None))
