"""What others published comes out again, from the data that they published: see the README beside those data."""

from pathlib import Path

import numpy as np
import pytest

from routekaart.evaluating.placebos import place_in_space
from routekaart.evaluating.poisson import fit_poisson
from routekaart.evaluating.predictors import Matched, match_predictors
from routekaart.evaluating.staggered import estimate_staggered
from routekaart.evaluating.synthetic_control import Window, fit_synthetic_control
from routekaart.evaluating.synthetic_did import fit_difference_in_differences, fit_synthetic_did
from tests.evaluating.studies import (
    Floats,
    basque_predictors,
    load_rows,
    prop99_predictors,
    series_of,
)

WINDOW = Window(start=19, length=12)
"""Prop 99 took effect in 1989; the series run from 1970 to 2000."""


@pytest.fixture(scope="session")
def studies(shared: Path) -> Path:
    return shared / "data" / "reference_studies"


@pytest.fixture(scope="session")
def prop99(studies: Path) -> tuple[list[str], Floats]:
    rows = load_rows(studies / "prop99" / "california_prop99_synthdid.csv", ";")
    return series_of(rows, "State", "Year", "PacksPerCapita")


def _all_but(row: int, n: int) -> np.ndarray:
    return np.arange(n) != row


def _ratio(gap: Floats) -> float:
    return float((gap[19:] ** 2).mean() / (gap[:19] ** 2).mean())


def test_prop_99_of_outcomes_only(prop99: tuple[list[str], Floats]) -> None:
    states, packs = prop99
    california = states.index("California")
    found = fit_synthetic_control(packs, california, _all_but(california, 39), WINDOW, demean=False)
    published = {"Utah": 0.3939, "Montana": 0.2318, "Nevada": 0.2049, "Connecticut": 0.1091}
    published |= {"New Hampshire": 0.0454, "Colorado": 0.0148}
    assert found.weights.objective == pytest.approx(52.1296, abs=1e-4)
    assert {states[row] for row in found.weights.support} == published.keys()
    for state, weight in published.items():
        assert found.weights.values[states.index(state)] == pytest.approx(weight, abs=1e-3)
    assert found.effect == pytest.approx(-19.514, abs=1e-3)
    assert found.gaps[-1] == pytest.approx(-26.60, abs=0.005)


def test_prop_99_of_outcomes_only_is_third_of_39(prop99: tuple[list[str], Floats]) -> None:
    states, packs = prop99
    california = states.index("California")
    ratios = {}
    for row, state in enumerate(states):
        others = _all_but(row, 39) & _all_but(california, 39)
        ratios[state] = _ratio(fit_synthetic_control(packs, row, others, WINDOW, demean=False).gaps)
    above = {state for state, ratio in ratios.items() if ratio > ratios["California"]}
    assert above == {"Missouri", "Virginia"}


def test_prop_99_by_synthetic_difference_in_differences(prop99: tuple[list[str], Floats]) -> None:
    states, packs = prop99
    california = states.index("California")
    donors = _all_but(california, 39)
    assert fit_synthetic_did(packs, california, donors, WINDOW).effect == pytest.approx(-15.6054, abs=5e-4)
    assert fit_difference_in_differences(packs, california, donors, WINDOW) == pytest.approx(-27.349, abs=1e-3)
    assert fit_synthetic_control(packs, california, donors, WINDOW).effect == pytest.approx(-11.109, abs=1e-3)


def test_the_error_of_that_estimate_over_all_38_placebos(prop99: tuple[list[str], Floats]) -> None:
    states, packs = prop99
    california = states.index("California")
    controls = [row for row in range(39) if row != california]
    effects = [
        fit_synthetic_did(packs, row, _all_but(row, 39) & _all_but(california, 39), WINDOW).effect for row in controls
    ]
    assert np.std(effects) == pytest.approx(9.37, abs=0.005)
    assert 1 + sum(abs(effect) >= 15.6054 for effect in effects) == 2


@pytest.fixture(scope="session")
def classic(studies: Path) -> tuple[list[str], Matched, Floats]:
    states, predictors, packs = prop99_predictors(studies)
    california = states.index("California")
    found = match_predictors(predictors, packs[:, :19], california, _all_but(california, 39), seed=1)
    return states, found, packs


def test_prop_99_with_predictors_has_the_published_weights(classic: tuple[list[str], Matched, Floats]) -> None:
    states, found, _ = classic
    published = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    assert {states[row] for row in found.weights.support} == published.keys()
    for state, weight in published.items():
        assert found.weights.values[states.index(state)] == pytest.approx(weight, abs=0.006)
    assert found.loss <= 3.0767 + 1e-4


def test_prop_99_with_predictors_has_the_published_effect(classic: tuple[list[str], Matched, Floats]) -> None:
    states, found, packs = classic
    gap = packs[states.index("California")] - found.weights.values @ packs
    assert _ratio(gap) == pytest.approx(129.0, abs=0.1)
    assert gap[19:].mean() == pytest.approx(-18.98, abs=0.005)
    assert gap[-1] == pytest.approx(-25.73, abs=0.005)


def test_at_the_printed_weights_the_printed_figures_come_out(studies: Path) -> None:
    states, _, packs = prop99_predictors(studies)
    printed = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    weights = np.array([printed.get(state, 0.0) for state in states])
    gap = packs[states.index("California")] - weights @ packs
    assert (gap[:19] ** 2).mean() == pytest.approx(3.089, abs=5e-4)
    assert _ratio(gap) == pytest.approx(128.4, abs=0.05)


