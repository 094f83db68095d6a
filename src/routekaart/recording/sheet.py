"""A file that a person wrote, as fields and items with their lines; every value is text until it is checked.

YAML and JSON are read alike (JSON is YAML in another dress). What makes YAML surprising is refused rather than
explained: anchors, aliases, tags, two documents in a file, a key that stands twice.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from routekaart.domain.errors import NotationError

LARGEST_FILE = 5_000_000
"""In bytes. A country's dossier typed in at once is well under a twentieth of this."""
_DEEPEST = 12
_ABSENT = ("", "~", "null")


@dataclass(frozen=True, slots=True)
class Text:
    """A value as it was typed."""

    text: str
    line: int
    quoted: bool = False

    @property
    def absent(self) -> bool:
        """Whether nothing was filled in: an empty value, or `null`."""
        return not self.text.strip() or (not self.quoted and self.text in _ABSENT)


@dataclass(frozen=True, slots=True)
class Items:
    """A list."""

    items: list["Node"]
    line: int


@dataclass(frozen=True, slots=True)
class Fields:
    """Named values, in the order of the file."""

    fields: dict[str, "Node"]
    line: int
    lines: dict[str, int] = field(default_factory=dict)
    """On which line each name stands."""


Node = Text | Items | Fields


def parse_sheet(name: str, raw: bytes, *, begin: str = "recorded_by: and statements:") -> Fields:
    """Read a file as fields; `begin` is what a message advises to begin with.

    Raises:
        NotationError: if it is empty, too large, not in UTF-8, no YAML or JSON, or no fields; naming file and line.
    """
    text = _decoded(name, raw, begin)
    try:
        content = _Builder(name).build(text)
    except yaml.MarkedYAMLError as error:
        line = error.problem_mark.line + 1 if error.problem_mark is not None else 1
        raise problem(
            name, line, f"this cannot be read as YAML: {error.problem}", _advice(error.problem or "", text, line)
        ) from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise problem(name, line, "this line holds a control character", "Save the file as plain text.") from error
    if not isinstance(content, Fields):
        raise problem(name, 1, "the file holds no fields", f"Begin with {begin} at its top.")
    return content


def problem(name: str, line: int, what: str, remedy: str) -> NotationError:
    """Say what is wrong in a line of a file."""
    return NotationError(what, where=f"{name}:{line}", remedy=remedy)


def find_texts(node: Node) -> Iterator[Text]:
    """Find all values below a node, in the order of the file."""
    waiting = [node]
    while waiting:
        match waiting.pop():
            case Text() as text:
                yield text
            case Items(items=items):
                waiting.extend(reversed(items))
            case Fields(fields=fields):
                waiting.extend(reversed(fields.values()))


def find_named_texts(node: Node, name: str) -> Iterator[Text]:
    """Find all values below a node that stand under this name, alone or in a list."""
    match node:
        case Items(items=items):
            for item in items:
                yield from find_named_texts(item, name)
        case Fields(fields=fields):
            for key, value in fields.items():
                if key == name:
                    yield from find_texts(value)
                else:
                    yield from find_named_texts(value, name)
        case Text():
            return


def _decoded(name: str, raw: bytes, begin: str) -> str:
    if len(raw) > LARGEST_FILE:
        raise problem(
            name, 1, f"the file has {len(raw):,} bytes, and {LARGEST_FILE:,} is the most that is read", "Split it."
        )
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        raise problem(name, line, "the text is not in UTF-8", "Save the file as UTF-8.") from error
    if not text.strip():
        raise problem(name, 1, "the file is empty", f"Write {begin} in it.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _advice(what: str, text: str, line: int) -> str:
    typed = "".join(text.split("\n")[line - 1 : line])
    if "\t" in typed[: len(typed) - len(typed.lstrip())]:
        return "Indent with spaces, not with tabs."
    if "mapping values are not allowed" in what or "cannot start any token" in what:
        return "Put a value that begins with a sign or holds a colon between quotes."
    return "Check the indentation and the quotes of this line and the one before it."


def _line(event: yaml.Event) -> int:
    return 1 if event.start_mark is None else event.start_mark.line + 1


@dataclass(slots=True)
class _Builder:
    """Builds the tree from events: unlike a loaded value, an event knows its line and whether it has an anchor."""

    name: str
    root: Node | None = None
    # Each container that is open, with the name in it that waits for its value.
    stack: list[tuple[Items | Fields, list[tuple[str, int]]]] = field(default_factory=list)
    documents: int = 0

    def build(self, text: str) -> Node | None:
        for event in yaml.parse(text, Loader=yaml.CBaseLoader):
            self._refuse_surprises(event)
            line = _line(event)
            match event:
                case yaml.MappingStartEvent():
                    self._open(Fields({}, line))
                case yaml.SequenceStartEvent():
                    self._open(Items([], line))
                case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                    self.stack.pop()
                case yaml.ScalarEvent():
                    self._scalar(Text(event.value, line, quoted=not event.implicit[0]))
                case _:
                    pass
        return self.root

    def _refuse_surprises(self, event: yaml.Event) -> None:
        line = _line(event)
        if isinstance(event, yaml.DocumentStartEvent):
            self.documents += 1
            if self.documents > 1:
                raise problem(self.name, line, "a second document begins here", "Remove the line ---.")
        if isinstance(event, yaml.AliasEvent) or getattr(event, "anchor", None) is not None:
            raise problem(
                self.name, line, "an anchor or alias (& or *) is not read", "Write it out, or put it between quotes."
            )
        if getattr(event, "tag", None) is not None:
            raise problem(self.name, line, "a tag (!) is not read", "Remove it, or put the value between quotes.")

    def _open(self, node: Items | Fields) -> None:
        if len(self.stack) >= _DEEPEST:
            raise problem(self.name, node.line, "this is nested too deep", "Write it as the example in the guide.")
        if self._waits_for_name():
            raise problem(self.name, node.line, "a name of a field must be a word", "Write name: value.")
        self._place(node)
        self.stack.append((node, []))

    def _scalar(self, text: Text) -> None:
        if not self._waits_for_name():
            self._place(text)
            return
        fields, waiting = self.stack[-1]
        assert isinstance(fields, Fields)  # only fields wait for a name
        if text.text in fields.fields:
            first = fields.lines[text.text]
            raise problem(
                self.name, text.line, f"this field stands twice; the first time on line {first}", "Keep one of them."
            )
        waiting.append((text.text, text.line))

    def _waits_for_name(self) -> bool:
        return bool(self.stack) and isinstance(self.stack[-1][0], Fields) and not self.stack[-1][1]

    def _place(self, node: Node) -> None:
        if not self.stack:
            self.root = node
            return
        container, waiting = self.stack[-1]
        if isinstance(container, Items):
            container.items.append(node)
        else:
            name, line = waiting.pop()
            container.fields[name] = node
            container.lines[name] = line
