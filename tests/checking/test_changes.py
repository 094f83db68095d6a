"""A rise or fall: from when, by how much, in what unit, and what turns the words around."""

from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.changes import are_alike
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Trend
from routekaart.domain.finding import Candidate, Check, Fit, Judgement, Verdict
from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit

from .conftest import ARRIVALS, ESP, HOSTED, SYR, TUR, UNHCR, WAR, WMR, World, observe, state

BY_SEA, BY_LAND_TOO, DETECTED, HOSTING = (
    "unhcr-arrivals-sea",
    "unhcr-arrivals-land-sea",
    "frontex-detections",
    "unhcr-refugees-from",
)
KNOWN, OTHER, LATER = "unhcr/known", "unhcr/other", "unhcr/later"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
RISE, FALL, STABLE = Direction


def change(
    direction: Direction,
    size: str | None = None,
    unit: Unit = Unit.PERSONS,
    comparator: Comparator = Comparator.EXACT,
    *,
    top: str | None = None,
    base: str | None = "2018",
) -> Trend:
    said = None
    if size is not None:
        value2 = None if top is None else Decimal(top)
        said = Quantity(value=Decimal(size), unit=unit, comparator=comparator, value2=value2)
    since = None if base is None else Period.parse(base)
    return Trend(
        direction=direction, base=since, size=said, counted="aankomsten", concept=ARRIVALS, modes=("sea",)
    )  # fmt: skip


def held(row: dict[str, object], indicator: str = BY_SEA, release: str = KNOWN) -> list[Observation]:
    seen = (observe(indicator, release, ESP, period, value) for period, value in row.items())
    return [replace(one, row=at) for at, one in enumerate(seen, start=1)]


def check(said: Trend, *seen: Observation, valid: str | None = "2019", area: ThingId = ESP) -> Check:
    world = World(
        releases={KNOWN: "2020-02", OTHER: "2020-02", LATER: "2021-01"}, observations=list(seen), ranks=()
    )  # fmt: skip
    finding = check_statement(state(said, area, valid), world.evidence())
    assert finding is not None
    return finding.outcome


def judge(said: Trend, earlier: object, later: object) -> Verdict:
    """Judge a change from 2018 to 2019."""
    return check(said, *held({"2018": earlier, "2019": later})).now


def own(verdict: Verdict, indicator: str = BY_SEA) -> Candidate:
    (found,) = [one for one in verdict.candidates if one.indicator == indicator]
    return found


@pytest.mark.parametrize(
    ("said", "valid", "reason"),
    [
        (change(RISE), None, "no_period"),
        (change(RISE), "../2019", "no_period"),
        (change(RISE, base=None), "2018/2019", "no_base_period"),
        (change(RISE, base=None), "2019-03", "no_base_period"),
        (change(RISE, base="2018-H1"), "2019", "periods_unequal"),
        (change(RISE, "3", Unit.PERCENTAGE_POINT), "2019", "not_a_series"),
    ],
)
def test_what_is_no_change_between_two_periods_tells_what_was_looked_for(
    said: Trend, valid: str | None, reason: str
) -> None:
    verdict = check(said, *held({"2017": 1, "2018": 2000, "2019": 3000}), valid=valid).now
    assert (verdict.judgement, verdict.reason, bool(verdict.facts)) == (UNDECIDED, reason, True)


