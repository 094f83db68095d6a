"""What is different between two releases of a dataset: figure by figure, and by calendar year.

The work is done by DuckDB over the two Parquet files. Only figures that differ are brought together in memory, and of
those no more than `MOST_CHANGES` leave it; the counts are always of all.
"""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from routekaart.domain.ids import IndicatorId, ReleaseId, ThingId
from routekaart.domain.observation import Indicator, Measure
from routekaart.domain.period import Period
from routekaart.domain.quantity import Unit
from routekaart.domain.revision import Cell, Change, Counts, PartYear, Revision, YearChange
from routekaart.statistics import anomalies, query
from routekaart.statistics.dataset import Dataset

MOST_CHANGES = 10_000
"""How many changes are told one by one: the largest."""
_KEY = ("indicator", "ref_area", "counterpart", "breakdown", "period_start", "period_end", "unit_measure")
_CELL = ("obs_value", "low", "high", "obs_status", "row", "time_period")
_PART = ["indicator", "year", "months", "period_start"]
_NOTHING = (0.0, 0, 0)
_EVER, _NEVER = date(1, 1, 1), date(9999, 12, 31)
"""In place of a beginning or an end that is open, as two of those are the same."""
_MEMORY = "1GB"
"""What DuckDB takes at most; what does not fit goes to a temporary folder."""
_LEAST_BASE = 100.0
"""The least that a move is measured against: 3 becoming 4 is not a revision of a third."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Vintage:
    """A release as it is compared."""

    release: ReleaseId
    observations: Path
    """Its Parquet file."""
    published: Period | None = None
    stated_rows: int | None = None
    """How many rows the publisher says that its file has."""
    read_rows: int | None = None
    """How many rows of the file were read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """To what a comparison is limited; to nothing if not said."""

    indicator: IndicatorId | None = None
    area: ThingId | None = None
    since: date | None = None
    """Only periods that begin on this day or later."""

    @property
    def whole(self) -> bool:
        """Whether all figures are compared."""
        return self == Scope()

    def limit(self, observations: Any) -> Any:
        """Select what is compared."""
        for name, wanted in (("indicator", self.indicator), ("ref_area", self.area)):
            if wanted is not None:
                observations = observations.filter(observations[name] == wanted)
        return observations if self.since is None else observations.filter(observations["period_start"] >= self.since)


def compare_releases(
    before: Vintage | None, after: Vintage, dataset: Dataset, *, cards: Iterable[Indicator], scope: Scope = Scope()
) -> Revision:
    """Find what is different in a release, and what in it is not as expected.

    Args:
        before: the release that was used until now; `None` if there was none.
        after: the release.
        dataset: what is expected of it.
        cards: the definitions of its indicators; figures of an indicator without one are not added up.
        scope: what is compared.
    """
    backend = query.connect(threads=2, memory_limit=_MEMORY)
    try:
        return _compare(backend, before, after, dataset, {card.id: card for card in cards}, scope)
    finally:
        backend.disconnect()


def _compare(
    backend: Any,
    before: Vintage | None,
    after: Vintage,
    dataset: Dataset,
    known: dict[IndicatorId, Indicator],
    scope: Scope,
) -> Revision:
    later = scope.limit(query.open_observations(backend, [after.observations]))
    found = anomalies.find_in_release(later, dataset, known, published=after.published)
    found += anomalies.find_in_rows(after.stated_rows, after.read_rows)
    if before is None:
        rows = int(later.count().to_pyarrow().as_py())
        return Revision(before=None, after=after.release, counts=Counts(new=rows), anomalies=tuple(found))
    earlier = scope.limit(query.open_observations(backend, [before.observations]))
    differing = query.work_out(backend, _differing(earlier, later, complete=dataset.complete), name="differing")
    counts = _counts(differing, rows=int(later.count().to_pyarrow().as_py()))
    found += anomalies.find_jumps(differing)
    if scope.whole and dataset.complete:
        found += anomalies.find_fewer_rows(counts.before, counts.after)
    years, part_years = _compare_years(earlier, later, known, complete=dataset.complete)
    changes = tuple(_changes(differing))
    return Revision(
        before=before.release,
        after=after.release,
        counts=counts,
        largest_move=_largest_move(differing, complete=dataset.complete),
        years=years,
        part_years=part_years,
        changes=changes,
        left_out=counts.changed + counts.status_changed + counts.lost + counts.added - len(changes),
        anomalies=tuple(found),
    )


