"""Addresses and languages of pages, and the pages that say what went wrong."""

import sys
from collections.abc import Sequence
from urllib.parse import urlencode

from django.conf import settings
from django.core.exceptions import SuspiciousOperation
from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse, QueryDict
from django.middleware.csrf import get_token
from django.urls import NoReverseMatch, reverse

from routekaart import __version__
from routekaart.domain.rights import Action
from routekaart.reporting.page import Site
from routekaart.reporting.pages import render_notice
from routekaart.reporting.texts import LANGUAGES, Lang
from routekaart.web.places import foot_of, places_of
from routekaart.web.rights.reader import VISITOR, Reader, reader_of
from routekaart.web.statics import style_addresses

_DESKS = "/werk/"
HANDLERS = ("routekaart.web.pages.bad_request", "routekaart.web.pages.not_found", "routekaart.web.pages.failed")
"""The views that Django calls when an address cannot be answered."""


def language_of(request: HttpRequest) -> Lang:
    """Return the language that a request asks for: Dutch, unless it says `?lang=en`."""
    return "en" if _query_of(request).get("lang") == "en" else "nl"


def _query_of(request: HttpRequest) -> QueryDict:
    """Return what stands behind the address, or nothing if Django refuses it: the page that says so has a language."""
    try:
        return request.GET
    except SuspiciousOperation:
        return QueryDict()


def address(name: str, lang: Lang, **parts: str) -> str:
    """Return the address of a page in a language."""
    plain = reverse(name, kwargs=parts)
    return plain if lang == "nl" else f"{plain}?{urlencode({'lang': lang})}"


def site(request: HttpRequest, *, form: bool = False) -> Site:
    """Return the addresses that a page links to.

    Args:
        request: who asks for the page.
        form: whether a visitor can send something from it; a page of who signed in always has the form to sign out.
    """
    lang, reader = language_of(request), _reader_or_visitor(request)
    other = LANGUAGES[1 - LANGUAGES.index(lang)]
    return Site(
        stylesheet=reverse("stylesheet"),
        letters=address("letters", lang),
        check=address("sentence", lang),
        other_language=_switched(request, other),
        places=places_of(reader, request.path, lang),
        account=reader.account,
        public=settings.ROUTEKAART_PUBLIC,
        token="" if settings.ROUTEKAART_PUBLIC or not (form or reader.account) else get_token(request),
        sign_out=_of_accounts("sign-out", lang),
        sign_in="" if reader.account else _of_accounts("sign-in", lang),
        own_account=_of_accounts("account", lang) if reader.may(Action.OWN_ACCOUNT) else "",
        styles=style_addresses(),
        home=address("overview", lang),
        foot=foot_of(reader, request.path, lang),
    )


def _reader_or_visitor(request: HttpRequest) -> Reader:
    """Return who asks, or a visitor while the database is away: the page that says so must be made as well."""
    try:
        return reader_of(request)
    except DatabaseError:
        return Reader(frozenset({VISITOR}))


def _of_accounts(name: str, lang: Lang) -> str:
    """Return an address of the internal site; empty on the public one."""
    try:
        return "" if settings.ROUTEKAART_PUBLIC else address(name, lang)
    except NoReverseMatch:
        return ""


def _switched(request: HttpRequest, lang: Lang) -> str:
    """Return the address of this page in a language, with all else that was asked for."""
    query = _query_of(request).copy()
    query.pop("lang", None)
    if lang != "nl":
        query["lang"] = lang
    return f"{request.path}?{query.urlencode()}" if query else request.path


def notice(
    request: HttpRequest, code: str, *, status: int, detail: str = "", again: Sequence[tuple[str, str]] = ()
) -> HttpResponse:
    """Answer with a page that says what could not be shown; what was typed in a form can be sent `again` from it."""
    shown = {"lang": language_of(request), "site": site(request), "version": __version__}
    return HttpResponse(render_notice(code, detail=detail, again=again, **shown), status=status)  # type: ignore[arg-type]


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return notice(request, "bad_request", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for a page that is not there."""
    return notice(request, "not_found", status=404)


def forged(request: HttpRequest, reason: str = "") -> HttpResponse:
    """Answer a form that was not made by this site for this session; why exactly is of no use to its reader."""
    return notice(request, "forged", status=403)


def failed(request: HttpRequest) -> HttpResponse:
    """Answer when something went wrong that nobody foresaw, or the database of the site does not answer."""
    away = isinstance(sys.exc_info()[1], DatabaseError)
    return notice(request, "failed", status=503 if away else 500, again=typed_at_desk(request) if away else ())


def typed_at_desk(request: HttpRequest) -> list[tuple[str, str]]:
    """Return what was typed in a form of a desk, with its token; a browser keeps nothing of pages that may not be kept.

    Passwords are typed elsewhere, and a file cannot be sent again.
    """
    if request.method != "POST" or not request.path.startswith(_DESKS):
        return []
    try:
        return [] if request.FILES else [(name, text) for name, texts in request.POST.lists() for text in texts]
    except (SuspiciousOperation, OSError):  # it cannot be read, or no longer
        return []
