"""The most or least of a row: which periods are in it, what may stand above it, and what breaks it."""

from dataclasses import replace
from datetime import date

import pytest

from routekaart.checking.evidence import Evidence
from routekaart.checking.extremes import find_others, find_row
from routekaart.checking.statements import check_statement
from routekaart.domain.breaks import Break
from routekaart.domain.content import Extreme, Order
from routekaart.domain.finding import Candidate, Check, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, IndicatorId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period

from .conftest import ARRIVALS, ESP, UNHCR, WAR, WMR, World, observe, state

BY_SEA, BY_LAND_TOO, DETECTED = "unhcr-arrivals-sea", "unhcr-arrivals-land-sea", "frontex-detections"
KNOWN, LATER = "unhcr/known", "unhcr/later"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
ROW = {"2014": 9000, "2015": 1000, "2016": 2000, "2017": 3000, "2018": 4000}
MONTHS = {"2017-01": 900, **{f"2017-{month:02}": 10 * month for month in range(2, 13)}}


def record(since: str | None = "2014", until: str | None = None, order: Order = Order.MOST) -> Extreme:
    first, last = (None if end is None else Period.parse(end) for end in (since, until))
    return Extreme(order=order, since=first, until=last, counted="aankomsten", concept=ARRIVALS, modes=("sea",))


def held(row: dict[str, object], indicator: str = BY_SEA, release: str = KNOWN) -> list[Observation]:
    seen = (observe(indicator, release, ESP, period, value) for period, value in row.items())
    return [replace(one, row=at) for at, one in enumerate(seen, start=1)]


def evidence_of(*observations: Observation, then: date = date(2020, 7, 10)) -> Evidence:
    world = World(releases={KNOWN: "2019-12", LATER: "2021-01"}, observations=list(observations), ranks=())
    return world.evidence(then)


def check(said: Extreme, evidence: Evidence, valid: str | None = "2017") -> Check:
    finding = check_statement(state(said, ESP, valid), evidence)
    assert finding is not None
    return finding.outcome


def own(verdict: Verdict) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == BY_SEA]
    return found


def listed(*periods: Period) -> list[str]:
    return [str(one) for one in periods]


@pytest.mark.parametrize(
    ("since", "period", "row"),
    [
        ("2014", "2017", ["2015", "2016"]),
        ("2017-03", "2017-06", ["2017-04", "2017-05"]),
        ("2016-11", "2017-02", ["2016-12", "2017-01"]),
        ("2016-Q3", "2017-Q2", ["2016-Q4", "2017-Q1"]),
        ("1956", "2017", [str(year) for year in range(1957, 2017)]),
        ("1955", "2017", []),
        ("2016", "2017", []),
        ("2018", "2017", []),
        ("2016", "2017-03", ["2017-01", "2017-02"]),
        ("2016-06", "2017", []),
        ("2016-06-15", "2017-08", []),
        ("2014/..", "2017", []),
        ("2014", "../2017", []),
        ("2014", "2017/..", []),
        ("2014", "2017~end", []),
        ("2016-12", "2017-03-01/2017-03-15", []),
        ("2014", "2017-01-02/2018-01-01", []),
        ("2014-01-02/2015-01-01", "2017-01-02/2018-01-01", []),
    ],
)
def test_a_row_since_a_period_holds_those_of_one_length_in_between(since: str, period: str, row: list[str]) -> None:
    assert listed(*find_row(Period.parse(since), Period.parse(period))) == row


@pytest.mark.parametrize(
    ("first", "last", "period", "row"),
    [
        ("2014", "2017", "2015", ["2014", "2016", "2017"]),
        ("2014", "2017", "2019", ["2014", "2015", "2016", "2017"]),
        ("2017-01", "2017-12", "2017-03", [f"2017-{month:02}" for month in range(1, 13) if month != 3]),
        ("2017-03", "2017-06", "2017-05", ["2017-03", "2017-04", "2017-06"]),
        ("2016-12", "2017-02", "2016-12", ["2017-01", "2017-02"]),
        ("2017-Q1", "2017-Q4", "2017-Q2", ["2017-Q1", "2017-Q3", "2017-Q4"]),
        ("1958", "2017", "2017", [str(year) for year in range(1958, 2017)]),
        ("1957", "2017", "2017", []),
        ("2017", "2014", "2015", []),
        ("2016", "2017", "2017-02/2017-04", []),
        ("2014", "2017", "2016-07/2017-06", []),
        ("2014/..", "2017", "2015", ["2014", "2016", "2017"]),
        ("../2014", "2017", "2015", []),
        ("2014", "2017/..", "2015", []),
    ],
)
def test_a_row_with_a_first_and_a_last_holds_no_period_that_is_outside_it(
    first: str, last: str, period: str, row: list[str]
) -> None:
    assert listed(*find_others(Period.parse(first), Period.parse(last), Period.parse(period))) == row


