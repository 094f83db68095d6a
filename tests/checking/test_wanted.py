"""Which areas a sentence could mean, and which observations a check asks for: those, and no others."""

from dataclasses import replace
from datetime import date

import pytest

from routekaart.checking.evidence import AreaChoice, View, find_areas, find_choices, find_wanted, is_meant
from routekaart.domain.content import Comparison, Content, Event, Order, Rank, Share
from routekaart.domain.ids import ConceptId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Role, Route, Version, Waypoint
from routekaart.domain.quantity import Direction

from .conftest import (
    ARRIVALS,
    EMR,
    ESP,
    GAZETTEER,
    GRC,
    HOSTED,
    INDICATORS,
    SYR,
    TUR,
    WAR,
    WMR,
    figure,
    observe,
    state,
)

BY_ROUTE, _, BY_COUNTRY, *_ = INDICATORS
UNION, OF_THEN, LATER, WORLD = (ThingId(f"region:{key}") for key in ("european-union", "eu-28", "eu-27", "world"))
TWO_ENDS, NO_END = ThingId("route:central"), ThingId("route:nowhere")


def _route(key: ThingId, *arrival: ThingId, own_name: bool = False) -> Route:
    chain = tuple(Waypoint(country=country, role=Role.ARRIVAL, position=3) for country in arrival)
    return Route(id=key, code=key, name_nl=key, name_en=key, chain=chain, own_name=own_name)


PLACES = Gazetteer(
    (
        *GAZETTEER.places,
        _route(TWO_ENDS, GRC, TUR, own_name=True),
        _route(NO_END),
        *(Place(id=key, code=key, name_nl=key, name_en=key) for key in (UNION, OF_THEN, LATER)),
    ),
    versions=(
        Version(union=UNION, area=OF_THEN, valid=Period.parse("2013-07-01/2020-01-31"), members=(ESP, GRC)),
        Version(union=UNION, area=LATER, valid=Period.parse("2020-02-01/.."), members=(ESP,)),
    ),
)
EU_CARD = replace(BY_COUNTRY, also_kinds=("region",))


def found(*choices: AreaChoice) -> list[tuple[tuple[ThingId, ...], bool]]:
    return [(one.areas, one.same) for one in choices]


@pytest.mark.parametrize(
    ("subject", "route", "expected"),
    [
        (ESP, None, [((WMR, WAR), False)]),
        (ESP, WMR, [((WMR,), False), ((WMR, WAR), False)]),
        (ESP, WAR, [((WAR,), False), ((WAR, WMR), False)]),
        (ESP, EMR, [((WMR, WAR), False)]),
        (GRC, EMR, [((EMR,), False)]),
        (SYR, None, []),
        (SYR, WMR, []),
        (WMR, None, [((WMR,), True), ((WMR, WAR), False)]),
        (TWO_ENDS, None, [((TWO_ENDS,), True)]),
        (NO_END, None, [((NO_END,), True)]),
    ],
)
def test_a_country_is_offered_by_the_routes_that_end_there(
    subject: ThingId, route: ThingId | None, expected: list[tuple[tuple[ThingId, ...], bool]]
) -> None:
    assert found(*find_areas(BY_ROUTE, subject, PLACES, route=route)) == expected


@pytest.mark.parametrize(
    ("subject", "expected"),
    [(ESP, [((ESP,), True)]), (WMR, [((ESP,), False)]), (TWO_ENDS, [((GRC, TUR), False)]), (NO_END, [])],
)
def test_a_route_is_offered_by_the_countries_where_it_ends(
    subject: ThingId, expected: list[tuple[tuple[ThingId, ...], bool]]
) -> None:
    assert found(*find_areas(BY_COUNTRY, subject, PLACES)) == expected


@pytest.mark.parametrize(
    ("period", "same"), [("2018", [True, True, False]), ("2021", [True, False, True]), ("2020", [True, False, False])]
)
def test_each_version_of_a_union_is_offered_and_that_of_the_time_is_meant(period: str, same: list[bool]) -> None:
    areas = [(UNION,), (OF_THEN,), (LATER,)]
    when = Period.parse(period)
    for choices in (
        find_areas(EU_CARD, UNION, PLACES, period=when),
        find_choices(EU_CARD, UNION, (), PLACES, period=when),
    ):
        assert found(*choices) == list(zip(areas, same, strict=True))
    assert [one.same for one in find_areas(EU_CARD, UNION, PLACES)] == [True, False, False]
    assert found(*find_areas(EU_CARD, ESP, PLACES, period=when)) == [((ESP,), True)]


