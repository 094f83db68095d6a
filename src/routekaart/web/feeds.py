"""The feeds, and the calendar of terms: what is public and nothing else, for programs that ask again and again.

A program that asks with `If-None-Match` or `If-Modified-Since` gets 304 and no body as long as nothing changed. The
date is that of the last change that anybody could see; what is closed again is seen by the ETag.
"""

from datetime import UTC, datetime, time

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import http_date
from django.views.decorators.http import require_safe

from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.find_news import find_news
from routekaart.operations.follow_requests import follow_requests
from routekaart.reporting.calendar import write_calendar
from routekaart.reporting.feeds import Feed, FeedPage, Home, make_feed, parse_home, write_atom, write_rss
from routekaart.reporting.feeds.atom import MEDIA_TYPE as ATOM
from routekaart.reporting.feeds.rss import MEDIA_TYPE as RSS
from routekaart.web.naming import names_of
from routekaart.web.opening import opened
from routekaart.web.pages import language_of
from routekaart.web.rights import needs

_LONGEST_NUMBER = 6
_WRITE = {"atom": (write_atom, ATOM), "rss": (write_rss, RSS)}


@needs(Action.READ_DOSSIER)
@require_safe
def everything(request: HttpRequest, form: str) -> HttpResponse:
    """Send the news of the whole register."""
    return _feed(request, form, None)


@needs(Action.READ_DOSSIER)
@require_safe
def country(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Send the news about a country."""
    return _feed(request, form, ThingId(f"country:{key}"))


@needs(Action.READ_DOSSIER)
@require_safe
def asked(request: HttpRequest, key: str, form: str) -> HttpResponse:
    """Send the news about a motion, an undertaking or a set of questions."""
    return _feed(request, form, ThingId(f"request:{key}"))


@needs(Action.READ_DOSSIER)
@require_safe
def terms(request: HttpRequest) -> HttpResponse:
    """Send the terms of requests and undertakings as a calendar, as on this day."""
    today, lang = timezone.localdate(), language_of(request)
    with opened() as workspace:
        found = follow_requests(workspace, as_of=today, level=Level.OPENBAAR)
        names = names_of(workspace, lang, found.described)
    # Made once a day as far as a reader can tell, so that one who asks again on that day need not fetch it again.
    stamp = datetime.combine(today, time(), UTC)
    raw = write_calendar(found.executions, names, home_of(request), as_of=today, stamp=stamp)
    return HttpResponse(raw, content_type="text/calendar; charset=utf-8", headers={"Cache-Control": "no-cache"})


def home_of(request: HttpRequest) -> Home:
    """Return the site as its readers know it: by the settings, or else by the address that was asked for."""
    return parse_home(settings.ROUTEKAART_SITE or request.build_absolute_uri("/"))


def _feed(request: HttpRequest, form: str, about: ThingId | None) -> HttpResponse:
    lang = language_of(request)
    with opened() as workspace:
        news = find_news(workspace, about=about, page=_page_of(request))
        names = names_of(workspace, lang, news.described)
    page = FeedPage(about=about, form=form, lang=lang, number=news.page, pages=news.pages)
    return _send(make_feed(news.changes, page, names, home_of(request)), form)


def _page_of(request: HttpRequest) -> int:
    asked = request.GET.get("pagina", "1")
    if not (asked.isascii() and asked.isdigit()) or len(asked) > _LONGEST_NUMBER:
        raise Http404
    return int(asked)


def _send(feed: Feed, form: str) -> HttpResponse:
    write, media_type = _WRITE[form]
    headers = {"Cache-Control": "no-cache", "Last-Modified": http_date(feed.updated.timestamp())}
    return HttpResponse(write(feed), content_type=f"{media_type}; charset=utf-8", headers=headers)