@pytest.mark.parametrize(
    ("said", "earlier", "later", "expected", "flips"),
    [
        (change(RISE), 2000, 2001, SUPPORTED, False),
        (change(RISE), 2000, 2000, CONTRADICTED, True),
        (change(RISE), 2000, 1999, CONTRADICTED, True),
        (change(FALL), 2000, 1999, SUPPORTED, False),
        (change(FALL), 2000, 2000, CONTRADICTED, True),
        (change(FALL), 2000, 2001, CONTRADICTED, True),
        (change(FALL), (2000, 1900, 2100), (2000, 1900, 2100), UNDECIDED, False),
        (change(STABLE), 10_000, 10_100, SUPPORTED, None),
        (change(STABLE), 10_000, 9_900, SUPPORTED, None),
        (change(STABLE), 10_000, 10_101, CONTRADICTED, None),
        (change(STABLE), 10_000, 9_899, CONTRADICTED, None),
        (change(RISE, "50", Unit.PERCENT), 2000, 3000, SUPPORTED, False),
        (change(RISE, "50", Unit.PERCENT), 2000, 4000, CONTRADICTED, False),
        (change(RISE, "50", Unit.PERCENT), 0, 3000, UNDECIDED, False),
        (change(FALL, "0.3333", Unit.FRACTION), 3000, 2000, SUPPORTED, False),
        (change(FALL, "0.3333", Unit.FRACTION), 3000, 1000, CONTRADICTED, False),
        (change(FALL, "0.3333", Unit.FRACTION), 0, 1000, UNDECIDED, True),
        (change(RISE, "2", Unit.FACTOR), 1000, 2000, SUPPORTED, False),
        (change(RISE, "2", Unit.FACTOR), 1000, 4000, UNDECIDED, False),
        (change(RISE, "2", Unit.FACTOR), 1000, 1200, CONTRADICTED, False),
        (change(RISE, "2", Unit.FACTOR, Comparator.OVER), 1000, 2200, SUPPORTED, False),
        (change(RISE, "2", Unit.FACTOR, Comparator.APPROX), 1000, 4000, CONTRADICTED, False),
        (change(FALL, "0.5", Unit.FACTOR), 1000, 100, UNDECIDED, False),
    ],
)
def test_a_change_is_judged_in_the_unit_in_which_it_is_said(
    said: Trend, earlier: object, later: object, expected: Judgement, flips: bool | None
) -> None:
    verdict = judge(said, earlier, later)
    assert (verdict.judgement, verdict.flips) == (expected, flips)


ROUNDED = ((2000, 1950, 2050), (3010, 2950, 3050))


@pytest.mark.parametrize(
    ("said", "figures", "fit"),
    [
        (change(RISE, "1010"), ROUNDED, Fit.INSIDE),
        (change(RISE, "1010", Unit.COUNT), ROUNDED, Fit.INSIDE),
        (change(RISE, "1011"), ROUNDED, Fit.OVERLAPS),
        (change(RISE, "1000"), ((2000, 1950, 2050), (3010, 2950, 3050)), Fit.OVERLAPS),
        (change(RISE, "1010", comparator=Comparator.APPROX), ROUNDED, Fit.OVERLAPS),
        (change(RISE, "1010", comparator=Comparator.RANGE, top="1020"), ROUNDED, Fit.OVERLAPS),
        (change(RISE, "50.5", Unit.PERCENT), ROUNDED, Fit.OVERLAPS),
        (change(FALL, "1010"), ROUNDED[::-1], Fit.INSIDE),
        (change(RISE, "1"), ((10, 9, 11), (11, 10, 12)), Fit.INSIDE),
        (change(RISE, "10"), ((100, 80, 120), (90, 70, 110)), Fit.OVERLAPS),
        (change(RISE), ROUNDED, Fit.INSIDE),
    ],
)
def test_just_the_difference_of_rounded_figures_that_were_printed_fits(
    said: Trend, figures: tuple[object, object], fit: Fit
) -> None:
    assert own(judge(said, *figures)).fit is fit


@pytest.mark.parametrize(
    ("said", "unit", "difference"),
    [
        (change(RISE, "40", Unit.PERCENT), Unit.PERCENT, "10.0"),
        (change(FALL, "40", Unit.PERCENT), Unit.PERCENT, "90.0"),
        (change(RISE, "40", Unit.PERCENT, Comparator.RANGE, top="60"), Unit.PERCENT, None),
        (change(RISE, "1000"), Unit.PERSONS, None),
        (change(RISE, "1000", Unit.COUNT), Unit.PERSONS, None),
        (change(RISE, "0.5", Unit.FRACTION), Unit.FRACTION, None),
        (change(RISE, "1.5", Unit.FACTOR), Unit.FACTOR, None),
        (change(RISE), Unit.PERCENT, None),
    ],
)
def test_a_candidate_says_in_what_unit_it_is_and_how_many_percentage_points_it_is_off(
    said: Trend, unit: Unit, difference: str | None
) -> None:
    found = own(judge(said, 2000, 3000))
    assert (found.unit, found.difference) == (unit, difference)


