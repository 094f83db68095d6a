"""Prediction intervals: where the series without the arrangement could have been, period by period.

The control is x'w + r with weights w of the simplex and an own level r. Two things can be wrong with it: the weights
and level that were found, and the movement of the period itself that no mixture foretells.

The first is simulated. Residuals before the date, each times a normal draw, give a vector e; weights and levels that
fit as well up to such a draw are those with |B d + s|^2 - 2 e'(B d + s) <= 0, where B are the donors before less their
means, d is how far the weights move and s how far the level does. The least and largest x'd + s over them are the two
ends. Each is a point of the frontier between x'd + s and the left side, and every such point is a nearest point of a
polytope: the rows of B, and one row more that pulls x'd + s towards an aim. So the aim is halved between within and
without, and the same kernel as everywhere finds the weights.

The second is taken as normal, with the variance of the residuals before the date. Both have a size of .05, so together
at least 90 % by Bonferroni, if residuals are as large after the date as before and do not depend on each other.

Source: Cattaneo, Feng and Titiunik (2021), Journal of the American Statistical Association 116(536), with weights kept
within the simplex in place of its tangent cone.
"""

from dataclasses import dataclass

import numpy as np

from routekaart.evaluating.compiled import compiled
from routekaart.evaluating.dense import inner_products
from routekaart.evaluating.kernel import Floats, Mask, nearest_point
from routekaart.evaluating.synthetic_control import Window
from routekaart.evaluating.weights import fit_weights

_SIZE = 0.05
_NORMAL = 1.959964
"""Its quantile of .975."""
_DRAWS = 200
_SEED = 1
_PULL = 10.0
"""How hard the added row pulls beside the other rows: it changes how fast the ends are found, not where they are."""
_NEAR = 1e-7
_FAR = 1e6


@dataclass(frozen=True, slots=True, kw_only=True)
class Predicted:
    """How far the series without the arrangement could have been from its control, by period after the date."""

    low: Floats
    """Shape (periods after,), in the unit of the series."""
    high: Floats


def predict(series: Floats, treated: int, allowed: Mask, window: Window) -> Predicted:
    """Return the interval of at least 90 % around the control, for each period after the date.

    Args:
        series: shape (n, periods), transformed.
        treated: its row.
        allowed: shape (n,), which series may be donors.
        window: which periods are matched and which count.
    """
    moved = series - series[:, : window.end].mean(axis=1, keepdims=True)
    weights = fit_weights(moved[:, : window.end], treated, allowed).values
    rest = moved[treated, : window.end] - weights @ moved[:, : window.end]
    counted = max(window.end - int(np.count_nonzero(weights)), 1)
    draws = np.random.default_rng(_SEED).normal(size=(_DRAWS, window.end))
    noise = draws * rest * np.sqrt(window.end / counted)  # corrected for the weights that were fitted (HC1)
    ends = ends_of_draws(moved[allowed, : window.end], moved[allowed, window.after].T, weights[allowed], noise)
    own = _NORMAL * float(np.sqrt(rest @ rest / counted))
    low, high = np.quantile(ends[:, :, 0], _SIZE / 2, axis=0), np.quantile(ends[:, :, 1], 1 - _SIZE / 2, axis=0)
    return Predicted(low=np.asarray(low - own), high=np.asarray(high + own))


def ends_of_draws(before: Floats, late: Floats, weights: Floats, noise: Floats) -> Floats:
    """Return the least and largest x'd + s for each draw and period, shape (draws, periods after, 2).

    Args:
        before: shape (donors, periods before), each less its mean.
        late: shape (periods after, donors), x of each period.
        weights: shape (donors,), as found.
        noise: shape (draws, periods before), e of each draw.
    """
    levels = noise.mean(axis=1)
    pushed = (noise - levels[:, None]) @ before.T
    square, ends = inner_products(before), np.empty((len(noise), len(late), 2))
    fitted = weights @ before
    lengths = ((fitted + noise - levels[:, None]) ** 2).sum(axis=1)
    for period, x in enumerate(late):
        size = float(x @ x)
        pull = _PULL * float(np.trace(square)) / size if size > 0 else 1.0
        joint = pull * before.shape[1] / (pull + before.shape[1])  # the level takes its share of the pull
        gram = np.zeros((len(x) + 1, len(x) + 1))
        gram[1:, 1:] = square + joint * np.outer(x, x)
        numbers = np.array([before.shape[1], pull, joint, x @ weights])
        found = np.empty((len(noise), 2))
        _find_ends(
            gram, square, np.ascontiguousarray(x), weights, square @ weights, pushed, lengths, levels, numbers, found
        )
        ends[:, period] = found
    return ends


# compiled functions take arrays one by one, so these have more parameters than others
@compiled
def _find_ends(
    gram: Floats,
    square: Floats,
    x: Floats,
    weights: Floats,
    own: Floats,
    pushed: Floats,
    lengths: Floats,
    levels: Floats,
    numbers: Floats,
    ends: Floats,
) -> None:
    """Find both ends of each draw for one period by halving how far x'd + s is pulled.

    Args:
        gram: inner products of all rows with the added one; its first row and column are filled here.
        square: those of the donors before the date.
        x: the donors in this period.
        weights: as found.
        own: square times weights.
        pushed: shape (draws, donors), inner products of the donors with the noise less its mean.
        lengths: shape (draws,), of what is aimed at without the added row, squared.
        levels: shape (draws,), means of the noise.
        numbers: how many periods before, the pull, what is left of it beside the level, and x'w.
        ends: filled.
    """
    share, target = np.zeros(len(x) + 1), 0.0
    for draw in range(len(pushed)):
        for side in range(2):
            share[0] = 0.0
            for j in range(len(x)):
                share[j + 1] = weights[j]
            inner, outer, outside = 0.0, 1.0, False
            ends[draw, side] = 0.0
            while outer < _FAR and not (outside and outer - inner < _NEAR):
                pulled = (inner + outer) / 2.0 if outside else outer
                target = (2.0 * side - 1.0) * pulled - levels[draw]
                along = numbers[2] * (target + numbers[3])
                for j in range(len(x)):
                    gram[0, j + 1] = own[j] + pushed[draw, j] + along * x[j]
                    gram[j + 1, 0] = gram[0, j + 1]
                gram[0, 0] = lengths[draw] + along * (target + numbers[3])
                reached, excess = _reach(gram, square, x, weights, pushed[draw], levels[draw], numbers, target, share)
                if excess > 0.0:
                    outer, outside = pulled, True
                else:
                    ends[draw, side], inner = reached, pulled
                    if not outside:
                        outer *= 2.0


@compiled
def _reach(
    gram: Floats,
    square: Floats,
    x: Floats,
    weights: Floats,
    pushed: Floats,
    level: float,
    numbers: Floats,
    target: float,
    share: Floats,
) -> tuple[float, float]:
    """Return x'd + s where the pull leads, and by how much that is out of what the draw leaves open."""
    allowed = np.ones(len(share), np.bool_)
    allowed[0] = False
    nearest_point(gram, 0, allowed, 0.0, share)
    moved, along = 0.0, 0.0
    for j in range(len(x)):
        step = share[j + 1] - weights[j]
        if step != 0.0:
            along += x[j] * step
            moved -= 2.0 * pushed[j] * step
            for k in range(len(x)):
                moved += step * square[j, k] * (share[k + 1] - weights[k])
    risen = level + numbers[1] / (numbers[1] + numbers[0]) * (target - along)
    return along + risen, moved + numbers[0] * risen * (risen - 2.0 * level)
