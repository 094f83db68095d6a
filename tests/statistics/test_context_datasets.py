"""The datasets around migration: World Bank, United Nations, freedom, visas, trade, GAPs, CBS and DT&V."""

import json
from collections.abc import Callable
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.errors import RefusedTable
from routekaart.reference import load_reference
from routekaart.statistics import Catalogue
from routekaart.statistics.importing import open_file

FILES = {
    "cepii-trade-2006": "geo/gravity_trade_2006.parquet",
    "fariss-human-rights": "governance/human_rights_scores_1946_2017.parquet",
    "freedom-house-ratings": "governance/freedom_house_1972_2024.parquet",
    "gaps-return-statistics": "gaps/return_statistics_2015_2024.csv",
    "idmc-displacements": "idmc/internal_displacement_flows.parquet",
    "undesa-migrant-stock": "undesa/migrant_stock_1990_2024.parquet",
    "vdem-democracy": "governance/vdem_indices_1990_2024.parquet",
    "visa-german-missions": "visa/german_missions_visa_applications_2008_2017.parquet",
    "worldbank-wdi": "worldbank/wdi_long.parquet",
    "worldbank-wgi-voice": "governance/wgi_voice_accountability_1996_2023.parquet",
}
OTHERS = (
    "adviesraad-departures-yearly", "cbs-asylum-requests", "cbs-asylum-requests-yearly", "cbs-obliged-to-leave-yearly",
    "commission-return-rates-yearly", "dtv-departures-yearly",
)  # fmt: skip
BOM = b"\xef\xbb\xbf"
DEPARTURES = "Vertrek;Zelfstandig vertrek;Gedwongen;Zelfstandig zonder toezicht"

Row = dict[str, Any]
Rows = tuple[Row, ...]


@pytest.fixture(scope="module")
def figures(shared: Path, catalogue: Catalogue) -> Callable[[str], Rows]:
    """Read the file of a dataset in ../shared/data as observations, once; countries must be in the list."""
    places = {place.id for place in load_reference().gazetteer.places}

    @cache
    def read(name: str) -> Rows:
        raw = (shared / "data" / FILES[name]).read_bytes()
        return tuple(open_file(raw, catalogue.get(name), where=name, places=places).observations.to_pylist())

    return read


@pytest.fixture
def offered(catalogue: Catalogue) -> Callable[[str, bytes], Rows]:
    """Read a file made on the spot."""
    return lambda name, raw: tuple(open_file(raw, catalogue.get(name), where=name).observations.to_pylist())


def pick(
    rows: Rows, indicator: str, area: str, period: str, counterpart: str | None = None, breakdown: str = ""
) -> Row:
    """Return the one row about this."""
    wanted = (indicator, area, period, counterpart, breakdown)
    columns = ("indicator", "ref_area", "time_period", "counterpart", "breakdown")
    [row] = [row for row in rows if tuple(row[name] for name in columns) == wanted]
    return row


def areas(rows: Rows) -> set[str]:
    return {row["ref_area"] for row in rows}


@pytest.mark.parametrize(
    ("name", "observations"),
    [
        ("cepii-trade-2006", 22_588 - 172),  # without Serbia and Montenegro
        ("fariss-human-rights", 11_717 - 281),  # without former states
        ("freedom-house-ratings", 2 * (9_965 - 497 - 35)),  # without territories, former states and Tibet
        ("gaps-return-statistics", 449),
        ("vdem-democracy", 5 * (6_204 - 89 - 35)),  # without former states, parts of countries, the West Bank and Gaza
        ("worldbank-wdi", 92_435 - 159 - 10),  # without the Channel Islands and the Netherlands Antilles
        ("worldbank-wgi-voice", 3 * (5_350 - 25)),  # without the Netherlands Antilles
    ],
)
def test_every_row_becomes_an_observation_but_those_passed_over_on_purpose(name, observations, figures):
    assert len(figures(name)) == observations


