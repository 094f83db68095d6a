"""`routekaart diff`: files and kept letters, exit status, and what cannot be done."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commanding import Command, Seen
from tests.following.reading_letters import letter

SPAIN = "In 2019 kwamen circa 32.500 mensen over zee in Spanje aan."
REVISED = "In 2019 kwamen ruim 33.900 mensen over zee in Spanje aan."

Write = Callable[[str, str, str], Path]
Diff = Callable[..., Seen]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a letter to a file."""

    def write_letter(name: str, text: str, day: str) -> Path:
        path = tmp_path / name
        path.write_bytes(letter(text, day))
        return path

    return write_letter


@pytest.fixture
def diff(as_typed: Command, tmp_path: Path) -> Diff:
    """Compare letters in a folder without a workspace."""

    def run_diff(*words: object, **settings: object) -> Seen:
        return as_typed("diff", *words, **({"workspace": tmp_path / "none", "columns": 90} | settings))

    return run_diff


def test_a_change_needs_attention_and_is_shown_with_both_quotes(write: Write, diff: Diff) -> None:
    one, other = write("a.txt", SPAIN, "10 juli 2020"), write("b.txt", REVISED, "3 maart 2021")
    seen = diff(one, other)
    assert seen.status == 1
    assert "“circa 32.500 mensen”" in seen.out and "“ruim 33.900 mensen”" in seen.out
    assert "De brief van 10 juli 2020 noemde voor Spanje" in seen.out
    assert diff(other, one).out == seen.out


def test_letters_that_say_the_same_need_no_attention(write: Write, diff: Diff) -> None:
    later = write("b.txt", "Over zee arriveerden in Spanje in 2019 ongeveer 32.500 personen.", "3 maart 2021")
    seen = diff(write("a.txt", SPAIN, "10 juli 2020"), later)
    assert seen.status == 0
    assert "Geen verschillen gevonden." in seen.out


def test_the_same_letter_twice_is_said_first(write: Write, diff: Diff) -> None:
    one = write("a.txt", SPAIN, "10 juli 2020")
    seen = diff(one, one)
    assert seen.status == 0
    assert "tweemaal dezelfde brief" in seen.out


def test_letters_without_a_date_say_that_the_order_given_decides(write: Write, diff: Diff) -> None:
    seen = diff(write("a.txt", SPAIN, ""), write("b.txt", REVISED, ""), "--lang", "en")
    assert "the one named first counts as the earlier" in seen.out
    assert "The earlier letter gave for Spain" in seen.out


def test_one_letter_may_be_piped_in(write: Write, diff: Diff) -> None:
    seen = diff("-", write("b.txt", REVISED, "3 maart 2021"), "--json", stdin=letter(SPAIN, "10 juli 2020"))
    assert json.loads(seen.out)["counts"]["changed"] == 1


def test_letters_that_are_kept_go_by_their_id(write: Write, as_typed: Command, own_workspace: Path) -> None:
    one, other = write("a.txt", SPAIN, "10 juli 2020"), write("b.txt", REVISED, "3 maart 2021")
    for path in (one, other):
        as_typed("check", path, workspace=own_workspace)
    by_file = json.loads(as_typed("diff", one, other, "--json", workspace=own_workspace).out)
    names = [by_file[side]["document"][:12] for side in ("earlier", "later")]
    by_id = json.loads(as_typed("diff", *names, "--json", workspace=own_workspace).out)
    assert by_id == by_file


def test_a_reading_that_a_person_refused_takes_no_part(write: Write, as_typed: Command, own_workspace: Path) -> None:
    one, other = write("a.txt", SPAIN, "10 juli 2020"), write("b.txt", REVISED, "3 maart 2021")
    as_typed("check", other, workspace=own_workspace)
    found = json.loads(as_typed("diff", one, other, "--json", workspace=own_workspace).out)["differences"]
    read = next(point["statement"] for each in found for point in each["later"] if point["statement"])
    by = ("--by", "account:desk-3", "--reason", "verkeerd gelezen")
    assert as_typed("review", read, "refuse", *by, workspace=own_workspace).status == 0
    again = json.loads(as_typed("diff", one, other, "--json", workspace=own_workspace).out)
    assert again["counts"]["changed"] == 0


@pytest.mark.parametrize("kind", ["docx", "html", "pdf"])
def test_of_a_letter_of_our_own_only_the_text_is_compared(
    kind: str, as_typed: Command, filled_workspace: Path, tmp_path: Path
) -> None:
    letters = []
    for day in ("2020-07-10", "2026-11-01"):
        letters.append(tmp_path / f"{day}.{kind}")
        words = ("report", "country", "MAR", "--as-of", day, f"--{kind}", letters[-1])
        assert as_typed(*words, workspace=filled_workspace).status == 0
    found = json.loads(as_typed("diff", *letters, "--json", workspace=filled_workspace).out)
    assert found["earlier"]["date"] == found["later"]["date"] is not None
    later = [point["quote"] for one in found["differences"] for point in one["later"]]
    assert sum("125" in quote for quote in later) == 1
    for point in (point for one in found["differences"] for point in (*one["earlier"], *one["later"])):
        assert "Kamerstukken II" not in point["quote"]
        assert "is toegezegd" not in point["quote"]


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("-", "-"), "only one letter can be piped in"),
        (("a.txt", "abcdef123456"), "there is no workspace here"),
        (("a.txt", "nothere.txt"), "there is no such file (nothere.txt). Check its name"),
        (("a.txt", "empty.txt"), "the letter is empty"),
        (("a.txt", "english.txt"), "language"),
        (("a.txt", "a.txt", "--lang", "fr"), "no language of the reports"),
    ],
)
def test_what_cannot_be_compared_ends_with_a_message(
    words: tuple[str, ...], message: str, write: Write, diff: Diff, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    dutch = "Het is van belang dat de samenwerking met de landen van herkomst wordt voortgezet en niet te snel. " * 3
    english = "The cooperation with the countries of origin is to be continued and this is in the interest of all. " * 3
    write("a.txt", f"{SPAIN} {dutch}", "10 juli 2020")
    write("english.txt", english, "")
    (tmp_path / "empty.txt").write_bytes(b"")
    monkeypatch.chdir(tmp_path)
    seen = diff(*words)
    assert seen.status == 2
    assert message in seen.err
    assert seen.out == ""


def test_nothing_that_a_terminal_would_obey_is_printed(write: Write, diff: Diff) -> None:
    hostile = write("b.txt", f"{REVISED} \u202e De motie Boom\u200b vraagt\u2028 om rust.", "3 maart 2021")
    seen = diff(write("a.txt", SPAIN, "10 juli 2020"), hostile)
    assert seen.status == 1
    assert not set("\u202e\u200b\u2028") & set(seen.out)


@pytest.mark.parametrize("columns", [60, 80, 100])
def test_every_line_fits_the_terminal(columns: int, write: Write, diff: Diff) -> None:
    root = Path(__file__).parents[2]
    seen = diff(root / "demonstration/letter.txt", root / "tests/golden/demonstration.next.txt", columns=columns)
    assert max(map(len, seen.out.splitlines())) <= columns
