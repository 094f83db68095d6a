"""Bytes of a file -> rows: mappings from the names of fields to values, each with its place. Nothing is guessed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from routekaart.domain.errors import RefusedTable
from routekaart.domain.limits import LARGEST_MEMORY
from routekaart.domain.strict_json import parse_json
from routekaart.exchanging.tweedekamer.columns import FIELDS, FILES
from routekaart.exchanging.tweedekamer.faults import Faults, Place

LARGEST = 100_000_000
"""Bytes of one file. A page of the House has 250 records."""
MOST_ROWS = 1_000_000
_MOST_COLUMNS = 100
_PACKED = (b"PK\x03\x04", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"(\xb5/\xfd")
_RECOGNISED = {
    "Kabinetsappreciatie": "Zaak",
    "DocumentNummer": "Document",
    "BesluitSoort": "Besluit",
    "DatumNakoming": "Toezegging",
}
"""A field that only one entity has."""


class OpenParquet(Protocol):
    """How the bytes of a Parquet file become an Arrow table, or a `RefusedTable` within these limits."""

    def __call__(self, raw: bytes, /, *, where: str, cells: int, memory: int) -> Any:
        """Read a file with at most so many cells, taking at most so many bytes of memory."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The rows of one file, and what they are: an entity of the House, or one of our flat files."""

    entity: str
    rows: Sequence[Mapping[str, object]]
    file: str

    def place(self, number: int, matter: str = "") -> Place:
        """Return the place of a row, from 1."""
        return Place(file=self.file, row=number, matter=matter)


def load_table(raw: bytes, file: str, faults: Faults, open_parquet: OpenParquet) -> Table:
    """Read a file as JSON of the House or as one of the flat Parquet files.

    Raises:
        RefusedTable: if it is neither, is packed, or is larger than what is read.
    """
    _refuse_large(raw, file)
    if raw.startswith(b"PAR1"):
        return _load_parquet(raw, file, faults, open_parquet)
    return _load_text(raw, file, faults)


def _refuse_large(raw: bytes, file: str) -> None:
    if len(raw) > LARGEST:
        raise _refused(f"the file has more than {LARGEST:,} bytes", file, "Hand it in in parts.")


def _load_text(raw: bytes, file: str, faults: Faults) -> Table:
    if raw.startswith(_PACKED):
        raise _refused("the file is packed", file, "Unpack it first, so that its size is known.")
    if raw.lstrip(b"\xef\xbb\xbf \t\r\n")[:1] not in (b"{", b"["):
        raise _refused(
            "this is neither JSON of the House nor Parquet",
            file,
            "Hand in what OData gives, as JSON; read a letter or motion with: routekaart read FILE.",
        )
    return _load_json(raw, file, faults)


def find_ids(raw: bytes, file: str) -> dict[str, str]:
    """Return the ids of the records of a page by their numbers, or by themselves where there is no number.

    Raises:
        RefusedTable: if it is no page of records.
    """
    _refuse_large(raw, file)
    rows = _load_text(raw, file, Faults()).rows
    return {str(row.get("Nummer") or row.get("Id")): str(row.get("Id")).lower() for row in rows}


def _load_json(raw: bytes, file: str, faults: Faults) -> Table:
    try:
        held = parse_json(raw)
    except (ValueError, RecursionError) as error:
        # the error of a decoder tells where; it does not repeat the text
        raise _refused(f"the JSON cannot be read: {str(error)[:120]}", file, "Fetch it again.") from None
    context, rows = _find_rows(held, file)
    entity = _find_entity(context, rows, file)
    table = Table(entity=entity, rows=rows, file=file)
    _refuse_columns(table, rows, FIELDS[entity], faults)
    return table


def _find_rows(held: Any, file: str) -> tuple[str, list[dict[str, object]]]:
    context = ""
    if isinstance(held, dict) and "error" in held:
        raise _refused("the House gave an error instead of records", file, "Fetch it again.")
    if isinstance(held, dict) and "value" in held:
        context, held = str(held.get("@odata.context", "")), held["value"]
    rows = [held] if isinstance(held, dict) else held
    if not isinstance(rows, list):
        raise _refused("`value` is no list of records", file, "Fetch it again.")
    wrong = next((number for number, row in enumerate(rows, 1) if not isinstance(row, dict)), None)
    if wrong is not None:
        raise _refused(f"row {wrong} is no record", file, "Fetch it again.")
    return context, rows


def _find_entity(context: str, rows: Sequence[Mapping[str, object]], file: str) -> str:
    named = context.partition("#")[2].partition("(")[0].partition("/")[0]
    if named in FIELDS:
        return named
    found = {entity for row in rows for field, entity in _RECOGNISED.items() if field in row}
    if not rows and not named:
        return "Zaak"
    if len(found) != 1:
        raise _refused(
            f"the records are of no entity that is imported ({named[:40] or 'none is named'})",
            file,
            "Hand in Zaak, Document, Besluit or Toezegging, one of them in a file.",
        )
    return found.pop()


def _load_parquet(raw: bytes, file: str, faults: Faults, open_parquet: OpenParquet) -> Table:
    opened = open_parquet(raw, where=file, cells=MOST_ROWS * _MOST_COLUMNS, memory=LARGEST_MEMORY)
    names = opened.column_names
    if opened.num_rows > MOST_ROWS:
        raise _refused(f"the file has {opened.num_rows:,} rows", file, "Hand it in in parts.")
    sort = max(FILES, key=lambda one: len(FILES[one] & set(names)))
    table = Table(entity=sort, rows=opened.to_pylist() if set(names) & FILES[sort] else [], file=file)
    for name in sorted(FILES[sort] - set(names)):
        faults.break_off(table.place(0), f"the column {name} is missing", "Get the whole table.")
    _refuse_columns(table, [dict.fromkeys(names)], FILES[sort], faults)
    return table


def _refuse_columns(table: Table, rows: Sequence[Mapping[str, object]], known: frozenset[str], faults: Faults) -> None:
    seen: set[str] = set()
    for number, row in enumerate(rows, 1):
        for name in row.keys() - known - seen:
            if not name.startswith("@odata."):
                faults.break_off(
                    table.place(number if table.entity in FIELDS else 0),
                    f"{name[:60]!r} is no field of {table.entity} that we know",
                    "See what it means in $metadata, and add it to exchanging/tweedekamer/columns.py.",
                )
            seen.add(name)


def _refused(what: str, file: str, remedy: str) -> RefusedTable:
    return RefusedTable(what, where=file, remedy=remedy)
