"""The observations of one release: made from the raw bytes, and written as one Parquet file."""

import hashlib
import io
from collections.abc import Collection, Sequence
from dataclasses import fields
from operator import attrgetter
from typing import Any

from routekaart.domain.ids import ActorId, ReleaseId, ThingId, kind_of
from routekaart.statistics.cells import CellParser, Record
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.faults import Fault, RefusedRows
from routekaart.statistics.mapping import map_table
from routekaart.statistics.table import parse_table

_COLUMNS = tuple(field.name for field in fields(Record))
_cells = attrgetter(*_COLUMNS)


def parse_observations(
    raw: bytes, dataset: Dataset, *, where: str, countries: Collection[ThingId] | None = None
) -> tuple[Record, ...]:
    """Read a publisher's file through the mapping of its dataset, in the order of their keys.

    Args:
        raw: the file.
        dataset: how it is to be read.
        where: its name, for messages.
        countries: those that exist; without them any code passes.

    Raises:
        RefusedTable: if anything in it is not as described; all its faults are listed.
    """
    table = parse_table(raw, columns=dataset.columns, formats=dataset.formats, where=where)
    rows, faults = map_table(table, dataset)
    parser = CellParser(dataset)
    records: list[Record] = []
    for row in rows:
        record, wrong = parser.parse_row(row)
        faults += wrong
        if record is not None:
            records.append(record)
    faults += _faults_of_repetition(records)
    faults += [] if countries is None else _faults_of_countries(records, countries)
    if faults:
        raise RefusedRows(faults, where=where)
    return tuple(sorted(records, key=lambda record: record.key))


def _faults_of_countries(records: Sequence[Record], countries: Collection[ThingId]) -> list[Fault]:
    """Find countries that are in no list: a figure under a code that nobody asks for is lost in silence."""
    remedy = "Write the ISO 3166 code of three letters, as in country:GRC."
    return [
        Fault(row=record.row, column=column, what=f"{area!r} is no country we know", remedy=remedy)
        for record in records
        for column, area in (("ref_area", record.ref_area), ("counterpart", record.counterpart))
        if area is not None and kind_of(area) == "country" and area not in countries
    ]


def content_digest(records: Sequence[Record]) -> str:
    """Return the sha256 of what was observed, whatever the file format and the version of its writer."""
    told = hashlib.sha256()
    for record in records:
        told.update("\x1f".join("" if cell is None else str(cell) for cell in _cells(record)).encode())
        told.update(b"\x1e")
    return told.hexdigest()


def to_parquet(records: Sequence[Record], *, release: ReleaseId, publisher: ActorId) -> bytes:
    """Return the Parquet file of a release: the same records give the same bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    count = len(records)
    columns: dict[str, Any] = {
        "release": pa.array([release] * count, pa.string()),
        "publisher": pa.array([publisher] * count, pa.string()),
    }
    for name in _COLUMNS:
        columns[name] = pa.array(list(map(attrgetter(name), records)), _arrow_type(name))
    written = io.BytesIO()
    pq.write_table(pa.table(columns), written, compression="zstd", write_page_checksum=True)
    return written.getvalue()


def _arrow_type(column: str) -> Any:
    import pyarrow as pa

    if column in ("obs_value", "low", "high"):
        return pa.float64()
    if column in ("period_start", "period_end"):
        return pa.date32()
    return pa.int32() if column == "row" else pa.string()


def _faults_of_repetition(records: Sequence[Record]) -> list[Fault]:
    faults: list[Fault] = []
    first: dict[tuple[object, ...], int] = {}
    for record in sorted(records, key=lambda record: record.row):
        if record.key not in first:
            first[record.key] = record.row
            continue
        what = f"row {first[record.key]} is about the same: {record.indicator}, {record.ref_area}, {record.time_period}"
        faults.append(Fault(row=record.row, column="time_period", what=what, remedy="Keep one of the two."))
    return faults
