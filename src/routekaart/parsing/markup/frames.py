"""The elements of a document that are open, each with what it takes over from the one it stands in."""

from dataclasses import dataclass
from typing import NamedTuple

from routekaart.domain.document import BlockKind, Change, TablePlace
from routekaart.parsing.markup.drafts import Aside, Draft
from routekaart.parsing.markup.grid import Grid
from routekaart.parsing.markup.roles import Part, Role

RUNS_ON = frozenset({Part.FLOW, Part.WORD, Part.RAISED, Part.LABEL, Part.LINE, Part.HIDDEN})
"""What stands in a block and does not end it."""
APART = frozenset({Part.ASIDE, Part.MARK})
"""What stands in a block and is no part of it."""
_WINS = frozenset({BlockKind.FURNITURE, BlockKind.FOOTNOTE, BlockKind.CELL})
"""Kinds that all blocks in an element take over."""


class CellSpan(NamedTuple):
    """How far a cell reaches, and its column if it names that itself."""

    columns: int = 1
    rows: int = 1
    column: int | None = None
    header: bool = False


@dataclass(slots=True)
class Frame:
    """An element that is open."""

    role: Role
    step: str
    start: int
    parent: "Frame | None" = None
    kind: BlockKind = BlockKind.PARAGRAPH
    hidden: bool = False
    muted: int = 0
    """Why its text is not shown, as bits; nothing if it is."""
    above: bool = False
    change: Change | None = None
    quoted: bool = False
    sections: int = 0
    lists: int = 0
    cell: TablePlace | None = None
    grid: Grid | None = None
    aside: Aside | None = None
    item: "Frame | None" = None
    """The item or aside that a label in here is the label of."""
    labels: bool = False
    """Whether the text is that of a label."""
    label: Draft | None = None
    """What marks this item, until its first block takes it."""
    interrupted: Draft | None = None
    """The block in which this aside stands."""
    counted: dict[str, int] | None = None
    """How many elements of each name it holds so far."""
    _path: str = ""

    @property
    def path(self) -> str:
        """The XPath of the element, with positions."""
        if not self._path:
            self._path = self.step if self.parent is None else self.parent.path + self.step
        return self._path

    def count(self, name: str) -> int:
        """Return which of the elements of its name the next one in here is, from 1."""
        if self.counted is None:
            self.counted = {}
        number = self.counted[name] = self.counted.get(name, 0) + 1
        return number


def open_frame(role: Role, step: str, position: int, parent: Frame) -> Frame:
    """Return a new element with all that it takes over from the one it stands in."""
    part = role.part
    frame = Frame(
        role,
        step,
        position,
        parent,
        kind=_kind(role, parent),
        hidden=part is Part.HIDDEN or (parent.hidden and part is not Part.CONTENT),
        muted=(parent.muted & ~role.unmutes) | role.mutes,
        above=part is Part.RAISED or (parent.above and part not in APART),
        change=role.change or parent.change,
        quoted=role.quoted or parent.quoted,
        sections=parent.sections + (part is Part.SECTION),
        lists=parent.lists + (part is Part.LIST),
        aside=parent.aside,
        item=parent.item,
        labels=part is Part.LABEL or parent.labels,
    )
    if part not in APART:
        frame.grid, frame.cell = parent.grid, parent.cell
    if part in APART or part is Part.ITEM:
        frame.item = frame
    return frame


def _kind(role: Role, parent: Frame) -> BlockKind:
    if role.kind is None:
        return parent.kind
    if role.part in APART:
        return role.kind
    if parent.kind in _WINS or (role.kind is BlockKind.PARAGRAPH and parent.kind is BlockKind.ITEM):
        return parent.kind
    return role.kind
