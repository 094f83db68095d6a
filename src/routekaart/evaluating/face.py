"""How far the estimate can move over all weights that fit equally well.

With fewer periods than donors many mixtures match the treated series alike. Each is as good an answer, so the range of
the estimate over all of them is the answer.
"""

import numpy as np

from routekaart.evaluating.extras import load_extra
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control


def effect_over_optima(series: Floats, treated: int, allowed: Mask, window: Window) -> tuple[float, float]:
    """Return the least and largest mean gap after the date over all weights that are as good.

    All optima have the same fitted values, so they are the weights of the simplex with B w = B w*: two linear programs.

    Args:
        series: shape (n, periods), transformed.
        treated: the row of the treated series.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    linprog = load_extra("scipy.optimize").linprog
    found = fit_synthetic_control(series, treated, allowed, window)
    moved = series - series[:, : window.end].mean(axis=1, keepdims=True)
    before, late = moved[:, : window.end], moved[:, window.after].mean(axis=1)
    donors = np.flatnonzero(allowed)
    fitted = found.weights.values @ before
    scale = float(np.abs(before[donors]).max()) or 1.0
    rows = np.vstack([before[donors].T / scale, np.ones(len(donors))])
    limits = np.concatenate([fitted / scale, [1.0]])
    ends = [found.effect, found.effect]
    for sign in (1.0, -1.0):
        solved = linprog(sign * late[donors], A_eq=rows, b_eq=limits, bounds=(0, 1), method="highs")
        if solved.success:  # rounding may leave no exact solution: then the weights found are the only ones known
            ends.append(float(late[treated] - late[donors] @ solved.x))
    return min(ends), max(ends)
