"""All evaluations in one table, one with all it rests on, and both as files. Nothing is worked out here."""

import json
from urllib.parse import urlencode

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse
from django.urls import NoReverseMatch, reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.errors import UnknownName
from routekaart.domain.rights import Action
from routekaart.operations.show_evaluations import ShownEvaluation, State, show_evaluation
from routekaart.reporting.dossier.names import Names
from routekaart.reporting.evaluation import evaluation_record, render_evaluation_page, table_record
from routekaart.reporting.page import Link
from routekaart.reporting.records import Record
from routekaart.reporting.site.evaluations.one import EvaluationPage, render_evaluation_on_site
from routekaart.reporting.site.evaluations.state import Kept
from routekaart.reporting.site.evaluations.table import TablePage, WrittenPlan, render_evaluations
from routekaart.reporting.site.evaluations.words import WORDS
from routekaart.reporting.texts import Lang, say
from routekaart.web.dossiers.addressing import Addresses, addresses_of
from routekaart.web.evaluations.choosing import FIELDS, chosen_address, gate_address, read_choice
from routekaart.web.evaluations.remembering import remembered
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs, reader_of


@needs(Action.READ_EVALUATION)
@require_safe
def evaluations(request: HttpRequest) -> HttpResponse:
    """Show all evaluations that the reader may see, or those that are chosen."""
    lang, addresses = language_of(request), addresses_of(request)
    with opened() as workspace:
        shown = remembered(workspace, level=level_of(request, Action.READ_EVALUATION))
        names = names_of(workspace, lang, shown.described)
    note_read(request, thing=request.get_full_path(), level=shown.highest)
    page = TablePage(
        table=shown.table,
        about=shown.about,
        kept=_kept(shown.state),
        withheld=shown.withheld,
        choice=read_choice(request),
        action=reverse("evaluations"),
        names_of_fields=FIELDS,
        hidden=addresses.kept,
        address_of=lambda name: _address(name, addresses),
        chosen_of=lambda thing: f"{chosen_address(thing, addresses.kept)}#results",
        gate_of=lambda code: f"{gate_address(code, addresses.kept)}#results",
        letter_of=lambda claim: addresses.of(f"letter:{shown.letters[claim.statement]}"),
        plans=[
            WrittenPlan(
                sealed=one.sealed,
                level=one.level,
                address=_address(one.sealed.plan.name, addresses),
            )
            for one in shown.plans
        ],
        files=[Link(say(WORDS, "file_json", lang), _with(reverse("evaluations-file"), addresses))],
        new=_of_desk(request, "make-evaluation", addresses),
    )
    home = Link(say(WORDS, "home", lang), addresses.named("overview"))
    return HttpResponse(render_evaluations(page, names, parents=[home], site=site(request), version=__version__))


@needs(Action.READ_EVALUATION)
@require_safe
def evaluations_file(request: HttpRequest) -> HttpResponse:
    """Send all evaluations that the reader may see as JSON."""
    with opened() as workspace:
        shown = remembered(workspace, level=level_of(request, Action.READ_EVALUATION))
    note_read(request, thing=request.get_full_path(), level=shown.highest)
    return _send(table_record(shown.table, language_of(request)), "evaluaties.json")


@needs(Action.READ_EVALUATION)
@require_safe
def evaluation(request: HttpRequest, name: str) -> HttpResponse:
    """Show one evaluation: what came out, why not if it cannot be said, and the plan as it was sealed."""
    lang, addresses = language_of(request), addresses_of(request)
    shown, names = _get(request, name)
    page = EvaluationPage(
        sealed=shown.sealed,
        laid=shown.laid,
        kept=_kept(shown.state),
        withheld=shown.withheld,
        level=shown.level,
        address_of=addresses.of,
        link=request.build_absolute_uri(reverse("evaluation", kwargs={"name": name})),
        files=[] if shown.laid is None else _files(name, lang, addresses),
        again=_of_desk(request, "evaluate-again", addresses, {"name": name}) if shown.sealed.written else "",
    )
    parents = [
        Link(say(WORDS, "home", lang), addresses.named("overview")),
        Link(say(WORDS, "title", lang), addresses.named("evaluations")),
    ]
    form = bool(page.again)
    written = render_evaluation_on_site(
        page, names, parents=parents, site=site(request, form=form), version=__version__
    )
    return HttpResponse(written)


@needs(Action.READ_EVALUATION)
@require_safe
def evaluation_file(request: HttpRequest, name: str, form: str) -> HttpResponse:
    """Send one evaluation as JSON, or as a page that stands by itself."""
    shown, names = _get(request, name)
    if shown.laid is None:
        raise Http404
    if form == "json":
        return _send(evaluation_record(shown.laid.evaluation, names.lang), f"{name}.json")
    sent = {"Content-Disposition": f'attachment; filename="{name}.html"'}
    return HttpResponse(render_evaluation_page(shown.laid, names, version=__version__), headers=sent)


def _get(request: HttpRequest, name: str) -> tuple[ShownEvaluation, Names]:
    """Return a plan that the reader may see, and note that they do; one above that is not told from none."""
    with opened() as workspace:
        try:
            shown = show_evaluation(workspace, name, level=level_of(request, Action.READ_EVALUATION))
        except UnknownName as error:
            raise Http404 from error
        names = names_of(workspace, language_of(request), shown.described)
    note_read(request, thing=f"plan:{name}", level=shown.level)
    return shown, names


def _kept(state: State | None) -> Kept | None:
    if state is None:
        return None
    return Kept(made=timezone.localtime(state.made).date(), level=state.level, stale=state.stale)


def _address(name: str, addresses: Addresses) -> str:
    return _with(reverse("evaluation", kwargs={"name": name}), addresses)


def _with(path: str, addresses: Addresses) -> str:
    return f"{path}?{urlencode(addresses.kept)}" if addresses.kept else path


def _files(name: str, lang: Lang, addresses: Addresses) -> list[Link]:
    forms = {"json": "file_json", "html": "file_html"}
    return [
        Link(say(WORDS, code, lang), _with(reverse("evaluation-file", kwargs={"name": name, "form": form}), addresses))
        for form, code in forms.items()
    ]


def _of_desk(request: HttpRequest, view: str, addresses: Addresses, parts: dict[str, str] | None = None) -> str:
    """Return an address of the desk, for who may make an evaluation; the public site has none."""
    if settings.ROUTEKAART_PUBLIC or not reader_of(request).may(Action.MAKE_EVALUATION):
        return ""
    try:
        return _with(reverse(view, kwargs=parts), addresses)
    except NoReverseMatch:
        return ""


def _send(record: Record, name: str) -> HttpResponse:
    sent = {"Content-Disposition": f'attachment; filename="{name}"'}
    body = json.dumps(record, ensure_ascii=False, indent=1)
    return HttpResponse(body, content_type="application/json", headers=sent)
