"""Where a series breaks: what lies before the day was counted otherwise than what lies after."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from routekaart.domain.ids import IndicatorId, ThingId
from routekaart.domain.period import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Break:
    """A change in how something is counted, from a day on."""

    day: date
    """The first day that is counted in the new way."""
    indicators: tuple[IndicatorId, ...]
    areas: tuple[ThingId, ...] = ()
    """Where; everywhere if there are none."""
    text_nl: str
    text_en: str
    source: str
    """The address where the publisher says so."""

    def concerns(self, indicator: IndicatorId, area: ThingId) -> bool:
        """Tell whether the series of this indicator for this area breaks here."""
        return indicator in self.indicators and (not self.areas or area in self.areas)


def find_breaks_between(
    breaks: Iterable[Break], indicator: IndicatorId, area: ThingId, earlier: Period, later: Period
) -> tuple[Break, ...]:
    """Return the breaks that make two periods of one series incomparable, in order of time.

    A break counts if the two periods together hold days on both sides of it: also where one of the periods itself
    holds the day, for then its figure is counted in two ways.
    """
    starts = [period.start for period in (earlier, later)]
    ends = [period.end for period in (earlier, later)]
    first = None if None in starts else min(day for day in starts if day is not None)
    last = None if None in ends else max(day for day in ends if day is not None)
    return tuple(
        sorted(
            (
                one
                for one in breaks
                if one.concerns(indicator, area)
                and (first is None or first < one.day)
                and (last is None or one.day < last)
            ),
            key=lambda one: one.day,
        )
    )
