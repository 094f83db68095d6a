"""Find out what a file is, and which of the described layouts it has."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import FORMATS, limits
from routekaart.statistics.formats.columns import refuse_too_many, refused
from routekaart.statistics.formats.eurostat_tsv import EUROSTAT_HEAD
from routekaart.statistics.formats.packed import is_gzip, is_zip, list_parts, unpack_gzip
from routekaart.statistics.formats.pages import PAGE_NAME
from routekaart.statistics.formats.workbook import WORKBOOK
from routekaart.statistics.layout import Format, Layout
from routekaart.statistics.table import Table

_KINDS: Mapping[str, tuple[Format, ...]] = {
    "parquet": ("parquet",),
    "xlsx": ("xlsx",),
    "xls, the old form of Excel": (),
    "a zip": (),
    "a zip of pages": ("unhcr-json", "cbs-odata", "world-bank-json"),
    "JSON": ("json-stat", "unhcr-json", "cbs-odata", "world-bank-json"),
    "eurostat-tsv": ("eurostat-tsv",),
    "csv": ("csv",),
}
"""What bytes can be found to be, and which formats that can be."""
_BEGINNINGS = {b"PAR1": "parquet", b"\xd0\xcf\x11\xe0": "xls, the old form of Excel", b"{": "JSON", b"[": "JSON"}

_NO_ROWS = "the table has no rows"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Difference:
    unknown: tuple[str, ...]
    missing: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.unknown) + len(self.missing)

    def __str__(self) -> str:
        parts = [f"unknown column {name!r}" for name in self.unknown]
        parts += [f"column {name!r} is missing" for name in self.missing]
        return f"the header is not as expected: {', '.join(parts)}"


def open_table(raw: bytes, layouts: Sequence[Layout], *, where: str) -> tuple[Layout, Table]:
    """Read a file by the first layout whose columns are just those of the file.

    What is packed by gzip is unpacked first. Optional columns that are absent are filled with empty cells.

    Raises:
        RefusedTable: if it is empty, in another format, cannot be read, or has the columns of no layout.
    """
    refuse_too_many(len(raw), limits.LARGEST_UNPACKED, "bytes in the file", where)
    if is_gzip(raw):
        raw = unpack_gzip(raw, where)
    if not raw.strip():
        raise refused("the file is empty", where)
    kind = find_kind(raw, where)
    candidates = [(layout, one) for layout in layouts for one in layout.formats if one in _KINDS[kind]]
    if not candidates:
        expected = dict.fromkeys(one for layout in layouts for one in layout.formats)
        raise refused(f"the file is {kind}", where, f"Give it as {' or '.join(expected)}.")
    layout, table = _find_layout(raw, candidates, where)
    if not table.rows:
        raise refused(_NO_ROWS, where)
    return layout, table


def find_kind(raw: bytes, where: str) -> str:
    """Tell by the first bytes what a file is.

    Raises:
        RefusedTable: if it is a zip that cannot be opened.
    """
    if is_zip(raw):
        names = list_parts(raw, where)
        if WORKBOOK in names:
            return "xlsx"
        return "a zip of pages" if any(map(PAGE_NAME.fullmatch, names)) else "a zip"
    start = raw[:1000].removeprefix(b"\xef\xbb\xbf").lstrip()
    if EUROSTAT_HEAD.match(start):
        return "eurostat-tsv"
    return next((kind for beginning, kind in _BEGINNINGS.items() if start.startswith(beginning)), "csv")


def _find_layout(raw: bytes, candidates: Iterable[tuple[Layout, Format]], where: str) -> tuple[Layout, Table]:
    read: dict[tuple[object, ...], Table | RefusedTable] = {}
    nearest: _Difference | None = None
    for layout, name in candidates:
        # layouts that differ in their columns alone are read once
        reading = (name, layout.sheet, layout.header, layout.encoding, layout.delimiter)
        if reading not in read:
            read[reading] = _try(raw, name, layout, where)
        table = read[reading]
        if isinstance(table, RefusedTable):
            continue
        if not table.columns:  # an answer without items does not name its columns
            raise refused(_NO_ROWS, where)
        difference = _compare(tuple(table.columns), layout)
        if not difference:
            return layout, _fill(table, layout)
        if nearest is None or len(difference) < len(nearest):
            nearest = difference
    if nearest is None:
        raise next(error for error in read.values() if isinstance(error, RefusedTable))
    raise refused(
        str(nearest),
        where,
        "If the publisher changed the table, describe the new one in dataset.yml; else get the file again.",
    )


def _try(raw: bytes, name: Format, layout: Layout, where: str) -> Table | RefusedTable:
    try:
        return FORMATS[name](raw, layout, where=where)
    except RefusedTable as error:
        return error


def _compare(found: Sequence[str], layout: Layout) -> _Difference:
    known = {*layout.columns, *layout.optional}
    others = [name for name in found if name not in known]
    missing = [name for name in layout.columns if name not in found]
    if layout.wide is not None:
        unknown = [name for name in others if not layout.wide.pattern.fullmatch(name)]
        if len(unknown) == len(others):
            missing.append(layout.wide.columns)
        others = unknown
    return _Difference(unknown=tuple(others), missing=tuple(missing))


def _fill(table: Table, layout: Layout) -> Table:
    absent = [name for name in layout.optional if name not in table.columns]
    if not absent:
        return table
    import pyarrow as pa

    empty = pa.repeat(pa.scalar("", pa.string()), table.rows)
    return replace(table, columns=table.columns | dict.fromkeys(absent, empty))
