"""Gate: does the effect depend on one donor?"""

import math

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "one_donor"
_ALL = 99.0
"""More than everything: the sign turns, or nobody is left."""


def check_one_donor(case: Case, fits: Fits | None) -> GateResult:
    """Look at the effect without each donor: it may neither turn nor lose half its size."""
    if fits is None:
        return not_checked(CODE)
    whole, most = fits.synthetic.effect, case.thresholds["most_lost"]
    lost = {row: _lost(whole, without) for row, without in fits.without.items()}
    row, largest = max(lost.items(), key=lambda one: one[1])
    area, counterpart = case.panel.units[row]
    donor = f"{area} {counterpart or ''}".strip()
    return decided(CODE, largest <= most, largest, most, donor=donor, without=_told(fits.without[row]))


def _lost(whole: float, without: float) -> float:
    """Return which share of the effect is gone; all of it and more if the sign turns or nothing is left."""
    if math.isnan(without) or whole == 0:
        return _ALL
    return 1 - without / whole


def _told(effect: float) -> str:
    return "-" if math.isnan(effect) else f"{effect:+.2f}"
