"""A disk that is full or may not be written, a clock that goes back, two at once, and a database that restarts."""

import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from routekaart.domain.errors import NoSpace, StoreUnavailable
from routekaart.domain.levels import Level
from routekaart.operations.back_up import back_up
from routekaart.operations.import_dataset import import_dataset
from routekaart.operations.publish_build import publish_build
from routekaart.register import Register
from routekaart.sources.builds import check_build
from routekaart.sources.builds.layout import find_builds
from routekaart.workspace import Workspace, opened_workspace
from tests.commanding import Command
from tests.faults.test_kills import write_table
from tests.faults.victim import DATASET
from tests.register.appender import say

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
Require = Callable[[object, str], None]


@pytest.fixture
def small_disk(tmp_path: Path, workspace: Path, require: Require) -> Iterator[Path]:
    """A small disk of its own, with the workspace on it."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=4m", "tmpfs", str(disk)]
    mounted = os.geteuid() == 0 and subprocess.run(mount, capture_output=True, check=False).returncode == 0
    require(mounted, "a small disk to fill needs the right to mount one (root)")
    shutil.copytree(workspace, disk / "workspace")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def fill(disk: Path) -> None:
    """Leave no byte on a disk."""
    (disk / "filling").write_bytes(bytes(shutil.disk_usage(disk).free))


def everything(root: Path) -> dict[str, bytes]:
    """Return what is kept in a folder, without what SQLite keeps beside its file."""
    found = (path for path in root.rglob("*") if path.is_file() and not path.name.endswith(("-wal", "-shm")))
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def do_import(workspace: Workspace, disk: Path) -> None:
    table = disk.parent / "table.csv"
    write_table(table, 1)
    import_dataset(workspace, DATASET, table, published=None, label="full", address="https://x.example/", now=NOON)


WRITES: dict[str, Callable[[Workspace, Path], object]] = {
    "import": do_import,
    "publish": lambda workspace, disk: publish_build(workspace, now=NOON),
    "back up": lambda workspace, disk: back_up(workspace, disk / "full.backup", now=NOON),
    "keep a letter": lambda workspace, disk: workspace.letters.store(b"Geachte voorzitter, " * 5000),
    "append": lambda workspace, disk: append(workspace.register, 1000, recorded=NOON),
}


def append(register: Register, number: int, *, recorded: datetime) -> None:
    register.append_statements(
        [say("fault", number * 100 + one) for one in range(20)],
        level=Level.OPENBAAR, ground="published source", decider="organisation:registry", recorded=recorded,
        recorded_by="account:desk-1",
    )  # fmt: skip


@pytest.mark.parametrize("what", WRITES)
def test_on_a_full_disk_it_says_so_and_leaves_all_as_it_was(small_disk: Path, what: str) -> None:
    with opened_workspace(small_disk / "workspace") as workspace:
        before, entries = everything(small_disk / "workspace"), workspace.register.verify()
        fill(small_disk)
        with pytest.raises(NoSpace):
            WRITES[what](workspace, small_disk)
        (small_disk / "filling").unlink()
        assert everything(small_disk / "workspace").keys() - {"register.sqlite"} == before.keys() - {"register.sqlite"}
        assert workspace.register.verify() == entries
        WRITES[what](workspace, small_disk)


@pytest.mark.parametrize(
    "words",
    [("publish",), ("backup", "/nowhere/x.backup"), ("verify", "register"), ("doctor",), ("dossier", "country:MAR")],
)
def test_on_a_disk_that_may_not_be_written_a_command_says_so(
    small_disk: Path, as_typed: Command, words: tuple[str, ...]
) -> None:
    before = everything(small_disk / "workspace")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)
    seen = as_typed(*words, workspace=small_disk / "workspace")
    assert seen.status in (1, 2)
    assert "cannot be written" in seen.out + seen.err
    assert "Traceback" not in seen.err
    assert everything(small_disk / "workspace") == before


def test_a_clock_that_goes_back_loses_nothing_and_breaks_no_chain(register_address: str) -> None:
    with Register.open(register_address) as register:
        for number, hours in enumerate((0, 5, 3, -8760, 6)):
            append(register, number, recorded=NOON + timedelta(hours=hours))
        assert register.verify().entries == 5 * 21
        assert len(register.log().statements) == 5 * 20


def test_builds_of_a_clock_that_goes_back_stand_in_the_order_in_which_they_were_made(workspace: Path) -> None:
    with opened_workspace(workspace) as opened:
        first = publish_build(opened, now=NOON)
        second = publish_build(opened, now=NOON - timedelta(days=400))
    assert (first.build.number, second.build.number) == (1, 2)
    assert check_build(workspace / "public" / "2").moment == NOON - timedelta(days=400)


AT_ONCE = """
import sys
from pathlib import Path
from tests.faults.victim import ACTS
print(ACTS[sys.argv[1]](sys.argv[2], int(sys.argv[3])))
"""


@pytest.mark.parametrize("act", ["publish", "import", "keep a letter"])
def test_processes_that_do_the_same_at_once_all_come_through(workspace: Path, act: str) -> None:
    for number in range(3):
        write_table(workspace.with_name(f"{number}.csv"), number)
    root = Path(__file__).parents[2]
    started = [
        subprocess.Popen(
            [sys.executable, "-c", AT_ONCE, act, workspace, str(number)], cwd=root, stdout=subprocess.PIPE, text=True
        )
        for number in range(3)
    ]
    said = {process.communicate(timeout=120)[0].strip() for process in started}
    assert [process.returncode for process in started] == [0, 0, 0]
    assert len(said) == 3
    with opened_workspace(workspace) as opened:
        opened.statistics.verify()
        assert opened.register.verify().entries == 51
        for number in find_builds(opened.builds):
            check_build(opened.builds / str(number))


@pytest.fixture
def own_server(tmp_path: Path, require: Require) -> Iterator[Callable[..., str]]:
    """A PostgreSQL server of its own, as it is when nobody sets anything: what is confirmed is on the disk."""
    binaries = Path("/usr/lib/postgresql/15/bin")
    require(
        binaries.is_dir() and os.geteuid() == 0, "a server of PostgreSQL 15 to restart needs one, and root to start it"
    )
    home = Path("/tmp") / f"routekaart-server-{os.getpid()}"
    home.mkdir(mode=0o700)
    shutil.chown(home, "postgres")

    def run(*words: str) -> str:
        command = ["runuser", "-u", "postgres", "--", str(binaries / words[0]), "-D", str(home / "data"), *words[1:]]
        return subprocess.run(
            command, check=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, cwd=home
        ).stdout

    run("initdb", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-instructions")
    options = f"-c listen_addresses='' -c unix_socket_directories={home}"
    run("pg_ctl", "-w", "-l", str(home / "log"), "-o", options, "start")

    def control(*words: str) -> str:
        if words:
            run("pg_ctl", "-w", "-l", str(home / "log"), *words)
        return f"postgresql+psycopg://postgres@/postgres?host={home}"

    yield control
    run("pg_ctl", "-w", "-m", "immediate", "stop")
    shutil.rmtree(home)


def test_a_database_that_is_restarted_under_load_loses_nothing_that_was_confirmed(
    own_server: Callable[..., str],
) -> None:
    address, confirmed, stop = own_server(), [], threading.Event()
    refused: list[str] = []

    def append_on_and_on() -> None:
        number = 0
        with Register.open(address) as register:
            while not stop.is_set():
                number += 1
                try:
                    append(register, number, recorded=NOON)
                    confirmed.append(number)
                except StoreUnavailable as error:
                    refused.append(str(error))
                    stop.wait(0.05)

    appending = threading.Thread(target=append_on_and_on)
    appending.start()
    try:
        for _ in range(3):
            seen = len(confirmed)
            while len(confirmed) < seen + 5:
                assert appending.is_alive()
                stop.wait(0.05)
            own_server("-m", "immediate", "restart")
    finally:
        stop.wait(0.5)
        stop.set()
        appending.join(timeout=60)
    assert refused
    with Register.open(address) as register:
        held = {statement.id for statement in register.log().statements}
        assert register.verify().entries % 21 == 0
    assert {say("fault", number * 100 + one).id for number in confirmed for one in range(20)} <= held
