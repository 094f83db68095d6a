"""What in a release is not as expected, so that it waits for a person before it is used."""

from collections.abc import Iterator, Mapping
from typing import Any

from routekaart.domain.ids import IndicatorId
from routekaart.domain.observation import Indicator
from routekaart.domain.period import Period
from routekaart.domain.revision import Anomaly, AnomalyCode
from routekaart.statistics.completeness import check_totals
from routekaart.statistics.dataset import Dataset

TOLD = 20
"""How many anomalies of one kind are told one by one, for each indicator."""
_JUMP = 10
_SMALL = 100
"""Below this a figure ten times as large is nothing special."""
_FALL = 0.9
_MOSTLY = 0.9
"""Where in this share of the cases the parts make up the whole, all parts are taken to be there in the others too."""
ALIKE = 1e-9
"""Relative: sums of the same numbers in another order differ in their last bits."""


def find_in_release(
    observations: Any, dataset: Dataset, cards: Mapping[IndicatorId, Indicator], *, published: Period | None
) -> list[Anomaly]:
    """Find what is not as expected in the figures of one release, an Ibis table."""
    found = [*_find_outside(observations, dataset), *_find_totals(observations, dataset, cards)]
    found += _find_parts(observations, dataset, cards)
    if published is not None and published.end is not None:
        later = observations.filter(observations["period_start"] >= published.end)
        found += _told(later, AnomalyCode.FUTURE_PERIOD, lambda row: (row["time_period"], f"published {published}"))
    return found


def find_in_rows(stated: int | None, read: int | None) -> list[Anomaly]:
    """Compare how many rows the publisher says that there are with how many were read, where both are known."""
    if stated is None or read is None or stated == read:
        return []
    return [Anomaly(code=AnomalyCode.STATED_ROWS, about="rows", seen=str(read), expected=str(stated))]


def find_fewer_rows(before: int, after: int) -> list[Anomaly]:
    """Tell whether more than a tenth of the figures is gone."""
    if after >= _FALL * before:
        return []
    return [Anomaly(code=AnomalyCode.FEWER_ROWS, about="figures", seen=str(after), expected=f"about {before}")]


def find_jumps(differing: Any) -> list[Anomaly]:
    """Find figures that are more than ten times as large or small as before, among those that differ."""
    import ibis

    d = differing.filter(differing["b_obs_value"].notnull() & differing["a_obs_value"].notnull())
    ends = [end(d["b_obs_value"].abs(), d["a_obs_value"].abs()) for end in (ibis.least, ibis.greatest)]
    jumps = d.filter((ends[1] > _SMALL) & (ends[1] > _JUMP * ends[0]))
    jumps = jumps.mutate(time_period=jumps["a_time_period"])
    return [*_told(jumps, AnomalyCode.JUMP, lambda row: (_plain(row["a_obs_value"]), _plain(row["b_obs_value"])))]


def _find_outside(observations: Any, dataset: Dataset) -> Iterator[Anomaly]:
    value = observations["obs_value"]
    # one question for all indicators; a second only for those that have something to tell
    reach = observations.group_by("indicator").aggregate(least=value.min(), most=value.max())
    for row in reach.filter(reach["least"].notnull()).order_by("indicator").to_pyarrow().to_pylist():
        expected = dataset.indicators[row["indicator"]]
        low, high = float(expected.low), float(expected.high)
        if low <= row["least"] and row["most"] <= high:
            continue
        outside = observations.filter(
            (observations["indicator"] == row["indicator"]) & ((value < low) | (value > high))
        )
        ends = f"{_plain(low)} to {_plain(high)}"
        yield from _told(outside, AnomalyCode.OUTSIDE_RANGE, lambda row, ends=ends: (_plain(row["obs_value"]), ends))


