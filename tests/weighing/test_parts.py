"""The parts of a weighing: weights that fit, values as draws, ranks, bundles; each against what is known of it."""

import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.weighing.packages import Place
from routekaart.weighing.clashing import find_clash
from routekaart.weighing.effects import estimate_between, pool_effects
from routekaart.weighing.gating import share_of
from routekaart.weighing.polytope import Polytope, Row
from routekaart.weighing.portfolios import place_of
from routekaart.weighing.ranking import rank_all
from routekaart.weighing.rankings import is_tie
from routekaart.weighing.sampling import draw_weights, find_ends

# Of each trial (Colditz et al. 1994, BCG vaccine): ill and not ill, among the vaccinated and the others.
BCG = np.array(
    [
        [4, 119, 11, 128], [6, 300, 29, 274], [3, 228, 11, 209], [62, 13536, 248, 12619], [33, 5036, 47, 5761],
        [180, 1361, 372, 1079], [8, 2537, 10, 619], [505, 87886, 499, 87892], [29, 7470, 45, 7232],
        [17, 1699, 65, 1600], [186, 50448, 141, 27197], [5, 2493, 3, 2338], [27, 16886, 29, 17825],
    ],
    dtype=float,
)  # fmt: skip


def test_random_effects_come_out_as_published_for_the_bcg_trials() -> None:
    ill, well, other_ill, other_well = BCG.T
    estimates = np.log(ill / (ill + well)) - np.log(other_ill / (other_ill + other_well))
    errors = np.sqrt(1 / ill - 1 / (ill + well) + 1 / other_ill - 1 / (other_ill + other_well))
    pooled = pool_effects(estimates, errors)
    # Viechtbauer (2010), Journal of Statistical Software 36(3): tau^2 .3132, estimate -.7145, standard error .1798.
    assert pooled.between is not None
    assert round(pooled.between**2, 4) == 0.3132
    assert round(pooled.mean, 4) == -0.7145
    assert round(pooled.error, 4) == 0.1798


def test_how_places_differ_is_not_told_from_two_studies() -> None:
    assert pool_effects(np.array([1.0, 2.0]), np.array([0.5, 0.5])).between is None


def test_studies_that_agree_leave_no_difference_between_places() -> None:
    assert estimate_between(np.array([1.0, 1.01, 0.99]), np.array([0.5, 0.5, 0.5])) == 0.0


def test_weights_without_a_preference_are_spread_evenly() -> None:
    drawn = draw_weights(Polytope(("a", "b", "c")), 10_000, seed=1)
    assert (drawn.how, drawn.effective) == ("uniform", 10_000)
    assert np.allclose(drawn.weights.sum(axis=0), 1)
    assert np.allclose(drawn.weights.mean(axis=1), 1 / 3, atol=0.01)
    assert np.isclose((drawn.weights[0] < 0.5).mean(), 0.75, atol=0.02)  # the corner of a triangle is a quarter of it


ORDER = tuple(Row(np.array(one, dtype=float), "order") for one in ([1, -1, 0, 0], [0, 1, -1, 0], [0, 0, 1, -1]))
CENTROID = [25 / 48, 13 / 48, 7 / 48, 3 / 48]
"""The mean of weights in an order of four: rank-order centroid (Barron and Barrett 1996)."""


def test_an_order_gives_the_rank_order_centroid_in_both_ways_of_drawing() -> None:
    names = ("a", "b", "c", "d")
    ordered = draw_weights(Polytope(names, ORDER, ((0, 1, 2, 3),)), 10_000, seed=1)
    walked = draw_weights(Polytope(names, ORDER), 10_000, seed=1)
    assert (ordered.how, walked.how) == ("ordered", "hit_and_run")
    for drawn in (ordered, walked):
        assert (drawn.weights[:-1] >= drawn.weights[1:] - 1e-12).all()
        assert np.allclose(drawn.weights.mean(axis=1), CENTROID, atol=0.01)
    assert 1_000 < walked.effective < 10_000


def test_weights_that_are_tied_by_a_swing_stay_tied() -> None:
    tie = np.array([1.0, -2.0, 0.0])
    polytope = Polytope(("a", "b", "c"), (Row(tie, "swing"), Row(-tie, "swing")))
    drawn = draw_weights(polytope, 2_000, seed=3)
    assert np.allclose(drawn.weights[0], 2 * drawn.weights[1])
    assert np.allclose(drawn.weights[2].mean(), 0.5, atol=0.02)  # a line from (0, 0, 1) to (2/3, 1/3, 0)


def test_weights_that_are_one_point_are_that_point() -> None:
    rows = (Row(np.array([1.0, -1.0]), "x"), Row(np.array([-1.0, 1.0]), "y"))
    assert np.allclose(draw_weights(Polytope(("a", "b"), rows), 100, seed=1).weights, 0.5)


def test_the_ends_of_weights_in_an_order() -> None:
    low, high = find_ends(Polytope(("a", "b", "c", "d"), ORDER))
    assert np.allclose(low, [0.25, 0, 0, 0])
    assert np.allclose(high, [1, 1 / 2, 1 / 3, 1 / 4])


