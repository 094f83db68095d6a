"""The same answers from a store that is too large for memory, and tables of sums."""

import json
import random
import shutil
from collections import defaultdict
from datetime import UTC, date, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from routekaart.domain.encoding import canonical, digest
from routekaart.domain.errors import DamagedRelease, InputError, StoreError
from routekaart.domain.ids import ActorId, IndicatorId, RecorderId, ReleaseId, ThingId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import Statistics, folders, store
from routekaart.statistics.answers import rank_releases
from routekaart.statistics.decisions import append_decision

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FIRST, SECOND = IndicatorId("first-applications"), IndicatorId("decisions")
AREAS = [ThingId("country:DEU"), ThingId("country:NLD")]
SYRIA, ERITREA = ThingId("country:SYR"), ThingId("country:ERI")
WOMEN = "sex=F"
PERIODS = [*(f"{year}-{month:02}" for year in (2019, 2020) for month in range(1, 13)), "2020", "2020/.."]
SCHEMA = pa.schema(
    [
        *((name, pa.string()) for name in ("release", "publisher", "indicator", "ref_area", "counterpart")),
        *((name, pa.string()) for name in ("breakdown", "time_period")),
        *((name, pa.date32()) for name in ("period_start", "period_end")),
        ("unit_measure", pa.string()),
        *((name, pa.float64()) for name in ("obs_value", "low", "high")),
        ("obs_status", pa.string()),
        *((name, pa.int32()) for name in ("parts", "row")),
    ]
)
ORDER = ("indicator", "ref_area", "counterpart", "breakdown", "period_start", "period_end", "unit_measure")


def row(**given: object) -> dict[str, object]:
    """Make an observation: what is not given is of one country and month, in persons."""
    usual = {"indicator": FIRST, "ref_area": AREAS[0], "counterpart": None, "breakdown": "", "time_period": "2020-01"}
    usual |= {"unit_measure": "persons", "obs_value": 10.0, "low": None, "high": None, "obs_status": "A", "parts": 1}
    period = Period.parse(str((usual | given)["time_period"]))
    return usual | {"period_start": period.start, "period_end": period.end} | given


def write(root: Path, label: str, rows: list[dict[str, object]], **known: object) -> folders.Folder:
    """Write a release of these rows, published on the day that is its label, and accept it."""
    given = {"published": Period.parse(label[:10]), "complete": False, "accepted": True, "dataset": "asylum"} | known
    publisher = ActorId("organisation:eurostat")
    name = folders.release_id(publisher, given["dataset"], label)
    path = root / name
    path.mkdir(parents=True)
    (path / "raw.csv").write_bytes(label.encode())
    ordered = sorted(rows, key=lambda one: tuple(str(one[column] or "") for column in ORDER))
    full = [one | {"release": name, "publisher": publisher, "row": number} for number, one in enumerate(ordered, 1)]
    pq.write_table(pa.Table.from_pylist(full, SCHEMA), path / folders.OBSERVATIONS)
    release = Release(
        id=name,
        publisher=publisher,
        dataset=given["dataset"],
        published=given["published"],
        retrieved=NOW,
        address="https://example.org",
        title="Asylum",
        sha256=folders.sha256(label.encode()),
    )
    counts = {one: sum(found["indicator"] == one for found in rows) for one in {found["indicator"] for found in rows}}
    folder = folders.Folder(
        path=path,
        release=release,
        raw="raw.csv",
        observations_sha256=folders.sha256_of(path / folders.OBSERVATIONS),
        content_sha256="",
        rows=len(rows),
        indicators=counts,
        complete=given["complete"],
    )
    (path / folders.RELEASE).write_bytes(folder.to_json())
    if given["accepted"]:
        decide(folder)
    return folder


def decide(folder: folders.Folder, *, accepted: bool = True) -> None:
    by = RecorderId("account:desk-1")
    decision = Decision(release=folder.release.id, accepted=accepted, by=by, reason="Looked at.", at=NOW)
    append_decision(folder.path, decision)


