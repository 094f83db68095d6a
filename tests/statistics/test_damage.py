"""What happens when files are damaged, and when there is no room for more."""

import errno
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from routekaart.domain.errors import DamagedRelease, NoSpace
from routekaart.statistics import Statistics, files, rebuild_release
from routekaart.statistics.layout import Series
from tests.statistics.conftest import changed


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


def test_observations_are_made_again_from_the_raw_file(release, tmp_path, catalogue):
    damage(tmp_path / release.id / "observations.parquet", "cut off")
    store = Statistics(tmp_path)
    assert rebuild_release(tmp_path, release.id, catalogue.get(release.dataset)) == release
    assert store.verify() == (release,)
    assert store.find_observations()[0].value == 57000


@pytest.mark.parametrize("name", ["raw.csv", "observations.parquet"])
def test_the_same_file_again_heals_a_damaged_release(release, table, offer, tmp_path, name):
    damage(tmp_path / release.id / name, "changed")
    assert offer(table()) == release
    assert Statistics(tmp_path).verify() == (release,)


def test_nothing_is_made_again_from_a_damaged_raw_file(release, tmp_path, catalogue):
    damage(tmp_path / release.id / "raw.csv", "changed")
    with pytest.raises(DamagedRelease, match="raw file"):
        rebuild_release(tmp_path, release.id, catalogue.get(release.dataset))


def test_nothing_is_made_again_by_a_description_that_gives_other_observations(release, tmp_path, catalogue):
    described = catalogue.get(release.dataset)
    (layout,) = described.layouts
    tenfold = layout.model_copy(update={"series": (Series(take=layout.series[0].take, scale=10),)})
    with pytest.raises(DamagedRelease, match="described otherwise"):
        rebuild_release(tmp_path, release.id, changed(described, layouts=(tenfold,)))


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
