"""Keep both sites busy for a long time with everything at once, and see what becomes of their memory: `make soak`.

Readers ask for pages and the API at a steady rate, letters and texts are handed in to be checked, an account reads
dossiers, a writer appends to the register, and a new build is published now and then. The memory that the processes of
each site really take (RSS) is noted every few seconds. What is printed: how long answers took, how many went wrong,
and by how much the memory grew in an hour, with the range in which that slope lies (Theil and Sen, 95 %), after the
first fifth of the time, in which caches fill.
"""

import argparse
import contextlib
import http.client
import json
import os
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from decimal import Decimal
from pathlib import Path

import numpy as np
from load_checks import hand_in
from load_site import PAGES, READS, Answer, ask, fetch, run, served, sign_in, tell
from scipy.stats import theilslopes

from routekaart.domain.content import Figure
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.register import Register

INTERNAL = (*PAGES, "/landen/GMB", "/")
FEEDS = ("/", "/feeds/alles.atom", "/cijfers", "/open-data/landen.csv")
TEXT = "In 2018 kwamen er volgens UNHCR 65.383 mensen over zee en land in Spanje aan."
BY = RecorderId("account:load-1")
BETWEEN_LETTERS, BETWEEN_BATCHES, BATCH = 5.0, 5.0, 5
"""Seconds between two letters and between two batches of the writer, and how many statements are in one."""
GROWING = ("GMB", "MAR", "TUR", "TUN", "EGY", "DZA", "LBY", "NGA", "SEN", "GHA", "IRQ", "AFG")
"""The countries about which the writer says something, in turn: those of the pages that are read, and others."""
BUILDS = 6
"""How many builds are published in the time."""
SAMPLES = 60
"""In how many stretches of time the memory is averaged."""
WARMING = 0.2


def main() -> None:
    """Keep everything busy, and print two tables in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--minutes", type=float, default=60)
    seconds = parser.parse_args().minutes * 60
    os.environ["ROUTEKAART_CHECKS_A_MINUTE"] = "0"
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        run("demo", "--workspace", root, "--out", Path(folder) / "demo")
        with served("serve", "--public", "--workspace", root) as public:
            of_public = find_children()
            with served("serve", "--workspace", root) as inner:
                memory = {"public site": Memory(of_public), "internal site": Memory(find_children() - of_public)}
                streams = find_streams(root, public, inner, seconds)
                answers = keep_busy(streams, list(memory.values()), seconds)
    print("| what | requests | median | p95 | slowest | errors |\n|---|---|---|---|---|---|")
    for what, found in answers.items():
        tell(what, found)
    print("\n| memory of the | at first | after a fifth | at the end | highest | slope in an hour (95 %) |")
    print("|---|---|---|---|---|---|")
    for site, one in memory.items():
        print(f"| {site} | {one.describe()} |")


def find_streams(root: Path, public: int, inner: int, seconds: float) -> dict[str, Callable[[], list[Answer]]]:
    """Return all that is done at once: each does one thing for so many seconds and gives its answers."""
    cookie = sign_in(root)
    for port in (public, inner):
        await_answer(port)
    return {
        "pages of the public site": lambda: ask(public, (*PAGES, *FEEDS), seconds, rate=4, warm=False),
        "API reads": lambda: ask(public, READS, seconds, rate=2, warm=False),
        "pages of the internal site": lambda: ask(inner, INTERNAL, seconds, cookie=cookie, rate=2, warm=False),
        "letters handed in, to the report": lambda: repeat(lambda: check_letter(public), seconds),
        "texts checked by the API": lambda: repeat(lambda: check_text(public), seconds),
        "batches appended to the register": lambda: append_batches(root, seconds),
        "builds published": lambda: repeat(lambda: publish(root), seconds, every=seconds / BUILDS),
    }


def await_answer(port: int) -> None:
    """Wait until a site answers: on a machine that is busy that takes long."""
    for _ in range(600):
        with contextlib.suppress(OSError):
            fetch(port, "/")
            return
        time.sleep(0.5)
    raise SystemExit("a site does not answer")


def keep_busy(
    streams: dict[str, Callable[[], list[Answer]]], memory: "Sequence[Memory]", seconds: float
) -> dict[str, list[Answer]]:
    """Do all of it at once, note the memory meanwhile, and return the answers of each."""
    answers: dict[str, list[Answer]] = {}

    def keep(what: str) -> None:
        answers[what] = streams[what]()

    threads = [threading.Thread(target=keep, args=(what,)) for what in streams]
    for thread in threads:
        thread.start()
    over = time.monotonic() + seconds
    while time.monotonic() < over:
        for one in memory:
            one.note()
        time.sleep(min(5.0, seconds / 200))
    for thread in threads:
        thread.join()
    return {what: answers[what] for what in streams}


def repeat(do: Callable[[], int], seconds: float, *, every: float = BETWEEN_LETTERS) -> list[Answer]:
    """Do something again and again, with so many seconds between two beginnings at least; it gives a status."""
    answers: list[Answer] = []
    over = time.monotonic() + seconds
    while (began := time.monotonic()) < over:
        try:
            status = do()
        except Exception as error:  # what went wrong is counted, and the rest goes on
            print(f"{type(error).__name__}: {error}", flush=True)
            status = 0
        answers.append(Answer(time.monotonic() - began, status))
        time.sleep(max(0.0, min(began + every, over) - time.monotonic()))
    return answers


def check_letter(port: int) -> int:
    """Hand in a letter of an ordinary size, and wait for its report."""
    hand_in(port, 20, at=1)
    return http.HTTPStatus.OK


def check_text(port: int) -> int:
    """Let the API check a sentence, and return its status."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("POST", "/api/v1/controles", json.dumps({"tekst": TEXT}), {"Content-Type": "application/json"})
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def publish(root: Path) -> int:
    """Publish the next build."""
    run("publish", "--workspace", root)
    return http.HTTPStatus.OK


