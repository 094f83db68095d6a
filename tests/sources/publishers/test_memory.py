"""What is remembered between two runs."""

from pathlib import Path

import httpx
import pytest

from routekaart.domain.errors import InputError, NoSpace
from routekaart.domain.remote import Protocol, Remote, Validators
from routekaart.sources.publishers import PROTOCOLS, Conduct, Remembered, alone, clear, keep_known, load_known
from routekaart.sources.publishers.client import Busy, Client

FILE = Remembered(validators=Validators(address="https://a.nl/b", sha256="ab", etag='"1"'), release="cbs/a/2026-01-01")


def test_what_is_remembered_comes_back(tmp_path: Path) -> None:
    keep_known(tmp_path / "a", FILE)
    assert load_known(tmp_path / "a") == FILE


def test_what_is_half_done_is_cleared_and_not_what_is_remembered(tmp_path: Path) -> None:
    keep_known(tmp_path, FILE)
    (tmp_path / "pages").mkdir()
    for name in ("partial", "pages/page-0001.json", "fetched"):
        (tmp_path / name).write_text("x")
    clear(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["known.json"]
    assert load_known(tmp_path) == FILE


@pytest.mark.parametrize("damage", ["", "{", "[]", '{"validators": {}, "release": "a"}', '{"release": "a"}'])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, damage: str) -> None:
    (tmp_path / "known.json").write_text(damage)
    assert load_known(tmp_path) is None


def test_two_runs_do_not_fetch_one_dataset_at_once(tmp_path: Path) -> None:
    with alone(tmp_path), pytest.raises(InputError, match="another run"), alone(tmp_path):
        pass
    with alone(tmp_path):
        pass


def test_a_place_that_cannot_be_made_says_so(tmp_path: Path) -> None:
    (tmp_path / "a").write_text("in the way")
    with pytest.raises(NoSpace), alone(tmp_path / "a"):
        pass


@pytest.mark.parametrize(
    ("error", "wait"),
    [
        (Busy("busy"), True),
        (Busy("busy", retry_after=7), 7),
        (Busy("busy", retry_after=121), False),
        (httpx.ReadTimeout("slow"), True),
        (httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED] expired"), False),
        (httpx.UnsupportedProtocol("ftp"), False),
        (KeyError("ours"), False),
    ],
)
def test_how_long_is_waited_before_the_next_attempt(error: Exception, wait: bool | float) -> None:
    remote = Remote(protocol=Protocol.FILE, address="https://a.nl/b")
    with Client(remote, Conduct(), lambda _: None) as client:
        assert client.wait_before_next(error) == wait


def test_every_protocol_can_be_fetched() -> None:
    assert set(PROTOCOLS) == set(Protocol)
