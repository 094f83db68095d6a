"""Everything that is estimated of origins with dates of their own, once, before any gate looks at it.

What decides is always the place of the real assignment among others: which origins are treated, and since when, is
dealt out anew. An error clustered by origin is measured on the same draws, in which nothing happened, and told with how
often it would have been wrong.
"""

from dataclasses import dataclass

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.event_study import EventEffect
from routekaart.domain.evaluation.outcome import Rank
from routekaart.domain.evaluation.plan import Direction, Moment, Plan
from routekaart.evaluating.cohorts import (
    TIE,
    Cells,
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
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.origin_case import OriginCase
from routekaart.evaluating.staggered import Bounded, bound_trends, impute_effect

_NOMINAL = 1.96
_SIGNS = {Direction.FALL: -1, Direction.RISE: 1}
_NEVER = 0
"""How the library is told of units that are never treated."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginFits:
    """What was estimated."""

    effect: float
    """The mean over cohorts and years after, by the size of cohorts."""
    placebos: Floats
    """Shape (draws,): the same where first years were dealt out anew."""
    place: int
    p_before: float | None
    """In which share of draws the years before differ as much; `None` if there are none to look at."""
    events: tuple[EventEffect, ...]
    at_dates: tuple[tuple[Moment, float], ...]
    ends: tuple[float, float]
    without_treated: dict[int, float]
    """By row of a treated origin, what is left without it; none if it is the only one."""
    without_donor: dict[int, float]
    bounded: Bounded | None
    clustered_error: float
    clustered_size: float
    others: tuple[tuple[str, float | None], ...]
    """By way of estimating, what it says."""

    @property
    def of(self) -> int:
        """How many assignments are ranked, the real one too."""
        return 1 + len(self.placebos)

    @property
    def rank(self) -> Rank:
        """The place of the real assignment among all, whatever the direction."""
        return Rank(place=self.place, of=self.of)


def sealed_rank(plan: Plan, fits: OriginFits) -> Rank | None:
    """Return the rank in the direction that the plan sealed; `None` if it sealed none."""
    if plan.direction is None:
        return None
    sign = _SIGNS[plan.direction]
    return Rank(place=1 + int((sign * fits.placebos >= sign * fits.effect - TIE).sum()), of=fits.of)


def sealed_size(plan: Plan, effect: float) -> float:
    """Return how large an effect is in the direction that the plan sealed; in either if it sealed none."""
    return abs(effect) if plan.direction is None else _SIGNS[plan.direction] * effect


def deciding_rank(plan: Plan, fits: OriginFits) -> Rank:
    """Return the rank by which an effect is called found or not."""
    return sealed_rank(plan, fits) or fits.rank


def fit_origins(case: OriginCase, *, draws: int, seed: int) -> OriginFits | None:
    """Estimate everything; `None` if there is no year before, or nobody to compare with.

    Args:
        case: what is looked at.
        draws: how often first years are dealt out anew; with one treated origin every origin is taken in turn.
        seed: of the dealing.
    """
    series, first, span = case.transformed(), case.first, case.plan.span
    if first.min() - 1 - span.skip < 0 or first.max() < len(case.years):
        return None
    cells = cells_of(first, len(case.years), after=span.after, skip=span.skip)
    assignments = draw_assignments(first, len(case.years), draws=draws, seed=seed)
    found, overall = estimate_cells(series, assignments, cells), weights_overall(cells)
    effects, errors = found @ overall, clustered_errors(series, assignments, cells, overall)
    events, p_before = _events(found, cells)
    return OriginFits(
        effect=float(effects[0]),
        placebos=effects[1:],
        place=place_of(effects),
        p_before=p_before,
        events=events,
        at_dates=tuple(_at_dates(case, series)),
        ends=_ends(case),
        without_treated=_without_treated(case, series),
        without_donor=_without_donor(case, series, cells),
        bounded=_bounded(case, series),
        clustered_error=float(errors[0]),
        clustered_size=float(np.mean(np.abs(effects[1:]) > _NOMINAL * errors[1:])),
        others=(*_aggregations(found[0], cells), *_estimators(case, series)),
    )


def critical_size(case: OriginCase, fits: OriginFits) -> float:
    """Return the smallest mean that the test could call real."""
    return float(np.quantile(np.abs(fits.placebos), 1 - case.thresholds["size"], method="higher"))


def overall_effect(case: OriginCase, series: Floats, first: Numbers, *, only_never: bool = False) -> float:
    """Return the mean effect over cohorts and years after."""
    span = case.plan.span
    cells = cells_of(first, series.shape[1], after=span.after, skip=span.skip, only_never=only_never)
    return float(estimate_cells(series, first[None], cells)[0] @ weights_overall(cells))


def _events(found: Floats, cells: Cells) -> tuple[tuple[EventEffect, ...], float | None]:
    """Return the effects by years since with a band for all of them, and the share of draws as restless before."""
    times = np.unique(cells.time)
    by_time = found @ np.array([weights_by(cells, cells.time == time) for time in times]).T
    spread = np.maximum(by_time[1:].std(axis=0), 1e-300)
    scaled = np.abs(by_time) / spread
    width = float(np.quantile(scaled[1:].max(axis=1), 0.95, method="higher")) * spread
    events = tuple(
        EventEffect(
            time=int(time),
            effect=float(effect),
            low=float(effect - half),
            high=float(effect + half),
            origins=int(cells.size[cells.time == time].sum()),
        )
        for time, effect, half in zip(times, by_time[0], width, strict=True)
    )
    early = scaled[:, times < 0]
    return events, place_of(early.max(axis=1)) / len(early) if early.shape[1] else None


def _at_dates(case: OriginCase, series: Floats) -> list[tuple[Moment, float]]:
    """Return the effect from each moment of which every treated origin has a day inside the series."""
    moments = [one for one in Moment if all(start.day_of(one) is not None for start in case.starts)]
    found = []
    for moment in moments:
        first = case.first_from(moment)
        own = first[: len(case.starts)]
        if own.min() - 1 - case.plan.span.skip >= 0 and own.max() < series.shape[1]:
            found.append((moment, overall_effect(case, series, first)))
    return found


def _ends(case: OriginCase) -> tuple[float, float]:
    ends = [overall_effect(case, case.transformed(case.at_end(low=low)), case.first) for low in (True, False)]
    return min(ends), max(ends)


def _without_treated(case: OriginCase, series: Floats) -> dict[int, float]:
    if len(case.starts) < 2:
        return {}
    rows = range(len(case.starts))
    return {row: overall_effect(case, np.delete(series, row, axis=0), np.delete(case.first, row)) for row in rows}


def _without_donor(case: OriginCase, series: Floats, cells: Cells) -> dict[int, float]:
    rows = np.arange(len(case.starts), len(series))
    assignments = np.tile(case.first, (len(rows), 1))
    assignments[np.arange(len(rows)), rows] = -1  # neither treated nor compared with
    effects = estimate_cells(series, assignments, cells) @ weights_overall(cells)
    return dict(zip(rows.tolist(), effects.tolist(), strict=True))


def _bounded(case: OriginCase, series: Floats) -> Bounded | None:
    span = case.plan.span
    try:
        return bound_trends(series, _first_years(case), np.array(case.years), after=span.after, skip=span.skip)
    except InputError:  # the extra is not installed: its gate then cannot be checked
        return None


def _aggregations(found: Floats, cells: Cells) -> list[tuple[str, float | None]]:
    return [
        ("by-years-since", float(found @ weights_over(cells, cells.time))),
        ("by-cohort", float(found @ weights_by_cohort(cells))),
        ("by-year", float(found @ weights_over(cells, cells.period))),
    ]


def _estimators(case: OriginCase, series: Floats) -> list[tuple[str, float | None]]:
    later = np.arange(series.shape[1]) >= case.first[:, None] + case.plan.span.after
    try:
        imputed = impute_effect(np.where(later, np.nan, series), _first_years(case), np.array(case.years))
    except InputError:
        imputed = None
    return [("never-treated", overall_effect(case, series, case.first, only_never=True)), ("imputation", imputed)]


def _first_years(case: OriginCase) -> Numbers:
    years = len(case.years)
    return np.where(case.first < years, case.years[0] + case.first, _NEVER)
