from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from routekaart.domain.content import Content, Event
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Held, Kind, Publication, Statement

RECORDED = datetime(2026, 3, 1, 12, tzinfo=UTC)
Hold = Callable[..., Held]


@pytest.fixture
def hold() -> Hold:
    """Make a statement that the register holds: about a subject, on a day."""

    def make(
        subject: str, content: Content | str, valid: str | None = None, *, level: Level = Level.OPENBAAR, **changes: Any
    ) -> Held:
        title = changes.pop("title", "a report")
        published = changes.pop("published", None)
        said: dict[str, Any] = {
            "speaker": "organisation:gaps",
            "subject": subject,
            "content": Event(event=content) if isinstance(content, str) else content,
            "kind": Kind.REPORTED,
            "valid": None if valid is None else Period.parse(valid),
            "source": Publication(
                title=title,
                address="https://example.org",
                quote="so it is",
                published=None if published is None else Period.parse(published),
            ),
            "recorded": RECORDED,
            "recorded_by": "account:desk-1",
        }
        return Held(Statement(**(said | changes)), level)

    return make
