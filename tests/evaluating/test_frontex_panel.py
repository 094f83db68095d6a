"""What the real panel of detections can bear: the estimates that research plans were made with, and their refusals."""

import math
from dataclasses import replace
from datetime import date

import pytest

from routekaart.domain.evaluation.outcome import CannotBeSaid, Estimate, Evaluation
from routekaart.domain.evaluation.plan import Dated, Donors, Moment
from routekaart.domain.ids import ThingId
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.preparing import prepare_case
from tests.evaluating.bearing import CENTRAL, EAST, SPAN, STATEMENT, SUPPORT, plan_row
from tests.evaluating.making import AROUND, PARTNERS

BEARING = dict[str, Evaluation]


def _computed(bearing: BEARING, name: str) -> Estimate:
    estimate = bearing[name].estimate
    assert estimate is not None
    return estimate


@pytest.mark.parametrize(
    ("name", "r_squared", "percent", "place"),
    [
        ("Eastern route, from April 2016", 0.57, -50, 6),
        ("Central route, from February 2017", 0.45, 136, 6),
        ("Central route, from July 2017", 0.42, -11, 9),
        ("Western route, from February 2019", -0.04, 119, 6),
    ],
)
def test_totals_of_routes_with_all_eight_others_are_refused(
    bearing: BEARING, name: str, r_squared: float, percent: int, place: int
) -> None:
    found, estimate = bearing[f"All together, {name}"], _computed(bearing, f"All together, {name}")
    assert isinstance(found.outcome, CannotBeSaid)
    assert {"too_few_donors", "no_fit", "contaminated"} <= set(found.outcome.because)
    assert len(found.donors) == 8 and estimate.critical is None
    assert estimate.r_squared == pytest.approx(r_squared, abs=0.005)
    assert 100 * math.expm1(estimate.effect) == pytest.approx(percent, abs=0.5)
    assert estimate.rank.place == place


@pytest.mark.parametrize(
    ("name", "percent"), [("Nigerians", 162), ("Eritreans", 159), ("Sudanese", 562), ("Gambians", 28)]
)
def test_nationalities_of_the_central_route_are_as_another_program_found_them(
    bearing: BEARING, name: str, percent: int
) -> None:
    estimate = _computed(bearing, f"{name}, Central route, from July 2017")
    assert 100 * math.expm1(estimate.effect) == pytest.approx(percent, abs=0.6)


def test_every_nationality_is_refused_as_well(bearing: BEARING) -> None:
    refused = [one.outcome for name, one in bearing.items() if not name.startswith("All")]
    assert len(refused) == 12
    assert all(isinstance(one, CannotBeSaid) and "no_fit" in one.because for one in refused)


def test_with_the_announcement_beside_it_the_sign_turns_for_iraqis_and_pakistanis(bearing: BEARING) -> None:
    closed = {name for name, one in bearing.items() for gate in one.gates if gate.code == "date_decides"}
    assert closed == set(bearing)
    east = {name for name in bearing if "Eastern" in name and not name.startswith("All")}
    turned = {name for name in east if any(g.code == "date_decides" and not g.open for g in bearing[name].gates)}
    assert {name.partition(",")[0] for name in turned} == {"Iraqis", "Pakistanis"}


def test_no_donor_is_of_the_same_route_or_nationality_or_of_a_tied_route(bearing: BEARING) -> None:
    found = bearing["Afghans, Eastern route, from April 2016"]
    areas = {unit.area for unit in found.donors}
    assert areas.isdisjoint({EAST, "route:western-balkan", "route:albania-greece"})
    assert CENTRAL in areas
    assert all(unit.counterpart not in {None, "country:AFG"} for unit in found.donors)


def test_with_the_receiving_route_barred_there_is_still_an_answer(detections: Arranged) -> None:
    plan = plan_row(STATEMENT, "AFG", Donors())
    case = prepare_case(plan, detections, AROUND, partners=PARTNERS, apart=frozenset({CENTRAL}))
    found = evaluate_case(case)
    assert found.estimate is not None and len(found.donors) < 30
    assert {unit.area for unit in found.donors}.isdisjoint({CENTRAL})


def test_a_window_in_the_pandemic_is_refused(detections: Arranged) -> None:
    dates = (Dated(moment=Moment.SIGNED, day=date(2019, 9, 1)),)
    plan = replace(plan_row(SUPPORT, "DZA", Donors()), dates=dates, span=replace(SPAN, until=None))
    found = evaluate_case(prepare_case(plan, detections, AROUND, partners=frozenset({ThingId("country:MAR")})))
    assert isinstance(found.outcome, CannotBeSaid) and "covid" in found.outcome.because
