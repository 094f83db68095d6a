"""The figures of a table: from texts to numbers, missing ones and hidden ones."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from routekaart.statistics.coded import Mask
from routekaart.statistics.faults import Faults
from routekaart.statistics.layout import Layout

NUMBER = r"^-?[0-9]+(\.[0-9]+)?$"
_MISREAD = ("nan", "inf", "-inf", "na", ":")
Floats = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Figures:
    """Numbers with their ends; NaN is none. All have shape (n,)."""

    value: Floats
    low: Floats
    high: Floats
    hidden: Mask
    """Where the publisher hides a number that it has."""
    bad: Mask
    """Where a text is no number."""

    def select(self, rows: Mask | NDArray[np.int64]) -> "Figures":
        """Return these rows only."""
        return Figures(self.value[rows], self.low[rows], self.high[rows], self.hidden[rows], self.bad[rows])


def parse_figures(texts: Any, layout: Layout, *, rows: NDArray[np.int32], column: str, faults: Faults) -> Figures:
    """Read an Arrow array of texts as numbers, by the signs that the layout gives.

    Args:
        texts: the cells.
        layout: what stands for a missing and for a hidden number, and between thousands.
        rows: the rows of the file, for messages.
        column: the name of the column, for messages.
        faults: takes the cells that are no number.
    """
    import pyarrow as pa
    import pyarrow.compute as pc

    plain = _without_thousands(texts, layout.thousands) if layout.thousands else texts
    is_number = pc.match_substring_regex(plain, NUMBER)
    value = _floats(pc.cast(pc.if_else(is_number, plain, pa.scalar(None, pa.string())), pa.float64()))
    low, high = np.full(len(value), np.nan), np.full(len(value), np.nan)
    hidden = np.zeros(len(value), np.bool_)
    for sign, (least, most) in layout.hidden.items():
        here = _mask(pc.equal(texts, sign))
        low[here], high[here] = float(least), float(most)
        hidden |= here
    missing = _mask(pc.is_in(texts, pa.array(["", *layout.missing], pa.string())))
    bad = ~(_mask(is_number) | missing | hidden)
    for index in np.flatnonzero(bad):
        text = texts[int(index)].as_py()
        known = text.lower() in _MISREAD
        remedy = "Leave the cell empty with status O." if known else "Write digits with a point for decimals."
        faults.add((int(rows[index]),), column, f"{text!r} is not a number", remedy)
    return Figures(np.where(missing | hidden, np.nan, value), low, high, hidden, bad)


def _without_thousands(texts: Any, sign: str) -> Any:
    import re

    import pyarrow.compute as pc

    grouped = pc.match_substring_regex(texts, rf"^-?[0-9]{{1,3}}({re.escape(sign)}[0-9]{{3}})+(\.[0-9]+)?$")
    return pc.if_else(grouped, pc.replace_substring(texts, sign, ""), texts)


def _floats(array: Any) -> Floats:
    numbers: Floats = array.to_numpy(zero_copy_only=False).astype(np.float64)
    return numbers


def _mask(array: Any) -> Mask:
    mask: Mask = array.to_numpy(zero_copy_only=False).astype(np.bool_)
    return mask
