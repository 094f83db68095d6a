"""The numbers of published studies beside ours, computed again from the data that were published with them."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from routekaart.evaluating.poisson import fit_poisson
from routekaart.evaluating.predictors import match_predictors
from routekaart.evaluating.staggered import estimate_staggered
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control
from routekaart.evaluating.synthetic_did import fit_difference_in_differences, fit_synthetic_did
from tests.evaluating.studies import basque_predictors, load_rows, prop99_predictors, series_of

_PROP99 = Window(start=19, length=12)
_ADH = "Abadie, Diamond and Hainmueller 2010"
_SDID = "Arkhangelsky et al. 2021"
_MSCMT = "Becker and Kloessner, MSCMT"
_DID = "Callaway and Sant'Anna 2021"
_FIXEST = "fixest, trade of 15 countries"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """A number that was printed, and ours."""

    study: str
    what: str
    reference: float
    ours: float
    within: float
    """How far ours may be off: half of the last digit that was printed, or what the study's own search leaves open."""

    @property
    def difference(self) -> float:
        """Ours less theirs."""
        return self.ours - self.reference


def compare_studies(folder: Path) -> Iterator[Compared]:
    """Yield every number that is compared."""
    yield from _prop99(folder)
    yield from _classic(folder)
    yield from _basque(folder)
    yield from _minimum_wage(folder, covariate=False)
    yield from _minimum_wage(folder, covariate=True)
    yield from _trade(folder)


def _prop99(folder: Path) -> Iterator[Compared]:
    states, packs = series_of(
        load_rows(folder / "prop99" / "california_prop99_synthdid.csv", ";"), "State", "Year", "PacksPerCapita"
    )
    own = states.index("California")
    donors = np.arange(len(states)) != own
    level = fit_synthetic_control(packs, own, donors, _PROP99, demean=False).effect
    found = {
        "synthetic difference in differences": (-15.6, fit_synthetic_did(packs, own, donors, _PROP99).effect, 0.05),
        "synthetic control": (-19.6, level, 0.1),
        "difference in differences": (-27.3, fit_difference_in_differences(packs, own, donors, _PROP99), 0.05),
        "demeaned synthetic control": (-11.1, fit_synthetic_control(packs, own, donors, _PROP99).effect, 0.05),
    }
    for what, (reference, ours, within) in found.items():
        yield Compared(study=_SDID, what=what, reference=reference, ours=float(ours), within=within)


def _classic(folder: Path) -> Iterator[Compared]:
    states, predictors, packs = prop99_predictors(folder)
    own = states.index("California")
    found = match_predictors(predictors, packs[:, :19], own, np.arange(len(states)) != own, seed=1)
    published = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    for state, weight in published.items():
        ours = float(found.weights.values[states.index(state)])
        yield Compared(study=_ADH, what=f"weight of {state}", reference=weight, ours=ours, within=0.006)


def _basque(folder: Path) -> Iterator[Compared]:
    regions, predictors, income = basque_predictors(folder)
    own = regions.index("Basque Country (Pais Vasco)")
    found = match_predictors(predictors, income[:, 5:15], own, np.arange(len(regions)) != own, seed=1)
    published = {"Cataluna": 0.63279, "Baleares (Islas)": 0.21931, "Madrid (Comunidad De)": 0.14790}
    for region, weight in published.items():
        ours = float(found.weights.values[regions.index(region)])
        yield Compared(study=_MSCMT, what=f"weight of {region}", reference=weight, ours=ours, within=1e-3)
    gap = float((income[own] - found.weights.values @ income)[15:36].mean())
    yield Compared(study=_MSCMT, what="mean gap 1970-1990", reference=-0.77096, ours=gap, within=5e-4)
    yield Compared(study=_MSCMT, what="loss", reference=0.004286, ours=float(found.loss), within=1e-6)


def _minimum_wage(folder: Path, *, covariate: bool) -> Iterator[Compared]:
    rows = load_rows(folder / "mpdta" / "mpdta.csv")
    counties, employed = series_of(rows, "countyreal", "year", "lemp")
    _, people = series_of(rows, "countyreal", "year", "lpop")
    began = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
    first = np.array([began[county] for county in counties])
    found = estimate_staggered(employed, first, np.arange(2003, 2008), covariate=people if covariate else None)
    published = (-0.0418, -0.0804, -0.0328) if covariate else (-0.0400, -0.0772, -0.0310)
    told = "minimum wage, with population" if covariate else "minimum wage"
    for what, reference, ours in zip(
        ("simple", "dynamic", "by cohort"), published, (found.simple, found.dynamic, found.group), strict=True
    ):
        yield Compared(study=_DID, what=f"{told}: {what}", reference=reference, ours=float(ours), within=1e-4)


def _trade(folder: Path) -> Iterator[Compared]:
    rows = load_rows(folder / "trade_ppml" / "trade.csv.gz")
    effects = ("Origin", "Destination", "Product", "Year")
    columns = {name: np.array([row[name] for row in rows]) for name in effects}
    columns["euros"] = np.array([float(row["Euros"]) for row in rows])
    columns["distance"] = np.log([float(row["dist_km"]) for row in rows])
    for cluster, error in ((("Origin",), 0.115678), (("Origin", "Destination"), 0.130734)):
        found = fit_poisson(columns, outcome="euros", terms=("distance",), effects=effects, cluster=cluster)
        if len(cluster) == 1:
            ours = float(found.coefficients[0])
            yield Compared(study=_FIXEST, what="log of distance", reference=-1.52787, ours=ours, within=5e-6)
        told = f"error clustered by {' and '.join(cluster).lower()}"
        yield Compared(study=_FIXEST, what=told, reference=error, ours=float(found.errors[0]), within=1e-5)
