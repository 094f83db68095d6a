"""`routekaart import tweedekamer` and `routekaart sync tweedekamer`, as they are typed."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest
import stamina

from routekaart.operations import sync_parliament as operation
from routekaart.sources.publishers import Conduct
from routekaart.workspace import create_workspace
from tests.commanding import Command
from tests.parliament.house import FakeHouse
from tests.parliament.making import matter, page
from tests.sources.publishers.serving import publishing

FILES = sorted((Path(__file__).parents[2] / "demonstration" / "tweedekamer").glob("*.json"))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    create_workspace(tmp_path / "workspace").close()
    return tmp_path / "workspace"


@pytest.fixture
def house(monkeypatch: pytest.MonkeyPatch) -> Iterator[FakeHouse]:
    house = FakeHouse()
    with publishing(house.answer) as publisher, stamina.set_testing(True, attempts=1, cap=True):
        house.base = publisher.address
        conduct = Conduct(attempts=1, loopback=True)
        run = partial(operation.sync_parliament, conduct=conduct, base=publisher.address)
        monkeypatch.setattr(operation, "sync_parliament", run)
        yield house


def test_files_come_in_once_and_what_was_left_out_is_counted(as_typed: Command, workspace: Path) -> None:
    first = as_typed("import", "tweedekamer", *FILES, "--lang", "en", workspace=workspace)
    again = as_typed("import", "tweedekamer", *FILES, workspace=workspace)
    assert first.status == again.status == 0
    assert "Read: Zaak 5, Besluit 1, Toezegging 1." in first.out and "Motie (3): Titel 100" in first.out
    assert "1  record that singles out a private person" in first.out and "Ado" not in first.out
    assert "Nieuwe uitspraken: 0; zonder nieuws: 37." in again.out


def test_a_file_that_is_kept_is_kept_byte_for_byte(as_typed: Command, workspace: Path) -> None:
    as_typed("import", "tweedekamer", *FILES, workspace=workspace)
    kept = {path.read_bytes() for path in (workspace / "parliament").rglob("*") if len(path.name) == 64}
    assert kept == {path.read_bytes() for path in FILES if path.name != "zaken.json"}


def test_a_faulty_file_leaves_nothing_behind(as_typed: Command, workspace: Path, tmp_path: Path) -> None:
    wrong = tmp_path / "wrong.json"
    wrong.write_bytes(page(matter(), matter(2, GestartOp="gisteren")))
    seen = as_typed("import", "tweedekamer", wrong, workspace=workspace)
    assert seen.status == 2 and "wrong.json, row 2, 2026Z00002: GestartOp is no day" in seen.err
    assert not (workspace / "parliament").exists()
    after = as_typed("import", "tweedekamer", wrong, "--without", "2026Z00002", "--json", workspace=workspace)
    record = json.loads(after.out)
    assert after.status == 0 and record["records"] == {"Zaak": 1} and record["new"] > 0


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("import", "tweedekamer", *FILES, "--published", "2026"), "releases of figures"),
        (("import", "tweedekamer", "nergens.json"), "cannot be opened"),
        (("import", "frontex-detections-yearly", *FILES), "one by one"),
        (("import", "frontex-detections-yearly", FILES[0], "--json"), "records of the House"),
        (("sync", "tweedekamer", "frontex-ibc"), "two commands"),
    ],
)
def test_what_cannot_be_asked_is_said(as_typed: Command, workspace: Path, words: tuple[str, ...], says: str) -> None:
    seen = as_typed(*words, workspace=workspace)
    assert seen.status == 2 and says in seen.err


def test_what_the_house_has_is_fetched_and_told(as_typed: Command, workspace: Path, house: FakeHouse) -> None:
    house.put("Zaak", matter())
    seen = as_typed("sync", "tweedekamer", workspace=workspace)
    assert seen.status == 0 and "records opgehaald: 1." in seen.out
    record = json.loads(as_typed("sync", "tweedekamer", "--json", workspace=workspace).out)
    assert (record["dataset"], record["new"], record["failed"]) == ("tweedekamer", 0, None)


def test_a_house_that_does_not_answer_is_told(as_typed: Command, workspace: Path, house: FakeHouse) -> None:
    house.spoil = lambda handler, _path: handler.send(b"", 503) or True  # type: ignore[func-returns-value]
    seen = as_typed("sync", "tweedekamer", "--lang", "en", workspace=workspace)
    assert seen.status == 2 and "Stopped: the publisher answers 503" in seen.out
