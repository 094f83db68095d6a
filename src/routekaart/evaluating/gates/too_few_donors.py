"""Gate: can a placebo test reach 5 % at all? With J donors the least possible p is 1/(J + 1)."""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided

CODE = "too_few_donors"


def check_donors(case: Case, fits: Fits | None) -> GateResult:
    """Count the donors."""
    count, needed = len(case.panel.units) - 1, case.thresholds["least_donors"]
    return decided(CODE, count >= needed, count, needed, donors=count, needed=round(needed), least=f"1/{count + 1}")
