"""Callaway and Sant'Anna in a closed form: what libraries give, and a test by dealing out that keeps its size."""

import copy
import warnings
from importlib import import_module
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routekaart.evaluating.cohorts import (
    Cells,
    Floats,
    Numbers,
    cells_of,
    clustered_errors,
    draw_assignments,
    estimate_cells,
    place_of,
    weights_by,
    weights_by_cohort,
    weights_over,
    weights_overall,
)
from routekaart.evaluating.extras import as_frame
from routekaart.evaluating.staggered import bound_trends, estimate_staggered, impute_effect
from tests.evaluating.studies import load_rows, series_of

NEVER = 99
YEARS = np.arange(2003, 2008)


@pytest.fixture(scope="module")
def counties(shared: Path) -> tuple[Floats, Numbers]:
    """Give log employment of 500 counties in five years, and the first year of a higher minimum wage (0: never)."""
    rows = load_rows(shared / "data" / "reference_studies" / "mpdta" / "mpdta.csv")
    names, employed = series_of(rows, "countyreal", "year", "lemp")
    began = {row["countyreal"]: int(float(row["first.treat"])) for row in rows}
    return employed, np.array([began[name] for name in names])


def _numbered(first: Numbers) -> Numbers:
    return np.where(first == 0, NEVER, first - YEARS[0])


def _estimated(counties: tuple[Floats, Numbers], *, only_never: bool) -> tuple[Cells, Floats]:
    employed, first = counties
    cells = cells_of(_numbered(first), 5, after=5, only_never=only_never)
    return cells, estimate_cells(employed, _numbered(first)[None], cells)[0]


def _aggregated(cells: Cells, found: Floats) -> dict[str, float]:
    weights = {
        "simple": weights_overall(cells),
        "dynamic": weights_over(cells, cells.time),
        "group": weights_by_cohort(cells),
        "calendar": weights_over(cells, cells.period),
    }
    return {name: float(found @ weight) for name, weight in weights.items()}


def _library(outcome: Floats, first: Numbers, *, skip: int) -> dict[tuple[int, int], float]:
    """Return the effects by cohort and period that diff-diff gives where units not treated yet compare."""
    units, periods = np.indices(outcome.shape)
    table = as_frame(
        {
            "unit": units.ravel(),
            "time": periods.ravel(),
            "first": np.where(first == NEVER, 0, first)[units.ravel()],
            "y": outcome.ravel(),
        }
    )
    model = import_module("diff_diff").CallawaySantAnna(
        control_group="not_yet_treated", base_period="universal", anticipation=skip
    )
    fitted = model.fit(table, outcome="y", unit="unit", time="time", first_treat="first")
    return {key: float(cell["effect"]) for key, cell in fitted.group_time_effects.items()}


def _csdid(shared: Path, *, control: str, covariate: str | None = None) -> Any:
    """Fit the other program; it warns of things to come in its own libraries."""
    pandas, csdid = import_module("pandas"), import_module("csdid.att_gt")
    table = pandas.read_csv(shared / "data" / "reference_studies" / "mpdta" / "mpdta.csv")
    names = {"yname": "lemp", "tname": "year", "idname": "countyreal", "gname": "first.treat"}
    formula = None if covariate is None else f"lemp ~ {covariate}"
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        model = csdid.ATTgt(**names, data=table, control_group=control, xformla=formula)
        return model.fit(est_method="dr", base_period="varying", bstrap=False)


