import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from routekaart.domain.errors import NoSpace, StoreUnavailable
from routekaart.domain.levels import Level
from routekaart.domain.statement import Statement
from routekaart.register import Appended, Register

Say = Callable[..., Statement]
Append = Callable[..., Appended]


def test_a_register_that_another_holds_is_unavailable_and_can_be_read(
    register: Register, register_address: str, say: Say, append: Append, monkeypatch: pytest.MonkeyPatch
) -> None:
    append(say(1))
    with Register.open(register_address) as other:
        monkeypatch.setattr("routekaart.register.database._PATIENCE", 100)
        with Register.open(register_address) as hurried, other._database.writing():
            with pytest.raises(StoreUnavailable, match="try again"):
                append_to(hurried, say(2))
            assert hurried.log().statements == (say(1),)
    assert register.verify().entries == 2


def test_a_file_that_may_not_be_written_is_no_space(tmp_path: Path, say: Say) -> None:
    path = tmp_path / "register"
    Register.open(path).close()
    with Register.open(path) as register:
        with register._database.reading() as connection:
            connection.exec_driver_sql("PRAGMA query_only = ON")
        with pytest.raises(NoSpace, match="what was confirmed before is kept"):
            append_to(register, say(1))


def test_a_full_database_keeps_what_was_confirmed(tmp_path: Path, say: Say) -> None:
    path = tmp_path / "register"
    with Register.open(path) as register:
        with register._database.reading() as connection:
            pages = connection.exec_driver_sql("PRAGMA page_count").scalar_one()
            connection.exec_driver_sql(f"PRAGMA max_page_count = {pages + 60}")
        confirmed = fill(register, say)
        assert 0 < confirmed == register.count()["statement"]
    with Register.open(path) as register:
        assert register.verify().entries == confirmed + confirmed // 10


@pytest.fixture
def small_disk(tmp_path: Path, require: Callable[[object, str], None]) -> Iterator[Path]:
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", str(disk)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    require(mounted, "a small disk to fill needs the right to mount one (root)")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_a_full_disk_keeps_what_was_confirmed(small_disk: Path, say: Say) -> None:
    with Register.open(small_disk / "register") as register:
        confirmed = fill(register, say)
        assert confirmed > 0
    with Register.open(small_disk / "register") as register:
        assert register.verify().entries == confirmed + confirmed // 10


def test_no_register_is_made_on_a_full_disk(small_disk: Path) -> None:
    (small_disk / "filling").write_bytes(bytes(1024 * 1000))
    with pytest.raises(NoSpace):
        Register.open(small_disk / "register")


def append_to(register: Register, *statements: Statement) -> Appended:
    return register.append_statements(
        statements,
        level=Level.OPENBAAR,
        ground="published source",
        decider="organisation:registry",
        recorded=statements[0].recorded,
        recorded_by="account:desk-1",
    )


def fill(register: Register, say: Say) -> int:
    """Append ten by ten until there is no room; return how many statements were confirmed."""
    for confirmed in range(0, 20_000, 10):
        try:
            append_to(register, *(say(confirmed + number) for number in range(10)))
        except NoSpace:
            return confirmed
    raise AssertionError("there was room for all of it")