@pytest.mark.parametrize(
    ("name", "indicator", "area", "period", "value"),
    [
        ("fariss-human-rights", "fariss-human-rights-score", "country:SYR", "2013", -2.581331071),
        ("freedom-house-ratings", "freedom-house-political-rights", "country:TUR", "2024", 5),
        ("freedom-house-ratings", "freedom-house-civil-liberties", "country:TUR", "2024", 6),
        ("gaps-return-statistics", "gaps-ordered-to-leave", "country:NLD", "2015", 19_015),
        ("gaps-return-statistics", "gaps-found-illegally-present", "country:GRC", "2015", 911_470),
        ("vdem-democracy", "vdem-electoral-democracy", "country:TUN", "2014", 0.746),
        ("vdem-democracy", "vdem-electoral-democracy", "country:TUN", "2024", 0.434),
        ("worldbank-wdi", "world-bank-net-migration", "country:SYR", "2013", -2_081_303),
        ("worldbank-wdi", "world-bank-remittances-received", "country:MAR", "2022", 11_170_423_192.2348),
        ("worldbank-wdi", "world-bank-investment-in", "country:NLD", "2023", -309_007_494_869.332),
        ("worldbank-wgi-voice", "wgi-voice-accountability-error", "country:XKX", "2023", 0.12817074358463287),
    ],
)
def test_a_figure_is_that_of_the_file(name, indicator, area, period, value, figures):
    assert pick(figures(name), indicator, area, period)["obs_value"] == value


def test_people_are_whole_where_the_copy_holds_dust_of_a_computer(figures):
    # the file has 18092525.999999996
    assert pick(figures("worldbank-wdi"), "world-bank-population", "country:NLD", "2023")["obs_value"] == 18_092_526


def test_a_standard_error_is_a_figure_of_its_own_and_no_rounding(figures):
    estimate = pick(figures("worldbank-wgi-voice"), "wgi-voice-accountability", "country:XKX", "2023")
    assert (estimate["obs_value"], estimate["low"], estimate["high"]) == (-0.08880940824747086, None, None)


def test_a_country_without_estimate_is_missing_and_not_zero(figures):
    row = pick(figures("worldbank-wgi-voice"), "wgi-voice-accountability", "country:ASM", "1996")
    assert (row["obs_value"], row["obs_status"]) == (None, "O")


def test_migrants_of_an_origin_are_men_and_women_together(figures):
    about = ("undesa-migrant-stock", "country:NLD", "2024", "country:MAR")
    total, men = (pick(figures("undesa-migrant-stock"), *about, breakdown) for breakdown in ("", "sex=M"))
    assert (total["obs_value"], total["parts"], men["obs_value"]) == (176_423, 2, 88_166)


def test_all_migrants_of_a_country_are_those_of_every_origin(figures):
    row = pick(figures("undesa-migrant-stock"), "undesa-migrant-stock", "country:USA", "2024")
    assert (row["obs_value"], row["obs_status"]) == (52_375_047, "A")


def test_a_figure_that_the_un_filled_in_says_so(figures):
    row = pick(figures("undesa-migrant-stock"), "undesa-migrant-stock", "country:ERI", "2020")
    assert (row["obs_value"], row["obs_status"]) == (13_934, "I")


def test_the_channel_islands_are_an_origin_and_no_country(figures):
    rows = figures("undesa-migrant-stock")
    assert any(row["counterpart"] == "concept:channel-islands" for row in rows)
    assert not any("XCX" in row["ref_area"] for row in rows)


def test_disasters_are_added_up_and_conflict_stays_apart(figures):
    rows = figures("idmc-displacements")
    assert pick(rows, "idmc-displacements-conflict", "country:SDN", "2023")["obs_value"] == 6_038_666
    assert pick(rows, "idmc-displacements-disaster", "country:SDN", "2023")["obs_value"] == 58_494
    flood = pick(rows, "idmc-displacements-disaster", "country:SDN", "2023", breakdown="hazard=flood")
    assert flood["obs_value"] == 58_494


def test_missions_in_a_country_add_up_to_its_figure_once(figures):
    # six missions with 409,490 together, and a row "Gesamt" with the same
    about = ("german-visas-schengen-processed", "country:DEU", "2017", "country:CHN")
    row = pick(figures("visa-german-missions"), *about)
    assert (row["obs_value"], row["parts"]) == (409_490, 6)


def test_a_total_that_is_only_that_of_one_mission_is_not_taken(figures):
    about = ("german-visas-schengen-processed", "country:DEU", "2008", "country:ROU")
    assert pick(figures("visa-german-missions"), *about)["obs_value"] == 794


def test_a_total_under_another_name_is_not_added_to_its_missions(figures):
    about = ("german-visas-schengen-refused", "country:DEU", "2017", "country:SAU")
    row = pick(figures("visa-german-missions"), *about)
    assert (row["obs_value"], row["parts"]) == (2_722, 2)


