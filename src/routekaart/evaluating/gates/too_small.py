"""Gate: are there enough counts, and does rounding or suppression decide?"""

import numpy as np

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided

CODE = "too_small"


def check_size(case: Case, fits: Fits | None) -> GateResult:
    """Look at the median before the event, at the share of tiny cells, and at the effect with all counts at an end."""
    before = case.panel.values[:, : max(case.window.end, 0)]
    median = float(np.median(before[0])) if before.size else 0.0
    least = case.thresholds["least_month" if case.seasons == 12 else "least_year"]
    tiny = float((before[0] <= case.thresholds["tiny"]).mean()) if before.size else 1.0
    turns = fits is not None and fits.ends[0] < 0 < fits.ends[1]
    passes = median >= least and tiny <= case.thresholds["most_tiny"] and not turns
    return decided(CODE, passes, median, least, median=f"{median:g}", tiny=f"{tiny:.0%}", turns=turns)
