"""Gate: does the control follow the series before the event, and does it go on to follow it where nothing happened?"""

import math

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "no_fit"


def check_fit(case: Case, fits: Fits | None) -> GateResult:
    """Look at the share of movement that is followed, and at the gaps after earlier dates beside those before."""
    if fits is None:
        return not_checked(CODE)
    followed, unrest = fits.synthetic.r_squared, fits.time.unrest
    least, most = case.thresholds["least_r_squared"], case.thresholds["most_unrest"]
    told = {"r_squared": _told(followed), "least": least, "unrest": _told(unrest), "most": most}
    if math.isnan(followed):  # the series never moved: there is nothing to follow
        return decided(CODE, False, 0.0, least, **told)
    if unrest is None:
        return not_checked(CODE, **told)
    return decided(CODE, followed >= least and unrest <= most, followed, least, **told)


def _told(value: float | None) -> str:
    return "-" if value is None or math.isnan(value) else f"{value:.2f}"
