"""No password of a setting, and nothing that the register holds, is told when something goes wrong."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
import stamina
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from routekaart.operations.sync_datasets import sync_datasets
from routekaart.register import Register
from routekaart.sources.publishers import Conduct
from routekaart.workspace import create_workspace, opened_workspace
from tests.commanding import Command

SECRET = "geheim4711"
NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.mark.parametrize(
    "words", [("doctor",), ("verify", "register"), ("dossier", "country:MAR"), ("backup", "routekaart.backup")]
)
def test_the_password_of_a_database_that_does_not_answer_is_not_told(
    as_typed: Command, tmp_path: Path, words: tuple[str, ...], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    create_workspace(tmp_path / "workspace").close()
    settings = f"format = 1\nregister = 'postgresql://desk:{SECRET}@127.0.0.1:9/routekaart'\n"
    (tmp_path / "workspace" / "workspace.toml").write_text(settings)
    seen = as_typed(*words, workspace=tmp_path / "workspace")
    assert seen.status in (1, 2)
    assert "desk:***@127.0.0.1:9" in seen.out + seen.err
    assert SECRET not in seen.out + seen.err


def test_the_password_of_a_proxy_that_does_not_answer_is_not_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("HTTPS_PROXY", "https_proxy", "NO_PROXY", "no_proxy"):
        monkeypatch.setenv(name, f"http://desk:{SECRET}@127.0.0.1:9" if "HTTP" in name.upper() else "")
    create_workspace(tmp_path / "workspace").close()
    told: list[object] = []
    with opened_workspace(tmp_path / "workspace") as workspace, stamina.set_testing(True, attempts=1, cap=True):
        (synced,) = sync_datasets(
            workspace, ["unhcr-population"], now=lambda: NOW, tell=lambda *said: told.extend(said), conduct=Conduct()
        )
    assert "cannot be asked" in f"{synced}"
    assert SECRET not in f"{synced} {told}"


def test_what_the_register_holds_is_not_told_by_an_error_of_its_database(register_address: str) -> None:
    with Register.open(register_address) as register, register._database.reading() as connection:
        with pytest.raises(DBAPIError) as failed:
            connection.execute(text("SELECT :said FROM nothing"), {"said": SECRET})
        connection.rollback()
    assert SECRET not in str(failed.value)
