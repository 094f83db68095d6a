"""A copy of the workspace with made-up evaluations."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from routekaart.workspace import Workspace, open_workspace


@pytest.fixture
def evaluated(made_evaluations: Path, tmp_path: Path) -> Iterator[Workspace]:
    """Open a copy of the workspace with made-up evaluations, in which a test may write."""
    workspace = open_workspace(Path(shutil.copytree(made_evaluations, tmp_path / "workspace")))
    yield workspace
    workspace.close()
