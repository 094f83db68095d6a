"""The pages of dossiers, the lists of them, and the overview."""

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import ThingId, kind_of
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.compile_dossier import CompiledDossier
from routekaart.operations.list_things import list_things
from routekaart.operations.survey_routes import survey_routes
from routekaart.reporting.page import Link
from routekaart.reporting.site.asof import AsOf
from routekaart.reporting.site.dossier.page import DossierPage, render_dossier_page, render_not_yet, render_wrong_day
from routekaart.reporting.site.dossier.words import LABELS
from routekaart.reporting.site.lists import render_kinds, render_things
from routekaart.reporting.site.overview import render_overview
from routekaart.reporting.texts import say
from routekaart.web.dossiers.addressing import SEGMENTS, Addresses, addresses_of
from routekaart.web.dossiers.days import AskedDay, asked_day
from routekaart.web.dossiers.telling import Told, tell_thing
from routekaart.web.evaluations.choosing import chosen_address
from routekaart.web.evaluations.remembering import count_about
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import language_of, not_found, site
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace

_FEEDS = {"country": "feed-country", "request": "feed-request"}


@needs(Action.READ_DOSSIER)
@require_safe
def overview(request: HttpRequest) -> HttpResponse:
    """Show the routes on a map and in a table, as on a day."""
    lang = language_of(request)
    asked = asked_day(request, lang)
    addresses = addresses_of(request, asked.other)
    asof = _asof(request, asked, addresses)
    with opened() as workspace:
        survey = survey_routes(workspace, as_of=asked.day, level=level_of(request))
        note_read(request, thing=request.get_full_path(), level=survey.highest)
        names = names_of(workspace, lang, survey.described)
    page = render_overview(survey, names, addresses.of, asof, site=site(request), version=__version__)
    return HttpResponse(page, status=400 if asked.fault else 200)


@needs(Action.READ_DOSSIER)
@require_safe
def dossier(request: HttpRequest, kind: str, key: str) -> HttpResponse:
    """Show the dossier of a thing, as on a day."""
    thing, lang = ThingId(f"{kind}:{key}"), language_of(request)
    asked = asked_day(request, lang)
    if asked.fault:
        return _wrong_day(request, thing, asked)
    with opened() as workspace:
        try:
            told = tell_thing(workspace, thing, as_of=asked.day, level=level_of(request))
        except UnknownName as error:
            return not_found(request, error)
        if told.compiled.days and asked.day < told.compiled.days[0]:
            return _not_yet(request, workspace, told.compiled, asked)
        return _dossier(request, workspace, told, asked)


@needs(Action.READ_DOSSIER)
@require_safe
def kinds(request: HttpRequest) -> HttpResponse:
    """Show which kinds of dossiers there are."""
    addresses = addresses_of(request)
    found = [(kind, addresses.named(f"things-{kind}")) for kind in SEGMENTS]
    return HttpResponse(render_kinds(found, lang=language_of(request), site=site(request), version=__version__))


@needs(Action.READ_DOSSIER)
@require_safe
def things(request: HttpRequest, kind: str) -> HttpResponse:
    """List the dossiers of a kind."""
    lang, addresses, level = language_of(request), addresses_of(request), level_of(request)
    with opened() as workspace:
        found = list_things(workspace, kind, level=level)
        if level > Level.OPENBAAR and found.things != list_things(workspace, kind, level=Level.OPENBAAR).things:
            note_read(request, thing=request.get_full_path(), level=level)
        names = names_of(workspace, lang, found.described)
    page = render_things(kind, found.things, names, addresses.of, parents=addresses.parents(kind)[:1],
                         site=site(request), version=__version__)  # fmt: skip
    return HttpResponse(page)


def _dossier(request: HttpRequest, workspace: Workspace, told: Told, asked: AskedDay) -> HttpResponse:
    compiled, thing, lang = told.compiled, told.compiled.dossier.thing, language_of(request)
    kind, addresses = kind_of(thing), addresses_of(request, asked.other)
    note_read(request, thing=thing, level=told.highest)
    names = names_of(workspace, lang, {**told.followed.described, **compiled.described})
    page = DossierPage(
        dossier=compiled.dossier,
        indicators=compiled.indicators,
        releases=compiled.releases,
        beside=frozenset(one.id for one in workspace.reference.concepts if one.beside is not None),
        judged=told.judged,
        executions=told.followed.executions,
        feed=reverse(_FEEDS[kind], kwargs={"key": thing.partition(":")[2], "form": "atom"}) if kind in _FEEDS else "",
        evaluations=_evaluations(request, workspace, told, addresses),
        parents=addresses.parents(kind),
    )
    asof = _asof(request, asked, addresses, compiled)
    return HttpResponse(render_dossier_page(page, names, addresses.of, asof, site=site(request), version=__version__))


def _evaluations(request: HttpRequest, workspace: Workspace, told: Told, addresses: Addresses) -> Link | None:
    """Return where the evaluations about a thing are, as many as there are up to the level that its page shows."""
    thing, highest = told.compiled.dossier.thing, reader_of(request).highest(Action.READ_EVALUATION)
    address = chosen_address(thing, addresses.kept)
    if highest is None or not address:
        return None
    number = count_about(workspace, thing, level=min(highest, told.highest))
    words = say(LABELS, "evaluations_one" if number == 1 else "evaluations", addresses.lang).format(number=number)
    return Link(words, f"{address}#results") if number else None


def _not_yet(request: HttpRequest, workspace: Workspace, compiled: CompiledDossier, asked: AskedDay) -> HttpResponse:
    thing, lang = compiled.dossier.thing, language_of(request)
    addresses = addresses_of(request, asked.other)
    page = render_not_yet(
        thing,
        names_of(workspace, lang, compiled.described),
        _asof(request, asked, addresses, compiled),
        first=compiled.days[0],
        parents=addresses.parents(kind_of(thing)),
        site=site(request),
        version=__version__,
    )
    return HttpResponse(page)


def _wrong_day(request: HttpRequest, thing: ThingId, asked: AskedDay) -> HttpResponse:
    addresses, lang = addresses_of(request), language_of(request)
    with opened() as workspace:
        try:
            workspace.get_about(thing, level=level_of(request))
        except UnknownName as error:
            return not_found(request, error)
        title = names_of(workspace, lang, {}).name(thing)
    page = render_wrong_day(
        title,
        _asof(request, asked, addresses),
        parents=addresses.parents(kind_of(thing)),
        lang=lang,
        site=site(request),
        version=__version__,
    )
    return HttpResponse(page, status=400)


def _asof(request: HttpRequest, asked: AskedDay, addresses: Addresses, compiled: CompiledDossier | None = None) -> AsOf:
    undated = Addresses(lang=addresses.lang, level=addresses.level)
    return AsOf(
        day=asked.day,
        today=asked.today,
        action=request.path,
        at=lambda day: undated.on(request.path, None if day == asked.today else day),
        kept=addresses.kept,
        days=() if compiled is None else compiled.days,
        typed=asked.typed,
        fault=asked.fault,
    )
