"""The API says what the commands say, in pages, up to the level of the reader, as known on a day."""

import json

import pytest

from routekaart.domain.levels import Level
from routekaart.operations.list_statements import list_statements
from routekaart.workspace import opened_workspace


def test_a_list_comes_in_pages_that_link_to_each_other(api) -> None:
    first = api("/routes?pageSize=3").json()
    assert len(first["resultaten"]) == 3
    assert first["_links"]["prev"] is None
    second = api(first["_links"]["next"]["href"].removeprefix("/api/v1")).json()
    assert first["totaal"] == second["totaal"] > 3
    assert not {one["id"] for one in first["resultaten"]} & {one["id"] for one in second["resultaten"]}
    assert api(second["_links"]["prev"]["href"].removeprefix("/api/v1")).json()["resultaten"] == first["resultaten"]


def test_a_page_past_the_end_is_empty(api) -> None:
    past = api("/routes?page=1000").json()
    assert past["resultaten"] == []
    assert past["_links"]["next"] is None


@pytest.mark.parametrize(
    "address",
    ["/landen", "/routes", "/afspraken", "/programmas", "/fondsen", "/instrumenten", "/reeksen", "/moties"],
)
def test_everything_in_a_list_leads_to_what_is_held_about_it(api, address: str) -> None:
    listed = api(f"{address}?pageSize=2").json()["resultaten"]
    assert listed
    for one in listed:
        key = one.get("sleutel", one["id"])
        found = api(f"{address}/{key}" + ("?gebied=route:western-mediterranean" if address == "/reeksen" else ""))
        assert found.status_code == 200, found.content
        assert found.json()["id"] == one["id"]


def test_a_dossier_is_pictured_on_the_day_that_is_asked(api) -> None:
    early, late = (api(f"/landen/MAR?peildatum={day}").json() for day in ("2010-01-01", "2020-07-10"))
    assert early["peildatum"] == early["dossier"]["asOf"] == "2010-01-01"
    assert len(str(early["dossier"])) < len(str(late["dossier"]))


def test_statements_about_a_thing_are_those_of_the_command(api, filled_workspace) -> None:
    told = api("/uitspraken?onderwerp=country:MAR&pageSize=500").json()
    with opened_workspace(filled_workspace) as workspace:
        held = list_statements(workspace, "country:MAR", level=Level.OPENBAAR).held
    assert [one["id"] for one in told["resultaten"]] == [one.statement.id for one in held]
    assert {one["niveau"] for one in told["resultaten"]} == {"openbaar"}
    one = told["resultaten"][0]
    assert api(f"/uitspraken/{one['id']}").json() == one


def test_a_search_finds_what_holds_all_of_the_words(api) -> None:
    found = api("/uitspraken?zoek=terugkeer&pageSize=5").json()
    assert found["resultaten"]
    assert api("/uitspraken?zoek=terugkeer%20qqqq").json()["totaal"] == 0


def test_a_figure_comes_with_its_release_and_row(api) -> None:
    series = api("/reeksen/frontex-detections?gebied=route:western-mediterranean&periode=2018").json()["reeks"]
    (value,) = series["values"]
    assert value["now"]["release"].startswith("frontex/")
    assert value["now"]["row"] > 0


def test_what_the_law_allows_comes_with_rule_and_article(api) -> None:
    judged = api("/landen/MAR/instrumenten?peildatum=2020-07-10").json()
    reasons = [reason for one in judged for reason in one["toelichting"]["reasons"]]
    assert {one["oordeel"] for one in judged} <= {"allowed", "allowed_if", "not_allowed", "political_gate", "unknown"}
    assert reasons
    assert all(reason["rule"] for reason in reasons)


def test_a_text_is_checked_and_not_kept(api, filled_workspace) -> None:
    text = {"tekst": "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.", "peildatum": "2020-07-10"}
    answer = api("/controles", "post", data=json.dumps(text), content_type="application/json")
    assert answer.status_code == 200, answer.content
    (finding,) = answer.json()["bevindingen"]
    assert finding["citaat"] == "65.383 mensen"
    assert finding["oordeelToen"] in ("supported", "undecided")
    assert len(finding["bewijs"]) == 64
    assert api("/brieven").json()["totaal"] == 0


def test_moments_are_told_in_utc_with_their_offset(api) -> None:
    one = api("/uitspraken?onderwerp=country:MAR&pageSize=1").json()["resultaten"][0]
    assert one["opgenomenOp"].endswith(("Z", "+00:00"))
