"""Words as intervals: what *bijna*, *ruim* and *circa* allow, and what they do not."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.domain.quantity import Comparator, Quantity, Unit

TWO_ENDED = (Comparator.RANGE, Comparator.VAGUE)


@st.composite
def quantities(draw: st.DrawFn) -> Quantity:
    comparator = draw(st.sampled_from(Comparator))
    value = draw(st.decimals(-1000, 10**10, places=draw(st.integers(0, 3))))
    more = draw(st.decimals(0, 10**10, places=2))
    return Quantity(
        value=value,
        value2=value + more if comparator in TWO_ENDED else None,
        unit=draw(st.sampled_from(Unit)),
        comparator=comparator,
    )


@given(quantities())
def test_what_words_say_lies_within_what_they_could_mean(quantity: Quantity) -> None:
    allowance = quantity.allowance()
    assert allowance.core.within(allowance.near)


@given(quantities())
def test_the_number_itself_is_never_contradicted(quantity: Quantity) -> None:
    assert quantity.value in quantity.allowance().near


@given(quantities().filter(lambda quantity: quantity.value > 0))
def test_the_step_of_rounding_is_small_and_above_zero(quantity: Quantity) -> None:
    assert quantity.granule > 0
    assert quantity.granule <= max(Fraction(1), Fraction(quantity.value) / 10)


@given(st.decimals(1, 10**9, places=1), st.integers(-3, 6))
def test_the_notation_of_a_number_does_not_change_what_it_allows(value: Decimal, shift: int) -> None:
    other = value.scaleb(shift).normalize().scaleb(-shift)
    quantity, same = (Quantity(value=number, unit=Unit.PERSONS) for number in (value, other))
    assert quantity.allowance() == same.allowance()


def said(
    value: str, comparator: str, unit: str = "persons", value2: str | None = None, *, limit: bool | None = None
) -> Quantity:
    upper = None if value2 is None else Decimal(value2)
    return Quantity(value=Decimal(value), value2=upper, unit=Unit(unit), comparator=Comparator(comparator), limit=limit)


@pytest.mark.parametrize(
    ("quantity", "figure", "place"),
    [
        # circa 14.000, bijna 65.000, circa 32.500, bijna 50%: the acceptance case
        (said("14000", "approx"), "13600", "core"),
        (said("14000", "approx"), "9990", "outside"),
        (said("65000", "almost"), "64298", "core"),
        (said("65000", "almost"), "65325", "near"),
        (said("65000", "almost"), "65383", "near"),
        (said("65000", "almost"), "65000", "near"),
        (said("65000", "almost"), "56245", "outside"),
        (said("65000", "almost"), "57000", "outside"),
        (said("65000", "almost"), "58569", "outside"),
        (said("32500", "approx"), "32513", "core"),
        (said("32500", "approx"), "32449", "near"),
        (said("32500", "approx"), "26168", "outside"),
        (said("32500", "approx"), "23969", "outside"),
        (said("50", "almost", "percent"), "49.5", "core"),
        (said("50", "almost", "percent"), "50.2", "near"),
        (said("50", "almost", "percent"), "53.6", "outside"),
        (said("50", "almost", "percent"), "57.4", "outside"),
        # ruim 3,5 mln., 6 miljard, 1.7 miljoen: the same letter
        (said("3.5E+6", "over"), "3576370", "core"),
        (said("3.5E+6", "over"), "3499999", "near"),
        (said("3.5E+6", "over"), "3900000", "near"),
        (said("3.5E+6", "over"), "3400000", "outside"),
        (said("6E+9", "exact", "EUR"), "6000000000", "core"),
        # a number of one digit may be rounded to it, and says little
        (said("9E+5", "exact"), "885386", "near"),
        (said("80000", "exact"), "83752", "near"),
        (said("80000", "exact"), "85001", "outside"),
        (said("100000", "approx"), "119369", "near"),
        (said("1000000", "exact"), "885386", "outside"),
        (said("1000000", "exact"), "920000", "near"),
        (said("30", "exact"), "27", "outside"),
        (said("90000", "exact", "EUR"), "94000", "outside"),
        (said("50", "exact", "percent"), "46", "outside"),
        (said("6E+9", "exact", "EUR"), "5960000000", "core"),
        (said("6E+9", "exact", "EUR"), "6050000000", "core"),
        (said("6E+9", "exact", "EUR"), "6050000001", "near"),
        (said("6E+9", "exact", "EUR"), "6400000000", "outside"),
        (said("1.7E+6", "exact"), "1749999", "core"),
        (said("1.7E+6", "exact"), "1750000", "core"),
        (said("1.7E+6", "exact"), "1760000", "near"),
        (said("1.7E+6", "exact"), "1900000", "outside"),
        (said("300", "under"), "299", "core"),
        (said("300", "under"), "306", "outside"),
        # "ruim" is a little more, "meer dan" is more
        (said("41000", "over"), "62067", "near"),
        (said("41000", "over", limit=False), "62067", "outside"),
        (said("41000", "over", limit=False), "50000", "near"),
        (said("10000", "over", limit=False), "19000", "near"),
        (said("400000", "over", limit=False), "441900", "near"),
        (said("400000", "over", limit=True), "441900", "core"),
        (said("400000", "over", limit=True), "800001", "near"),
        (said("400000", "over", limit=True), "390000", "outside"),
        (said("25000", "under", limit=True), "20280", "core"),
        (said("25000", "under", limit=True), "12000", "near"),
        (said("25000", "under", limit=True), "26000", "outside"),
        (said("6000", "under", limit=False), "3000", "outside"),
        # of a proportion up to the next that there is a word for
        (said("2", "over", "factor"), "2.3", "core"),
        (said("2", "over", "factor"), "2.6", "near"),
        (said("2", "over", "factor", limit=True), "2.9", "core"),
        (said("0.5", "over", "factor"), "0.58", "core"),
        (said("0.3333", "over", "fraction"), "0.367", "core"),
        (said("0.3333", "over", "fraction"), "0.41", "near"),
        (said("0.5", "under", "fraction", limit=True), "0.42", "core"),
        (said("145600", "approx"), "145650", "core"),
        (said("145600", "approx"), "146100", "near"),
        (said("145600", "approx"), "144118", "outside"),
        (said("900", "at_least"), "1200", "core"),
        (said("900", "at_least"), "896", "near"),
        (said("900", "at_least"), "800", "outside"),
        (said("1.5", "at_most", "percent"), "1.5", "core"),
        (said("1.5", "at_most", "percent"), "1.52", "near"),
        (said("1.5", "at_most", "percent"), "1.6", "outside"),
        (said("150", "range", value2="200"), "150", "core"),
        (said("150", "range", value2="200"), "145", "near"),
        (said("58570", "range", value2="60000"), "58569", "near"),
        (said("150", "range", value2="200"), "210", "near"),
        (said("150", "range", value2="200"), "211", "outside"),
        (said("20E+6", "vague", "EUR", "99E+6"), "20000000", "core"),
        (said("20E+6", "vague", "EUR", "99E+6"), "120000000", "outside"),
        (said("0.25", "exact", "fraction"), "0.26", "core"),
        (said("0.25", "exact", "fraction"), "0.3", "outside"),
        (said("0", "exact"), "0", "core"),
        (said("0", "exact"), "2", "outside"),
    ],
)
def test_words_allow_these_figures_and_no_others(quantity: Quantity, figure: str, place: str) -> None:
    allowance, number = quantity.allowance(), Decimal(figure)
    assert (number in allowance.core) == (place == "core")
    assert (number in allowance.near) == (place != "outside")


@pytest.mark.parametrize(
    ("value", "unit", "granule"),
    [
        ("14000", "persons", "1000"), ("65000", "persons", "1000"), ("32500", "persons", "100"), ("7", "count", "1"),
        ("1860", "persons", "10"), ("6E+9", "EUR", "1E+8"), ("1.7E+6", "persons", "1E+5"), ("485E+6", "EUR", "1E+6"),
        ("100", "persons", "10"), ("50", "percent", "1"), ("36.4", "percent", "0.1"), ("0", "persons", "1"),
        ("0.25", "fraction", "0.025"), ("2", "factor", "0.2"),
    ],
)  # fmt: skip
def test_a_number_looks_rounded_to_this_step(value: str, unit: str, granule: str) -> None:
    assert said(value, "exact", unit).granule == Fraction(granule)


@pytest.mark.parametrize(
    ("value", "comparator", "value2"),
    [
        ("NaN", "exact", None), ("Infinity", "over", None), ("1", "range", "Infinity"), ("1", "range", None),
        ("1", "vague", None), ("1", "exact", "2"), ("2", "range", "1"), ("99", "vague", "20"),
    ],
)  # fmt: skip
def test_a_quantity_that_cannot_be_meant_is_refused(value: str, comparator: str, value2: str | None) -> None:
    with pytest.raises(NotationError):
        said(value, comparator, value2=value2)
