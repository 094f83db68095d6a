"""Read the pages of the World Bank API: `[{"page": 1, "pages": 2, "total": 300, ...}, [{...}, ...]]`."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from routekaart.statistics.formats.columns import refused
from routekaart.statistics.formats.dates import parse_day
from routekaart.statistics.formats.pages import get_count, get_part, parse_pages, refuse_gap, to_columns
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_NAMED = ("indicator", "country")
"""Given with a code and a name; the code is kept."""
_NOT_KEPT = "decimal"
"""How many decimals the World Bank itself shows: it says nothing of the value."""


def read_world_bank_json(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read one answer or a zip of its pages.

    Raises:
        RefusedTable: if a page is missing, or is no such answer.
    """
    rows: list[Any] = []
    numbers: list[int] = []
    said: set[tuple[int, int, date | None]] = set()
    for place, page in parse_pages(raw, where):
        head, found = _open_page(page, place)
        rows += [_flatten(row, place) for row in found]
        numbers.append(get_count(head, "page", place))
        last, total = get_count(head, "pages", place), get_count(head, "total", place)
        said.add((last, total, parse_day(head.get("lastupdated"), place)))
    if len(said) != 1:
        raise refused("the pages are of different answers: pages, total or lastupdated is not the same in all", where)
    last, total, published = said.pop()
    refuse_gap(numbers, max(last, 1), where)
    return Table(columns=to_columns(rows, where), stated_rows=total, published=published)


def _open_page(page: object, where: str) -> tuple[Mapping[str, object], list[Any]]:
    match page:
        case [{"message": [{"value": str(message)}, *_]}]:
            raise refused(f"the World Bank answered with an error: {message[:200]}", where)
        case [dict(head), list(rows)]:
            return head, rows
        case [dict(head), None]:
            return head, []
        case _:
            raise refused("the answer is not what the World Bank gives: a head and a list of rows", where)


def _flatten(row: object, where: str) -> dict[str, object]:
    flat = {}
    for name in _NAMED:
        flat[name] = get_part(get_part(row, name, dict, where), "id", str, where)
    assert isinstance(row, Mapping)
    return {name: flat.get(name, cell) for name, cell in row.items() if name != _NOT_KEPT}
