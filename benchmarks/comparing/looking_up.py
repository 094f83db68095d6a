"""Looking up series: our store beside pandas on the same Parquet and SQLite with an index, in processor time.

Each is asked in a process of its own (`large_statistics.py`), and the answers are compared. pandas and SQLite are told
which release counts on the day that is asked for; only the store finds that itself, with the decision that accepted it.
What two threads do counts twice: our store and pandas read Parquet with two, SQLite works with one.
"""

import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from benchmarks.comparing.tables import as_time
from benchmarks.large_statistics import Answers, measure_each
from benchmarks.statistics_writing import Shape, write_releases

ROWS = 10_000_000
RELEASES = 10
ASKED = {"look_up": "a look-up, median of 39", "yearly": "the yearly table", "full": "the full table"}


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
    other = named("pandas", "pandas") if engine == "pandas" else f"SQLite {sqlite3.sqlite_version}"
    yield _opened(held, other, ours["times"], theirs["times"])
    same = "the same answers" if theirs["answers"] == ours["answers"] else "OTHER answers"
    told = {"look_up": ("finds the release that counts; ", f"{same}, is told the release; ")}
    for name, label in ASKED.items():
        words = told.get(name, ("", ""))
        own, their_own = (side["processor"][name] for side in (ours, theirs))
        yield Row(
            what=f"{label}; {held}",
            other=other,
            ours=own,
            theirs=their_own,
            quality=(words[0] + _clock(ours, name), words[1] + _clock(theirs, name)),
        )
    peaks = [side["times"]["peak"] for side in (ours, theirs)]
    yield Row(what=f"peak memory; {held}", other=other, ours=peaks[0], theirs=peaks[1], unit="MB")


def _opened(held: str, other: str, ours: Answers, theirs: Answers) -> Row:
    told = f"loads one release and makes an index: {theirs['size'] / 1e6:.0f} MB" if "size" in theirs else ""
    return Row(
        what=f"opening (clock); {held}", other=other, ours=ours["open"], theirs=theirs["open"], quality=("", told)
    )


def _clock(side: Answers, name: str) -> str:
    return f"clock {as_time(side['times'][name])}"
