"""The UNHCR population API: pages by number, each with `page`, `maxPages` and `items`.

Source: https://api.unhcr.org/docs/refugee-statistics.html
"""

from typing import Any

from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.pages import Page, fetch_pages
from routekaart.sources.publishers.session import Session, with_parameters


def fetch(session: Session) -> Fetched:
    """Fetch all pages."""
    return fetch_pages(session, read_page, with_parameters(session.address, {"page": "1"}))


def read_page(body: Any, address: str, number: int) -> Page:
    """Read what a page says about itself. The API does not say how many rows there are."""
    pages, given = int(body["maxPages"]), int(body["page"])
    if given != number:
        raise ValueError(f"it says that it is page {given}")
    following = with_parameters(address, {"page": str(number + 1)}) if number < pages else None
    return Page(rows=len(body["items"]), next=following, pages=pages, edition=f"{pages} pages")
