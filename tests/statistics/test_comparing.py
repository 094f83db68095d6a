"""What changed between two releases is found and told: values, flags, lost and new figures, yearly totals."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import ActorId, ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.revision import Anomaly, AnomalyCode, ChangeKind, Counts, Revision, State
from routekaart.operations.find_revisions import find_revisions
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.list_releases import list_releases
from routekaart.statistics.comparing import Scope, Vintage, compare_releases
from routekaart.statistics.dataset import Dataset
from routekaart.workspace import create_workspace

Row = dict[str, object]
Compare = Callable[..., Revision]
NOW = datetime(2026, 1, 1, tzinfo=UTC)
ROUTE = "route:western-mediterranean"
COLUMNS = (
    "release", "publisher", "indicator", "ref_area", "counterpart", "breakdown", "time_period", "period_start",
    "period_end", "unit_measure", "obs_value", "low", "high", "obs_status", "parts", "row",
)  # fmt: skip


def described(**other: object) -> Dataset:
    """Describe a complete dataset with one indicator."""
    given: dict[str, object] = {
        "name": "detections",
        "title": {"nl": "Detecties", "en": "Detections"},
        "description": {"nl": "Verzonnen", "en": "Invented"},
        "publisher": "organisation:frontex",
        "licence": "none",
        "citation": "Invented",
        "address": "https://example.org",
        "indicators": {"detections": {"unit": "detections", "low": "0", "high": "500000"}},
        "area_kinds": ["route"],
        "complete": True,
    }
    return Dataset.model_validate(given | other)


def card(**other: object) -> Indicator:
    """Define the indicator."""
    given: dict[str, object] = {
        "id": IndicatorId("detections"),
        "concept": ConceptId("irregular-arrivals"),
        "publisher": ActorId("organisation:frontex"),
        "name_nl": "Detecties",
        "name_en": "Detections",
        "definition_nl": "",
        "definition_en": "",
        "unit": Unit.DETECTIONS,
        "measure": Measure.FLOW,
        "area_kind": "route",
    }
    return Indicator(**(given | other))  # type: ignore[arg-type]  # keywords from a test


def seen(period: str = "2020", value: float | None = 100, **other: object) -> Row:
    """Make a row of the Parquet file of a release."""
    moment = Period.parse(period)
    given: Row = {
        "release": "frontex/detections/x",
        "publisher": "organisation:frontex",
        "indicator": "detections",
        "ref_area": ROUTE,
        "counterpart": None,
        "breakdown": "",
        "time_period": period,
        "period_start": moment.start,
        "period_end": moment.end,
        "unit_measure": "detections",
        "obs_value": value,
        "low": None,
        "high": None,
        "obs_status": "A",
        "parts": 1,
        "row": 1,
    }
    return given | other


def write(path: Path, rows: list[Row]) -> Path:
    """Write rows as the Parquet file of a release."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    kinds = dict.fromkeys(COLUMNS, pa.string()) | dict.fromkeys(("obs_value", "low", "high"), pa.float64())
    kinds |= dict.fromkeys(("period_start", "period_end"), pa.date32()) | dict.fromkeys(("parts", "row"), pa.int32())
    schema = pa.schema([(name, kinds[name]) for name in COLUMNS])
    pq.write_table(pa.Table.from_pylist(rows, schema), path)
    return path


def months(year: int, value: float = 10, count: int = 12, **other: object) -> list[Row]:
    """Make rows for the first months of a year."""
    return [seen(f"{year}-{month:02}", value, **other) for month in range(1, count + 1)]


@pytest.fixture
def compare(tmp_path: Path) -> Compare:
    """Compare two lists of rows as two releases."""

    def make(before: list[Row] | None, after: list[Row], dataset: Dataset | None = None, **other: object) -> Revision:
        old = None if before is None else vintage(tmp_path, "before", before)
        known = {name: other.pop(name) for name in ("published", "stated_rows", "read_rows") if name in other}
        new = vintage(tmp_path, "after", after, **known)
        return compare_releases(old, new, dataset or described(), **({"cards": [card()]} | other))  # type: ignore[arg-type]

    return make


