"""What a register costs as it grows: appending to it, the pages of the site on it, and searching it.

    python -m benchmarks.grow_register --folder FOLDER --sizes 10000 100000 1000000 [--postgres ADDRESS]

It fills the register of a workspace in the folder to each size in turn (see `large_register`), asks the internal site
for pages there, each as the first one who asks, and adds a line of figures to a file in the folder. A run that is
stopped goes on where it was. Processor time is that of the site, and of the whole server on PostgreSQL.
"""

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any

from benchmarks.asking_pages import ask_for, sign_in
from benchmarks.large_register import fill_register, find_grown, find_steady
from benchmarks.usage import processor_time
from routekaart.domain.ids import ThingId, key_of
from routekaart.register.database import parse_address
from routekaart.workspace import create_workspace, opened_workspace

PAGES = 36
SEED = 1
WORDS = ("afspraken", "organisatie", "periode", "ongeveer", "aantal")
"""In two of three statements."""


def main() -> None:
    """Measure at each size that is in no line yet, and print the lines as a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--folder", type=Path, required=True)
    parser.add_argument("--sizes", type=int, nargs="+", default=[10_000, 100_000, 1_000_000])
    parser.add_argument("--postgres", help="the address of an empty database; without it SQLite is measured")
    parser.add_argument("--pages-only", action="store_true", help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.pages_only:
        print(json.dumps(measure_pages(asked.folder / "workspace", _server_of(asked.folder))))
        return
    lines = asked.folder / "lines.jsonl"
    create_workspace(asked.folder / "workspace", register_url=asked.postgres).close()
    done = {one["size"] for one in _load(lines)}
    for size in sorted(set(asked.sizes) - done):
        line = {"size": size, "append": measure_append(asked.folder, size), "load": os.getloadavg()[0]}
        command = [sys.executable, "-m", "benchmarks.grow_register", "--folder", str(asked.folder), "--pages-only"]
        told = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        with lines.open("a") as file:
            file.write(json.dumps(line | json.loads(told.stdout.splitlines()[-1])) + "\n")
    print_table(_load(lines))


def _load(lines: Path) -> list[dict[str, Any]]:
    return [json.loads(one) for one in lines.read_text().splitlines()] if lines.exists() else []


def measure_append(folder: Path, size: int) -> dict[str, float]:
    """Append until there are so many statements; return how many were added, and in what time."""
    server = _server_of(folder)
    with opened_workspace(folder / "workspace") as workspace:
        before, began, worked = workspace.register.count()["statement"], time.perf_counter(), _worked(server)
        for there in fill_register(workspace.register, size, seed=SEED):
            if there % 100_000 == 0:
                print(f"{there:,} statements, worked {_worked(server) - worked:.0f} s", file=sys.stderr, flush=True)
    return {"statements": size - before, "wall": time.perf_counter() - began, "processor": _worked(server) - worked}


def _server_of(folder: Path) -> int | None:
    """Return the number of the first process of the server on which the register is, if it is on one."""
    with opened_workspace(folder / "workspace") as workspace:
        address = str(workspace.register_url) if "://" in str(workspace.register_url) else ""
    if not address:
        return None
    from sqlalchemy import create_engine, text

    engine = create_engine(parse_address(address))
    with engine.connect() as connection:
        told = connection.scalar(text("select pg_read_file('postmaster.pid')"))
    engine.dispose()
    return int(str(told).split()[0])


def _worked(server: int | None) -> float:
    return time.process_time() + (processor_time([server]) if server else 0.0)


def measure_pages(workspace: Path, server: int | None) -> dict[str, dict[str, float]]:
    """Ask the internal site for pages, after one of each kind was asked; return what each kind took."""
    worked = partial(_worked, server)
    get = sign_in(workspace)
    kinds: dict[str, Sequence[str]] = {
        "dossiers": [_page_of(one) for one in find_steady()[::6][:PAGES]],
        "dossiers that grow": [_page_of(one) for one in find_grown()],
        "a search for a rare word": [f"/zoeken?q={7 + 250 * number}" for number in range(20)],
        "a search for a common word": [f"/zoeken?q={word}" for word in WORDS],
        "the overview": [f"/?peildatum=2026-0{month}-01" for month in range(1, 6)],
        "the list of countries": ["/landen?a", "/landen?b", "/landen?c"],
    }
    for pages in kinds.values():
        get(pages[-1])
    return {kind: ask_for(get, pages[:-1], worked) for kind, pages in kinds.items()}


def _page_of(thing: ThingId) -> str:
    return f"/landen/{key_of(thing)}"


def print_table(lines: Sequence[dict[str, Any]]) -> None:
    """Print a row for each kind of page and size, and one for what was appended."""
    print("| statements | what | median | p95 | slowest | processor time | kB |\n|---|---|---|---|---|---|---|")
    for line in lines:
        size, added = f"{line['size']:,}", line["append"]
        if added["statements"]:
            each = added["processor"] / added["statements"]
            cost = f"{added['processor']:.0f} s, {each * 1e6:.0f} µs each"
            print(f"| {size} | append {added['statements']:,} | | | | {cost} | |")
        for kind, took in line.items():
            if isinstance(took, dict) and "p95" in took:
                cells = [f"{took[name] * 1000:,.0f} ms" for name in ("median", "p95", "slowest", "processor")]
                print(f"| {size} | {kind} | " + " | ".join(cells) + f" | {took['bytes'] / 1000:,.0f} |")


if __name__ == "__main__":
    main()
