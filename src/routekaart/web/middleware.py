"""What every answer carries, and what a refusal on purpose looks like to a reader."""

from collections.abc import Callable
from functools import wraps
from typing import cast

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseBase

from routekaart.domain.errors import RoutekaartError, UnknownName
from routekaart.web.pages import notice
from routekaart.web.rights import Handler

_TRUSTED_TYPES = "; require-trusted-types-for 'script'; trusted-types 'none'"
"""Added to the policy of pages without a script of ours, where nothing may ever become one."""
Answer = Callable[[HttpRequest], HttpResponse]


def send_headers(answer: Answer) -> Answer:
    """Send the policy that keeps every script and every other site out of our pages."""

    def send(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers.setdefault("Content-Security-Policy", settings.CONTENT_SECURITY_POLICY + _TRUSTED_TYPES)
        response.headers["Permissions-Policy"] = settings.PERMISSIONS_POLICY
        response.headers["X-Frame-Options"] = "DENY"
        response.headers.setdefault("Cache-Control", "no-store")
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
            return notice(request, "not_found", status=404, detail=str(error))
        return notice(request, "failed", status=503, detail=str(error))
