"""Short statements for the tests of the rules."""

from datetime import UTC, datetime

from routekaart.domain.content import Content, Event, EventState
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement, Testimony

RECORDED = datetime(2026, 7, 1, tzinfo=UTC)


def say(subject: str, content: Content, day: str | None = "2020-01-01", *, kind: Kind = Kind.REPORTED) -> Statement:
    """Return a statement of a desk; without a day it is from a publication that nothing dates."""
    when = None if day is None else Period.parse(day)
    undated = Publication(title="page", address="https://example.org/", quote="words")
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId(subject),
        content=content,
        kind=kind,
        valid=when,
        source=undated if when is None else Testimony(account=ActorId("account:desk"), given=when),
        recorded=RECORDED,
        recorded_by=RecorderId("account:desk"),
    )


def fact(name: str, state: EventState, subject: str = "country:XKX", day: str = "2020-01-01") -> Statement:
    """Return a fact as a person records it."""
    return say(subject, Event(event=f"fact-{name}", state=state), day)
