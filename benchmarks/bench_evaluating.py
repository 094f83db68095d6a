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

from benchmarks.solvers import SERIES, SOLVERS, fit_all, make_panel, objective, others, without_mean
from routekaart.evaluating.sweeping import sweep
from routekaart.evaluating.weights import fit_weights

ROOT = Path(__file__).parents[1]
DATES = np.arange(72, 96)


@pytest.fixture(scope="module")
def before():
    return without_mean(make_panel())


@pytest.fixture(scope="module")
def ours(before):
    """The objective of each series as if treated, and how long a fit takes in microseconds."""
    fit_all(before)  # compiled
    rounds = []
    for _ in range(50):
        began = time.perf_counter()
        fit_all(before)
        rounds.append((time.perf_counter() - began) / SERIES)
    took = float(np.median(rounds))
    return [one.objective for one in (fit_weights(before, row, others(row)) for row in range(SERIES))], took


def beside(benchmark, before, ours, solve, *, rounds):
    """Measure a solver on one fit, and note its ratio to ours and how far its objective is above."""
    objectives, took = ours
    weights = benchmark.pedantic(lambda: solve(before, 0), rounds=rounds, warmup_rounds=1)
    benchmark.extra_info["ratio"] = f"{benchmark.stats.stats.median / took:,.0f}"
    benchmark.extra_info["objective"] = f"{(objective(before, weights) - objectives[0]) / objectives[0]:+.0e}"


def test_61_fits_of_a_date(benchmark, before):
    benchmark(fit_all, before)
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


@pytest.mark.filterwarnings("ignore")  # of others
@pytest.mark.parametrize(("name", "rounds"), [("scipy nnls", 50), ("Clarabel", 20), ("pysyncon", 3), ("mlsynth", 3)])
def test_one_fit_by(benchmark, before, ours, name, rounds):
    try:
        solve = SOLVERS[name]()
    except ImportError as error:
        pytest.skip(f"{error}: make bench installs it")
    beside(benchmark, before, ours, solve, rounds=rounds)