def append_batches(root: Path, seconds: float) -> list[Answer]:
    """Append statements about some countries, a few at a time."""
    with Register.open(root / "register.sqlite") as register:
        numbers = iter(range(10**9))

        def append() -> int:
            register.append_statements(
                [say(next(numbers)) for _ in range(BATCH)], level=Level.OPENBAAR, ground="published source",
                decider=ActorId("organisation:load"), recorded=datetime.now(UTC), recorded_by=BY,
            )  # fmt: skip
            return http.HTTPStatus.OK

        return repeat(append, seconds, every=BETWEEN_BATCHES)


def say(number: int) -> Statement:
    """Make a statement that was not made before."""
    return Statement(
        speaker=ActorId("government:NLD"), subject=ThingId(f"country:{GROWING[number % len(GROWING)]}"),
        content=Figure(quantity=Quantity(value=Decimal(number), unit=Unit.PERSONS), counted="aankomsten"),
        kind=Kind.REPORTED, valid=None, source=Entry(table="load", key=str(number), sources=("unhcr",)),
        recorded=datetime.now(UTC), recorded_by=BY,
    )  # fmt: skip


class Memory:
    """How much memory the processes of a site take together, noted again and again."""

    def __init__(self, processes: frozenset[int]) -> None:
        self._processes = processes
        self._noted: list[tuple[float, float]] = []

    def note(self) -> None:
        """Note how many MB they take now."""
        self._noted.append((time.monotonic(), sum(map(resident, self._processes))))

    def describe(self) -> str:
        """Return the cells of a row: MB at first, after warming, at the end, the highest, and the slope."""
        noted = np.array(self._noted)
        hours, megabytes = (noted[:, 0] - noted[0, 0]) / 3600, noted[:, 1]
        warm = hours >= hours[-1] * WARMING
        stretches = [part for part in np.array_split(np.column_stack([hours, megabytes])[warm], SAMPLES) if len(part)]
        means = np.array([part.mean(axis=0) for part in stretches])
        slope, _, low, high = theilslopes(means[:, 1], means[:, 0])
        cells = (megabytes[0], megabytes[warm][0], megabytes[-1], megabytes.max())
        return f"{' | '.join(f'{one:.0f} MB' for one in cells)} | {slope:+.1f} MB ({low:+.1f} to {high:+.1f})"


def find_children() -> frozenset[int]:
    """Return the processes that this one started, and those that these started."""
    parents = {int(path.name): parent_of(int(path.name)) for path in Path("/proc").iterdir() if path.name.isdigit()}
    found = {os.getpid()}
    while more := {one for one, parent in parents.items() if parent in found} - found:
        found |= more
    return frozenset(found - {os.getpid()})


def parent_of(process: int) -> int:
    """Return the process that started another; 0 for one that is gone."""
    found = _read(Path(f"/proc/{process}/stat")).rpartition(b")")[2].split()
    return int(found[1]) if found else 0


def resident(process: int) -> float:
    """Return how many MB of memory a process takes; 0 for one that is gone."""
    found = _read(Path(f"/proc/{process}/statm")).split()
    return int(found[1]) * os.sysconf("SC_PAGE_SIZE") / 1e6 if found else 0.0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:
        return b""


if __name__ == "__main__":
    main()
