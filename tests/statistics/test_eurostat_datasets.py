"""The datasets of Eurostat: its own forms, the files of ../shared, and the figures that are known from them."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.breaks import find_breaks_between
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.statistics import Catalogue
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.importing import open_file

DATASETS = Path(__file__).parents[2] / "reference" / "datasets"
CATALOGUE = Catalogue(DATASETS)
OFFICIAL = tuple(
    name
    for name in CATALOGUE.names
    if name.startswith("eurostat-") and not name.startswith("eurostat-returns-")  # those are figures from texts
)
FILES = {
    "asyapp_applicants_2011_2024_by_citizen_sex.parquet": "eurostat-asylum-applicants-yearly",
    "demo_pjan_2007_2016.parquet": "eurostat-population-yearly",
    "migr_asyappctza_first_2012_2016_by_citizen.parquet": "eurostat-asylum-applicants-yearly",
    "migr_asyappctza_totals_2008_2016.parquet": "eurostat-asylum-applicants-yearly",
    "migr_asyappctza_totals_2008_2024.parquet": "eurostat-asylum-applicants-yearly",
    "migr_asydcfsta_totals_2008_2016.parquet": "eurostat-asylum-decisions-yearly",
    "migr_eiord_2012_2016_by_citizen.parquet": "eurostat-ordered-to-leave-yearly",
    "migr_eipre_2012_2016_by_citizen.parquet": "eurostat-illegally-present-yearly",
    "migr_eipre_totals_2014_2023_by_reason.parquet": "eurostat-illegally-present-yearly",
    "migr_eirfs_2012_2016_by_citizen.parquet": "eurostat-refused-entry-yearly",
    "migr_eirtn_2012_2016_by_citizen.parquet": "eurostat-returned-yearly",
    "raw_examples/migr_eiord_1_Data.csv": "eurostat-ordered-to-leave-yearly",
    "raw_examples/migr_eirfs_sdmx_csv_2014_2023.csv": "eurostat-refused-entry-yearly",
    "raw_examples/migr_eirtn_1_Data.csv": "eurostat-returned-yearly",
    "temporary_protection_beneficiaries_monthly_2022_2025.parquet": "eurostat-temporary-protection-monthly",
}
APPLICANTS, FIRST = "eurostat-asylum-applicants", "eurostat-asylum-applicants-first"
LEAVE, RETURNED = "eurostat-ordered-to-leave", "eurostat-returned"
EU_28, EU_27 = "region:european-union-28", "region:european-union-27-2020"

Rows = tuple[dict[str, Any], ...]


@pytest.fixture(scope="session")
def figures(shared: Path) -> Callable[[str], Rows]:
    """Read a file of ../shared/data/eurostat as observations, once."""

    @cache
    def read(name: str) -> Rows:
        raw = (shared / "data" / "eurostat" / name).read_bytes()
        return tuple(_read(raw, CATALOGUE.get(FILES[name])))

    return read


def _read(raw: bytes, dataset: Dataset) -> list[dict[str, Any]]:
    rows: list[dict[str, Any]] = open_file(raw, dataset, where="a file").observations.to_pylist()
    return rows


def _one(rows: Rows | list[dict[str, Any]], **wanted: object) -> dict[str, Any]:
    (found,) = (row for row in rows if all(row[name] == value for name, value in wanted.items()))
    return found


def _cells(dataset: Dataset, **known: str) -> dict[str, str]:
    """Give one row of the publisher's own form: all together, but for what is known."""
    layout = dataset.layouts[0]
    frequency = next(code for code in layout.codes["freq"] if len(code) == 1)
    period = {"A": "2023", "Q": "2023-Q4", "M": "2023-12"}[frequency]
    usual = {
        "freq": frequency, "unit": "PER", "sex": "T", "geo": "NL", "TIME_PERIOD": period, "OBS_VALUE": "125",
        "OBS_FLAG": "p",
    }  # fmt: skip
    cells = {name: usual.get(name, "TOTAL") for name in (*layout.columns, *(known.keys() & set(layout.optional)))}
    return cells | known


def _as_csv(*rows: dict[str, str]) -> bytes:
    return "\n".join([",".join(rows[0]), *(",".join(row.values()) for row in rows), ""]).encode()


def _as_tsv(cells: dict[str, str]) -> bytes:
    dimensions = [name for name in cells if name not in ("TIME_PERIOD", "OBS_VALUE", "OBS_FLAG")]
    head = ",".join(dimensions) + "\\TIME_PERIOD\t" + cells["TIME_PERIOD"] + " "
    return (
        f"{head}\n{','.join(cells[name] for name in dimensions)}\t{cells['OBS_VALUE']} {cells['OBS_FLAG']}\n".encode()
    )


