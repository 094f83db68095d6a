"""A record that speaks: what it says becomes a statement, with the record at the House as its source."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from routekaart.domain.content import Content, Description, Event, EventState
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement
from routekaart.exchanging.tweedekamer.kinds import HOUSE, Sort
from routekaart.exchanging.tweedekamer.records import Matter
from routekaart.exchanging.tweedekamer.settling import record_address

RECORDER = RecorderId("rule:tweedekamer@1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """A record that speaks, about one subject."""

    now: datetime
    speaker: ActorId
    subject: ThingId
    entity: str
    id: str
    number: str

    def said(
        self,
        content: Content,
        quote: str,
        said: date | None,
        *,
        valid: Period | None = None,
        kind: Kind = Kind.REPORTED,
        speaker: ActorId | None = None,
    ) -> Statement:
        """Make a statement of what it says, in the words of the field that says so, on a day."""
        return Statement(
            speaker=speaker or self.speaker,
            subject=self.subject,
            content=content,
            kind=kind,
            valid=valid,
            source=Publication(
                title=f"Tweede Kamer, {self.entity} {self.number}",
                address=record_address(self.entity, self.id),
                quote=quote,
                published=period_of(said),
            ),
            recorded=self.now,
            recorded_by=RECORDER,
        )


def describe(one: Voice, sort: Sort, name: str, day: date | None, field: str) -> Iterator[Statement]:
    """Say what a record is, and that it came on a day."""
    if name:
        yield one.said(Description(name_nl=name, name_en=name, form=sort.form, level="NLD"), name, day)
    if day is not None:
        yield one.said(Event(event=sort.event), f"{field} {day.isoformat()}", day, valid=period_of(day))


def say_dates(one: Voice, matter: Matter) -> Iterator[Statement]:
    """Say by when the House wants a matter dealt with, and whether it is."""
    if matter.due is not None:
        due = Event(event="due", state=EventState.PLANNED)
        quote = f"Termijn {matter.due.isoformat()}"
        yield one.said(due, quote, matter.changed, valid=period_of(matter.due), kind=Kind.EXPECTED, speaker=HOUSE)
    if matter.dealt_with is not None:
        state = EventState.HAPPENED if matter.dealt_with else EventState.ABSENT
        quote = f"Afgedaan {'true' if matter.dealt_with else 'false'}"
        yield one.said(Event(event="dealt-with", state=state), quote, matter.changed, speaker=HOUSE)


def period_of(day: date | None) -> Period | None:
    """Return a day as a period; `None` if there is none."""
    return None if day is None else Period.of_day(day)
