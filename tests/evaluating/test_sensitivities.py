"""Matching on predictors is told among the ways of estimating, by a name that says what it is."""

import sys

import numpy as np
import pytest

from routekaart.evaluating.evaluating import evaluate_case
from routekaart.evaluating.sensitivities import match_parts
from routekaart.evaluating.synthetic_control import Window
from tests.evaluating.making import EVENT, case_of, make_counts

FALL = -1.6
NAMES = ["sensitivity-predictors-4", "sensitivity-predictors-6"]
LOGS = np.log1p(make_counts(donors=20, effect=FALL))
DONORS = np.arange(21) > 0


def test_a_planted_fall_comes_back_from_means_of_parts() -> None:
    found = match_parts(LOGS, 0, DONORS, Window(start=EVENT, length=12))
    assert [name for name, _ in found] == NAMES
    assert [effect for _, effect in found] == pytest.approx([FALL, FALL], abs=0.35)


def test_the_same_search_gives_the_same_answer() -> None:
    window = Window(start=EVENT, length=12)
    assert match_parts(LOGS, 0, DONORS, window) == match_parts(LOGS, 0, DONORS, window)


def test_with_few_months_only_the_parts_that_have_three_are_tried() -> None:
    assert [name for name, _ in match_parts(LOGS, 0, DONORS, Window(start=17, length=12))] == NAMES[:1]
    assert match_parts(LOGS, 0, DONORS, Window(start=11, length=12)) == ()


def test_it_is_told_only_in_depth_and_decides_nothing() -> None:
    case = case_of(make_counts(effect=FALL))
    plain, deep = evaluate_case(case), evaluate_case(case, in_depth=True)
    assert [one.name for one in deep.specifications[len(plain.specifications) :]] == NAMES
    assert (plain.outcome, plain.gates) == (deep.outcome, deep.gates)


def test_without_the_extra_it_is_said_that_it_could_not_be_computed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "scipy.optimize", None)
    assert [effect for _, effect in match_parts(LOGS, 0, DONORS, Window(start=EVENT, length=12))] == [None, None]
