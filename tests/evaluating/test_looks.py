"""What many looks do to a p, and where a plan's arrangement began."""

import pytest

from routekaart.evaluating.looks import count_looks


def test_every_look_counts_and_a_missing_p_is_none() -> None:
    found = count_looks([0.04, None, 0.5, 0.05])
    assert (found.taken, found.below, found.expected) == (3, 2, 0.15)
    assert found.q[1] is None


def test_adjusted_values_are_those_of_benjamini_and_yekutieli() -> None:
    # by hand: c(4) = 25/12; p(i) * 4 * c / i = .0083, .0417 (and .0625, .8333), made to rise with p
    found = count_looks([0.001, 0.01, 0.0225, 0.4])
    assert found.q == pytest.approx((0.008333, 0.041667, 0.0625, 0.833333), abs=1e-6)


def test_no_look_gives_no_expectation() -> None:
    assert count_looks([]).expected == 0
