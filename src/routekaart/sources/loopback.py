"""Ask a server on this machine, and no other: bounded in time and size, whatever it answers."""

import http.client
import ipaddress
import json
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import urlsplit

from routekaart.domain.errors import InputError, ProposerFailed
from routekaart.domain.limits import LARGEST_ANSWER

_ADVICE = "Write an address on this machine, as in http://127.0.0.1:8080/v1."


@dataclass(frozen=True, slots=True)
class Address:
    """A server on this machine: an address of the loopback network, and where its functions begin."""

    host: str
    port: int
    path: str

    def __str__(self) -> str:
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"http://{host}:{self.port}{self.path}"


def parse_loopback(text: str) -> Address:
    """Read the address of a server on this machine.

    Raises:
        InputError: for any other address: by its number, so that no name server can send us elsewhere.
    """
    try:
        parts = urlsplit(text)
        host, port = parts.hostname or "", 80 if parts.port is None else parts.port
        # A name could be given another meaning; this one means nothing else.
        number = ipaddress.ip_address("127.0.0.1" if host == "localhost" else host)
    except ValueError as error:
        raise InputError(f"{text[:100]!r} is no address of this machine", remedy=_ADVICE) from error
    if parts.scheme != "http" or not number.is_loopback:
        raise InputError(f"{text[:100]!r} is no address of this machine", remedy=_ADVICE)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise InputError(f"{text[:100]!r} holds more than an address", remedy=_ADVICE)
    return Address(str(number), port, parts.path.rstrip("/"))


def post_json(address: Address, path: str, question: object, *, seconds: float) -> object:
    """Send a question and return the JSON that comes back.

    Args:
        address: of the server.
        path: what is asked of it, after the address.
        question: goes as JSON.
        seconds: in which the whole answer must be here.

    Raises:
        ProposerFailed: if there is no whole answer in time, or it is too large, no JSON, or sends us elsewhere.
    """
    body = json.dumps(question, ensure_ascii=False).encode()
    with _connected(address, seconds) as connection:
        connection.request("POST", address.path + path, body, {"Content-Type": "application/json"})
        response = connection.getresponse()
        with response:
            if response.status != http.client.OK:
                raise _failure(address, f"it answers with status {response.status}; a redirect is not followed")
            raw = response.read(LARGEST_ANSWER + 1)
    if len(raw) > LARGEST_ANSWER:
        raise _failure(address, f"its answer has more than {LARGEST_ANSWER:,} bytes")
    try:
        return json.loads(raw)
    except (ValueError, RecursionError) as error:
        raise _failure(address, "its answer is no JSON") from error


@contextmanager
def _connected(address: Address, seconds: float) -> Iterator[http.client.HTTPConnection]:
    """Connect, and break off when the time is over: a time-out of the socket begins anew with every byte."""
    connection = http.client.HTTPConnection(address.host, address.port, timeout=seconds)
    over = threading.Event()
    timer = None
    try:
        connection.connect()
        timer = threading.Timer(seconds, _break_off, (connection.sock, over))
        timer.daemon = True
        timer.start()
        yield connection
        if over.is_set():
            raise _too_slow(address, seconds)
    except (OSError, http.client.HTTPException) as error:
        if over.is_set() or isinstance(error, TimeoutError):
            raise _too_slow(address, seconds) from error
        raise _failure(address, f"it cannot be asked: {type(error).__name__}") from error
    finally:
        if timer is not None:
            timer.cancel()
        connection.close()


def _break_off(connected: socket.socket, over: threading.Event) -> None:
    over.set()
    with suppress(OSError):
        connected.shutdown(socket.SHUT_RDWR)


def _too_slow(address: Address, seconds: float) -> ProposerFailed:
    return _failure(address, f"it has not answered within {seconds:g} seconds")


def _failure(address: Address, what: str) -> ProposerFailed:
    return ProposerFailed(
        f"the model on this machine does not answer as asked: {what}",
        where=str(address),
        remedy="See whether its server runs, and whether `proposer` in workspace.toml is its address.",
    )
