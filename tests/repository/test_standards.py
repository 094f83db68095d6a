"""The pages on security standards have a line for what is asked, and all that these name is there."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("asvs.md", "bio2.md", "threat-model.md", "processing.md", "faults.md", "promises.md")
FILE = re.compile(
    r"`([\w./-]+\.(?:py|md|toml|lock|json|conf|service|yml)|Makefile|deploy/Containerfile)(?:::(test_\w+))?`"
)
NUMBER = re.compile(r"\b\d{1,2}\.\d{1,2}\.\d{1,2}\b")
STATES = {"yes", "part", "open", "host", "office"}
# How many requirements of levels 1 and 2 each section begins with, in the table that OWASP published with 5.0.0; those
# of level 3 come after them.
ASVS = {
    "1.1": 2, "1.2": 9, "1.3": 11, "1.4": 3, "1.5": 2, "2.1": 3, "2.2": 3, "2.3": 4, "2.4": 1, "3.2": 2, "3.3": 4,
    "3.4": 6, "3.5": 5, "3.7": 2, "4.1": 3, "4.2": 1, "4.3": 2, "4.4": 4, "5.1": 1, "5.2": 3, "5.3": 2, "5.4": 3,
    "6.1": 3, "6.2": 12, "6.3": 4, "6.4": 4, "6.5": 5, "6.6": 3, "6.8": 4, "7.1": 3, "7.2": 4, "7.3": 2, "7.4": 5,
    "7.5": 2, "7.6": 2, "8.1": 2, "8.2": 3, "8.3": 1, "8.4": 1, "9.1": 3, "9.2": 4, "10.1": 2, "10.2": 2,
    "10.3": 4, "10.4": 11, "10.5": 5, "10.6": 2, "10.7": 3, "11.1": 2, "11.2": 3, "11.3": 3, "11.4": 4, "11.5": 1,
    "11.6": 1, "12.1": 3, "12.2": 2, "12.3": 4, "13.1": 1, "13.2": 5, "13.3": 2, "13.4": 5, "14.1": 2, "14.2": 4,
    "14.3": 3, "15.1": 3, "15.2": 3, "15.3": 7, "16.1": 1, "16.2": 5, "16.3": 4, "16.4": 3, "16.5": 3, "17.1": 1,
    "17.2": 4, "17.3": 2,
}  # fmt: skip


def page(name: str) -> str:
    """Return a page of the documentation."""
    return (ROOT / "docs" / name).read_text(encoding="utf-8")


def rows(name: str) -> list[list[str]]:
    """Return the rows of the tables of a page that begin with a number."""
    cells = [[cell.strip() for cell in line.strip("|").split(" | ")] for line in page(name).splitlines()]
    return [row for row in cells if NUMBER.match(row[0].strip("| "))]


def missing(text: str) -> set[str]:
    """Return what a text names and is not there: a file, or a test in it."""
    found = set()
    for path, test in FILE.findall(text):
        file = ROOT / path
        if not file.is_file() or (test and not re.search(rf"^(async )?def {test}\(", file.read_text(), re.MULTILINE)):
            found.add(f"{path}::{test}" if test else path)
    return found


@pytest.mark.parametrize("name", PAGES)
def test_all_that_is_named_is_there(name: str) -> None:
    assert "::test_" in page(name)
    assert missing(page(name)) == set()


def test_what_is_not_there_is_found() -> None:
    here = "tests/repository/test_standards.py"
    assert missing(f"`{here}::test_what_is_not_there_is_found`, `Makefile`, `ruff`, `nosniff`") == set()
    assert missing(f"`{here}::test_of_nothing`, `tests/nothing.py`") == {f"{here}::test_of_nothing", "tests/nothing.py"}


def test_every_requirement_of_two_levels_stands_on_the_page_once() -> None:
    asked = [f"{section}.{number}" for section, most in ASVS.items() for number in range(1, most + 1)]
    told = [number for row in rows("asvs.md") for number in NUMBER.findall(row[0])]
    assert len(asked) == 253
    assert sorted(told) == sorted(asked)


@pytest.mark.parametrize("name", ["asvs.md", "bio2.md"])
def test_every_line_has_a_state_and_one_that_is_met_names_what_shows_it(name: str) -> None:
    lines = [row for row in rows(name) if len(row) == 4]
    assert lines
    assert {row[2] for row in lines} <= STATES
    unshown = [
        row[0] for row in lines if row[2] == "yes" and not FILE.search(row[3]) and "#what-cryptography" not in row[3]
    ]
    assert unshown == []


@pytest.mark.parametrize("name", ["asvs.md", "bio2.md"])
def test_what_is_open_says_why_or_that_it_is_not_done(name: str) -> None:
    assert [
        row[0] for row in rows(name) if len(row) == 4 and row[2] in ("open", "part") and not row[3].strip("| ")
    ] == []
