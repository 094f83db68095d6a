"""Units treated at different times: a planted effect comes back, with a band and bounds."""

import numpy as np
import pytest

from routekaart.evaluating.segmented import describe_segments
from routekaart.evaluating.staggered import Staggered, estimate_staggered

YEARS = np.arange(2000, 2012)
FIRST = np.repeat([0, 2005, 2008], 40)


def _estimate(effect: float, *, never: int = 0) -> Staggered:
    random = np.random.default_rng(7)
    outcome = random.normal(size=(120, 1)) + random.normal(size=12) + 0.3 * random.normal(size=(120, 12))
    outcome += effect * ((FIRST[:, None] > 0) & (FIRST[:, None] <= YEARS))
    return estimate_staggered(outcome, np.where(FIRST == 0, never, FIRST), YEARS, draws=199)


def test_a_planted_effect_comes_back_by_two_estimators() -> None:
    found = _estimate(0.8)
    for value in (found.simple, found.dynamic, found.group, found.imputation):
        assert value == pytest.approx(0.8, abs=0.12)
    late = [one for one in found.events if one.time >= 0]
    assert all(one.low < one.effect < one.high and one.low > 0 for one in late)


def test_bounds_widen_with_how_far_trends_may_differ() -> None:
    found = _estimate(0.8)
    widths = [high - low for _, low, high in found.honest]
    assert widths == sorted(widths)
    assert found.breakdown is not None and found.breakdown > 0.5


def test_a_unit_that_is_treated_after_the_last_year_is_never_treated() -> None:
    assert _estimate(0.5, never=10000).simple == _estimate(0.5).simple


def test_a_series_on_its_own_is_described_before_and_after() -> None:
    random, months = np.random.default_rng(2), np.arange(96)
    series = 2 + 0.01 * months - 0.7 * (months >= 60) + 0.05 * random.normal(size=96)
    found = describe_segments(series, 60)
    assert found.level == pytest.approx(-0.7, abs=0.06)
    assert abs(found.slope) < 3 * found.slope_error + 0.002
