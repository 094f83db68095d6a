"""What all rows have in common, and how a row or a listed thing becomes a statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.content import Content, Description
from routekaart.domain.ids import ActorId, RecorderId, ThingId, key_of
from routekaart.domain.period import Period
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.reference.entries import ListedSource, Verified
from routekaart.reference.notation import Words

THIS_PROGRAM = ActorId("organisation:routekaart")
"""Who speaks where a name or a reading is our own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with its sources. What is unverified is kept apart as work to do."""

    key: str
    verified: Verified
    sources: Words = ()
    note: str = ""

    @property
    def said(self) -> Period | None:
        """When it was said, where the row itself knows; otherwise the date of its first source counts."""
        return None

    @property
    def pages(self) -> str | None:
        """Where in its first source it stands, if the row knows."""
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class PagedRow(Row):
    """A row that can name the page of its first source."""

    page: str = ""

    @property
    def pages(self) -> str | None:
        """The page, or pages, as `p. 5`."""
        return f"p. {self.page}" if self.page else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose rows are being entered: its name, when, and the sources that rows name by key."""

    name: str
    recorded: datetime
    sources: Mapping[str, ListedSource]

    def statement(
        self,
        row: Row,
        content: Content,
        *,
        subject: ThingId,
        valid: Period | None = None,
        kind: Kind = Kind.REPORTED,
        speaker: ActorId | None = None,
    ) -> Statement:
        """Make a statement of a row. Its first source speaks, on its own date, where the row knows no better."""
        first = self.sources[row.sources[0]]
        return Statement(
            speaker=speaker or first.publisher,
            subject=subject,
            content=content,
            kind=kind,
            valid=valid,
            source=Entry(
                table=self.name,
                key=row.key,
                sources=row.sources,
                published=row.said or first.published,
                place=row.pages,
            ),
            recorded=self.recorded,
            recorded_by=RecorderId(f"table:{self.name}@1"),
        )

    def fixed(self, subject: ThingId, content: Content, sources: tuple[str, ...]) -> Statement:
        """State what holds as long as a thing is there. It has no date; that of a source would hide the thing before.

        Names are our own words, so that a description is ours; of anything else the first source speaks.
        """
        ours = isinstance(content, Description) or not sources
        return Statement(
            speaker=THIS_PROGRAM if ours else self.sources[sources[0]].publisher,
            subject=subject,
            content=content,
            kind=Kind.REPORTED,
            valid=None,
            source=Entry(table=self.name, key=key_of(subject), sources=sources),
            recorded=self.recorded,
            recorded_by=RecorderId(f"table:{self.name}@1"),
        )