def _differing(earlier: Any, later: Any, *, complete: bool) -> Any:
    """Select the figures that the two do not have alike, with the sides as `b_` (before) and `a_` (after).

    What a release that is not complete does not repeat is not lost: the older release still counts for it.
    """
    import ibis

    joined = _side(earlier, "b_").outer_join(_side(later, "a_"), [(f"b_{name}", f"a_{name}") for name in _KEY])
    both = joined["b_row"].notnull() & joined["a_row"].notnull()
    value = _differs(joined["b_obs_value"], joined["a_obs_value"])
    ends = _differs(joined["b_low"], joined["a_low"]) | _differs(joined["b_high"], joined["a_high"])
    status = joined["b_obs_status"] != joined["a_obs_status"]
    kind = ibis.cases(
        (joined["b_row"].isnull(), "added"),
        (joined["a_row"].isnull(), "lost"),
        (value | ends, "changed"),
        else_="status",
    )
    there = both | joined["b_row"].isnull()
    shown = joined.filter((~both | value | ends | status) & (there | complete)).mutate(kind=kind)
    keys = {name: ibis.coalesce(shown[f"b_{name}"], shown[f"a_{name}"]) for name in _KEY}
    cells = {f"{side}_{name}": shown[f"{side}_{name}"] for side in "ba" for name in _CELL}
    different = shown.select(**keys, **cells, kind=shown["kind"])
    return _with_new(different, earlier)


def _with_new(different: Any, earlier: Any) -> Any:
    """Tell of each figure whether the earlier release has no figure at all of its indicator and period."""
    import ibis

    had = earlier.select(
        had_indicator="indicator",
        had_start=ibis.coalesce(earlier["period_start"], _EVER),
        had_end=ibis.coalesce(earlier["period_end"], _NEVER),
    ).distinct()
    keys = [("indicator", "had_indicator"), ("period_start", "had_start"), ("period_end", "had_end")]
    joined = different.left_join(had, keys)
    return joined.mutate(new=(joined["kind"] == "added") & joined["had_indicator"].isnull())


def _side(observations: Any, prefix: str) -> Any:
    """Select what is compared. Where no end is told, the value itself is the end; nothing is null in the key."""
    import ibis

    o = observations
    told = {name: o[name] for name in (*_KEY, *_CELL)}
    told["counterpart"] = o["counterpart"].fill_null("")
    told["period_start"] = ibis.coalesce(o["period_start"], _EVER)
    told["period_end"] = ibis.coalesce(o["period_end"], _NEVER)
    told |= {end: ibis.coalesce(o[end], o["obs_value"]) for end in ("low", "high")}
    return o.select(**{f"{prefix}{name}": column for name, column in told.items()})


def _differs(one: Any, other: Any) -> Any:
    import ibis

    apart = (one - other).abs() > anomalies.ALIKE * ibis.greatest(one.abs(), other.abs())
    return (one.isnull() != other.isnull()) | apart.fill_null(False)


def _counts(differing: Any, *, rows: int) -> Counts:
    d = differing
    flags = [d[f"{side}_obs_status"].re_search("[RP]").fill_null(False) for side in "ba"]
    both = d["b_obs_value"].notnull() & d["a_obs_value"].notnull()
    value = both & _differs(d["b_obs_value"], d["a_obs_value"])
    breaks = d["a_obs_status"].contains("B") & ~d["b_obs_status"].contains("B").fill_null(False)
    wanted = {
        "changed": d["kind"] == "changed",
        "status_changed": d["kind"] == "status",
        "lost": d["kind"] == "lost",
        "added": (d["kind"] == "added") & ~d["new"],
        "new": d["new"],
        "silent": value & ~flags[0] & ~flags[1],
        "emptied": (d["kind"] == "changed") & d["b_obs_value"].notnull() & d["a_obs_value"].isnull(),
        "breaks": breaks.fill_null(False) & ~d["new"],
    }
    row = d.aggregate(**{name: d.count(where=these) for name, these in wanted.items()}).to_pyarrow().to_pylist()[0]
    return Counts(same=rows - row["changed"] - row["status_changed"] - row["added"] - row["new"], **row)


def _largest_move(differing: Any, *, complete: bool) -> float:
    """Measure the largest move in percent; in a complete dataset what is added was nothing before."""
    import ibis

    moved = differing.filter((differing["kind"] == "changed") | ((differing["kind"] == "added") & ~differing["new"]))
    nothing = moved["kind"] == "added"
    earlier = ibis.ifelse(nothing, 0.0, moved["b_obs_value"]) if complete else moved["b_obs_value"]
    percent = (moved["a_obs_value"] - earlier).abs() / ibis.greatest(earlier.abs(), _LEAST_BASE) * 100
    return float(moved.aggregate(most=percent.max()).to_pyarrow()["most"][0].as_py() or 0.0)


def _changes(differing: Any) -> Iterator[Change]:
    """Yield the changes outside new periods, the largest difference first."""
    listed = differing.filter(~differing["new"])
    size = (listed["a_obs_value"].fill_null(0.0) - listed["b_obs_value"].fill_null(0.0)).abs()
    listed = listed.mutate(size=size).order_by([size.desc(), *_KEY]).limit(MOST_CHANGES)
    for row in listed.to_pyarrow().to_pylist():
        yield Change(
            indicator=IndicatorId(row["indicator"]),
            ref_area=ThingId(row["ref_area"]),
            counterpart=ThingId(row["counterpart"]) if row["counterpart"] else None,
            breakdown=row["breakdown"],
            period=Period.parse(row["a_time_period"] or row["b_time_period"]),
            unit=Unit(row["unit_measure"]),
            before=_cell(row, "b_"),
            after=_cell(row, "a_"),
        )


