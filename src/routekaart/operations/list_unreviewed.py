"""List what was read from letters and no person has reviewed yet."""

from dataclasses import dataclass

from routekaart.domain.ids import DocumentId
from routekaart.domain.levels import Level
from routekaart.domain.statement import Held
from routekaart.workspace import Workspace


@dataclass(frozen=True, slots=True, kw_only=True)
class Queue:
    """Readings that wait for a person."""

    held: tuple[Held, ...]
    """The first of them, in the order in which they were recorded."""
    waiting: int
    """How many there are."""


def list_unreviewed(
    workspace: Workspace, letter: DocumentId | None = None, *, level: Level = Level.INTERN, limit: int = 20
) -> Queue:
    """Return the readings of a letter, or of all letters, that no person has accepted, refused or replaced.

    What a model proposed is among them, and counts for nothing until a person accepts it.
    """
    waiting, held = workspace.register.find_unreviewed(document=letter, level=level, limit=limit)
    return Queue(held=held, waiting=waiting)
