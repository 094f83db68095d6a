"""Averages: what was counted in a period, by the months, days or years that it has.

Not by weeks: a year is 52 of them for some, and 52.14 for others.
"""

from dataclasses import replace
from datetime import timedelta
from fractions import Fraction

from routekaart.checking.measuring import Measured
from routekaart.domain.period import Period, Recurrence

LONGEST = timedelta(days=20 * 366)
"""An average may be of several years; their sum is meant then, and nothing else."""
_MONTHS_IN_YEAR = 12


def average(measured: Measured, period: Period, per: Recurrence) -> Measured | None:
    """Return what was measured in a period for each month, day or year of it; `None` if it has no whole ones."""
    count = count_units(period, per)
    return None if count is None else replace(measured, interval=measured.interval.scaled(1 / count), value=None)


def count_units(period: Period, per: Recurrence) -> Fraction | None:
    """Return how many months, days or years a period has; `None` if they are not whole or not known.

    >>> count_units(Period.parse("2018-H1"), Recurrence("R/P1M"))
    Fraction(6, 1)
    """
    start, end = period.start, period.end
    if start is None or end is None or not period.fixed:
        return None
    months = _MONTHS_IN_YEAR * (end.year - start.year) + end.month - start.month
    whole_months = start.day == end.day == 1
    match per.notation:
        case "R/P1D":
            return Fraction((end - start).days)
        case "R/P1M" if whole_months:
            return Fraction(months)
        case "R/P1Y" if whole_months and months % _MONTHS_IN_YEAR == 0:
            return Fraction(months, _MONTHS_IN_YEAR)
        case _:
            return None
