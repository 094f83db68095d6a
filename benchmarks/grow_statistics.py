"""What statistics cost as they grow: importing a release of so many observations, and looking figures up in it.

    python -m benchmarks.grow_statistics --folder FOLDER --sizes 10000 100000 1000000

Each size is a release of its own in a store of its own, measured in a process of its own. A line of figures for each
goes into a file in the folder; a run that is stopped goes on with the next size.
"""

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from routekaart.domain.ids import IndicatorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import Catalogue, Statistics, accept_as_given, store_release

CATALOGUE = Catalogue(Path(__file__).parents[1] / "reference" / "datasets")
INDICATOR, ROUTE = IndicatorId("frontex-detections"), ThingId("route:western-mediterranean")
COUNTRIES = 250
LOOK_UPS = 100
NOW = datetime(2026, 11, 27, tzinfo=UTC)


def main() -> None:
    """Measure each size that is in no line yet, and print the lines as a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--measure", type=int, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.measure:
        print(json.dumps(measure(asked.measure)))
        return
    asked.folder.mkdir(parents=True, exist_ok=True)
    lines = asked.folder / "lines.jsonl"
    done = {one["size"] for one in _load(lines)}
    for size in sorted(set(asked.sizes) - done):
        command = [sys.executable, "-m", "benchmarks.grow_statistics", "--folder", str(asked.folder), "--measure"]
        told = subprocess.run([*command, str(size)], check=True, stdout=subprocess.PIPE, text=True)
        with lines.open("a") as file:
            file.write(told.stdout.splitlines()[-1] + "\n")
    print_table(_load(lines))


def _load(lines: Path) -> list[dict[str, Any]]:
    return [json.loads(one) for one in lines.read_text().splitlines()] if lines.exists() else []


def measure(size: int) -> dict[str, Any]:
    """Import a release and ask it; return what that took, in seconds."""
    with tempfile.TemporaryDirectory() as folder:
        root, raw = Path(folder) / "statistics", Path(folder) / "table.csv"
        with raw.open("w") as file:
            file.writelines(make_rows(size))
        imported, _ = _timed(lambda: bring_in(root, raw))
        store, chance = Statistics(root, threads=2), random.Random(size)
        first, _ = _timed(lambda: look_up(store, chance, size))
        each = [_timed(lambda: look_up(store, chance, size))[0] for _ in range(LOOK_UPS)]
        table, _ = _timed(
            lambda: store.find_table(indicator=INDICATOR, by=("ref_area", "counterpart"), counterparts=None)
        )
    walls = sorted(one["wall"] for one in each)
    looked = {
        "wall": statistics.median(walls), "p95": walls[int(len(walls) * 0.95)],
        "processor": statistics.mean(one["processor"] for one in each),
    }  # fmt: skip
    load = os.getloadavg()[0]
    return {"size": size, "import": imported, "first": first, "look_up": looked, "table": table, "load": load}


def make_rows(size: int) -> Iterator[str]:
    """Make a table of a route: so many months of 250 countries, with a figure each."""
    yield "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure\n"
    for number in range(size):
        period, country = _month_of(number), f"country:X{number % COUNTRIES:03}"
        yield f"{INDICATOR},{ROUTE},{country},{period},{number % 9973},,,A,detections\n"


def _month_of(number: int) -> str:
    month = number // COUNTRIES
    return f"{1950 + month // 12}-{month % 12 + 1:02}"


def bring_in(root: Path, raw: Path) -> None:
    """Import a table as a release that counts."""
    known = {"label": "large", "published": Period.parse("2025-06-03"), "retrieved": NOW, "title": "Made up"}
    folder = store_release(
        root, CATALOGUE.get("frontex-detections-yearly"), raw, address="https://example.org/made-up", **known
    )
    by = RecorderId("account:benchmark")
    accept_as_given(folder, Decision(release=folder.release.id, accepted=True, by=by, reason="made up", at=NOW))


def look_up(store: Statistics, chance: random.Random, size: int) -> None:
    """Look one figure up, another one each time."""
    number = chance.randrange(size)
    (found,) = store.find_observations(
        indicators=[INDICATOR],
        areas=[ROUTE],
        counterparts=[ThingId(f"country:X{number % COUNTRIES:03}")],
        periods=[Period.parse(_month_of(number))],
    )
    if found.value != number % 9973:
        raise SystemExit(f"another figure was found than was imported: {found}")


def _timed(work: Callable[[], Any]) -> tuple[dict[str, float], Any]:
    began, worked = time.perf_counter(), time.process_time()
    done = work()
    return {"wall": time.perf_counter() - began, "processor": time.process_time() - worked}, done


def print_table(lines: list[dict[str, Any]]) -> None:
    """Print a row for each size."""
    print("| observations | import | first look-up | a look-up, p95 | yearly table |\n|---|---|---|---|---|")
    for one in lines:
        worked = {name: f"{one[name]['processor'] * 1000:,.1f} ms" for name in ("import", "first", "look_up", "table")}
        looked = f"{worked['look_up']}, {one['look_up']['p95'] * 1000:.0f} ms by the clock"
        print(f"| {one['size']:,} | {worked['import']} | {worked['first']} | {looked} | {worked['table']} |")


if __name__ == "__main__":
    main()
