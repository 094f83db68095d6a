"""What a release holds is measured, and set beside what its publisher says elsewhere."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.revision import CheckedTotal, Measured, State
from routekaart.operations.decide_release import decide_release
from routekaart.operations.find_revisions import find_revisions
from routekaart.operations.list_releases import list_releases
from routekaart.operations.measure_completeness import measure_completeness
from routekaart.statistics.completeness import measure_release
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.folders import Folder
from routekaart.workspace import Workspace, open_workspace

Row = dict[str, object]
SPAIN = "country:ESP"
NOW = datetime(2026, 1, 1, tzinfo=UTC)


def seen(period: str, value: float | None = 10, **other: object) -> Row:
    """Make a figure."""
    moment = Period.parse(period)
    given: Row = {
        "indicator": "arrivals",
        "ref_area": SPAIN,
        "counterpart": None,
        "breakdown": "",
        "period_start": moment.start,
        "period_end": moment.end,
        "obs_value": value,
        "low": None,
        "high": None,
    }
    return given | other


def months(year: int, count: int = 12, **other: object) -> list[Row]:
    """Make figures for the first months of a year."""
    return [seen(f"{year}-{month:02}", **other) for month in range(1, count + 1)]


def described(*, low: str = "119", high: str = "121", period: str = "2020", **other: object) -> Dataset:
    """Describe a dataset with one published total."""
    total: dict[str, object] = {"indicator": "arrivals", "area": SPAIN, "source": "https://example.org/annual"}
    given: dict[str, object] = {
        "name": "arrivals",
        "title": {"nl": "Aankomsten", "en": "Arrivals"},
        "description": {"nl": "Verzonnen", "en": "Invented"},
        "publisher": "organisation:unhcr",
        "licence": "none",
        "citation": "Invented",
        "address": "https://example.org",
        "indicators": {"arrivals": {"unit": "persons", "low": "0", "high": "500"}},
        "area_kinds": ["country"],
        "complete": True,
        "totals": [total | {"period": period, "low": low, "high": high}],
    }
    return Dataset.model_validate(given | other)


def card(**other: object) -> Indicator:
    """Define the indicator."""
    given: dict[str, object] = {
        "id": IndicatorId("arrivals"),
        "concept": ConceptId("irregular-arrivals"),
        "publisher": ActorId("organisation:unhcr"),
        "name_nl": "Aankomsten",
        "name_en": "Arrivals",
        "definition_nl": "",
        "definition_en": "",
        "unit": Unit.PERSONS,
        "measure": Measure.FLOW,
        "area_kind": "country",
    }
    return Indicator(**(given | other))  # type: ignore[arg-type]  # keywords from a test


def measure(folder: Path, rows: list[Row], dataset: Dataset | None = None, **other: object) -> Measured:
    """Measure rows as the only release."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds: dict[str, Any] = dict.fromkeys(seen("2020"), pa.string())
    kinds |= dict.fromkeys(("obs_value", "low", "high"), pa.float64())
    kinds |= dict.fromkeys(("period_start", "period_end"), pa.date32())
    pq.write_table(pa.Table.from_pylist(rows, pa.schema(list(kinds.items()))), folder / "observations.parquet")
    release = Release(
        id=ReleaseId("unhcr/arrivals/2021"),
        publisher=ActorId("organisation:unhcr"),
        dataset="arrivals",
        published=None,
        retrieved=NOW,
        address="",
        title="",
        sha256="",
    )
    kept = Folder(
        path=folder,
        release=release,
        raw="raw.csv",
        observations_sha256="",
        content_sha256="",
        rows=len(rows),
        indicators={},
        file_rows=7,
    )
    return measure_release(kept, dataset or described(), cards=[card(**other)])


def check(folder: Path, rows: list[Row], dataset: Dataset | None = None, **other: object) -> CheckedTotal:
    """Return the one published total beside ours."""
    (total,) = measure(folder, rows, dataset, **other).totals
    return total


def test_a_release_is_measured(tmp_path: Path) -> None:
    rows = [
        *months(2020),
        seen("2021", None, ref_area="country:ITA"),
        seen("2022", None, low=1.0, high=4.0, ref_area="country:ITA"),  # hidden, not missing
    ]
    found = measure(tmp_path, rows)
    assert (found.rows, found.read_rows, found.areas, found.missing) == (14, 7, 2, 1)
    assert (found.first, found.last) == (date(2020, 1, 1), date(2022, 12, 31))


@pytest.mark.parametrize(
    ("rows", "ours"),
    [
        ([seen("2020", 120)], 120),
        ([seen("2020", 120), *months(2020)], 120),  # the publisher's own figure of the year goes before a sum
        (months(2020), 120),
        ([seen(f"2020-Q{quarter}", 30) for quarter in (1, 2, 3, 4)], 120),
        ([*months(2020), *months(2020, counterpart="country:MAR"), *months(2020, breakdown="sex=F")], 120),
        ([*months(2020, 11), *months(2020, ref_area="country:ITA")], 110),  # zeros are left out: December is none
    ],
)
def test_figures_are_added_up_to_the_period_of_a_published_total(tmp_path: Path, rows: list[Row], ours: float) -> None:
    total = check(tmp_path, rows)
    assert (total.ours_low, total.ours_high) == (ours, ours)
    assert total.agrees is (ours == 120)


