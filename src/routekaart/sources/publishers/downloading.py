"""One file, byte for byte: streamed to disk with its sha256, gone on with where it was broken off, or not changed."""

import hashlib
import json
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

import httpx

from routekaart.domain.remote import FetchFailed, Progress, Validators
from routekaart.sources.publishers.addresses import shown
from routekaart.sources.publishers.client import LATER, Busy, parse_moment, too_large
from routekaart.sources.publishers.memory import explained, write_json
from routekaart.sources.publishers.session import Session
from routekaart.sources.publishers.soundness import check_whole, refuse_web_page

_PARTIAL, _ABOUT_PARTIAL = "partial", "partial.json"
_MADE_ON_DEMAND = timedelta(minutes=5)
_CERTAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Download:
    """A file that came whole."""

    path: Path
    address: str
    """Where it came from in the end."""
    modified: date | None
    """The day of `Last-Modified`."""
    validators: Validators


def download(session: Session, address: str) -> Download | None:
    """Fetch a file into the folder of the session; `None` if the publisher says that it has not changed.

    Raises:
        FetchFailed: if the publisher does not give it whole.
        NoSpace: if the disk is full or may not be written.
    """
    with explained(session.folder):
        session.folder.mkdir(parents=True, exist_ok=True)
        return session.client.patiently(lambda: _attempt(session, address), address=address)


def remove_partial(folder: Path) -> None:
    """Throw away the beginning of a file that cannot be gone on with."""
    (folder / _PARTIAL).unlink(missing_ok=True)
    (folder / _ABOUT_PARTIAL).unlink(missing_ok=True)


def _attempt(session: Session, address: str) -> Download | None:
    size, validator = _load_partial(session.folder, address)
    known = session.known if session.known is not None and session.known.address == address else None
    # what comes is what is kept: a packed way would leave nothing to compare with the length, or to go on with
    headers = {"Accept-Encoding": "identity"}
    if validator:
        headers |= {"Range": f"bytes={size}-", "If-Range": validator}
    elif known is not None:
        headers |= _conditions(known)
    with session.client.ask(address, headers) as response:
        if response.status_code == httpx.codes.NOT_MODIFIED and known is not None and not validator:
            return None
        begin = _where_it_begins(response, size, validator, session.folder, address)
        refuse_web_page(response.headers.get("content-type", ""), b"", address)
        digest = _store(session, response, begin, address)
        _finish(session, address)
        return Download(
            path=session.folder / "fetched",
            address=str(response.url),
            modified=_day_of(response.headers),
            validators=Validators(
                address=address,
                sha256=digest,
                etag=response.headers.get("etag", ""),
                last_modified=response.headers.get("last-modified", ""),
            ),
        )


def _where_it_begins(response: httpx.Response, size: int, validator: str, folder: Path, address: str) -> int:
    """Return from which byte on the answer is: 0 if the publisher begins anew."""
    status = response.status_code
    if status == httpx.codes.OK:
        return 0
    if validator and status == httpx.codes.PARTIAL_CONTENT:
        same = response.headers.get("etag", validator) == validator or not validator.startswith('"')
        if _begins_at(response) == size and same and "content-encoding" not in response.headers:
            return size
    if validator:
        remove_partial(folder)
        raise Busy(f"the publisher cannot go on with the file where it was broken off (answer {status})")
    raise FetchFailed(f"the publisher answers {status}, which was not asked", where=shown(address), remedy=LATER)


def _store(session: Session, response: httpx.Response, begin: int, address: str) -> str:
    """Write what comes behind what is there, and return the sha256 of the whole."""
    path = session.folder / _PARTIAL
    most = session.conduct.most_bytes
    expected = _expected(response, begin)
    if expected is not None and expected > most:
        raise too_large(most, address)
    digest = hashlib.sha256()
    if begin:
        with path.open("rb") as kept:
            digest = hashlib.file_digest(kept, "sha256")
    else:
        _note_partial(session.folder, address, _strong_validator(response.headers))
    received = begin
    with path.open("ab" if begin else "wb") as file:
        for piece in session.client.receive(response, most=most - begin):
            file.write(piece)
            digest.update(piece)
            received += len(piece)
            session.progress(Progress(received=received, expected=expected))
    if expected is not None and received != expected:
        raise Busy(f"{received:,} of {expected:,} bytes came")
    return digest.hexdigest()


def _finish(session: Session, address: str) -> None:
    path = session.folder / _PARTIAL
    try:
        with path.open("rb") as file:
            refuse_web_page("", file.read(1000), address)
        check_whole(path, address, most_unpacked=session.conduct.most_unpacked)
    except (Busy, FetchFailed):
        # going on from here would only make it longer
        remove_partial(session.folder)
        raise
    with path.open("rb") as file:
        os.fsync(file.fileno())
    path.replace(session.folder / "fetched")
    remove_partial(session.folder)


def _load_partial(folder: Path, address: str) -> tuple[int, str]:
    """Return how much of this file is there, and by what the publisher knows that it is still the same file."""
    try:
        about = json.loads((folder / _ABOUT_PARTIAL).read_text(encoding="utf-8"))
        size = (folder / _PARTIAL).stat().st_size
        if about["address"] == address and size > 0:
            return size, str(about["validator"])
    except (OSError, ValueError, KeyError, TypeError):
        pass
    return 0, ""


def _note_partial(folder: Path, address: str, validator: str) -> None:
    remove_partial(folder)
    if validator:
        write_json(folder / _ABOUT_PARTIAL, {"address": address, "validator": validator})


def _strong_validator(headers: Mapping[str, str]) -> str:
    """Return what can prove that the rest of a file belongs to its beginning (RFC 9110, 8.8 and 13.1.5)."""
    if "content-encoding" in headers:
        return ""
    etag = headers.get("etag", "")
    if etag.startswith('"'):
        return etag
    moments = [parse_moment(headers.get(name, "")) for name in ("date", "last-modified")]
    if moments[0] is None or moments[1] is None or moments[0] - moments[1] < _CERTAIN:
        return ""
    return headers["last-modified"]


def _expected(response: httpx.Response, begin: int) -> int | None:
    """Return how many bytes the whole file has, if the publisher says so."""
    _, _, total = response.headers.get("content-range", "").rpartition("/")
    if begin and total.isdecimal():
        return int(total)
    length = response.headers.get("content-length", "")
    packed = "content-encoding" in response.headers
    return begin + int(length) if length.isdecimal() and not packed else None


def _begins_at(response: httpx.Response) -> int | None:
    first = response.headers.get("content-range", "").removeprefix("bytes ").partition("-")[0]
    return int(first) if first.isdecimal() else None


def _conditions(known: Validators) -> dict[str, str]:
    told = {"If-None-Match": known.etag, "If-Modified-Since": known.last_modified}
    return {name: value for name, value in told.items() if value}


def _day_of(headers: Mapping[str, str]) -> date | None:
    """Return the day of `Last-Modified`. An answer that was made while we asked tells nothing about publication."""
    modified, sent = parse_moment(headers.get("last-modified", "")), parse_moment(headers.get("date", ""))
    if modified is None or (sent is not None and sent - modified < _MADE_ON_DEMAND):
        return None
    return modified.date()
