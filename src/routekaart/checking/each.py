"""Figures that are said of each year or month of a period: "ieder jaar tussen de 5.500 en 8.000"."""

from dataclasses import replace

from routekaart.checking.candidates import Option, measure_said, weigh_option
from routekaart.checking.comparing import compare, difference_percent
from routekaart.checking.evidence import Evidence, View
from routekaart.checking.measuring import Measured
from routekaart.domain.content import Figure, Range
from routekaart.domain.finding import Candidate, Fit
from routekaart.domain.interval import Interval, exact
from routekaart.domain.period import Period, Recurrence
from routekaart.domain.quantity import Comparator, Quantity

_MOST = 60
"""Years or months of a period at most."""
_MONTHS = {"R/P1Y": 12, "R/P1M": 1}
"""How many months each of them has."""


def split_period(period: Period, each: Recurrence) -> tuple[Period, ...]:
    """Return the years or months of a period; none if it has less than two, or no whole ones.

    >>> [str(one) for one in split_period(Period.parse("2016/2017"), Recurrence("R/P1Y"))]
    ['2016', '2017']
    """
    start, end, months = period.start, period.end, _MONTHS.get(each.notation)
    if start is None or end is None or months is None or not start.day == end.day == 1:
        return ()
    first, last = start.year * 12 + start.month - 1, end.year * 12 + end.month - 1
    if (last - first) % months or not 2 <= (last - first) // months <= _MOST or (months > 1 and start.month > 1):
        return ()
    return tuple(_unit(at, months) for at in range(first, last, months))


def _unit(month: int, months: int) -> Period:
    year, number = divmod(month, 12)
    return Period.of_year(year) if months > 1 else Period.parse(f"{year:04}-{number + 1:02}")


def weigh_each(
    option: Option, said: Figure | Range, units: tuple[Period, ...], evidence: Evidence, view: View
) -> Candidate | None:
    """Return the candidate that speaks most against words that are said of each unit; `None` if none is held.

    The words stand if the figure of each unit does what they say, and fall with one that does not.
    """
    held = [one for unit in units if (one := measure_said(option, unit, None, evidence, view)) is not None]
    if not held:
        return None
    fits = [(_fit(said.quantity, one.interval), one) for one in held]
    fit, shown = _worst(fits)
    if fit is Fit.INSIDE and len(held) < len(units):
        fit = Fit.OVERLAPS  # one that is not held may lie outside
    rows = tuple(number for one in held for number in one.rows)
    all_held = replace(shown, rows=rows, apart=any(one.apart for one in held))
    candidate = weigh_option(option, all_held, fit, evidence=evidence, view=view)
    missing = ("missing_years",) if len(held) < len(units) else ()
    difference = difference_percent(said.quantity, shown.interval)
    return replace(candidate, difference=difference, notes=(*candidate.notes, "each", *missing))


def _fit(said: Quantity, observed: Interval) -> Fit:
    """Tell how a figure lies to words that are said of many; "meer dan" is a limit, however far past it one lies."""
    over, under = said.comparator is Comparator.OVER, said.comparator is Comparator.UNDER
    if said.limit and over and observed.within(Interval.between(exact(said.value), None, low_in=False)):
        return Fit.INSIDE
    if said.limit and under and observed.within(Interval.between(None, exact(said.value), high_in=False)):
        return Fit.INSIDE
    return compare(said.allowance(), observed)


def _worst(fits: list[tuple[Fit, Measured]]) -> tuple[Fit, Measured]:
    """Return the fit that decides, and the first figure that has it."""
    for fit in (Fit.OUTSIDE, Fit.NEAR, Fit.OVERLAPS):
        for found, measured in fits:
            if found is fit:
                return fit, measured
    return fits[0]
