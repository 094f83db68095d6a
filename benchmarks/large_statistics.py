"""How fast the store answers on 100,000,000 observations, beside plain pandas and SQLite on the same rows.

    python benchmarks/large_statistics.py 100000000

It makes up ten monthly releases (see `statistics_writing`) in a temporary folder, asks the same questions of each in a
process of its own, compares the answers, and prints a table. pandas and SQLite are told which release counts on the
day that is asked for; in the store that is part of the question.

- a look-up: one country, citizenship, age group and month, as known on a day; another one each time.
- the yearly table: the months of each year added up, per member state, of all citizenships together.
- the full table: the same, per breakdown, with all citizenships added up: every figure of the indicator is read.

With `--incomplete` an older release counts for what the newer ones lack, so that all of them have to be read.

What was tried, on one release of 10,386,432 rows with two busy cores; milliseconds for a look-up, the yearly and the
full table, asked of DuckDB directly, and the size of the file:

| rows in a group, order | look-up | yearly | full | MB |
|---|---:|---:|---:|---:|
| 100,000, as the importer writes it | 10 | 26 | 570 | 61 |
| 25,000 | 17 | 32 | 539 | 41 |
| 1,000,000 | 20 | 62 | 487 | 36 |
| 100,000, written by DuckDB, which adds bloom filters | 8 | 26 | 422 | 38 |
| breakdown before area | 7 | 14 | 464 | 41 |
| period before area | 8 | 131 | 496 | 65 |

So the groups and the order were left as they were. Bloom filters gain little, since the order already tells which
groups can hold a key. With breakdown before area the yearly table would take half as long, but 12 ms is little beside
the 100 ms in which Ibis writes that question. What did help: to open only the files that can count (a complete release
makes the older ones idle), and to keep in memory where in a file what stands (half of a look-up).
To find the newest of 5,000,000 rows in ten releases took 1.5 s with numbered rows and a join to the ranks, 2.1 s with
the rank as a constant for each file, 3.2 s with a maximum over the same window or with `arg_max` over a structure.
Of 50,000,000 rows at once it took 121 s in 1 GB, or did not fit (`arg_max`); area by area it took 42 s.
"""

import argparse
import json
import os
import platform
import random
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

from statistics_writing import INDICATORS, Shape, write_releases

LOOK_UPS = 40
ROUNDS = 3
MEMORY = "1GB"
"""What DuckDB may use; the rest of the 2 GB is for Python and the libraries."""
ENGINES = ("Routekaart", "pandas", "SQLite")
NAMES = {
    "libraries": "loading the libraries", "open": "opening; for SQLite loading the rows and making an index",
    "cold": "a first look-up", "look_up": "a look-up, median", "slowest": "a look-up, slowest",
    "yearly": "the yearly table", "full": "the full table", "peak": "peak memory",
}  # fmt: skip
Answers = dict[str, Any]


@dataclass(frozen=True)
class Took:
    """Seconds by the clock, and of the processor in all threads together."""

    clock: float
    processor: float


