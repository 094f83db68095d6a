"""Where a publisher offers its figures, and what is remembered of them."""

from dataclasses import dataclass, field
from enum import StrEnum

from routekaart.domain.errors import RoutekaartError


class FetchFailed(RoutekaartError):
    """Stop because a publisher does not give what it was asked for."""


class Protocol(StrEnum):
    """How a publisher hands out its figures."""

    FILE = "file"
    """One file at one address."""
    LINK = "link"
    """A page on which the address of the newest file stands."""
    UNHCR = "unhcr"
    """Pages of JSON by number: `page` and `maxPages`, as the UNHCR population API gives them."""
    ODATA = "odata"
    """Pages of JSON, each with the address of the next: OData v4 with `@odata.nextLink`, as CBS gives them."""
    WORLD_BANK = "world-bank"
    """Pages of JSON by number: `[{page, pages, total}, rows]`, as the World Bank API gives them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Remote:
    """How the figures of one dataset are fetched from their publisher."""

    protocol: Protocol
    address: str
    parameters: dict[str, str] = field(default_factory=dict)
    """What is asked with it, after the question mark. The numbers of pages are added by the protocol itself."""
    link: str = ""
    """For `link`: the pattern that is looked for in the addresses on the page; the last in order of text is taken."""
    pause: float = 1.0
    """Seconds between two requests, out of courtesy."""
    hosts: tuple[str, ...] = ()
    """Other hosts that the publisher may send us to. Its own registered name, as `europa.eu`, needs no mention."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Validators:
    """What is remembered of the last fetch, so that the publisher can say that nothing has changed since."""

    address: str
    """What was asked for; they hold for no other address."""
    sha256: str
    """Of the bytes that came, for publishers that give no validator."""
    etag: str = ""
    last_modified: str = ""
    """As the publisher wrote them; empty if it did not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Progress:
    """How far a fetch is."""

    received: int = 0
    """Bytes of the file, or of all pages together."""
    expected: int | None = None
    """How many bytes there will be, if the publisher says so."""
    page: int | None = None
    pages: int | None = None
    """Which page this is, and of how many; `None` where that is not known or there are no pages."""
    waiting: str = ""
    """Why nothing comes at this moment: what is tried again, or prepared by the publisher."""
