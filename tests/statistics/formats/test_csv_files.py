"""CSV is read as it stands, and said to be no CSV where it is none."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from tests.statistics.formats.making import assert_sound_or_refused, read, rows_of


@pytest.mark.parametrize(
    ("raw", "given", "rows"),
    [
        (b"a,b\n1,2\n", {}, [("1", "2")]),
        (b"\xef\xbb\xbfa,b\r\n1,2\r\n\r\n\r\n", {}, [("1", "2")]),
        (b'a,b\n"x, ""y""\nz",\n', {}, [('x, "y"\nz', "")]),
        ("a;b\nMaroc;d\xe9part\n".encode("cp1252"), {"encoding": "cp1252", "delimiter": ";"}, [("Maroc", "d\xe9part")]),
        (b'Source: "x\n\na,b\n1,2\n', {"header": 3}, [("1", "2")]),
        (b"a,b\n", {}, []),
        (b"a\n1", {}, [("1",)]),
    ],
)
def test_cells_come_out_as_they_stand(raw, given, rows):
    table = read("csv", raw, **given)
    assert rows_of(table) == rows
    assert table.ragged == ()


def test_lines_with_too_few_or_too_many_cells_are_named_and_empty():
    table = read("csv", b"a,b\n1,2\n3\n\n4,5,6\n7,8\n\n\n")
    assert table.ragged == ((2, 1), (3, 0), (4, 3))
    assert rows_of(table) == [("1", "2"), ("", ""), ("", ""), ("", ""), ("7", "8")]


def test_a_file_of_several_batches_keeps_the_order_of_its_lines(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.csv_files._BATCH", 2)
    assert rows_of(read("csv", b'"a"\n1\n2\n3\n4\n5\n')) == [("1",), ("2",), ("3",), ("4",), ("5",)]


@pytest.mark.parametrize(
    ("raw", "given", "reason"),
    [
        (b"a,b\n\xff,1\n", {}, "byte 5 of the file is not UTF-8"),
        (b"a,b\n\x81,1\n", {"encoding": "cp1252"}, "byte 5 of the file is not Windows-1252"),
        (b'a,"b\n', {}, "not CSV"),
        (b'a,b\n"1"2,3\n', {}, "not CSV"),
        (b"a,a\n1,2\n", {}, "'a' more than once"),
        (b"\na,b\n", {}, "line 1 of the file is empty"),
        (b"a,b\n1,2\n", {"header": 9}, "line 9 of the file is empty"),
        (b"\xef\xbb\xbf", {}, "line 1 of the file is empty"),
        (b'a\n"' + b"x" * 200_000 + b'"', {}, "not CSV"),
    ],
)
def test_what_is_no_csv_is_refused(raw, given, reason):
    with pytest.raises(RefusedTable, match=reason) as refused:
        read("csv", raw, **given)
    assert refused.value.where == "file"
    assert refused.value.remedy


@given(
    st.lists(st.lists(st.text("a 1é\x00\t", max_size=3), min_size=2, max_size=2), min_size=1)
    | st.lists(st.lists(st.text("a", max_size=1), max_size=3)),
    st.sampled_from(["\n", "\r\n", "\r"]),
)
def test_a_file_without_quotes_reads_the_same_as_line_by_line(lines, end):
    raw = end.join(["one,other", *map(",".join, lines), ""]).encode()
    table = read("csv", raw)
    # a line above the header makes the reader go line by line
    by_line = read("csv", b"title\n" + raw, header=2)
    assert (rows_of(table), table.ragged) == (rows_of(by_line), by_line.ragged)


@given(st.binary() | st.text(alphabet='a1",;\n\r\t\x00é').map(str.encode))
def test_any_bytes_become_a_table_or_are_refused(raw):
    assert_sound_or_refused("csv", raw)