@pytest.mark.parametrize(
    ("said", "valid", "expected"),
    [
        (record("2017-03", "2017-06"), "2017-06", SUPPORTED),
        (record("2017-01", "2017-06"), "2017-06", CONTRADICTED),
        (record("2017-02"), "2017-06", SUPPORTED),
        (record("2017-03", "2017-06", Order.LEAST), "2017-03", SUPPORTED),
        (record("2017-03", "2017-06", Order.LEAST), "2017-05", CONTRADICTED),
    ],
)
def test_a_month_is_only_set_beside_those_of_its_row(said: Extreme, valid: str, expected: Judgement) -> None:
    assert check(said, evidence_of(*held(MONTHS)), valid).now.judgement is expected


@pytest.mark.parametrize(
    ("said", "valid", "reason"),
    [
        (record(), None, "no_period"),
        (record(), "../2017", "no_period"),
        (record(since=None), "2017", "no_base_period"),
        (record(since="2016"), "2017", "not_a_series"),
        (record(since="2014", until="2016"), "2016-07/2017-06", "not_a_series"),
    ],
)
def test_what_is_no_row_cannot_be_said_and_tells_what_was_looked_for(
    said: Extreme, valid: str | None, reason: str
) -> None:
    verdict = check(said, evidence_of(*held(ROW)), valid).now
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (UNDECIDED, reason, True)


@pytest.mark.parametrize(
    ("said", "valid", "base", "value"),
    [
        (record(), "2017", "2016", "3000"),
        (record(since="2013"), "2017", "2014", "3000"),
        (record(until="2018"), "2018", "2014", "4000"),
        (record(order=Order.LEAST), "2018", "2015", "4000"),
        (record(until="2018", order=Order.LEAST), "2015", "2016", "1000"),
    ],
)
def test_a_record_is_shown_beside_the_period_that_comes_nearest_or_stands_above_it(
    said: Extreme, valid: str, base: str, value: str
) -> None:
    found = own(check(said, evidence_of(*held(ROW)), valid).now)
    assert (str(found.base), found.value, str(found.period)) == (base, value, valid)
    assert found.notes == ()


def test_a_period_without_anybody_is_not_the_nearest_to_a_record() -> None:
    assert str(own(check(record(), evidence_of(*held({"2015": 0, "2016": 1, "2017": 3}))).now).base) == "2016"


def test_a_record_leads_to_the_rows_of_all_that_was_compared() -> None:
    assert own(check(record(), evidence_of(*held(ROW))).now).rows == (4, 2, 3)


def test_a_year_with_as_many_is_no_year_with_fewer() -> None:
    row = {"2015": 3000, "2016": 3000, "2017": 3000}
    for order in Order:
        assert check(record(order=order), evidence_of(*held(row))).now.judgement is UNDECIDED


@pytest.mark.parametrize(
    ("later", "between", "expected", "flips"),
    [
        (9000, 1000, UNDECIDED, None),
        (9000, 8000, CONTRADICTED, True),
        (2000, 1000, SUPPORTED, False),
        (2000, 8000, CONTRADICTED, True),
    ],
)
def test_a_year_after_it_may_have_had_more_only_since_the_words_were_first_said(
    later: int, between: int, expected: Judgement, flips: bool | None
) -> None:
    row = {"2015": 500, "2016": between, "2017": 3000, "2018": 100, "2019": later}
    verdict = check(record(since="2015", until="2019"), evidence_of(*held(row))).now
    assert (verdict.judgement, verdict.flips) == (expected, flips)


def test_a_row_that_ended_before_the_letter_is_judged_by_all_its_years() -> None:
    row = {"2015": 500, "2016": 1000, "2017": 3000, "2018": 9000}
    said = record(since="2015", until="2018")
    assert check(said, evidence_of(*held(row))).now.judgement is CONTRADICTED
    assert check(said, evidence_of(*held(row), then=date(2019, 12, 31))).now.judgement is UNDECIDED


