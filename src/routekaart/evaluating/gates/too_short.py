"""Gate: are there enough periods before the event, beside those after it, and all of those after it?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided

CODE = "too_short"


def check_length(case: Case, fits: Fits | None) -> GateResult:
    """Count the periods that are matched; those after the event must be there for as long as the plan says."""
    before = max(case.window.end, 0)
    needed = max(case.thresholds["least_before"], case.thresholds["before_per_after"] * case.asked)
    passes = before >= needed and case.there >= case.asked
    return decided(
        CODE, passes, before, needed, before=before, needed=round(needed), after=case.there, asked=case.asked
    )
