"""Pages of a public build, kept once made: a build never changes, so its pages change with the day of today alone.

Kept are whole answers to GET, by the address as it was asked; what depends on what somebody types is made each time.
"""

import threading
from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from http import HTTPStatus

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone

_MOST_BYTES = 64_000_000
"""What the pages of one process may take together; a page of a dossier is some 50 to 100 kB."""
_LARGEST = 1_000_000
"""A larger answer, a table of the open data for one, is sent and not kept."""
_LONGEST_ADDRESS = 300
_TYPED = ("/controle", "/zoeken", "/abonneren", "/api/v1/controles")
"""Where a reader types a text: those words are not kept, and nearly each address is asked once."""
Address = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """An answer as its view made it, before anything is added to it for one request."""

    body: bytes
    headers: tuple[tuple[str, str], ...]


class KeptPages:
    """The pages of one day, the one asked longest ago forgotten first when they take too much room."""

    def __init__(self, most_bytes: int = _MOST_BYTES) -> None:
        self._most_bytes = most_bytes
        self._day = date.min
        self._bytes = 0
        self._pages: OrderedDict[Address, Page] = OrderedDict()
        self._lock = threading.Lock()

    def find(self, asked: Address, day: date) -> Page | None:
        """Return the page that was kept for an address on this day, if there is one."""
        with self._lock:
            if day != self._day:
                self._day, self._bytes = day, 0
                self._pages.clear()
            page = self._pages.get(asked)
            if page is not None:
                self._pages.move_to_end(asked)
            return page

    def keep(self, asked: Address, day: date, page: Page) -> None:
        """Keep a page that was made on a day; one that midnight overtook is not kept."""
        with self._lock:
            if day != self._day or asked in self._pages:
                return
            self._pages[asked] = page
            self._bytes += len(page.body)
            while self._bytes > self._most_bytes:
                _, forgotten = self._pages.popitem(last=False)
                self._bytes -= len(forgotten.body)


_pages = KeptPages()


def keep_pages(answer: Callable[[HttpRequest], HttpResponseBase]) -> Callable[[HttpRequest], HttpResponseBase]:
    """Send the page that was made before for the same address, where the site shows a build and nothing else."""

    def send(request: HttpRequest) -> HttpResponseBase:
        if not _may_be_kept(request):
            return answer(request)
        asked, day = _address(request), timezone.localdate()
        page = _pages.find(asked, day)
        if page is not None:
            return HttpResponse(page.body, headers=dict(page.headers))
        made = answer(request)
        if isinstance(made, HttpResponse) and _is_whole(made):
            _pages.keep(asked, day, Page(made.content, tuple(made.headers.items())))
        return made

    return send


def _may_be_kept(request: HttpRequest) -> bool:
    typed = any(request.path == one or request.path.startswith(f"{one}/") for one in _TYPED)
    short = len(request.META.get("QUERY_STRING", "")) <= _LONGEST_ADDRESS
    return settings.ROUTEKAART_BUILD_ONLY and request.method == "GET" and short and not typed


def _address(request: HttpRequest) -> Address:
    """Return all that a page of a build may depend on, the address of the site among it: feeds and the API tell it."""
    site = (settings.ROUTEKAART_WORKSPACE, request.scheme or "", request.get_host())
    return (*site, request.path, request.META.get("QUERY_STRING", ""), request.headers.get("Accept", ""))


def _is_whole(made: HttpResponse) -> bool:
    plain = not made.cookies and not made.has_header("Vary") and made.headers.get("Cache-Control") != "no-store"
    return made.status_code == HTTPStatus.OK and plain and len(made.content) <= _LARGEST
