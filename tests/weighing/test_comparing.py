"""The textbooks' methods as another program does them, and where they are told to go wrong."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.domain.ids import ThingId
from routekaart.weighing.comparing import compare_methods, topsis

NAMES = tuple(ThingId(f"instrument:{letter}") for letter in "abc")


@pytest.mark.filterwarnings("ignore")
@settings(max_examples=30, deadline=None)
@given(st.integers(0, 10**6))
def test_topsis_scores_as_pymcdm_does(seed: int) -> None:
    from pymcdm.methods import TOPSIS
    from pymcdm.normalizations import vector_normalization

    random = np.random.default_rng(seed)
    worths, weights = random.random((5, 4)), random.dirichlet(np.ones(4))
    theirs = TOPSIS(vector_normalization)(worths, weights, np.ones(4))
    assert np.allclose(topsis(worths, weights), theirs)


def test_a_rank_reversal_of_topsis_is_told_and_the_weighted_sum_has_none() -> None:
    worths = np.array([[0.9, 0.2], [0.5, 0.62], [0.05, 0.65]])
    weighted, ideal = compare_methods(NAMES, worths, np.array([0.5, 0.5]))
    assert weighted.reverses == ()
    random = np.random.default_rng(0)
    found = [compare_methods(NAMES, random.random((3, 2)), np.array([0.5, 0.5])) for _ in range(200)]
    assert any(ideal.reverses for _, ideal in found)
    assert not any(weighted.reverses for weighted, _ in found)
    assert ideal.method == "TOPSIS"


def test_no_dominated_alternative_stands_above_what_dominates_it() -> None:
    worths = np.array([[0.5, 0.5], [0.9, 0.5], [0.1, 0.9]])
    for one in compare_methods(NAMES, worths, np.array([0.5, 0.5])):
        assert one.dominated_above == ()
        assert one.order.index(NAMES[1]) < one.order.index(NAMES[0])
