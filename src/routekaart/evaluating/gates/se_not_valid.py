"""Gate: is the uncertainty measured in a way that holds on such data?"""

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided, not_checked

CODE = "se_not_valid"


def check_inference(case: Case, fits: Fits | None) -> GateResult:
    """Say which p is used: that of all placebos, one by one. A standard error is never one of these."""
    if fits is None:
        return not_checked(CODE)
    return decided(CODE, fits.space.of >= 2, fits.space.of, 2, placebos=fits.space.of - 1)
