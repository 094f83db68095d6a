"""What is killed at work loses nothing that it confirmed, leaves no half of anything in use, and can be done again."""

from datetime import UTC, datetime
from pathlib import Path

from sqlalchemy import create_engine

from routekaart.operations.back_up import restore
from routekaart.operations.publish_build import publish_build
from routekaart.register import Register
from routekaart.register.database import parse_address
from routekaart.register.schema import VERSION_TABLE
from routekaart.sources.builds import check_build
from routekaart.sources.builds.layout import find_builds
from routekaart.workspace import opened_workspace
from tests.faults.conftest import KILLS, Killer
from tests.faults.victim import DATASET, KINDS
from tests.register.appender import append_batches

HEAD = "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure"


def write_table(path: Path, first: int) -> None:
    """Write a table of detections that is another for each first figure."""
    key = "frontex-detections,route:western-mediterranean,"
    rows = [f"{key},{year},{first + year},,,A,detections" for year in range(2009, 2025)]
    path.write_text("\n".join([HEAD, *rows]) + "\n")


def test_an_import_is_there_whole_or_not_at_all(killer: Killer, workspace: Path) -> None:
    write_table(workspace.with_name("0.csv"), 0)
    killer.run("import", workspace, 0, kill=False)

    def look(number: int, killed: bool) -> None:
        with opened_workspace(workspace) as opened:
            whole = {release.id for release in opened.statistics.verify()}
            assert {release.id for release in opened.statistics.releases()} == whole
        assert set(killer.done) <= whole
        write_table(workspace.with_name(f"{number + 1}.csv"), 10 * number + 10)

    write_table(workspace.with_name("1.csv"), 5)
    killer.kill("import", workspace, times=KILLS, after=look)
    left = killer.run("import", workspace, 0, kill=False)
    assert not left, "the same file again adds nothing"


def test_a_public_build_is_there_whole_or_not_at_all(killer: Killer, workspace: Path) -> None:
    killer.run("publish", workspace, kill=False)

    def look(number: int, killed: bool) -> None:
        builds = find_builds(workspace / "public")
        assert {int(one) for one in killer.done} <= set(builds)
        for one in builds:
            check_build(workspace / "public" / str(one))

    killer.kill("publish", workspace, times=KILLS, after=look)
    with opened_workspace(workspace) as opened:
        publish_build(opened, now=datetime(2026, 3, 1, 12, tzinfo=UTC))
    assert all(path.name.isdigit() for path in (workspace / "public").iterdir()), "what was half done is gone"


def test_a_letter_on_disk_is_the_new_one_or_the_one_before(killer: Killer, tmp_path: Path) -> None:
    place = tmp_path / "letters"
    place.mkdir()
    killer.run("report", place, kill=False)
    right = {kind: (place / f"letter.{kind}").read_bytes() for kind in KINDS}
    before = {kind: f"an older letter as {kind}".encode() for kind in KINDS}

    def look(number: int, killed: bool) -> None:
        for kind in KINDS:
            assert (place / f"letter.{kind}").read_bytes() in (right[kind], before[kind])
            (place / f"letter.{kind}").write_bytes(before[kind])

    look(0, True)
    killer.kill("report", place, times=KILLS, after=look)


def test_a_letter_that_is_kept_is_whole(killer: Killer, workspace: Path) -> None:
    def look(number: int, killed: bool) -> None:
        with opened_workspace(workspace) as opened:
            kept = opened.letters.find_documents()
            assert set(killer.done) <= set(kept)
            assert all(opened.letters.load(one) for one in kept), "each is held against its digest"

    killer.run("keep a letter", workspace, 0, kill=False)
    killer.kill("keep a letter", workspace, times=KILLS, after=look)


def make_old(address: str) -> None:
    """Put a register back to how the first version wrote it."""
    engine, first = create_engine(parse_address(address)), f"UPDATE {VERSION_TABLE} SET version_num = '0001'"
    with engine.begin() as connection:
        for question in (
            "DROP INDEX ix_statement_content_subject_seq",
            "DROP TABLE mention",
            "DROP TABLE notice",
            first,
        ):
            connection.exec_driver_sql(question)
    engine.dispose()


def test_a_register_that_is_killed_while_it_is_brought_up_to_date_opens_with_all_it_held(
    killer: Killer, register_address: str
) -> None:
    append_batches(register_address, "first", "300")
    with Register.open(register_address) as register:
        before = register.verify()
    make_old(register_address)
    killer.run("migrate", register_address, kill=False)
    assert killer.done == [str(before.entries)]

    def look(number: int, killed: bool) -> None:
        with Register.open(register_address) as register:
            assert register.verify() == before
        make_old(register_address)

    make_old(register_address)
    killer.kill("migrate", register_address, times=KILLS, after=look)


def test_a_backup_is_there_whole_or_not_at_all(killer: Killer, workspace: Path, tmp_path: Path) -> None:
    with opened_workspace(workspace) as opened:
        opened.letters.store(b"Geachte voorzitter, " * 200_000)
    killer.run("back up", workspace, 0, kill=False)

    def look(number: int, killed: bool) -> None:
        made = tmp_path / f"{number}.backup"
        assert killed or made.exists()
        if made.exists():
            assert restore(made, tmp_path / f"again-{number}").head == killer.done[0]

    killer.kill("back up", workspace, times=KILLS, after=look)


def test_a_workspace_is_restored_whole_or_not_at_all(killer: Killer, workspace: Path, tmp_path: Path) -> None:
    with opened_workspace(workspace) as opened:
        opened.letters.store(b"Geachte voorzitter, " * 200_000)
    killer.run("back up", workspace, 0, kill=False)
    made = tmp_path / "0.backup"
    killer.run("restore", made, 0, kill=False)

    def look(number: int, killed: bool) -> None:
        place = tmp_path / f"restored-{number}"
        assert killed or place.exists()
        if place.exists():
            with opened_workspace(place) as again:
                assert again.register.verify().head == killer.done[0]
                assert len(again.letters.find_documents()) == 1

    killer.kill("restore", made, times=KILLS, after=look)


def test_what_a_kill_left_is_in_no_backup(killer: Killer, workspace: Path, tmp_path: Path) -> None:
    half = [
        workspace / "letters" / f".{'ab' * 32}.4711",
        workspace / "statistics" / "frontex" / DATASET / ".partial-x" / "raw",
        workspace / "public" / ".partial-x" / "register.sqlite",
    ]
    for path in half:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"half")
    killer.run("back up", workspace, 0, kill=False)
    restore(tmp_path / "0.backup", tmp_path / "again")
    again = [path for path in (tmp_path / "again").rglob("*") if path.is_file()]
    assert [path.name for path in again if path.read_bytes() == b"half"] == []
