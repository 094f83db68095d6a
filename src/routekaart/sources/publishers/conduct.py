"""How a fetch behaves: how patient it is, how much it takes, and whom it talks to."""

import time
from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Conduct:
    """The limits of one fetch. The defaults are for publishers; tests make them small."""

    connect: float = 15.0
    """Seconds until there is a connection."""
    silence: float = 120.0
    """Seconds without a byte. Eurostat can take a minute before it begins."""
    longest: float = 3600.0
    """Seconds for one file or page, also if some bytes come all the time."""
    attempts: int = 5
    """How often one request is tried."""
    longest_wait: float = 120.0
    """The longest `Retry-After` that is waited for, in seconds."""
    most_bytes: int = 2_000_000_000
    """Of one file, or of all pages together."""
    most_unpacked: int = 20_000_000_000
    """Of a file that was packed with gzip."""
    most_of_page: int = 100_000_000
    """Bytes of one page: it is held in memory."""
    most_pages: int = 5_000
    most_redirects: int = 5
    polls: int = 120
    """How often we ask whether a table is ready that the publisher prepares apart, and ..."""
    poll_every: float = 15.0
    """... how many seconds lie between."""
    loopback: bool = False
    """Only for tests: talk to 127.0.0.1 without TLS, and past any proxy. To no other host, then."""
    sleep: Callable[[float], None] = time.sleep
