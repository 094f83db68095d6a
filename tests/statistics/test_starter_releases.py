"""The releases that come with the project are in the form that their datasets describe."""

from pathlib import Path

import pytest
import yaml

from routekaart.statistics.importing import open_file

RELEASES = Path(__file__).parents[2] / "reference" / "releases"
TABLES = sorted(RELEASES.glob("*/*.csv"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_starter_release_can_be_read(table, catalogue):
    described = yaml.load(table.with_suffix(".yml").read_bytes(), yaml.CBaseLoader)
    dataset = catalogue.get(described["dataset"])
    assert described["publisher"] == dataset.publisher
    rows = len(table.read_text(encoding="utf-8").splitlines()) - 1
    assert open_file(table.read_bytes(), dataset, where=table.name).observations.num_rows == rows
