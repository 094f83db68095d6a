"""What asks for attention on a day, and what a reader at a level may know of it."""

from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Contact, ContactLevel, Event, EventState, Figure, Relation, Retraction
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.reminder import Reminder, ReminderKind
from routekaart.domain.statement import Consent, Disclosure, Held, Kind, Statement
from routekaart.recording import find_reminders
from routekaart.recording.reminders import add_months
from tests.recording.conftest import make_statement

DAY = date(2026, 9, 1)
MOMENT = datetime(2026, 1, 1, tzinfo=UTC)
WITH = make_statement(content=Relation(relation="with", object="country:MAR"), valid=None)
TALK = Contact(level=ContactLevel.OFFICIAL, theme="terugkeer")


def contact(day: str) -> Statement:
    return make_statement(subject="country:MAR", content=TALK, valid=Period.parse(day))


def remind(*held: Statement | Held, day: date = DAY, level: Level = Level.INTERN) -> tuple[Reminder, ...]:
    return find_reminders([_held(one) for one in held], {}, level=level, on=day)


def _held(one: Statement | Held) -> Held:
    return one if isinstance(one, Held) else Held(one, Level.INTERN)


@pytest.mark.parametrize(
    ("statements", "since"),
    [
        ([WITH], [None]),
        ([WITH, contact("2026-02-28")], [date(2026, 2, 28)]),
        ([WITH, contact("2026-03-01")], [date(2026, 3, 1)]),
        ([WITH, contact("2026-03-02")], []),
        ([WITH, contact("2026-03")], []),  # perhaps on the last day of the month
        ([WITH, contact("2025"), contact("2026-08-01")], []),
        ([contact("2026-01")], [date(2026, 1, 31)]),
        ([], []),
        ([make_statement(subject="country:MAR", content=Event(event="coup"))], []),
        ([WITH, make_statement(content=Event(event="ended"), valid=Period.of_year(2021))], []),
        ([WITH, make_statement(content=TALK, valid=Period.parse("2026-08"))], []),  # about the arrangement
        ([WITH, contact("2026-08-01"), make_statement(
            content=Retraction(retracts=contact("2026-08-01").id, reason="x"), valid=None)], [None]),
    ],
)  # fmt: skip
def test_contact_that_lapsed_is_reminded_of(statements: list[Statement], since: list[date | None]) -> None:
    found = [one for one in remind(*statements) if one.kind is ReminderKind.NO_CONTACT]
    assert [one.since for one in found] == since
    assert all(one.about == ("country:MAR",) for one in found)


@pytest.mark.parametrize(
    ("event", "day", "told"),
    [
        (Event(event="negotiation"), "2026-01", True),
        (Event(event="negotiation"), "2026-08", False),
        (Event(event="mandate"), "2000", True),
        (Event(event="signed"), "2020", False),
        (Event(event="signed", state=EventState.PENDING), "2020", True),
    ],
)
def test_talks_without_news_are_reminded_of(event: Event, day: str, told: bool) -> None:
    found = remind(make_statement(content=event, valid=Period.parse(day)))
    assert [one.kind for one in found] == [ReminderKind.STALE_NEGOTIATION] * told


PROMISE = make_statement(
    content=Figure(quantity=Quantity(value=Decimal(50), unit=Unit.PERSONS), counted="terugkeer"),
    kind=Kind.PROMISED,
    valid=Period.parse("2026-H1"),
)


@pytest.mark.parametrize(
    ("statements", "told"),
    [
        ([PROMISE], True),
        ([PROMISE, make_statement(content=Event(event="breach", about=PROMISE.id))], False),
        ([PROMISE, make_statement(content=PROMISE.content, valid=Period.parse("2026-H1"))], False),
        ([make_statement(content=PROMISE.content, kind=Kind.PROMISED, valid=Period.parse("2027"))], False),
        ([make_statement(content=PROMISE.content, kind=Kind.PROMISED, valid=None)], False),
    ],
)
def test_a_promise_past_its_term_is_reminded_of(statements: list[Statement], told: bool) -> None:
    assert [one.kind for one in remind(*statements)] == [ReminderKind.TERM_PASSED] * told


