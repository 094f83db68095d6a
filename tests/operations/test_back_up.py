"""A backup holds everything that is kept, comes back on either database, and is refused if one byte of it differs."""

import gzip
import io
import json
import sqlite3
import tarfile
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from types import SimpleNamespace

import pytest

from routekaart.domain.errors import BrokenChain, InputError, NoSpace, RoutekaartError
from routekaart.operations.back_up import back_up, restore
from routekaart.sources import backups
from routekaart.sources.demonstration import demonstration_letter
from routekaart.workspace import opened_workspace

NOW = datetime(2026, 11, 27, 12, tzinfo=UTC)


@pytest.fixture
def backup(own_workspace: Path, tmp_path: Path) -> Path:
    """Return a backup of a workspace with the starter facts, a letter and a site."""
    (own_workspace / "web").mkdir()
    with sqlite3.connect(own_workspace / "web" / "site.sqlite") as site:
        site.execute("CREATE TABLE account (name TEXT)")
        site.execute("INSERT INTO account VALUES ('desk-3')")
    site.close()
    with opened_workspace(own_workspace) as workspace:
        workspace.letters.store(demonstration_letter().read_bytes())
        back_up(workspace, tmp_path / "routekaart.backup", now=NOW)
    return tmp_path / "routekaart.backup"


def everything(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file() and not path.name.startswith("register.sqlite"))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def test_a_workspace_comes_back_whole(backup: Path, own_workspace: Path, tmp_path: Path) -> None:
    restore(backup, tmp_path / "again")
    before, after = everything(own_workspace), everything(tmp_path / "again")
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} <= {"web/site.sqlite"}
    with opened_workspace(own_workspace) as one, opened_workspace(tmp_path / "again") as other:
        assert list(one.register.write_log()) == list(other.register.write_log())
        assert other.register.verify() == one.register.verify()
        assert other.register.search("terugkeer") == one.register.search("terugkeer")
    with sqlite3.connect(tmp_path / "again" / "web" / "site.sqlite") as site:
        assert site.execute("SELECT name FROM account").fetchall() == [("desk-3",)]
    site.close()


def test_a_register_moves_to_postgresql_and_back(backup: Path, tmp_path: Path, postgres_address: str) -> None:
    restore(backup, tmp_path / "moved", register_url=postgres_address)
    with opened_workspace(tmp_path / "moved") as moved:
        back_up(moved, tmp_path / "second.backup", now=NOW)
        logged = list(moved.register.write_log())
    restore(tmp_path / "second.backup", tmp_path / "back")
    with opened_workspace(tmp_path / "back") as back:
        assert list(back.register.write_log()) == logged


def test_only_its_keeper_can_read_it(backup: Path) -> None:
    assert backup.stat().st_mode & 0o077 == 0


def test_a_file_that_is_there_is_not_written_over(backup: Path, own_workspace: Path) -> None:
    before = backup.read_bytes()
    with opened_workspace(own_workspace) as workspace, pytest.raises(InputError, match="already"):
        back_up(workspace, backup, now=NOW)
    assert backup.read_bytes() == before


def test_a_changed_register_is_not_backed_up(own_workspace: Path, tmp_path: Path) -> None:
    with sqlite3.connect(own_workspace / "register.sqlite") as register:
        for (name,) in register.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
            register.execute(f"DROP TRIGGER {name}")
        register.execute("UPDATE entry SET recorded_by = 'account:other' WHERE seq = 5")
    register.close()
    with opened_workspace(own_workspace) as workspace, pytest.raises(BrokenChain):
        back_up(workspace, tmp_path / "bad.backup", now=NOW)
    assert not list(tmp_path.glob("*bad*"))


