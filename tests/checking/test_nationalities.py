"""A place among nationalities: nobody who is not named may be more than the total leaves."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from routekaart.checking.evidence import Evidence
from routekaart.checking.orders import find_same_areas
from routekaart.domain.content import Rank
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.ids import ThingId
from routekaart.domain.period import Period
from routekaart.domain.place import Gazetteer, Place, Version

from .conftest import ESP, GAZETTEER, GRC, SYR
from .ordering import (
    OTHER,
    UNION,
    A,
    B,
    card,
    check,
    evidence_of,
    only,
    rank,
    told,
)

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
YEAR = Period.parse("2018")


OF_THEN, UNKNOWN = ThingId("region:eu-28"), ThingId("group:unknown")
SYRIANS = rank("nationalities", counterpart=SYR)


@pytest.mark.parametrize(
    ("groups", "said", "expected"),
    [
        ({None: 100, SYR: 50, A: 30, B: 20}, SYRIANS, SUPPORTED),
        ({None: 100, SYR: 50, A: 30}, SYRIANS, SUPPORTED),
        ({None: 100, SYR: 50, A: 1}, SYRIANS, SUPPORTED),
        ({None: 100, SYR: 50, A: 0}, SYRIANS, UNDECIDED),
        ({SYR: 50, A: 30, B: 20}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 30, A: 50, B: 20}, SYRIANS, CONTRADICTED),
        ({SYR: 30, A: 50}, SYRIANS, CONTRADICTED),
        ({None: 100, SYR: 30, A: 50, B: 20}, replace(SYRIANS, place=2), SUPPORTED),
        ({None: 100, SYR: 30, A: 50, B: 20}, replace(SYRIANS, place=2, above=(A,)), SUPPORTED),
        ({None: 100, SYR: 30, A: 50, B: 20}, replace(SYRIANS, place=2, above=(B,)), CONTRADICTED),
        ({None: 90, SYR: 30, A: 50, B: 20}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 50, A: 10, UNKNOWN: 40}, SYRIANS, SUPPORTED),
        ({None: 100, SYR: 40, A: 10, UNKNOWN: 50}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 40, A: 10, UNKNOWN: 40}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 20, A: 45, UNKNOWN: 35}, SYRIANS, CONTRADICTED),
        ({None: 100, SYR: 20, A: 35, UNKNOWN: 45}, SYRIANS, UNDECIDED),
        ({None: 100, A: 50, B: 30}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 50}, SYRIANS, UNDECIDED),
        ({None: 100, SYR: 50, A: 30, B: 20}, replace(SYRIANS, counterpart=None), UNDECIDED),
    ],
)
def test_among_nationalities_nobody_who_is_not_named_may_be_more(
    groups: Mapping[ThingId | None, int], said: Rank, expected: Judgement
) -> None:
    verdict = check(said, evidence_of([told(ESP, value, whence) for whence, value in groups.items()])).now
    assert verdict.judgement is expected


def test_an_order_among_nationalities_tells_who_is_first_and_whom_it_is_about() -> None:
    seen = [told(ESP, 100), told(ESP, 30, SYR), told(ESP, 50, A), told(ESP, 20, B), told(GRC, 900, B)]
    found = only(check(SYRIANS, evidence_of(seen)).now)
    assert (found.first, found.area, found.counterpart, found.value) == (A, ESP, SYR, "30")
    most = only(check(replace(SYRIANS, counterpart=A), evidence_of(seen)).now)
    assert (most.first, most.fit) == (A, Fit.INSIDE)


@pytest.mark.parametrize("more", [{"period": "2017"}, {"period": "2018-03"}, {"release": OTHER}])
def test_only_figures_of_one_time_and_release_are_an_order_among_nationalities(more: Mapping[str, str]) -> None:
    seen = [told(ESP, 70), told(ESP, 40, SYR), told(ESP, 20, B)]
    assert check(SYRIANS, evidence_of([*seen, told(ESP, 900, A, **more)])).now.judgement is SUPPORTED
    other = [told(ESP, 70), told(ESP, 40, SYR), told(ESP, 20, B, **more)]
    assert check(SYRIANS, evidence_of(other)).now.candidates == ()


def test_a_publisher_of_routes_orders_no_nationalities_of_a_country() -> None:
    of_routes = card(area_kind="route", also_kinds=())
    seen = [told(ESP, 100), told(ESP, 50, SYR), told(ESP, 20, A)]
    assert check(SYRIANS, evidence_of(seen, of_routes)).now.candidates == ()


def in_the_union(evidence: Evidence, valid: str) -> Evidence:
    version = Version(union=UNION, area=OF_THEN, valid=Period.parse(valid), members=(ESP, GRC))
    areas = tuple(Place(id=key, code=key, name_nl=key, name_en=key) for key in (UNION, OF_THEN))
    return replace(evidence, gazetteer=Gazetteer((*GAZETTEER.places, *areas), versions=(version,)))


@pytest.mark.parametrize(("valid", "expected"), [("2013/2020", SUPPORTED), ("2013/2017", UNDECIDED)])
def test_nationalities_in_the_union_are_ordered_as_it_was_then(valid: str, expected: Judgement) -> None:
    seen = [told(OF_THEN, 100), told(OF_THEN, 50, SYR), told(OF_THEN, 30, A)]
    evidence = in_the_union(evidence_of(seen), valid)
    assert check(SYRIANS, evidence, UNION).now.judgement is expected
    same = (UNION, OF_THEN) if expected is SUPPORTED else (UNION,)
    assert find_same_areas(UNION, YEAR, evidence) == same