def test_a_candidate_leads_to_both_figures() -> None:
    found = own(judge(change(RISE), 2000, 3000))
    assert (found.rows, found.base, found.period) == ((1, 2), Period.parse("2018"), Period.parse("2019"))
    assert (found.notes, found.value) == ((), "50")


def test_a_candidate_tells_of_two_releases_of_flags_and_of_rounding() -> None:
    earlier = replace(held({"2018": (2000, 1900, 2100)}, release=OTHER)[0], obs_status="P")
    found = own(check(change(RISE), earlier, *held({"2019": 3000})).now)
    assert set(found.notes) == {"mixed_releases", "provisional", "rounded_source"}
    assert (found.release, found.flags) == (KNOWN, ("P",))


@pytest.mark.parametrize(("size", "unit"), [("50", Unit.PERCENT), ("0.5", Unit.FRACTION), ("2", Unit.FACTOR)])
def test_of_nobody_there_is_no_part_or_multiple(size: str, unit: Unit) -> None:
    found = own(judge(change(RISE, size, unit), 0, 3000))
    assert (found.fit, found.period, found.base) == (Fit.MISSING, Period.parse("2019"), Period.parse("2018"))
    assert found.notes == ()


def test_a_change_of_which_one_end_came_later_is_missing_and_says_so() -> None:
    outcome = check(change(RISE), *held({"2018": 2000}), *held({"2019": 3000}, release=LATER))
    then = own(outcome.then)
    assert (then.fit, then.period, then.base) == (Fit.MISSING, Period.parse("2019"), Period.parse("2018"))
    assert then.notes == ("later_release_only",) and outcome.now.judgement is SUPPORTED
    never = own(check(change(RISE), *held({"2018": 2000})).now)
    assert (never.fit, never.notes) == (Fit.MISSING, ())


def test_a_series_that_is_not_meant_is_not_missed_and_hides_no_other() -> None:
    seen = [observe("iom-arrivals-land-sea", KNOWN, WMR, "2011", 7), *held({"2018": 2000, "2019": 3000})]
    verdict = check(change(RISE), *seen, *held({"2012": 5}, BY_LAND_TOO)).now
    assert [one.indicator for one in verdict.candidates] == [BY_SEA]


def test_a_series_without_both_figures_hides_no_other() -> None:
    said = replace(change(RISE), modes=())
    seen = [observe("iom-arrivals-land-sea", KNOWN, WMR, "2018", 7), *held({"2018": 2000, "2019": 3000}, BY_LAND_TOO)]
    verdict = check(said, *seen).now
    assert own(verdict, BY_LAND_TOO).fit is Fit.INSIDE and own(verdict, "iom-arrivals-land-sea").fit is Fit.MISSING


def test_sums_of_months_beside_years_are_another_count() -> None:
    months = {f"{year}-{month:02}": 1100 if year == 2018 else 1000 for year in (2018, 2019) for month in range(1, 13)}
    years = held({"2018": 12_000, "2019": 13_000})
    verdict = check(change(RISE), *years, *held(months, release=OTHER)).now
    assert (verdict.judgement, verdict.reason) == (UNDECIDED, "sources_differ")
    assert check(change(RISE), *years, *held({"2018-01": 9}, release=OTHER)).now.judgement is SUPPORTED


def test_what_counts_just_what_is_said_decides_whether_the_words_turn_around() -> None:
    said = replace(change(RISE), modes=())
    by_sea, by_land_too = held({"2018": 3000, "2019": 2000}), held({"2018": 3000, "2019": 4000}, BY_LAND_TOO)
    detected = [observe(DETECTED, KNOWN, route, year, 5) for route in (WMR, WAR) for year in ("2018", "2019")]
    assert check(said, *by_land_too, *by_sea, *detected).now.flips is False
    assert check(said, *by_sea, *detected).now.flips is True
    assert check(said).now.flips is None


