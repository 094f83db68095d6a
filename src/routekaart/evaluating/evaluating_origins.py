"""A case of origins with dates of their own becomes an evaluation."""

from collections.abc import Sequence

import numpy as np

from routekaart.domain.evaluation.event_study import Cohort, EventStudy, TrendBound
from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Estimate,
    Evaluation,
    NoEffectFound,
    Outcomes,
    Range,
    Specification,
    Unit,
    Weighed,
)
from routekaart.domain.evaluation.plan import Sealed
from routekaart.domain.ids import ReleaseId
from routekaart.evaluating.cohorts import cells_of, estimate_cells
from routekaart.evaluating.kernel import Floats
from routekaart.evaluating.origin_case import OriginCase
from routekaart.evaluating.origin_fits import OriginFits, critical_size, deciding_rank, fit_origins, sealed_rank
from routekaart.evaluating.origin_gates import ORIGIN_GATES

METHOD = "evaluate-origins@1"
CANNOT_SHOW = ("why", "for_whom", "what_else", "mean_only")
DRAWS = 999
SEED = 1


def evaluate_origins(
    case: OriginCase,
    *,
    sealed: Sealed | None = None,
    later: Sequence[Specification] = (),
    releases: Sequence[ReleaseId] = (),
    draws: int = DRAWS,
    seed: int = SEED,
) -> Evaluation:
    """Evaluate a case of origins with dates of their own.

    Args:
        case: what is looked at.
        sealed: the plan as it was sealed.
        later: what plans that were sealed after this one, on the same question, say.
        releases: what the figures come from.
        draws: how often first years are dealt out anew.
        seed: of the dealing.
    """
    fits = fit_origins(case, draws=draws, seed=seed)
    gates = tuple(gate(case, fits) for gate in ORIGIN_GATES)
    closed = tuple(one.code for one in gates if not one.open)
    units = tuple(Unit(area=area, counterpart=of) for area, of in case.panel.units)
    rounded = ("rounded",) if (case.panel.low != case.panel.high).any() else ()
    return Evaluation(
        plan=case.plan,
        sealed=sealed,
        outcome=CannotBeSaid(because=closed) if closed or fits is None else _conclude(case, fits),
        gates=gates,
        estimate=None if fits is None else _describe(case, fits, units, seed),
        donors=units[len(case.starts) :],
        excluded=case.excluded,
        specifications=() if fits is None else (*_specifications(case, fits), *later),
        cannot_show=(*CANNOT_SHOW, *rounded),
        releases=tuple(releases),
        method=METHOD,
    )


def _conclude(case: OriginCase, fits: OriginFits) -> Outcomes:
    size = case.thresholds["size"]
    critical, effect = critical_size(case, fits), fits.effect
    without = (*fits.without_treated.values(), *fits.without_donor.values())
    ends = [effect - critical, effect + critical, *fits.ends, *without]
    found = EffectFound(effect=effect, range=Range(low=min(ends), high=max(ends)))
    leaves_out_zero = found.range.low > 0 or found.range.high < 0
    passes = deciding_rank(case.plan, fits).p <= size
    return found if passes and leaves_out_zero else NoEffectFound(detectable=_detectable(case, fits))


def _detectable(case: OriginCase, fits: OriginFits) -> float:
    critical, moved = critical_size(case, fits), fits.placebos
    return max(critical, float(np.quantile(critical - np.concatenate([moved, -moved]), 0.8, method="higher")))


def _describe(case: OriginCase, fits: OriginFits, units: tuple[Unit, ...], seed: int) -> Estimate:
    treated, size = len(case.starts), case.thresholds["size"]
    observed = case.transformed()[:treated].mean(axis=0)
    passable = 1 / fits.of <= size
    return Estimate(
        effect=fits.effect,
        at_dates=fits.at_dates,
        ends=Range(low=fits.ends[0], high=fits.ends[1]),
        conformal=None,
        conformal_open=False,
        rank=fits.rank,
        signed_rank=sealed_rank(case.plan, fits),
        critical=critical_size(case, fits) if passable else None,
        detectable=_detectable(case, fits) if passable else None,
        r_squared=None,
        before=None,
        after=None,
        unrest=None,
        over_optima=None,
        periods=case.panel.periods,
        start=int(case.first.min()),
        observed=tuple(observed.tolist()),
        control=tuple((observed - _mean_gap(case)).tolist()),
        counted=tuple(case.panel.values[:treated].sum(axis=0).tolist()),
        weights=_weighed(case, fits, units),
        placebos=(),
        earlier=(),
        event_study=_event_study(case, fits, seed),
    )


def _mean_gap(case: OriginCase) -> Floats:
    """Return by year the mean over treated origins of the effect of their cohort; zero before it."""
    treated, years = len(case.starts), len(case.years)
    cells = cells_of(case.first, years, after=years, skip=case.plan.span.skip)
    found = estimate_cells(case.transformed(), case.first[None], cells)[0]
    gaps = np.zeros(years)
    np.add.at(gaps, cells.period[cells.late], (found * cells.size)[cells.late] / treated)
    return gaps


def _weighed(case: OriginCase, fits: OriginFits, units: tuple[Unit, ...]) -> tuple[Weighed, ...]:
    """Return the treated origins, each with its share in the mean, and what is left without it."""
    counting = np.minimum(len(case.years) - case.first[: len(case.starts)], case.plan.span.after)
    return tuple(
        Weighed(donor=units[row], weight=float(share), effect_without=fits.without_treated.get(row))
        for row, share in enumerate(counting / counting.sum())
    )


def _event_study(case: OriginCase, fits: OriginFits, seed: int) -> EventStudy:
    thresholds, bounded = case.thresholds, fits.bounded
    holds = thresholds["least_clustered_size"] <= fits.clustered_size <= thresholds["most_clustered_size"]
    firsts = case.first[: len(case.starts)]
    return EventStudy(
        cohorts=tuple(
            Cohort(
                first=case.years[0] + int(first),
                origins=tuple(case.origins[row] for row in np.flatnonzero(firsts == first)),
            )
            for first in np.unique(firsts)
        ),
        events=fits.events,
        bounds=()
        if bounded is None
        else tuple(TrendBound(most=most, low=low, high=high) for most, low, high in bounded.bounds),
        breakdown=None if bounded is None else bounded.breakdown,
        p_before=fits.p_before,
        clustered_size=fits.clustered_size,
        clustered_error=fits.clustered_error if holds else None,
        seed=seed,
        draws=tuple(fits.placebos.tolist()),
    )


def _specifications(case: OriginCase, fits: OriginFits) -> tuple[Specification, ...]:
    donors = len(case.panel.units) - len(case.starts)
    by_date = [(f"from-{moment}", effect) for moment, effect in fits.at_dates if moment is not case.plan.moment]
    return tuple(Specification(name=name, effect=effect, donors=donors) for name, effect in (*fits.others, *by_date))