def _as_json_stat(cells: dict[str, str]) -> bytes:
    names = {name: "time" if name == "TIME_PERIOD" else name for name in cells if not name.startswith("OBS_")}
    dimensions = {
        short: {"category": {"index": {cells[name]: 0}, "label": {cells[name]: "x"}}} for name, short in names.items()
    }
    cube = {
        "version": "2.0", "class": "dataset", "id": list(dimensions), "size": [1] * len(dimensions),
        "dimension": dimensions, "value": {"0": float(cells["OBS_VALUE"])}, "status": {"0": cells["OBS_FLAG"]},
    }  # fmt: skip
    return json.dumps(cube).encode()


# the forms in which Eurostat itself gives a table


@pytest.mark.parametrize("name", OFFICIAL)
@pytest.mark.parametrize("form", [_as_csv, _as_tsv, _as_json_stat])
def test_each_table_is_read_in_every_form_that_eurostat_gives_it_in(
    name: str, form: Callable[[dict[str, str]], bytes]
) -> None:
    dataset = CATALOGUE.get(name)
    (row,) = _read(form(_cells(dataset)), dataset)
    assert (row["ref_area"], row["counterpart"], row["breakdown"]) == ("country:NLD", None, "")
    assert (row["obs_value"], row["obs_status"], row["unit_measure"]) == (125, "P", "persons")


@pytest.mark.parametrize("name", [name for name in OFFICIAL if "population" not in name])
def test_a_group_of_citizenships_is_a_breakdown_and_never_the_total_or_a_counterpart(name: str) -> None:
    dataset = CATALOGUE.get(name)
    rows = _read(_as_csv(_cells(dataset), _cells(dataset, citizen="EXT_EU27_2020", OBS_VALUE="120")), dataset)
    assert [(row["counterpart"], row["breakdown"]) for row in rows] == [
        (None, ""),
        (None, "citizenship=outside-eu-27-2020"),
    ]


@pytest.mark.parametrize(
    ("citizen", "counterpart"),
    [
        ("EL", "country:GRC"),
        ("UK", "country:GBR"),
        ("XK", "country:XKX"),
        ("CG", "country:COG"),
        ("CD", "country:COD"),
        ("NA", "country:NAM"),
        ("NO", "country:NOR"),
        ("STLS", "concept:stateless"),
        ("UNK", "concept:nationality-unknown"),
        ("RNC", "concept:recognised-non-citizens"),
    ],
)
def test_a_code_of_eurostat_means_the_country_or_group_that_eurostat_means(citizen: str, counterpart: str) -> None:
    dataset = CATALOGUE.get("eurostat-ordered-to-leave-yearly")
    (row,) = _read(_as_csv(_cells(dataset, citizen=citizen)), dataset)
    assert row["counterpart"] == counterpart


@pytest.mark.parametrize(
    ("geo", "area"), [("EU27_2020", EU_27), ("EU28", EU_28), ("EU27_2007", "region:european-union-27-2007")]
)
def test_the_unions_of_different_years_are_different_areas(geo: str, area: str) -> None:
    dataset = CATALOGUE.get("eurostat-returned-quarterly")
    (row,) = _read(_as_csv(_cells(dataset, geo=geo)), dataset)
    assert row["ref_area"] == area


def test_age_and_sex_become_one_breakdown() -> None:
    dataset = CATALOGUE.get("eurostat-asylum-applicants-monthly")
    (row,) = _read(_as_csv(_cells(dataset, age="Y_LT18", sex="F", applicant="FRST", citizen="SY")), dataset)
    assert (row["indicator"], row["counterpart"], row["breakdown"]) == (FIRST, "country:SYR", "age=Y0-17;sex=F")


@pytest.mark.parametrize(
    ("decision", "indicator", "breakdown"),
    [
        ("TOTAL", "eurostat-first-instance-decisions", ""),
        ("POS", "eurostat-first-instance-decisions-positive", ""),
        ("TOTAL_POS", "eurostat-first-instance-decisions-positive", ""),
        ("NEG", "eurostat-first-instance-decisions-rejected", ""),
        ("REJECTED", "eurostat-first-instance-decisions-rejected", ""),
        ("GENCONV", "eurostat-first-instance-decisions-positive", "status=refugee"),
        ("POS_SPROT", "eurostat-first-instance-decisions-positive", "status=subsidiary"),
    ],
)
def test_a_kind_of_decision_is_an_indicator_and_a_kind_of_protection_its_breakdown(
    decision: str, indicator: str, breakdown: str
) -> None:
    dataset = CATALOGUE.get("eurostat-asylum-decisions-quarterly")
    (row,) = _read(_as_csv(_cells(dataset, decision=decision)), dataset)
    assert (row["indicator"], row["breakdown"]) == (indicator, breakdown)


