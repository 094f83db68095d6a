"""How long it takes to import a release, to open the store, and to look up one figure."""

from datetime import UTC, date, datetime
from itertools import cycle
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
import yaml

from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import Catalogue, Statistics, accept_as_given, store_release

REFERENCE = Path(__file__).parents[1] / "reference"
RELEASES, CATALOGUE = REFERENCE / "releases", Catalogue(REFERENCE / "datasets")
DETECTIONS = IndicatorId("frontex-detections")
WMR = ThingId("route:western-mediterranean")
ROWS = 200_000


def add(root: Path, dataset: str, raw: bytes | Path, label: str, published: str) -> None:
    now = datetime(2026, 1, 1, tzinfo=UTC)
    folder = store_release(
        root,
        CATALOGUE.get(dataset),
        raw,
        label=label,
        published=Period.parse(published),
        retrieved=now,
        address="https://example.org",
        title="Benchmark",
    )
    by = RecorderId("account:benchmark")
    accept_as_given(folder, Decision(release=folder.release.id, accepted=True, by=by, reason="made up", at=now))


def large_table() -> bytes:
    """Return a table of 200,000 observations: a route, 250 countries, 800 months."""
    lines = ["indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure"]
    for number in range(ROWS):
        month, country = divmod(number, 250)
        lines.append(
            f"frontex-detections,{WMR},country:X{country:03},{1950 + month // 12}-{month % 12 + 1:02},"
            f"{number % 9973},,,A,detections"
        )
    return "\n".join(lines).encode()


@pytest.fixture(scope="module")
def starter(tmp_path_factory):
    root = tmp_path_factory.mktemp("starter")
    for table in sorted(RELEASES.glob("*/*.csv")):
        known = yaml.load(table.with_suffix(".yml").read_bytes(), yaml.CBaseLoader)
        add(root, known["dataset"], table, known["label"], known["published"])
    return root


@pytest.fixture(scope="module")
def large(tmp_path_factory):
    root = tmp_path_factory.mktemp("large")
    add(root, "frontex-detections-yearly", large_table(), "large", "2025-06-03")
    return root


def test_a_look_up_in_the_starter_releases(benchmark, starter):
    store, years = Statistics(starter), cycle(range(2014, 2025))

    def look_up():
        period = Period.of_year(next(years))
        return store.find_observations(indicators=[DETECTIONS], areas=[WMR], periods=[period], as_of=date(2025, 7, 1))

    assert len(look_up()) == 1
    assert len(benchmark(look_up)) == 1


def test_a_look_up_among_200_000_observations(benchmark, large):
    store, countries = Statistics(large), cycle(range(250))

    def look_up():
        country = ThingId(f"country:X{next(countries):03}")
        return store.find_observations(
            indicators=[DETECTIONS], areas=[WMR], counterparts=[country], periods=[Period.parse("1999-07")]
        )

    assert len(look_up()) == 1
    assert len(benchmark(look_up)) == 1


def test_a_yearly_table_of_200_000_observations(benchmark, large):
    store = Statistics(large)

    def add_up():
        return store.find_table(indicator=DETECTIONS, by=("ref_area", "counterpart"), counterparts=None)

    assert add_up().num_rows == 250 * 67
    benchmark(add_up)


def test_a_question_asked_for_the_first_time(benchmark, starter):
    store, days = Statistics(starter), cycle(date.fromordinal(day) for day in range(736000, 739000))

    def ask():
        store._answers.clear()  # noqa: SLF001 - as if no one had asked before
        return store.find_observations(indicators=[DETECTIONS], as_of=next(days))

    benchmark(ask)


def test_the_first_look_up_of_a_newly_opened_store(benchmark, starter):
    benchmark.pedantic(lambda: Statistics(starter).find_observations(indicators=[DETECTIONS]), rounds=5)


def test_an_import_of_200_000_observations(benchmark):
    raw = large_table()

    def bring_in():
        with TemporaryDirectory() as root:
            add(Path(root), "frontex-detections-yearly", raw, "large", "2025-06-03")

    benchmark.pedantic(bring_in, rounds=1)
