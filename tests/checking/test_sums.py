"""A figure of a period of which only shorter ones are held is judged by their sum, if they fill it."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

import pytest

from routekaart.checking.evidence import Evidence
from routekaart.checking.statements import check_statement
from routekaart.domain.breaks import Break
from routekaart.domain.content import Content
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction

from .conftest import EMR, ESP, FRONTEX, INDICATORS, WAR, WMR, World, fall, figure, most_used, observe, state

BY_SEA, DETECTED = "unhcr-arrivals-sea", "frontex-detections"
MONTHLY = "unhcr/monthly"
COUNTED = {f"2017-{month:02}": 1000 + month for month in range(1, 13)}
"""Together 12,078; the first half 6,021."""


def months(
    values: Mapping[str, object], area: ThingId = ESP, indicator: str = BY_SEA, release: str = MONTHLY
) -> list[Observation]:
    return [observe(indicator, release, area, period, value) for period, value in values.items()]


def world_of(*observations: Observation) -> World:
    return World(releases={MONTHLY: "2018-02"}, observations=list(observations), ranks=())


def verdict_of(content: Content, valid: str, evidence: Evidence, area: ThingId = ESP) -> Verdict:
    finding = check_statement(state(content, area, valid), evidence)
    assert finding is not None
    return finding.outcome.now


def by_sea(verdict: Verdict) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == BY_SEA]
    return found


@pytest.mark.parametrize(
    ("valid", "value"),
    [("2017", "12078"), ("2017-H1", "6021"), ("2017-Q4", "3033"), ("2017-03/2017-08", "6033"), ("2017-02", "1002")],
)
def test_months_that_fill_a_period_are_added_up(valid: str, value: str) -> None:
    evidence = world_of(*months(COUNTED)).evidence()
    verdict = verdict_of(figure(value, modes=("sea",)), valid, evidence)
    assert (verdict.judgement, by_sea(verdict).value) == (Judgement.SUPPORTED, value)
    assert ("sum_of_periods" in by_sea(verdict).notes) is (valid != "2017-02")
    other = verdict_of(figure(str(int(value) + 1000), modes=("sea",)), valid, evidence)
    assert other.judgement is Judgement.CONTRADICTED


@pytest.mark.parametrize(
    ("lacking", "valid"),
    [("2017-06", "2017"), ("2017-01", "2017"), ("2017-12", "2017"), ("2017-03", "2017-Q1")],
)
def test_a_month_that_is_missing_is_not_nothing(lacking: str, valid: str) -> None:
    rest = {month: number for month, number in COUNTED.items() if month != lacking}
    for held in (months(rest), months({**rest, lacking: None})):
        verdict = verdict_of(figure("12078", modes=("sea",)), valid, world_of(*held).evidence())
        assert (verdict.judgement, by_sea(verdict).fit) == (Judgement.UNDECIDED, Fit.MISSING)


@pytest.mark.parametrize(
    "valid",
    ["2017~end", "2017-summer", "2017-summerrecess", "2017/..", "2016-12/2017-03", "2017-02/2018-03", "2017/2018"],
)
def test_a_period_without_fixed_ends_or_with_more_than_is_held_is_not_added_up(valid: str) -> None:
    next_year = {month.replace("2017", "2018"): number for month, number in COUNTED.items()}
    evidence = world_of(*months(COUNTED | next_year)).evidence()
    verdict = verdict_of(figure("12078", modes=("sea",)), valid, evidence)
    assert verdict.judgement is Judgement.UNDECIDED
    assert all(one.value is None for one in verdict.candidates)


def test_what_the_publisher_says_of_the_whole_period_goes_before_the_sum() -> None:
    whole = observe(BY_SEA, MONTHLY, ESP, "2017", 13000)
    verdict = verdict_of(figure("13000", modes=("sea",)), "2017", world_of(whole, *months(COUNTED)).evidence())
    assert (verdict.judgement, by_sea(verdict).value) == (Judgement.SUPPORTED, "13000")


@pytest.mark.parametrize(
    ("value", "expected"),
    [("13245", Judgement.SUPPORTED), ("12078", Judgement.SUPPORTED), ("14245", Judgement.CONTRADICTED)],
)
def test_years_and_months_of_two_releases_are_both_meant(value: str, expected: Judgement) -> None:
    whole = observe(BY_SEA, "unhcr/yearly", ESP, "2017", 13245)
    held = World(
        releases={MONTHLY: "2018-02", "unhcr/yearly": "2018-02"}, observations=[whole, *months(COUNTED)], ranks=()
    )
    verdict = verdict_of(figure(value, modes=("sea",)), "2017", held.evidence())
    assert verdict.judgement is expected
    assert {one.value for one in verdict.candidates if one.indicator == BY_SEA} == {"13245", "12078"}


def test_rounding_of_every_month_is_added_up_as_well() -> None:
    rounded = {f"2017-{month:02}": (1000, 995, 1005) for month in range(1, 13)}
    verdict = verdict_of(figure("12050", modes=("sea",)), "2017", world_of(*months(rounded)).evidence())
    candidate = by_sea(verdict)
    assert (candidate.low, candidate.high, verdict.judgement) == ("11940", "12060", Judgement.UNDECIDED)


def test_a_sum_over_a_break_decides_nothing() -> None:
    known = Break(
        day=date(2017, 7, 1), indicators=(IndicatorId(BY_SEA),), areas=(), text_nl="x", text_en="x", source="https://x.nl"
    )  # fmt: skip
    evidence = replace(world_of(*months(COUNTED)).evidence(), breaks=(known,))
    year = verdict_of(figure("12078", modes=("sea",)), "2017", evidence)
    assert (year.judgement, "across_break" in by_sea(year).notes) == (Judgement.UNDECIDED, True)
    assert verdict_of(figure("6021", modes=("sea",)), "2017-H1", evidence).judgement is Judgement.SUPPORTED


def test_what_is_there_at_a_moment_is_never_added_up() -> None:
    stock = "unhcr-refugees-from"
    held = months({"2017-01": 10, "2017-02": 20}, indicator=stock)
    evidence = world_of(*held).evidence()
    verdict = verdict_of(figure("30", concept=INDICATORS[-1].concept, counted="mensen"), "2017-01/2017-02", evidence)
    assert [one.value for one in verdict.candidates] == ["20"]


@pytest.mark.parametrize(("written", "judged"), [("2017-06-30", False), ("2017-07-01", True)])
def test_a_letter_of_before_the_end_of_a_period_does_not_mean_all_its_months(written: str, judged: bool) -> None:
    evidence = world_of(*months(COUNTED)).evidence(then=date.fromisoformat(written))
    verdict = verdict_of(figure("6021", modes=("sea",)), "2017-H1", evidence)
    assert verdict.judgement is (Judgement.SUPPORTED if judged else Judgement.UNDECIDED)


def sparse(world: World) -> Evidence:
    """Return evidence from a release that leaves out where nothing was counted."""
    evidence = world.evidence()
    left_out = frozenset({ReleaseId(MONTHLY)})
    return replace(
        evidence,
        then=replace(evidence.then, zeros_left_out=left_out),
        now=replace(evidence.now, zeros_left_out=left_out),
    )


def detected(**by_route: Mapping[str, object]) -> World:
    routes = {"wmr": WMR, "war": WAR, "emr": EMR}
    return world_of(*(seen for key, values in by_route.items() for seen in months(values, routes[key], DETECTED)))


def test_a_month_that_is_left_out_is_nothing_if_others_were_counted_in_it() -> None:
    held = detected(wmr={"2017-01": 5, "2017-03": 2000}, emr={f"2017-{month:02}": 10 for month in (1, 2, 3)})
    said = figure("2005", counted="detecties", publisher=FRONTEX)
    for evidence, fit in ((sparse(held), Fit.INSIDE), (held.evidence(), Fit.MISSING)):
        (own,) = [one for one in verdict_of(said, "2017-Q1", evidence, WMR).candidates if not one.also]
        assert own.fit is fit


def test_a_month_in_which_nobody_was_counted_stays_missing() -> None:
    held = detected(wmr={"2017-01": 5, "2017-03": 2000}, emr={"2017-01": 10, "2017-03": 10})
    said = figure("2005", counted="detecties", publisher=FRONTEX)
    verdict = verdict_of(said, "2017-Q1", sparse(held), WMR)
    assert {one.fit for one in verdict.candidates} == {Fit.MISSING}


@pytest.mark.parametrize(("area", "judgement"), [(EMR, Judgement.SUPPORTED), (WMR, Judgement.CONTRADICTED)])
def test_a_place_in_an_order_is_computed_from_sums(area: ThingId, judgement: Judgement) -> None:
    held = detected(
        wmr=dict.fromkeys(COUNTED, 10), emr=dict.fromkeys(COUNTED, 20), war={"2017-05": 3}
    )  # fmt: skip
    verdict = verdict_of(most_used(), "2017", sparse(held), area)
    assert verdict.judgement is judgement
    (candidate,) = verdict.candidates
    assert (candidate.first, "sum_of_periods" in candidate.notes) == (EMR, True)


def test_first_among_those_that_can_be_added_up_is_not_first_of_all() -> None:
    held = detected(wmr=dict.fromkeys(COUNTED, 10), emr=dict.fromkeys(COUNTED, 20), war={"2017-05": 9999})
    verdict = verdict_of(most_used(), "2017", held.evidence(), EMR)
    assert (verdict.judgement, "missing_members" in verdict.candidates[0].notes) == (Judgement.UNDECIDED, True)


def test_an_order_that_was_published_in_a_release_that_is_not_held_counts_for_nothing(world: World) -> None:
    before = verdict_of(most_used(), "2018", world.evidence(), WMR)
    world.ranks = (*world.ranks, (DETECTED, FRONTEX, EMR, "frontex/elsewhere"))
    assert verdict_of(most_used(), "2018", world.evidence(), WMR) == before


@pytest.mark.parametrize(
    ("valid", "base", "reason"),
    [
        ("2017-H2", "2017-H1", "all_support"),
        ("2017-03", "2017-02", "all_support"),
        ("2017-H2", "2017", "periods_unequal"),
        ("2017-12", "2017-Q3", "periods_unequal"),
    ],
)
def test_periods_of_another_length_are_not_compared(valid: str, base: str, reason: str) -> None:
    rising = fall(None, modes=("sea",), direction=Direction.INCREASE, base=Period.parse(base))
    assert verdict_of(rising, valid, world_of(*months(COUNTED)).evidence()).reason == reason
