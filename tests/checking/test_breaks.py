"""A change between two ways of counting is shown and decides nothing."""

from dataclasses import replace
from datetime import date

import pytest

from routekaart.checking.evidence import Evidence, find_wanted
from routekaart.checking.statements import check_statement
from routekaart.domain.breaks import Break
from routekaart.domain.finding import Judgement, Verdict
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.domain.quantity import Direction

from .conftest import ESP, GAZETTEER, GRC, INDICATORS, SYR, TUR, WMR, World, fall, figure, most_used, state

BY_SEA = IndicatorId("unhcr-arrivals-sea")
FELL = fall(None, modes=("sea",))


def broken(world: World, day: str, *areas: ThingId) -> Evidence:
    """Return the evidence of a world in which the count by sea is made otherwise from a day on."""
    known = Break(
        day=date.fromisoformat(day), indicators=(BY_SEA,), areas=areas, text_nl="x", text_en="x", source="https://x.nl"
    )
    return replace(world.evidence(), breaks=(known,))


def verdict_of(said: object, evidence: Evidence) -> Verdict:
    return check_statement(state(said, ESP, "2019"), evidence).outcome.now  # type: ignore[arg-type, union-attr]  # a trend


@pytest.mark.parametrize(("day", "areas"), [("2019-01-01", ()), ("2019-06-01", ()), ("2018-07-01", (ESP,))])
def test_a_change_across_a_break_decides_nothing_and_says_why(
    world: World, day: str, areas: tuple[ThingId, ...]
) -> None:
    verdict = verdict_of(FELL, broken(world, day, *areas))
    assert verdict.judgement is Judgement.UNDECIDED
    (candidate,) = [one for one in verdict.candidates if one.indicator == BY_SEA]
    assert "across_break" in candidate.notes


@pytest.mark.parametrize(("day", "areas"), [("2018-01-01", ()), ("2020-01-01", ()), ("2019-01-01", (GRC,))])
def test_a_break_before_or_after_or_elsewhere_changes_nothing(
    world: World, day: str, areas: tuple[ThingId, ...]
) -> None:
    assert verdict_of(FELL, broken(world, day, *areas)) == verdict_of(FELL, world.evidence())


def test_a_change_across_a_break_does_not_turn_a_sentence_around(world: World) -> None:
    risen = fall(None, modes=("sea",), direction=Direction.INCREASE)
    assert verdict_of(risen, world.evidence()).flips is True
    assert verdict_of(risen, broken(world, "2019-01-01")).flips is None


def test_a_movement_across_a_break_is_not_turned_around(world: World) -> None:
    risen = figure("26168", modes=("sea",), movement=Direction.INCREASE, base=Period.parse("2018"))
    assert verdict_of(risen, world.evidence()).flips is True
    assert verdict_of(risen, broken(world, "2019-01-01")).flips is None


def test_a_figure_that_the_publisher_flags_as_a_break_is_one(world: World) -> None:
    world.observations = [
        replace(seen, obs_status="BP") if (seen.indicator, str(seen.period)) == (BY_SEA, "2019") else seen
        for seen in world.observations
    ]
    assert verdict_of(FELL, world.evidence()).judgement is Judgement.UNDECIDED


def test_a_level_is_not_touched_by_a_break(world: World) -> None:
    said = state(figure("58569", modes=("sea",)), ESP, "2018")
    with_break = check_statement(said, broken(world, "2018-06-01"))
    assert with_break is not None
    assert with_break.outcome.now.judgement is Judgement.SUPPORTED


def test_only_the_observations_that_statements_need_are_wanted() -> None:
    hosted = figure("3576370", counterpart=SYR, concept=INDICATORS[-1].concept)
    said = (state(figure("65383"), ESP, "2018"), state(hosted, TUR, "2019"), state(most_used(), WMR, "2018"))
    levels, order, apart = find_wanted(said, INDICATORS, GAZETTEER)
    assert (set(levels.areas or ()), levels.counterparts) >= ({ESP, WMR}, (None,))
    assert order.areas is None
    assert (apart.indicators, apart.areas, apart.counterparts) == ((INDICATORS[-1].id,), (TUR,), (SYR,))
