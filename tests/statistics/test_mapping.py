"""What a description can say about a table, and what becomes of its rows."""

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.statistics.catalogue import parse_dataset
from routekaart.statistics.codes import CodeLists
from routekaart.statistics.faults import RefusedRows
from routekaart.statistics.importing import open_file
from tests.statistics.conftest import DATASETS

HEAD = """
name: tried
title: {nl: Proef, en: Trial}
description: {nl: Proef, en: Trial}
publisher: organisation:trial
licence: CC0
citation: Trial
address: https://example.org
area_kinds: [country]
counterpart_kinds: [country, concept]
indicators:
  asked: {unit: persons, low: 0, high: 100000, step: 5, margin: 2}
  exact: {unit: persons, low: 0, high: 100000, small: {0: [0, 2], 5: [3, 5]}}
  money: {unit: EUR, low: 0, high: 1000000000}
dimensions:
  sex: [F, M]
  age: [Y_LT18]
"""
SIMPLE = """
layouts:
  - columns: [geo, time, value]
    codes: {geo: iso2}
    LAYOUT
    series:
      - set: {indicator: INDICATOR}
        take: {ref_area: geo, time_period: time, obs_value: value}
        SERIES
"""


def read(layouts: str, *rows: str) -> list[dict[str, object]]:
    dataset = parse_dataset("tried", (HEAD + layouts).encode(), lists=CodeLists(DATASETS))
    return open_file("\n".join(rows).encode(), dataset, where="x.csv").observations.to_pylist()


def simple(*rows: str, layout: str = "", series: str = "", indicator: str = "exact") -> list[dict[str, object]]:
    described = SIMPLE.replace("LAYOUT", layout).replace("SERIES", series).replace("INDICATOR", indicator)
    return read(described, "geo,time,value", *rows)


def only(found: list[dict[str, object]], *names: str) -> tuple[object, ...]:
    (one,) = found
    return tuple(one[name] for name in names)


def test_the_unit_and_the_status_need_not_be_written():
    found = simple("NL,2019,12")
    assert only(found, "unit_measure", "obs_status", "breakdown", "counterpart") == ("persons", "A", "", None)


def test_a_figure_that_is_rounded_to_fives_has_its_ends():
    assert only(simple("NL,2019,120", indicator="asked"), "obs_value", "low", "high") == (120, 118, 122)


def test_a_rounded_zero_is_not_below_zero():
    assert only(simple("NL,2019,0", indicator="asked"), "obs_value", "low", "high") == (0, 0, 2)


def test_a_figure_finer_than_its_rounding_is_refused():
    with pytest.raises(RefusedRows, match="not a multiple of 5"):
        simple("NL,2019,123", indicator="asked")


@pytest.mark.parametrize(("value", "ends"), [("0", (0, 2)), ("5", (3, 5)), ("6", (None, None))])
def test_a_small_figure_can_stand_for_several(value, ends):
    assert only(simple(f"NL,2019,{value}"), "low", "high") == ends


def test_a_sum_of_rounded_figures_lies_between_the_sums_of_their_ends():
    found = read(
        """
layouts:
  - columns: [geo, time, value]
    codes: {geo: iso2}
    series:
      - set: {indicator: asked}
        take: {ref_area: geo, time_period: time}
        sum: value
""",
        "geo,time,value",
        "NL,2019,120",
        "NL,2019,0",
    )
    assert only(found, "obs_value", "low", "high", "parts", "row") == (120, 118, 124, 2, 1)


ADDED = """
layouts:
  - columns: [geo, from, time, value, flag]
    missing: [":"]
    hidden: {"<5": [1, 4]}
    codes: {geo: iso2, from: iso2, flag: {"": A, p: P, b: B, ":": O, c: Q}}
    series:
      - set: {indicator: exact}
        take: {ref_area: geo, time_period: time, obs_status: flag}
        sum: value
        empty: EMPTY
"""


def added(*rows: str, empty: str = "refuse") -> list[dict[str, object]]:
    return read(ADDED.replace("EMPTY", empty), "geo,from,time,value,flag", *rows)


def test_a_sum_carries_the_statuses_of_all_its_parts():
    found = added("NL,MA,2019,10,p", "NL,SY,2019,20,b", "NL,DZ,2019,30,")
    assert only(found, "obs_value", "obs_status", "parts") == (60, "BP", 3)


def test_a_sum_with_a_missing_part_is_missing():
    found = added("NL,MA,2019,10,", "NL,SY,2019,:,:", empty="O")
    assert only(found, "obs_value", "obs_status") == (None, "O")


def test_a_missing_part_that_nothing_is_said_of_is_refused():
    with pytest.raises(RefusedRows, match="a missing value cannot be added up"):
        added("NL,MA,2019,10,", "NL,SY,2019,:,:")


