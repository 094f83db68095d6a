"""Pages of JSON, one after the other, kept while they come in, and then brought together in one zip."""

import hashlib
import json
import shutil
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from routekaart.domain.remote import FetchFailed, Progress, Validators
from routekaart.sources.publishers.addresses import check_address, shown
from routekaart.sources.publishers.client import LATER, too_large
from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.memory import explained, write_json
from routekaart.sources.publishers.session import Session
from routekaart.sources.publishers.soundness import parse_page, refuse_web_page
from routekaart.sources.whole import put_in_place, write_whole

_STATE = "pages.json"
_OLDEST = timedelta(days=1)
"""Pages that were kept longer may be of another edition than those that are still to come."""
_FIXED = (1980, 1, 1, 0, 0, 0)
_NOT_AS_DOCUMENTED = "The publisher may have changed how it hands out its figures; see its documentation."


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page says about itself and the others."""

    rows: int
    next: str | None
    """The address of the page after it; `None` if it is the last."""
    pages: int | None = None
    stated_rows: int | None = None
    published: date | None = None
    edition: str = ""
    """What must be the same on all pages, or the publisher changed its figures while they were fetched."""


ReadPage = Callable[[Any, str, int], Page]
"""From what a page holds, its address and its number, to what it says; raises KeyError, TypeError or ValueError if it
is not as documented."""


def fetch_pages(session: Session, read: ReadPage, first: str) -> Fetched:
    """Fetch all pages, going on with those that an earlier run kept if the first page is still the same.

    Raises:
        FetchFailed: if a page is not as documented, or there is no end to them.
        NoSpace: if the disk is full or may not be written.
    """
    with explained(session.folder):
        kept = _Kept(session, first)
        head = _collect(session, read, first, kept)
        path = session.folder / "fetched"
        digest = write_zip(path, kept.paths)
        kept.clear()
    changed = session.known is None or session.known.sha256 != digest
    if not changed:
        path.unlink()
    return Fetched(
        path=path if changed else None,
        address=first,
        retrieved=session.now(),
        published=head.published,
        modified=None,
        stated_rows=head.stated_rows,
        validators=Validators(address=first, sha256=digest),
    )


def write_zip(path: Path, pages: list[Path]) -> str:
    """Write pages into a zip, not packed and without moments, so that the same pages give the same bytes.

    Returns:
        Its sha256.
    """
    with put_in_place(path) as temporary:
        with zipfile.ZipFile(temporary, "w", zipfile.ZIP_STORED) as archive:
            for number, page in enumerate(pages, start=1):
                entry = zipfile.ZipInfo(f"page-{number:04}.json", date_time=_FIXED)
                entry.create_system = 3  # else it differs from one machine to another
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, page.read_bytes())
        with temporary.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()


def _collect(session: Session, read: ReadPage, first: str, kept: "_Kept") -> Page:
    """Bring in every page, and return what the first one says."""
    address: str | None = first
    head: Page | None = None
    seen: set[str] = set()
    number = received = 0
    while address is not None:
        number += 1
        _refuse_endless(session, address, number, seen)
        raw = kept.load(number)
        if raw is None:
            raw = _fetch_page(session, address)
            kept.store(number, raw)
        received += len(raw)
        if received > session.conduct.most_bytes:
            kept.clear()
            raise too_large(session.conduct.most_bytes, first)
        page = _read(read, raw, address, number, kept)
        head = head or page
        _refuse_other_edition(page, head, address, kept)
        session.progress(Progress(received=received, page=number, pages=page.pages))
        address = page.next
    assert head is not None, "there is always a first page"
    return head


def _fetch_page(session: Session, address: str) -> bytes:
    check_address(address, session.remote, loopback=session.conduct.loopback)

    def attempt() -> bytes:
        with session.client.ask(address, {"Accept": "application/json"}) as response:
            refuse_web_page(response.headers.get("content-type", ""), b"", address)
            raw = b"".join(session.client.receive(response, most=session.conduct.most_of_page))
        parse_page(raw, address)  # what is cut off is asked again at once
        return raw

    return session.client.patiently(attempt, address=address)


def _read(read: ReadPage, raw: bytes, address: str, number: int, kept: "_Kept") -> Page:
    try:
        page = read(parse_page(raw, address), address, number)
    except (KeyError, TypeError, ValueError, AttributeError, IndexError) as error:
        kept.clear()
        raise FetchFailed(
            f"page {number} is not as documented: {type(error).__name__}: {error}",
            where=shown(address),
            remedy=_NOT_AS_DOCUMENTED,
        ) from error
    if page.rows == 0 and page.next is not None:
        kept.clear()
        raise FetchFailed(f"page {number} is empty, and not the last", where=shown(address), remedy=LATER)
    return page


def _refuse_endless(session: Session, address: str, number: int, seen: set[str]) -> None:
    if address in seen:
        raise FetchFailed(
            f"page {number} is one that came before: there is no end to the pages",
            where=shown(address),
            remedy=_NOT_AS_DOCUMENTED,
        )
    if number > session.conduct.most_pages:
        raise FetchFailed(
            f"there are more than {session.conduct.most_pages:,} pages",
            where=shown(address),
            remedy="Ask for larger pages or a part of the table in `remote` of the dataset's dataset.yml.",
        )
    seen.add(address)


def _refuse_other_edition(page: Page, head: Page, address: str, kept: "_Kept") -> None:
    if page.edition != head.edition:
        kept.clear()
        raise FetchFailed(
            f"the publisher changed its figures while they were fetched: {head.edition} became {page.edition}",
            where=shown(address),
            remedy="Do it again: all pages are then fetched anew.",
        )


class _Kept:
    """The pages that are here already."""

    def __init__(self, session: Session, first: str) -> None:
        self._folder = session.folder / "pages"
        self._first, self._now = first, session.now()
        self._usable = self._is_recent()

    @property
    def paths(self) -> list[Path]:
        return sorted(self._folder.glob("page-*.json"))

    def load(self, number: int) -> bytes | None:
        """Return a page that an earlier run kept; never the first, which tells whether the others still hold."""
        path = self._path(number)
        return path.read_bytes() if number > 1 and self._usable and path.exists() else None

    def store(self, number: int, raw: bytes) -> None:
        """Keep a page; another first page than before throws the others away."""
        path = self._path(number)
        if number == 1:
            self._usable = self._usable and path.exists() and path.read_bytes() == raw
            if not self._usable:
                self.clear()
                self._folder.mkdir(parents=True)
                write_json(self._folder / _STATE, {"address": self._first, "begun": self._now.isoformat()})
        write_whole(path, raw)

    def clear(self) -> None:
        """Throw all pages away."""
        shutil.rmtree(self._folder, ignore_errors=True)

    def _path(self, number: int) -> Path:
        return self._folder / f"page-{number:04}.json"

    def _is_recent(self) -> bool:
        try:
            state = json.loads((self._folder / _STATE).read_text(encoding="utf-8"))
            age = self._now - datetime.fromisoformat(state["begun"])
            return bool(state["address"] == self._first) and age < _OLDEST
        except (OSError, ValueError, KeyError, TypeError):
            return False
