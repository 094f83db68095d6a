"""The estimate without each of the donors that it rests on."""

import numpy as np

from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control


def leave_one_out(series: Floats, treated: int, allowed: Mask, window: Window) -> dict[int, float]:
    """Return by donor with weight the estimate without it; without any other donor the estimate is not changed.

    A donor alone cannot be left out: then nothing is left, and the answer is NaN.
    """
    whole = fit_synthetic_control(series, treated, allowed, window)
    found = {}
    for donor in whole.weights.support:
        others = allowed.copy()
        others[donor] = False
        few = not others.any()
        found[donor] = np.nan if few else fit_synthetic_control(series, treated, others, window).effect
    return found
