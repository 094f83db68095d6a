"""A request is received whole before it takes the site's time, and a slow one holds up nobody."""

import asyncio
import socket
from collections.abc import AsyncIterator, Coroutine, Iterable
from concurrent.futures import ThreadPoolExecutor
from types import SimpleNamespace
from typing import Any

import pytest

from routekaart.web import receiving
from tests.publishing.making import Add, make_workspace, say
from tests.web.test_public_site import publish
from tests.web.test_server import read, serving


def run(work: Coroutine[Any, Any, Any]) -> Any:
    """Run it in a thread of its own: browser tests leave a loop running in that of pytest."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


class Protocol:
    """The other side of a request: gives its body in chunks, a number being seconds of silence."""

    def __init__(self, chunks: Iterable[bytes | float] = ()) -> None:
        self._chunks = chunks
        self.sent: tuple[int, dict[str, str], bytes] | None = None

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for chunk in self._chunks:
            if isinstance(chunk, bytes):
                yield chunk
            else:
                await asyncio.sleep(chunk)

    def response_empty(self, status: int, headers: list[tuple[str, str]]) -> None:
        self.sent = int(status), dict(headers), b""

    def response_bytes(self, status: int, headers: list[tuple[str, str]], body: bytes) -> None:
        self.sent = status, dict(headers), body


class Headers(list[tuple[str, str]]):
    """Headers as the server gives them."""

    def items(self) -> list[tuple[str, str]]:
        return self

    def get(self, name: str, default: Any = None) -> Any:
        return dict(self).get(name, default)


def asked(method: str = "POST", path: str = "/abonneren", client: str = "192.0.2.1:5", **changes: Any) -> Any:
    headers = Headers(changes.pop("headers", [("host", "127.0.0.1"), ("content-length", "3")]))
    given = {
        "proto": "http", "http_version": "1.1", "server": "127.0.0.1:8000", "client": client, "scheme": "http",
        "method": method, "path": path, "query_string": "", "authority": None, "headers": headers,
    }  # fmt: skip
    return SimpleNamespace(**(given | changes))


@pytest.fixture
def told(monkeypatch) -> list[dict[str, Any]]:
    """Let what is answered be what came in; return the requests that were answered."""
    found: list[dict[str, Any]] = []

    def answer(environ: dict[str, Any], start: Any) -> list[bytes]:
        found.append(environ)
        start("200 OK", [("x", "y")])
        return [environ["wsgi.input"].read()]

    monkeypatch.setattr(receiving.wsgi, "application", answer)
    return found


def send(scope: Any, *chunks: bytes | float) -> tuple[int, dict[str, str], bytes]:
    protocol = Protocol(chunks)
    run(receiving.application(scope, protocol))
    assert protocol.sent is not None
    return protocol.sent


def test_a_request_comes_through_as_it_was_sent(told) -> None:
    twice = [("cookie", "a=1"), ("cookie", "b=2"), ("x-a", "1"), ("x-a", "2")]
    headers = [("host", "site.nl"), ("content-type", "text/x"), *twice]
    scope = asked(path="/a b/é", query_string="q=%20", headers=[*headers, ("transfer-encoding", "chunked")])
    assert send(scope, b"ab", b"c") == (200, {"x": "y"}, b"abc")
    wanted = {
        "PATH_INFO": "/a b/é".encode().decode("latin-1"), "QUERY_STRING": "q=%20", "CONTENT_LENGTH": "3",
        "HTTP_HOST": "site.nl", "HTTP_COOKIE": "a=1; b=2", "CONTENT_TYPE": "text/x", "HTTP_X_A": "1,2",
        "REMOTE_ADDR": "192.0.2.1", "SERVER_NAME": "127.0.0.1", "SERVER_PORT": "8000", "REQUEST_METHOD": "POST",
    }  # fmt: skip
    assert {name: told[0][name] for name in wanted} == wanted


def test_the_address_of_a_reader_over_ipv6_and_the_host_of_http_2_come_through(told) -> None:
    send(asked("GET", client="[2001:db8::1]:5", http_version="2", authority="site.nl", headers=[]))
    assert (told[0]["REMOTE_ADDR"], told[0]["HTTP_HOST"]) == ("2001:db8::1", "site.nl")


def test_a_header_with_an_underscore_is_not_taken_for_one_that_a_proxy_set(told) -> None:
    send(asked("GET", headers=[("x-forwarded-for", "192.0.2.9"), ("x_forwarded_for", "203.0.113.1")]))
    assert told[0]["HTTP_X_FORWARDED_FOR"] == "192.0.2.9"


def test_a_body_that_does_not_come_is_given_up(told, monkeypatch) -> None:
    monkeypatch.setattr(receiving, "SILENT", 0.05)
    assert send(asked(), b"a", 5.0)[0] == 408
    assert not told and not receiving._sending


def test_a_body_that_comes_byte_by_byte_is_given_up(told, monkeypatch) -> None:
    monkeypatch.setattr(receiving, "LONGEST", 0.2)
    assert send(asked(), *([b"a", 0.02] * 50))[0] == 408
    assert not told and not receiving._sending


def test_one_address_sends_no_more_than_so_many_bodies_at_once(told, monkeypatch) -> None:
    monkeypatch.setattr(receiving, "MOST", 2)

    async def together(*clients: str) -> list[int]:
        protocols = [Protocol([0.1, b"abc"]) for _ in clients]
        requests = (
            receiving.application(asked(client=f"{one}:5"), each) for one, each in zip(clients, protocols, strict=True)
        )
        await asyncio.gather(*requests)
        return sorted(each.sent[0] for each in protocols if each.sent)

    assert run(together("192.0.2.1", "192.0.2.1", "192.0.2.1", "192.0.2.2")) == [200, 200, 200, 429]
    assert not receiving._sending


def test_of_what_is_too_large_no_more_is_read_than_may_come(told, settings) -> None:
    settings.ROUTEKAART_LARGEST_REQUEST = 10
    read_on = (bytes(4) for _ in range(1000))
    send(asked(headers=[("transfer-encoding", "chunked")]), *[next(read_on) for _ in range(100)])
    assert told[-1]["CONTENT_LENGTH"] == "12"
    assert send(asked(headers=[("content-length", "11")]), b"x" * 11)[2] == b""
    assert told[-1]["CONTENT_LENGTH"] == "11"


@pytest.mark.slow
def test_bodies_that_never_come_hold_up_no_page(tmp_path) -> None:
    build = publish(make_workspace(tmp_path, [Add(say(1))]))
    with serving("serve", "--public", "--build", build) as address:
        assert read(f"{address}/landen")
        port = int(address.rpartition(":")[2])
        slow = []
        for _ in range(5):
            one = socket.create_connection(("127.0.0.1", port))
            one.sendall(b"POST /controle/brief HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 1000\r\n\r\nx")
            slow.append(one)
        assert b"Marokko" in read(f"{address}/landen?lang=nl")
        for one in slow:
            one.close()