def _cell(row: dict[str, Any], side: str) -> Cell | None:
    if row[f"{side}row"] is None:
        return None
    return Cell(
        value=row[f"{side}obs_value"],
        low=row[f"{side}low"],
        high=row[f"{side}high"],
        status=row[f"{side}obs_status"],
        row=row[f"{side}row"],
    )


def _compare_years(
    earlier: Any, later: Any, cards: dict[IndicatorId, Indicator], *, complete: bool
) -> tuple[tuple[YearChange, ...], tuple[PartYear, ...]]:
    """Compare totals of calendar years, over the months or quarters that both releases have."""
    sides = [_calendar_parts(side, cards) for side in (earlier, later)]
    held = [side.group_by(_PART, use_threads=False).aggregate([("zero", "max")]) for side in sides]
    sparse = _never_zero(held) if complete else set()
    sums = [_sums_of_years(side, other) for side, other in zip(sides, held[::-1], strict=True)]
    found = []
    for key in sums[0].keys() | sums[1].keys():
        total = [side.get(key, _NOTHING) for side in sums]
        # the same figures are there on both sides, or those that are not there are zero
        alike = total[0][1:] == total[1][1:] or (key[0] in sparse and not total[0][2] and not total[1][2])
        before, after = total[0][0], total[1][0]
        if alike and abs(after - before) > anomalies.ALIKE * max(abs(before), abs(after)):
            found.append(_year_change(key, before, after))
    ordered = sorted(found, key=lambda one: (-abs(one.difference), one.indicator, one.ref_area, one.year))
    return tuple(ordered), tuple(_part_years(held))


def _year_change(key: tuple[str, str, str, int, int], before: float, after: float) -> YearChange:
    indicator, area, unit, year, _ = key
    return YearChange(
        indicator=IndicatorId(indicator), ref_area=ThingId(area), year=year, unit=Unit(unit), before=before, after=after
    )


def _calendar_parts(observations: Any, cards: dict[IndicatorId, Indicator]) -> Any:
    """Take figures of all together for months, quarters, halves and years that may be added up to a year, as Arrow.

    The figure of a year needs no adding up, so it is there for stocks and shares as well.
    """
    o = observations
    start, end = o["period_start"], o["period_end"]
    whole = (start.day() == 1) & (end.day() == 1)
    months = (end.year() - start.year()) * 12 + end.month() - start.month()
    in_one_year = ((start.month() - 1) % months == 0) & months.isin((1, 3, 6, 12))
    flows = [name for name, card in cards.items() if card.measure is Measure.FLOW and card.aggregate]
    may_be_added = (months == 12) | (o["indicator"].isin(flows) if flows else False)
    kept = o.filter(o["counterpart"].isnull() & (o["breakdown"] == "") & whole & in_one_year & may_be_added)
    parts = kept.select(
        "indicator", "ref_area", "unit_measure", "period_start", "obs_value",
        year=start.year().cast("int32"), months=months.cast("int32"), zero=(kept["obs_value"] == 0).fill_null(False),
    )  # fmt: skip
    return parts.to_pyarrow()


def _never_zero(held: list[Any]) -> set[str]:
    """Return the indicators of which no figure is zero on either side: their zeros are left out."""
    rows = [row for side in held for row in side.select(["indicator", "zero_max"]).to_pylist()]
    return {row["indicator"] for row in rows} - {row["indicator"] for row in rows if row["zero_max"]}


def _sums_of_years(side: Any, other: Any) -> dict[tuple[str, str, str, int, int], tuple[float, int, int]]:
    """Add up what one side has in the periods that the other has as well: total, number of figures, and of missing."""
    import pyarrow.compute as pc

    shared = side.join(other.select(_PART), _PART, join_type="left semi")
    by = ["indicator", "ref_area", "unit_measure", "year", "months"]
    counted = [("obs_value", "count", pc.CountOptions(mode=mode)) for mode in ("only_valid", "only_null")]
    sums = shared.group_by(by, use_threads=False).aggregate([("obs_value", "sum"), *counted])
    columns = [column.to_pylist() for column in sums.columns]
    keys, totals = zip(*columns[:5], strict=True), zip(*columns[5:], strict=True)
    return {key: (total or 0.0, figures, missing) for key, (total, figures, missing) in zip(keys, totals, strict=True)}


def _part_years(held: list[Any]) -> Iterator[PartYear]:
    """Find the years that both sides have, and not both in full."""
    counts = [Counter(zip(*(side[name].to_pylist() for name in _PART[:3]), strict=True)) for side in held]
    for key in sorted(counts[0].keys() & counts[1].keys()):
        indicator, year, months = key
        before, after, of = counts[0][key], counts[1][key], 12 // months
        if min(before, after) < of:
            yield PartYear(indicator=IndicatorId(indicator), year=year, before=before, after=after, of=of)