class Questions:
    """The same questions for all, from one seed."""

    def __init__(self, shape: Shape) -> None:
        self.indicator = INDICATORS[1]
        # a month before the last release came out, so that another one counts
        self.known = shape.vintages - 2
        self.as_of = shape.published(self.known) + timedelta(days=7)
        self.release = shape.id_of(self.known)
        chance = random.Random(7)
        self.keys = [
            (
                chance.choice(shape.areas),
                chance.choice(shape.citizenships),
                chance.choice(shape.broken_down),
                date(2016 + chance.randrange(min(6, shape.months // 12)), chance.randrange(1, 13), 1),
            )
            for _ in range(LOOK_UPS)
        ]
        self.citizenships = [one for one in shape.citizenships if one is not None]


def measure(engine: str, root: Path, shape: Shape, *, complete: bool) -> Answers:
    """Ask all questions in this process, and return the answers and how long each took."""
    asked = Questions(shape)
    ask = {"Routekaart": ask_store, "pandas": ask_pandas, "SQLite": ask_sqlite}[engine]
    times: Answers = {}
    look_up, table = ask(root, asked, times, complete=complete)
    times["open"] = _since_start() - times["libraries"]
    found, each = [], []
    for key in asked.keys:
        took, answer = timed(lambda key=key: look_up(key))
        each.append(took)
        found.append(answer)
    seconds = [took.clock for took in each]
    times |= {"cold": seconds[0], "look_up": statistics.median(seconds[1:]), "slowest": max(seconds[1:])}
    yearly_took, yearly = fastest(lambda: table(full=False))
    full_took, full = fastest(lambda: table(full=True))
    times |= {"yearly": yearly_took.clock, "full": full_took.clock}
    worked = {"look_up": statistics.median(took.processor for took in each[1:])}
    worked |= {"yearly": yearly_took.processor, "full": full_took.processor}
    times["peak"] = _peak_memory()
    return {"times": times, "processor": worked, "answers": [found, sorted(yearly), sorted(full)]}


def ask_store(root: Path, asked: Questions, times: Answers, *, complete: bool) -> tuple[Callable, Callable]:
    import ibis
    import pandas  # noqa: F401, ICN001, TID251 - Ibis loads it with the first answer
    import pyarrow.parquet  # noqa: F401

    from routekaart.domain.period import Period
    from routekaart.statistics import Statistics

    _, times["libraries"] = ibis.duckdb.connect(), _since_start()
    store = Statistics(root, threads=2, memory_limit=MEMORY)

    def look_up(key: tuple) -> float | None:
        area, counterpart, breakdown, month = key
        (found,) = store.find_observations(
            indicators=[asked.indicator],
            areas=[area],
            counterparts=[counterpart],
            breakdowns=[breakdown],
            periods=[Period.parse(f"{month:%Y-%m}")],
            as_of=asked.as_of,
        )
        return found.value

    def table(*, full: bool) -> list[tuple]:
        counterparts, breakdowns = (asked.citizenships, None) if full else ((None,), ("",))
        found = store.find_table(
            indicator=asked.indicator,
            by=("ref_area",),
            counterparts=counterparts,
            breakdowns=breakdowns,
            as_of=asked.as_of,
        )
        names = ("ref_area", "breakdown", "time_period", "figures", "obs_value", "low", "high")
        return list(zip(*(found[name].to_pylist() for name in names), strict=True))

    return look_up, table


def ask_pandas(root: Path, asked: Questions, times: Answers, *, complete: bool) -> tuple[Callable, Callable]:
    import pandas as pd  # noqa: TID251 - what we are measured beside
    import pyarrow.parquet  # noqa: F401

    times["libraries"] = _since_start()
    known = root / asked.release / "observations.parquet"
    older = [] if complete else sorted(path for path in known.parents[1].glob("*/observations.parquet") if path < known)
    key = ["ref_area", "counterpart", "breakdown", "period_start"]
    values = ["obs_value", "low", "high"]

    def read(filters: list, columns: list[str]) -> Any:
        rows = [pd.read_parquet(path, columns=columns, filters=filters) for path in (*older, known)]
        return rows[0] if complete else pd.concat(rows).drop_duplicates(key, keep="last")

    def look_up(one: tuple) -> float | None:
        area, counterpart, breakdown, month = one
        filters = [("indicator", "==", asked.indicator), ("ref_area", "==", area), ("breakdown", "==", breakdown)]
        filters += [("period_start", "==", month)]
        rows = read(filters, [*key, *values])
        same = rows["counterpart"].isna() if counterpart is None else rows["counterpart"] == counterpart
        (value,) = rows[same]["obs_value"]
        return None if pd.isna(value) else value

    def table(*, full: bool) -> list[tuple]:
        filters = [("indicator", "==", asked.indicator), *([] if full else [("breakdown", "==", "")])]
        rows = read(filters, [*key, *values])
        rows = rows[rows["counterpart"].notna() if full else rows["counterpart"].isna()]
        year = pd.to_datetime(rows["period_start"]).dt.year.astype(str)
        rows = rows.assign(low=rows["low"].fillna(rows["obs_value"]), high=rows["high"].fillna(rows["obs_value"]))
        grouped = rows.groupby([rows["ref_area"], rows["breakdown"], year])
        found = grouped.agg(figures=("ref_area", "size"), **{name: (name, "sum") for name in values}).reset_index()
        return list(found.itertuples(index=False, name=None))

    return look_up, table


def ask_sqlite(root: Path, asked: Questions, times: Answers, *, complete: bool) -> tuple[Callable, Callable]:
    import sqlite3

    import pyarrow.parquet as pq

    times["libraries"] = _since_start()
    path = root / "rows.sqlite"
    base = sqlite3.connect(path)
    base.executescript("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -200000;")
    names = [
        "indicator",
        "ref_area",
        "counterpart",
        "breakdown",
        "period_start",
        "obs_value",
        "low",
        "high",
        "obs_status",
        "row",
    ]
    base.execute(f"create table observations ({', '.join(names)}, release)")
    known = root / asked.release / "observations.parquet"
    older = [] if complete else sorted(one for one in known.parents[1].glob("*/observations.parquet") if one < known)
    for number, file in enumerate((*older, known)):
        for batch in pq.ParquetFile(file).iter_batches(100_000, columns=names):
            columns = [batch[name].cast("string") if name == "period_start" else batch[name] for name in names]
            rows = zip(*(column.to_pylist() for column in columns), [number] * batch.num_rows, strict=True)
            base.executemany(f"insert into observations values ({', '.join('?' * (len(names) + 1))})", rows)
    base.execute("create index by_key on observations (indicator, counterpart, breakdown, ref_area, period_start)")
    base.commit()
    times["rows"], times["size"] = base.execute("select count(*) from observations").fetchone()[0], path.stat().st_size
    newest = "order by release desc limit 1"

    def look_up(key: tuple) -> float | None:
        area, counterpart, breakdown, month = key
        where = "indicator = ? and ref_area = ? and counterpart is ? and breakdown = ? and period_start = ?"
        words = (asked.indicator, area, counterpart, breakdown, month.isoformat())
        return base.execute(f"select obs_value from observations where {where} {newest}", words).fetchone()[0]

    def table(*, full: bool) -> list[tuple]:
        where = "counterpart is not null" if full else "counterpart is null and breakdown = ''"
        source = f"select * from observations where indicator = ? and {where}"
        if not complete:
            source = f"select *, max(release) from ({source}) group by ref_area, counterpart, breakdown, period_start"
        sums = ", ".join(("count(*)", "sum(obs_value)", "sum(ifnull(low, obs_value))", "sum(ifnull(high, obs_value))"))
        columns = "ref_area, breakdown, substr(period_start, 1, 4)"
        return base.execute(f"select {columns}, {sums} from ({source}) group by 1, 2, 3", (asked.indicator,)).fetchall()

    return look_up, table


def timed(ask: Callable[[], Any]) -> tuple[Took, Any]:
    """Return how long a question took, and its answer."""
    clock, processor = time.perf_counter(), time.process_time()
    answer = ask()
    return Took(time.perf_counter() - clock, time.process_time() - processor), answer


def fastest(ask: Callable[[], Any]) -> tuple[Took, Any]:
    """Return the shortest time of some rounds; a question that takes long is asked once."""
    took, answer = timed(ask)
    for _ in range(ROUNDS - 1 if took.clock < 20 else 0):
        again, _ = timed(ask)
        took = Took(min(took.clock, again.clock), min(took.processor, again.processor))
    return took, answer


def _peak_memory() -> float:
    """Return MB; `getrusage` would count what the process that started this one held."""
    (line,) = (line for line in Path("/proc/self/status").read_text().splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _since_start() -> float:
    return time.time() - START


def run(root: Path, options: argparse.Namespace) -> None:
    """Write the releases, ask all engines, and print what came out."""
    shape = Shape.of(options.rows, options.vintages)
    took, rows = timed(lambda: write_releases(root, shape, complete=not options.incomplete))
    size = sum(path.stat().st_size for path in root.rglob("*.parquet"))
    kind = "each adds to the one before" if options.incomplete else "each holds everything"
    print(f"Python {platform.python_version()}, {os.cpu_count()} cores, {platform.machine()}, {platform.system()}.")
    print(f"{rows:,} observations in {shape.vintages} releases, {kind}; {size / 1e6:,.0f} MB of Parquet, ", end="")
    print(f"written in {took.clock:.0f} s. DuckDB: 2 threads, {MEMORY}.\n", flush=True)
    measured = {}
    words = ["--incomplete"] if options.incomplete else []
    for engine, answer in measure_each(root, options.rows, options.vintages, *words, engines=options.engines):
        if answer is None:
            print(f"{engine} did not come to an answer.")
        else:
            measured[engine] = answer
    print_table(measured)


def measure_each(
    root: Path, rows: int, vintages: int, *more: str, engines: Sequence[str] = ENGINES
) -> Iterator[tuple[str, Answers | None]]:
    """Yield what each engine answered in a process of its own; `None` if it came to no answer."""
    for engine in engines:
        words = [__file__, str(rows), "--vintages", str(vintages), "--engine", engine, "--root", str(root), *more]
        answer = subprocess.run([sys.executable, *words], check=False, stdout=subprocess.PIPE)
        yield engine, None if answer.returncode else json.loads(answer.stdout)


def print_table(measured: dict[str, Answers]) -> None:
    """Print the times, and how many times as long the others took."""
    ours = measured.get("Routekaart", {"times": {}, "answers": None})
    print("| | " + " | ".join(measured) + " |\n|---" + "|---:" * len(measured) + "|")
    for name, label in NAMES.items():
        base = ours["times"].get(name)
        cells = [_cell(name, answer["times"][name], base) for answer in measured.values()]
        print(f"| {label} | " + " | ".join(cells) + " |")
    print()
    for engine, answer in measured.items():
        if answer is not ours:
            same = "the same" if answer["answers"] == ours["answers"] else "OTHER"
            print(f"{engine}: {same} answers as Routekaart.", end=" ")
        if "rows" in answer["times"]:
            print(f"It was given {answer['times']['rows']:,} rows ({answer['times']['size'] / 1e6:,.0f} MB).", end=" ")
    print()


def _cell(name: str, value: float, base: float | None) -> str:
    ratio = "" if base is None or value == base else f" ({value / base:.3g} x)"
    if name == "peak":
        return f"{value:,.0f} MB{ratio}"
    return (f"{value:.2f} s" if value >= 1 else f"{value * 1000:.3g} ms") + ratio


def main() -> None:
    """Run the whole comparison, or one part of it in a process of its own."""
    parser = argparse.ArgumentParser(description="Measure the statistics on many observations.")
    parser.add_argument("rows", type=int, nargs="?", default=100_000_000)
    parser.add_argument("--vintages", type=int, default=10)
    parser.add_argument("--incomplete", action="store_true", help="older releases count for what newer ones lack")
    parser.add_argument("--engines", nargs="+", choices=ENGINES, default=ENGINES)
    parser.add_argument("--engine", choices=ENGINES, help=argparse.SUPPRESS)
    parser.add_argument("--root", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    shape = Shape.of(options.rows, options.vintages)
    if options.engine:
        print(json.dumps(measure(options.engine, options.root, shape, complete=not options.incomplete)))
        return
    folder = Path(tempfile.mkdtemp(prefix="routekaart-statistics-"))
    try:
        run(folder, options)
    finally:
        shutil.rmtree(folder)


START = time.time()

if __name__ == "__main__":
    main()
