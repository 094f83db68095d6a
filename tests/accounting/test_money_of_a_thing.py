"""The money of a thing, from the register to the page: on a day, at a level."""

import json
from datetime import date
from pathlib import Path

import pytest
from typer.testing import CliRunner

from routekaart.cli.main import app
from routekaart.domain.admissibility import Ruling
from routekaart.domain.content import Aim, Retraction
from routekaart.domain.errors import RoutekaartError
from routekaart.domain.ids import ActorId, RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.operations.find_money import find_money
from routekaart.workspace import Workspace, create_workspace
from tests.accounting.making import NOW, TUN, amount, say

TODAY = date(2026, 1, 2)


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    return create_workspace(tmp_path / "workspace")


def record(workspace: Workspace, *held: Held) -> None:
    for one in held:
        workspace.register.append_statements(
            [one.statement],
            level=one.level,
            ground="Woo 5.1.2a",
            decider=ActorId("organisation:routekaart"),
            recorded=NOW,
            recorded_by=RecorderId("table:test@1"),
        )


def totals(workspace: Workspace, *, as_of: date = TODAY, level: Level = Level.OPENBAAR) -> list[tuple[object, ...]]:
    ledger = find_money(workspace, TUN, as_of=as_of, level=level).ledger
    return [(str(total.state), total.low, total.counted) for total in ledger.totals]


def test_what_is_announced_later_is_not_in_the_picture(workspace: Workspace) -> None:
    record(workspace, amount("a", 5, valid="2020"), amount("b", 6, valid="2023-07-16"))
    assert totals(workspace, as_of=date(2022, 1, 1)) == [("announced", 5, ("a",))]
    assert totals(workspace) == [("announced", 11, ("a", "b"))]


def test_a_part_counts_itself_until_its_whole_is_told(workspace: Workspace) -> None:
    record(workspace, amount("a", 9, valid="2023"), amount("b", 6, "a", valid="2020"))
    assert totals(workspace, as_of=date(2022, 1, 1)) == [("announced", 6, ("b",))]
    assert totals(workspace) == [("announced", 9, ("a",))]


def test_what_its_speaker_took_back_is_not_counted(workspace: Workspace) -> None:
    wrong = amount("a", 5, valid="2020")
    word = say(Retraction(retracts=wrong.statement.id, reason="typing error"), valid="2021")
    record(workspace, wrong, amount("b", 6, valid="2020"), word)
    assert totals(workspace) == [("announced", 6, ("b",))]


@pytest.mark.parametrize("hidden", [Level.INTERN, Level.VERTROUWELIJK, Level.GERUBRICEERD])
def test_a_page_at_a_level_is_the_same_with_and_without_what_is_above_it(tmp_path: Path, hidden: Level) -> None:
    public = (amount("a", 5, valid="2020"), amount("b", 2, "a", valid="2020"), amount("c", 7, "secret", valid="2020"))
    secret = (amount("secret", 90, level=hidden, valid="2020"), amount("d", 1, "a", level=hidden, valid="2020"))
    pages = []
    for name, told in (("one", public), ("two", (*public, *secret))):
        opened = create_workspace(tmp_path / name)
        record(opened, *told)
        pages.append(find_money(opened, TUN, as_of=TODAY, level=Level.OPENBAAR))
        opened.close()
    assert pages[0].ledger == pages[1].ledger
    assert [one.ground for one in pages[1].withheld] == ["Woo 5.1.2a"]


@pytest.mark.parametrize(
    ("fields", "ruling"),
    [
        ({}, Ruling.UNKNOWN),
        ({"aim": Aim.HUMANITARIAN}, Ruling.ALLOWED_IF),
        ({"aim": Aim.CONTROL, "for_donor": True}, Ruling.NOT_ALLOWED),
    ],
)
def test_whether_an_amount_is_development_assistance_follows_from_rules(
    workspace: Workspace, fields: dict[str, object], ruling: Ruling
) -> None:
    record(workspace, amount("a", 5, valid="2020", beneficiary=TUN, **fields))
    page = find_money(workspace, TUN, as_of=TODAY, level=Level.OPENBAAR)
    assert page.rulings["a"].ruling is ruling
    assert {reason.rule for reason in page.rulings["a"].reasons} <= {"R-12", "R-13a"}


def test_the_command_prints_the_starter_amounts(filled_workspace: Path) -> None:
    run = CliRunner().invoke(app, ["money", "country:TUN", "--workspace", str(filled_workspace), "--lang", "en"])
    assert run.exit_code == 0, run.output
    assert "of which" in run.output
    assert "Amounts in different states or currencies are never added up" in run.output


def test_the_command_prints_a_record(filled_workspace: Path) -> None:
    asked = ["money", "Turkije", "--workspace", str(filled_workspace), "--json", "--as-of", "2020-07-10"]
    run = CliRunner().invoke(app, asked)
    told = json.loads(run.output)
    assert {total["state"]: total["low"] for total in told["totals"]} == {
        "proposed": "485000000", "not_said": "6000000000",
    }  # fmt: skip


@pytest.mark.parametrize(
    "asked",
    [["money", "country"], ["money", "country:TUN", "--level", "secret"], ["money", "fund:frit", "--lang", "fr"]],
)
def test_what_cannot_be_asked_is_refused(filled_workspace: Path, asked: list[str]) -> None:
    run = CliRunner().invoke(app, [*asked, "--workspace", str(filled_workspace)])
    assert isinstance(run.exception, RoutekaartError)
