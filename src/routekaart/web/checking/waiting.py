"""A letter that waits for its check, and its page: how many are before it, until its outcome stands there."""

from functools import partial
from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.rights import Action
from routekaart.reporting.site.waiting import Waiting, render_gone, render_ready, render_waiting
from routekaart.web.checking.checker import Checker
from routekaart.web.checking.checks import AskedCheck, NotChecked, Outcome, Written, check_handed
from routekaart.web.checking.line import KEPT_SECONDS, Line, Refused, Ticket
from routekaart.web.checking.showing import show_outcome
from routekaart.web.limiting import client_of
from routekaart.web.pages import address, language_of, notice, site
from routekaart.web.rights import needs, reader_of

LINE: Line[Outcome] = Line()
CHECKER = Checker(LINE, NotChecked)
_RENEWS = 20
"""Seconds: who reads the page is told of it first, and has this time to stop it (WCAG 2.2.1, extend)."""
_STILL, _FETCH = "stil", "bestand"
_KEPT_MINUTES = KEPT_SECONDS // 60


def hand_in(request: HttpRequest, asked: AskedCheck) -> HttpResponse:
    """Have a letter checked: answer at once if it is done in a moment, and otherwise with the page of its ticket."""
    work = partial(check_handed, asked)
    ticket = LINE.hand_in(work, client=client_of(request), owner=_owner_of(request), size=len(asked.raw))
    if isinstance(ticket, Refused):
        return _refuse(request, ticket)
    CHECKER.start()
    outcome = CHECKER.wait(ticket)
    if outcome is None:
        return HttpResponseRedirect(_address(request, ticket), status=303)
    LINE.forget(ticket)
    return show_outcome(request, outcome)


@needs(Action.CHECK_LETTER)
@never_cache
@require_safe
def wait(request: HttpRequest, ticket: str) -> HttpResponse:
    """Show what came of a letter, or how many are before it."""
    found = LINE.find(ticket, owner=_owner_of(request))
    if found is None:
        return _gone(request)
    outcome = CHECKER.wait(found)
    if outcome is None:
        return _waiting(request, found)
    if isinstance(outcome, Written) and _FETCH not in request.GET:
        return _ready(request, found, outcome)
    return show_outcome(request, outcome)


def _owner_of(request: HttpRequest) -> str:
    """Return who may see a ticket beside its key: on the internal site the session of the account that got it."""
    if settings.ROUTEKAART_PUBLIC:
        return ""
    return f"{reader_of(request).account}:{request.session.session_key}"


def _address(request: HttpRequest, ticket: Ticket[Outcome], **more: str) -> str:
    plain = address("check-waits", language_of(request), ticket=ticket.key)
    joined = "&" if "?" in plain else "?"
    return plain + (f"{joined}{urlencode(more)}" if more else "")


def _waiting(request: HttpRequest, ticket: Ticket[Outcome]) -> HttpResponse:
    place, renews = LINE.place(ticket), 0 if _STILL in request.GET else _RENEWS
    shown = Waiting(
        place=place,
        seconds=LINE.expected_seconds(place),
        renews=renews,
        address=_address(request, ticket),
        still=_address(request, ticket, **{_STILL: "ja"}),
        kept_minutes=_KEPT_MINUTES,
    )
    page = HttpResponse(render_waiting(shown, lang=language_of(request), site=site(request), version=__version__))
    if renews:
        page.headers["Refresh"] = str(renews)
    return page


def _ready(request: HttpRequest, ticket: Ticket[Outcome], written: Written) -> HttpResponse:
    lang = language_of(request)
    page = render_ready(
        written.name,
        _address(request, ticket, **{_FETCH: "ja"}),
        address("letter-check", lang),
        minutes=_KEPT_MINUTES,
        lang=lang,
        site=site(request),
        version=__version__,
    )
    return HttpResponse(page)


def _gone(request: HttpRequest) -> HttpResponse:
    lang = language_of(request)
    form = address("letter-check", lang)
    page = render_gone(form, minutes=_KEPT_MINUTES, lang=lang, site=site(request), version=__version__)
    return HttpResponse(page, status=404)


def _refuse(request: HttpRequest, why: Refused) -> HttpResponse:
    of_client = why is Refused.CLIENT
    refused = notice(request, "too_many_waiting" if of_client else "line_full", status=429 if of_client else 503)
    refused.headers["Retry-After"] = str(round(LINE.expected_seconds(0) or _RENEWS) + 1)
    return refused
