"""What every answer under /api carries: the version, the headers of the design rules, and problems as problem+json."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse

from routekaart.reporting.texts import Pair
from routekaart.web.api.problems import MEDIA_TYPE, is_api, problem
from routekaart.web.api.version import VERSION

_HEADERS = {
    "API-Version": VERSION,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
}
_DETAILS: dict[int, Pair] = {
    404: (
        "Dit adres is er niet. De beschrijving van alle adressen staat in /api/v1/openapi.json.",
        "There is no such address. All addresses are described in /api/v1/openapi.json.",
    ),
    405: (
        "Deze methode kan hier niet; welke wel, staat in de kop Allow.",
        "This method cannot be used here; the header Allow says which can.",
    ),
}
_FAILED: Pair = (
    "Er ging iets mis. Er is niets veranderd of verloren gegaan.",
    "Something went wrong. Nothing was changed or lost.",
)


def dress_api(answer: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """Make every answer under /api one of the API, also those that Django gives by itself."""

    def dress(request: HttpRequest) -> HttpResponse:
        response = answer(request)
        if not is_api(request):
            return response
        if response.status_code >= 400 and response.headers.get("Content-Type") != MEDIA_TYPE:
            response = _as_problem(request, response)
        for name, value in _HEADERS.items():
            response.headers[name] = value
        response.headers.setdefault("Cache-Control", "no-store")
        if request.path.endswith("/openapi.json"):
            response.headers["Access-Control-Allow-Origin"] = "*"
        response.headers["Content-Security-Policy"] = "default-src 'none'; frame-ancestors 'none'"
        return response

    return dress


def _as_problem(request: HttpRequest, response: HttpResponse) -> HttpResponse:
    status = response.status_code
    told = problem(request, status, _DETAILS.get(status, _FAILED))
    if "Allow" in response.headers:
        told.headers["Allow"] = response.headers["Allow"]
    return told
