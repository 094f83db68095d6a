"""What the command line asks the site, and what it settles before the site starts."""

import os
from pathlib import Path

import pytest

from routekaart.cli import serving
from routekaart.workspace import create_workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Make an empty workspace."""
    create_workspace(tmp_path / "workspace").close()
    return tmp_path / "workspace"


@pytest.fixture(autouse=True)
def world(monkeypatch) -> None:
    """Say nothing in the environment, and put back what a start would leave there."""
    for name in ("ROUTEKAART_SECRET_KEY", "ROUTEKAART_TLS", "ROUTEKAART_PROXIES"):
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.mark.slow
def test_the_log_is_verified_by_the_site_itself(as_typed, workspace: Path) -> None:
    assert as_typed("verify", "log", workspace=workspace).status == 0
    assert as_typed("verify", "log", "--head", "f" * 64, workspace=workspace).status == 1


@pytest.mark.parametrize("words", [("--json",), ("--letter", "x.txt")])
def test_what_is_for_a_file_is_not_for_the_log(as_typed, workspace: Path, words: tuple[str, ...]) -> None:
    seen = as_typed("verify", "log", *words, workspace=workspace)
    assert (seen.status, "are for a file" in seen.err) == (2, True)


def test_no_log_is_made_beside_a_workspace_that_is_not_there(as_typed, tmp_path: Path) -> None:
    assert as_typed("verify", "log", workspace=tmp_path / "nowhere").status == 2
    assert not (tmp_path / "nowhere").exists()


def test_the_key_of_the_site_is_kept_for_its_owner_only(workspace: Path) -> None:
    serving._settle(workspace, "127.0.0.1", internal=True)
    key = os.environ.pop("ROUTEKAART_SECRET_KEY")
    file = workspace / "web" / "key"
    assert len(key) > 60 and file.read_text() == key
    assert (file.stat().st_mode & 0o777, file.parent.stat().st_mode & 0o777) == (0o600, 0o700)
    serving._settle(workspace, "127.0.0.1", internal=True)
    assert os.environ["ROUTEKAART_SECRET_KEY"] == key


def test_a_key_that_is_given_is_not_kept(workspace: Path, monkeypatch) -> None:
    monkeypatch.setenv("ROUTEKAART_SECRET_KEY", "given")
    serving._settle(workspace, "127.0.0.1", internal=True)
    assert os.environ["ROUTEKAART_SECRET_KEY"] == "given"
    assert not (workspace / "web").exists()


@pytest.mark.parametrize(
    ("host", "tls"),
    [("127.0.0.1", "no"), ("::1", "no"), ("localhost", "no"), ("127.8.8.8", "no"),
     ("0.0.0.0", "yes"), ("::", "yes"), ("10.0.0.5", "yes"), ("routekaart.example", "yes"), ("localhost.evil", "yes")],
)  # fmt: skip
def test_cookies_go_without_tls_only_on_this_machine(workspace: Path, capsys, host: str, tls: str) -> None:
    serving._settle(workspace, host, internal=True)
    assert os.environ["ROUTEKAART_TLS"] == tls
    assert ("Nobody can sign in without TLS" in capsys.readouterr().err) is (tls == "yes")
