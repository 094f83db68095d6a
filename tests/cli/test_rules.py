"""`routekaart instruments` and `routekaart rules`, as a user types them."""

import json
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Event
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Statement, Testimony
from routekaart.workspace import opened_workspace
from tests.commanding import Command

ROOT = Path(__file__).parents[2]
NOW = datetime(2026, 6, 1, tzinfo=UTC)


@pytest.fixture
def call(as_typed: Command, filled_workspace: Path):
    """Run a command on the workspace; return its exit status and what it printed, or why it could not."""

    def run_command(*words: str, workspace: Path = filled_workspace) -> tuple[int, str]:
        return as_typed(*words, workspace=workspace, columns=80).told

    return run_command


def test_the_json_has_the_documented_form(call) -> None:
    status, out = call("instruments", "MAR", "--on", "2020-07-10", "--json")
    items = json.loads(out)
    assert status == 0 and len(items) == 30
    for item in items:
        assert {"instrument", "name", "verdict", "reasons", "unknown", "withheld"} == item.keys()
        for reason in item["reasons"]:
            expected = {"rule", "article", "url", "valid_from", "valid_to", "text", "verdict", "facts"}
            assert expected <= reason.keys()
            assert reason["url"].startswith("http") and reason["article"] and reason["text"]


def test_the_day_changes_rules_and_verdicts(call) -> None:
    then, now = (
        json.loads(call("instruments", "MAR", "--on", day, "--json")[1]) for day in ("2020-07-10", "2026-01-01")
    )
    verdicts = {one["instrument"]: (one["verdict"], other["verdict"]) for one, other in zip(then, now, strict=True)}
    assert verdicts["instrument:visa-code-25a-measures"] == ("allowed_if", "unknown")
    assert verdicts["instrument:landing-rights-withdrawal"] == ("not_allowed", "not_allowed")
    gsp = next(one for one in now if one["instrument"] == "instrument:gsp-withdrawal")
    assert [step["date"] for step in gsp["reasons"][0]["steps"]] == ["2025-12-01"]


@pytest.mark.parametrize("name", ["MAR", "MA", "country:MAR", "Marokko", "Morocco", "marokko"])
def test_a_country_is_known_by_its_codes_and_names(call, name: str) -> None:
    status, out = call("instruments", name, "--on", "2020-07-10")
    assert status == 0 and out.startswith("Marokko op 10 juli 2020")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Marroko",), "country:MAR"),
        (("route:western-mediterranean",), "is no country"),
        (("MAR", "--on", "soon"), "is no day"),
        (("MAR", "--lang", "fr"), "Write nl or en"),
        (("MAR", "--level", "geheim"), "The levels are"),
    ],
)
def test_what_is_not_understood_ends_with_status_2_and_a_remedy(call, words: tuple[str, ...], said: str) -> None:
    status, err = call("instruments", *words)
    assert status == 2 and said in err


@pytest.mark.parametrize("lang", ["nl", "en"])
def test_the_text_fits_80_columns_but_for_addresses(call, lang: str) -> None:
    _, out = call("instruments", "MAR", "--on", "2026-01-01", "--lang", lang)
    assert [line for line in out.splitlines() if len(line) > 80 and "://" not in line] == []
    assert ("NIET TOEGESTAAN" if lang == "nl" else "NOT ALLOWED") in out
    assert out.count("- G-2") == 1


def tell_inside(workspace: Path) -> None:
    """Record at the level *intern* that nobody of Mongolia needs a visa."""
    told = Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId("country:MNG"),
        content=Event(event="fact-visa-exempt"),
        kind=Kind.REPORTED,
        valid=Period.parse("2026-04-01"),
        source=Testimony(account=ActorId("account:desk"), given=Period.parse("2026-04-01")),
        recorded=NOW,
        recorded_by=RecorderId("account:desk"),
    )
    with opened_workspace(workspace) as opened:
        opened.register.append_statements(
            [told],
            level=Level.INTERN,
            ground="in talks",
            decider=ActorId("government:NLD"),
            recorded=NOW,
            recorded_by=RecorderId("account:desk"),
        )


def test_a_fact_above_the_level_changes_nothing_and_that_there_is_one_is_said(call, own_workspace: Path) -> None:
    words = ("instruments", "MNG", "--on", "2026-05-01", "--json")
    before = json.loads(call(*words, workspace=own_workspace)[1])
    tell_inside(own_workspace)
    after = json.loads(call(*words, workspace=own_workspace)[1])
    (notice,) = after[0]["withheld"]
    assert (notice["level"], notice["ground"], notice["decider"]) == ("intern", "in talks", "government:NLD")
    assert all(one["withheld"] == [notice] for one in after)
    assert [one | {"withheld": []} for one in after] == before
    inside = json.loads(call(*words, "--level", "intern", workspace=own_workspace)[1])
    facts = [fact for one in inside for reason in one["reasons"] for fact in reason["facts"]]
    assert ("visa_exempt", "yes") in {(fact["fact"], fact["truth"]) for fact in facts}


def test_the_rules_are_listed_and_all_cases_are_met(call) -> None:
    status, out = call("rules")
    assert status == 0 and "R-17" in out and "aangekondigd" in out
    listed = json.loads(call("rules", "--json")[1])
    assert len(listed) == 28
    assert all(case["met"] for rule in listed for case in rule["cases"])


def test_a_case_that_is_not_met_ends_with_status_1_and_its_line(call, tmp_path: Path) -> None:
    text = (
        (ROOT / "reference/rules/R-01.yml")
        .read_text()
        .replace("facts: {mandate: yes}\n    ruling: not_allowed", "facts: {mandate: yes}\n    ruling: allowed")
    )
    (tmp_path / "R-01.yml").write_text(text)
    status, out = call("rules", "--folder", str(tmp_path), "--lang", "en")
    assert status == 1
    assert "expected allowed; came out not_allowed" in " ".join(out.split())


def test_a_rule_that_is_refused_ends_with_status_2(call, tmp_path: Path) -> None:
    (tmp_path / "R-01.yml").write_text("id: R-01\n")
    status, err = call("rules", "--folder", str(tmp_path))
    assert status == 2 and "R-01.yml:1" in err
