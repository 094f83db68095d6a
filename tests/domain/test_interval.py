"""Intervals: the arithmetic holds the true result, and the order of endpoints is exact."""

import re
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from routekaart.domain.errors import NotationError
from routekaart.domain.interval import Interval, Number, change_percent, exact

numbers = st.fractions(min_value=-1000, max_value=1000, max_denominator=20)
counts = st.fractions(min_value=0, max_value=1000, max_denominator=20)


@st.composite
def intervals(draw: st.DrawFn, values: st.SearchStrategy[Fraction] = numbers) -> Interval:
    low, high = sorted((draw(values), draw(values)))
    if low == high:
        return Interval(low, high)
    return Interval(
        draw(st.sampled_from((low, None))) if values is numbers else low,
        draw(st.sampled_from((high, None))),
        draw(st.booleans()),
        draw(st.booleans()),
    )


@st.composite
def intervals_with_a_point(draw: st.DrawFn, values: st.SearchStrategy[Fraction] = numbers) -> tuple[Interval, Fraction]:
    interval = draw(intervals(values))
    ends = [end for end in (interval.low, interval.high) if end is not None]
    point = draw(st.one_of(values, st.sampled_from(ends)) if ends else values)
    assume(point in interval)
    return interval, point


def holds(interval: Interval, number: Fraction) -> bool:
    """Say what membership means, in other words than the code under test."""
    above = interval.low is None or number > interval.low or (interval.low_in and number == interval.low)
    below = interval.high is None or number < interval.high or (interval.high_in and number == interval.high)
    return above and below


@given(intervals(), numbers)
def test_a_number_lies_in_an_interval_by_its_endpoints(interval: Interval, number: Fraction) -> None:
    assert (number in interval) == holds(interval, number)


@given(intervals_with_a_point(), intervals_with_a_point())
def test_sums_and_differences_of_points_lie_in_those_of_their_intervals(
    one: tuple[Interval, Fraction], other: tuple[Interval, Fraction]
) -> None:
    assert one[1] + other[1] in one[0] + other[0]
    assert one[1] - other[1] in one[0] - other[0]


@given(intervals_with_a_point(counts), intervals_with_a_point(counts))
def test_ratios_and_changes_of_counts_lie_in_those_of_their_intervals(
    later: tuple[Interval, Fraction], earlier: tuple[Interval, Fraction]
) -> None:
    ratio, change = later[0].ratio(earlier[0]), change_percent(earlier[0], later[0])
    assert (ratio is None) == (change is None) == (earlier[0].low == 0)
    if ratio is not None and change is not None:
        assert later[1] / earlier[1] in ratio
        assert (later[1] - earlier[1]) / earlier[1] * 100 in change


@given(intervals_with_a_point(), st.fractions(min_value=Fraction(1, 10), max_value=10))
def test_scaling_keeps_points_inside_and_can_be_undone(pair: tuple[Interval, Fraction], factor: Fraction) -> None:
    interval, point = pair
    assert point * factor in interval.scaled(factor)
    assert interval.scaled(factor).scaled(1 / factor) == interval


@given(intervals(), intervals(), numbers)
def test_within_and_disjoint_agree_with_their_points(one: Interval, other: Interval, number: Fraction) -> None:
    if one.within(other) and number in one:
        assert number in other
    if one.disjoint(other):
        assert not (number in one and number in other)


@given(intervals(), intervals(), intervals())
def test_within_is_an_order(one: Interval, two: Interval, three: Interval) -> None:
    assert one.within(one)
    if one.within(two) and two.within(one):
        assert one == two
    if one.within(two) and two.within(three):
        assert one.within(three)


@given(intervals(), intervals())
def test_disjoint_is_mutual_and_never_holds_for_what_lies_within(one: Interval, two: Interval) -> None:
    assert one.disjoint(two) == two.disjoint(one)
    assert not (one.within(two) and one.disjoint(two))


@given(intervals())
def test_the_mirror_image_of_a_mirror_image_is_the_interval(interval: Interval) -> None:
    assert interval.negated().negated() == interval


@pytest.mark.parametrize(
    ("one", "other", "disjoint"),
    [
        (Interval.between(1, 2), Interval.between(2, 3), False),
        (Interval.between(1, 2, high_in=False), Interval.between(2, 3), True),
        (Interval.between(1, 2), Interval.between(2, 3, low_in=False), True),
        (Interval.between(None, 2), Interval.between(3, None), True),
        (Interval.between(None, None), Interval.point(5), False),
    ],
)
def test_touching_intervals_share_a_point_only_if_both_are_closed(
    one: Interval, other: Interval, disjoint: bool
) -> None:
    assert one.disjoint(other) is disjoint


def test_zero_over_a_base_that_excludes_its_endpoints_is_zero() -> None:
    assert Interval.point(0).ratio(Interval.between(1, 2, low_in=False, high_in=False)) == Interval.point(0)
    assert Interval.point(0).ratio(Interval.between(1, None)) == Interval.point(0)


def test_a_base_that_may_be_zero_gives_no_ratio() -> None:
    assert Interval.point(5).ratio(Interval.between(0, 3)) is None
    assert change_percent(Interval.between(None, 3), Interval.point(5)) is None
    assert Interval.between(-1, 5).ratio(Interval.point(2)) is None