def some_rows(chance: random.Random) -> list[dict[str, object]]:
    """Make rows of which every key occurs once, with missing, hidden and rounded values, by month and by year."""
    made = {}
    for _ in range(120):
        key = {
            "indicator": chance.choice([FIRST, SECOND]),
            "ref_area": chance.choice(AREAS),
            "counterpart": chance.choice([None, SYRIA, ERITREA]),
            "breakdown": chance.choice(["", WOMEN, "age=Y0-17"]),
            "time_period": chance.choice(
                [*(f"{y}-{m:02}" for y in (2019, 2020) for m in range(1, 13)), "2020", "2020/.."]
            ),
            "unit_measure": chance.choice(["persons", "persons", "percent"]),
        }
        value = chance.choice([None, 0.0, 5.0, 1234.5, 1e9])
        ends = chance.choice([(None, None), (0.0, 4.0)] if value is None else [(None, None), (value - 2, value + 2)])
        cell = {"obs_value": value, "low": ends[0], "high": ends[1]}
        cell["obs_status"] = chance.choice(["O", "Q"]) if value is None else chance.choice(["A", "P", "BE"])
        made[tuple(key.values())] = row(**key, **cell)
    return list(made.values())


def write_some(root: Path, seed: int) -> tuple[Statistics, list[list[dict[str, object]]]]:
    """Write three releases of which the first one's date is not sure."""
    chance = random.Random(seed)
    releases = [some_rows(chance) for _ in range(3)]
    for number, rows in enumerate(releases):
        published = Period.parse("2021" if number == 0 else f"2021-0{number}")
        write(root, f"2021-0{number + 1}-01", rows, published=published)
    return Statistics(root), releases


@pytest.mark.parametrize("seed", range(4))
def test_a_large_store_gives_the_answers_of_a_small_one(tmp_path, monkeypatch, seed):
    small, _ = write_some(tmp_path, seed)
    large, chance = Statistics(tmp_path), random.Random(seed)
    for _ in range(10):
        asked = {
            "areas": chance.choice([None, AREAS[:1], AREAS, []]),
            "counterparts": chance.choice([None, [None], [SYRIA], [SYRIA, None], []]),
            "breakdowns": chance.choice([None, ("",), (WOMEN, "")]),
            "periods": chance.choice(
                [None, [Period.parse("2020")], [Period.parse("2019-05"), Period.parse("2020/..")]]
            ),
            "as_of": chance.choice([None, date(2021, 2, 10), date(2021, 12, 31)]),
        }
        monkeypatch.setattr(store, "_SMALL", 1_000_000)
        expected = small.find_observations(**asked)
        monkeypatch.setattr(store, "_SMALL", 0)
        assert large.find_observations(**asked) == expected


@pytest.mark.parametrize("at_once", [0, 5_000_000])
@pytest.mark.parametrize("seed", range(3))
def test_a_table_is_what_adding_up_by_hand_gives(tmp_path, monkeypatch, seed, at_once):
    monkeypatch.setattr(store, "_AT_ONCE", at_once)
    statistics, _ = write_some(tmp_path, seed)
    seen = statistics.find_observations(indicators=[FIRST], counterparts=[SYRIA, ERITREA], breakdowns=None)
    expected = defaultdict(list)
    for one in seen:
        if len(one.period.first.notation) == 7 and one.period.last is not None:
            year = one.period.first.notation[:4]
            expected[one.unit.value, one.breakdown, one.ref_area, year].append(one)
    table = statistics.find_table(indicator=FIRST, by=("ref_area",), counterparts=[SYRIA, ERITREA], breakdowns=None)
    assert table.num_rows == len(expected) > 5
    for found in table.to_pylist():
        parts = expected[found["unit_measure"], found["breakdown"], found["ref_area"], found["time_period"]]
        assert found == found | by_hand(parts)