@pytest.mark.parametrize(
    ("kind", "indicator", "breakdown"),
    [
        ("FORC", "eurostat-left-after-order-forced", ""),
        ("ASSI_VOLU", "eurostat-left-after-order-voluntary", "assistance=assisted"),
        ("NASSI", "eurostat-left-after-order", "assistance=not-assisted"),
    ],
)
def test_forced_and_voluntary_returns_are_indicators_of_their_own(kind: str, indicator: str, breakdown: str) -> None:
    dataset = CATALOGUE.get("eurostat-returned-by-type-yearly")
    (row,) = _read(_as_csv(_cells(dataset, **{"return": kind})), dataset)
    assert (row["indicator"], row["breakdown"]) == (indicator, breakdown)


@pytest.mark.parametrize(
    ("value", "flag", "status"),
    [("125", "", "A"), ("125", "bep", "BEP"), ("125", "s", "E"), ("", "", "O"), (":", "c", "Q"), (":", "d", "DO")],
)
def test_flags_travel_and_a_missing_figure_is_not_zero(value: str, flag: str, status: str) -> None:
    dataset = CATALOGUE.get("eurostat-returned-yearly")
    (row,) = _read(_as_csv(_cells(dataset, OBS_VALUE=value, OBS_FLAG=flag)), dataset)
    assert row["obs_status"] == status
    assert row["obs_value"] == (125 if value == "125" else None)


def test_a_figure_rounded_to_five_is_known_to_within_two() -> None:
    dataset = CATALOGUE.get("eurostat-refused-entry-yearly")
    rows = _read(_as_csv(_cells(dataset), _cells(dataset, citizen="MA", OBS_VALUE="0")), dataset)
    assert [(row["low"], row["high"]) for row in rows] == [(123, 127), (0, 2)]


def test_single_years_of_age_of_a_population_are_passed_over() -> None:
    dataset = CATALOGUE.get("eurostat-population-yearly")
    rows = _read(_as_csv(_cells(dataset, OBS_VALUE="17878281"), _cells(dataset, age="Y42")), dataset)
    assert [(row["obs_value"], row["low"]) for row in rows] == [(17878281, None)]


@pytest.mark.parametrize(
    ("changed", "told"),
    [
        ({"citizen": "ZZ"}, "'ZZ' is not a code we know"),
        ({"geo": "EA20"}, "'EA20' is not a code we know"),
        ({"freq": "M"}, "'M' is not a code we know"),
        ({"unit": "PC"}, "'PC' is not a code we know"),
        ({"age": "Y_LT5"}, "'Y_LT5' is not a code we know"),
        ({"OBS_FLAG": "x"}, "'x' is not a code we know"),
        ({"CONF_STATUS": "C"}, "'C' is not a code we know"),
        ({"OBS_VALUE": "123"}, "123 is not a multiple of 5"),
        ({"OBS_VALUE": "125", "OBS_FLAG": "c"}, "the status Q says missing"),
        ({"TIME_PERIOD": "2023M13"}, "no period we can read"),
    ],
)
def test_what_is_not_described_stops_the_import(changed: dict[str, str], told: str) -> None:
    dataset = CATALOGUE.get("eurostat-ordered-to-leave-yearly")
    with pytest.raises(RefusedTable, match=told):
        _read(_as_csv(_cells(dataset, **changed)), dataset)


@pytest.mark.parametrize("column", ["reason", "apprehen"])
def test_a_reason_or_place_in_codes_stops_the_import_for_its_meaning_is_not_known(column: str) -> None:
    dataset = CATALOGUE.get("eurostat-illegally-present-yearly")
    with pytest.raises(RefusedTable, match="'OVERSTAY' is not a code we know"):
        _read(_as_csv(_cells(dataset, **{column: "OVERSTAY"})), dataset)


def test_a_new_column_stops_the_import() -> None:
    dataset = CATALOGUE.get("eurostat-returned-quarterly")
    with pytest.raises(RefusedTable, match="unknown column 'minor'"):
        _read(_as_csv(_cells(dataset) | {"minor": "TOTAL"}), dataset)


# the files of ../shared


@pytest.mark.parametrize("name", FILES)
def test_every_file_of_eurostat_beside_the_checkout_is_read(figures: Callable[[str], Rows], name: str) -> None:
    assert figures(name)


