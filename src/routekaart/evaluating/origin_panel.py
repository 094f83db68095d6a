"""The yearly series of origins, to one destination or to all that tell every year."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import numpy as np

from routekaart.domain.errors import InputError
from routekaart.domain.evaluation.plan import Plan
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.period import Period
from routekaart.evaluating.arranging import Arranged, nothing_of
from routekaart.evaluating.kernel import Floats, Mask
from routekaart.evaluating.panel import Panel

UNION = ThingId("region:european-union")
"""All destinations together that report."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """The series of each origin, to one destination or to all that tell every year."""

    periods: tuple[Period, ...]
    rows: Mapping[ThingId, Floats]
    """By origin its counts, low and high ends, shape (3, years); only origins that are whole."""
    broken: Mapping[ThingId, Mask]
    holed: frozenset[ThingId]
    """Origins of which years are missing."""

    def chosen(self, origins: list[ThingId], area: ThingId) -> Panel:
        """Return a panel of these origins, in this order."""
        values, low, high = np.array([self.rows[of] for of in origins]).transpose(1, 0, 2)
        units = tuple((area, of) for of in origins)
        return Panel(units=units, periods=self.periods, values=values, low=low, high=high)


def year_of(period: Period) -> int:
    """Return the year that a period is."""
    assert period.start is not None  # a period of a panel is a whole year
    return period.start.year


def gather_origins(plan: Plan, arranged: Arranged) -> Gathered:
    """Gather the origins of a plan: to its one destination, or added up over all destinations that tell every year.

    Args:
        plan: what is asked.
        arranged: all pairs of the indicator, by year.

    Raises:
        InputError: if it asks for another area, there are no figures, or a year is missing between others.
    """
    alone = kind_of(plan.outcome.area) == "country"
    if not alone and plan.outcome.area != UNION:
        raise InputError(
            f"{plan.outcome.area} is no member state, and not all of them together",
            where=f"plan {plan.name}",
            remedy=f"Take a country, or {UNION}.",
        )
    columns, panel = _columns(plan, arranged), arranged.panel
    rows, broken, seen = dict[ThingId, Floats](), dict[ThingId, Mask](), set[ThingId]()
    for row, (area, of) in enumerate(panel.units):
        if (
            of is None
            or kind_of(of) != "country"
            or (area != plan.outcome.area if alone else kind_of(area) != "country")
        ):
            continue
        seen.add(of)
        counts = np.array([panel.values[row, columns], panel.low[row, columns], panel.high[row, columns]])
        if not np.isnan(counts).any():
            rows[of] = rows.get(of, 0.0) + counts
            broken[of] = broken.get(of, np.zeros(len(columns), dtype=np.bool_)) | arranged.broken[row, columns]
    if not rows:
        raise nothing_of(str(plan.outcome), plan)
    periods = tuple(panel.periods[number] for number in columns)
    return Gathered(periods=periods, rows=rows, broken=broken, holed=frozenset(seen - rows.keys()))


def _columns(plan: Plan, arranged: Arranged) -> list[int]:
    """Return the numbers of the years that are looked at; a year that nobody counted ends the plan."""
    since, until = plan.span.since.start or date.min, plan.span.until
    last = date.max if until is None or until.end is None else until.end
    found = [number for number, day in enumerate(arranged.days) if since <= day < last]
    years = [arranged.days[number].year for number in found]
    if years and years != list(range(years[0], years[-1] + 1)):
        raise InputError(
            f"there are figures of {', '.join(map(str, years))}, and not of all years between",
            where=f"plan {plan.name}",
            remedy="Import the years between, or take since and until on one side of them.",
        )
    return found
