"""Show one statement with everything that people decided on it."""

from dataclasses import dataclass, replace

from routekaart.domain.levels import Level
from routekaart.domain.reviewed import WITHHELD, shown_at
from routekaart.domain.statement import Disclosure, Held, Review, Statement
from routekaart.recording import by_person, get_filed
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class History:
    """A statement and its reviews, in the order in which they were recorded."""

    held: Held
    reviews: tuple[Review, ...]
    stands: bool
    """Whether it is held true now."""
    state: str = ""
    """What was decided so far, for a form that decides on it."""
    disclosures: tuple[Disclosure, ...] = ()
    """Who decided at which level it is, and why; only those that the reader's level reaches."""


def show_reviews(workspace: Workspace, beginning: str, *, level: Level = Level.INTERN) -> History:
    """Return the statement whose id begins so, with who reviewed it, when and why; below intern only when.

    Raises:
        UnknownName: if no statement at this level has such an id, or several have.
    """
    filed = get_filed(workspace.register.find_log([beginning]), beginning, level)
    reviews = tuple(shown_at(review, level) for review in filed.reviews)
    return History(
        held=Held(_shown(filed.statement, level), filed.seen),
        reviews=reviews,
        stands=filed.stands,
        state=filed.state,
        disclosures=tuple(one for one in filed.disclosures if one.level <= level),
    )


def _shown(one: Statement, level: Level) -> Statement:
    """Return a statement without the account of who reads it so, below intern."""
    inside = level >= Level.INTERN or not by_person(one.recorded_by)
    return one if inside else replace(one, recorded_by=WITHHELD)
