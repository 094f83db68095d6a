r"""Read the TSV files of Eurostat: `freq,unit,geo\TIME_PERIOD`, a tab, and a column for each period.

A file of Eurostat can hold tens of millions of cells, so nothing here is done cell by cell in Python.
"""

import re
from typing import Any

from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refuse_twice, refused, take_texts
from routekaart.statistics.formats.long_form import FLAG, MISSING, TIME, VALUE
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

EUROSTAT_HEAD = re.compile(rb"[^\t\r\n\\]{1,500}\\(TIME_PERIOD|time)\s*\t")
"""How such a file begins; behind the backslash stood `time` in files of before 2023."""
_CELL = r"^ *(?P<value>-?[0-9]+(?:\.[0-9]+)?)? *(?P<flag>[a-z]*) *$"
_NO_VALUE = r"^ *: *(?P<flag>[a-z]*) *$"
_BLOCK = 1 << 24


def read_eurostat_tsv(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read a bulk file; every cell becomes a row, also the empty ones.

    Raises:
        RefusedTable: if the first line is not that of such a file, or a line has too few or too many cells.
    """
    head, _, body = raw.removeprefix(b"\xef\xbb\xbf").rstrip(b"\r\n").partition(b"\n")
    dimensions, periods = _parse_head(head, where)
    if not body:
        return Table(columns=_no_rows((*dimensions, TIME, VALUE, FLAG)))
    wide = _read_wide(body, len(periods), where)
    refuse_too_many(wide.num_rows * len(periods), limits.MOST_ROWS, "observations", where)
    columns = _split_keys(wide.column(0), dimensions, len(periods), where)
    return Table(
        columns=columns | _to_long(wide, periods, where),
        row_numbers=_row_numbers(wide.num_rows, len(periods)),
    )


def _parse_head(head: bytes, where: str) -> tuple[list[str], list[str]]:
    if not EUROSTAT_HEAD.match(head):
        raise refused(
            f"the file does not begin as one of Eurostat: {head[:60]!r}, not dimensions, a backslash and TIME_PERIOD",
            where,
        )
    try:
        first, *periods = [cell.strip() for cell in head.decode().split("\t")]
    except UnicodeDecodeError as error:
        raise refused(f"byte {error.start + 1} of the file is not UTF-8", where) from error
    keys = first.rpartition("\\")[0]
    dimensions = [name.strip() for name in keys.split(",")]
    refuse_twice([*dimensions, TIME, VALUE, FLAG], where)
    refuse_twice(periods, where)
    return dimensions, periods


def _no_rows(names: tuple[str, ...]) -> dict[str, Any]:
    import pyarrow as pa

    return {name: pa.array([], pa.string()) for name in names}


def _read_wide(body: bytes, periods: int, where: str) -> Any:
    import pyarrow as pa
    import pyarrow.csv

    names = [str(number) for number in range(periods + 1)]
    try:
        return pa.csv.read_csv(
            pa.BufferReader(body),
            pa.csv.ReadOptions(column_names=names, block_size=_BLOCK),
            pa.csv.ParseOptions(delimiter="\t", quote_char=False, ignore_empty_lines=False),
            pa.csv.ConvertOptions(column_types=dict.fromkeys(names, pa.string()), strings_can_be_null=False),
        )
    except pa.ArrowException as error:
        raise _explain(body, periods + 1, where) from error


def _explain(body: bytes, width: int, where: str) -> Exception:
    """Find what Arrow stumbled over, for it does not tell in which line."""
    try:
        body.decode()
    except UnicodeDecodeError as error:
        line = body.count(b"\n", 0, error.start) + 2
        return refused(f"line {line} of the file is not UTF-8", where)
    for line, cells in enumerate(body.splitlines(), 2):
        if (found := cells.count(b"\t") + 1) != width:
            return refused(f"the file is damaged or cut off: line {line} has {found} cells, not {width}", where)
    return refused("the file cannot be read as lines with tabs", where)


def _split_keys(keys: Any, dimensions: list[str], periods: int, where: str) -> dict[str, Any]:
    import numpy as np
    import pyarrow as pa
    import pyarrow.compute as pc

    keys = keys.combine_chunks()
    parts = pc.split_pattern(keys, ",")
    # Arrow fills up an empty line with empty cells
    whole = pc.and_(pc.equal(pc.list_value_length(parts), len(dimensions)), pc.not_equal(keys, ""))
    if (line := pc.index(whole, False).as_py()) >= 0:
        raise refused(f"line {line + 2} of the file does not give {len(dimensions)} dimensions", where)
    lines = np.arange(len(parts), dtype=np.int64)
    flat = pc.utf8_trim_whitespace(parts.flatten())
    return {
        name: take_texts(flat, pa.array(np.repeat(lines * len(dimensions) + place, periods)), name, where)
        for place, name in enumerate(dimensions)
    }


def _to_long(wide: Any, periods: list[str], where: str) -> dict[str, Any]:
    import numpy as np
    import pyarrow as pa

    lines, count = wide.num_rows, len(periods)
    # column after column in one dictionary of the cells that differ, then put line after line
    cells = pa.chunked_array(
        [chunk for name in wide.column_names[1:] for chunk in wide.column(name).chunks], pa.string()
    )
    encoded = cells.dictionary_encode().unify_dictionaries().combine_chunks()
    places = encoded.indices.to_numpy(zero_copy_only=False).reshape(count, lines).T.ravel()
    values, flags = _parse_cells(encoded.dictionary)
    order = pa.array(np.tile(np.arange(count, dtype=np.int64), lines))
    named = take_texts(pa.array(periods, pa.string()), order, TIME, where)
    return {TIME: named, VALUE: values.take(pa.array(places)), FLAG: flags.take(pa.array(places))}


def _parse_cells(cells: Any) -> tuple[Any, Any]:
    """Part the value from its flags; a cell that is neither is a value, for the next stage to refuse."""
    import pyarrow.compute as pc

    found, missing = pc.extract_regex(cells, _CELL), pc.extract_regex(cells, _NO_VALUE)
    absent = pc.is_valid(missing)
    value = pc.if_else(absent, "", pc.coalesce(pc.struct_field(found, "value"), pc.utf8_trim_whitespace(cells)))
    reason = pc.binary_join_element_wise(MISSING, pc.struct_field(missing, "flag"), "")
    flag = pc.if_else(absent, reason, pc.coalesce(pc.struct_field(found, "flag"), ""))
    return value, flag


def _row_numbers(lines: int, periods: int) -> Any:
    import numpy as np
    import pyarrow as pa

    return pa.array(np.repeat(np.arange(1, lines + 1, dtype=np.int32), periods))
