"""What is held: look a thing up, see its statements, and see one with its history."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from routekaart.domain.content import Retraction
from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.ids import ThingId
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.domain.statement import taken_back
from routekaart.operations.find_reminders import find_attention
from routekaart.operations.list_statements import list_statements
from routekaart.operations.show_reviews import History, show_reviews
from routekaart.recording import by_person
from routekaart.recording.offered import CONTENTS
from routekaart.reporting.site.desks.dossier import render_home, render_statement, render_thing
from routekaart.web.desks.answering import go_on, named, shown
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace

_DONE = ("recorded", "known")
_FIRST = ("contact", "event", "description", "money")
"""What is recorded most."""


@needs(Action.READ_DOSSIER)
@never_cache
@require_safe
def home(request: HttpRequest) -> HttpResponse:
    """Look a thing up, choose what to record, and see what asks for attention."""
    level, typed, today = level_of(request), request.GET.get("over", "").strip()[:200], timezone.localdate()
    with opened() as workspace:
        found = _look_up(workspace, typed, level) if typed else None
        if found is not None:
            return go_on(request, "desk-thing", {"thing": found})
        note_read(request, thing="reminders", level=level)
        reminders = find_attention(workspace, on=today, months=6, level=level)
        names = named(request, workspace, (), level)
    page = render_home(
        contents=contents_for(request),
        reminders=reminders,
        names=names,
        on=today,
        action=reverse("dossier-desk"),
        typed=typed,
        unknown=bool(typed),
        **_shown(request),
    )
    return HttpResponse(page, status=404 if typed else 200)


@needs(Action.READ_DOSSIER)
@never_cache
@require_safe
def thing(request: HttpRequest, thing: str) -> HttpResponse:
    """Show what the register holds about a thing, up to the reader's level."""
    level, lang, reader = level_of(request), language_of(request), reader_of(request)
    note_read(request, thing=thing, level=level)
    with opened() as workspace:
        about = list_statements(workspace, ThingId(thing), level=level)
        names = named(request, workspace, [one.statement for one in about.held], level)
    done = request.GET.get("gedaan", "")
    page = render_thing(
        thing,
        [(one, address("desk-statement", lang, statement=one.statement.id)) for one in about.held],
        about.withheld,
        names,
        contents=contents_for(request, thing),
        disclose=reverse("disclose") if reader.may(Action.DECIDE_DISCLOSURE) else "",
        done=done if done in _DONE else "",
        back=address("dossier-desk", lang),
        **_shown(request),
    )
    return HttpResponse(page)


@needs(Action.READ_DOSSIER)
@never_cache
@require_safe
def statement(request: HttpRequest, statement: str) -> HttpResponse:
    """Show one statement with its source, what was decided on it, and what the reader may do."""
    level, lang = level_of(request), language_of(request)
    with opened() as workspace:
        history = show_reviews(workspace, statement, level=level)
        said = history.held.statement
        note_read(request, thing=f"statement:{said.id[:10]}", level=history.held.level)
        names = named(request, workspace, (said,), level)
        gone = said.id in taken_back(workspace.register.find_statements(subject=said.subject, level=level))
    page = render_statement(
        history.held,
        history.reviews,
        history.disclosures,
        names,
        stands=history.stands,
        gone=gone,
        links=_links(request, history, gone=gone),
        thing=address("desk-thing", lang, thing=said.subject),
        **_shown(request),
    )
    return HttpResponse(page)


def contents_for(request: HttpRequest, about: str = "") -> list[tuple[str, str]]:
    """Return what the reader can record, each with the address of its form."""
    if not reader_of(request).may(Action.RECORD_STATEMENT):
        return []
    lang = language_of(request)
    behind = f"{'&' if lang != 'nl' else '?'}over={about}" if about else ""
    codes = (*_FIRST, *(code for code in CONTENTS if code not in _FIRST))
    forms = [(code, address("record", lang, content=code) + behind) for code in codes]
    coupling = ("coupling", address("record-coupling", lang) + (behind if about.startswith("coupling:") else ""))
    return [*forms[:1], coupling, *forms[1:]]


def _look_up(workspace: Workspace, typed: str, level: Level) -> str | None:
    """Return the thing that was meant, if anything may be told about it."""
    try:
        found = workspace.reference.get_thing(typed)
        list_statements(workspace, found, level=level)
    except (InputError, UnknownName):
        return None
    return found


def _links(request: HttpRequest, history: History, *, gone: bool) -> list[tuple[str, str]]:
    """Return what the reader may do with a statement."""
    lang, reader, held = language_of(request), reader_of(request), history.held
    said, links = held.statement, []
    if reader.may(Action.RECORD_STATEMENT, held.level) and not gone and history.stands:
        if not isinstance(said.content, Retraction):
            links += ["correct", "withdraw"]
        links += ["misread"] if by_person(said.recorded_by) else []
    found = [(code, address(code, lang, statement=said.id)) for code in links]
    if reader.may(Action.DECIDE_DISCLOSURE, held.level):
        found.append(("disclose", f"{address('disclose', lang)}{'&' if lang != 'nl' else '?'}of={said.id}"))
    return found


def _shown(request: HttpRequest) -> dict[str, Any]:
    return {key: value for key, value in shown(request).items() if key != "lang"}
