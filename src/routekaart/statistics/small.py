"""The newest observations of indicators of few rows, read with Arrow and NumPy alone.

To start the database and what speaks to it takes longer than reading all that a letter is about. The answers are those
of `query.newest`; tests hold the two beside each other.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from routekaart.domain.ids import ReleaseId
from routekaart.statistics import folders
from routekaart.statistics.coded import Mask, code_column, order_rows, take_rows
from routekaart.statistics.folders import Folder
from routekaart.statistics.query import KEY
from routekaart.statistics.selection import Selection


def newest(of: Sequence[Folder], *, indicators: Collection[str], selection: Selection, root: Path) -> Any:
    """Return the value of each key from the release that comes last, as an Arrow table in the order of the keys.

    Args:
        of: from the release that counts least to the one that counts most.
        indicators: of these.
        selection: and of these; periods are only limited to those that begin on the same days.
        root: where the releases are, for messages.

    Raises:
        DamagedRelease: if a file is not as it was stored.
    """
    import pyarrow as pa

    folders.check_observations(of)
    try:
        rows = pa.concat_tables([_read(folder.observations_path, indicators, selection) for folder in of])
    except (ValueError, LookupError, OSError, pa.ArrowNotImplementedError) as error:
        raise folders.find_unreadable(of, root) from error
    places = {folder.release.id: place for place, folder in enumerate(of)}
    return take_rows(rows, _newest_rows(rows, places))


def _newest_rows(rows: Any, places: Mapping[ReleaseId, int]) -> NDArray[np.int64]:
    """Return the rows that no later release has as well, in the order of their keys."""
    keys = np.stack(
        [code_column(rows[name]).ranks(_total_first if name == "counterpart" else _absent_last) for name in KEY]
    )
    release = code_column(rows["release"])
    rank = np.array([places.get(name, -1) for name in release.values], np.int32)[release.indices]
    order, same = order_rows(keys, then=rank)
    counts = rank[order] >= 0
    if len(places) > 1:
        counts &= np.append(~same[1:], True)[: len(order)]
    return order[counts]


def _total_first(value: str | None) -> tuple[bool, str]:
    return value is not None, value or ""


def _absent_last(value: str | date | None) -> tuple[bool, str | date]:
    return value is None, "" if value is None else value


def _read(path: Path, indicators: Collection[str], selection: Selection) -> Any:
    """Return the rows of a file that are asked for."""
    import pyarrow.parquet as pq

    with pq.ParquetFile(path, page_checksum_verification=True) as file:
        rows = file.read_row_groups(list(find_groups(file.metadata, indicators)), use_threads=False)
    days = selection.days
    starts = None if days is None else {start for start, _ in days}
    wanted: dict[str, Collection[Any] | None] = {
        "indicator": indicators,
        "ref_area": selection.areas,
        "counterpart": selection.counterparts,
        "breakdown": selection.breakdowns,
        "period_start": starts,
    }
    chosen: Mask = np.ones(rows.num_rows, np.bool_)
    for name, values in wanted.items():
        if values is not None and rows.num_rows:
            chosen &= code_column(rows[name]).rows_with(values)
    return rows if chosen.all() else take_rows(rows, np.flatnonzero(chosen))


def find_groups(metadata: Any, indicators: Collection[str]) -> Iterator[int]:
    """Yield the parts of a file in which an indicator may be, by what the file tells of each part."""
    column = metadata.schema.names.index("indicator")
    for number in range(metadata.num_row_groups):
        told = metadata.row_group(number).column(column).statistics
        if told is None or not told.has_min_max or any(told.min <= name <= told.max for name in indicators):
            yield number
