"""What a publisher observed for an area and a period, as an interval with its origin."""

from dataclasses import dataclass
from datetime import timedelta
from fractions import Fraction

from routekaart.checking.evidence import View
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval, exact
from routekaart.domain.observation import Indicator, Measure, Observation
from routekaart.domain.period import Period

# A stock "now" is the last one published before the day spoken of; older than this it says nothing about that day.
_OLDEST_STOCK = timedelta(days=550)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """An observed interval, summed over areas where needed, with the rows it came from."""

    interval: Interval
    value: Fraction | None
    """What the publisher printed, added up; `None` for what was computed in another way."""
    period: Period
    flags: tuple[str, ...]
    releases: tuple[ReleaseId, ...]
    rows: tuple[int, ...]
    rounded: bool


def measure(
    view: View, indicator: Indicator, areas: tuple[ThingId, ...], counterpart: ThingId | None, period: Period
) -> Measured | None:
    """Return what the indicator says for these areas together in this period, or `None` if a part is missing."""
    parts = [_find(view, indicator, area, counterpart, period) for area in areas]
    found = [part for part in parts if part is not None and part.interval is not None]
    if len(found) < len(areas):
        return None
    total = Interval.point(0)
    for part in found:
        assert part.interval is not None  # filtered above
        total = total + part.interval
    return Measured(
        interval=total,
        value=sum((exact(part.value) for part in found if part.value is not None), Fraction(0)),
        period=found[0].period,
        flags=tuple(dict.fromkeys(flag for part in found for flag in part.flags)),
        releases=tuple(dict.fromkeys(part.release for part in found)),
        rows=tuple(part.row for part in found),
        rounded=total.low != total.high,
    )


def carries(view: View, indicator: IndicatorId, areas: tuple[ThingId, ...], counterpart: ThingId | None) -> bool:
    """Tell whether the indicator has any observation for each of the areas, in whatever period."""
    return all(view.find_series(indicator, area, counterpart) for area in areas)


def _find(
    view: View, indicator: Indicator, area: ThingId, counterpart: ThingId | None, period: Period
) -> Observation | None:
    # A period without an end is not the same as another without an end: neither says until when was counted.
    exact = view.find_period(indicator.id, area, counterpart, period) if period.end is not None else None
    if exact is not None or indicator.measure is Measure.FLOW or period.end is None:
        return exact
    earlier = {
        seen.period.end: seen
        for seen in view.find_series(indicator.id, area, counterpart)
        if seen.period.end is not None and period.end - _OLDEST_STOCK <= seen.period.end <= period.end
    }
    return earlier[max(earlier)] if earlier else None