def by_hand(parts: list) -> dict[str, object]:
    values = [one.value for one in parts if one.value is not None]
    lows = [end for one in parts if (end := one.value if one.low is None else one.low) is not None]
    highs = [end for one in parts if (end := one.value if one.high is None else one.high) is not None]
    return {
        "figures": len(parts),
        "periods": len({one.period for one in parts}),
        "missing": len(parts) - len(values),
        "hidden": sum(one.value is None and one.low is not None for one in parts),
        "obs_value": sum(values) if values else None,
        "low": sum(lows) if lows else None,
        "high": sum(highs) if highs else None,
        "obs_status": "".join(sorted({flag for one in parts for flag in one.flags})) or "A",
    }


def test_a_year_of_eleven_months_says_so_and_a_yearly_figure_is_not_added_to_months(tmp_path):
    months = [row(time_period=f"2020-{month:02}") for month in range(1, 12)]
    others = [
        row(time_period=period, obs_value=1e6)
        for period in ("2020", "2020-Q1", "2020-01/2020-02", "2020/..", "2020-W10")
    ]
    write(tmp_path, "2021-01-01", months + others)
    (found,) = Statistics(tmp_path).find_table(indicator=FIRST, by=("ref_area",)).to_pylist()
    assert (found["time_period"], found["periods"], found["obs_value"]) == ("2020", 11, 110)


@pytest.mark.parametrize("at_once", [0, 5_000_000])
def test_an_area_that_is_asked_for_twice_is_added_up_once(tmp_path, monkeypatch, at_once):
    monkeypatch.setattr(store, "_AT_ONCE", at_once)
    for label in ("2021-01-01", "2021-02-01"):
        write(tmp_path, label, [row(ref_area=area) for area in AREAS])
    statistics = Statistics(tmp_path)
    for areas, expected in ((AREAS + AREAS, [20]), (AREAS[:1], [10]), ([], []), ([SYRIA], [])):
        table = statistics.find_table(indicator=FIRST, by=(), areas=areas)
        assert table["obs_value"].to_pylist() == expected


def test_a_question_that_does_not_fit_in_memory_says_so(tmp_path):
    write(tmp_path, "2021-01-01", [row()])
    with pytest.raises(StoreError, match="more memory"):
        Statistics(tmp_path, memory_limit="1KB").find_table(indicator=FIRST, by=("ref_area",))


@pytest.mark.parametrize(
    ("frequency", "parts", "expected"),
    [
        ("year", "month", {"2020": 60.0}),
        ("half", "month", {"2020-H1": 50.0, "2020-H2": 10.0}),
        ("quarter", "month", {"2020-Q1": 30.0, "2020-Q2": 20.0, "2020-Q4": 10.0}),
        ("quarter", "quarter", {"2020-Q3": 7.0}),
        ("month", "month", {f"2020-{month:02}": 10.0 for month in (1, 2, 3, 4, 6, 12)}),
        ("year", "year", {"2020": 99.0}),
    ],
)
def test_a_table_has_the_periods_that_are_asked_for(tmp_path, frequency, parts, expected):
    rows = [row(time_period=f"2020-{month:02}") for month in (1, 2, 3, 4, 6, 12)]
    rows += [row(time_period="2020-Q3", obs_value=7.0), row(time_period="2020", obs_value=99.0)]
    write(tmp_path, "2021-01-01", rows)
    table = Statistics(tmp_path).find_table(indicator=FIRST, by=("ref_area",), frequency=frequency, parts=parts)
    assert dict(zip(table["time_period"].to_pylist(), table["obs_value"].to_pylist(), strict=True)) == expected


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        ({"by": ("time_period",)}, "cannot be grouped by time_period"),
        ({"by": ()}, "lie in each other"),
        ({"by": ("ref_area",), "counterparts": None}, "own parts"),
        ({"by": ("ref_area",), "counterparts": [None, SYRIA]}, "own parts"),
        ({"by": ("ref_area",), "parts": "year", "frequency": "month"}, "not made of years"),
        ({"by": ("ref_area",), "frequency": "week"}, "no unit to group by"),
    ],
)
def test_a_table_in_which_a_figure_would_count_twice_is_refused(tmp_path, asked, reason):
    with pytest.raises(InputError, match=reason):
        Statistics(tmp_path).find_table(indicator=FIRST, **asked)


