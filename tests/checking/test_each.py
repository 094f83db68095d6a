"""What is said of each year or month of a period holds if it holds of every one, and falls with one that is wrong."""

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.each import split_period
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Figure, Range
from routekaart.domain.finding import Candidate, Check, Fit, Judgement, Verdict
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Quantity, Unit

from .conftest import ARRIVALS, ESP, FRONTEX, HOSTED, SYR, TUR, WAR, WMR, World, figure, observe, state

BY_SEA, DETECTED, HOSTING, KNOWN, LATER = (
    "unhcr-arrivals-sea",
    "frontex-detections",
    "unhcr-refugees-from",
    "unhcr/known",
    "unhcr/later",
)
YEARLY, MONTHLY, WEEKLY = Recurrence("R/P1Y"), Recurrence("R/P1M"), Recurrence("R/P1W")
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
ROW = {"2014": 6000, "2015": 7000, "2016": 8200, "2017": 5600}


def held(row: dict[str, object], release: str = KNOWN) -> list[Observation]:
    """Give the arrivals by sea in Spain: a period and how many, each in a row of its own."""
    seen = (observe(BY_SEA, release, ESP, period, value) for period, value in row.items())
    return [replace(one, row=at) for at, one in enumerate(seen, start=1)]


def check(said: Figure | Range, valid: str, observations: Iterable[Observation], **more: object) -> Check:
    world = World(releases={KNOWN: "2019-12", LATER: "2021-01"}, observations=list(observations), ranks=())
    finding = check_statement(state(said, more.get("area", ESP), valid), world.evidence())  # type: ignore[arg-type]
    assert finding is not None
    return finding.outcome


def own(verdict: Verdict, indicator: str = BY_SEA) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == indicator]
    return found


def between(low: str, high: str) -> Range:
    return Range(
        low=Decimal(low), high=Decimal(high), unit=Unit.PERSONS, vague=False,
        counted="aankomsten", concept=ARRIVALS, modes=("sea",), each=YEARLY,
    )  # fmt: skip


def each(value: str, comparator: Comparator = Comparator.EXACT, *, limit: bool | None = None) -> Figure:
    quantity = Quantity(value=Decimal(value), unit=Unit.PERSONS, comparator=comparator, limit=limit)
    return replace(figure(value, modes=("sea",)), quantity=quantity, each=YEARLY)


@pytest.mark.parametrize(
    ("said", "expected", "value", "difference"),
    [
        (between("5500", "8300"), SUPPORTED, "6000", None),
        (between("6500", "8300"), CONTRADICTED, "6000", None),
        (between("5500", "6500"), CONTRADICTED, "7000", None),
        (between("5500", "8100"), UNDECIDED, "8200", None),
        (each("5000", Comparator.AT_LEAST), SUPPORTED, "6000", "20.0"),
        (each("5900", Comparator.AT_LEAST), CONTRADICTED, "5600", "-5.1"),
        (each("8000", Comparator.AT_MOST), CONTRADICTED, "8200", "2.5"),
        (each("7000"), CONTRADICTED, "6000", "-14.3"),
    ],
)
def test_the_year_that_speaks_most_against_the_words_decides_and_is_shown(
    said: Figure | Range, expected: Judgement, value: str, difference: str | None
) -> None:
    verdict = check(said, "2014/2017", held(ROW)).now
    found = own(verdict)
    assert (verdict.judgement, found.value, found.difference) == (expected, value, difference)
    assert found.rows == (1, 2, 3, 4) and "each" in found.notes and "missing_years" not in found.notes


def test_a_year_that_is_wrong_decides_before_one_that_is_nearly_right() -> None:
    found = own(check(between("5700", "8300"), "2014/2016", held({"2014": 5600, "2015": 100, "2016": 6000})).now)
    assert (found.fit, found.value) == (Fit.OUTSIDE, "100")


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (each("2000", Comparator.OVER, limit=True), SUPPORTED),
        (each("5600", Comparator.OVER, limit=True), UNDECIDED),
        (each("5599", Comparator.OVER, limit=True), SUPPORTED),
        (each("6500", Comparator.OVER, limit=True), CONTRADICTED),
        (each("2000", Comparator.OVER, limit=False), CONTRADICTED),
        (each("2000", Comparator.OVER), UNDECIDED),
        (each("90000", Comparator.UNDER, limit=True), SUPPORTED),
        (each("8201", Comparator.UNDER, limit=True), SUPPORTED),
        (each("8200", Comparator.UNDER, limit=True), UNDECIDED),
        (each("6500", Comparator.UNDER, limit=True), CONTRADICTED),
        (each("90000", Comparator.UNDER, limit=False), CONTRADICTED),
        (each("90000", Comparator.UNDER), UNDECIDED),
    ],
)
def test_more_than_is_a_limit_for_every_year_however_far_one_lies_past_it(said: Figure, expected: Judgement) -> None:
    assert check(said, "2014/2017", held(ROW)).now.judgement is expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [(between("5500", "8300"), UNDECIDED), (between("6500", "8300"), CONTRADICTED)],
)
def test_a_year_that_is_not_held_may_be_another_but_one_that_is_wrong_is_enough(
    said: Range, expected: Judgement
) -> None:
    verdict = check(said, "2014/2018", held(ROW)).now
    assert (verdict.judgement, "missing_years" in own(verdict).notes) == (expected, True)


