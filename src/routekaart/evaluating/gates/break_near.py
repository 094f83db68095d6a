"""Gate: was the counting changed near the event, on the treated series or on what stands in for it?"""

from collections.abc import Iterable

import numpy as np

from routekaart.domain.breaks import Break
from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits
from routekaart.evaluating.gates.gate import decided
from routekaart.evaluating.kernel import Mask

CODE = "break"


def check_breaks(case: Case, fits: Fits | None) -> GateResult:
    """Look for flags and known changes near the event; on donors they count by the weight that these have."""
    near = max(1, round(case.thresholds["break_months"] * case.seasons / 12))
    start = case.window.start
    flagged: Mask = np.any(case.broken[:, max(start - near, 0) : start + near], axis=1)
    weight = float(fits.synthetic.weights.values @ flagged) if fits is not None else 0.0
    own = bool(flagged[0]) or any(treated for _, treated in case.breaks)
    weight = max(weight, 1.0 if any(not treated for _, treated in case.breaks) else 0.0)
    most = case.thresholds["most_broken_weight"]
    told = tell_changes([one for one, _ in case.breaks])
    return decided(CODE, not own and weight <= most, 1.0 if own else weight, most, **told)


def tell_changes(breaks: Iterable[Break]) -> dict[str, str]:
    """Return what is told of changes in counting, in both languages: their words stand in the lists."""
    known = tuple(breaks)
    return {
        "changes": "; ".join(f"{one.day}: {one.text_en}" for one in known),
        "changes_nl": "; ".join(f"{one.day}: {one.text_nl}" for one in known),
    }
