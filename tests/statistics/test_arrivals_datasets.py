"""The datasets of UNHCR, Frontex, IOM and Italy: their files in ../shared, and the figures that are known from them.

Above 500 lines: one test for each known figure, and one for each reason for which a file of theirs is refused.
"""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.compute as pc
import pytest

from routekaart.domain.breaks import find_breaks_between
from routekaart.domain.errors import RefusedTable
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Indicator, Measure, Repeats
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.reference import load_reference
from routekaart.statistics import Catalogue
from routekaart.statistics.importing import open_file
from tests.statistics.formats.making import as_xlsx

CATALOGUE = Catalogue(Path(__file__).parents[2] / "reference" / "datasets")
OURS = tuple(name for name in CATALOGUE.names if name.partition("-")[0] in ("unhcr", "iom", "italy", "frontex"))
FILES = {
    ("frontex-ibc", "frontex/ibc_monthly_2009_2025.parquet"): 81_375,
    ("frontex-ibc", "frontex/ibc_monthly_2009_2021_original_labels.parquet"): 63_171,
    ("frontex-coordinated-returns", "frontex/coordinated_returns_ms_destination_year.parquet"): 3_891,
    ("frontex-coordinated-returns-types", "frontex/coordinated_returns_optype_year.csv"): 342,
    ("frontex-coordinated-returns-costs", "frontex/coordinated_returns_cost_year_destination.csv"): 730,
    ("unhcr-population", "unhcr/population.parquet"): 223_753,
    ("unhcr-asylum-applications", "unhcr/asylum_applications.parquet"): 240_453,
    ("unhcr-asylum-decisions", "unhcr/asylum_decisions.parquet"): 1_163_635,
    ("unhcr-flows", "unhcr/flows.parquet"): 115_462,
    ("unhcr-solutions", "unhcr/solutions.parquet"): 28_366,
    ("unhcr-mediterranean-monthly", "unhcr/mediterranean_arrivals_monthly_2014_2019.parquet"): 413,
    ("unhcr-mediterranean-origins", "unhcr/mediterranean_arrivals_by_origin_monthly_2016_2019.parquet"): 2_257,
    ("unhcr-sea-arrivals-yearly", "unhcr/mediterranean_sea_arrivals_by_place_2014_2022.parquet"): 234,
    ("iom-missing-migrants", "iom/missing_migrants_month_route.parquet"): 2_618,
    ("iom-missing-migrants-survivors", "iom/missing_migrants_month_route.parquet"): 2_174,
    ("iom-missing-migrants-causes", "iom/missing_migrants_year_route_cause.parquet"): 1_836,
    ("italy-sea-landings-daily", "italy/sea_landings_daily_2019_2025.parquet"): 2_207,
    ("italy-sea-landings-monthly", "italy/sea_landings_monthly_2019_2025.parquet"): 72,
    ("italy-sea-landings-year-to-date", "italy/sea_landings_year_to_date_totals.parquet"): 144,
    ("italy-sea-landings-nationality", "italy/sea_landings_nationality_year_to_date.parquet"): 1_763,
}
IBC, OLD_IBC = (name for dataset, name in FILES if dataset == "frontex-ibc")
LAND_SEA, SEA, LAND = "unhcr-arrivals-land-sea", "unhcr-arrivals-sea", "unhcr-arrivals-land"
NEW, REFUGEES, DEAD = "unhcr-asylum-applications-new", "unhcr-refugees-from", "iom-dead-and-missing"
UNKNOWN = "concept:nationality-unknown"

Read = Callable[[str, str], pa.Table]
Cards = dict[IndicatorId, Indicator]


@pytest.fixture(scope="session")
def figures(shared: Path) -> Read:
    """Read a file of ../shared/data as observations of a dataset, once."""

    @cache
    def read(dataset: str, name: str) -> pa.Table:
        return _read(dataset, (shared / "data" / name).read_bytes())

    return read


@pytest.fixture(scope="session")
def cards() -> Cards:
    """Give the definition cards, by indicator."""
    return {card.id: card for card in load_reference().indicators}


@pytest.fixture
def of(figures: Read) -> Callable[[str], pa.Table]:
    """Give the observations of a dataset that has one file."""
    return lambda dataset: figures(dataset, next(name for known, name in FILES if known == dataset))


Of = Callable[[str], pa.Table]


def _read(dataset: str, raw: bytes) -> pa.Table:
    return open_file(raw, CATALOGUE.get(dataset), where="a file").observations


