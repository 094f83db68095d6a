"""The published studies with our fits of them, each worked out once: for tests and for docs/validation.md."""

from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np

from routekaart.evaluating.kernel import Mask
from routekaart.evaluating.poisson import PoissonFit, fit_poisson
from routekaart.evaluating.predictors import Matched, match_predictors
from routekaart.evaluating.staggered import Staggered, estimate_staggered
from routekaart.evaluating.synthetic_control import Window
from tests.evaluating.studies import Floats, basque_predictors, load_rows, prop99_predictors, series_of

YEARS = np.arange(2003, 2008)
"""Of the study of the minimum wage."""
_EFFECTS = ("Origin", "Destination", "Product", "Year")


@dataclass(frozen=True, slots=True, kw_only=True)
class Study:
    """Series of which one was treated, and who may be its donors."""

    units: list[str]
    outcomes: Floats
    treated: int
    window: Window

    @property
    def donors(self) -> Mask:
        """All but the treated one."""
        return np.arange(len(self.units)) != self.treated

    def donors_of(self, row: int) -> Mask:
        """Return who may be a donor of a placebo: all but itself and the treated one."""
        return self.donors & (np.arange(len(self.units)) != row)

    def weight(self, found: Matched, unit: str) -> float:
        """Return what a unit weighs."""
        return float(found.weights.values[self.units.index(unit)])

    def gap(self, found: Matched) -> Floats:
        """Return the treated series less its control."""
        return np.asarray(self.outcomes[self.treated] - found.weights.values @ self.outcomes)


@dataclass(frozen=True)
class FittedStudies:
    """All of them; each part is worked out when it is first asked."""

    folder: Path

    @cached_property
    def prop99(self) -> Study:
        """Packs of cigarettes by state, 1970 to 2000; the proposition took effect in 1989."""
        rows = load_rows(self.folder / "prop99" / "california_prop99_synthdid.csv", ";")
        states, packs = series_of(rows, "State", "Year", "PacksPerCapita")
        window = Window(start=19, length=12)
        return Study(units=states, outcomes=packs, treated=states.index("California"), window=window)

    @cached_property
    def classic_predictors(self) -> Floats:
        """Predictors of Abadie, Diamond and Hainmueller (2010), shape (states, predictors)."""
        states, predictors, packs = prop99_predictors(self.folder)
        assert states == self.prop99.units and np.allclose(packs, self.prop99.outcomes, atol=0.05)
        return predictors

    @cached_property
    def classic(self) -> Matched:
        """California matched on these."""
        study = self.prop99
        return match_predictors(self.classic_predictors, study.outcomes[:, :19], study.treated, study.donors, seed=1)

    @cached_property
    def _basque(self) -> tuple[Study, Floats]:
        regions, predictors, income = basque_predictors(self.folder)
        own, window = regions.index("Basque Country (Pais Vasco)"), Window(start=15, length=21)
        return Study(units=regions, outcomes=income, treated=own, window=window), predictors

    @property
    def basque(self) -> Study:
        """Income by region, from 1955 on."""
        return self._basque[0]

    def match_basque(self, seed: int) -> Matched:
        """Match the Basque Country on the predictors of Becker and Kloessner, its fit that of 1960 to 1969."""
        study, predictors = self._basque
        return match_predictors(predictors, study.outcomes[:, 5:15], study.treated, study.donors, seed=seed)

    @cached_property
    def basque_fit(self) -> Matched:
        """The match of the first seed."""
        return self.match_basque(1)

    @cached_property
    def wages(self) -> tuple[Floats, Floats, Floats]:
        """Employment and people by county (500) and year, and the year of a higher minimum wage, 0 if never."""
        rows = load_rows(self.folder / "mpdta" / "mpdta.csv")
        counties, employed = series_of(rows, "countyreal", "year", "lemp")
        _, people = series_of(rows, "countyreal", "year", "lpop")
        began = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
        return employed, people, np.array([began[county] for county in counties])

    @cached_property
    def plain_wages(self) -> Staggered:
        """The estimate of Callaway and Sant'Anna without a covariate."""
        employed, _, first = self.wages
        return estimate_staggered(employed, first, YEARS)

    @cached_property
    def wages_by_people(self) -> Staggered:
        """The same with the size of the county."""
        employed, people, first = self.wages
        return estimate_staggered(employed, first, YEARS, covariate=people)

    @cached_property
    def _traded(self) -> dict[str, Floats]:
        rows = load_rows(self.folder / "trade_ppml" / "trade.csv.gz")
        columns = {name: np.array([row[name] for row in rows]) for name in _EFFECTS}
        columns["euros"] = np.array([float(row["Euros"]) for row in rows])
        columns["distance"] = np.log([float(row["dist_km"]) for row in rows])
        return columns

    def trade(self, *cluster: str) -> PoissonFit:
        """Return trade on the log of distance, with errors clustered by these."""
        return fit_poisson(self._traded, outcome="euros", terms=("distance",), effects=_EFFECTS, cluster=cluster)
