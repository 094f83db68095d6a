"""The words of events and relations by which a request is followed; other words change no state."""

from routekaart.domain.execution import JUDGEMENTS, ExecutionReason, ExecutionState

ADOPTED = frozenset({"adopted"})
STOPPED = {
    "rejected": ExecutionReason.REJECTED,
    "withdrawn": ExecutionReason.WITHDRAWN,
    "replaced": ExecutionReason.REPLACED,
    "lapsed": ExecutionReason.LAPSED,
}
"""Events after which there is nothing to do, unless it is adopted afterwards."""
HELD_OVER = "held-over"
ANSWERED = frozenset({"answered", "fulfilled"})
"""Events by which the government says that it is met."""
DEALT_WITH = "dealt-with"
"""How the House books a matter: of a motion that it came to a vote, of questions that they were answered."""
POSTPONED = "postponed"
DUE = frozenset({"due", POSTPONED})
"""Planned events on whose day it must be met; of several the one that was said last counts."""
JUDGED = frozenset(JUDGEMENTS)
"""Events that a person may judge to be so; with kind judged they are no evidence."""

ANSWERED_BY, SAME_AS, CONCERNS, OWNED_BY, REPLACES = "answered-by", "same-as", "concerns", "owned-by", "replaces"

MET = frozenset(
    {ExecutionState.CLAIMED_FULFILLED, ExecutionState.FULFILMENT_FOUND, ExecutionState.FULFILMENT_NOT_FOUND}
)
"""States in which the government says that it is met, rightly or not."""
