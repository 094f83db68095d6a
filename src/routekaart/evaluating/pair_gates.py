"""The same thirteen gates for pairs and years; those about weights of donors do not apply."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from routekaart.domain.evaluation.outcome import GateResult
from routekaart.domain.evaluation.plan import Moment
from routekaart.evaluating.gates.break_near import tell_changes
from routekaart.evaluating.gates.gate import decided, not_applicable, not_checked
from routekaart.evaluating.gates.not_separable import decide_bundle
from routekaart.evaluating.pair_case import PairCase
from routekaart.evaluating.pairs import PairEffect

_ALL = 99.0


@dataclass(frozen=True, slots=True, kw_only=True)
class PairFits:
    """What was estimated for pairs and years; other dates, ends and destinations are steps of the score."""

    main: PairEffect
    at_dates: tuple[tuple[Moment, float], ...]
    ends: tuple[float, float]
    without: dict[int, float]
    """By destination, what is left without it."""


PairGate = Callable[[PairCase, PairFits | None], GateResult]


def check_length(case: PairCase, fits: PairFits | None) -> GateResult:
    """Count the years before and after."""
    before = sum(year < case.start for year in case.years)
    after = sum(case.start <= year < case.start + case.plan.span.after for year in case.years)
    needed, asked = case.thresholds["least_before_years"], case.plan.span.after
    told = {"before": before, "needed": round(needed), "after": after, "asked": asked}
    return decided("too_short", before >= needed and after >= asked, before, needed, **told)


def check_placebos(case: PairCase, fits: PairFits | None) -> GateResult:
    """Count the origins that may be placebos and of which the model can say something."""
    count = len(case.clean) if fits is None else fits.main.of - 1
    needed = case.thresholds["least_donors"]
    return decided(
        "too_few_donors", count >= needed, count, needed, donors=count, needed=round(needed), least=f"1/{count + 1}"
    )


def check_clean(case: PairCase, fits: PairFits | None) -> GateResult:
    """Say that origins with an arrangement of their own were left out."""
    return decided("contaminated", True, 0, 0, donors="", excluded=len(case.excluded))


def check_dates(case: PairCase, fits: PairFits | None) -> GateResult:
    """Compare the signs from each date on."""
    dates = ", ".join(f"{one.moment} {one.day}" for one in case.plan.dates)
    if fits is None or len(case.plan.dates) < case.thresholds["least_dates"]:
        return not_checked("date_decides", dates=dates)
    years = len(set(case.first.values()))
    if years < case.thresholds["least_dates"]:  # days that count from the same year say nothing of one another
        return not_checked("date_decides", dates=dates, periods=years)
    signs = {effect > 0 for _, effect in fits.at_dates}
    told = "; ".join(f"{moment} {effect:+.2f}" for moment, effect in fits.at_dates)
    return decided("date_decides", len(signs) == 1, len(signs), 1, dates=dates, effects=told)


def check_breaks(case: PairCase, fits: PairFits | None) -> GateResult:
    """Look for known changes in counting near the event."""
    return decided("break", not case.breaks, len(case.breaks), 0, **tell_changes(case.breaks))


def check_pandemic(case: PairCase, fits: PairFits | None) -> GateResult:
    """Count the years after the event that were the pandemic's."""
    asked = case.plan.span.after
    inside = sum(year in case.pandemic for year in range(case.start, case.start + asked))
    share, most = inside / asked, case.thresholds["most_covid"]
    return decided("covid", share <= most, share, most, periods=inside, asked=asked)


def check_size(case: PairCase, fits: PairFits | None) -> GateResult:
    """Look at the median year before the event, the share of tiny cells, and whether rounding decides the sign."""
    before = case.totals()[[year < case.start for year in case.years]]
    cells = case.pairs.count[case.own]
    median, least = float(np.median(before)), case.thresholds["least_year"]
    tiny = float((cells <= case.thresholds["tiny"]).mean()) if len(cells) else 1.0
    turns = fits is not None and fits.ends[0] < 0 < fits.ends[1]
    passes = median >= least and tiny <= case.thresholds["most_tiny"] and not turns
    return decided("too_small", passes, median, least, median=f"{median:g}", tiny=f"{tiny:.0%}", turns=turns)


def check_bundle(case: PairCase, fits: PairFits | None) -> GateResult:
    """Name what came together."""
    return decide_bundle(case.plan, case.others)


def check_absorbed(case: PairCase, fits: PairFits | None) -> GateResult:
    """Tell whether the fixed effects leave anything of the treatment."""
    left = fits is not None and np.isfinite(fits.main.own)
    reason = "" if left else "pairs and years together hold all of its variation, or there is no figure to compare"
    return decided("absorbed", left, float(left), 1, reason=reason)


def check_one_destination(case: PairCase, fits: PairFits | None) -> GateResult:
    """Look at what is left without each destination; an arrangement with one alone has none to leave out."""
    if fits is None:
        return not_checked("one_donor")
    if not fits.without:
        return not_applicable("one_donor")
    lost = {place: 1 - left / fits.main.own if fits.main.own else _ALL for place, left in fits.without.items()}
    place, largest = max(lost.items(), key=lambda one: one[1])
    told = {"donor": case.destinations[place], "without": f"{fits.without[place]:+.2f}"}
    return decided("one_donor", largest <= case.thresholds["most_lost"], largest, case.thresholds["most_lost"], **told)


def check_inference(case: PairCase, fits: PairFits | None) -> GateResult:
    """Say that p is that of all placebos; the clustered error is not used."""
    if fits is None:
        return not_checked("se_not_valid")
    return decided("se_not_valid", fits.main.of >= 2, fits.main.of, 2, placebos=fits.main.of - 1)


def _not_about_pairs(code: str) -> PairGate:
    return lambda case, fits: not_applicable(code)


PAIR_GATES: tuple[PairGate, ...] = (
    check_length,
    check_placebos,
    _not_about_pairs("no_fit"),
    _not_about_pairs("not_identified"),
    check_clean,
    check_dates,
    check_breaks,
    check_pandemic,
    check_size,
    check_bundle,
    check_absorbed,
    check_one_destination,
    check_inference,
)
"""In the order of `routekaart.evaluating.gates.GATES`."""
