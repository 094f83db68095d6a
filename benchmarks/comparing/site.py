"""The public site beside a bare Datasette on the same rows, at 50 requests a second for each in turn.

Two figures of the same requests: how long the slowest in twenty took by the clock, and what one costs the processor of
the server. The first is what a visitor waits, and of a busy machine it says more about the queue than about the site.

The public site keeps the pages of a build in memory, for a build never changes; Datasette asks SQLite each time. It
shows tables and no dossiers, so the pages are alike only where both list the same rows.
"""

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from benchmarks.load_site import DATASETTE, RATE, READS, Held, ask, datasette, fetch, open_tables, run, served, sum_up

LISTS = ("/landen", "/routes", "/afspraken", "/cijfers")
THEIR_LISTS = ("/open/landen?_size=100", "/open/routes", "/open/afspraken", "/open/reeksen?_size=100")
SECONDS = 10.0
COUNTED = ("/api/v1/landen?pageSize=1", "/open/landen.json?_size=1")


@dataclass(frozen=True, slots=True)
class Asked:
    """How a site held, and the seconds of the processor that a request cost its server."""

    held: Held
    worked: float


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for reads of the API and one for lists as pages."""
    if not shutil.which("datasette", path=str(Path(sys.executable).parent)):
        yield NotMeasured("the site at a steady rate", "Datasette is not installed; make compare installs it")
        return
    seconds = 0.5 if setup.small else SECONDS
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        run("demo", "--workspace", root, "--out", Path(folder) / "demo")
        with served("serve", "--public", "--workspace", root) as port:
            ours = [_asked(port, addresses, seconds) for addresses in (READS, LISTS)]
            tables, own = open_tables(port), _total(fetch(port, COUNTED[0]))
        with datasette(Path(folder) / "open.db", tables) as port:
            theirs = [_asked(port, addresses, seconds) for addresses in (DATASETTE, THEIR_LISTS)]
            other = json.loads(fetch(port, COUNTED[1]))["filtered_table_rows_count"]
    rows = f"{own} countries" if own == other else f"{own} countries here and {other} there"
    other_site = named("Datasette", "datasette")
    for what, one, another in zip(("50 rows as JSON", "a list as a page"), ours, theirs, strict=True):
        yield Row(
            what=f"{what}, 95th percentile at {RATE} requests a second over {seconds:g} s (clock)",
            other=other_site,
            ours=one.held.p95,
            theirs=another.held.p95,
            quality=(f"{_told(one.held)}; {rows}", _told(another.held)),
        )
        yield Row(what=f"{what}, of the server's processor", other=other_site, ours=one.worked, theirs=another.worked)


def _asked(port: int, addresses: Sequence[str], seconds: float) -> Asked:
    for address in addresses:
        fetch(port, address)  # what is opened or kept at the first request is not measured
    began = processor_of_servers()
    held = sum_up(ask(port, addresses, seconds, warm=False))
    return Asked(held, (processor_of_servers() - began) / held.requests)


def processor_of_servers() -> float:
    """Return the seconds that the processes which this one started, and theirs, have had of the processor."""
    seen: dict[int, tuple[int, int]] = {}
    for path in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):  # it has ended
            fields = path.read_text().rpartition(")")[2].split()
            seen[int(path.parent.name)] = int(fields[1]), int(fields[11]) + int(fields[12])
    family, more = set[int](), {os.getpid()}
    while more := {pid for pid, (parent, _) in seen.items() if parent in more}:
        family |= more
    return sum(seen[pid][1] for pid in family) / os.sysconf("SC_CLK_TCK")


def _total(answer: bytes) -> int:
    return int(json.loads(answer)["totaal"])


def _told(held: Held) -> str:
    return f"median {held.median * 1000:.1f} ms, {held.errors} errors of {held.requests}"
