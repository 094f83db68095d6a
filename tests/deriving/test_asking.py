"""What can be asked of an expression."""

import pytest

from routekaart.deriving import find_periods, sum_into
from routekaart.domain.derived import Change, Expression, Rate, Share, Span, Step, SumOfPeriods

from .making import ORDERED, RETURNED, material, months, seen

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
