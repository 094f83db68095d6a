"""The sites start on the port asked for: the internal one shows nothing to visitors, the public one only a build."""

import contextlib
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.domain.levels import Level
from routekaart.operations.publish_build import publish_build
from tests.publishing.making import BUILT, Add, make_workspace, say

RUN = [sys.executable, "-c", "from routekaart.cli.main import run; run()"]


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@contextlib.contextmanager
def serving(*words: object, cwd: Path | None = None) -> Iterator[str]:
    """Run a command that serves a site, and give its address once it answers."""
    port = _free_port()
    env = {name: value for name, value in os.environ.items() if not name.startswith(("ROUTEKAART_", "DJANGO_"))}
    typed = [*RUN, *map(str, words), "--port", str(port)]
    with subprocess.Popen(typed, env=env, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as server:
        try:
            yield f"http://127.0.0.1:{port}"
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=20)


def read(address: str) -> bytes:
    for _ in range(200):
        missed = contextlib.suppress(urllib.error.URLError, ConnectionError)
        with missed, urllib.request.urlopen(address, timeout=5) as response:
            return bytes(response.read())
        time.sleep(0.1)
    return b""


@pytest.mark.slow
def test_the_server_asks_visitors_to_sign_in_until_it_is_stopped(workspace) -> None:
    with serving("start", "--workspace", workspace) as address:
        assert b"Aanmelden" in read(f"{address}/")


@pytest.mark.slow
def test_the_public_site_is_served_where_the_register_does_not_exist(tmp_path) -> None:
    made = make_workspace(tmp_path, [Add(say(1)), Add(say(777), Level.INTERN)])
    folder = Path(publish_build(made, now=BUILT).folder)
    made.close()
    build = Path(shutil.move(folder, tmp_path / "elsewhere"))
    shutil.rmtree(made.root)
    with serving("serve", "--public", "--build", build, cwd=tmp_path) as address:
        feed = read(f"{address}/feeds/alles.atom")
        assert say(1).id.encode() in feed
        assert say(777).id.encode() not in feed
        assert b"Aanmelden" not in read(f"{address}/")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["elsewhere"], "nothing was written beside it"


@pytest.fixture
def built(tmp_path: Path) -> Path:
    """Publish a workspace twice, break the newest build and return the workspace."""
    made = make_workspace(tmp_path, [Add(say(1))])
    for _ in range(2):
        folder = Path(publish_build(made, now=BUILT).folder)
    made.close()
    (folder / "register.sqlite").write_bytes(b"x")
    return made.root


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["serve", "--public"], "register.sqlite is not what was published"),
        (["serve", "--public", "--build", "2"], "register.sqlite is not what was published"),
        (["serve", "--public", "--build", "9"], "there is no public build 9"),
        (["serve", "--public", "--build", "nowhere"], "this is no public build"),
        (["serve", "--build", "1"], "--build is for the public site"),
        (["verify", "public"], "register.sqlite is not what was published"),
        (["verify", "register", "1"], "a number is for a public build"),
    ],
)
def test_what_cannot_be_served_or_verified_is_told(built, as_typed, words, message) -> None:
    seen = as_typed(*words, workspace=built)
    assert (seen.status, message in seen.err) == (2, True)


def test_a_workspace_is_not_served_as_a_build_nor_a_build_as_a_workspace(built, tmp_path, as_typed) -> None:
    seen = as_typed("serve", "--public", "--build", str(built), workspace=built)
    assert (seen.status, "this is no public build" in seen.err) == (2, True)
    seen = as_typed("serve", workspace=built / "public" / "1")
    assert (seen.status, "this is a public build" in seen.err) == (2, True)
    seen = as_typed("serve", workspace=tmp_path / "nowhere")
    assert (seen.status, "there is no workspace here" in seen.err) == (2, True)


def test_a_whole_build_is_verified(built, as_typed) -> None:
    seen = as_typed("verify", "public", "1", workspace=built)
    assert seen.status == 0
    assert "Public build 1 of 2026-11-27 09:00 UTC" in seen.out
