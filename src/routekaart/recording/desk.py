"""The desk at which one file is checked: what is known, who writes, and every problem met so far."""

import difflib
import re
import unicodedata
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.privacy import describe_mark, find_personal
from routekaart.recording.known import Known
from routekaart.recording.sheet import Fields, Items, Node, Text, problem


@dataclass(slots=True)
class Desk:
    """What the checks of one file share. Problems are gathered, so that a person sees all of them at once."""

    name: str
    """The file, as messages name it."""
    known: Known
    now: datetime
    account: ActorId
    written: date
    """The day on which the file was written, as it says itself; today if it does not."""
    described: frozenset[str] = frozenset()
    """Things that are described in one of the files."""
    problems: list[InputError] = field(default_factory=list)

    @property
    def today(self) -> date:
        """The day on which it is recorded."""
        return self.now.date()

    @property
    def recorder(self) -> RecorderId:
        """Through whom it is learned."""
        return RecorderId(self.account)

    def report(self, line: int, what: str, remedy: str) -> None:
        """Note a problem."""
        self.problems.append(problem(self.name, line, what, remedy))


_TURNS = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
Parse = Callable[[Text, Desk], object]
"""Makes a value of what was typed, or raises InputError."""


@dataclass(frozen=True, slots=True)
class Field:
    """How a field is read."""

    parse: Parse
    needed: bool = False
    many: bool = False
    """Whether it takes a list; one value alone is a list of one."""
    free: bool = True
    """Whether its text is looked through for personal records: not where only digits or an address can stand."""


def fill(
    desk: Desk, node: Fields, form: Mapping[str, Field], *, beside: Iterable[str] = ()
) -> dict[str, object] | None:
    """Read the fields of a form; what is not filled in is left out.

    Args:
        desk: where problems are noted.
        node: what was typed.
        form: how each field is read.
        beside: names that are read elsewhere.

    Returns:
        the values, or `None` if there was a problem.
    """
    before = len(desk.problems)
    _refuse_unknown(desk, node, (*form, *beside))
    values = {name: _value(desk, node.fields[name], name, form[name]) for name in form if name in node.fields}
    filled = {name: value for name, value in values.items() if value is not None}
    missing = [name for name, asked in form.items() if asked.needed and name not in filled]
    if missing and len(desk.problems) == before:
        desk.report(node.line, f"{', '.join(missing)} is not filled in", f"Add {missing[0]}: and its value here.")
    return filled if len(desk.problems) == before else None


def refuse_marks(desk: Desk, text: Text) -> bool:
    """Note what looks like the record of a private person, and tell whether there was any."""
    # In a code or an address hyphens stand for spaces.
    apart = re.sub(r"[-_:/?&=]+", " ", text.text) if re.search(r"[a-zA-Z]", text.text) and " " not in text.text else ""
    marks = find_personal(text.text) or find_personal(apart)
    if "://" in text.text and "bsn" not in text.text.lower():  # pages are numbered too
        marks = tuple(mark for mark in marks if mark.what != "a BSN-like number")
    for mark in marks:
        desk.report(text.line, describe_mark(mark), "Leave it out: no data on private persons is kept here.")
    return bool(marks)


def _refuse_unknown(desk: Desk, node: Fields, names: tuple[str, ...]) -> None:
    for name in node.fields:
        if name not in names:
            near = difflib.get_close_matches(name, names, n=1)
            advice = f"Write {near[0]}?" if near else f"The fields here are {', '.join(names)}."
            shown = "this name" if find_personal(name) else f"{name[:40]!r}"
            desk.report(node.lines[name], f"no field is called {shown}", advice)


def _refuse_unseen(desk: Desk, text: Text, name: str) -> bool:
    """Note a character that cannot be seen and can change what a page or terminal shows; YAML lets one in escaped."""
    unseen = any(
        (unicodedata.category(one) == "Cc" and one not in "\n\t") or unicodedata.bidirectional(one) in _TURNS
        for one in text.text
    )
    if unseen:
        desk.report(text.line, f"{name} holds a control character", "Leave it out, and type the text anew.")
    return unseen


def _value(desk: Desk, node: Node, name: str, asked: Field) -> object:
    """Read one value; `None` if it was left empty, or if there was a problem."""
    if asked.many and isinstance(node, Items):
        values = [_value(desk, item, name, Field(asked.parse, free=asked.free)) for item in node.items]
        return tuple(value for value in values if value is not None) or None
    if not isinstance(node, Text):
        desk.report(node.line, f"{name} takes a value here, not fields or a list", f"Write {name}: value on one line.")
        return None
    if node.absent or _refuse_unseen(desk, node, name) or (asked.free and refuse_marks(desk, node)):
        return None
    try:
        value = asked.parse(node, desk)
    except InputError as error:
        if not asked.free and refuse_marks(desk, node):
            return None  # the message would repeat what was typed
        desk.report(node.line, f"{name}: {error.what}", error.remedy)
        return None
    return (value,) if asked.many else value