def vintage(folder: Path, name: str, rows: list[Row], **known: object) -> Vintage:
    """Write a release that can be compared."""
    path = write(folder / f"{name}.parquet", rows)
    return Vintage(release=ReleaseId(f"frontex/detections/{name}"), observations=path, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("before", "after", "counts"),
    [
        ([seen()], [seen()], {"same": 1}),
        ([seen(value=None)], [seen(value=None)], {"same": 1}),
        ([seen(value=0.1 + 0.2)], [seen(value=0.3)], {"same": 1}),
        ([seen(low=100.0, high=100.0)], [seen()], {"same": 1}),
        ([seen("2019-Q1")], [seen("2019-01/2019-03")], {"same": 1}),
        ([seen("2020-01/..")], [seen("2020-01/..")], {"same": 1}),
        ([seen("../2020")], [seen("../2020")], {"same": 1}),
        ([seen("../2020")], [seen("../2020"), seen("../2020", counterpart="country:MAR")], {"same": 1, "added": 1}),
        ([seen()], [seen(value=101)], {"changed": 1, "silent": 1}),
        ([seen()], [seen(value=101, obs_status="R")], {"changed": 1}),
        ([seen(obs_status="P")], [seen(value=101)], {"changed": 1}),
        ([seen(low=98.0, high=102.0)], [seen()], {"changed": 1}),
        ([seen()], [seen(value=None, obs_status="O")], {"changed": 1, "emptied": 1}),
        ([seen(value=None, obs_status="O")], [seen()], {"changed": 1}),
        ([seen(obs_status="P")], [seen()], {"status_changed": 1}),
        ([seen()], [seen(obs_status="BP")], {"status_changed": 1, "breaks": 1}),
        ([seen(obs_status="B")], [seen(obs_status="BP")], {"status_changed": 1}),
        ([seen(), seen(counterpart="country:MAR")], [seen()], {"same": 1, "lost": 1}),
        ([seen()], [seen(), seen(counterpart="country:MAR")], {"same": 1, "added": 1}),
        ([seen()], [seen(), seen(breakdown="sex=F")], {"same": 1, "added": 1}),
        ([seen()], [seen(), seen("2021", obs_status="B")], {"same": 1, "new": 1}),
        ([seen()], [seen(unit_measure="persons")], {"lost": 1, "added": 1}),
        ([], [seen()], {"new": 1}),
    ],
)
def test_each_figure_is_counted_once(compare: Compare, before: list[Row], after: list[Row], counts: dict[str, int]):
    found = compare(before, after)
    assert found.counts == Counts(**counts)
    assert (found.counts.before, found.counts.after) == (len(before), len(after))


def test_changes_are_told_from_large_to_small_and_new_periods_are_not(compare: Compare):
    before = [seen("2018", 5), seen("2019", 100), seen("2020", 7, obs_status="P")]
    after = [seen("2018", 6), seen("2019", 350), seen("2020", 7), seen("2021", 9)]
    found = compare(before, after).changes
    assert [(str(one.period), one.kind, one.difference, one.silent) for one in found] == [
        ("2019", ChangeKind.CHANGED, 250, True),
        ("2018", ChangeKind.CHANGED, 1, True),
        ("2020", ChangeKind.STATUS, 0, False),
    ]


def test_a_lost_figure_has_no_other_side(compare: Compare):
    (change,) = compare([seen(), seen("2021", row=4)], [seen()]).changes
    assert (change.kind, change.after, change.difference, change.breaks) == (ChangeKind.LOST, None, None, False)
    assert change.before is not None
    assert change.before.row == 4


