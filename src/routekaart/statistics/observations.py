"""The observations of one release: made from the raw bytes, and written as one Parquet file."""

import hashlib
import io
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from routekaart.domain.ids import ActorId, ReleaseId, ThingId, kind_of
from routekaart.domain.quantity import MEASURED
from routekaart.statistics.adding import add_up
from routekaart.statistics.cells import CODED, CellParser, Records
from routekaart.statistics.coded import Coded, Mask, order_rows, stack
from routekaart.statistics.contradictions import find_contradictions
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.faults import Faults
from routekaart.statistics.figures import Figures
from routekaart.statistics.layout import Layout
from routekaart.statistics.mapping import map_table
from routekaart.statistics.table import Table

ROW_GROUP = 100_000
"""Rows in a group of the Parquet file: small enough that a look-up reads little, large enough to pack well."""


def read_observations(
    table: Table, dataset: Dataset, layout: Layout, *, where: str, places: Collection[ThingId] | None = None
) -> Any:
    """Read a publisher's table through the mapping of its dataset, as an Arrow table in the order of its keys.

    Args:
        table: the cells of the file.
        dataset: what they are.
        layout: how they are to be read.
        where: the name of the file, for messages.
        places: the countries that exist; without them any code passes.

    Raises:
        RefusedRows: if anything in it is not as described; all its faults are listed.
    """
    faults = Faults()
    parser = CellParser(dataset, layout, faults)
    parts: list[Records] = []
    for picked in map_table(table, dataset, layout, faults):
        # rounding is of the parts, so their ends are known before they are added up
        records = with_margins(parser.parse(picked), dataset)
        if picked.series.sum is not None:
            records = add_up(records, column=picked.series.sum, empty=picked.series.empty, faults=faults)
        parts.append(records.select(~find_contradictions(records, dataset, picked.names, faults)))
    records = _stacked(parts)
    order = _in_order(records)
    _find_repetition(records, order, faults)
    if places is not None:
        _find_unknown_countries(records, places, faults)
    faults.refuse(where)
    return _to_arrow(records.select(order[0]))


def with_margins(records: Records, dataset: Dataset) -> Records:
    """Give figures the ends between which the true number lies, where the publisher is known to round."""
    expected = dataset.indicators
    value, low, high = records.figures.value, records.figures.low.copy(), records.figures.high.copy()
    margin = records.indicator.numbers(lambda name: float(expected[name].margin or 0))
    without = np.isnan(low) & np.isnan(high) & ~np.isnan(value)
    rounded = without & (margin > 0)
    floor = np.where(records.indicator.rows_where(lambda name: expected[name].unit in MEASURED), -np.inf, 0)
    low[rounded] = np.maximum(value - margin, floor)[rounded]
    high[rounded] = (value + margin)[rounded]
    for name in records.indicator.values:
        for figure, (least, most) in expected[name].small.items():
            here = without & (value == float(figure)) & records.indicator.rows_with((name,))
            low[here], high[here] = float(least), float(most)
    return replace(records, figures=Figures(value, low, high, records.figures.hidden, records.figures.bad))


def _stacked(parts: Sequence[Records]) -> Records:
    return Records(
        **{name: stack([getattr(part, name) for part in parts]) for name in CODED},
        figures=Figures(
            *(
                np.concatenate([getattr(part.figures, name) for part in parts])
                for name in ("value", "low", "high", "hidden", "bad")
            )
        ),
        parts=np.concatenate([part.parts for part in parts]),
        row=np.concatenate([part.row for part in parts]),
    )


_Order = tuple[NDArray[np.int64], Mask]


def _in_order(records: Records) -> _Order:
    """Return the rows in the order of their keys, and which of them have the key of the row before."""
    ranks = np.stack(
        [
            records.indicator.ranks(),
            records.ref_area.ranks(),
            # no counterpart stands before any: a total before its parts
            records.counterpart.ranks(lambda one: one or ""),
            records.breakdown.ranks(),
            records.period.ranks(lambda days: days.order),
            records.unit.ranks(),
        ]
    )
    return order_rows(ranks, then=records.row)


