"""Gate: do all weights that fit as well say the same?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "not_identified"


def check_uniqueness(case: Case, fits: Fits | None) -> GateResult:
    """Look at how far the effect moves over all optima, as a share of the effect."""
    if fits is None or fits.optima is None:
        return not_checked(CODE)
    low, high = fits.optima
    size = max(abs(fits.synthetic.effect), 1e-9)
    moved, most = (high - low) / size, case.thresholds["most_over_optima"]
    support = len(fits.synthetic.weights.support)
    passes = moved <= most and case.window.end >= support
    return decided(CODE, passes, moved, most, low=f"{low:.3f}", high=f"{high:.3f}", donors=support)