def test_a_part_that_is_left_out_of_the_table_is_left_out_of_the_sum():
    assert only(added("NL,MA,2019,10,", "NL,SY,2019,,", empty="leave_out"), "obs_value", "parts") == (10, 1)


def test_a_sum_with_a_hidden_part_has_only_its_ends():
    found = added("NL,MA,2019,10,", "NL,SY,2019,<5,c")
    assert only(found, "obs_value", "low", "high", "obs_status") == (None, 11, 14, "Q")


def test_a_hidden_figure_is_suppressed_between_its_ends():
    found = simple("NL,2019,<5", layout='hidden: {"<5": [1, 4]}')
    assert only(found, "obs_value", "low", "high", "obs_status") == (None, 1, 4, "Q")


@pytest.mark.parametrize(("empty", "count"), [("leave_out", 1), ("O", 2), ("M", 2)])
def test_an_empty_cell_is_what_the_description_says(empty, count):
    found = simple("NL,2019,10", "BE,2019,", series=f"empty: {empty}")
    assert len(found) == count
    assert [one["obs_status"] for one in found if one["obs_value"] is None] == [empty] * (count - 1)


def test_an_empty_cell_that_nothing_is_said_of_is_refused():
    with pytest.raises(RefusedRows, match="there is no value, but the status is A"):
        simple("NL,2019,")


@pytest.mark.parametrize(("text", "value"), [("1,234,567", 1234567), ("12", 12), ("1234", 1234)])
def test_signs_between_thousands_are_read_where_the_description_has_them(text, value):
    assert only(simple(f'NL,2019,"{text}"', layout='thousands: ","'), "obs_value") == (value,)


@pytest.mark.parametrize("text", ["1,23", "12,3456", ",123", "1,234,56"])
def test_a_comma_that_is_not_between_thousands_is_refused(text):
    with pytest.raises(RefusedRows, match="is not a number"):
        simple(f'NL,2019,"{text}"', layout='thousands: ","')


def test_thousands_of_euros_become_euros():
    assert only(simple("NL,2019,4.35", series="scale: 1000", indicator="money"), "obs_value") == (4350,)


def test_a_part_of_a_person_is_refused():
    with pytest.raises(RefusedRows, match="counted whole"):
        simple("NL,2019,29.718")


WIDE = """
layouts:
  - columns: [geo]
    wide: {columns: "[A-Z]{3}[0-9]{4}", into: month, value: cell}
    periods: {month: month-name}
    codes: {geo: iso2}
    series:
      - set: {indicator: exact}
        take: {ref_area: geo, time_period: month, obs_value: cell}
"""


def test_months_at_the_head_of_columns_become_rows():
    found = read(WIDE, "geo,JAN2019,FEB2019", "NL,1,2", "BE,3,4")
    assert [(one["ref_area"], one["time_period"], one["obs_value"], one["row"]) for one in found] == [
        ("country:BEL", "2019-01", 3, 2),
        ("country:BEL", "2019-02", 4, 2),
        ("country:NLD", "2019-01", 1, 1),
        ("country:NLD", "2019-02", 2, 1),
    ]


def test_a_head_that_is_no_month_is_an_unknown_column():
    with pytest.raises(RefusedTable, match="unknown column 'TOTAL'"):
        read(WIDE, "geo,JAN2019,TOTAL", "NL,1,1")


BROKEN_DOWN = """
layouts:
  - columns: [geo, sex, age, time, value]
    codes:
      geo: iso2
      sex: {T: "", F: F, M: M}
      age: {TOTAL: "", Y_LT18: Y_LT18}
    series:
      - set: {indicator: exact}
        take: {ref_area: geo, time_period: time, obs_value: value}
        breakdown: {sex: sex, age: age}
        WHERE
"""


def broken_down(*rows: str, where: str = "") -> list[dict[str, object]]:
    return read(BROKEN_DOWN.replace("WHERE", where), "geo,sex,age,time,value", *rows)


def test_breakdowns_are_written_in_order_of_dimension_and_totals_are_none():
    found = broken_down("NL,T,TOTAL,2019,10", "NL,F,TOTAL,2019,6", "NL,M,Y_LT18,2019,1")
    assert {one["breakdown"]: one["obs_value"] for one in found} == {"": 10, "sex=F": 6, "age=Y_LT18;sex=M": 1}


def test_a_row_that_no_series_takes_is_refused():
    with pytest.raises(RefusedRows, match=r"row 2, column .all.: no observation is made of this row"):
        broken_down("NL,T,TOTAL,2019,10", "NL,F,TOTAL,2019,6", where="where: {sex: [T]}")