def test_the_same_seed_draws_the_same_and_another_does_not() -> None:
    polytope = Polytope(("a", "b", "c", "d"), ORDER)
    one, again, other = (draw_weights(polytope, 500, seed=seed).weights for seed in (1, 1, 2))
    assert (one == again).all()
    assert (one != other).any()


@given(st.lists(st.integers(0, 9), min_size=1, max_size=8), st.integers(0, 30))
def test_a_clash_needs_each_of_its_members(demands: list[int], room: int) -> None:
    numbered = list(enumerate(demands))
    can_be = lambda kept: sum(one for _, one in kept) <= room  # noqa: E731
    clash = find_clash(numbered, can_be)
    assert (clash is None) == can_be(numbered)
    if clash is not None:
        assert not can_be(clash.members)
        assert all(can_be([other for other in clash.members if other is not one]) for one in clash.members)


@settings(max_examples=50, deadline=None)
@given(st.integers(0, 10**6))
def test_ranks_are_those_of_sorting(seed: int) -> None:
    random = np.random.default_rng(seed)
    worths = random.integers(0, 4, (5, 2, 40)) / 4  # few values, so that many are equal
    weights = np.repeat([[0.5], [0.5]], 40, axis=1)
    counts = rank_all(weights, worths)
    totals = worths.sum(axis=1)
    ranks = [[(totals[:, draw] > totals[one, draw]).sum() for draw in range(40)] for one in range(5)]
    assert counts.ranks.tolist() == [np.bincount(one, minlength=5).tolist() for one in ranks]
    assert (counts.better + counts.better.T <= 40).all()


def test_ranks_over_many_tiles_are_those_of_one() -> None:
    random = np.random.default_rng(5)
    worths, weights = random.random((4, 3, 7_000)), random.dirichlet(np.ones(3), 7_000).T
    whole = rank_all(weights, worths)
    parts = rank_all(weights[:, :3_000], worths[:, :, :3_000]) + rank_all(weights[:, 3_000:], worths[:, :, 3_000:])
    assert (whole.ranks == parts.ranks).all()
    assert (whole.better == parts.better).all()
    assert whole.central == pytest.approx(parts.central)


def test_two_that_are_equally_good_are_told_apart_by_luck_in_one_of_twenty_runs() -> None:
    random = np.random.default_rng(11)
    wins = random.binomial(10_000, 0.5, 2_000)
    apart = [not is_tie(share_of(int(one), 10_000), share_of(10_000 - int(one), 10_000), 10_000) for one in wins]
    assert 0.03 < np.mean(apart) < 0.06


@pytest.mark.parametrize(
    ("share", "draws", "place"),
    [
        (1.0, 100, Place.CORE),
        (0.97, 100, Place.BORDERLINE),
        (0.97, 1_000, Place.CORE),
        (0.955, 1_000, Place.BORDERLINE),
        (0.03, 100, Place.BORDERLINE),
        (0.03, 1_000, Place.EXTERIOR),
        (0.0, 100, Place.EXTERIOR),
    ],
)
def test_too_few_draws_make_nothing_core_or_exterior(share: float, draws: int, place: Place) -> None:
    assert place_of(share, draws) is place


def test_all_of_a_few_draws_is_no_certainty() -> None:
    assert 0.005 < share_of(100, 100).error < 0.02
    assert share_of(0, 100).error == share_of(100, 100).error


def test_draws_that_depend_on_each_other_count_for_fewer() -> None:
    assert float(share_of(50, 100, 0.25).error) == pytest.approx(2 * float(share_of(50, 100).error))


WALK = """
import hashlib
from tests.weighing.cases import leaf, made
from routekaart.domain.weighing import BySwing, Said
from decimal import Decimal
from routekaart.weighing.polytope import state_weights
from routekaart.weighing.sampling import draw_weights
said = Said(by="government:NLD", on=made().on)
swing = BySwing(id="s", criterion="k0", against="k1", low=Decimal("0.3"), high=Decimal("0.8"), said=said)
weighing = made(leaves=6, preferences=(swing,))
drawn = draw_weights(state_weights(weighing, {}), 2_000, seed=3)
print(drawn.how, hashlib.sha256(drawn.weights.tobytes()).hexdigest())
"""


def test_a_walk_is_the_same_whatever_sums_a_library_makes_on_a_processor() -> None:
    root = Path(__file__).parents[2]
    found = set()
    for kernel in ("Haswell", "Sandybridge", "Prescott"):
        environment = os.environ | {"OPENBLAS_CORETYPE": kernel, "PYTHONPATH": os.pathsep.join((str(root), *sys.path))}
        done = subprocess.run([sys.executable, "-c", WALK], env=environment, capture_output=True, text=True, check=True)
        found.add(done.stdout)
    assert len(found) == 1
    assert found.pop().startswith("hit_and_run ")