def _find(found: pa.Table, indicator: str, area: str, year: str = "", **wanted: str | None) -> pa.Table:
    """Return the figures of one series, without breakdown or counterpart unless asked, and of one year if asked."""
    for name, value in ({"counterpart": None, "breakdown": ""} | wanted).items():
        found = found.filter(pc.is_null(found[name]) if value is None else pc.equal(found[name], value))
    found = found.filter(pc.and_(pc.equal(found["indicator"], indicator), pc.equal(found["ref_area"], area)))
    return found.filter(pc.starts_with(found["time_period"], year))


def _total(found: pa.Table, indicator: str, area: str, year: str, **wanted: str | None) -> float | None:
    total: float | None = pc.sum(_find(found, indicator, area, year, **wanted)["obs_value"]).as_py()
    return total


def _one(found: pa.Table, indicator: str, area: str, period: str, **wanted: str | None) -> dict[str, Any]:
    series = _find(found, indicator, area, period, **wanted)
    (row,) = series.filter(pc.equal(series["time_period"], period)).to_pylist()
    return dict(row)


# what is described


@pytest.mark.parametrize("name", OURS)
def test_every_indicator_has_a_card_with_every_field_filled_in(cards: Cards, name: str) -> None:
    described = CATALOGUE.get(name)
    for indicator, expected in described.indicators.items():
        card = cards[IndicatorId(indicator)]
        assert (card.unit, card.publisher) == (expected.unit, described.publisher)
        texts = (card.definition_nl, card.population_nl, card.counted_by_nl, card.not_comparable_nl)
        assert all(texts) and all((card.definition_en, card.population_en, card.counted_by_en, card.not_comparable_en))


def test_persons_and_cases_are_never_one_indicator(cards: Cards) -> None:
    for name in ("unhcr-asylum-applications", "unhcr-asylum-decisions"):
        units = {cards[IndicatorId(indicator)].unit for indicator in CATALOGUE.get(name).indicators}
        assert units == {Unit.PERSONS, Unit.CASES}


def test_new_and_repeat_applications_say_so_and_a_stock_is_no_flow(cards: Cards) -> None:
    assert cards[IndicatorId(NEW)].repeats is Repeats.FIRST
    assert cards[IndicatorId("unhcr-asylum-applications-repeat")].repeats is Repeats.REPEAT
    assert cards[IndicatorId(REFUGEES)].measure is Measure.STOCK
    assert cards[IndicatorId("unhcr-returned-refugees")].measure is Measure.FLOW


@pytest.mark.parametrize(
    ("dataset", "indicator", "area", "years"),
    [
        ("unhcr-population", REFUGEES, "country:DEU", ("2006", "2008")),
        ("unhcr-population", "unhcr-others-of-concern", "country:LVA", ("2003", "2004")),
        ("unhcr-flows", "unhcr-flow-asylum-seekers", "country:NLD", ("1999", "2000")),
        ("unhcr-mediterranean-monthly", LAND_SEA, "country:GRC", ("2017", "2018")),
    ],
)
def test_a_known_break_cuts_the_series(dataset: str, indicator: str, area: str, years: tuple[str, str]) -> None:
    earlier, later = map(Period.parse, years)
    breaks = CATALOGUE.get(dataset).find_breaks()
    assert find_breaks_between(breaks, IndicatorId(indicator), ThingId(area), earlier, later)
    assert not find_breaks_between(breaks, IndicatorId(indicator), ThingId(area), later, later)


# what is read


@pytest.mark.parametrize(("dataset", "name"), FILES)
def test_every_file_of_ours_is_read_in_full(figures: Read, dataset: str, name: str) -> None:
    assert figures(dataset, name).num_rows == FILES[dataset, name]


@pytest.mark.parametrize(
    ("route", "year", "known"),
    [
        ("western-mediterranean", "2016", 9_990),
        ("western-mediterranean", "2018", 56_245),
        ("western-mediterranean", "2019", 23_969),
        ("western-african", "2018", 1_323),
        ("eastern-mediterranean", "2015", 885_386),
        ("eastern-mediterranean", "2016", 182_277),
    ],
)
def test_detections_on_a_route_in_a_year_are_the_known_figure(figures: Read, route: str, year: str, known: int) -> None:
    assert _total(figures("frontex-ibc", IBC), "frontex-detections", f"route:{route}", year) == known


