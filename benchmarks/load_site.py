"""Ask a served site for pages at a steady rate, and a bare Datasette for the same tables beside it: `make load`.

It makes a workspace with the starter facts and a public build of it, serves both, and prints how long answers took:
a request is sent at its own moment, whether earlier ones are answered or not, and its time counts from that moment, so
that waiting in a queue is seen. Server and load are on the same machine.
"""

import argparse
import csv
import http.client
import io
import os
import queue
import shutil
import socket
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

RATE = 50
"""Requests a second."""
PAGES = ("/landen/MAR", "/landen/TUR", "/landen/TUN", "/routes/western-mediterranean", "/afspraken/eu-turkey-statement")
READS = (
    "/api/v1/landen?pageSize=50",
    "/api/v1/routes",
    "/api/v1/uitspraken?onderwerp=country:MAR&pageSize=50",
    "/api/v1/reeksen?pageSize=50",
    "/api/v1/moties",
)
TABLES = ("landen", "routes", "afspraken", "uitspraken", "reeksen", "uitgaven")
DATASETTE = ("/open/landen.json?_size=50", "/open/routes.json", "/open/reeksen.json?_size=50",
             "/open/uitspraken.json?_size=50&onderwerp__exact=country%3AMAR")  # fmt: skip

ACCOUNT = """
import django
django.setup()
from django.contrib.auth.models import Group
from django.test import Client
from routekaart.web.accounts.models import Account
account, _ = Account.objects.get_or_create(name="load")
account.groups.set(Group.objects.filter(name="reader"))
client = Client()
client.force_login(account, backend="django.contrib.auth.backends.ModelBackend")
print(client.session.session_key)
"""


@dataclass(frozen=True, slots=True)
class Answer:
    """How long one request took, from the moment at which it was due, and what came."""

    seconds: float
    status: int


