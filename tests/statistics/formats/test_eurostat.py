"""Eurostat's two formats give the same rows: dimensions, period, value, flag."""

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import RefusedTable
from tests.statistics.formats.making import as_json, assert_sound_or_refused, read, rows_of

HEAD = b"freq,unit,geo\\TIME_PERIOD\t2022 \t2023 \n"
CUBE = {
    "version": "2.0",
    "class": "dataset",
    "label": "Asylum applicants",
    "source": "ESTAT",
    "updated": "2024-06-28T23:00:00+0200",
    "value": {"0": 35, "2": 1.0e7, "3": 0.50},
    "status": {"0": "p", "1": "c"},
    "id": ["geo", "time"],
    "size": [2, 2],
    "dimension": {
        "geo": {"label": "Geo", "category": {"index": {"NL": 0, "BE": 1}, "label": {"NL": "Netherlands"}}},
        "time": {"label": "Time", "category": {"index": {"2022": 0, "2023": 1}}},
    },
    "extension": {"lang": "EN", "positions-with-no-data": {"geo": []}},
}


@pytest.mark.parametrize(
    ("cell", "value", "flag"),
    [
        ("35 p", "35", "p"),
        ("35 ", "35", ""),
        ("0 b", "0", "b"),
        ("-1.50 bp", "-1.50", "bp"),
        ("35p", "35", "p"),
        (": ", "", ":"),
        (":c", "", ":c"),
        (": c", "", ":c"),
        (":", "", ":"),
        (" ", "", ""),
        ("1e5", "1e5", ""),
        ("35 P", "35 P", ""),
        ("nan", "", "nan"),
        ("1,000", "1,000", ""),
        ("5 :", "5 :", ""),
    ],
)
def test_a_cell_is_parted_in_value_and_flag_or_left_for_the_next_stage(cell, value, flag):
    table = read("eurostat-tsv", HEAD + f"A,PER,NL\t{cell}\t1 \n".encode())
    assert rows_of(table) == [("A", "PER", "NL", "2022", value, flag), ("A", "PER", "NL", "2023", "1", "")]


def test_rows_keep_the_order_of_lines_and_know_their_line():
    table = read("eurostat-tsv", HEAD.replace(b"\n", b"\r\n") + b"A,PER,NL\t1 \t2 \r\nA,PER,BE\t3 \t4 \r\n\r\n")
    assert [row[2:5] for row in rows_of(table)] == [
        ("NL", "2022", "1"), ("NL", "2023", "2"), ("BE", "2022", "3"), ("BE", "2023", "4"),
    ]  # fmt: skip
    assert table.row_numbers.to_pylist() == [1, 1, 2, 2]


def test_a_file_in_the_old_notation_has_the_same_columns():
    assert list(read("eurostat-tsv", b"unit,geo\\time\t2014M01 \nPER,NL\t1 \n").columns) == [
        "unit", "geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG",
    ]  # fmt: skip


