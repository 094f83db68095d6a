"""`routekaart read` with many letters: what it writes, what it says, and how it ends."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commanding import Command

LETTER = Path(__file__).parents[2] / "demonstration" / "letter.txt"
Call = Callable[..., tuple[int, str, str]]


@pytest.fixture
def call(as_typed: Command) -> Command:
    """Run a command without a workspace."""
    return as_typed


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "letters"
    made.mkdir()
    (made / "one.txt").write_bytes(LETTER.read_bytes())
    return made


def test_a_folder_is_read_into_a_file(call: Call, folder: Path, tmp_path: Path) -> None:
    status, out, err = call("read", folder, LETTER, "--out", tmp_path / "out.jsonl", "--processes", "1")
    rows = [json.loads(line) for line in (tmp_path / "out.jsonl").read_text().splitlines()]
    assert (status, err) == (0, "")
    assert [row["name"] for row in rows] == [str(folder / "one.txt"), str(LETTER)]
    assert rows[0]["statements"] == rows[1]["statements"] != []
    assert "Letters read: 2; could not be read: 0; read before: 0." in out


def test_what_cannot_be_read_is_told_and_ends_with_status_1(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "old\x1b[31m.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    status, out, err = call("read", folder, "--out", tmp_path / "out.parquet", "--processes", "1")
    assert status == 1
    assert "Letters read: 1; could not be read: 1;" in out
    assert "old Word" in err
    assert "\x1b" not in err


def test_a_link_in_a_circle_is_skipped_with_a_message(call: Call, folder: Path, tmp_path: Path) -> None:
    (folder / "circle").symlink_to("circle")
    status, out, err = call("read", folder, "--out", tmp_path / "out.parquet", "--processes", "1")
    assert status == 0
    assert "Letters read: 1;" in out
    assert f"{folder / 'circle'}: skipped" in err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("one.txt", "two.txt"), "a file is needed"),
        (("one.txt", "--out", "out.csv"), "no form in which readings are written"),
        (("one.txt", "--out", "out.jsonl", "--json"), "does not go with --out"),
        (("-", "--out", "out.jsonl"), "does not go with --out"),
        (("none.txt", "--out", "out.jsonl"), "no such file or folder"),
    ],
)
def test_what_cannot_be_done_ends_with_status_2_and_writes_nothing(
    call: Call, folder: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], message: str
) -> None:
    monkeypatch.chdir(folder)
    status, out, err = call("read", *words)
    assert (status, out) == (2, "")
    assert message in err
    assert [path.name for path in folder.iterdir()] == ["one.txt"]
