"""A workspace with made-up evaluations at two levels, made once."""

import shutil
from pathlib import Path

import pytest

from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.operations.evaluate import evaluate_all, evaluate_plan
from routekaart.workspace import Workspace, open_workspace
from tests.evaluations.making import LATER, NOW, PLAN, make


@pytest.fixture(scope="session")
def made_evaluations(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with all evaluated at two levels, and a plan that a person wrote; not to be written in."""
    workspace = make(tmp_path_factory.mktemp("evaluations"))
    evaluate_all(workspace, now=NOW, level=Level.OPENBAAR, keep=True)
    evaluate_all(workspace, now=LATER, level=Level.VERTROUWELIJK, keep=True)
    by = RecorderId("account:desk-3")
    evaluate_plan(workspace, PLAN.encode(), now=LATER, recorded_by=by, level=Level.OPENBAAR, keep=True)
    workspace.close()
    return workspace.root


@pytest.fixture
def evaluated(made_evaluations: Path, tmp_path: Path) -> Workspace:
    """Open a copy of that workspace, in which a test may write."""
    workspace = open_workspace(Path(shutil.copytree(made_evaluations, tmp_path / "workspace")))
    yield workspace
    workspace.close()