def test_detections_on_all_routes_in_2023_are_381319(figures: Read) -> None:
    assert _total(figures("frontex-ibc", IBC), "frontex-detections-total", "region:europe", "2023") == 381_319


def test_the_nationality_of_556238_detections_on_the_western_balkan_route_in_2015_is_unknown(figures: Read) -> None:
    found = figures("frontex-ibc", IBC)
    assert _total(found, "frontex-detections", "route:western-balkan", "2015", counterpart=UNKNOWN) == 556_238


def test_the_two_frontex_copies_differ_in_four_cells_of_route_and_year(figures: Read) -> None:
    differing = {}
    for route in set(CATALOGUE.get("frontex-ibc").layouts[0].codes["route"].values()):
        for year in map(str, range(2009, 2022)):
            new, old = (
                _total(figures("frontex-ibc", file), "frontex-detections", route, year) or 0 for file in (IBC, OLD_IBC)
            )
            if new != old:
                differing[route, year] = new - old
    assert {key: abs(change) for key, change in differing.items()} == {
        ("route:western-african", "2020"): 1_058,
        ("route:western-mediterranean", "2020"): 142,
        ("route:eastern-mediterranean", "2021"): 2_226,
        ("route:eastern-land-border", "2021"): 24,
    }


@pytest.mark.parametrize(("year", "known"), [("2016", 14_605), ("2018", 65_383)])
def test_arrivals_in_spain_by_sea_and_land_are_the_known_figure(of: Of, year: str, known: int) -> None:
    assert _total(of("unhcr-mediterranean-monthly"), LAND_SEA, "country:ESP", year) == known


def test_arrivals_in_spain_in_2019_cannot_be_reproduced_for_the_file_stops_in_november(of: Of) -> None:
    found = _find(of("unhcr-mediterranean-monthly"), LAND_SEA, "country:ESP", "2019")
    assert pc.sum(found["obs_value"]).as_py() == 27_877  # the year is about 32,500
    assert found.num_rows == 11
    assert found["time_period"].to_pylist()[-1] == "2019-11/.." and found["period_end"].to_pylist()[-1] is None


def test_sea_arrivals_in_greece_in_2015_are_856723_by_month_and_by_place(of: Of) -> None:
    assert _total(of("unhcr-mediterranean-monthly"), SEA, "country:GRC", "2015") == 856_723
    summed = _one(of("unhcr-sea-arrivals-yearly"), SEA, "country:GRC", "2015")
    assert (summed["obs_value"], summed["parts"]) == (856_723, 12)


def test_greece_by_land_is_not_zero_where_it_was_not_counted(of: Of) -> None:
    found = of("unhcr-mediterranean-monthly")
    assert _find(found, LAND, "country:GRC", "2017").num_rows == 0
    assert _find(found, LAND_SEA, "country:GRC", "2015").num_rows == 0
    assert _total(found, LAND, "country:GRC", "2018") == 18_014


def test_arrivals_by_origin_come_to_a_little_less_than_the_total(of: Of) -> None:
    found = of("unhcr-mediterranean-origins")
    italy = found.filter(
        pc.and_(pc.equal(found["ref_area"], "country:ITA"), pc.starts_with(found["time_period"], "2016"))
    )
    assert pc.sum(italy["obs_value"]).as_py() == 172_196
    assert set(italy["indicator"].to_pylist()) == {SEA}
    assert not any(counterpart is None for counterpart in found["counterpart"].to_pylist())


def test_a_place_whose_year_is_not_whole_is_in_the_sum_only(of: Of) -> None:
    found = of("unhcr-sea-arrivals-yearly")
    assert _one(found, SEA, "country:ESP", "2016")["obs_value"] == 8_532
    assert _find(found, SEA, "country:ESP", "2016", breakdown="place=melilla").num_rows == 0
    assert _one(found, SEA, "country:ESP", "2018", breakdown="place=canary-islands")["obs_value"] < 58_569


@pytest.mark.parametrize(("year", "known"), [("2019", 3_576_370), ("2020", 3_641_370)])
def test_syrians_in_turkiye_are_the_known_figure(of: Of, year: str, known: int) -> None:
    row = _one(of("unhcr-population"), REFUGEES, "country:TUR", year, counterpart="country:SYR")
    assert (row["obs_value"], row["parts"]) == (known, 1)


