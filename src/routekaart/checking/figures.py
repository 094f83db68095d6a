"""Check a figure or a range against every series that could be meant."""

from collections.abc import Iterator
from dataclasses import replace

from routekaart.checking.averaging import count_units
from routekaart.checking.candidates import (
    Option,
    find_options,
    lack_option,
    measure_said,
    names_definition,
    sought_facts,
    weigh_option,
)
from routekaart.checking.changes import are_alike, has_breaks, is_broken, measure_change, turn_around
from routekaart.checking.comparing import compare, difference_percent, middle, names_its_source
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.each import split_period, weigh_each
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import is_now, is_of_its_end
from routekaart.domain.content import Figure, Range
from routekaart.domain.finding import Candidate, Fit, Judgement, Verdict
from routekaart.domain.interval import exact
from routekaart.domain.observation import Measure
from routekaart.domain.period import Period
from routekaart.domain.quantity import Comparator
from routekaart.domain.statement import Statement


def check_figure(statement: Statement, said: Figure | Range, *, evidence: Evidence, view: View) -> Verdict:
    """Judge a level as known in a view."""
    sought = sought_facts(statement, said)
    options = tuple(find_options(statement, said, evidence))
    period = statement.valid
    if period is None or (period.start is None and not _only_stocks(options)):
        return undecided("no_period", *sought)
    if said.each is not None and (not split_period(period, said.each) or _only_stocks(options)):
        return undecided("not_a_series", *sought)
    if said.per is not None and (count_units(period, said.per) is None or _only_stocks(options)):
        return undecided("not_a_series", *sought)
    candidates = tuple(_figure_candidates(options, said, period, evidence, view))
    exact_figure = said.each is None and names_its_source(said.quantity)
    verdict = conclude(candidates, exact_figure=exact_figure, named=names_definition(said), sought=sought)
    if isinstance(said, Figure) and said.movement is not None and said.base is not None:
        changes = [
            (option, measure_change(option, period, said.base, view))
            for option in options
            if not option.excluded
            and are_alike(period, said.base)
            and not is_broken(option, said.base, period, evidence, view)
        ]
        return replace(verdict, flips=turn_around(said.movement, changes))
    return verdict


def _figure_candidates(
    options: tuple[Option, ...], said: Figure | Range, period: Period, evidence: Evidence, view: View
) -> Iterator[Candidate]:
    quantity = said.quantity
    if said.each is not None:
        yield from _each_candidates(options, said, split_period(period, said.each), evidence, view)
        return
    for option in options:
        measured = measure_said(option, period, said.per, evidence, view)
        if measured is None and (option.excluded or option.sums):
            continue
        if measured is None:
            later = measure_said(option, period, said.per, evidence, evidence.now) is not None
            yield lack_option(option, period, later=later)
            continue
        fit = compare(quantity.allowance(), measured.interval)
        printed = measured.value if said.per is None else round(middle(measured.interval))
        if fit is Fit.OVERLAPS and quantity.comparator is Comparator.EXACT and exact(quantity.value) == printed:
            # just what the publisher printed, or its average, however far the true number may be from it
            fit = Fit.INSIDE
        broken = measured.summed and has_breaks(option, period, period, evidence)
        candidate = weigh_option(option, measured, fit, evidence=evidence, view=view, broken=broken)
        notes = candidate.notes if measured.period.same_days(period) else (*candidate.notes, "latest_stock")
        if not is_of_its_end(measured, period) and not (is_now(period, evidence) and fit is Fit.INSIDE):
            # who were there half a year before tells nothing of who were there on a day that is named
            candidate = replace(candidate, verdict=Judgement.UNDECIDED)
        notes += () if said.per is None else ("average",)
        yield replace(candidate, difference=difference_percent(quantity, measured.interval), notes=notes)


def _each_candidates(
    options: tuple[Option, ...], said: Figure | Range, units: tuple[Period, ...], evidence: Evidence, view: View
) -> Iterator[Candidate]:
    for option in options:
        candidate = weigh_each(option, said, units, evidence, view)
        if candidate is None and not (option.excluded or option.sums):
            later = weigh_each(option, said, units, evidence, evidence.now) is not None
            candidate = lack_option(option, units[0], later=later)
        if candidate is not None:
            yield candidate


def _only_stocks(options: tuple[Option, ...]) -> bool:
    return bool(options) and all(option.indicator.measure is Measure.STOCK for option in options)
