"""What programmes reached: beside their targets, by date, and never across units."""

from fractions import Fraction

import pytest

from routekaart.accounting import find_results
from routekaart.domain.content import ResultSort
from routekaart.domain.interval import Interval
from routekaart.domain.levels import Level
from routekaart.domain.quantity import Comparator, Unit
from routekaart.domain.statement import Held
from tests.accounting.making import amount, figure

ACTUAL, TARGET, BASELINE = ResultSort.ACTUAL, ResultSort.TARGET, ResultSort.BASELINE


def test_a_share_is_exactly_numerator_over_denominator() -> None:
    (group,) = find_results([figure(TARGET, 3), figure(ACTUAL, 1, valid="2020")])
    (reach,) = group.reached
    assert reach.share == Interval.point(Fraction(100, 3))
    assert (reach.numerator.quantity.value, reach.denominator.quantity.value) == (1, 3)


def test_a_share_of_over_so_many_has_no_top() -> None:
    (group,) = find_results([figure(TARGET, 1000), figure(ACTUAL, 500, comparator=Comparator.OVER)])
    assert group.reached[0].share == Interval(Fraction(50), None)


@pytest.mark.parametrize(
    "figures",
    [
        [figure(TARGET, 0), figure(ACTUAL, 5)],
        [figure(TARGET, 5)],
        [figure(BASELINE, 5), figure(ACTUAL, 5)],
        [figure(TARGET, 5), figure(ACTUAL, 5, unit=Unit.ACTS)],
        [figure(TARGET, 5), figure(ACTUAL, 5, counted="fed")],
        [figure(TARGET, 5), figure(ACTUAL, 5, programme="programme:other")],
    ],
)
def test_there_is_no_share_without_a_target_for_the_same(figures: list[Held]) -> None:
    assert [reach for group in find_results(figures) for reach in group.reached] == []


def test_people_and_acts_are_two_groups() -> None:
    groups = find_results([figure(ACTUAL, 5), figure(ACTUAL, 9, unit=Unit.ACTS)])
    assert [group.unit for group in groups] == [Unit.ACTS, Unit.PERSONS]


def test_a_later_figure_does_not_take_the_place_of_an_earlier_one() -> None:
    (group,) = find_results([figure(ACTUAL, 9, valid="2021"), figure(ACTUAL, 5, valid="2020")])
    assert [int(one.quantity.value) for one in group.actuals] == [5, 9]


def test_a_target_or_baseline_is_no_result() -> None:
    (group,) = find_results([figure(TARGET, 9), figure(BASELINE, 5)])
    assert group.actuals == ()
    assert (len(group.targets), len(group.baselines)) == (1, 1)


@pytest.mark.parametrize(
    ("first", "second", "falls"),
    [
        (("2016-03-18/2018", 2200), ("2016-03-18/2019", 2140), True),
        (("2016-03-18/2018", 2200), ("2016-03-18/2019", 2300), False),
        (("2018", 2200), ("2019", 2140), False),
        (("2016-03-18/2018", 2200), ("2016-03-18/2018", 2140), False),
        (("2016-03-18/2018", 2200), ("2018/2019", 100), False),
    ],
)
def test_a_total_since_one_day_that_falls_is_remarked_on(
    first: tuple[str, int], second: tuple[str, int], falls: bool
) -> None:
    (group,) = find_results([figure(ACTUAL, number, valid=valid) for valid, number in (first, second)])
    assert [one.remarks for one in group.actuals] == [(), ("total_falls",) if falls else ()]


def test_what_words_leave_open_is_no_fall() -> None:
    told = [
        figure(ACTUAL, 2200, valid="2016/2018", comparator=Comparator.AT_MOST),
        figure(ACTUAL, 2140, valid="2016/2019"),
    ]
    (group,) = find_results(told)
    assert [one.remarks for one in group.actuals] == [(), ()]


def test_a_group_has_the_strictest_level_of_its_figures() -> None:
    secret = Held(figure(ACTUAL, 5, valid="2020").statement, Level.INTERN)
    (group,) = find_results([figure(TARGET, 9), secret])
    assert group.level is Level.INTERN


def test_figures_of_no_programme_and_amounts_are_passed_over() -> None:
    assert find_results([figure(ACTUAL, 5, programme=None), amount("a", 5)]) == ()
