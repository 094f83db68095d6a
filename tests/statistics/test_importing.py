"""A file becomes a release, or is refused with every reason."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import DamagedRelease, InputError, RefusedTable
from routekaart.domain.period import Period
from routekaart.statistics import Statistics
from routekaart.statistics.faults import RefusedRows


def test_a_release_is_kept_as_raw_bytes_observations_and_a_description(table, offer, tmp_path):
    raw = table()
    offer(raw)
    folder = tmp_path / "frontex/frontex-detections-yearly/2019-01-04"
    assert sorted(path.name for path in folder.iterdir()) == [
        "decisions.jsonl",
        "observations.parquet",
        "raw.csv",
        "release.json",
    ]
    assert (folder / "raw.csv").read_bytes() == raw
    described = json.loads((folder / "release.json").read_bytes())
    assert (described["published"], described["rows"]) == ("2019-01-04", 1)


def test_a_release_reads_back_as_it_was_given(table, offer, tmp_path):
    release = offer(table(), published=Period.parse("2019-01"), source_kind="press")
    assert Statistics(tmp_path).get_release(release.id) == release


def test_a_release_may_have_no_known_date(table, offer, tmp_path):
    assert offer(table(), published=None).published is None
    assert Statistics(tmp_path).releases()[0].published is None


def test_the_same_file_again_adds_nothing(table, offer, tmp_path):
    first = offer(table())
    again = offer(table(), retrieved=datetime(2027, 1, 1, tzinfo=UTC))
    assert again == first
    assert Statistics(tmp_path).releases() == (first,)


def test_another_file_under_the_same_label_is_refused(table, offer, tmp_path):
    offer(table())
    with pytest.raises(RefusedTable, match="was made of another file"):
        offer(table({"obs_value": "56245"}))
    assert Statistics(tmp_path).find_observations()[0].value == 57000


def test_the_same_file_with_another_date_is_refused(table, offer):
    offer(table())
    with pytest.raises(RefusedTable, match="stored with published 2019-01-04, not 2019-02"):
        offer(table(), published=Period.parse("2019-02"))


@pytest.mark.parametrize("label", ["", "../elsewhere", ".hidden", "a/b", "2019 01", "x" * 101])
def test_a_label_that_is_no_folder_name_is_refused(table, offer, tmp_path, label):
    with pytest.raises(InputError, match="cannot be the label"):
        offer(table(), label=label)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_is_not_there_is_refused(offer, tmp_path):
    with pytest.raises(InputError, match="cannot be read"):
        offer(tmp_path / "nowhere.csv")


@pytest.mark.parametrize(
    ("change", "column", "reason"),
    [
        ({"indicator": "frontex-crossings"}, "indicator", "not an indicator of this dataset"),
        ({"ref_area": "western-mediterranean"}, "ref_area", "does not name a thing"),
        ({"ref_area": ""}, "ref_area", "does not name a thing"),
        ({"ref_area": "fund:eutf"}, "ref_area", "is a fund"),
        ({"counterpart": "programme:compass"}, "counterpart", "is a programme"),
        ({"time_period": "2018-Q5"}, "time_period", "no period we can read"),
        ({"time_period": "../.."}, "time_period", "no exact day at its ends"),
        ({"time_period": "2018~mid"}, "time_period", "no exact day at its ends"),
        ({"obs_value": "NaN"}, "obs_value", "'NaN' is not a number"),
        ({"obs_value": "57.000,0"}, "(all)", "10 cells, not 9"),
        ({"obs_value": "57e3"}, "obs_value", "is not a number"),
        ({"obs_value": "٣"}, "obs_value", "is not a number"),
        ({"obs_value": "-1"}, "obs_value", "-1 is below zero"),
        ({"low": "-5"}, "low", "-5 is below zero"),
        ({"low": "57500", "high": "58000"}, "obs_value", "57000 is not between low 57500 and high 58000"),
        ({"obs_value": "", "obs_status": "Q", "low": "4", "high": "1"}, "low", "low 4 is above high 1"),
        ({"obs_value": ""}, "obs_value", "there is no value, but the status is A"),
        ({"obs_status": "O"}, "obs_status", "says missing, but there is a value"),
        ({"obs_status": "X"}, "obs_status", "'X' is not a status"),
        ({"obs_status": ""}, "obs_status", "'' is not a status"),
        ({"unit_measure": "persons"}, "unit_measure", "not a unit of this dataset"),
    ],
)
def test_a_wrong_cell_is_refused_with_its_place(table, offer, tmp_path, change, column, reason):
    file = tmp_path / "detections.csv"
    file.write_bytes(table({"time_period": "2017"}, change))
    with pytest.raises(RefusedRows) as refused:
        offer(file)
    (fault,) = refused.value.faults
    assert (fault.row, fault.column) == (2, column)
    assert reason in fault.what
    assert fault.remedy
    assert str(file) in str(refused.value)
    assert list(tmp_path.iterdir()) == [file]


def test_all_faults_of_a_file_are_told_at_once(table, offer):
    with pytest.raises(RefusedRows) as refused:
        offer(table({"obs_value": "x", "obs_status": "?"}, {}, {"time_period": "soon"}))
    assert [(fault.row, fault.column) for fault in refused.value.faults] == [
        (1, "obs_status"),
        (1, "obs_value"),
        (3, "time_period"),
    ]


def test_the_message_shows_twenty_faults_and_counts_the_others(table, offer):
    with pytest.raises(RefusedRows, match=r"(?s)the table has 25 faults.*\.\.\. and 5 more") as refused:
        offer(table(*({"time_period": f"x{number}"} for number in range(25))))
    assert str(refused.value).count("row ") == 20


@pytest.mark.parametrize("again", ["2018", "2018-01/2018-12"])
def test_the_same_number_twice_is_refused_however_its_period_is_written(table, offer, again):
    with pytest.raises(RefusedRows, match="row 1 is about the same"):
        offer(table({}, {"time_period": again, "obs_value": "1"}))


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b" \n\n", "empty"),
        (b"indicator,ref_area\n", "'obs_value' is missing"),
        (b"\xff\xfe\x00bad", "not UTF-8"),
        (b'indicator,"ref_area\n', "not CSV"),
        (b"a,a\n1,2\n", "'a' more than once"),
        (b"PAR1 but no more", "the file is parquet"),
        (b"%PDF-1.7\x00\x01", "unknown column"),
    ],
)
def test_a_file_that_is_no_such_table_is_refused(offer, raw, reason):
    with pytest.raises(RefusedTable, match=reason):
        offer(raw)


def test_an_unknown_column_is_refused_by_name(table, offer):
    raw = b"\n".join(
        line + (b",footnote" if number == 0 else b",x") for number, line in enumerate(table().splitlines())
    )
    with pytest.raises(RefusedTable, match="unknown column 'footnote'"):
        offer(raw)


def test_a_header_without_rows_is_refused(table, offer):
    with pytest.raises(RefusedTable, match="no rows"):
        offer(table().splitlines()[0] + b"\n")


def test_a_byte_order_mark_and_other_line_ends_are_read(table, offer, tmp_path):
    offer(b"\xef\xbb\xbf" + table().replace(b"\n", b"\r\n"))
    assert Statistics(tmp_path).find_observations()[0].value == 57000


def test_an_empty_line_in_the_middle_is_refused(table, offer):
    with pytest.raises(RefusedRows, match="0 cells, not 9"):
        offer(table({}, {"time_period": "2019"}).replace(b"\n", b"\n\n", 2))


def test_a_release_without_its_description_is_not_written_over(table, offer, tmp_path):
    release = offer(table())
    (tmp_path / release.id / "release.json").unlink()
    with pytest.raises(DamagedRelease, match=r"release\.json"):
        offer(table())


def test_a_folder_with_letters_that_make_a_pattern_can_be_used(table, offer, tmp_path):
    root = Path(tmp_path, "a [1] *?")
    offer(table(), root=root)
    assert len(Statistics(root).find_observations()) == 1
