"""A case of pairs and years becomes an evaluation."""

from collections.abc import Sequence

import numpy as np

from routekaart.domain.evaluation.outcome import (
    CannotBeSaid,
    EffectFound,
    Estimate,
    Evaluation,
    NoEffectFound,
    Outcomes,
    Placebo,
    Range,
    Rank,
    Specification,
    Unit,
    Weighed,
)
from routekaart.domain.evaluation.plan import Direction, Sealed
from routekaart.domain.ids import ReleaseId
from routekaart.domain.period import Period
from routekaart.evaluating.pair_case import PairCase, at_end
from routekaart.evaluating.pair_gates import PAIR_GATES, PairFits
from routekaart.evaluating.pairs import Null, estimate_pairs, fit_null, score_steps, treat

METHOD = "evaluate-pairs@1"
CANNOT_SHOW = ("why", "for_whom", "what_else", "rounded", "own_route_only")


def evaluate_pairs(
    case: PairCase,
    *,
    sealed: Sealed | None = None,
    later: Sequence[Specification] = (),
    releases: Sequence[ReleaseId] = (),
) -> Evaluation:
    """Evaluate a case of pairs and years.

    Raises:
        InputError: if the extra `effects` is not installed.
    """
    fits = _fit(case)
    gates = tuple(gate(case, fits) for gate in PAIR_GATES)
    closed = tuple(one.code for one in gates if not one.open)
    return Evaluation(
        plan=case.plan,
        sealed=sealed,
        outcome=CannotBeSaid(because=closed) if closed or fits is None else _conclude(case, fits),
        gates=gates,
        estimate=None if fits is None else _describe(case, fits),
        donors=tuple(Unit(area=case.plan.outcome.area, counterpart=case.origins[number]) for number in case.clean),
        excluded=case.excluded,
        specifications=() if fits is None else (*_specifications(case, fits), *later),
        cannot_show=CANNOT_SHOW,
        releases=tuple(releases),
        method=METHOD,
    )


def _fit(case: PairCase) -> PairFits | None:
    null = fit_null(case.pairs)
    treatment = treat(null.pairs, case.treated, case.start, case.where)
    if not treatment.any() or np.isnan(score_steps(null, treatment[None])[0]):
        return None
    main = estimate_pairs(case.pairs, case.treated, case.start, clean=case.clean, destinations=case.where)
    dates = np.array([treat(null.pairs, case.treated, year, case.where) for year in case.first.values()])
    ends = [_step(case, fit_null(at_end(case, end))) for end in (case.low, case.high)]
    return PairFits(
        main=main,
        at_dates=tuple(zip(case.first, score_steps(null, dates).tolist(), strict=True)),
        ends=(min(ends), max(ends)),
        without=_without(case, null) if case.where is None else {},
    )


def _step(case: PairCase, null: Null) -> float:
    return float(score_steps(null, treat(null.pairs, case.treated, case.start, case.where)[None])[0])


def _without(case: PairCase, null: Null) -> dict[int, float]:
    """Return the step with each destination in turn left untreated: what the others say."""
    whole = treat(null.pairs, case.treated, case.start)
    places = np.unique(null.pairs.destination[whole > 0])
    if len(places) < 2:
        return {}
    rows = np.array([whole * (null.pairs.destination != place) for place in places])
    return dict(zip(places.tolist(), score_steps(null, rows).tolist(), strict=True))


def _conclude(case: PairCase, fits: PairFits) -> Outcomes:
    size = case.thresholds["size"]
    critical = _critical(fits, size)
    effect = fits.main.coefficient
    ends = [effect - critical, effect + critical, *fits.ends, *fits.without.values()]
    found = EffectFound(effect=effect, range=Range(low=min(ends), high=max(ends)))
    leaves_out_zero = found.range.low > 0 or found.range.high < 0
    rank = _signed(case, fits) or Rank(place=fits.main.place, of=fits.main.of)
    if rank.p <= size and leaves_out_zero:
        return found
    return NoEffectFound(detectable=_detectable(fits, size))


def _critical(fits: PairFits, size: float) -> float:
    return float(np.quantile(np.abs(fits.main.placebos), 1 - size, method="higher"))


def _detectable(fits: PairFits, size: float) -> float:
    critical, moved = _critical(fits, size), fits.main.placebos
    return max(critical, float(np.quantile(critical - np.concatenate([moved, -moved]), 0.8, method="higher")))


def _signed(case: PairCase, fits: PairFits) -> Rank | None:
    if case.plan.direction is None:
        return None
    sign = 1 if case.plan.direction is Direction.RISE else -1
    return Rank(place=1 + int((sign * fits.main.placebos >= sign * fits.main.own).sum()), of=fits.main.of)


def _describe(case: PairCase, fits: PairFits) -> Estimate:
    totals, size = case.totals(), case.thresholds["size"]
    late = np.array([year >= case.start for year in case.years])
    logs = np.log1p(totals)
    some = fits.main.of > 1
    return Estimate(
        effect=fits.main.coefficient,
        at_dates=fits.at_dates,
        ends=Range(low=fits.ends[0], high=fits.ends[1]),
        conformal=None,
        conformal_open=False,
        rank=Rank(place=fits.main.place, of=fits.main.of),
        signed_rank=_signed(case, fits),
        critical=_critical(fits, size) if some else None,
        detectable=_detectable(fits, size) if some else None,
        r_squared=None,
        before=None,
        after=None,
        unrest=None,
        over_optima=None,
        periods=tuple(Period.of_year(year) for year in case.years),
        start=int(np.argmax(late)),
        observed=tuple(logs.tolist()),
        control=tuple((logs - fits.main.coefficient * late).tolist()),
        counted=tuple(totals.tolist()),
        weights=tuple(_weighed(case, fits)),
        placebos=tuple(_placebos(case, fits)),
        earlier=(),
    )


def _weighed(case: PairCase, fits: PairFits) -> list[Weighed]:
    counted = {
        place: float(np.nansum(case.pairs.count[case.own & (case.pairs.destination == place)]))
        for place in fits.without
    }
    whole = sum(counted.values()) or 1.0
    found = [
        Weighed(
            donor=Unit(area=case.destinations[place], counterpart=case.plan.outcome.counterpart),
            weight=counted[place] / whole,
            effect_without=left,
        )
        for place, left in fits.without.items()
    ]
    return sorted(found, key=lambda one: -one.weight)


def _placebos(case: PairCase, fits: PairFits) -> list[Placebo]:
    area = case.plan.outcome.area
    return [
        Placebo(
            unit=Unit(area=area, counterpart=case.origins[number]), effect=float(step), ratio=abs(float(step)), gaps=()
        )
        for number, step in zip(fits.main.origins, fits.main.placebos, strict=True)
    ]


def _specifications(case: PairCase, fits: PairFits) -> tuple[Specification, ...]:
    donors = fits.main.of - 1
    by_date = (
        Specification(name=f"from-{moment}", effect=effect, donors=donors)
        for moment, effect in fits.at_dates
        if moment is not case.plan.moment
    )
    return (Specification(name="poisson", effect=fits.main.coefficient, donors=donors), *by_date)
