"""What every answer carries, and what a refusal on purpose looks like to a reader."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from routekaart.domain.errors import RoutekaartError, UnknownName
from routekaart.web.pages import notice

Answer = Callable[[HttpRequest], HttpResponse]


def send_headers(answer: Answer) -> Answer:
    """Send the policy that keeps every script and every other site out of our pages."""

    def send(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        response.headers["Content-Security-Policy"] = settings.CONTENT_SECURITY_POLICY
        response.headers["X-Frame-Options"] = "DENY"
        response.headers.setdefault("Cache-Control", "no-store")
        return response

    return send


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
