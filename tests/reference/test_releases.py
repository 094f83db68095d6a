"""The official figures: their form, their dates, and the ones that everybody looks up."""

import csv
import shutil
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import kind_of, thing_id
from routekaart.domain.observation import Known, known_on
from routekaart.domain.period import Period
from routekaart.reference import Reference, StarterRelease, default_root, find_releases
from routekaart.reference.files import load_yaml

COLUMNS = [
    "indicator", "ref_area", "counterpart", "time_period", "obs_value", "low", "high", "obs_status", "unit_measure",
]  # fmt: skip
ROWS = {
    "frontex-detections-yearly/2025-06-03": 92, "frontex-detections-yearly/2019-01": 1,
    "frontex-detections-yearly/2023-01": 3, "frontex-detections-yearly/first-2015": 1,
    "frontex-detections-yearly/first-2017": 1, "frontex-detections-yearly/first-2024": 1,
    "iom-arrivals-yearly/2019-compilation": 8, "unhcr-sea-arrivals-yearly/2023-02": 45,
    "unhcr-arrivals-yearly/2018-figures": 2, "unhcr-mediterranean-yearly/2019-figures": 3,
    "unhcr-refugees-yearly/2019-figures": 1, "iom-missing-migrants-yearly/2025-06-04": 44,
    "dtv-departures-yearly/2023-10": 27, "adviesraad-departures-yearly/2025": 5,
    "eurostat-returns-quarterly/2024-Q3": 2, "eurostat-returns-quarterly/2024-Q4": 2,
    "eurostat-returns-yearly/2024-press": 1, "cbs-obliged-to-leave-yearly/2023-provisional": 6,
    "commission-return-rates-yearly/2015-figures": 3,
}  # fmt: skip
IOM = "iom-arrivals-yearly/2019-compilation"
MISSING = "iom-missing-migrants-yearly/2025-06-04"
RELEASES = find_releases(default_root())
NAMES = [f"{release.table.parent.name}/{release.table.stem}" for release in RELEASES]
each_release = pytest.mark.parametrize("release", RELEASES, ids=NAMES)


@dataclass(frozen=True)
class Cell:
    release: str
    indicator: str
    area: str
    year: str
    counterpart: str = ""


def rows_of(release: StarterRelease) -> list[dict[str, str]]:
    with release.table.open(newline="", encoding="utf-8") as file:
        reader = csv.DictReader(file, strict=True)
        assert reader.fieldnames == COLUMNS
        return list(reader)


def described(release: StarterRelease) -> Path:
    return release.table.with_suffix(".yml")


def look_up(cell: Cell) -> dict[str, str]:
    release = RELEASES[NAMES.index(cell.release)]
    wanted = (cell.indicator, cell.area, cell.counterpart, cell.year)
    (row,) = (
        row
        for row in rows_of(release)
        if (row["indicator"], row["ref_area"], row["counterpart"], row["time_period"]) == wanted
    )
    return row


def test_no_figure_was_lost() -> None:
    assert {name: len(rows_of(release)) for name, release in zip(NAMES, RELEASES, strict=True)} == ROWS


@each_release
def test_a_row_has_a_known_indicator_its_unit_a_place_and_a_period(
    reference: Reference, release: StarterRelease
) -> None:
    cards = {indicator.id: indicator for indicator in reference.indicators}
    places = {place.id for place in (*reference.gazetteer.places, *reference.areas)}
    for row in rows_of(release):
        card = cards[row["indicator"]]
        assert row["unit_measure"] == card.unit
        assert row["ref_area"] in places
        assert kind_of(thing_id(row["ref_area"])) in card.area_kinds
        assert row["counterpart"] == "" or row["counterpart"] in places
        assert str(Period.parse(row["time_period"])) == row["time_period"]


@each_release
def test_a_missing_figure_is_empty_and_never_zero(release: StarterRelease) -> None:
    for row in rows_of(release):
        assert (row["obs_value"] == "") == (row["obs_status"] == "O")
        assert row["obs_status"] in {"A", "P", "O"}


@each_release
def test_a_rounded_figure_lies_between_its_ends(release: StarterRelease) -> None:
    for row in rows_of(release):
        assert (row["low"] == "") == (row["high"] == "")
        if row["low"]:
            assert Decimal(row["low"]) <= Decimal(row["obs_value"]) <= Decimal(row["high"])


@each_release
def test_no_key_stands_twice_in_a_release(release: StarterRelease) -> None:
    keys = [tuple(row[column] for column in COLUMNS[:4]) for row in rows_of(release)]
    assert len(set(keys)) == len(keys)


