"""The order that a publisher itself gave counts until a newer release has the figures."""

from dataclasses import replace

import pytest

from routekaart.domain.content import Rank
from routekaart.domain.finding import Fit, Judgement
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.period import Period

from .conftest import ESP, GRC, SYR, UNHCR, WMR, World
from .ordering import (
    BY_SEA,
    CARD,
    KNOWN,
    LATER,
    check,
    only,
    rank,
    told,
)

SUPPORTED, CONTRADICTED, UNDECIDED = Judgement
YEAR = Period.parse("2018")


def published(world: World, *ranks: tuple[ThingId, str]) -> World:
    return replace(world, ranks=tuple((BY_SEA, UNHCR, subject, release) for subject, release in ranks))


PUBLISHED = replace(rank("route naar Europa"), counted=None)


@pytest.mark.parametrize(
    ("ranks", "said", "then", "now"),
    [
        (((ESP, KNOWN),), PUBLISHED, Fit.INSIDE, Fit.INSIDE),
        (((GRC, KNOWN),), PUBLISHED, Fit.OUTSIDE, Fit.OUTSIDE),
        (((GRC, KNOWN), (ESP, LATER)), PUBLISHED, Fit.OUTSIDE, Fit.INSIDE),
        (((ESP, LATER), (GRC, KNOWN)), PUBLISHED, Fit.OUTSIDE, Fit.INSIDE),
        (((ESP, LATER),), PUBLISHED, None, Fit.INSIDE),
        (((WMR, KNOWN),), PUBLISHED, Fit.OUTSIDE, Fit.OUTSIDE),
        (((ESP, KNOWN),), replace(PUBLISHED, place=2), None, None),
        (((ESP, KNOWN),), replace(PUBLISHED, among="member-states"), None, None),
        (((ESP, KNOWN),), replace(PUBLISHED, among="nationalities"), None, None),
        (((ESP, KNOWN),), replace(PUBLISHED, listed=(ESP, GRC)), None, None),
        (((ESP, KNOWN),), replace(PUBLISHED, counterpart=SYR), None, None),
        (((ESP, "elsewhere"),), PUBLISHED, None, None),
    ],
)
def test_the_order_that_a_publisher_gave_is_that_of_its_newest_release(
    ranks: tuple[tuple[ThingId, str], ...], said: Rank, then: Fit | None, now: Fit | None
) -> None:
    releases = {KNOWN: "2020-02", LATER: "2021-01"}
    world = published(World(releases=releases, observations=[], ranks=()), *ranks)
    outcome = check(said, replace(world.evidence(), indicators=(CARD,)))
    found = [next((one.fit for one in verdict.candidates), None) for verdict in (outcome.then, outcome.now)]
    assert found == [then, now]


def test_an_order_that_was_published_is_of_its_own_year_and_says_what_it_is() -> None:
    world = published(World(releases={KNOWN: "2020-02"}, observations=[], ranks=()), (GRC, KNOWN))
    evidence = replace(world.evidence(), indicators=(CARD,))
    found = only(check(PUBLISHED, evidence).now)
    assert (found.first, found.area, found.notes, found.release) == (GRC, ESP, ("published_rank",), KNOWN)
    assert (found.same_definition, found.value) == (True, None)
    assert check(PUBLISHED, evidence, valid="2017").now.candidates == ()
    second = replace(evidence, ranks=tuple(replace(one, place=2) for one in evidence.ranks))
    assert check(PUBLISHED, second).now.candidates == ()
    other = replace(evidence, ranks=tuple(replace(one, indicator=IndicatorId("x")) for one in evidence.ranks))
    assert check(PUBLISHED, other).now.candidates == ()


def test_figures_of_a_newer_release_go_before_an_order_that_was_published() -> None:
    seen = [told(area, value, release=LATER) for area, value in ((ESP, 5), (GRC, 9))]
    releases = {KNOWN: "2020-02", LATER: "2021-01"}
    world = published(World(releases=releases, observations=seen, ranks=()), (ESP, KNOWN))
    outcome = check(PUBLISHED, replace(world.evidence(), indicators=(CARD,)))
    assert (only(outcome.then).fit, only(outcome.now).fit) == (Fit.INSIDE, Fit.OUTSIDE)
    older = published(World(releases=releases, observations=[replace(one, release=ReleaseId(KNOWN)) for one in seen],
                            ranks=()), (ESP, LATER))  # fmt: skip
    assert only(check(PUBLISHED, replace(older.evidence(), indicators=(CARD,))).now).fit is Fit.INSIDE


def test_an_order_of_countries_is_none_of_routes_and_says_so() -> None:
    world = published(World(releases={KNOWN: "2020-02"}, observations=[], ranks=()), (ESP, KNOWN))
    found = only(check(PUBLISHED, replace(world.evidence(), indicators=(CARD,)), WMR).now)
    assert (found.fit, found.area, found.same_definition) == (Fit.INSIDE, ESP, False)
    assert (found.notes, found.period) == (("published_rank", "countries_not_routes"), YEAR)
