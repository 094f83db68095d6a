"""The releases that come with the project are in the form that their datasets describe."""

from pathlib import Path

import pytest
import yaml

from routekaart.statistics import load_dataset
from routekaart.statistics.observations import parse_observations

RELEASES = Path(__file__).parents[2] / "reference" / "releases"
TABLES = sorted(RELEASES.glob("*/*.csv"))


@pytest.mark.parametrize("table", TABLES, ids=lambda path: f"{path.parent.name}-{path.stem}")
def test_a_starter_release_can_be_read(table):
    described = yaml.load(table.with_suffix(".yml").read_bytes(), yaml.CBaseLoader)
    dataset = load_dataset(described["dataset"])
    assert described["publisher"] == dataset.publisher
    rows = len(table.read_text(encoding="utf-8").splitlines()) - 1
    assert len(parse_observations(table.read_bytes(), dataset, where=table.name)) == rows
