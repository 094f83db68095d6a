"""What one arrangement cannot show, several of one form may: and nothing is found more often than chance would."""

from dataclasses import replace

import numpy as np
import pytest

from routekaart.domain.evaluation.outcome import Evaluation, Unit
from routekaart.domain.ids import ThingId
from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.looks import count_looks
from routekaart.evaluating.pooling import pool_by_form
from routekaart.evaluating.preparing import prepare_case
from tests.evaluating.making import AROUND, EVENT, PARTNERS, PLAN, arrange_counts, make_counts

MADE_UP = PLAN.arrangements[0]
FORMS = {MADE_UP: "memorandum"}


def _evaluations(effect: float, *, series: int = 4, seed: int = 1) -> list[Evaluation]:
    """Evaluate several series of one world; all others are donors of each."""
    counts = make_counts(donors=30, noise=0.6, seed=seed)
    counts[:series, EVENT:] = np.round(counts[:series, EVENT:] * np.exp(effect))
    arranged = arrange_counts(counts)
    plans = [
        replace(PLAN, outcome=replace(PLAN.outcome, area=area), name=f"of-{area}")
        for area, _ in arranged.panel.units[:series]
    ]
    apart = frozenset(plan.outcome.area for plan in plans)
    return [evaluate_case(prepare_case(one, arranged, AROUND, partners=PARTNERS, apart=apart)) for one in plans]


def test_together_they_show_what_each_alone_does_not() -> None:
    members = _evaluations(-0.45)
    alone = [one.estimate.rank.p for one in members if one.estimate is not None]
    (pooled,) = pool_by_form(members, FORMS)
    assert min(q for q in count_looks(alone).q if q is not None) > 0.05 > pooled.rank.p
    assert (pooled.form, pooled.evaluations, pooled.series) == ("memorandum", 4, 4)
    assert pooled.moved < 0 and pooled.q == pooled.rank.p


def test_without_an_effect_it_is_found_about_as_often_as_chance_would() -> None:
    p = [pool_by_form(_evaluations(0.0, series=2, seed=seed), FORMS)[0].rank.p for seed in range(2, 27)]
    assert np.mean(np.array(p) <= 0.05) <= 0.16
    assert 0.3 < np.mean(p) < 0.7


def test_two_arrangements_about_one_series_are_one_series() -> None:
    members = _evaluations(-0.45, series=2)
    twice = [*members, replace(members[0], plan=replace(members[0].plan, name="again"))]
    once, again = pool_by_form(members, FORMS)[0], pool_by_form(twice, FORMS)[0]
    assert (again.evaluations, again.series) == (3, 2)
    assert again.moved == pytest.approx(once.moved) and again.rank == once.rank


def test_one_series_alone_is_not_pooled_nor_is_what_has_no_form_or_no_estimate() -> None:
    members = _evaluations(0.0, series=2)
    assert pool_by_form(members[:1], FORMS) == ()
    assert pool_by_form(members, {}) == ()
    assert pool_by_form([replace(one, estimate=None) for one in members], FORMS) == ()
    bundle = [replace(one, plan=replace(one.plan, arrangements=(MADE_UP, ThingId("arrangement:b")))) for one in members]
    assert pool_by_form(bundle, FORMS) == ()


def test_it_is_told_how_many_have_every_gate_open() -> None:
    members = _evaluations(0.0, series=3)
    (pooled,) = pool_by_form(members, FORMS)
    assert pooled.open == sum(all(gate.open for gate in one.gates) for one in members)


def test_the_same_seed_gives_the_same_and_a_perfect_fit_stands_in_for_nobody() -> None:
    members = _evaluations(0.0, series=2)
    assert pool_by_form(members, FORMS) == pool_by_form(members, FORMS)
    found = members[0].estimate
    assert found is not None
    flat = replace(found.placebos[0], unit=Unit(area=ThingId("route:flat")), gaps=(1e-15,) * len(found.observed))
    added = replace(members[0], estimate=replace(found, placebos=(*found.placebos, flat)))
    assert pool_by_form([added, members[1]], FORMS) == pool_by_form(members, FORMS)
    perfect = replace(members[0], estimate=replace(found, before=1e-15))
    assert pool_by_form([perfect, members[1]], FORMS) == ()