@pytest.mark.parametrize(
    ("top", "base", "ratio"),
    [
        ("[10, 20]", "[2, 5]", "[2, 10]"),
        ("(10, 20)", "[2, 5]", "(2, 10)"),
        ("[10, 20]", "(2, 5)", "(2, 10)"),
        ("(10, 20]", "(2, 5]", "(2, 10)"),
        ("[10, 20)", "[2, 5)", "(2, 10)"),
        ("[10, 20]", "[2, ∞)", "(0, 10]"),
        ("[10, ∞)", "[2, 5]", "[2, ∞)"),
        ("[0, 20]", "[2, 5)", "[0, 10]"),
        ("[0, 0]", "(2, 5)", "[0, 0]"),
        ("[10, 20]", "[0, 5]", None),
        ("[10, 20]", "(0, 5]", None),
        ("(-∞, 20]", "[2, 5]", None),
    ],
)
def test_a_ratio_is_no_wider_than_its_ends_allow(top: str, base: str, ratio: str | None) -> None:
    found = parse(top).ratio(parse(base))
    assert found == (None if ratio is None else parse(ratio))


def parse(text: str) -> Interval:
    """Return the interval that is written so."""
    low, high = text[1:-1].split(", ")
    ends = (None if "∞" in end else Fraction(end) for end in (low, high))
    return Interval(*ends, text[0] == "[", text[-1] == "]")


@pytest.mark.parametrize(
    ("one", "other", "total", "difference"),
    [
        ("[1, 2]", "[10, 20]", "[11, 22]", "[-19, -8]"),
        ("(1, 2]", "[10, 20]", "(11, 22]", "(-19, -8]"),
        ("[1, 2)", "[10, 20]", "[11, 22)", "[-19, -8)"),
        ("[1, 2]", "(10, 20]", "(11, 22]", "[-19, -8)"),
        ("[1, 2]", "[10, 20)", "[11, 22)", "(-19, -8]"),
        ("(-∞, 2]", "[10, 20]", "(-∞, 22]", "(-∞, -8]"),
        ("[1, 2]", "[10, ∞)", "[11, ∞)", "(-∞, -8]"),
    ],
)
def test_a_sum_and_a_difference_are_no_wider_than_their_ends_allow(
    one: str, other: str, total: str, difference: str
) -> None:
    assert parse(one) + parse(other) == parse(total)
    assert parse(one) - parse(other) == parse(difference)


@pytest.mark.parametrize(
    ("one", "other", "within"),
    [
        ("[1, 2]", "[1, 2]", True),
        ("(1, 2)", "[1, 2]", True),
        ("[1, 2]", "(1, 2]", False),
        ("[1, 2]", "[1, 2)", False),
        ("(1, 2)", "(1, 2)", True),
        ("[1, 2]", "[0, 3]", True),
        ("[0, 2]", "[1, 3]", False),
        ("[1, 4]", "[1, 3]", False),
        ("(-∞, 2]", "[1, 3]", False),
        ("[1, 2]", "(-∞, ∞)", True),
    ],
)
def test_an_interval_lies_within_another_by_its_ends(one: str, other: str, within: bool) -> None:
    assert parse(one).within(parse(other)) is within


@pytest.mark.parametrize("text", ["[1, 2]", "(1, 2)", "(1, 2]", "[1, 2)", "(-∞, 2]", "[1, ∞)", "(-∞, ∞)", "[-3, -3]"])
def test_an_interval_is_written_with_its_ends(text: str) -> None:
    assert str(parse(text)) == text


@pytest.mark.parametrize(
    ("interval", "factor", "scaled"),
    [("[1, 2)", 3, "[3, 6)"), ("(-∞, 2]", 3, "(-∞, 6]"), ("(1, ∞)", 3, "(3, ∞)"), ("(-∞, ∞)", 3, "(-∞, ∞)")],
)
def test_an_end_that_is_absent_stays_absent(interval: str, factor: int, scaled: str) -> None:
    assert parse(interval).scaled(factor) == parse(scaled)


def test_a_fraction_is_written_as_a_decimal_and_a_whole_number_in_full() -> None:
    assert str(Interval.between(Fraction(1, 3), 12345678901)) == "[0.3333333333, 12345678901]"


def test_an_absent_endpoint_never_belongs_to_the_interval() -> None:
    assert Interval(None, Fraction(5)) == Interval.between(None, 5, low_in=False)
    assert str(Interval(None, None)) == "(-∞, ∞)"
    assert (Interval(None, None).low_in, Interval(None, None).high_in) == (False, False)
    assert str(Interval.between(0.5, 2, high_in=False)) == "[0.5, 2)"


@pytest.mark.parametrize("number", [0.1, Decimal("0.1"), Fraction(1, 10)])
def test_a_number_means_what_its_notation_says(number: Number) -> None:
    assert exact(number) == Fraction(1, 10)


@pytest.mark.parametrize("number", [2**60 + 1, Fraction(1, 3), Decimal("0.12345678901234567891")])
def test_a_number_with_more_digits_than_a_float_keeps_them(number: Number) -> None:
    assert exact(number) == Fraction(number)


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("NaN"), Decimal("-Infinity")])
def test_what_is_not_finite_is_refused(number: Number) -> None:
    with pytest.raises(NotationError, match=r"is not a finite number\. Leave the value out instead\."):
        exact(number)


@pytest.mark.parametrize(("low", "high", "high_in"), [(2, 1, True), (1, 1, False)])
def test_an_interval_without_numbers_is_refused(low: int, high: int, high_in: bool) -> None:
    shown = re.escape(f"[{low}, {high}{']' if high_in else ')'}")
    with pytest.raises(
        NotationError, match=rf"no number lies in the interval {shown}\. Give the lower endpoint first\."
    ):
        Interval.between(low, high, high_in=high_in)


@pytest.mark.parametrize("factor", [0, -1, float("nan")])
def test_scaling_by_zero_or_less_is_refused(factor: float) -> None:
    with pytest.raises(NotationError, match=r"scaled by (0|-1)\. Give a factor above zero|nan is not a finite number"):
        Interval.point(1).scaled(factor)
