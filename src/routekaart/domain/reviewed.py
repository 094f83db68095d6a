"""What people decided on a reading, as a report shows it."""

from dataclasses import dataclass, replace

from routekaart.domain.ids import RecorderId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Review, Statement

WITHHELD = RecorderId("")
"""Stands for a person, where who it was is not shown."""


def shown_at(review: Review, level: Level) -> Review:
    """Return a review as a reader at a level sees it: why and by whom is for those who keep the dossiers."""
    if level >= Level.INTERN:
        return review
    return replace(review, reason="", recorded_by=WITHHELD, replacement=None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reviewed:
    """The review by which a statement is shown as it is."""

    review: Review
    original: Statement | None = None
    """What was read before, where the statement that is shown took its place."""

    @property
    def refused(self) -> bool:
        """Whether a person refused what is shown, with nothing in its place."""
        return not self.review.accepted and self.original is None
