"""The figures of a letter beside those of the other letters that are kept."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.commanding import Command, Seen

TO_PARLIAMENT = "Aan de Voorzitter van de Tweede Kamer\n\n"
NEW = ("5 september 2024", "29.895")

Write = Callable[..., Path]
Check = Callable[..., Seen]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a letter about arrivals in Spain by sea in 2022."""

    def write_letter(day: str, number: str, *, head: str = TO_PARLIAMENT, title: str = "Aankomsten") -> Path:
        path = tmp_path / f"{day} {number} {len(head)}.txt"
        sentence = f"In 2022 kwamen {number} mensen over zee in Spanje aan."
        path.write_text(f"{head}Datum {day}\n\nBetreft {title}\n\n{sentence}\n", encoding="utf-8")
        return path

    return write_letter


@pytest.fixture
def check(as_typed: Command, own_workspace: Path) -> Check:
    """Check a letter, in a workspace of the test's own."""

    def run_check(letter: Path, *words: str) -> Seen:
        return as_typed("check", letter, *words, workspace=own_workspace, columns=140)

    return run_check


def figures(seen: Seen) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(seen.out)
    return found


def test_two_kept_letters_with_other_figures_are_told_of_and_the_latest_before_is_remarked(
    check: Check, write: Write
) -> None:
    check(write("3 februari 2023", "12.001"))
    check(write("3 maart 2023", "28.001", title="Stand van zaken"))
    out = " ".join(check(write(*NEW)).out.split())
    assert re.search(r"RK204 let op \d+-\d+ “29.895 mensen” In een eerdere brief van dezelfde afzender", out)
    assert "28.001 (“28.001 mensen”, 3 maart 2023, Stand van zaken)" in out
    listed = out.partition("In andere brieven:")[2]
    assert listed.index("3 februari 2023: 12.001 personen") < listed.index("3 maart 2023: 28.001 personen")


def test_the_json_gives_the_place_of_each_figure_in_its_letter(check: Check, write: Write) -> None:
    earlier = write("3 maart 2023", "28.001")
    check(earlier)
    (figure,) = figures(check(write(*NEW), "--json"))
    (followed,) = figure["lineage"]
    text = earlier.read_text(encoding="utf-8")
    assert text[followed["start"] : followed["end"]] == followed["quote"] == "28.001 mensen"
    assert (followed["date"], followed["value"]) == ("2023-03-03", 28001)
    assert figure["remarks"] == ["RK204"]


@pytest.mark.parametrize(
    ("day", "number", "head"),
    [
        ("3 maart 2023", "29.895", TO_PARLIAMENT),
        ("3 maart 2023", "circa 30.000", TO_PARLIAMENT),
        ("3 maart 2023", "28.001", ""),
        ("3 maart 2025", "28.001", TO_PARLIAMENT),
        ("5 september 2024", "28.001", TO_PARLIAMENT),
    ],
    ids=["agrees", "may be a rounding", "another sender", "later", "the same day"],
)
def test_a_letter_that_agrees_or_is_no_letter_before_is_followed_and_not_remarked(
    check: Check, write: Write, day: str, number: str, head: str
) -> None:
    check(write(day, number, head=head))
    (figure,) = figures(check(write(*NEW), "--json"))
    assert ([len(figure["lineage"])], figure["remarks"]) == ([1], [])


def test_a_figure_is_told_with_the_word_that_places_it(check: Check, write: Write) -> None:
    check(write("3 maart 2023", "circa 30.000"))
    out = " ".join(check(write(*NEW)).out.split())
    assert "3 maart 2023: ongeveer 30.000 personen (“circa 30.000 mensen”" in out


def test_a_figure_that_stands_alone_has_no_lineage(check: Check, write: Write) -> None:
    check(write("3 maart 2023", "28.001"), "--no-keep")
    assert [one["lineage"] for one in figures(check(write(*NEW), "--json"))] == [[]]
    assert "In andere brieven" not in check(write(*NEW)).out


def test_a_figure_that_a_person_refused_is_not_followed(
    check: Check, write: Write, as_typed: Command, own_workspace: Path
) -> None:
    earlier = figures(check(write("3 maart 2023", "28.001"), "--json"))[0]["statement"]
    by = ("--by", "account:desk-3", "--reason", "verkeerd gelezen")
    assert as_typed("review", earlier, "refuse", *by, workspace=own_workspace).status == 0
    (figure,) = figures(check(write(*NEW), "--json"))
    assert (figure["lineage"], figure["remarks"]) == ([], [])


def test_the_remark_can_be_accepted(check: Check, write: Write, tmp_path: Path) -> None:
    check(write("3 maart 2023", "28.001"))
    accepts = '[[accept]]\ncode = "RK204"\nquote = "29.895 mensen"\nreason = "nieuwe telling"\n'
    (tmp_path / ".routekaart.toml").write_text(accepts)
    assert "geaccepteerd: nieuwe telling" in check(write(*NEW)).out
    assert figures(check(write(*NEW), "--json"))[0]["remarks"] == []


def test_a_letter_that_is_damaged_or_gone_does_not_keep_another_from_being_checked(
    check: Check, write: Write, own_workspace: Path
) -> None:
    before = {path.name for path in own_workspace.glob("letters/*")}
    check(write("3 maart 2023", "28.001"))
    (kept,) = {path.name for path in own_workspace.glob("letters/*")} - before
    (own_workspace / "letters" / kept).write_bytes(b"anders")
    assert f"3 maart 2023, {kept[:12]}" in " ".join(check(write(*NEW)).out.split())
    (own_workspace / "letters" / kept).unlink()
    assert "RK204" not in check(write(*NEW)).out


def test_a_saved_check_is_verified_also_after_another_letter_was_kept(
    check: Check, write: Write, as_typed: Command, own_workspace: Path, tmp_path: Path
) -> None:
    saved, page = tmp_path / "saved.json", tmp_path / "page.html"
    saved.write_text(check(write(*NEW), "--json", "--html", str(page)).out)
    check(write("3 maart 2023", "28.001"))
    assert [as_typed("verify", file, workspace=own_workspace).status for file in (saved, page)] == [0, 0]
    later = check(write(*NEW), "--json").out
    assert later != saved.read_text()
    saved.write_text(later)
    assert as_typed("verify", saved, workspace=own_workspace).status == 0


def test_many_letters_are_told_of_in_few_lines(check: Check, write: Write) -> None:
    for month in range(1, 9):
        check(write(f"{month} maart 2023", f"28.00{month}"))
    out = check(write(*NEW), "--lang", "en").out
    assert "(earlier figures that are not shown: 3)" in out
    assert [f"{month} March 2023:" in out for month in (3, 4, 8)] == [False, True, True]
    assert len(figures(check(write(*NEW), "--json"))[0]["lineage"]) == 8
