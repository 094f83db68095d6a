"""Addresses and languages of pages, and the pages that say what went wrong."""

from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse

from routekaart import __version__
from routekaart.reporting.page import Site
from routekaart.reporting.pages import render_notice
from routekaart.reporting.texts import LANGUAGES, Lang


def language_of(request: HttpRequest) -> Lang:
    """Return the language that a request asks for: Dutch, unless it says `?lang=en`."""
    return "en" if request.GET.get("lang") == "en" else "nl"


def address(name: str, lang: Lang, **parts: str) -> str:
    """Return the address of a page in a language."""
    plain = reverse(name, kwargs=parts)
    return plain if lang == "nl" else f"{plain}?{urlencode({'lang': lang})}"


def site(request: HttpRequest) -> Site:
    """Return the addresses that a page links to."""
    lang = language_of(request)
    other = LANGUAGES[1 - LANGUAGES.index(lang)]
    switched = request.path if other == "nl" else f"{request.path}?{urlencode({'lang': other})}"
    return Site(stylesheet=reverse("stylesheet"), letters=address("letters", lang), other_language=switched)


def notice(request: HttpRequest, code: str, *, status: int, detail: str = "") -> HttpResponse:
    """Answer with a page that says what could not be shown."""
    page = render_notice(code, lang=language_of(request), site=site(request), version=__version__, detail=detail)
    return HttpResponse(page, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request that cannot be understood."""
    return notice(request, "bad_request", status=400)


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    """Answer a request for a page that is not there."""
    return notice(request, "not_found", status=404)


def failed(request: HttpRequest) -> HttpResponse:
    """Answer when something went wrong that nobody foresaw."""
    return notice(request, "failed", status=500)
