"""What the real panel of detections can bear: the estimates that research plans were made with, and their refusals."""

import math
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from routekaart.domain.evaluation.outcome import CannotBeSaid, Evaluation
from routekaart.domain.evaluation.plan import (
    Dated,
    DonorChoice,
    Donors,
    Moment,
    NamedDonor,
    Outcome,
    Plan,
    Span,
)
from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import Arranged, arrange
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.preparing import prepare_case
from routekaart.workspace import opened_workspace
from tests.evaluating.making import AROUND

DETECTIONS = IndicatorId("frontex-detections")
EAST, CENTRAL, WEST = "route:eastern-mediterranean", "route:central-mediterranean", "route:western-mediterranean"
TURKEY, LIBYA_EARLY, LIBYA, MOROCCO = date(2016, 4, 1), date(2017, 2, 1), date(2017, 7, 1), date(2019, 2, 1)
SPAN = Span(since=Period.parse("2009-01"), until=Period.parse("2020-02"), after=12)


@pytest.fixture(scope="session")
def detections(panel_workspace: Path) -> Iterator[Arranged]:
    with opened_workspace(panel_workspace) as workspace:
        seen = workspace.statistics.find_observations(indicators=[DETECTIONS], counterparts=None)
        monthly = [one.id for one in workspace.statistics.releases("frontex-ibc")]
        yield arrange(seen, seasons=12, zeros_left_out=monthly)


def _plan(area: str, nationality: str | None, day: date, donors: Donors) -> Plan:
    counterpart = ThingId(f"country:{nationality}") if nationality else None
    return Plan(
        name="one",
        arrangements=(ThingId("arrangement:one"),),
        outcome=Outcome(indicator=DETECTIONS, area=ThingId(area), counterpart=counterpart),
        dates=(Dated(moment=Moment.SIGNED, day=day),),
        moment=Moment.SIGNED,
        span=SPAN,
        donors=donors,
    )


def _evaluate(detections: Arranged, plan: Plan) -> Evaluation:
    return evaluate_case(prepare_case(plan, detections, AROUND, partners=frozenset()))


@pytest.mark.parametrize(
    ("area", "day", "r_squared", "percent", "p"),
    [
        (EAST, TURKEY, 0.57, -50, 0.67),
        (CENTRAL, LIBYA_EARLY, 0.45, 136, 0.67),
        (CENTRAL, LIBYA, 0.42, -11, 1.0),
        (WEST, MOROCCO, -0.04, 119, 0.67),
    ],
)
def test_totals_of_routes_with_all_eight_others_are_refused(
    detections: Arranged, area: str, day: date, r_squared: float, percent: int, p: float
) -> None:
    routes = {unit[0] for unit in detections.panel.units if unit[1] is None} - {ThingId(area)}
    named = tuple(NamedDonor(area=route) for route in sorted(routes))
    found = _evaluate(detections, _plan(area, None, day, Donors(choice=DonorChoice.NAMED, named=named, least=0)))
    estimate = found.estimate
    assert estimate is not None and isinstance(found.outcome, CannotBeSaid)
    assert {"too_few_donors", "no_fit", "contaminated"} <= set(found.outcome.because)
    assert len(found.donors) == 8
    assert estimate.critical is None
    assert estimate.r_squared == pytest.approx(r_squared, abs=0.005)
    assert 100 * math.expm1(estimate.effect) == pytest.approx(percent, abs=0.5)
    assert estimate.rank.p == pytest.approx(p, abs=0.005)


@pytest.mark.parametrize(
    ("area", "nationality", "day", "donors", "percent", "place", "critical"),
    [
        (EAST, "AFG", TURKEY, 54, -98, 1, -82),
        (EAST, "SYR", TURKEY, 55, -91, 11, -94),
        (EAST, "IRQ", TURKEY, 55, -84, 18, -94),
        (EAST, "PAK", TURKEY, 55, -78, 26, -96),
        (CENTRAL, "NGA", LIBYA, 57, 162, 54, -99),
        (CENTRAL, "ERI", LIBYA, 57, 159, 50, -99),
        (CENTRAL, "SDN", LIBYA, 58, 562, 14, -97),
        (CENTRAL, "GMB", LIBYA, 59, 28, 52, -97),
        (WEST, "GIN", MOROCCO, 92, -99, 1, -79),
        (WEST, "MLI", MOROCCO, 91, -92, 2, -89),
        (WEST, "MAR", MOROCCO, 90, 44, 85, -87),
        (WEST, "DZA", MOROCCO, 90, 90, 58, -84),
    ],
)
def test_nationalities_with_clean_donors_are_refused_as_well(
    detections: Arranged,
    area: str,
    nationality: str,
    day: date,
    donors: int,
    percent: int,
    place: int,
    critical: int,
) -> None:
    found = _evaluate(detections, _plan(area, nationality, day, Donors()))
    estimate = found.estimate
    assert estimate is not None and isinstance(found.outcome, CannotBeSaid)
    assert "no_fit" in found.outcome.because
    assert len(found.donors) == donors
    assert 100 * math.expm1(estimate.effect) == pytest.approx(percent, abs=0.6)
    assert estimate.rank.place == place
    assert estimate.critical is not None
    assert 100 * math.expm1(-estimate.critical) == pytest.approx(critical, abs=0.6)


def test_no_donor_is_of_the_same_route_or_nationality_or_of_a_tied_route(detections: Arranged) -> None:
    found = _evaluate(detections, _plan(EAST, "AFG", TURKEY, Donors()))
    areas = {unit.area for unit in found.donors}
    assert areas.isdisjoint({EAST, "route:western-balkan", "route:albania-greece"})
    assert CENTRAL in areas
    assert all(unit.counterpart not in {None, "country:AFG"} for unit in found.donors)


def test_with_the_receiving_route_barred_there_is_still_an_answer(detections: Arranged) -> None:
    plan = _plan(EAST, "AFG", TURKEY, Donors())
    case = prepare_case(plan, detections, AROUND, partners=frozenset(), apart=frozenset({ThingId(CENTRAL)}))
    found = evaluate_case(case)
    assert found.estimate is not None and len(found.donors) < 30
    assert {unit.area for unit in found.donors}.isdisjoint({CENTRAL})


def test_a_window_in_the_pandemic_is_refused(detections: Arranged) -> None:
    plan = replace(_plan(WEST, "DZA", date(2019, 9, 1), Donors()), span=replace(SPAN, until=None))
    found = _evaluate(detections, plan)
    assert isinstance(found.outcome, CannotBeSaid) and "covid" in found.outcome.because
