"""Our own products and systems say what NumPy says."""

import numpy as np

from routekaart.evaluating.dense import inner_products, solve_ridges


def test_inner_products_are_those_of_numpy() -> None:
    rows = np.random.default_rng(1).normal(size=(23, 71))
    assert np.allclose(inner_products(rows), rows @ rows.T, rtol=1e-13)


def test_systems_are_solved_for_every_penalty() -> None:
    random = np.random.default_rng(2)
    rows, right, penalties = random.normal(size=(40, 15)), random.normal(size=40), np.array([1e-3, 0.5, 20.0])
    square = rows @ rows.T
    for penalty, found in zip(penalties, solve_ridges(square, penalties, right), strict=True):
        assert np.allclose((square + penalty * np.eye(40)) @ found, right, atol=1e-9)