@pytest.mark.parametrize(
    ("card", "subject", "also", "expected"),
    [
        (BY_COUNTRY, ESP, (GRC,), [((ESP, GRC), True)]),
        (BY_COUNTRY, ESP, (ESP,), []),
        (BY_COUNTRY, ESP, (EMR,), [((ESP, GRC), False)]),
        (BY_COUNTRY, WMR, (GRC,), [((ESP, GRC), False)]),
        (BY_ROUTE, WMR, (EMR,), [((WMR, EMR), True)]),
        (BY_ROUTE, WMR, (WAR,), [((WMR, WAR), True)]),
        (BY_ROUTE, ESP, (EMR,), [((WMR, WAR, EMR), False)]),
    ],
)
def test_places_together_are_each_meant_as_they_are_called(
    card: object, subject: ThingId, also: tuple[ThingId, ...], expected: list[tuple[tuple[ThingId, ...], bool]]
) -> None:
    plain = Gazetteer((*GAZETTEER.places,))
    assert found(*find_choices(card, subject, also, plain)) == expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("areas", "meant"), [((GRC, TUR), True), ((GRC,), True), ((GRC, TUR, ESP), False), ((EMR, TWO_ENDS), False)]
)
def test_a_name_of_its_own_stands_for_where_that_route_ends(areas: tuple[ThingId, ...], meant: bool) -> None:
    assert is_meant(AreaChoice(areas, same=False), TWO_ENDS, PLACES) is meant


Asked = tuple[set[str], set[ThingId] | None, tuple[ThingId | None, ...] | None]
ARRIVAL_CARDS = {one.id for one in INDICATORS if one.concept == ARRIVALS}


def wanted(*said: Content, subject: ThingId = ESP) -> list[Asked]:
    statements = tuple(state(one, subject, "2018") for one in said)
    asked = find_wanted(statements, INDICATORS, PLACES)
    return [
        (set(one.indicators), None if one.areas is None else set(one.areas), one.counterparts) for one in asked
    ]  # fmt: skip


def share(**more: object) -> Share:
    return Share(quantity=figure("10").quantity, counted="mensen", **({"concept": ARRIVALS} | more))  # type: ignore[arg-type]


def rank(among: str, **more: object) -> Rank:
    return Rank(place=1, order=Order.MOST, among=among, **({"concept": HOSTED} | more))  # type: ignore[arg-type]


BESIDE = Comparison(direction=Direction.INCREASE, other=GRC, size=None, counted="x", concept=HOSTED)
HOSTING = {"unhcr-refugees-from"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (figure("5"), [(ARRIVAL_CARDS, {ESP, WAR, WMR}, (None,))]),
        (figure("5", also=(GRC,)), [(ARRIVAL_CARDS, {ESP, GRC, WAR, WMR, EMR}, (None,))]),
        (figure("5", concept=HOSTED, counterpart=SYR), [(HOSTING, {ESP}, (SYR,))]),
        (BESIDE, [(HOSTING, {ESP, GRC}, (None,))]),
        (share(concept=HOSTED, counterpart=SYR), [(HOSTING, {ESP}, (None,)), (HOSTING, {ESP}, (SYR,))]),
        (share(concept=HOSTED, modes=("sea",)), [(HOSTING, {ESP}, (None,))]),
        (share(concept=HOSTED, among="member-states"), [(HOSTING, {ESP}, (None,)), (HOSTING, None, (None,))]),
        (
            share(concept=HOSTED, among="world", counterpart=SYR),
            [(HOSTING, {ESP, WORLD}, (None,)), (HOSTING, None, (None,)), (HOSTING, {ESP, WORLD}, (SYR,))],
        ),
        (rank("countries"), [(HOSTING, None, (None,))]),
        (rank("countries", counterpart=SYR), [(HOSTING, None, (SYR,))]),
        (rank("nationalities", counterpart=SYR), [(HOSTING, {ESP}, None)]),
        (rank("countries", concept=ConceptId("weather")), []),
        (rank("countries", concept=ConceptId("weather"), counterpart=SYR), []),
        (figure("5", concept=ConceptId("weather")), []),
        (Event(event="signed"), []),
    ],
)
def test_a_check_asks_for_what_a_statement_may_mean(said: Content, expected: list[Asked]) -> None:
    assert wanted(said) == expected


def test_an_order_among_nationalities_in_the_union_asks_for_each_of_its_versions() -> None:
    asked = wanted(rank("nationalities", counterpart=SYR), subject=UNION)
    assert asked == [(HOSTING, {UNION, OF_THEN, LATER}, None)]


def test_what_several_statements_may_mean_is_asked_together() -> None:
    asked = wanted(
        Event(event="x"), rank("countries"), rank("routes", concept=ARRIVALS), figure("5", concept=HOSTED), figure("5")
    )
    assert asked == [
        (HOSTING | ARRIVAL_CARDS, {ESP, WAR, WMR}, (None,)),
        (HOSTING | ARRIVAL_CARDS, None, (None,)),
    ]


def test_a_view_counts_the_shortest_periods_of_releases_that_leave_out_zeros() -> None:
    whole, other = ReleaseId("a"), ReleaseId("b")
    seen = [
        observe("frontex-detections", release, WMR, period, 5)
        for release, period in (
            (whole, "2018"), (whole, "2018-Q1"), (whole, "2018-01"), (whole, "2018-02/.."), (whole, "../2017"),
            (other, "2019"), (other, "2019/.."),
        )
    ]  # fmt: skip
    view = View(date(2020, 1, 1), tuple(seen), zeros_left_out=frozenset({whole}))
    assert view.counted == {IndicatorId("frontex-detections"): {date(2018, 1, 1): date(2018, 2, 1)}}
    assert View(date(2020, 1, 1), tuple(seen)).counted == {}