def _overall(fitted: Any, kind: str) -> float:
    """Aggregate a copy: csdid's `aggte` changes what it is asked of, and returns it."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(copy.deepcopy(fitted).aggte(typec=kind, bstrap=False, cband=False).atte["overall_att"])


@pytest.mark.parametrize(("control", "only_never"), [("nevertreated", True), ("notyettreated", False)])
def test_effects_of_cohorts_and_all_aggregations_are_those_of_csdid(
    shared: Path, counties: tuple[Floats, Numbers], control: str, only_never: bool
) -> None:
    cells, found = _estimated(counties, only_never=only_never)
    theirs = _csdid(shared, control=control)
    result = theirs.results
    known = {
        (int(group), int(year)): float(effect)
        for group, year, effect in zip(result["group"], result["year"], result["att"], strict=True)
    }
    late = np.flatnonzero(cells.late)
    assert len(late) == 7
    for number in late:
        key = (int(YEARS[0] + cells.cohort[number]), int(YEARS[0] + cells.period[number]))
        assert found[number] == pytest.approx(known[key], abs=1e-9)
    for kind, value in _aggregated(cells, found).items():
        assert value == pytest.approx(_overall(theirs, kind), abs=1e-9), kind


def test_with_a_covariate_the_library_gives_what_csdid_gives(shared: Path, counties: tuple[Floats, Numbers]) -> None:
    rows = load_rows(shared / "data" / "reference_studies" / "mpdta" / "mpdta.csv")
    _, people = series_of(rows, "countyreal", "year", "lpop")
    employed, first = counties
    ours = estimate_staggered(employed, first, YEARS, covariate=people, bounds=(), draws=99)
    theirs = _csdid(shared, control="nevertreated", covariate="lpop")
    for kind, value in {"simple": ours.simple, "dynamic": ours.dynamic, "group": ours.group}.items():
        assert value == pytest.approx(_overall(theirs, kind), abs=1e-6), kind


def test_the_closed_form_is_what_the_library_gives(counties: tuple[Floats, Numbers]) -> None:
    employed, first = counties
    cells, found = _estimated(counties, only_never=True)
    library = estimate_staggered(employed, first, YEARS, bounds=(), draws=99)
    ours = _aggregated(cells, found)
    for kind in ("simple", "dynamic", "group"):
        assert ours[kind] == pytest.approx(getattr(library, kind), abs=1e-10)
    for event in library.events:
        if event.time >= 0:
            assert found @ weights_by(cells, cells.time == event.time) == pytest.approx(event.effect, abs=1e-10)
    error = clustered_errors(employed, _numbered(first)[None], cells, weights_overall(cells))[0]
    assert error == pytest.approx(0.01203, rel=0.03), "the published error, in which weights are estimated too"


def test_what_is_skipped_before_the_first_year_moves_the_base() -> None:
    random = np.random.default_rng(3)
    outcome, first = random.normal(size=(12, 6)), np.array([3, 4] + [NEVER] * 10)
    cells = cells_of(first, 6, after=9, skip=1)
    found = estimate_cells(outcome, first[None], cells)[0]
    (number,) = np.flatnonzero((cells.cohort == 3) & (cells.period == 4))
    change = outcome[:, 4] - outcome[:, 1]
    assert found[number] == pytest.approx(change[0] - change[2:].mean())
    assert not np.isin(cells.time, [-1, -2]).any()
    late = np.flatnonzero(cells.late)
    library = _library(outcome, first, skip=1)
    assert found[late] == pytest.approx(
        [library[key] for key in zip(cells.cohort[late], cells.period[late], strict=True)]
    )


@given(seed=st.integers(0, 10_000), skip=st.integers(0, 1), after=st.integers(1, 4))
@settings(max_examples=30, deadline=None)
def test_what_is_the_same_for_a_unit_or_a_year_changes_nothing(seed: int, skip: int, after: int) -> None:
    random = np.random.default_rng(seed)
    first = np.concatenate([random.integers(2, 7, size=4), [NEVER] * 6])
    outcome = random.normal(size=(10, 7))
    cells = cells_of(first, 7, after=after, skip=skip)
    plain = estimate_cells(outcome, first[None], cells)
    moved = outcome + random.normal(size=(10, 1)) + random.normal(size=7)
    assert estimate_cells(moved, first[None], cells) == pytest.approx(plain, abs=1e-12)
    planted = outcome + 2.0 * (np.arange(7) >= first[:, None])
    assert estimate_cells(planted, first[None], cells) == pytest.approx(plain + 2.0 * cells.late, abs=1e-12)


def test_dealing_out_keeps_the_first_years_and_begins_with_the_real_ones() -> None:
    first = np.array([2, 3, 3, NEVER, NEVER, NEVER])
    dealt = draw_assignments(first, 6, draws=50, seed=7)
    assert dealt.shape == (51, 6) and (dealt[0] == first).all()
    assert (np.sort(dealt, axis=1) == np.sort(first)).all()
    assert (dealt == draw_assignments(first, 6, draws=50, seed=7)).all()
    alone = draw_assignments(np.array([NEVER, 3, NEVER]), 6, draws=50, seed=7)
    assert (alone < 6).sum(axis=1).tolist() == [1, 1, 1] and set(alone.argmin(axis=1)) == {0, 1, 2}


def test_a_place_counts_ties_against_itself() -> None:
    assert place_of(np.array([-0.3, 0.3, 0.1, -0.5])) == 3


def test_by_dealing_out_a_test_keeps_its_size_where_clustered_errors_do_not() -> None:
    """300 panels of 30 units in which nothing happened, with memory and three treated: 5 % may be found, not more."""
    random, below, alarms = np.random.default_rng(5), [], []
    first = np.array([4, 4, 6] + [NEVER] * 27)
    cells = cells_of(first, 9, after=3)
    overall = weights_overall(cells)
    for _ in range(300):
        outcome = random.normal(size=(30, 9)).cumsum(axis=1) * 0.2
        assignments = draw_assignments(first, 9, draws=99, seed=int(random.integers(1 << 30)))
        effects = estimate_cells(outcome, assignments, cells) @ overall
        error = clustered_errors(outcome, assignments[:1], cells, overall)[0]
        below.append(place_of(effects) / len(effects) <= 0.05)
        alarms.append(abs(effects[0]) > 1.96 * error)
    assert 0.02 <= np.mean(below) <= 0.08
    assert np.mean(alarms) > 0.1


def test_bounds_are_none_where_a_covariance_cannot_be_inverted() -> None:
    random = np.random.default_rng(1)
    outcome, first = random.normal(size=(24, 12)), np.array([2005, 2007] + [0] * 22)
    assert bound_trends(outcome[:4], first[:4], np.arange(2000, 2012), after=3) is None
    years = np.arange(2000, 2012)
    found = bound_trends(outcome + 5 * (years >= 2005) * (np.arange(24) == 0)[:, None], first, years, after=3)
    assert found is not None and [most for most, _, _ in found.bounds] == [0.5, 1.0, 2.0]
    assert all(low < high for _, low, high in found.bounds)


def test_imputation_takes_only_what_there_is() -> None:
    random, years = np.random.default_rng(2), np.arange(2000, 2010)
    first = np.array([2004, 2006] + [0] * 20)
    treated = (first[:, None] > 0) & (years >= first[:, None])
    outcome = random.normal(size=(22, 1)) + random.normal(size=10) + 0.7 * treated
    later = years >= np.where(first > 0, first + 2, NEVER * NEVER)[:, None]
    assert impute_effect(outcome, first, years) == pytest.approx(0.7)
    assert impute_effect(np.where(later, np.nan, outcome + 9 * later), first, years) == pytest.approx(0.7)
