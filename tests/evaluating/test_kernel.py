"""The weights are the best there are: by their own certificate, and beside another solver."""

import os
import subprocess
import sys

import numpy as np
import pytest

from routekaart.evaluating.kernel import nearest_point
from routekaart.evaluating.sweeping import sweep
from routekaart.evaluating.weights import Weights, fit_weights
from tests.evaluating.problems import Floats, make_problem, make_problems

PROBLEMS = int(os.environ.get("ROUTEKAART_KERNEL_PROBLEMS", "5000"))
"""A share of the 100,000 that benchmarks/bench_evaluating.py goes through."""


def _fit(series: Floats, ridge: float = 0.0) -> Weights:
    allowed = np.ones(len(series), dtype=np.bool_)
    allowed[0] = False
    return fit_weights(series, 0, allowed, ridge=ridge)


def _refuse_worse(problems: int, ridge: float) -> None:
    for number, series in enumerate(make_problems(problems)):
        found = _fit(series, ridge)
        assert found.gap <= 1e-10 * found.scale, f"problem {number}"
        assert abs(found.values.sum() - 1) < 1e-12, f"problem {number}"
        assert (found.values >= 0).all() and found.values[0] == 0, f"problem {number}"


@pytest.mark.parametrize("ridge", [0.0, 0.01])
def test_no_weights_are_better_than_those_found(ridge: float) -> None:
    _refuse_worse(PROBLEMS // 2, ridge)


def _clarabel(series: Floats) -> float:
    """Return the least squared distance as an interior-point solver finds it."""
    clarabel = pytest.importorskip("clarabel")
    from scipy import sparse

    away = (series[1:] - series[0]).T
    n = away.shape[1]
    size = float((away**2).sum(axis=0).max()) or 1.0
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.tol_gap_abs = settings.tol_gap_rel = settings.tol_feas = 1e-12
    rows = sparse.csc_matrix(np.vstack([np.ones((1, n)), -np.eye(n)]))
    cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(n)]
    limits = np.concatenate([[1.0], np.zeros(n)])
    quadratic = sparse.csc_matrix(np.triu(2 * away.T @ away / size))
    solved = clarabel.DefaultSolver(quadratic, np.zeros(n), rows, limits, cones, settings).solve()
    return float(solved.obj_val) * size


def test_an_interior_point_solver_finds_the_same() -> None:
    for number, series in enumerate(make_problems(300)):
        found = _fit(series)
        assert found.objective == pytest.approx(_clarabel(series), abs=1e-6 * found.scale), f"problem {number}"


def test_the_weights_of_one_problem_come_out_by_hand() -> None:
    series = np.array([[1.0, 1.0], [0.0, 0.0], [4.0, 4.0], [0.0, 9.0]])
    assert _fit(series).values == pytest.approx([0, 0.75, 0.25, 0])


def test_a_series_that_is_among_its_donors_gets_all_of_it() -> None:
    series = make_problem(0)
    found = _fit(np.vstack([series, series[:1]]))
    assert found.support == (len(series),)
    assert found.objective == 0


def test_without_donors_there_are_no_weights() -> None:
    series = make_problem(0)
    found = fit_weights(series, 0, np.zeros(len(series), dtype=np.bool_))
    assert found.support == ()
    assert found.objective == pytest.approx((series[0] ** 2).sum())


def test_beginning_elsewhere_leads_to_the_same_point() -> None:
    for series in make_problems(200):
        allowed = np.ones(len(series), dtype=np.bool_)
        allowed[0] = False
        cold = _fit(series)
        warm = np.ones(len(series)) / (len(series) - 1)
        nearest_point(series @ series.T, 0, allowed, 0.0, warm)
        rest = warm @ series - series[0]
        assert rest @ rest == pytest.approx(cold.objective, abs=1e-9 * cold.scale)


def test_a_donor_without_weight_can_be_left_out_without_effect() -> None:
    series = np.random.default_rng(4).normal(size=(12, 60)).cumsum(axis=1)
    allowed = np.ones((12, 12), dtype=np.bool_)
    found = sweep(series, dates=np.array([40]), length=12, allowed=allowed)
    idle = int(np.flatnonzero(found.weights[0, 0, 1:] == 0)[0]) + 1
    allowed[0, idle] = False
    again = sweep(series, dates=np.array([40]), length=12, allowed=allowed)
    assert again.effect[0, 0] == pytest.approx(found.without[0, 0, idle], abs=1e-9)
    assert found.without[0, 0, idle] == found.effect[0, 0]


def test_a_sweep_says_what_single_fits_say() -> None:
    series = np.random.default_rng(5).normal(size=(9, 50)).cumsum(axis=1)
    found = sweep(series, dates=np.array([30, 31]), length=10, allowed=np.ones((9, 9), dtype=np.bool_))
    one = series - series[:, :31].mean(axis=1, keepdims=True)
    allowed = np.arange(9) != 4
    weights = fit_weights(one[:, :31], 4, allowed).values
    gap = one[4] - weights @ one
    assert found.effect[1, 4] == pytest.approx(gap[31:41].mean())
    assert found.before[1, 4] == pytest.approx(np.sqrt((gap[:31] ** 2).mean()))
    assert found.after[1, 4] == pytest.approx(np.sqrt((gap[31:41] ** 2).mean()))
    assert found.certified.max() < 1e-10


def test_without_a_compiler_the_same_comes_out() -> None:
    told = """
import sys
sys.modules['numba'] = None
import numpy as np
from routekaart.evaluating.compiled import COMPILES
from routekaart.evaluating.sweeping import sweep
series = np.random.default_rng(6).normal(size=(8, 40)).cumsum(axis=1)
found = sweep(series, dates=np.array([30]), length=6, allowed=np.ones((8, 8), dtype=bool))
print(COMPILES, *(value.hex() for value in found.effect[0].round(9)))
"""
    seen = subprocess.run([sys.executable, "-c", told], capture_output=True, text=True, check=True).stdout.split()
    series = np.random.default_rng(6).normal(size=(8, 40)).cumsum(axis=1)
    found = sweep(series, dates=np.array([30]), length=6, allowed=np.ones((8, 8), dtype=np.bool_))
    assert seen[0] == "False"
    assert [float.fromhex(text) for text in seen[1:]] == pytest.approx(found.effect[0], abs=1e-8)
