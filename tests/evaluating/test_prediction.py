"""Prediction intervals: their ends are those of another solver, and they hold as often as they say."""

import numpy as np
import pytest

from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.prediction import ends_of_draws, predict
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control
from routekaart.evaluating.weights import fit_weights
from tests.evaluating.making import EVENT, case_of, make_counts
from tests.evaluating.problems import Floats
from tests.evaluating.simulating import simulate


def _clarabel(before: Floats, x: Floats, weights: Floats, noise: Floats, sign: float) -> float:
    """Return the least (-1) or largest (1) x'd + s within the draw, as an interior-point solver finds it."""
    clarabel = pytest.importorskip("clarabel")
    from scipy import sparse

    donors, periods = before.shape
    level = noise.mean()
    radius = np.sqrt(((noise - level) ** 2).sum() + periods * level**2)
    ball = np.zeros((periods + 2, donors + 1))
    ball[1:-1, :-1], ball[-1, -1] = -before.T, -np.sqrt(periods)
    limits = np.concatenate([[radius], -(before.T @ weights) - (noise - level), [-np.sqrt(periods) * level]])
    rows = np.vstack([np.r_[np.ones(donors), 0.0], np.hstack([-np.eye(donors), np.zeros((donors, 1))]), ball])
    cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(donors), clarabel.SecondOrderConeT(periods + 2)]
    settings = clarabel.DefaultSettings()
    settings.verbose = False
    settings.tol_gap_abs = settings.tol_gap_rel = settings.tol_feas = 1e-11
    nothing = sparse.csc_matrix((donors + 1, donors + 1))
    right = np.concatenate([[1.0], np.zeros(donors), limits])
    solved = clarabel.DefaultSolver(
        nothing, -sign * np.r_[x, 1.0], sparse.csc_matrix(rows), right, cones, settings
    ).solve()
    found = np.array(solved.x)
    return float(x @ (found[:-1] - weights) + found[-1])


@pytest.mark.parametrize(("donors", "periods"), [(3, 12), (12, 40), (40, 60), (30, 20)])
def test_the_ends_are_those_of_an_interior_point_solver(donors: int, periods: int) -> None:
    random = np.random.default_rng(donors)
    series = random.normal(size=(donors + 1, periods + 2)).cumsum(axis=1)
    moved = series - series[:, :periods].mean(axis=1, keepdims=True)
    weights = fit_weights(moved[:, :periods], 0, np.arange(donors + 1) > 0).values[1:]
    noise = random.normal(size=(4, periods)) * (moved[0, :periods] - weights @ moved[1:, :periods])
    found = ends_of_draws(moved[1:, :periods], moved[1:, periods:].T, weights, noise)
    for draw, period, side in np.ndindex(found.shape):
        other = _clarabel(moved[1:, :periods], moved[1:, periods + period], weights, noise[draw], 2.0 * side - 1)
        assert found[draw, period, side] == pytest.approx(other, abs=1e-6)


def test_in_a_made_up_world_it_holds_at_least_as_often_as_it_says() -> None:
    random, inside = np.random.default_rng(5), []
    for _ in range(25):
        logs = simulate(random, series=21, before=48)
        window, donors = Window(start=48, length=3), np.arange(21) > 0
        gaps = fit_synthetic_control(logs, 0, donors, window).gaps[window.after]
        found = predict(logs, 0, donors, window)
        inside.append((found.low <= gaps) & (gaps <= found.high))
    assert np.mean(inside) >= 0.9


def test_an_effect_lies_outside_it() -> None:
    logs = np.log1p(make_counts(effect=-3.0))
    window, donors = Window(start=EVENT, length=12), np.arange(len(logs)) > 0
    gaps = fit_synthetic_control(logs, 0, donors, window).gaps[window.after]
    found = predict(logs, 0, donors, window)
    assert (gaps < found.low).mean() > 0.7 and (found.low < 0).all() and (found.high > 0).all()


def test_with_a_perfect_fit_only_the_same_is_foretold() -> None:
    logs = np.log1p(make_counts(donors=20))
    logs[0] = logs[1]
    found = predict(logs, 0, np.arange(21) > 0, Window(start=EVENT, length=3))
    assert np.abs([found.low, found.high]).max() < 1e-6


def test_it_stands_beside_the_control_in_depth_and_decides_nothing() -> None:
    case = case_of(make_counts(effect=-1.6))
    plain, deep = evaluate_case(case), evaluate_case(case, in_depth=True)
    assert plain.estimate is not None and deep.estimate is not None
    assert plain.estimate.band == () and len(deep.estimate.band) == 12
    late = deep.estimate.control[EVENT : EVENT + 12]
    assert all(one.low < control < one.high for one, control in zip(deep.estimate.band, late, strict=True))
    assert plain.outcome == deep.outcome