def test_the_missions_of_the_world_are_as_published(figures):
    row = pick(figures("visa-german-missions"), "german-visas-schengen-processed", "country:DEU", "2017")
    assert (row["obs_value"], row["parts"]) == (2_057_406, 1)


def test_years_in_which_digits_were_lost_are_left_out(figures):
    years = {row["time_period"] for row in figures("visa-german-missions")}
    assert years == {"2008", "2009", "2010", "2011", "2014", "2015", "2016", "2017"}


def test_trade_in_millions_is_kept_in_dollars_under_the_codes_of_today(figures):
    rows = figures("cepii-trade-2006")
    exports = pick(rows, "sciences-po-exports", "country:NLD", "2006", "country:MAR")
    assert exports["obs_value"] == pytest.approx(719_250_400)
    assert pick(rows, "sciences-po-exports", "country:ROU", "2006", "country:NLD")["obs_value"] == 883_261_500


@pytest.mark.parametrize("name", ["cepii-trade-2006", "fariss-human-rights", "freedom-house-ratings", "vdem-democracy"])
def test_no_country_stands_for_a_state_that_is_gone(name, figures):
    former = {"country:YUG", "country:DDR", "country:ROM", "country:ZAR", "country:TIB", "country:"}
    assert not areas(figures(name)) & former


def test_the_west_bank_does_not_stand_for_palestine(figures):
    assert "country:PSE" not in areas(figures("vdem-democracy"))
    assert "country:PSE" in areas(figures("worldbank-wgi-voice"))


def bank(**changes: object) -> bytes:
    row = {
        "indicator": {"id": "SP.POP.TOTL", "value": "Population, total"},
        "country": {"id": "MA", "value": "Morocco"},
        "countryiso3code": "MAR", "date": "2023", "value": 37712505, "unit": "", "obs_status": "", "decimal": 0,
    }  # fmt: skip
    return json.dumps([{"page": 1, "pages": 1, "per_page": 20000, "total": 1}, [row | changes]]).encode()


def test_the_world_bank_itself_can_be_read(offered):
    [row] = offered("worldbank-wdi", bank())
    assert (row["indicator"], row["ref_area"], row["obs_value"]) == ("world-bank-population", "country:MAR", 37_712_505)


@pytest.mark.parametrize("change", [{"countryiso3code": "AFE"}, {"countryiso3code": "EUU"}, {"value": None}])
def test_sums_of_countries_and_empty_years_of_the_world_bank_are_passed_over(change, offered):
    assert offered("worldbank-wdi", bank(**change)) == ()


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"countryiso3code": "ROM"}, "'ROM' is not a code"),
        ({"indicator": {"id": "SP.POP.GROW", "value": "Growth"}}, "'SP.POP.GROW' is not a code"),
        ({"obs_status": "X"}, "'X' is not a code"),
        ({"value": -5}, "below zero"),
    ],
)
def test_what_the_world_bank_never_gave_before_is_refused(change, reason, offered):
    with pytest.raises(RefusedTable, match=reason):
        offered("worldbank-wdi", bank(**change))


def observed(**changes: object) -> bytes:
    row = {"Id": 0, "Measure": "X1", "Nationaliteit": "NAT9444", "Perioden": "2023JJ00"}
    values = {"Value": 220, "StringValue": None, "ValueAttribute": "None"}
    return json.dumps({"value": [row | values | changes]}).encode()


@pytest.mark.parametrize("name", ["cbs-obliged-to-leave-yearly", "cbs-asylum-requests-yearly"])
def test_a_measure_of_cbs_is_refused_until_its_code_is_written_down(name, offered):
    with pytest.raises(RefusedTable, match="column Measure: 'X1' is not a code we know"):
        offered(name, observed())


def typed(**changes: object) -> bytes:
    row = {
        "ID": 0, "Nationaliteit": "NAT9444  ", "Perioden": "2023JJ00", "TotaalAsielverzoekenEnNareizigers_1": None,
        "EersteAsielverzoekenPersonen_2": 13030, "VolgendeAsielverzoeken_3": None, "NareizigersPersonen_4": 6695,
    }  # fmt: skip
    return json.dumps({"value": [row | changes]}).encode()


