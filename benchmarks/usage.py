"""What processes use, with all that they started: processor time and memory, from /proc (Linux)."""

import contextlib
import os
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")
_PAGE = os.sysconf("SC_PAGE_SIZE")


def processor_time(roots: Iterable[int]) -> float:
    """Return the seconds that these processes and all below them have worked, with those that ended."""
    return sum(sum(map(int, _fields(pid)[11:15])) / _TICKS for pid in find_family(roots))


def resident(roots: Iterable[int]) -> float:
    """Return the MB of memory in which these processes and all below them are; what they share counts for each."""
    return sum(int(_fields(pid)[21]) * _PAGE for pid in find_family(roots)) / 1e6


def find_family(roots: Iterable[int]) -> set[int]:
    """Return the numbers of these processes and of all below them."""
    children: dict[int, list[int]] = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit() and (fields := _fields(int(entry.name)))[0] != "gone":
            children.setdefault(int(fields[1]), []).append(int(entry.name))
    found, waiting = set[int](), list(roots)
    while waiting:
        pid = waiting.pop()
        if pid not in found:
            found.add(pid)
            waiting += children.get(pid, [])
    return found


def _fields(pid: int) -> list[str]:
    """Return what the system tells of a process after its name, from its state on; zeros if it has ended."""
    with contextlib.suppress(OSError):
        return Path(f"/proc/{pid}/stat").read_text(errors="replace").rpartition(") ")[2].split()
    return ["gone", *["0"] * 40]


class Peak:
    """The most memory that a family of processes is in, looked at every half second."""

    def __init__(self) -> None:
        self.megabytes = 0.0

    def look(self, roots: Iterable[int]) -> None:
        """Look once."""
        self.megabytes = max(self.megabytes, resident(roots))


@contextlib.contextmanager
def watched(root: int) -> Iterator[Peak]:
    """Watch the memory of a process and of all that it starts."""
    peak, ended = Peak(), threading.Event()

    def watch() -> None:
        while not ended.wait(0.5):
            peak.look([root])

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        ended.set()
        thread.join()
