"""The central record: someone said something about a subject, for a period, in a source."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from routekaart.domain.content import (
    Contact,
    Content,
    Description,
    Event,
    EventState,
    Give,
    Money,
    Relation,
    Retraction,
    Use,
)
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
    published: Period | None = None
    """The date of the document, if it has one."""


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
    published: Period | None = None
    """When the first source, the one that speaks, said it, if the list knows."""
    place: str | None = None
    """Where in that source: `p. 5`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Publication:
    """A publication that is not kept here, with the words in it that say so."""

    title: str
    address: str
    quote: str
    published: Period | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Testimony:
    """What somebody who keeps the dossiers knows and no publication says: by account, never by name."""

    account: ActorId
    given: Period
    """The day on which it was told or written down."""


Source = Passage | Cell | Entry | Publication | Testimony


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
    def said_on(self) -> Period | None:
        """When it was said, as far as the source tells: the date of the letter, the publication, the testimony."""
        match self.source:
            case Cell():
                return None
            case Testimony() as source:
                return source.given
            case source:
                return source.published

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


@dataclass(frozen=True, slots=True)
class Held:
    """A statement as the register holds it: with the level that the latest disclosure gives it."""

    statement: Statement
    level: Level


@dataclass(frozen=True, slots=True, kw_only=True)
class Withheld:
    """That something is not shown, and why. It never says how much or what."""

    level: Level
    ground: str
    decider: ActorId
    until: Period | None = None
    consent: "Consent | None" = None
    told: bool | None = None
    """Whether it was decided that everyone may be told this; see `Disclosure.told`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class About:
    """What the register holds about one thing for a reader at a level, and that there is more, if there is."""

    held: tuple[Held, ...] = ()
    """In the order in which they were recorded."""
    withheld: tuple[Withheld, ...] = ()
    """Each notice once; in an order that depends on nothing else than what they say."""


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
class Consent:
    """That the other party was asked whether something may be public, and what it answered."""

    asked: Period
    answer: str | None = None
    """yes or no; `None` as long as there is none."""
    answered: Period | None = None


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
    consent: Consent | None = None
    """Whether the other party was asked, and what it answered."""
    told: bool | None = None
    """Whether everyone may be told, also outside, that something is withheld here and on which ground.

    `None`, which is not written, is no: so records of before this decision keep their ids. It is never `False`.
    """


@dataclass(frozen=True, slots=True, kw_only=True)
class Log:
    """Statements, reviews and disclosures in the order in which they were recorded."""

    statements: tuple[Statement, ...] = ()
    reviews: tuple[Review, ...] = ()
    disclosures: tuple[Disclosure, ...] = ()
    drafts: frozenset[DocumentId] = frozenset()
    """The letters among their sources of which nothing open says that they are public."""


Lineage = Mapping[StatementId, tuple[Statement, ...]]
"""For a figure of a letter what other letters say of the same thing, by the day of the letter, undated ones last."""

PROPOSER = "model:"
"""How the recorder begins of what a local model proposed."""


def is_proposal(statement: Statement) -> bool:
    """Tell whether a model proposed this: it is held true only once a review accepts it."""
    return statement.recorded_by.startswith(PROPOSER)


def as_known(log: Log, moment: datetime) -> tuple[Statement, ...]:
    """Return what was held true at a moment: statements recorded by then and not refused or replaced by then.

    The latest review of a statement counts; a proposal without one is not held true. A statement that replaces
    another is one more statement in the log. Where sources disagree, both are returned.
    """
    accepted: dict[StatementId, bool] = {}
    for review in log.reviews:
        if review.recorded <= moment:
            accepted[review.statement] = review.accepted
    return tuple(s for s in log.statements if s.recorded <= moment and accepted.get(s.id, not is_proposal(s)))


def said_by(statement: Statement, day: date) -> bool | None:
    """Tell whether something had been said by the end of a day; `None` if nothing tells when it was said.

    Without a date of publication the period counts for which it is said to hold: it is not told before that is over,
    or, if it has no end, before it began. A month or year counts when all of it is past: we do not guess the day.
    """
    return _past(statement.said_on or statement.valid, day)


def pictured_on(statement: Statement, day: date) -> bool | None:
    """Tell whether something belongs to the picture of a day; `None` if nothing dates it.

    What took place belongs to it from the day on which it did, also if a source wrote it down years later. A figure,
    a finding or a plan belongs to it from the day on which it was said.
    """
    match statement.content:
        case Event(state=EventState.PLANNED | EventState.PENDING):
            return said_by(statement, day)
        case Event() | Contact():
            return _past(statement.valid or statement.said_on, day)
        case Relation() | Money() | Use() | Give():
            return _begun(statement, day)
        case _:
            return said_by(statement, day)


def _begun(statement: Statement, day: date) -> bool | None:
    """Tell whether what holds for a stretch had begun, or had been said, by a day: a programme that runs to 2027."""
    valid, said = statement.valid, statement.said_on
    first = None if valid is None or valid.first is None else Period(valid.first, valid.first)
    known = [_past(period, day) for period in (first or valid, said) if period is not None]
    return any(known) if known else None


def taken_back(statements: Iterable[Statement], day: date | None = None) -> dict[StatementId, Statement]:
    """Return what its own speaker had taken back by a day, each with the words that do so.

    Another's word takes nothing back. Without a day all retractions count.
    """
    said = tuple(statements)
    words = [(one.content, one) for one in said if isinstance(one.content, Retraction)]
    if not words:  # an id is a digest: it is worked out only where it is asked for
        return {}
    speakers = {one.id: one.speaker for one in said}
    return {
        content.retracts: one
        for content, one in words
        if speakers.get(content.retracts) == one.speaker and (day is None or said_by(one, day) is not False)
    }


def given_names(statements: Iterable[Statement]) -> dict[str, tuple[str, str]]:
    """Return the Dutch and English names that statements give to things; the last one said counts."""
    contents = ((one.subject, one.content) for one in statements)
    return {str(thing): (said.name_nl, said.name_en) for thing, said in contents if isinstance(said, Description)}


def _past(known: Period | None, day: date) -> bool | None:
    if known is None:
        return None
    if known.end is not None:
        return known.end - timedelta(days=1) <= day
    return known.start is None or known.start <= day