def test_a_table_of_nothing_has_the_same_columns(tmp_path):
    empty = Statistics(tmp_path).find_table(indicator=FIRST, by=("ref_area", "counterpart"))
    write(tmp_path, "2021-01-01", [row()])
    table = Statistics(tmp_path).find_table(indicator=FIRST, by=("ref_area", "counterpart"))
    assert (empty.num_rows, table.num_rows) == (0, 1)
    assert empty.schema.equals(table.schema, check_metadata=True)


def test_only_what_is_not_broken_down_is_given_unless_it_is_asked_for(tmp_path):
    write(tmp_path, "2021-01-01", [row(), row(breakdown=WOMEN, obs_value=4.0, parts=3)])
    statistics = Statistics(tmp_path)
    assert [one.value for one in statistics.find_observations()] == [10]
    assert [one.value for one in statistics.find_observations(breakdowns=None)] == [10, 4]
    (women,) = statistics.find_observations(breakdowns=[WOMEN])
    assert (women.breakdown, women.parts) == (WOMEN, 3)


def test_a_release_counts_only_once_it_is_accepted(tmp_path):
    write(tmp_path, "2021-01-01", [row()])
    waiting = write(tmp_path, "2021-02-01", [row(obs_value=11.0)], accepted=False)
    statistics = Statistics(tmp_path)
    values = []
    for accepted in (None, True, False):
        if accepted is not None:
            decide(waiting, accepted=accepted)
        values += [one.value for one in statistics.find_observations()]
    assert values == [10, 11, 10]
    assert len(statistics.releases()) == 2
    assert len(statistics.releases(accepted_only=True)) == 1


def test_what_the_newest_complete_release_lacks_is_no_longer_said(tmp_path):
    write(tmp_path, "2021-01-01", [row(), row(time_period="2020-02")], complete=True)
    write(tmp_path, "2021-02-01", [row(obs_value=11.0)], complete=True)
    statistics = Statistics(tmp_path)
    assert [one.value for one in statistics.find_observations()] == [11]
    assert [one.value for one in statistics.find_observations(as_of=date(2021, 1, 15))] == [10, 10]


def test_the_name_of_a_dataset_makes_its_releases_complete(tmp_path):
    write(tmp_path, "2021-01-01", [row(), row(time_period="2020-02")])
    write(tmp_path, "2021-02-01", [row(obs_value=11.0)])
    assert len(Statistics(tmp_path).find_observations()) == 2
    assert len(Statistics(tmp_path, complete=["asylum"]).find_observations()) == 1


def released(label: str, published: str | None, dataset: str = "asylum") -> Release:
    return Release(
        id=ReleaseId(label),
        publisher=ActorId("organisation:eurostat"),
        dataset=dataset,
        published=None if published is None else Period.parse(published),
        retrieved=NOW,
        address="",
        title="",
        sha256="",
    )


