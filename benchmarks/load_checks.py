"""Ask a served public site for pages while letters are handed in, with more and fewer threads for requests.

It prints, for each number of threads, how long pages took while nothing was checked, while one long letter was, and
while several clients handed in letters. Server and load are on the same machine: compare within the table.
"""

import http.client
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import median, quantiles

from load_site import listening, run

SECONDS = 8.0
RATE = 20
PAGES = ("/landen/MAR", "/landen/TUR", "/hulp", "/cijfers")
SENTENCE = "In 2018 kwamen er volgens UNHCR 65.383 mensen over zee en land in Spanje aan. "
FILLING = "De minister sprak met de Kamer over dit onderwerp en zegde een brief toe. "


def main() -> None:
    """Measure, and print a table in Markdown."""
    # Each of our clients says who it is, and no limit but that of the line holds it up.
    os.environ.update(ROUTEKAART_PROXIES="1", ROUTEKAART_CHECKS_A_MINUTE="0", ROUTEKAART_TLS="no")
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder) / "workspace"
        run("demo", "--workspace", root, "--out", Path(folder) / "demo")
        print("| threads | pages | median | p95 | slowest | letters checked |\n|---|---|---|---|---|---|")
        for threads in map(int, sys.argv[1:] or ("1", "2", "4", "8")):
            with served(threads, root) as port:
                measure(threads, port)


@contextmanager
def served(threads: int, root: Path) -> Iterator[int]:
    """Serve the newest build with so many threads."""
    os.environ["ROUTEKAART_THREADS"] = str(threads)
    command = [str(Path(sys.executable).with_name("routekaart")), "serve", "--public", "--workspace", str(root)]
    with listening(lambda port: [*command, "--port", str(port)]) as port:
        for page in PAGES:
            get(port, page)
        hand_in(port, 5, at=1)
        yield port


def measure(threads: int, port: int) -> None:
    """Print a line for each way in which letters come in."""
    ways = {"nothing is checked": [], "one long letter": [1_900], "five clients, letters of an ordinary size": [20] * 5}
    for name, figures in ways.items():
        over, checked = threading.Event(), [0] * len(figures)
        clients = [
            threading.Thread(target=keep_handing_in, args=(port, figures[at], over, checked, at))
            for at in range(len(figures))
        ]
        for client in clients:
            client.start()
        took = ask(port)
        over.set()
        for client in clients:
            client.join()
        print(f"| {threads} | {name} | {written(took)} | {sum(checked)} |", flush=True)


def written(took: Sequence[float]) -> str:
    """Write the median, the 95th percentile and the slowest of times in seconds."""
    found = (median(took), quantiles(took, n=20)[-1], max(took))
    return " | ".join(f"{one * 1000:.0f} ms" for one in found)


def ask(port: int) -> list[float]:
    """Ask for pages at a steady rate, and return how long each took from the moment at which it was due."""
    took: list[float] = []
    begun = time.perf_counter()

    def one(number: int) -> None:
        due = begun + number / RATE
        time.sleep(max(0.0, due - time.perf_counter()))
        get(port, PAGES[number % len(PAGES)])
        took.append(time.perf_counter() - due)

    asking = [threading.Thread(target=one, args=(number,)) for number in range(int(SECONDS * RATE))]
    for thread in asking:
        thread.start()
    for thread in asking:
        thread.join()
    return took


def get(port: int, path: str) -> int:
    """Get a page, and return its status."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    connection.request("GET", path)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    return answer.status


def keep_handing_in(port: int, figures: int, over: threading.Event, checked: list[int], at: int) -> None:
    """Hand in one letter after another until it is over, waiting for each as its page asks."""
    while not over.is_set():
        hand_in(port, figures, at=at)
        checked[at] += 1


def hand_in(port: int, figures: int, *, at: int) -> None:
    """Hand in a letter with so many figures, and look at its page until the report stands there."""
    letter = "Datum: 3 maart 2023\n\n" + "\n\n".join([SENTENCE + FILLING * 6] * figures)
    bound = "----------------------------letter"
    head = 'Content-Disposition: form-data; name="brief"; filename="brief.txt"'
    part = f"--{bound}\r\n{head}\r\n\r\n{letter}\r\n--{bound}--"
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=120)
    kind = {"Content-Type": f"multipart/form-data; boundary={bound}", "X-Forwarded-For": f"192.0.2.{at}"}
    connection.request("POST", "/controle/brief", part.encode(), kind)
    answer = connection.getresponse()
    answer.read()
    where = answer.getheader("Location")
    while where:
        connection.request("GET", where)
        answer = connection.getresponse()
        answer.read()
        where = where if answer.getheader("Refresh") else None
        time.sleep(0.2 if where else 0)
    connection.close()


if __name__ == "__main__":
    main()
