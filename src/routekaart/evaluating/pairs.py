"""Counts of pairs and years (returns of the nationals of a country from each member state): one Poisson regression.

E[count] = exp(b D + c log(orders) + effect of the pair + effect of the destination and year). Whether b is more than
chance is asked of every other origin, one by one, as if it had been treated: the model without a treatment is fitted
once, and what each treatment would add is read from its residuals (the score), so that a thousand placebos cost as much
as a few regressions.
"""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routekaart.evaluating.extras import load_extra
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.poisson import fit_poisson

Codes = npt.NDArray[np.int64]
_ROUNDS = 200
_CLOSE = 1e-10


@dataclass(frozen=True, slots=True, kw_only=True)
class Pairs:
    """Cells of destination, origin and year, each as one row of these arrays."""

    destination: Codes
    origin: Codes
    year: Codes
    count: Floats
    exposure: Floats | None = None
    """Orders to leave; a cell without any takes no part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PairEffect:
    """What the regression says of one treatment, beside all placebos."""

    coefficient: float
    clustered: float
    """Standard error clustered by origin: told, and used only if it holds on this panel (`clustered_size`)."""
    placebos: Floats
    """Shape (origins,): what one step from the model without treatment gives for each other origin."""
    origins: Codes
    """Shape (origins,): who they are."""
    own: float
    """The same one step for the treated origin."""

    @property
    def place(self) -> int:
        """How many origins, the treated one too, have as large a step."""
        return 1 + int((np.abs(self.placebos) >= abs(self.own)).sum())

    @property
    def of(self) -> int:
        """How many origins are ranked."""
        return 1 + len(self.placebos)


@dataclass(frozen=True, slots=True, kw_only=True)
class Null:
    """The model without any treatment, fitted once."""

    pairs: Pairs
    """Only the cells that take part: no pair that is always zero, no cell without exposure."""
    expected: Floats
    residual: Floats
    groups: tuple[Codes, Codes]
    """By cell its pair, and its destination and year."""
    control: Floats | None


def fit_null(pairs: Pairs) -> Null:
    """Fit the model without any treatment.

    Args:
        pairs: the cells; pairs and destination-years without any count say nothing and are left out.
    """
    kept = _telling(pairs)
    control = None if kept.exposure is None else np.log(kept.exposure)
    dyads = _numbered(kept.destination, kept.origin)
    years = _numbered(kept.destination, kept.year)
    expected = _expect(kept.count, control, (dyads, years))
    return Null(pairs=kept, expected=expected, residual=kept.count - expected, groups=(dyads, years), control=control)


def score_steps(null: Null, treatments: Floats) -> Floats:
    """Return one step towards the coefficient of each treatment, shape (treatments,).

    The step is score over information: sum(D u) / sum(mu D~ D~), with D~ what the fixed effects and the control leave
    of D in a regression weighted by mu. A treatment that they leave nothing of gives NaN.

    Args:
        null: the model without treatment.
        treatments: shape (treatments, cells), 0 or 1.
    """
    left = _project(treatments, null)
    information = (null.expected * left**2).sum(axis=1)
    whole = (null.expected * treatments**2).sum(axis=1)
    absorbed = information <= 1e-9 * np.maximum(whole, 1e-300)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray(np.where(absorbed, np.nan, treatments @ null.residual / information))


def treat(pairs: Pairs, origin: int, first: int, destinations: Codes | None = None) -> Floats:
    """Return a treatment: 1 for the cells of an origin from a year on, everywhere or for some destinations."""
    here = (pairs.origin == origin) & (pairs.year >= first)
    chosen = here if destinations is None else here & np.isin(pairs.destination, destinations)
    return np.asarray(chosen, dtype=np.float64)


def estimate_pairs(
    pairs: Pairs, origin: int, first: int, *, clean: Codes, destinations: Codes | None = None
) -> PairEffect:
    """Estimate the effect of a treatment of one origin from a year on.

    Args:
        pairs: the cells.
        origin: which is treated.
        first: the first treated year.
        clean: the origins that may be placebos.
        destinations: where it is treated; everywhere if not given.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    null = fit_null(pairs)
    others = np.setdiff1d(clean, [origin])
    treatments = np.array([treat(null.pairs, one, first, destinations) for one in (origin, *others)])
    steps = score_steps(null, treatments)
    told = ~np.isnan(steps[1:])
    fitted = fit_poisson(
        _columns(null, treatments[0]),
        outcome="count",
        terms=_terms(null),
        effects=("pair", "when"),
        cluster=("origin",),
    )
    return PairEffect(
        coefficient=float(fitted.coefficients[fitted.names.index("treated")]),
        clustered=float(fitted.errors[fitted.names.index("treated")]),
        placebos=steps[1:][told],
        origins=others[told],
        own=float(steps[0]),
    )


