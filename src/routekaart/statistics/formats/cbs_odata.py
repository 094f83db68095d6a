"""Read the Observations of CBS (Statistics Netherlands) as OData v4 gives them: `{"value": [{...}]}`."""

from typing import Any

from routekaart.statistics.formats.columns import refused
from routekaart.statistics.formats.pages import get_count, get_part, parse_pages, to_columns
from routekaart.statistics.layout import Layout
from routekaart.statistics.table import Table

_NEXT = "@odata.nextLink"
_COUNT = "@odata.count"


def read_cbs_odata(raw: bytes, _layout: Layout, *, where: str) -> Table:
    """Read one answer or a zip of its pages; each but the last names the next.

    Raises:
        RefusedTable: if a page is missing, is no such answer, or rows do not have the same keys.
    """
    rows: list[Any] = []
    counts: set[int] = set()
    pages = parse_pages(raw, where)
    for number, (place, page) in enumerate(pages, 1):
        rows += get_part(page, "value", list, place)
        if _COUNT in page:
            counts.add(get_count(page, _COUNT, place))
        if number == len(pages) and page.get(_NEXT):
            raise refused("the table is not complete: the last page names a next one, which is not here", place)
        if number < len(pages) and not page.get(_NEXT):
            raise refused(f"page {number} of {len(pages)} says that it is the last", place)
    if not pages or len(counts) > 1:
        raise refused("there is no page, or the pages say different numbers of rows", where)
    return Table(columns=to_columns(rows, where), stated_rows=next(iter(counts), None))
