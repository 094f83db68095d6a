"""A weighing at its full size with made-up values, ranked by us and by a loop around pymcdm."""

from collections.abc import Callable

import numpy as np

from routekaart.weighing.polytope import Polytope
from routekaart.weighing.ranking import rank_all
from routekaart.weighing.sampling import draw_weights
from routekaart.weighing.solving import Floats

COUNTRIES, INSTRUMENTS, INTERESTS = 60, 15, 6
VECTORS = 10_000
Normalization = Callable[..., Floats]


def draw_vectors(number: int) -> Floats:
    """Return weight vectors, shape (interests, number)."""
    return draw_weights(Polytope(tuple(f"k{k}" for k in range(INTERESTS))), number, seed=1).weights


def make_worths(random: np.random.Generator, draws: int = 1) -> list[Floats]:
    """Return for each country the values of its instruments between 0 and 1, shape (instruments, interests, draws)."""
    return [random.random((INSTRUMENTS, INTERESTS, draws)) for _ in range(COUNTRIES)]


def rank(weights: Floats, worths: list[Floats]) -> Floats:
    """Return in which share of the weights each instrument gets each rank, shape (countries, instruments, ranks)."""
    return np.array([rank_all(weights, one).ranks / weights.shape[1] for one in worths])


def rank_with_pymcdm(weights: Floats, worths: list[Floats], normalization: Normalization) -> Floats:
    """Return the same by one call of pymcdm's weighted sum for each country and weight vector, and counting."""
    from pymcdm.methods import WSM

    method, types = WSM(normalization), np.ones(INTERESTS)
    ranks = np.zeros((len(worths), INSTRUMENTS, INSTRUMENTS))
    for country, one in enumerate(worths):
        for vector in weights.T:
            order = (-method(one[:, :, 0], vector, types)).argsort()
            ranks[country, order, np.arange(INSTRUMENTS)] += 1
    return ranks / weights.shape[1]
