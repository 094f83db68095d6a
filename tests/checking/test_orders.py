"""Somebody has a place among members, or among those who are named, if nobody is missing who may stand above."""

from collections.abc import Mapping
from dataclasses import replace
from fractions import Fraction

import pytest

from routekaart.checking.measuring import Measured
from routekaart.checking.orders import Ordered
from routekaart.domain.aggregate import Aggregate
from routekaart.domain.content import Order, Rank
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.ids import ReleaseId, ThingId
from routekaart.domain.interval import Interval
from routekaart.domain.observation import Measure
from routekaart.domain.period import Period

from .conftest import EMR, ESP, GRC, SYR, TUR, WAR, WMR
from .ordering import (
    KNOWN,
    LEAST,
    MOST,
    OTHER,
    A,
    B,
    C,
    card,
    check,
    evidence_of,
    members,
    only,
    rank,
    told,
)

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
YEAR = Period.parse("2018")


def measured(value: int, around: int = 0) -> Measured:
    interval = Interval(Fraction(value - around), Fraction(value + around))
    return Measured(
        interval=interval, value=Fraction(value), period=YEAR, flags=(), releases=(), rows=(), rounded=around > 0
    )


def ordered(own: int, around: int = 0, *, unplaced: int = 0, **more: object) -> Ordered:
    settings = {"whole": True} | more
    rivals = {A: measured(30, around), B: measured(10, around)}
    return Ordered(own=measured(own, around), rivals=rivals, unplaced=Interval.point(unplaced), **settings)  # type: ignore[arg-type]


def place(number: int, order: Order = MOST, above: tuple[ThingId, ...] | None = None) -> Rank:
    return Rank(place=number, order=order, among="countries", above=above)


@pytest.mark.parametrize(
    ("order", "said", "fit"),
    [
        (ordered(40), place(1), Fit.INSIDE),
        (ordered(40), place(2), Fit.OUTSIDE),
        (ordered(20), place(1), Fit.OUTSIDE),
        (ordered(20), place(2), Fit.INSIDE),
        (ordered(20), place(3), Fit.OUTSIDE),
        (ordered(5), place(3), Fit.INSIDE),
        (ordered(5), place(2), Fit.OUTSIDE),
        (ordered(5), place(1, LEAST), Fit.INSIDE),
        (ordered(20), place(1, LEAST), Fit.OUTSIDE),
        (ordered(20), place(2, LEAST), Fit.INSIDE),
        (ordered(40), place(3, LEAST), Fit.INSIDE),
        (ordered(30), place(1), Fit.OVERLAPS),
        (ordered(30), place(2), Fit.OVERLAPS),
        (ordered(10), place(1, LEAST), Fit.OVERLAPS),
        (ordered(33, 2), place(1), Fit.OVERLAPS),
        (ordered(35, 2), place(1), Fit.INSIDE),
        (ordered(40, whole=False), place(1), Fit.OVERLAPS),
        (ordered(40, whole=False), place(2), Fit.OVERLAPS),
        (ordered(20, whole=False), place(1), Fit.OUTSIDE),
        (ordered(20, perhaps=frozenset({A})), place(1), Fit.OVERLAPS),
        (ordered(20, perhaps=frozenset({B})), place(1), Fit.OUTSIDE),
        (ordered(40, perhaps=frozenset({A})), place(1), Fit.INSIDE),
        (ordered(20), place(2, above=(A,)), Fit.INSIDE),
        (ordered(20), place(2, above=(B,)), Fit.OUTSIDE),
        (ordered(20), place(2, above=(C,)), Fit.OVERLAPS),
        (ordered(5), place(3, above=(A, B)), Fit.INSIDE),
        (ordered(20, sound=False), place(1), Fit.OVERLAPS),
        (ordered(20, unplaced=29), place(1), Fit.OUTSIDE),
        (ordered(20, unplaced=30), place(1), Fit.OVERLAPS),
        (ordered(5, unplaced=9), place(2), Fit.OUTSIDE),
        (ordered(5, unplaced=10), place(2), Fit.OVERLAPS),
        (ordered(20, unplaced=19), place(2, above=(B,)), Fit.OUTSIDE),
        (ordered(20, unplaced=20), place(2, above=(B,)), Fit.OVERLAPS),
    ],
)
def test_somebody_has_a_place_if_just_so_many_stand_surely_above(order: Ordered, said: Rank, fit: Fit) -> None:
    assert order.find_fit(said) is fit


@pytest.mark.parametrize(
    ("number", "order", "first"), [(1, MOST, A), (2, MOST, ESP), (3, MOST, B), (9, MOST, B), (1, LEAST, B)]
)
def test_who_has_the_place_is_told(number: int, order: Order, first: ThingId) -> None:
    assert ordered(20).find_first(number, order, ESP) == first


ALWAYS = members(("2013/..", (ESP, GRC, A)))
LEFT_IN_2018 = members(("2013/2018-03-31", (ESP, GRC, A)), ("2018-04-01/..", (ESP, GRC)))


