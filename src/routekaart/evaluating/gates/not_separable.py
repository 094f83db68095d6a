"""Gate: did something else begin with the same country at about the same time?"""

from collections.abc import Sequence

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.evaluation.touches import Touch
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "not_separable"


def check_bundle(case: Case, fits: Fits | None) -> GateResult:
    """Name what came together; a plan may name the bundle, and then the bundle is what is evaluated."""
    if not case.countries:
        return not_checked(CODE)  # of an event that is with nobody we know, nothing else could be seen to begin
    return decide_bundle(case.plan, case.others)


def decide_bundle(plan: Plan, others: Sequence[Touch]) -> GateResult:
    """Return the result from what else began with the countries of a plan, near its dates."""
    things = {one.arrangement for one in others}
    told = "; ".join(f"{one.arrangement} {one.moment} {one.day}" for one in others)
    return decided(CODE, not things, len(things), 0, others=told, bundle=", ".join(plan.arrangements))