def test_a_file_without_lines_has_columns_and_no_rows():
    table = read("eurostat-tsv", HEAD)
    assert (list(table.columns)[-2:], table.rows) == (["OBS_VALUE", "OBS_FLAG"], 0)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"a,b\n1,2\n", "does not begin as one of Eurostat"),
        (b"", "does not begin"),
        (b"geo\\TIME_PERIOD\n", "does not begin"),
        (b"geo,geo\\TIME_PERIOD\t2022\nx,y\t1\n", "'geo' more than once"),
        (b"geo\\TIME_PERIOD\t2022\t2022 \nx\t1\t2\n", "'2022' more than once"),
        (b"OBS_FLAG\\TIME_PERIOD\t2022\nx\t1\n", "'OBS_FLAG' more than once"),
        (b"g\xff\\TIME_PERIOD\t2022\nx\t1\n", "not UTF-8"),
        (HEAD + b"A,PER,NL\t1 \t2 \nA,PER,BE\t1", "line 3 has 2 cells, not 3"),
        (HEAD + b"A,PER,NL\t1 \t2 \n\nA,PER,BE\t1 \t2 \n", "line 3 of the file does not give 3 dimensions"),
        (b"geo\\TIME_PERIOD\t2022 \nNL\t1 \n\nBE\t1 \n", "line 3 of the file does not give 1 dimensions"),
        (HEAD + b"A,NL\t1 \t2 \n", "line 2 of the file does not give 3 dimensions"),
        (HEAD + b"A,PER,NL\t1 \t2 \nA,PER,\xff\t1 \t2 \n", "line 3 of the file is not UTF-8"),
    ],
)
def test_a_tsv_file_that_is_damaged_is_refused(raw, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("eurostat-tsv", raw)


def test_a_cube_gives_a_row_for_each_value_and_each_status():
    table = read("json-stat", as_json(CUBE))
    assert rows_of(table) == [
        ("NL", "2022", "35", "p"),
        ("NL", "2023", "", ":c"),
        ("BE", "2022", "10000000.0", ""),
        ("BE", "2023", "0.5", ""),
    ]
    assert list(table.columns) == ["geo", "TIME_PERIOD", "OBS_VALUE", "OBS_FLAG"]
    assert table.published == date(2024, 6, 28)


@pytest.mark.parametrize(
    ("change", "cells"),
    [
        ({"value": [1, None, 3, 4], "status": None}, [("1", ""), ("", ":"), ("3", ""), ("4", "")]),
        ({"value": {"0": None}, "status": {"0": ":", "1": ": c"}}, [("", ":"), ("", ": c")]),
        ({"value": {"0": 1, "1": 2}, "status": "p"}, [("1", "p"), ("2", "p")]),
        ({"value": {}, "status": {}}, []),
        ({"value": {"3": 9007199254740993}, "status": {}}, [("9007199254740993", "")]),
    ],
)
def test_values_and_statuses_are_lists_or_told_by_position(change, cells):
    assert [row[2:] for row in rows_of(read("json-stat", as_json(CUBE | change)))] == cells


def category(**index: object) -> dict[str, object]:
    return CUBE["dimension"] | {"geo": {"category": index}}


def test_a_single_code_may_stand_in_the_label_alone():
    cube = CUBE | {"size": [1, 2], "dimension": category(label={"NL": "Netherlands"}), "value": [1, 2], "status": {}}
    assert [row[0] for row in rows_of(read("json-stat", as_json(cube)))] == ["NL", "NL"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"value": {"4": 1}}, "position '4', but there are 0 to 3"),
        ({"value": {"-1": 1}}, "position '-1'"),
        ({"value": {"0": 1, "00": 2}}, "position '00'"),
        ({"value": [1, 2, 3]}, "4 positions, but 'value' has 3"),
        ({"value": {"0": True}}, "holds a bool"),
        ({"value": {"0": [1]}}, "holds a list"),
        ({"value": None}, "'value' is missing"),
        ({"status": {"9": "p"}}, "'status' has a position '9'"),
        ({"status": {"0": 5.5, "1": {}}}, "holds a dict"),
        ({"size": [2, 3]}, "dimension 'time' has 2 codes, but its size is 3"),
        ({"size": [2]}, "2 dimensions and 1 sizes"),
        ({"size": [2, "x"]}, "no whole number"),
        ({"id": ["geo", "geo"]}, "'geo' more than once"),
        ({"id": ["geo", "sex"]}, "'sex' is missing"),
        ({"id": "geo"}, "'id' is not what it should be"),
        ({"dimension": category(index={"NL": 0, "BE": 2})}, "do not have the places"),
        ({"dimension": category(index=["NL", "NL"])}, "'geo' has 1 codes"),
        ({"dimension": category(index=["NL", None])}, "do not have the places"),
        ({"dimension": category()}, "do not have the places"),
        ({"updated": "yesterday"}, "'yesterday', which is no date"),
        ({"class": "collection"}, "is a collection of JSON-stat"),
        ({"error": [{"status": 413, "label": "too large"}]}, "Eurostat answered with an error: too large"),
    ],
)
def test_a_cube_whose_parts_do_not_fit_is_refused(change, reason):
    with pytest.raises(RefusedTable, match=reason):
        read("json-stat", as_json(CUBE | change))


