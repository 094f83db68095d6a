"""What is wrong with the cells of an observation together, where each of them is right by itself."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from routekaart.domain.quantity import MEASURED
from routekaart.statistics.cells import MAYBE_MISSING, MISSING, Records
from routekaart.statistics.coded import Coded, Mask
from routekaart.statistics.dataset import Dataset, Expected
from routekaart.statistics.faults import Faults, Refusal
from routekaart.statistics.figures import Floats
from routekaart.statistics.mapping import FIGURES


def find_contradictions(records: Records, dataset: Dataset, names: Mapping[str, str], faults: Faults) -> Mask:
    """Find what is wrong with cells that are each right by themselves, and return the rows that have it."""
    bad = np.zeros(len(records), np.bool_)
    for column, here, refuse in _contradictions(records, dataset):
        for index in np.flatnonzero(here & ~bad):
            refusal = refuse(int(index))
            faults.add((int(records.row[index]),), names[column], refusal.what, refusal.remedy)
        bad |= here
    return bad


_Found = tuple[str, Mask, Callable[[int], Refusal]]


def _contradictions(records: Records, dataset: Dataset) -> Iterator[_Found]:
    expected = dataset.indicators
    yield (
        "unit_measure",
        _other_units(records, expected),
        lambda index: Refusal(
            f"{_at(records.indicator, index)} is counted in {expected[_at(records.indicator, index)].unit}",
            "Correct the unit.",
        ),
    )
    yield from _wrongly_missing(records)
    for column in FIGURES:
        yield from _wrong_numbers(column, records, dataset)
    yield from _wrong_bounds(records)


def _other_units(records: Records, expected: Mapping[str, Expected]) -> Mask:
    other = np.zeros(len(records), np.bool_)
    for unit in records.unit.values:
        counted = [name for name in records.indicator.values if expected[name].unit != unit]
        other |= records.indicator.rows_with(counted) & records.unit.rows_with((unit,))
    return other


def _wrongly_missing(records: Records) -> Iterator[_Found]:
    absent = np.isnan(records.figures.value)
    may = records.status.rows_where(lambda status: bool(MAYBE_MISSING & set(status)))
    must = records.status.rows_where(lambda status: bool(MISSING & set(status)))
    yield (
        "obs_value",
        absent & ~may,
        lambda index: Refusal(
            f"there is no value, but the status is {_at(records.status, index)}",
            "Give the value, or status O (missing) or Q (suppressed).",
        ),
    )
    yield (
        "obs_status",
        ~absent & must,
        lambda index: Refusal(
            f"the status {_at(records.status, index)} says missing, but there is a value", "Correct one of them."
        ),
    )


def _wrong_numbers(column: str, records: Records, dataset: Dataset) -> Iterator[_Found]:
    numbers: Floats = records.figures.value if column == "obs_value" else getattr(records.figures, column)
    counted = records.indicator.rows_where(lambda name: dataset.indicators[name].unit not in MEASURED)
    # a balance, as net migration, is counted and may lie below zero: its expected range says so
    lowest = records.indicator.numbers(lambda name: min(float(dataset.indicators[name].low), 0.0))
    yield (
        column,
        counted & (numbers < 0) & (numbers < lowest),
        lambda index: Refusal(f"{_written(numbers[index])} is below zero", "Correct the count."),
    )
    if column != "obs_value":
        return
    yield (
        column,
        counted & (numbers != np.floor(numbers)) & ~np.isnan(numbers),
        lambda index: Refusal(
            f"{_written(numbers[index])} is a part of {_at(records.unit, index)}, which are counted whole",
            "If the point stands for thousands, write the figure without it: 29718.",
        ),
    )
    step = records.indicator.numbers(lambda name: float(dataset.indicators[name].step or np.nan))
    yield (
        column,
        np.where(np.isnan(step) | np.isnan(numbers), 0, np.mod(numbers, step)) != 0,
        lambda index: Refusal(
            f"{_written(numbers[index])} is not a multiple of {_written(step[index])}, to which this publisher rounds",
            "Give the rounded figure: a finer one could tell of single persons.",
        ),
    )


def _wrong_bounds(records: Records) -> Iterator[_Found]:
    value, low, high = records.figures.value, records.figures.low, records.figures.high
    yield (
        "low",
        low > high,
        lambda index: Refusal(
            f"low {_written(low[index])} is above high {_written(high[index])}", "Give the lower end first."
        ),
    )
    yield (
        "obs_value",
        (value < low) | (value > high),
        lambda index: Refusal(
            f"{_written(value[index])} is not between low {_written(low[index])} and high {_written(high[index])}",
            "Correct the value or its ends.",
        ),
    )


def _written(number: float) -> str:
    """Write a number with the digits it has."""
    if np.isnan(number):
        return "(none)"
    return str(int(number)) if number == int(number) else repr(float(number))


def _at(column: Coded[Any], index: int) -> Any:
    return column.values[column.indices[index]]
