"""The public site beside a bare Datasette on the same rows, by the clock, at 50 requests a second for each in turn.

The public site keeps the pages of a build in memory, for a build never changes; Datasette asks SQLite each time. It
shows tables and no dossiers, so the pages are alike only where both list the same rows.
"""

import json
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from benchmarks.load_site import DATASETTE, RATE, READS, Held, ask, datasette, fetch, open_tables, run, served, sum_up

LISTS = ("/landen", "/routes", "/afspraken", "/cijfers")
THEIR_LISTS = ("/open/landen?_size=100", "/open/routes", "/open/afspraken", "/open/reeksen?_size=100")
SECONDS = 10.0
COUNTED = ("/api/v1/landen?pageSize=1", "/open/landen.json?_size=1")


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
            ours = [_held(port, addresses, seconds) for addresses in (READS, LISTS)]
            tables, own = open_tables(port), _total(fetch(port, COUNTED[0]))
        with datasette(Path(folder) / "open.db", tables) as port:
            theirs = [_held(port, addresses, seconds) for addresses in (DATASETTE, THEIR_LISTS)]
            other = json.loads(fetch(port, COUNTED[1]))["filtered_table_rows_count"]
    rows = f"{own} countries" if own == other else f"{own} countries here and {other} there"
    for what, one, another in zip(("50 rows as JSON", "a list as a page"), ours, theirs, strict=True):
        yield Row(
            what=f"{what}, 95th percentile at {RATE} requests a second over {seconds:g} s (clock)",
            other=named("Datasette", "datasette"),
            ours=one.p95,
            theirs=another.p95,
            quality=(f"{_told(one)}; {rows}", _told(another)),
        )


def _held(port: int, addresses: Sequence[str], seconds: float) -> Held:
    return sum_up(ask(port, addresses, seconds))


def _total(answer: bytes) -> int:
    return int(json.loads(answer)["totaal"])


def _told(held: Held) -> str:
    return f"median {held.median * 1000:.1f} ms, {held.errors} errors of {held.requests}"
