"""What a publisher observed for an area and a period, as an interval with its origin."""

from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction

from routekaart.checking.evidence import Evidence, View
from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.interval import Interval, exact
from routekaart.domain.observation import Indicator, Measure, Observation
from routekaart.domain.period import Period
from routekaart.domain.quantity import MEASURED

# A stock "now" is the last one published before the day spoken of; older than this it says nothing about that day.
_YEAR = 4
"""Characters of the notation of a year."""
_OLDEST_STOCK = timedelta(days=550)
_MOMENT = timedelta(days=31)
"""Up to how long a period may be of which a stock of before tells: "eind maart" is a moment, "in 2018" is none."""
LONGEST_SUM = timedelta(days=366)


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
    summed: bool = False
    """Whether figures of shorter periods were added up."""
    apart: bool = False
    """Whether others of the same places and time are counted in another unit: then this is not the whole."""


def measure(
    view: View,
    indicator: Indicator,
    areas: tuple[ThingId, ...],
    counterpart: ThingId | None,
    period: Period,
    *,
    longest: timedelta = LONGEST_SUM,
    sums: bool = False,
) -> Measured | None:
    """Return what the indicator says for these areas together in this period, or `None` if a part is missing.

    Args:
        view: what is known.
        indicator: what is measured.
        areas: where.
        counterpart: whence or whither.
        period: when.
        longest: how long a period may be of which shorter ones are added up. Of several years it is not certain that
            all together are meant: "in 2014 en 2015 kwamen er ruim 150.000" can be said of each.
        sums: whether only shorter periods are added up, though the whole may be held as well.
    """
    by_area = [_find(view, indicator, area, counterpart, period, longest, sums=sums) for area in areas]
    if sums and len(areas) > 1:
        # of a place without all its months the whole stands beside the sums of the others
        wholes = (_find(view, indicator, area, counterpart, period, longest, sums=False) for area in areas)
        by_area = [found or whole for found, whole in zip(by_area, wholes, strict=True)]
    if not by_area or not all(by_area):
        return None
    parts = [part for found in by_area for part in found]
    if indicator.measure is not Measure.FLOW and not all(one.period.same_days(parts[0].period) for one in parts):
        return None  # stocks of two days make no total of either
    total = sum((part.interval for part in parts if part.interval is not None), start=Interval.point(0))
    # of a stock the last one counts, of a flow only what fills the whole period
    summed = indicator.measure is Measure.FLOW and not all(part.period.same_days(period) for part in parts)
    return Measured(
        interval=total,
        value=sum((exact(part.value) for part in parts if part.value is not None), Fraction(0)),
        period=period if summed else parts[0].period,
        flags=tuple(dict.fromkeys(flag for part in parts for flag in part.flags)),
        releases=tuple(dict.fromkeys(part.release for part in parts)),
        rows=tuple(part.row for part in parts),
        rounded=total.low != total.high,
        summed=summed,
        apart=any(_has_apart(view, indicator, part, when) for part in parts for when in (part.period, period)),
    )


def _has_apart(view: View, indicator: Indicator, part: Observation, period: Period) -> bool:
    found = (view.find_period(one, part.ref_area, part.counterpart, period) for one in indicator.apart)
    return any(seen is not None and seen.value != 0 for seen in found)


def is_of_its_end(measured: Measured, period: Period) -> bool:
    """Tell whether something was measured up to the end of a period: "1 January" is the day behind "the end of 2021".

    The last stock before a moment is shown, and decides nothing: half a year later there may be many more.
    """
    if measured.period.end is None or period.end is None:
        return measured.period.end == period.end
    return abs(measured.period.end - period.end) <= timedelta(days=1)


def is_now(period: Period, evidence: Evidence) -> bool:
    """Tell whether the day of the letter is meant: who "are there" then are so by the last figure that was known."""
    end = period.end
    return period.start is None and end is not None and abs(end - evidence.then.day) <= timedelta(days=1)


def _is_moment(period: Period) -> bool:
    return period.start is None or period.end is None or period.end - period.start <= _MOMENT


def carries(view: View, indicator: IndicatorId, areas: tuple[ThingId, ...], counterpart: ThingId | None) -> bool:
    """Tell whether the indicator has any observation for each of the areas, in whatever period."""
    return all(view.find_series(indicator, area, counterpart) for area in areas)


def _find(
    view: View,
    indicator: Indicator,
    area: ThingId,
    counterpart: ThingId | None,
    period: Period,
    longest: timedelta,
    *,
    sums: bool,
) -> tuple[Observation, ...]:
    """Return the observation for a period, or those of shorter periods that fill it; none if a value is missing."""
    # A period without an end is not the same as another without an end: neither says until when was counted.
    seen = view.find_period(indicator.id, area, counterpart, period) if period.end is not None and not sums else None
    if seen is None:
        series = view.find_series(indicator.id, area, counterpart)
        if sums:
            series = tuple(one for one in series if not one.period.same_days(period))
        parts = (
            _find_filling(view, series, period, longest)
            if indicator.measure is Measure.FLOW
            else _find_latest(series, period)
        )
        return parts if all(part.interval is not None for part in parts) else ()
    return (seen,) if seen.interval is not None else ()


def _find_filling(
    view: View, series: tuple[Observation, ...], period: Period, longest_sum: timedelta
) -> tuple[Observation, ...]:
    """Return observations that follow one another from the first to the last day of a period, the longest first.

    What a release leaves out that names no zeros is nothing, if it counted others in that time.
    """
    if period.start is None or period.end is None or not period.fixed or period.end - period.start > longest_sum:
        return ()
    longest: dict[date, tuple[date, Observation]] = {}
    for seen in series:
        start, end = seen.period.start, seen.period.end
        if start is None or end is None or end > period.end or seen.unit in MEASURED:
            continue
        if start not in longest or longest[start][0] < end:
            longest[start] = (end, seen)
    sparse = bool(series) and all(seen.release in view.zeros_left_out for seen in series)
    empty = view.counted.get(series[0].indicator, {}) if sparse else {}
    parts, day = [], period.start
    while day < period.end and (day in longest or day in empty):
        if day in longest:
            day, part = longest[day]
            parts.append(part)
        else:
            day = empty[day]
    return tuple(parts) if day == period.end and len({part.unit for part in parts}) == 1 else ()


def _find_latest(series: tuple[Observation, ...], period: Period) -> tuple[Observation, ...]:
    """Return the last stock that was counted before the end of a period, if it is not too old.

    Of a year or quarter that is one counted within it: what stood there at the end of 2017 is no figure of 2018.
    """
    if period.end is None:
        return ()
    oldest = period.end - _OLDEST_STOCK
    if period.start is not None and not _is_moment(period):
        oldest = period.start + timedelta(days=1)
    earlier = {
        seen.period.end: seen
        for seen in series
        if seen.period.end is not None and oldest <= seen.period.end <= period.end
    }
    return (earlier[max(earlier)],) if earlier else ()


def has_two_counts(view: View, indicator: Indicator, areas: tuple[ThingId, ...], counterpart: ThingId | None) -> bool:
    """Tell whether years and shorter periods are held from different releases: these need not come to the same."""
    if indicator.measure is not Measure.FLOW:
        return False
    yearly, shorter = set[ReleaseId](), set[ReleaseId]()
    for area in areas:
        for seen in view.find_series(indicator.id, area, counterpart):
            unit = seen.period.first
            is_year = seen.period.first == seen.period.last and unit is not None and len(unit.notation) == _YEAR
            (yearly if is_year else shorter).add(seen.release)
    return bool(yearly and shorter) and not shorter <= yearly
