"""The folders that describe datasets."""

import pytest

from routekaart.domain.errors import StoreError, UnknownName
from routekaart.domain.quantity import MEASURED
from routekaart.reference import load_reference
from routekaart.statistics import Catalogue
from routekaart.statistics.catalogue import parse_dataset
from routekaart.statistics.codes import CodeLists
from routekaart.statistics.layout import WRITTEN
from tests.statistics.conftest import DATASETS

NAMES = Catalogue(DATASETS).names
DESCRIBED = """
name: tried
title: {nl: Proef, en: Trial}
description: {nl: Proef, en: Trial}
publisher: organisation:trial
licence: CC0
citation: Trial
address: https://example.org
indicators: {trial: {unit: persons, low: 0, high: 10}}
area_kinds: [country]
"""
WITH_LAYOUT = (
    "layouts: [{columns: [x, y], codes: {x: CODES}, series: ["
    "{take: {ref_area: x, time_period: y}, sum: y, set: {indicator: trial}}]}]"
)


def described(change: str = "") -> object:
    return parse_dataset("tried", (DESCRIBED + change).encode(), lists=CodeLists(DATASETS))


@pytest.fixture(scope="module")
def reference():
    return load_reference()


def test_every_dataset_can_be_read(catalogue):
    assert tuple(described.name for described in catalogue.all()) == catalogue.names
    assert "frontex-ibc" in catalogue.names


@pytest.mark.parametrize("name", NAMES)
def test_a_dataset_says_whose_it_is_and_what_may_be_in_it(name, catalogue):
    described = catalogue.get(name)
    assert described.title.nl and described.title.en and described.description.nl and described.description.en
    assert described.licence and described.citation and described.address.startswith(("https://", "http://"))
    assert all(expected.low < expected.high for expected in described.indicators.values())
    balances = {"world-bank-net-migration"}
    counted = {name: one for name, one in described.indicators.items() if one.unit not in MEASURED}
    assert all(one.low >= 0 for name, one in counted.items() if name not in balances)


@pytest.mark.parametrize("name", NAMES)
def test_every_indicator_of_a_dataset_has_a_card_that_agrees_with_it(name, catalogue, reference):
    described = catalogue.get(name)
    cards = {card.id: card for card in reference.indicators}
    for indicator, expected in described.indicators.items():
        card = cards[indicator]
        assert (card.unit, card.publisher) == (expected.unit, described.publisher), indicator
        assert card.area_kind in described.area_kinds, indicator


def test_every_code_of_a_breakdown_has_a_name_in_two_languages_and_every_name_is_of_a_code(catalogue, reference):
    codes = {
        f"{dimension}={code}"
        for described in catalogue.all()
        for dimension, codes in described.dimensions.items()
        for code in codes
    }
    named = {name for name in reference.names if "=" in name}
    assert codes == named
    assert all(all(reference.names[code]) for code in codes)


def test_a_definition_card_says_who_is_counted_by_whom_and_what_it_cannot_be_compared_with(reference):
    asked = ("population", "counted_by", "not_comparable", "definition", "name")
    empty = [
        f"{card.id}: {field}_{lang}"
        for card in reference.indicators
        for field in asked
        for lang in ("nl", "en")
        if not getattr(card, f"{field}_{lang}").strip()
    ]
    assert empty == []


def test_every_publisher_of_a_dataset_is_an_organisation_we_know(catalogue, reference):
    known = {organisation.id for organisation in reference.organisations}
    assert {described.publisher for described in catalogue.all()} - known == set()


def test_a_dataset_without_a_mapping_is_in_long_form():
    assert described().layouts[0].columns == WRITTEN


def test_no_and_na_stay_text():
    (layout,) = described(WITH_LAYOUT.replace("CODES", "{NO: country:NOR, NA: country:NAM}")).layouts
    assert layout.codes == {"x": {"NO": "country:NOR", "NA": "country:NAM"}}


def test_codes_can_stand_on_the_list_of_countries():
    (layout,) = described(WITH_LAYOUT.replace("CODES", "{from: eurostat, plus: {EU28: region:eu-28}}")).layouts
    assert layout.codes["x"]["EL"] == "country:GRC"
    assert layout.codes["x"]["XK"] == "country:XKX"
    assert layout.codes["x"]["EU28"] == "region:eu-28"
    assert "GR" not in layout.codes["x"]


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("colour: red", "colour"),
        ("layouts: [{unique: [month]}]", "no column month"),
        ("layouts: [{codes: {month: {a: b}}}]", "no column month"),
        ("layouts: [{codes: {ref_area: nowhere.yml}}]", "'nowhere.yml' cannot be read"),
        ("layouts: [{codes: {ref_area: [a]}}]", "neither a list nor its name"),
        ("layouts: [{series: [{take: {ref_area: ref_area}}]}]", "is not given"),
        ("layouts: [{series: [{take: {area: ref_area}}]}]", "no column area"),
        ("layouts: [{formats: [ods]}]", "formats"),
        (WITH_LAYOUT.replace("CODES", "iso3").replace("indicator: trial", "indicator: other"), "no indicator other"),
        (WITH_LAYOUT.replace("CODES", "iso3").replace("sum: y", "sum: y, breakdown: {sex: x}"), "no dimension sex"),
        ("breaks: [{day: 2021-11-01, indicators: [x], text: {nl: a, en: b}, source: s}]", "no indicator x"),
        ("totals: [{indicator: trial, area: NLD, period: 2019, low: 1, high: 2, source: s}]", "does not name a thing"),
        ("name: another", "is called 'another'"),
        ("publisher: Frontex", "does not name an actor"),
        ("indicators: {trial: {unit: people, low: 0, high: 10}}", "unit"),
        ("title: [", "cannot be read"),
    ],
)
def test_a_wrong_description_is_refused(change, reason):
    with pytest.raises(StoreError, match=reason):
        described(change + "\n")


def test_an_unknown_dataset_is_refused(catalogue):
    with pytest.raises(UnknownName, match="The datasets are"):
        catalogue.get("nothing")
