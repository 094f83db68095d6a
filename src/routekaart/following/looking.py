"""What looking at a letter makes of a request: of the outcomes of all that it asks, one reason for its state."""

from collections.abc import Iterable

from routekaart.domain.execution import ExecutionReason
from routekaart.domain.fulfilment import Fulfilment, FulfilmentOutcome


def find_reason(looked_at: Iterable[Fulfilment]) -> ExecutionReason | None:
    """Return what a letter shows for a request of which each thing was looked for in it.

    Returns:
        `None` where it cannot be told: nothing was looked for, or one of the things is undecided. The request then
        stays as claimed; a person must look.
    """
    outcomes = {one.outcome for one in looked_at}
    if not outcomes or FulfilmentOutcome.UNDECIDED in outcomes:
        return None
    if outcomes == {FulfilmentOutcome.FOUND}:
        return ExecutionReason.PASSAGE_FOUND
    if outcomes == {FulfilmentOutcome.NOT_FOUND}:
        return ExecutionReason.PASSAGE_NOT_FOUND
    return ExecutionReason.PASSAGE_PARTLY_FOUND
