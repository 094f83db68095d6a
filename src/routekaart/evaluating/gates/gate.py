"""What a gate is: a function from a case and its fits to a result."""

from collections.abc import Callable

from routekaart.domain.evaluation.outcome import GateResult, GateState
from routekaart.evaluating.case import Case
from routekaart.evaluating.fitting import Fits

Gate = Callable[[Case, Fits | None], GateResult]
"""Fits are `None` where nothing could be estimated."""


def decided(code: str, passes: bool, figure: float, threshold: float, **facts: object) -> GateResult:
    """Return a result that a figure and a threshold decided."""
    return GateResult(
        code=code,
        state=GateState.PASSED if passes else GateState.FAILED,
        figure=float(figure),
        threshold=float(threshold),
        facts=tuple((name, str(value)) for name, value in facts.items()),
    )


def not_checked(code: str, **facts: object) -> GateResult:
    """Return that the gate could not be tried: it then lets nothing through."""
    return GateResult(
        code=code, state=GateState.NOT_CHECKED, facts=tuple((name, str(value)) for name, value in facts.items())
    )


def not_applicable(code: str) -> GateResult:
    """Return that the gate is about another design."""
    return GateResult(code=code, state=GateState.NOT_APPLICABLE)
