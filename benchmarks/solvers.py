"""The simplex problem of a synthetic control on a made-up panel, and what others solve it with.

The panel: 61 series, 120 months of which 84 before, three common factors. A solver is called with series without their
mean, shape (61, 84), and the row of the treated one, and returns the weights of all series.
"""

from collections.abc import Callable

import numpy as np

from routekaart.evaluating.dense import inner_products
from routekaart.evaluating.kernel import Floats, Mask, nearest_point

BEFORE, MONTHS, SERIES = 84, 120, 61
Solver = Callable[[Floats, int], Floats]


def make_panel() -> Floats:
    """Return the outcomes, shape (61, 120)."""
    random = np.random.default_rng(1)
    common = random.normal(size=(3, MONTHS)).cumsum(axis=1)
    return random.normal(size=(SERIES, 3)) @ common + 0.7 * random.normal(size=(SERIES, MONTHS))


def without_mean(panel: Floats) -> Floats:
    """Return the months before, each series less its mean, shape (61, 84)."""
    series = panel[:, :BEFORE]
    return series - series.mean(axis=1, keepdims=True)


def others(row: int) -> Mask:
    """Return which series may be donors."""
    return np.arange(SERIES) != row


def fit_all(before: Floats) -> None:
    """Fit each series in turn as if it were the treated one, with our kernel."""
    gram, weights = inner_products(before), np.zeros(SERIES)
    for row in range(SERIES):
        weights[:] = 0.0
        nearest_point(gram, row, others(row), 0.0, weights)


def objective(before: Floats, weights: Floats, row: int = 0) -> float:
    """Return the sum of squares that is left."""
    rest = before[row] - weights @ before
    return float(rest @ rest)


def scipy_nnls() -> Solver:
    """Return SciPy's least squares without negative weights, with a heavy row that makes them add up to one."""
    from scipy.optimize import nnls

    def solve(series: Floats, row: int) -> Floats:
        rows = np.vstack([series[others(row)].T, np.full(SERIES - 1, 1e4)])
        return _spread(nnls(rows, np.append(series[row], 1e4))[0], row)

    return solve


def clarabel() -> Solver:
    """Return the interior point method of Clarabel."""
    import clarabel
    from scipy import sparse

    def solve(series: Floats, row: int) -> Floats:
        away = series[others(row)] - series[row]
        settings = clarabel.DefaultSettings()
        settings.verbose = False
        rows = sparse.csc_matrix(np.vstack([np.ones((1, SERIES - 1)), -np.eye(SERIES - 1)]))
        cones = [clarabel.ZeroConeT(1), clarabel.NonnegativeConeT(SERIES - 1)]
        quadratic, limits = sparse.csc_matrix(np.triu(2 * away @ away.T)), np.append(1.0, np.zeros(SERIES - 1))
        solver = clarabel.DefaultSolver(quadratic, np.zeros(SERIES - 1), rows, limits, cones, settings)
        return _spread(np.array(solver.solve().x), row)

    return solve


def pysyncon() -> Solver:
    """Return the weights of pysyncon where the importance of each month is given."""
    from pysyncon import Synth

    def solve(series: Floats, row: int) -> Floats:
        importance = np.eye(BEFORE) / BEFORE
        return _spread(Synth.w_optimize(importance, series[others(row)].T, series[row])[0], row)

    return solve


def mlsynth() -> Solver:
    """Return one call of mlsynth, with a table of the whole panel; without inference it fits the weights only."""
    import pyarrow as pa
    from mlsynth import VanillaSC

    panel = make_panel()
    panel -= panel[:, :BEFORE].mean(axis=1, keepdims=True)
    unit, month = np.meshgrid(np.arange(SERIES), np.arange(MONTHS), indexing="ij")
    names = {"outcome": "y", "treat": "treat", "unitid": "unit", "time": "time", "display_graphs": False}

    def solve(_series: Floats, row: int) -> Floats:
        treated = ((unit == row) & (month >= BEFORE)).astype(int)
        columns = {"unit": unit.ravel(), "time": month.ravel(), "y": panel.ravel(), "treat": treated.ravel()}
        table = pa.table(columns).to_pandas()
        weights = np.zeros(SERIES)
        for name, weight in VanillaSC({"df": table, "inference": False, **names}).fit().donor_weights.items():
            weights[int(name)] = weight
        return weights

    return solve


SOLVERS = {"scipy nnls": scipy_nnls, "Clarabel": clarabel, "pysyncon": pysyncon, "mlsynth": mlsynth}


def _spread(weights: Floats, row: int) -> Floats:
    return np.insert(weights, row, 0.0)