@pytest.mark.parametrize(
    ("rows", "more"),
    [
        ([], {}),
        (months(2020, 11), {}),
        ([seen("2021", 120)], {}),
        (months(2020, ref_area="country:ITA"), {}),
        ([*months(2020, 11), seen("2020-12", None)], {}),
        ([seen("2020", None)], {}),
        ([*months(2020, 11), *months(2020, ref_area="country:ITA")], {"dataset": described(complete=False)}),
        (months(2020), {"measure": Measure.STOCK}),
        (months(2020), {"aggregate": False}),
        (months(2020), {"id": IndicatorId("else")}),
    ],
)
def test_what_cannot_be_added_up_is_not_compared(tmp_path: Path, rows: list[Row], more: dict[str, Any]) -> None:
    total = check(tmp_path, rows, **more)
    assert (total.ours_low, total.ours_high, total.agrees) == (None, None, None)


@pytest.mark.parametrize(
    ("low", "high", "agrees"),
    [("119", "121", True), ("100", "108", True), ("100", "107", False), ("132", "140", True), ("133", "140", False)],
)
def test_a_total_agrees_if_both_can_be_true(tmp_path: Path, low: str, high: str, agrees: bool) -> None:
    rows = [seen(f"2020-{month:02}", 10, low=9.0, high=11.0) for month in range(1, 13)]
    assert check(tmp_path, rows, described(low=low, high=high)).agrees is agrees


def test_a_total_of_part_of_a_year_is_the_sum_of_its_months(tmp_path: Path) -> None:
    total = check(tmp_path, months(2020), described(period="2020-01/2020-09", low="90", high="90"))
    assert total.agrees is True


@pytest.mark.parametrize(
    ("rows", "gaps"),
    [
        (months(2020), []),
        ([seen("2020-01"), seen("2020-04")], ["2020-02", "2020-03"]),
        ([seen("2020-01"), seen("2020-02", ref_area="country:ITA"), seen("2020-03")], []),
        ([seen("2019-11"), seen("2020-02")], ["2019-12", "2020-01"]),
        ([seen("2019-Q3"), seen("2020-Q2")], ["2019-Q4", "2020-Q1"]),
        ([seen("2015"), seen("2018")], ["2016", "2017"]),
        ([seen("2020-01-05"), seen("2020-03-05")], []),  # days are no part of a calendar that must be full
        ([], []),
    ],
)
def test_periods_without_any_figure_are_named(tmp_path: Path, rows: list[Row], gaps: list[str]) -> None:
    found = measure(tmp_path, rows).gaps
    assert [str(period) for gap in found for period in gap.periods] == gaps


@pytest.fixture
def workspace(own_workspace: Path) -> Workspace:
    """Open a workspace with the starter releases."""
    return open_workspace(own_workspace)


def test_every_dataset_is_measured_also_without_a_release(workspace: Workspace) -> None:
    found = {one.dataset: one for one in measure_completeness(workspace)}
    assert set(found) == set(workspace.catalogue.names)
    assert (found["frontex-ibc"].releases, found["frontex-ibc"].in_use) == (0, None)
    yearly = found["frontex-detections-yearly"]
    assert yearly.in_use is not None
    assert (yearly.releases, yearly.in_use.release.id.rpartition("/")[2]) == (6, "2025-06-03")
    assert all(total.agrees for one in found.values() if one.in_use is not None for total in one.in_use.totals)


def test_a_refused_release_is_used_no_more_and_the_one_before_is(workspace: Workspace) -> None:
    name, account = "frontex-detections-yearly", ActorId("account:desk-3")
    held = decide_release(workspace, name, "2025-06-03", accept=False, by=account, reason="Onjuist.", now=NOW)
    assert (held.state, held.decisions[-1].by) == (State.REFUSED, account)
    (found,) = measure_completeness(workspace, name)
    assert found.in_use is not None
    assert found.in_use.release.id.endswith("/first-2024")
    revisions = find_revisions(workspace, IndicatorId("frontex-detections"))
    assert all(not one.id.endswith("2025-06-03") for one in revisions.releases)
    decide_release(workspace, name, "2025-06-03", accept=True, by=account, reason="Toch goed.", now=NOW)
    assert [one.state for one in list_releases(workspace, name)] == [State.ACCEPTED] * 6
    assert list_releases(workspace, name, waiting=True) == ()


@pytest.mark.parametrize(
    ("dataset", "release", "reason", "error"),
    [
        ("nothing", "2025-06-03", "why", UnknownName),
        ("frontex-ibc", "2025-06-03", "why", UnknownName),
        ("frontex-ibc", "frontex/frontex-detections-yearly/2025-06-03", "why", UnknownName),
        ("frontex-detections-yearly", "2025-06-04", "why", UnknownName),
        ("frontex-detections-yearly", "..", "why", InputError),
        ("frontex-detections-yearly", "frontex/../..", "why", UnknownName),
        ("frontex-detections-yearly", "2025-06-03", " ", InputError),
    ],
)
def test_a_decision_on_nothing_or_without_a_reason_is_refused(
    workspace: Workspace, dataset: str, release: str, reason: str, error: type[Exception]
) -> None:
    with pytest.raises(error):
        decide_release(workspace, dataset, release, accept=True, by=ActorId("account:desk-3"), reason=reason, now=NOW)


def test_two_releases_can_be_compared_over_those_between_them(workspace: Workspace) -> None:
    folder = "frontex/frontex-detections-yearly"
    between = (ReleaseId(f"{folder}/2019-01"), ReleaseId(f"{folder}/2025-06-03"))
    (found,) = find_revisions(workspace, IndicatorId("frontex-detections"), between=between).revisions
    assert (found.before, found.after) == between
    assert {(one.ref_area, one.year, one.before, one.after) for one in found.years} == {
        (ThingId("route:western-mediterranean"), 2018, 57000, 56245)
    }


@pytest.mark.parametrize("indicator", ["nothing", "frontex"])
def test_an_unknown_indicator_is_refused(workspace: Workspace, indicator: str) -> None:
    with pytest.raises(UnknownName):
        find_revisions(workspace, IndicatorId(indicator))
