"""What a release holds: how much, from when to when, with which holes, and whether it comes to published totals."""

from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from itertools import pairwise
from typing import Any

from routekaart.domain.ids import IndicatorId
from routekaart.domain.observation import Indicator, Measure
from routekaart.domain.period import Period
from routekaart.domain.revision import CheckedTotal, Gap, Measured
from routekaart.statistics import query
from routekaart.statistics.dataset import Dataset, Total
from routekaart.statistics.folders import Folder

_MONTHS = (1, 3, 6, 12)
_Rows = list[dict[str, Any]]


def measure_release(folder: Folder, dataset: Dataset, *, cards: Iterable[Indicator]) -> Measured:
    """Measure what a release holds, and set it beside the totals that its publisher printed elsewhere."""
    o = query.open_observations(query.connect(), [folder.observations_path])
    row = o.aggregate(
        first=o["period_start"].min(),
        last=o["period_end"].max(),
        areas=o["ref_area"].nunique(),
        # hidden by the publisher is not missing: it lies between known ends
        missing=o.count(where=o["obs_value"].isnull() & o["low"].isnull()),
    )
    told = row.to_pyarrow().to_pylist()[0]
    if told["last"] is not None:
        told["last"] -= timedelta(days=1)
    return Measured(
        release=folder.release,
        rows=folder.rows,
        read_rows=folder.file_rows,
        **told,
        totals=check_totals(o, dataset, {card.id: card for card in cards}),
        gaps=find_gaps(o),
    )


def check_totals(
    observations: Any, dataset: Dataset, cards: Mapping[IndicatorId, Indicator]
) -> tuple[CheckedTotal, ...]:
    """Set the totals that the publisher printed elsewhere beside what the figures of a release come to.

    Args:
        observations: an Ibis table.
        dataset: the dataset, with its totals.
        cards: definitions; figures of a stock or a share are never added up, nor those without a definition.
    """
    if not dataset.totals:
        return ()
    names = sorted({total.indicator for total in dataset.totals})
    o = observations.filter(observations["indicator"].isin(names) & (observations["breakdown"] == ""))
    held = _periods_held(o)
    areas = sorted({total.area for total in dataset.totals})
    others = sorted({total.counterpart or "" for total in dataset.totals})
    wanted = o.filter(o["ref_area"].isin(areas) & o["counterpart"].fill_null("").isin(others))
    columns = ("indicator", "ref_area", "counterpart", "period_start", "period_end", "obs_value", "low", "high")
    rows = wanted.select(*columns).to_pyarrow().to_pylist()
    return tuple(
        _check_total(total, rows, held.get(total.indicator, set()), dataset, cards) for total in dataset.totals
    )


def find_gaps(observations: Any) -> tuple[Gap, ...]:
    """Find months, quarters or years without any figure, between the first and the last that have one."""
    found = []
    for indicator, held in sorted(_periods_held(observations).items()):
        for months in _MONTHS:
            numbers = {start.year * 12 + start.month - 1 for start, end in held if _months(start, end) == months}
            missing = set(range(min(numbers), max(numbers), months)) - numbers if numbers else ()
            if missing:
                periods = tuple(_period(number, months) for number in sorted(missing))
                found.append(Gap(indicator=IndicatorId(indicator), periods=periods))
    return tuple(found)


def _periods_held(observations: Any) -> dict[str, set[tuple[date, date]]]:
    """Return for each indicator the periods of which there is any figure, of whatever area."""
    rows = observations.filter(observations["period_end"].notnull() & observations["period_start"].notnull())
    held: dict[str, set[tuple[date, date]]] = {}
    for row in rows.select("indicator", "period_start", "period_end").distinct().to_pyarrow().to_pylist():
        held.setdefault(row["indicator"], set()).add((row["period_start"], row["period_end"]))
    return held


def _check_total(
    total: Total,
    rows: _Rows,
    held: set[tuple[date, date]],
    dataset: Dataset,
    cards: Mapping[IndicatorId, Indicator],
) -> CheckedTotal:
    period = Period.parse(total.period)
    own = [
        row
        for row in rows
        if (row["indicator"], row["ref_area"], row["counterpart"]) == (total.indicator, total.area, total.counterpart)
    ]
    card = cards.get(IndicatorId(total.indicator))
    summed = card is not None and card.measure is Measure.FLOW and card.aggregate
    low, high = (
        _exactly(own, period)
        or (_sum(own, period, held, complete=dataset.complete) if summed else None)
        or (
            None,
            None,
        )
    )
    return CheckedTotal(
        indicator=IndicatorId(total.indicator),
        ref_area=total.area,
        counterpart=total.counterpart,
        period=period,
        low=float(total.low),
        high=float(total.high),
        source=total.source,
        ours_low=low,
        ours_high=high,
    )


def _exactly(rows: _Rows, period: Period) -> tuple[float, float] | None:
    """Return the ends of the one figure of just this period."""
    for row in rows:
        if (row["period_start"], row["period_end"]) == (period.start, period.end):
            return _ends(row)
    return None


def _sum(rows: _Rows, period: Period, held: set[tuple[date, date]], *, complete: bool) -> tuple[float, float] | None:
    """Add up the longest parts that fill the period; `None` if none do, or if one of the figures is missing.

    In a complete dataset an area without a figure, for a part that other areas have, is taken to have none to count.
    """
    for months in reversed(_MONTHS):
        parts = [(start, end) for start, end in sorted(held) if _months(start, end) == months]
        within = [(start, end) for start, end in parts if _within(start, end, period)]
        if not within or not _fills(within, period):
            continue
        found = [row for row in rows if (row["period_start"], row["period_end"]) in set(within)]
        ends = [_ends(row) for row in found]
        if None in ends or (len(found) < len(within) and not complete) or not found:
            continue
        return sum(low for low, _ in filter(None, ends)), sum(high for _, high in filter(None, ends))
    return None


def _ends(row: dict[str, Any]) -> tuple[float, float] | None:
    low, high = (row["obs_value"] if row[end] is None else row[end] for end in ("low", "high"))
    return None if low is None or high is None else (low, high)


def _within(start: date, end: date, period: Period) -> bool:
    return period.start is not None and period.end is not None and period.start <= start and end <= period.end


def _fills(parts: list[tuple[date, date]], period: Period) -> bool:
    joined = all(one[1] == next_[0] for one, next_ in pairwise(parts))
    return joined and parts[0][0] == period.start and parts[-1][1] == period.end


def _months(start: date, end: date) -> int:
    """Return how many whole calendar months a period is; 0 if it is not made of those."""
    if start.day != 1 or end.day != 1:
        return 0
    return (end.year - start.year) * 12 + end.month - start.month


def _period(number: int, months: int) -> Period:
    ends = [date(month // 12, month % 12 + 1, 1) for month in (number, number + months)]
    return Period.of_days(*ends)
