"""A case becomes an evaluation: fits, gates, an outcome, and everything that is told beside it."""

from collections.abc import Sequence

import numpy as np

from routekaart.domain.evaluation.outcome import (
    Beside,
    CannotBeSaid,
    EarlierDate,
    Estimate,
    Evaluation,
    GateResult,
    GateState,
    Placebo,
    Range,
    Specification,
    Unit,
    Weighed,
)
from routekaart.domain.evaluation.plan import Plan, Sealed
from routekaart.domain.ids import ReleaseId
from routekaart.evaluating.case import Case
from routekaart.evaluating.compiled import COMPILES
from routekaart.evaluating.concluding import conclude, rank_of, sealed_rank
from routekaart.evaluating.fitting import Fits, fit_case
from routekaart.evaluating.gates import GATES
from routekaart.evaluating.netting import count_difference, net_of
from routekaart.evaluating.prediction import predict
from routekaart.evaluating.sensitivities import match_parts
from routekaart.evaluating.synthetic_control import fit_synthetic_control

METHOD = "evaluate@1"
CANNOT_SHOW = ("why", "for_whom", "what_else")
"""What no design of this kind can show; said beside every outcome."""
_DETECTIONS = "frontex-detections"


def evaluate_case(
    case: Case,
    *,
    sealed: Sealed | None = None,
    beside: Sequence[Beside] = (),
    later: Sequence[Specification] = (),
    releases: Sequence[ReleaseId] = (),
    in_depth: bool = False,
) -> Evaluation:
    """Evaluate a case.

    Args:
        case: what is looked at.
        sealed: the plan as it was sealed.
        beside: receiving routes and deaths.
        later: what plans that were sealed after this one, on the same question, say.
        releases: what the figures come from.
        in_depth: whether what takes some tenths of a second and decides nothing is told too: sensitivities, and where
            the series could have been.
    """
    fits = fit_case(case) if case.can_be_fitted else None
    gates = tuple(gate(case, fits) for gate in GATES)
    net = net_of(None if fits is None else count_difference(case, fits.synthetic), beside)
    alone = ("own_route_only",) if net is None else ()
    return Evaluation(
        plan=case.plan,
        sealed=sealed,
        outcome=conclude(case.plan, fits, gates, case.thresholds),
        gates=gates,
        estimate=None if fits is None else describe(case, fits, in_depth=in_depth),
        donors=tuple(Unit(area=area, counterpart=of) for area, of in case.panel.units[1:]),
        excluded=case.excluded,
        specifications=() if fits is None else (*_specifications(case, fits, in_depth=in_depth), *later),
        beside=tuple(beside),
        net=net,
        cannot_show=(*CANNOT_SHOW, *_counted(case.plan), *alone),
        releases=tuple(releases),
        method=METHOD,
    )


def refuse_plan(sealed: Sealed, reason: str) -> Evaluation:
    """Return the outcome of a plan that cannot be carried out with the series there are."""
    gate = GateResult(code="too_short", state=GateState.FAILED, figure=0.0, facts=(("reason", reason),))
    return Evaluation(
        plan=sealed.plan,
        sealed=sealed,
        outcome=CannotBeSaid(because=(gate.code,)),
        gates=(gate,),
        estimate=None,
        cannot_show=(*CANNOT_SHOW, *_counted(sealed.plan)),
        method=METHOD,
    )


def _counted(plan: Plan) -> tuple[str, ...]:
    """Say of detections that they are no persons."""
    return ("detections_not_persons",) if plan.outcome.indicator.startswith(_DETECTIONS) else ()


def describe(case: Case, fits: Fits, *, in_depth: bool = False) -> Estimate:
    """Return all that was computed, in values of the domain."""
    window, conformal = case.window, fits.conformal.range
    observed = fits.synthetic.observed
    return Estimate(
        effect=fits.effect,
        at_dates=fits.at_dates,
        ends=Range(low=fits.ends[0], high=fits.ends[1]),
        conformal=None if conformal is None else Range(low=conformal[0], high=conformal[1]),
        conformal_open=fits.conformal.open_ended,
        rank=rank_of(fits),
        signed_rank=sealed_rank(case.plan, fits),
        critical=fits.space.critical(size=case.thresholds["size"]),
        detectable=fits.space.detectable(size=case.thresholds["size"]),
        r_squared=None if np.isnan(fits.synthetic.r_squared) else fits.synthetic.r_squared,
        before=fits.synthetic.before,
        after=fits.synthetic.after,
        unrest=fits.time.unrest,
        over_optima=None if fits.optima is None else Range(low=fits.optima[0], high=fits.optima[1]),
        periods=case.panel.periods,
        start=window.start,
        observed=tuple(observed.tolist()),
        control=tuple((observed - fits.synthetic.gaps).tolist()),
        counted=tuple(case.panel.values[0].tolist()),
        weights=_weighed(case, fits),
        placebos=tuple(_placebos(case, fits)),
        earlier=tuple(
            EarlierDate(period=case.panel.periods[start], effect=float(effect))
            for start, effect in zip(fits.time.starts, fits.time.effect, strict=True)
        ),
        band=_band(case, fits) if in_depth else (),
    )


def _band(case: Case, fits: Fits) -> tuple[Range, ...]:
    """Return where the series could have been without the event; nothing without a compiler, for it takes minutes."""
    if not COMPILES:
        return ()
    found = predict(case.transformed(), 0, case.donors, case.window)
    late = (fits.synthetic.observed - fits.synthetic.gaps)[case.window.after]
    ends = zip((late + found.low).tolist(), (late + found.high).tolist(), strict=True)
    return tuple(Range(low=low, high=high) for low, high in ends)


def _weighed(case: Case, fits: Fits) -> tuple[Weighed, ...]:
    found = [
        Weighed(
            donor=_unit(case, row),
            weight=float(fits.synthetic.weights.values[row]),
            effect_without=None if np.isnan(without) else without,
        )
        for row, without in fits.without.items()
    ]
    return tuple(sorted(found, key=lambda one: -one.weight))


def _placebos(case: Case, fits: Fits) -> list[Placebo]:
    series = case.transformed()
    found = []
    for place, row in enumerate(fits.space.rows[1:], start=1):
        others = case.donors & (np.arange(len(series)) != row)
        gaps = fit_synthetic_control(series, row, others, case.window).gaps
        ratio = float(fits.space.ratio[place])
        found.append(
            Placebo(
                unit=_unit(case, row),
                effect=float(fits.space.effect[place]),
                ratio=ratio,
                gaps=tuple(gaps.tolist()),
            )
        )
    return found


def _specifications(case: Case, fits: Fits, *, in_depth: bool) -> tuple[Specification, ...]:
    donors = len(case.panel.units) - 1
    by_estimator = [Specification(name=str(name), effect=effect, donors=donors) for name, effect in fits.others]
    by_date = [
        Specification(name=f"from-{moment}", effect=effect, donors=donors)
        for moment, effect in fits.at_dates
        if moment is not case.plan.moment
    ]
    searched = match_parts(case.transformed(), 0, case.donors, case.window) if in_depth else ()
    by_search = [Specification(name=name, effect=effect, donors=donors) for name, effect in searched]
    return (*by_estimator, *by_date, *by_search)


def _unit(case: Case, row: int) -> Unit:
    area, counterpart = case.panel.units[row]
    return Unit(area=area, counterpart=counterpart)
