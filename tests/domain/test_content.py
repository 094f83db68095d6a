"""What can be said: a range keeps both its ends."""

from decimal import Decimal

import pytest

from routekaart.domain.content import Range
from routekaart.domain.errors import NotationError
from routekaart.domain.quantity import Comparator, Unit


def money_range(low: str, high: str, *, vague: bool) -> Range:
    return Range(low=Decimal(low), high=Decimal(high), unit=Unit.EUR, vague=vague, counted="beschikbaar gesteld")


@pytest.mark.parametrize(("vague", "comparator"), [(True, Comparator.VAGUE), (False, Comparator.RANGE)])
def test_a_range_is_compared_with_both_its_ends(vague: bool, comparator: Comparator) -> None:
    quantity = money_range("20E+6", "99E+6", vague=vague).quantity
    assert (quantity.value, quantity.value2, quantity.comparator) == (Decimal("20E+6"), Decimal("99E+6"), comparator)


@pytest.mark.parametrize(("low", "high"), [("2", "1"), ("NaN", "1"), ("1", "Infinity")])
def test_a_range_that_holds_no_numbers_is_refused(low: str, high: str) -> None:
    with pytest.raises(NotationError):
        money_range(low, high, vague=False)