def decided(level: Level, **terms: Any) -> Disclosure:
    return Disclosure(
        statements=(WITH.id,), level=level, ground="art. 68", decider="government:NLD", recorded=MOMENT,
        recorded_by="account:desk-1", **terms,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("decision", "kinds"),
    [
        (decided(Level.VERTROUWELIJK, until=Period.parse("2026-08")), [ReminderKind.SECRECY_ENDS]),
        (decided(Level.VERTROUWELIJK, until=Period.parse("2026-11-01")), [ReminderKind.SECRECY_ENDS]),
        (decided(Level.VERTROUWELIJK, until=Period.parse("2026-11-02")), []),
        (decided(Level.VERTROUWELIJK), [ReminderKind.SECRECY_WITHOUT_END]),
        (decided(Level.INTERN), []),
        (decided(Level.OPENBAAR, until=Period.parse("2026-08")), []),
        (decided(Level.INTERN, consent=Consent(asked=Period.parse("2026-08-01"))), [ReminderKind.CONSENT_UNANSWERED]),
        (decided(Level.INTERN, consent=Consent(asked=Period.parse("2026-08-02"))), []),
        (decided(Level.INTERN, consent=Consent(asked=Period.of_year(2025), answer="no", answered=None)), []),
    ],
)
@pytest.mark.parametrize("level", [Level.OPENBAAR, Level.GERUBRICEERD])
def test_decisions_to_look_at_again_are_told_to_all(decision: Disclosure, kinds: list, level: Level) -> None:
    found = find_reminders([Held(WITH, decision.level)], {WITH.id: decision}, level=level, on=DAY)
    secrets = [one for one in found if one.kind is not ReminderKind.NO_CONTACT]
    assert [one.kind for one in secrets] == kinds
    shown = () if decision.level > level else (WITH.subject,)
    assert all(one.about == shown for one in secrets)


_STATEMENTS = st.sampled_from([
    WITH, contact("2025"), contact("2026-08"), PROMISE,
    make_statement(content=Event(event="negotiation"), valid=Period.of_year(2020)),
    make_statement(content=Event(event="ended"), valid=Period.of_year(2021)),
])  # fmt: skip
_HELD = st.lists(st.tuples(_STATEMENTS, st.sampled_from(Level)), unique_by=lambda pair: pair[0].id)


@given(_HELD, st.sampled_from(Level))
def test_nothing_but_decisions_depends_on_what_is_above_the_level(pairs: list, level: Level) -> None:
    held = [Held(*pair) for pair in pairs]
    seen = [one for one in held if one.level <= level]
    assert find_reminders(held, {}, level=level, on=DAY) == find_reminders(seen, {}, level=level, on=DAY)


@given(_HELD.filter(bool))
def test_how_much_a_decision_covers_tells_nothing_above_its_level(pairs: list) -> None:
    decision = decided(Level.VERTROUWELIJK)
    held = [Held(statement, decision.level) for statement, _ in pairs]
    found = find_reminders(held, {one.statement.id: decision for one in held}, level=Level.INTERN, on=DAY)
    one = find_reminders(held[:1], {held[0].statement.id: decision}, level=Level.INTERN, on=DAY)
    assert found == one


@pytest.mark.parametrize(
    ("day", "months", "later"),
    [
        (date(2026, 8, 31), 6, date(2027, 2, 28)),
        (date(2026, 12, 31), 1, date(2027, 1, 31)),
        (date(2026, 1, 31), 1, date(2026, 2, 28)),
        (date(2028, 1, 31), 1, date(2028, 2, 29)),
        (date(2026, 11, 30), 12, date(2027, 11, 30)),
    ],
)
def test_months_are_counted_on_the_calendar(day: date, months: int, later: date) -> None:
    assert add_months(day, months) == later
