"""Counts of pairs and years: Poisson regression with fixed effects (PPML), by pyfixest behind this one door."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from routekaart.evaluating.extras import as_frame, load_extra, without_advance_notice
from routekaart.evaluating.kernel import Floats


@dataclass(frozen=True, slots=True, kw_only=True)
class PoissonFit:
    """Coefficients of a Poisson regression with fixed effects."""

    names: tuple[str, ...]
    coefficients: Floats
    errors: Floats
    """Standard errors clustered as was asked for."""
    rows: int
    """How many rows took part: cells of pairs that are always zero say nothing and are left out."""

    def percent(self, name: str) -> float:
        """Return a coefficient as a percentage: 100 (exp(b) - 1)."""
        return float(100 * np.expm1(self.coefficients[self.names.index(name)]))


def fit_poisson(
    columns: Mapping[str, Any], *, outcome: str, terms: Sequence[str], effects: Sequence[str], cluster: Sequence[str]
) -> PoissonFit:
    """Fit E[outcome] = exp(terms + fixed effects).

    Args:
        columns: arrays of one length by name.
        outcome: the name of the counts.
        terms: the names of what has a coefficient.
        effects: the names of what has a fixed effect.
        cluster: by what standard errors are clustered, one or two names.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    pyfixest, table = load_extra("pyfixest"), as_frame(columns)
    formula = f"{outcome} ~ {' + '.join(terms)} | {' + '.join(effects)}"
    with without_advance_notice():
        found = pyfixest.fepois(formula, data=table, vcov={"CRV1": "+".join(cluster)})
    coefficients = found.coef()
    return PoissonFit(
        names=tuple(coefficients.index),
        coefficients=coefficients.to_numpy(),
        errors=found.se().to_numpy(),
        rows=int(found._N),  # noqa: SLF001 - the number of rows has no public name
    )
