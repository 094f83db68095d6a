"""The queue, one reading with what was decided on it, and the decision itself."""

import re
from collections.abc import Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.ids import ActorId
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.list_queues import list_queues
from routekaart.operations.open_reading import OpenReading, open_reading
from routekaart.operations.review_statement import review_statement
from routekaart.operations.show_reviews import History, show_reviews
from routekaart.recording import AGREED, Act, Asked
from routekaart.reporting.site.desks.review import QueueLine, ReadingPage, render_queue, render_reading
from routekaart.web.desks.answering import fault_of, go_on, named, refuse_above, shown, typed_in
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace

_DONE = ("accept", "refuse", "replace", "before")


@needs(Action.READ_QUEUE)
@never_cache
@require_safe
def queue(request: HttpRequest) -> HttpResponse:
    """List the letters of which readings wait for a person."""
    lang, level = language_of(request), level_of(request, Action.READ_QUEUE)
    note_read(request, thing="queue", level=level)
    with opened() as workspace:
        queues = list_queues(workspace, level=level)
    lines = [
        QueueLine(
            letter=one.letter,
            document=one.document,
            waiting=one.waiting,
            address=address("reading", lang, statement=one.first),
        )
        for one in queues
    ]
    return HttpResponse(render_queue(lines, done=_done(request), **shown(request)))


@needs(Action.READ_QUEUE)
@never_cache
@require_safe
def reading(request: HttpRequest, statement: str) -> HttpResponse:
    """Show one reading in its letter, with what was decided on it and the forms to decide."""
    return _show(request, statement, content=request.GET.get("soort", ""))


@needs(Action.REVIEW_STATEMENT)
@never_cache
@require_POST
def decide(request: HttpRequest, statement: str) -> HttpResponse:
    """Add a decision and go on to the next reading; or say what is wrong with it, with all that was typed."""
    level = level_of(request, Action.READ_QUEUE)
    typed = typed_in(request)
    with opened() as workspace:
        history = show_reviews(workspace, statement, level=level)
        refusal = refuse_above(request, Action.REVIEW_STATEMENT, history.held.level)
        if refusal is not None:
            return refusal
        try:
            asked = _asked(request, typed, _values(workspace, statement, typed, level))
            decided = review_statement(
                workspace, statement, asked, now=timezone.localtime(), level=level, state=typed.get("gezien", "")
            )
        except Overtaken:
            return _show(request, statement, typed=typed, overtaken=True, status=409)
        except InputError as error:
            fault = _in_its_field(error, asked_for=typed.get("besluit", ""))
            return _show(request, statement, typed=typed, faults=(fault,), status=400)
        opened_reading = open_reading(workspace, statement, level=level)
    done = asked.act.value if decided.reviews else "before"
    if opened_reading.following is None:
        return go_on(request, "review", gedaan=done)
    return go_on(request, "reading", {"statement": opened_reading.following}, gedaan=done)


def _values(workspace: Workspace, statement: str, typed: Mapping[str, str], level: Level) -> OpenReading | None:
    if typed.get("besluit") != Act.REPLACE.value:
        return None
    return open_reading(workspace, statement, level=level, content=typed.get("soort", ""))


def _asked(request: HttpRequest, typed: Mapping[str, str], opened_reading: OpenReading | None) -> Asked:
    """Return the decision that was typed: of a replacement only what differs from what was read.

    Raises:
        InputError: if it is no decision, or lacks its reason.
    """
    decision, account = typed.get("besluit", ""), ActorId(reader_of(request).recorder)
    if decision not in tuple(Act):
        raise InputError("this is no decision", remedy="Use one of the buttons of the page.")
    act = Act(decision)
    reason = typed.get(f"{act.value}.reason", "").strip()
    if not reason and act is not Act.ACCEPT:
        raise InputError(f"to {act} needs a reason", remedy="Write why, in a few words.")
    changes: dict[str, str] = {}
    if opened_reading is not None:
        for field in opened_reading.fields:
            new = typed.get(f"replace.{field.name}", "").strip()
            if new != opened_reading.values.get(field.name, ""):
                changes[field.name] = new
    form = opened_reading.content if opened_reading is not None else None
    return Asked(act=act, account=account, reason=reason or AGREED, changes=changes, form=form)


def _in_its_field(error: InputError, *, asked_for: str) -> FormFault:
    """Place an error beside the field that it names first, or beside the reason."""
    name, colon, _ = error.what.partition(": ")
    if error.what.startswith("to ") and "needs a reason" in error.what:
        return fault_of(error, f"{asked_for}.reason")
    other = re.fullmatch(r"the words of (\w+) are not in the letter", error.what)
    if other is not None:
        return fault_of(error, f"{asked_for}.{other[1]}")
    return fault_of(error, f"{asked_for}.{name}" if colon and name.isidentifier() else "")


def _show(
    request: HttpRequest,
    statement: str,
    *,
    typed: Mapping[str, str] | None = None,
    faults: Sequence[FormFault] = (),
    overtaken: bool = False,
    content: str = "",
    status: int = 200,
) -> HttpResponse:
    level = level_of(request, Action.READ_QUEUE)
    typed = typed or {}
    with opened() as workspace:
        history = show_reviews(workspace, statement, level=level)
        note_read(request, thing=f"statement:{statement[:10]}", level=history.held.level, action=Action.READ_QUEUE)
        one = open_reading(workspace, statement, level=level, content=content or typed.get("soort", ""))
        names = named(request, workspace, (history.held.statement, *one.replacements.values()), level)
    page = render_reading(
        _page(request, history, one, chosen=bool(content)),
        history.held,
        history.reviews,
        names,
        typed=typed,
        faults=faults,
        overtaken=overtaken,
        done=_done(request),
        **{key: value for key, value in shown(request).items() if key != "lang"},
    )
    return HttpResponse(page, status=status)


def _page(request: HttpRequest, history: History, one: OpenReading, *, chosen: bool) -> ReadingPage:
    said, language, following = history.held.statement, language_of(request), one.following
    return ReadingPage(
        document=one.document,
        waiting=one.waiting,
        stands=history.stands,
        state=history.state,
        content=one.content,
        fields=one.fields,
        values=one.values,
        replacements=one.replacements,
        action=address("decide-reading", language, statement=said.id),
        here=address("reading", language, statement=said.id),
        queue=address("review", language),
        following="" if following is None else address("reading", language, statement=following),
        may_review=reader_of(request).may(Action.REVIEW_STATEMENT, history.held.level),
        content_chosen=chosen,
    )


def _done(request: HttpRequest) -> str:
    done = request.GET.get("gedaan", "")
    return done if done in _DONE else ""