def test_cbs_figures_by_nationality_have_the_ends_of_their_rounding(offered):
    rows = {row["indicator"]: row for row in offered("cbs-asylum-requests-yearly", typed())}
    first = rows["cbs-asylum-yearly-first"]
    assert (first["counterpart"], first["obs_value"], first["low"], first["high"]) == (
        "country:SYR",
        13030,
        13028,
        13032,
    )
    assert rows["cbs-asylum-yearly-family"]["obs_value"] == 6695


def test_a_quarter_of_cbs_by_sex_is_read(offered):
    row = {
        "ID": 0, "Geslacht": "4000", "Leeftijd": "10000", "Nationaliteit": "T001059", "Perioden": "2019KW01",
        "TotaalAsielverzoeken_1": None, "EersteAsielverzoekenPersonen_2": 1550, "VolgendeAsielverzoeken_3": None,
        "NareizigersPersonen_4": None,
    }  # fmt: skip
    [found] = offered("cbs-asylum-requests", json.dumps({"value": [row]}).encode())
    assert (found["time_period"], found["counterpart"], found["breakdown"]) == ("2019-Q1", None, "sex=F")


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"Nationaliteit": "NAT0001"}, "'NAT0001' is not a code"),
        ({"Perioden": "2023"}, "is no period"),
        ({"EersteAsielverzoekenPersonen_2": 13031}, "not a multiple of 5"),
    ],
)
def test_cbs_figures_that_are_not_as_described_are_refused(change, reason, offered):
    with pytest.raises(RefusedTable, match=reason):
        offered("cbs-asylum-requests-yearly", typed(**change))


@pytest.mark.parametrize("sign", [";", ","])
def test_the_table_of_dtv_is_read_as_its_page_offers_it(sign, offered):
    text = "\r\n".join((DEPARTURES, "2022;2450;1850;4310", "tot en met oktober 2023;2820;<5;3960")).replace(";", sign)
    rows = offered("dtv-departures-yearly", BOM + text.encode())
    whole = pick(rows, "dtv-departures-forced", "country:NLD", "2022")
    assert (whole["obs_value"], whole["low"], whole["high"]) == (1850, 1845, 1855)
    hidden = pick(rows, "dtv-departures-forced", "country:NLD", "2023-01/2023-10")
    assert (hidden["obs_value"], hidden["low"], hidden["high"], hidden["obs_status"]) == (None, 0, 4, "Q")
    assert hidden["period_end"] == date(2023, 11, 1)


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("2025;480;300;700", "'2025' is not a code"),  # in February 2025 the page called two months 2025
        ("2022;2451;1850;4310", "not a multiple of 10"),
        ("2022;2450;1850", "3 cells, not 4"),
    ],
)
def test_a_table_of_dtv_that_is_not_as_described_is_refused(line, reason, offered):
    with pytest.raises(RefusedTable, match=reason):
        offered("dtv-departures-yearly", f"{DEPARTURES}\n{line}\n".encode())


def test_a_card_says_who_is_counted_by_whom_and_what_it_cannot_stand_beside(catalogue):
    cards = {card.id: card for card in load_reference().indicators}
    for name in (*FILES, *OTHERS):
        for indicator in catalogue.get(name).indicators:
            card = cards[indicator]
            assert card.population_nl and card.population_en and card.counted_by_nl and card.counted_by_en, indicator
            assert card.not_comparable_nl and card.not_comparable_en and card.sources, indicator


def test_shares_scores_and_averages_are_not_added_up(catalogue):
    cards = {card.id: card for card in load_reference().indicators}
    for name in (*FILES, *OTHERS):
        for indicator, expected in catalogue.get(name).indicators.items():
            if expected.unit in {"percent", "per_thousand", "score", "int_usd"}:
                assert not cards[indicator].aggregate, indicator


def test_a_weak_source_is_called_weak(catalogue):
    kinds = {source.key: source.kind for source in load_reference().sources}
    cards = [
        card for card in load_reference().indicators if card.id in catalogue.get("gaps-return-statistics").indicators
    ]
    assert {kinds[source] for card in cards for source in card.sources} == {"weak"}


@pytest.mark.parametrize(
    ("name", "words"), [("vdem-democracy", "share-alike"), ("freedom-house-ratings", "non-commercial")]
)
def test_a_licence_that_binds_is_named(name, words, catalogue):
    assert words in catalogue.get(name).licence
