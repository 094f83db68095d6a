"""`routekaart verify` as a user types it: a saved check, the register, and what is refused."""

import json
import socket
from collections.abc import Callable
from pathlib import Path

import pytest

from routekaart.reporting import texts, verified
from routekaart.reporting.brief import render_docx, render_html
from routekaart.reporting.verifying import Why
from tests.commanding import Command
from tests.parsing.making_pdf import lines, make_pdf
from tests.reporting.brief.making import BRIEF, brief_of, paragraph

TEXT_ONLY = brief_of(paragraph("Een brief met alleen tekst."), figures=())
LETTER = Path(__file__).parents[2] / "demonstration" / "letter.txt"
Call = Callable[..., tuple[int, str]]


@pytest.fixture
def call(as_typed: Command, own_workspace: Path, monkeypatch: pytest.MonkeyPatch) -> Call:
    """Run a command without a network; return its exit status and what it printed, or why it could not."""

    def refuse(*_: object) -> None:
        raise AssertionError("a saved check is verified without a network")

    def run_command(*words: str, stdin: str = "") -> tuple[int, str]:
        monkeypatch.setattr(socket.socket, "connect", refuse)
        return as_typed(*words, stdin=stdin, workspace=own_workspace).told

    return run_command


@pytest.fixture
def saved(call: Call, tmp_path: Path) -> Path:
    """Give a saved check of the demonstration letter, which is kept."""
    path = tmp_path / "saved.json"
    path.write_text(call("check", str(LETTER), "--json")[1], encoding="utf-8")
    return path


def change(path: Path, old: str, new: str) -> None:
    path.write_text(path.read_text(encoding="utf-8").replace(old, new, 1), encoding="utf-8")


@pytest.mark.parametrize(
    ("lang", "said"), [("nl", "18 van 18 cijfers in het bestand"), ("en", "18 of 18 figures in the file")]
)
def test_a_saved_check_is_equal(call: Call, saved: Path, lang: str, said: str) -> None:
    status, out = call("verify", str(saved), "--lang", lang)
    assert status == 0
    assert said in out


def test_a_page_is_equal_and_one_that_was_changed_is_not(call: Call, tmp_path: Path) -> None:
    page = tmp_path / "report.html"
    call("check", str(LETTER), "--html", str(page))
    assert call("verify", str(page))[0] == 0
    change(page, "tegengesproken", "gesteund")
    status, out = call("verify", str(page))
    assert status == 1
    assert "De pagina is veranderd nadat zij was geschreven." in out


@pytest.mark.parametrize(
    ("lang", "said"),
    [
        ("nl", ("nu, oordeel: in het bestand gesteund, opnieuw berekend tegengesproken", "het bestand is veranderd")),
        ("en", ("now, verdict: in the file supported, computed again contradicted", "the file was changed")),
    ],
)
def test_a_changed_verdict_is_shown_beside_what_is_found(call: Call, saved: Path, lang: str, said: tuple[str]) -> None:
    change(saved, '"verdict": "contradicted",\n      "reason"', '"verdict": "supported",\n      "reason"')
    status, out = call("verify", str(saved), "--lang", lang)
    assert status == 1
    assert all(words in out for words in said)
    assert "17 " in out


def test_a_figure_that_was_taken_out_is_shown(call: Call, saved: Path) -> None:
    items = json.loads(saved.read_text(encoding="utf-8"))
    saved.write_text(json.dumps(items[:-1]), encoding="utf-8")
    status, out = call("verify", str(saved))
    assert status == 1
    assert "komt er nu uit, maar staat niet in het bestand" in out


def test_one_sentence_can_be_checked_and_verified_through_pipes(call: Call, tmp_path: Path) -> None:
    sentence = "In 2018 kwamen 65.383 mensen over zee en land in Spanje aan."
    _, printed = call("check", "-", "--json", "--no-keep", stdin=sentence)
    status, why = call("verify", "-", stdin=printed)
    assert status == 2
    assert "Give its file with --letter FILE." in why
    letter = tmp_path / "sentence.txt"
    letter.write_text(sentence)
    status, out = call("verify", "-", "--letter", str(letter), "--json", stdin=printed)
    assert (status, json.loads(out)["equal"], json.loads(out)["differences"]) == (0, 1, [])


@pytest.mark.parametrize(
    ("words", "why"),
    [
        (("verify", "none.json"), "there is no file 'none.json' to verify"),
        (("verify", str(LETTER)), "no whole JSON"),
        (("verify", str(LETTER.parent)), "cannot be opened"),
        (("verify", "register", "--letter", "x"), "are for a file"),
        (("verify", "register", "--json"), "are for a file"),
        (("verify", str(LETTER), "--head", "f" * 64), "has no head"),
        (("verify", str(LETTER), "--lang", "fr"), "no language"),
    ],
)
def test_what_cannot_be_verified_ends_with_status_2(call: Call, words: tuple[str, ...], why: str) -> None:
    status, message = call(*words)
    assert status == 2
    assert why in message


def test_a_saved_check_that_was_cut_off_ends_with_status_2(call: Call, saved: Path) -> None:
    text = saved.read_text(encoding="utf-8")
    saved.write_text(text[: len(text) // 2], encoding="utf-8")
    status, message = call("verify", str(saved))
    assert status == 2
    assert "whole and as it was written" in message


@pytest.mark.parametrize("words", [("verify",), ("verify", "register")])
def test_the_register_is_verified_as_before(call: Call, words: tuple[str, ...]) -> None:
    status, out = call(*words)
    assert status == 0
    assert "entries, each as it was written." in out


def test_text_in_a_saved_check_that_a_terminal_would_obey_is_not_printed(call: Call, saved: Path) -> None:
    items = json.loads(saved.read_text(encoding="utf-8"))
    items[0].update(statement="f" * 64, quote="\x1b[31mrood")
    saved.write_text(json.dumps(items), encoding="utf-8")
    status, out = call("verify", str(saved))
    assert status == 1
    assert "\x1b" not in out


def test_every_reason_has_words_in_both_languages() -> None:
    assert set(verified.WHYS) == set(Why)
    for table in (verified.WHYS, verified.WORDS, verified.FIELDS):
        for code in table:
            assert all(texts.say(table, code, lang) for lang in texts.LANGUAGES)


def test_a_letter_is_recognised_and_verified(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "brief.docx"
    path.write_bytes(render_docx(TEXT_ONLY))
    status, out = call("verify", str(path))
    assert status == 0
    assert "0 van 0 cijfers" in out
    status, out = call("verify", str(path), "--json")
    assert (status, json.loads(out)["holds"]) == (0, True)


def test_a_letter_with_a_figure_that_fails_ends_with_status_1(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "brief.html"
    path.write_text(render_html(BRIEF), encoding="utf-8")
    status, out = call("verify", str(path), "--lang", "en")
    assert status == 1
    assert "f1: 65.383 cannot be derived again: what it rests on is not here." in out
    assert call("verify", "-", stdin=path.read_text(encoding="utf-8"))[0] == 1


def test_a_letter_that_cannot_be_verified_ends_with_status_2(call: Call, tmp_path: Path) -> None:
    path = tmp_path / "brief.pdf"
    path.write_bytes(make_pdf(lines("Er kwamen 50.000 personen.")))
    status, why = call("verify", str(path))
    assert status == 2
    assert "no cijfers.json attached" in why
    path.write_bytes(render_docx(TEXT_ONLY))
    status, why = call("verify", str(path), "--letter", str(LETTER))
    assert (status, "--letter is for a saved check" in why) == (2, True)
