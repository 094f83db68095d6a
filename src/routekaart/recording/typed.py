"""A statement as a person would have typed it, to change a field of it and read it again with every check."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from routekaart.domain.content import Content
from routekaart.domain.encoding import to_record
from routekaart.domain.statement import Statement
from routekaart.recording.forms import FORMS
from routekaart.recording.sheet import Fields, Items, Node, Text

_QUANTITIES = ("quantity", "size")
_IN_A_QUANTITY = {"value": "value", "value2": "to", "comparator": "comparator", "unit": "unit"}
_OTHERWISE: Mapping[str, Mapping[str, str]] = {
    "money": {"unit": "currency"},
    "range": {"low": "value", "high": "to"},
    "trend": {"base": "since"},
    "relation": {"object": "to"},
    "event": {"about": "answers"},
}
"""Fields that a person types under another name, by form."""
_LINE = 1
"""Nobody typed it, so it stands on no line of a file."""


def form_of(content: Content) -> str:
    """Return the name of the form in which a content is typed; there is none for a retraction."""
    return type(content).__name__.lower()


def typed_of(statement: Statement) -> Fields:
    """Return the entry from which a statement could be read, without its subject, speaker and source.

    Words that were not understood (`unread`) are in no form: who types a reading has understood them.
    """
    name = form_of(statement.content)
    said = {field: typed for field, typed in _typed(statement.content, name) if field in FORMS[name].fields}
    entry: dict[str, Node] = {"kind": typed_text(statement.kind.value), name: typed_fields(said)}
    if statement.valid is not None:
        entry["when"] = typed_text(str(statement.valid))
    return typed_fields(entry)


def typed_fields(fields: dict[str, Node]) -> Fields:
    """Return values under their names, as if typed."""
    return Fields(fields, _LINE, dict.fromkeys(fields, _LINE))


def typed_text(text: str) -> Text:
    """Return a value, as if typed."""
    return Text(text, _LINE, quoted=True)


def typed_list(text: str) -> Items:
    """Return values with commas between them, as if typed as a list."""
    return Items([typed_text(value.strip()) for value in text.split(",")], _LINE)


def _typed(content: Content, form: str) -> Iterator[tuple[str, Node]]:
    names = _OTHERWISE.get(form, {})
    record = to_record(content)
    for field, value in record.items():
        if field in _QUANTITIES and isinstance(value, dict):
            within = ((_IN_A_QUANTITY[part], plain) for part, plain in value.items() if part in _IN_A_QUANTITY)
            yield from ((names.get(part, part), _node(plain)) for part, plain in within)
        elif field != "type":
            yield names.get(field, field), _node(value)


def _node(value: Any) -> Node:
    if isinstance(value, list):
        return Items([_node(item) for item in value], _LINE)
    if isinstance(value, bool):
        return typed_text("yes" if value else "no")
    # As a decimal 0.125 could be read in two ways, and 0.1250 cannot.
    return typed_text(f"{value}0" if re.fullmatch(r"-?\d{1,3}\.\d{3}", str(value)) else str(value))
