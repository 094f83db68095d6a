"""What a finding says of a sentence: how it was understood, what it rests on, and why it cannot be judged."""

from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.statements import METHOD, check_statement
from routekaart.domain.content import (
    Cause,
    Comparison,
    Content,
    Event,
    Extreme,
    Figure,
    Money,
    MoneyState,
    Order,
    Range,
    Rank,
    ResultSort,
    Share,
)
from routekaart.domain.finding import Claim, Finding, Judgement
from routekaart.domain.ids import ConceptId, ThingId
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind

from .conftest import ARRIVALS, ESP, GRC, NOW, SYR, World, fall, figure, state

FUND = ThingId("fund:frit")


def find(said: Content, valid: str | None = "2018", *, subject: ThingId = ESP, kind: Kind = Kind.REPORTED) -> Finding:
    finding = check_statement(state(said, subject, valid, kind), World(observations=[]).evidence())
    assert finding is not None
    return finding


def claim(said: Content, valid: str | None = "2018") -> Claim:
    return find(said, valid).outcome.claim


def told(said: Content, *names: str, valid: str | None = "2018") -> tuple[object, ...]:
    return tuple(getattr(claim(said, valid), name) for name in names)


def test_a_figure_is_told_with_what_its_words_allow() -> None:
    said = figure("32500", Comparator.OVER, counterpart=SYR, also=(GRC,), per=Recurrence("R/P1M"))
    found = claim(replace(said, quantity=replace(said.quantity, limit=False)))
    assert (found.indicator, found.counted, found.area, found.counterpart) == (ARRIVALS, "aankomsten", ESP, SYR)
    assert (found.value, found.low, found.high) == ("32500", "32500", "35750")
    assert (found.near_low, found.near_high) == ("32450", "40625")
    assert (found.unit, found.comparator, found.period) == (Unit.PERSONS, Comparator.OVER, "2018")
    assert (found.also, found.per) == ((GRC,), "R/P1M")
    assert (found.base, found.direction, found.other, found.since, found.until) == (None,) * 5
    assert (found.belongs_to, found.state) == (None, None)


AT_LEAST = Quantity(value=Decimal("0.5"), unit=Unit.FACTOR, comparator=Comparator.AT_LEAST)
BESIDE = Comparison(direction=Direction.INCREASE, other=GRC, size=AT_LEAST, counted="x", concept=ARRIVALS)
RECORD = Extreme(order=Order.MOST, since=Period.parse("2014"), until=Period.parse("2019"), counted="x")
PAID = Money(
    quantity=Quantity(value=Decimal("6e9"), unit=Unit.EUR), state=MoneyState.PAID, purpose="opvang", fund=FUND
)  # fmt: skip
RANGE = Range(low=Decimal(10), high=Decimal(20), unit=Unit.PERSONS, vague=False, counted="x", also=(GRC,))
PART = Share(quantity=Quantity(value=Decimal("12.5"), unit=Unit.PERCENT), counted="x", counterpart=SYR)


@pytest.mark.parametrize(
    ("said", "names", "expected"),
    [
        (fall("50"), ("value", "unit", "base", "direction"), ("50", Unit.PERCENT, "2018", "decrease")),
        (fall(None), ("value", "low", "high", "near_low", "near_high", "unit", "comparator"), (None,) * 7),
        (fall(None, base=None), ("base", "direction"), (None, "decrease")),
        (figure("5", movement=Direction.INCREASE, base=Period.parse("2017")), ("base", "direction"),
         ("2017", "increase")),
        (BESIDE, ("other", "direction", "value", "low", "high", "near_low"),
         (GRC, "increase", "0.5", "0.5", None, "0.475")),
        (RECORD, ("since", "until", "counted", "value", "other"), ("2014", "2019", "x", None, None)),
        (replace(RECORD, since=None, until=None), ("since", "until"), (None, None)),
        (PAID, ("value", "unit", "counted", "state", "belongs_to", "indicator"),
         ("6000000000", Unit.EUR, "opvang", MoneyState.PAID, FUND, None)),
        (RANGE, ("value", "low", "high", "near_low", "near_high", "also"), ("10", "10", "20", "9", "21", (GRC,))),
        (PART, ("value", "counted", "counterpart"), ("12.5", "x", SYR)),
        (Cause(measure="inzet", effect="minder instroom"), ("counted", "indicator", "value", "direction"),
         ("minder instroom", None, None, None)),
        (Rank(place=1, order=Order.MOST, among="route", concept=ARRIVALS), ("counted", "indicator", "value"),
         ("route", ARRIVALS, None)),
    ],
)  # fmt: skip
def test_each_kind_of_sentence_is_told_as_it_was_understood(
    said: Content, names: tuple[str, ...], expected: tuple[object, ...]
) -> None:
    assert told(said, *names) == expected


def test_a_sentence_without_a_period_is_told_without_one() -> None:
    assert told(figure("5"), "period", valid=None) == (None,)


def test_a_finding_names_its_method_its_days_and_all_releases_of_then_and_now(world: World) -> None:
    said = state(figure("57000", unit=Unit.DETECTIONS), ThingId("route:western-mediterranean"), "2018")
    finding = check_statement(said, world.evidence(), notes=("draft",))
    assert finding is not None
    assert (finding.about, finding.method, finding.notes) == (said.id, METHOD, ("draft",))
    assert finding.settings == (("then", "2020-07-10"), ("now", NOW.date().isoformat()))
    assert finding.basis[:2] == ("frontex/detections/2019", "iom/arrivals/2019")
    assert "frontex/detections/2025" in finding.basis and len(set(finding.basis)) == len(finding.basis)
    unnoted = check_statement(said, world.evidence())
    assert unnoted is not None and unnoted.notes == ()


WEATHER = figure("5", concept=ConceptId("weather"))
RESULT = Figure(quantity=figure("5").quantity, counted="mensen", programme=FUND, sort=ResultSort.ACTUAL)


@pytest.mark.parametrize(
    ("said", "subject", "kind", "reason"),
    [
        (figure("5"), ESP, Kind.PROMISED, "expected_or_promised"),
        (figure("5"), ESP, Kind.EXPECTED, "expected_or_promised"),
        (fall(None, concept=None), ESP, Kind.REPORTED, "no_indicator"),
        (figure("5"), ThingId("document:" + "0" * 64), Kind.REPORTED, "no_area"),
        (figure("5", unread=("per dag",)), ESP, Kind.REPORTED, "words_not_read"),
        (Rank(place=1, order=Order.MOST, among="aankomsten"), ESP, Kind.REPORTED, "no_indicator"),
    ],
)
def test_what_keeps_a_sentence_from_being_judged_is_told_with_what_was_looked_for(
    said: Content, subject: ThingId, kind: Kind, reason: str
) -> None:
    outcome = find(said, subject=subject, kind=kind).outcome
    for verdict in (outcome.then, outcome.now):
        assert (verdict.judgement, verdict.reason) == (Judgement.UNDECIDED, reason)
        assert verdict.facts[:2] == (("counted", "aankomsten"), ("area", subject))


def test_a_result_of_a_programme_is_held_against_the_register() -> None:
    assert find(RESULT).outcome.now.reason == "result_not_traced"
    assert find(WEATHER).outcome.now.reason == "no_indicator"
    assert check_statement(state(Event(event="signed"), ESP, "2018"), World(observations=[]).evidence()) is None
