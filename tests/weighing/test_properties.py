"""What must hold for every weighing, whatever its numbers."""

from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.weighing import NONE, Weighing
from routekaart.domain.weighing.outcome import Outcome
from routekaart.weighing import weigh
from tests.weighing.cases import country, instrument, leaf, made, rule_all, value

SEEDS = st.integers(0, 10_000)
_FEW = settings(max_examples=8, deadline=None)


def _weigh(weighing: Weighing) -> Outcome:
    return weigh(weighing, rule_all(weighing))


def _firsts(outcome: Outcome) -> dict[tuple[str, str], Decimal]:
    return {
        (where.country, one.instrument): one.first.share
        for where in outcome.rankings[0].countries
        for one in where.ranked
    }


def _places(outcome: Outcome) -> dict[tuple[str, str], Decimal]:
    return {
        (one.alternative.country, one.alternative.instrument): one.chance.share for one in outcome.packages[0].places
    }


@_FEW
@given(SEEDS)
def test_an_instrument_that_another_dominates_changes_nothing(seed: int) -> None:
    weighing = made(seed=seed, budget=None)
    worse = [
        replace(
            one,
            alternative=replace(one.alternative, instrument=instrument(99)),
            mid=max(Decimal(-1), one.mid - Decimal("0.05")),
        )
        for one in weighing.values
        if one.alternative.instrument == instrument(0)
    ]
    one_each = made(seed=seed, budget=None).conditions
    more = replace(
        weighing,
        instruments=(*weighing.instruments, instrument(99)),
        values=(*weighing.values, *worse),
        conditions=(replace(one_each[0], most=1),),
    )
    alone = replace(weighing, conditions=more.conditions)
    before, after = _weigh(alone), _weigh(more)
    assert _firsts(before).items() <= _firsts(after).items()
    assert all(share == 0 for (_, name), share in _firsts(after).items() if name == instrument(99))
    assert _places(before).items() <= _places(after).items()
    best = before.packages[0].best
    assert best is not None
    assert best.chosen == after.packages[0].best.chosen


@_FEW
@given(SEEDS)
def test_names_may_be_swapped(seed: int) -> None:
    weighing = made(seed=seed)
    swap = {instrument(0): instrument(1), instrument(1): instrument(0)}
    renamed = replace(
        weighing,
        values=tuple(
            replace(
                one,
                alternative=replace(
                    one.alternative, instrument=swap.get(one.alternative.instrument, one.alternative.instrument)
                ),
            )
            for one in weighing.values
        ),
        costs=tuple(
            replace(
                one,
                alternative=replace(
                    one.alternative, instrument=swap.get(one.alternative.instrument, one.alternative.instrument)
                ),
            )
            for one in weighing.costs
        ),
    )
    before, after = _weigh(weighing), _weigh(renamed)
    for told in (_firsts, _places):
        assert {(where, swap.get(name, name)): share for (where, name), share in told(before).items()} == told(after)


@_FEW
@given(SEEDS, st.sampled_from([Decimal(1000), Decimal("0.5"), Decimal(7)]))
def test_an_interest_and_its_anchors_may_be_scaled(seed: int, scale: Decimal) -> None:
    weighing = made(seed=seed)
    first = weighing.criteria[1]
    anchors = replace(first.anchors, worst=first.anchors.worst * scale, best=first.anchors.best * scale)
    scaled = replace(
        weighing,
        criteria=(weighing.criteria[0], replace(first, anchors=anchors), *weighing.criteria[2:]),
        values=tuple(
            replace(one, mid=one.mid * scale) if one.criterion == first.id else one for one in weighing.values
        ),
    )
    assert _firsts(_weigh(weighing)) == _firsts(_weigh(scaled))
    assert _places(_weigh(weighing)) == _places(_weigh(scaled))


