"""What a newer version wrote is refused by this one, with what to do, and nothing is changed."""

import json
import sqlite3
import subprocess
import sys
import tarfile
from collections.abc import Callable
from pathlib import Path
from typing import cast

import pytest

from routekaart.domain.errors import RoutekaartError
from routekaart.operations.back_up import restore
from routekaart.register.chain import Draft, EntryKind, chained, hash_payload
from routekaart.workspace import opened_workspace
from tests.operations.test_back_up import repacked
from tests.upgrades.making import HERE


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Unpack a workspace of the first version, and give its register the tables of this one."""
    with tarfile.open(HERE / "0.1.0.tar.xz") as tar:
        tar.extractall(tmp_path, filter="data")
    with opened_workspace(tmp_path / "workspace") as opened:
        assert opened.register.verify()
    return tmp_path / "workspace"


def newer_mark(root: Path) -> None:
    (root / "workspace.toml").write_text("format = 2\n")


def newer_register(root: Path) -> None:
    with sqlite3.connect(root / "register.sqlite") as register:
        register.execute("UPDATE register_version SET version_num = '0999'")
    register.close()


def newer_release(root: Path) -> None:
    for path in (root / "statistics").rglob("release.json"):
        path.write_bytes(path.read_bytes().replace(b'"layout":2', b'"layout":3'))


def newer_entry(root: Path) -> None:
    """Add an entry of another kind, as a version would that has the same tables."""
    with sqlite3.connect(root / "register.sqlite") as register:
        payload = '{"type":"Prophecy"}'
        seq, head, *rest = register.execute(
            "SELECT seq, hash, recorded, recorded_by FROM entry ORDER BY seq DESC LIMIT 1"
        ).fetchone()
        said = Draft(cast("EntryKind", "prophecy"), hash_payload(payload), *rest, payload, {})
        (entry,) = chained([said], seq=seq, head=head)
        register.execute("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)", entry)
    register.close()


def content_of(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (newer_mark, r"format 2, and format 1 is read.*Use the version of Routekaart that made it"),
        (newer_register, r"revision 0999.*Install the newer version of Routekaart"),
        (newer_entry, r"'prophecy', which this version of Routekaart does not know.*Install the newer version"),
        (newer_release, r"newer version of this program.*Use that version"),
    ],
)
def test_a_workspace_of_a_newer_version_is_refused(workspace: Path, change: Callable[[Path], None], says: str) -> None:
    change(workspace)
    before = content_of(workspace)
    with pytest.raises(RoutekaartError, match=f"(?s){says}"), opened_workspace(workspace) as opened:
        assert opened.register.verify() and opened.statistics.releases()
    assert content_of(workspace).keys() - before.keys() <= {"register.sqlite-wal", "register.sqlite-shm"}
    assert {name: raw for name, raw in content_of(workspace).items() if name in before} == before


def test_a_backup_of_a_newer_version_is_refused(workspace: Path, tmp_path: Path) -> None:
    def change(archived: dict[str, bytes]) -> None:
        listed = json.loads(archived["backup.json"])
        archived["backup.json"] = json.dumps(listed | {"format": 2}).encode()

    newer = repacked(workspace.with_name("workspace.backup"), change)
    with pytest.raises(RoutekaartError, match=r"format 2; use the version that made it"):
        restore(newer, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def test_a_site_of_a_newer_version_is_refused(workspace: Path) -> None:
    with sqlite3.connect(workspace / "web" / "site.sqlite") as site:
        site.execute("INSERT INTO django_migrations (app, name, applied) VALUES ('drafts', '0999_new', '2027-01-01')")
    site.close()
    before = content_of(workspace)
    command = [sys.executable, "-c", "from routekaart.cli.main import run; run()", "verify", "log"]
    seen = subprocess.run([*command, "--workspace", str(workspace)], capture_output=True, text=True, check=False)
    assert seen.returncode == 2
    assert "written by a newer version: drafts.0999_new" in seen.stderr and "Install the newer" in seen.stderr
    assert "Traceback" not in seen.stderr
    assert content_of(workspace) == before
