"""Weighing at its full size, 60 countries with 15 instruments on 6 interests, beside pymcdm's loop and HiGHS.

The others are asked for a part of the weights, and are set beside ours per weight vector, in the same run.
"""

from collections.abc import Callable
from itertools import combinations
from time import perf_counter, process_time

import numpy as np
import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from benchmarks.weighing_size import (
    COUNTRIES,
    INSTRUMENTS,
    INTERESTS,
    VECTORS,
    draw_vectors,
    make_worths,
    rank,
    rank_with_pymcdm,
)
from routekaart.domain.ids import ThingId
from routekaart.weighing.bundles import Bundles
from routekaart.weighing.choosing import Choice
from routekaart.weighing.polytope import Polytope
from routekaart.weighing.sampling import draw_weights
from routekaart.weighing.solving import Whole

PACKAGES = 1_000
OTHERS = 50
"""For so many weight vectors pymcdm ranks all countries."""
SOLVED = 10
BUDGET = 120
SIZE = f"{COUNTRIES} x {INSTRUMENTS} x {INTERESTS}"


def _choice(random: np.random.Generator) -> Choice:
    """Bundles of at most three instruments, 256 of each country; an instrument costs 1 to 9, the budget is 120."""
    every = [one for size in range(4) for one in combinations(range(INSTRUMENTS), size)]
    bundles = []
    for number in range(COUNTRIES):
        some = [0, *sorted(random.choice(np.arange(1, len(every)), 255, replace=False))]
        members = np.array([[tool in every[one] for tool in range(INSTRUMENTS)] for one in some])
        costs = members.astype(np.int64) @ random.integers(1, 10, (INSTRUMENTS, 1))
        names = tuple(ThingId(f"instrument:i{tool}") for tool in range(INSTRUMENTS))
        bundles.append(Bundles(ThingId(f"country:X{number}"), names, members, costs, np.zeros((len(some), INTERESTS))))
    return Choice(tuple(bundles), (BUDGET,), ("budget",), ())


def _note_processor_time(benchmark: BenchmarkFixture, measured: Callable[[], object]) -> None:
    """Note what it costs of the processor: the clock also counts what other work does on the same machine."""
    start = process_time()
    measured()
    benchmark.extra_info["processor time"] = f"{process_time() - start:.3f} s"


def _per_vector(seconds: float, vectors: int) -> float:
    return seconds / vectors * 1e3


def test_rank_acceptability_of_10000_weight_vectors(benchmark: BenchmarkFixture) -> None:
    weights, worths = draw_vectors(VECTORS), make_worths(np.random.default_rng(1))
    benchmark.extra_info["size"] = SIZE
    benchmark.pedantic(rank, (weights, worths), rounds=7, warmup_rounds=1)
    _note_processor_time(benchmark, lambda: rank(weights, worths))


def test_rank_acceptability_of_10000_weight_vectors_each_with_values_of_its_own(benchmark: BenchmarkFixture) -> None:
    weights, worths = draw_vectors(VECTORS), make_worths(np.random.default_rng(1), VECTORS // 5)
    drawn = [np.tile(one, (1, 1, 5)) for one in worths[:10]] * 6
    benchmark.extra_info["size"] = SIZE
    benchmark.pedantic(rank, (weights, drawn), rounds=5, warmup_rounds=1)
    _note_processor_time(benchmark, lambda: rank(weights, drawn))


def test_rank_acceptability_of_a_million_weight_vectors(benchmark: BenchmarkFixture) -> None:
    worths = make_worths(np.random.default_rng(1))
    polytope = Polytope(tuple(f"k{k}" for k in range(INTERESTS)))

    def rank_a_million() -> None:
        for block in range(100):
            rank(draw_weights(polytope, VECTORS, seed=1, block=block).weights, worths)

    benchmark.extra_info["size"] = f"{SIZE}, weights drawn, ranked and counted, central weights"
    start = process_time()
    benchmark.pedantic(rank_a_million, rounds=1)
    benchmark.extra_info["processor time"] = f"{process_time() - start:.1f} s"


@pytest.mark.filterwarnings("ignore")
def test_the_same_ranking_by_the_loop_of_pymcdm(benchmark: BenchmarkFixture) -> None:
    from pymcdm.normalizations import minmax_normalization

    weights, worths = draw_vectors(VECTORS), make_worths(np.random.default_rng(1))
    some = weights[:, :OTHERS]
    start = perf_counter()
    rank(weights, worths)
    ours = _per_vector(perf_counter() - start, VECTORS)
    benchmark.pedantic(rank_with_pymcdm, (some, worths, minmax_normalization), rounds=3, warmup_rounds=1)
    theirs = _per_vector(benchmark.stats.stats.median, OTHERS)
    benchmark.extra_info |= {"vectors": OTHERS, "ms a vector": f"{theirs:.2f}", "ours": f"{ours:.4f}"}
    benchmark.extra_info["ratio"] = f"{theirs / ours:.0f}"


def test_the_best_package_of_1000_weight_vectors(benchmark: BenchmarkFixture) -> None:
    random = np.random.default_rng(1)
    choice, weights = _choice(random), draw_vectors(PACKAGES)
    worths = [one - 0.5 for one in make_worths(random)]

    def choose_all() -> Whole:
        return choice.choose(choice.gains(worths, weights))

    benchmark.pedantic(choose_all, rounds=5, warmup_rounds=1)
    _note_processor_time(benchmark, choose_all)
    benchmark.extra_info["ms a vector"] = f"{_per_vector(benchmark.stats.stats.median, PACKAGES):.3f}"


def test_the_same_packages_by_highs(benchmark: BenchmarkFixture) -> None:
    random = np.random.default_rng(1)
    choice, weights = _choice(random), draw_vectors(PACKAGES)
    gains = choice.gains([one - 0.5 for one in make_worths(random)], weights)
    start = perf_counter()
    chosen = choice.choose(gains)
    ours = _per_vector(perf_counter() - start, PACKAGES)
    sums = choice.sums(chosen, gains)
    apart = []

    def solve_each() -> None:
        for draw in range(SOLVED):
            found = choice.choose_one([one[draw] for one in gains])
            assert found is not None
            apart.append(abs(choice.sums(found[None], [one[draw : draw + 1] for one in gains])[0] - sums[draw]))

    benchmark.pedantic(solve_each, rounds=3)
    theirs = _per_vector(benchmark.stats.stats.median, SOLVED)
    benchmark.extra_info |= {"vectors": SOLVED, "ms a vector": f"{theirs:.1f}", "ours": f"{ours:.3f}"}
    benchmark.extra_info |= {"ratio": f"{theirs / ours:.0f}", "largest difference": f"{max(apart):.1e}"}