def test_a_total_of_a_host_country_says_that_it_is_a_sum(of: Of) -> None:
    row = _one(of("unhcr-population"), REFUGEES, "country:TUR", "2019")
    assert (row["obs_value"], row["parts"]) == (3_579_531, 5)


def test_what_unhcr_does_not_report_is_not_zero(of: Of) -> None:
    for dataset in ("unhcr-population", "unhcr-flows", "unhcr-solutions", "unhcr-asylum-applications"):
        assert pc.min(of(dataset)["obs_value"]).as_py() >= 5, dataset
    syrians = {"counterpart": "country:SYR"}
    assert _find(of("unhcr-population"), "unhcr-asylum-seekers", "country:TUR", "2019", **syrians).num_rows == 0


@pytest.mark.parametrize(
    ("dataset", "value", "ends"),
    [
        ("unhcr-population", 5, (3, 5)),
        ("unhcr-asylum-decisions", 0, (0, 2)),
        ("unhcr-asylum-decisions", 5, (3, 7)),
        ("unhcr-asylum-decisions", 10, (8, 10)),
    ],
)
def test_a_small_figure_of_unhcr_lies_between_ends(of: Of, dataset: str, value: int, ends: tuple[int, int]) -> None:
    found = of(dataset)
    small = found.filter(pc.and_(pc.equal(found["obs_value"], value), pc.equal(found["parts"], 1)))
    small = small.filter(pc.invert(pc.ends_with(small["indicator"], "-total")))
    assert small.num_rows and set(zip(small["low"].to_pylist(), small["high"].to_pylist(), strict=True)) == {ends}


def test_returns_in_the_population_file_are_those_of_the_solutions_file(shared: Path) -> None:
    import pyarrow.parquet as pq

    kept = {}
    for name in ("population", "solutions"):
        plain = pq.read_table(shared / f"data/unhcr/{name}.parquet").select(["year", "coo", "coa", "returned_refugees"])
        rows = plain.filter(pc.greater(plain["returned_refugees"], 0)).to_pylist()
        kept[name] = {(row["year"], row["coo"], row["coa"]): row["returned_refugees"] for row in rows}
    assert kept["population"] == kept["solutions"] and len(kept["solutions"]) == 6_097


def test_repeat_applications_are_not_among_the_new_ones(of: Of) -> None:
    found = of("unhcr-asylum-applications")
    assert _one(found, NEW, "country:NLD", "2015")["obs_value"] == 43_042
    assert _one(found, "unhcr-asylum-applications-repeat", "country:NLD", "2015")["obs_value"] == 2_027


def test_decisions_at_different_stages_are_not_added_up(of: Of) -> None:
    found, recognised = of("unhcr-asylum-decisions"), "unhcr-decisions-recognised"
    assert _find(found, recognised, "country:DEU", "2015").num_rows == 0
    assert _one(found, recognised, "country:DEU", "2015", breakdown="level=NA")["obs_value"] == 128_931
    assert _one(found, recognised, "country:DEU", "2015", breakdown="level=JR")["obs_value"] == 1_538


def test_the_united_states_count_cases_which_are_no_persons(of: Of) -> None:
    found = of("unhcr-asylum-applications")
    cases, persons = (_total(found, name, "country:USA", "2015") or 0 for name in ("unhcr-asylum-cases-new", NEW))
    assert cases > 0 and persons > 0


def test_88_totals_of_decisions_are_zero_beside_parts_above_zero_and_cannot_be_told_from_others(of: Of) -> None:
    found = of("unhcr-asylum-decisions")
    total = found.filter(pc.and_(pc.ends_with(found["indicator"], "-total"), pc.equal(found["obs_value"], 0)))
    assert total.filter(pc.match_substring(total["breakdown"], "procedure=")).num_rows == 88


def test_dead_and_missing_on_the_central_mediterranean_in_2016_are_4574_by_month_and_by_cause(of: Of) -> None:
    route = "route:central-mediterranean"
    assert _total(of("iom-missing-migrants"), DEAD, route, "2016") == 4_574
    assert _one(of("iom-missing-migrants-causes"), DEAD, route, "2016")["obs_value"] == 4_574


def test_no_survivor_figure_is_not_nobody_survived(of: Of) -> None:
    found = of("iom-missing-migrants-survivors")
    assert _find(found, "iom-survivors-reported", "route:iom-central-america", "2014-01").num_rows == 0
    assert _one(found, "iom-incidents-without-survivors", "route:iom-central-america", "2014-01")["obs_value"] == 28


