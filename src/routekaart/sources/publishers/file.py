"""One file at one address."""

from dataclasses import replace
from datetime import date

from routekaart.domain.remote import Validators
from routekaart.sources.publishers.asynchronous import find_key, wait_for_table
from routekaart.sources.publishers.downloading import download
from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.session import Session


def fetch(session: Session) -> Fetched:
    """Fetch the file."""
    return fetch_file(session, session.address)


def fetch_file(session: Session, address: str, *, published: date | None = None) -> Fetched:
    """Fetch a file whose day of publication may be known from elsewhere."""
    found = download(session, address)
    if found is None:
        assert session.known is not None, "only what is remembered can be unchanged"
        return _unchanged(session, address, session.known)
    if (key := find_key(found.path, address)) is not None:
        ready = download(session, wait_for_table(session, address, key))
        assert ready is not None, "nothing is remembered of an address with a key"
        # the address with the key does not last, so the file is said to come from the one that was asked
        validators = Validators(address=address, sha256=ready.validators.sha256)
        found = replace(ready, address=address, validators=validators)
    if session.known is not None and found.validators.sha256 == session.known.sha256:
        found.path.unlink(missing_ok=True)
        return _unchanged(session, found.address, found.validators)
    return Fetched(
        path=found.path,
        address=found.address,
        retrieved=session.now(),
        published=published,
        modified=found.modified,
        stated_rows=None,
        validators=found.validators,
    )


def _unchanged(session: Session, address: str, validators: Validators) -> Fetched:
    return Fetched(
        path=None,
        address=address,
        retrieved=session.now(),
        published=None,
        modified=None,
        stated_rows=None,
        validators=validators,
    )
