"""What people decided on a reading, as a report shows it."""

from dataclasses import dataclass

from routekaart.domain.statement import Review, Statement


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
