"""Made-up worlds to measure honesty in: three common factors with memory, and noise with memory, in logs of counts."""

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.placebos import SpacePlacebos, place_in_space
from routekaart.evaluating.synthetic_control import Window

Floats = npt.NDArray[np.float64]
AFTER = 24
HALF = float(np.log(0.5))


def simulate(random: np.random.Generator, *, series: int, before: int) -> Floats:
    """Return log counts, shape (series, before + 24); the first will be the treated one."""
    periods = before + AFTER
    common = _remembering(random.normal(size=(3, periods)), 0.9)
    own = _remembering(0.5 * random.normal(size=(series, periods)), 0.6)
    return np.asarray(5 + 0.5 * random.normal(size=(series, 3)) @ common + own)


def placebos_of(logs: Floats, before: int, effect: float = 0.0) -> SpacePlacebos:
    """Add an effect to the first series after the date, and rank it among the others."""
    treated = logs.copy()
    treated[0, before:] += effect
    return place_in_space(treated, 0, np.arange(len(logs)) > 0, Window(start=before, length=AFTER))


def measure(*, donors: int, before: int, runs: int, effect: float, seed: int) -> tuple[float, float]:
    """Return how often a 5 % test of both sides, and of the side of a fall, finds an effect."""
    random = np.random.default_rng(seed)
    found = [placebos_of(simulate(random, series=donors + 1, before=before), before, effect) for _ in range(runs)]
    both = np.mean([one.rank / one.of <= 0.05 for one in found])
    fall = np.mean([one.signed_rank(-1) / one.of <= 0.05 for one in found])
    return float(both), float(fall)


def _remembering(noise: Floats, memory: float) -> Floats:
    for period in range(1, noise.shape[1]):
        noise[:, period] += memory * noise[:, period - 1]
    return noise
