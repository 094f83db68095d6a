"""The forms by which a keeper records, corrects, takes back, and says that something was typed wrong."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from routekaart.domain.asked import AskedField
from routekaart.domain.content import Retraction
from routekaart.domain.rights import Action
from routekaart.operations.show_reviews import History, show_reviews
from routekaart.recording import by_person
from routekaart.recording.offered import CONTENTS, offer_content, offer_part, typed_values
from routekaart.recording.slips import Slip, write_coupling, write_entry, write_misread, write_retraction
from routekaart.recording.typed import form_of
from routekaart.reporting.site.desks.dossier_form import FormPage, Part
from routekaart.web.desks.answering import refuse_above
from routekaart.web.desks.dossier.filling import Filled, answer_form, back_to_desk, levels_typed
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs

_ACTION = Action.RECORD_STATEMENT
_SOURCES = (offer_part("publication"), offer_part("letter"))


@needs(_ACTION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def record(request: HttpRequest, content: str) -> HttpResponse:
    """Record a statement with one content."""
    if content not in CONTENTS:
        raise Http404
    page = FormPage(
        title="new_title",
        content=content,
        parts=(
            Part(key="entry", fields=_needed(offer_part("entry"), "about"), of="entry"),
            Part(key="content", fields=offer_content(content), of=content),
            *_terms(),
        ),
        with_source=True,
        sources=_SOURCES,
        action=address("record", language_of(request), content=content),
        back=back_to_desk(request),
    )
    return _answer(request, page, lambda typed: write_entry(typed, content), {"entry.about": _about(request)})


@needs(_ACTION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def coupling(request: HttpRequest) -> HttpResponse:
    """Record a coupling: what it is, what both sides give, and with which country."""
    give, relation = offer_content("give"), offer_content("relation")
    page = FormPage(
        title="new_title",
        content="coupling",
        parts=(
            Part(key="entry", fields=_needed(_only(offer_part("entry"), "about", "said_by"), "about"), of="entry"),
            Part(key="description", fields=_only(offer_content("description"), "name_nl", "name_en"), of="description"),
            Part(key="give", fields=give, of="give"),
            Part(key="counter", fields=[_optional(one) for one in give], of="give"),
            Part(key="relation", fields=_only(relation, "to"), of="relation"),
            Part(key="closed", fields=offer_part("terms"), of="terms"),
            *_terms(),
        ),
        with_source=True,
        sources=_SOURCES,
        action=address("record-coupling", language_of(request)),
        back=back_to_desk(request),
    )
    return _answer(request, page, write_coupling, {"entry.about": _about(request) or "coupling:"})


@needs(_ACTION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def correct(request: HttpRequest, statement: str) -> HttpResponse:
    """Record that a speaker says what is right in the place of what was wrong."""
    history = _history(request, statement)
    if isinstance(history.held.statement.content, Retraction):
        raise Http404
    content = form_of(history.held.statement.content)
    parts = (
        _reason("reason", "when"),
        Part(key="entry", fields=_only(offer_part("entry"), "when", "kind"), of="entry"),
        Part(key="content", fields=offer_content(content), of=content, words="right"),
        *_terms(),
    )
    values = typed_values(history.held.statement)
    first = {f"content.{name}": value for name, value in values.items()}
    first |= {f"entry.{name}": values[name] for name in ("when", "kind") if name in values}
    return _decide(
        request, history, "correct", parts, first, lambda typed: write_retraction(typed, statement, content=content)
    )


@needs(_ACTION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def withdraw(request: HttpRequest, statement: str) -> HttpResponse:
    """Record that a speaker takes back what was said."""
    history = _history(request, statement)
    parts = (_reason("reason", "when"), *_terms())
    return _decide(request, history, "withdraw", parts, {}, lambda typed: write_retraction(typed, statement))


@needs(_ACTION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def misread(request: HttpRequest, statement: str) -> HttpResponse:
    """Record that somebody at the desk typed something wrong; what a rule read is for reviewers."""
    history = _history(request, statement)
    if not by_person(history.held.statement.recorded_by):
        raise Http404
    return _decide(request, history, "misread", (_reason("reason"),), {}, lambda typed: write_misread(typed, statement))


def _history(request: HttpRequest, statement: str) -> History:
    with opened() as workspace:
        history = show_reviews(workspace, statement, level=level_of(request, Action.READ_DOSSIER))
    note_read(request, thing=f"statement:{statement[:10]}", level=history.held.level)
    return history


def _decide(
    request: HttpRequest,
    history: History,
    code: str,
    parts: tuple[Part, ...],
    first: Mapping[str, str],
    write: Callable[[Mapping[str, str]], Slip],
) -> HttpResponse:
    """Show or take a form about one statement."""
    refusal = refuse_above(request, _ACTION, history.held.level)
    if refusal is not None:
        return refusal
    said = history.held.statement
    page = FormPage(
        title=f"{code}_title",
        intro=f"intro_{code}" if code in ("correct", "misread") else "",
        parts=parts,
        with_source=code != "misread",
        sources=_SOURCES,
        about=(history.held,),
        hidden={f"gezien.{said.id}": history.state},
        action=address(code, language_of(request), statement=said.id),
        back=back_to_desk(request),
    )
    return _answer(request, page, write, {**first, "retraction.said_by": said.speaker}, thing=said.subject)


def _answer(
    request: HttpRequest,
    page: FormPage,
    write: Callable[[Mapping[str, str]], Slip],
    first: Mapping[str, str],
    *,
    thing: str = "",
) -> HttpResponse:
    if request.method == "POST":
        for level in levels_typed(request, "terms", "closed"):
            refusal = refuse_above(request, _ACTION, level)
            if refusal is not None:
                return refusal
    return answer_form(request, Filled(page=page, write=write, first=first, thing=thing, action=_ACTION))


def _terms() -> tuple[Part, Part]:
    return (
        Part(key="terms", fields=offer_part("terms"), of="terms"),
        Part(key="consent", fields=[_optional(one) for one in offer_part("consent")], of="consent"),
    )


def _reason(*names: str) -> Part:
    return Part(key="retraction", fields=_only(offer_part("retraction"), *names), of="retraction")


def _only(fields: tuple[AskedField, ...], *names: str) -> tuple[AskedField, ...]:
    return tuple(one for one in fields if one.name in names)


def _needed(fields: tuple[AskedField, ...], name: str) -> tuple[AskedField, ...]:
    return tuple(_with(one, needed=True) if one.name == name else one for one in fields)


def _optional(one: AskedField) -> AskedField:
    return _with(one, needed=False)


def _with(one: AskedField, *, needed: bool) -> AskedField:
    return replace(one, needed=needed)


def _about(request: HttpRequest) -> str:
    return request.GET.get("over", "")[:200]
