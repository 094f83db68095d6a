"""Small indicators, which are read without a database: the answers are those that the database gives."""

import random
import subprocess
import sys
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.errors import DamagedRelease
from routekaart.domain.period import Period
from routekaart.statistics import folders, query, small
from routekaart.statistics.folders import Folder
from routekaart.statistics.selection import Selection
from tests.statistics.test_large_store import AREAS, ERITREA, FIRST, SECOND, SYRIA, WOMEN, row, some_rows, write

TOTALS, EVERYTHING = Selection(counterparts=(None,)), Selection(breakdowns=None)
AWKWARD = ("", "age=Y0-17", "é", "z", "Z", "￿", "𐀀")
"""Breakdowns whose order is another one by UTF-16, by locale, or without regard to case."""

rows = st.lists(
    st.fixed_dictionaries(
        {
            "indicator": st.sampled_from([FIRST, SECOND, "a", "zz"]),
            "ref_area": st.sampled_from(AREAS),
            "counterpart": st.sampled_from([None, SYRIA, ERITREA]),
            "breakdown": st.sampled_from(AWKWARD),
            "time_period": st.sampled_from(["2020", "2020-01", "2020/..", "../2020", "../.."]),
            "unit_measure": st.sampled_from(["persons", "percent"]),
            "obs_value": st.sampled_from([None, 0.0, 5.0]),
        }
    ),
    max_size=12,
    unique_by=lambda one: tuple(value for name, value in one.items() if name != "obs_value"),
)
selections = st.builds(
    Selection,
    areas=st.sampled_from([None, (), tuple(AREAS[:1]), tuple(AREAS)]),
    counterparts=st.sampled_from([None, (), (None,), (SYRIA,), (SYRIA, None)]),
    breakdowns=st.sampled_from([None, (), ("",), ("Z", "")]),
    periods=st.sampled_from([None, (), (Period.parse("2020"),), (Period.parse("../2020"), Period.parse("2020-01"))]),
)


@cache
def database() -> Any:
    return query.connect()


def by_database(of: list[Folder], indicators: list[str], selection: Selection) -> list[dict[str, object]]:
    view = query.open_observations(database(), [one.observations_path for one in of])
    asked = query.newest(view, [one.release.id for one in of], indicators=indicators, selection=selection)
    found: list[dict[str, object]] = asked.to_pyarrow().to_pylist()
    return found


def by_arrow(of: list[Folder], indicators: list[str], selection: Selection) -> list[dict[str, object]]:
    found: list[dict[str, object]] = small.newest(
        of, indicators=indicators, selection=selection, root=of[0].path
    ).to_pylist()
    return found


@settings(max_examples=40, deadline=None)
@given(st.lists(rows, min_size=1, max_size=4), st.sets(st.sampled_from([FIRST, SECOND, "a"]), min_size=1), selections)
def test_the_answer_is_row_by_row_that_of_the_database(releases, indicators, selection):
    with TemporaryDirectory() as root:
        of = [
            write(Path(root), f"2021-0{number}-01", [row(**one) for one in content])
            for number, content in enumerate(releases, 1)
        ]
        asked = sorted(indicators)
        for ranking in (of, of[::-1]):
            assert by_arrow(ranking, asked, selection) == by_database(ranking, asked, selection)


@pytest.mark.parametrize("selection", [TOTALS, EVERYTHING])
@pytest.mark.parametrize("seed", range(3))
def test_a_file_in_many_parts_is_read_as_one(tmp_path, seed, selection):
    chance = random.Random(seed)
    of = [in_parts_of(7, write(tmp_path, f"2021-0{number}-01", some_rows(chance))) for number in (1, 2, 3)]
    for asked in ([FIRST], [SECOND], [FIRST, SECOND], ["none"]):
        assert by_arrow(of, asked, selection) == by_database(of, asked, selection)


