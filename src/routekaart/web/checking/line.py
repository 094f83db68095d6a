"""The line of letters that wait for their check, and what came of them: in memory, and forgotten after some minutes.

Weighings stand in it as well; what is said of a letter here holds for them too.

Clients take turns: the next letter is the oldest one of the client whose turn it is, so that who hands in many does not
keep the others waiting. It is one line for each process of the site.
"""

import secrets
import threading
import time
from collections import OrderedDict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from statistics import mean
from typing import Generic, Protocol, TypeVar

KEPT_SECONDS = 600
"""So long stay a letter that waits and that nobody looks after, and an outcome once it is there."""
MOST_OF_CLIENT = 5
"""How many letters of one client wait at once, and how many of its outcomes are kept."""
MOST_WAITING = 100
"""How many letters of all clients wait at once."""
MOST_BYTES = 400_000_000
"""What waiting letters and outcomes may take in memory, about."""
_LAST = 20
"""Of so many checks before, the time tells how long the next one takes."""


class Sized(Protocol):
    """What comes of a check: it says how many bytes it takes, about."""

    @property
    def size(self) -> int: ...  # noqa: D102


Outcome = TypeVar("Outcome", bound=Sized)


class Refused(StrEnum):
    """Why a letter cannot wait here."""

    CLIENT = "client"
    """This client has enough letters waiting."""
    FULL = "full"
    """There is no room for more letters, whoever hands them in."""


@dataclass(slots=True, eq=False, kw_only=True)
class Ticket(Generic[Outcome]):
    """A letter in the line, or what came of it."""

    key: str
    """Stands in an address: nobody can guess it."""
    client: str
    """Whose turn it takes."""
    owner: str
    """Who may see it; empty if whoever has the key may."""
    work: Callable[[], Outcome] | None
    """Checks the letter, which it holds; `None` once that was done."""
    size: int
    """Bytes that the letter takes, or what came of it."""
    until: float
    """When it is forgotten, unless somebody looks after it while it waits."""
    begun: float | None = None
    outcome: Outcome | None = None
    ended: threading.Event = field(default_factory=threading.Event)


class Line(Generic[Outcome]):
    """Letters that wait, in turn. May be used from several threads."""

    def __init__(self, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._changed = threading.Condition()
        self._waiting: OrderedDict[str, deque[Ticket[Outcome]]] = OrderedDict()
        """The letters of each client, oldest first; the client whose turn it is stands first."""
        self._tickets: OrderedDict[str, Ticket[Outcome]] = OrderedDict()
        self._checked: Ticket[Outcome] | None = None
        self._seconds: deque[float] = deque(maxlen=_LAST)

    def hand_in(self, work: Callable[[], Outcome], *, client: str, owner: str, size: int) -> Ticket[Outcome] | Refused:
        """Put a letter behind the others of its client, or say why it cannot wait."""
        with self._changed:
            self._forget_old()
            own = sum(one.client == client and one.outcome is None for one in self._tickets.values())
            if own >= MOST_OF_CLIENT:
                return Refused.CLIENT
            self._make_room(size)
            if sum(map(len, self._waiting.values())) >= MOST_WAITING or self._bytes() + size > MOST_BYTES:
                return Refused.FULL
            until = self._clock() + KEPT_SECONDS
            ticket = Ticket(
                key=secrets.token_urlsafe(24), client=client, owner=owner, work=work, size=size, until=until
            )
            self._tickets[ticket.key] = ticket
            self._waiting.setdefault(client, deque()).append(ticket)
            self._changed.notify()
            return ticket

    def find(self, key: str, *, owner: str) -> Ticket[Outcome] | None:
        """Return a ticket that this reader may see; one of somebody else is not told from one that is not there."""
        with self._changed:
            self._forget_old()
            ticket = self._tickets.get(key)
            if ticket is None or ticket.owner != owner:
                return None
            if ticket.outcome is None:
                ticket.until = self._clock() + KEPT_SECONDS
            return ticket

    def forget(self, ticket: Ticket[Outcome]) -> None:
        """Forget a ticket: its outcome was handed over."""
        with self._changed:
            self._tickets.pop(ticket.key, None)

    def take(self) -> tuple[Ticket[Outcome], Callable[[], Outcome]]:
        """Take the letter whose turn it is, with its work; if there is none, wait for one."""
        with self._changed:
            while (taken := self._next()) is None:
                self._changed.wait()
            ticket, work = taken
            self._checked, ticket.begun = ticket, self._clock()
            return ticket, work

    def end(self, ticket: Ticket[Outcome], outcome: Outcome) -> None:
        """Put down what came of a letter that was taken; the letter itself is let go."""
        with self._changed:
            now = self._clock()
            if ticket.begun is not None:
                self._seconds.append(now - ticket.begun)
            ticket.size, ticket.until, ticket.work = outcome.size, now + KEPT_SECONDS, None
            ticket.outcome, self._checked = outcome, None
            if ticket.key in self._tickets:
                self._tickets.move_to_end(ticket.key)
            self._forget_surplus(ticket.client)
            self._make_room(0)
        ticket.ended.set()

    def place(self, ticket: Ticket[Outcome]) -> int:
        """Return how many letters are checked before this one, if no new client comes; 0 if it is checked now."""
        with self._changed:
            clients = list(self._waiting)
            own = self._waiting.get(ticket.client, ())
            if ticket not in own:
                return 0
            at, turn = list(own).index(ticket), clients.index(ticket.client)
            others = (
                min(len(queued), at + (clients.index(client) < turn))
                for client, queued in self._waiting.items()
                if client != ticket.client
            )
            return at + sum(others) + (self._checked is not None)

    def expected_seconds(self, place: int) -> float | None:
        """Return about how long it takes to check so many letters and one more; `None` before the first was checked."""
        with self._changed:
            return (place + 1) * mean(self._seconds) if self._seconds else None

    def _next(self) -> tuple[Ticket[Outcome], Callable[[], Outcome]] | None:
        self._forget_old()
        if not self._waiting:
            return None
        client, queued = self._waiting.popitem(last=False)
        ticket = queued.popleft()
        if queued:
            self._waiting[client] = queued  # behind all others
        assert ticket.work is not None, "what waits was not checked"
        return ticket, ticket.work

    def _forget_old(self) -> None:
        now = self._clock()
        for ticket in [one for one in self._tickets.values() if one.until < now and one is not self._checked]:
            del self._tickets[ticket.key]
            self._leave(ticket)

    def _leave(self, ticket: Ticket[Outcome]) -> None:
        queued = self._waiting.get(ticket.client)
        if queued is not None and ticket in queued:
            queued.remove(ticket)
            if not queued:
                del self._waiting[ticket.client]

    def _forget_surplus(self, client: str) -> None:
        done = [one for one in self._tickets.values() if one.client == client and one.outcome is not None]
        for ticket in done[:-MOST_OF_CLIENT]:
            del self._tickets[ticket.key]

    def _make_room(self, size: int) -> None:
        """Forget the oldest outcomes until there is room, but not the last one; letters that wait stay."""
        for ticket in [one for one in self._tickets.values() if one.outcome is not None][:-1]:
            if self._bytes() + size <= MOST_BYTES:
                return
            del self._tickets[ticket.key]

    def _bytes(self) -> int:
        return sum(one.size for one in self._tickets.values())
