"""Places side by side and together, records, shares and averages: right, wrong, and where it cannot be said."""

from dataclasses import replace
from decimal import Decimal

import pytest

from routekaart.checking.evidence import AreaChoice, Evidence, is_meant
from routekaart.checking.statements import check_statement
from routekaart.domain.content import Comparison, Content, Extreme, Order, Share
from routekaart.domain.finding import Judgement, Verdict
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.place import Gazetteer
from routekaart.domain.quantity import Comparator, Direction, Quantity, Unit

from .conftest import ARRIVALS, EMR, ESP, FRONTEX, GAZETTEER, GRC, WAR, WMR, World, fall, figure, observe, state

BY_SEA, DETECTED, YEARLY = "unhcr-arrivals-sea", "frontex-detections", "unhcr/yearly"
SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
MONTHLY = Recurrence("R/P1M")


def seen(indicator: str, area: ThingId, **years: object) -> list[Observation]:
    return [observe(indicator, YEARLY, area, year.removeprefix("y"), value) for year, value in years.items()]


def world_of(*groups: list[Observation]) -> Evidence:
    observations = [one for group in groups for one in group]
    return World(releases={YEARLY: "2018-02"}, observations=observations, ranks=()).evidence()


def verdict_of(content: Content, evidence: Evidence, area: ThingId = ESP, valid: str = "2017") -> Verdict:
    finding = check_statement(state(content, area, valid), evidence)
    assert finding is not None
    return finding.outcome.now


def compared(direction: Direction, size: str | None = None, unit: Unit = Unit.PERSONS) -> Comparison:
    quantity = None if size is None else Quantity(value=Decimal(size), unit=unit)
    return Comparison(
        direction=direction, other=GRC, size=quantity, counted="aankomsten", concept=ARRIVALS, modes=("sea",)
    )


BESIDE = (seen(BY_SEA, ESP, y2017=3000), seen(BY_SEA, GRC, y2017=2000))


@pytest.mark.parametrize(
    ("said", "expected", "flips"),
    [
        (compared(Direction.INCREASE), SUPPORTED, False),
        (compared(Direction.DECREASE), CONTRADICTED, True),
        (compared(Direction.INCREASE, "1000"), SUPPORTED, False),
        (compared(Direction.INCREASE, "1500"), CONTRADICTED, False),
        (compared(Direction.INCREASE, "50", Unit.PERCENT), SUPPORTED, False),
        (compared(Direction.INCREASE, "1.5", Unit.FACTOR), SUPPORTED, False),
        (compared(Direction.INCREASE, "3", Unit.FACTOR), CONTRADICTED, False),
        (compared(Direction.INCREASE, "3", Unit.PERCENTAGE_POINT), UNDECIDED, None),
    ],
)
def test_two_places_are_compared_as_one_publisher_counts_both(
    said: Comparison, expected: Judgement, flips: bool | None
) -> None:
    verdict = verdict_of(said, world_of(*BESIDE))
    assert (verdict.judgement, verdict.flips) == (expected, flips)


@pytest.mark.parametrize("held", [BESIDE[:1], (BESIDE[0], seen(BY_SEA, GRC, y2016=2000))])
def test_a_place_without_a_figure_is_not_compared(held: tuple[list[Observation], ...]) -> None:
    assert verdict_of(compared(Direction.INCREASE), world_of(*held)).judgement is UNDECIDED


def test_an_equal_number_is_neither_more_nor_less() -> None:
    equal = (BESIDE[0], seen(BY_SEA, GRC, y2017=3000))
    assert verdict_of(compared(Direction.INCREASE), world_of(*equal)).judgement is CONTRADICTED


def record(order: Order = Order.MOST, since: str = "2014", until: str | None = None) -> Extreme:
    last = None if until is None else Period.parse(until)
    return Extreme(
        order=order, since=Period.parse(since), until=last, counted="aankomsten", concept=ARRIVALS, modes=("sea",)
    )


ROW = seen(BY_SEA, ESP, y2014=9000, y2015=1000, y2016=2000, y2017=3000, y2018=4000)


@pytest.mark.parametrize(
    ("said", "valid", "expected"),
    [
        (record(), "2017", SUPPORTED),
        (record(since="2013"), "2017", CONTRADICTED),
        (record(order=Order.LEAST), "2015", UNDECIDED),
        (record(order=Order.LEAST), "2016", CONTRADICTED),
        (record(until="2018"), "2014", SUPPORTED),
        (record(until="2018"), "2018", CONTRADICTED),
        (record(order=Order.LEAST, until="2018"), "2015", SUPPORTED),
        (record(since="2012"), "2013", UNDECIDED),
        (record(), "2017-03", UNDECIDED),
    ],
)
def test_a_record_holds_against_every_year_between(said: Extreme, valid: str, expected: Judgement) -> None:
    assert verdict_of(said, world_of(ROW), valid=valid).judgement is expected


def test_a_year_that_is_not_held_may_have_been_higher() -> None:
    rest = [one for one in ROW if str(one.period) != "2016"]
    verdict = verdict_of(record(), world_of(rest))
    assert verdict.judgement is UNDECIDED
    assert any("missing_years" in one.notes for one in verdict.candidates)


def share(value: str, unit: Unit = Unit.PERCENT, **more: object) -> Share:
    settings: dict[str, object] = {"counted": "detecties", "concept": ARRIVALS, "publisher": FRONTEX} | more
    return Share(quantity=Quantity(value=Decimal(value), unit=unit), **settings)  # type: ignore[arg-type]  # as in conftest


def all_listed(evidence: Evidence) -> Evidence:
    left_out = frozenset({ReleaseId(YEARLY)})
    return replace(
        evidence,
        then=replace(evidence.then, zeros_left_out=left_out),
        now=replace(evidence.now, zeros_left_out=left_out),
    )