@pytest.mark.parametrize(("publisher", "expected"), [(UNHCR, SUPPORTED), (None, UNDECIDED)])
def test_a_named_publisher_bears_out_its_own_words_whatever_its_other_counts_say(
    publisher: ActorId | None, expected: Judgement
) -> None:
    by_sea, by_land_too = held({"2018": 3000, "2019": 2000}), held({"2018": 3000, "2019": 4000}, BY_LAND_TOO)
    said = replace(change(RISE), modes=(), publisher=publisher)
    assert check(said, *by_sea, *by_land_too).now.judgement is expected


@pytest.mark.parametrize(
    ("said", "row", "expected", "flips"),
    [
        (change(FALL, base=None), {"2018": 4000, "2019": 3000}, SUPPORTED, None),
        (change(FALL, base=None), {"2017": 9000, "2018": 4000, "2019": 3000}, SUPPORTED, None),
        (change(FALL, base=None), {"2018": 2000, "2019": 3000}, CONTRADICTED, True),
        (change(FALL, base=None), {"2017": 9000, "2018": 2000, "2019": 3000}, UNDECIDED, None),
        (change(FALL, base=None), {"2012": 9000, "2018": 2000, "2019": 3000}, UNDECIDED, None),
        (change(FALL, base=None), {"2008": 9000, "2018": 2000, "2019": 3000}, UNDECIDED, None),
        (change(FALL, base=None), {"2007": 9000, "2018": 2000, "2019": 3000}, CONTRADICTED, True),
        (change(FALL, base=None), {"2017": 1000, "2018": 2000, "2019": 3000}, CONTRADICTED, True),
        (change(RISE, "1000", base=None), {"2017": 2000, "2018": 2500, "2019": 3000}, UNDECIDED, None),
        (change(RISE, "50", Unit.PERCENT, base=None), {"2017": 2000, "2018": 2500, "2019": 3000}, UNDECIDED, None),
        (change(RISE, "50", Unit.PERCENT, base=None), {"2017": 0, "2018": 2500, "2019": 3000}, CONTRADICTED, False),
    ],
)
def test_a_year_that_is_assumed_contradicts_only_what_no_year_before_it_bears_out(
    said: Trend, row: dict[str, object], expected: Judgement, flips: bool | None
) -> None:
    verdict = check(said, *held(row)).now
    assert (verdict.judgement, verdict.flips) == (expected, flips)
    found = own(verdict)
    assert found.notes == ("base_assumed",) and found.base == Period.parse("2018")
    assert (found.verdict, found.fit is Fit.OVERLAPS) == (expected, expected is UNDECIDED)


def test_a_year_that_is_named_is_not_assumed() -> None:
    verdict = check(change(FALL), *held({"2017": 9000, "2018": 2000, "2019": 3000})).now
    assert (verdict.judgement, own(verdict).notes) == (CONTRADICTED, ())


@pytest.mark.parametrize(("flags", "expected"), [("A", SUPPORTED), ("B", UNDECIDED)])
def test_a_figure_on_people_of_one_country_that_is_flagged_as_a_break_is_one(flags: str, expected: Judgement) -> None:
    said = replace(change(RISE), concept=HOSTED, counterpart=SYR, modes=(), counted="vluchtelingen")
    earlier, later = (observe(HOSTING, KNOWN, TUR, year, value, SYR) for year, value in (("2018", 20), ("2019", 30)))
    assert check(said, earlier, replace(later, obs_status=flags), area=TUR).now.judgement is expected


@pytest.mark.parametrize(
    ("period", "base", "alike"),
    [
        ("2019", "2016", True),
        ("2019-02", "2019-01", True),
        ("2019", "2018-H2", False),
        ("2017-01-01/2017-04-10", "2016-01-01/2016-03-30", True),
        ("2017-01-01/2017-04-10", "2016-01-01/2016-03-29", False),
        ("2016-01-01/2016-03-29", "2017-01-01/2017-04-10", False),
        ("2019/..", "2018", True),
        ("2019", "../2018", True),
    ],
)
def test_periods_that_differ_by_more_than_a_tenth_are_not_compared(period: str, base: str, alike: bool) -> None:
    assert are_alike(Period.parse(period), Period.parse(base)) is alike
