"""What one fetch of one dataset has at hand."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from urllib.parse import urlencode, urlsplit, urlunsplit

from routekaart.domain.remote import Progress, Remote, Validators
from routekaart.sources.publishers.client import Client
from routekaart.sources.publishers.conduct import Conduct


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """The description, the place, what is remembered, and the connection."""

    remote: Remote
    folder: Path
    known: Validators | None
    progress: Callable[[Progress], None]
    now: Callable[[], datetime]
    conduct: Conduct
    client: Client

    @property
    def address(self) -> str:
        """The address with its parameters, in the order in which they were written."""
        return with_parameters(self.remote.address, self.remote.parameters)


def with_parameters(address: str, parameters: dict[str, str]) -> str:
    """Return an address with these after its question mark; what is asked by the same name is replaced.

    >>> with_parameters("https://a.nl/b?page=1&c=d", {"page": "2", "$filter": "e eq 1"})
    'https://a.nl/b?c=d&page=2&$filter=e+eq+1'
    """
    parts = urlsplit(address)
    kept = [pair for pair in parts.query.split("&") if pair and pair.partition("=")[0] not in parameters]
    # OData names begin with a dollar sign, and some servers know them only as it is
    query = "&".join([*kept, *([urlencode(parameters, safe="$:,;()'")] if parameters else [])])
    return urlunsplit(parts._replace(query=query))
