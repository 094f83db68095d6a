"""What goes wrong, as problem+json (RFC 9457): title, status, detail, and for input which part of it."""

import json
from http import HTTPStatus

from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers

from routekaart.domain.errors import InputError, NotationError, RoutekaartError, UnknownName
from routekaart.reporting.texts import LANGUAGES, Lang, Pair
from routekaart.web.api.wording import lang_of, tell_error

MEDIA_TYPE = "application/problem+json"
_TITLES: dict[int, Pair] = {
    400: ("De vraag klopt niet", "The request is not right"),
    401: ("Meld u eerst aan", "Sign in first"),
    403: ("Dit mag u niet", "You may not do this"),
    404: ("Dit is er niet", "This is not there"),
    405: ("Deze methode is er niet", "There is no such method"),
    413: ("De vraag is te groot", "The request is too large"),
    415: ("Dit soort inhoud wordt niet gelezen", "This type of content is not read"),
    429: ("Te veel vragen tegelijk", "Too many requests at once"),
    500: ("Er ging iets mis", "Something went wrong"),
    503: ("Even niet beschikbaar", "Not available at the moment"),
}


def problem(
    request: HttpRequest, status: int, detail: Pair, *, errors: list[dict[str, object]] | None = None
) -> HttpResponse:
    """Return a problem as an answer, in the language that the program prefers.

    Args:
        request: who asked.
        status: the HTTP status.
        detail: what is wrong and what to do next, as a sentence, in Dutch and in English.
        errors: for input: each mistake, with `plaats` and `melding`.
    """
    lang = lang_of(request)
    words = detail[LANGUAGES.index(lang)]
    told: dict[str, object] = {
        "type": "about:blank",
        "title": title_of(status, lang),
        "status": status,
        "detail": words,
    }
    if errors:
        told["errors"] = errors
    answer = HttpResponse(json.dumps(told, ensure_ascii=False), content_type=MEDIA_TYPE, status=status)
    answer.headers["Content-Language"] = lang
    patch_vary_headers(answer, ["Accept-Language"])
    return answer


def title_of(status: int, lang: Lang) -> str:
    """Return what a status is called."""
    titles = _TITLES.get(status)
    return titles[LANGUAGES.index(lang)] if titles else HTTPStatus(status).phrase


def problem_of(request: HttpRequest, error: RoutekaartError) -> HttpResponse:
    """Return a refusal on purpose as a problem."""
    status = 404 if isinstance(error, UnknownName) else 400 if isinstance(error, InputError | NotationError) else 503
    return problem(request, status, (tell_error(error, "nl"), tell_error(error, "en")))


def is_api(request: HttpRequest) -> bool:
    """Tell whether a request is for the API."""
    return request.path.startswith("/api/")


def schema_of(status: int) -> dict[str, object]:
    """Return how a problem is described in the OpenAPI document."""
    words = {name: {"type": "string"} for name in ("type", "title", "detail")}
    mistake = {"type": "object", "properties": {"plaats": {"type": "string"}, "melding": {"type": "string"}}}
    return {
        "description": title_of(status, "nl"),
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
