"""Fuzz targets of the statistics: any bytes become a table of text, or a refusal that was raised on purpose."""

import contextlib
import gzip
import io
import resource
from collections.abc import Callable, Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import FORMATS, limits
from routekaart.statistics.formats.parquet import open_here, to_table
from routekaart.statistics.formats.recognising import open_table
from routekaart.statistics.layout import Format
from tests.statistics.formats.making import (
    as_json,
    as_pages,
    as_xlsx,
    as_zip,
    assert_sound,
    assert_sound_or_refused,
    layout,
    sheet_rows,
    xlsx_parts,
)

_CSV = b'a,b\r\n"x, ""y""",2\r\n\r\n3\r\n'
_TSV = b"freq,geo\\TIME_PERIOD\t2022 \t2023 \nA,NL\t35 p\t: c\nA,BE\t: \t0 \n"
_CUBE = {
    "id": ["geo", "time"],
    "size": [2, 1],
    "dimension": {"geo": {"category": {"index": {"NL": 0, "BE": 1}}}, "time": {"category": {"index": ["2022"]}}},
    "value": {"0": 1.5e3},
    "status": {"1": "c"},
    "updated": "2024-06-28T23:00:00+0200",
}
_UNHCR = {"page": 1, "maxPages": 1, "items": [{"year": 2024, "coo": "-", "refugees": None}], "total": []}
_CBS = {"value": [{"Id": 0, "Measure": "D003", "ValueAttribute": "None", "Value": 3075.0}], "@odata.count": 1}
_WORLD_BANK = [
    {"page": 1, "pages": 1, "total": 1, "lastupdated": "2024-06-28"},
    [{"indicator": {"id": "SP.POP.TOTL"}, "country": {"id": "AW"}, "date": "2022", "value": 106445, "decimal": 0}],
]
_XLSX = as_xlsx(["a", "b"], ["x", 16], [], ["y", 0.5])
_LAYOUTS = (layout(columns=("a", "b")), layout(columns=("a",), wide={"columns": ".", "into": "c", "value": "d"}))


def _parquet() -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.table({"a": ["x", None], "b": [1.5, 2.0]}), written)
    return written.getvalue()


def _target(name: Format) -> Callable[[bytes], None]:
    return lambda raw: assert_sound_or_refused(name, raw)


def _parquet_here(raw: bytes) -> None:
    """Open the file in this process, so that what happens in Arrow is seen; each input may take 3 GB."""
    with _limited(3_000_000_000), contextlib.suppress(RefusedTable):
        try:
            opened = open_here(raw, where="file", cells=limits.MOST_CELLS, in_full=False)
        except (pa.ArrowException, OSError, MemoryError, UnicodeError):
            return  # what ends the process of its own is a refusal
        assert_sound(to_table(opened, "file"))


@contextlib.contextmanager
def _limited(more: int) -> Iterator[None]:
    taken = int(Path("/proc/self/statm").read_text().split()[0]) * resource.getpagesize()
    before = resource.getrlimit(resource.RLIMIT_AS)
    resource.setrlimit(resource.RLIMIT_AS, (taken + more, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_AS, before)


def _in_a_sheet(raw: bytes) -> None:
    """Take the bytes for the rows of a sheet, so that no packing stands between the input and the reader."""
    parts = xlsx_parts({"S": ""})
    parts["xl/worksheets/sheet1.xml"] = raw
    assert_sound_or_refused("xlsx", as_zip(parts))


def _open(raw: bytes) -> None:
    """Take the bytes for a file of which nothing is known; Parquet has a target of its own, and is opened apart."""
    if raw.startswith(b"PAR1"):
        return
    try:
        open_table(raw, _LAYOUTS, where="file")
    except RefusedTable:
        return


TARGETS: dict[str, Callable[[bytes], None]] = {
    **{name: _target(name) for name in FORMATS},
    "parquet": _parquet_here,
    "sheet": _in_a_sheet,
    "unknown file": _open,
}
SEEDS: dict[str, tuple[bytes, ...]] = {
    "csv": (_CSV,),
    "parquet": (_parquet(),),
    "xlsx": (_XLSX,),
    "eurostat-tsv": (_TSV,),
    "json-stat": (as_json(_CUBE),),
    "unhcr-json": (as_json(_UNHCR), as_pages(_UNHCR)),
    "cbs-odata": (as_json(_CBS), as_pages(_CBS)),
    "world-bank-json": (as_json(_WORLD_BANK), as_pages(_WORLD_BANK)),
    "sheet": (
        xlsx_parts({"S": sheet_rows(["a", "b"], ["x", 16], [("b", 1), ("e", "#N/A")])})["xl/worksheets/sheet1.xml"],
    ),
    "unknown file": (_CSV, gzip.compress(_CSV), _TSV, _XLSX, _parquet(), as_json(_CBS), as_pages(_UNHCR)),
}
