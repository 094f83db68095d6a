"""Acceptability: in which share of the weight vectors each instrument gets each rank, beside a loop around pymcdm.

pymcdm has no acceptability, so one writes the loop. It is asked twice: with our values as they are, which must give the
same shares, and with the normalisation over the instruments that happen to be there, as its examples do.
"""

from collections.abc import Iterator
from time import process_time

import numpy as np

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named
from benchmarks.weighing_size import COUNTRIES, VECTORS, draw_vectors, make_worths, rank, rank_with_pymcdm
from routekaart.weighing.solving import Floats

SOME = 500
"""Of so many weight vectors pymcdm's shares are held beside ours, and its time is stretched to all."""


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for each normalisation."""
    try:
        from pymcdm.normalizations import minmax_normalization
    except ImportError as error:
        yield NotMeasured("acceptability", f"pymcdm is not installed ({error})")
        return
    countries, some = (2, 20) if setup.small else (COUNTRIES, SOME)
    weights, worths = draw_vectors(VECTORS), make_worths(np.random.default_rng(1))[:countries]
    rank(weights, worths)
    ours = _seconds(weights, worths)
    same = rank(weights[:, :some], worths)
    for told, normalization in (("values as they are", _as_they_are), ("its min-max", minmax_normalization)):
        began = process_time()
        theirs = rank_with_pymcdm(weights[:, :some], worths, normalization)
        seconds = (process_time() - began) * VECTORS / some
        apart = float(np.abs(theirs - same).max())
        yield Row(
            what=f"rank acceptability of {VECTORS:,} weight vectors, {countries} countries ({some} of them measured)",
            other=f"{named('pymcdm', 'pymcdm')}, {told}",
            ours=ours,
            theirs=seconds,
            quality=("", f"shares differ by at most {apart:.3f}"),
        )


def _seconds(weights: Floats, worths: list[Floats]) -> float:
    times = []
    for _ in range(3):
        began = process_time()
        rank(weights, worths)
        times.append(process_time() - began)
    return float(np.median(times))


def _as_they_are(column: Floats, *, cost: bool) -> Floats:
    assert not cost, "all interests of the benchmark are gains"
    return column
