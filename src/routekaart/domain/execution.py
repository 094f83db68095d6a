"""How far the government has come with what Parliament asked or was promised, as known on a day.

Nobody fills in a state: it follows from events and evidence, each of which is named. What a person thinks of it is a
statement of that person, shown beside it, and changes nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.content import Ask, Description
from routekaart.domain.fulfilment import Fulfilment
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held

JUDGEMENTS = ("fulfilled", "partly-fulfilled", "not-fulfilled")
"""Events that a person may judge a request by."""


class ExecutionState(StrEnum):
    """How far it is."""

    OPEN = "open"
    DUE = "due"
    """Its term ends within four weeks."""
    OVERDUE = "overdue"
    CLAIMED_FULFILLED = "claimed_fulfilled"
    """A letter says that it is met, and that letter is not kept here, or not yet looked at."""
    FULFILMENT_FOUND = "fulfilment_found"
    FULFILMENT_NOT_FOUND = "fulfilment_not_found"
    """A letter says that it is met, and the passage that would do so is not in it."""
    NOT_DECIDED = "not_decided"
    """A motion of which it is not known that the House adopted it."""
    NOTHING_TO_DO = "nothing_to_do"
    """Rejected, withdrawn, or replaced by another."""


class ExecutionReason(StrEnum):
    """Why it is in that state."""

    CONDITIONAL = "conditional"
    """It is offered on a condition of which it is not known that it was met."""
    NO_TERM = "no_term"
    """Nobody says by when."""
    TERM_RUNS = "term_runs"
    TERM_ENDED = "term_ended"
    TERM_VAGUE = "term_vague"
    """It is said by when, and from which day that runs is not known."""
    SAID_TO_BE_MET = "said_to_be_met"
    DEALT_WITH = "dealt_with"
    """The House has booked questions or an undertaking as dealt with."""
    PASSAGE_FOUND = "passage_found"
    PASSAGE_PARTLY_FOUND = "passage_partly_found"
    PASSAGE_NOT_FOUND = "passage_not_found"
    TABLED = "tabled"
    HANDLED = "handled"
    """The House has handled a motion, and nothing tells how it voted."""
    VOTE_DISPUTED = "vote_disputed"
    """Sources differ on what became of it, and no dates tell which came last."""
    HELD_OVER = "held_over"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"
    REPLACED = "replaced"
    LAPSED = "lapsed"


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """What a paper that is said to meet a request was found to hold of one thing that was asked."""

    paper: ThingId
    ask: int
    """The number of what was asked; 0 for an undertaking."""
    fulfilment: Fulfilment


@dataclass(frozen=True, slots=True, kw_only=True)
class Execution:
    """A request of Parliament or an undertaking to it, with its state on a day."""

    request: ThingId
    also: tuple[ThingId, ...] = ()
    """Other ids of the same paper: its number in the House and that of its publication."""
    form: str
    """motion, toezegging, written-questions ..., or `not_said`."""
    description: Description | None
    state: ExecutionState
    reason: ExecutionReason
    since: Period | None
    """Since when it is in that state, if that can be dated."""
    due: Period | None
    """By the end of which it must have been met, if anybody says so."""
    owners: tuple[ThingId, ...]
    """The departments that must do it, as far as said."""
    about: tuple[ThingId, ...]
    """Countries, routes and instruments that it concerns."""
    asks: tuple[Ask, ...]
    answers: tuple[ThingId, ...]
    """The papers that are said to answer it."""
    evidence: tuple[Held, ...]
    """On what the state rests."""
    history: tuple[Held, ...]
    """All events and undertakings, in order of time."""
    judgements: tuple[Held, ...]
    """What people think of it."""
    looked_at: tuple[LookedAt, ...] = ()
    """What was found in the papers that are said to meet it, as far as they are kept here."""

    @property
    def level(self) -> Level:
        """The strictest level of what the state rests on."""
        return max((one.level for one in (*self.evidence, *self.history)), default=Level.OPENBAAR)
