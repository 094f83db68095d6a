from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from routekaart.workspace import Workspace, create_workspace, open_workspace
from tests.news.making import Entered, filled


@pytest.fixture(scope="session")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with an empty register, to be copied."""
    root = tmp_path_factory.mktemp("empty") / "workspace"
    workspace = create_workspace(root)
    assert workspace.register.count()["statement"] == 0
    workspace.close()
    return root


@pytest.fixture
def enter(empty: Path, tmp_path: Path) -> Iterator[Callable[..., Workspace]]:
    """Open a workspace in which just this was entered."""
    with ExitStack() as opened:

        def make(*entered: Entered) -> Workspace:
            workspace = open_workspace(filled(empty, tmp_path / "entered", entered))
            opened.callback(workspace.close)
            return workspace

        yield make
