"""Parquet comes out as the text that a person would have written."""

import io
from datetime import UTC, date, datetime
from decimal import Decimal

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import parquet as parquet_files
from routekaart.statistics.formats.parquet import open_parquet
from tests.statistics.formats.making import assert_sound_or_refused, read


def parquet(**columns: object) -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.table(columns), written)
    return written.getvalue()


def with_rows_of_group(raw: bytes, rows: int) -> bytes:
    """Say of the one group of a file of two rows that it has others: the number stands in the last part of the file."""
    length = int.from_bytes(raw[-8:-4], "little")
    start, footer = raw[: -8 - length], raw[-8 - length : -8]
    before, found, after = footer.partition(b"\x16\x04\x26\x08")  # two rows, zigzag; then where the group begins
    assert found
    footer = before + b"\x16" + varint(rows << 1 if rows >= 0 else ~(rows << 1)) + b"\x26\x08" + after
    return start + footer + len(footer).to_bytes(4, "little") + raw[-4:]


def varint(number: int) -> bytes:
    return (bytes([number & 127 | 128]) + varint(number >> 7)) if number > 127 else bytes([number])


@pytest.mark.parametrize(
    ("cells", "texts"),
    [
        (pa.array(["a", None, ""]), ["a", "", ""]),
        (pa.array(["é"], pa.large_string()), ["é"]),
        (pa.array(["x", "x"]).dictionary_encode(), ["x", "x"]),
        (pa.array([5, None, 5]).dictionary_encode(), ["5", "", "5"]),
        (pa.array([1, -2, None], pa.int16()), ["1", "-2", ""]),
        (pa.array([2**64 - 1], pa.uint64()), ["18446744073709551615"]),
        (pa.array([2023.0, None, 0.1, -0.0]), ["2023", "", "0.1", "0"]),
        (pa.array([1e22, 1e-7, 2.0**53]), ["10000000000000000000000", "0.0000001", "9007199254740992"]),
        (pa.array([0.1, 5], pa.float32()), ["0.1", "5"]),
        (pa.array([float("nan"), float("-inf")]), ["nan", "-inf"]),
        (pa.array([Decimal("1.50"), None, Decimal("0.00")]), ["1.50", "", "0.00"]),
        (pa.array([Decimal("1E-9")], pa.decimal128(12, 10)), ["0.0000000010"]),
        (pa.array([date(2020, 1, 31), None]), ["2020-01-31", ""]),
        (pa.array(["2020-01-31", None]).cast(pa.timestamp("us")), ["2020-01-31", ""]),
        (pa.array(["2020-01-31T12:00:00"]).cast(pa.timestamp("s")), ["2020-01-31T12:00:00.000"]),
        (pa.nulls(2), ["", ""]),
        (pa.array([], pa.float64()), []),
    ],
)
def test_a_column_becomes_text(cells, texts):
    table = read("parquet", parquet(a=cells))
    assert table.columns["a"].to_pylist() == texts
    assert table.columns["a"].type == pa.string()


@pytest.mark.parametrize(
    "cells",
    [
        pa.array([True]),
        pa.array([["x"]]),
        pa.array([{"x": 1}]),
        pa.array([b"x"]),
        pa.array([datetime(2020, 1, 1, tzinfo=UTC)]),
        pa.array([1], pa.duration("s")),
    ],
)
def test_a_column_that_is_neither_text_number_nor_date_is_refused_by_name(cells):
    with pytest.raises(RefusedTable, match=r"column odd holds .*, which is neither text, number nor date"):
        read("parquet", parquet(odd=cells))


@pytest.mark.parametrize("change", [lambda raw: raw[:-20], lambda raw: raw[:4], lambda raw: raw[:40] + b"PAR1"])
def test_a_file_that_is_cut_off_is_refused(change):
    with pytest.raises(RefusedTable, match="damaged or cut off"):
        read("parquet", change(parquet(a=[1, 2, 3])))


def test_text_that_is_no_unicode_is_refused():
    text = pa.Array.from_buffers(pa.string(), 1, [None, pa.array([b"\xff"]).buffers()[1], pa.py_buffer(b"\xff")])
    with pytest.raises(RefusedTable, match="damaged"):
        read("parquet", parquet(a=text))


def test_more_cells_than_can_be_read_are_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.MOST_CELLS", 5)
    with pytest.raises(RefusedTable, match="6 cells, and 5 is the most"):
        read("parquet", parquet(a=[1, 2, 3], b=[1, 2, 3]))


def test_a_long_text_that_stands_for_many_rows_is_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.LARGEST_COLUMN", 1000)
    with pytest.raises(RefusedTable, match="20,000 bytes of text in column 'a'"):
        read("parquet", parquet(a=["x" * 100] * 200))


@pytest.mark.parametrize("rows", [2**40, 1, -1])
def test_a_group_that_has_other_rows_than_the_file_is_refused(rows):
    with pytest.raises(RefusedTable, match="damaged"):
        read("parquet", with_rows_of_group(parquet(a=["x", None]), rows))


def test_more_memory_than_the_process_may_take_is_refused():
    raw = parquet(a=pa.array(["x" * 1000]).take(pa.array([0] * 1_000_000)))
    with pytest.raises(RefusedTable, match="takes over 600,000,000 bytes of memory"):
        open_parquet(raw, where="file", cells=10**9, memory=600_000_000)
    assert open_parquet(raw, where="file", cells=10**9, memory=600_000_000, in_full=False).num_rows == 1_000_000


def test_a_file_that_takes_too_long_is_refused(monkeypatch):
    monkeypatch.setattr(parquet_files, "_CHILD", "import os, signal; os.kill(os.getpid(), signal.SIGXCPU)")
    with pytest.raises(RefusedTable, match="takes over 300 seconds"):
        read("parquet", parquet(a=[1]))


@pytest.mark.parametrize("act", ["import os; os.abort()", "raise SystemExit(0)", "print('no table')"])
def test_a_file_that_breaks_arrow_is_refused(monkeypatch, act):
    monkeypatch.setattr(parquet_files, "_CHILD", act)
    with pytest.raises(RefusedTable, match="damaged"):
        read("parquet", parquet(a=[1]))


@given(st.lists(st.floats(allow_nan=False, allow_infinity=False), min_size=1))
@settings(max_examples=20, deadline=None)
def test_floats_read_back_from_their_texts(numbers):
    texts = read("parquet", parquet(a=numbers)).columns["a"].to_pylist()
    assert [float(text) for text in texts] == numbers
    assert not any("e" in text for text in texts)


@given(st.binary().map(lambda raw: b"PAR1" + raw + b"PAR1"), st.integers(0, 400), st.binary(min_size=1, max_size=4))
@settings(max_examples=10, deadline=None)
def test_any_bytes_become_a_table_or_are_refused(raw, place, change):
    assert_sound_or_refused("parquet", raw)
    whole = parquet(a=["x", "y"], b=[1, 2])
    assert_sound_or_refused("parquet", whole[:place] + change + whole[place + len(change) :])


def test_every_official_file_opens_or_names_the_column_that_is_no_figure(shared):
    for file in sorted((shared / "data").rglob("*.parquet")):
        raw = file.read_bytes()
        if pa.bool_() in pq.read_schema(pa.BufferReader(raw)).types:
            with pytest.raises(RefusedTable, match="holds bool"):
                read("parquet", raw)
        else:
            assert read("parquet", raw).rows, file
