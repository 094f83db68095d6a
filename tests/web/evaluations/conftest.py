"""The made-up evaluations on the site."""

import shutil
from pathlib import Path

import pytest

from routekaart.workspace import Workspace, open_workspace
from tests.evaluations.conftest import made_evaluations  # noqa: F401 - made once for the session


@pytest.fixture
def shown(made_evaluations: Path, workspace: Path) -> Workspace:  # noqa: F811
    """Let the site show a copy of the workspace with made-up evaluations; a test may write in it."""
    shutil.rmtree(workspace)
    shutil.copytree(made_evaluations, workspace)
    opened = open_workspace(workspace)
    yield opened
    opened.close()
