"""Batches read by several processes: in their order, within bounded memory, and none lost when a process dies.

Processes are started afresh (spawn): a fork would copy the threads and locks of Arrow in whatever state they are.
"""

import contextlib
import gc
import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import cache
from multiprocessing import get_context
from multiprocessing.connection import Connection
from typing import ParamSpec, Protocol, Self, TypeVar

import pyarrow as pa

from routekaart.domain.errors import StoreError

P = ParamSpec("P")
Done = TypeVar("Done")

_AHEAD = 3
"""How many batches for each process are handed out before the oldest of them is done: what bounds the memory."""


class Reads(Protocol):
    """What reads a batch, as `BatchReader` does."""

    def __call__(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Read a batch."""

    def report_lost(self, batch: pa.RecordBatch) -> pa.RecordBatch:
        """Say of each letter of a batch that it could not be read."""


def read_in_processes(
    reader: Reads, batches: Iterable[pa.RecordBatch], *, processes: int
) -> Generator[pa.RecordBatch, None, None]:
    """Read batches in several processes; what comes out is in the order of what went in.

    Batches are asked for as they are needed, so a slow reader holds back whoever makes them. When a process dies, what
    it and its neighbours were reading is tried again, one after the other in a process apart, and then in halves, until
    only the letters are left in which that dies; these are reported as lost. If the caller stops, so do the processes,
    at once.
    """
    waiting: deque[tuple[pa.RecordBatch, Future[pa.RecordBatch]]] = deque()
    with _Pool(reader, processes) as pool, _Pool(reader, 1) as apart:

        def outcome(batch: pa.RecordBatch, future: Future[pa.RecordBatch]) -> pa.RecordBatch:
            try:
                return future.result()
            except BrokenProcessPool:  # it says this of every batch that was not done, whichever was the cause
                return _read_apart(reader, apart, batch)

        for batch in batches:
            waiting.append((batch, pool.submit(batch)))
            if len(waiting) >= _AHEAD * processes:
                yield outcome(*waiting.popleft())
        while waiting:
            yield outcome(*waiting.popleft())


def _read_apart(reader: Reads, apart: "_Pool", batch: pa.RecordBatch) -> pa.RecordBatch:
    """Read a batch while nothing else is read in its process, and its halves if the process dies."""
    try:
        return apart.submit(batch).result()
    except BrokenProcessPool:
        apart.check_start()
    if batch.num_rows <= 1:
        return reader.report_lost(batch)
    half = batch.num_rows // 2
    return pa.concat_batches([_read_apart(reader, apart, part) for part in (batch[:half], batch[half:])])


class _Pool:
    """Processes that end when this one stops or dies, whatever they are doing. The first is started when needed."""

    def __init__(self, reader: Reads, processes: int) -> None:
        self._reader, self._processes = reader, processes
        self._context = get_context("spawn")
        self._executor, self._lifeline = self._start()

    def submit(self, batch: pa.RecordBatch) -> Future[pa.RecordBatch]:
        """Hand out a batch, to new processes if one of the old ones has died."""
        return self._hand_out(_read, batch)

    def check_start(self) -> None:
        """Check that a process can be started at all, so that no letter is blamed for it.

        Raises:
            StoreError: if not.
        """
        try:
            self._hand_out(os.getpid).result()
        except BrokenProcessPool as error:
            raise StoreError(
                "no process can be started to read letters in",
                remedy="Close other programs for more memory, and start again: what was read is kept.",
            ) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *error: object) -> None:
        self._stop()

    def _start(self) -> tuple[ProcessPoolExecutor, Connection]:
        # A child holds the other end of this pipe: it closes when we close it, and also when we are killed.
        held, lifeline = self._context.Pipe(duplex=False)
        executor = ProcessPoolExecutor(
            self._processes, mp_context=self._context, initializer=_begin, initargs=(self._reader, held)
        )
        return executor, lifeline

    def _hand_out(self, work: Callable[P, Done], *given: P.args, **named: P.kwargs) -> Future[Done]:
        # This may start a process. Ctrl-C reaches all of them, and what it means is for this one to say, so it is
        # blocked in the others from their birth.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
        try:
            return self._executor.submit(work, *given, **named)
        except BrokenProcessPool:
            self._stop()
            self._executor, self._lifeline = self._start()
            return self._executor.submit(work, *given, **named)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, before)

    def _stop(self) -> None:
        self._lifeline.close()
        self._executor.shutdown(wait=True, cancel_futures=True)


_HERE: dict[str, Reads] = {}


def _begin(reader: Reads, lifeline: Connection) -> None:
    """Prepare a process: what it reads with, and what ends it."""
    threading.Thread(target=_end_with, args=(lifeline,), daemon=True).start()
    _HERE["reader"] = reader


def _end_with(lifeline: Connection) -> None:
    with contextlib.suppress(EOFError, OSError):
        lifeline.recv_bytes()
    os._exit(1)


def _read(batch: pa.RecordBatch) -> pa.RecordBatch:
    read = _HERE["reader"](batch)
    _keep_lists()
    return read


@cache
def _keep_lists() -> None:
    """Spare the lists, which the first batch has loaded, from every later search for what can be thrown away."""
    gc.collect()
    gc.freeze()
