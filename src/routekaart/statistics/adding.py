"""Rows that agree in all that is taken become one observation with their total."""

from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from routekaart.statistics.cells import Records
from routekaart.statistics.coded import Coded
from routekaart.statistics.faults import Faults
from routekaart.statistics.figures import Figures, Floats

_TOGETHER = ("indicator", "ref_area", "counterpart", "breakdown", "period", "unit")


def add_up(records: Records, *, column: str, empty: str, faults: Faults) -> Records:
    """Return one record for each group of rows that are about the same, in the order in which they first stand.

    A total of which a part is missing is missing itself; where a part is only hidden, its ends go into those of the
    total. The statuses of the parts are all said of the total.

    Args:
        records: the rows.
        column: what the column that is added up is called in the file, for messages.
        empty: what a row without a value is: see `Series.empty`.
        faults: takes the rows that cannot be added up.
    """
    missing = np.isnan(records.figures.value) & ~records.figures.hidden
    if empty == "refuse" and missing.any():
        remedy = "Missing is not zero: ask the publisher for the value."
        faults.add(records.row[missing].tolist(), column, "a missing value cannot be added up", remedy)
        records = records.select(~missing)
    if not len(records):
        return records
    groups = _groups(records)
    order = np.argsort(groups, kind="stable")
    starts = np.flatnonzero(np.diff(groups[order], prepend=-1))
    first = order[starts]
    counted = np.diff(starts, append=len(order)).astype(np.int32)
    totals = replace(
        records.select(first),
        figures=_totals(records.figures, order, starts),
        status=_statuses(records.status, order, starts),
        parts=counted,
        row=np.minimum.reduceat(records.row[order], starts),
    )
    return totals.select(np.argsort(totals.row, kind="stable"))


def _groups(records: Records) -> NDArray[np.int64]:
    """Return a number for each row, equal if and only if two rows are about the same."""
    groups = np.zeros(len(records), np.int64)
    for name in _TOGETHER:
        column = getattr(records, name)
        # numbered again after each column, or the numbers of long tables would outgrow 64 bits
        groups = np.unique(groups * len(column.values) + column.indices, return_inverse=True)[1].astype(np.int64)
    return groups


def _totals(figures: Figures, order: NDArray[np.int64], starts: NDArray[np.int64]) -> Figures:
    def total(numbers: Floats) -> Floats:
        added: Floats = np.add.reduceat(numbers[order], starts)
        # tens of thousands of decimals added up in binary are off by less than this
        return np.round(added, 6)

    value = total(figures.value)
    low = total(np.where(np.isnan(figures.low), figures.value, figures.low))
    high = total(np.where(np.isnan(figures.high), figures.value, figures.high))
    ends = (low != value) | (high != value)
    hidden = np.logical_or.reduceat(figures.hidden[order], starts)
    return Figures(
        value, np.where(ends, low, np.nan), np.where(ends, high, np.nan), hidden, np.zeros(len(value), np.bool_)
    )


def _statuses(status: Coded[str], order: NDArray[np.int64], starts: NDArray[np.int64]) -> Coded[str]:
    letters = sorted({letter for one in status.values for letter in one} - {"A"})
    masks = np.array([sum(1 << at for at, letter in enumerate(letters) if letter in one) for one in status.values])
    united = np.bitwise_or.reduceat(masks[status.indices][order], starts)
    different, indices = np.unique(united, return_inverse=True)
    names = ["".join(letter for at, letter in enumerate(letters) if mask >> at & 1) or "A" for mask in different]
    return Coded(indices.astype(np.int32), names)
