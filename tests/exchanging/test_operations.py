"""IATI files as a user brings them in and takes them out."""

import json
import re
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from routekaart.domain.content import Money, MoneyState
from routekaart.domain.errors import InputError
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.exchanging.iati import RefusedFile, validate_file
from routekaart.operations.export_iati import export_iati
from routekaart.operations.import_iati import IatiReport, import_iati
from routekaart.workspace import Workspace, create_workspace
from tests.commanding import Command
from tests.exchanging.conftest import NOW, SAMPLE
from tests.exchanging.test_exporting_iati import REPORTER, money, said

THING = ThingId("programme:iati-XX-TEST-RETURN")
DOCS = Path(__file__).parents[2] / "docs" / "iati.md"


@pytest.fixture
def workspace(tmp_path: Path):
    opened = create_workspace(tmp_path / "workspace")
    yield opened
    opened.close()


def bring_in(workspace: Workspace, raw: bytes, **rest: object) -> IatiReport:
    return import_iati(workspace, raw, name="sample.xml", now=NOW, **rest)  # type: ignore[arg-type]


def test_a_file_comes_in_once(workspace: Workspace) -> None:
    first = bring_in(workspace, SAMPLE.read_bytes())
    second = bring_in(workspace, SAMPLE.read_bytes())
    assert (first.activities, first.known) == (2, 0)
    assert (second.new, second.known) == (0, first.new)
    assert workspace.register.find_statements(level=Level.OPENBAAR, subject=THING)


def test_a_file_that_breaks_the_standard_leaves_nothing_behind(workspace: Workspace) -> None:
    raw = SAMPLE.read_bytes().replace(b'percentage="40"', b'percentage="50"')
    with pytest.raises(RefusedFile):
        bring_in(workspace, raw)
    assert workspace.register.count()["statement"] == 0


def test_what_is_in_the_register_goes_out_without_what_is_hidden(workspace: Workspace) -> None:
    bring_in(workspace, SAMPLE.read_bytes())
    wanted = {"level": Level.OPENBAAR, "as_of": date(2026, 1, 1), "reporter": REPORTER}
    before = export_iati(workspace, THING, **wanted)  # type: ignore[arg-type]
    secret = said(money("77", MoneyState.PAID, programme=THING), "2023-01-01", subject=THING)
    workspace.register.append_statements(
        [secret],
        level=Level.INTERN,
        ground="Woo 5.1.2a",
        decider=ActorId("government:NLD"),
        recorded=NOW,
        recorded_by=RecorderId("account:desk-1"),
    )
    assert export_iati(workspace, THING, **wanted) == before  # type: ignore[arg-type]
    seen = export_iati(workspace, THING, **(wanted | {"level": Level.INTERN}))  # type: ignore[arg-type]
    assert b">77<" in seen.raw
    validate_file(seen.raw)


def test_what_was_recorded_later_is_not_in_the_file_of_then(workspace: Workspace) -> None:
    bring_in(workspace, SAMPLE.read_bytes())
    with pytest.raises(InputError, match="can be an IATI activity"):
        export_iati(
            workspace,
            THING,
            level=Level.OPENBAAR,
            as_of=date(2026, 1, 1),
            reporter=REPORTER,
            recorded_until=datetime(2025, 1, 1, tzinfo=UTC),
        )


@pytest.mark.parametrize(
    ("thing", "message"), [("route:silk-route", "is no programme"), ("programme:none", "it is not clear who publishes")]
)
def test_what_cannot_be_exported_is_refused(workspace: Workspace, thing: str, message: str) -> None:
    with pytest.raises(InputError, match=message):
        export_iati(workspace, ThingId(thing), level=Level.OPENBAAR, as_of=date(2026, 1, 1))


def test_money_keeps_the_states_apart_in_the_register(workspace: Workspace) -> None:
    bring_in(workspace, SAMPLE.read_bytes())
    held = workspace.register.find_about(THING, level=Level.OPENBAAR).held
    states = {one.statement.content.state for one in held if isinstance(one.statement.content, Money)}
    assert states == {MoneyState.ADOPTED, MoneyState.ANNOUNCED, MoneyState.COMMITTED, MoneyState.PAID}


@pytest.fixture
def call(as_typed: Command, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Run a command on an empty workspace, in a folder with the sample."""
    create_workspace(tmp_path / "workspace").close()
    (tmp_path / "demonstration").mkdir()
    (tmp_path / "demonstration" / "activities.xml").write_bytes(SAMPLE.read_bytes())
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("ROUTEKAART_WORKSPACE", raising=False)
    return lambda *words: as_typed(*words).told


REPORTED = ("--reporter", "XX-TEST", "--reporter-type", "10", "--reporter-name", "Ministry of Examples")


def test_the_example_in_the_docs_is_what_the_commands_print(call) -> None:
    (example,) = re.findall(r"```console\n(.*?)```", DOCS.read_text(encoding="utf-8"), re.DOTALL)
    commands = [block for block in re.split(r"^\$ ", example, flags=re.MULTILINE) if block]
    assert len(commands) == 2
    for block in commands:
        typed, _, printed = block.partition("\n")
        words = [word.strip('"') for word in re.findall(r'"[^"]*"|\S+', typed)]
        assert words[0] == "routekaart"
        status, out = call(*words[1:])
        assert (status, out.strip()) == (0, printed.strip())


def test_an_import_as_json_gives_problems_with_their_lines(call) -> None:
    status, out = call("iati", "import", "demonstration/activities.xml", "--json")
    report = json.loads(out)
    assert status == 0
    assert {"activities", "new", "known", "left_out", "problems"} == report.keys()
    assert {"line", "activity", "what", "remedy"} == report["problems"][0].keys()


def test_a_bad_file_ends_with_status_2_and_says_where(call, tmp_path: Path) -> None:
    (tmp_path / "bad.xml").write_bytes(SAMPLE.read_bytes().replace(b'code="12"', b'code="88"'))
    status, why = call("iati", "import", "bad.xml")
    assert (status, "bad.xml" in why, "'88' is not a type of transaction" in why) == (2, True, True)
    assert re.search(r"line \d+, XX-TEST-RETURN", why)


@pytest.mark.parametrize("words", [("import", "none.xml"), ("import", "."), ("export", "country:MAR", "--out", "x.xml"),
    ("export", str(THING), "--out", "x.xml", "--level", "secret"), ("export", "Morocco", "--out", "x.xml"),
    ("export", str(THING), "--out", "x.xml", "--reporter", "XX-TEST")])  # fmt: skip
def test_what_cannot_be_done_ends_with_status_2(call, tmp_path: Path, words: tuple[str, ...]) -> None:
    status, why = call("iati", *words)
    assert (status, why.startswith("routekaart: ")) == (2, True)
    assert not (tmp_path / "x.xml").exists()


@pytest.mark.parametrize("out", ["letter.txt", "workspace/x.xml"])
def test_an_export_is_never_written_over_something_else(call, tmp_path: Path, out: str) -> None:
    (tmp_path / "letter.txt").write_text("a letter")
    call("iati", "import", "demonstration/activities.xml")
    status, _ = call("iati", "export", str(THING), "--out", out, *REPORTED)
    assert status == 2
    assert (tmp_path / "letter.txt").read_text() == "a letter"
    assert not (tmp_path / "workspace" / "x.xml").exists()
