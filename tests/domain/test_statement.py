"""Statements: their id, and what was held true at a moment."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import Figure
from routekaart.domain.ids import ActorId, DocumentId, RecorderId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Quantity, Unit
from routekaart.domain.statement import Kind, Log, Passage, Review, Statement, as_known

START = datetime(2020, 7, 10, tzinfo=UTC)
DESK = RecorderId("account:desk-3")


def hour(number: int) -> datetime:
    return START + timedelta(hours=number)


def figure(value: int, *, recorded: int = 0) -> Statement:
    return Statement(
        speaker=ActorId("government:NLD"),
        subject=ThingId("country:ESP"),
        content=Figure(quantity=Quantity(value=Decimal(value), unit=Unit.PERSONS), counted="aankomsten"),
        kind=Kind.REPORTED,
        valid=Period.of_year(2019),
        source=Passage(document=DocumentId("d"), start=0, end=6, quote="32.500"),
        recorded=hour(recorded),
        recorded_by=RecorderId("rule:claims@1"),
    )


def review(statement: Statement, *, accepted: bool, at: int, replacement: Statement | None = None) -> Review:
    return Review(
        statement=statement.id,
        accepted=accepted,
        reason="read again",
        recorded=hour(at),
        recorded_by=DESK,
        replacement=None if replacement is None else replacement.id,
    )


def test_a_correction_counts_from_when_it_was_recorded() -> None:
    misread, corrected = figure(3250), figure(32500, recorded=2)
    log = Log(statements=(misread, corrected), reviews=(review(misread, accepted=False, at=2, replacement=corrected),))
    assert as_known(log, hour(1)) == (misread,)
    assert as_known(log, hour(2)) == (corrected,)


def test_a_refused_statement_returns_when_it_is_accepted_after_all() -> None:
    said = figure(32500)
    log = Log(statements=(said,), reviews=(review(said, accepted=False, at=1), review(said, accepted=True, at=3)))
    assert [as_known(log, hour(at)) for at in (0, 1, 2, 3)] == [(said,), (), (), (said,)]


def test_a_proposal_is_held_true_only_while_a_review_accepts_it() -> None:
    said = replace(figure(32500), recorded_by=RecorderId("model:small@1"))
    log = Log(statements=(said,), reviews=(review(said, accepted=True, at=1), review(said, accepted=False, at=3)))
    assert [as_known(log, hour(at)) for at in (0, 1, 2, 3)] == [(), (said,), (said,), ()]


def test_nothing_is_known_before_it_was_recorded() -> None:
    assert as_known(Log(statements=(figure(1, recorded=5),)), hour(4)) == ()


def test_statements_that_disagree_are_both_returned() -> None:
    assert len(as_known(Log(statements=(figure(1), figure(2))), hour(0))) == 2


decisions = st.lists(st.tuples(st.integers(0, 3), st.booleans()), max_size=8)


@given(st.lists(st.integers(0, 9), min_size=4, max_size=4), decisions, st.integers(-1, 20))
def test_what_is_known_follows_from_the_last_decision_by_then(
    hours: list[int], made: list[tuple[int, bool]], at: int
) -> None:
    statements = tuple(figure(number, recorded=when) for number, when in enumerate(hours))
    reviews = tuple(
        review(statements[which], accepted=accepted, at=10 + order) for order, (which, accepted) in enumerate(made)
    )
    known = as_known(Log(statements=statements, reviews=reviews), hour(at))
    for number, statement in enumerate(statements):
        by_then = [accepted for order, (which, accepted) in enumerate(made) if which == number and 10 + order <= at]
        assert (statement in known) == (hours[number] <= at and (not by_then or by_then[-1]))


@given(st.datetimes(timezones=st.just(UTC)), st.sampled_from(("rule:claims@2", "account:desk-3")))
def test_the_id_does_not_depend_on_when_or_how_it_was_recorded(moment: datetime, recorder: str) -> None:
    first = figure(32500)
    again = replace(first, recorded=moment, recorded_by=RecorderId(recorder))
    assert again.id == first.id
    assert again.recorded == moment


@pytest.mark.parametrize(
    "change",
    [
        {"speaker": ActorId("parliament:NLD")},
        {"subject": ThingId("country:MAR")},
        {"content": Figure(quantity=Quantity(value=Decimal(1), unit=Unit.PERSONS), counted="aankomsten")},
        {"kind": Kind.EXPECTED},
        {"valid": None},
        {"valid": Period.parse("2019-01/2019-12")},
        {"source": Passage(document=DocumentId("d"), start=1, end=7, quote="32.500")},
    ],
)
def test_the_id_changes_with_what_was_said_and_where(change: dict[str, object]) -> None:
    said = figure(32500)
    assert replace(said, **change).id != said.id  # type: ignore[arg-type]  # of the table above
