"""The tests reject a false null as often as they say, and displacement is seen and not swallowed."""

from collections.abc import Iterator
from dataclasses import replace

import numpy as np
import pytest

from routekaart.domain.evaluation.outcome import Evaluation
from routekaart.domain.evaluation.plan import Donors
from routekaart.domain.evaluation.routes import tied_routes
from routekaart.domain.ids import ThingId, kind_of
from routekaart.evaluating.arranging import Arranged
from routekaart.evaluating.besides import find_beside
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.netting import net_of
from routekaart.evaluating.placebos import place_in_space
from routekaart.evaluating.prediction import predict
from routekaart.evaluating.preparing import prepare_case
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control
from tests.evaluating.making import AROUND, EVENT, PARTNERS, PLAN, arrange_counts, case_of, make_counts
from tests.evaluating.problems import Floats
from tests.evaluating.simulating import HALF, measure

EAST, CENTRAL = ThingId("route:eastern-mediterranean"), ThingId("route:central-mediterranean")


def _shuffled(detections: Arranged, number: int) -> Iterator[tuple[Floats, int]]:
    """Yield log counts of a series and its clean donors, with a date at which nothing in particular began."""
    random, panel = np.random.default_rng(1), detections.panel.between(0, 134)
    large = [
        row
        for row, (_, of) in enumerate(panel.units)
        if of is not None and kind_of(of) == "country" and panel.values[row].sum() >= Donors().least
    ]
    logs, yielded = np.log1p(panel.values), 0
    while yielded < number:
        treated, start = int(random.choice(large)), int(random.integers(48, 122))
        area, nationality = panel.units[treated]
        barred = {area, *tied_routes(AROUND.ties, area)}
        clean = [row for row in large if panel.units[row][0] not in barred and panel.units[row][1] != nationality]
        moving = [row for row in clean if np.ptp(logs[row, :start]) > 0]
        if len(moving) >= 19 and np.ptp(logs[treated, :start]) > 0:
            yielded += 1
            yield logs[[treated, *moving]], start


def test_on_shuffled_dates_of_the_real_panel_a_5_percent_test_rejects_about_5_percent(detections: Arranged) -> None:
    found = (
        place_in_space(rows, 0, np.arange(len(rows)) > 0, Window(start=start, length=12))
        for rows, start in _shuffled(detections, 400)
    )
    assert 0.03 <= np.mean([one.rank / one.of <= 0.05 for one in found]) <= 0.08


def test_on_shuffled_dates_of_the_real_panel_at_least_90_percent_of_months_lie_in_the_band(
    detections: Arranged,
) -> None:
    inside = []
    for rows, start in _shuffled(detections, 8):
        window, donors = Window(start=start, length=12), np.arange(len(rows)) > 0
        gaps = fit_synthetic_control(rows, 0, donors, window).gaps[window.after]
        band = predict(rows, 0, donors, window)
        inside.append((band.low <= gaps) & (gaps <= band.high))
    assert np.mean(inside) >= 0.9


@pytest.mark.parametrize("before", [12, 36, 84])
def test_in_a_made_up_world_the_size_is_as_stated(before: int) -> None:
    both, _ = measure(donors=60, before=before, runs=150, effect=0.0, seed=before)
    assert both <= 0.09


def test_a_fall_by_half_is_found_more_often_with_more_months_and_seldom_at_all() -> None:
    power = {before: measure(donors=60, before=before, runs=150, effect=HALF, seed=before) for before in (12, 36, 84)}
    both = {before: one for before, (one, _) in power.items()}
    assert both[12] < 0.15 < both[36] < 0.3 and both[36] < both[84] < 0.5
    assert all(fall > one for one, fall in power.values())


@pytest.mark.parametrize("donors", [7, 12, 18])
def test_with_less_than_19_donors_nothing_can_be_found(donors: int) -> None:
    assert measure(donors=donors, before=60, runs=20, effect=5 * HALF, seed=1)[0] == 0


def _diverted(share: float) -> tuple[np.ndarray, list[int]]:
    """Return log counts in which a fall of 70 % on a large route went in part to six small ones that move with it."""
    random = np.random.default_rng(3)
    common = random.normal(size=(2, 96)).cumsum(axis=1) * 0.15
    counts = np.exp(4 + random.uniform(0.2, 1, size=(31, 2)) @ common + 0.1 * random.normal(size=(31, 96)))
    counts[0] = 8 * counts[1:7].mean(axis=0) * np.exp(0.05 * random.normal(size=96))
    lost = 0.7 * counts[0, 72:]
    counts[0, 72:] -= lost
    counts[1:7, 72:] += share * lost / 6
    return np.log1p(counts), list(range(1, 7))


