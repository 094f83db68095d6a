"""Observations side by side: what is missing stays missing, also where it is missing of everybody."""

from datetime import date

import numpy as np
import pytest

from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Observation, Unit
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import arrange

RELEASE = ReleaseId("made-up/by-month/1")


def observed(area: str, period: str, value: float | None) -> Observation:
    return Observation(
        indicator=IndicatorId("made-up"),
        publisher=ActorId("organisation:made-up"),
        ref_area=ThingId(area),
        counterpart=None,
        period=Period.parse(period),
        unit=Unit.PERSONS,
        value=value,
        low=value,
        high=value,
        obs_status="A",
        release=RELEASE,
        row=1,
    )


@pytest.mark.parametrize(("left_out", "empty"), [((), np.nan), ((RELEASE,), 0.0)])
def test_a_month_of_which_there_is_nothing_at_all_has_its_place(left_out: tuple[ReleaseId, ...], empty: float) -> None:
    seen = [observed("route:a", "2015-11", 5), observed("route:b", "2016-02", 7)]
    found = arrange(seen, seasons=12, zeros_left_out=left_out)
    assert [str(one) for one in found.panel.periods] == ["2015-11", "2015-12", "2016-01", "2016-02"]
    np.testing.assert_array_equal(found.panel.values, [[5, empty, empty, empty], [empty, empty, empty, 7]])
    assert found.first_from(date(2015, 12, 15)) == 2


def test_a_figure_that_is_missing_is_not_zero_where_zeros_are_left_out() -> None:
    seen = [observed("route:a", "2015-11", None), observed("route:a", "2015-12", 7)]
    assert np.isnan(arrange(seen, seasons=12, zeros_left_out=[RELEASE]).panel.values[0, 0])


def test_nothing_gives_nothing() -> None:
    assert arrange([], seasons=12).panel.periods == ()
