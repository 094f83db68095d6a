"""A table as the publisher makes it, read through its written mapping."""

import io

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.statistics import Statistics
from routekaart.statistics.faults import RefusedRows

HEADER = "month,route,border_type,nationality_iso3,detections"
ROWS = (
    "2018-01,Western Mediterranean Route,Sea,MAR,10",
    "2018-01,Western Mediterranean Route,Land,MAR,4",
    "2018-01,Western Mediterranean Route,Sea,NAM,1",
    "2018-01,Western African Route,Sea,MAR,7",
    "2018-02,Western Mediterranean Route,Sea,OOO,2",
)
WMR = ThingId("route:western-mediterranean")


def csv(*rows: str) -> bytes:
    return "\n".join((HEADER, *rows, "")).encode()


def parquet(*rows: str) -> bytes:
    import pyarrow as pa
    import pyarrow.parquet as pq

    columns = zip(*(row.split(",") for row in rows), strict=True)
    table = dict(zip(HEADER.split(","), map(list, columns), strict=True))
    written = io.BytesIO()
    pq.write_table(pa.table(table | {"detections": [int(cell) for cell in table["detections"]]}), written)
    return written.getvalue()


@pytest.mark.parametrize("write", [csv, parquet])
def test_detections_are_added_up_by_route_and_by_nationality(offer, tmp_path, write):
    offer(write(*ROWS), dataset="frontex-ibc")
    found = [o for o in Statistics(tmp_path).find_observations() if o.ref_area.startswith("route:")]
    assert {(o.ref_area.partition(":")[2], o.counterpart, str(o.period)): (o.value, o.row) for o in found} == {
        ("western-mediterranean", None, "2018-01"): (15, 1),
        ("western-mediterranean", None, "2018-02"): (2, 5),
        ("western-african", None, "2018-01"): (7, 4),
        ("western-mediterranean", "country:MAR", "2018-01"): (14, 1),
        ("western-mediterranean", "country:NAM", "2018-01"): (1, 3),
        ("western-mediterranean", "concept:nationality-unknown", "2018-02"): (2, 5),
        ("western-african", "country:MAR", "2018-01"): (7, 4),
    }


@pytest.mark.parametrize(
    ("row", "column", "reason"),
    [
        ("2018-01,Silk Route,Sea,MAR,1", "route", "'Silk Route' is not a code we know"),
        ("2018-01,Other,Air,MAR,1", "border_type", "'Air' is not a code"),
        ("2018-01,Other,Sea,XYZ,1", "nationality_iso3", "'XYZ' is not a code"),
        ("2018-01,Other,Sea,,1", "nationality_iso3", "'' is not a code"),
        ("2018-01,Other,Sea,MAR,", "detections", "a missing value cannot be added up"),
        ("2018-01,Other,Sea,MAR,nan", "detections", "'nan' is not a number"),
        ("2018-01,Other,Sea,MAR,-2", "detections", "-2 is below zero"),
        ("2018-13,Other,Sea,MAR,1", "month", "no period we can read"),
        ("2018-01,Western African Route,Sea,MAR,8", "month", "stands in row 4"),
        ("2018-01,Other,Sea,MAR", "(all)", "4 cells, not 5"),
    ],
)
def test_a_wrong_cell_is_refused_by_the_name_of_the_publishers_column(offer, row, column, reason):
    with pytest.raises(RefusedRows) as refused:
        offer(csv(*ROWS, row), dataset="frontex-ibc")
    assert {(fault.row, fault.column) for fault in refused.value.faults} == {(6, column)}
    assert reason in str(refused.value)


def test_another_header_is_refused(offer):
    with pytest.raises(RefusedTable, match="unknown column 'country', column 'nationality"):
        offer(csv(*ROWS).replace(b"nationality_iso3", b"country"), dataset="frontex-ibc")


def test_a_parquet_file_with_a_list_in_a_cell_is_refused(offer):
    import pyarrow as pa
    import pyarrow.parquet as pq

    written = io.BytesIO()
    pq.write_table(pa.table({name: [["x"]] for name in HEADER.split(",")}), written)
    with pytest.raises(RefusedTable, match="neither text, number nor date"):
        offer(written.getvalue(), dataset="frontex-ibc")


def test_a_parquet_file_that_is_cut_off_is_refused(offer):
    with pytest.raises(RefusedTable, match="damaged or cut off"):
        offer(parquet(*ROWS)[:-20], dataset="frontex-ibc")


def test_the_file_of_june_2025_gives_the_known_yearly_figures(offer, tmp_path, shared):
    offer(shared / "data/frontex/ibc_monthly_2009_2025.parquet", dataset="frontex-ibc")
    months = [Period.parse(f"2018-{month:02}") for month in range(1, 13)]
    found = Statistics(tmp_path).find_observations(counterparts=[None], periods=months)
    assert sum(o.value for o in found if o.ref_area == WMR) == 56245
    assert sum(o.value for o in found if o.ref_area == "route:eastern-mediterranean") == 56560