def _find_totals(observations: Any, dataset: Dataset, cards: Mapping[IndicatorId, Indicator]) -> Iterator[Anomaly]:
    for total in check_totals(observations, dataset, cards):
        if total.agrees is False:
            yield Anomaly(
                code=AnomalyCode.TOTAL_DIFFERS,
                about=", ".join(filter(None, (total.indicator, total.ref_area, total.counterpart, str(total.period)))),
                seen=_between(total.ours_low, total.ours_high),
                expected=f"{_between(total.low, total.high)} ({total.source})",
            )


def _find_parts(observations: Any, dataset: Dataset, cards: Mapping[IndicatorId, Indicator]) -> Iterator[Anomaly]:
    """Find published totals that differ from the sum by counterpart, beyond what rounding explains.

    More than the total is always wrong; less only where all parts are there. Regions are left out of the parts, since
    the countries in them are there as well; totals that we added up ourselves cannot differ.
    """
    summed = [name for name in dataset.indicators if name in cards and cards[IndicatorId(name)].aggregate]
    if not summed:
        return
    cells = _cells_of_parts(observations.filter(observations["indicator"].isin(summed)))
    more = cells["parts_low"] > cells["high"] * (1 + ALIKE)
    less = cells["parts_high"] < cells["low"] * (1 - ALIKE)
    cells = cells.mutate(more=more, less=less)
    shares = cells.group_by("indicator").aggregate(cells=cells.count(), less=cells["less"].sum())
    rows = shares.to_pyarrow().to_pylist()
    whole = [row["indicator"] for row in rows if dataset.complete and row["less"] <= (1 - _MOSTLY) * row["cells"]]
    wrong = cells["more"] | (cells["less"] & cells["indicator"].isin(whole) if whole else cells["more"])
    yield from _told(
        cells.filter(wrong),
        AnomalyCode.PARTS_DIFFER,
        lambda row: (_between(row["low"], row["high"]), _between(row["parts_low"], row["parts_high"])),
    )


def _cells_of_parts(observations: Any) -> Any:
    """Set each published total beside the sum of its parts, as intervals; where a part is missing there is none."""
    import ibis

    o = observations.mutate(
        low=ibis.coalesce(observations["low"], observations["obs_value"]),
        high=ibis.coalesce(observations["high"], observations["obs_value"]),
    )
    by = ["indicator", "ref_area", "breakdown", "period_start", "period_end", "unit_measure"]
    totals = o.filter(o["counterpart"].isnull() & (o["parts"] == 1) & o["low"].notnull() & o["high"].notnull())
    parts = o.filter(o["counterpart"].notnull() & ~o["counterpart"].startswith("region:"))
    sums = parts.group_by(by).aggregate(
        parts_low=parts["low"].sum(), parts_high=parts["high"].sum(), missing=parts["low"].isnull().sum()
    )
    sums = sums.filter(sums["missing"] == 0).drop("missing")
    return totals.join(sums, by)


def _told(found: Any, code: AnomalyCode, tell: Any) -> Iterator[Anomaly]:
    """Yield the first of these rows for each indicator, with how many there are."""
    import ibis

    if not int(found.count().to_pyarrow().as_py()):
        return
    order = ["ref_area", "counterpart", "breakdown", "period_start"]
    window = ibis.window(group_by="indicator", order_by=order)
    numbered = found.mutate(
        place=ibis.row_number().over(window), times=found.count().over(ibis.window(group_by="indicator"))
    )
    listed = numbered.filter(numbered["place"] < TOLD).order_by(["indicator", "place"])
    for row in listed.to_pyarrow().to_pylist():
        seen, expected = tell(row)
        names = ("indicator", "ref_area", "counterpart", "breakdown", "time_period")
        about = ", ".join(str(row[name]) for name in names if row[name])
        yield Anomaly(code=code, about=about, seen=seen, expected=expected, times=row["times"])


def _between(low: float | None, high: float | None) -> str:
    return _plain(low) if low == high else f"{_plain(low)} to {_plain(high)}"


def _plain(number: float | None) -> str:
    if number is None:
        return "missing"
    return str(int(number)) if number == int(number) else f"{number:.12g}"
