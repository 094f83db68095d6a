"""What goes out: what anybody saw of the register, and the folder that holds it and nothing else.

A public build is made from what is open now. It is never a register with parts blanked out: what is not open has no
place in it, no number, no moment and no gap.
"""

from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.ids import DocumentId, StatementId, ThingId
from routekaart.domain.statement import Disclosure, Review, Statement, Withheld


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
