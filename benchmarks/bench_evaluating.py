"""How long a fit, an outcome and a proof take, beside other solvers in the same run; each prints what it reached.

The panel is made up: 61 series, 120 months, three common factors. `ratio` is the time of a fit beside ours; `objective`
is how far the sum of squares is above ours. Without the group `bench` the packages beside ours are left out.
"""

import os
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pytest

from routekaart.evaluating.dense import inner_products
from routekaart.evaluating.kernel import nearest_point
from routekaart.evaluating.sweeping import sweep
from routekaart.evaluating.weights import fit_weights

ROOT = Path(__file__).parents[1]
BEFORE, MONTHS, SERIES = 84, 120, 61
DATES = np.arange(72, 96)


def make_panel() -> np.ndarray:
    random = np.random.default_rng(1)
    common = random.normal(size=(3, MONTHS)).cumsum(axis=1)
    return random.normal(size=(SERIES, 3)) @ common + 0.7 * random.normal(size=(SERIES, MONTHS))


@pytest.fixture(scope="module")
def before():
    series = make_panel()[:, :BEFORE]
    return series - series.mean(axis=1, keepdims=True)


@pytest.fixture(scope="module")
def ours(before):
    """The objective of each series as if treated, and how long a fit takes in microseconds."""
    fits(before)  # compiled
    rounds = []
    for _ in range(50):
        began = time.perf_counter()
        fits(before)
        rounds.append((time.perf_counter() - began) / SERIES)
    took = float(np.median(rounds))
    return [one.objective for one in (fit_weights(before, row, others(row)) for row in range(SERIES))], took


def others(row):
    return np.arange(SERIES) != row


def fits(before):
    gram, weights = inner_products(before), np.zeros(SERIES)
    for row in range(SERIES):
        weights[:] = 0.0
        nearest_point(gram, row, others(row), 0.0, weights)


def beside(benchmark, before, ours, solve, *, rounds):
    """Measure a solver on one fit, and note its ratio to ours and how far its objective is above."""
    objectives, took = ours
    weights = benchmark.pedantic(lambda: solve(before, 0), rounds=rounds, warmup_rounds=1)
    rest = before[0] - weights @ before
    benchmark.extra_info["ratio"] = f"{benchmark.stats.stats.median / took:,.0f}"
    benchmark.extra_info["objective"] = f"{(rest @ rest - objectives[0]) / objectives[0]:+.0e}"


def test_61_fits_of_a_date(benchmark, before):
    benchmark(fits, before)
    benchmark.extra_info["microseconds a fit"] = f"{benchmark.stats.stats.median / SERIES * 1e6:.1f}"


def test_a_whole_outcome_of_61_series_24_dates_and_each_donor_left_out(benchmark):
    panel, allowed = make_panel(), np.ones((SERIES, SERIES), dtype=np.bool_)
    found = benchmark(lambda: sweep(panel, dates=DATES, length=24, allowed=allowed))
    benchmark.extra_info["fits"] = found.fits
    benchmark.extra_info["largest gap"] = f"{found.certified.max():.0e}"


def test_100_000_problems_with_their_proof(benchmark):
    environment = os.environ | {"ROUTEKAART_KERNEL_PROBLEMS": "100000"}
    words = [sys.executable, "-m", "pytest", "-q", "-n", "0", "-k", "better", "tests/evaluating/test_kernel.py"]
    outcome = benchmark.pedantic(
        lambda: subprocess.run(words, check=False, cwd=ROOT, env=environment, capture_output=True, text=True), rounds=1
    )
    benchmark.extra_info["all within 1e-10"] = "yes" if outcome.returncode == 0 else "NO"


def test_scipy_nnls_with_a_heavy_row_for_the_sum(benchmark, before, ours):
    optimize = pytest.importorskip("scipy.optimize")

    def solve(series, row):
        rows = np.vstack([series[others(row)].T, np.full(SERIES - 1, 1e4)])
        return spread(optimize.nnls(rows, np.append(series[row], 1e4))[0], row)

    beside(benchmark, before, ours, solve, rounds=50)


def test_clarabel(benchmark, before, ours):
    clarabel, sparse = pytest.importorskip("clarabel"), pytest.importorskip("scipy.sparse")

    def solve(series, row):
        away = series[others(row)] - series[row]
        settings = clarabel.DefaultSettings()
        settings.verbose = False
        rows = sparse.csc_matrix(np.vstack([np.ones((1, SERIES - 1)), -np.eye(SERIES - 1)]))
        cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(SERIES - 1)]
        quadratic, limits = sparse.csc_matrix(np.triu(2 * away @ away.T)), np.append(1.0, np.zeros(SERIES - 1))
        solver = clarabel.DefaultSolver(quadratic, np.zeros(SERIES - 1), rows, limits, cones, settings)
        return spread(np.array(solver.solve().x), row)

    beside(benchmark, before, ours, solve, rounds=20)


def test_pysyncon_with_fixed_importance(benchmark, before, ours):
    pysyncon = pytest.importorskip("pysyncon")

    def solve(series, row):
        importance = np.eye(BEFORE) / BEFORE
        return spread(pysyncon.Synth.w_optimize(importance, series[others(row)].T, series[row])[0], row)

    beside(benchmark, before, ours, solve, rounds=3)


def test_mlsynth_in_one_call(benchmark, before, ours):
    mlsynth, pyarrow = pytest.importorskip("mlsynth"), pytest.importorskip("pyarrow")
    panel = make_panel()
    panel -= panel[:, :BEFORE].mean(axis=1, keepdims=True)
    unit, month = np.meshgrid(np.arange(SERIES), np.arange(MONTHS), indexing="ij")
    treated = ((unit == 0) & (month >= BEFORE)).astype(int)
    columns = {"unit": unit.ravel(), "time": month.ravel(), "y": panel.ravel(), "treat": treated.ravel()}
    table = pyarrow.table(columns).to_pandas()
    names = {"outcome": "y", "treat": "treat", "unitid": "unit", "time": "time", "display_graphs": False}

    def solve(series, row):
        found = mlsynth.VanillaSC({"df": table, **names}).fit().donor_weights
        weights = np.zeros(SERIES)
        for name, weight in found.items():
            weights[int(name)] = weight
        return weights

    beside(benchmark, before, ours, solve, rounds=3)


def spread(weights, row):
    return np.insert(weights, row, 0.0)
