"""`routekaart publish` and `open-letter`, as they are typed."""

import json
from pathlib import Path

import pytest

from routekaart.domain.levels import Level
from routekaart.workspace import open_workspace
from tests.publishing.making import Add, make_workspace, say

LETTER = b"Aan de Voorzitter\n\nDatum 3 maart 2023\n\nOnderwerp Stand van zaken\n\nEr is contact.\n"
OPEN = ("--by", "account:desk-3", "--decider", "government:NLD", "--ground", "verzonden aan de Kamer")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Make a workspace with a letter, something open and something withheld."""
    made = make_workspace(tmp_path, [Add(say(1)), Add(say(2), Level.VERTROUWELIJK)], [LETTER])
    made.close()
    return made.root


def letter_of(root: Path) -> str:
    return str(open_workspace(root).letters.find_documents()[0])


def test_publishing_tells_what_went_out_and_what_did_not(root, as_typed) -> None:
    seen = as_typed("publish", workspace=root)
    assert seen.status == 0
    assert "Public build 1. Statements: 1. Letters: 0. Releases of official figures: 0." in seen.out
    assert "nothing that is open says that they are public: 1." in seen.out
    assert "country:MAR: vertrouwelijk, Woo 5.1.2a" in seen.out
    assert "routekaart serve --public" in seen.out


def test_the_record_of_a_build_has_the_same(root, as_typed) -> None:
    record = json.loads(as_typed("publish", "--json", workspace=root).out)
    assert (record["number"], record["statements"], record["letters_inside"]) == (1, 1, 1)
    assert Path(record["folder"]) == root / "public" / "1"
    assert [one["thing"] for one in record["untold"]] == ["country:MAR"]


def test_a_letter_goes_out_once_it_is_said_to_be_public(root, as_typed) -> None:
    seen = as_typed("open-letter", letter_of(root)[:12], *OPEN, workspace=root)
    assert (seen.status, "Stand van zaken: is public from now on" in seen.out) == (0, True)
    assert "was public already" in as_typed("open-letter", letter_of(root)[:12], *OPEN, workspace=root).out
    assert json.loads(as_typed("publish", "--json", workspace=root).out)["letters"] == 1


def test_where_a_letter_was_published_is_its_source(root, as_typed) -> None:
    address = "https://www.example.org/kst-1"
    as_typed("open-letter", letter_of(root)[:12], *OPEN, "--address", address, workspace=root)
    said = open_workspace(root).register.find_statements(content=("Event",))
    assert [one.source.address for one in said] == [address]


@pytest.mark.parametrize(
    ("changed", "message"),
    [
        (("--by", "government:NLD"), "this is no account"),
        (("--by", "account:jan.jansen"), "looks like the name of a person"),
        (("--decider", "account:desk-3"), "this is no office"),
        (("--decider", ""), "does not name an actor"),
        (("--ground", " "), "no ground that can be kept"),
        (("--ground", "mevrouw Jansen vond het goed"), "no ground that can be kept"),
        (("--address", "hier"), "this is no web address"),
    ],
)
def test_who_decides_and_why_must_be_said(root, as_typed, changed, message) -> None:
    seen = as_typed("open-letter", letter_of(root)[:12], *OPEN, *changed, workspace=root)
    assert (seen.status, message in seen.err) == (2, True)
    assert open_workspace(root).register.count()["statement"] == 2


def test_a_letter_that_is_not_kept_is_not_opened(root, as_typed) -> None:
    seen = as_typed("open-letter", "abcdef012345", *OPEN, workspace=root)
    assert (seen.status, "this letter is not kept" in seen.err) == (2, True)
