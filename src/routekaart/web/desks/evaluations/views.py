"""A plan is handed in and checked, then sealed and worked out; what came out is on the page of the evaluation."""

from collections.abc import Sequence
from functools import partial

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from routekaart.domain.errors import InputError, UnknownName
from routekaart.domain.levels import Level, parse_level
from routekaart.domain.rights import Action
from routekaart.operations.show_evaluations import show_evaluation
from routekaart.reporting.page import Link
from routekaart.reporting.site.desks.evaluations import CheckedPlan, render_checked_plan, render_plan_form
from routekaart.reporting.site.desks.home import DESKS
from routekaart.reporting.site.desks.text_form import TextForm
from routekaart.reporting.texts import say
from routekaart.sources.demonstration import demonstration_plan
from routekaart.web.checking.waiting import Room, hand_in, show_ticket
from routekaart.web.desks.answering import go_on, named, refuse_above, shown
from routekaart.web.desks.evaluations.worked import (
    LARGEST,
    AskedPlan,
    Checked,
    Done,
    Outcome,
    check_or_seal,
    work_out_again,
)
from routekaart.web.desks.handing_in import text_of, typed_text
from routekaart.web.desks.working import Away, NotTaken
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of, notice
from routekaart.web.rights import needs, reader_of

_DIGITS = 64
"""Of a digest."""
_NEEDED = (Action.MAKE_EVALUATION, Action.READ_DOSSIER, Action.READ_EVALUATION)
"""What one must be allowed to do at the level with which one makes an evaluation."""


@needs(Action.MAKE_EVALUATION)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def make(request: HttpRequest) -> HttpResponse:
    """Ask for a plan, or check the one that is handed in. Nothing is kept."""
    if request.method == "POST":
        return _hand_in(request)
    example = demonstration_plan().read_text(encoding="utf-8") if "voorbeeld" in request.GET else ""
    return _form(request, example, Level.OPENBAAR)


@needs(Action.MAKE_EVALUATION)
@never_cache
@require_POST
def seal(request: HttpRequest) -> HttpResponse:
    """Seal the plan that was checked and have it worked out; if it is another one, show that."""
    return _hand_in(request, seen=request.POST.get("gezien", "")[:_DIGITS])


@needs(Action.MAKE_EVALUATION)
@never_cache
@require_POST
def again(request: HttpRequest, name: str) -> HttpResponse:
    """Have a sealed plan worked out on what is known now."""
    level = level_of(request, Action.READ_EVALUATION)
    with opened() as workspace:
        try:
            found = show_evaluation(workspace, name, level=level)
        except UnknownName as error:
            raise Http404 from error
    if not found.sealed.written:
        raise Http404
    refusal = refuse_above(request, Action.MAKE_EVALUATION, found.level)
    if refusal is not None:
        return refusal
    note_read(request, thing=f"plan:{name}", level=found.level)
    return hand_in(request, _ROOM, partial(work_out_again, name, level=level, moment=timezone.now()), size=0)


@needs(Action.MAKE_EVALUATION)
@never_cache
@require_safe
def wait(request: HttpRequest, ticket: str) -> HttpResponse:
    """Show what came of a plan, or how many are before it."""
    return show_ticket(request, _ROOM, ticket)


def show_outcome(request: HttpRequest, outcome: Outcome, *, fetch: str) -> HttpResponse:
    """Answer with what came of a plan: the button to seal it, its page, or all that is wrong."""
    match outcome:
        case Checked():
            return _checked(request, outcome)
        case Done(name=name):
            return go_on(request, "evaluation", {"name": name})
        case NotTaken():
            return _form(request, outcome.asked.text, outcome.asked.level, faults=outcome.faults)
        case Away(what=what):
            return notice(request, "failed", status=503, detail=what)


_ROOM = Room(what="evaluation", waits="evaluation-waits", form="make-evaluation", show=show_outcome)


def _hand_in(request: HttpRequest, *, seen: str = "") -> HttpResponse:
    try:
        text = text_of(request, most=LARGEST, what="plan", too_large="Name fewer donors.")
        level = parse_level(request.POST.get("niveau", Level.OPENBAAR.label))
    except InputError as error:
        return _form(request, typed_text(request)[:LARGEST], Level.OPENBAAR, faults=(error,))
    if "wijzig" in request.POST:
        return _form(request, text, level)
    for action in _NEEDED:
        refusal = refuse_above(request, action, level)
        if refusal is not None:
            return refusal
    asked = AskedPlan(text=text, level=level, account=reader_of(request).recorder, moment=timezone.now(), seen=seen)
    return hand_in(request, _ROOM, partial(check_or_seal, asked), size=len(text))


def _form(request: HttpRequest, text: str, level: Level, *, faults: Sequence[InputError] = ()) -> HttpResponse:
    lang, reader = language_of(request), reader_of(request)
    own = address("make-evaluation", lang)
    highest = min(reader.highest(action) or Level.OPENBAAR for action in _NEEDED)
    form = TextForm(
        action=own,
        example=f"{own}{'&' if '?' in own else '?'}voorbeeld=ja",
        all_of_them=address("evaluations", lang),
        text=text,
        level=level,
        levels=tuple(one for one in Level if one <= highest),
        most=LARGEST,
    )
    page = render_plan_form(form, faults=faults, parents=_parents(request, within=False), **shown(request))
    return HttpResponse(page, status=400 if faults else 200)


def _checked(request: HttpRequest, checked: Checked) -> HttpResponse:
    lang, asked = language_of(request), checked.asked
    refusal = refuse_above(request, Action.MAKE_EVALUATION, asked.level)
    if refusal is not None:
        return refusal
    note_read(request, thing=f"plan:{checked.plan.name}", level=asked.level, action=Action.MAKE_EVALUATION)
    page = CheckedPlan(
        plan=checked.plan,
        text=asked.text,
        level=asked.level,
        shown_from=max(asked.level, Level.INTERN),
        seal=address("seal-evaluation", lang),
        change=address("make-evaluation", lang),
        changed=checked.changed,
    )
    with opened() as workspace:
        names = named(request, workspace, (), asked.level)
    given = {key: value for key, value in shown(request).items() if key != "lang"}
    return HttpResponse(render_checked_plan(page, names, parents=_parents(request), **given))


def _parents(request: HttpRequest, *, within: bool = True) -> tuple[Link, ...]:
    """Return where a page of this desk stands: under the desks, and within under its form."""
    lang = language_of(request)
    places = (Link(say(DESKS, "title", lang), address("desks", lang)),)
    own = Link(say(DESKS, "make-evaluation", lang), reverse("make-evaluation"))
    return (*places, own) if within else places
