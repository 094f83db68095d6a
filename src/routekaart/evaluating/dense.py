"""Products and systems of some dozens of rows, worked out here rather than by BLAS.

At this size a BLAS with threads waits for its threads: on a machine with other work a product that takes 30
microseconds took 6 milliseconds, and all evaluations of a release four minutes instead of half of one.
"""

import numpy as np

from routekaart.evaluating.compiled import COMPILES, compiled
from routekaart.evaluating.kernel import Floats


def inner_products(rows: Floats) -> Floats:
    """Return the inner products of all rows, shape (n, n), for rows of shape (n, periods)."""
    return inner_products_of(np.ascontiguousarray(rows.T))


def solve_ridges(square: Floats, penalties: Floats, right: Floats) -> Floats:
    """Solve (square + penalty I) x = right for each penalty.

    Args:
        square: shape (n, n), symmetric and without negative eigenvalues.
        penalties: shape (m,), all positive.
        right: shape (n,).

    Returns:
        Shape (m, n).
    """
    if COMPILES:
        return _solve_ridges(square, penalties, right)
    return np.asarray(np.linalg.solve(square + penalties[:, None, None] * np.eye(len(square)), right))


@compiled
def inner_products_of(columns: Floats) -> Floats:
    """Return the same for rows that are given as columns, shape (periods, n)."""
    if not COMPILES:
        return np.asarray(columns.T @ columns)
    periods, n = columns.shape
    found = np.zeros((n, n))
    for t in range(periods):
        for i in range(n):
            value = columns[t, i]
            for j in range(i + 1):
                found[i, j] += value * columns[t, j]
    for i in range(n):
        for j in range(i):
            found[j, i] = found[i, j]
    return found


@compiled
def _solve_ridges(square: Floats, penalties: Floats, right: Floats) -> Floats:
    n = len(square)
    found, upper = np.empty((len(penalties), n)), np.empty((n, n))
    for m in range(len(penalties)):
        for i in range(n):
            for j in range(i, n):
                upper[i, j] = square[i, j]
            upper[i, i] += penalties[m]
            found[m, i] = right[i]
        _factor_rows(upper)
        _solve_rows(upper, found[m])
    return found


@compiled
def _factor_rows(upper: Floats) -> None:
    """Put the Cholesky factor in place of the upper half, by rows: the innermost loop goes along memory."""
    n = len(upper)
    for k in range(n):
        root = np.sqrt(upper[k, k])
        for j in range(k, n):
            upper[k, j] /= root
        for i in range(k + 1, n):
            factor = upper[k, i]
            for j in range(i, n):
                upper[i, j] -= factor * upper[k, j]


@compiled
def _solve_rows(upper: Floats, answer: Floats) -> None:
    """Solve U'U x = answer in place."""
    n = len(upper)
    for i in range(n):
        answer[i] /= upper[i, i]
        for j in range(i + 1, n):
            answer[j] -= upper[i, j] * answer[i]
    for i in range(n - 1, -1, -1):
        for j in range(i + 1, n):
            answer[i] -= upper[i, j] * answer[j]
        answer[i] /= upper[i, i]