@_FEW
@given(SEEDS, st.integers(0, 20), st.integers(1, 10))
def test_more_budget_never_hurts(seed: int, budget: int, more: int) -> None:
    outcomes = [_weigh(made(seed=seed, budget=amount)) for amount in (budget, budget + more)]
    middle = {one.criterion: one.weight for one in outcomes[0].weights.middle}
    sums = [
        sum((one.gain * middle[one.criterion] for one in outcome.packages[0].best.gains), Decimal(0))
        for outcome in outcomes
    ]
    assert sums[1] >= sums[0] - Decimal("0.00001")


@_FEW
@given(SEEDS)
def test_a_new_alternative_does_not_reorder_the_others(seed: int) -> None:
    weighing = made(seed=seed, budget=None, instruments=3)
    fourth = made(seed=seed + 1, budget=None, instruments=3)
    new = [
        replace(one, alternative=replace(one.alternative, instrument=instrument(98)))
        for one in fourth.values
        if one.alternative.instrument == instrument(0)
    ]
    more = replace(weighing, instruments=(*weighing.instruments, instrument(98)), values=(*weighing.values, *new))
    before, after = _weigh(weighing), _weigh(more)
    for one, other in zip(before.rankings[0].countries, after.rankings[0].countries, strict=True):
        pairs = {(pair.one, pair.other): (pair.better, pair.equal) for pair in other.pairs}
        assert {(pair.one, pair.other): (pair.better, pair.equal) for pair in one.pairs}.items() <= pairs.items()
        sums = [c.order for c in (one.compared[0], other.compared[0])]
        assert sums[0] == tuple(name for name in sums[1] if name in sums[0])


def test_the_same_file_gives_the_same_outcome_and_another_seed_another_draw() -> None:
    weighing = made(values=(value(country(0), instrument(0), "k0", "-0.1", "0.9"),), countries=1, budget=None)
    assert _weigh(weighing) == _weigh(weighing)
    other = replace(weighing, settings=replace(weighing.settings, seed=99))
    assert _firsts(_weigh(weighing)) != _firsts(_weigh(other))


@_FEW
@given(SEEDS)
def test_shares_of_ranks_add_up_and_lie_between_what_empty_values_allow(seed: int) -> None:
    weighing = made(seed=seed, budget=None)
    kept = tuple(one for n, one in enumerate(weighing.values) if n % 5)  # every fifth value is empty
    outcome = _weigh(replace(weighing, values=kept))
    for where in outcome.rankings[0].countries:
        for one in where.ranked:
            assert abs(sum(one.ranks) - 1) < Decimal("0.0001")
            assert one.at_least <= one.first.share <= one.at_most
    assert any(one.empty for where in outcome.rankings[0].countries for one in where.ranked)


def test_nothing_is_always_compared_and_worth_nothing_more() -> None:
    outcome = _weigh(made(budget=0))
    assert all(NONE in {one.instrument for one in where.ranked} for where in outcome.rankings[0].countries)


def test_a_tree_weighs_as_its_leaves_do() -> None:
    flat = made(budget=None)
    tree = replace(flat, criteria=(flat.criteria[0], replace(leaf("others"), anchors=None, parts=flat.criteria[1:])))
    assert _firsts(_weigh(flat)) == _firsts(_weigh(tree))


@pytest.mark.parametrize("amount", [0, 1, 7])
def test_no_package_costs_more_than_the_budget(amount: int) -> None:
    outcome = _weigh(made(countries=5, budget=amount))
    for package in (outcome.packages[0].best, *outcome.packages[0].often):
        assert all(one.high <= amount for one in package.spent)


def test_the_corners_of_the_triangle_are_first_by_one_interest_each() -> None:
    outcome = _weigh(made(budget=None, countries=1))
    where = outcome.rankings[0].countries[0]
    assert len(where.corners) == 3
    assert len(where.triangle) == 66
    values = {(one.alternative.instrument, one.criterion): one.mid for one in made(budget=None, countries=1).values}
    kept = [one.instrument for one in where.ranked if one.instrument != NONE]
    for point in where.triangle:
        if Decimal(1) in point.shares:
            criterion = where.corners[point.shares.index(Decimal(1))]
            assert values[point.first, criterion] == max(values[one, criterion] for one in kept)
        assert point.fits
