"""A file is known by its bytes, and belongs to the first layout that has just its columns."""

import gzip
import io

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.formats import FORMATS
from routekaart.statistics.formats.recognising import find_kind, open_table
from routekaart.statistics.layout import Format, Layout
from tests.statistics.formats.making import as_json, as_pages, as_xlsx, as_zip, layout, rows_of

AB = layout(name="ab", columns=("a", "b"))
ABC = layout(name="abc", columns=("a", "b", "c"), optional=("note",))
WIDE = layout(name="wide", columns=("a",), wide={"columns": "[A-Z]{3}[0-9]{4}", "into": "month", "value": "value"})


def parquet() -> bytes:
    written = io.BytesIO()
    pq.write_table(pa.table({"a": [1], "b": [2]}), written)
    return written.getvalue()


def opened(raw: bytes, *layouts: Layout) -> tuple[str, list[tuple[str, ...]]]:
    found, table = open_table(raw, layouts, where="file")
    return found.name, rows_of(table)


ONE_OF_EACH: dict[Format, bytes] = {
    "csv": b"a,b\n1,2\n",
    "parquet": parquet(),
    "xlsx": as_xlsx(["a", "b"], [1, 2]),
    "unhcr-json": as_pages({"page": 1, "maxPages": 1, "items": [{"a": 1, "b": 2}]}),
    "cbs-odata": as_json({"value": [{"a": 1, "b": 2}]}),
}


def packed(raw: bytes) -> bytes:
    # without the time of packing, or each process would name its tests otherwise
    return gzip.compress(raw, mtime=0)


@pytest.mark.parametrize("name", ONE_OF_EACH)
@pytest.mark.parametrize("pack", [bytes, packed])
def test_a_file_is_known_by_its_bytes(name, pack):
    assert opened(pack(ONE_OF_EACH[name]), AB.model_copy(update={"formats": (name,)})) == ("ab", [("1", "2")])


def test_every_format_that_can_be_described_has_a_reader():
    assert set(FORMATS) == set(Format.__args__)


@pytest.mark.parametrize(
    ("raw", "name", "rows"),
    [
        (b"b,a\n2,1\n", "ab", [("2", "1")]),
        (b"a,b,c\n1,2,3\n", "abc", [("1", "2", "3", "")]),
        (b"note,a,b,c\nn,1,2,3\n", "abc", [("n", "1", "2", "3")]),
        (b"a,JAN2009,FEB2009\nx,1,2\n", "wide", [("x", "1", "2")]),
    ],
)
def test_the_first_layout_with_just_these_columns_is_taken(raw, name, rows):
    assert opened(raw, AB, ABC, WIDE) == (name, rows)


@pytest.mark.parametrize(
    ("raw", "layouts", "reason"),
    [
        (b"a,d\n1,2\n", (AB, ABC), "unknown column 'd', column 'b' is missing"),
        (b"a,b,d\n1,2,3\n", (ABC, AB), "not as expected: unknown column 'd'"),
        (b"a,b\n1,2\n", (ABC,), "column 'c' is missing"),
        (b"a,note\n1,2\n", (AB,), "unknown column 'note', column 'b' is missing"),
        (b"a\n1\n", (WIDE,), r"column '\[A-Z\]"),
        (b"a,JAN2009,note\n1,2,3\n", (WIDE,), "unknown column 'note'"),
        (b"a,xJAN2009\n1,2\n", (WIDE,), "unknown column 'xJAN2009'"),
        (b"a,b\n", (AB,), "the table has no rows"),
        (as_json({"value": []}), (AB.model_copy(update={"formats": ("cbs-odata",)}),), "the table has no rows"),
        (b"", (AB,), "the file is empty"),
        (b" \r\n\n", (AB,), "the file is empty"),
        (packed(b" "), (AB,), "the file is empty"),
        (packed(b"a,b\n1,2\n")[:-9], (AB,), "gzip file is damaged or cut off"),
        (packed(packed(b"a,b\n1,2\n")), (AB,), "not UTF-8"),
        (b"PK\x03\x04nothing", (AB,), "zip is damaged"),
        (b"a,b\n1,2\n\xff", (AB, ABC), "not UTF-8"),
    ],
)
def test_a_file_that_has_no_layout_is_refused_with_what_comes_nearest(raw, layouts, reason):
    with pytest.raises(RefusedTable, match=reason) as refused:
        open_table(raw, layouts, where="file")
    assert refused.value.where == "file"
    assert refused.value.remedy


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (parquet(), "parquet"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "xls, the old form of Excel"),
        (as_zip({"figures.csv": b"a,b\n"}), "a zip"),
        (as_pages({}), "a zip of pages"),
        (b"\xef\xbb\xbf {}", "JSON"),
        (b"[1]", "JSON"),
        (as_xlsx(["a"]), "xlsx"),
        (b"geo\\TIME_PERIOD\t2022 \n", "eurostat-tsv"),
        (b"unit,geo\\time\t2022 \n", "eurostat-tsv"),
    ],
)
def test_another_format_is_named_together_with_those_that_are_expected(raw, kind):
    assert find_kind(raw, "file") == kind
    with pytest.raises(RefusedTable, match=f"the file is {kind} ") as refused:
        open_table(raw, [layout(formats=("csv",))], where="file")
    assert refused.value.remedy == "Give it as csv."


