"""Fetch the figures of one dataset, whatever the protocol. A new protocol is a file here and a line in PROTOCOLS."""

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from routekaart.domain.remote import Progress, Protocol, Remote, Validators
from routekaart.sources.publishers import file, link, odata, unhcr, world_bank
from routekaart.sources.publishers.client import Client
from routekaart.sources.publishers.conduct import Conduct
from routekaart.sources.publishers.fetched import Fetched
from routekaart.sources.publishers.session import Session

PROTOCOLS: dict[Protocol, Callable[[Session], Fetched]] = {
    Protocol.FILE: file.fetch,
    Protocol.LINK: link.fetch,
    Protocol.UNHCR: unhcr.fetch,
    Protocol.ODATA: odata.fetch,
    Protocol.WORLD_BANK: world_bank.fetch,
}


def fetch(
    remote: Remote,
    *,
    folder: Path,
    known: Validators | None,
    progress: Callable[[Progress], None],
    now: Callable[[], datetime],
    conduct: Conduct | None = None,
) -> Fetched:
    """Fetch the figures that a description points to.

    More than five parameters: the clock, the place and the limits come from the edge.

    Args:
        remote: where they are.
        folder: where the file is put, and what is half done is kept for a later run. One run at a time.
        known: what is remembered of the last fetch, so that the publisher can say that nothing changed.
        progress: told how far it is.
        now: the clock.
        conduct: limits and patience; those for publishers if not given.

    Raises:
        FetchFailed: if the publisher does not give what it is asked for.
        NoSpace: if the disk is full or may not be written.
    """
    from stamina.instrumentation import set_on_retry_hooks

    # or each retry would be logged as a warning on standard error; `progress` tells it
    set_on_retry_hooks(())
    conduct = conduct or Conduct()
    with Client(remote, conduct, progress) as client:
        session = Session(
            remote=remote,
            folder=folder,
            known=known,
            progress=progress,
            now=now,
            conduct=conduct,
            client=client,
        )
        return PROTOCOLS[remote.protocol](session)
