"""Check the most or least of a row of periods: "het hoogste aantal sinds 2016"."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import pairwise

from routekaart.checking.candidates import (
    Option,
    find_options,
    lack_option,
    measure_said,
    names_definition,
    sought_facts,
    weigh_option,
)
from routekaart.checking.changes import agree, has_breaks
from routekaart.checking.concluding import conclude, undecided
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import Measured, is_of_its_end
from routekaart.domain.content import Extreme, Order
from routekaart.domain.finding import Candidate, Fit, Verdict
from routekaart.domain.interval import Interval
from routekaart.domain.period import Period
from routekaart.domain.statement import Statement

_FITS = frozenset({Fit.INSIDE, Fit.OUTSIDE, Fit.OVERLAPS})
_LONGEST_ROW = 60
"""Periods between the two that are named: sixty years, or five years of months."""


def check_extreme(statement: Statement, said: Extreme, *, evidence: Evidence, view: View) -> Verdict:
    """Judge whether a period had more, or less, than every one between it and an earlier one, as known in a view."""
    sought, period = sought_facts(statement, said), statement.valid
    if period is None or period.start is None:
        return undecided("no_period", *sought)
    if said.since is None:
        return undecided("no_base_period", *sought)
    row = find_row(said.since, period) if said.until is None else find_others(said.since, said.until, period)
    if not row:
        return undecided("not_a_series", *sought)
    candidates = [
        candidate
        for option in find_options(statement, said, evidence)
        if (candidate := _candidate(option, said, period, row, evidence, view)) is not None
    ]
    verdict = conclude(tuple(candidates), exact_figure=False, named=names_definition(said), sought=sought)
    held = [one for one in candidates if one.fit in _FITS and "across_break" not in one.notes]
    own = [one for one in held if one.same_definition] or held
    known = Fit.OVERLAPS not in {one.fit for one in own}  # a figure of just this definition may bear it out
    return replace(verdict, flips=agree([one.fit is Fit.OUTSIDE for one in own]) if known else None)


def find_row(since: Period, period: Period) -> tuple[Period, ...]:
    """Return the periods as long as the last one that lie between it and an earlier one; none if they do not fit.

    >>> [str(one) for one in find_row(Period.parse("2016"), Period.parse("2019"))]
    ['2017', '2018']
    """
    return _split(since.end, period.start, period)


def find_others(first: Period, last: Period, period: Period) -> tuple[Period, ...]:
    """Return the periods as long as the one that is spoken of, from a first to a last, without itself.

    None if they do not fit, or if it is partly in one of them.

    >>> [str(one) for one in find_others(Period.parse("2016"), Period.parse("2018"), Period.parse("2017"))]
    ['2016', '2018']
    """
    row = _split(first.start, last.end, period)
    others = tuple(one for one in row if not one.same_days(period))
    return () if any(one.overlaps(period) for one in others) else others


def _split(start: date | None, end: date | None, period: Period) -> tuple[Period, ...]:
    """Return the whole months, or stretches of them as long as a period, that fill the days up to an end."""
    days = (start, end, period.start, period.end)
    if not period.fixed or any(day is None or day.day > 1 for day in days):
        return ()
    begin, stop, first, last = (day for day in days if day is not None)
    months = 12 * (last.year - first.year) + last.month - first.month
    ends = [begin]
    while ends[-1] < stop and len(ends) <= _LONGEST_ROW:
        past = ends[-1].month - 1 + months
        ends.append(begin.replace(year=ends[-1].year + past // 12, month=past % 12 + 1))
    return tuple(Period.of_days(one, other) for one, other in pairwise(ends)) if ends[-1] == stop else ()


def _candidate(
    option: Option, said: Extreme, period: Period, row: tuple[Period, ...], evidence: Evidence, view: View
) -> Candidate | None:
    own = measure_said(option, period, None, evidence, view)
    own = own if own is not None and is_of_its_end(own, period) else None
    if own is None and (option.excluded or option.sums):
        return None
    if own is None:
        later = measure_said(option, period, None, evidence, evidence.now) is not None
        return lack_option(option, period, later=later)
    others = list(_measure_row(option, row, evidence, view))
    held = [measured for _, measured in others]
    fit, nearest = _place(said.order, own, held), _nearest(said.order, others)
    if fit is Fit.OUTSIDE and _reaches_letter(said, evidence):
        # a year after it may have had more only since the words were first said
        before = find_row(said.since, period) if said.since is not None else ()
        inner = [measured for one, measured in others if one in before]
        fit = Fit.OUTSIDE if _place(said.order, own, inner) is Fit.OUTSIDE else Fit.OVERLAPS
    if fit is Fit.INSIDE and len(held) < len(row):
        if option.sums:
            return None  # sums of months that lack a year say no more than the years that are held beside them
        fit = Fit.OVERLAPS  # one that is not held may stand above it
    broken = _is_broken(option, said, period, [(period, own), *others], evidence)
    rows = own.rows + tuple(number for one in held for number in one.rows)
    shown = replace(own, rows=rows, apart=any(one.apart for one in (own, *held)))
    candidate = weigh_option(option, shown, fit, evidence=evidence, view=view, base=nearest, broken=broken)
    missing = ("missing_years",) if len(held) < len(row) else ()
    return replace(candidate, notes=(*candidate.notes, *missing))


def _is_broken(
    option: Option, said: Extreme, period: Period, row: list[tuple[Period, Measured]], evidence: Evidence
) -> bool:
    """Tell whether figures of a row are counted in different ways: a known break, or a later one flagged as such."""
    ends = [one for one in (said.since, said.until) if one is not None]
    _, *later = sorted(row, key=lambda one: one[0].start or date.min)
    flagged = any("B" in measured.flags for _, measured in later)
    return flagged or any(has_breaks(option, end, period, evidence) for end in ends)


def _reaches_letter(said: Extreme, evidence: Evidence) -> bool:
    """Tell whether a row of years goes on up to the last one before the letter."""
    end = None if said.until is None else said.until.end
    return end is not None and end.year >= evidence.then.day.year


def _measure_row(
    option: Option, row: tuple[Period, ...], evidence: Evidence, view: View
) -> Iterator[tuple[Period, Measured]]:
    for period in row:
        measured = measure_said(option, period, None, evidence, view)
        if measured is not None and measured.period.end == period.end:  # a stock of before is not that of a month
            yield period, measured


def _place(order: Order, own: Measured, others: list[Measured]) -> Fit:
    """Tell whether it surely is the most, or the least, surely is not, or may be."""
    above, below = Interval.between(0, None, low_in=False), Interval.between(None, 0, high_in=False)
    wanted, refused = (above, below) if order is Order.MOST else (below, above)
    gaps = [own.interval - other.interval for other in others]
    if any(gap.within(refused) for gap in gaps):
        return Fit.OUTSIDE
    return Fit.INSIDE if all(gap.within(wanted) for gap in gaps) else Fit.OVERLAPS


def _nearest(order: Order, others: list[tuple[Period, Measured]]) -> Period | None:
    """Return the period of the row that comes nearest to the first place, or stands above it."""
    if not others:
        return None
    sign = 1 if order is Order.MOST else -1
    return max(others, key=lambda one: sign * (one[1].interval.low or 0))[0]
