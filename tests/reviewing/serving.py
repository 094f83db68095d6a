"""A server on the loopback network that answers as a test wants, also badly."""

import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Answer = Callable[["Handler"], None]


@dataclass
class Served:
    """A server that runs, and what it was asked."""

    address: str
    asked: list[dict[str, Any]] = field(default_factory=list)
    paths: list[str] = field(default_factory=list)


class Handler(BaseHTTPRequestHandler):
    """Passes each question to the test."""

    answer: Answer
    served: Served

    def do_POST(self) -> None:
        """Note what was asked, and answer."""
        length = int(self.headers["Content-Length"])
        self.served.paths.append(self.path)
        self.served.asked.append(json.loads(self.rfile.read(length)))
        type(self).answer(self)

    def do_GET(self) -> None:
        """Note that something followed a redirect here."""
        self.served.paths.append(self.path)
        self.send_error(404)

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send(self, body: bytes, status: int = 200, **headers: str) -> None:
        """Send an answer whole."""
        self.send_response(status)
        for name, value in headers.items():
            self.send_header(name, value)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


@contextmanager
def serving(answer: Answer) -> Iterator[Served]:
    """Run a server until the test is done."""
    served = Served("")
    handler = type("OneHandler", (Handler,), {"answer": staticmethod(answer), "served": served})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    server.daemon_threads = True
    server.handle_error = lambda *_: None  # type: ignore[method-assign]  # the client may hang up
    served.address = f"http://127.0.0.1:{server.server_address[1]}/v1"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield served
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@contextmanager
def dripping(first: bytes, drop: bytes, every: float) -> Iterator[str]:
    """Run a server that sends some bytes and then a drop from time to time, for ever."""
    done = threading.Event()
    with socket.create_server(("127.0.0.1", 0)) as listener:
        listener.settimeout(0.05)

        def serve() -> None:
            while not done.is_set():
                try:
                    client, _ = listener.accept()
                except TimeoutError:
                    continue
                with client:
                    try:
                        client.sendall(first)
                        while not done.wait(every):
                            client.sendall(drop)
                    except OSError:
                        continue

        thread = threading.Thread(target=serve, daemon=True)
        thread.start()
        try:
            yield f"http://127.0.0.1:{listener.getsockname()[1]}/v1"
        finally:
            done.set()
            thread.join()


def completion(content: object) -> bytes:
    """Return what a server answers whose model wrote this."""
    text = content if isinstance(content, str) else json.dumps(content)
    return json.dumps({"choices": [{"message": {"role": "assistant", "content": text}}]}).encode()


def says(content: object) -> Answer:
    """Answer that the model wrote this."""
    return lambda handler: handler.send(completion(content))
