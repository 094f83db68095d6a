"""What can be asked of an expression."""

import pytest

from routekaart.deriving import change_of, derive, find_periods, sum_into
from routekaart.domain.derived import (
    Change,
    ChangeUnit,
    Derived,
    Expression,
    Operand,
    Question,
    Rate,
    Share,
    Span,
    Step,
    SumOfPeriods,
)
from routekaart.domain.period import Period

from .making import ORDERED, RETURNED, SPAIN, material, months, seen

YEAR = SumOfPeriods(of=RETURNED)
GIVEN = material(*months(2019, [1, 2, 3]), seen(9, "2018"), seen(4, "2020-Q2"), seen(7, indicator=ORDERED))


@pytest.mark.parametrize(
    ("expression", "periods"),
    [
        (YEAR, ["2019", "2020"]),
        (Share(of=YEAR), ["2019", "2020"]),
        (Rate(of=YEAR, base=ORDERED), ["2019", "2020"]),
        (SumOfPeriods(of=RETURNED, into=Span.QUARTER), ["2019-Q1"]),
        (Rate(of=ORDERED, base=RETURNED), ["2019"]),
        (Change(of=RETURNED), ["2019-01", "2019-02", "2019-03", "2018", "2020-Q2"]),
    ],
)
def test_an_expression_can_be_asked_for_the_periods_in_which_it_has_a_beginning(
    expression: Expression, periods: list[str]
) -> None:
    assert [str(period) for period in find_periods(expression, GIVEN)] == periods


def test_a_year_is_added_up_from_the_shortest_periods_that_are_published() -> None:
    assert sum_into(Span.YEAR, RETURNED, GIVEN.observations).by is Step.MONTH
    assert sum_into(Span.YEAR, RETURNED, (seen(4, "2020-Q2"),)).by is Step.QUARTER
    assert sum_into(Span.YEAR, RETURNED, months(2019, [1], indicator=ORDERED)).by is Step.QUARTER


@pytest.mark.parametrize(
    ("base", "periods"), [("2018", []), ("2019-01", ["2019-02", "2019-03"]), ("2019-03", []), ("2019", [])]
)
def test_a_change_is_asked_for_later_periods_of_the_same_kind(base: str, periods: list[str]) -> None:
    found = find_periods(change_of(RETURNED), GIVEN, base=Period.parse(base))
    assert [str(period) for period in found] == periods


@pytest.mark.parametrize(
    ("operand", "unit"),
    [
        (RETURNED, ChangeUnit.PERCENT),
        (YEAR, ChangeUnit.PERCENT),
        (Rate(of=RETURNED, base=ORDERED), ChangeUnit.NUMBER),
    ],
)
def test_a_change_of_counts_is_in_percent_and_of_rates_in_points(operand: Operand, unit: ChangeUnit) -> None:
    assert change_of(operand).unit is unit


def test_a_change_of_years_is_computed_from_their_months() -> None:
    given = material(*months(2018, [10] * 12), *months(2019, [15] * 12))
    question = Question(area=SPAIN, period=Period.parse("2019"), base=Period.parse("2018"))
    found = derive(change_of(YEAR), question, given)
    assert isinstance(found, Derived)
    assert found.value == 50
