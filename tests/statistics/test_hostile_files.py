"""Files and folders that could put a wrong figure in use, or a name of a person in a message."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.errors import InputError, RefusedTable
from routekaart.domain.period import Period
from routekaart.domain.revision import AnomalyCode, State
from routekaart.reference import load_reference
from routekaart.statistics import Statistics, offer_release, renew_outdated, store_release
from routekaart.statistics.faults import RefusedRows
from tests.statistics.conftest import NOW
from tests.statistics.test_mapping import GATHERED, INCIDENTS, read, simple
from tests.statistics.test_outdated import make_older

NAME = "Jansen"


@pytest.mark.parametrize("published", ["2026-01-02", "2062-01-01"])
def test_a_day_of_publication_in_the_future_is_refused(table, offer, published):
    with pytest.raises(InputError, match="later than the day on which the file was retrieved"):
        offer(table(), label="x", published=Period.parse(published))


def test_the_day_of_retrieval_may_be_that_of_publication(table, offer):
    assert offer(table(), published=Period.parse("2026-01-01")).published is not None


def test_a_release_without_a_date_waits_if_there_are_others(table, offer, tmp_path, catalogue):
    offer(table())
    dataset = catalogue.get("frontex-detections-yearly")
    raw = table({"obs_value": "5"}, {"time_period": "2019", "obs_value": "6"})
    folder = store_release(tmp_path, dataset, raw, label="undated", retrieved=NOW, address="", title="x")
    offered = offer_release(tmp_path, folder, dataset, cards=load_reference().indicators, now=NOW)
    assert offered.state is State.WAITING
    assert offered.revision is not None
    assert AnomalyCode.UNDATED in {anomaly.code for anomaly in offered.revision.anomalies}
    assert [seen.value for seen in Statistics(tmp_path).find_observations()] == [57000]


def test_of_two_releases_without_a_date_that_which_was_retrieved_last_counts(table, offer, tmp_path):
    for label, value, month in (("old", "100", 1), ("new", "200", 2)):
        moment = datetime(2026, month, 1, tzinfo=UTC)
        offer(table({"obs_value": value}), label=label, published=None, retrieved=moment)
    assert [seen.value for seen in Statistics(tmp_path).find_observations()] == [200]


@pytest.mark.parametrize("figure", ["1.000", "12.000.000", "-1.000"])
def test_a_thousand_that_can_also_be_one_is_refused(figure):
    with pytest.raises(RefusedRows, match=r"can be two numbers|is not a number"):
        simple(f"NL,2019,{figure}")


@pytest.mark.parametrize("dead", ["3,0", "1,000", "1_0", "1e3", "\u0663", "3.5", "-1", "+3"])
def test_a_number_of_dead_that_is_not_plain_is_refused(dead):
    with pytest.raises(RefusedRows, match="row 1, column Dead"):
        read(GATHERED, INCIDENTS[0], f'03-02-2019,here,A,"{dead}",')


def test_an_incident_that_stands_in_the_file_twice_is_refused():
    unique = GATHERED.replace("    gather:", "    unique: [Region, Incident Date]\n    gather:", 1)
    with pytest.raises(RefusedRows, match="row 2, column Region"):
        read(unique, INCIDENTS[0], *["03-02-2019,here,A,2,"] * 2)


@pytest.mark.parametrize(
    "rows",
    [
        (INCIDENTS[0], f"03-02-2019,here,{NAME},2,"),
        (INCIDENTS[0], f"{NAME},here,A,2,"),
        (INCIDENTS[0], f"03-02-2019,here,A,{NAME},"),
        (INCIDENTS[0], f"03-02-2019,here,A,2,{NAME},{NAME}"),
        (f"{NAME},03-02-2019,A,2,", f"{NAME},03-02-2019,A,3,"),
        (f"{INCIDENTS[0]},{NAME}", "03-02-2019,here,A,2,,x"),
    ],
)
def test_no_message_about_a_file_of_incidents_repeats_what_stands_in_it(rows):
    with pytest.raises(RefusedTable) as refused:
        read(GATHERED, *rows)
    assert NAME not in str(refused.value)


@pytest.mark.parametrize("name", [".DS_Store", "@eaDir", ".partial-x"])
def test_folders_that_other_programs_leave_are_no_releases(table, offer, tmp_path, name):
    release = offer(table())
    (tmp_path / release.id).with_name(name).mkdir()
    store = Statistics(tmp_path)
    assert (len(store.find_observations()), store.verify()) == (1, (release,))


def test_a_renewal_that_is_broken_off_leaves_the_release_in_use(table, offer, tmp_path, catalogue, monkeypatch):
    release = offer(table())
    make_older(tmp_path / release.id)
    monkeypatch.setattr(
        "routekaart.statistics.importing.replace_file", lambda *_: (_ for _ in ()).throw(KeyboardInterrupt)
    )
    with pytest.raises(KeyboardInterrupt):
        renew_outdated(tmp_path, catalogue)
    monkeypatch.undo()
    renew_outdated(tmp_path, catalogue)
    assert Path(tmp_path / release.id / "decisions.jsonl").read_bytes().count(b"\n") == 1
    assert len(Statistics(tmp_path).find_observations()) == 1
