"""What an earlier version kept opens in this one, in place, restored and moved, and tells what it told then."""

import tarfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.operations.back_up import back_up, restore
from routekaart.operations.examine_workspace import examine_workspace
from routekaart.operations.publish_build import publish_build
from routekaart.operations.verify_weighing import verify_kept
from routekaart.sources.builds import check_build
from routekaart.workspace import Workspace, opened_workspace
from tests.upgrades.making import HERE, ask_site
from tests.upgrades.told import tell, tell_dossiers

NOW = datetime(2026, 6, 1, 12, tzinfo=UTC)
KEPT = sorted(HERE.glob("*.tar.xz"))
WAYS = ("in place", "restored", "restored in postgresql")


@pytest.fixture(params=KEPT, ids=lambda path: path.name.removesuffix(".tar.xz"))
def kept(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Unpack what a version kept: a workspace, with a backup beside it."""
    with tarfile.open(request.param) as tar:
        tar.extractall(tmp_path, filter="data")
    return tmp_path / "workspace"


@pytest.fixture
def told(kept: Path, request: pytest.FixtureRequest) -> list[str]:
    """Return what that version said that it kept."""
    archive = Path(str(request.node.callspec.params["kept"]))
    return archive.with_name(archive.name.replace(".tar.xz", ".txt")).read_text(encoding="utf-8").splitlines()


@pytest.fixture(params=WAYS)
def root(kept: Path, request: pytest.FixtureRequest) -> Path:
    """Return the folder that is opened: that of then, or one that this version made of the backup of then."""
    if request.param == "in place":
        return kept
    url = request.getfixturevalue("postgres_address") if "postgresql" in request.param else None
    restore(kept.with_name("workspace.backup"), kept.with_name("again"), register_url=url)
    return kept.with_name("again")


@pytest.fixture
def workspace(root: Path) -> Iterator[Workspace]:
    """Open it."""
    with opened_workspace(root) as opened:
        yield opened


def test_there_is_one() -> None:
    assert KEPT


def test_it_tells_what_it_told_then(workspace: Workspace, told: list[str]) -> None:
    found = [*tell(workspace), *tell_dossiers(workspace)]
    assert found == [line for line in told if not line.startswith("site ")]


def test_all_of_it_is_well_and_can_be_used(workspace: Workspace, tmp_path: Path) -> None:
    assert [one for one in examine_workspace(workspace) if not one.well] == []
    assert [one.untouched for one in verify_kept(workspace)] == [True]
    before = workspace.register.count_entries()
    assert publish_build(workspace, now=NOW).build.number == 2
    assert back_up(workspace, tmp_path / "new.backup", now=NOW).entries == before


def test_the_accounts_and_letters_of_the_site_are_there(root: Path, told: list[str]) -> None:
    assert ask_site("tell", root) == [line for line in told if line.startswith("site ")]


def test_a_build_of_then_is_whole_and_opens(kept: Path) -> None:
    assert check_build(kept / "public" / "1").number == 1
    with opened_workspace(kept / "public" / "1") as build:
        assert build.register.find_about(ThingId("country:MAR"), level=Level.OPENBAAR).held


def test_a_site_is_brought_up_to_date_from_the_first_migration_of_each_part(kept: Path, told: list[str]) -> None:
    assert ask_site("back", kept) == ["accounts", "drafts", "log", "site"]
    assert ask_site("tell", kept) == [line for line in told if line.startswith("site ")]
