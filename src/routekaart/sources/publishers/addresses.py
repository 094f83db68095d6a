"""Which addresses may be asked: the publisher's own, with TLS, and where it sends us within its own name."""

import ipaddress
from urllib.parse import SplitResult, urlsplit

from routekaart.domain.remote import FetchFailed, Remote

_SHARED = (
    "githubusercontent.com", "github.io", "amazonaws.com", "azurewebsites.net", "windows.net", "cloudfront.net",
    "azureedge.net", "googleapis.com", "pages.dev", "sharepoint.com", "vercel.app", "netlify.app", "workers.dev",
    "herokuapp.com", "blogspot.com", "web.app", "fly.dev", "r2.dev",
)  # fmt: skip
"""Names under which many organisations have their files: there only the very same host is the publisher."""
_REGISTRIES = frozenset(
    {"ac", "co", "com", "edu", "go", "gob", "gouv", "gov", "gv", "mil", "ne", "net", "nom", "or", "org"}
)
"""Second names that are no one's own, before a country: gov.it, co.uk."""
_LOOPBACK = frozenset({"127.0.0.1", "localhost"})


def registrable(host: str) -> str:
    """Return the part of a host's name that one organisation registered, or the host itself if that is not certain.

    >>> registrable("www.frontex.europa.eu"), registrable("dati.interno.gov.it")
    ('europa.eu', 'interno.gov.it')
    >>> registrable("raw.githubusercontent.com")
    'raw.githubusercontent.com'
    """
    host = host.lower().rstrip(".")
    if _is_number(host) or any(host == name or host.endswith(f".{name}") for name in _SHARED):
        return host
    labels = host.split(".")
    long = len(labels) > 2 and len(labels[-1]) == 2 and labels[-2] in _REGISTRIES
    return ".".join(labels[-3:] if long else labels[-2:])


def check_address(address: str, remote: Remote, *, loopback: bool = False) -> str:
    """Return an address if it may be asked for this dataset.

    Raises:
        FetchFailed: if it has no TLS, carries a name and password, or is of somebody else.
    """
    parts = _split(address)
    host = (parts.hostname or "").lower()
    if loopback and parts.scheme == "http" and host in _LOOPBACK:
        return address
    if parts.scheme != "https" or not host:
        raise _refused("is not an https address", address)
    if parts.username is not None or parts.password is not None:
        raise _refused("carries a name or password", address)
    if host not in {name.lower() for name in remote.hosts} and not _same_owner(host, remote.address):
        raise _refused(f"is on another host than {_split(remote.address).hostname}", address)
    return address


def _same_owner(host: str, address: str) -> bool:
    own = (_split(address).hostname or "").lower()
    return host == own or (registrable(host) == registrable(own) and "." in registrable(own))


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.port
    except ValueError:
        raise _refused("cannot be read as an address", address) from None
    return parts


def _is_number(host: str) -> bool:
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def _refused(what: str, address: str) -> FetchFailed:
    return FetchFailed(
        f"the publisher sends us to an address that {what}, so it was not followed",
        where=shown(address),
        remedy="Look there by hand; if it is the publisher's, correct `remote` in the dataset's dataset.yml.",
    )


def shown(address: str) -> str:
    """Return an address as it may stand in a message: without a password, and not endless."""
    before, at, after = address.partition("@")
    hidden = f"{before.partition('//')[0]}//...@{after}" if at and "/" not in before.partition("//")[2] else address
    return hidden[:300]
