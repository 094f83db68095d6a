"""From tables of answers to observations, and which release counts before which."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from routekaart.domain.ids import ActorId, IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Known, Observation, Release
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.statistics.coded import code_column, take_rows
from routekaart.statistics.selection import Selection


def newness(release: Release) -> tuple[date, date, str, ReleaseId]:
    """Return what releases are ordered by: the latest day of publication, the earliest, and then the label.

    One of unknown date comes before all others, and of two such the one that was retrieved last is newer. Where it is
    only known that a first figure came out before some day, a release of that very day is newer.
    """
    label = release.id.rpartition("/")[2]
    if release.published is None:
        return date.min, date.min, f"{release.retrieved.isoformat()} {label}", release.id
    start, end = release.published.start, release.published.end
    return end or start or date.min, start or date.min, label, release.id


def rank_releases(
    releases: Iterable[Release], as_of: date | None, *, complete: Collection[ReleaseId] = ()
) -> tuple[ReleaseId, ...]:
    """Return the releases that count on a date; of two that have the same number, the later in this order is right.

    Those that were certainly known come after those that perhaps were.

    Args:
        releases: all there are.
        as_of: as known on the evening of this day; `None` is as known now.
        complete: the releases that hold everything their publisher says. What came before such a release in its
            dataset does not count any more from when it was certainly known.
    """
    certain: list[Release] = []
    perhaps: list[Release] = []
    for release in sorted(releases, key=newness):
        known = Known.YES if as_of is None else release.known_on(as_of)
        if known is not Known.NO:
            (certain if known is Known.YES else perhaps).append(release)
    last = {release.dataset: newness(release) for release in certain if release.id in complete}
    return tuple(
        release.id
        for release in (*perhaps, *certain)
        if release.dataset not in last or newness(release) >= last[release.dataset]
    )


Run = tuple[int, int]
"""The first row of a stretch of rows, and their number."""
Key = tuple[ThingId, ThingId | None]
"""What a figure that is not broken down is of: area and counterpart (`None` for all together)."""


def as_key(area: str, counterpart: str | None) -> Key:
    """Return what is written in two cells of a table as a key."""
    return ThingId(area), None if counterpart is None else ThingId(counterpart)


@dataclass(frozen=True, slots=True)
class Answer:
    """The observations of one indicator, as a table in the order of their keys."""

    table: Any
    runs: dict[str, dict[tuple[str | None, str], Run]]
    """For each area, and in it for each counterpart and breakdown, its rows."""

    @property
    def keys(self) -> tuple[Key, ...]:
        """What there are figures of that are not broken down, in no order that means anything."""
        return tuple(
            as_key(area, counterpart)
            for area, runs in self.runs.items()
            for counterpart, breakdown in runs
            if not breakdown
        )

    def narrow(self, selection: Selection) -> tuple[Observation, ...]:
        """Return the observations that are asked for."""
        tables = [self.table.slice(*run) for run in _joined(self._find_runs(selection))]
        return tuple(one for table in tables for one in to_observations(table, selection))

    def _find_runs(self, selection: Selection) -> list[Run]:
        areas = self.runs if selection.areas is None else set(selection.areas)
        counterparts, breakdowns = selection.counterparts, selection.breakdowns
        found: list[Run] = []
        for runs in (self.runs[area] for area in areas if area in self.runs):
            if counterparts is not None and breakdowns is not None:
                wanted = {(counterpart, breakdown) for counterpart in counterparts for breakdown in breakdowns}
                found += (runs[key] for key in wanted if key in runs)
                continue
            found += (
                run
                for (counterpart, breakdown), run in runs.items()
                if (counterparts is None or counterpart in counterparts)
                and (breakdowns is None or breakdown in breakdowns)
            )
        return sorted(found)


def to_observations(table: Any, selection: Selection) -> tuple[Observation, ...]:
    """Return the rows of a table that are about the periods that are asked for."""
    days = selection.days
    rows = table if days is None else _of_days(table, days)
    return tuple(map(_to_observation, rows.to_pylist()))


def split(table: Any, indicators: Collection[str]) -> dict[str, Answer]:
    """Split a table that is in the order of its keys into one answer for each indicator, empty if it has none."""
    whole = table.combine_chunks()
    names = ("indicator", "ref_area", "counterpart", "breakdown")
    starts = _starts(whole, names)
    heads = take_rows(whole.select(names), starts).to_pydict()
    firsts = [*starts.tolist(), whole.num_rows]
    spans: dict[str, Run] = {}
    runs: dict[str, dict[str, dict[tuple[str | None, str], Run]]] = {one: defaultdict(dict) for one in indicators}
    for number, (indicator, area, counterpart, breakdown) in enumerate(zip(*heads.values(), strict=True)):
        first, count = firsts[number], firsts[number + 1] - firsts[number]
        begin, length = spans.get(indicator, (first, 0))
        spans[indicator] = begin, length + count
        runs[indicator][area][counterpart, breakdown] = first - begin, count
    return {name: Answer(whole.slice(*spans.get(name, (0, 0))), dict(runs[name])) for name in indicators}


def _starts(table: Any, names: Collection[str]) -> NDArray[np.int64]:
    """Return the numbers of the rows that differ in one of these columns from the row before."""
    differs = np.zeros(table.num_rows, np.bool_)
    # the first row differs from nothing, and begins a stretch
    differs[:1] = True
    for name in names:
        codes = code_column(table[name]).indices
        differs[1:] |= codes[1:] != codes[:-1]
    return np.flatnonzero(differs)


def _joined(runs: Iterable[Run]) -> Iterator[Run]:
    """Join stretches that follow each other: one large table is faster than many small ones."""
    begin = end = 0
    for first, count in runs:
        if first != end:
            if end > begin:
                yield begin, end - begin
            begin = first
        end = first + count
    if end > begin:
        yield begin, end - begin


def _of_days(table: Any, days: Collection[tuple[date | None, date | None]]) -> Any:
    rows = zip(table["period_start"].to_pylist(), table["period_end"].to_pylist(), strict=True)
    return take_rows(table, np.array([number for number, row in enumerate(rows) if row in days], np.int64))


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
        breakdown=row["breakdown"],
        parts=row["parts"],
    )


@cache
def _period(notation: str) -> Period:
    return Period.parse(notation)
