"""What is left of a fall when the routes that may have received are counted too, in counts and not in percentages."""

from collections.abc import Sequence

from routekaart.domain.evaluation.outcome import Beside, Net
from routekaart.evaluating.case import Case
from routekaart.evaluating.panel import BACK
from routekaart.evaluating.synthetic_control import Synthetic


def count_difference(case: Case, synthetic: Synthetic) -> float:
    """Return what was counted after the event less what the control gives, added up over the periods that count.

    Args:
        case: what is looked at.
        synthetic: the treated series beside its control, in the unit of the transform.
    """
    after = case.window.after
    foretold = BACK[case.plan.transform](case.transformed()[0, after] - synthetic.gaps[after])
    return float((case.panel.values[0, after] - foretold).sum())


def net_of(own: float | None, beside: Sequence[Beside]) -> Net | None:
    """Add up a route and the routes that may have received; `None` if one of them could not be estimated, or none is.

    Args:
        own: the difference on the route itself.
        beside: what is told beside it.
    """
    received = [one.difference for one in beside if one.what == "receiving"]
    known = [one for one in received if one is not None]
    if own is None or not received or len(known) < len(received):
        return None
    return Net(own=own, receiving=sum(known))
