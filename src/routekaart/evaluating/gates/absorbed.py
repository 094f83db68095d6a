"""Gate: do the fixed effects leave anything of the treatment? Of one series and its donors there are none."""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import not_applicable

CODE = "absorbed"


def check_absorbed(case: Case, fits: Fits | None) -> GateResult:
    """Say that this gate is about panels of pairs and years: see `routekaart.evaluating.pairs`."""
    return not_applicable(CODE)
