"""What every answer carries, and what a refusal on purpose looks like to a reader."""

import time
from collections.abc import Callable
from functools import wraps
from http import HTTPStatus
from pathlib import Path
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.utils import timezone
from django.utils.http import http_date

from routekaart.domain.errors import InputError, RoutekaartError, UnknownName
from routekaart.web.pages import notice, typed_at_desk
from routekaart.web.rights import Handler
from routekaart.web.telling import tell

_TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types 'none'"
"""Added to the policy of pages without a script of ours, where nothing may ever become one."""
Answer = Callable[[HttpRequest], HttpResponse]
_STARTED = time.time()
_STORES = ("workspace.toml", "register.sqlite", "register.sqlite-wal")


def send_headers(answer: Answer) -> Answer:
    """Send the policy that keeps every script and every other site out of our pages."""

    def send(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY + _TRUSTED_TYPES)
        response.headers["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        response.headers["X-Frame-Options"] = "DENY"
        # A page that everybody may see may be kept, if it is asked again each time whether it changed.
        kept = settings.ROUTEKAART_PUBLIC and _is_page(response)
        response.headers.setdefault("Cache-Control", "no-cache" if kept else "no-store")
        return response

    return send


def runs_script(view: Handler) -> Handler:
    """Let a page run the scripts that this site itself serves, as files; mark its view, outside `require_safe`.

    The usual policy is without any script. Under Trusted Types htmx does not work, so they stay off here.
    """

    @wraps(view)
    def send(request: HttpRequest, *args: object, **parts: object) -> HttpResponseBase:
        response = cast("HttpResponseBase", view(request, *args, **parts))
        response.headers["Content-Security-Policy"] = (
            f"{settings.CONTENT_SECURITY_POLICY}; script-src 'self'; connect-src 'self'"
        )
        return response

    return cast("Handler", send)


def refuse_large(answer: Answer) -> Answer:
    """Refuse a request that says to be larger than anything we take, before it is read."""

    def check(request: HttpRequest) -> HttpResponse:
        said = request.META.get("CONTENT_LENGTH") or "0"
        if not said.isdecimal() or int(said) > settings.ROUTEKAART_LARGEST_REQUEST:
            return notice(request, "too_large", status=413)
        return answer(request)

    return check


def say_when_made(answer: Answer) -> Answer:
    """Say of a page of the public site since when it can be as it is; who asks again then gets 304 and no page."""

    def send(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        of_now = "no-store" in response.headers.get("Cache-Control", "")
        if (
            response.status_code == HTTPStatus.OK
            and request.method in ("GET", "HEAD")
            and _is_page(response)
            and not of_now
        ):
            response.headers.setdefault("Last-Modified", http_date(_made()))
        return response

    return send


def _is_page(response: HttpResponse) -> bool:
    return response.headers.get("Content-Type", "").startswith("text/html")


def _made() -> float:
    """Return since when pages can be as they are: what is shown, this process with its program, and the day of today.

    A process shows one build, which was there before it; when that was made its files do not tell.
    """
    root = Path(settings.ROUTEKAART_WORKSPACE)
    names = () if settings.ROUTEKAART_BUILD_ONLY else _STORES
    stores = [file.stat().st_mtime for name in names if (file := root / name).exists()]
    midnight = timezone.localtime().replace(hour=0, minute=0, second=0, microsecond=0)
    return max(_STARTED, midnight.timestamp(), *stores)


class ShowRefusals:
    """Turn an error raised on purpose into a page that says what to do."""

    def __init__(self, answer: Answer) -> None:
        self._answer = answer

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Let the request through."""
        return self._answer(request)

    def process_exception(self, request: HttpRequest, error: Exception) -> HttpResponse | None:
        """Answer a refusal; any other error is Django's to report."""
        if not isinstance(error, RoutekaartError):
            return None
        if isinstance(error, UnknownName):
            return notice(request, "not_found", status=404, detail=tell(error))
        if isinstance(error, InputError):
            return notice(request, "bad_request", status=400, detail=tell(error))
        return notice(request, "failed", status=503, detail=tell(error), again=typed_at_desk(request))