@pytest.mark.parametrize(
    ("union", "figures", "said", "area", "expected"),
    [
        (ALWAYS, {ESP: 30, GRC: 20, A: 10, TUR: 99}, rank("member-states"), ESP, SUPPORTED),
        (ALWAYS, {ESP: 30, GRC: 20, A: 10}, rank("member-states"), GRC, CONTRADICTED),
        (ALWAYS, {ESP: 30, GRC: 20, A: 10}, rank("member-states", 2), GRC, SUPPORTED),
        (ALWAYS, {ESP: 30, GRC: 20, A: 10}, rank("member-states", order=LEAST), A, SUPPORTED),
        (ALWAYS, {ESP: 30, GRC: 20}, rank("member-states"), ESP, UNDECIDED),
        (ALWAYS, {ESP: 30, GRC: 20, A: 10, TUR: 99}, rank("member-states"), TUR, UNDECIDED),
        (LEFT_IN_2018, {ESP: 30, GRC: 20, A: 10}, rank("member-states"), ESP, SUPPORTED),
        (LEFT_IN_2018, {ESP: 30, GRC: 20, A: 50}, rank("member-states"), ESP, UNDECIDED),
        (LEFT_IN_2018, {ESP: 30, GRC: 20, A: 50}, rank("member-states"), A, UNDECIDED),
        (LEFT_IN_2018, {ESP: 30, GRC: 20}, rank("member-states"), ESP, UNDECIDED),
        (members(("2013/2017", (ESP, GRC))), {ESP: 30, GRC: 20}, rank("member-states"), ESP, UNDECIDED),
        (members(("2013/2017", (ESP, GRC, A)), ("2018/..", (ESP, GRC))), {ESP: 30, GRC: 20}, rank("member-states"), ESP,
         SUPPORTED),
        ((), {ESP: 30, GRC: 20, TUR: 10}, rank("de drie", listed=(ESP, GRC)), ESP, SUPPORTED),
        ((), {ESP: 30, GRC: 20, TUR: 99}, rank("de drie", listed=(ESP, GRC)), ESP, SUPPORTED),
        ((), {ESP: 30, GRC: 20, TUR: 99}, rank("de drie", listed=(ESP, GRC, TUR)), ESP, CONTRADICTED),
        ((), {ESP: 30, GRC: 20}, rank("de drie", listed=(ESP, GRC, TUR)), ESP, UNDECIDED),
        ((), {ESP: 30, GRC: 20, TUR: 10}, rank("de drie", order=LEAST, listed=(ESP, GRC, TUR)), TUR, SUPPORTED),
        ((), {ESP: 30}, rank("de drie", listed=(ESP, GRC, TUR)), ESP, UNDECIDED),
    ],
)  # fmt: skip
def test_an_order_among_members_is_of_those_who_were_members_and_of_all_of_them(
    union: tuple[Aggregate, ...], figures: Mapping[ThingId, int], said: Rank, area: ThingId, expected: Judgement
) -> None:
    evidence = evidence_of([told(one, value) for one, value in figures.items()], aggregates=union)
    assert check(said, evidence, area).now.judgement is expected


@pytest.mark.parametrize(("more", "held"), [({"release": OTHER}, 0), ({"period": "2018-03"}, 0), ({}, 1)])
def test_figures_of_two_releases_or_of_other_times_make_no_order(more: Mapping[str, str], held: int) -> None:
    evidence = evidence_of([told(ESP, 30), told(GRC, 20, **more)], aggregates=members(("2013/..", (ESP, GRC))))
    assert len(check(rank("member-states"), evidence).now.candidates) == held


def test_stocks_of_two_days_make_no_order() -> None:
    stock = card(measure=Measure.STOCK)
    union = members(("2013/..", (ESP, GRC)))
    for day, held in (("2018-06-30", 0), ("2018-12-31", 1)):
        seen = [told(ESP, 30, period="2018-12-31"), told(GRC, 20, period=day)]
        evidence = evidence_of(seen, stock, aggregates=union)
        assert len(check(rank("member-states"), evidence).now.candidates) == held


def test_an_order_of_countries_by_who_comes_from_one_is_of_those_only() -> None:
    seen = [told(area, value, SYR) for area, value in ((ESP, 5), (GRC, 9))] + [told(ESP, 900), told(GRC, 20)]
    evidence = evidence_of(seen, aggregates=members(("2013/..", (ESP, GRC))))
    verdict = check(rank("member-states", counterpart=SYR), evidence).now
    assert (verdict.judgement, only(verdict).first, only(verdict).counterpart) == (CONTRADICTED, GRC, SYR)
    first = check(rank("member-states", counterpart=SYR), evidence, GRC).now
    assert (first.judgement, only(first).first) == (SUPPORTED, GRC)


@pytest.mark.parametrize(("zeros_left_out", "whole"), [(False, False), (True, True)])
def test_a_route_that_is_held_of_another_year_only_may_be_missing(zeros_left_out: bool, whole: bool) -> None:
    routes = card(area_kind="route", also_kinds=())
    seen = [told(WMR, 30, of=routes), told(EMR, 20, of=routes), told(WAR, 50, of=routes, period="2016")]
    evidence = evidence_of(seen, routes)
    if zeros_left_out:
        evidence = replace(evidence, now=replace(evidence.now, zeros_left_out=frozenset({ReleaseId(KNOWN)})))
    verdict = check(rank("routes", counted=None), evidence, WMR).now
    assert (verdict.judgement is SUPPORTED, "missing_members" not in only(verdict).notes) == (whole, whole)


def test_a_route_of_which_a_part_of_the_year_is_held_is_missing() -> None:
    routes = card(area_kind="route", also_kinds=())
    seen = [told(WMR, 30, of=routes), told(EMR, 20, of=routes), told(WAR, 5, of=routes, period="2018-05")]
    evidence = evidence_of(seen, routes)
    evidence = replace(evidence, now=replace(evidence.now, zeros_left_out=frozenset({ReleaseId(KNOWN)})))
    assert check(rank("routes", counted=None), evidence, WMR).now.judgement is UNDECIDED