ROUTES = (seen(DETECTED, WMR, y2017=3000), seen(DETECTED, WAR, y2017=1000), seen(DETECTED, EMR, y2017=6000))


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (share("60", among="routes"), SUPPORTED),
        (share("0.6", Unit.FRACTION, among="routes"), SUPPORTED),
        (share("45", among="routes"), CONTRADICTED),
        (share("60"), UNDECIDED),
        (share("60", among="routes", modes=("sea",)), UNDECIDED),
    ],
)
def test_a_route_is_a_part_of_all_routes(said: Share, expected: Judgement) -> None:
    assert verdict_of(said, all_listed(world_of(*ROUTES)), EMR).judgement is expected


def test_a_whole_of_which_parts_may_be_missing_decides_nothing() -> None:
    assert verdict_of(share("60", among="routes"), world_of(*ROUTES), EMR).judgement is UNDECIDED
    alone = all_listed(world_of(ROUTES[2]))
    assert verdict_of(share("60", among="routes"), alone, WMR).judgement is UNDECIDED


@pytest.mark.parametrize(
    ("value", "per", "valid", "expected"),
    [
        ("250", MONTHLY, "2017", SUPPORTED),
        ("310", MONTHLY, "2017", CONTRADICTED),
        ("3000", None, "2017", SUPPORTED),
        ("250", MONTHLY, "2017-03-05/2018-03-04", UNDECIDED),
        ("2500", Recurrence("R/P1Y"), "2016/2017", SUPPORTED),
        ("5000", Recurrence("R/P1Y"), "2016/2017", CONTRADICTED),
        ("5000", None, "2016/2017", UNDECIDED),
    ],
)
def test_an_average_is_held_against_the_sum_by_its_months_or_years(
    value: str, per: Recurrence | None, valid: str, expected: Judgement
) -> None:
    evidence = world_of(seen(BY_SEA, ESP, y2016=2000, y2017=3000))
    said = figure(value, modes=("sea",), per=per)
    assert verdict_of(said, evidence, valid=valid).judgement is expected


@pytest.mark.parametrize(("value", "expected"), [("5000", SUPPORTED), ("3000", CONTRADICTED)])
def test_places_together_are_added_up(value: str, expected: Judgement) -> None:
    verdict = verdict_of(figure(value, modes=("sea",), also=(GRC,)), world_of(*BESIDE))
    (own,) = [one for one in verdict.candidates if one.indicator == BY_SEA]
    assert (verdict.judgement, own.also, "areas_together" in own.notes) == (expected, (GRC,), True)


@pytest.mark.parametrize(("value", "expected"), [("5612", SUPPORTED), ("5713", CONTRADICTED)])
def test_a_place_without_its_months_stands_as_a_whole_beside_the_sum_of_another(
    value: str, expected: Judgement
) -> None:
    monthly = [observe(BY_SEA, "unhcr/monthly", ESP, f"2017-{month:02}", 301) for month in range(1, 13)]
    releases = {YEARLY: "2018-02", "unhcr/monthly": "2018-02"}
    evidence = World(releases=releases, observations=[*BESIDE[0], *BESIDE[1], *monthly], ranks=()).evidence()
    assert verdict_of(figure(value, modes=("sea",), also=(GRC,)), evidence).judgement is expected


def test_places_together_of_which_one_is_not_held_cannot_be_said() -> None:
    assert verdict_of(figure("3000", modes=("sea",), also=(GRC,)), world_of(BESIDE[0])).judgement is UNDECIDED


@pytest.mark.parametrize(
    ("size", "comparator", "expected"),
    [
        ("0.5", Comparator.EXACT, SUPPORTED),
        ("0.5", Comparator.OVER, SUPPORTED),
        ("0.6", Comparator.OVER, UNDECIDED),
        ("0.25", Comparator.EXACT, CONTRADICTED),
    ],
)
def test_more_than_halved_is_less_than_a_half(size: str, comparator: Comparator, expected: Judgement) -> None:
    evidence = world_of(seen(BY_SEA, ESP, y2018=2000, y2019=1000))
    said = fall(None, modes=("sea",))
    said = replace(said, size=Quantity(value=Decimal(size), unit=Unit.FACTOR, comparator=comparator))
    assert verdict_of(said, evidence, valid="2019").judgement is expected


def test_who_names_the_ways_means_what_is_counted_by_them() -> None:
    both_ways, on_routes = "unhcr-arrivals-land-sea", "frontex-detections"
    evidence = world_of(
        seen(both_ways, ESP, y2017=30000), seen(on_routes, WMR, y2017=20000), seen(on_routes, WAR, y2017=1000)
    )
    said = figure("30000", Comparator.APPROX, counted="aankomsten", concept=ARRIVALS)
    assert verdict_of(replace(said, modes=("land", "sea")), evidence).judgement is SUPPORTED
    assert verdict_of(said, evidence).judgement is UNDECIDED
    wrong = figure("45000", Comparator.APPROX, counted="aankomsten", concept=ARRIVALS, modes=("land", "sea"))
    assert verdict_of(wrong, evidence).judgement is CONTRADICTED


def test_the_name_of_one_route_is_not_used_for_two() -> None:
    own = Gazetteer(tuple(replace(place, own_name=True) if place.id == WAR else place for place in GAZETTEER.places))
    both = AreaChoice((WAR, WMR), same=False)
    assert is_meant(both, WAR, GAZETTEER)
    assert not is_meant(both, WAR, own)
    assert is_meant(AreaChoice((WAR,), same=True), WAR, own)
    assert is_meant(AreaChoice((WMR, WAR), same=False), WMR, own)