@pytest.mark.parametrize(
    ("published", "complete", "expected"),
    [
        ({"a": "2021-01-01", "b": "2021-02-01"}, "ab", "b"),
        ({"a": "2021-01-01", "b": "2021-02-01"}, "", "ab"),
        ({"a": "2021-01-01", "b": "2021-02-01"}, "a", "ab"),
        ({"a": "2021-01-01", "b": "2021-02-01"}, "b", "b"),
        # newer, but perhaps not yet known: below the one that surely was
        ({"a": "2021-01-01", "b": "2021-02-01", "c": "2021"}, "abc", "cb"),
        # perhaps known, and older
        ({"a": "2020/2021-02-01", "b": "2021-02-02"}, "ab", "b"),
        ({"a": None, "b": "2021-02-02"}, "ab", "b"),
        # nothing was surely known
        ({"a": None, "b": "2021"}, "ab", "ab"),
        ({"a": "2022"}, "a", ""),
    ],
)
def test_of_complete_releases_only_the_newest_that_was_known_counts(published, complete, expected):
    releases = [released(label, day) for label, day in published.items()]
    assert "".join(rank_releases(releases, date(2021, 6, 1), complete=set(map(ReleaseId, complete)))) == expected


def test_a_complete_release_leaves_other_datasets_as_they_are():
    releases = [released("a", "2021-01-01", "other"), released("b", "2021-02-01")]
    assert rank_releases(releases, None, complete={ReleaseId("b")}) == ("a", "b")


def outdate(folder: folders.Folder) -> None:
    """Write the description of a release as it was before there were breakdowns."""
    path = folder.path / folders.RELEASE
    record = json.loads(path.read_bytes())
    for name in ("layout", "indicators", "complete", "file_rows", "digest"):
        del record[name]
    path.write_bytes(canonical(record | {"digest": digest(record)}) + b"\n")


def test_a_release_in_the_older_layout_is_listed_and_does_not_answer(tmp_path):
    write(tmp_path, "2021-01-01", [row()])
    statistics = Statistics(tmp_path)
    assert folders.find_outdated(tmp_path) == ()
    old = write(tmp_path, "2021-02-01", [row(obs_value=11.0)], accepted=False)
    outdate(old)
    assert [folder.release for folder in folders.find_outdated(tmp_path)] == [old.release]
    assert old.release in statistics.releases()
    for ask in (statistics.find_observations, lambda: statistics.find_table(indicator=FIRST, by=("ref_area",))):
        with pytest.raises(StoreError, match=r"2021-02-01 are written in an older way.*Import"):
            ask()


def test_a_release_in_a_newer_layout_is_refused(tmp_path):
    path = write(tmp_path, "2021-01-01", [row()]).path / folders.RELEASE
    path.write_bytes(path.read_bytes().replace(b'"layout":2', b'"layout":3'))
    with pytest.raises(StoreError, match="newer version"):
        Statistics(tmp_path).releases()


def test_a_question_reads_only_the_files_that_it_needs(tmp_path):
    write(tmp_path, "2021-01-01", [row()])
    other = write(tmp_path, "2021-02-01", [row(indicator=SECOND)])
    other.observations_path.write_bytes(b"damaged")
    statistics = Statistics(tmp_path)
    assert len(statistics.find_observations(indicators=[FIRST])) == 1
    with pytest.raises(DamagedRelease, match="2021-02-01"):
        statistics.find_observations(indicators=[SECOND])
    with pytest.raises(DamagedRelease, match="2021-02-01"):
        statistics.verify()


def test_damage_done_after_a_file_was_found_whole_is_found(tmp_path, monkeypatch):
    monkeypatch.setattr(store, "_SMALL", 0)
    path = write(tmp_path, "2021-01-01", [row()]).observations_path
    statistics = Statistics(tmp_path)
    assert len(statistics.find_observations()) == 1
    content = bytearray(path.read_bytes())
    content[20] ^= 1
    path.write_bytes(content)
    with pytest.raises(DamagedRelease, match="2021-01-01"):
        statistics.find_observations()


def test_a_place_with_signs_that_look_like_a_pattern_is_read(tmp_path):
    odd = tmp_path / "a*b [1] {c}?"
    write(odd, "2021-01-01", [row()])
    shutil.copytree(odd, tmp_path / "aXb 1 c!")
    assert len(Statistics(odd).find_observations()) == 1
