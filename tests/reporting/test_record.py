"""`check --json`: numbers as numbers, quotes exact, in the order of the text."""

import json
from dataclasses import replace

import pytest

from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import StatementId
from routekaart.domain.observation import Known, Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.series import Series, SeriesRow, Topic
from routekaart.reporting import check_record
from routekaart.reporting.statistics.series import series_record

CANDIDATE_KEYS = {
    "indicator", "publisher", "area", "counterpart", "period", "value", "low", "high", "flags", "release", "verdict",
}  # fmt: skip
CLAIM_KEYS = {"indicator", "value", "low", "high", "unit", "period", "area", "counterpart", "comparator"}


def test_each_item_has_the_documented_form(report) -> None:
    for item in check_record(report):
        assert {"start", "end", "quote", "claim", "then", "now"} <= set(item)
        assert set(item["claim"]) >= CLAIM_KEYS
        for side in (item["then"], item["now"]):
            assert {"verdict", "reason", "flips", "candidates"} <= set(side)
            assert all(set(candidate) >= CANDIDATE_KEYS for candidate in side["candidates"])


def test_quotes_are_in_the_text_at_their_place_and_in_its_order(report) -> None:
    items = check_record(report)
    assert len(items) == len(report.findings)
    assert all(report.document.text[item["start"] : item["end"]] == item["quote"] for item in items)
    assert [item["start"] for item in items] == sorted(item["start"] for item in items)


def test_whole_numbers_are_whole_and_others_are_not(report) -> None:
    items = {item["quote"]: item for item in json.loads(json.dumps(check_record(report)))}
    claim = items["bijna\n65.000 personen"]["claim"]
    assert (claim["value"], claim["low"], claim["high"]) == (65000, 64000, 65000)
    assert type(claim["value"]) is int
    (change,) = items["daling van bijna 50%"]["now"]["candidates"]
    assert (change["value"], change["difference"]) == (-50.22885, -0.2)


def test_the_reason_is_said_in_both_languages(report) -> None:
    sentence = next(item for item in check_record(report) if item["quote"].startswith("De inzet"))["now"]["sentence"]
    assert sentence["nl"].startswith("Dit gaat over oorzaak en gevolg")
    assert sentence["en"].startswith("This is about cause and effect")


def test_a_finding_about_another_letter_is_refused(remake, report) -> None:
    with pytest.raises(UnknownName):
        check_record(remake(findings=(replace(report.findings[0], about=StatementId("f" * 64)),)))


def test_a_series_shows_then_and_now_beside_each_other(report) -> None:
    card, release = report.indicators[0], report.releases[0].id
    seen = Observation(
        indicator=card.id, publisher=card.publisher, ref_area="route:western-mediterranean", counterpart=None,
        period=Period.of_year(2018), unit=Unit.DETECTIONS, value=56245.0, low=None, high=None, obs_status="P",
        release=release, row=7,
    )  # fmt: skip
    topic = Topic(area=seen.ref_area, counterpart=None, breakdown="", period=seen.period)
    rows = (
        SeriesRow(topic=topic, then=None, then_known=Known.NO, now=seen),
        SeriesRow(topic=topic, then=seen, then_known=Known.UNCERTAIN, now=replace(seen, value=None)),
    )
    record = series_record(Series(card=card, publisher="Frontex", rows=rows))
    first, second = json.loads(json.dumps(record))["values"]
    assert first["then"] is None
    assert first["now"] == {
        "value": 56245, "low": None, "high": None, "flags": ["P"], "release": release, "row": 7, "rows_added_up": 1,
        "computed": None, "cannot_be_said": None,
    }  # fmt: skip
    assert second["then"]["known"] == "uncertain"
    assert second["now"]["value"] is None
