"""The indicators that are computed: their cards are complete, their expressions mean something, areas know members."""

from pathlib import Path
from typing import Any

import pytest

from routekaart.domain.derived import (
    Change,
    ChangeUnit,
    Expression,
    Per,
    Rate,
    Share,
    Span,
    Step,
    SumOfAreas,
    SumOfPeriods,
    YearToDate,
    indicators_of,
    unit_of,
)
from routekaart.domain.errors import NotationError, RefusedTable
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.observation import Measure
from routekaart.domain.period import Period
from routekaart.reference import Reference
from routekaart.reference.derived import KINDS, load_derived, parse_expression
from routekaart.reference.files import load_yaml
from routekaart.reference.places import load_aggregates

A, B = IndicatorId("a"), IndicatorId("b")
CARD = """
id: made
name_nl: naam
name_en: name
definition_nl: begrip
definition_en: definition
unit: percent
not_comparable_nl: niet
not_comparable_en: not
sources: [x]
expression: {kind: rate, of: a, in: b}
"""


@pytest.mark.parametrize(
    ("plain", "expression"),
    [
        ({"kind": "rate", "of": "a", "in": "b"}, Rate(of=A, base=B)),
        ({"kind": "share", "of": "a"}, Share(of=A)),
        ({"kind": "share", "of": "a", "in": "b"}, Share(of=A, whole=B)),
        (
            {"kind": "share", "of": "a", "counterpart": "country:MAR"},
            Share(of=A, counterpart=ThingId("country:MAR")),
        ),
        ({"kind": "per", "of": "a", "per": "b", "times": "1000"}, Per(of=A, per=B, times=1000)),
        ({"kind": "change", "of": "a", "as": "number"}, Change(of=A, unit=ChangeUnit.NUMBER)),
        ({"kind": "year_to_date", "of": "a"}, YearToDate(of=A)),
        (
            {"kind": "sum_of_periods", "of": "a", "into": "year", "by": "quarter"},
            SumOfPeriods(of=A, into=Span.YEAR, by=Step.QUARTER),
        ),
        (
            {"kind": "sum_of_areas", "of": "a", "area": "region:sahel"},
            SumOfAreas(of=A, area=ThingId("region:sahel")),
        ),
        (
            {"kind": "change", "of": {"kind": "year_to_date", "of": "a"}, "as": "percent"},
            Change(of=YearToDate(of=A)),
        ),
    ],
)
def test_an_expression_is_read_from_its_structure(plain: dict[str, Any], expression: Expression) -> None:
    assert parse_expression(plain) == expression


@pytest.mark.parametrize(
    "plain",
    [
        "a / b",
        {"of": "a"},
        {"kind": "median", "of": "a"},
        {"kind": "rate", "of": "a"},
        {"kind": "rate", "of": "a", "in": "b", "times": "100"},
        {"kind": "rate", "of": "a", "in": {"kind": "guess"}},
        {"kind": "rate", "of": "a", "in": ["b"]},
        {"kind": "per", "of": "a", "per": "b", "times": "1000000"},
        {"kind": "per", "of": "a", "per": "b", "times": "many"},
        {"kind": "change", "of": "a", "as": "index"},
        {"kind": "sum_of_periods", "of": "a", "into": "decade", "by": "month"},
        {"kind": "sum_of_areas", "of": "a", "area": "Sahel"},
    ],
)
def test_what_is_no_expression_is_refused(plain: object) -> None:
    with pytest.raises(NotationError):
        parse_expression(plain)


@pytest.mark.parametrize(
    ("written", "instead", "message"),
    [
        ("id: made", "id: other", "Name the file after it"),
        ("unit: percent", "unit: persons", "the expression gives percent"),
        ("unit: percent", "unit: stones", "unit"),
        ("kind: rate", "kind: guess", "expression"),
        ("name_nl: naam", "naam: naam", "no field is called naam"),
        ("sources: [x]", "", "sources"),
    ],
)
def test_a_card_that_is_not_as_expected_is_refused_with_its_file(
    tmp_path: Path, written: str, instead: str, message: str
) -> None:
    (tmp_path / "derived").mkdir()
    (tmp_path / "derived" / "made.yml").write_text(CARD.replace(written, instead))
    with pytest.raises(RefusedTable, match=message) as refused:
        load_derived(tmp_path)
    assert "made.yml" in refused.value.where


