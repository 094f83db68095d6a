"""The central record: someone said something about a subject, for a period, in a source."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from routekaart.domain.content import Content
from routekaart.domain.encoding import digest, to_record
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, ReleaseId, StatementId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period


class Kind(StrEnum):
    """In what mode something was said."""

    REPORTED = "reported"
    EXPECTED = "expected"
    PROMISED = "promised"
    JUDGED = "judged"


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A place in a document: characters `start` up to and not including `end` of its text."""

    document: DocumentId
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """A value in a release of statistics: the row's number in its raw file, from 1, and the column's name."""

    release: ReleaseId
    row: int
    column: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A row in a list kept by hand, with the sources that it was taken from (keys in reference/sources.yml)."""

    table: str
    key: str
    sources: tuple[str, ...]


Source = Passage | Cell | Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Someone said something about a subject, for a period, in a source. Never changed and never deleted."""

    speaker: ActorId
    subject: ThingId
    content: Content
    kind: Kind
    valid: Period | None
    """When it is said to hold in the world; `None` if the speaker names no period."""
    source: Source
    recorded: datetime
    """When we learned it (UTC)."""
    recorded_by: RecorderId

    @property
    def id(self) -> StatementId:
        """The digest of what was said and where, not of when or how we recorded it."""
        return StatementId(digest(self.said))

    @property
    def said(self) -> dict[str, object]:
        """What was said and where, as a record: everything but `recorded` and `recorded_by`."""
        record = to_record(self)
        del record["recorded"], record["recorded_by"]
        return record


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """Our decision on a statement: did we read it right?"""

    statement: StatementId
    accepted: bool
    reason: str
    recorded: datetime
    recorded_by: RecorderId
    replacement: StatementId | None = None
    """The statement that takes its place, if we misread."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Disclosure:
    """A decision on who may see statements: with ground, decider, and until when."""

    statements: tuple[StatementId, ...]
    level: Level
    ground: str
    """Why: `published source`, `Constitution art. 68`, `Woo 5.1.2a` ..."""
    decider: ActorId
    recorded: datetime
    recorded_by: RecorderId
    until: Period | None = None
    """When the decision is to be looked at again, or ends."""
    consent: str | None = None
    """Whether the other party was asked, and what it answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Statements, reviews and disclosures in the order in which they were recorded."""

    statements: tuple[Statement, ...] = ()
    reviews: tuple[Review, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()


def as_known(log: Log, moment: datetime) -> tuple[Statement, ...]:
    """Return what was held true at a moment: statements recorded by then and not refused or replaced by then.

    The latest review of a statement counts. A statement that replaces another is one more statement in the log.
    Where sources disagree, both are returned.
    """
    refused: dict[StatementId, bool] = {}
    for review in log.reviews:
        if review.recorded <= moment:
            refused[review.statement] = not review.accepted
    return tuple(s for s in log.statements if s.recorded <= moment and not refused.get(s.id, False))
