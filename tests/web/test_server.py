"""The site starts on the port asked for and shows nothing to who has not signed in."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.mark.slow
def test_the_server_asks_visitors_to_sign_in_until_it_is_stopped(workspace) -> None:
    port = _free_port()
    start = "from routekaart.cli.main import run; run()"
    words = [sys.executable, "-c", start, "start", "--workspace", str(workspace), "--port", str(port)]
    with subprocess.Popen(words, env=dict(os.environ), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            answer = b""
            for _ in range(200):
                with contextlib.suppress(urllib.error.URLError, ConnectionError):
                    with urllib.request.urlopen(f"http://127.0.0.1:{port}/", timeout=5) as response:
                        answer = response.read()
                    break
                time.sleep(0.1)
            assert b"Aanmelden" in answer
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=20)