def test_a_full_disk_leaves_nothing(own_workspace: Path, tmp_path: Path, monkeypatch) -> None:
    def full(*args: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("routekaart.sources.backups.os.fsync", full)
    with opened_workspace(own_workspace) as workspace, pytest.raises(NoSpace):
        back_up(workspace, tmp_path / "full.backup", now=NOW)
    assert not list(tmp_path.glob("*full*"))


def repacked(backup: Path, change: Callable[[dict[str, bytes]], None]) -> Path:
    """Write a backup again with other files in it."""
    files = {}
    with tarfile.open(backup) as tar:
        for member in tar:
            opened = tar.extractfile(member)
            assert opened is not None
            files[member.name] = opened.read()
    change(files)
    with tarfile.open(backup, "w:gz") as tar:
        for name, raw in files.items():
            member = tarfile.TarInfo(name)
            member.size = len(raw)
            tar.addfile(member, io.BytesIO(raw))
    return backup


def change_letter(files: dict[str, bytes]) -> None:
    name = next(name for name in files if name.startswith("letters/"))
    files[name] += b"."


def leave_out_release(files: dict[str, bytes]) -> None:
    del files[next(name for name in files if name.startswith("statistics/"))]


def add_file(files: dict[str, bytes]) -> None:
    files["letters/extra"] = b"extra"


def leave_out_list(files: dict[str, bytes]) -> None:
    del files["backup.json"]


def climb_out(files: dict[str, bytes]) -> None:
    files["letters/../../outside"] = b"outside"


def another_name(files: dict[str, bytes]) -> None:
    files["etc/passwd"] = b"root"


def cut_log_and_list(files: dict[str, bytes]) -> None:
    """Take off the last entry, and make the list fit: only the chain can tell."""
    import hashlib

    files["register.jsonl"] = b"".join(files["register.jsonl"].splitlines(keepends=True)[:-1])
    listed = json.loads(files["backup.json"])
    listed["files"]["register.jsonl"] = hashlib.sha256(files["register.jsonl"]).hexdigest()
    files["backup.json"] = json.dumps(listed).encode()


def another_format(files: dict[str, bytes]) -> None:
    files["backup.json"] = files["backup.json"].replace(b'"format": 1', b'"format": 2')


@pytest.mark.parametrize(
    "change",
    [
        change_letter, leave_out_release, add_file, leave_out_list, climb_out, another_name, cut_log_and_list,
        another_format,
    ],
)  # fmt: skip
def test_a_backup_that_was_changed_is_refused_and_nothing_is_left(backup: Path, tmp_path: Path, change) -> None:
    with pytest.raises(RoutekaartError):
        restore(repacked(backup, change), tmp_path / "again")
    assert not (tmp_path / "again").exists()
    assert not (tmp_path / "outside").exists()
    assert not list(tmp_path.glob(".again*"))


@pytest.mark.parametrize("damage", [lambda raw: raw[: len(raw) // 2], lambda raw: b"no archive", lambda raw: b""])
def test_what_is_cut_off_or_something_else_is_refused(backup: Path, tmp_path: Path, damage) -> None:
    backup.write_bytes(damage(backup.read_bytes()))
    with pytest.raises(InputError, match="no backup"):
        restore(backup, tmp_path / "again")
    assert not (tmp_path / "again").exists()


def packed(path: Path, *members: tuple[str, bytes]) -> Path:
    """Write an archive with these members."""
    with tarfile.open(path, "w:gz") as tar:
        for name, content in members:
            member = tarfile.TarInfo(name)
            member.size = len(content)
            tar.addfile(member, io.BytesIO(content))
    return path


def test_what_unpacks_to_far_more_than_it_is_is_refused_before_the_disk_is_full(tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(backups, "SMALL", 1_000_000)
    bomb = packed(tmp_path / "bomb", ("letters/zeros", bytes(20_000_000)))
    written, copy = [], backups._copy
    monkeypatch.setattr(backups, "_copy", lambda opened, to: written.append(to) or copy(opened, to))
    with pytest.raises(InputError, match="over 100 times its size"):
        restore(bomb, tmp_path / "again")
    assert len(written) == 1 and not list(tmp_path.glob("*again*"))


def test_what_would_fill_the_disk_is_refused(backup: Path, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.setattr(backups.shutil, "disk_usage", lambda path: SimpleNamespace(free=100_000))
    with pytest.raises(NoSpace, match="would fill the disk"):
        restore(backup, tmp_path / "again")
    assert not list(tmp_path.glob("*again*"))


@pytest.mark.parametrize(
    "names",
    [
        ("letters/x", "letters//x"),
        ("letters/./x",),
        ("letters/x", "letters/x/y"),
        ("letters/x/y", "letters/x"),
        ("./letters/x",),
        ("letters/../letters/x",),
        ("/letters/x",),
        ("letters\\..\\x",),
        ("web/key",),
        ("workspace.toml",),
        ("public",),
    ],
)
def test_a_name_that_no_backup_gives_is_refused(tmp_path: Path, names: tuple[str, ...]) -> None:
    bad = packed(tmp_path / "bad", *((name, b"x") for name in names))
    with pytest.raises(InputError, match="no backup that can be restored"):
        restore(bad, tmp_path / "again")
    assert {path.name for path in tmp_path.iterdir()} <= {"bad"}


def test_a_file_of_holes_in_an_archive_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "bad", "w:gz", format=tarfile.PAX_FORMAT) as tar:
        member = tarfile.TarInfo("letters/holes")
        member.pax_headers = {"GNU.sparse.map": "0,1", "GNU.sparse.size": str(10**12)}
        member.size = 1
        tar.addfile(member, io.BytesIO(b"x"))
    with pytest.raises(InputError, match="does not belong"):
        restore(tmp_path / "bad", tmp_path / "again")


def test_a_link_in_an_archive_is_refused(tmp_path: Path) -> None:
    with tarfile.open(tmp_path / "bad", "w:gz") as tar:
        link = tarfile.TarInfo("letters/link")
        link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"
        tar.addfile(link)
    with pytest.raises(InputError, match="does not belong"):
        restore(tmp_path / "bad", tmp_path / "again")


def test_a_folder_with_something_in_it_is_left_alone(backup: Path, own_workspace: Path) -> None:
    before = everything(own_workspace)
    with pytest.raises(InputError, match="not empty"):
        restore(backup, own_workspace)
    assert everything(own_workspace) == before


def test_a_register_with_something_in_it_is_left_alone(own_workspace: Path) -> None:
    with opened_workspace(own_workspace) as workspace:
        report = workspace.register.verify()
        with pytest.raises(InputError, match="already"):
            workspace.register.restore_log(workspace.register.write_log(), expected=report)
        assert workspace.register.verify() == report


def test_the_commands_tell_the_head_and_where(as_typed, own_workspace: Path, tmp_path: Path) -> None:
    made = as_typed("backup", tmp_path / "one.backup", workspace=own_workspace)
    assert made.status == 0
    back = as_typed("restore", tmp_path / "one.backup", workspace=tmp_path / "again")
    assert back.status == 0
    head = next(line for line in made.out.splitlines() if line.startswith("head"))
    assert head in back.out
    assert as_typed("restore", tmp_path / "one.backup", workspace=tmp_path / "again").status == 2


def test_the_same_workspace_gives_the_same_files(own_workspace: Path, tmp_path: Path) -> None:
    with opened_workspace(own_workspace) as workspace:
        one = back_up(workspace, tmp_path / "one", now=NOW)
        other = back_up(workspace, tmp_path / "other", now=NOW)
    assert one == other
    unpacked = [gzip.decompress((tmp_path / name).read_bytes()) for name in ("one", "other")]
    assert unpacked[0] == unpacked[1]
