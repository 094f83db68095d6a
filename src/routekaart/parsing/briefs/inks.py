"""Whether text in a Word file can be read: its colour on its ground, its size and width, by itself or by its style."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from routekaart.parsing.docx.names import W, find, is_on, value, whole

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_DEEPEST = 50
"""Styles that rest on one another, as far as they are followed."""
_COLOUR = re.compile("[0-9A-Fa-f]{6}")
_PALEST, _NEAREST = 0xE0, 0x30
"""From which part of each colour on a text is too pale for paper; up to which difference it is so for its ground."""
_SMALLEST, _NARROWEST = 8, 25
"""Half points up to which text is too small to be read, and percents of its width up to which it is too narrow."""
_LOWEST = 80
"""Twentieths of a point that a line or row has at least."""
_PAPER = frozenset({"background1", "background2", "light1", "light2"})
"""Colours of the theme that paper has: Word shows these, whatever else the colour says."""
_HIGHLIGHTS = {"black": "000000", "white": "FFFFFF", "darkBlue": "00008B", "darkGray": "808080", "lightGray": "D3D3D3"}
_FILLED = "{http://schemas.microsoft.com/office/word/2010/wordml}textFill"
"""A filling of Word 2010, which may be none, in the place of a colour."""


class Inks:
    """The styles of a Word file, as far as they tell whether a text can be read."""

    def __init__(self, root: "Element | None") -> None:
        self._styles: dict[str, Element] = {}
        self._defaults: dict[str, str] = {}
        self._beneath = find(root, "docDefaults", "rPrDefault", "rPr")
        for style in () if root is None else root.iterchildren(f"{{{W}}}style"):
            self._styles[value(style, "styleId")] = style
            if value(style, "default") in ("1", "true", "on"):
                self._defaults[value(style, "type")] = value(style, "styleId")

    def can_be_read(self, run: "Element", paragraph: "Element", table: str = "") -> bool:
        """Tell whether the text of a run in a paragraph can be read; `table` is the style of the table around."""
        layers = [one for one in self._layers(run, paragraph, table) if one is not None]
        if any(layer.find(_FILLED) is not None for layer in layers):
            return False
        if any(_is_flat(found) for found in self._spacings(paragraph)):
            return False
        size, width = (_first(layers, name) for name in ("sz", "w"))
        if size is not None and whole(value(size), default=_SMALLEST) <= _SMALLEST:
            return False
        if width is not None and whole(value(width), default=_NARROWEST) <= _NARROWEST:
            return False
        return _stands_out(_first(layers, "color"), _ground(layers))

    def _layers(self, run: "Element", paragraph: "Element", table: str) -> "Iterator[Element | None]":
        """Give the properties that hold for a run, what is nearest to it first."""
        yield find(run, "rPr")
        yield from self._chain(value(find(run, "rPr", "rStyle")) or self._defaults.get("character", ""))
        yield from self._chain(value(find(paragraph, "pPr", "pStyle")) or self._defaults.get("paragraph", ""))
        yield from self._chain(table or self._defaults.get("table", ""))
        yield self._beneath

    def _spacings(self, paragraph: "Element") -> "Iterator[Element]":
        """Give the nearest spacing that sets how high the lines of a paragraph are."""
        own = self._styles.get(value(find(paragraph, "pPr", "pStyle")) or self._defaults.get("paragraph", ""))
        for place in (paragraph, own):
            found = find(place, "pPr", "spacing")
            if found is not None and value(found, "line"):
                yield found
                return

    def _chain(self, key: str) -> "Iterator[Element | None]":
        for _ in range(_DEEPEST):
            if key not in self._styles:
                return
            yield find(self._styles[key], "rPr")
            key = value(find(self._styles[key], "basedOn"))


def _first(layers: "list[Element]", name: str) -> "Element | None":
    return next((found for layer in layers if (found := find(layer, name)) is not None), None)


def is_hidden_row(row: "Element") -> bool:
    """Tell whether a row of a table is hidden, or lower than any text."""
    height = find(row, "trPr", "trHeight")
    flat = value(height, "hRule") == "exact" and whole(value(height), default=_LOWEST) < _LOWEST
    return flat or bool(is_on(find(row, "trPr", "hidden")))


def _is_flat(spacing: "Element") -> bool:
    """Tell whether lines are lower than any text, so that it is cut off."""
    return value(spacing, "lineRule") == "exact" and whole(value(spacing, "line"), default=_LOWEST) < _LOWEST


def _ground(layers: "list[Element]") -> str:
    """Return the colour behind a text that has one of its own, or nothing."""
    marked = _HIGHLIGHTS.get(value(_first(layers, "highlight")), "")
    shade = _first(layers, "shd")
    if marked or shade is None:
        return marked
    if value(shade) == "solid":  # then the pattern covers the filling
        return value(shade, "color") if _COLOUR.fullmatch(value(shade, "color")) else "000000"
    return value(shade, "fill") if _COLOUR.fullmatch(value(shade, "fill")) else ""


def _stands_out(colour: "Element | None", ground: str) -> bool:
    if colour is None:
        return True  # Word takes black or white, whichever can be read
    if value(colour, "themeColor") in _PAPER:
        return bool(ground) and min(_parts(ground)) < _PALEST
    ink = value(colour)
    if not _COLOUR.fullmatch(ink):
        return True
    if ground:
        return max(abs(one - other) for one, other in zip(_parts(ink), _parts(ground), strict=True)) > _NEAREST
    return min(_parts(ink)) < _PALEST


def _parts(colour: str) -> list[int]:
    return [int(colour[at : at + 2], 16) for at in (0, 2, 4)]
