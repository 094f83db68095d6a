"""A publisher's file as a table of text: CSV or Parquet in, columns of text out, nothing guessed."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from routekaart.domain.errors import RefusedTable

_PARQUET_MAGIC = b"PAR1"


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """The cells of a file, by column. Row 1 is the first after the header; an empty text is an empty cell."""

    columns: dict[str, Sequence[str]]
    ragged: tuple[tuple[int, int], ...] = ()
    """Rows with too few or too many cells, as (row, cells). Their own cells are empty here."""

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return len(next(iter(self.columns.values()), ()))


def format_of(raw: bytes) -> str:
    """Tell whether these bytes are `parquet` or, failing that, have to be `csv`."""
    return "parquet" if raw.startswith(_PARQUET_MAGIC) else "csv"


def parse_table(raw: bytes, *, columns: Sequence[str], formats: Sequence[str], where: str) -> Table:
    """Read a file that has exactly these columns, in any order.

    Raises:
        RefusedTable: if it is empty, in another format, not readable, or has other columns.
    """
    if not raw.strip():
        raise RefusedTable("the file is empty", where=where, remedy="Get it from the publisher again.")
    found = format_of(raw)
    if found not in formats:
        raise RefusedTable(f"the file is {found}", where=where, remedy=f"Give it as {' or '.join(formats)}.")
    table = _parse_parquet(raw, where) if found == "parquet" else _parse_csv(raw, where)
    _refuse_other_columns(list(table.columns), columns, where)
    if not table.rows:
        raise RefusedTable("the table has no rows", where=where, remedy="Get it from the publisher again.")
    return table


def _parse_csv(raw: bytes, where: str) -> Table:
    try:
        lines = list(csv.reader(io.StringIO(raw.decode("utf-8-sig"), newline=""), strict=True))
    except UnicodeDecodeError as error:
        raise RefusedTable(
            f"byte {error.start + 1} of the file is not UTF-8", where=where, remedy="Save it as CSV in UTF-8."
        ) from error
    except csv.Error as error:
        raise RefusedTable(
            f"the file is not CSV: {error}", where=where, remedy="Save it as CSV, with commas and double quotes."
        ) from error
    while lines and not lines[-1]:
        lines.pop()
    header, body = lines[0], lines[1:]
    _refuse_twice(header, where)
    width = len(header)
    ragged = tuple((row, len(line)) for row, line in enumerate(body, 1) if len(line) != width)
    for row, _ in ragged:
        body[row - 1] = [""] * width
    cells: list[Sequence[str]] = list(zip(*body, strict=True)) if body else [()] * width
    return Table(columns=dict(zip(header, cells, strict=True)), ragged=ragged)


def _parse_parquet(raw: bytes, where: str) -> Table:
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        table = pq.read_table(pa.BufferReader(raw))
    except (pa.ArrowException, OSError) as error:
        raise RefusedTable(
            "the Parquet file cannot be read; it is damaged or cut off", where=where, remedy="Get it again."
        ) from error
    _refuse_twice(table.column_names, where)
    return Table(columns={name: _texts(table[name], name, where) for name in table.column_names})


def _texts(column: Any, name: str, where: str) -> Sequence[str]:
    try:
        return [_text(cell) for cell in column.to_pylist()]
    except TypeError as error:
        raise RefusedTable(
            f"column {name} holds {column.type}, which is neither text, number nor date",
            where=where,
            remedy="Ask the publisher for a plain table, or convert the column to text.",
        ) from error


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            raise TypeError
        case str():
            return cell
        case float():
            number = Decimal(repr(cell))
            # 2023.0 is the whole number 2023: a column with a gap is often kept as floats
            return f"{number.normalize():f}" if number.is_finite() else str(cell)
        case int() | Decimal():
            return f"{cell:f}" if isinstance(cell, Decimal) else str(cell)
        case date():
            return cell.isoformat()
        case _:
            raise TypeError


def _refuse_twice(header: Sequence[str], where: str) -> None:
    twice = sorted({name for name in header if header.count(name) > 1})
    if twice:
        raise RefusedTable(
            f"the header has {', '.join(map(repr, twice))} more than once", where=where, remedy="Name each column once."
        )


def _refuse_other_columns(found: Sequence[str], expected: Sequence[str], where: str) -> None:
    unknown = [name for name in found if name not in expected]
    missing = [name for name in expected if name not in found]
    if not unknown and not missing:
        return
    parts = [f"unknown column {name!r}" for name in unknown] + [f"column {name!r} is missing" for name in missing]
    raise RefusedTable(
        f"the header is not as expected: {', '.join(parts)}",
        where=where,
        remedy="If the publisher changed the table, describe the new one in dataset.yml; else get the file again.",
    )
