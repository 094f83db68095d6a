"""The site behind the server that comes with it: a request is received whole before it takes the site's time.

Few pages are made at once. A body that comes in slowly, or never, would hold up everybody else; here it waits by
itself, for so long and no longer. Behind a proxy that passes whole requests on, nothing of this is ever seen.
"""

import asyncio
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from http import HTTPStatus
from tempfile import SpooledTemporaryFile
from typing import IO, Any

from django.conf import settings
from granian.rsgi import Headers, HTTPProtocol, ProtocolClosed, Scope  # type: ignore[attr-defined]

from routekaart.web import wsgi

SILENT, LONGEST = 20.0, 300.0
"""Seconds: how long nothing may come in of a body, and in which all of it must have come in."""
MOST = 50
"""Bodies that one address can be sending at the same time."""
_IN_MEMORY = 1_000_000
"""Bytes of a body that are kept in memory; a larger one goes to a file."""
_maker = ThreadPoolExecutor(max_workers=settings.ROUTEKAART_THREADS, thread_name_prefix="pages")
_sending: Counter[str] = Counter()


class Refused(Exception):
    """Stop receiving a body, and answer with a status."""

    def __init__(self, status: HTTPStatus) -> None:
        super().__init__(status)
        self.status = status


async def application(scope: Scope, protocol: HTTPProtocol) -> None:
    """Receive a request, have it answered, and send the answer."""
    if scope.proto != "http":
        return
    with SpooledTemporaryFile(max_size=_IN_MEMORY) as body, suppress(ProtocolClosed):
        try:
            length = await _receive(scope, protocol, body)
        except Refused as refused:
            protocol.response_empty(refused.status, [("connection", "close"), ("retry-after", "1")])
            return
        environ = make_environ(scope, body, length)
        status, headers, sent = await asyncio.get_running_loop().run_in_executor(_maker, _answer, environ)
        protocol.response_bytes(status, headers, sent)


async def _receive(scope: Scope, protocol: HTTPProtocol, body: IO[bytes]) -> int:
    """Write what comes in to a file, and return its length; of what is too large to be read, what it says to be.

    Raises:
        Refused: if it comes too slowly, or one address sends too many at once.
    """
    said, most = _said_length(scope.headers), settings.ROUTEKAART_LARGEST_REQUEST
    if said > most or not (said or _has_body(scope)):
        return said
    client = _address(scope.client)[0]
    if _sending[client] >= MOST:
        raise Refused(HTTPStatus.TOO_MANY_REQUESTS)
    _sending[client] += 1
    try:
        async with asyncio.timeout(LONGEST):
            length = await _copy(protocol, body, most)
    except TimeoutError:
        raise Refused(HTTPStatus.REQUEST_TIMEOUT) from None
    finally:
        _sending[client] -= 1
        if not _sending[client]:
            del _sending[client]
    body.seek(0)
    return length


async def _copy(protocol: HTTPProtocol, body: IO[bytes], most: int) -> int:
    length, chunks = 0, aiter(protocol)
    while length <= most:
        try:
            chunk = await asyncio.wait_for(anext(chunks), SILENT)
        except StopAsyncIteration:
            break
        body.write(chunk)
        length += len(chunk)
    return length


def make_environ(scope: Scope, body: IO[bytes], length: int) -> dict[str, Any]:
    """Return a request as a WSGI application knows it (PEP 3333)."""
    server, client = _address(scope.server), _address(scope.client)
    environ: dict[str, Any] = {
        "REQUEST_METHOD": scope.method,
        "SCRIPT_NAME": "",
        "PATH_INFO": scope.path.encode("utf-8", "surrogateescape").decode("latin-1"),
        "QUERY_STRING": scope.query_string,
        "SERVER_PROTOCOL": f"HTTP/{scope.http_version}",
        "SERVER_NAME": server[0],
        "SERVER_PORT": server[1],
        "REMOTE_ADDR": client[0],
        "CONTENT_LENGTH": str(length),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": scope.scheme,
        "wsgi.input": body,
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": False,
        "wsgi.run_once": False,
    }
    if scope.authority:
        environ["HTTP_HOST"] = scope.authority
    return environ | _named_headers(scope.headers)


def _named_headers(headers: Headers) -> dict[str, str]:
    """Return headers by the names that WSGI gives them; of one that was sent twice the values are put together.

    One with an underscore is left out: it would be taken for the one with a hyphen, which a proxy may have set.
    """
    found: dict[str, str] = {}
    for name, value in headers.items():
        if "_" in name or name in ("content-length", "transfer-encoding"):
            continue
        key = name.upper().replace("-", "_")
        key = key if key == "CONTENT_TYPE" else f"HTTP_{key}"
        between = "; " if name == "cookie" else ","
        found[key] = f"{found[key]}{between}{value}" if key in found else value
    return found


def _answer(environ: dict[str, Any]) -> tuple[int, list[tuple[str, str]], bytes]:
    """Have a request answered, in one of the threads that make pages."""
    begun: list[tuple[int, list[tuple[str, str]]]] = []

    def start(status: str, headers: list[tuple[str, str]], error: object = None) -> None:
        begun.append((int(status.partition(" ")[0]), headers))

    answer = wsgi.application(environ, start)
    try:
        sent = b"".join(answer)
    finally:
        if hasattr(answer, "close"):
            answer.close()
    return (*begun[-1], sent)


def _has_body(scope: Scope) -> bool:
    """Tell whether a body may come of which nobody said how long it is."""
    later = scope.http_version.startswith(("2", "3")) and scope.method not in ("GET", "HEAD")
    return later or scope.headers.get("transfer-encoding") is not None


def _said_length(headers: Headers) -> int:
    said = str(headers.get("content-length", "0"))
    return int(said[:15]) if said.isdecimal() else 0


def _address(text: str) -> tuple[str, str]:
    host, _, port = text.rpartition(":")
    return host.removeprefix("[").removesuffix("]"), port
