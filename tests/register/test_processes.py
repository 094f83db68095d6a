"""Processes that are killed while they append, and processes that append at once."""

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from routekaart.register import Register

BATCH = 5  # statements; their disclosure comes on top
Kill = Callable[..., list[str]]


def start_appender(*arguments: str) -> "subprocess.Popen[str]":
    command = [sys.executable, str(Path(__file__).with_name("appender.py")), *arguments]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


@pytest.fixture
def kill_appender() -> Iterator[Kill]:
    """Start an appender, kill it some seconds after a number of confirmations, and return what it confirmed."""
    with start_appender() as parent:
        assert parent.stdin is not None and parent.stdout is not None
        stdin, stdout = parent.stdin, parent.stdout

        def kill(
            address: str, name: str, batches: int, *, after: float, once_open: bool, confirmed: int = 0
        ) -> list[str]:
            stdin.write(f"{address}\t{name}\t{batches}\n")
            stdin.flush()
            child = int(stdout.readline())
            if once_open:
                assert stdout.readline() == "open\n"
            first = [stdout.readline() for _ in range(confirmed)]
            time.sleep(after)
            os.kill(child, signal.SIGKILL)
            return first + list(iter(stdout.readline, "ended\n"))

        yield kill
        stdin.close()
        assert parent.wait(timeout=10) == 0


def test_killing_an_appender_loses_nothing_confirmed_and_breaks_no_chain(
    register_address: str, kill_appender: Kill
) -> None:
    kills, chance, confirmed = (8 if "://" in register_address else 20), random.Random(1951), {}
    for kill in range(kills):
        # Every other kill waits for three confirmations, so that a slow machine confirms enough as well.
        lines = kill_appender(
            register_address, f"run-{kill}", 100_000, after=chance.uniform(0, 0.15), once_open=True,
            confirmed=3 * (kill % 2 == 0),
        )  # fmt: skip
        confirmed |= {identity: int(seq) for seq, identity in map(str.split, lines)}
    with Register.open(register_address) as register:
        report = register.verify()
        stored = {statement.id for statement in register.log().statements}
    assert len(confirmed) > kills
    assert confirmed.keys() <= stored
    assert report.entries >= max(confirmed.values())
    assert report.entries == len(stored) + len(stored) // BATCH, "a batch is there whole or not at all"


def test_a_kill_while_a_register_is_made_leaves_one_that_opens(tmp_path: Path, kill_appender: Kill) -> None:
    chance = random.Random(1980)
    for number in range(8):
        address = str(tmp_path / f"register-{number}")
        kill_appender(address, "first", 100_000, after=chance.uniform(0, 0.1), once_open=False)
        with Register.open(address) as register:
            assert register.verify().entries % (BATCH + 1) == 0


def test_four_processes_at_once_lose_nothing(register_address: str) -> None:
    appenders = [start_appender(register_address, f"desk-{number}", "25") for number in range(4)]
    for process in appenders:
        process.communicate(timeout=100)
        assert process.returncode == 0
    with Register.open(register_address) as register:
        assert register.verify().entries == 4 * 25 * (BATCH + 1)
        assert register.count()["statement"] == 4 * 25 * BATCH
