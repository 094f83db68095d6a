"""`routekaart weigh` as a user types it, in each form in which it is given, and `verify` of what it wrote."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commanding import Command
from tests.operations.test_weigh import WRITTEN

Call = Callable[..., tuple[int, str]]
NO_WISH = WRITTEN.partition("wanted:")[0]


@pytest.fixture
def call(as_typed: Command, own_workspace: Path) -> Call:
    """Run a command over a workspace of its own; return its exit status and what it printed, or why it could not."""
    return lambda *words: as_typed(*words, workspace=own_workspace).told


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """Write a weighing."""
    path = tmp_path / "weighing.yml"
    path.write_text(NO_WISH, encoding="utf-8")
    return path


def test_the_tables_fit_a_terminal_and_say_that_it_is_advice(call: Call, file: Path) -> None:
    status, out = call("weigh", str(file))
    assert status == 0
    assert "Mensen beslissen." in out and "niet toegestaan (R-10a)" in out
    assert max(map(len, out.splitlines())) <= 80


def test_a_wish_that_cannot_be_ends_with_status_1(call: Call, file: Path) -> None:
    file.write_text(WRITTEN, encoding="utf-8")
    status, out = call("weigh", str(file), "--lang", "en")
    assert status == 1
    assert "The wish cannot be. This excludes it: R-10a" in out


def test_explain_gives_paragraphs_and_html_the_same_as_a_page(call: Call, file: Path, tmp_path: Path) -> None:
    page = tmp_path / "weighing.html"
    status, out = call("weigh", str(file), "--explain", "--html", str(page), "--lang", "en")
    assert status == 0
    told = " ".join(out.split()).lower()
    assert "withdrawal of landing rights" in told and "r-10a" in told
    written = page.read_text(encoding="utf-8")
    assert '<html lang="en">' in written and "<svg" in written and "withdrawal of landing rights" in written.lower()
    assert "<link" not in written and "src=" not in written, "it stands by itself"


def test_what_is_sealed_is_what_json_prints_and_verify_runs_it_again(call: Call, file: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed.json"
    status, out = call("weigh", str(file), "--seal", str(sealed), "--json")
    record = json.loads(out)
    written = json.loads(sealed.read_bytes())
    assert status == 0
    assert {**record, "recorded": ""} == {**written, "recorded": ""}
    assert (record["level"], record["recorded_by"]) == ("openbaar", "account:desk-3")
    assert call("verify", str(sealed), "--lang", "en") == (0, f"Run again: the same outcome, {record['id'][:12]}.\n")


def test_a_sealed_record_that_was_changed_is_told(call: Call, file: Path, tmp_path: Path) -> None:
    sealed = tmp_path / "sealed.json"
    call("weigh", str(file), "--seal", str(sealed))
    sealed.write_text(sealed.read_text().replace('"level":"openbaar"', '"level":"intern"'), encoding="utf-8")
    status, out = call("verify", str(sealed))
    assert status == 1
    assert "Het bestand is veranderd" in out


def test_a_kept_weighing_is_kept_once_and_run_again_with_the_register(call: Call, file: Path) -> None:
    assert "In het register staat geen afweging." in call("verify", "weighings")[1]
    assert "Vastgelegd in het register." in call("weigh", str(file), "--keep")[1]
    assert "Stond al in het register." in call("weigh", str(file), "--keep")[1]
    status, out = call("verify", "weighings")
    assert (status, out.count("dezelfde uitkomst")) == (0, 1)


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("seed: 7", "seed: x", "weighing.yml:4: seed is no whole number"),
        ("country:BIH", "country:XXX", "weighing.yml:7: nothing is known as country:XXX"),
    ],
)
def test_what_is_wrong_in_the_file_is_told_at_its_line(call: Call, file: Path, old: str, new: str, words: str) -> None:
    file.write_text(NO_WISH.replace(old, new), encoding="utf-8")
    status, out = call("weigh", str(file))
    assert status == 2
    assert words in out


def test_a_page_does_not_overwrite_the_weighing_that_it_is_made_of(call: Call, file: Path) -> None:
    status, _ = call("weigh", str(file), "--seal", str(file))
    assert status == 2
    assert file.read_text(encoding="utf-8") == NO_WISH