@pytest.mark.parametrize(
    ("name", "about", "value"),
    [
        pytest.param(
            "migr_eiord_2012_2016_by_citizen.parquet", (LEAVE, EU_28, "2015"), 533_395, id="ordered-eu-28-2015"
        ),
        pytest.param(
            "raw_examples/migr_eiord_1_Data.csv", (LEAVE, EU_28, "2015"), 533_395, id="ordered-eu-28-2015-csv"
        ),
        pytest.param("migr_eirtn_2012_2016_by_citizen.parquet", (RETURNED, EU_28, "2015"), 227_975, id="returned-2015"),
        pytest.param("raw_examples/migr_eirtn_1_Data.csv", (RETURNED, EU_28, "2015"), 227_975, id="returned-2015-csv"),
        pytest.param(
            "raw_examples/migr_eirtn_1_Data.csv", (f"{RETURNED}-third-country", EU_28, "2015"), 196_190, id="third-2015"
        ),
        pytest.param("migr_asyappctza_totals_2008_2016.parquet", (FIRST, "country:NLD", "2015"), 43_035, id="first-nl"),
        pytest.param(
            "migr_asyappctza_totals_2008_2016.parquet", (APPLICANTS, "country:NLD", "2015"), 44_970, id="all-nl"
        ),
        pytest.param(
            "migr_asyappctza_totals_2008_2024.parquet", (APPLICANTS, "country:NLD", "2015"), 44_970, id="all-nl-2024"
        ),
        pytest.param(
            "migr_eipre_2012_2016_by_citizen.parquet",
            ("eurostat-illegally-present", "country:GRC", "2015"),
            911_470,
            id="found-greece-2015",
        ),
        pytest.param(
            "raw_examples/migr_eirfs_sdmx_csv_2014_2023.csv",
            ("eurostat-refused-entry", EU_27, "2019"),
            670_795,
            id="refused-eu-27-2019",
        ),
        pytest.param(
            "demo_pjan_2007_2016.parquet", ("eurostat-population", "country:NLD", "2015"), 16_900_726, id="people-nl"
        ),
        pytest.param(
            "migr_asydcfsta_totals_2008_2016.parquet",
            ("eurostat-first-instance-decisions-positive", "country:NLD", "2015"),
            16_450,
            id="positive-nl-2015",
        ),
    ],
)
def test_a_known_figure_is_reproduced(
    figures: Callable[[str], Rows], name: str, about: tuple[str, str, str], value: int
) -> None:
    indicator, area, period = about
    row = _one(figures(name), indicator=indicator, ref_area=area, time_period=period, counterpart=None, breakdown="")
    assert row["obs_value"] == value


def test_the_ukrainians_under_temporary_protection_in_the_netherlands_are_reproduced(
    figures: Callable[[str], Rows],
) -> None:
    rows = figures("temporary_protection_beneficiaries_monthly_2022_2025.parquet")
    row = _one(rows, ref_area="country:NLD", time_period="2024-12")
    assert (row["obs_value"], row["counterpart"]) == (118_870, "country:UKR")


def test_the_copy_of_iom_holds_all_applicants_and_not_first_ones(figures: Callable[[str], Rows]) -> None:
    rows = figures("asyapp_applicants_2011_2024_by_citizen_sex.parquet")
    dutch = [row for row in rows if row["ref_area"] == "country:NLD" and row["time_period"] == "2015"]
    added = sum(row["obs_value"] for row in dutch if row["indicator"] == f"{APPLICANTS}-of-sexes")
    assert added == 44_940
    assert {row["indicator"] for row in rows} == {APPLICANTS, f"{APPLICANTS}-of-sexes"}


def test_first_applicants_by_citizenship_add_up_to_a_little_less_than_the_total_of_eurostat(
    figures: Callable[[str], Rows],
) -> None:
    rows = figures("migr_asyappctza_first_2012_2016_by_citizen.parquet")
    dutch = [row for row in rows if row["ref_area"] == "country:NLD" and row["time_period"] == "2015"]
    assert sum(row["obs_value"] or 0 for row in dutch) == 43_020  # the total is 43,035: each part is rounded to five


def test_a_sum_of_sexes_is_told_apart_from_the_total_of_eurostat(figures: Callable[[str], Rows]) -> None:
    rows = figures("asyapp_applicants_2011_2024_by_citizen_sex.parquet")
    assert all(row["breakdown"].startswith("sex=") for row in rows if row["indicator"] == APPLICANTS)
    syrians = {"ref_area": "country:NLD", "counterpart": "country:SYR", "time_period": "2015"}
    row = _one(rows, indicator=f"{APPLICANTS}-of-sexes", **syrians)
    assert (row["obs_value"], row["parts"]) == (18_690, 3)
    assert row["low"] <= row["obs_value"] - 6 < row["obs_value"] + 6 <= row["high"]


