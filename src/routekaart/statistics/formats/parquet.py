"""Read Parquet: columns of text, numbers and dates, which Arrow itself brings into text.

A few bytes of a damaged Parquet file can ask Arrow for terabytes, so a process of its own opens the file.
"""

import json
import sys
from decimal import Decimal
from typing import Any

from routekaart.domain.errors import RefusedTable
from routekaart.guarded import run_guarded, set_limits
from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refuse_twice, refused, take_texts
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_CHILD = "from routekaart.statistics.formats.parquet import answer; answer()"
_REFUSED = 3
"""With what the process ends if it refuses the file; it has written why."""
_TOO_LARGE = 4
"""With what it ends if it takes more memory than it may."""
_WHOLE_FLOATS_END = 2.0**53
"""From here on a float no longer holds every whole number."""


def read_parquet(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read a Parquet file.

    Raises:
        RefusedTable: if it is damaged, or a column is neither text, number nor date.
    """
    # columns of text are measured before they are written out, for there a few bytes can stand for much text
    return to_table(open_parquet(raw, where=where, cells=limits.MOST_CELLS, in_full=False), where)


def to_table(opened: Any, where: str) -> Table:
    """Turn an Arrow table into one of texts.

    Raises:
        RefusedTable: if a column is neither text, number nor date.
    """
    refuse_twice(opened.column_names, where)
    return Table(columns={name: _to_texts(opened[name], name, where) for name in opened.column_names})


def open_parquet(raw: bytes, *, where: str, cells: int, memory: int = limits.MOST_MEMORY, in_full: bool = True) -> Any:
    """Read a Parquet file as an Arrow table, in a process of its own.

    Args:
        raw: the bytes of the file.
        where: how a message names it.
        cells: rows times columns that it may have at most.
        memory: bytes that the process may take.
        in_full: whether each row holds its text; else columns of text are dictionaries.

    Raises:
        RefusedTable: if it is damaged, has more cells, or takes more memory or time.
    """
    import pyarrow as pa

    asked = json.dumps({"where": where, "cells": cells, "memory": memory, "in_full": in_full})
    reply = run_guarded(_CHILD, asked, raw, seconds=limits.LONGEST_OPENING)
    if reply.too_slow:
        raise refused(f"the file takes over {limits.LONGEST_OPENING} seconds to read", where, "Hand it in in parts.")
    if reply.status == _TOO_LARGE:
        raise refused(f"the file takes over {memory:,} bytes of memory to read", where, "Hand it in in parts.")
    if reply.status == _REFUSED:
        what, place, remedy = json.loads(reply.written)
        raise refused(what, place, remedy)
    try:
        opened = pa.ipc.open_stream(reply.written).read_all()
        opened.validate(full=True)
    except (pa.ArrowException, OSError, ValueError) as error:
        raise refused("the Parquet file cannot be read; it is damaged or cut off", where, "Get it again.") from error
    return opened


def answer() -> None:
    """Read what stands on the standard input and write it as an Arrow stream: what the process does."""
    asked = json.loads(sys.argv[1])
    set_limits(memory=asked["memory"], seconds=limits.LONGEST_OPENING)
    import pyarrow as pa

    raw = sys.stdin.buffer.read()
    try:
        opened = open_here(raw, where=asked["where"], cells=asked["cells"], in_full=asked["in_full"])
        with pa.ipc.new_stream(sys.stdout.buffer, opened.schema) as stream:
            stream.write_table(opened)
    except RefusedTable as error:
        json.dump([error.what, error.where, error.remedy], sys.stdout)
        sys.exit(_REFUSED)
    except MemoryError:
        sys.exit(_TOO_LARGE)


def open_here(raw: bytes, *, where: str, cells: int, in_full: bool) -> Any:
    """Read a Parquet file in this process: arguments as `open_parquet`, and what the file does to Arrow is done here.

    Raises:
        RefusedTable: if it has more cells.
        pyarrow.ArrowException: and whatever else Arrow raises, if it is damaged.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    file = pq.ParquetFile(pa.BufferReader(raw), read_dictionary=[] if in_full else _text_columns(raw))
    metadata = file.metadata
    # Arrow makes room for as many rows as a group says it has, and the groups can say other than the file
    groups = [metadata.row_group(place).num_rows for place in range(metadata.num_row_groups)]
    if min(groups, default=0) < 0 or sum(groups) != metadata.num_rows:
        raise pa.ArrowInvalid(f"the groups have {groups} rows, and the file {metadata.num_rows}")
    refuse_too_many(metadata.num_rows * max(metadata.num_columns, 1), cells, "cells", where)
    opened = file.read()
    opened.validate(full=True)
    return opened


def _to_texts(column: Any, name: str, where: str) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    kind = column.type
    if pa.types.is_dictionary(kind):
        column, kind = _plain(column, name, where), kind.value_type
    if pa.types.is_floating(kind):
        column = _floats(column)
    elif pa.types.is_timestamp(kind) and kind.tz is None:
        column = _moments(column)
    elif pa.types.is_decimal(kind):
        column = _without_exponents(column.cast(pa.string()))
    elif not _is_plain(kind):
        raise refused(
            f"column {name} holds {kind}, which is neither text, number nor date",
            where,
            "Ask the publisher for a plain table, or convert the column to text.",
        )
    return _one_array(pc.fill_null(column.cast(pa.string()), ""))


def _text_columns(raw: bytes) -> list[str]:
    import pyarrow as pa
    import pyarrow.parquet as pq

    schema = pq.read_schema(pa.BufferReader(raw))
    return [one.name for one in schema if pa.types.is_string(one.type) or pa.types.is_large_string(one.type)]


def _plain(column: Any, name: str, where: str) -> Any:
    import pyarrow as pa

    kind = column.type.value_type
    if not (pa.types.is_string(kind) or pa.types.is_large_string(kind)):
        return column.cast(kind)
    chunks = [take_texts(chunk.dictionary.cast(pa.string()), chunk.indices, name, where) for chunk in column.chunks]
    return pa.chunked_array(chunks, pa.string())


def _is_plain(kind: Any) -> bool:
    from pyarrow import types

    plain = (types.is_string, types.is_large_string, types.is_string_view, types.is_integer, types.is_date)
    return types.is_null(kind) or any(of(kind) for of in plain)


def _floats(column: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    if pa.types.is_float16(column.type):
        column = column.cast(pa.float32())
    # 2023.0 is the whole number 2023: a column with a gap is often kept as floats
    whole = pc.and_(pc.less(pc.abs(column), _WHOLE_FLOATS_END), pc.equal(pc.floor(column), column))
    integers = pc.if_else(whole, column, None).cast(pa.int64()).cast(pa.string())
    return pc.if_else(whole, integers, _without_exponents(column.cast(pa.string())))


def _without_exponents(texts: Any) -> Any:
    import pyarrow as pa
    import pyarrow.compute as pc

    short = pc.fill_null(pc.match_substring(texts, "e", ignore_case=True), False)
    if not pc.any(short).as_py():
        return texts
    # Arrow has no way of its own to write these out, and they are rare
    full = [f"{Decimal(text):f}" for text in pc.filter(texts, short).to_pylist()]
    return pc.replace_with_mask(_one_array(texts), _one_array(short), pa.array(full, pa.string()))


def _one_array(column: Any) -> Any:
    import pyarrow as pa

    if not isinstance(column, pa.ChunkedArray):
        return column
    return pa.concat_arrays(column.chunks) if column.chunks else pa.array([], column.type)


def _moments(column: Any) -> Any:
    """Write a moment as its day, if all of them are at midnight; else with the time."""
    import pyarrow as pa
    import pyarrow.compute as pc

    days = pc.floor_temporal(column, unit="day")
    if pc.all(pc.equal(days, column)).as_py() is not False:
        return days.cast(pa.date32(), safe=False)
    return pc.replace_substring(column.cast(pa.string()), " ", "T")
