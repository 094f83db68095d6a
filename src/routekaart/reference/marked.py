"""YAML with line numbers, read so that every mistake of a file is found and not only the first.

A part that cannot be read gives a stand-in, and a problem on the sheet. Nothing of a sheet with problems may be used.
"""

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import TypeVar

import yaml

from routekaart.domain.errors import InputError, NotationError, RefusedTable

Value = TypeVar("Value")
Node = yaml.Node
Fields = dict[str, Node]


class Sheet:
    """A file that is being read, with all that is wrong in it so far."""

    def __init__(self, file: str) -> None:
        self.file = file
        self.problems: list[InputError] = []

    def refuse(self, node: Node | None, what: str, remedy: str) -> None:
        """Note a problem at a place in the file."""
        line = 1 if node is None else node.start_mark.line + 1
        self.problems.append(RefusedTable(what, where=f"{self.file}:{line}", remedy=remedy))

    def fields(self, node: Node, required: tuple[str, ...] = (), optional: tuple[str, ...] = ()) -> Fields:
        """Return the fields of an entry; note those that are missing, unknown or there twice."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, "here fields are expected", f"Write {', '.join(required or optional)} below it.")
            return {}
        found: Fields = {}
        for key, value in node.value:
            if key.value in found:
                self.refuse(key, f"the field {key.value} stands twice", "Take one of them out.")
            elif key.value not in (*required, *optional):
                self.refuse(
                    key, f"no field is called {key.value}", f"Write one of {', '.join((*required, *optional))}."
                )
            else:
                found[key.value] = value
        for name in required:
            if name not in found:
                self.refuse(node, f"the field {name} is missing", "Write it.")
        return found

    def entries(self, node: Node) -> tuple[tuple[str, Node], ...]:
        """Return named entries with the node of each; note a name that is there twice."""
        if not isinstance(node, yaml.MappingNode):
            self.refuse(node, "here named entries are expected", "Write 'name: ...' for each.")
            return ()
        found: Fields = {}
        for key, value in node.value:
            if key.value in found:
                self.refuse(key, f"{key.value} stands twice", "Rename or take out one of them.")
            found.setdefault(key.value, value)
        return tuple(found.items())

    def items(self, node: Node | None) -> tuple[Node, ...]:
        """Return the items of a list; none if the list is absent."""
        if node is None:
            return ()
        if not isinstance(node, yaml.SequenceNode):
            self.refuse(node, "here a list is expected", "Begin each item with '- ', or write [one, two].")
            return ()
        return tuple(node.value)

    def text(self, node: Node | None) -> str:
        """Return a text; empty if it is absent."""
        if node is None:
            return ""
        if not isinstance(node, yaml.ScalarNode):
            self.refuse(node, "here a text is expected", "Write one text; put it between quotes if it has a colon.")
            return ""
        text = str(node.value)
        if not text.strip():
            self.refuse(node, "the text is empty", "Write it, or take the field out.")
        return " ".join(text.split())

    def parsed(self, node: Node | None, parse: Callable[[str], Value], stand_in: Value) -> Value:
        """Return what a parser makes of a text; `stand_in` if it is absent or refused."""
        text = self.text(node)
        if not text:
            return stand_in
        try:
            return parse(text)
        except NotationError as error:
            self.refuse(node, error.what, error.remedy)
            return stand_in

    def one_of(self, node: Node | None, known: dict[str, Value], stand_in: Value) -> Value:
        """Return what a word stands for; note a word that is not known, with those that are."""
        text = self.text(node)
        if text and text not in known:
            self.refuse(node, f"{text!r} is not known here", remedy_of(text, known))
        return known.get(text, stand_in)


def remedy_of(text: str, known: dict[str, Value] | tuple[str, ...]) -> str:
    """Say which names are known, the nearest first."""
    near = get_close_matches(text, known, n=3)
    hint = f"Do you mean {' or '.join(near)}? " if near else ""
    return f"{hint}Known are {', '.join(known)}."


def load_sheet(path: Path) -> tuple[Sheet, Node | None]:
    """Load a YAML file as nodes that know their line; every value stays text.

    A file that is no YAML gives a sheet with that problem and no node.
    """
    sheet = Sheet(path.name)
    try:
        node = yaml.compose(path.read_text(encoding="utf-8"), Loader=yaml.CBaseLoader)
    except (OSError, UnicodeDecodeError) as error:
        sheet.refuse(None, f"the file cannot be read: {error}", "Save it as text in UTF-8.")
        return sheet, None
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark else 1
        problem = RefusedTable(
            f"this is no YAML: {error.problem}", where=f"{path.name}:{line}", remedy="Look at its indents and quotes."
        )
        sheet.problems.append(problem)
        return sheet, None
    except yaml.YAMLError as error:
        sheet.refuse(None, f"this is no YAML: {error}", "Save it as text in UTF-8.")
        return sheet, None
    if node is None:
        sheet.refuse(None, "the file is empty", "Write its entries.")
    return sheet, node
