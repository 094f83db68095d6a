from collections.abc import Callable
from datetime import UTC, datetime

import pytest

from routekaart.domain.content import Content, Event, EventState
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Kind, Publication, Statement

Tell = Callable[..., Held]
MOTION = "request:kst-19637-3000"


@pytest.fixture
def tell() -> Tell:
    """Make a statement about a request as the register holds it: an event by its name, or another content."""

    def make(
        content: Content | str,
        valid: str | None = None,
        *,
        subject: str = MOTION,
        said: str | None = None,
        kind: Kind = Kind.REPORTED,
        level: Level = Level.OPENBAAR,
        planned: bool = False,
    ) -> Held:
        state = EventState.PLANNED if planned else EventState.HAPPENED
        published = said or (None if planned else valid)
        statement = Statement(
            speaker="parliament:NLD",
            subject=subject,
            content=Event(event=content, state=state) if isinstance(content, str) else content,
            kind=kind,
            valid=None if valid is None else Period.parse(valid),
            source=Publication(
                title="Tweede Kamer",
                address="https://www.tweedekamer.nl",
                quote="verzoekt de regering",
                published=None if published is None else Period.parse(published),
            ),
            recorded=datetime(2026, 3, 1, tzinfo=UTC),
            recorded_by="rule:test@1",
        )
        return Held(statement, level)

    return make
