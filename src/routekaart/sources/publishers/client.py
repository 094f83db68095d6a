"""Ask one publisher: slowly, again where that can help, and never somebody else."""

import re
import time
import zlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from email.utils import parsedate_to_datetime
from types import TracebackType
from typing import Self, TypeVar

import httpx
import stamina

from routekaart import __version__
from routekaart.domain.remote import FetchFailed, Progress, Remote
from routekaart.sources.publishers.addresses import check_address, shown
from routekaart.sources.publishers.conduct import Conduct

Answer = TypeVar("Answer")

LATER = "Try again later; what came so far is kept, and the same command goes on from there."
_BY_HAND = "fetch it by hand and hand it in with: routekaart import DATASET FILE."
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_WANTED = frozenset({200, 206, 304, 416})
_REASON = re.compile(rb"<(?:\w+:)?faultstring>([^<]{1,500})")


class Busy(Exception):
    """An answer that may be better the next time."""

    def __init__(self, what: str, *, retry_after: float | None = None) -> None:
        super().__init__(what)
        self.what = what
        self.retry_after = retry_after


class Client:
    """A connection to one publisher. Certificates are verified; a proxy is taken from the environment."""

    def __init__(self, remote: Remote, conduct: Conduct, progress: Callable[[Progress], None]) -> None:
        self._remote, self._conduct, self._progress = remote, conduct, progress
        self._asked: float | None = None
        self._http = httpx.Client(
            headers={"User-Agent": f"routekaart/{__version__}", "Accept-Encoding": "gzip"},
            timeout=httpx.Timeout(conduct.silence, connect=conduct.connect),
            follow_redirects=False,
            trust_env=not conduct.loopback,
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._http.close()

    def patiently(self, attempt: Callable[[], Answer], *, address: str) -> Answer:
        """Do something again as long as that can help: after errors of transport, 429 and 5xx, and cut off answers.

        Raises:
            FetchFailed: if it does not help.
        """
        try:
            for trial in stamina.retry_context(
                on=self.wait_before_next, attempts=self._conduct.attempts, timeout=None, wait_initial=1.0, wait_max=30.0
            ):
                with trial:
                    if trial.num > 1:
                        self._progress(Progress(waiting=f"attempt {trial.num} of {self._conduct.attempts}"))
                    return attempt()
        except Busy as error:
            raise FetchFailed(error.what, where=shown(address), remedy=LATER) from error
        except httpx.TimeoutException as error:
            raise FetchFailed("the publisher does not answer in time", where=shown(address), remedy=LATER) from error
        except httpx.HTTPError as error:
            why = str(error) or type(error).__name__
            raise FetchFailed(f"the publisher cannot be asked: {why}", where=shown(address), remedy=LATER) from error
        raise AssertionError("a retry ends in an answer or an error")

    def wait_before_next(self, error: Exception) -> bool | float:
        """Return how many seconds to wait after an error; True is for stamina to say, False is not to try again."""
        if isinstance(error, Busy):
            if error.retry_after is None:
                return True
            return error.retry_after if error.retry_after <= self._conduct.longest_wait else False
        hopeless = isinstance(error, httpx.UnsupportedProtocol) or "CERTIFICATE_VERIFY_FAILED" in str(error)
        return isinstance(error, httpx.TransportError) and not hopeless

    @contextmanager
    def ask(self, address: str, headers: Mapping[str, str]) -> Iterator[httpx.Response]:
        """Ask once, and follow where the publisher sends us within its own name.

        Raises:
            Busy: for 429 and 5xx.
            FetchFailed: for any other answer than 200, 206, 304 and 416, and if we are sent elsewhere.
        """
        for _ in range(self._conduct.most_redirects + 1):
            check_address(address, self._remote, loopback=self._conduct.loopback)
            self._pause()
            with self._http.stream("GET", address, headers=headers) as response:
                if response.status_code not in _REDIRECTS:
                    _refuse_status(response, address)
                    yield response
                    return
                address = str(response.url.join(response.headers.get("location", "")))
        raise FetchFailed(
            "the publisher sends us round and round", where=shown(address), remedy=f"See why, or {_BY_HAND}"
        )

    def receive(self, response: httpx.Response, *, most: int) -> Iterator[bytes]:
        """Yield an answer as it comes in, within limits of time and size; unpacked if it was packed for the way.

        Raises:
            FetchFailed: if it is too large, takes too long, or is packed in a way that was not asked.
            Busy: if it was cut off within its packing.
        """
        until = time.monotonic() + self._conduct.longest
        size = 0
        for piece in _unpacked(response):
            size += len(piece)
            if size > most:
                raise too_large(most, str(response.url))
            if time.monotonic() > until:
                what = f"the answer was not complete after {self._conduct.longest:g} seconds"
                raise FetchFailed(what, where=shown(str(response.url)), remedy=LATER)
            yield piece

    def _pause(self) -> None:
        if self._asked is not None:
            self._conduct.sleep(max(0.0, self._asked + self._remote.pause - time.monotonic()))
        self._asked = time.monotonic()


def too_large(most: int, address: str) -> FetchFailed:
    """Say that an answer is larger than what is taken."""
    return FetchFailed(
        f"the answer has more than {most:,} bytes",
        where=shown(address),
        remedy="Ask for a part of the table: narrow `remote.address` or its parameters in dataset.yml.",
    )


def _refuse_status(response: httpx.Response, address: str) -> None:
    status = response.status_code
    if status in _WANTED:
        return
    what = f"the publisher answers {status} {response.reason_phrase}".strip()
    if status == 429 or status >= 500:
        raise Busy(what, retry_after=_parse_retry_after(response.headers))
    reason = find_reason(_beginning(response))
    raise FetchFailed(f"{what}: {reason}" if reason else what, where=shown(address), remedy=_remedy(status))


def find_reason(message: bytes) -> str | None:
    """Return why a publisher gives nothing, as it says itself in XML, or `None` if it does not."""
    found = _REASON.search(message)
    return None if found is None else found[1].decode("utf-8", "replace").strip()


def _remedy(status: int) -> str:
    if status in (404, 410):
        return "Look where the publisher keeps it now, and correct `remote` in the dataset's dataset.yml."
    if status == 413:
        return "The table is too large to give at once: ask for a part of it in `remote` of the dataset's dataset.yml."
    if status in (401, 403):
        return f"Some publishers refuse programs: {_BY_HAND}"
    return f"Correct `remote` in the dataset's dataset.yml, or {_BY_HAND}"


def _unpacked(response: httpx.Response) -> Iterator[bytes]:
    """Yield what was packed for the way. Unlike httpx, notice when the packed answer does not come to its end."""
    packing = response.headers.get("content-encoding", "identity").lower()
    if packing == "identity":
        yield from response.iter_raw()
        return
    if packing not in ("gzip", "x-gzip"):
        raise FetchFailed(f"the answer is packed with {packing!r}", where=shown(str(response.url)), remedy=LATER)
    unpack = zlib.decompressobj(wbits=16 + zlib.MAX_WBITS)
    try:
        for piece in response.iter_raw():
            yield unpack.decompress(piece)
    except zlib.error as error:
        raise Busy(f"the answer was damaged within its packing: {error}") from error
    if not unpack.eof:
        raise Busy("the answer was cut off within its packing")


def _beginning(response: httpx.Response) -> bytes:
    """Return the first part of an answer that is refused, to quote the publisher's reason."""
    found = b""
    try:
        for piece in response.iter_bytes():
            found += piece
            if len(found) > 10_000:
                break
    except httpx.HTTPError:
        return found
    return found


def _parse_retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds that a publisher asks us to wait: it writes a number, or a moment by its own clock."""
    text = headers.get("retry-after", "").strip()
    if text.isdecimal():
        return float(text)
    until, sent = parse_moment(text), parse_moment(headers.get("date", ""))
    return None if until is None or sent is None else max(0.0, (until - sent).total_seconds())


def parse_moment(text: str) -> datetime | None:
    """Return a moment as HTTP writes it, or `None` if it is none."""
    try:
        moment = parsedate_to_datetime(text)
    except ValueError:
        return None
    return moment if moment.tzinfo else None
