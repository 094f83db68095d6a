"""Only who said something takes it back, and only from the day on which that was said."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.content import Event, Retraction
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Statement, taken_back


def say(content, speaker: str = "organisation:gaps", published: str = "2020-01-01") -> Statement:
    source = Publication(title="t", address="https://example.org", quote="q", published=Period.parse(published))
    return Statement(
        speaker=speaker,
        subject="arrangement:a",
        content=content,
        kind=Kind.REPORTED,
        valid=None,
        source=source,
        recorded=datetime(2026, 1, 1, tzinfo=UTC),
        recorded_by="account:desk-1",
    )


WRONG = say(Event(event="signed"))
WORDS = Retraction(retracts=WRONG.id, reason="a slip")


@pytest.mark.parametrize(
    ("words", "day", "gone"),
    [
        (say(WORDS, published="2021-05-05"), date(2021, 5, 5), True),
        (say(WORDS, published="2021-05-05"), date(2021, 5, 4), False),
        (say(WORDS, published="2021-05-05"), None, True),
        (say(WORDS, speaker="organisation:iom"), None, False),
        (say(Retraction(retracts=say(Event(event="agreed")).id, reason="x")), None, False),
        (say(Event(event="ended")), None, False),
    ],
)
def test_what_is_taken_back(words, day, gone) -> None:
    assert taken_back((WRONG, words), day) == ({WRONG.id: words} if gone else {})
