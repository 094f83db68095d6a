"""Check a part of a whole: "van de asielzoekers kwam 29% uit Syrië"."""

from dataclasses import replace

from routekaart.checking.candidates import Option, find_options, lack_option, measure_said, sought_facts, weigh_option
from routekaart.checking.comparing import compare
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View, find_areas
from routekaart.checking.measuring import Measured
from routekaart.domain.content import Share
from routekaart.domain.finding import Candidate, Verdict
from routekaart.domain.interval import Interval
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.statement import Statement


def check_share(statement: Statement, said: Share, *, evidence: Evidence, view: View) -> Verdict:
    """Judge what part of a whole something is, each as one publisher counts both, as known in a view."""
    sought, period = sought_facts(statement, said), statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    if said.quantity.unit not in (Unit.PERCENT, Unit.FRACTION) or (said.counterpart is None) is (said.whole is None):
        return undecided("not_a_series", *sought)
    candidates = tuple(
        candidate
        for option in find_options(statement, said, evidence)
        if (candidate := _candidate(option, said, period, evidence, view)) is not None
    )
    return conclude(candidates, exact_figure=False, named=said.publisher is not None, sought=sought)


def _candidate(option: Option, said: Share, period: Period, evidence: Evidence, view: View) -> Candidate | None:
    part, whole = _parts(option, said, period, evidence, view)
    against = said.whole
    if part is None or whole is None:
        if option.excluded:
            return None
        later = None not in _parts(option, said, period, evidence, evidence.now)
        return replace(lack_option(option, period, later=later), against=against)
    ratio = part.interval.ratio(whole.interval)
    if ratio is None:
        return None
    scaled = ratio.scaled(100) if said.quantity.unit is Unit.PERCENT else ratio
    share = replace(
        part,
        interval=Interval(scaled.low, scaled.high),
        value=None,
        releases=tuple(dict.fromkeys(part.releases + whole.releases)),
        rows=part.rows + whole.rows,
        flags=tuple(dict.fromkeys(part.flags + whole.flags)),
        rounded=scaled.low != scaled.high,
    )
    fit = compare(said.quantity.allowance(), share.interval)
    candidate = weigh_option(option, share, fit, evidence=evidence, view=view)
    return replace(candidate, unit=said.quantity.unit, against=against)


def _parts(
    option: Option, said: Share, period: Period, evidence: Evidence, view: View
) -> tuple[Measured | None, Measured | None]:
    part = measure_said(option, period, None, evidence, view)
    if said.whole is None:
        return part, measure_said(replace(option, counterpart=None), period, None, evidence, view)
    choices = [one for one in find_areas(option.indicator, said.whole, evidence.gazetteer) if one.same]
    if not choices:
        return part, None
    return part, measure_said(replace(option, choice=choices[0]), period, None, evidence, view)