def test_prop_99_with_predictors_is_first_of_39(studies: Path, classic: tuple[list[str], Matched, Floats]) -> None:
    states, predictors, packs = prop99_predictors(studies)
    california = states.index("California")
    of_california = _ratio(packs[california] - classic[1].weights.values @ packs)
    larger = 0
    for row in set(range(39)) - {california}:
        others = _all_but(row, 39)
        found = match_predictors(predictors, packs[:, :19], row, others, seed=1, rounds=60)
        gap = packs[row] - found.weights.values @ packs
        larger += _ratio(gap) >= of_california
    assert larger == 0


def test_the_basque_country_with_importance_searched_globally(studies: Path) -> None:
    regions, predictors, income = basque_predictors(studies)
    basque = regions.index("Basque Country (Pais Vasco)")
    found = match_predictors(predictors, income[:, 5:15], basque, _all_but(basque, len(regions)), seed=1)
    published = {"Cataluna": 0.63279, "Baleares (Islas)": 0.21931, "Madrid (Comunidad De)": 0.14790}
    assert {regions[row] for row in found.weights.support} == published.keys()
    for region, weight in published.items():
        assert found.weights.values[regions.index(region)] == pytest.approx(weight, abs=1e-3)
    assert found.loss == pytest.approx(0.004286, abs=1e-6)
    gap = income[basque] - found.weights.values @ income
    assert gap[15:36].mean() == pytest.approx(-0.77096, abs=5e-4)


def test_two_seeds_find_the_same_importance(studies: Path) -> None:
    regions, predictors, income = basque_predictors(studies)
    basque = regions.index("Basque Country (Pais Vasco)")
    donors = _all_but(basque, len(regions))
    one, other = (match_predictors(predictors, income[:, 5:15], basque, donors, seed=seed) for seed in (2, 3))
    assert one.loss == pytest.approx(other.loss, abs=1e-8)


@pytest.mark.parametrize(
    ("covariate", "simple", "dynamic", "group"),
    [(False, -0.03995, -0.0772, -0.0310), (True, -0.0418, -0.0804, -0.0328)],
)
def test_the_minimum_wage_by_callaway_and_santanna(
    studies: Path, covariate: bool, simple: float, dynamic: float, group: float
) -> None:
    rows = load_rows(studies / "mpdta" / "mpdta.csv")
    counties, employed = series_of(rows, "countyreal", "year", "lemp")
    _, people = series_of(rows, "countyreal", "year", "lpop")
    began = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
    first = np.array([began[county] for county in counties])
    found = estimate_staggered(employed, first, np.arange(2003, 2008), covariate=people if covariate else None)
    assert found.simple == pytest.approx(simple, abs=1e-4)
    assert found.dynamic == pytest.approx(dynamic, abs=1e-4)
    assert found.group == pytest.approx(group, abs=1e-4)
    if not covariate:
        assert found.error == pytest.approx(0.012, abs=0.0012)
        assert found.imputation == pytest.approx(-0.047710, abs=1e-6)


def test_the_imputation_estimate_is_what_a_plain_regression_on_untreated_cells_gives(studies: Path) -> None:
    rows = load_rows(studies / "mpdta" / "mpdta.csv")
    counties, employed = series_of(rows, "countyreal", "year", "lemp")
    began = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
    first = np.array([began[county] for county in counties])
    years = np.arange(2003, 2008)
    treated = (first[:, None] > 0) & (years >= first[:, None])
    units, times = np.nonzero(~treated)
    columns = np.zeros((len(units), 505))
    columns[np.arange(len(units)), units] = 1
    columns[np.arange(len(units)), 500 + times] = 1
    found, *_ = np.linalg.lstsq(columns, employed[~treated], rcond=None)
    effect = (employed - found[:500, None] - found[500:])[treated].mean()
    ours = estimate_staggered(employed, first, years, bounds=(), draws=99).imputation
    assert ours == pytest.approx(effect, abs=1e-8)


def test_trade_and_distance_by_poisson_regression(studies: Path) -> None:
    rows = load_rows(studies / "trade_ppml" / "trade.csv.gz")
    columns = {name: np.array([row[name] for row in rows]) for name in ("Origin", "Destination", "Product", "Year")}
    columns["euros"] = np.array([float(row["Euros"]) for row in rows])
    columns["distance"] = np.log([float(row["dist_km"]) for row in rows])
    effects = ("Origin", "Destination", "Product", "Year")
    asked = {"outcome": "euros", "terms": ("distance",), "effects": effects}
    one = fit_poisson(columns, **asked, cluster=("Origin",))
    two = fit_poisson(columns, **asked, cluster=("Origin", "Destination"))
    assert one.coefficients[0] == pytest.approx(-1.527874, abs=1e-6)
    assert one.errors[0] == pytest.approx(0.115678, abs=1e-5)
    assert two.errors[0] == pytest.approx(0.130734, abs=1e-5)


def test_placebos_in_space_leave_the_treated_series_out_of_their_donors(prop99: tuple[list[str], Floats]) -> None:
    states, packs = prop99
    california = states.index("California")
    found = place_in_space(packs, california, _all_but(california, 39), WINDOW)
    first = found.rows[1]
    others = _all_but(california, 39) & _all_but(first, 39)
    alone = fit_synthetic_control(packs, first, others, WINDOW)
    assert found.effect[1] == pytest.approx(alone.effect, abs=1e-9)
    assert found.of == 39
