"""Weights drawn evenly over all that fit. Every draw follows from a seed, and nothing is drawn by order of asking."""

import hashlib
from dataclasses import dataclass

import numpy as np

from routekaart.weighing.polytope import Polytope
from routekaart.weighing.solving import Floats, Program, solve

BLOCK = 10_000
"""Draws are made in blocks of so many, each from a stream of its own."""
_CHAINS = 100
_FLAT = 1e-9
_DIGITS = 9
"""Decimals to which what a library of linear algebra gives is rounded before a walk begins."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """Weights, and how they were drawn.

    Args:
        weights: shape (criteria, draws); each column adds up to 1.
        effective: for how many independent draws they count.
    """

    weights: Floats
    how: str
    effective: int


def stream(seed: int, *names: object) -> np.random.Generator:
    """Return a stream of random numbers of its own for what is named: what else is drawn does not change it."""
    name = "\x1f".join(str(one) for one in names).encode()
    words = np.frombuffer(hashlib.sha256(name).digest(), dtype=np.uint32)
    return np.random.Generator(np.random.PCG64(np.random.SeedSequence([seed, *words.tolist()])))


def draw_weights(polytope: Polytope, draws: int, *, seed: int, block: int = 0) -> Drawn:
    """Draw weights evenly over the polytope.

    Without any preference: exponentials that are divided by their sum. With orders alone: the same, sorted. Else by
    hit-and-run, whose draws depend on each other: `effective` tells for how many independent ones they count.

    A walk goes elsewhere after a last bit that differs, and libraries of linear algebra differ in last bits from one
    processor to the next. So what they give is rounded, and each step is worked out without them: the same seed gives
    the same walk everywhere.

    Source: Tervonen, van Valkenhoef, Basturk and Postmus (2013), hit-and-run for multi-criteria decision analysis.
    """
    random = stream(seed, "weights", block)
    if polytope.rows and not polytope.chains:
        return _hit_and_run(polytope, draws, random)
    weights = -np.log1p(-random.random((polytope.size, draws)))
    weights /= weights.sum(axis=0)
    for chain in polytope.chains:
        members = list(chain)
        weights[members] = np.sort(weights[members], axis=0)[::-1]
    return Drawn(weights, "ordered" if polytope.chains else "uniform", draws)


def find_ends(polytope: Polytope) -> tuple[Floats, Floats]:
    """Return the least and the most that each criterion weighs in any weights that fit."""
    ends = []
    for sign in (-1.0, 1.0):
        found = [polytope.optimise(sign * unit) for unit in np.eye(polytope.size)]
        ends.append(np.array([0.0 if x is None else x[k] for k, x in enumerate(found)]))
    return ends[0], ends[1]


def _hit_and_run(polytope: Polytope, draws: int, random: np.random.Generator) -> Drawn:
    factors = np.array([row.factors for row in polytope.rows] + list(np.eye(polytope.size)))
    flat = np.array([_is_flat(polytope, one) for one in factors])
    middle = np.round(_middle(polytope, factors[~flat]), _DIGITS)
    # Directions that keep the sum, and whatever cannot move, as it is.
    fixed = np.vstack([np.ones(polytope.size), factors[flat]])
    _, sizes, turned = np.linalg.svd(fixed)
    free = np.round(turned[int((sizes > _FLAT).sum()) :].T, _DIGITS)
    if free.shape[1] == 0:
        return Drawn(np.repeat(middle[:, None], draws, axis=1), "hit_and_run", draws)
    walls, room = _times(factors[~flat], free), _times(factors[~flat], middle[:, None])[:, 0]
    shape = np.eye(free.shape[1])
    warm = _walk(
        walls, room, shape, random, steps=40 * free.shape[1], every=1, start=np.zeros((free.shape[1], _CHAINS))
    )
    shape = _root(warm.reshape(free.shape[1], -1))
    steps = -(-draws // _CHAINS)
    every = 5 * free.shape[1]
    walked = _walk(walls, room, shape, random, steps=steps, every=every, start=warm[:, -1])
    weights = middle[:, None] + _times(free, walked.reshape(free.shape[1], -1)[:, :draws])
    weights = np.clip(weights, 0, 1)
    return Drawn(weights / weights.sum(axis=0), "hit_and_run", min(draws, _effective(walked)))


def _walk(
    walls: Floats, room: Floats, shape: Floats, random: np.random.Generator, *, steps: int, every: int, start: Floats
) -> Floats:
    """Walk with all chains at once; shape (free, steps, chains)."""
    here, kept = start, np.empty((start.shape[0], steps, start.shape[1]))
    left = room[:, None] + _times(walls, here)
    for step in range(steps * every):
        ahead = _times(shape, random.standard_normal(here.shape))
        pace = _times(walls, ahead)
        with np.errstate(divide="ignore", invalid="ignore"):
            reach = -left / pace
        forward = np.where(pace < 0, reach, np.inf).min(axis=0)
        back = np.where(pace > 0, reach, -np.inf).max(axis=0)
        far = back + random.random(here.shape[1]) * (forward - back)
        here = here + far * ahead
        left = np.maximum(room[:, None] + _times(walls, here), 0)
        if step % every == every - 1:
            kept[:, step // every] = here
    return kept


def _root(points: Floats) -> Floats:
    """Return what makes the cloud of points round, so that a narrow polytope is walked as fast as a wide one."""
    spread = np.atleast_2d(np.cov(points))
    root = np.linalg.cholesky(spread + np.eye(len(spread)) * 1e-12 * max(np.trace(spread), 1e-12))
    size = int(np.frexp(np.abs(root).max())[1])
    return np.asarray(np.ldexp(np.round(np.ldexp(root, -size), _DIGITS), size))


def _times(matrix: Floats, many: Floats) -> Floats:
    """Return the product, summed in the order of the columns; a library would sum in an order of its own."""
    total = matrix[:, :1] * many[:1]
    for column in range(1, matrix.shape[1]):
        total = total + matrix[:, column, None] * many[column]
    return np.asarray(total)


def _is_flat(polytope: Polytope, factors: Floats) -> bool:
    """Tell whether a row leaves no room: whatever fits meets it exactly."""
    best = polytope.optimise(factors)
    return best is None or bool(factors @ best < _FLAT)


def _middle(polytope: Polytope, factors: Floats) -> Floats:
    """Return the weights that stay farthest from every wall."""
    size = polytope.size
    everything = np.arange(size + 1)
    program = Program(np.eye(size + 1)[size], np.zeros(size + 1), np.ones(size + 1), np.zeros(size + 1, bool))
    program.add_row(everything[:size], np.ones(size), low=1, high=1)
    for row in polytope.rows:
        program.add_row(everything[:size], row.factors, low=0)
    for one in factors:
        program.add_row(everything, np.append(one, -np.linalg.norm(one)), low=0)
    found = solve(program)
    assert found is not None, "the weights were found to be possible before"
    return found.x[:size]


def _effective(walked: Floats) -> int:
    """Return for how many independent draws the chains count, by the direction that is worst (initial sequence).

    Source: Geyer (1992); Gelman et al. (2013), section 11.5.
    """
    _, steps, chains = walked.shape
    counts = []
    for one in walked:
        within = one - one.mean(axis=0)
        spread = one.var()
        if spread == 0 or steps < 4:
            return int(steps * chains)
        lags = [float((within[: steps - lag] * within[lag:]).mean() / spread) for lag in range(min(steps - 1, 200))]
        total, pairs = 1.0, zip(lags[1::2], lags[2::2], strict=False)
        for first, second in pairs:
            if first + second <= 0:
                break
            total += 2 * (first + second)
        counts.append(steps * chains / total)
    return int(min(counts))
