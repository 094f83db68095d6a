"""Something that is killed at work, at a moment that chance chooses, and a workspace to be at work in."""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.levels import Level
from routekaart.workspace import create_workspace, opened_workspace
from tests.register.appender import say

ROOT = Path(__file__).parents[2]
SHARE = 4
"""How often each thing is killed in CI; `make faults` kills more."""
KILLS = int(os.environ.get("ROUTEKAART_KILLS", SHARE))


@dataclass
class Killer:
    """Starts children that do one thing, and kills them."""

    process: "subprocess.Popen[str]"
    chance: random.Random
    killed: int = 0
    lasted: float = 0.3
    """How long the last run that came to its end took, in seconds: kills fall within that time."""
    done: list[str] = field(default_factory=list)
    """What was confirmed by runs that came to their end before they were killed."""

    def run(self, act: str, place: Path | str, number: int = 0, *, kill: bool = True) -> bool:
        """Let a child do something, and kill it at some moment of that; tell whether it was killed before its end."""
        assert self.process.stdin is not None and self.process.stdout is not None
        self.process.stdin.write(f"{act}\t{place}\t{number}\n")
        self.process.stdin.flush()
        child, began = int(self.process.stdout.readline().split()[1]), time.monotonic()
        if kill:
            time.sleep(self.chance.uniform(0, self.lasted))
            with contextlib.suppress(ProcessLookupError):  # it came to its end before
                os.kill(child, signal.SIGKILL)
        said = [line.rstrip("\n") for line in iter(self.process.stdout.readline, "ended\n")]
        confirmed = [line.removeprefix("done ") for line in said if line.startswith("done ")]
        if not kill:
            assert confirmed, f"{act} did not work"
            self.lasted = time.monotonic() - began
        self.done += confirmed
        self.killed += not confirmed
        return not confirmed

    def kill(self, act: str, place: Path | str, *, times: int, after: Callable[[int, bool], None]) -> None:
        """Kill a child so many times at this, and look after each what it left.

        Args:
            act: what it does.
            place: where.
            times: how often it must really have been killed before its end.
            after: is told the number of the run and whether it was killed before its end.
        """
        wanted, number = self.killed + times, 0
        while self.killed < wanted:
            number += 1
            assert number <= times * 5 + 5, f"{act} is done before it can be killed"
            after(number, self.run(act, place, number))


@pytest.fixture(scope="module")
def victim() -> Iterator["subprocess.Popen[str]"]:
    """A process that has loaded its libraries, whose children can be killed."""
    command = [sys.executable, "-m", "tests.faults.victim"]
    with subprocess.Popen(command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as started:
        yield started
        assert started.stdin is not None
        started.stdin.close()
        assert started.wait(timeout=20) == 0


@pytest.fixture
def killer(victim: "subprocess.Popen[str]", request: pytest.FixtureRequest) -> Killer:
    """What kills; chance is the same for each test each time, what it hits is not."""
    return Killer(victim, random.Random(request.node.name))


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """A workspace with a few statements, in a folder of its own."""
    root = tmp_path / "workspace"
    create_workspace(root).close()
    with opened_workspace(root) as opened:
        opened.register.append_statements(
            [say("first", number) for number in range(50)],
            level=Level.OPENBAAR,
            ground="published source",
            decider="organisation:registry",
            recorded=datetime(2026, 3, 1, 12, tzinfo=UTC),
            recorded_by="account:desk-1",
        )
    return root
