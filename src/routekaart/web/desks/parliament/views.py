"""All requests with their state and term, one of them with its history, and what a person thinks of it."""

from collections.abc import Mapping, Sequence
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError, RefusedFiles
from routekaart.domain.execution import JUDGEMENTS, Execution, ExecutionState
from routekaart.domain.ids import ActorId, ThingId
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.follow_requests import Requests, follow_requests
from routekaart.operations.record_files import record_form
from routekaart.recording.slips import ME, write_entry
from routekaart.reporting.site.desks.parliament import Filter, RequestPage, render_request, render_requests
from routekaart.web.desks.answering import fault_of, go_on, refuse_above, shown, typed_in
from routekaart.web.log import note_read
from routekaart.web.naming import names_of
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace

_DONE = ("recorded", "known")


@needs(Action.READ_DOSSIER)
@never_cache
@require_safe
def requests(request: HttpRequest) -> HttpResponse:
    """List what Parliament asked and was promised, those past their term first."""
    lang, level = language_of(request), level_of(request)
    typed = Filter(country=request.GET.get("land", "").strip()[:100], state=request.GET.get("stand", ""))
    states = tuple(one for one in ExecutionState if one.value == typed.state)
    fault = bool(typed.state) and not states
    note_read(request, thing="requests", level=level)
    with opened() as workspace:
        try:
            about = workspace.reference.get_thing(typed.country) if typed.country else None
        except InputError:
            about, fault = None, True
        found = _follow(workspace, level, about=about, states=states)
        names = names_of(workspace, lang, found.described)
    page = render_requests(
        () if fault else [(one, _address(one, request)) for one in found.executions],
        names,
        typed=typed,
        fault=fault,
        as_of=found.as_of,
        action=reverse("parliament-desk"),
        calendar=reverse("terms"),
        feed=reverse("feed", kwargs={"form": "atom"}),
        **_shown(request),
    )
    return HttpResponse(page, status=400 if fault else 200)


@needs(Action.READ_DOSSIER)
@never_cache
@require_safe
def one(request: HttpRequest, key: str) -> HttpResponse:
    """Show one request: its state and why, what is asked, where the answer stands, and what people think of it."""
    return _show(request, key)


@needs(Action.RECORD_STATEMENT)
@never_cache
@require_POST
def judge(request: HttpRequest, key: str) -> HttpResponse:
    """Record what a person thinks of a request; its state does not change by that."""
    typed, level = typed_in(request), level_of(request, Action.READ_DOSSIER)
    with opened() as workspace:
        execution = _get(_follow(workspace, level), key)
        refusal = refuse_above(request, Action.RECORD_STATEMENT, execution.level)
        if refusal is not None:
            return refusal
        if execution.level > Level.INTERN:
            raise Http404  # its page leads to the form with a ground and a day
        judgement = typed.get("oordeel", "")
        if judgement not in JUDGEMENTS:
            fault = FormFault(field="oordeel", what="no judgement was chosen", remedy="Choose one.")
            return _show(request, key, typed=typed, faults=(fault,))
        slip = write_entry(
            {
                "entry.about": execution.request,
                "entry.kind": "judged",
                "entry.when": timezone.localdate().isoformat(),
                "content.event": judgement,
                "content.detail": typed.get("toelichting", ""),
                "source.sort": ME,
            },
            "event",
        )
        account = ActorId(reader_of(request).recorder)
        try:
            recorded = record_form(workspace, slip, now=timezone.localtime(), account=account, level=level)
        except RefusedFiles as refused:
            return _show(
                request, key, typed=typed, faults=[fault_of(fault, "toelichting") for fault in refused.problems]
            )
    return go_on(request, "followed-request", {"key": key}, gedaan="recorded" if recorded.added else "known")


def _show(
    request: HttpRequest, key: str, *, typed: Mapping[str, str] | None = None, faults: Sequence[FormFault] = ()
) -> HttpResponse:
    lang, level, reader = language_of(request), level_of(request, Action.READ_DOSSIER), reader_of(request)
    with opened() as workspace:
        found = _follow(workspace, level)
        execution = _get(found, key)
        note_read(request, thing=execution.request, level=execution.level, action=Action.READ_DOSSIER)
        names = names_of(workspace, lang, found.described)
    may, done = reader.may(Action.RECORD_STATEMENT, execution.level), request.GET.get("gedaan", "")
    page = RequestPage(
        judge=address("judge-request", lang, key=key) if may and execution.level <= Level.INTERN else "",
        record=f"{reverse('record', kwargs={'content': 'event'})}?over={execution.request}" if may else "",
        feed=reverse("feed-request", kwargs={"key": key, "form": "atom"}),
        back=address("parliament-desk", lang),
        things=[(str(thing), address("desk-thing", lang, thing=thing)) for thing in execution.about],
    )
    shown_page = render_request(
        execution, names, page, typed=typed or {}, faults=faults, done=done if done in _DONE else "", **_shown(request)
    )
    return HttpResponse(shown_page, status=400 if faults else 200)


def _follow(
    workspace: Workspace, level: Level, *, about: ThingId | None = None, states: Sequence[ExecutionState] = ()
) -> Requests:
    return follow_requests(workspace, as_of=timezone.localdate(), level=level, about=about, states=states)


def _get(found: Requests, key: str) -> Execution:
    wanted = f"request:{key}"
    for execution in found.executions:
        if wanted in (execution.request, *execution.also):
            return execution
    raise Http404


def _address(execution: Execution, request: HttpRequest) -> str:
    return address("followed-request", language_of(request), key=execution.request.partition(":")[2])


def _shown(request: HttpRequest) -> dict[str, Any]:
    return {key: value for key, value in shown(request).items() if key != "lang"}
