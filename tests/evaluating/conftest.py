"""A workspace with the starter facts and the real panel of detections, made once."""

import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.operations.import_dataset import import_dataset
from routekaart.workspace import opened_workspace

NOW = datetime(2026, 1, 1, tzinfo=UTC)
FILES = {
    "frontex-ibc": "frontex/ibc_monthly_2009_2025.parquet",
    "iom-missing-migrants": "iom/missing_migrants_month_route.parquet",
}


@pytest.fixture(scope="session")
def panel_workspace(filled_workspace: Path, shared: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a workspace with Frontex' detections by month and IOM's dead and missing; not to be written in."""
    root = Path(shutil.copytree(filled_workspace, tmp_path_factory.mktemp("panel") / "workspace"))
    with opened_workspace(root) as workspace:
        for dataset, file in FILES.items():
            import_dataset(workspace, dataset, shared / "data" / file, published=None, label=None, address="", now=NOW)
    return root


@pytest.fixture
def own_panel(panel_workspace: Path, tmp_path: Path) -> Path:
    """Give a copy of that workspace in which a test may seal plans."""
    return Path(shutil.copytree(panel_workspace, tmp_path / "workspace"))
