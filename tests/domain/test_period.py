"""Periods: every notation there and back, half-open days, and set laws held against the days one by one."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.domain.period import CalendarUnit, Duration, Period, Recurrence, parse_time

WHOLE_UNITS = (
    "{year}", "{year}-{month:02}", "{year}-Q{quarter}", "{year}-H{half}", "{year}-W{week:02}",
    "{year}-winter", "{year}-spring", "{year}-summer", "{year}-autumn", "{year}-summerrecess",
)  # fmt: skip


@st.composite
def whole_units(draw: st.DrawFn) -> str:
    return draw(st.sampled_from(WHOLE_UNITS)).format(
        year=draw(st.integers(2017, 2019)),
        month=draw(st.integers(1, 12)),
        quarter=draw(st.integers(1, 4)),
        half=draw(st.integers(1, 2)),
        week=draw(st.integers(1, 52)),
    )


days = st.dates(date(2017, 1, 1), date(2019, 12, 31))
parts = st.tuples(whole_units(), st.sampled_from(("~begin", "~mid", "~end"))).map("".join)
units = st.one_of(whole_units(), parts, days.map(date.isoformat)).map(CalendarUnit)


@st.composite
def periods(draw: st.DrawFn) -> Period:
    first, last = draw(st.one_of(st.none(), units)), draw(st.one_of(st.none(), units))
    if first is not None and last is not None and first.start >= last.end:
        first, last = last, first
    return Period(first, last)


def days_of(period: Period) -> set[date]:
    """Count the days one by one, in a stretch that is wider than all units drawn."""
    start, end = period.start or date.min, period.end or date.max
    every = (date(2016, 7, 1) + timedelta(number) for number in range(4 * 366))
    return {day for day in every if start <= day < end}


@given(periods())
def test_every_period_reads_back_from_its_notation(period: Period) -> None:
    assert Period.parse(str(period)) == period


@pytest.mark.parametrize(
    ("notation", "start", "end"),
    [
        ("2019", "2019-01-01", "2020-01-01"),
        ("2018-10", "2018-10-01", "2018-11-01"),
        ("2020-02", "2020-02-01", "2020-03-01"),
        ("2020-07-10", "2020-07-10", "2020-07-11"),
        ("2019-12-31", "2019-12-31", "2020-01-01"),
        ("2019-Q1", "2019-01-01", "2019-04-01"),
        ("2019-Q4", "2019-10-01", "2020-01-01"),
        ("2015-H1", "2015-01-01", "2015-07-01"),
        ("2015-H2", "2015-07-01", "2016-01-01"),
        ("2015-W32", "2015-08-03", "2015-08-10"),
        ("2015-W53", "2015-12-28", "2016-01-04"),
        ("2016-summer", "2016-06-01", "2016-09-01"),
        ("2016-winter", "2016-12-01", "2017-03-01"),
        ("2023-summerrecess", "2023-07-01", "2023-09-01"),
        ("2023-christmasrecess", "2023-12-22", "2024-01-07"),
        ("2024-mayrecess", "2024-04-25", "2024-05-11"),
        ("2019-09~begin", "2019-09-01", "2019-09-11"),
        ("2019-09~mid", "2019-09-11", "2019-09-21"),
        ("2018~end", "2018-09-01", "2019-01-01"),
        ("2016/2018", "2016-01-01", "2019-01-01"),
        ("2019-09~mid/..", "2019-09-11", None),
        ("../2015", None, "2016-01-01"),
        ("../..", None, None),
    ],
)
def test_a_notation_names_these_days(notation: str, start: str | None, end: str | None) -> None:
    period = Period.parse(notation)
    assert str(period) == notation
    assert period.start == (start and date.fromisoformat(start))
    assert period.end == (end and date.fromisoformat(end))
    assert period.approximate == ("~" in notation)


@pytest.mark.parametrize(
    "notation",
    [
        "2019-13", "2019-00", "2015-W60", "2015-W00", "2014-W53", "2019/2016", "2024-Q5", "2024-H3", "9999", "0000",
        "9999-12-31", "2019-02-29", "2019-2", "19", "2019-09~late", "2019-09-01~mid", "2019-monsoon", "2019 ", "2019\n",
        "", "/", "2019/", "/2019", "2019/2020/2021", "2019/2019~begin/..", "２０１９", "2019-q1", "juli 2020",
        "2019-12-31/2019-01-01", "2019~end/2019~begin",
    ],
)  # fmt: skip
def test_a_text_that_names_no_days_is_refused(notation: str) -> None:
    with pytest.raises(NotationError):
        Period.parse(notation)


@given(periods(), periods())
def test_containing_overlapping_and_sharing_agree_with_the_days(one: Period, other: Period) -> None:
    mine, theirs = days_of(one), days_of(other)
    shared = one.intersection(other)
    assert one.overlaps(other) == bool(mine & theirs) == (shared is not None)
    assert one.same_days(other) == (one.contains(other) and other.contains(one))
    assert shared is None or days_of(shared) == mine & theirs
    assert not one.contains(other) or theirs <= mine


@given(periods(), periods())
def test_containing_is_what_the_shared_days_say(one: Period, other: Period) -> None:
    shared = one.intersection(other)
    assert one.contains(other) == (shared is not None and shared.same_days(other))


@given(whole_units())
def test_the_parts_of_a_unit_follow_each_other_and_fill_it(unit: str) -> None:
    whole = CalendarUnit(unit)
    begin, mid, end = (CalendarUnit(f"{unit}~{part}") for part in ("begin", "mid", "end"))
    assert whole.start == begin.start < begin.end == mid.start < mid.end == end.start < end.end == whole.end


@given(days, days)
def test_days_make_a_period_that_covers_exactly_them(one: date, other: date) -> None:
    start, end = min(one, other), max(one, other) + timedelta(days=1)
    period = Period.of_days(start, end)
    assert (period.start, period.end) == (start, end)


@pytest.mark.parametrize(
    ("start", "end", "notation"),
    [
        ("2019-01-01", "2020-01-01", "2019"),
        ("2019-01-01", "2019-07-01", "2019-H1"),
        ("2019-01-01", "2019-04-01", "2019-Q1"),
        ("2019-04-01", "2019-07-01", "2019-Q2"),
        ("2019-02-01", "2019-03-01", "2019-02"),
        ("2019-02-03", "2019-02-04", "2019-02-03"),
        ("2019-02-01", "2019-02-11", "2019-02-01/2019-02-10"),
        ("2019-02-01", None, "2019-02-01/.."),
        (None, "2019-02-01", "../2019-01-31"),
    ],
)
def test_days_are_named_by_the_coarsest_unit_that_fits(start: str | None, end: str | None, notation: str) -> None:
    period = Period.of_days(
        None if start is None else date.fromisoformat(start), None if end is None else date.fromisoformat(end)
    )
    assert str(period) == notation


def test_days_that_end_before_they_begin_are_refused() -> None:
    with pytest.raises(NotationError, match="before it begins"):
        Period.of_days(date(2019, 1, 2), date(2019, 1, 2))


def test_a_year_and_a_day_can_be_made_from_what_they_are() -> None:
    assert Period.of_year(2019) == Period.parse("2019")
    assert Period.of_day(date(2020, 7, 10)) == Period.parse("2020-07-10")


@pytest.mark.parametrize(
    ("notation", "kind"),
    [("R/P1Y", Recurrence), ("R/PT1M", Recurrence), ("P3W+", Duration), ("P1Y-", Duration), ("2019", Period)],
)
def test_a_time_is_a_period_a_recurrence_or_a_duration(notation: str, kind: type) -> None:
    time = parse_time(notation)
    assert isinstance(time, kind)
    assert str(time) == notation


@pytest.mark.parametrize("notation", ["R", "R/1Y", "R/P1Q", "P3W", "PW+", "P٣W+", "P1Y±", "R/P1Y\n"])
def test_a_recurrence_or_duration_in_another_notation_is_refused(notation: str) -> None:
    with pytest.raises(NotationError):
        parse_time(notation)
