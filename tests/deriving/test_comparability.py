"""Two series are put in one comparison only if their definition cards allow it."""

from typing import Any

import pytest

from routekaart.domain.comparability import Obstacle, find_obstacles
from routekaart.domain.ids import ActorId, IndicatorId
from routekaart.domain.observation import Measure, Repeats
from routekaart.domain.quantity import Unit
from routekaart.reference import load_reference

from .making import ORDERED, RETURNED, card


@pytest.mark.parametrize(
    ("one", "other", "obstacles"),
    [
        ({}, {}, ()),
        ({"modes": ("land", "sea")}, {"modes": ("sea", "land")}, ()),
        ({"population_en": "Third-country nationals."}, {"population_en": "third-country nationals"}, ()),
        ({"name_en": "Other name", "sources": ("x",), "counted_by_en": "police"}, {}, ()),
        ({"concept": "orders-to-leave"}, {}, (("concept", "orders-to-leave", "returns"),)),
        ({"unit": Unit.DETECTIONS}, {}, (("unit", "detections", "persons"),)),
        ({"measure": Measure.STOCK}, {}, (("measure", "stock", "flow"),)),
        ({"modes": ("sea",)}, {"modes": ("land", "sea")}, (("modes", "sea", "land sea"),)),
        ({"repeats": Repeats.FIRST}, {"repeats": Repeats.ALL}, (("repeats", "first", "all"),)),
        ({"repeats": Repeats.ALL}, {}, (("repeats", "all", "none"),)),
        ({"area_kind": "route"}, {}, (("area_kind", "route", "country"),)),
        ({"population_en": "residents"}, {"population_en": "nationals"}, (("population", "residents", "nationals"),)),
        ({"population_en": "residents"}, {}, (("population", "residents", ""),)),
        (
            {"unit": Unit.DETECTIONS, "area_kind": "route"},
            {},
            (("unit", "detections", "persons"), ("area_kind", "route", "country")),
        ),
    ],
)
def test_what_differs_between_two_cards_is_named_with_both_values(
    one: dict[str, Any], other: dict[str, Any], obstacles: tuple[tuple[str, str, str], ...]
) -> None:
    expected = tuple(Obstacle(code=code, one=first, other=second) for code, first, second in obstacles)
    assert (
        find_obstacles(card(RETURNED, **one), card(ORDERED, publisher=ActorId("organisation:iom"), **other)) == expected
    )


def test_an_indicator_may_be_compared_with_itself() -> None:
    assert find_obstacles(card(RETURNED), card(RETURNED)) == ()


def test_two_indicators_of_one_publisher_that_differ_in_nothing_else_differ_in_their_definitions() -> None:
    one, other = card(RETURNED, definition_en="to anywhere"), card(ORDERED, definition_en="to third countries")
    assert find_obstacles(one, other) == (Obstacle(code="definition", one="to anywhere", other="to third countries"),)


def test_the_return_rates_of_2015_may_not_be_put_in_one_comparison() -> None:
    cards = {one.id: one for one in load_reference().indicators}
    rates = [cards[IndicatorId(f"commission-return-rate-{name}")] for name in ("all", "third-countries")]
    assert [one.code for one in find_obstacles(*rates)] == ["definition"]
