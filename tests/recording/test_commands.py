"""The commands as a person types them."""

import json
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.commanding import Command

ROOT = Path(__file__).parents[2]
CONTACT = ROOT / "demonstration" / "dossier" / "contact.yml"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(as_typed: Command, own_workspace: Path) -> Call:
    """Run a command on a workspace of its own; return its status and what it printed, apart."""
    return partial(as_typed, workspace=own_workspace)


def test_a_contact_is_recorded_listed_and_counts_for_the_reminder(call: Call) -> None:
    status, out, _ = call("record", str(CONTACT))
    assert status == 0
    assert "1 uitspraak toegevoegd." in out
    listed = json.loads(call("statements", "Marokko", "--json")[1])["statements"]
    (contact,) = [one for one in listed if one["content"].get("theme") == "samenwerking bij terugkeer"]
    assert (contact["level"], contact["statements"][0][:10] in out) == ("intern", True)
    status, out, _ = call("reminders", "--on", "2026-03-01", "--json")
    lapsed = [one for one in json.loads(out)["reminders"] if one["kind"] == "no_contact"]
    about = {one["about"][0] for one in lapsed}
    assert (status, "country:MAR" in about, "country:TUN" in about) == (1, False, True)


def test_what_is_intern_is_not_listed_for_the_public(call: Call) -> None:
    call("record", str(CONTACT))
    out = call("statements", "country:MAR", "--level", "openbaar", "--lang", "en")[1]
    assert "samenwerking bij terugkeer" not in out
    assert "not shown here. Level: internal." in out


def test_a_file_that_is_refused_ends_with_status_2_and_every_problem(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "mis.yml"
    file.write_text("recorded_by: account:desk-3\nstatements:\n  - {about: 'country:XX', event: x}\n  - 5\n")
    status, out, err = call("record", str(file), "--json")
    problems = json.loads(out)["problems"]
    assert status == 2
    assert [one["where"] for one in problems] == [f"{file}:3", f"{file}:3", f"{file}:4"]
    assert all(one["what"] in err and one["remedy"] for one in problems)


@pytest.mark.parametrize(
    "entry",
    [
        "contact: {level: minister, theme: BSN 111222333}",
        "contact: {level: BSN 111222333, theme: x}",
        "money: {value: BSN 111222333, currency: EUR}",
        "event: {event: x, answers: BSN 111222333}",
        "event: x\n    BSN 111222333: y",
        "event: x\n    said_by: BSN 111222333",
        "event: x\n    source: {letter: BSN 111222333, quote: BSN 111222333}",
    ],
)
def test_a_personal_number_is_refused_without_being_repeated(call: Call, tmp_path: Path, entry: str) -> None:
    file = tmp_path / "mis.yml"
    head = "recorded_by: account:desk-3\nsaid_by: government:NLD\nsource: me\nabout: country:MAR\n"
    file.write_text(f"{head}statements:\n  - {entry}\n    when: 2026\n")
    status, out, err = call("record", str(file))
    assert (status, "a BSN-like number" in err or "this name" in err) == (2, True)
    assert "111222333" not in out + err


def test_a_file_that_is_too_large_is_refused_before_it_is_read(call: Call, tmp_path: Path) -> None:
    file = tmp_path / "groot.yml"
    file.write_bytes(b"a: " + b"x" * 50_000_000)
    status, _, err = call("record", str(file))
    assert (status, "is the most that is read" in err) == (2, True)


def test_a_file_that_is_not_there_is_named(call: Call) -> None:
    status, _, err = call("record", "nergens.yml")
    assert (status, "nergens.yml" in err) == (2, True)


@pytest.mark.parametrize(("lang", "word"), [("nl", "nog geen contact vastgelegd"), ("en", "no contact recorded yet")])
def test_reminders_are_words_in_two_languages(call: Call, lang: str, word: str) -> None:
    status, out, _ = call("reminders", "--lang", lang, "--on", "2026-03-01", "--months", "3")
    assert (status, word in " ".join(out.split())) == (1, True)
    assert max(map(len, out.splitlines())) <= 110
