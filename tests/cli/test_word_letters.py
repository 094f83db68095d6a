"""`routekaart check LETTER --docx OUT`: the Word letter comes back with comments, and what would be lost is refused."""

import json
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest
from lxml import etree

from routekaart.parsing import parse_letter
from routekaart.parsing.docx.names import NAMESPACES
from tests.commanding import Command
from tests.parsing.making_docx import make_docx, p

ROOT = Path(__file__).parents[2]
DEMONSTRATION = (ROOT / "demonstration" / "letter.txt").read_text().splitlines()
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(as_typed: Command, own_workspace: Path) -> Command:
    """Run `routekaart check` on a workspace of its own."""
    return partial(as_typed, "check", workspace=own_workspace)


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """Give the demonstration letter as a Word file."""
    path = tmp_path / "letter.docx"
    path.write_bytes(make_docx(*(p(line) for line in DEMONSTRATION if line.strip())))
    return path


def comments_of(path: Path) -> list[str]:
    """Return the text of the comments in a Word file."""
    with zipfile.ZipFile(path) as archive:
        root = etree.fromstring(archive.read("word/comments.xml"))
    return ["\n".join("".join(one.itertext()) for one in comment) for comment in root.iterfind("w:comment", NAMESPACES)]


def test_every_figure_that_is_checked_has_one_comment(call: Call, letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "new" / "commented.docx"
    status, printed, _ = call(letter, "--docx", out, "--json")
    records = json.loads(printed)
    checked = records if isinstance(records, list) else records["findings"]
    comments = comments_of(out)
    assert status == 1
    assert len(comments) == len(checked) > 10
    assert all("Toen (3 maart 2023): " in one and "\nNu (" in one for one in comments)
    assert parse_letter(out.read_bytes()).running.text == parse_letter(letter.read_bytes()).running.text


def test_the_comments_are_in_the_language_that_is_asked_for(call: Call, letter: Path, tmp_path: Path) -> None:
    out = tmp_path / "commented.docx"
    _, printed, _ = call(letter, "--docx", out, "--lang", "en")
    assert out.resolve().as_uri() in printed
    assert all("Then (3 March 2023): " in one for one in comments_of(out))


def test_checking_twice_gives_the_same_bytes_and_a_commented_letter_can_be_checked(
    call: Call, letter: Path, tmp_path: Path
) -> None:
    first, second, third = (tmp_path / f"{name}.docx" for name in ("first", "second", "third"))
    call(letter, "--docx", first)
    call(letter, "--docx", second)
    call(letter, "--docx", second)
    assert first.read_bytes() == second.read_bytes()
    call(first, "--docx", third)
    assert len(comments_of(third)) == 2 * len(comments_of(first))


def test_it_is_said_that_a_signature_no_longer_holds(call: Call, letter: Path, tmp_path: Path) -> None:
    assert "signature" not in call(letter, "--docx", tmp_path / "out.docx")[2]
    signed = tmp_path / "signed.docx"
    signed.write_bytes(make_docx(p("In 2018 kwamen 65.383 mensen aan."), extra={"_xmlsignatures/sig1.xml": b"<x/>"}))
    assert "that signature does not hold for" in call(signed, "--docx", tmp_path / "out.docx")[2]


def test_a_word_letter_that_is_piped_in_is_given_back(call: Call, letter: Path, tmp_path: Path) -> None:
    call("-", "--docx", tmp_path / "out.docx", stdin=letter.read_bytes())
    assert comments_of(tmp_path / "out.docx")


def test_a_letter_that_is_no_word_file_is_refused_before_it_is_kept(
    call: Call, own_workspace: Path, tmp_path: Path
) -> None:
    before = sorted(own_workspace.rglob("*"))
    status, out, err = call(ROOT / "demonstration" / "letter.txt", "--docx", tmp_path / "out.docx")
    assert (status, out) == (2, "")
    assert "--docx needs a Word letter" in err
    assert "--html" in err
    assert not (tmp_path / "out.docx").exists()
    assert sorted(own_workspace.rglob("*")) == before


@pytest.mark.parametrize("name", ["letter.docx", "./new/../letter.docx", "link.docx"])
def test_the_letter_itself_is_never_written_over(call: Call, letter: Path, tmp_path: Path, name: str) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "link.docx").symlink_to(letter)
    before = letter.read_bytes()
    status, _, err = call(letter, "--docx", tmp_path / name)
    assert status == 2
    assert "the letter itself" in err
    assert letter.read_bytes() == before


def test_nothing_is_written_into_the_workspace(call: Call, letter: Path, own_workspace: Path) -> None:
    status, _, err = call(letter, "--docx", own_workspace / "letters" / "out.docx")
    assert status == 2
    assert "among what the workspace keeps" in err


def test_a_file_that_is_no_word_letter_is_not_written_over(call: Call, letter: Path, tmp_path: Path) -> None:
    for name, content in (
        ("notes.txt", b"mine"),
        ("archive.docx", b"PK\x03\x04 no letter"),
        ("old.doc", b"\xd0\xcf\x11\xe0"),
    ):
        (tmp_path / name).write_bytes(content)
        status, _, err = call(letter, "--docx", tmp_path / name)
        assert status == 2
        assert "something else here" in err
        assert (tmp_path / name).read_bytes() == content
    assert call(letter, "--docx", tmp_path)[0] == 2


def test_a_place_that_cannot_be_written_is_named(call: Call, letter: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    status, _, err = call(letter, "--docx", tmp_path / "file" / "out.docx")
    assert status == 2
    assert "cannot be written" in err
