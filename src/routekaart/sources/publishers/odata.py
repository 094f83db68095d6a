"""OData v4, as CBS speaks it: rows in `value`, and the address of the next page in `@odata.nextLink`.

Source: OData JSON Format 4.01, section 4.5; https://www.cbs.nl/nl-nl/onze-diensten/open-data/statline-als-open-data
"""

from typing import Any
from urllib.parse import urljoin

from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.pages import Page, fetch_pages
from routekaart.sources.publishers.session import Session


def fetch(session: Session) -> Fetched:
    """Fetch all pages."""
    return fetch_pages(session, read_page, session.address)


def read_page(body: Any, address: str, number: int) -> Page:
    """Read what a page says about itself; how many rows there are only if `$count` was asked."""
    if "error" in body:
        raise ValueError(str(body["error"])[:300])
    following, count = body.get("@odata.nextLink"), body.get("@odata.count")
    return Page(
        rows=len(body["value"]),
        next=None if following is None else urljoin(address, str(following)),
        stated_rows=None if count is None else int(count),
    )
