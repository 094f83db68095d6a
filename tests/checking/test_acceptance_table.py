"""The table of the acceptance case: one sentence, several sources, the right answer for each."""

import pytest

from routekaart.checking.statements import check_statement
from routekaart.domain.content import Cause
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction

from .conftest import EMR, ESP, HOSTED, SYR, TUR, WMR, World, fall, figure, most_used, state

S1 = state(figure("14000", Comparator.APPROX), WMR, "2016")
S2 = state(figure("65000", Comparator.ALMOST, movement=Direction.INCREASE, base=Period.parse("2016")), WMR, "2018")
S3 = state(most_used(), WMR, "2018")
S4 = state(figure("32500", Comparator.APPROX, route=WMR), ESP, "2019")
S5 = state(fall("50", Comparator.ALMOST, route=WMR), ESP, "2019")
S7 = state(figure("3500000", Comparator.OVER, concept=HOSTED, counted="Syriërs", counterpart=SYR), TUR, "../2020-07-10")

FRONTEX_WMR = ("frontex-detections", WMR, 0)
FRONTEX_BOTH = ("frontex-detections", WMR, 1)
IOM = ("iom-arrivals-land-sea", WMR, 0)
LAND_SEA = ("unhcr-arrivals-land-sea", ESP, 0)
SEA = ("unhcr-arrivals-sea", ESP, 0)


def find(verdict: Verdict, key: tuple[str, str, int]) -> Candidate:
    """Return the candidate of an indicator for an area and a number of areas added to it."""
    (found,) = [c for c in verdict.candidates if (c.indicator, c.area, len(c.also)) == key]
    return found


@pytest.mark.parametrize(
    ("statement", "candidate", "value", "difference", "fit"),
    [
        (S1, FRONTEX_WMR, "9990", "-28.6", Fit.OUTSIDE),
        (S1, FRONTEX_BOTH, "10661", "-23.8", Fit.OUTSIDE),
        (S1, IOM, None, None, Fit.MISSING),
        (S1, LAND_SEA, None, None, Fit.MISSING),
        (S1, SEA, "8532", "-39.1", Fit.OUTSIDE),
        (S2, FRONTEX_WMR, "56245", "-13.5", Fit.OUTSIDE),
        (S2, FRONTEX_BOTH, "57568", "-11.4", Fit.OUTSIDE),
        (S2, IOM, "65325", "0.5", Fit.NEAR),
        (S2, LAND_SEA, "65383", "0.6", Fit.NEAR),
        (S2, SEA, "58569", "-9.9", Fit.OUTSIDE),
        (S4, FRONTEX_WMR, "23969", "-26.2", Fit.OUTSIDE),
        (S4, FRONTEX_BOTH, "26687", "-17.9", Fit.OUTSIDE),
        (S4, IOM, "32513", "0.0", Fit.INSIDE),
        (S4, LAND_SEA, None, None, Fit.MISSING),
        (S4, SEA, "26168", "-19.5", Fit.OUTSIDE),
        (S5, FRONTEX_WMR, "-57.38465641", "-7.4", Fit.OUTSIDE),
        (S5, FRONTEX_BOTH, "-53.64264869", "-3.6", Fit.OUTSIDE),
        (S5, IOM, "-50.22885572", "-0.2", Fit.NEAR),
        (S5, LAND_SEA, None, None, Fit.MISSING),
        (S5, SEA, "-55.32107429", "-5.3", Fit.OUTSIDE),
    ],
)
def test_each_publisher_and_definition_gets_its_own_answer(
    world: World, statement: object, candidate: tuple[str, str, int], value: str, difference: str, fit: Fit
) -> None:
    finding = check_statement(statement, world.evidence())
    found = find(finding.outcome.now, candidate)
    assert (found.value, found.difference, found.fit) == (value, difference, fit)


@pytest.mark.parametrize("statement", [S1, S2, S4, S5])
def test_no_sentence_of_the_case_ends_in_a_single_true_or_false(world: World, statement: object) -> None:
    outcome = check_statement(statement, world.evidence()).outcome
    assert outcome.now.judgement is Judgement.UNDECIDED


def test_2016_is_undecided_because_land_and_sea_is_missing(world: World) -> None:
    verdict = check_statement(S1, world.evidence()).outcome.now
    assert verdict.reason == "definition_missing"
    assert dict(verdict.facts)["missing"] == "iom-arrivals-land-sea"


def test_the_rise_does_not_flip(world: World) -> None:
    assert check_statement(S2, world.evidence()).outcome.now.flips is False


def test_the_most_used_route_was_right_then_and_is_disputed_now(world: World) -> None:
    outcome = check_statement(S3, world.evidence()).outcome
    assert (outcome.then.judgement, outcome.then.flips) == (Judgement.SUPPORTED, False)
    assert (outcome.now.judgement, outcome.now.flips) == (Judgement.UNDECIDED, True)
    frontex = find(outcome.now, FRONTEX_WMR)
    assert (frontex.first, frontex.verdict, frontex.release) == (EMR, Judgement.CONTRADICTED, "frontex/detections/2025")


def test_a_country_is_not_a_route_and_the_candidate_says_so(world: World) -> None:
    outcome = check_statement(S3, world.evidence()).outcome
    assert "countries_not_routes" in find(outcome.then, LAND_SEA).notes


def test_the_simple_case_is_supported_then_and_now(world: World) -> None:
    outcome = check_statement(S7, world.evidence()).outcome
    assert (outcome.then.judgement, outcome.now.judgement) == (Judgement.SUPPORTED, Judgement.SUPPORTED)
    assert outcome.now.candidates[0].value == "3576370"


def test_a_cause_is_not_assessable_from_any_series(world: World) -> None:
    outcome = check_statement(state(Cause(measure="inzet", effect="lagere instroom"), ESP, "2019"), world.evidence())
    assert (outcome.outcome.now.judgement, outcome.outcome.now.reason) == (Judgement.UNDECIDED, "not_assessable")


def test_only_what_was_published_then_counts_then(world: World) -> None:
    then = check_statement(S4, world.evidence()).outcome.then
    assert find(then, IOM).fit is Fit.INSIDE
    assert find(then, SEA).notes[-1] == "later_release_only"
    assert (then.judgement, then.reason) == (Judgement.UNDECIDED, "release_unknown")
