"""Rows on single incidents or persons are added up before anything is kept; the rows themselves are not kept."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import datetime

from routekaart.statistics.faults import Fault, RefusedRows
from routekaart.statistics.layout import Gathering, Layout
from routekaart.statistics.table import Table

_Key = tuple[str, ...]
_WHOLE = re.compile(r"([0-9]+)(?:\.0)?", re.ASCII)
"""A number of people. With a sign between thousands or for decimals it could be ten times as many as is meant."""


def gather(table: Table, layout: Layout, *, where: str) -> bytes:
    """Return a table of incidents as a CSV file of sums, in the order of what they are brought together by.

    The faults name a row, and never what stands in it: it may be about a person.

    Raises:
        RefusedRows: if a row cannot be added up.
    """
    gathering = layout.gather
    assert gathering is not None  # only called for such a layout
    columns = {name: column.to_pylist() for name, column in table.columns.items()}
    numbers = [int(number) for number in table.row_numbers] if table.row_numbers is not None else None
    totals: dict[_Key, Counter[str]] = {}
    faults: list[Fault] = []
    known: set[_Key] = set()
    for index in range(table.rows):
        row = {name: column[index] for name, column in columns.items()}
        try:
            _refuse_twice(row, layout, known)
            key = _key(row, gathering)
            totals.setdefault(key, Counter()).update(_counted(row, gathering))
        except _Unusable as error:
            at = numbers[index] if numbers else index + 1
            faults.append(Fault(row=at, column=error.column, what=error.what, remedy="Get the file again."))
    if faults:
        raise RefusedRows(faults, where=where)
    return _written(gathering, totals)


class _Unusable(Exception):
    def __init__(self, column: str, what: str) -> None:
        self.column, self.what = column, what


def _refuse_twice(row: dict[str, str], layout: Layout, known: set[_Key]) -> None:
    own = tuple(row[name] for name in layout.unique)
    if own and own in known:
        raise _Unusable(layout.unique[0], "the same incident stands in the file before")
    known.add(own)


def _key(row: dict[str, str], gathering: Gathering) -> _Key:
    return tuple(_cell(row, name, column, gathering) for name, column in gathering.by.items())


def _cell(row: dict[str, str], name: str, column: str, gathering: Gathering) -> str:
    text = row[column].strip() or gathering.if_empty.get(name, "")
    if not text:
        raise _Unusable(column, "the cell is empty")
    if name not in gathering.months:
        return text
    try:
        return datetime.strptime(text, gathering.months[name]).strftime("%Y-%m")  # noqa: DTZ007 - a day has no zone
    except ValueError:
        raise _Unusable(column, f"the day is not written as {gathering.months[name]}") from None


def _counted(row: dict[str, str], gathering: Gathering) -> dict[str, int]:
    # what no row tells is left out, so that a sum of nothing stays empty and is not zero
    told = {name: column for name, column in gathering.sum.items() if row[column].strip()}
    counted = {name: _whole(row[column], column) for name, column in told.items()}
    counted |= {name: int(not row[column].strip()) for name, column in gathering.count_empty.items()}
    return counted | ({gathering.count: 1} if gathering.count else {})


def _whole(text: str, column: str) -> int:
    match = _WHOLE.fullmatch(text.strip())
    if match is None:
        raise _Unusable(column, "the cell is not a whole number of zero or more")
    return int(match[1])


def _written(gathering: Gathering, totals: dict[_Key, Counter[str]]) -> bytes:
    counts = tuple(filter(None, (gathering.count, *gathering.sum, *gathering.count_empty)))
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow((*gathering.by, *counts))
    writer.writerows(_rows(totals, counts))
    return out.getvalue().encode()


def _rows(totals: dict[_Key, Counter[str]], counts: tuple[str, ...]) -> Iterator[tuple[object, ...]]:
    for key in sorted(totals):
        yield (*key, *(totals[key].get(name, "") for name in counts))