def test_every_indicator_that_is_used_has_a_card_and_every_source_is_in_the_list(
    root: Path, reference: Reference
) -> None:
    cards = {card.id for card in reference.indicators}
    sources = {source.key for source in reference.sources}
    for derived in load_derived(root):
        assert set(indicators_of(derived.expression)) <= cards, derived.id
        assert derived.sources and set(derived.sources) <= sources, derived.id
        assert derived.id not in cards


def test_every_card_says_what_it_is_not_comparable_with_and_in_which_unit(root: Path, reference: Reference) -> None:
    units = {card.id: card.unit for card in reference.indicators}
    for derived in load_derived(root):
        assert derived.not_comparable_nl and derived.not_comparable_en, derived.id
        first = indicators_of(derived.expression)[0]
        assert derived.unit is (unit_of(derived.expression) or units[first]), derived.id


def test_nothing_is_added_up_over_time_that_is_a_stock_and_no_ratio_is_added_up(
    root: Path, reference: Reference
) -> None:
    cards = {card.id: card for card in reference.indicators}
    for derived in load_derived(root):
        if isinstance(derived.expression, SumOfPeriods | SumOfAreas | YearToDate):
            added = [cards[one] for one in indicators_of(derived.expression)]
            assert all(card.aggregate and card.measure is Measure.FLOW for card in added), derived.id


def test_there_is_a_card_for_each_of_the_named_indicators(root: Path) -> None:
    assert {str(one.id) for one in load_derived(root)} == {
        "eurostat-applicants-per-thousand", "eurostat-recognition-rate", "eurostat-return-rate-all",
        "eurostat-return-rate-third-countries", "eurostat-share-of-applicants", "frontex-detections-mediterranean",
        "frontex-detections-of-year", "frontex-share-of-detections", "iom-deaths-per-thousand-arrivals",
        "iom-deaths-per-thousand-detections", "unhcr-refugees-per-thousand",
    }  # fmt: skip
    assert len(KINDS) == 7


@pytest.mark.parametrize(
    ("area", "period", "number"),
    [
        ("european-union", "2010", 27),
        ("european-union", "2013", 0),
        ("european-union", "2013-06", 27),
        ("european-union", "2013-07", 28),
        ("european-union", "2015", 28),
        ("european-union", "2020-01", 28),
        ("european-union", "2020", 0),
        ("european-union", "2020-02", 27),
        ("european-union", "2024", 27),
        ("european-union", "2006", 0),
        ("european-union-28", "2010", 28),
        ("european-union-27-2020", "2015", 27),
        ("mediterranean-routes", "2015", 3),
        ("frontex-all-routes", "2015", 9),
        ("sahel", "2015", 5),
    ],
)
def test_an_aggregate_knows_who_belonged_to_it(root: Path, area: str, period: str, number: int) -> None:
    found = next(one for one in load_aggregates(root) if one.area == f"region:{area}")
    assert len(found.find_members(Period.parse(period))) == number


def test_croatia_came_and_the_united_kingdom_left(root: Path) -> None:
    old, middle, new = next(one for one in load_aggregates(root) if one.area == "region:european-union").sets
    assert set(middle.members) - set(old.members) == {"country:HRV"}
    assert set(middle.members) - set(new.members) == {"country:GBR"}
    assert old.valid.end == middle.valid.start and middle.valid.end == new.valid.start


def test_every_member_is_a_place_that_statistics_speak_of(root: Path, reference: Reference) -> None:
    known = {place.id for place in (*reference.gazetteer.places, *reference.areas)}
    known |= set(load_yaml(root / "datasets" / "codes" / "frontex-routes.yml").values())
    members = {member for one in load_aggregates(root) for found in one.sets for member in found.members}
    assert members <= known


def test_an_area_of_versions_that_are_not_there_is_refused(tmp_path: Path) -> None:
    (tmp_path / "regions.yml").write_text("{}\n")
    (tmp_path / "areas.yml").write_text(
        "union: {code: U, name_nl: u, name_en: u, sources: [], versions: [union-of-old]}\n"
    )
    with pytest.raises(RefusedTable, match="union-of-old"):
        load_aggregates(tmp_path)