def test_a_cube_with_more_positions_than_can_be_counted_is_refused():
    names = [f"d{number}" for number in range(63)]
    dimension = {name: {"category": {"index": ["A", "B"]}} for name in names}
    cube = {"id": names, "size": [2] * 63, "dimension": dimension, "value": {"0": 1}}
    with pytest.raises(RefusedTable, match="positions in the cube"):
        read("json-stat", as_json(cube))


@pytest.mark.parametrize("name", ["json-stat", "eurostat-tsv"])
def test_more_observations_than_can_be_read_are_refused(monkeypatch, name):
    monkeypatch.setattr("routekaart.statistics.formats.limits.MOST_ROWS", 1)
    raw = as_json(CUBE) if name == "json-stat" else HEAD + b"A,PER,NL\t1 \t2 \n"
    with pytest.raises(RefusedTable, match="observations, and 1 is the most"):
        read(name, raw)


@pytest.mark.parametrize("name", ["json-stat", "eurostat-tsv"])
def test_a_long_text_that_stands_for_many_rows_is_refused(monkeypatch, name):
    monkeypatch.setattr("routekaart.statistics.formats.limits.LARGEST_COLUMN", 7)
    raw = as_json(CUBE) if name == "json-stat" else HEAD + b"A,PER,LONG\t1 \t2 \n"
    with pytest.raises(RefusedTable, match=r"bytes of text in column '(geo|TIME_PERIOD)'"):
        read(name, raw)


cells = st.tuples(
    st.none() | st.decimals(-9999, 9999, places=2) | st.integers(0, 10**12), st.text("bcdepu", max_size=2)
)


@given(st.data())
def test_both_formats_of_the_same_cube_give_the_same_rows(data):
    codes = [
        data.draw(st.lists(st.text("ABC", min_size=1, max_size=3), unique=True, min_size=1, max_size=3)) for _ in "ab"
    ]
    years = [str(2000 + number) for number in range(data.draw(st.integers(1, 4)))]
    keys = [f"{one},{other}" for one in codes[0] for other in codes[1]]
    drawn = data.draw(st.lists(cells, min_size=len(keys) * len(years), max_size=len(keys) * len(years)))
    lines = [
        f"{key}\t" + "\t".join(f"{':' if value is None else value} {flag}" for value, flag in part)
        for key, part in zip(keys, zip(*[iter(drawn)] * len(years), strict=True), strict=True)
    ]
    tsv = "sex,geo\\TIME_PERIOD\t" + " \t".join(years) + "\n" + "\n".join(lines) + "\n"
    values = ",".join(f'"{place}":{value}' for place, (value, _) in enumerate(drawn) if value is not None)
    cube = {
        "id": ["sex", "geo", "time"],
        "size": [len(codes[0]), len(codes[1]), len(years)],
        "dimension": {
            name: {"category": {"index": {code: place for place, code in enumerate(part)}}}
            for name, part in zip(("sex", "geo", "time"), (*codes, years), strict=True)
        },
        "status": {str(place): flag for place, (value, flag) in enumerate(drawn) if flag or value is None},
    }
    stat = json.dumps(cube)[:-1] + ', "value": {' + values + "}}"
    assert rows_of(read("json-stat", stat.encode())) == rows_of(read("eurostat-tsv", tsv.encode()))


@given(st.binary(), st.text("ab,:0.1 \t\n\r\x00").map(str.encode))
def test_any_bytes_become_a_table_or_are_refused(raw, lines):
    for name in ("json-stat", "eurostat-tsv"):
        assert_sound_or_refused(name, raw)
        assert_sound_or_refused(name, HEAD + lines)


anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text("0123ab", max_size=2), inner, max_size=3),
    max_leaves=6,
)


@given(st.sampled_from(sorted(CUBE)), anything)
def test_a_cube_with_any_part_replaced_becomes_a_table_or_is_refused(name, part):
    assert_sound_or_refused("json-stat", as_json(CUBE | {name: part}))
