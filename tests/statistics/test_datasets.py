"""The folders that describe datasets."""

from pathlib import Path

import pytest

from routekaart.domain.errors import StoreError, UnknownName
from routekaart.domain.quantity import RATIOS
from routekaart.statistics import dataset_names, load_dataset, load_datasets
from routekaart.statistics.dataset import LONG, parse_dataset

DESCRIBED = """
name: tried
title: {nl: Proef, en: Trial}
description: {nl: Proef, en: Trial}
publisher: organisation:trial
licence: CC0
citation: Trial
address: https://example.org
formats: [csv]
indicators: {trial: {unit: persons, low: 0, high: 10}}
area_kinds: [country]
"""


def described(change: str = "") -> object:
    return parse_dataset("tried", (DESCRIBED + change).encode(), folder=Path("nowhere"))


def test_every_dataset_can_be_read():
    assert tuple(described.name for described in load_datasets()) == dataset_names()
    assert "frontex-ibc" in dataset_names()


@pytest.mark.parametrize("name", dataset_names())
def test_a_dataset_says_whose_it_is_and_what_may_be_in_it(name):
    described = load_dataset(name)
    assert described.title.nl and described.title.en and described.description.nl and described.description.en
    assert described.licence and described.citation and described.address.startswith("https://")
    assert all(expected.low < expected.high for expected in described.indicators.values())
    assert all(expected.low >= 0 for expected in described.indicators.values() if expected.unit not in RATIOS)


def test_a_dataset_without_a_mapping_is_in_long_form():
    assert described().columns == LONG


def test_no_and_na_stay_text():
    codes = described("columns: [x]\ncodes: {x: {NO: country:NOR, NA: country:NAM}}\nseries: []\n").codes
    assert codes == {"x": {"NO": "country:NOR", "NA": "country:NAM"}}


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ("colour: red", "colour"),
        ("unique: [month]", "no column month"),
        ("codes: {month: {a: b}}", "no column month"),
        ("codes: {ref_area: nowhere.yml}", "cannot be read"),
        ("series: [{take: {ref_area: ref_area}}]", "is not given"),
        ("series: [{take: {area: ref_area}}]", "no column area"),
        ("name: another", "is called 'another'"),
        ("publisher: Frontex", "does not name an actor"),
        ("indicators: {trial: {unit: people, low: 0, high: 10}}", "unit"),
        ("title: [", "cannot be read"),
    ],
)
def test_a_wrong_description_is_refused(change, reason):
    with pytest.raises(StoreError, match=reason):
        described(change + "\n")


def test_an_unknown_dataset_is_refused():
    with pytest.raises(UnknownName, match="The datasets are"):
        load_dataset("nothing")
