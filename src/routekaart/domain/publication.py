"""What goes out: what anybody saw of the register, and the folder that holds it and nothing else.

A public build is made from what is open now. It is never a register with parts blanked out: what is not open has no
place in it, no number, no moment and no gap.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar

from routekaart.domain.ids import DocumentId, StatementId, ThingId
from routekaart.domain.statement import Disclosure, Review, Statement, Withheld

Moment = TypeVar("Moment", datetime, str)


def seen_from(pictures: Sequence[tuple[Moment, bool]], first: Moment) -> list[tuple[Moment, bool]]:
    """Return what anybody saw of a statement from a moment on, before which its letter was not public.

    Nothing, if it never stood since.

    Args:
        pictures: each moment at which something else was seen, with whether it stood from then on, in order.
        first: the moment; as a datetime, or as a text that sorts like one.
    """
    before = [stands for moment, stands in pictures if moment <= first]
    after = [(moment, stands) for moment, stands in pictures if moment > first]
    found: list[tuple[Moment, bool]] = [(first, True)] if before and before[-1] else []
    for moment, stands in after:
        if stands if not found else found[-1][1] != stands:
            found.append((moment, stands))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A statement that is open now, with what anybody saw of it."""

    statement: Statement
    pictures: tuple[tuple[datetime, bool], ...]
    """Each moment at which anybody saw something else, with whether it stood from then on; the first time it did."""
    replacement: StatementId | None = None
    """What took its place by the latest review, if that refused it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """That something about a thing is withheld, and why."""

    thing: ThingId
    withheld: Withheld


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """The register as anybody sees it, and what the register withholds; taken at one moment."""

    seen: tuple[Seen, ...]
    told: tuple[Notice, ...]
    """What is withheld of which it was decided that all may be told."""
    untold: tuple[Notice, ...]
    """What is withheld without anybody being told. For those who publish, and for nobody else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicLog:
    """The statements and decisions of a public build, in the order in which they come into its register."""

    statements: tuple[Statement, ...]
    opening: tuple[Disclosure, ...]
    reviews: tuple[Review, ...]
    letters: tuple[tuple[DocumentId, datetime], ...]
    """The letters that are public, each with when it became so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class BuiltFile:
    """A file of a public build, with what proves it whole."""

    path: str
    """From the folder of the build, with slashes."""
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PublicBuild:
    """What `build.json` says of a public build."""

    number: int
    moment: datetime
    """When it was made (UTC)."""
    version: str
    """The Routekaart that made it."""
    files: tuple[BuiltFile, ...]
    """Every other file in it, by path."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """What was published, and what whoever publishes must know of what was not."""

    build: PublicBuild
    folder: str
    statements: int
    releases: int
    letters: int
    notices: int
    untold: tuple[Notice, ...]
    """What is withheld about things that all can see, without a notice."""
    inside: int
    """How many letters are kept that nobody made public."""
    evaluations: int = 0
    evaluations_inside: bool = False
    """Whether evaluations are kept that do not rest on just what is public now."""
