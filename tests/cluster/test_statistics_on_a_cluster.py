"""A cluster gives the same answers to the same questions as one machine: to 12 digits, and in the same order."""

import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.period import Period
from routekaart.statistics import grouping, query
from routekaart.statistics.grouping import Grouping
from routekaart.statistics.selection import Selection

pytestmark = [
    pytest.mark.cluster,
    # Spark leaves a socket to the garbage collector, and Ibis hands Spark a table by way of pandas.
    pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"),
    pytest.mark.filterwarnings("ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"),
]
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
INDICATORS, COUNTERPARTS = ("applications", "decisions"), (None, "country:SYR", "country:ERI")
PERIODS = [*(f"{year}-{month:02}" for year in (2019, 2020) for month in range(1, 13)), "2019", "2020-Q1", "2020/.."]
RANKING = tuple(map(ReleaseId, ("made-up/asylum/a", "made-up/asylum/b", "made-up/asylum/c [1]")))
EVERYTHING = Selection(breakdowns=None)
SELECTIONS = (
    EVERYTHING,
    Selection(areas=[ThingId("country:DEU")], counterparts=[None, ThingId("country:SYR")]),
    Selection(
        counterparts=[None], breakdowns=["sex=F", ""], periods=[Period.parse("2019-05"), Period.parse("2020/..")]
    ),
    Selection(areas=[]),
)


@pytest.fixture(scope="module")
def session(cluster) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    settings = {
        "spark.driver.host": "127.0.0.1",
        "spark.driver.bindAddress": "127.0.0.1",
        "spark.executor.memory": "768m",
        "spark.sql.session.timeZone": "UTC",
        "spark.sql.shuffle.partitions": "2",
        "spark.ui.enabled": "false",
    }
    builder = SparkSession.builder.master(cluster.master).appName("routekaart")
    for name, value in settings.items():
        builder = builder.config(name, value)
    opened = builder.getOrCreate()
    yield opened
    opened.stop()


@pytest.fixture(scope="module", params=range(3))
def paths(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """Write three releases that have many keys in common; the name of one looks like a pattern."""
    chance = random.Random(request.param)
    folder = tmp_path_factory.mktemp("releases")
    written = []
    for release in RANKING:
        written.append(folder / f"{release.rpartition('/')[2]}.parquet")
        pq.write_table(pa.Table.from_pylist(make_rows(release, chance), SCHEMA), written[-1])
    return written


def make_rows(release: str, chance: random.Random) -> list[dict[str, object]]:
    rows: dict[tuple[object, ...], dict[str, object]] = {}
    for number in range(1, 500):
        key = {
            "indicator": chance.choice(INDICATORS),
            "ref_area": chance.choice(["country:DEU", "country:NLD", "country:ÅLA"]),
            "counterpart": chance.choice(COUNTERPARTS),
            "breakdown": chance.choice(["", "sex=F", "age=Y0-17;sex=F"]),
            "publisher": "organisation:eurostat",
            "time_period": chance.choice(PERIODS),
            "unit_measure": chance.choice(["persons", "percent"]),
        }
        period = Period.parse(str(key["time_period"]))
        days = {"period_start": period.start, "period_end": period.end}
        rows[tuple(key.values())] = key | days | make_cell(chance) | {"release": release, "parts": 1, "row": number}
    return list(rows.values())


def make_cell(chance: random.Random) -> dict[str, object]:
    value = chance.choice([None, 0.0, 0.1, 36.4, chance.uniform(0, 1e6), 123456789.0])
    low, high = chance.choice([(None, None), (0.0, 4.0)] if value is None else [(None, None), (value - 2, value + 2)])
    status = chance.choice(["O", "Q"]) if value is None else chance.choice(["A", "P", "BE", "BP"])
    return {"obs_value": value, "low": low, "high": high, "obs_status": status}


@pytest.fixture
def both(session, paths: list[Path]) -> list[Any]:
    """Open the same files in DuckDB and on the cluster."""
    engines = [query.connect(), query.connect(engine="spark", session=session)]
    return [query.open_observations(engine, paths) for engine in engines]


def told(table: pa.Table) -> list[dict[str, object]]:
    """Return rows with numbers to 12 digits."""
    return [
        {name: float(f"{cell:.12g}") if isinstance(cell, float) else cell for name, cell in row.items()}
        for row in table.to_pylist()
    ]


@pytest.mark.parametrize("ranking", [RANKING, RANKING[::-1], RANKING[1:2]], ids=["three", "turned round", "one"])
@pytest.mark.parametrize("selection", SELECTIONS, ids=["all", "areas", "periods", "none"])
def test_the_newest_observations_are_the_same(both, ranking, selection) -> None:
    one, other = (
        query.newest(opened, ranking, indicators=INDICATORS, selection=selection).to_pyarrow() for opened in both
    )
    assert one.schema.names == other.schema.names
    assert told(one) == told(other)
    assert bool(one.num_rows) is (selection.areas != [])


@pytest.mark.parametrize("frequency", ["year", "half", "quarter", "month"])
def test_a_grouped_table_is_the_same(both, frequency) -> None:
    asked = Grouping(by=("ref_area", "counterpart"), frequency=frequency)
    one, other = (
        grouping.grouped(
            grouping.partial_sums(
                query.newest_rows(opened, RANKING, indicators=["applications"], selection=EVERYTHING), asked.keys
            ),
            asked,
        )
        .to_pyarrow()
        .cast(asked.schema)
        for opened in both
    )
    assert one.schema.equals(other.schema, check_metadata=True)
    assert told(one) == told(other)
    assert one.num_rows > 50


def test_a_value_that_was_withdrawn_is_not_filled_from_an_older_release(both) -> None:
    for opened in both:
        newest = query.newest(opened, RANKING, indicators=INDICATORS, selection=EVERYTHING).to_pyarrow()
        last = opened.filter(opened["release"] == RANKING[-1]).to_pyarrow()
        kept = [row for row in newest.to_pylist() if row["release"] == RANKING[-1]]
        assert len(kept) == last.num_rows
        assert any(row["obs_value"] is None for row in kept)
