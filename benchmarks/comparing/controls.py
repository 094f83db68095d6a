"""Synthetic control: time and least squares of one fit, and two published studies with their search for predictors.

The studies are Abadie, Diamond and Hainmueller (2010) on Proposition 99, whose weights are printed with three digits,
and the Basque Country as Becker and Kloessner (MSCMT) solve it. Abadie and Gardeazabal's own package printed another
answer for the latter (Cataluna .851, Madrid .149), with a larger loss; it is told beside the figures.
"""

import warnings
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import process_time

import numpy as np

from benchmarks.comparing.rows import Measured, NotMeasured, Row, Setup, named, time_both
from benchmarks.solvers import SERIES, SOLVERS, Solver, fit_all, make_panel, objective, others, without_mean
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.predictors import match_predictors
from routekaart.evaluating.weights import fit_weights
from tests.evaluating.studies import basque_predictors, prop99_predictors

DISTRIBUTIONS = {"scipy nnls": "scipy", "Clarabel": "clarabel", "pysyncon": "pysyncon", "mlsynth": "mlsynth"}
TREATED = 0
ROUNDS = 3
OWN = 20
"""So many of our fits at a time, for one is over before the clock has moved."""
Answer = tuple[Floats, float]
"""The weights of all units, and the mean squared gap before."""


@dataclass(frozen=True, slots=True)
class Study:
    """A published study: predictors, shape (units, predictors), and outcomes, shape (units, periods), until `before`.

    Args:
        start: from which of pysyncon's two starting points it comes nearer to what was published.
    """

    name: str
    units: list[str]
    predictors: Floats
    outcomes: Floats
    before: int
    own: int
    published: dict[str, float]
    start: str

    def told(self, answer: Answer) -> str:
        """Tell how far the weights are from those that were published, and what is left."""
        weights, loss = answer
        apart = max(abs(weights[self.units.index(name)] - weight) for name, weight in self.published.items())
        return f"weights within {apart:.2g} of those published; mean squared gap {loss:.4g}"


def measure(setup: Setup) -> Iterator[Measured]:
    """Yield a row for each solver, and for each study and package."""
    warnings.simplefilter("ignore")  # of others
    yield from _one_fit(setup)
    folder = setup.shared / "data" / "reference_studies"
    if not folder.is_dir():
        yield NotMeasured("published studies", f"there are none in {folder}")
    elif not setup.small:
        studies = (basque(folder), prop99(folder))
        _ours(studies[0])  # compiled
        for study in studies:
            yield from _study(study)


def prop99(folder: Path) -> Study:
    """Return Proposition 99: California, cigarettes until 1988."""
    units, predictors, packs = prop99_predictors(folder)
    published = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    own = units.index("California")
    return Study("Prop 99", units, predictors, packs, before=19, own=own, published=published, start="ols")


def basque(folder: Path) -> Study:
    """Return the Basque Country: income of 1960 to 1969."""
    units, predictors, income = basque_predictors(folder)
    published = {"Cataluna": 0.63279, "Baleares (Islas)": 0.21931, "Madrid (Comunidad De)": 0.14790}
    own = units.index("Basque Country (Pais Vasco)")
    income = income[:, 5:]
    return Study("Basque Country", units, predictors, income, before=10, own=own, published=published, start="equal")


def _one_fit(setup: Setup) -> Iterator[Measured]:
    before = without_mean(make_panel())
    fit_all(before)  # compiled
    least = fit_weights(before, TREATED, others(TREATED)).objective
    for name, make in SOLVERS.items():
        if setup.small and name in ("pysyncon", "mlsynth"):
            continue
        try:
            solve = make()
        except ImportError as error:
            yield NotMeasured(f"one fit: {name}", f"not installed ({error})")
            continue
        yield _fit_row(before, least, name, solve)
    yield from _all_fits(before)


