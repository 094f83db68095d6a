"""Gate: did something else begin with the same country at about the same time?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "not_separable"


def check_bundle(case: Case, fits: Fits | None) -> GateResult:
    """Name what came together; a plan may name the bundle, and then the bundle is what is evaluated."""
    if not case.countries:
        return not_checked(CODE)  # of an event that is with nobody we know, nothing else could be seen to begin
    things = sorted({one.arrangement for one in case.others})
    told = "; ".join(f"{one.arrangement} {one.moment} {one.day}" for one in case.others)
    return decided(CODE, not things, len(things), 0, others=told, bundle=", ".join(case.plan.arrangements))
