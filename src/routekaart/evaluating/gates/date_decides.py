"""Gate: does the sign of the effect depend on which date of the event is taken?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "date_decides"


def check_dates(case: Case, fits: Fits | None) -> GateResult:
    """Compare the effects from each date on; with one date only nothing can be compared."""
    dates = ", ".join(f"{one.moment} {one.day}" for one in case.plan.dates)
    if fits is None or len(case.plan.dates) < case.thresholds["least_dates"]:
        return not_checked(CODE, dates=dates)
    starts = dict(case.windows)
    periods = {starts[moment].start for moment, _ in fits.at_dates}
    if len(periods) < case.thresholds["least_dates"]:  # days that count from the same period say nothing of one another
        return not_checked(CODE, dates=dates, periods=len(periods))
    signs = {effect > 0 for _, effect in fits.at_dates}
    told = "; ".join(f"{moment} {effect:+.2f}" for moment, effect in fits.at_dates)
    return decided(CODE, len(signs) == 1, len(signs), 1, dates=dates, effects=told)
