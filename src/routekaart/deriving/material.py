"""What may be computed with: observations, definition cards, breaks, and who is a member of what."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from routekaart.domain.aggregate import Aggregate
from routekaart.domain.breaks import Break
from routekaart.domain.derived import Wanted
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure, Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit

Key = tuple[IndicatorId, ThingId, ThingId | None, str]
"""Indicator, area, counterpart and breakdown: what the figures of one series share."""
Days = tuple[date | None, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Material:
    """What an expression may be computed with. The order of the observations does not matter."""

    observations: tuple[Observation, ...]
    """As known on one day: one for each figure, or several that say the same."""
    cards: tuple[Indicator, ...] = ()
    breaks: tuple[Break, ...] = ()
    aggregates: tuple[Aggregate, ...] = ()
    absent_is_zero: frozenset[ReleaseId] = frozenset()
    """Releases that leave zeros out. What is absent is zero if such a release has a figure of the indicator for the
    same period, so that the publisher did count, and elsewhere figures for the same area, the same counterpart and
    the same breakdown, so that it does count by these."""
    zeros: frozenset[Wanted] = frozenset()
    """Absent figures that were taken as zero before, as a receipt has them."""
    series: dict[Key, dict[Days, tuple[Observation, ...]]] = field(init=False, repr=False, compare=False)
    counted: dict[tuple[IndicatorId, str], dict[ReleaseId, Unit]] = field(init=False, repr=False, compare=False)
    """For each period of an indicator the releases that leave zeros out and have a figure for it."""
    told: frozenset[tuple[ReleaseId, IndicatorId, str, str | None]] = field(init=False, repr=False, compare=False)
    """By which areas, counterparts and breakdowns such releases count."""

    def __post_init__(self) -> None:
        series: dict[Key, dict[Days, list[Observation]]] = defaultdict(lambda: defaultdict(list))
        for seen in self.observations:
            key = (seen.indicator, seen.ref_area, seen.counterpart, seen.breakdown)
            series[key][seen.period.start, seen.period.end].append(seen)
        ordered = {
            key: {days: tuple(sorted(found, key=_order)) for days, found in by_days.items()}
            for key, by_days in series.items()
        }
        object.__setattr__(self, "series", ordered)
        counted: dict[tuple[IndicatorId, str], dict[ReleaseId, Unit]] = defaultdict(dict)
        told: set[tuple[ReleaseId, IndicatorId, str, str | None]] = set()
        for seen in self.observations:
            if seen.release in self.absent_is_zero:
                counted[seen.indicator, str(seen.period)][seen.release] = seen.unit
                told |= {(seen.release, seen.indicator, *kind) for kind in _kinds(seen)}
        object.__setattr__(self, "counted", dict(counted))
        object.__setattr__(self, "told", frozenset(told))

    def find(self, wanted: Wanted) -> tuple[Observation, ...]:
        """Return what there is for just these days."""
        return self._series(wanted).get((wanted.period.start, wanted.period.end), ())

    def find_around(self, wanted: Wanted) -> tuple[Observation, ...]:
        """Return what there is for the shortest period that holds these days."""
        around = [found for found in self._series(wanted).values() if found[0].period.contains(wanted.period)]
        return min(around, key=_length, default=())

    def find_zero(self, wanted: Wanted) -> Wanted | None:
        """Return a figure for which there is no observation with its unit if it is zero, or `None`."""
        taken = next((zero for zero in self.zeros if replace(zero, unit=None) == wanted), None)
        if taken is not None:
            return taken
        for release, unit in self.counted.get((wanted.indicator, str(wanted.period)), {}).items():
            if all((release, wanted.indicator, *kind) in self.told for kind in _kinds(wanted)):
                return replace(wanted, unit=unit)
        return None

    def find_flagged(self, seen: Observation) -> Iterator[Observation]:
        """Find the observations that the publisher flags as a break, in the series of one."""
        key = (seen.indicator, seen.ref_area, seen.counterpart, seen.breakdown)
        return (one for found in self.series.get(key, {}).values() for one in found if "B" in one.flags)

    def find_card(self, indicator: IndicatorId) -> Indicator | None:
        """Return the definition card of an indicator, or `None`."""
        return next((card for card in self.cards if card.id == indicator), None)

    def is_flow(self, indicator: IndicatorId) -> bool:
        """Tell whether an indicator is known to count what happens in a period."""
        card = self.find_card(indicator)
        return card is not None and card.measure is Measure.FLOW

    def find_aggregate(self, area: ThingId) -> Aggregate | None:
        """Return an area with its members, or `None` if it is no aggregate that we know."""
        return next((one for one in self.aggregates if one.area == area), None)

    def get_aggregate(self, area: ThingId) -> Aggregate:
        """Return an area with its members.

        Raises:
            UnknownName: if its members are not known.
        """
        found = self.find_aggregate(area)
        if found is None:
            raise UnknownName(
                f"the members of {area} are not known", remedy="Add them to reference/areas.yml, with their dates."
            )
        return found

    def _series(self, wanted: Wanted) -> dict[Days, tuple[Observation, ...]]:
        return self.series.get((wanted.indicator, wanted.ref_area, wanted.counterpart, wanted.breakdown), {})


def _kinds(about: Observation | Wanted) -> tuple[tuple[str, str | None], ...]:
    """Return by what a figure is counted: its area, counterpart and breakdown."""
    return ("area", about.ref_area), ("counterpart", about.counterpart), ("breakdown", about.breakdown)


def shape_of(period: Period) -> str:
    """Return what kind of period it is, by how it is written.

    >>> shape_of(Period.parse("2019-Q3"))
    '0000-Q0'
    """
    return re.sub(r"\d", "0", str(period))


def _order(seen: Observation) -> tuple[str, int, str]:
    return seen.release, seen.row, seen.obs_status


def _length(found: tuple[Observation, ...]) -> tuple[int, date]:
    period = found[0].period
    start, end = period.start or date.min, period.end or date.max
    return (end - start).days, start
