"""A sheet comes out with its cells in their places, and nothing in it is lost unseen."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from tests.statistics.formats.making import (
    as_xlsx,
    as_zip,
    assert_sound_or_refused,
    read,
    rows_of,
    sheet_rows,
    xlsx_parts,
)


@pytest.mark.parametrize(
    ("cells", "rows"),
    [
        ([["a", "b"], ["x", 16], ["y", 0.5]], [("x", "16"), ("y", "0.5")]),
        ([["a", "b"], [None, 1e-7]], [("", "0.0000001")]),
        ([["a"], [("d", "2020-01-31")]], [("2020-01-31",)]),
        ([["a", "b"], ["x"], [], [None]], [("x", "")]),
        ([["a", None], ["x", None]], [("x",)]),
        ([["a"]], []),
        ([[2009.0], [1]], [("1",)]),
    ],
)
def test_cells_become_text(cells, rows):
    table = read("xlsx", as_xlsx(*cells))
    assert rows_of(table) == rows
    assert table.ragged == ()


def test_empty_rows_and_columns_do_not_shift_the_others():
    table = read("xlsx", as_xlsx([], [None, "title"], ["a", "b"], ["x", 1], [], ["y", 2]), header=3)
    assert list(table.columns) == ["a", "b"]
    assert rows_of(table) == [("x", "1"), ("", ""), ("y", "2")]
    assert table.ragged == ((2, 0),)


def test_the_sheet_is_taken_by_its_name_and_else_the_first():
    raw = as_zip(xlsx_parts({"Notes": sheet_rows(["n"], ["x"]), "Figures": sheet_rows(["f"], [1])}))
    assert list(read("xlsx", raw).columns) == ["n"]
    assert list(read("xlsx", raw, sheet="Figures").columns) == ["f"]


@pytest.mark.parametrize(
    ("cells", "given", "reason"),
    [
        ([["a"], [1]], {"sheet": "Figures"}, "no sheet 'Figures'; there is 'Sheet1'"),
        ([["a"], [1]], {"header": 5}, "no row 5"),
        ([["a", "a"], [1, 2]], {}, "'a' more than once"),
        ([["a"], [("b", 1)]], {}, "column 'a' holds True"),
        ([["a"], [("e", "#N/A")]], {}, "cell A2 of the sheet holds an error"),
    ],
)
def test_a_sheet_that_is_no_such_table_is_refused(cells, given, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("xlsx", as_xlsx(*cells), **given)


@pytest.mark.parametrize(
    ("rows", "reason"),
    [
        ('<row r="1"><c r="A1"><f>1+1</f></c></row>', "formula without its result"),
        ('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', "the most"),
        ('<row r="1048576">' + "<c><v>1</v></c>" * 20 + "</row>", "the most"),
        ("<row><c>", "cannot be read"),
    ],
)
def test_a_sheet_that_cannot_be_trusted_is_refused(rows, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("xlsx", as_zip(xlsx_parts({"S": rows})))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"xl/worksheets/sheet1.xml": None}, "'S' is not in it"),
        ({"xl/workbook.xml": b"<x"}, r"workbook\.xml cannot be read"),
        ({"xl/workbook.xml": None}, r"workbook\.xml cannot be read"),
        ({"xl/workbook.xml": b"<x/>"}, "no sheet"),
        ({"xl/workbook.bin": b""}, "the file is xlsb"),
        ({"content.xml": b""}, "the file is ods"),
    ],
)
def test_an_xlsx_file_without_its_parts_is_refused(change, reason):
    parts = xlsx_parts({"S": sheet_rows(["a"], [1])}) | change
    with pytest.raises(RefusedTable, match=reason):
        read("xlsx", as_zip({name: part for name, part in parts.items() if part is not None}))


def test_a_zip_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.LARGEST_UNPACKED", 100_000)
    with pytest.raises(RefusedTable, match="bytes when it is unpacked, and 100,000 is the most"):
        read("xlsx", as_xlsx(["a"], ["x" * 200_000]))


def test_a_damaged_zip_is_refused():
    raw = as_xlsx(["a"], [1])
    for damaged in (raw[:-30], raw[:100] + b"\x00" * 40 + raw[140:]):
        with pytest.raises(RefusedTable, match="damaged"):
            read("xlsx", damaged)


def test_a_zip_with_parts_that_cannot_be_told_apart_is_refused():
    raw = as_zip({"xl/workbook.xml": b"", "xl/notebook.xml": b""})
    for name in (b"xl/workbook.xml", b"\x00" * 15):
        with pytest.raises(RefusedTable, match="two parts of one name, or one without a name"):
            read("xlsx", raw.replace(b"xl/notebook.xml", name))


@given(st.binary(), st.binary(), st.sampled_from(sorted(xlsx_parts({"S": ""}))))
@settings(max_examples=60)
def test_any_bytes_become_a_table_or_are_refused(raw, part, name):
    assert_sound_or_refused("xlsx", raw)
    assert_sound_or_refused("xlsx", as_zip(xlsx_parts({"S": sheet_rows(["a"], [1])}) | {name: part}))
    sheet = part.decode("latin-1")
    assert_sound_or_refused("xlsx", as_zip(xlsx_parts({"S": f'<row r="1"><c r="A1">{sheet}</c></row>'})))