def _find_repetition(records: Records, order: _Order, faults: Faults) -> None:
    rows, same = order
    for place in np.flatnonzero(same):
        earlier, later = rows[place - 1], rows[place]
        about = ", ".join(
            (
                records.indicator.values[records.indicator.indices[later]],
                records.ref_area.values[records.ref_area.indices[later]],
                records.period.values[records.period.indices[later]].notation,
            )
        )
        what = f"row {records.row[earlier]} is about the same: {about}"
        faults.add((int(records.row[later]),), "time_period", what, "Keep one of the two.")


def _find_unknown_countries(records: Records, places: Collection[ThingId], faults: Faults) -> None:
    """Find countries that are in no list: a figure under a code that nobody asks for is lost in silence."""
    remedy = "Write the ISO 3166 code of three letters, as in country:GRC."
    columns: tuple[tuple[str, Coded[Any]], ...] = (("ref_area", records.ref_area), ("counterpart", records.counterpart))
    for name, column in columns:
        for place in column.values:
            if place is not None and kind_of(place) == "country" and place not in places:
                here = column.rows_with((place,))
                faults.add(records.row[here].tolist(), name, f"{place!r} is no country we know", remedy)


def _to_arrow(records: Records) -> Any:
    import pyarrow as pa

    period = records.period
    numbers = {
        "obs_value": records.figures.value,
        "low": records.figures.low,
        "high": records.figures.high,
    }
    return pa.table(
        {
            "indicator": _texts(records.indicator),
            "ref_area": _texts(records.ref_area),
            "counterpart": _texts(records.counterpart),
            "breakdown": _texts(records.breakdown),
            "time_period": _texts(Coded(period.indices, [days.notation for days in period.values])),
            "period_start": _taken(period.indices, [days.start for days in period.values], pa.date32()),
            "period_end": _taken(period.indices, [days.end for days in period.values], pa.date32()),
            "unit_measure": _texts(records.unit),
            # no NaN in Parquet: engines differ in what they make of it
            **{name: pa.array(column, pa.float64(), mask=np.isnan(column)) for name, column in numbers.items()},
            "obs_status": _texts(records.status),
            "parts": pa.array(records.parts, pa.int32()),
            "row": pa.array(records.row, pa.int32()),
        }
    )


def _texts(column: Coded[Any]) -> Any:
    import pyarrow as pa

    return _taken(column.indices, column.values, pa.string())


def _taken(indices: Any, values: Sequence[Any], kind: Any) -> Any:
    import pyarrow as pa

    return pa.array(values, kind).take(pa.array(indices, pa.int32()))


def content_digest(observations: Any) -> str:
    """Return the sha256 of what was observed, whatever the file format and the version of its writer.

    Of each column in turn its name and the bytes of its values: lengths and UTF-8 of texts, little-endian numbers,
    and which are absent.
    """
    told = hashlib.sha256()
    for name in observations.column_names:
        told.update(name.encode() + b"\x00")
        for part in _bytes_of(observations[name].combine_chunks()):
            told.update(part)
    return told.hexdigest()


def _bytes_of(column: Any) -> Iterator[bytes]:
    import pyarrow as pa
    import pyarrow.compute as pc

    def numbers(array: Any, kind: str) -> bytes:
        plain: bytes = pc.fill_null(array, 0).to_numpy(zero_copy_only=False).astype(kind).tobytes()
        return plain

    yield np.packbits(column.is_null().to_numpy(zero_copy_only=False)).tobytes()
    if pa.types.is_string(column.type):
        yield numbers(pc.binary_length(column), "<i4")
        yield "".join(text for text in column.to_pylist() if text is not None).encode()
    elif pa.types.is_date(column.type):
        yield numbers(column.cast(pa.int32()), "<i4")
    else:
        yield numbers(column, "<f8")


def to_parquet(observations: Any, *, release: ReleaseId, publisher: ActorId) -> bytes:
    """Return the Parquet file of a release: the same observations give the same bytes."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    count = observations.num_rows
    columns = {
        "release": pa.repeat(pa.scalar(release, pa.string()), count),
        "publisher": pa.repeat(pa.scalar(publisher, pa.string()), count),
        **{name: observations[name] for name in observations.column_names},
    }
    written = io.BytesIO()
    pq.write_table(pa.table(columns), written, compression="zstd", row_group_size=ROW_GROUP, write_page_checksum=True)
    return written.getvalue()