def test_text_is_refused_where_other_formats_are_expected():
    with pytest.raises(RefusedTable, match="the file is csv") as refused:
        open_table(b"a,b\n1,2\n", [layout(formats=("parquet",)), layout(formats=("xlsx", "parquet"))], where="file")
    assert refused.value.remedy == "Give it as parquet or xlsx."


def test_a_layout_with_another_reading_gets_its_turn():
    french = layout(name="french", columns=("a", "b"), delimiter=";", encoding="cp1252")
    assert opened("a;b\né;2\n".encode("cp1252"), AB, french) == ("french", [("é", "2")])


def test_layouts_that_differ_in_columns_alone_are_read_once(monkeypatch):
    read = []

    def count(raw, given, *, where):
        read.append(given.name)
        return FORMATS["csv"](raw, given, where=where)

    monkeypatch.setattr("routekaart.statistics.formats.recognising.FORMATS", {"csv": count})
    opened(b"a,b,c\n1,2,3\n", AB, ABC)
    assert read == ["ab"]


def test_gzip_that_would_fill_the_memory_is_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.LARGEST_UNPACKED", 1000)
    with pytest.raises(RefusedTable, match="1,000 is the most"):
        open_table(packed(b"a,b\n" * 1000), [AB], where="file")


def test_a_file_that_is_too_large_is_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.LARGEST_UNPACKED", 5)
    with pytest.raises(RefusedTable, match="8 bytes in the file, and 5 is the most"):
        open_table(b"a,b\n1,2\n", [AB], where="file")


def test_a_zip_with_too_many_parts_is_refused(monkeypatch):
    monkeypatch.setattr("routekaart.statistics.formats.limits.MOST_PARTS", 2)
    with pytest.raises(RefusedTable, match="3 parts in the zip"):
        open_table(as_pages({}, {}, {}), [AB], where="file")


@pytest.mark.parametrize(
    ("name", "columns", "rows"),
    [
        ("migr_eiord_1_Data.csv", ("TIME", "GEO", "CITIZEN", "UNIT", "Value", "Flag and Footnotes"), 238),
        ("migr_eirtn_1_Data.csv", ("TIME", "GEO", "CITIZEN", "INDIC_MG", "UNIT", "Value", "Flag and Footnotes"), 476),
        ("migr_eirfs_sdmx_csv_2014_2023.csv", (
            "DATAFLOW", "LAST UPDATE", "freq", "border", "unit", "reason", "citizen", "geo", "TIME_PERIOD", "OBS_VALUE",
            "OBS_FLAG", "CONF_STATUS",
        ), 327),
    ],
)  # fmt: skip
def test_files_of_eurostat_open_whole(shared, name, columns, rows):
    raw = (shared / "data/eurostat/raw_examples" / name).read_bytes()
    _, table = open_table(raw, [AB, layout(columns=columns)], where=name)
    assert (table.rows, table.ragged) == (rows, ())


@settings(deadline=None)  # Parquet is opened in a process of its own
@given(st.sampled_from([b"", b"PK\x03\x04", b"\x1f\x8b", b"PAR1", b"{", b"[", b"geo\\TIME_PERIOD\t"]), st.binary())
def test_any_bytes_become_a_table_or_are_refused(start, raw):
    try:
        found, table = open_table(start + raw, [AB, ABC, WIDE], where="file")
    except RefusedTable as error:
        what = error.what
    else:
        what = found.name if table.rows else ""
    assert what
