"""Tables that Eurostat prepares apart: it answers with a key, and tells at another address when the table is ready.

Source: Eurostat, "API - Detailed guidelines - Asynchronous API".
"""

import gzip
import re
import zlib
from pathlib import Path

from routekaart.domain.remote import FetchFailed, Progress
from routekaart.sources.publishers.addresses import shown
from routekaart.sources.publishers.client import LATER, find_reason
from routekaart.sources.publishers.session import Session

_LARGEST = 20_000
_KEY = re.compile(rb"<(?:\w+:)?(?:id|key)>\s*([0-9A-Za-z-]{8,64})\s*</")
_STATUS = re.compile(rb"<(?:\w+:)?status>\s*(\w+)\s*</")
_BUSY = frozenset({"SUBMITTED", "PROCESSING"})


def find_key(path: Path, address: str) -> str | None:
    """Return the key of a table that is prepared apart; `None` if the file is the table itself.

    Raises:
        FetchFailed: if the file only says why there is no table.
    """
    told = _envelope(path)
    if (reason := find_reason(told)) is not None:
        raise FetchFailed(
            f"the publisher gives no table: {reason}",
            where=shown(address),
            remedy="Ask for another part of the table in `remote` of the dataset's dataset.yml, or try again later.",
        )
    key = _KEY.search(told)
    return None if key is None or b"Envelope" not in told else key[1].decode()


def wait_for_table(session: Session, address: str, key: str) -> str:
    """Ask from time to time until the table is ready, and return the address where it is then.

    Raises:
        FetchFailed: if it is not made, or not in time.
    """
    base, found, _ = address.partition("/dissemination/sdmx/")
    if not found:
        raise FetchFailed(
            "the publisher gives a message where a table was expected", where=shown(address), remedy=LATER
        )
    base += "/dissemination/1.0/async"
    for _ in range(session.conduct.polls):
        session.progress(Progress(waiting="the publisher prepares the table"))
        session.conduct.sleep(session.conduct.poll_every)
        status = _ask_status(session, f"{base}/status/{key}")
        if status == "AVAILABLE":
            return f"{base}/data/{key}"
        if status not in _BUSY:
            what = f"the publisher does not make the table: {status or 'it does not say why'}"
            raise FetchFailed(what, where=shown(address), remedy=LATER)
    minutes = session.conduct.polls * session.conduct.poll_every / 60
    raise FetchFailed(f"the table was not ready after {minutes:.0f} minutes", where=shown(address), remedy=LATER)


def _ask_status(session: Session, address: str) -> str:
    def attempt() -> bytes:
        with session.client.ask(address, {}) as response:
            return b"".join(session.client.receive(response, most=_LARGEST))

    found = _STATUS.search(session.client.patiently(attempt, address=address))
    return "" if found is None else found[1].decode()


def _envelope(path: Path) -> bytes:
    """Return the file if it can be a message: small, and XML. It may be packed, as the table would be."""
    with path.open("rb") as file:
        told = file.read(_LARGEST)
    if told.startswith(b"\x1f\x8b"):
        try:
            with gzip.open(path) as unpacked:
                told = unpacked.read(_LARGEST)
        except (OSError, EOFError, zlib.error):
            return b""
    return told if len(told) < _LARGEST and told.lstrip().startswith(b"<") else b""
