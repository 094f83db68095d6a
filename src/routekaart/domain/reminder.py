"""What asks for a person's attention in the dossiers on a day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from routekaart.domain.ids import ActorId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period


class ReminderKind(StrEnum):
    """Why somebody must look."""

    NO_CONTACT = "no_contact"
    """There is an arrangement, a coupling or an earlier contact with a country, and no contact for some months."""
    STALE_NEGOTIATION = "stale_negotiation"
    """The last that is known of an arrangement is that it is being negotiated, and that is some months ago."""
    TERM_PASSED = "term_passed"
    """The period of a promise is over, and nothing is known of how it was kept."""
    SECRECY_ENDS = "secrecy_ends"
    """The day on which a secret is looked at again is near or past."""
    SECRECY_WITHOUT_END = "secrecy_without_end"
    """Something is more closed than intern, and nobody said until when."""
    CONSENT_UNANSWERED = "consent_unanswered"
    """The other party was asked whether something may be public, and has not answered for a month."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Reminder:
    """Something to look at.

    Where a decision on secrecy is above the reader's level, it says no more than the decision itself: level, ground,
    decider, days. Then `about` and `basis` are empty.
    """

    kind: ReminderKind
    about: tuple[ThingId, ...] = ()
    since: date | None = None
    """Since when nothing was heard: the last day that is known. `None` if it never was."""
    heard: Period | None = None
    """The same as it was told: a year where only the year is known."""
    due: date | None = None
    """The day by which somebody should look; `None` if none was set."""
    level: Level | None = None
    ground: str = ""
    decider: ActorId | None = None
    basis: tuple[StatementId, ...] = ()
    """The statements that it rests on, as far as the reader may see them."""