def test_landings_in_italy_in_2023_are_157652_and_the_days_come_to_155515(of: Of) -> None:
    published = _one(of("italy-sea-landings-year-to-date"), "italy-sea-landings", "country:ITA", "2023")
    assert (published["obs_value"], published["parts"]) == (157_652, 1)
    for dataset in ("italy-sea-landings-daily", "italy-sea-landings-monthly"):
        assert _total(of(dataset), "italy-sea-landings-by-day", "country:ITA", "2023") == 155_515


@pytest.mark.parametrize(("year", "known"), [("2019", 11_471), ("2020", 34_154), ("2022", 105_129), ("2024", 66_317)])
def test_nationalities_of_italy_add_up_to_the_figure_of_the_year(of: Of, year: str, known: int) -> None:
    row = _one(of("italy-sea-landings-nationality"), "italy-sea-landings", "country:ITA", year)
    assert (row["obs_value"], row["parts"]) == (known, 11)


def test_a_count_since_january_has_its_own_period(of: Of) -> None:
    row = _one(of("italy-sea-landings-year-to-date"), "italy-sea-landings", "country:ITA", "2023-01-01/2023-11-30")
    assert str(row["period_start"]) == "2023-01-01" and str(row["period_end"]) == "2023-12-01"


def test_a_month_with_days_missing_is_not_read(of: Of) -> None:
    assert _total(of("italy-sea-landings-monthly"), "italy-sea-landings-by-day", "country:ITA", "2025-09") is None


def test_returnees_of_2022_are_9919_by_country_and_by_type(of: Of) -> None:
    name, found = "frontex-coordinated-returnees", of("frontex-coordinated-returns")
    sums = found.filter(pc.and_(pc.is_null(found["counterpart"]), pc.equal(found["time_period"], "2022")))
    assert pc.sum(sums.filter(pc.equal(sums["indicator"], name))["obs_value"]).as_py() == 9_919
    assert _one(of("frontex-coordinated-returns-types"), f"{name}-total", "region:europe", "2022")["obs_value"] == 9_919


def test_flights_are_not_added_up_over_countries_for_one_flight_counts_with_each(of: Of) -> None:
    name, found = "frontex-coordinated-operations", of("frontex-coordinated-returns")
    flights = found.filter(pc.and_(pc.equal(found["indicator"], name), pc.equal(found["time_period"], "2006")))
    assert pc.sum(flights["obs_value"]).as_py() == 4 and not any(
        one is None for one in flights["counterpart"].to_pylist()
    )
    assert _one(of("frontex-coordinated-returns-types"), f"{name}-total", "region:europe", "2006")["obs_value"] == 1


def test_frontex_itself_takes_part_without_returning_anyone(of: Of) -> None:
    found = of("frontex-coordinated-returns")
    assert _total(found, "frontex-coordinated-returnees", "organisation:frontex", "") == 0
    ours = pc.equal(found["ref_area"], "organisation:frontex")
    assert found.filter(pc.and_(ours, pc.equal(found["indicator"], "frontex-coordinated-operations"))).num_rows > 0


def test_burundi_in_2010_cost_78059_euros_for_each_of_21_people(of: Of) -> None:
    found, to = of("frontex-coordinated-returns-costs"), {"counterpart": "country:BDI"}
    assert (
        _one(found, "frontex-return-contribution-per-person", "region:europe", "2010", **to)["obs_value"] == 78_058.87
    )
    assert _one(found, "frontex-return-contribution-returnees", "region:europe", "2010", **to)["obs_value"] == 21


# the publishers' own forms

PAIR = {
    "year": 2019, "coo_id": 1, "coo_name": "Syrian Arab Rep.", "coo": "SYR", "coo_iso": "SYR", "coa_id": 2,
    "coa_name": "Türkiye", "coa": "TUR", "coa_iso": "TUR",
}  # fmt: skip
PEOPLE = {
    "refugees": 3576370, "asylum_seekers": "0", "returned_refugees": "-", "idps": "0", "returned_idps": "0",
    "stateless": 5, "ooc": "0", "oip": "-", "hst": "0",
}  # fmt: skip


def _answer(*items: dict[str, Any]) -> bytes:
    return json.dumps({"page": 1, "short_url": "", "maxPages": 1, "total": [], "items": items}).encode()


