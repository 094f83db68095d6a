"""Counts of pairs and years: planted effects come back, and the score says what a regression says."""

from pathlib import Path

import numpy as np
import pytest

from routekaart.evaluating.pairs import (
    Pairs,
    clustered_size,
    estimate_pairs,
    fit_null,
    score_steps,
    treat,
)


def make_pairs(*, effect: float = 0.0, seed: int = 1, origins: int = 40) -> Pairs:
    """Make counts of 12 destinations, some origins and 9 years; origin 0 is treated from year 2008 on."""
    random = np.random.default_rng(seed)
    destination, origin, year = (
        axis.ravel() for axis in np.meshgrid(np.arange(12), np.arange(origins), np.arange(2003, 2012), indexing="ij")
    )
    of_pair, of_year = random.normal(3, 1, size=(12, origins)), random.normal(0, 0.3, size=(12, 9))
    logs = of_pair[destination, origin] + of_year[destination, year - 2003]
    logs += effect * ((origin == 0) & (year >= 2008))
    count = random.poisson(np.exp(logs) * random.gamma(8, 1 / 8, size=len(logs))).astype(np.float64)
    return Pairs(destination=destination, origin=origin, year=year, count=count)


CLEAN = np.arange(1, 40)


def test_a_planted_effect_comes_back_and_is_the_first_among_placebos() -> None:
    found = estimate_pairs(make_pairs(effect=0.6), 0, 2008, clean=CLEAN)
    assert found.coefficient == pytest.approx(0.6, abs=0.12)
    assert (found.place, found.of) == (1, 40)


def test_without_an_effect_the_origin_is_one_among_many() -> None:
    assert estimate_pairs(make_pairs(seed=3), 0, 2008, clean=CLEAN).place > 4


def test_one_step_from_the_null_is_near_the_regression() -> None:
    found = estimate_pairs(make_pairs(effect=0.05), 0, 2008, clean=CLEAN)
    assert found.own == pytest.approx(found.coefficient, abs=0.01)


def test_the_null_expects_what_was_counted_in_every_pair_and_year() -> None:
    null = fit_null(make_pairs())
    for group in null.groups:
        assert np.allclose(np.bincount(group, weights=null.residual), 0, atol=1e-5)


def test_a_treatment_of_every_origin_in_a_year_is_absorbed() -> None:
    null = fit_null(make_pairs())
    everywhere = ((null.pairs.destination == 3) & (null.pairs.year >= 2008)).astype(np.float64)
    assert np.isnan(score_steps(null, everywhere[None])[0])


def test_orders_are_a_control_and_cells_without_any_take_no_part() -> None:
    pairs = make_pairs(effect=0.5)
    orders = np.where(np.arange(len(pairs.count)) % 7 == 0, 0.0, 20 + 3 * pairs.count)
    with_orders = Pairs(
        destination=pairs.destination, origin=pairs.origin, year=pairs.year, count=pairs.count, exposure=orders
    )
    null = fit_null(with_orders)
    assert (null.pairs.exposure is not None) and (null.pairs.exposure > 0).all()
    assert abs(null.residual @ null.control) < 1e-3


@pytest.mark.slow
def test_on_the_returns_of_eurostat_clustered_errors_reject_a_false_null_far_too_often(shared: Path) -> None:
    import pyarrow.parquet as parquet

    cells = []
    for name in ("migr_eirtn", "migr_eiord"):
        table = parquet.read_table(shared / "data" / "eurostat" / f"{name}_2012_2016_by_citizen.parquet").to_pylist()
        cells.append({(one["geo_iso3"], one["citizen_iso3"], one["year"]): one["value"] for one in table})
    keys = [key for key, value in cells[0].items() if None not in key and value is not None]
    places, people = sorted({key[0] for key in keys}), sorted({key[1] for key in keys})
    orders = [cells[1].get(key) for key in keys]
    pairs = Pairs(
        destination=np.array([places.index(key[0]) for key in keys]),
        origin=np.array([people.index(key[1]) for key in keys]),
        year=np.array([key[2] for key in keys]),
        count=np.array([float(cells[0][key]) for key in keys]),
        exposure=np.array([np.nan if one is None else float(one) for one in orders]),
    )
    null, random = fit_null(pairs), np.random.default_rng(1)
    treatments = []
    while len(treatments) < 15:
        cell = random.choice(len(null.pairs.count))
        where = null.pairs.destination[[cell]]
        one = treat(null.pairs, int(null.pairs.origin[cell]), int(random.integers(2013, 2016)), where)
        if one.any() and not np.isnan(score_steps(null, one[None])[0]):
            treatments.append(one)
    assert clustered_size(pairs, np.array(treatments)) > 0.4
