"""A statement typed out again is the same statement: what a review changes is what the person changes."""

from dataclasses import replace
from datetime import UTC, datetime
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.content import (
    Ask,
    AskForm,
    Cause,
    Comparison,
    Contact,
    ContactLevel,
    Content,
    Description,
    Event,
    EventState,
    Extreme,
    Figure,
    Give,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    Relation,
    Share,
    Toezegging,
    Trend,
    UndertakingStatus,
    Use,
    UseState,
)
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind, Statement
from routekaart.recording.desk import Desk
from routekaart.recording.entries import Usual, read_entry
from routekaart.recording.known import Known
from routekaart.recording.typed import typed_of
from tests.recording.conftest import NAMES, make_statement

NOW = datetime(2026, 3, 9, tzinfo=UTC)
CONTENTS: list[Content] = [
    Figure(
        quantity=Quantity(value=Decimal("12.5"), unit=Unit.PERCENT, comparator=Comparator.ALMOST),
        counted="aankomsten", concept="irregular-arrivals", counterpart="country:PER", modes=("land", "sea"),
        publisher="organisation:iom", movement=Direction.INCREASE, base=Period.of_year(2018),
    ),
    Figure(
        quantity=Quantity(value=Decimal(10), value2=Decimal(12), unit=Unit.PERSONS, comparator=Comparator.RANGE),
        counted="mensen",
    ),
    Figure(
        quantity=Quantity(value=Decimal("87.5"), unit=Unit.PERSONS), counted="mensen",
        also=("country:MAR", "country:PER"), per=Recurrence("R/P1D"),
    ),
    Range(
        low=Decimal(10), high=Decimal(20), unit=Unit.PERSONS, vague=False, counted="mensen",
        also=("country:MAR",), per=Recurrence("R/P1M"),
    ),
    Range(low=Decimal(20000000), high=Decimal(99000000), unit=Unit.EUR, vague=True, counted="miljoenen"),
    Money(
        quantity=Quantity(value=Decimal(5), unit=Unit.EUR), state=MoneyState.PAID, purpose="opvang", oda=False,
        every=Recurrence("R/P1Y"), overlaps=("a", "b"), payer="country:NLD", whole=True,
    ),
    Trend(
        direction=Direction.DECREASE, base=Period.of_year(2018), counted="instroom",
        size=Quantity(value=Decimal(50), unit=Unit.PERCENT),
    ),
    Trend(direction=Direction.STABLE, base=None, size=None, counted="instroom"),
    Comparison(
        direction=Direction.INCREASE, other="country:MAR", counted="aankomsten", concept="irregular-arrivals",
        size=Quantity(value=Decimal(2), value2=Decimal(3), unit=Unit.FACTOR, comparator=Comparator.RANGE),
    ),
    Comparison(direction=Direction.DECREASE, other="country:MAR", counted="instroom", size=None, modes=("sea",)),
    Extreme(order=Order.MOST, since=Period.of_year(2016), counted="aankomsten", publisher="organisation:iom"),
    Extreme(order=Order.LEAST, since=Period.of_year(2014), until=Period.of_year(2018), counted="aankomsten"),
    Share(
        quantity=Quantity(value=Decimal("0.125"), unit=Unit.FRACTION, comparator=Comparator.ALMOST),
        counted="asielzoekers", counterpart="country:PER",
    ),
    Share(quantity=Quantity(value=Decimal(49), unit=Unit.PERCENT), counted="detecties", among="routes"),
    Rank(place=1, order=Order.MOST, among="routes"),
    Rank(
        place=2, order=Order.LEAST, among="countries", counted="eerste asielaanvragen", modes=("land", "sea"),
        publisher="organisation:iom",
    ),
    Cause(measure="samenwerking", effect="lagere instroom", size=Quantity(value=Decimal("0.125"), unit=Unit.FRACTION)),
    Toezegging(status=UndertakingStatus.NEW, action="inform", deadline=Period.parse("../2023-summerrecess")),
    Ask(number=2, form=AskForm.OPINION, what="dat rechten zijn gewaarborgd"),
    Event(event="signed", state=EventState.PLANNED, detail="in Rabat", provision="officials"),
    Relation(relation="with", object="country:MAR"),
    Description(name_nl="Plan", name_en="Plan", form="memorandum", binding=True, author="ministry"),
    Use(instrument="instrument:visa-fee", state=UseState.EXPLORED, reason="terugkeer"),
    Give(giver="country:NLD", what="visa", receiver="country:MAR"),
    Contact(level=ContactLevel.MINISTER, theme="terugkeer"),
]  # fmt: skip


def again(said: Statement) -> Statement:
    """Type a statement out and read it again."""
    desk = Desk("typed", Known(names=NAMES), NOW, "account:desk-1", NOW.date())
    entry = read_entry(desk, typed_of(said), Usual(about=said.subject, speaker=said.speaker, source=said.source))
    assert desk.problems == []
    assert entry is not None
    return entry.statement


@pytest.mark.parametrize("content", CONTENTS, ids=lambda one: type(one).__name__)
@pytest.mark.parametrize("kind", [Kind.EXPECTED, Kind.JUDGED])
def test_what_is_typed_out_reads_the_same(content: Content, kind: Kind) -> None:
    said = make_statement(content=content, kind=kind, valid=Period.parse("2019-09~mid/.."))
    assert again(said).said == said.said


@given(st.decimals(-(10**15), 10**15, places=3), st.sampled_from([Unit.PERCENT, Unit.COUNT]))
def test_every_number_that_is_typed_out_reads_the_same(value: Decimal, unit: Unit) -> None:
    said = make_statement(content=Figure(quantity=Quantity(value=value, unit=unit), counted="x"), valid=None)
    assert again(said).id == said.id


def test_words_that_were_not_understood_are_not_typed() -> None:
    plain = make_statement(content=CONTENTS[1], valid=None)
    assert isinstance(plain.content, Figure)
    doubted = replace(plain, content=replace(plain.content, unread=("misschien",)))
    assert again(doubted).id == plain.id != doubted.id
