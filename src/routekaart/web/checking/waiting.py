"""What waits in the line has a page: how many are before it, until what came of it stands there.

Letters wait here to be checked, and weighings to be worked out: one line, so that pages keep their share of the
machine.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar, cast
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from routekaart import __version__
from routekaart.reporting.site.waiting import Waiting, What, render_gone, render_waiting
from routekaart.web.checking.checker import Checker
from routekaart.web.checking.line import KEPT_SECONDS, Line, Outcome, Refused, Sized, Ticket
from routekaart.web.limiting import client_of
from routekaart.web.pages import address, failed, language_of, notice, site
from routekaart.web.rights import reader_of


@dataclass(frozen=True, slots=True)
class Broken:
    """What comes of work that broke in a way that nobody foresaw."""

    size: int = 0


LINE: Line[Sized] = Line()
CHECKER: Checker[Sized] = Checker(LINE, Broken)
KEPT_MINUTES = KEPT_SECONDS // 60
_RENEWS = 20
"""Seconds: who reads the page is told of it first, and has this time to stop it (WCAG 2.2.1, extend)."""
_STILL, FETCH = "stil", "bestand"


_Shown_contra = TypeVar("_Shown_contra", contravariant=True)


class Shows(Protocol[_Shown_contra]):
    """Answers with what came of something.

    Args:
        request: who asks.
        outcome: what came of it.
        fetch: where a file that came of it is fetched, for a page that says so; empty if it is sent at once.
    """

    def __call__(self, request: HttpRequest, outcome: _Shown_contra, *, fetch: str) -> HttpResponse: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Generic[Outcome]):
    """One kind of what waits: its words, where its pages are, and how what comes of it is shown."""

    what: What
    waits: str
    """The name of the address at which a ticket waits."""
    form: str
    """The name of the address at which one hands in another."""
    show: Shows[Outcome]


def hand_in(request: HttpRequest, room: Room[Outcome], work: Callable[[], Outcome], *, size: int) -> HttpResponse:
    """Have something done: answer at once if it is done in a moment, and otherwise with the page of its ticket.

    Args:
        request: who hands it in.
        room: what kind of work it is.
        work: does it, in the thread of the line.
        size: bytes of what was handed in.
    """
    ticket = LINE.hand_in(work, client=client_of(request), owner=_owner_of(request, room), size=size)
    if isinstance(ticket, Refused):
        return _refuse(request, ticket)
    CHECKER.start()
    outcome = CHECKER.wait(ticket)
    if outcome is None:
        return HttpResponseRedirect(_address(request, room, ticket), status=303)
    LINE.forget(ticket)
    return _show(request, room, outcome, fetch="")


def show_ticket(request: HttpRequest, room: Room[Outcome], key: str) -> HttpResponse:
    """Show what came of something that was handed in, or how many are before it."""
    found = LINE.find(key, owner=_owner_of(request, room))
    if found is None:
        return _gone(request, room)
    outcome = CHECKER.wait(found)
    if outcome is None:
        return _waiting(request, room, found)
    fetch = "" if FETCH in request.GET else _address(request, room, found, **{FETCH: "ja"})
    return _show(request, room, outcome, fetch=fetch)


def _show(request: HttpRequest, room: Room[Outcome], outcome: Sized, *, fetch: str) -> HttpResponse:
    if isinstance(outcome, Broken):
        return failed(request)
    # An owner begins with the room, so what is found by it was handed in there.
    return room.show(request, cast("Outcome", outcome), fetch=fetch)


def _owner_of(request: HttpRequest, room: Room[Outcome]) -> str:
    """Return who may see a ticket beside its key: on the internal site the session of the account that got it."""
    if settings.ROUTEKAART_PUBLIC:
        return room.waits
    return f"{room.waits}:{reader_of(request).account}:{request.session.session_key}"


def _address(request: HttpRequest, room: Room[Outcome], ticket: Ticket[Sized], **more: str) -> str:
    plain = address(room.waits, language_of(request), ticket=ticket.key)
    joined = "&" if "?" in plain else "?"
    return plain + (f"{joined}{urlencode(more)}" if more else "")


def _waiting(request: HttpRequest, room: Room[Outcome], ticket: Ticket[Sized]) -> HttpResponse:
    place, renews = LINE.place(ticket), 0 if _STILL in request.GET else _RENEWS
    shown = Waiting(
        what=room.what,
        place=place,
        seconds=LINE.expected_seconds(place),
        renews=renews,
        address=_address(request, room, ticket),
        still=_address(request, room, ticket, **{_STILL: "ja"}),
        kept_minutes=KEPT_MINUTES,
    )
    page = HttpResponse(render_waiting(shown, lang=language_of(request), site=site(request), version=__version__))
    if renews:
        page.headers["Refresh"] = str(renews)
    return page


def _gone(request: HttpRequest, room: Room[Outcome]) -> HttpResponse:
    lang = language_of(request)
    page = render_gone(
        room.what, address(room.form, lang), minutes=KEPT_MINUTES, lang=lang, site=site(request), version=__version__
    )
    return HttpResponse(page, status=404)


def _refuse(request: HttpRequest, why: Refused) -> HttpResponse:
    of_client = why is Refused.CLIENT
    refused = notice(request, "too_many_waiting" if of_client else "line_full", status=429 if of_client else 503)
    refused.headers["Retry-After"] = str(round(LINE.expected_seconds(0) or _RENEWS) + 1)
    return refused