@pytest.mark.parametrize(
    ("area", "period", "breakdown"),
    [
        ("country:AUT", "2012", ""),
        ("country:AUT", "2013", ""),
        ("country:HUN", "2012", ""),
        ("country:HRV", "2012", "citizenship=outside-eu-28"),
    ],
)
def test_a_figure_that_others_added_to_the_table_is_not_taken_for_one_of_eurostat(
    figures: Callable[[str], Rows], area: str, period: str, breakdown: str
) -> None:
    rows = figures("migr_asyappctza_totals_2008_2016.parquet")
    about = {"indicator": FIRST, "ref_area": area, "time_period": period, "breakdown": breakdown}
    assert not [row for row in rows if about.items() <= row.items()]


def test_the_figures_around_those_added_by_others_are_read(figures: Callable[[str], Rows]) -> None:
    rows = figures("migr_asyappctza_totals_2008_2016.parquet")
    assert len(rows) == 33 * 9 * 4 - 4  # areas, years, two kinds of applicant and of citizenship
    assert _one(rows, indicator=FIRST, ref_area="country:HUN", time_period="2013", breakdown="")["obs_value"] == 18_570


def test_congo_in_these_tables_is_congo_brazzaville(figures: Callable[[str], Rows]) -> None:
    rows = figures("migr_asyappctza_first_2012_2016_by_citizen.parquet")
    french = {"ref_area": "country:FRA", "time_period": "2015"}
    assert _one(rows, counterpart="country:COG", **french)["obs_value"] == 655
    assert _one(rows, counterpart="country:COD", **french)["obs_value"] == 3_800


def test_where_the_netherlands_gave_no_citizenships_they_are_missing_and_not_zero(
    figures: Callable[[str], Rows],
) -> None:
    rows = figures("migr_eipre_2012_2016_by_citizen.parquet")
    syrians = {"ref_area": "country:NLD", "counterpart": "country:SYR"}
    missing, known = _one(rows, **syrians, time_period="2014"), _one(rows, **syrians, time_period="2015")
    assert (missing["obs_value"], missing["obs_status"]) == (None, "O")
    assert known["obs_value"] == 120


def test_a_reason_and_a_place_are_read_from_the_table_by_name(figures: Callable[[str], Rows]) -> None:
    rows = figures("migr_eipre_totals_2014_2023_by_reason.parquet")
    about = {"ref_area": "country:NLD", "time_period": "2023"}
    assert _one(rows, **about, breakdown="place=inland;reason=overstay")["obs_value"] == 0
    assert not [row for row in rows if row["counterpart"] is not None]


@pytest.mark.parametrize(("returns", "published"), [(227_975, 42.5), (196_190, 36.4)])
def test_the_return_rates_of_2015_cannot_be_reproduced_from_these_releases(
    figures: Callable[[str], Rows], returns: int, published: float
) -> None:
    # the files are of 2017 and the Commission used older figures; its third rate, 27 %, needs returns by destination
    rows = figures("raw_examples/migr_eirtn_1_Data.csv")
    assert [row for row in rows if (row["ref_area"], row["obs_value"]) == (EU_28, returns)]
    rate = 100 * returns / 533_395
    assert 0.2 < rate - published < 0.5


# breaks and cards


def test_a_change_across_the_dutch_break_of_november_2021_is_found() -> None:
    breaks = CATALOGUE.get("eurostat-returned-by-type-yearly").find_breaks()
    years = Period.parse("2020"), Period.parse("2022")
    forced = IndicatorId("eurostat-left-after-order-forced")
    assert find_breaks_between(breaks, forced, ThingId("country:NLD"), *years)
    assert not find_breaks_between(breaks, forced, ThingId("country:DEU"), *years)
    assert not find_breaks_between(breaks, IndicatorId("eurostat-left-after-order"), ThingId("country:NLD"), *years)


def test_the_union_changes_in_2020_only_where_it_is_not_one_list_of_countries() -> None:
    breaks = CATALOGUE.get("eurostat-returns-yearly").find_breaks()
    years = Period.parse("2019"), Period.parse("2021")
    assert find_breaks_between(breaks, IndicatorId(LEAVE), ThingId("region:european-union"), *years)
    assert not find_breaks_between(breaks, IndicatorId(LEAVE), ThingId(EU_28), *years)
