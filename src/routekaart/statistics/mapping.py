"""From the publisher's table to columns of text for each kind of observation, by the mapping of a layout."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from routekaart.statistics.coded import Coded, Mask, code_texts, constant, order_rows
from routekaart.statistics.dataset import Dataset
from routekaart.statistics.faults import Faults
from routekaart.statistics.layout import LONG, Layout, Series
from routekaart.statistics.table import Table

FIGURES = ("obs_value", "low", "high")
"""The columns that are numbers; the others hold codes."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picked:
    """The rows that one series takes from a table."""

    series: Series
    coded: Mapping[str, Coded[str]]
    """The columns of an observation that hold codes, decoded."""
    figures: Mapping[str, Any]
    """The columns that are numbers, as Arrow arrays of text; those that the series does not give are absent."""
    rows: NDArray[np.int32]
    """The rows of the file."""
    names: Mapping[str, str]
    """What each column is called in the file."""


def map_table(table: Table, dataset: Dataset, layout: Layout, faults: Faults) -> Iterator[Picked]:
    """Yield what each series takes; a row with a fault is left out of every series, and `faults` takes it."""
    molten = _melted(table, layout)
    rows = _row_numbers(molten)
    raw = {name: code_texts(molten.columns[name]) for name in _coded_names(layout)}
    bad = _ragged(molten, rows, faults)
    passed_over = np.zeros(molten.rows, np.bool_)
    for unused in layout.unused:
        passed_over |= _chosen(unused, raw, molten.rows)
    bad |= passed_over
    _find_other_tables(raw, layout, rows, bad, faults)
    decoded = {name: _decoded(name, column, dataset, layout, rows, bad, faults) for name, column in raw.items()}
    _find_repetition(raw, layout, rows, bad, faults)
    taken = np.zeros(molten.rows, np.bool_)
    for series in layout.series:
        chosen = _chosen(series.where, raw, molten.rows)
        for name, texts in series.unless.items():
            chosen &= ~raw[name].rows_with(texts)
        taken |= chosen
        yield _pick(series, molten, decoded, rows, chosen & ~bad)
    _find_unused(rows[~taken & ~bad], layout, faults)


def _melted(table: Table, layout: Layout) -> Table:
    """Bring a table with periods at the head of its columns into one with a row for each of its cells."""
    if layout.wide is None:
        return table
    import pyarrow as pa

    heads = [name for name in table.columns if layout.wide.pattern.fullmatch(name)]
    rows = _row_numbers(table)
    columns = {
        name: pa.concat_arrays([column] * len(heads))
        for name, column in ((name, _one(column)) for name, column in table.columns.items() if name not in heads)
    }
    columns[layout.wide.into] = pa.concat_arrays(
        [pa.repeat(pa.scalar(head, pa.string()), table.rows) for head in heads]
    )
    columns[layout.wide.value] = pa.concat_arrays([_one(table.columns[head]) for head in heads])
    return Table(columns=columns, row_numbers=pa.array(np.tile(rows, len(heads)), pa.int32()), ragged=table.ragged)


def _one(column: Any) -> Any:
    import pyarrow as pa

    return column.combine_chunks() if isinstance(column, pa.ChunkedArray) else column


def _row_numbers(table: Table) -> NDArray[np.int32]:
    if table.row_numbers is None:
        return np.arange(1, table.rows + 1, dtype=np.int32)
    numbers: NDArray[np.int32] = np.asarray(table.row_numbers, dtype=np.int32)
    return numbers


def _coded_names(layout: Layout) -> tuple[str, ...]:
    names = {*layout.codes, *layout.unique, *layout.must_match, *(name for rows in layout.unused for name in rows)}
    for series in layout.series:
        names |= {*series.where, *series.unless, *series.breakdown.values()}
        names |= {source for name, source in series.take.items() if name not in FIGURES}
    return tuple(sorted(names))


def _ragged(table: Table, rows: NDArray[np.int32], faults: Faults) -> Mask:
    for row, cells in table.ragged:
        faults.add((row,), "(all)", f"there are {cells} cells, not {len(table.columns)}", "Quote cells with commas.")
    return np.isin(rows, [row for row, _ in table.ragged])


