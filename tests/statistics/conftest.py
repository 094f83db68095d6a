"""Small releases of the dataset frontex-detections-yearly, made on the spot."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from routekaart.domain.observation import Release
from routekaart.domain.period import Period
from routekaart.statistics import import_release

HEADER = "indicator,ref_area,counterpart,time_period,obs_value,low,high,obs_status,unit_measure"

MakeTable = Callable[..., bytes]
MakeRelease = Callable[..., Release]


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
def offer(tmp_path: Path) -> MakeRelease:
    """Import a file as a release under tmp_path."""

    def make(raw: bytes | Path, **known: object) -> Release:
        given: dict[str, object] = {
            "root": tmp_path,
            "dataset": "frontex-detections-yearly",
            "label": "2019-01-04",
            "published": Period.parse("2019-01-04"),
            "retrieved": datetime(2026, 1, 1, tzinfo=UTC),
            "address": "https://example.org/detections",
            "title": "Detections",
        }
        return import_release(raw=raw, **(given | known))  # type: ignore[arg-type]  # keywords from a test

    return make
