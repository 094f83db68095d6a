"""Read CSV: names in one line, below it as many cells in each."""

import csv
import io
from collections.abc import Iterator
from itertools import islice
from typing import Any

from routekaart.statistics.formats.columns import refuse_twice, refused, to_strings
from routekaart.statistics.formats.plain_csv import read_plain_csv
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_CODECS = {"utf-8": ("utf-8-sig", "UTF-8"), "cp1252": ("cp1252", "Windows-1252")}
_BATCH = 50_000
"""Lines that stand in memory as Python lists at a time; Arrow takes a tenth of the room."""


def read_csv(raw: bytes, layout: Layout, *, where: str) -> Table:
    """Read a CSV file.

    Raises:
        RefusedTable: if it is in another encoding, its quotes do not fit, or a column is named twice.
    """
    if layout.header == 1 and layout.encoding == "utf-8" and (plain := read_plain_csv(raw, layout.delimiter)):
        return Table(columns=plain)
    stream = io.StringIO(_decode(raw, layout, where), newline="")
    for _ in range(layout.header - 1):
        stream.readline()
    lines = csv.reader(stream, strict=True, delimiter=layout.delimiter)
    try:
        header = next(lines, None)
        if not header:
            raise refused(f"line {layout.header} of the file is empty, and should hold the names of the columns", where)
        refuse_twice(header, where)
        return _read_body(header, lines, where)
    except csv.Error as error:
        raise refused(
            f"the file is not CSV: {error}", where, "Save it as CSV, with commas and double quotes."
        ) from error


def _decode(raw: bytes, layout: Layout, where: str) -> str:
    codec, name = _CODECS[layout.encoding]
    try:
        return raw.decode(codec)
    except UnicodeDecodeError as error:
        raise refused(
            f"byte {error.start + 1} of the file is not {name}", where, f"Save it as CSV in {name}."
        ) from error


def _read_body(header: list[str], lines: Iterator[list[str]], where: str) -> Table:
    import pyarrow as pa

    ragged: list[tuple[int, int]] = []
    chunks: list[list[Any]] = [[] for _ in header]
    row = 0
    for batch in _batches(_without_empty_end(lines)):
        for place, line in enumerate(batch):
            row += 1
            if len(line) != len(header):
                ragged.append((row, len(line)))
                batch[place] = [""] * len(header)
        for name, chunk, cells in zip(header, chunks, zip(*batch, strict=True), strict=True):
            chunk.append(to_strings(cells, name, where))
    columns = {
        name: pa.concat_arrays(chunk) if chunk else pa.array([], pa.string())
        for name, chunk in zip(header, chunks, strict=True)
    }
    return Table(columns=columns, ragged=tuple(ragged))


def _batches(lines: Iterator[list[str]]) -> Iterator[list[list[str]]]:
    while batch := list(islice(lines, _BATCH)):
        yield batch


def _without_empty_end(lines: Iterator[list[str]]) -> Iterator[list[str]]:
    """Leave out the empty lines below the table; one in its midst stays."""
    empty = 0
    for line in lines:
        if not line:
            empty += 1
            continue
        for _ in range(empty):
            yield []
        empty = 0
        yield line
