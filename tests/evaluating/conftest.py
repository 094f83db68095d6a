"""A workspace with the starter facts and the real panel of detections, made once."""

import shutil
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.ids import IndicatorId
from routekaart.evaluating.arranging import Arranged, arrange
from routekaart.operations.import_dataset import import_dataset
from routekaart.workspace import opened_workspace
from tests.evaluating.bearing import evaluate_rows, surroundings_of
from tests.evaluating.fitted_studies import FittedStudies

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


@pytest.fixture(scope="session")
def detections(panel_workspace: Path) -> Iterator[Arranged]:
    """Give all detections of the real panel, by route and nationality; a missing month is zero."""
    with opened_workspace(panel_workspace) as workspace:
        seen = workspace.statistics.find_observations(indicators=[IndicatorId("frontex-detections")], counterparts=None)
        monthly = [one.id for one in workspace.statistics.releases("frontex-ibc")]
        yield arrange(seen, seasons=12, zeros_left_out=monthly)


@pytest.fixture(scope="session")
def bearing(panel_workspace: Path, detections: Arranged) -> dict[str, Evaluation]:
    """Give the rows of docs/detections.md, by their names."""
    with opened_workspace(panel_workspace) as workspace:
        around = surroundings_of(workspace)
    return dict(evaluate_rows(detections, around))


@pytest.fixture(scope="session")
def studies(shared: Path) -> FittedStudies:
    """Give the published studies with our fits of them."""
    return FittedStudies(shared / "data" / "reference_studies")