def _fit_row(before: Floats, least: float, name: str, solve: Solver) -> Row:
    weights = solve(before, TREATED)
    ours, theirs = time_both(
        lambda: [fit_weights(before, TREATED, others(TREATED)) for _ in range(OWN)],
        lambda: solve(before, TREATED),
        rounds=5 * ROUNDS,
    )
    above = (objective(before, weights) - least) / least
    off = abs(weights.sum() - 1)
    return Row(
        what="one fit of 60 donors on 84 months, called alone",
        other=named(name, DISTRIBUTIONS[name]),
        ours=ours / OWN,
        theirs=theirs,
        quality=(
            "with a proof of how near it is",
            f"squares {above:+.0e} of ours, sum of weights off by {off:.0e}",
        ),
    )


def _all_fits(before: Floats) -> Iterator[Row]:
    """Yield a row for all series as if treated, beside the fastest of the others."""
    solve = SOLVERS["scipy nnls"]()
    ours, theirs = time_both(
        lambda: fit_all(before), lambda: [solve(before, row) for row in range(SERIES)], rounds=5 * ROUNDS
    )
    yield Row(what="61 placebo fits on those months", other=named("scipy nnls", "scipy"), ours=ours, theirs=theirs)


def _study(study: Study) -> Iterator[Measured]:
    began = process_time()
    own = _ours(study)
    ours = process_time() - began
    for name, solve in {"pysyncon": _pysyncon, "mlsynth": _mlsynth}.items():
        began = process_time()
        try:
            answer = solve(study)
        except ImportError as error:
            yield NotMeasured(f"{study.name}: {name}", f"not installed ({error})")
            continue
        yield Row(
            what=f"{study.name}, {study.predictors.shape[1]} predictors, importance searched",
            other=named(name, name),
            ours=ours,
            theirs=process_time() - began,
            quality=(study.told(own), study.told(answer)),
        )


def _ours(study: Study) -> Answer:
    donors = np.arange(len(study.units)) != study.own
    found = match_predictors(study.predictors, study.outcomes[:, : study.before], study.own, donors, seed=1)
    return found.weights.values, found.loss


def _pysyncon(study: Study) -> Answer:
    import pandas as pd  # noqa: TID251 - what it takes
    from pysyncon import Synth

    own = study.units[study.own]
    matched = pd.DataFrame(study.predictors.T, columns=study.units)
    outcomes = pd.DataFrame(study.outcomes[:, : study.before].T, columns=study.units)
    tables = {"X0": matched.drop(columns=own), "X1": matched[own]}
    tables |= {"Z0": outcomes.drop(columns=own), "Z1": outcomes[own]}
    fit = Synth()
    fit.fit(**tables, optim_initial=study.start)
    return np.insert(fit.W, study.own, 0.0), float(fit.loss_V)


def _mlsynth(study: Study) -> Answer:
    import pandas as pd  # noqa: TID251 - what it takes
    from mlsynth import VanillaSC

    units, periods = study.outcomes.shape
    unit, period = np.meshgrid(np.arange(units), np.arange(periods), indexing="ij")
    columns = {"unit": unit.ravel(), "time": period.ravel(), "y": study.outcomes.ravel()}
    columns["treat"] = ((unit == study.own) & (period >= study.before)).astype(int).ravel()
    names = [f"p{number}" for number in range(study.predictors.shape[1])]
    columns |= {name: np.repeat(study.predictors[:, number], periods) for number, name in enumerate(names)}
    words = {"outcome": "y", "treat": "treat", "unitid": "unit", "time": "time", "display_graphs": False}
    found = VanillaSC({"df": pd.DataFrame(columns), "covariates": names, "inference": False, **words}).fit()
    weights = np.zeros(units)
    for name, weight in found.donor_weights.items():
        weights[int(name)] = weight
    rest = study.outcomes[study.own, : study.before] - weights @ study.outcomes[:, : study.before]
    return weights, float((rest**2).mean())
