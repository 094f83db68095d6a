"""Words and an observation laid side by side: how one lies to the other, and how far they are apart."""

from decimal import Decimal
from fractions import Fraction

import pytest

from routekaart.checking.comparing import compare, difference_percent, in_decimals, names_its_source
from routekaart.domain.finding import Fit
from routekaart.domain.interval import Interval
from routekaart.domain.quantity import Allowance, Comparator, Quantity, Unit

WORDS = Allowance(core=Interval.between(95, 105), near=Interval.between(90, 110))


@pytest.mark.parametrize(
    ("low", "high", "fit"),
    [
        (95, 105, Fit.INSIDE),
        (100, 100, Fit.INSIDE),
        (94, 100, Fit.OVERLAPS),
        (105, 106, Fit.OVERLAPS),
        (106, 106, Fit.NEAR),
        (106, 200, Fit.NEAR),
        (110, 110, Fit.NEAR),
        (111, 111, Fit.OUTSIDE),
        (0, 89, Fit.OUTSIDE),
    ],
)
def test_an_observation_lies_in_near_or_outside_of_what_words_allow(low: int, high: int, fit: Fit) -> None:
    assert compare(WORDS, Interval.between(low, high)) is fit


def said(value: str, comparator: Comparator = Comparator.EXACT, *, value2: str | None = None) -> Quantity:
    """Return a number of persons as it was said."""
    upper = None if value2 is None else Decimal(value2)
    return Quantity(value=Decimal(value), unit=Unit.PERSONS, comparator=comparator, value2=upper)


@pytest.mark.parametrize(
    ("quantity", "names"),
    [
        (said("32513"), True),
        (said("1001"), True),
        (said("32510"), False),
        (said("999"), False),
        (said("32513", Comparator.APPROX), False),
        (said("32513", Comparator.RANGE, value2="32600"), False),
    ],
)
def test_only_an_exact_figure_to_the_last_digit_names_its_source(quantity: Quantity, names: bool) -> None:
    assert names_its_source(quantity) is names


@pytest.mark.parametrize(
    ("quantity", "observed", "difference"),
    [
        (said("200"), Interval.between(100, 200), "-25.0"),
        (said("1"), Interval.point(2), "100.0"),
        (said("0"), Interval.point(2), None),
        (said("1", Comparator.RANGE, value2="3"), Interval.point(2), None),
    ],
)
def test_how_far_they_are_apart_is_told_in_percent_of_the_words(
    quantity: Quantity, observed: Interval, difference: str | None
) -> None:
    assert difference_percent(quantity, observed) == difference


@pytest.mark.parametrize(
    ("number", "written"),
    [(Fraction(12345678901), "12345678901"), (Fraction(1, 2), "0.5"), (Fraction(-1, 3), "-0.3333333333")],
)
def test_a_number_is_written_in_full_if_it_is_whole(number: Fraction, written: str) -> None:
    assert in_decimals(number) == written
