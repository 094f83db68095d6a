"""Read lists from disk with every value as text, and check each entry; a message names the file and the entry."""

import csv
from collections import Counter
from collections.abc import Mapping
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

import yaml
from pydantic import ConfigDict, TypeAdapter, ValidationError

from routekaart.domain.errors import RefusedTable

Entry = TypeVar("Entry")

STRICT = ConfigDict(extra="forbid")
"""For entries inside entries: a field that is not known is refused."""


class _TextLoader(yaml.CBaseLoader):
    """Read YAML with every scalar as text, and refuse a key that stands twice."""

    def construct_mapping(self, node: yaml.MappingNode, deep: bool = False) -> dict[Any, Any]:
        mapping = super().construct_mapping(node, deep=deep)
        if len(mapping) != len(node.value):
            raise yaml.YAMLError(f"a key stands twice in the entries that begin on line {node.start_mark.line + 1}")
        return mapping


def load_yaml(path: Path) -> dict[str, Any]:
    """Load a YAML file as a mapping in which every scalar is text, so that `NO` stays Norway.

    Raises:
        RefusedTable: if it cannot be read or is no mapping.
    """
    try:
        content = _TextLoader(_load_text(path)).get_single_data()
    except yaml.YAMLError as error:
        raise RefusedTable(f"this is no list in YAML: {error}", where=path.name, remedy="Correct the file.") from error
    if not isinstance(content, dict):
        raise RefusedTable("the file holds no entries", where=path.name, remedy="Write 'key: ...' at its top.")
    return content


def load_entries(path: Path, kind: type[Entry], *, under: str = "", key: str = "key") -> tuple[Entry, ...]:
    """Load the entries of a YAML file, each with its name there as the field `key`.

    Args:
        path: the file.
        kind: the dataclass that an entry is.
        under: the top-level name that holds the entries, if it is not the whole file.
        key: the field that takes the entry's name.

    Raises:
        RefusedTable: if the file or an entry is not as expected.
    """
    content = load_yaml(path)
    entries = content.get(under) if under else content
    if not isinstance(entries, dict):
        raise RefusedTable(f"there are no entries under {under!r}", where=path.name, remedy="Write them below it.")
    return tuple(parse_entry(kind, entry, path=path, key=key, name=name) for name, entry in entries.items())


def parse_entry(kind: type[Entry], entry: object, *, path: Path, name: str, key: str = "") -> Entry:
    """Check one entry and return it as a value of its kind.

    Raises:
        RefusedTable: if a field is missing, unknown or not in its notation; it says where.
    """
    where = f"{path.name}, entry {name}"
    if not isinstance(entry, Mapping):
        raise RefusedTable("the entry holds no fields", where=where, remedy="Write its fields below it.")
    asked: type = kind
    unknown = set(entry) - _names(asked)
    if unknown:
        raise RefusedTable(f"no field is called {', '.join(sorted(unknown))}", where=where, remedy="Correct the name.")
    try:
        checked: Entry = _adapter(asked).validate_python({key: name, **entry} if key else dict(entry))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        field = ".".join(str(part) for part in first["loc"])
        raise RefusedTable(f"{field}: {first['msg']}", where=where, remedy="Correct this field.") from error
    return checked


def load_rows(path: Path, kind: type[Entry]) -> tuple[Entry, ...]:
    """Load the rows of a CSV file whose columns are exactly the fields of `kind`; an empty cell is an absent field.

    Raises:
        RefusedTable: if a column or a cell is not as expected, or two rows have one key.
    """
    reader = csv.DictReader(_load_text(path).splitlines(), strict=True)
    asked: type = kind
    differing = set(reader.fieldnames or ()) ^ _names(asked)
    if differing:
        raise RefusedTable(
            f"these columns are too many or too few: {', '.join(sorted(differing))}",
            where=path.name,
            remedy="Correct the header.",
        )
    try:
        rows = list(reader)
    except csv.Error as error:
        raise RefusedTable(f"this is no CSV: {error}", where=path.name, remedy="Correct the file.") from error
    _refuse_twins(rows, path)
    return tuple(_row(kind, cells, path) for cells in rows)


def _row(kind: type[Entry], cells: Mapping[Any, Any], path: Path) -> Entry:
    if None in cells or None in cells.values():
        raise RefusedTable(
            "the row has another number of cells than the header",
            where=f"{path.name}, entry {cells.get('key')}",
            remedy="Put a cell with a comma between quotes.",
        )
    filled = {column: cell for column, cell in cells.items() if cell != ""}
    return parse_entry(kind, filled, path=path, name=str(cells.get("key")))


def _refuse_twins(rows: list[dict[str | Any, str | Any]], path: Path) -> None:
    twins = [key for key, number in Counter(row.get("key") for row in rows).items() if number > 1]
    if twins:
        raise RefusedTable("two rows have one key", where=f"{path.name}, entry {twins[0]}", remedy="Rename one.")


def _load_text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise RefusedTable(
            f"the list cannot be read: {error}", where=str(path), remedy="Restore the folder reference/."
        ) from error


@cache
def _adapter(kind: type) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


@cache
def _names(kind: type) -> frozenset[str]:
    return frozenset(field.name for field in fields(kind))
