"""What happens when files are damaged, and when there is no room for more."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from routekaart.domain.errors import DamagedRelease, NoSpace
from routekaart.statistics import Statistics, dataset, files


@pytest.fixture
def release(table, offer):
    return offer(table())


def test_whole_releases_are_verified(release, tmp_path):
    assert Statistics(tmp_path).verify() == (release,)


@pytest.mark.parametrize("name", ["raw.csv", "observations.parquet", "release.json"])
@pytest.mark.parametrize("how", ["changed", "cut off", "gone"])
def test_every_damage_is_found_and_named(release, tmp_path, name, how):
    damage(tmp_path / release.id / name, how)
    with pytest.raises(DamagedRelease) as found:
        Statistics(tmp_path).verify()
    assert str(tmp_path / release.id / name) in found.value.where
    assert "again" in found.value.remedy


def test_all_damaged_files_are_named_together(table, offer, tmp_path):
    for label in ("1", "2"):
        damage(tmp_path / offer(table(), label=label).id / "raw.csv", "changed")
    with pytest.raises(DamagedRelease, match="2 files"):
        Statistics(tmp_path).verify()


@pytest.mark.parametrize("how", ["changed", "cut off", "gone"])
@pytest.mark.parametrize("name", ["observations.parquet", "release.json"])
def test_a_question_to_a_damaged_store_names_the_file(release, tmp_path, name, how):
    damage(tmp_path / release.id / name, how)
    with pytest.raises(DamagedRelease, match=release.id):
        Statistics(tmp_path).find_observations()


def test_damage_done_while_the_store_is_open_is_named(release, table, offer, tmp_path):
    store = Statistics(tmp_path)
    store.releases()
    damage(tmp_path / release.id / "observations.parquet", "cut off")
    with pytest.raises(DamagedRelease, match=release.id):
        store.find_observations()


def test_observations_are_made_again_from_the_raw_file(release, tmp_path):
    damage(tmp_path / release.id / "observations.parquet", "cut off")
    store = Statistics(tmp_path)
    assert store.rebuild(release.id) == release
    assert store.verify() == (release,)
    assert store.find_observations()[0].value == 57000


@pytest.mark.parametrize("name", ["raw.csv", "observations.parquet"])
def test_the_same_file_again_heals_a_damaged_release(release, table, offer, tmp_path, name):
    damage(tmp_path / release.id / name, "changed")
    assert offer(table()) == release
    assert Statistics(tmp_path).verify() == (release,)


def test_nothing_is_made_again_from_a_damaged_raw_file(release, tmp_path):
    damage(tmp_path / release.id / "raw.csv", "changed")
    with pytest.raises(DamagedRelease, match="raw file"):
        Statistics(tmp_path).rebuild(release.id)


def test_nothing_is_made_again_by_a_description_that_gives_other_observations(release, tmp_path, monkeypatch):
    described = dataset.load_dataset(release.dataset)
    other = dataset.Series(take=described.series[0].take | {"obs_value": "low"})
    changed = described.model_copy(update={"series": (other,)})
    raw = (tmp_path / release.id / "raw.csv").read_bytes()
    assert b",A," in raw
    monkeypatch.setattr("routekaart.statistics.importing.load_dataset", lambda _: changed)
    monkeypatch.setattr("routekaart.statistics.cells._MAYBE_MISSING", frozenset("A"))
    with pytest.raises(DamagedRelease, match="described otherwise"):
        Statistics(tmp_path).rebuild(release.id)


@pytest.mark.parametrize(("code", "reason"), [(errno.ENOSPC, "full"), (errno.EROFS, "may not be written")])
def test_no_room_leaves_nothing_behind(table, offer, release, tmp_path, monkeypatch, code, reason):
    def refuse(handle: int) -> None:
        raise OSError(code, os.strerror(code))

    before = sorted(tmp_path.rglob("*"))
    monkeypatch.setattr(files.os, "fsync", refuse)
    with pytest.raises(NoSpace, match=reason):
        offer(table(), label="2")
    assert sorted(tmp_path.rglob("*")) == before
    damage(tmp_path / release.id / "observations.parquet", "cut off")
    with pytest.raises(NoSpace, match=reason):
        offer(table())
    assert sorted(tmp_path.rglob("*")) == before


def test_a_full_disk_keeps_what_was_stored(table, offer, tmp_path, require):
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", disk], check=False, capture_output=True
    )
    require(mounted.returncode == 0, "a small disk to fill needs the right to mount one (root)")
    try:
        stored = offer(table(), label="1", root=disk)
        with pytest.raises(NoSpace, match="full"):
            offer(table(*({"time_period": f"{year}"} for year in range(1000, 3000))), label="2", root=disk)
        assert Statistics(disk).verify() == (stored,)
        assert [path.name for path in (disk / stored.id).parent.iterdir()] == ["1"]
    finally:
        subprocess.run(["umount", disk], check=True)


def test_what_a_killed_import_left_is_no_release(release, table, offer, tmp_path):
    folder = tmp_path / release.id
    shutil.copytree(folder, folder.with_name(".partial-killed"))
    assert Statistics(tmp_path).verify() == (release,)
    assert len(Statistics(tmp_path).find_observations()) == 1


def damage(path: Path, how: str) -> None:
    """Change one byte in the middle of a file, leave half of it, or remove it."""
    content = path.read_bytes()
    middle = len(content) // 2
    path.unlink()
    if how == "cut off":
        path.write_bytes(content[:middle])
    elif how == "changed":
        path.write_bytes(content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :])
