"""Gate: how much of the time after the event was the pandemic?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided

CODE = "covid"


def check_pandemic(case: Case, fits: Fits | None) -> GateResult:
    """Count the periods after the event in the stretch that is left out."""
    share = case.left_out / case.asked if case.asked else 0.0
    most = case.thresholds["most_covid"]
    return decided(CODE, share <= most, share, most, periods=case.left_out, asked=case.asked)
