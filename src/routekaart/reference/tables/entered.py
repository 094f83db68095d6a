"""What all rows have in common, and how a row becomes a statement."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from routekaart.domain.content import Content
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.statement import Entry, Kind, Statement
from routekaart.reference.entries import Verified
from routekaart.reference.notation import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A row with its sources. What is unverified is kept apart as work to do."""

    key: str
    verified: Verified
    sources: Words = ()
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table whose rows are being entered: its name, when, and who publishes each source."""

    name: str
    recorded: datetime
    publishers: Mapping[str, ActorId]

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
        """Make a statement of a row. Where the row names no speaker, its first source speaks."""
        return Statement(
            speaker=speaker or self.publishers[row.sources[0]],
            subject=subject,
            content=content,
            kind=kind,
            valid=valid,
            source=Entry(table=self.name, key=row.key, sources=row.sources),
            recorded=self.recorded,
            recorded_by=RecorderId(f"table:{self.name}@1"),
        )