def test_a_row_of_which_nothing_is_held_is_missing_and_says_if_it_came_later() -> None:
    outcome = check(between("5500", "8300"), "2014/2017", held(ROW, LATER))
    then = own(outcome.then)
    assert (then.fit, then.period, then.value) == (Fit.MISSING, Period.parse("2014"), None)
    assert "later_release_only" in then.notes and outcome.now.judgement is SUPPORTED
    elsewhere = own(check(between("5500", "8300"), "2010/2012", held(ROW)).now)
    assert elsewhere.fit is Fit.MISSING and "later_release_only" not in elsewhere.notes


def test_a_series_that_is_not_meant_is_not_missed() -> None:
    seen = (*held(ROW), *(observe(DETECTED, KNOWN, route, "2009", 5) for route in (WAR, WMR)))
    said = replace(between("5500", "8300"), publisher=FRONTEX, modes=())
    assert [one.indicator for one in check(said, "2010/2012", seen).now.candidates] == [DETECTED]


def test_sums_of_months_that_lack_a_year_are_not_missed_beside_the_years() -> None:
    months = [observe(BY_SEA, "unhcr/monthly", ESP, f"2009-{month:02}", 500) for month in range(1, 13)]
    world = World(releases={KNOWN: "2019-12", "unhcr/monthly": "2019-12"}, observations=[*held(ROW), *months], ranks=())
    finding = check_statement(state(between("5500", "8300"), ESP, "2014/2017"), world.evidence())
    assert finding is not None and finding.outcome.now.judgement is SUPPORTED
    assert own(finding.outcome.now).value == "6000"


def test_the_months_of_a_year_are_each_judged() -> None:
    row = {f"2017-{month:02}": 100 * month for month in range(1, 13)}
    said = replace(between("100", "1200"), each=MONTHLY)
    assert check(said, "2017", held(row)).now.judgement is SUPPORTED
    assert check(replace(said, high=Decimal(900)), "2017", held(row)).now.judgement is CONTRADICTED


@pytest.mark.parametrize("valid", ["2017", "2017-03/2018-02", "2014-07-05/2017-07-04", "1900/2017"])
def test_what_has_no_row_of_whole_years_cannot_be_said(valid: str) -> None:
    verdict = check(between("5500", "8300"), valid, held(ROW)).now
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (UNDECIDED, "not_a_series", True)


def test_a_stock_is_not_of_each_year() -> None:
    said = replace(between("1", "9000"), concept=HOSTED, counterpart=SYR, modes=())
    seen = [observe(HOSTING, KNOWN, TUR, period, value, SYR) for period, value in ROW.items()]
    verdict = check(said, "2014/2017", seen, area=TUR).now
    assert (verdict.judgement, verdict.reason) == (UNDECIDED, "not_a_series")


def test_a_figure_to_the_last_digit_of_each_year_names_no_source() -> None:
    row = {"2016": 6001, "2017": 6001}
    detected = (observe(DETECTED, KNOWN, route, year, 4500) for route in (WAR, WMR) for year in row)
    seen = (*held(row), *detected)
    said = replace(each("6001"), modes=())
    assert check(said, "2016/2017", seen).now.reason != "exact_figure"


@pytest.mark.parametrize(
    ("valid", "each", "units"),
    [
        ("2016/2017", YEARLY, ["2016", "2017"]),
        ("2016-11/2017-02", MONTHLY, ["2016-11", "2016-12", "2017-01", "2017-02"]),
        ("2013-01/2017-12", MONTHLY, [f"{year}-{month:02}" for year in range(2013, 2018) for month in range(1, 13)]),
        ("1958/2017", YEARLY, [str(year) for year in range(1958, 2018)]),
        ("2013-01/2018-01", MONTHLY, []),
        ("1957/2017", YEARLY, []),
        ("2017", YEARLY, []),
        ("2017-03", MONTHLY, []),
        ("2016-07/2018-06", YEARLY, []),
        ("2016-01/2017-06", YEARLY, []),
        ("2016-02/2018-01", YEARLY, []),
        ("2017-03-02/2017-06-30", MONTHLY, []),
        ("2017-03-01/2017-06-29", MONTHLY, []),
        ("2016/..", YEARLY, []),
        ("../2017", YEARLY, []),
        ("2016/2017", WEEKLY, []),
    ],
)
def test_a_period_is_split_into_whole_years_or_months_from_two_to_sixty(
    valid: str, each: Recurrence, units: list[str]
) -> None:
    assert split_period(Period.parse(valid), each) == tuple(map(Period.parse, units))
