"""Read very many letters with planted figures, through the process pool or through Spark: `make letters`.

    python -m benchmarks.many_letters --number 1000000 --through pool --folder FOLDER

Letters are made when they are asked for and kept nowhere. After each stretch of letters a line of figures goes into a
file in the folder; a run that is stopped goes on after the last line, and prints a table of all lines at its end, also
when Ctrl-C stops it. Processor time is that of all processes together.
"""

import argparse
import contextlib
import json
import os
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from benchmarks.letter_scores import score_batch
from benchmarks.letter_table import print_table
from benchmarks.planted_letters import LENGTHS, Length, compose, format_of, write
from benchmarks.usage import Peak, processor_time, watched
from routekaart.operations.read_batches import LETTERS, BatchReader, read_in_processes
from routekaart.reference import load_reference

IN_A_STRETCH = 10_000
IN_A_BATCH = 100
WORKERS = 2
NOW = datetime(2026, 11, 27, tzinfo=UTC)
"""When everything is recorded, so that each run reads the same."""


@dataclass(slots=True)
class Meter:
    """What is used from one line to the next, in seconds; memory in MB."""

    peak: Peak
    beside: dict[str, float] = field(default_factory=lambda: {"making": 0.0, "scoring": 0.0})
    """Processor time for what is no reading: making letters, and scoring what was read."""
    last: dict[str, float] = field(default_factory=dict)

    def lap(self) -> dict[str, float]:
        """Return what was used since the last time."""
        now = {"wall": time.monotonic(), "processor": processor_time([os.getpid()])} | self.beside
        used = {name: value - self.last.get(name, value) for name, value in now.items()}
        self.last = now
        return used | {"peak": self.peak.megabytes}

    def add(self, name: str, began: float) -> None:
        """Add what this process worked since a moment."""
        self.beside[name] += time.process_time() - began


@dataclass(frozen=True, slots=True)
class Job:
    """Which letters are read, and where the figures go."""

    number: int
    length: Length
    lines: Path

    def waiting(self) -> list[range]:
        """Return the stretches of letters that are in no line yet."""
        done = {one["first"] for one in self.done()}
        each = (range(first, min(first + IN_A_STRETCH, self.number)) for first in range(0, self.number, IN_A_STRETCH))
        return [one for one in each if one.start not in done]

    def done(self) -> list[dict[str, Any]]:
        """Return the lines of what was read already."""
        return [json.loads(one) for one in self.lines.read_text().splitlines()] if self.lines.exists() else []

    def note(self, letters: range, used: dict[str, float], count: Counter[str]) -> None:
        """Write a line, and tell how far it is."""
        with self.lines.open("a") as file:
            file.write(json.dumps({"first": letters.start, "used": used, "load": os.getloadavg()[0], "count": count}))
            file.write("\n")
        print(
            f"{letters.stop:,} of {self.number:,}: {used['wall']:.0f} s, worked {used['processor']:.0f} s", flush=True
        )


def make_batch(numbers: Iterable[int], length: Length) -> pa.RecordBatch:
    """Make letters with the columns of `LETTERS`; the name of each is its number."""
    rows = [{"name": str(one), "raw": write(compose(one, length), format_of(one))} for one in numbers]
    return pa.RecordBatch.from_pylist(rows, schema=LETTERS)


def read_with_pool(job: Job) -> None:
    """Read in processes on this machine; letters are made and scored in this one."""
    stretches = job.waiting()
    with watched(os.getpid()) as peak:
        meter = Meter(peak)
        meter.lap()
        made = (batch for letters in stretches for batch in _make_batches(letters, job.length, meter))
        readings = read_in_processes(BatchReader(load_reference(), NOW), made, processes=WORKERS)
        for letters in stretches:
            count: Counter[str] = Counter()
            while count["letters"] < len(letters):
                batch = next(readings)
                began = time.process_time()
                count += score_batch(batch, job.length)
                meter.add("scoring", began)
            job.note(letters, meter.lap(), count)


def _make_batches(letters: range, length: Length, meter: Meter) -> Iterator[pa.RecordBatch]:
    for first in range(0, len(letters), IN_A_BATCH):
        began = time.process_time()
        batch = make_batch(letters[first : first + IN_A_BATCH], length)
        meter.add("making", began)
        yield batch


def read_with_spark(job: Job) -> None:
    """Read on a cluster of two workers on this machine; letters are made and scored there as well."""
    from routekaart.operations.read_batches.cluster import open_session
    from tests.cluster.machines import Cluster

    root = str(Path(__file__).parents[1])
    os.environ |= {"SPARK_LOCAL_IP": "127.0.0.1", "PYTHONPATH": os.pathsep.join((root, f"{root}/src"))}
    with tempfile.TemporaryDirectory() as folder, watched(os.getpid()) as peak:
        cluster = Cluster(Path(folder))
        try:
            session = open_session(cluster.master)
            _read_stretches(session, job, Meter(peak))
            session.stop()
        finally:
            cluster.stop()


def _read_stretches(session: Any, job: Job, meter: Meter) -> None:
    from routekaart.operations.read_batches.cluster import read_frame

    reader, length = BatchReader(load_reference(), NOW), job.length
    clocks = {name: session.sparkContext.accumulator(0.0) for name in meter.beside}
    make = _worked(lambda batch: make_batch(batch["id"].to_pylist(), length), clocks["making"])
    score = _worked(lambda batch: _as_row(score_batch(batch, length)), clocks["scoring"])
    meter.lap()
    for letters in job.waiting():
        numbers = session.range(letters.start, letters.stop, numPartitions=2 * WORKERS)
        readings = read_frame(numbers.mapInArrow(make, "name string, raw binary"), reader)
        rows = readings.mapInArrow(score, "count string").collect()
        meter.beside |= {name: clock.value for name, clock in clocks.items()}
        job.note(letters, meter.lap(), sum((Counter(json.loads(row["count"])) for row in rows), Counter()))


Batches = Iterator[pa.RecordBatch]


def _worked(work: Callable[[pa.RecordBatch], pa.RecordBatch], clock: Any) -> Callable[[Batches], Batches]:
    """Do something with each batch, and add to a clock how long that works."""

    def run(batches: Batches) -> Batches:
        for batch in batches:
            began = time.process_time()
            done = work(batch)
            clock.add(time.process_time() - began)
            yield done

    return run


def _as_row(count: Counter[str]) -> pa.RecordBatch:
    return pa.RecordBatch.from_pylist([{"count": json.dumps(count)}])


THROUGH = {"pool": read_with_pool, "spark": read_with_spark}


def main() -> None:
    """Read what is not read yet, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--number", type=int, default=1_000_000, help="of letters")
    parser.add_argument("--length", choices=LENGTHS, default="short")
    parser.add_argument("--through", choices=THROUGH, default="pool")
    parser.add_argument("--folder", type=Path, required=True, help="where the lines of figures are kept")
    asked = parser.parse_args()
    asked.folder.mkdir(parents=True, exist_ok=True)
    job = Job(asked.number, LENGTHS[asked.length], asked.folder / f"{asked.through}-{asked.length}.jsonl")
    with contextlib.suppress(KeyboardInterrupt):
        THROUGH[asked.through](job)
    print_table(job.done(), title=f"{asked.length} letters through {asked.through}")


if __name__ == "__main__":
    main()
