"""From the publisher's table to observations as text, by the mapping that the dataset's description gives."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from routekaart.statistics.dataset import LONG, Dataset, Series
from routekaart.statistics.faults import Fault
from routekaart.statistics.table import Table

NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


@dataclass(frozen=True, slots=True)
class LongRow:
    """An observation as text, with the row of the file it comes from and the names that its columns have there."""

    row: int
    cells: dict[str, str]
    names: dict[str, str]


def map_table(table: Table, dataset: Dataset) -> tuple[list[LongRow], list[Fault]]:
    """Apply code lists and series to a table; a row with a fault is left out of every series."""
    columns, faults = _decoded(table, dataset)
    faults += _faults_of_shape(table) + _faults_of_repetition(table, dataset)
    bad = {fault.row for fault in faults}
    rows: list[LongRow] = []
    for series in dataset.series:
        picked = _picked(columns, series, table.rows, bad)
        if series.sum is None:
            rows += picked
            continue
        added, unusable = _added_up(picked, series.sum)
        rows += added
        faults += unusable
    # two series may add up the same column, and then find the same fault
    return rows, list(dict.fromkeys(faults))


def _decoded(table: Table, dataset: Dataset) -> tuple[dict[str, list[str]], list[Fault]]:
    columns = {name: list(cells) for name, cells in table.columns.items()}
    faults: list[Fault] = []
    ragged = {row for row, _ in table.ragged}
    for column, codes in dataset.codes.items():
        for index, code in enumerate(columns[column]):
            if code in codes:
                columns[column][index] = codes[code]
            elif index + 1 not in ragged:
                remedy = f"Add it to the codes of {dataset.where} if it is right."
                faults.append(
                    Fault(row=index + 1, column=column, what=f"{code!r} is not a code we know", remedy=remedy)
                )
    return columns, faults


def _faults_of_shape(table: Table) -> list[Fault]:
    width = len(table.columns)
    return [
        Fault(row=row, column="(all)", what=f"there are {cells} cells, not {width}", remedy="Quote cells with commas.")
        for row, cells in table.ragged
    ]


def _faults_of_repetition(table: Table, dataset: Dataset) -> list[Fault]:
    if not dataset.unique:
        return []
    faults: list[Fault] = []
    first: dict[tuple[str, ...], int] = {}
    for row, key in enumerate(zip(*(table.columns[name] for name in dataset.unique), strict=True), 1):
        earlier = first.setdefault(key, row)
        if earlier != row and any(key):
            what = f"the same {', '.join(dataset.unique)} stands in row {earlier}"
            faults.append(Fault(row=row, column=dataset.unique[0], what=what, remedy="Keep one of the two."))
    return faults


def _picked(columns: dict[str, list[str]], series: Series, rows: int, bad: set[int]) -> list[LongRow]:
    taken = {**series.take, **({"obs_value": series.sum} if series.sum else {})}
    names = {name: taken.get(name, name) for name in LONG}
    empty = dict.fromkeys(LONG, "") | series.set
    return [
        LongRow(index + 1, empty | {name: columns[source][index] for name, source in taken.items()}, names)
        for index in range(rows)
        if index + 1 not in bad
    ]


def _added_up(rows: list[LongRow], column: str) -> tuple[list[LongRow], list[Fault]]:
    totals: dict[tuple[str, ...], Fraction] = {}
    first: dict[tuple[str, ...], LongRow] = {}
    faults: list[Fault] = []
    for row in rows:
        text = row.cells["obs_value"]
        if not NUMBER.fullmatch(text) or text.startswith("-"):
            faults.append(_not_addable(row.row, column, text))
            continue
        key = tuple(cell for name, cell in row.cells.items() if name != "obs_value")
        first.setdefault(key, row)
        totals[key] = totals.get(key, Fraction(0)) + Fraction(text)
    return list(_with_totals(first, totals)), faults


def _with_totals(first: dict[tuple[str, ...], LongRow], totals: dict[tuple[str, ...], Fraction]) -> Iterator[LongRow]:
    for key, row in first.items():
        total = totals[key]
        text = str(total.numerator) if total.denominator == 1 else repr(float(total))
        yield LongRow(row.row, row.cells | {"obs_value": text}, row.names)


def _not_addable(row: int, column: str, text: str) -> Fault:
    if not text:
        what, remedy = "a missing value cannot be added up", "Missing is not zero: ask the publisher for the value."
    elif text.startswith("-"):
        what, remedy = f"{text} is below zero", "Correct the count."
    else:
        what, remedy = f"{text!r} is not a number", "Write digits with a point for decimals."
    return Fault(row=row, column=column, what=what, remedy=remedy)
