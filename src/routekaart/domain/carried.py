"""What became of words, and of what people decided on them, in another version of a document."""

from dataclasses import dataclass
from enum import StrEnum

from routekaart.domain.statement import Review, Statement


class Outcome(StrEnum):
    """Whether the words of an old version stand in the new one."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    ORPHANED = "orphaned"


class Why(StrEnum):
    """What became of a decision, finer than the outcome."""

    CARRIED = "carried"
    DECIDED = "decided"
    """A person has decided on the same reading of the new version already."""
    SEVERAL_PLACES = "several_places"
    NO_WORDS = "no_words"
    READ_OTHERWISE = "read_otherwise"
    """The words are there, and what was decided on is not read from them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A place that looks like it, for a person to judge."""

    start: int
    end: int
    same_digits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """What became of words in another version."""

    outcome: Outcome
    places: tuple[tuple[int, int], ...] = ()
    """Where they stand, as stretches of the document's text."""
    near: Near | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """What became of one decision."""

    old: Statement
    review: Review
    """The latest on the old version."""
    outcome: Outcome
    why: Why
    anchor: Anchor
    new: Statement | None = None
    """The reading of the new version on which it counts; `None` if a person has to look."""
