"""What was observed in a period: the figure of just that time, shorter ones that fill it, or the latest stock."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest

from routekaart.checking.averaging import average, count_units
from routekaart.checking.evidence import View
from routekaart.checking.measuring import Measured, has_two_counts, is_of_its_end, measure
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Indicator, Measure, Observation
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Unit

from .conftest import ESP, GRC, INDICATORS, SYR, observe

BY_SEA, A, B = "unhcr-arrivals-sea", "unhcr/a", "unhcr/b"
FLOW = next(one for one in INDICATORS if one.id == BY_SEA)
STOCK = replace(FLOW, measure=Measure.STOCK)


def view_of(seen: Iterable[Observation], *, zeros_left_out: bool = False) -> View:
    left_out = frozenset({ReleaseId(A)}) if zeros_left_out else frozenset()
    return View(date(2020, 7, 10), tuple(seen), zeros_left_out=left_out)


def held(figures: dict[str, object], area: ThingId = ESP, release: str = A, **more: object) -> list[Observation]:
    seen = (observe(BY_SEA, release, area, period, value) for period, value in figures.items())
    return [replace(one, **more) for one in seen]  # type: ignore[arg-type]


def seen_in(
    period: str, seen: Iterable[Observation], of: Indicator = FLOW, areas: tuple[ThingId, ...] = (ESP,),
    counterpart: ThingId | None = None, *, sums: bool = False,
) -> Measured | None:  # fmt: skip
    return measure(view_of(seen), of, areas, counterpart, Period.parse(period), sums=sums)


def value_in(period: str, seen: Iterable[Observation], of: Indicator = FLOW, **more: object) -> int | None:
    found = seen_in(period, seen, of, **more)  # type: ignore[arg-type]
    return None if found is None or found.value is None else int(found.value)


MONTHS_OF_2016 = {f"2016-{month:02}": 10 for month in range(1, 13)}


@pytest.mark.parametrize(
    ("period", "row", "value"),
    [
        ("2016", MONTHS_OF_2016, 120),
        ("2016-02/2017-01", MONTHS_OF_2016 | {"2017-01": 10}, 120),
        ("2016/2017-01", MONTHS_OF_2016 | {"2017-01": 10}, None),
        ("2018", {"2018-H1": 5, "2018-Q3": 7, "2018-Q4": 8}, 20),
        ("2018", {"2018-Q1": 1, "2018-H1": 5, "2018-H2": 7}, 12),
        ("2018", {"2018-H1": 5, "2018-Q1": 1, "2018-H2": 7}, 12),
        ("2018-Q1", {"2018": 99, "2018-01": 1, "2018-02": 2, "2018-03": 3}, 6),
        ("2018-Q1", {"2018-01/2018-04": 99, "2018-01": 1, "2018-02": 2, "2018-03": 3}, 6),
        ("2018-Q1", {"2018-02/..": 99, "../2018-01": 99, "2018-01": 1, "2018-02": 2, "2018-03": 3}, 6),
        ("2018-Q1", {"2018-01": 1, "2018-03": 3}, None),
        ("2018-Q1", {"2018-01": 1, "2018-02": 2}, None),
        ("2018-Q1", {"2018-01": 1, "2018-02": None, "2018-03": 3}, None),
        ("2018-Q1", {"2018-Q1": None}, None),
        ("2018~mid", {"2018-05": 1, "2018-06": 1, "2018-07": 1, "2018-08": 1}, None),
    ],
)
def test_shorter_periods_that_follow_one_another_fill_a_longer_one(
    period: str, row: dict[str, object], value: int | None
) -> None:
    assert value_in(period, held(row)) == value


def test_shares_are_not_added_up_and_one_of_the_whole_time_is_taken() -> None:
    months = held({f"2018-0{month}": 10 for month in (1, 2, 3)}, unit=Unit.PERCENT)
    assert value_in("2018-Q1", months) is None
    assert value_in("2018-Q1", [*months, *held({"2018-Q1": 11}, unit=Unit.PERCENT)]) == 11


def test_counts_in_two_units_are_not_added_up() -> None:
    first, second = held({"2018-H1": 10}), held({"2018-H2": 20}, unit=Unit.CASES)
    assert value_in("2018", [*first, *second]) is None


def test_what_is_left_out_is_nothing_only_up_to_the_end_of_what_was_counted() -> None:
    beside = held({"2018-01": 5, "2018-02": 5, "2018-03": 5}, GRC)
    seen = [*held({"2018-02": 7}), *beside]
    for period, value in (("2018-Q1", 7), ("2018-01/2018-04", None)):
        found = measure(view_of(seen, zeros_left_out=True), FLOW, (ESP,), None, Period.parse(period))
        assert (None if found is None else found.value) == value
    nobody = measure(view_of(beside, zeros_left_out=True), FLOW, (ESP,), None, Period.parse("2018-Q1"))
    assert nobody is None


@pytest.mark.parametrize(
    ("period", "row", "value"),
    [
        ("2018", {"2018-01-01": 7}, 7),
        ("2018", {"2017": 7}, None),
        ("2018", {"2018-06-30": 6, "2018-12-31": 12, "2018-03-31": 3}, 12),
        ("2018", {"2018-06-30": 6, "2019-01-01": 12}, 6),
        ("2018-01", {"2017": 7}, 7),
        ("2018-06-30", {"2016-12-27": 7}, 7),
        ("2018-06-30", {"2016-12-26": 7}, None),
        ("../2018-06-30", {"2017": 7}, 7),
        ("2018/..", {"2018": 7}, None),
        ("2018-Q1", {"2017": 7}, None),
    ],
)
def test_of_a_stock_the_latest_of_its_time_counts(period: str, row: dict[str, object], value: int | None) -> None:
    assert value_in(period, held(row), STOCK) == value


@pytest.mark.parametrize(
    ("measured", "period", "of_its_end"),
    [
        ("2018", "2018", True),
        ("2018-06-30", "2018", False),
        ("2017", "2018-01", False),
        ("2017", "2018-01-01/2018-02-01", False),
        ("2017", "../2018-06-30", False),
        ("2017", "2018-01-01", True),
        ("2017", "2018-01-02", False),
        ("2017", "2017/..", False),
    ],
)
def test_a_stock_of_a_year_is_that_of_its_end(measured: str, period: str, of_its_end: bool) -> None:
    found = seen_in(measured, held({measured: 7}), STOCK)
    assert found is not None and is_of_its_end(found, Period.parse(period)) is of_its_end


def test_a_total_of_places_tells_all_that_it_was_made_from() -> None:
    spain = held({"2018": (100, 95, 105)}, row=3, obs_status="P")
    greece = held({"2018": 50}, GRC, B, row=4, obs_status="E")
    found = seen_in("2018", [*spain, *greece], areas=(ESP, GRC))
    assert found is not None
    assert (found.interval, found.value) == (Interval.between(145, 155), 150)
    assert (found.rows, found.releases, found.flags) == ((3, 4), (A, B), ("P", "E"))
    assert (found.rounded, found.summed, found.period) == (True, False, Period.parse("2018"))
    assert seen_in("2018", spain, areas=(ESP, GRC)) is None


@pytest.mark.parametrize(("period", "summed", "rounded"), [("2018", True, False), ("2018-H1", False, False)])
def test_a_sum_is_told_to_be_one(period: str, summed: bool, rounded: bool) -> None:
    found = seen_in(period, held({"2018-H1": 5, "2018-H2": 7}))
    assert found is not None
    assert (found.summed, found.rounded, found.period) == (summed, rounded, Period.parse(period))


def test_only_sums_are_taken_where_they_are_asked_and_of_several_places_wholes_beside_them() -> None:
    halves, whole = held({"2018-H1": 5, "2018-H2": 7}), held({"2018": 13})
    assert value_in("2018", [*halves, *whole]) == 13
    assert value_in("2018", [*halves, *whole], sums=True) == 12
    assert value_in("2018", whole, sums=True) is None
    beside = held({"2018": 100}, GRC)
    assert value_in("2018", [*halves, *whole, *beside], sums=True, areas=(ESP, GRC)) == 112
    assert value_in("2018", halves, sums=True, areas=(ESP, GRC)) is None
    of_syrians = [replace(one, counterpart=SYR) for one in (*halves, *whole, *beside)]
    assert value_in("2018", of_syrians, sums=True, areas=(ESP, GRC), counterpart=SYR) == 112


@pytest.mark.parametrize(
    ("row", "of", "counterpart", "two"),
    [
        ({"2018": A, "2018-01": B}, FLOW, None, True),
        ({"2018": A, "2018-01": A}, FLOW, None, False),
        ({"2018": A, "2017": B, "2018-01": A}, FLOW, None, False),
        ({"2018": A, "2018-01": A, "2018-02": B}, FLOW, None, True),
        ({"2018": A, "2017/2018": B}, FLOW, None, True),
        ({"2018": A, "2017": B}, FLOW, None, False),
        ({"2018-01": A, "2018-02": B}, FLOW, None, False),
        ({"2018": A, "2018-01": B}, STOCK, None, False),
        ({"2018": A, "2018-01": B}, FLOW, SYR, True),
    ],
)
def test_years_and_months_of_two_releases_are_two_counts(
    row: dict[str, str], of: Indicator, counterpart: ThingId | None, two: bool
) -> None:
    seen = [observe(BY_SEA, release, ESP, period, 5, counterpart) for period, release in row.items()]
    assert has_two_counts(view_of(seen), of, (ESP,), counterpart) is two


@pytest.mark.parametrize(
    ("period", "per", "count"),
    [
        ("2018", "R/P1D", 365),
        ("2018-02-03/2018-02-04", "R/P1D", 2),
        ("2018", "R/P1M", 12),
        ("2017-11/2018-02", "R/P1M", 4),
        ("2018-01-02/2018-02-28", "R/P1M", None),
        ("2017/2018", "R/P1Y", 2),
        ("2017-07/2018-06", "R/P1Y", 1),
        ("2018-H1", "R/P1Y", None),
        ("2017-01-02/2019-01-01", "R/P1Y", None),
        ("2018", "R/P1W", None),
        ("2018/..", "R/P1M", None),
        ("../2018", "R/P1M", None),
        ("2018~end", "R/P1M", None),
    ],
)
def test_a_period_has_whole_days_months_and_years_or_none(period: str, per: str, count: int | None) -> None:
    assert count_units(Period.parse(period), Recurrence(per)) == count


def test_an_average_is_no_printed_figure() -> None:
    found = seen_in("2018", held({"2018": (1200, 1140, 1260)}))
    assert found is not None
    monthly = average(found, found.period, Recurrence("R/P1M"))
    assert monthly is not None and (monthly.interval, monthly.value) == (Interval.between(95, 105), None)
    assert found.value == Fraction(1200) and average(found, found.period, Recurrence("R/P1W")) is None
