"""Look into the elements of an activity, and know for each value where it stands."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from typing import Any

from lxml import etree

from routekaart.domain.errors import NotationError
from routekaart.exchanging.iati.activity import Narrative, Quoted
from routekaart.exchanging.iati.faults import Faults
from routekaart.exchanging.iati.numerals import parse_number

LANG = "{http://www.w3.org/XML/1998/namespace}lang"
"""The attribute xml:lang."""
_LAST_LINE_KEPT = 65_534
_DATE = re.compile(r"(\d{4}-\d\d-\d\d)(?:T.*|Z|[+-]\d\d:\d\d)?", re.ASCII)


class Node:
    """An element with its path within the activity."""

    __slots__ = ("element", "path")

    def __init__(self, element: etree._Element, path: str = "") -> None:
        self.element = element
        self.path = path

    @property
    def line(self) -> int:
        """The line on which the element's first tag ends."""
        return line_of(self.element)

    @property
    def said(self) -> Quoted:
        """The element's own text, on one line."""
        return Quoted(" ".join((self.element.text or "").split()), self.line, self.path)

    def children(self, tag: str) -> Iterator["Node"]:
        """Go through the children with a tag, in order."""
        before = f"{self.path}/{tag}" if self.path else tag
        for number, element in enumerate(self.element.iterchildren(tag), start=1):
            yield Node(element, f"{before}[{number}]")

    def child(self, tag: str) -> "Node | None":
        """Return the first child with a tag, or `None`."""
        return next(self.children(tag), None)

    def attribute(self, name: str) -> Quoted | None:
        """Return an attribute with its place, or `None`."""
        value = self.element.get(name)
        return None if value is None else Quoted(value.strip(), self.line, f"{self.path}/@{name}")

    def get(self, name: str) -> str:
        """Return the text of an attribute; empty if it is not there."""
        return (self.element.get(name) or "").strip()

    def flag(self, name: str) -> bool | None:
        """Return an attribute that is true or false, or `None`."""
        return {"1": True, "true": True, "0": False, "false": False}.get(self.get(name))

    def code(self, tag: str) -> str | None:
        """Return the code of a child, or `None`."""
        child = self.child(tag)
        return None if child is None else child.get("code") or None

    def narratives(self, tag: str = "", language: str = "") -> tuple[Narrative, ...]:
        """Return the texts in the element, or in its children with a tag: those that are not empty, with language."""
        parents = self.children(tag) if tag else (self,)
        found = (
            Narrative(node.get(LANG) or language, node.said) for one in parents for node in one.children("narrative")
        )
        return tuple(one for one in found if one.said.text)

    @property
    def name(self) -> str:
        """The first text, or an empty one."""
        return next((one.said.text for one in self.narratives()), "")


def line_of(element: etree._Element) -> int:
    """Return the line on which an element's first tag ends, or 0 if it was not read from a file."""
    line: Any = element.sourceline  # the stubs give it no type
    if line is None or line <= _LAST_LINE_KEPT:
        return int(line or 0)
    # From there on the parser gives the line on which the next text ends, so the lines of that text go off again.
    text = element.text or ("" if len(element) else element.tail) or ""
    return int(line) - text.count("\n")


def parse_day(said: Quoted | None, faults: Faults) -> date | None:
    """Return a day, without its time or zone; note it if the calendar has no such day."""
    if said is None:
        return None
    match = _DATE.fullmatch(said.text)
    try:
        day = date.fromisoformat(match[1]) if match else date.min
    except ValueError:
        day = date.min
    if not 1 < day.year < 9999:  # the last year of the calendar stands for "no end", and is no day
        faults.break_off(said.line, f"{said.text[:40]!r} is no day", "Write it as 2024-05-31.")
        return None
    return day


def parse_decimal(said: Quoted, faults: Faults) -> Decimal | None:
    """Return a number; note it if it is none, which the schema lets pass only for one with too many digits."""
    try:
        return parse_number(said.text)
    except NotationError as error:
        faults.break_off(said.line, error.what, error.remedy)
        return None
