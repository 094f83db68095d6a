"""Which things the register tells a reader of: those below their level, and no trace of another."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.content import Contact, ContactLevel, Relation
from routekaart.domain.ids import ActorId, RecorderId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.period import Period
from routekaart.domain.statement import Kind, Publication, Review, Statement
from routekaart.register import Register

NOW = datetime(2026, 1, 1, tzinfo=UTC)
ME = RecorderId("account:desk-1")


def said(subject: str, content: object) -> Statement:
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId(subject),
        content=content,
        kind=Kind.REPORTED,
        valid=Period.of_day(date(2025, 5, 5)),
        source=Publication(title="Note", address="https://example.org", quote="words"),
        recorded=NOW,
        recorded_by=ME,
    )


@pytest.fixture
def register(register_address):
    with Register.open(register_address) as opened:
        yield opened


def keep(register: Register, statement: Statement, level: Level) -> None:
    register.append_statements(
        [statement], level=level, ground="x", decider=ActorId("government:NLD"), recorded=NOW, recorded_by=ME
    )


TALKS = Contact(level=ContactLevel.MINISTER, theme="return")


def test_things_are_found_as_subjects_and_where_they_are_mentioned(register) -> None:
    keep(register, said("arrangement:a", Relation(relation="with", object=ThingId("country:MAR"))), Level.OPENBAAR)
    keep(register, said("country:DZA", TALKS), Level.OPENBAAR)
    names = ["country:MAR", "country:DZA", "country:TUN"]
    assert register.find_shown("country", names, level=Level.OPENBAAR) == ("country:DZA", "country:MAR")
    assert register.find_shown("arrangement", [], level=Level.OPENBAAR) == ("arrangement:a",)


def test_a_kind_whose_name_begins_alike_is_another_kind(register) -> None:
    keep(register, said("country:DZA", TALKS), Level.OPENBAAR)
    assert register.find_shown("count", [], level=Level.OPENBAAR) == ()
    assert register.find_shown("coun", ["country:DZA"], level=Level.OPENBAAR) == ()


def test_what_is_above_the_level_leaves_no_trace(register) -> None:
    keep(register, said("arrangement:a", Relation(relation="with", object=ThingId("country:MAR"))), Level.INTERN)
    names = ["country:MAR"]
    assert register.find_shown("country", names, level=Level.OPENBAAR) == ()
    assert register.find_shown("arrangement", [], level=Level.OPENBAAR) == ()
    assert register.find_shown("country", names, level=Level.INTERN) == ("country:MAR",)


def test_what_a_review_refused_is_not_found(register) -> None:
    one = said("country:DZA", TALKS)
    keep(register, one, Level.OPENBAAR)
    register.append_review(Review(statement=one.id, accepted=False, reason="x", recorded=NOW, recorded_by=ME))
    assert register.find_shown("country", ["country:DZA"], level=Level.GERUBRICEERD) == ()
