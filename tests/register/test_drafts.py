"""What is read in a letter is open to nobody outside before something open says that the letter is public."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest

from routekaart.domain.content import Event, Retraction
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Disclosure, Publication, Review, Statement
from routekaart.publishing import find_open_letters
from routekaart.register import Appended, Register

Say, Append, Judge = Callable[..., Statement], Callable[..., Appended], Callable[..., Review]
LETTER, SPAIN = "ab" * 32, ThingId("country:ESP")
HOUR = timedelta(hours=1)


def opening(say: Say, letter: str = LETTER, **changes: object) -> Statement:
    """Say that a letter is public."""
    told = Publication(title="Brief", address="https://www.example.org/brief", quote="Brief")
    said = {"subject": f"document:{letter}", "content": Event(event="published"), "valid": None, "source": told}
    return say(0, **(said | changes))


def ways(register: Register, level: Level = Level.OPENBAAR) -> dict[str, int]:
    """Return how much each way of asking gives of what is read."""
    return {
        "statements": len(register.find_statements(subject=SPAIN, level=level)),
        "of the letter": len(register.find_statements(document=LETTER, level=level)),
        "about": len(register.find_about(SPAIN, level=level).held),
        "kind": len(register.find_kind("country", level=level)),
        "related": len(register.find_related("country", [SPAIN], level=level)),
        "told": len(register.find_told(content=("Figure",), level=level)),
        "figures": len(register.find_figures([(SPAIN, Period.of_year(2019))], level=level)),
        "named": len(register.find_named(level=level) & {SPAIN}),
        "search": len(register.search("kwamen", level=level)),
        "changes": register.find_changes(level=level, things=[SPAIN]).total,
    }


def test_a_draft_is_in_no_answer_at_openbaar_and_in_all_inside(register: Register, read: Say, append: Append) -> None:
    append(read(1))
    assert set(ways(register).values()) == {0}
    assert set(ways(register, Level.INTERN).values()) == {1}
    assert register.get_level(read(1).id) is Level.INTERN
    assert register.find_about(SPAIN, level=Level.OPENBAAR).withheld == ()
    assert [held.level for held in register.find_about(SPAIN, level=Level.INTERN).held] == [Level.INTERN]


def test_once_somebody_said_that_it_is_public_it_is_in_all(register: Register, read: Say, append: Append) -> None:
    append(read(1))
    append(opening(read))
    assert set(ways(register).values()) == {1}
    assert register.get_level(read(1).id) is Level.OPENBAAR


def test_a_draft_has_no_level_openbaar_at_a_moment_before_it_was_opened(
    register: Register, read: Say, append: Append, noon: datetime
) -> None:
    append(read(1))
    append(opening(read, recorded=noon + HOUR), recorded=noon + HOUR)
    assert register.get_level(read(1).id, as_of=noon) is Level.INTERN
    assert register.find_statements(subject=SPAIN, level=Level.OPENBAAR, as_of=noon) == ()
    assert register.find_statements(subject=SPAIN, level=Level.OPENBAAR, as_of=noon + HOUR) == (read(1),)


def test_news_of_a_letter_has_the_moment_at_which_it_was_opened(
    register: Register, read: Say, append: Append, noon: datetime
) -> None:
    append(read(1))
    append(opening(read, recorded=noon + HOUR), recorded=noon + HOUR)
    changes = register.find_changes(level=Level.OPENBAAR)
    assert {(one.published, one.updated) for one in changes.found} == {(noon + HOUR, noon + HOUR)}


def closed(register: Register, said: Statement, noon: datetime) -> None:
    """Give a statement another level."""
    terms = {"ground": "Woo", "decider": "organisation:desk", "recorded": noon + HOUR, "recorded_by": "account:desk-1"}
    register.append_disclosure(Disclosure(statements=(said.id,), level=Level.INTERN, **terms))


def taking_back(said: Statement, read: Say, **changes: object) -> Statement:
    """Take a statement back."""
    content = Retraction(retracts=said.id, reason="nog niet verzonden")
    return opening(read, **({"content": content} | changes))


NOT_OPENING: dict[str, Callable[[Register, Say, Append, Judge, datetime], object]] = {
    "nothing": lambda register, read, append, judge, noon: None,
    "another letter": lambda register, read, append, judge, noon: append(opening(read, "cd" * 32)),
    "another event": lambda register, read, append, judge, noon: append(
        opening(read, content=Event(event="sent", detail='{"event":"published"}'))
    ),
    "an event that is expected": lambda register, read, append, judge, noon: append(
        opening(read, content=Event(event="published", state="planned"))
    ),
    "what the letter says itself": lambda register, read, append, judge, noon: append(
        opening(read, source=read(1).source)
    ),
    "what is told inside": lambda register, read, append, judge, noon: append(opening(read), level=Level.INTERN),
    "what was closed": lambda register, read, append, judge, noon: (
        append(opening(read)),
        closed(register, opening(read), noon),
    ),
    "what was refused": lambda register, read, append, judge, noon: (
        append(opening(read)),
        register.append_review(judge(opening(read), accepted=False)),
    ),
    "what was taken back": lambda register, read, append, judge, noon: append(
        opening(read), taking_back(opening(read), read)
    ),
}
OPENING: dict[str, Callable[[Register, Say, Append, Judge, datetime], object]] = {
    "an event": lambda register, read, append, judge, noon: append(opening(read)),
    "what another took back": lambda register, read, append, judge, noon: append(
        opening(read), taking_back(opening(read), read, speaker="government:ESP")
    ),
    "what was taken back inside": lambda register, read, append, judge, noon: (
        append(opening(read)),
        append(taking_back(opening(read), read), level=Level.INTERN),
    ),
}


@pytest.mark.parametrize("said", [*NOT_OPENING, *OPENING])
def test_the_register_and_a_public_build_open_the_same_letters(
    register: Register, read: Say, append: Append, judge: Judge, noon: datetime, said: str
) -> None:
    append(read(1))
    (NOT_OPENING | OPENING)[said](register, read, append, judge, noon)
    seen = bool(register.find_statements(subject=SPAIN, level=Level.OPENBAAR))
    assert seen is (said in OPENING) is (LETTER in find_open_letters(register.find_picture().seen))
