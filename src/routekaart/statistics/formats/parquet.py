"""Read Parquet: columns of text, numbers and dates, which Arrow itself brings into text."""

from decimal import Decimal
from typing import Any

from routekaart.statistics.formats import limits
from routekaart.statistics.formats.columns import refuse_too_many, refuse_twice, refused, take_texts
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_WHOLE_FLOATS_END = 2.0**53
"""From here on a float no longer holds every whole number."""


def read_parquet(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read a Parquet file.

    Raises:
        RefusedTable: if it is damaged, or a column is neither text, number nor date.
    """
    import pyarrow as pa
    import pyarrow.parquet as pq

    try:
        file = pq.ParquetFile(pa.BufferReader(raw), read_dictionary=_text_columns(raw))
        cells = file.metadata.num_rows * max(file.metadata.num_columns, 1)
        refuse_too_many(cells, limits.MOST_CELLS, "cells", where)
        table = file.read()
        table.validate(full=True)
        refuse_twice(table.column_names, where)
        return Table(columns={name: _to_texts(table[name], name, where) for name in table.column_names})
    except (pa.ArrowException, OSError, UnicodeError) as error:
        raise refused("the Parquet file cannot be read; it is damaged or cut off", where, "Get it again.") from error


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
    """Name the columns of text: they are measured first, for there a few bytes can stand for much text."""
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
