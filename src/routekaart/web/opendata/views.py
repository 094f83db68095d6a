"""The open data: what is public as files, whoever asks."""

from datetime import UTC, datetime

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.errors import UnknownName
from routekaart.domain.rights import Action
from routekaart.domain.table import OpenTable
from routekaart.operations.list_terms import list_terms
from routekaart.operations.open_data import changed_on, make_all, make_table
from routekaart.reporting.opendata.catalogue import Home, make_catalogue
from routekaart.reporting.opendata.files import WRITERS, write_csvw, write_zip
from routekaart.reporting.opendata.graph import Triple, write_json_ld, write_turtle
from routekaart.reporting.opendata.page import WORDS, TableLine, render_open_data
from routekaart.reporting.opendata.terms import make_terms
from routekaart.reporting.page import Link
from routekaart.reporting.texts import Lang, say
from routekaart.web.opening import opened
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs

_GRAPHS = {"ttl": (write_turtle, "text/turtle; charset=utf-8"), "jsonld": (write_json_ld, "application/ld+json")}
_FORMS = (("csv", "CSV"), ("json", "JSON"), ("parquet", "Parquet"))
_NOTHING_YET = datetime(1970, 1, 1, tzinfo=UTC)


@needs(Action.READ_DOSSIER)
@require_safe
def page(request: HttpRequest) -> HttpResponse:
    """List the tables and what describes them."""
    lang = language_of(request)
    with opened() as workspace:
        lines = [_line(table) for table in make_all(workspace)]
    address = request.build_absolute_uri(reverse("open-data"))
    shown = render_open_data(lines, _more(lang), address=address, lang=lang, site=site(request), version=__version__)
    return HttpResponse(shown)


@needs(Action.READ_DOSSIER)
@require_safe
def table(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Send a table as a file."""
    write, media_type = WRITERS[form]
    return _send(write(_make(name)), media_type, f"{name}.{form}")


@needs(Action.READ_DOSSIER)
@require_safe
def columns(request: HttpRequest, name: str) -> HttpResponse:
    """Send what the columns of a table hold (CSV on the Web)."""
    address = f"{_home(request).address}{reverse('open-table', kwargs={'name': name, 'form': 'csv'})}"
    raw = write_csvw(_make(name), address=address)
    return _send(raw, "application/csvm+json; charset=utf-8", f"{name}.csv-metadata.json")


@needs(Action.READ_DOSSIER)
@require_safe
def everything(request: HttpRequest) -> HttpResponse:
    """Send all tables with their descriptions in one file."""
    with opened() as workspace:
        raw = write_zip(make_all(workspace))
    return _send(raw, "application/zip", "routekaart.zip")


@needs(Action.READ_DOSSIER)
@require_safe
def catalogue(request: HttpRequest, form: str) -> HttpResponse:
    """Send the catalogue by DCAT-AP-NL."""
    with opened() as workspace:
        triples = make_catalogue(list(make_all(workspace)), _home(request, changed_on(workspace)))
    return _send_graph(triples, form)


@needs(Action.READ_DOSSIER)
@require_safe
def terms(request: HttpRequest, form: str) -> HttpResponse:
    """Send the terms as a concept scheme."""
    with opened() as workspace:
        triples = make_terms(list_terms(workspace), address=_home(request).address)
    return _send_graph(triples, form)


def _make(name: str) -> OpenTable:
    with opened() as workspace:
        try:
            return make_table(workspace, name)
        except UnknownName as error:
            raise Http404(str(error)) from error


def _line(one: OpenTable) -> TableLine:
    files = tuple(Link(words, reverse("open-table", kwargs={"name": one.name, "form": form})) for form, words in _FORMS)
    return TableLine(table=one, files=files, columns=reverse("open-columns", kwargs={"name": one.name}))


def _more(lang: Lang) -> tuple[Link, ...]:
    addresses = {
        "all": reverse("open-data-all"),
        "catalogue": reverse("catalogue", kwargs={"form": "ttl"}),
        "terms": reverse("terms-skos", kwargs={"form": "ttl"}),
        "api": "/api/v1/openapi.json",
    }
    return tuple(Link(say(WORDS, code, lang), address) for code, address in addresses.items())


def _home(request: HttpRequest, changed: datetime | None = None) -> Home:
    contact = settings.ROUTEKAART_CONTACT
    return Home(
        address=(settings.ROUTEKAART_SITE or request.build_absolute_uri("/")).rstrip("/"),
        publisher=contact["name"],
        contact=contact["email"],
        made=changed or _NOTHING_YET,
    )


def _send(raw: bytes, media_type: str, name: str) -> HttpResponse:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-cache"}
    return HttpResponse(raw, content_type=media_type, headers=headers)


def _send_graph(triples: list[Triple], form: str) -> HttpResponse:
    write, media_type = _GRAPHS[form]
    return HttpResponse(write(triples), content_type=media_type, headers={"Cache-Control": "no-cache"})
