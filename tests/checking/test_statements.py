"""Small cases of checking, half of them refusals to say."""

from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.statements import check_statement
from routekaart.domain.content import Event, Figure, Money, MoneyState, Order, Trend
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.ids import ConceptId, ThingId
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit
from routekaart.domain.statement import Kind

from .conftest import ESP, GRC, HOSTED, SYR, TUR, UNHCR, WMR, World, fall, figure, most_used, observe, state

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement.SUPPORTED, Judgement.CONTRADICTED, Judgement.UNDECIDED


@pytest.mark.parametrize(
    ("content", "subject", "valid", "judgement", "reason"),
    [
        (figure("65383"), ESP, "2018", SUPPORTED, "exact_figure"),
        (figure("65384"), ESP, "2018", UNDECIDED, "sources_differ"),
        (figure("90000"), ESP, "2018", CONTRADICTED, "all_contradict"),
        (figure("58569", modes=("sea",)), ESP, "2018", SUPPORTED, "exact_figure"),
        (figure("65000", modes=("sea",)), ESP, "2018", CONTRADICTED, "all_contradict"),
        (figure("56200", unit=Unit.DETECTIONS), WMR, "2018", UNDECIDED, "sources_differ"),
        (figure("65400", publisher=UNHCR, modes=("land", "sea")), ESP, "2018", SUPPORTED, "all_support"),
        (figure("65000", concept=None), ESP, "2018", UNDECIDED, "no_indicator"),
        (figure("65000", concept=ConceptId("weather")), ESP, "2018", UNDECIDED, "no_indicator"),
        (figure("65000"), ESP, None, UNDECIDED, "no_period"),
        (figure("65000"), ESP, "../2020", UNDECIDED, "no_period"),
        (figure("65000"), ESP, "2031", UNDECIDED, "no_observation"),
        (figure("65000"), GRC, "2018", UNDECIDED, "definition_missing"),
        (figure("65000"), ThingId("document:" + "0" * 64), "2018", UNDECIDED, "no_area"),
        (figure("65000"), ThingId("country:XYZ"), "2018", UNDECIDED, "no_observation"),
        (figure("44", unit=Unit.PERCENT), ESP, "2018", UNDECIDED, "definition_missing"),
        (figure("0.3333", unit=Unit.FRACTION), ESP, "2018", UNDECIDED, "definition_missing"),
        (figure("65383", unread=("minderjarige",)), ESP, "2018", UNDECIDED, "words_not_read"),
        (figure("65383"), ESP, "2018/..", UNDECIDED, "no_observation"),
        (figure("65383"), ESP, "2018-Q1", UNDECIDED, "no_observation"),
        (figure("65383"), ESP, "2018/2018-07-10", UNDECIDED, "no_observation"),
        (figure("90000"), ESP, "2019", UNDECIDED, "figure_missing"),
        (fall(None), ESP, "2019", SUPPORTED, "all_support"),
        (fall(None, modes=("sea",)), ESP, "2019", SUPPORTED, "all_support"),
        (fall(None, modes=("sea",), direction=Direction.INCREASE), ESP, "2019", CONTRADICTED, "all_contradict"),
        (fall("10"), ESP, "2019", UNDECIDED, "figure_missing"),
        (fall("10", modes=("sea",)), ESP, "2019", CONTRADICTED, "all_contradict"),
        (fall("50", base=None), ESP, "2019", UNDECIDED, "sources_differ"),  # the year before is assumed
        (fall(None, base=None, modes=("sea",)), ESP, "2019", SUPPORTED, "all_support"),
        (fall("50", base=None), ESP, "2019-08", UNDECIDED, "no_base_period"),
        (most_used(place=2), WMR, "2018", SUPPORTED, "all_support"),
        (most_used(place=3), WMR, "2018", CONTRADICTED, "all_contradict"),
        (replace(most_used(), order=Order.LEAST), WMR, "2018", UNDECIDED, "not_a_series"),
    ],
)
def test_the_verdict_of_now(
    world: World, content: Figure, subject: ThingId, valid: str | None, judgement: Judgement, reason: str
) -> None:
    verdict = check_statement(state(content, subject, valid), world.evidence()).outcome.now
    assert (verdict.judgement, verdict.reason) == (judgement, reason)


@pytest.mark.parametrize("said", [fall(None), fall("10")])
def test_the_missing_figure_decides_once_it_is_held(world: World, said: Trend) -> None:
    world.observations.append(observe("unhcr-arrivals-land-sea", "unhcr/2018", ESP, "2019", 32600))
    verdict = check_statement(state(said, ESP, "2019"), world.evidence()).outcome.now
    assert verdict.judgement is (SUPPORTED if said.size is None else CONTRADICTED)