def _values(found: pa.Table) -> dict[tuple[str, str | None], float]:
    return {(row["indicator"], row["counterpart"]): row["obs_value"] for row in found.to_pylist()}


def test_an_answer_of_the_unhcr_api_is_read_and_a_dash_or_filled_zero_is_no_figure() -> None:
    assert _values(_read("unhcr-population", _answer(PAIR | PEOPLE))) == {
        (REFUGEES, None): 3576370,
        (REFUGEES, "country:SYR"): 3576370,
        ("unhcr-refugees-world", None): 3576370,
        ("unhcr-refugees-world", "country:SYR"): 3576370,
        ("unhcr-stateless", None): 5,
        ("unhcr-stateless", "country:SYR"): 5,
    }


def test_persons_and_cases_of_one_country_stay_apart_in_the_api() -> None:
    stage = {"procedure_type": "G", "app_type": "N", "dec_level": "FI"}
    items = (PAIR | stage | {"app_pc": "P", "applied": 10}, PAIR | stage | {"app_pc": "C", "applied": "30"})
    values = _values(_read("unhcr-asylum-applications", _answer(*items)))
    assert values[NEW, None] == 10 and values["unhcr-asylum-cases-new", None] == 30


def test_the_stateless_and_tibetans_are_groups_and_no_countries() -> None:
    items = (PAIR | PEOPLE | {"coo_iso": "XXA"}, PAIR | PEOPLE | {"coo_iso": "TIB"})
    values = _values(_read("unhcr-population", _answer(*items)))
    assert {(REFUGEES, "concept:stateless"), (REFUGEES, "concept:tibetan")} < set(values)


def test_the_download_of_the_refugee_data_finder_is_read() -> None:
    head = (
        "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),"
        "Refugees under UNHCR's mandate,Asylum-seekers,Returned refugees,IDPs of concern to UNHCR,Returned IDPss,"
        "Stateless persons,Others of concern,Other people in need of international protection,Host Community"
    )
    raw = f'{head}\n2019,Syrian Arab Rep.,SYR,"Türkiye",TUR,3576370,0,0,0,0,0,0,,0\n'
    assert _values(_read("unhcr-population", raw.encode())) == {
        (REFUGEES, None): 3576370,
        (REFUGEES, "country:SYR"): 3576370,
    }


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"coo_iso": "XYZ"}, "'XYZ' is not a code we know"),
        ({"coa_iso": "TIB"}, "'TIB' is not a code we know"),
        ({"refugees": "many"}, "'many' is not a number"),
        ({"refugees": -1}, "below zero"),
        ({"martians": 3}, "martians"),
    ],
)
def test_an_answer_that_is_not_as_described_is_refused(change: dict[str, object], reason: str) -> None:
    with pytest.raises(RefusedTable, match=reason):
        _read("unhcr-population", _answer(PAIR | PEOPLE | change))


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"app_pc": "X"}, "no observation is made of this row"),
        ({"app_type": "Z"}, "'Z' is not a code we know"),
        ({"dec_level": "ZZ"}, "no breakdown of this dataset"),
    ],
)
def test_an_unknown_unit_kind_or_stage_is_refused(change: dict[str, object], reason: str) -> None:
    item = PAIR | {"procedure_type": "G", "app_type": "N", "dec_level": "FI", "app_pc": "P", "applied": 10}
    with pytest.raises(RefusedTable, match=reason):
        _read("unhcr-asylum-applications", _answer(item | change))


def _incidents(*rows: dict[str, str]) -> bytes:
    head = next(one.columns for one in CATALOGUE.get("iom-missing-migrants").layouts if one.gather is not None)
    usual = {
        "Incident Date": "2024-04-19", "Incident Year": "2024", "Migration Route": "Central Mediterranean",
        "Total Number of Dead and Missing": "15", "Cause of Death": "Drowning",
        "Location of Incident": "near a named place",
    }  # fmt: skip
    lines = [
        ",".join((usual | {"Main ID": str(place)} | row).get(name, "") for name in head)
        for place, row in enumerate(rows)
    ]
    return "\n".join((",".join(head), *lines, "")).encode()


def test_incidents_are_added_up_by_month_and_route_and_their_rows_are_not_kept() -> None:
    raw = _incidents({}, {"Total Number of Dead and Missing": "2"}, {"Migration Route": ""})
    opened = open_file(raw, CATALOGUE.get("iom-missing-migrants"), where="a file")
    assert b"named place" not in opened.raw and b"2024-04-19" not in opened.raw
    assert _one(opened.observations, DEAD, "route:central-mediterranean", "2024-04")["obs_value"] == 17
    assert _one(opened.observations, DEAD, "route:iom-undefined", "2024-04")["obs_value"] == 15


