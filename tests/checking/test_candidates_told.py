"""What a comparison and a record tell beside their judgement: both figures, against whom, and what was looked for."""

from dataclasses import replace

import pytest

from routekaart.checking.statements import check_statement
from routekaart.domain.content import Comparison, Content, Extreme, Order
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction, Unit

from .conftest import ESP, GRC, World, figure, observe, state
from .test_kinds import BY_SEA, YEARLY, compared, record

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
OWN = replace(observe(BY_SEA, YEARLY, ESP, "2017", 3000), row=7)
OTHER = replace(observe(BY_SEA, YEARLY, GRC, "2017", 2000), row=9)
BEFORE = replace(observe(BY_SEA, YEARLY, ESP, "2016", 2000), row=11)


def verdict_of(said: Content, valid: str | None, *held: Observation, releases: dict[str, str] | None = None) -> Verdict:
    evidence = World(releases=releases or {YEARLY: "2018-02"}, observations=list(held), ranks=()).evidence()
    finding = check_statement(state(said, ESP, valid), evidence)
    assert finding is not None
    return finding.outcome.now


def own(verdict: Verdict) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == BY_SEA]
    return found


@pytest.mark.parametrize("said", [compared(Direction.INCREASE), record(since="2016")])
@pytest.mark.parametrize("valid", [None, "../2017-12-31"])
def test_without_a_period_it_is_said_that_there_is_none_and_what_was_looked_for(said: Content, valid) -> None:
    verdict = verdict_of(said, valid, OWN, OTHER, BEFORE)
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (UNDECIDED, "no_period", True)


def test_a_size_in_points_is_of_no_series() -> None:
    verdict = verdict_of(compared(Direction.INCREASE, "3", Unit.PERCENTAGE_POINT), "2017", OWN, OTHER)
    assert (verdict.reason, bool(verdict.facts)) == ("not_a_series", True)


@pytest.mark.parametrize(
    ("said", "unit"),
    [
        (compared(Direction.INCREASE, "1000"), Unit.PERSONS),
        (compared(Direction.INCREASE, "50", Unit.PERCENT), Unit.PERCENT),
        (compared(Direction.INCREASE, "1.5", Unit.FACTOR), Unit.FACTOR),
    ],
)
def test_a_comparison_leads_to_both_figures_and_says_against_whom(said: Comparison, unit: Unit) -> None:
    found = own(verdict_of(said, "2017", OWN, OTHER))
    assert (found.rows, found.unit, found.against, found.fit) == ((7, 9), unit, GRC, Fit.INSIDE)
    assert found.low == found.high


def test_what_is_not_exact_or_flagged_on_either_side_is_told() -> None:
    rounded = replace(observe(BY_SEA, YEARLY, GRC, "2017", (2000, 1900, 2100)), obs_status="E")
    found = own(verdict_of(compared(Direction.INCREASE, "1000"), "2017", OWN, rounded))
    assert (found.low != found.high, "E" in "".join(found.flags)) == (True, True)


def test_figures_of_two_releases_are_told_to_be() -> None:
    releases = {YEARLY: "2018-02", "unhcr/other": "2018-03"}
    mixed = verdict_of(
        compared(Direction.INCREASE), "2017", OWN, replace(OTHER, release="unhcr/other"), releases=releases
    )
    assert "mixed_releases" in own(mixed).notes
    assert "mixed_releases" not in own(verdict_of(compared(Direction.INCREASE), "2017", OWN, OTHER)).notes


def test_a_place_that_is_not_held_is_missing_and_named() -> None:
    found = own(verdict_of(compared(Direction.INCREASE), "2017", OWN))
    assert (found.fit, found.against, found.period) == (Fit.MISSING, GRC, Period.parse("2017"))


def test_how_many_times_nobody_is_cannot_be_said() -> None:
    nobody = replace(OTHER, value=0.0)
    found = own(verdict_of(compared(Direction.INCREASE, "50", Unit.PERCENT), "2017", OWN, nobody))
    assert (found.fit, found.against, found.period) == (Fit.MISSING, GRC, Period.parse("2017"))


def test_a_record_leads_to_every_figure_of_its_row_and_to_the_nearest() -> None:
    first = replace(observe(BY_SEA, YEARLY, ESP, "2015", 1000), row=13)
    found = own(verdict_of(record(since="2014"), "2017", OWN, BEFORE, first))
    assert (sorted(found.rows), found.base, found.fit) == ([7, 11, 13], Period.parse("2016"), Fit.INSIDE)
    assert "missing_years" not in found.notes


@pytest.mark.parametrize(
    ("order", "valid", "nearest", "fit"),
    [
        (Order.MOST, "2016", "2017", Fit.OUTSIDE),
        (Order.LEAST, "2017", "2015", Fit.OUTSIDE),
        (Order.MOST, "2017", "2016", Fit.INSIDE),
    ],
)
def test_what_stands_above_it_is_named(order: Order, valid: str, nearest: str, fit: Fit) -> None:
    first = observe(BY_SEA, YEARLY, ESP, "2015", 1000)
    said = record(order=order, since="2015", until="2017")
    found = own(verdict_of(said, valid, OWN, BEFORE, first))
    assert (found.base, found.fit) == (Period.parse(nearest), fit)


@pytest.mark.parametrize("other", [3000, (2950, 2900, 3100)])
def test_figures_that_are_or_may_be_equal_leave_a_record_open(other: object) -> None:
    beside = observe(BY_SEA, YEARLY, ESP, "2016", other)
    assert own(verdict_of(record(since="2015"), "2017", OWN, beside)).fit is Fit.OVERLAPS


def test_a_record_of_a_year_that_is_not_held_is_missing() -> None:
    found = own(verdict_of(record(since="2016"), "2018", OWN, BEFORE))
    assert (found.fit, found.period) == (Fit.MISSING, Period.parse("2018"))


def test_a_record_without_a_beginning_or_with_a_long_row_decides_nothing() -> None:
    endless = Extreme(order=Order.MOST, since=None, counted="aankomsten", concept=figure("1").concept, modes=("sea",))
    assert verdict_of(endless, "2017", OWN, BEFORE).judgement is UNDECIDED
