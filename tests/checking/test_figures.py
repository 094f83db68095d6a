"""A level is held against each series that could be meant, and its candidate says how: as an average, as a stock."""

from fractions import Fraction

import pytest

from routekaart.checking.statements import check_statement
from routekaart.domain.content import Figure
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Direction

from .conftest import ESP, HOSTED, SYR, TUR, World, figure, observe, state

BY_SEA, HOSTING = "unhcr-arrivals-sea", "unhcr-refugees-from"
YEARLY = "unhcr/sea/2023"
MONTHLY, WEEKLY = Recurrence("R/P1M"), Recurrence("R/P1W")


def verdict_of(said: Figure, valid: str | None, *values: tuple[str, str, ThingId, object]) -> Verdict:
    """Judge a figure by observations of one release that was known then: indicator, period, area and value."""
    counterpart = said.counterpart
    seen = [observe(indicator, YEARLY, area, period, value, counterpart) for indicator, period, area, value in values]
    evidence = World(releases={YEARLY: "2019-12"}, observations=seen, ranks=()).evidence()
    finding = check_statement(state(said, TUR if said.concept == HOSTED else ESP, valid), evidence)
    assert finding is not None
    return finding.outcome.now


def own(verdict: Verdict, indicator: str = BY_SEA) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == indicator]
    return found


def test_an_average_says_that_it_is_one_and_how_far_it_is_from_the_words() -> None:
    verdict = verdict_of(figure("310", modes=("sea",), per=MONTHLY), "2018", (BY_SEA, "2018", ESP, 3000))
    candidate = own(verdict)
    assert verdict.judgement is Judgement.CONTRADICTED
    assert "average" in candidate.notes and candidate.difference is not None
    assert abs(Fraction(candidate.difference)) > 16


def test_a_total_is_no_average() -> None:
    candidate = own(verdict_of(figure("3000", modes=("sea",)), "2018", (BY_SEA, "2018", ESP, 3000)))
    assert "average" not in candidate.notes and "latest_stock" not in candidate.notes


@pytest.mark.parametrize(("value", "fit"), [("267", Fit.INSIDE), ("268", Fit.NEAR), ("266", Fit.NEAR)])
def test_the_average_as_one_would_print_it_fits(value: str, fit: Fit) -> None:
    verdict = verdict_of(figure(value, modes=("sea",), per=MONTHLY), "2018", (BY_SEA, "2018", ESP, 3204))
    assert own(verdict).fit is fit


def test_the_rounded_total_that_was_printed_fits_to_the_last_digit() -> None:
    printed = (BY_SEA, "2018", ESP, (3210, 3150, 3250))
    assert own(verdict_of(figure("3210", modes=("sea",)), "2018", printed)).fit is Fit.INSIDE
    assert own(verdict_of(figure("3211", modes=("sea",)), "2018", printed)).fit is Fit.OVERLAPS
    assert own(verdict_of(figure("3210", Comparator.APPROX, modes=("sea",)), "2018", printed)).fit is Fit.OVERLAPS


def test_the_average_of_a_rounded_total_fits_as_one_would_print_it() -> None:
    printed = (BY_SEA, "2018", ESP, (3200, 3150, 3250))
    assert own(verdict_of(figure("267", modes=("sea",), per=MONTHLY), "2018", printed)).fit is Fit.INSIDE
    assert own(verdict_of(figure("266", modes=("sea",), per=MONTHLY), "2018", printed)).fit is Fit.OVERLAPS


@pytest.mark.parametrize(
    ("valid", "reason"), [("2018-03-05/2018-05-04", "not_a_series"), ("../2018-12-31", "no_period")]
)
def test_an_average_of_a_period_without_whole_months_is_not_of_a_series(valid: str, reason: str) -> None:
    verdict = verdict_of(figure("300", modes=("sea",), per=MONTHLY), valid, (BY_SEA, "2018", ESP, 3000))
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (Judgement.UNDECIDED, reason, True)


def test_weeks_and_stocks_have_no_average() -> None:
    weekly = verdict_of(figure("60", modes=("sea",), per=WEEKLY), "2018", (BY_SEA, "2018", ESP, 3000))
    assert (weekly.judgement, weekly.reason) == (Judgement.UNDECIDED, "not_a_series")
    hosted = figure("250", concept=HOSTED, counterpart=SYR, per=MONTHLY)
    stock = verdict_of(hosted, "2018", (HOSTING, "2018", TUR, 3000))
    assert (stock.judgement, stock.reason) == (Judgement.UNDECIDED, "not_a_series")
    assert weekly.facts and stock.facts


