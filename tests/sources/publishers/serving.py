"""A publisher on the loopback network, that answers as a test wants, also badly."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler"], None]

LONG_AGO = "Wed, 01 Jul 2020 10:00:00 GMT"


@dataclass
class Publisher:
    """A server that runs, and what it was asked."""

    address: str
    asked: list[tuple[str, Mapping[str, str]]] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        return [path for path, _ in self.asked]


class Handler(BaseHTTPRequestHandler):
    """Passes each question to the test."""

    protocol_version = "HTTP/1.1"
    answer: Answer
    publisher: Publisher

    def do_GET(self) -> None:
        self.publisher.asked.append((self.path, dict(self.headers)))
        type(self).answer(self)

    def do_CONNECT(self) -> None:
        self.publisher.asked.append((self.path, dict(self.headers)))
        self.send(b"", 502)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    @property
    def times(self) -> int:
        """How often anything was asked, with this time."""
        return len(self.publisher.asked)

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Send an answer whole."""
        self.begin(len(body), status, **headers)
        self.wfile.write(body)

    def begin(self, length: int, status: int = 200, **headers: str) -> None:
        """Send the head of an answer; `Content_Type` stands for Content-Type."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name.replace("_", "-"), value)
        self.send_header("Content-Length", str(length))
        self.end_headers()

    def cut(self) -> None:
        """Break the connection."""
        self.wfile.flush()
        self.close_connection = True

    def send_json(self, record: Any, **headers: str) -> None:
        self.send(json.dumps(record).encode(), Content_Type="application/json", **headers)

    def send_ranged(self, body: bytes, etag: str, *, cut_at: int | None = None) -> None:
        """Send a file as a server that can go on where it was broken off, breaking off itself at a byte."""
        begin = 0
        asked = self.headers.get("Range")
        if asked and self.headers.get("If-Range") == etag:
            begin = int(asked.removeprefix("bytes=").removesuffix("-"))
            span = {"Content_Range": f"bytes {begin}-{len(body) - 1}/{len(body)}"}
            self.begin(len(body) - begin, 206, ETag=etag, **span)
        else:
            self.begin(len(body), ETag=etag)
        self.wfile.write(body[begin:cut_at])
        if cut_at is not None:
            self.cut()


@contextmanager
def publishing(answer: Answer) -> Iterator[Publisher]:
    """Run a publisher until the test is done."""
    publisher = Publisher("")
    handler = type("OneHandler", (Handler,), {"answer": staticmethod(answer), "publisher": publisher})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # the client may hang up
    publisher.address = f"http://127.0.0.1:{server.server_address[1]}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield publisher
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
