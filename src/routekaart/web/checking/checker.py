"""The thread that checks the letters of the line, one after another, so that no page has to wait for a check."""

import logging
import threading
from collections.abc import Callable
from typing import Generic

from routekaart.web.checking.line import Line, Outcome, Ticket

PATIENCE = 1.0
"""Seconds that a request waits for its outcome, where it is the next one, before its reader is sent to a page."""
_PATIENT = 2
"""How many requests wait so at once: fewer than there are threads for requests, so that one is left for pages."""
_log = logging.getLogger("routekaart.web")


class Checker(Generic[Outcome]):
    """Checks what stands in a line, in a thread that begins with the first letter."""

    def __init__(self, line: Line[Outcome], failed: Callable[[], Outcome]) -> None:
        """Bind a line.

        Args:
            line: where letters wait.
            failed: what comes of a letter whose check broke in a way that nobody foresaw.
        """
        self._line = line
        self._failed = failed
        self._starting = threading.Lock()
        self._thread: threading.Thread | None = None
        self._patient = threading.BoundedSemaphore(_PATIENT)

    def start(self) -> None:
        """See that the thread runs; it ends with the process."""
        with self._starting:
            if self._thread is None or not self._thread.is_alive():
                self._thread = threading.Thread(target=self._check_all, name="checker", daemon=True)
                self._thread.start()

    def wait(self, ticket: Ticket[Outcome]) -> Outcome | None:
        """Return the outcome if it is there, or comes at once; `None` if its reader has to wait."""
        if ticket.outcome is None and self._line.place(ticket) <= 1 and self._patient.acquire(blocking=False):
            try:
                ticket.ended.wait(PATIENCE)
            finally:
                self._patient.release()
        return ticket.outcome

    def check_next(self) -> None:
        """Check the letter whose turn it is; if there is none, wait for one."""
        ticket, work = self._line.take()
        try:
            outcome = work()
        except Exception:
            _log.exception("a letter that was handed in could not be checked")
            outcome = self._failed()
        self._line.end(ticket, outcome)

    def _check_all(self) -> None:
        while True:
            self.check_next()
