"""What a reader at a level came to see, and when: the news of the register.

A moment in it is one at which the reader's own picture changed. When something was recorded, reviewed or disclosed
inside, while this reader could not see it, has no place here.
"""

from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A statement that a reader can see, or could see until a review refused it."""

    statement: Statement
    published: datetime
    """When this reader could see it for the first time (UTC)."""
    updated: datetime
    """When what this reader sees of it changed last: later than `published` if a review refused it, or let it stand
    again."""
    stands: bool = True
    """Whether it still stands; a review may have found that it was misread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """A page of the news, the last changed first."""

    total: int
    """How many changes there are on all pages together."""
    newest: datetime | None
    """When the last of all of them took place; `None` if there is none."""
    found: tuple[Change, ...]
