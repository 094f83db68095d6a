"""From tables of answers to observations, and which release counts before which."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit


def newness(release: Release) -> tuple[date, date, str, ReleaseId]:
    """Return what releases are ordered by: the latest day of publication, the earliest, and then the label.

    One of unknown date comes before all others. Where it is only known that a first figure came out before some day,
    a release of that very day is newer.
    """
    start = end = None
    if release.published is not None:
        start, end = release.published.start, release.published.end
    return end or start or date.min, start or date.min, release.id.rpartition("/")[2], release.id


def rank_releases(releases: Iterable[Release], as_of: date | None) -> tuple[ReleaseId, ...]:
    """Return the releases that count on a date; of two that have the same number, the later in this order is right.

    Those that were certainly known come after those that perhaps were.
    """
    ranked = []
    for release in releases:
        known = Known.YES if as_of is None else release.known_on(as_of)
        if known is not Known.NO:
            ranked.append((known is Known.YES, newness(release), release.id))
    return tuple(release for _, _, release in sorted(ranked))


@dataclass(frozen=True, slots=True)
class Answer:
    """The observations of one indicator, as a table in the order of their keys."""

    table: Any
    runs: dict[tuple[str, str | None], tuple[int, int]]
    """For each area and counterpart its first row and its number of rows."""

    def narrow(
        self,
        *,
        areas: Collection[ThingId] | None,
        counterparts: Collection[ThingId | None] | None,
        periods: Collection[Period] | None,
    ) -> tuple[Observation, ...]:
        """Return the observations that are asked for; `None` asks for all."""
        tables = [self.table.slice(*run) for run in self._find_runs(areas, counterparts)]
        if periods is not None:
            days = {(period.start, period.end) for period in periods}
            tables = [_of_days(table, days) for table in tables]
        return tuple(_to_observation(row) for table in tables for row in table.to_pylist())

    def _find_runs(
        self, areas: Collection[ThingId] | None, counterparts: Collection[ThingId | None] | None
    ) -> list[tuple[int, int]]:
        if areas is not None and counterparts is not None:
            wanted = {(area, counterpart) for area in areas for counterpart in counterparts}
            return sorted(self.runs[key] for key in wanted if key in self.runs)
        return [
            run
            for (area, counterpart), run in self.runs.items()
            if (areas is None or area in areas) and (counterparts is None or counterpart in counterparts)
        ]


def split(table: Any, indicators: Collection[str]) -> dict[str, Answer]:
    """Split a table that is in the order of its keys into one answer for each indicator, empty if it has none."""
    runs: dict[str, dict[tuple[str, str | None], tuple[int, int]]] = {name: {} for name in indicators}
    spans: dict[str, tuple[int, int]] = {}
    columns = zip(*(table[name].to_pylist() for name in ("indicator", "ref_area", "counterpart")), strict=True)
    for number, (indicator, area, counterpart) in enumerate(columns):
        first, count = spans.get(indicator, (number, 0))
        spans[indicator] = first, count + 1
        run, length = runs[indicator].get((area, counterpart), (number - first, 0))
        runs[indicator][area, counterpart] = run, length + 1
    return {name: Answer(table.slice(*spans.get(name, (0, 0))), runs[name]) for name in indicators}


def _of_days(table: Any, days: set[tuple[date | None, date | None]]) -> Any:
    import pyarrow as pa

    rows = zip(table["period_start"].to_pylist(), table["period_end"].to_pylist(), strict=True)
    return table.take(pa.array([number for number, row in enumerate(rows) if row in days], pa.int64()))


def _to_observation(row: dict[str, Any]) -> Observation:
    return Observation(
        indicator=IndicatorId(row["indicator"]),
        publisher=ActorId(row["publisher"]),
        ref_area=ThingId(row["ref_area"]),
        counterpart=None if row["counterpart"] is None else ThingId(row["counterpart"]),
        period=_period(row["time_period"]),
        unit=Unit(row["unit_measure"]),
        value=row["obs_value"],
        low=row["low"],
        high=row["high"],
        obs_status=row["obs_status"],
        release=ReleaseId(row["release"]),
        row=row["row"],
    )


@cache
def _period(notation: str) -> Period:
    return Period.parse(notation)
