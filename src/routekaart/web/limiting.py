"""How much one client may have checked: a bucket of tokens that fills again by the second, in this process.

A check costs far more to do than to ask for. Each takes a token, and a long text or a file one more for each piece of
it; to sign in or to subscribe takes more than one. A client is an account, or for who has not signed in the address
that was connected from.
"""

import math
import threading
import time
from collections import OrderedDict
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from ipaddress import IPv6Address, ip_address

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse

from routekaart.web.api.problems import is_api, problem
from routekaart.web.api.version import BASE
from routekaart.web.pages import notice
from routekaart.web.rights.reader import reader_of

_PIECE, _PIECE_OF_FILE = 50_000, 500_000
"""Bytes of a text, or of a form with a file, that take one more token: of a file most is no text."""
_COSTS = {
    ("POST", "letter-check"): 1,
    ("POST", "keep-letter"): 1,
    ("POST", "make-weighing"): 3,  # seconds of work
    ("POST", "keep-weighing"): 3,
    ("POST", "make-evaluation"): 2,
    ("POST", "seal-evaluation"): 3,
    ("POST", "evaluate-again"): 3,
    ("POST", "sign-in"): 3,  # to hash a password is slow on purpose
    ("GET", "oidc"): 3,  # keeps a session
    ("POST", "subscribe"): 10,  # sends a message to whomever is named
}
"""Tokens that a form takes beside those for its size, by method and name of its address."""
_MOST = 10_000
"""Of so many clients the bucket is remembered; the one that asked longest ago is forgotten first."""
_NETWORK = 64
"""Bits of an IPv6 address that tell one client from another: it can take all addresses behind them."""


@dataclass(slots=True)
class Bucket:
    """What a client has left, and when that was."""

    left: float
    at: float


class Buckets:
    """The buckets of the clients of this process."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._known: OrderedDict[str, Bucket] = OrderedDict()
        self._lock = threading.Lock()

    def take(self, client: str, tokens: int, *, most: int, a_second: float) -> float:
        """Take tokens out of the bucket of a client; return after how many seconds there would be enough, 0 if taken.

        Args:
            client: who asks.
            tokens: how many; more than fit in a bucket empty it.
            most: how many fit in a bucket.
            a_second: how many come in again.
        """
        wanted = min(tokens, most)
        with self._lock:
            now = self._clock()
            bucket = self._known.pop(client, None) or Bucket(most, now)
            bucket.left, bucket.at = min(most, bucket.left + (now - bucket.at) * a_second), now
            self._known[client] = bucket
            if len(self._known) > _MOST:
                self._known.popitem(last=False)
            if bucket.left < wanted:
                return (wanted - bucket.left) / a_second
            bucket.left -= wanted
            return 0.0

    def clear(self) -> None:
        """Forget all clients."""
        with self._lock:
            self._known.clear()


BUCKETS = Buckets()


def limit_checks(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Refuse a check of a client that asked for too many, before anything of it is read, with when to ask again."""

    def check(request: HttpRequest) -> HttpResponse:
        a_minute = settings.ROUTEKAART_CHECKS_A_MINUTE
        cost = _cost_of(request) if a_minute else 0
        if not cost:
            return answer(request)
        wait = BUCKETS.take(client_of(request), cost + _size_of(request), most=a_minute, a_second=a_minute / 60)
        return _refuse(request, math.ceil(wait)) if wait else answer(request)

    return check


def _cost_of(request: HttpRequest) -> int:
    """Return how many tokens a request takes beside those for its size; none if it has nothing done that is slow."""
    if request.path == reverse("sentence"):
        return int("zin" in request.GET)
    # A report sends its letter again without a file, so its address counts as well as its form.
    addressed = request.path in (f"{BASE}/controles", reverse("letter-check"))
    checked = addressed or request.content_type == "multipart/form-data"
    return _named_cost(request) or int(request.method == "POST" and checked)


def _named_cost(request: HttpRequest) -> int:
    for (method, name), cost in _COSTS.items():
        with suppress(NoReverseMatch):  # the public site has no accounts
            if request.method == method and request.path == reverse(name):
                return cost
    return 0


def _size_of(request: HttpRequest) -> int:
    said = request.META.get("CONTENT_LENGTH") or "0"
    piece = _PIECE_OF_FILE if request.content_type == "multipart/form-data" else _PIECE
    return (int(said) if said.isdecimal() else 0) // piece


def client_of(request: HttpRequest) -> str:
    """Return who asks, for limits: an account, or for who has not signed in the network of the address."""
    account = reader_of(request).account
    return f"account:{account}" if account else f"address:{network_of(request)}"


def network_of(request: HttpRequest) -> str:
    """Return the address of the reader; of an IPv6 address the network, for whoever has one has all that are in it."""
    return _network_of(address_of(request) or "")


def _network_of(address: str) -> str:
    try:
        found = ip_address(address)
    except ValueError:
        return address[:100]
    if not isinstance(found, IPv6Address):
        return str(found)
    return str(found.ipv4_mapped or IPv6Address(int(found) >> _NETWORK << _NETWORK))


def address_of(request: HttpRequest) -> str | None:
    """Return the address of the reader: what the outermost of our own proxies saw, or who connected to us."""
    seen = [part.strip() for part in request.META.get("HTTP_X_FORWARDED_FOR", "").split(",") if part.strip()]
    if settings.ROUTEKAART_PROXIES and len(seen) >= settings.ROUTEKAART_PROXIES:
        return str(seen[-settings.ROUTEKAART_PROXIES])
    found = request.META.get("REMOTE_ADDR")
    return str(found) if found else None


def _refuse(request: HttpRequest, wait: int) -> HttpResponse:
    if is_api(request):
        words = (
            f"U liet in korte tijd veel nakijken. Vraag het over {wait} seconden weer; er is niets verloren gegaan.",
            f"You had much checked in a short time. Ask again in {wait} seconds; nothing was lost.",
        )
        refused = problem(request, 429, words)
    else:
        refused = notice(request, "too_many", status=429)
    refused.headers["Retry-After"] = str(wait)
    return refused