def test_a_row_that_is_passed_over_on_purpose_is_not():
    unused = BROKEN_DOWN.replace("WHERE", "where: {sex: [T]}").replace(
        "    series:", "    unused: [{sex: [F, M]}]\n    series:"
    )
    found = read(unused, "geo,sex,age,time,value", "NL,T,TOTAL,2019,10", "NL,F,TOTAL,2019,6")
    assert len(found) == 1


def test_an_unknown_code_is_refused_with_the_rows_that_have_it():
    with pytest.raises(RefusedRows) as refused:
        broken_down("NL,X,TOTAL,2019,10", "NL,T,TOTAL,2019,6", "NL,X,TOTAL,2018,1")
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [(1, "sex"), (3, "sex")]
    assert "'X' is not a code we know" in str(refused.value)


@pytest.mark.parametrize(
    ("notation", "text", "period"),
    [
        ("iso", "2019-10", "2019-10"),
        ("sdmx", "2019-S2", "2019-H2"),
        ("sdmx", "2019-Q3", "2019-Q3"),
        ("eurostat-old", "2019M10", "2019-10"),
        ("eurostat-old", "2019Q4", "2019-Q4"),
        ("cbs", "2019JJ00", "2019"),
        ("cbs", "2019KW04", "2019-Q4"),
        ("cbs", "2019MM10", "2019-10"),
        ("month-name", "OCT2019", "2019-10"),
        ("month-name", "Oct-2019", "2019-10"),
        ("year-to-date", "2019-09-30", "2019-01-01/2019-09-30"),
        ("year-to-date", "2019-12-31", "2019"),
    ],
)
def test_periods_are_read_as_publishers_write_them(notation, text, period):
    assert only(simple(f"NL,{text},1", layout=f"periods: {{time: {notation}}}"), "time_period") == (period,)


@pytest.mark.parametrize(
    ("notation", "text"),
    [("sdmx", "2019M10"), ("eurostat-old", "2019-10"), ("cbs", "2019X000"), ("month-name", "OKT2019"),
     ("year-to-date", "2019-09"), ("iso", "2019Q4"), ("cbs", "2019KW05"), ("sdmx", "2019-13")],
)  # fmt: skip
def test_a_period_in_another_notation_is_refused(notation, text):
    with pytest.raises(RefusedRows, match="period"):
        simple(f"NL,{text},1", layout=f"periods: {{time: {notation}}}")


def test_several_flags_of_one_figure_are_all_kept():
    layout = """
layouts:
  - columns: [geo, time, value, flag]
    codes: {geo: iso2, flag: {bp: BP}}
    series: [{set: {indicator: exact}, take: {ref_area: geo, time_period: time, obs_value: value, obs_status: flag}}]
"""
    assert only(read(layout, "geo,time,value,flag", "NL,2019,1,bp"), "obs_status") == ("BP",)


GATHERED = """
layouts:
  - name: incidents
    columns: [Incident Date, Region, Route, Dead, Saved]
    gather:
      layout: month and route
      by: {month: Incident Date, route: Route}
      months: {month: "%d-%m-%Y"}
      if_empty: {route: none}
      sum: {dead: Dead, saved: Saved}
      count: incidents
      count_empty: {unknown: Saved}
  - name: month and route
    columns: [month, route, incidents, dead, saved, unknown]
    codes: {route: {none: country:NLD, A: country:BEL}}
    series: [{set: {indicator: exact}, take: {ref_area: route, time_period: month, obs_value: dead}}]
"""
INCIDENTS = (
    "Incident Date,Region,Route,Dead,Saved",
    "03-02-2019,here,A,2,",
    "20-02-2019,there,A,7,1",
    "20-02-2019,x,,1,4",
)


def test_incidents_are_added_up_and_only_their_sums_are_kept():
    dataset = parse_dataset("tried", (HEAD + GATHERED).encode(), lists=CodeLists(DATASETS))
    opened = open_file("\n".join(INCIDENTS).encode(), dataset, where="x.csv")
    assert opened.raw.decode() == "month,route,incidents,dead,saved,unknown\n2019-02,A,2,9,1,1\n2019-02,none,1,1,4,0\n"
    assert [one["obs_value"] for one in opened.observations.to_pylist()] == [9, 1]


@pytest.mark.parametrize("row", ["2019-02-03,here,A,2,1", "03-02-2019,here,A,two Ahmeds,1", "03-02-2019,here,A,-1,1"])
def test_a_refused_incident_is_named_by_its_row_and_not_by_what_it_says(row):
    with pytest.raises(RefusedRows, match="row 1") as refused:
        read(GATHERED, INCIDENTS[0], row)
    assert "Ahmed" not in str(refused.value)
    assert "2019-02-03" not in str(refused.value)
