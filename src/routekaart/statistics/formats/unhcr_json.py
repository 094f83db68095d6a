"""Read the pages of the UNHCR population API: `{"page": 1, "maxPages": 3, "items": [{...}], "total": ...}`."""

from typing import Any

from routekaart.statistics.formats.columns import refused
from routekaart.statistics.formats.pages import get_count, get_part, parse_count, parse_pages, refuse_gap, to_columns
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table


def read_unhcr_json(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read one answer or a zip of its pages. `-` stays as it is; null is an empty cell.

    Raises:
        RefusedTable: if a page is missing, is no such answer, or items do not have the same keys.
    """
    items: list[Any] = []
    numbers, lasts, totals = [], set(), set()
    for place, page in parse_pages(raw, where):
        items += get_part(page, "items", list, place)
        numbers.append(get_count(page, "page", place))
        lasts.add(get_count(page, "maxPages", place))
        # the API itself gives a list of sums here, which is no number of rows
        totals.add(parse_count(page.get("total")))
    if len(lasts) != 1 or len(totals) != 1:
        raise refused("the pages are of different answers: maxPages or total is not the same in all", where)
    # an answer without items is page 1 of 0
    refuse_gap(numbers, max(lasts.pop(), 1), where)
    return Table(columns=to_columns(items, where), stated_rows=totals.pop())