def test_only_the_parts_with_an_indicator_are_read(tmp_path):
    months = [f"2020-{month:02}" for month in range(1, 13)]
    content = [row(indicator=name, time_period=month) for name in (SECOND, FIRST) for month in months]
    of = in_parts_of(6, write(tmp_path, "2021-01-01", content))
    file = pq.ParquetFile(of.observations_path)
    told = {name: list(small.find_groups(file.metadata, [name])) for name in (SECOND, FIRST, "between", "z")}
    assert told == {SECOND: [0, 1], FIRST: [2, 3], "between": [], "z": []}


def in_parts_of(size: int, folder: Folder) -> Folder:
    """Write the file of a release again, with so many rows in a group."""
    table = pq.read_table(folder.observations_path)
    pq.write_table(table, folder.observations_path, row_group_size=size)
    return Folder(
        path=folder.path,
        release=folder.release,
        raw=folder.raw,
        observations_sha256=folders.sha256_of(folder.observations_path),
        content_sha256="",
        rows=folder.rows,
        indicators=folder.indicators,
    )


def test_rows_that_name_another_release_do_not_count(tmp_path):
    first = write(tmp_path, "2021-01-01", [row(obs_value=1.0)])
    second = write(tmp_path, "2021-02-01", [row(obs_value=2.0), row(time_period="2020-02")])
    strange = pq.read_table(second.observations_path)
    at = strange.column_names.index("release")
    pq.write_table(
        strange.set_column(at, "release", pa.array(["other/asylum/2021"] * 2, pa.string())), second.observations_path
    )
    second = in_parts_of(5, second)
    for ranking in ([first, second], [second, first], [second]):
        assert by_arrow(ranking, [FIRST], EVERYTHING) == by_database(ranking, [FIRST], EVERYTHING)


def test_the_starter_releases_give_the_same_either_way(filled_workspace):
    held = [folders.load_folder(path) for path in folders.find_paths(filled_workspace / "statistics")]
    for name in sorted({name for one in held for name in one.indicators}):
        of = [one for one in held if name in one.indicators]
        for ranking in (of, of[::-1]):
            for scope in (TOTALS, EVERYTHING):
                assert by_arrow(ranking, [name], scope) == by_database(ranking, [name], scope)


@pytest.mark.parametrize("how", ["changed", "cut off", "gone"])
def test_a_damaged_file_is_named_and_gives_no_number(tmp_path, how):
    of = [write(tmp_path, f"2021-0{number}-01", [row()]) for number in (1, 2)]
    path = of[0].observations_path
    content = path.read_bytes()
    path.unlink()
    if how != "gone":
        path.write_bytes(content[:-9] if how == "cut off" else content[:20] + bytes([content[20] ^ 1]) + content[21:])
    with pytest.raises(DamagedRelease, match="2021-01-01"):
        by_arrow(of, [FIRST], EVERYTHING)


@pytest.mark.parametrize("content", [b"", b"PAR1", b"not a table at all"])
def test_a_file_that_was_stored_but_is_no_table_is_refused(tmp_path, content):
    folder = write(tmp_path, "2021-01-01", [row()])
    folder.observations_path.write_bytes(content)
    stored = Folder(
        path=folder.path,
        release=folder.release,
        raw=folder.raw,
        observations_sha256=folders.sha256(content),
        content_sha256="",
        rows=1,
        indicators={FIRST: 1},
    )
    with pytest.raises(DamagedRelease, match="cannot be read"):
        by_arrow([stored], [FIRST], EVERYTHING)


def test_no_database_is_started_for_a_small_question(tmp_path):
    write(tmp_path, "2021-01-01", [row(), row(breakdown=WOMEN)])
    write(tmp_path, "2021-02-01", [row(obs_value=11.0)])
    ask = (
        "import sys; from pathlib import Path; from routekaart.statistics import Statistics;"
        f"found = Statistics(Path({str(tmp_path)!r})).find_observations();"
        "print([one.value for one in found], [name for name in ('ibis', 'duckdb', 'pandas') if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", ask], check=True, capture_output=True, text=True).stdout
    assert said.strip() == "[11.0] []"