@each_release
def test_a_release_says_who_published_it_when_and_how_we_know(reference: Reference, release: StarterRelease) -> None:
    about = load_yaml(described(release))
    expected = {"dataset", "label", "publisher", "published", "published_basis", "retrieved", "source", "note"}
    assert set(about) == expected
    assert (about["dataset"], about["label"]) == (release.table.parent.name, release.table.stem)
    assert about["publisher"] in {organisation.id for organisation in reference.organisations}
    assert about["source"] in {source.key for source in reference.sources}
    assert date.fromisoformat(about["retrieved"])
    assert about["published"] == "" or Period.parse(about["published"])
    assert about["published_basis"]
    cards = {indicator.id: indicator.publisher for indicator in reference.indicators}
    assert {cards[row["indicator"]] for row in rows_of(release)} == {about["publisher"]}


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        (Cell("frontex-detections-yearly/2025-06-03", "frontex-detections", f"route:{route}", year), value)
        for route, year, value in [
            ("western-mediterranean", "2016", "9990"), ("western-mediterranean", "2018", "56245"),
            ("western-mediterranean", "2019", "23969"), ("western-african", "2016", "671"),
            ("western-african", "2018", "1323"), ("western-african", "2019", "2718"),
            ("eastern-mediterranean", "2018", "56560"),
        ]
    ]
    + [
        (Cell(IOM, "iom-arrivals-land-sea", "route:western-mediterranean", year), value)
        for year, value in [("2018", "65325"), ("2019", "32513")]
    ]
    + [
        (Cell("unhcr-sea-arrivals-yearly/2023-02", "unhcr-arrivals-sea", "country:ESP", year), value)
        for year, value in [("2016", "8532"), ("2018", "58569"), ("2019", "26168")]
    ]
    + [
        (Cell("unhcr-arrivals-yearly/2018-figures", "unhcr-arrivals-land-sea", "country:ESP", "2018"), "65383"),
        (
            Cell("unhcr-refugees-yearly/2019-figures", "unhcr-refugees-from", "country:TUR", "2019", "country:SYR"),
            "3576370",
        ),
        (Cell(IOM, "iom-arrivals-total", "region:europe", "2018"), "147673"),
        (Cell("frontex-detections-yearly/2025-06-03", "frontex-detections-total", "region:europe", "2019"), "141741"),
        (Cell(MISSING, "iom-dead-and-missing", "route:central-mediterranean", "2023"), "2526"),
    ],
    ids=str,
)  # fmt: skip
def test_a_figure_that_everybody_looks_up_is_there(cell: Cell, value: str) -> None:
    assert look_up(cell)["obs_value"] == value


def test_what_frontex_rounded_in_january_2019_is_kept_as_rounded() -> None:
    row = look_up(
        Cell("frontex-detections-yearly/2019-01", "frontex-detections", "route:western-mediterranean", "2018")
    )
    assert (row["obs_value"], row["low"], row["high"]) == ("57000", "56500", "57500")


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("frontex-detections-yearly/2019-01", Known.YES),
        ("iom-arrivals-yearly/2019-compilation", Known.YES),
        ("unhcr-arrivals-yearly/2018-figures", Known.YES),
        ("unhcr-refugees-yearly/2019-figures", Known.YES),
        ("frontex-detections-yearly/2025-06-03", Known.NO),
        ("unhcr-sea-arrivals-yearly/2023-02", Known.NO),
        ("frontex-detections-yearly/first-2015", Known.UNCERTAIN),
        ("unhcr-mediterranean-yearly/2019-figures", Known.UNCERTAIN),
    ],
)
def test_what_was_known_when_the_letter_of_july_2020_was_sent(name: str, known: Known) -> None:
    published = RELEASES[NAMES.index(name)].publication.published
    assert known_on(published, date(2020, 7, 10)) is known


def test_no_unverified_figure_is_in_any_release(reference: Reference) -> None:
    cells = {
        (row["obs_value"], row["time_period"], row["ref_area"]) for release in RELEASES for row in rows_of(release)
    }
    values = {value for value, _, _ in cells}
    for figure in reference.unverified:
        assert figure.value == "" or (figure.value, str(figure.period), figure.area) not in cells
    assert not values & {"64298", "32449", "57034", "2140"}


def test_three_return_rates_of_one_year_are_three_indicators() -> None:
    rates = rows_of(RELEASES[NAMES.index("commission-return-rates-yearly/2015-figures")])
    assert {row["indicator"]: row["obs_value"] for row in rates} == {
        "commission-return-rate-all": "42.5",
        "commission-return-rate-third-countries": "36.4",
        "commission-return-rate-without-western-balkans": "27",
    }


def test_a_part_of_a_year_is_never_taken_for_the_year() -> None:
    departures = rows_of(RELEASES[NAMES.index("dtv-departures-yearly/2023-10")])
    assert not [row for row in departures if Period.parse(row["time_period"]).same_days(Period.of_year(2023))]


def test_a_published_rank_belongs_to_a_release_of_its_publisher(reference: Reference) -> None:
    assert len(reference.ranks) == 3
    for rank in reference.ranks:
        publisher, name = rank.release.split("/", 1)
        about = RELEASES[NAMES.index(name)].publication
        assert about.publisher == rank.publisher == f"organisation:{publisher}"


def test_a_description_of_another_release_is_refused(root: Path, tmp_path: Path) -> None:
    folder = tmp_path / "releases" / "frontex-detections-yearly"
    shutil.copytree(root / "releases" / "frontex-detections-yearly", folder)
    for suffix in (".csv", ".yml"):
        (folder / f"2019-01{suffix}").rename(folder / f"2020-01{suffix}")
    with pytest.raises(RefusedTable, match="describes frontex-detections-yearly 2019-01"):
        find_releases(tmp_path)


def test_figures_without_a_description_are_refused(tmp_path: Path) -> None:
    (tmp_path / "releases" / "some").mkdir(parents=True)
    (tmp_path / "releases" / "some" / "one.csv").write_text("indicator\n")
    with pytest.raises(RefusedTable, match="without a description"):
        find_releases(tmp_path)
