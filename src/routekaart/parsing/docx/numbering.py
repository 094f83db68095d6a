"""The numbers that Word puts before headings and list items: counted, as they are nowhere in the text."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from routekaart.parsing.docx.names import W, find, is_on, value, whole
from routekaart.parsing.docx.styles import Style, Styles

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_PRIVATE = re.compile("[\ue000-\uf8ff]")
_ROMAN = tuple(
    zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
)
_HIGHEST = 4000


def roman(number: int) -> str:
    """Return a number in Roman numerals.

    >>> roman(1994)
    'MCMXCIV'
    """
    written = ""
    for worth, letters in _ROMAN:
        count, number = divmod(number, worth)
        written += letters * count
    return written


def letters(number: int) -> str:
    """Return a number as letters, the way Word counts: after Z comes AA, then BB.

    >>> letters(2), letters(28)
    ('B', 'BB')
    """
    return chr(ord("A") + (number - 1) % 26) * ((number - 1) // 26 + 1)


NUMBER_FORMATS: dict[str, Callable[[int], str]] = {
    "decimal": str,
    "decimalZero": lambda number: f"{number:02}",
    "lowerRoman": lambda number: roman(number).lower(),
    "upperRoman": roman,
    "lowerLetter": lambda number: letters(number).lower(),
    "upperLetter": letters,
    "chicago": lambda number: "*†‡§"[(number - 1) % 4] * ((number - 1) // 4 + 1),
    "none": lambda _: "",
}


def write_number(number: int, notation: str) -> str:
    """Return a number in one of Word's notations; nothing in a notation that we do not know."""
    known = NUMBER_FORMATS.get(notation)
    return known(number) if known and 0 < number < _HIGHEST else str(number) if known and not number else ""


@dataclass(frozen=True, slots=True)
class Level:
    """How one level of a list is numbered."""

    start: int = 1
    notation: str = "decimal"
    text: str = ""
    style: str = ""
    legal: bool = False
    """Whether the numbers of higher levels show as digits, whatever their own notation."""


@dataclass(slots=True)
class _List:
    levels: dict[int, Level] = field(default_factory=dict)
    linked: str = ""
    """The style whose list this is, for one that has no levels of its own."""


class Numbering:
    """The lists of a Word file, and how far each has been counted."""

    def __init__(self, root: "Element | None", styles: Styles, *, untold: str = "") -> None:
        """Take the part with the lists; `untold` stands for a number that cannot be written in its notation."""
        self._styles = styles
        self._untold = untold
        self._lists: dict[str, _List] = {}
        self._uses: dict[str, str] = {}
        self._overrides: dict[str, dict[int, Level | int]] = {}
        self._counts: dict[str, dict[int, int]] = {}
        self._begun: set[str] = set()
        if root is not None:
            self._load(root)

    def label(self, style: Style) -> tuple[str, int] | None:
        """Count one paragraph further, and return its label and level (from 1), or `None` if it is in no list."""
        found = None if style.list_id is None else self._list(style.list_id)
        if style.list_id is None or found is None:
            return None
        key, levels = found
        depth = self._depth(style, levels)
        counts = self._count(style.list_id, key, levels, depth)
        return self._written(levels, counts, depth), depth + 1

    def _load(self, root: "Element") -> None:
        for one in root.iterchildren(f"{{{W}}}abstractNum"):
            levels = {_depth_of(level): _level(level) for level in one.iterchildren(f"{{{W}}}lvl")}
            self._lists[value(one, "abstractNumId")] = _List(levels, value(find(one, "numStyleLink")))
        for one in root.iterchildren(f"{{{W}}}num"):
            key = value(one, "numId")
            self._uses[key] = value(find(one, "abstractNumId"))
            overrides = {_depth_of(over): _override(over) for over in one.iterchildren(f"{{{W}}}lvlOverride")}
            self._overrides[key] = {depth: over for depth, over in overrides.items() if over is not None}

    def _list(self, list_id: str) -> tuple[str, dict[int, Level]] | None:
        key = self._uses.get(list_id, "")
        found = self._lists.get(key)
        if found is not None and not found.levels and found.linked:
            key = self._uses.get(self._styles.get(found.linked).list_id or "", "")
            found = self._lists.get(key)
        if found is None:
            return None
        changed = {depth: over for depth, over in self._overrides[list_id].items() if isinstance(over, Level)}
        return key, {**found.levels, **changed}

    def _depth(self, style: Style, levels: dict[int, Level]) -> int:
        if style.list_level is not None:
            return style.list_level
        tied = (depth for depth, level in levels.items() if level.style and level.style == style.owner)
        return next(tied, 0)

    def _written(self, levels: dict[int, Level], counts: dict[int, int], depth: int) -> str:
        own = levels.get(depth, Level())
        if own.notation == "bullet":
            return _PRIVATE.sub("•", own.text)

        def number(match: re.Match[str]) -> str:
            level = levels.get(int(match[1]) - 1, Level())
            notation = "decimal" if own.legal else level.notation
            written = write_number(counts.get(int(match[1]) - 1, level.start), notation)
            return written or ("" if notation == "none" else self._untold)

        return re.sub(r"%([1-9])", number, own.text).strip()

    def _count(self, list_id: str, key: str, levels: dict[int, Level], depth: int) -> dict[int, int]:
        counts = self._counts.setdefault(key, {})
        if list_id not in self._begun:
            self._begun.add(list_id)
            for level, over in self._overrides[list_id].items():
                if isinstance(over, int):
                    counts[level] = over - 1
        counts[depth] = counts.get(depth, levels.get(depth, Level()).start - 1) + 1
        for deeper in [level for level in counts if level > depth]:
            del counts[deeper]
        return counts


def _depth_of(element: "Element") -> int:
    return min(max(whole(value(element, "ilvl"), default=0), 0), 8)


def _level(element: "Element") -> Level:
    return Level(
        start=whole(value(find(element, "start")), default=1),
        notation=value(find(element, "numFmt")) or "decimal",
        text=value(find(element, "lvlText"))[:100],
        style=value(find(element, "pStyle")),
        legal=bool(is_on(find(element, "isLgl"))),
    )


def _override(element: "Element") -> Level | int | None:
    level, start = find(element, "lvl"), find(element, "startOverride")
    if level is not None:
        return _level(level)
    return None if start is None else whole(value(start), default=1)
