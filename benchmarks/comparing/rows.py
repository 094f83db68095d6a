"""A row of the comparison, and how both sides of one are timed."""

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Setup:
    """What a part is given: the folder with letters and official files, and whether it is to be as small as can be."""

    shared: Path
    small: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One thing that both sides do: what it costs, and how good it is.

    Args:
        ours, theirs: in `unit`; `None` if that side does not do it.
        quality: of ours and theirs, in words that carry the figures.
    """

    what: str
    other: str
    ours: float | None
    theirs: float | None
    unit: str = "s"
    quality: tuple[str, str] = ("", "")

    @property
    def ratio(self) -> float | None:
        """How many times as much the other takes; below 1 it takes less."""
        return self.theirs / self.ours if self.ours and self.theirs else None


@dataclass(frozen=True, slots=True)
class NotMeasured:
    """Something that cannot be measured here, and why."""

    what: str
    why: str


Measured = Row | NotMeasured


def named(name: str, distribution: str) -> str:
    """Return the name of another program with its version here; without one if it is not a package."""
    return f"{name} {version(distribution)}" if distribution else name


def time_both(
    ours: Callable[[], object], theirs: Callable[[], object], *, rounds: int, clock: Clock = time.process_time
) -> tuple[float, float]:
    """Return the median seconds of both, taken in turn so that what else the machine does hits both alike."""
    times: tuple[list[float], list[float]] = ([], [])
    for _ in range(rounds):
        for kept, work in zip(times, (ours, theirs), strict=True):
            began = clock()
            work()
            kept.append(clock() - began)
    return statistics.median(times[0]), statistics.median(times[1])


def load() -> str:
    """Return the load of the machine over the last minute."""
    return f"{os.getloadavg()[0]:.1f} on {os.cpu_count()} cores"
