"""A stock is that of a day: one of another year tells nothing of this one, and is set beside none of another day."""

import pytest

from routekaart.checking.evidence import Evidence
from routekaart.domain.content import Comparison, Content, Extreme, Figure, Order, Trend
from routekaart.domain.finding import Judgement
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction

from .conftest import GRC, HOSTED, SYR, TUR, World, figure, observe
from .test_kinds import verdict_of

HOSTING, RELEASE = "unhcr-refugees-from", "unhcr/refugees-then"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement


def hosted(*held: tuple[str, int], beside: tuple[tuple[str, int], ...] = ()) -> Evidence:
    """Give the stocks of Turkey, and of Greece beside it: a period and how many."""
    seen = [observe(HOSTING, RELEASE, TUR, period, value, SYR) for period, value in held]
    seen += [observe(HOSTING, RELEASE, GRC, period, value, SYR) for period, value in beside]
    return World(releases={RELEASE: "2019-12"}, observations=seen, ranks=()).evidence()


def level(value: str, *, also: tuple[ThingId, ...] | None = None) -> Figure:
    return figure(value, concept=HOSTED, counterpart=SYR, counted="vluchtelingen", also=also)


def change(direction: Direction, base: str) -> Trend:
    period = Period.parse(base)
    return Trend(direction=direction, base=period, size=None, counted="vluchtelingen", concept=HOSTED, counterpart=SYR)


def most(since: str) -> Extreme:
    period = Period.parse(since)
    return Extreme(order=Order.MOST, since=period, counted="vluchtelingen", concept=HOSTED, counterpart=SYR)


MORE = Comparison(
    direction=Direction.INCREASE, other=GRC, size=None, counted="vluchtelingen", concept=HOSTED, counterpart=SYR
)


@pytest.mark.parametrize(
    ("said", "valid", "held", "expected"),
    [
        (level("3500"), "2017", (("2017", 3500),), SUPPORTED),
        (level("9000"), "2017", (("2017", 3500),), CONTRADICTED),
        (level("9000"), "2018", (("2017", 3500),), UNDECIDED),
        (level("3500"), "2018", (("2017", 3500),), UNDECIDED),
        (level("3500"), "2018-03-31", (("2017", 3500),), UNDECIDED),
        (change(Direction.INCREASE, "2017"), "2018", (("2017", 3500), ("2018", 3600)), SUPPORTED),
        (change(Direction.INCREASE, "2017"), "2018", (("2017", 3500),), UNDECIDED),
        (change(Direction.STABLE, "2017"), "2018", (("2017", 3500),), UNDECIDED),
        (change(Direction.INCREASE, "2016"), "2018", (("2016", 3000), ("2017", 3500)), UNDECIDED),
        (change(Direction.DECREASE, "2017"), "2018", (("2017", 3500), ("2018-06-30", 3000)), UNDECIDED),
        (change(Direction.DECREASE, "2017-06"), "2017-12", (("2017-06", 3500), ("2017-12", 3000)), SUPPORTED),
        (change(Direction.STABLE, "2017-06"), "2017-12", (("2017-06", 3500),), UNDECIDED),
        (most("2015"), "2018", (("2015", 1), ("2016", 2), ("2017", 3), ("2018", 4)), SUPPORTED),
        (most("2015"), "2018", (("2015", 1), ("2016", 2), ("2018", 4)), UNDECIDED),
        (most("2017-10"), "2017-12", (("2017-10", 1), ("2017-11", 2), ("2017-12", 4)), SUPPORTED),
        (most("2017-10"), "2017-12", (("2017-10", 1), ("2017-12", 4)), UNDECIDED),
    ],
)
def test_a_stock_of_before_decides_nothing(
    said: Content, valid: str, held: tuple[tuple[str, int], ...], expected: Judgement
) -> None:
    assert verdict_of(said, hosted(*held), TUR, valid).judgement is expected


@pytest.mark.parametrize(
    ("said", "valid", "own", "other", "expected"),
    [
        (MORE, "2017", "2017", "2017", SUPPORTED),
        (MORE, "2017", "2017", "2016", UNDECIDED),
        (MORE, "2017-12-31", "2017-12-31", "2017-06-30", UNDECIDED),
        (level("5000", also=(GRC,)), "2017", "2017", "2017", SUPPORTED),
        (level("9000", also=(GRC,)), "2017", "2017", "2017", CONTRADICTED),
        (level("9000", also=(GRC,)), "2017", "2017", "2016", UNDECIDED),
        (level("9000", also=(GRC,)), "2017-12-31", "2017-12-31", "2017-06-30", UNDECIDED),
    ],
)
def test_stocks_of_two_days_are_not_set_beside_one_another(
    said: Content, valid: str, own: str, other: str, expected: Judgement
) -> None:
    evidence = hosted((own, 3000), beside=((other, 2000),))
    assert verdict_of(said, evidence, TUR, valid).judgement is expected
