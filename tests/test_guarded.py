"""A process of its own has limits, sees none of our settings, and tells how it ended."""

from pathlib import Path

import pytest

from routekaart import guarded
from routekaart.guarded import run_guarded

LIMITED = "from routekaart.guarded import set_limits; set_limits(memory={memory}, seconds={seconds}); {act}"
ECHO = "import sys; sys.stdout.buffer.write(sys.argv[1].encode() + sys.stdin.buffer.read())"


def limited(act: str, *, memory: int = 2_000_000_000, seconds: int = 5) -> str:
    return LIMITED.format(memory=memory, seconds=seconds, act=act)


def test_what_the_program_writes_comes_back() -> None:
    given = bytes(range(256)) * 4_000
    reply = run_guarded(ECHO, "één", given, seconds=5)
    assert (reply.written, reply.status, reply.cause) == ("één".encode() + given, 0, "")


@pytest.mark.parametrize(
    ("act", "status", "cause"),
    [
        ("import os; os.abort()", -6, " (SIGABRT)"),
        ("import ctypes; ctypes.string_at(0)", -11, " (SIGSEGV)"),
        ("import os, signal; os.kill(os.getpid(), signal.SIGKILL)", -9, " (SIGKILL)"),
        ("raise SystemExit(4)", 4, ""),
        (limited("bytearray(600_000_000)", memory=500_000_000), 1, ""),
    ],
)
def test_how_the_program_ended_is_told(act: str, status: int, cause: str) -> None:
    reply = run_guarded(act, "", b"", seconds=5)
    assert (reply.status, reply.cause, reply.too_slow) == (status, cause, False)


def test_a_program_that_works_too_long_is_stopped() -> None:
    assert run_guarded(limited("exec('while True: pass')", seconds=1), "", b"", seconds=60).too_slow


def test_a_program_that_only_waits_is_stopped_by_the_clock(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(guarded, "_SLOWEST", 0.01)
    assert run_guarded("import time; time.sleep(60)", "", b"", seconds=60).too_slow


def test_a_program_that_reads_nothing_is_no_error() -> None:
    assert run_guarded("raise SystemExit(0)", "", bytes(1_000_000), seconds=5).status == 0


def test_a_program_cannot_write_to_disk(tmp_path: Path) -> None:
    file = tmp_path / "file"
    act = f"file = open({str(file)!r}, 'w'); file.write('x'); file.flush()"
    assert run_guarded(limited(act), "", b"", seconds=5).status == 1
    assert file.read_bytes() == b""


def test_the_program_does_not_see_what_is_set_for_this_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ROUTEKAART_SECRET", "geheim")
    told = run_guarded("import os; print(' '.join(os.environ))", "", b"", seconds=5).written.decode()
    assert "PATH" in told
    assert "SECRET" not in told
