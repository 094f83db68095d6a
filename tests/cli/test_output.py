"""What the commands share: names from the lists and the register, one width, and nothing that steers a terminal."""

from functools import partial
from pathlib import Path

import pytest

from routekaart.cli.naming import names_of
from routekaart.cli.output import print_line, print_table, terminal_width
from routekaart.workspace import opened_workspace
from tests.commanding import Command

ROOT = Path(__file__).parents[2]
NAMED = """
recorded_by: account:desk-3
date: 2026-03-02
source: me
said_by: government:NLD
statements:
  - about: programme:verzonnen
    description: {name_nl: Verzonnen programma, name_en: Invented programme}
  - about: programme:verzonnen
    when: 2026-01
    money: {value: 5000000, currency: EUR, state: announced}
"""


@pytest.fixture
def call(as_typed: Command, own_workspace: Path) -> Command:
    """Run a command on a workspace of its own."""
    return partial(as_typed, workspace=own_workspace)


def test_every_page_shows_the_name_that_the_register_gives(call, tmp_path: Path) -> None:
    (tmp_path / "named.yml").write_text(NAMED)
    assert call("record", str(tmp_path / "named.yml"))[0] == 0
    for lang, name in (("nl", "Verzonnen programma"), ("en", "Invented programme")):
        for command in ("dossier", "money", "statements"):
            words = (command, "programme:verzonnen", "--level", "intern", "--as-of", "2026-11-01", "--lang", lang)
            assert name in call(*words)[1], (command, lang)


def test_dutch_pages_show_the_lists_in_dutch(call) -> None:
    kept_in_english = "persons returned per flight"
    for command in ("dossier", "statements"):
        assert kept_in_english in " ".join(call(command, "MAR", "--lang", "en")[1].split())
        assert kept_in_english not in " ".join(call(command, "MAR")[1].split())


def test_a_dry_run_says_in_both_languages_that_nothing_was_changed(call, tmp_path: Path) -> None:
    (tmp_path / "named.yml").write_text(NAMED)
    said = [call("record", str(tmp_path / "named.yml"), "--dry-run", "--lang", lang)[1] for lang in ("nl", "en")]
    assert said[0].endswith("2 uitspraken zouden worden toegevoegd; er is niets veranderd.\n")
    assert said[1].endswith("2 statements would be added; nothing was changed.\n")


@pytest.mark.parametrize(("command", "level"), [("statements", "intern"), ("reminders", "intern")])
def test_the_help_of_the_desk_says_at_which_level_it_starts(call, command: str, level: str) -> None:
    out = " ".join(call(command, "--help")[1].split())
    assert f"up to {level}" in out and f"{level} unless you say otherwise" in out


@pytest.mark.parametrize(("lang", "words"), [("nl", ("regel", "geldt")), ("en", ("rule", "in force"))])
def test_the_rules_are_listed_in_the_language_asked(call, lang: str, words: tuple[str, ...]) -> None:
    status, out, _ = call("rules", "--lang", lang)
    assert (status, all(word in out for word in words)) == (0, True)


def test_names_come_from_the_lists_and_then_from_the_register(filled_workspace: Path) -> None:
    described = {"programme:x": ("Iks", "Ex"), "country:MAR": ("Anders", "Other")}
    with opened_workspace(filled_workspace) as opened:
        names = names_of(opened, "en", described=described)
    assert [names.name(thing) for thing in ("country:MAR", "programme:x", "programme:y")] == ["Morocco", "Ex", "y"]
    assert names.words("persons returned per flight") == "persons returned per flight"


@pytest.mark.parametrize(("columns", "width"), [("20", 40), ("80", 80), ("110", 110), ("300", 110)])
def test_a_page_is_as_wide_as_the_terminal_within_what_reads_well(monkeypatch, columns: str, width: int) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert terminal_width() == width


def test_a_line_or_cell_of_others_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    print_line("one\x1b[31m\ntwo\x07")
    print_line("three\x1b[2J", err=True)
    print_table("", ("a", "b"), [("four\x1b[31m", "five\nsix")])
    seen = capsys.readouterr()
    assert "\x1b" not in seen.out + seen.err and "\x07" not in seen.out
    assert seen.out.startswith("one�[31m\ntwo�\n")
    assert "four�[31m" in seen.out and "five" in seen.out


def test_no_word_is_broken_in_a_table_that_has_room_for_its_words(capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "70")
    what = ("ontwikkelingssamenwerking", "visumvrijstelling voor diplomatieke (en dienst)paspoorten")
    print_table(
        "", ["land", "instrument", "stand"], [["Afghanistan", each, "niet toegestaan (R-10a)"] for each in what]
    )
    out = capsys.readouterr().out
    words = {word for line in out.splitlines() for word in line.split()}
    assert {*what[0].split(), *what[1].split(), "Afghanistan"} <= words
    assert out.count("niet toegestaan (R-10a)") == 2, "a column that needs little is whole"
    assert max(map(len, out.splitlines())) <= 70


def test_a_table_that_has_no_room_for_its_words_still_fits(capsys, monkeypatch) -> None:
    monkeypatch.setenv("COLUMNS", "30")
    print_table("", ["land", "instrument"], [["Afghanistan", "ontwikkelingssamenwerking"]])
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 30
