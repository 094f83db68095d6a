"""Small releases of the dataset frontex-detections-yearly, made on the spot."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.ids import RecorderId
from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.domain.revision import Decision
from routekaart.statistics import Catalogue, Dataset, accept_as_given, store_release

HEADER = "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure"
DATASETS = Path(__file__).parents[2] / "reference" / "datasets"
NOW = datetime(2026, 1, 1, tzinfo=UTC)

MakeTable = Callable[..., bytes]
MakeRelease = Callable[..., Release]


@pytest.fixture(scope="session")
def catalogue() -> Catalogue:
    """Give the descriptions of all datasets."""
    return Catalogue(DATASETS)


@pytest.fixture
def table() -> MakeTable:
    """Make a file in long form; a row is given by what differs from route WMR, 2018, 57000 detections."""

    def make(*rows: dict[str, str]) -> bytes:
        usual = {
            "indicator": "frontex-detections",
            "ref_area": "route:western-mediterranean",
            "counterpart": "",
            "time_period": "2018",
            "obs_value": "57000",
            "low": "",
            "high": "",
            "obs_status": "A",
            "unit_measure": "detections",
        }
        lines = [",".join((usual | row).values()) for row in rows or ({},)]
        return "\n".join((HEADER, *lines, "")).encode()

    return make


@pytest.fixture
def offer(tmp_path: Path, catalogue: Catalogue) -> MakeRelease:
    """Store a file as a release under tmp_path, and accept it as somebody would who has looked at it."""

    def make(raw: bytes | Path, **known: object) -> Release:
        given: dict[str, object] = {
            "root": tmp_path,
            "dataset": "frontex-detections-yearly",
            "label": "2019-01-04",
            "published": Period.parse("2019-01-04"),
            "retrieved": NOW,
            "address": "https://example.org/detections",
            "title": "Detections",
        }
        given |= known
        if not isinstance(given["dataset"], Dataset):
            given["dataset"] = catalogue.get(str(given["dataset"]))
        folder = store_release(raw=raw, **given)  # type: ignore[arg-type]  # keywords from a test
        by, reason = RecorderId("account:desk-1"), "The figures are those of the publisher."
        accept_as_given(folder, Decision(release=folder.release.id, accepted=True, by=by, reason=reason, at=NOW))
        return folder.release

    return make


def changed(dataset: Dataset, **fields: object) -> Dataset:
    """Return a description in which some fields are others."""
    return Dataset.model_validate(dataset.model_dump() | fields)