def main() -> None:
    """Measure, and print a table in Markdown."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=60)
    seconds = parser.parse_args().seconds
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        run("demo", "--workspace", root, "--out", Path(folder) / "demo")
        print("| what | requests | median | p95 | slowest | errors |\n|---|---|---|---|---|---|")
        with served("serve", "--public", "--workspace", root) as port:
            print(f"| first page of a new process | 1 | {first_page(port) * 1000:.0f} ms | | | |")
            tell("dossier pages of the public site", ask(port, PAGES, seconds))
            tell("API reads", ask(port, READS, seconds))
            others = [f"{page}?peildatum=2020-{month:02}-10" for page in PAGES for month in range(1, 13)]
            tell("dossier pages that nobody asked before", ask(port, others, len(others) / RATE, warm=False))
            tables = open_tables(port)
        with served("serve", "--workspace", root) as port:
            tell("dossier pages of the internal site", ask(port, PAGES, seconds, cookie=sign_in(root)))
        if shutil.which("datasette", path=str(Path(sys.executable).parent)):
            with datasette(Path(folder) / "open.db", tables) as port:
                tell("a bare Datasette on the same tables", ask(port, DATASETTE, seconds))
        else:
            print("Datasette is not installed; make load installs it.", file=sys.stderr)


def open_tables(port: int) -> list[tuple[str, bytes]]:
    """Return the open data of a public site: the name and the CSV of each table."""
    return [(name, fetch(port, f"/open-data/{name}.csv")) for name in TABLES]


def run(*words: object) -> None:
    """Run a command of ours to its end."""
    command = [Path(sys.executable).with_name("routekaart"), *map(str, words)]
    subprocess.run(command, check=False, stdout=subprocess.DEVNULL)


@contextmanager
def served(*words: object) -> Iterator[int]:
    """Serve a site with a command of ours, and give its port once something listens there."""
    command = [str(Path(sys.executable).with_name("routekaart")), *map(str, words)]
    with listening(lambda port: [*command, "--port", str(port)]) as port:
        yield port


@contextmanager
def datasette(path: Path, tables: Sequence[tuple[str, bytes]]) -> Iterator[int]:
    """Serve tables with Datasette as it comes."""
    with sqlite3.connect(path) as database:
        for name, raw in tables:
            header, *rows = csv.reader(io.StringIO(raw.decode(), newline=""))
            database.execute(f"CREATE TABLE {name} ({', '.join(header)})")
            database.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(header))})", rows)
            if "onderwerp" in header:
                database.execute(f"CREATE INDEX {name}_onderwerp ON {name} (onderwerp)")
    database.close()
    command = [str(Path(sys.executable).with_name("datasette")), "serve", str(path)]
    with listening(lambda port: [*command, "--port", str(port)]) as port:
        yield port


@contextmanager
def listening(command: Callable[[int], list[str]]) -> Iterator[int]:
    """Start a server on a free port, wait until it listens, and stop it afterwards."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = int(probe.getsockname()[1])
    with subprocess.Popen(
        command(port), env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as server:
        try:
            for _ in range(600):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield port
        finally:
            server.terminate()
            server.wait(timeout=20)


def sign_in(root: Path) -> str:
    """Make an account that reads dossiers, and return the cookie of a session of it."""
    environment = os.environ | {
        "ROUTEKAART_WORKSPACE": str(root),
        "ROUTEKAART_SECRET_KEY": (root / "web" / "key").read_text(),
        "DJANGO_SETTINGS_MODULE": "routekaart.web.settings",
        "ROUTEKAART_TLS": "no",
    }
    made = subprocess.run([sys.executable, "-c", ACCOUNT], env=environment, check=True, capture_output=True, text=True)
    return f"session={made.stdout.strip()}"


def first_page(port: int) -> float:
    """Return how long the first page of a process takes."""
    began = time.perf_counter()
    fetch(port, PAGES[0])
    return time.perf_counter() - began


def fetch(port: int, address: str, cookie: str = "") -> bytes:
    """Return the body of an answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    connection.request("GET", address, headers={"Cookie": cookie} if cookie else {})
    body = connection.getresponse().read()
    connection.close()
    return body


def ask(
    port: int, addresses: Sequence[str], seconds: float, *, cookie: str = "", warm: bool = True, rate: float = RATE
) -> list[Answer]:
    """Ask for addresses in turn at a steady rate (requests a second), after each was asked once if `warm`."""
    for address in addresses if warm else ():
        fetch(port, address, cookie)
    due: queue.SimpleQueue[tuple[float, str] | None] = queue.SimpleQueue()
    answers: list[Answer] = []
    workers = [threading.Thread(target=work, args=(port, cookie, due, answers)) for _ in range(max(1, int(rate)))]
    for worker in workers:
        worker.start()
    began = time.perf_counter()
    for number in range(int(seconds * rate)):
        moment = began + number / rate
        time.sleep(max(0.0, moment - time.perf_counter()))
        due.put((moment, addresses[number % len(addresses)]))
    for _ in workers:
        due.put(None)
    for worker in workers:
        worker.join()
    return answers


def work(port: int, cookie: str, due: "queue.SimpleQueue[tuple[float, str] | None]", answers: list[Answer]) -> None:
    """Send what is due, one after the other over one connection."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=60)
    while (one := due.get()) is not None:
        moment, address = one
        try:
            connection.request("GET", address, headers={"Cookie": cookie} if cookie else {})
            response = connection.getresponse()
            response.read()
            status = response.status
        except OSError:
            connection.close()
            status = 0
        answers.append(Answer(time.perf_counter() - moment, status))
    connection.close()


@dataclass(frozen=True, slots=True)
class Held:
    """How a site held under a load; seconds."""

    requests: int
    median: float
    p95: float
    slowest: float
    errors: int


def sum_up(answers: Sequence[Answer]) -> Held:
    """Return how a site held."""
    took = sorted(one.seconds for one in answers)
    errors = sum(one.status != http.HTTPStatus.OK for one in answers)
    return Held(len(took), took[len(took) // 2], took[int(len(took) * 0.95)], took[-1], errors)


def tell(what: str, answers: Sequence[Answer]) -> None:
    """Print a row of the table."""
    held = sum_up(answers)
    cells = f"{held.median * 1000:.1f} ms | {held.p95 * 1000:.1f} ms | {held.slowest * 1000:.0f} ms"
    print(f"| {what} | {held.requests} | {cells} | {held.errors} |", flush=True)


if __name__ == "__main__":
    main()
