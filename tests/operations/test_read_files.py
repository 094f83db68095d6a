"""Many letters are read into one file: it is there whole or not at all, and a run goes on where the last one ended."""

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from routekaart.domain.errors import InputError, NoSpace, StoreError
from routekaart.operations.read_batches import LETTERS, BatchReader, Progress, files, formats, letters, out, read_files
from routekaart.reference import load_reference

NOW = datetime(2026, 1, 1, tzinfo=UTC)
Read = Callable[..., Progress]
Row = dict[str, object]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Make a folder with twenty letters, one of which cannot be read."""
    made = tmp_path / "letters"
    (made / "more").mkdir(parents=True)
    for number in range(20):
        text = f"In 2018 kwamen {65_000 + number} mensen over zee en land in Spanje aan."
        (made / ("more" if number % 2 else ".") / f"{number:02}.txt").write_text(text)
    (made / "07.doc").write_bytes(b"\xd0\xcf\x11\xe0")
    (made / "more" / "07.txt").unlink()
    return made


@pytest.fixture
def read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Read:
    """Read in small batches and parts, in this process: this is about files."""
    monkeypatch.setattr(files, "read_in_processes", lambda reader, batches, processes: (reader(one) for one in batches))
    monkeypatch.setattr(letters, "_MOST_LETTERS", 4)
    monkeypatch.setattr(out, "_BATCHES", 2)

    def call(target: Path, *paths: Path, tell: Callable[[Progress], None] = lambda _: None) -> Progress:
        named = paths or (folder,)
        return read_files(named, target, reference=load_reference(), now=NOW, processes=1, tell=tell)

    return call


def rows_of(path: Path) -> list[Row]:
    return [row for batch in formats.format_of(path).load(path) for row in batch.to_pylist()]


def in_order(path: Path) -> list[Row]:
    return sorted(rows_of(path), key=lambda row: str(row["name"]))


def interrupted_after(number: int) -> Callable[[Progress], None]:
    left = iter(range(number - 1))

    def tell(_: Progress) -> None:
        if next(left, None) is None:
            raise KeyboardInterrupt

    return tell


def test_every_file_of_a_folder_gets_a_row(read: Read, folder: Path, tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"
    done = read(target)
    rows = rows_of(target)
    assert (done.letters, done.done, done.refused, done.statements) == (20, 20, 1, 19)
    assert [row["name"] for row in rows] == sorted(str(path) for path in folder.rglob("*.*"))
    assert [row["name"] for row in rows if row["error"]] == [str(folder / "07.doc")]
    assert "old Word file" in done.refusals[0]


def test_both_forms_hold_the_same(read: Read, tmp_path: Path) -> None:
    read(tmp_path / "out.parquet")
    read(tmp_path / "out.jsonl")
    assert rows_of(tmp_path / "out.jsonl") == rows_of(tmp_path / "out.parquet")


@pytest.mark.parametrize("name", ["out.parquet", "out.jsonl"])
def test_a_run_that_is_stopped_leaves_nothing_half_and_the_next_goes_on(read: Read, tmp_path: Path, name: str) -> None:
    target, whole = tmp_path / name, tmp_path / f"whole-{name}"
    with pytest.raises(KeyboardInterrupt):
        read(target, tell=interrupted_after(3))
    assert sorted(path.name for path in tmp_path.iterdir()) == ["letters", f"{name}.parts"]
    assert sum(pq.read_metadata(part).num_rows for part in (tmp_path / f"{name}.parts").glob("*.parquet")) == 12
    again = read(target)
    assert again.done == 20 - 12 + 1  # the letter that could not be read is tried again
    read(whole)
    assert in_order(target) == in_order(whole)
    assert not (tmp_path / f"{name}.parts").exists()


@pytest.mark.parametrize("name", ["out.parquet", "out.jsonl"])
def test_only_what_is_new_or_changed_is_read_into_a_file_that_is_there(
    read: Read, folder: Path, tmp_path: Path, name: str
) -> None:
    target = tmp_path / name
    read(target)
    before = rows_of(target)
    (folder / "07.doc").write_text("In 2018 kwamen 65.383 mensen over zee en land in Spanje aan.")
    (folder / "new.txt").write_text("In 2019 kwamen 32.513 mensen over zee en land in Spanje aan.")
    assert read(target).done == 2
    after = rows_of(target)
    assert after[:-2] == [row for row in before if row["error"] is None]
    assert [Path(str(row["name"])).name for row in after[-2:]] == ["07.doc", "new.txt"]
    assert [len(row["statements"]) for row in after[-2:]] == [1, 1]
    stamp = target.stat().st_mtime_ns
    assert read(target).done == 0
    assert target.stat().st_mtime_ns == stamp


def test_a_changed_letter_is_read_beside_what_it_said_before(read: Read, folder: Path, tmp_path: Path) -> None:
    read(tmp_path / "out.jsonl")
    (folder / "00.txt").write_text("In 2018 kwamen 1.000 mensen over zee en land in Spanje aan.")
    read(tmp_path / "out.jsonl")
    quotes = [row["statements"][0]["quote"] for row in rows_of(tmp_path / "out.jsonl") if "00.txt" in str(row["name"])]
    assert len(quotes) == len(set(quotes)) == 2


def test_parts_that_are_in_the_file_already_are_dropped(read: Read, tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "out.parquet"
    with monkeypatch.context() as patch:
        patch.setattr(out.shutil, "rmtree", lambda *_, **__: None)  # the power fails before they are removed
        read(target)
    assert any((tmp_path / "out.parquet.parts").glob("*.parquet"))
    read(target)
    assert len(rows_of(target)) == 20
    assert not (tmp_path / "out.parquet.parts").exists()


def test_the_file_itself_and_hidden_files_are_no_letters(read: Read, folder: Path) -> None:
    (folder / ".hidden").write_text("verborgen")
    target = folder / "out.jsonl"
    with pytest.raises(KeyboardInterrupt):
        read(target, tell=interrupted_after(2))
    read(target)
    assert read(target).letters == 20


def test_a_file_that_cannot_be_loaded_has_its_row(read: Read, folder: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr("routekaart.sources.letters.LARGEST_FILE", 100)
    (folder / "large.txt").write_bytes(b"a" * 101)
    read(tmp_path / "out.jsonl")
    (row,) = [row for row in rows_of(tmp_path / "out.jsonl") if "large" in str(row["name"])]
    assert row["document"] is None
    assert "101 bytes" in row["error"]["what"]


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("out.csv", None, "no form in which readings are written"),
        ("out.parquet", b"", "cannot be loaded"),
        ("out.parquet", b"PAR1 and then nothing", "cannot be loaded"),
        ("out.jsonl", b'{"name": "half', "cannot be loaded"),
        ("out.jsonl", b'{"other": 1}\n', "something else"),
        ("letters/none.jsonl/out.jsonl", None, "cannot be written"),
    ],
)
def test_what_stands_in_the_place_of_the_file_is_left_as_it_is(
    read: Read, tmp_path: Path, name: str, content: bytes | None, message: str
) -> None:
    (tmp_path / "letters" / "none.jsonl").write_text("a file where a folder should be")
    target = tmp_path / name
    if content is not None:
        target.write_bytes(content)
    with pytest.raises((InputError, StoreError), match=message):
        read(target)
    assert content is None or target.read_bytes() == content
    assert not list(tmp_path.glob("*.parts"))


def test_a_full_disk_says_so_and_leaves_what_was_there(read: Read, folder: Path, tmp_path: Path, monkeypatch) -> None:
    target = tmp_path / "out.parquet"
    read(target)
    before = target.read_bytes()
    (folder / "new.txt").write_text("In 2019 kwamen 32.513 mensen over zee en land in Spanje aan.")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(NoSpace, match="No space left"):
        read(target)
    assert target.read_bytes() == before


def test_two_runs_do_not_fill_one_file_at_the_same_time(read: Read, tmp_path: Path) -> None:
    target = tmp_path / "out.parquet"
    with out.Out(target), pytest.raises(InputError, match="another run"):
        read(target)
    assert read(target).done == 20


@pytest.mark.parametrize(("paths", "message"), [(("none",), "no such file"), (("empty",), "no letters here")])
def test_without_letters_there_is_no_file(read: Read, tmp_path: Path, paths: tuple[str, ...], message: str) -> None:
    (tmp_path / "empty").mkdir()
    with pytest.raises(InputError, match=message):
        read(tmp_path / "out.parquet", *(tmp_path / path for path in paths))
    assert not list(tmp_path.glob("out*"))


def test_a_run_that_is_killed_takes_its_processes_along_and_loses_nothing(
    read: Read, folder: Path, tmp_path: Path
) -> None:
    target, script = tmp_path / "out.parquet", Path(__file__).with_name("mortal.py")
    for number in range(300):
        (folder / f"many-{number:03}.txt").write_text(f"In 2018 kwamen {number} mensen over zee in Spanje aan. " * 20)
    with subprocess.Popen([sys.executable, script, folder, target], stdout=subprocess.PIPE, text=True) as started:
        assert started.stdout is not None
        for _ in range(5):
            assert "Progress" in started.stdout.readline()
        children = _children(started.pid)
        started.kill()
    assert len(children) >= 2
    assert not target.exists()
    _wait_until_gone(children)
    assert read(target).done < 320
    assert len({row["name"] for row in rows_of(target)}) == len(rows_of(target)) == 320


def test_what_was_read_is_on_disk_before_the_work_is_done_and_a_kill_leaves_it_there(
    read: Read, folder: Path, tmp_path: Path
) -> None:
    target = tmp_path / "out.parquet"
    parts = tmp_path / "out.parquet.parts"
    for number in range(600):
        (folder / f"many-{number:03}.txt").write_text(f"In 2018 kwamen {number} mensen over zee in Spanje aan. " * 60)
    words = [Path(sys.executable).with_name("routekaart"), "read", folder, "--out", target, "--processes", "2"]
    with subprocess.Popen(words, stderr=subprocess.DEVNULL, stdout=subprocess.DEVNULL) as started:
        _wait(lambda: any(parts.glob("[0-9]*.parquet")), "no part was written", seconds=60)
        started.kill()
    assert not target.exists()
    kept = sum(len(rows_of(part)) for part in parts.glob("[0-9]*.parquet"))
    assert 0 < kept < 620
    assert read(target).done <= 620 - kept + 1  # the one that cannot be read is tried again
    assert len({row["name"] for row in rows_of(target)}) == len(rows_of(target)) == 620


def test_a_batch_that_waited_long_is_written(tmp_path: Path, monkeypatch) -> None:
    moment = iter((0.0, 1.0, 2.5, 2.5, 3.0, 9.0))
    monkeypatch.setattr(out.time, "monotonic", lambda: next(moment))
    batch = BatchReader(load_reference(), NOW)(pa.RecordBatch.from_pylist([{"name": "a", "raw": b"a"}], schema=LETTERS))
    written = []
    with out.Out(tmp_path / "out.parquet") as readings:
        for _ in range(3):
            readings.append(batch)
            written.append(len(list(readings.parts.glob("*.parquet"))))
    assert written == [0, 1, 1]


def test_links_that_lead_nowhere_or_in_a_circle_are_skipped_and_named(read: Read, folder: Path, tmp_path: Path) -> None:
    (folder / "circle").symlink_to("circle")
    (folder / "more" / "nowhere.txt").symlink_to("nothing.txt")
    (folder / "linked.txt").symlink_to("00.txt")
    done = read(tmp_path / "out.parquet")
    assert (done.letters, done.done) == (21, 21)
    assert done.skipped == (str(folder / "circle"), str(folder / "more" / "nowhere.txt"))


def test_ctrl_c_ends_a_run_with_status_130_and_keeps_what_was_read(folder: Path, tmp_path: Path) -> None:
    for number in range(300):
        (folder / f"many-{number:03}.txt").write_text(f"In 2018 kwamen {number} mensen over zee in Spanje aan. " * 300)
    target = tmp_path / "out.parquet"
    words = [Path(sys.executable).with_name("routekaart"), "read", folder, "--out", target, "--processes", "2"]
    # What a script starts in the background ignores Ctrl-C, and hands that on; here somebody sits at the keyboard.
    heard = "import os, signal, sys; signal.signal(signal.SIGINT, signal.SIG_DFL); os.execv(sys.argv[1], sys.argv[1:])"
    with subprocess.Popen(
        [sys.executable, "-c", heard, *words], stderr=subprocess.PIPE, text=True, start_new_session=True
    ) as started:
        _wait(lambda: len(_children(started.pid)) >= 2, "no processes were started")
        time.sleep(1)
        os.killpg(started.pid, signal.SIGINT)
        _, err = started.communicate(timeout=30)
    assert started.returncode == 130
    assert "stopped; what was read is kept" in err
    assert "Traceback" not in err
    assert not target.exists()


def _children(pid: int) -> list[int]:
    tasks = Path(f"/proc/{pid}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text().split()]


def _wait_until_gone(pids: list[int]) -> None:
    _wait(lambda: not any(Path(f"/proc/{pid}").exists() for pid in pids), f"{pids} go on")


def _wait(reached: Callable[[], bool], otherwise: str, *, seconds: int = 10) -> None:
    for _ in range(20 * seconds):
        if reached():
            return
        time.sleep(0.05)
    pytest.fail(otherwise)