def test_more_changes_than_are_told_are_counted(compare: Compare, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("routekaart.statistics.comparing.MOST_CHANGES", 2)
    found = compare(months(2020), months(2020, 11))
    assert (len(found.changes), found.left_out, found.counts.changed) == (2, 10, 12)


def test_months_are_added_up_to_the_years_that_differ(compare: Compare):
    before = [*months(2019), *months(2020), *months(2020, counterpart="country:MAR")]
    after = [*months(2019), *months(2020, 11), *months(2020, 99, counterpart="country:MAR")]
    (year,) = compare(before, after).years
    assert (year.ref_area, year.year, year.before, year.after, year.difference) == (ROUTE, 2020, 120, 132, 12)


def test_a_month_that_is_absent_counts_as_zero_where_zeros_are_left_out(compare: Compare):
    other = months(2020, ref_area="route:other")
    found = compare([*months(2020), *other], [*months(2020, count=11), *other])
    assert [(one.ref_area, one.difference) for one in found.years] == [(ROUTE, -10)]
    assert found.counts.lost == 1
    assert found.part_years == ()


@pytest.mark.parametrize(
    ("dataset", "more", "lost"),
    [
        (described(complete=False), [], 0),  # the older release still counts
        (described(), [seen("2020-01", 0, ref_area="route:black-sea")], 1),
    ],
)
def test_a_month_that_is_absent_is_not_zero_where_zeros_are_written(
    compare: Compare, dataset: Dataset, more: list[Row], lost: int
):
    other = [*months(2020, ref_area="route:other"), *more]
    found = compare([*months(2020), *other], [*months(2020, count=11), *other], dataset)
    assert found.years == ()
    assert found.counts.lost == lost


def test_a_year_that_one_side_has_in_part_is_said_to_be_so(compare: Compare):
    found = compare(months(2020, count=3), months(2020, 11))
    assert [(one.year, one.before, one.after, one.of) for one in found.part_years] == [(2020, 3, 12, 12)]
    assert [(one.before, one.after) for one in found.years] == [(30, 33)]  # what both hold: three months
    assert found.counts.new == 9


def test_a_year_that_only_one_side_has_is_not_compared(compare: Compare):
    found = compare(months(2020), [*months(2020), *months(2021)])
    assert (found.years, found.part_years, found.counts.new) == ((), (), 12)


@pytest.mark.parametrize("other", [{"measure": Measure.STOCK}, {"aggregate": False}, {"id": IndicatorId("else")}])
def test_months_of_a_stock_a_share_or_something_undefined_are_not_added_up(compare: Compare, other: dict[str, object]):
    found = compare(months(2020), months(2020, 11), cards=[card(**other)])
    assert (found.years, found.counts.changed) == ((), 12)


def test_the_figure_of_a_whole_year_is_compared_for_a_stock_too(compare: Compare):
    found = compare([seen()], [seen(value=120)], cards=[card(measure=Measure.STOCK)])
    assert [one.difference for one in found.years] == [20]


def test_a_comparison_can_be_limited(compare: Compare):
    before, after = months(2019) + months(2020), months(2019, 11) + months(2020, 11)
    other = [seen("2020-01", ref_area="route:other")]
    scope = Scope(indicator=IndicatorId("detections"), area=ThingId(ROUTE), since=date(2020, 1, 1))
    found = compare(before + other, after, scope=scope)
    assert (found.counts.changed, found.counts.lost, len(found.years)) == (12, 0, 1)
    assert compare(before, after, scope=Scope(indicator=IndicatorId("else"))).counts == Counts()


@pytest.mark.parametrize(
    ("before", "after", "move"),
    [
        ([seen(value=1000)], [seen(value=1100)], 10),
        ([seen(value=3)], [seen(value=4)], 1),
        ([seen(value=0)], [seen(value=500)], 500),
        ([seen()], [seen(), seen(counterpart="country:MAR", value=7)], 7),
        ([seen()], [seen(), seen("2021", 700)], 0),
        ([seen(value=None)], [seen(value=10)], 0),
    ],
)
def test_the_largest_move_is_in_percent_of_at_least_a_hundred(
    compare: Compare, before: list[Row], after: list[Row], move: float
):
    assert compare(before, after).largest_move == pytest.approx(move)


TOTAL = {
    "indicator": "detections",
    "area": ROUTE,
    "period": "2020",
    "low": "119",
    "high": "121",
    "source": "https://example.org/annual",
}
PARTS = [seen(value=60, counterpart="country:MAR"), seen(value=40, counterpart="country:DZA")]


def fitting(count: int = 20) -> list[Row]:
    """Make totals for other years of which the parts make up the whole."""
    return [
        row
        for year in range(1980, 1980 + count)
        for row in (seen(str(year)), *(part | seen_days(str(year)) for part in PARTS))
    ]


def seen_days(period: str) -> Row:
    """Return the columns of a row that tell its period."""
    return {name: seen(period)[name] for name in ("time_period", "period_start", "period_end")}


@pytest.mark.parametrize(
    ("before", "after", "more", "code", "told"),
    [
        (None, [seen(value=500001)], {}, AnomalyCode.OUTSIDE_RANGE, ("500001", "0 to 500000")),
        (None, [seen(value=-1)], {}, AnomalyCode.OUTSIDE_RANGE, ("-1", "0 to 500000")),
        (
            None,
            [seen(value=122)],
            {"dataset": described(totals=[TOTAL])},
            AnomalyCode.TOTAL_DIFFERS,
            ("122", "119 to 121 (https://example.org/annual)"),
        ),
        (
            None,
            months(2020, 11),
            {"dataset": described(totals=[TOTAL])},
            AnomalyCode.TOTAL_DIFFERS,
            ("132", "119 to 121 (https://example.org/annual)"),
        ),
        (None, [seen(value=99), *PARTS], {}, AnomalyCode.PARTS_DIFFER, ("99", "100")),
        (None, [*fitting(), seen(value=150), *PARTS], {}, AnomalyCode.PARTS_DIFFER, ("150", "100")),
        ([seen(value=30)], [seen(value=301)], {}, AnomalyCode.JUMP, ("301", "30")),
        ([seen(value=301)], [seen(value=0)], {}, AnomalyCode.JUMP, ("0", "301")),
        (months(2020), months(2020, count=10), {}, AnomalyCode.FEWER_ROWS, ("10", "about 12")),
        (None, [seen()], {"stated_rows": 12, "read_rows": 11}, AnomalyCode.STATED_ROWS, ("11", "12")),
        (
            None,
            [seen("2021")],
            {"published": Period.parse("2020-12")},
            AnomalyCode.FUTURE_PERIOD,
            ("2021", "published 2020-12"),
        ),
    ],
)
def test_what_is_not_as_expected_is_told_with_its_place(
    compare: Compare,
    before: list[Row] | None,
    after: list[Row],
    more: dict[str, object],
    code: AnomalyCode,
    told: tuple[str, str],
):
    (found,) = compare(before, after, **more).anomalies
    assert (found.code, found.seen, found.expected) == (code, *told)
    assert found.about


@pytest.mark.parametrize(
    ("before", "after", "more"),
    [
        (None, [seen(value=None, obs_status="O")], {}),
        (None, months(2020), {"dataset": described(totals=[TOTAL])}),
        (None, months(2020, count=11), {"dataset": described(totals=[TOTAL])}),
        (None, [seen("2021", 5)], {"dataset": described(totals=[TOTAL])}),
        (None, [seen(value=124, low=121.0, high=127.0)], {"dataset": described(totals=[TOTAL])}),
        (None, [seen(value=150), *PARTS], {}),  # less than the whole, and nothing says that all parts are there
        (None, [*fitting(), seen(value=150), PARTS[0], PARTS[1] | {"obs_value": None}], {}),
        (None, [seen(value=99, low=97.0, high=101.0), *PARTS], {}),
        (None, [seen(value=99, parts=2), *PARTS], {}),
        (None, [seen(value=100), *PARTS, seen(value=100, counterpart="region:africa")], {}),
        (None, [seen(value=99), *PARTS], {"cards": [card(aggregate=False)]}),
        ([seen(value=9)], [seen(value=99)], {}),
        ([seen(value=100)], [seen(value=1000)], {}),
        (months(2020), months(2020, count=11), {}),
        (months(2020), months(2020, count=1), {"dataset": described(complete=False)}),
        (None, [seen()], {"stated_rows": 12}),
        (None, [seen()], {"stated_rows": 12, "read_rows": 12}),
        (None, [seen("2021")], {"published": Period.parse("2021")}),
        (None, [seen("2030")], {"published": Period.parse("2021/..")}),
    ],
)
def test_what_can_be_right_is_no_anomaly(
    compare: Compare, before: list[Row] | None, after: list[Row], more: dict[str, object]
):
    assert compare(before, after, **more).anomalies == ()


def test_of_many_alike_anomalies_some_are_told_and_all_are_counted(compare: Compare):
    found = compare(None, [*months(2019, -1), *months(2020, -1)]).anomalies
    assert len(found) == 20
    assert {one.times for one in found} == {24}
    assert found[0] == Anomaly(
        code=AnomalyCode.OUTSIDE_RANGE,
        about=f"detections, {ROUTE}, 2019-01",
        seen="-1",
        expected="0 to 500000",
        times=24,
    )


def test_the_two_frontex_copies_differ_in_four_yearly_totals(tmp_path: Path, shared: Path):
    """Revisions by Frontex between February 2022 and 2025; source: ../shared/data/README.md."""
    workspace = create_workspace(tmp_path / "workspace")
    files = {"2022-02-04": "ibc_monthly_2009_2021_original_labels", "2025-06": "ibc_monthly_2009_2025"}
    for published, name in files.items():
        import_dataset(
            workspace,
            "frontex-ibc",
            shared / "data" / "frontex" / f"{name}.parquet",
            published=Period.parse(published),
            label=published,
            address="https://example.org",
            now=NOW,
        )
    (found,) = find_revisions(workspace, IndicatorId("frontex-detections")).revisions
    assert {(one.ref_area, one.year, one.difference) for one in found.years} == {
        ("route:western-african", 2020, 1058),
        ("route:western-mediterranean", 2020, 142),
        ("route:eastern-mediterranean", 2021, 2226),
        ("route:eastern-land-border", 2021, -24),
    }
    assert found.part_years == ()
    assert found.counts.silent == found.counts.changed > 0
    newest, oldest = list_releases(workspace, "frontex-ibc")
    assert (newest.state, oldest.state) == (State.WAITING, State.ACCEPTED)
    assert newest.revision is not None
    assert {one.code for one in newest.revision.anomalies} == {AnomalyCode.JUMP}
