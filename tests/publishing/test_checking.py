"""A build that is broken is refused, and the file is named; another one never takes its place in silence."""

import os
import shutil
from pathlib import Path

import pytest

from routekaart.domain.errors import StoreError, UnknownName, WorkspaceMissing
from routekaart.operations.publish_build import publish_build
from routekaart.operations.verify_build import verify_build
from routekaart.sources.builds import check_build
from routekaart.workspace import Workspace
from tests.publishing.making import BUILT, Add, make_workspace, say


@pytest.fixture
def workspace(tmp_path: Path) -> Workspace:
    """Publish a workspace twice."""
    made = make_workspace(tmp_path, [Add(say(1))])
    publish_build(made, now=BUILT)
    publish_build(made, now=BUILT)
    return made


def change(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-1] + b"?")


def test_a_whole_build_is_told_with_its_number_and_head(workspace) -> None:
    newest, first = verify_build(workspace), verify_build(workspace, 1)
    assert (newest.build.number, first.build.number) == (2, 1)
    assert newest.chain == first.chain
    assert newest.chain.entries == 2


@pytest.mark.parametrize("name", ["register.sqlite", "notices.json", "workspace.toml"])
@pytest.mark.parametrize(("act", "what"), [(Path.unlink, "is missing"), (change, "is not what was published")])
def test_a_file_that_is_missing_or_changed_is_named(workspace, name, act, what) -> None:
    act(workspace.builds / "2" / name)
    with pytest.raises(StoreError, match=f"{name} {what}"):
        verify_build(workspace)
    assert verify_build(workspace, 1)


def test_a_file_that_was_put_beside_them_is_named(workspace) -> None:
    (workspace.builds / "2" / "register.sqlite-wal").write_bytes(b"")
    with pytest.raises(StoreError, match=r"register\.sqlite-wal was not published"):
        verify_build(workspace)


def test_a_link_out_of_the_build_is_refused_whatever_it_leads_to(workspace) -> None:
    file = workspace.builds / "2" / "notices.json"
    shutil.move(file, workspace.root / "notices.json")
    file.symlink_to(workspace.root / "notices.json")
    with pytest.raises(StoreError, match="is no file of its own"):
        verify_build(workspace)


def test_a_description_that_was_changed_is_refused(workspace) -> None:
    file = workspace.builds / "2" / "build.json"
    file.write_bytes(file.read_bytes().replace(b'"number":2', b'"number":3'))
    with pytest.raises(StoreError, match=r"build.json is not as it was written"):
        verify_build(workspace)
    file.write_bytes(b"{")
    with pytest.raises(StoreError, match=r"build.json cannot be read"):
        verify_build(workspace)


def test_a_folder_that_is_no_build_is_refused(workspace, tmp_path) -> None:
    for folder in (workspace.root, tmp_path, tmp_path / "nowhere"):
        with pytest.raises(StoreError, match="this is no public build"):
            check_build(folder)


def test_a_build_that_was_never_made_is_not_found(workspace, tmp_path) -> None:
    with pytest.raises(UnknownName, match="no public build 7"):
        verify_build(workspace, 7)
    with pytest.raises(WorkspaceMissing, match="no public build here"):
        verify_build(make_workspace(tmp_path))


def test_an_older_build_never_takes_the_place_of_a_broken_one(workspace) -> None:
    shutil.rmtree(workspace.builds / "2" / "statistics", ignore_errors=True)
    os.truncate(workspace.builds / "2" / "register.sqlite", 0)
    with pytest.raises(StoreError, match=r"register\.sqlite"):
        verify_build(workspace)
