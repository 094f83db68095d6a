"""What a person decided on a reading, as a sentence on a card and as a record."""

import re

from routekaart.domain.reviewed import Reviewed
from routekaart.domain.statement import Review
from routekaart.reporting.records import Record
from routekaart.reporting.texts import REVIEWS
from routekaart.reporting.wording import Wording

SHOWN_ID = 10
"""How many characters of an id are shown to people: enough to find it by, and to type over."""


def describe_review(reviewed: Reviewed, wording: Wording) -> str:
    """Say that a person refused, replaced or accepted a reading, when and why."""
    review = reviewed.review
    words = wording.say(REVIEWS, decision_of(reviewed)).format(day=wording.day(review.recorded.date()))
    return f"{words} {wording.label('reason_given', reason=short_ids(review.reason))}" if review.reason else words


def decision_of(reviewed: Reviewed) -> str:
    """Return what was decided as a code: accepted, refused or replaced."""
    return "replaced" if reviewed.original is not None else "refused" if reviewed.refused else "accepted"


def code_of(review: Review) -> str:
    """Return what one review says of its statement as a code: accepted, refused or replaced."""
    if review.accepted:
        return "accepted"
    return "refused" if review.replacement is None else "replaced"


def review_record(reviewed: Reviewed | None) -> Record | None:
    """Return what a person decided as a record; `None` if nobody did."""
    if reviewed is None:
        return None
    original = reviewed.original
    return {
        "decision": decision_of(reviewed),
        "reason": reviewed.review.reason,
        "recorded": reviewed.review.recorded.isoformat(),
        "recorded_by": reviewed.review.recorded_by,
        "instead_of": None if original is None else original.id,
    }


def short_ids(text: str) -> str:
    """Return text in which ids have as many characters as elsewhere on a page.

    >>> short_ids("overgenomen van " + "0123456789abcdef" * 4 + ": akkoord")
    'overgenomen van 0123456789: akkoord'
    """
    return re.sub(rf"\b([0-9a-f]{{{SHOWN_ID}}})[0-9a-f]{{{64 - SHOWN_ID}}}\b", r"\1", text)
