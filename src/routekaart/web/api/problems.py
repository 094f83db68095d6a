"""What goes wrong, as problem+json (RFC 9457): title, status, detail, and for input which part of it."""

import json
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse

from routekaart.domain.errors import InputError, NotationError, RoutekaartError, UnknownName
from routekaart.web.telling import tell

MEDIA_TYPE = "application/problem+json"
_TITLES = {
    400: "De vraag klopt niet",
    401: "Meld u eerst aan",
    403: "Dit mag u niet",
    404: "Dit is er niet",
    405: "Deze methode is er niet",
    413: "De vraag is te groot",
    415: "Dit soort inhoud wordt niet gelezen",
    429: "Te veel vragen tegelijk",
    500: "Er ging iets mis",
    503: "Even niet beschikbaar",
}


def problem(status: int, detail: str, *, errors: list[dict[str, object]] | None = None) -> HttpResponse:
    """Return a problem as an answer.

    Args:
        status: the HTTP status.
        detail: what is wrong and what to do next, as a sentence.
        errors: for input: each mistake, with `plaats` and `melding`.
    """
    told: dict[str, object] = {"type": "about:blank", "title": title_of(status), "status": status, "detail": detail}
    if errors:
        told["errors"] = errors
    return HttpResponse(json.dumps(told, ensure_ascii=False), content_type=MEDIA_TYPE, status=status)


def title_of(status: int) -> str:
    """Return what a status is called."""
    return _TITLES.get(status) or HTTPStatus(status).phrase


def problem_of(error: RoutekaartError) -> HttpResponse:
    """Return a refusal on purpose as a problem."""
    status = 404 if isinstance(error, UnknownName) else 400 if isinstance(error, InputError | NotationError) else 503
    return problem(status, tell(error))


def is_api(request: HttpRequest) -> bool:
    """Tell whether a request is for the API."""
    return request.path.startswith("/api/")


def schema_of(status: int) -> dict[str, object]:
    """Return how a problem is described in the OpenAPI document."""
    words = {name: {"type": "string"} for name in ("type", "title", "detail")}
    mistake = {"type": "object", "properties": {"plaats": {"type": "string"}, "melding": {"type": "string"}}}
    return {
        "description": title_of(status),
        "content": {
            MEDIA_TYPE: {
                "schema": {
                    "type": "object",
                    "required": ["title", "status", "detail"],
                    "properties": {
                        **words,
                        "status": {"type": "integer"},
                        "errors": {"type": "array", "items": mistake},
                    },
                }
            }
        },
    }