def test_a_release_of_that_time_that_is_not_held_might_have_supported_what_the_others_contradict(world: World) -> None:
    then = check_statement(state(figure("90000"), ESP, "2018"), world.evidence()).outcome.then
    assert (then.judgement, then.reason) == (UNDECIDED, "release_unknown")
    assert dict(then.facts)["missing"] == "frontex-detections unhcr-arrivals-sea"


def test_a_promise_is_not_checked_against_what_happened(world: World) -> None:
    promised = state(figure("65383"), ESP, "2018", kind=Kind.PROMISED)
    assert check_statement(promised, world.evidence()).outcome.now.reason == "expected_or_promised"


def test_money_is_not_traced_to_a_series(world: World) -> None:
    money = Money(quantity=Quantity(value=Decimal("6e9"), unit=Unit.EUR), state=MoneyState.NOT_SAID)
    assert check_statement(state(money, TUR, None), world.evidence()).outcome.now.reason == "money_not_traced"


def test_what_is_no_figure_gets_no_finding(world: World) -> None:
    assert check_statement(state(Event(event="signed"), TUR, "2016"), world.evidence()) is None


def test_a_fall_that_was_a_rise_flips(world: World) -> None:
    risen = state(fall("50", direction=Direction.INCREASE), ESP, "2019")
    assert check_statement(risen, world.evidence()).outcome.now.flips is True


def test_a_period_without_an_end_is_not_the_same_as_another_without_an_end(world: World) -> None:
    world.observations = [observe("unhcr-arrivals-sea", "unhcr/sea/2023", ESP, "2019-01/..", 1990)]
    verdict = check_statement(state(figure("1990"), ESP, "2019-01/.."), world.evidence()).outcome.now
    assert (verdict.judgement, verdict.reason) == (UNDECIDED, "no_observation")


def test_the_words_that_were_not_read_are_named(world: World) -> None:
    said = state(figure("65383", unread=("per maand", "kinderen")), ESP, "2018")
    facts = dict(check_statement(said, world.evidence()).outcome.now.facts)
    assert facts["words"] == "per maand, kinderen"


def test_missing_is_not_zero(world: World) -> None:
    world.observations = [observe("unhcr-arrivals-sea", "unhcr/sea/2023", ESP, "2019", None)]
    verdict = check_statement(state(figure("0"), ESP, "2019"), world.evidence()).outcome.now
    assert verdict.judgement is UNDECIDED
    assert verdict.candidates[0].fit is Fit.MISSING


def test_a_release_without_a_date_decides_nothing_of_what_was_known_then(world: World) -> None:
    world.releases["unhcr/sea/2023"] = ""
    finding = check_statement(state(figure("26168", modes=("sea",)), ESP, "2019"), world.evidence())
    sea = next(c for c in finding.outcome.then.candidates if c.indicator == "unhcr-arrivals-sea")
    assert (sea.fit, sea.verdict) == (Fit.INSIDE, UNDECIDED)
    assert "release_date_uncertain" in sea.notes
    assert (finding.outcome.then.judgement, finding.outcome.then.reason) == (UNDECIDED, "source_uncertain")
    assert finding.outcome.now.judgement is SUPPORTED


@pytest.mark.parametrize("said", ["26168", "90000"])
def test_a_figure_at_second_hand_decides_nothing(world: World, said: str) -> None:
    world.source_kinds["unhcr/sea/2023"] = "weak"
    verdict = check_statement(state(figure(said, modes=("sea",)), ESP, "2019"), world.evidence()).outcome.now
    assert (verdict.judgement, verdict.reason) == (UNDECIDED, "source_uncertain")


def test_an_old_stock_says_nothing_about_today(world: World) -> None:
    hosted = figure("3500000", Comparator.OVER, concept=HOSTED, counterpart=SYR)
    verdict = check_statement(state(hosted, TUR, "../2024-01-01"), world.evidence()).outcome.now
    assert verdict.reason == "no_observation"


def test_a_rounded_observation_that_lies_partly_inside_decides_nothing(world: World) -> None:
    world.observations = [observe("unhcr-arrivals-land-sea", "unhcr/2018", ESP, "2018", (65000, 64500, 65500))]
    verdict = check_statement(state(figure("65000", Comparator.ALMOST), ESP, "2018"), world.evidence()).outcome.now
    assert (verdict.judgement, verdict.candidates[0].fit) == (UNDECIDED, Fit.OVERLAPS)


def test_the_receipt_is_the_same_for_the_same_finding_and_no_other(world: World) -> None:
    one = check_statement(state(figure("65383"), ESP, "2018"), world.evidence())
    again = check_statement(state(figure("65383"), ESP, "2018"), world.evidence())
    other = check_statement(state(figure("65384"), ESP, "2018"), world.evidence())
    assert one.receipt == again.receipt != other.receipt
