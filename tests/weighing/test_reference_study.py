"""The published example of acceptability: two medicines against thrombosis, as R smaa 0.3-2 works them out."""

import csv
import gzip
from pathlib import Path

import numpy as np
import pytest

from routekaart.weighing.ranking import count_confidence, rank_all

FOLDER = Path(__file__).parents[3] / "shared" / "data" / "reference_studies" / "smaa_thrombo"
pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason="the reference studies are not beside this copy")


def _load(name: str) -> np.ndarray:
    with gzip.open(FOLDER / name, "rt", encoding="utf-8") as lines:
        rows = csv.reader(lines)
        next(rows)
        return np.array([[float(cell) for cell in row] for row in rows])


def test_acceptability_central_weights_and_confidence_are_those_that_were_printed() -> None:
    worths = _load("meas.csv.gz").reshape(-1, 2, 3).transpose(1, 2, 0)
    counts = rank_all(_load("weights.csv.gz").T, worths)
    assert counts.draws == 10_000
    assert counts.ranks.tolist() == [[3504, 6496], [6496, 3504]]
    heparin, enoxaparin = counts.central.T
    assert np.round(heparin, 7).tolist() == [0.1865097, 0.2772205, 0.5362698]
    assert np.round(enoxaparin, 7).tolist() == [0.4073100, 0.3641477, 0.2285423]
    assert count_confidence(counts.central, worths).tolist() == [6682, 8956]
