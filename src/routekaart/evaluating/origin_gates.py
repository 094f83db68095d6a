"""The same thirteen gates for origins with dates of their own; those about weights of donors do not apply."""

from collections.abc import Callable, Iterable

import numpy as np

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.evaluating.gates.break_near import tell_changes
from routekaart.evaluating.gates.gate import decided, not_applicable, not_checked
from routekaart.evaluating.gates.not_separable import decide_bundle
from routekaart.evaluating.origin_case import OriginCase
from routekaart.evaluating.origin_fits import OriginFits, critical_size, deciding_rank, sealed_size

OriginGate = Callable[[OriginCase, OriginFits | None], GateResult]
_ALL = 99.0
"""More than everything: the sign turns, or nobody is left."""


def check_length(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Count the years before and after of the cohort that has fewest."""
    own = case.first[: len(case.starts)]
    before, after = int(own.min()) - case.plan.span.skip, len(case.years) - int(own.max())
    needed, asked = case.thresholds["least_before_cohort"], case.plan.span.after
    told = {"before": max(before, 0), "needed": round(needed), "after": min(after, asked), "asked": asked}
    return decided("too_short", before >= needed and after >= asked, before, needed, **told)


def check_donors(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Count the origins that are compared with."""
    count, needed = len(case.panel.units) - len(case.starts), case.thresholds["least_donors"]
    least = f"1/{count + 1 if fits is None else fits.of}"
    return decided("too_few_donors", count >= needed, count, needed, donors=count, needed=round(needed), least=least)


def check_trends(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Look at the years before; and at an effect, whether it outlasts trends that differ after as they did before."""
    if fits is None or fits.p_before is None:
        return not_checked("no_fit")
    least, outlast = case.thresholds["least_p_before"], case.thresholds["least_breakdown"]
    bounded = fits.bounded
    breakdown = None if bounded is None else bounded.breakdown or 0.0
    told = {"p_before": f"{fits.p_before:.3f}", "least": least, "outlast": outlast}
    told |= {} if breakdown is None else {"breakdown": f"{breakdown:.2f}"}
    if fits.p_before <= least:
        return decided("no_fit", False, fits.p_before, least, **told)
    if deciding_rank(case.plan, fits).p > case.thresholds["size"]:
        return decided("no_fit", True, fits.p_before, least, **told)
    if breakdown is None:
        return not_checked("no_fit", **told)
    return decided("no_fit", breakdown >= outlast, breakdown, outlast, **told)


def check_clean(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Count the origins that the plan names to compare with and that something touched."""
    names = ", ".join(one.unit.counterpart or "" for one in case.contaminated)
    count = len(case.contaminated)
    return decided("contaminated", count == 0, count, 0, donors=names, excluded=len(case.excluded))


def check_dates(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Compare the signs from each moment of which every treated origin has a day."""
    known = {one.moment for start in case.starts for one in start.dates}
    dates = ", ".join(sorted(known))
    if fits is None or len(fits.at_dates) < case.thresholds["least_dates"]:
        return not_checked("date_decides", dates=dates)
    years = {tuple(case.first_from(moment)) for moment, _ in fits.at_dates}
    if len(years) < case.thresholds["least_dates"]:  # days that count from the same year say nothing of one another
        return not_checked("date_decides", dates=dates, periods=len(years))
    signs = {effect > 0 for _, effect in fits.at_dates}
    told = "; ".join(f"{moment} {effect:+.2f}" for moment, effect in fits.at_dates)
    share = _share_of_critical(case, fits, [effect for _, effect in fits.at_dates])
    if len(signs) > 1 and share is not None:
        return decided("date_decides", share < 1, share, 1, dates=dates, effects=told)
    return decided("date_decides", len(signs) == 1, len(signs), 1, dates=dates, effects=told)


def check_breaks(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Look for known changes near a date, and for flags in the years beside it."""
    treated, years = len(case.starts), np.arange(len(case.years))
    near = np.abs(years - case.first[:treated, None]) <= 1
    own = bool((case.broken[:treated] & near).any())
    others = case.broken[treated:, near.any(axis=0)].any(axis=1)
    share, most = float(others.mean()) if others.size else 0.0, case.thresholds["most_broken_weight"]
    closed = own or bool(case.breaks)
    return decided("break", not closed and share <= most, 1.0 if closed else share, most, **tell_changes(case.breaks))


def check_pandemic(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Count the years after of all treated origins that were the pandemic's."""
    asked = case.plan.span.after
    first = [case.years[0] + int(number) for number in case.first[: len(case.starts)]]
    years = [year for start in first for year in range(start, start + asked)]
    inside, most = sum(year in case.pandemic for year in years), case.thresholds["most_covid"]
    share = inside / len(years)
    return decided("covid", share <= most, share, most, periods=inside, asked=len(years))


def check_size(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Look at the treated origin that counts least, for in logs each weighs the same; and whether rounding decides."""
    own = case.first[: len(case.starts)]
    before = [case.panel.values[row, : max(int(start), 1)] for row, start in enumerate(own)]
    median, least = min(float(np.median(counts)) for counts in before), case.thresholds["least_year"]
    tiny = float((np.concatenate(before) <= case.thresholds["tiny"]).mean())
    turns = fits is not None and _turns(case, fits)
    passes = median >= least and tiny <= case.thresholds["most_tiny"] and not turns
    return decided("too_small", passes, median, least, median=f"{median:g}", tiny=f"{tiny:.0%}", turns=turns)


def check_bundle(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Name what came together with one of them."""
    return decide_bundle(case.plan, case.others)


def check_absorbed(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Tell whether years and origins leave anything: they do not where all are treated at once."""
    left = fits is not None and np.isfinite(fits.effect)
    reason = "" if left else "in some year nobody is left to compare with, or there is no year before"
    return decided("absorbed", left, float(left), 1, reason=reason)


def check_one_origin(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Look at what is left without each origin, treated or not: it may neither turn nor lose half its size.

    Of what cannot be told from chance the sign is chance too: then it may only not become more without one of them.
    """
    if fits is None:
        return not_checked("one_donor")
    without = fits.without_treated | fits.without_donor
    lost = {row: _lost(fits.effect, left) for row, left in without.items()}
    row, largest = max(lost.items(), key=lambda one: one[1])
    most = case.thresholds["most_lost"]
    share = _share_of_critical(case, fits, without.values())
    if largest > most and share is not None:
        row = max(without, key=lambda one: sealed_size(case.plan, without[one]))
        largest, most = share, 1.0
    told = {"donor": case.origins[row], "without": f"{without[row]:+.2f}"}
    return decided("one_donor", largest <= most, largest, most, **told)


def check_inference(case: OriginCase, fits: OriginFits | None) -> GateResult:
    """Say that p is that of the draws; of the clustered error only how often it would have been wrong is told."""
    if fits is None:
        return not_checked("se_not_valid")
    told = {"placebos": fits.of - 1, "clustered_size": f"{fits.clustered_size:.3f}"}
    return decided("se_not_valid", fits.of >= 2, fits.of, 2, **told)


def _share_of_critical(case: OriginCase, fits: OriginFits, others: Iterable[float]) -> float | None:
    """Return how near the largest of other ways of looking comes to what the test could call real.

    Of a plan that sealed a direction only that side counts. `None` if the effect itself is called real: then its sign
    and size count.
    """
    if deciding_rank(case.plan, fits).p <= case.thresholds["size"]:
        return None
    sizes = [sealed_size(case.plan, one) if np.isfinite(one) else _ALL for one in others]
    return max(sizes, default=0.0) / max(critical_size(case, fits), 1e-300)


def _turns(case: OriginCase, fits: OriginFits) -> bool:
    """Tell whether rounding decides the sign of what the test calls real, or makes it call real what is not."""
    share = _share_of_critical(case, fits, fits.ends)
    return fits.ends[0] < 0 < fits.ends[1] if share is None else share >= 1


def _lost(whole: float, left: float) -> float:
    return 1 - left / whole if whole and np.isfinite(left) else _ALL


def _not_about_origins(case: OriginCase, fits: OriginFits | None) -> GateResult:
    return not_applicable("not_identified")


ORIGIN_GATES: tuple[OriginGate, ...] = (
    check_length,
    check_donors,
    check_trends,
    _not_about_origins,
    check_clean,
    check_dates,
    check_breaks,
    check_pandemic,
    check_size,
    check_bundle,
    check_absorbed,
    check_one_origin,
    check_inference,
)
"""In the order of `routekaart.evaluating.gates.GATES`."""
