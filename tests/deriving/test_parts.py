"""A published total beside the sum of its parts."""

from typing import Any

import pytest

from routekaart.deriving import compare_with_parts
from routekaart.domain.aggregate import PartsFit
from routekaart.domain.errors import NotationError
from routekaart.domain.ids import ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Observation
from routekaart.domain.quantity import Unit

from .making import FRANCE, SPAIN, UNION, aggregate, seen

FITS = PartsFit.WITHIN_ROUNDING
BOTH = aggregate(("../..", (SPAIN, FRANCE)))


def total(value: float | None, **other: Any) -> Observation:
    return seen(value, ref_area=UNION, **other)


@pytest.mark.parametrize(
    ("published", "spain", "france", "fit"),
    [
        (total(7), seen(3), seen(4, ref_area=FRANCE), FITS),
        (
            total(10, low=8, high=12),
            seen(5, low=3, high=7),
            seen(0, low=0, high=2, ref_area=FRANCE),
            PartsFit.WITHIN_ROUNDING,
        ),
        (total(10), seen(None, low=1, high=4, obs_status="Q"), seen(7, ref_area=FRANCE), FITS),
        (total(8), seen(3), seen(4, ref_area=FRANCE), PartsFit.DIFFERS),
        (total(20, low=18, high=22), seen(5, low=3, high=7), seen(5, low=3, high=7, ref_area=FRANCE), PartsFit.DIFFERS),
        (total(7), seen(3), seen(None, ref_area=FRANCE), PartsFit.CANNOT_SAY),
        (total(7), seen(3), None, PartsFit.CANNOT_SAY),
        (total(7), seen(9), None, PartsFit.DIFFERS),
        (total(None), seen(3), seen(4, ref_area=FRANCE), PartsFit.CANNOT_SAY),
    ],
)
def test_a_total_fits_its_parts_if_rounding_and_suppression_explain_the_difference(
    published: Observation, spain: Observation, france: Observation | None, fit: PartsFit
) -> None:
    parts = (spain,) if france is None else (spain, france)
    assert compare_with_parts(published, parts, BOTH).fit is fit


def test_both_stand_beside_each_other_and_members_without_a_figure_are_named() -> None:
    found = compare_with_parts(total(10), (seen(3),), BOTH)
    assert (found.total, found.found, found.difference) == (Interval.point(10), Interval.point(3), Interval.point(7))
    assert found.without_figure == (FRANCE,)


@pytest.mark.parametrize(
    "parts",
    [
        (seen(3, ref_area=ThingId("country:GBR")),),
        (seen(3, "2018"),),
        (seen(3, unit=Unit.CASES),),
        (seen(3), seen(4, row=2)),
    ],
)
def test_a_part_that_does_not_belong_to_the_total_is_refused(parts: tuple[Observation, ...]) -> None:
    with pytest.raises(NotationError):
        compare_with_parts(total(7), parts, BOTH)


def test_a_total_of_a_year_in_which_a_member_left_has_no_parts() -> None:
    changing = aggregate(("../2019-06", (SPAIN, FRANCE)), ("2019-07/..", (SPAIN,)))
    with pytest.raises(NotationError, match="not one set"):
        compare_with_parts(total(7), (seen(3),), changing)
