from pathlib import Path

import pytest

from routekaart.domain.errors import NoSpace, StoreError, WorkspaceMissing
from routekaart.workspace import create_workspace, open_workspace


def test_a_folder_without_a_workspace_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(WorkspaceMissing, match="routekaart demo"):
        open_workspace(tmp_path)


def test_making_a_workspace_twice_opens_the_first(tmp_path: Path) -> None:
    create_workspace(tmp_path, register_url="postgresql://somewhere/register")
    assert create_workspace(tmp_path).register_url == "postgresql://somewhere/register"


def test_a_workspace_of_another_format_is_refused(tmp_path: Path) -> None:
    (tmp_path / "workspace.toml").write_text("format = 99\n")
    with pytest.raises(StoreError, match="format 99"):
        open_workspace(tmp_path)


def test_damaged_settings_are_named(tmp_path: Path) -> None:
    (tmp_path / "workspace.toml").write_text("format = \n")
    with pytest.raises(StoreError, match=r"workspace\.toml"):
        open_workspace(tmp_path)


def test_a_place_where_no_folder_can_be_made_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(NoSpace):
        create_workspace(tmp_path / "file" / "workspace")