def test_incidents_are_added_up_by_year_and_cause() -> None:
    found = _read("iom-missing-migrants-causes", _incidents({}, {"Cause of Death": ""}))
    route = "route:central-mediterranean"
    assert _one(found, DEAD, route, "2024")["obs_value"] == 30
    assert _one(found, DEAD, route, "2024", breakdown="cause=unknown")["obs_value"] == 15


def test_a_month_of_incidents_without_a_survivor_figure_has_none() -> None:
    found = _read("iom-missing-migrants-survivors", _incidents({}))
    assert _find(found, "iom-survivors-reported", "route:central-mediterranean").num_rows == 0


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"Migration Route": "A new route"}, "column route: what stands here is not as described"),
        ({"Incident Date": "April 2024"}, "column Incident Date"),
        ({"Total Number of Dead and Missing": "many"}, "column Total Number of Dead and Missing"),
    ],
)
def test_an_incident_that_is_not_as_described_is_refused(change: dict[str, str], reason: str) -> None:
    with pytest.raises(RefusedTable, match=reason) as refused:
        _read("iom-missing-migrants", _incidents(change))
    assert not any(text in str(refused.value) for text in ("named place", *change.values()))


LABELS = "month,route,border_type,nationality,detections\n2021-05,Western Balkan Route,Land,{},7\n"


@pytest.mark.parametrize(
    ("label", "thing"),
    [
        ("Congo (Brazzaville)", "country:COG"),
        ("Congo (Kinshasa)", "country:COD"),
        ("Kosovo*", "country:XKX"),
        ("Palestine^", "country:PSE"),
        ("Swaziland", "country:SWZ"),
        ("Stateless", "concept:stateless"),
        ("Unknown", UNKNOWN),
        ("Unspecified sub-Saharan nationals", "concept:nationality-unspecified-sub-saharan"),
    ],
)
def test_a_nationality_of_frontex_is_a_country_or_a_group(label: str, thing: str) -> None:
    values = _values(_read("frontex-ibc", LABELS.format(label).encode()))
    assert values["frontex-detections", thing] == values["frontex-detections-total", thing] == 7


@pytest.mark.parametrize("label", ["Korea (former)", "Atlantis", ""])
def test_a_nationality_that_nobody_has_mapped_is_refused(label: str) -> None:
    with pytest.raises(RefusedTable, match="is not a code we know"):
        _read("frontex-ibc", LABELS.format(label).encode())


@pytest.mark.parametrize("above", [(), ([""],)])
def test_a_workbook_of_frontex_is_read_with_and_without_an_empty_row_above_the_heads(
    above: tuple[list[str], ...],
) -> None:
    head = ["Route", "Border type or inland", "Nationality", "JAN2009", "FEB2009"]
    rows = (["Western Balkan Route", "Land", "Syria", 0, 54], ["Western Balkan Route", "Land", "Unknown", 3, 0])
    found = _read("frontex-ibc", as_xlsx(*above, head, *rows, sheet="Detections_of_IBC"))
    assert _one(found, "frontex-detections", "route:western-balkan", "2009-02")["obs_value"] == 54
    assert _one(found, "frontex-detections", "route:western-balkan", "2009-02", counterpart=UNKNOWN)["obs_value"] == 0


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("2013-02-30,Tunisia,TN,5", "no period"),
        ("2013-05,Tunisia,TN,5", "no period as this publisher writes them"),
        ("2013-05-31,Atlantide,QQ,5", "'QQ' is not a code we know"),
    ],
)
def test_a_row_of_the_italian_file_that_is_not_as_described_is_refused(row: str, reason: str) -> None:
    with pytest.raises(RefusedTable, match=reason):
        _read("italy-sea-landings-nationality", f"Data_Report,Nazione,ISO_3166-1,Valore\n{row}\n".encode())


def test_a_later_month_of_the_mediterranean_file_waits_for_somebody_to_look_whether_it_is_whole() -> None:
    with pytest.raises(RefusedTable, match="'2019-12' is not a code we know"):
        _read("unhcr-mediterranean-monthly", b"month,country_iso3,mode,arrivals\n2019-12,ESP,sea,100\n")
