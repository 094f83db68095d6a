"""Observations become series side by side, with what is missing as missing and flags beside them."""

from bisect import bisect_left
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.ids import ReleaseId
from routekaart.domain.observation import Observation
from routekaart.domain.period import Period
from routekaart.evaluating.kernel import Mask
from routekaart.evaluating.panel import Panel

_DAYS = {12: (28, 31), 1: (365, 366)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Arranged:
    """Series of one indicator: of all months between the first and the last, or of the years that are there."""

    panel: Panel
    """Missing is NaN, never zero."""
    releases: tuple[ReleaseId, ...]
    """What the figures are from."""
    broken: Mask
    """Shape (units, periods): where the publisher flags a break."""
    seasons: int
    """How many periods a year has: 12 or 1."""
    days: tuple[date, ...]
    """The first day of each period."""

    def first_from(self, day: date) -> int:
        """Return the number of the first period that begins on a day or later; how many there are if none does."""
        return bisect_left(self.days, day)


def arrange(
    observations: Iterable[Observation], *, seasons: int, zeros_left_out: Collection[ReleaseId] = ()
) -> Arranged:
    """Arrange the observations of one indicator; those of other stretches than months (or years) are passed over.

    Args:
        observations: those that count, each key once.
        seasons: 12 for months, 1 for years.
        zeros_left_out: the releases whose publisher leaves out zeros. If all figures are from such, what is missing
            between the first and last period of the table is zero.
    """
    least, most = _DAYS[seasons]
    sparse = frozenset(zeros_left_out)
    seen = [one for one in observations if _days(one.period) in range(least, most + 1)]
    periods = sorted({one.period for one in seen}, key=_order)
    if seasons == 12 and periods:
        periods = _with_empty_months(periods)
    units = sorted({(one.ref_area, one.counterpart) for one in seen}, key=lambda unit: (unit[0], unit[1] or ""))
    row = {unit: number for number, unit in enumerate(units)}
    column = {period: number for number, period in enumerate(periods)}
    empty = 0.0 if all(one.release in sparse for one in seen) else np.nan
    values = np.full((3, len(units), len(periods)), empty)
    broken = np.zeros((len(units), len(periods)), dtype=np.bool_)
    for one in seen:
        place = row[one.ref_area, one.counterpart], column[one.period]
        broken[place] = "B" in one.flags
        given = np.nan if one.value is None else one.value
        ends = (given if one.low is None else one.low, given if one.high is None else one.high)
        values[(slice(None), *place)] = (given, *ends)
    panel = Panel(units=tuple(units), periods=tuple(periods), values=values[0], low=values[1], high=values[2])
    days = tuple(one.start for one in periods if one.start is not None)
    releases = tuple(sorted({one.release for one in seen}))
    return Arranged(panel=panel, releases=releases, broken=broken, seasons=seasons, days=days)


def _with_empty_months(periods: list[Period]) -> list[Period]:
    """Return months with those between of which there is nothing at all: without them a year had fewer months."""
    known = {one.start: one for one in periods}
    days = [one.start for one in periods if one.start is not None]
    first, last = (day.year * 12 + day.month - 1 for day in (days[0], days[-1]))
    every = (Period.parse(f"{number // 12:04}-{number % 12 + 1:02}") for number in range(first, last + 1))
    return sorted(({one.start: one for one in every} | known).values(), key=_order)


def _days(period: Period) -> int:
    return 0 if period.start is None or period.end is None else (period.end - period.start).days


def _order(period: Period) -> int:
    assert period.start is not None
    return period.start.toordinal()


def nothing_of(what: str, plan: Plan) -> InputError:
    """Return the refusal of a plan about a series that is not among the figures."""
    return InputError(
        f"there are no figures of {what}",
        where=f"plan {plan.name}",
        remedy=(
            f"Import a dataset of {plan.outcome.indicator} (docs/statistics.md lists them), or correct the indicator,"
            " area or counterpart."
        ),
    )
