"""The World Bank API: a page is `[head, rows]`, and its head has `page`, `pages`, `total` and `lastupdated`.

Source: https://datahelpdesk.worldbank.org/knowledgebase/articles/898581-api-basic-call-structures
"""

from datetime import date
from typing import Any

from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.pages import Page, fetch_pages
from routekaart.sources.publishers.session import Session, with_parameters


def fetch(session: Session) -> Fetched:
    """Fetch all pages."""
    asked = {"format": "json", **session.remote.parameters, "page": "1"}
    return fetch_pages(session, read_page, with_parameters(session.remote.address, asked))


def read_page(body: Any, address: str, number: int) -> Page:
    """Read what a page says about itself. What is wrong in a question is answered with status 200 and a `message`."""
    head = body[0]
    if "message" in head:
        raise ValueError(str(head["message"])[:300])
    pages, total, given = int(head["pages"]), int(head["total"]), int(head["page"])
    if given != number and total:
        raise ValueError(f"it says that it is page {given}")
    updated = str(head.get("lastupdated") or "")
    return Page(
        rows=len(body[1] or ()) if len(body) > 1 else 0,
        next=with_parameters(address, {"page": str(number + 1)}) if number < pages else None,
        pages=pages,
        stated_rows=total,
        published=date.fromisoformat(updated) if updated else None,
        edition=f"{total} rows of {updated}",
    )
