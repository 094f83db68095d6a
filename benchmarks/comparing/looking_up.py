"""Looking up series: our store beside pandas on the same Parquet and SQLite with an index, by the clock.

Each is asked in a process of its own (`large_statistics.py`), and the answers are compared. pandas and SQLite are told
which release counts on the day that is asked for; only the store finds that itself, with the decision that accepted it.
"""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from benchmarks.large_statistics import Answers, measure_each
from benchmarks.statistics_writing import Shape, write_releases

ROWS = 10_000_000
RELEASES = 10
ASKED = {
    "open": "opening; SQLite loads the rows of the one release that counts and makes an index",
    "look_up": "a look-up, median of 39",
    "yearly": "the yearly table",
    "full": "the full table",
    "peak": "peak memory",
}


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for each question and engine."""
    rows = 20_000 if setup.small else ROWS
    shape = Shape.of(rows, RELEASES)
    with tempfile.TemporaryDirectory(prefix="routekaart-") as folder:
        root = Path(folder)
        held = write_releases(root, shape)
        measured = dict(measure_each(root, rows, RELEASES))
    ours = measured.pop("Routekaart")
    if ours is None:
        yield NotMeasured("looking up series", "our own store did not come to an answer")
        return
    for engine, theirs in measured.items():
        if theirs is None:
            yield NotMeasured(f"looking up series: {engine}", "did not come to an answer; its own words stand above")
            continue
        yield from _rows(f"{held / 1e6:.3g} million figures in {RELEASES} releases", engine, ours, theirs)


def _rows(held: str, engine: str, ours: Answers, theirs: Answers) -> Iterator[Row]:
    same = "the same answers" if theirs["answers"] == ours["answers"] else "OTHER answers"
    for name, label in ASKED.items():
        told = ("finds the release that counts", f"{same}; is told the release") if name == "look_up" else ("", "")
        yield Row(
            what=f"{label}; {held} (clock)" if name != "peak" else f"{label}; {held}",
            other=named("pandas", "pandas") if engine == "pandas" else f"SQLite {_sqlite_version()}",
            ours=ours["times"][name],
            theirs=theirs["times"][name],
            unit="MB" if name == "peak" else "s",
            quality=told,
        )


def _sqlite_version() -> str:
    import sqlite3

    return sqlite3.sqlite_version