def clustered_size(pairs: Pairs, treatments: Floats) -> float:
    """Return how often a 5 % test with errors clustered by origin rejects, over placebo treatments without effect.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    null = fit_null(pairs)
    rejected = []
    for treatment in treatments:
        fitted = fit_poisson(
            _columns(null, treatment),
            outcome="count",
            terms=_terms(null),
            effects=("pair", "when"),
            cluster=("origin",),
        )
        at = fitted.names.index("treated")
        rejected.append(abs(fitted.coefficients[at]) > 1.96 * fitted.errors[at])
    return float(np.mean(rejected))


def _terms(null: Null) -> tuple[str, ...]:
    return ("treated",) if null.control is None else ("treated", "control")


def _columns(null: Null, treatment: Floats) -> dict[str, object]:
    columns: dict[str, object] = {
        "count": null.pairs.count,
        "treated": treatment,
        "pair": null.groups[0],
        "when": null.groups[1],
        "origin": null.pairs.origin,
    }
    return columns if null.control is None else columns | {"control": null.control}


def _telling(pairs: Pairs) -> Pairs:
    """Return the cells that say something; leaving some out may empty a group, so until none is left."""
    here = ~np.isnan(pairs.count)
    if pairs.exposure is not None:
        here &= ~np.isnan(pairs.exposure) & (pairs.exposure > 0)
    while True:
        kept = _cells(pairs, here)
        counted = np.ones(len(kept.count), dtype=np.bool_)
        for group in (_numbered(kept.destination, kept.origin), _numbered(kept.destination, kept.year)):
            sums, sizes = np.bincount(group, weights=kept.count), np.bincount(group)
            counted &= (sums[group] > 0) & (sizes[group] > 1)
        if counted.all():
            return kept
        here[np.flatnonzero(here)[~counted]] = False


def _cells(pairs: Pairs, here: npt.NDArray[np.bool_]) -> Pairs:
    exposure = None if pairs.exposure is None else pairs.exposure[here]
    return Pairs(
        destination=pairs.destination[here],
        origin=pairs.origin[here],
        year=pairs.year[here],
        count=pairs.count[here],
        exposure=exposure,
    )


def _numbered(one: Codes, other: Codes) -> Codes:
    _, numbers = np.unique(np.stack([one, other]), axis=1, return_inverse=True)
    return np.asarray(numbers.ravel(), dtype=np.int64)


def _expect(count: Floats, control: Floats | None, groups: tuple[Codes, Codes]) -> Floats:
    """Return what the fixed effects and the control expect, by maximum likelihood.

    For given coefficient of the control the effects follow by scaling each group in turn to its sum (they are the only
    ones for which expected and counted agree in every group); the coefficient is stepped by Newton.
    """
    slope = 0.0
    scale = np.ones_like(count)
    for _ in range(_ROUNDS):
        scale = _scaled(count, np.exp(slope * control) if control is not None else np.ones_like(count), groups, scale)
        expected = scale * (np.exp(slope * control) if control is not None else 1.0)
        if control is None:
            return expected
        left = _within(control[None, :], expected, groups)[0]
        step = float(left @ (count - expected) / (expected @ left**2))
        slope += step
        if abs(step) < 1e-9:
            return expected
    return expected


def _scaled(count: Floats, base: Floats, groups: tuple[Codes, Codes], scale: Floats) -> Floats:
    sums = [np.bincount(group, weights=count) for group in groups]
    for _ in range(20 * _ROUNDS):
        worst = 0.0
        for group, wanted in zip(groups, sums, strict=True):
            factor = wanted / np.bincount(group, weights=scale * base)
            scale = scale * factor[group]
            worst = max(worst, float(np.abs(factor - 1).max()))
        if worst < _CLOSE:
            break
    return scale


def _project(treatments: Floats, null: Null) -> Floats:
    """Return what fixed effects and control leave of each treatment, in regressions weighted by what is expected."""
    left = _within(treatments, null.expected, null.groups)
    if null.control is None:
        return left
    control = _within(null.control[None, :], null.expected, null.groups)[0]
    share = (left * null.expected) @ control / (null.expected @ control**2)
    return np.asarray(left - share[:, None] * control)


def _within(rows: Floats, weight: Floats, groups: tuple[Codes, Codes]) -> Floats:
    """Take weighted means of both groups off rows of shape (m, cells), one after the other until nothing changes."""
    sparse = load_extra("scipy.sparse")
    sums = [sparse.csr_matrix((weight, (group, np.arange(len(group))))) for group in groups]
    totals = [np.asarray(one.sum(axis=1)).ravel() for one in sums]
    left = rows.T.copy()
    for _ in range(20 * _ROUNDS):
        before = left
        for group, one, total in zip(groups, sums, totals, strict=True):
            left = left - (one @ left / total[:, None])[group]
        if np.abs(left - before).max() < _CLOSE:
            break
    return np.asarray(left.T)
