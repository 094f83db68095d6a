"""The steps of an arrangement: which of them begin it, which stop it, and which are only talk.

One list for all rooms: a dossier shows the state, a rule asks whether an agreement holds, a reminder asks whether
talks go on, and recording refuses an end before a beginning.
"""

MANDATE = "mandate"
TALKS = (
    "negotiation", "negotiation-started", "talks", "talks-opened", "meeting", "last-meeting", "meetings-paused",
    "meetings-resumed", "moratorium-started", "moratorium-ended", "dialogue", "round",
)  # fmt: skip
"""Steps in a negotiation or in the daily work under an arrangement. Only the first two are a state of it."""
AGREED = ("initialled", "announced", "agreed", "signed", "ratified")
HELD = ("provisional", "started", "in-force", "resumed")
"""From here on it is carried out."""
STOPPED = ("partly-suspended", "suspended")
OVER = ("lapsed", "terminated", "ended")
ALSO_CALLED = {
    "arrangement": "agreed",
    "suspension": "suspended",
    "provisional-application": "provisional",
    "coming-into-force": "in-force",
    "expired": "lapsed",
}
"""Other names of such a step."""

STATES = (MANDATE, "negotiation", "negotiation-started", *AGREED, *HELD, *STOPPED, *OVER)
"""The steps that are a state, in the order in which they are taken."""
ONCE = frozenset({*AGREED, "provisional", "in-force", *OVER})
"""Steps that are taken once for a party and territory: two dates for one of them are a disagreement."""


def step_of(event: str) -> str:
    """Return the one name of a step.

    >>> step_of("arrangement")
    'agreed'
    """
    return ALSO_CALLED.get(event, event)