def _decoded(
    name: str,
    column: Coded[str],
    dataset: Dataset,
    layout: Layout,
    rows: NDArray[np.int32],
    bad: Mask,
    faults: Faults,
) -> Coded[str]:
    """Turn a publisher's codes into ours; a code that is in no list makes its rows bad."""
    codes = layout.codes.get(name)
    if codes is None:
        return column
    unknown = [code for code in column.values if code not in codes]
    for code in unknown:
        here = column.rows_with((code,)) & ~bad
        remedy = f"Add it to the codes of {dataset.where} if it is right."
        faults.add(rows[here].tolist(), name, f"{code!r} is not a code we know", remedy)
    if unknown:
        bad |= column.rows_with(unknown)
    return column.map(lambda code: codes.get(code, ""))


def _find_other_tables(
    raw: Mapping[str, Coded[str]], layout: Layout, rows: NDArray[np.int32], bad: Mask, faults: Faults
) -> None:
    """Find rows that say of themselves that they belong to another table."""
    for name, pattern in layout.must_match.items():
        for text in raw[name].values:
            if text and not re.fullmatch(pattern, text):
                here = raw[name].rows_with((text,))
                remedy = "Import it as the dataset that it is of."
                faults.add(rows[here & ~bad].tolist(), name, f"{text!r} is another table", remedy)
                bad |= here


def _find_repetition(
    raw: Mapping[str, Coded[str]], layout: Layout, rows: NDArray[np.int32], bad: Mask, faults: Faults
) -> None:
    """Find rows that stand in the file twice; all but the first of them become bad."""
    if not layout.unique or not len(rows):
        return
    # of equal rows the first in the file comes first
    order, same = order_rows(np.stack([raw[name].indices for name in layout.unique]))
    heads = np.maximum.accumulate(np.where(same, 0, np.arange(len(same))))
    for place in np.flatnonzero(same):
        index = order[place]
        if bad[index]:
            continue
        what = f"the same {', '.join(layout.unique)} stands in row {rows[order[heads[place]]]}"
        faults.add((int(rows[index]),), layout.unique[0], what, "Keep one of the two.")
        bad[index] = True


def _chosen(where: Mapping[str, tuple[str, ...]], raw: Mapping[str, Coded[str]], rows: int) -> Mask:
    chosen = np.ones(rows, np.bool_)
    for name, texts in where.items():
        chosen &= raw[name].rows_with(texts)
    return chosen


def _find_unused(rows: NDArray[np.int32], layout: Layout, faults: Faults) -> None:
    if len(rows):
        remedy = f"Say under `unused` of the layout {layout.name!r} that such rows are not needed, or describe them."
        faults.add(rows.tolist(), "(all)", "no observation is made of this row", remedy)


def _pick(
    series: Series, table: Table, decoded: Mapping[str, Coded[str]], rows: NDArray[np.int32], chosen: Mask
) -> Picked:
    import pyarrow as pa

    count = int(chosen.sum())
    sources = {**series.take, **({"obs_value": series.sum} if series.sum else {})}
    coded: dict[str, Coded[str]] = {
        name: decoded[source].select(chosen) for name, source in sources.items() if name not in FIGURES
    }
    coded |= {name: constant(text, count) for name, text in series.set.items()}
    if series.breakdown:
        parts = {name: decoded[column].select(chosen) for name, column in sorted(series.breakdown.items())}
        coded["breakdown"] = _joined(parts, count)
    mask = pa.array(chosen)
    return Picked(
        series=series,
        coded={name: coded.get(name) or constant("", count) for name in LONG if name not in FIGURES},
        figures={name: _one(table.columns[source]).filter(mask) for name, source in sources.items() if name in FIGURES},
        rows=rows[chosen],
        names={name: sources.get(name, name) for name in LONG},
    )


def _joined(parts: Mapping[str, Coded[str]], rows: int) -> Coded[str]:
    """Write breakdowns as `age=Y0-17;sex=F`; a dimension whose code is empty is not broken down."""
    joined = constant("", rows)
    for name, codes in parts.items():
        pairs = [
            ";".join(filter(None, (before, f"{name}={code}" if code else "")))
            for before in joined.values
            for code in codes.values
        ]
        combined = joined.indices * np.int32(max(len(codes.values), 1)) + codes.indices
        joined = Coded(combined.astype(np.int32), pairs).map(str)
    return joined