def test_receiving_routes_among_the_donors_make_a_fall_look_larger_the_more_went_there() -> None:
    window, estimates = Window(start=72, length=24), []
    for share in (0.0, 0.25, 0.5, 1.0):
        logs, _ = _diverted(share)
        estimates.append(fit_synthetic_control(logs, 0, np.arange(31) > 0, window).effect)
    assert estimates == sorted(estimates, reverse=True)
    assert estimates[-1] < estimates[0] - 0.4


def test_without_them_the_estimate_does_not_depend_on_how_many_went_there() -> None:
    window = Window(start=72, length=24)
    found = []
    for share in (0.0, 1.0):
        logs, receiving = _diverted(share)
        clean = (np.arange(31) > 0) & ~np.isin(np.arange(31), receiving)
        found.append(fit_synthetic_control(logs, 0, clean, window).effect)
    assert found[0] == pytest.approx(found[1], abs=1e-9)
    assert found[0] == pytest.approx(np.log(0.3), abs=0.25)


def _moved(share: float) -> tuple[Evaluation, float]:
    """Evaluate a fall of 70 % on one route of which a share went to another; return how many detections that were."""
    counts = make_counts(noise=0.05)
    lost = 0.7 * counts[0, EVENT:]
    counts[0, EVENT:] -= lost
    counts[1, EVENT:] += share * lost
    areas = {0: str(EAST), 1: str(CENTRAL)}
    around = replace(AROUND, ties=tuple(one for one in AROUND.ties if one.other == CENTRAL))
    plan = replace(PLAN, outcome=replace(PLAN.outcome, area=EAST))
    arranged = arrange_counts(np.round(counts), areas=areas)
    beside = find_beside(plan, arranged, around, partners=PARTNERS, deaths=None)
    case = prepare_case(plan, arranged, around, partners=PARTNERS, apart=frozenset({CENTRAL}))
    return evaluate_case(case, beside=beside), float(lost[:12].sum())


def test_what_went_to_a_receiving_route_is_told_beside_the_own_route() -> None:
    (beside,) = _moved(1.0)[0].beside
    assert beside.what == "receiving" and beside.unit.area == CENTRAL
    assert beside.before is not None and beside.after is not None
    assert beside.effect is not None and beside.effect > 0.2
    assert beside.rank is not None and beside.rank.place == 1


@pytest.mark.parametrize("known", [True, False])
def test_a_receiving_route_with_a_gap_or_without_figures_is_unknown_and_nothing_is_added_up(known: bool) -> None:
    counts = make_counts()
    counts[1, 70] = np.nan
    arranged = arrange_counts(counts, areas={0: str(EAST)} | ({1: str(CENTRAL)} if known else {}))
    around = replace(AROUND, ties=tuple(one for one in AROUND.ties if one.other == CENTRAL))
    plan = replace(PLAN, outcome=replace(PLAN.outcome, area=EAST))
    beside = find_beside(plan, arranged, around, partners=PARTNERS, deaths=None)
    assert [(one.unit.area, one.effect, one.rank, one.after) for one in beside] == [(CENTRAL, None, None, None)]
    found = evaluate_case(prepare_case(plan, arranged, around, partners=PARTNERS), beside=beside)
    assert found.net is None and "own_route_only" in found.cannot_show


@pytest.mark.parametrize("share", [0.0, 0.5, 1.0])
def test_the_net_of_both_routes_is_what_went_to_neither(share: float) -> None:
    found, lost = _moved(share)
    assert found.net is not None and "own_route_only" not in found.cannot_show
    assert found.net.own == pytest.approx(-lost, rel=0.15)
    assert found.net.together == pytest.approx((share - 1) * lost, abs=0.2 * lost)


def test_with_nothing_estimated_beside_it_it_is_about_this_route_only() -> None:
    found, _ = _moved(1.0)
    unknown = replace(found.beside[0], difference=None)
    assert net_of(-10.0, (*found.beside, unknown)) is None
    alone = evaluate_case(case_of(make_counts()))
    assert alone.net is None and "own_route_only" in alone.cannot_show
