"""Random problems for the kernel, many of them degenerate; each the same for the same number."""

from collections.abc import Iterator

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]


def make_problem(number: int) -> Floats:
    """Return series, shape (n, periods), of which the first is to be approached by the others."""
    random = np.random.default_rng(number)
    n, periods = int(random.integers(2, 40)), int(random.integers(1, 60))
    series = KINDS[number % len(KINDS)](random, random.normal(size=(n, periods)))
    return series - series.mean(axis=1, keepdims=True) if random.random() < 0.5 else series


def make_problems(count: int, *, first: int = 0) -> Iterator[Floats]:
    return (make_problem(number) for number in range(first, first + count))


def _plain(random: np.random.Generator, series: Floats) -> Floats:
    return series


def _duplicate_donors(random: np.random.Generator, series: Floats) -> Floats:
    same = random.integers(0, len(series), size=len(series) // 2 + 1)
    series[same] = series[random.integers(0, len(series))]
    return series


def _zero_series(random: np.random.Generator, series: Floats) -> Floats:
    series[random.integers(0, len(series), size=len(series) // 3 + 1)] = 0.0
    return series


def _more_donors_than_periods(random: np.random.Generator, series: Floats) -> Floats:
    return series[:, : max(1, len(series) // 4)].copy()


def _inside_the_hull(random: np.random.Generator, series: Floats) -> Floats:
    series[0] = random.dirichlet(np.ones(len(series) - 1)) @ series[1:]
    return series


def _logs_of_small_counts(random: np.random.Generator, series: Floats) -> Floats:
    return np.log1p(random.poisson(2, size=series.shape))


def _of_all_sizes(random: np.random.Generator, series: Floats) -> Floats:
    return np.asarray(series * 10.0 ** random.integers(-3, 4, size=(len(series), 1)))


def _nearly_duplicate(random: np.random.Generator, series: Floats) -> Floats:
    copies = random.integers(1, len(series), size=len(series) - 1)
    series[1:] = series[copies] + 1e-9 * random.normal(size=series[1:].shape)
    return series


def _two_factors(random: np.random.Generator, series: Floats) -> Floats:
    n, periods = series.shape
    common = random.normal(size=(n, 2)) @ random.normal(size=(2, periods))
    return np.asarray(common + 1e-6 * series)


KINDS = (
    _plain, _duplicate_donors, _zero_series, _more_donors_than_periods, _inside_the_hull, _logs_of_small_counts,
    _of_all_sizes, _nearly_duplicate, _two_factors,
)  # fmt: skip