def test_a_figure_without_a_period_tells_what_was_looked_for() -> None:
    verdict = verdict_of(figure("3000", modes=("sea",)), None, (BY_SEA, "2018", ESP, 3000))
    assert (verdict.reason, bool(verdict.facts)) == ("no_period", True)


def test_the_latest_stock_before_a_day_says_that_it_is_of_another_day() -> None:
    hosted = figure("3576370", concept=HOSTED, counterpart=SYR)
    later = own(verdict_of(hosted, "2020-03-31", (HOSTING, "2019", TUR, 3576370)), HOSTING)
    same = own(verdict_of(hosted, "2019", (HOSTING, "2019", TUR, 3576370)), HOSTING)
    assert "latest_stock" in later.notes and "latest_stock" not in same.notes


def test_the_stock_of_another_day_does_not_contradict() -> None:
    hosted = figure("1180000", concept=HOSTED, counterpart=SYR)
    later = verdict_of(hosted, "2022-06~end", (HOSTING, "2021", TUR, 422))
    same = verdict_of(hosted, "2021~end", (HOSTING, "2021", TUR, 422))
    assert (later.judgement, same.judgement) == (Judgement.UNDECIDED, Judgement.CONTRADICTED)
    assert [one.fit for one in later.candidates if one.indicator == HOSTING] == [Fit.OUTSIDE]


def test_what_came_later_is_said_of_the_same_average() -> None:
    said = figure("250", modes=("sea",), per=MONTHLY)
    seen = [observe(BY_SEA, "late", ESP, "2018", 3000)]
    evidence = World(releases={"late": "2021-01"}, observations=seen, ranks=()).evidence()
    finding = check_statement(state(said, ESP, "2018"), evidence)
    assert finding is not None and finding.outcome.then is not None
    (lacking,) = [one for one in finding.outcome.then.candidates if one.indicator == BY_SEA]
    assert lacking.fit is Fit.MISSING and lacking.period == Period.parse("2018")


def test_what_came_later_as_a_total_did_not_come_as_an_average_that_can_be_had() -> None:
    said = figure("3000", modes=("sea",), per=Recurrence("R/P1Y"))
    seen = [observe(BY_SEA, "late", ESP, period, 3000) for period in ("2017", "2018")]
    evidence = World(releases={"late": "2021-01"}, observations=seen, ranks=()).evidence()
    finding = check_statement(state(said, ESP, "2017/2018"), evidence)
    assert finding is not None and finding.outcome.then is not None
    assert "later_release_only" in own(finding.outcome.then).notes


def test_a_series_that_is_shut_out_by_the_words_is_not_missed() -> None:
    by_land_too = ("unhcr-arrivals-land-sea", "2016", ESP, 9000)
    verdict = verdict_of(figure("3000", modes=("sea",)), "2018", (BY_SEA, "2018", ESP, 3000), by_land_too)
    assert [one.indicator for one in verdict.candidates] == [BY_SEA]
    assert [one.fit for one in verdict_of(figure("3000"), "2018", by_land_too).candidates] == [Fit.MISSING]


def rise(base: str | None) -> Figure:
    return figure("3000", modes=("sea",), movement=Direction.INCREASE, base=base and Period.parse(base))


@pytest.mark.parametrize(("base", "flips"), [("2017", True), ("2016", False), ("2017-H1", None), (None, None)])
def test_a_movement_is_turned_around_by_years_that_are_alike(base: str | None, flips: bool | None) -> None:
    years = [(BY_SEA, period, ESP, value) for period, value in (("2016", 900), ("2017", 5000), ("2018", 3000))]
    verdict = verdict_of(rise(base), "2018", *years, (BY_SEA, "2017-H1", ESP, 4000))
    assert verdict.flips is flips


def test_a_movement_is_not_turned_around_by_a_series_that_is_shut_out() -> None:
    by_land_too = [("unhcr-arrivals-land-sea", period, ESP, value) for period, value in (("2017", 9000), ("2018", 10))]
    assert verdict_of(rise("2017"), "2018", *by_land_too).flips is None
