"""An open table as a file, byte for byte the same for the same rows; and what the columns hold (CSV on the Web)."""

import csv
import io
import json
import zipfile
from collections.abc import Iterable

from routekaart.domain.table import OpenTable

LICENCE = "https://creativecommons.org/publicdomain/zero/1.0/"
_PARQUET_KINDS = {"integer": "int64"}
_ZIP_DAY = (1980, 1, 1, 0, 0, 0)
"""The day that every file in a zip has, so that the same tables give the same bytes."""


def write_csv(table: OpenTable) -> bytes:
    """Return a table as CSV by RFC 4180, in UTF-8; nothing is an empty cell."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\r\n")
    writer.writerow(column.name for column in table.columns)
    writer.writerows(table.rows)
    return written.getvalue().encode("utf-8")


def write_json(table: OpenTable) -> bytes:
    """Return a table as a list of records."""
    names = [column.name for column in table.columns]
    return json.dumps([dict(zip(names, row, strict=True)) for row in table.rows], ensure_ascii=False).encode("utf-8")


def write_parquet(table: OpenTable) -> bytes:
    """Return a table as Parquet: whole numbers as numbers, all else as text."""
    import pyarrow as pa
    from pyarrow import parquet

    columns = list(zip(*table.rows, strict=True)) or [()] * len(table.columns)
    kinds = [getattr(pa, _PARQUET_KINDS.get(column.kind, "string"))() for column in table.columns]
    arrays = [pa.array(column, type=kind) for column, kind in zip(columns, kinds, strict=True)]
    sink = io.BytesIO()
    parquet.write_table(pa.table(arrays, names=[column.name for column in table.columns]), sink, compression="zstd")
    return sink.getvalue()


def write_csvw(table: OpenTable, *, address: str) -> bytes:
    """Return the metadata of the CSV file at an address, by CSV on the Web."""
    described = {
        "@context": ["http://www.w3.org/ns/csvw", {"@language": "nl"}],
        "url": address,
        "dc:title": [
            {"@value": table.title_nl, "@language": "nl"},
            {"@value": table.title_en, "@language": "en"},
        ],
        "dc:description": [
            {"@value": table.about_nl, "@language": "nl"},
            {"@value": table.about_en, "@language": "en"},
        ],
        "dc:license": {"@id": LICENCE},
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"], "header": True},
        "tableSchema": {
            "columns": [
                {
                    "name": column.name,
                    "titles": column.name,
                    "dc:description": [
                        {"@value": column.title_nl, "@language": "nl"},
                        {"@value": column.title_en, "@language": "en"},
                    ],
                    "datatype": column.kind,
                    "required": column.name in table.key,
                }
                for column in table.columns
            ],
            "primaryKey": list(table.key),
        },
    }
    return json.dumps(described, ensure_ascii=False, indent=2).encode("utf-8")


def write_zip(tables: Iterable[OpenTable]) -> bytes:
    """Return tables as CSV, each with its metadata, in one zip file."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as archive:
        for table in tables:
            name = f"{table.name}.csv"
            for file, raw in ((name, write_csv(table)), (f"{name}-metadata.json", write_csvw(table, address=name))):
                archive.writestr(zipfile.ZipInfo(file, _ZIP_DAY), raw, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


WRITERS = {
    "csv": (write_csv, "text/csv; charset=utf-8; header=present"),
    "json": (write_json, "application/json; charset=utf-8"),
    "parquet": (write_parquet, "application/vnd.apache.parquet"),
}
"""The forms of a table: what writes it, and its media type."""
