"""Columns in which the same texts come back: each text is looked at once, however many rows hold it."""

from collections.abc import Callable, Collection, Hashable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

Value = TypeVar("Value", bound=Hashable)
Other = TypeVar("Other", bound=Hashable)
Indices = NDArray[np.int32]
Mask = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Coded(Generic[Value]):
    """A column as places in a list of its different values."""

    indices: Indices
    """Shape (n,): for each row the place of its value."""
    values: Sequence[Value]

    def __len__(self) -> int:
        return len(self.indices)

    def select(self, rows: Mask | NDArray[np.int64]) -> "Coded[Value]":
        """Return these rows only, and of the values those that they have."""
        chosen = self.indices[rows]
        used = np.bincount(chosen, minlength=len(self.values)) > 0
        place = (np.cumsum(used) - 1).astype(np.int32)
        return Coded(place[chosen] if len(chosen) else chosen, [self.values[int(at)] for at in np.flatnonzero(used)])

    def map(self, change: Callable[[Value], Other]) -> "Coded[Other]":
        """Return the column with every value changed; values that become the same are one value from then on."""
        return _merged(self.indices, [change(value) for value in self.values])

    def rows_where(self, holds: Callable[[Value], bool]) -> Mask:
        """Return for each row whether something holds for its value."""
        if not self.values:
            return np.zeros(0, np.bool_)
        flags: Mask = np.fromiter((holds(value) for value in self.values), np.bool_, len(self.values))
        return flags[self.indices]

    def rows_with(self, wanted: Collection[Value]) -> Mask:
        """Return for each row whether its value is one of these."""
        return self.rows_where(frozenset(wanted).__contains__)

    def ranks(self, key: Callable[[Value], Any] = lambda value: value) -> Indices:
        """Return for each row the place of its value among all values in order; equal keys have one place."""
        keys = [key(value) for value in self.values]
        place = {one: number for number, one in enumerate(sorted(set(keys)))}
        return np.array([place[one] for one in keys], np.int32)[self.indices] if keys else self.indices

    def numbers(self, number: Callable[[Value], float]) -> NDArray[np.float64]:
        """Return a number for each row."""
        if not self.values:
            return np.zeros(0)
        return np.array([number(value) for value in self.values], np.float64)[self.indices]


def code_texts(texts: Any) -> Coded[str]:
    """Return an Arrow array of texts as a coded column."""
    import pyarrow as pa

    array = texts.combine_chunks() if isinstance(texts, pa.ChunkedArray) else texts
    encoded = array.dictionary_encode()
    return Coded(encoded.indices.to_numpy(zero_copy_only=False).astype(np.int32), encoded.dictionary.to_pylist())


def code_column(column: Any) -> Coded[Any]:
    """Return an Arrow column of any kind as a coded column; what is absent is a value as well, `None`."""
    encoded = column.combine_chunks().dictionary_encode(null_encoding="encode")
    # to_numpy() would import pandas where it is installed, which takes longer than all else in a small question
    indices: Indices = np.from_dlpack(encoded.indices)  # type: ignore[assignment]  # Arrow's are of 32 bits
    return Coded(indices, encoded.dictionary.to_pylist())


def take_rows(table: Any, rows: NDArray[np.int64]) -> Any:
    """Return these rows of an Arrow table, in this order."""
    import pyarrow as pa

    # and so would pa.array()
    return table.take(pa.Array.from_buffers(pa.int64(), len(rows), [None, pa.py_buffer(np.ascontiguousarray(rows))]))


def constant(value: Value, rows: int) -> Coded[Value]:
    """Return a column that has one value in every row."""
    return Coded(np.zeros(rows, np.int32), [value])


def stack(columns: Sequence[Coded[Value]]) -> Coded[Value]:
    """Put columns under one another."""
    values: list[Value] = []
    parts = []
    for column in columns:
        parts.append(column.indices + np.int32(len(values)))
        values += column.values
    return _merged(np.concatenate(parts) if parts else np.zeros(0, np.int32), values)


def order_rows(keys: NDArray[np.int32], *, then: NDArray[np.int32] | None = None) -> tuple[NDArray[np.int64], Mask]:
    """Return the rows in the order of their keys, and which of them have the key of the row before.

    Args:
        keys: shape (k, n), for each row what it is ordered by; the first of the k tells most.
        then: shape (n,), what rows with one key are ordered by; without it they stay as they are.
    """
    order = np.lexsort(keys[::-1] if then is None else (then, *keys[::-1]))
    ordered = keys[:, order]
    same = np.concatenate(([False], (ordered[:, 1:] == ordered[:, :-1]).all(axis=0)))
    return order, same[: len(order)]


def _merged(indices: Indices, values: Sequence[Value]) -> Coded[Value]:
    place: dict[Value, int] = {}
    moved = np.array([place.setdefault(value, len(place)) for value in values], np.int32)
    return Coded(moved[indices] if len(values) else indices, list(place))
