"""Several things that one motion asks become one reason for its state, or none where one of them cannot be told."""

import pytest

from routekaart.domain.execution import ExecutionReason
from routekaart.domain.fulfilment import Deed, Fulfilment, FulfilmentOutcome
from routekaart.following.looking import find_reason

FOUND, PARTLY = FulfilmentOutcome.FOUND, FulfilmentOutcome.PARTLY
NOT_FOUND, UNDECIDED = FulfilmentOutcome.NOT_FOUND, FulfilmentOutcome.UNDECIDED


@pytest.mark.parametrize(
    ("outcomes", "reason"),
    [
        ([FOUND], ExecutionReason.PASSAGE_FOUND),
        ([FOUND, FOUND], ExecutionReason.PASSAGE_FOUND),
        ([FOUND, NOT_FOUND], ExecutionReason.PASSAGE_PARTLY_FOUND),
        ([PARTLY], ExecutionReason.PASSAGE_PARTLY_FOUND),
        ([NOT_FOUND, NOT_FOUND], ExecutionReason.PASSAGE_NOT_FOUND),
        ([FOUND, UNDECIDED], None),
        ([], None),
    ],
)
def test_outcomes_become_one_reason(outcomes: list[FulfilmentOutcome], reason: ExecutionReason | None) -> None:
    assert find_reason(Fulfilment(outcome=one, deed=Deed.ACT, reason="done") for one in outcomes) is reason
