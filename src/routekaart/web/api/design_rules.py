"""The API as a whole: its description as the design rules want it, and every mistake as a problem."""

from collections.abc import Sequence
from typing import Any

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from ninja import NinjaAPI
from ninja.errors import HttpError, ValidationError
from ninja.openapi.schema import OpenAPISchema

from routekaart.domain.errors import RoutekaartError
from routekaart.domain.rights import Action
from routekaart.web.api import evaluations, letters, requests, series, statements, things
from routekaart.web.api.problems import problem, problem_of, schema_of
from routekaart.web.api.version import BASE, VERSION
from routekaart.web.api.wording import lang_of, tell_mistake
from routekaart.web.rights import needs

_PROBLEMS = ("400", "401", "403", "404", "500")
_TOO_MANY = "429"
_DUTCH = {"Cannot parse request body": "De inhoud is geen JSON die te lezen is."}
"""What ninja itself says."""
_VERSION_HEADER = {"API-Version": {"description": "De versie van deze API.", "schema": {"type": "string"}}}
_TAGS = {
    "landen": "Landen en hun dossiers.",
    "routes": "Migratieroutes en hun dossiers.",
    "afspraken": "Afspraken met andere landen.",
    "programmas": "Programma's en hun resultaten.",
    "fondsen": "Fondsen en hun geld.",
    "instrumenten": "Instrumenten, en wat de wet ervan zegt.",
    "uitspraken": "Wie wat heeft gezegd, waarover, voor welke periode, in welke bron.",
    "reeksen": "Cijfers van uitgevers, zoals bekend op een dag.",
    "brieven": "Brieven die hier zijn.",
    "bevindingen": "Wat van de cijfers in een brief is gevonden.",
    "controles": "Een tekst laten controleren; niets blijft bewaard.",
    "moties": "Moties van de Kamer, met hun stand.",
    "toezeggingen": "Toezeggingen aan de Kamer, met hun stand.",
    "evaluaties": "Of afspraken werkten: wat de cijfers kunnen dragen, en waarom het meestal niet te zeggen is.",
    "beschrijving": "De beschrijving van deze API.",
}
_OPENAPI_PATH = {
    "/openapi.json": {
        "get": {
            "operationId": "openapi",
            "summary": "Deze beschrijving",
            "description": "Alle adressen, vragen en antwoorden van deze API.",
            "tags": ["beschrijving"],
            "responses": {
                "200": {
                    "description": "OpenAPI 3.1",
                    "headers": {**_VERSION_HEADER, "access-control-allow-origin": {"schema": {"type": "string"}}},
                    "content": {"application/json": {"schema": {"type": "object"}}},
                },
            },
        }
    }
}


class DesignRulesAPI(NinjaAPI):
    """An API of which the description meets the NLgov REST API Design Rules."""

    def get_openapi_schema(self, **options: Any) -> OpenAPISchema:
        """Return the OpenAPI document: paths without the version, problems described, a version header everywhere.

        It is made once in a process: nothing in it depends on who asks.
        """
        if self._description is None:
            self._description = self._describe(**options)
        return self._description

    _description: OpenAPISchema | None = None

    def _describe(self, **options: Any) -> OpenAPISchema:
        schema = super().get_openapi_schema(**options)
        schema["servers"] = [{"url": f"{settings.ROUTEKAART_SITE.rstrip('/') or 'https://127.0.0.1'}{BASE}"}]
        paths = {path.removeprefix(BASE): operations for path, operations in schema["paths"].items()}
        paths["/controles"]["post"]["responses"][_TOO_MANY] = {}
        for operation in (one for operations in paths.values() for one in operations.values()):
            answers = {str(code): answer for code, answer in operation["responses"].items()}
            told = (*_PROBLEMS, *(code for code in answers if code == _TOO_MANY))
            operation["responses"] = answers | {code: schema_of(int(code)) for code in told}
            for answer in operation["responses"].values():
                answer.setdefault("headers", {}).update(_VERSION_HEADER)
        schema["paths"] = paths | _OPENAPI_PATH
        schema["info"]["contact"] = dict(settings.ROUTEKAART_CONTACT)
        schema["tags"] = [{"name": name, "description": words} for name, words in _TAGS.items()]
        schema["info"]["license"] = {"name": "EUPL-1.2", "url": "https://eupl.eu/1.2/nl/"}
        return schema


def make_api() -> DesignRulesAPI:
    """Return the API with all of its rooms."""
    api = DesignRulesAPI(
        title="Routekaart",
        version=VERSION,
        description="Wat over migratieafspraken is gezegd, met de bron, en of de cijfers kloppen.",
        docs_url=None,
        openapi_url="/openapi.json",
        urls_namespace="api",
    )
    for room in (things, statements, series, letters, requests, evaluations):
        api.add_router("", room.router)
    for kind in (RoutekaartError, ValidationError, HttpError):
        api.add_exception_handler(kind, _tell)
    return api


def _tell(request: HttpRequest, error: object) -> HttpResponse:
    match error:
        case RoutekaartError():
            return problem_of(request, error)
        case ValidationError():
            return _refuse_input(request, error)
        case HttpError():
            words = str(error)
            return problem(request, error.status_code, (_DUTCH.get(words, words), words))
        case _:
            raise TypeError(error)


def _refuse_input(request: HttpRequest, error: ValidationError) -> HttpResponse:
    """Tell all mistakes of an input at once, each with its place."""
    lang = lang_of(request)
    mistakes: list[dict[str, object]] = [
        {
            "plaats": ".".join(dict.fromkeys(str(part) for part in one["loc"])),
            "melding": tell_mistake(one["type"], one.get("ctx", {}), lang),
        }
        for one in error.errors
    ]
    places = ", ".join(str(one["plaats"]) for one in mistakes)
    words = (
        f"Niet goed ingevuld: {places}. Bij elk staat wat eraan schort.",
        f"Not filled in well: {places}. With each it says what is wrong.",
    )
    return problem(request, 400, words, errors=mistakes)


def mark_views(api: DesignRulesAPI, urlpatterns: Sequence[URLPattern | URLResolver]) -> list[URLPattern]:
    """Give each address the mark of its operations; one whose operations differ stays without, and is refused."""
    actions: dict[str, set[Action | None]] = {}
    for _, router in api._routers:  # noqa: SLF001 - there is no public way to walk the operations
        for path, view in router.path_operations.items():
            found = {getattr(operation.view_func, "action", None) for operation in view.operations}
            actions.setdefault(path.strip("/").replace("{", "<").replace("}", ">"), set()).update(found)
    marked = [pattern for pattern in urlpatterns if isinstance(pattern, URLPattern)]
    for pattern in marked:
        action, *others = actions.get(str(pattern.pattern).strip("/"), {Action.OPEN_PAGE})
        if action is not None and not others:
            needs(action)(pattern.callback)
    return marked
