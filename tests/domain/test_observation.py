"""Observations and releases: what was known on a day, and between which ends a number lies."""

from datetime import UTC, date, datetime

import pytest

from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


def release(published: str | None) -> Release:
    return Release(
        id=ReleaseId("frontex/detections-yearly/2025-06-03"),
        publisher=ActorId("organisation:frontex"),
        dataset="detections-yearly",
        published=None if published is None else Period.parse(published),
        retrieved=datetime(2025, 6, 4, tzinfo=UTC),
        address="https://example.org/detections.csv",
        title="Detections",
        sha256="0" * 64,
    )


def observation(value: float | None, low: float | None = None, high: float | None = None) -> Observation:
    return Observation(
        indicator=IndicatorId("frontex-detections"),
        publisher=ActorId("organisation:frontex"),
        ref_area=ThingId("route:western-mediterranean"),
        counterpart=None,
        period=Period.of_year(2018),
        unit=Unit.DETECTIONS,
        value=value,
        low=low,
        high=high,
        obs_status="A",
        release=ReleaseId("frontex/detections-yearly/2025-06-03"),
        row=1,
    )


@pytest.mark.parametrize(
    ("published", "day", "known"),
    [
        ("2019-01-04", "2019-01-03", Known.NO),
        ("2019-01-04", "2019-01-04", Known.YES),
        ("2019-01-04", "2020-07-10", Known.YES),
        ("2019", "2018-12-31", Known.NO),
        ("2019", "2019-01-01", Known.UNCERTAIN),
        ("2019", "2019-12-30", Known.UNCERTAIN),
        ("2019", "2019-12-31", Known.YES),
        ("2020-07", "2020-07-10", Known.UNCERTAIN),
        ("2020-07", "2020-08-01", Known.YES),
        ("2020-07~end", "2020-07-10", Known.NO),
        ("../2019", "2019-06-01", Known.UNCERTAIN),
        ("../2019", "2020-01-01", Known.YES),
        ("2019/..", "2018-12-31", Known.NO),
        ("2019/..", "2025-06-03", Known.UNCERTAIN),
        ("2019/..", "2025-06-04", Known.YES),
        (None, "2025-06-03", Known.UNCERTAIN),
        (None, "2030-01-01", Known.YES),
    ],
)
def test_a_release_is_known_from_the_day_on_which_it_must_have_been_out(
    published: str | None, day: str, known: Known
) -> None:
    assert release(published).known_on(date.fromisoformat(day)) is known


@pytest.mark.parametrize(
    ("seen", "interval"),
    [
        (observation(56245.0), Interval.point(56245)),
        (observation(57000.0, 56500.0, 57500.0), Interval.between(56500, 57500)),
        (observation(5.0, None, 9.0), Interval.between(5, 9)),
        (observation(0.0), Interval.point(0)),
    ],
)
def test_a_number_lies_between_the_ends_that_rounding_leaves(seen: Observation, interval: Interval) -> None:
    assert seen.interval == interval


def test_a_missing_number_is_no_interval_and_not_zero() -> None:
    assert observation(None).interval is None
    assert observation(None, 0.0, 4.0).interval is None
