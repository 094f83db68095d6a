"""Gate: is every donor free of the arrangement and of others like it?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided

CODE = "contaminated"


def check_donors_clean(case: Case, fits: Fits | None) -> GateResult:
    """Count the donors that the plan names and that something touched; where it names none, none of them is used."""
    names = ", ".join(f"{one.unit.area} {one.unit.counterpart or ''}".strip() for one in case.contaminated)
    count = len(case.contaminated)
    return decided(CODE, count == 0, count, 0, donors=names, excluded=len(case.excluded))
