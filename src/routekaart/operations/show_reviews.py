"""Show one statement with everything that people decided on it."""

from dataclasses import dataclass

from routekaart.domain.levels import Level
from routekaart.domain.statement import Held, Review
from routekaart.recording import get_filed
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A statement and its reviews, in the order in which they were recorded."""

    held: Held
    reviews: tuple[Review, ...]
    stands: bool
    """Whether it is held true now."""


def show_reviews(workspace: Workspace, beginning: str, *, level: Level = Level.INTERN) -> History:
    """Return the statement whose id begins so, with who reviewed it, when and why.

    Raises:
        UnknownName: if no statement at this level has such an id, or several have.
    """
    filed = get_filed(workspace.register.find_log([beginning]), beginning, level)
    return History(held=Held(filed.statement, filed.level), reviews=filed.reviews, stands=filed.stands)
