"""What others published comes out again, from the data that they published: see the README beside those data.

The numbers that they printed stand on docs/validation.md and are held there by a test; here is what else must be so.
"""

import numpy as np
import pytest

from routekaart.evaluating.placebos import place_in_space
from routekaart.evaluating.predictors import match_predictors
from routekaart.evaluating.staggered import estimate_staggered
from routekaart.evaluating.synthetic_control import fit_synthetic_control
from routekaart.evaluating.synthetic_did import fit_difference_in_differences, fit_synthetic_did
from tests.evaluating.fitted_studies import YEARS, FittedStudies, Study
from tests.evaluating.studies import Floats, prop99_predictors


@pytest.fixture(scope="session")
def prop99(studies: FittedStudies) -> Study:
    return studies.prop99


def _ratio(gap: Floats) -> float:
    return float((gap[19:] ** 2).mean() / (gap[:19] ** 2).mean())


def test_prop_99_of_outcomes_only(prop99: Study) -> None:
    found = fit_synthetic_control(prop99.outcomes, prop99.treated, prop99.donors, prop99.window, demean=False)
    published = {"Utah": 0.3939, "Montana": 0.2318, "Nevada": 0.2049, "Connecticut": 0.1091}
    published |= {"New Hampshire": 0.0454, "Colorado": 0.0148}
    assert found.weights.objective == pytest.approx(52.1296, abs=1e-4)
    assert {prop99.units[row] for row in found.weights.support} == published.keys()
    for state, weight in published.items():
        assert found.weights.values[prop99.units.index(state)] == pytest.approx(weight, abs=1e-3)
    assert found.effect == pytest.approx(-19.514, abs=1e-3)
    assert found.gaps[-1] == pytest.approx(-26.60, abs=0.005)


def test_prop_99_of_outcomes_only_is_third_of_39(prop99: Study) -> None:
    ratios = {}
    for row, state in enumerate(prop99.units):
        others = prop99.donors_of(row)
        found = fit_synthetic_control(prop99.outcomes, row, others, prop99.window, demean=False)
        ratios[state] = _ratio(found.gaps)
    above = {state for state, ratio in ratios.items() if ratio > ratios["California"]}
    assert above == {"Missouri", "Virginia"}


def test_prop_99_by_synthetic_difference_in_differences(prop99: Study) -> None:
    asked = prop99.outcomes, prop99.treated, prop99.donors, prop99.window
    assert fit_synthetic_did(*asked).effect == pytest.approx(-15.6054, abs=5e-4)
    assert fit_difference_in_differences(*asked) == pytest.approx(-27.349, abs=1e-3)
    assert fit_synthetic_control(*asked).effect == pytest.approx(-11.109, abs=1e-3)


def test_the_error_of_that_estimate_over_all_38_placebos(prop99: Study) -> None:
    controls = np.flatnonzero(prop99.donors).tolist()
    effects = [fit_synthetic_did(prop99.outcomes, row, prop99.donors_of(row), prop99.window).effect for row in controls]
    assert np.std(effects) == pytest.approx(9.37, abs=0.005)
    assert 1 + sum(abs(effect) >= 15.6054 for effect in effects) == 2


def test_prop_99_with_predictors_weighs_the_published_states_only(studies: FittedStudies) -> None:
    found = studies.classic
    states = {studies.prop99.units[row] for row in found.weights.support}
    assert states == {"Utah", "Nevada", "Montana", "Colorado", "Connecticut"}
    assert found.loss <= 3.0767 + 1e-4


def test_prop_99_with_predictors_has_the_published_effect(studies: FittedStudies) -> None:
    gap = studies.prop99.gap(studies.classic)
    assert _ratio(gap) == pytest.approx(129.0, abs=0.1)
    assert gap[19:].mean() == pytest.approx(-18.98, abs=0.005)
    assert gap[-1] == pytest.approx(-25.73, abs=0.005)


def test_at_the_printed_weights_the_printed_figures_come_out(studies: FittedStudies) -> None:
    states, _, packs = prop99_predictors(studies.folder)
    printed = {"Utah": 0.334, "Nevada": 0.234, "Montana": 0.199, "Colorado": 0.164, "Connecticut": 0.069}
    weights = np.array([printed.get(state, 0.0) for state in states])
    gap = packs[states.index("California")] - weights @ packs
    assert (gap[:19] ** 2).mean() == pytest.approx(3.089, abs=5e-4)
    assert _ratio(gap) == pytest.approx(128.4, abs=0.05)


def test_prop_99_with_predictors_is_first_of_39(studies: FittedStudies, prop99: Study) -> None:
    of_california = _ratio(prop99.gap(studies.classic))
    larger = 0
    for row in np.flatnonzero(prop99.donors).tolist():
        others, predictors = np.arange(39) != row, studies.classic_predictors
        found = match_predictors(predictors, prop99.outcomes[:, :19], row, others, seed=1, rounds=60)
        larger += _ratio(prop99.outcomes[row] - found.weights.values @ prop99.outcomes) >= of_california
    assert larger == 0


def test_the_basque_country_is_made_of_the_published_regions_only(studies: FittedStudies) -> None:
    regions = {studies.basque.units[row] for row in studies.basque_fit.weights.support}
    assert regions == {"Cataluna", "Baleares (Islas)", "Madrid (Comunidad De)"}


def test_another_seed_finds_the_same_importance(studies: FittedStudies) -> None:
    assert studies.match_basque(2).loss == pytest.approx(studies.basque_fit.loss, abs=1e-8)


def test_the_minimum_wage_has_the_published_error_and_imputation(studies: FittedStudies) -> None:
    found = studies.plain_wages
    assert found.simple == pytest.approx(-0.03995, abs=1e-5)
    assert found.error == pytest.approx(0.012, abs=0.0012)
    assert found.imputation == pytest.approx(-0.047710, abs=1e-6)


def test_the_imputation_estimate_is_what_a_plain_regression_on_untreated_cells_gives(studies: FittedStudies) -> None:
    employed, _, first = (part[::3] for part in studies.wages)
    number = len(first)
    treated = (first[:, None] > 0) & (first[:, None] <= YEARS)
    units, times = np.nonzero(~treated)
    columns = np.zeros((len(units), number + 5))
    columns[np.arange(len(units)), units] = 1
    columns[np.arange(len(units)), number + times] = 1
    found, *_ = np.linalg.lstsq(columns, employed[~treated], rcond=None)
    effect = (employed - found[:number, None] - found[number:])[treated].mean()
    ours = estimate_staggered(employed, first, YEARS, bounds=(), draws=99).imputation
    assert ours == pytest.approx(effect, abs=1e-8)


def test_placebos_in_space_leave_the_treated_series_out_of_their_donors(prop99: Study) -> None:
    found = place_in_space(prop99.outcomes, prop99.treated, prop99.donors, prop99.window)
    first = found.rows[1]
    alone = fit_synthetic_control(prop99.outcomes, first, prop99.donors_of(first), prop99.window)
    assert found.effect[1] == pytest.approx(alone.effect, abs=1e-9)
    assert found.of == 39