def test_what_counts_just_what_is_said_decides_whether_the_words_turn_around() -> None:
    by_land_too = held({"2015": 1, "2016": 9000, "2017": 2}, BY_LAND_TOO)
    plain = replace(record(), modes=())
    falls, rises = held(ROW), held({"2015": 5000, "2016": 6000, "2017": 3000})
    assert check(plain, evidence_of(*falls, *by_land_too)).now.flips is True
    assert check(record(), evidence_of(*falls, *by_land_too)).now.flips is False
    assert check(record(), evidence_of(*rises)).now.flips is True
    assert check(plain, evidence_of(*rises)).now.flips is True


def test_where_nothing_counts_just_what_is_said_all_that_is_held_decides_that() -> None:
    detected = [
        observe(DETECTED, KNOWN, route, year, value)
        for route in (WMR, WAR)
        for year, value in (("2015", 9), ("2016", 9), ("2017", 3))
    ]
    verdict = check(replace(record(), modes=()), evidence_of(*detected)).now
    assert (verdict.judgement, verdict.flips) == (UNDECIDED, True)


@pytest.mark.parametrize(
    "row", [{"2015": 1000, "2017": 3000}, {"2015": 1000, "2016": (2900, 2800, 3100), "2017": 3000}]
)
def test_where_one_may_stand_above_it_nothing_turns_around(row: dict[str, object]) -> None:
    verdict = check(record(), evidence_of(*held(row))).now
    assert (verdict.judgement, verdict.flips) == (UNDECIDED, None)
    assert ("missing_years" in own(verdict).notes) is ("2016" not in row)


@pytest.mark.parametrize(("publisher", "expected"), [(UNHCR, SUPPORTED), (None, UNDECIDED)])
def test_a_named_publisher_bears_out_its_own_words_whatever_its_other_counts_say(
    publisher: ActorId | None, expected: Judgement
) -> None:
    by_sea = held({"2015": 9, "2016": 9, "2017": 3})
    said = replace(record(), modes=(), publisher=publisher)
    assert check(said, evidence_of(*held(ROW, BY_LAND_TOO), *by_sea)).now.judgement is expected


def test_what_came_later_is_named_and_what_the_words_shut_out_is_not_missed() -> None:
    by_land_too = held({"2009": 5}, BY_LAND_TOO)
    outcome = check(record(), evidence_of(*held(ROW, release=LATER), *by_land_too))
    (then,) = outcome.then.candidates
    assert (then.indicator, then.fit, "later_release_only" in then.notes) == (BY_SEA, Fit.MISSING, True)
    assert outcome.now.judgement is SUPPORTED
    nothing = own(check(record("2004"), evidence_of(*held(ROW)), "2007").now)
    assert (nothing.fit, "later_release_only" in nothing.notes) == (Fit.MISSING, False)


def broken(evidence: Evidence, day: str) -> Evidence:
    known = Break(
        day=date.fromisoformat(day), indicators=(IndicatorId(BY_SEA),), areas=(), text_nl="x", text_en="x",
        source="https://x.nl",
    )  # fmt: skip
    return replace(evidence, breaks=(known,))


@pytest.mark.parametrize(
    ("said", "valid", "day", "judged"),
    [
        (record(), "2017", "2016-06-01", False),
        (record(), "2017", "2017-01-01", False),
        (record(), "2017", "2018-01-01", True),
        (record(), "2017", "2014-01-01", True),
        (record("2015", "2018"), "2016", "2018-01-01", False),
        (record("2015", "2018"), "2015", "2017-03-01", False),
        (record("2015", "2018"), "2016", "2019-01-01", True),
        (record("2015", "2018"), "2018", "2016-03-01", False),
        (record("2015", "2018"), "2018", "2015-01-01", True),
    ],
)
def test_a_row_that_is_counted_in_two_ways_decides_nothing(said: Extreme, valid: str, day: str, judged: bool) -> None:
    evidence = evidence_of(*held(ROW))
    assert check(said, evidence, valid).now.judgement is not UNDECIDED
    verdict = check(said, broken(evidence, day), valid).now
    assert (verdict.judgement is not UNDECIDED, "across_break" not in own(verdict).notes) == (judged, judged)
    assert (verdict.flips is not None) is judged


@pytest.mark.parametrize(("year", "judged"), [("2014", True), ("2015", True), ("2016", False), ("2017", False)])
def test_a_later_year_that_its_publisher_flags_as_a_break_is_one(year: str, judged: bool) -> None:
    row = [replace(one, obs_status="B") if str(one.period) == year else one for one in held(ROW)]
    assert (check(record(), evidence_of(*row)).now.judgement is SUPPORTED) is judged
