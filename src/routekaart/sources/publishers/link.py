"""A page on which the newest file stands: its address has a date in it, and changes with each release."""

import re
from datetime import date
from urllib.parse import urljoin, urlsplit

from routekaart.domain.errors import StoreError
from routekaart.domain.remote import FetchFailed
from routekaart.sources.publishers.addresses import check_address, shown
from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.file import fetch_file
from routekaart.sources.publishers.session import Session

_LARGEST_PAGE = 20_000_000
_DAY = re.compile(r"(?<!\d)(20\d\d)[-_.]?(\d\d)[-_.]?(\d\d)(?!\d)")
_FILES = re.compile(r"\.(?:xlsx?|csv|tsv|zip|gz|json|ods)(?:$|[?#])", re.IGNORECASE)


def fetch(session: Session) -> Fetched:
    """Find the newest file on the page, and fetch it."""
    address = check_address(_find_newest(session), session.remote, loopback=session.conduct.loopback)
    return fetch_file(session, address, published=find_day(address, not_after=session.now().date()))


def find_day(address: str, *, not_after: date) -> date | None:
    """Return the day in the name of a file; `None` if there is none, or it is still to come.

    >>> find_day("https://a.eu/2026/Detections_2026_09_02.xlsx", not_after=date(2026, 11, 1))
    datetime.date(2026, 9, 2)
    """
    for year, month, day in reversed(_DAY.findall(urlsplit(address).path.rpartition("/")[2])):
        try:
            found = date(int(year), int(month), int(day))
        except ValueError:
            continue
        if found <= not_after:
            return found
    return None


def _find_newest(session: Session) -> str:
    try:
        pattern = re.compile(session.remote.link)
    except re.error as error:
        raise StoreError(
            f"`remote.link` is no pattern: {error}", where=session.remote.link, remedy="Correct it in dataset.yml."
        ) from error
    links = _find_links(session)
    newest = max((link for link in links if pattern.search(link)), default=None)
    if newest is None or not session.remote.link:
        files = sorted(link for link in links if _FILES.search(link))
        there = (
            f"The files on the page are: {', '.join(map(shown, files[:10]))}." if files else "There are no files on it."
        )
        raise FetchFailed(
            f"no address on the page matches {session.remote.link!r}",
            where=shown(session.address),
            remedy=f"{there} Correct `remote.link` in the dataset's dataset.yml.",
        )
    return newest


def _find_links(session: Session) -> tuple[str, ...]:
    from selectolax.lexbor import LexborHTMLParser

    def attempt() -> tuple[str, bytes]:
        with session.client.ask(session.address, {"Accept": "text/html"}) as response:
            return str(response.url), b"".join(session.client.receive(response, most=_LARGEST_PAGE))

    base, page = session.client.patiently(attempt, address=session.address)
    written = [node.attributes.get("href") for node in LexborHTMLParser(page).css("a[href]")]
    return tuple(_joined(base, href.strip()) for href in written if href)


def _joined(base: str, href: str) -> str:
    try:
        return urljoin(base, href)
    except ValueError:
        return ""
