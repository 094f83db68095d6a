"""Accept a fault with a reason that is printed, release a letter with two people, and send what was released."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError, Overtaken
from routekaart.domain.rights import Action
from routekaart.operations.write_brief import make_files
from routekaart.web.desks.answering import fault_of, go_on, refuse_above, typed_in
from routekaart.web.desks.letters.finding import get_draft
from routekaart.web.desks.letters.keeping import Seen, accept_fault, authors, level_of_draft, release, take_back
from routekaart.web.desks.letters.models import ReleasedFile
from routekaart.web.desks.letters.views import make, show_draft
from routekaart.web.log import note_read
from routekaart.web.rights import needs, reader_of

_TYPES = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "html": "text/html; charset=utf-8",
}


@needs(Action.WRITE_DRAFT)
@never_cache
@require_POST
def accept(request: HttpRequest, key: str) -> HttpResponse:
    """Write down that an office accepts a fault, or take that back."""
    draft, version = get_draft(request, key)
    refusal = refuse_above(request, Action.WRITE_DRAFT, level_of_draft(version))
    if refusal is not None:
        return refusal
    typed, account = typed_in(request), reader_of(request).account
    try:
        if "terug" in typed:
            take_back(draft, typed["terug"])
            return go_on(request, "draft", {"key": key}, gedaan="taken_back")
        entry = {"kind": typed.get("soort"), "quote": typed.get("citaat"), "reason": typed.get("reden")}
        where = {"where": typed["plaats"]} if typed.get("plaats") else {}
        by = {"by": typed.get("dienst"), "on": timezone.localdate()}
        accept_fault(draft, _seen(typed), {**entry, **by, **where}, account)
    except Overtaken:
        return show_draft(request, key, typed=typed, overtaken=True, status=409)
    except InputError as error:
        return show_draft(request, key, typed=typed, faults=(fault_of(error),), status=400)
    return go_on(request, "draft", {"key": key}, gedaan="accepted")


@needs(Action.RELEASE_DRAFT)
@never_cache
@require_POST
def release_draft(request: HttpRequest, key: str) -> HttpResponse:
    """Release a letter exactly as its releaser saw it; nobody releases what they wrote."""
    draft, version = get_draft(request, key)
    refusal = refuse_above(request, Action.RELEASE_DRAFT, level_of_draft(version))
    if refusal is not None:
        return refusal
    typed, account = typed_in(request), reader_of(request).account
    if account in authors(draft):
        fault = FormFault(field="", what="who wrote a letter does not release it", remedy="Ask somebody else who may.")
        return show_draft(request, key, faults=(fault,), status=403)
    gated, _ = make(draft, version)
    if gated is None or gated.faults:
        fault = FormFault(field="", what="the letter is held back", remedy="See below by what.")
        return show_draft(request, key, faults=(fault,), status=409)
    if (typed.get("ontvangst"), _seen(typed)) != (gated.brief.receipt, version.number):
        return show_draft(request, key, overtaken=True, status=409)
    try:
        files, seen = make_files(gated.brief), Seen(version.number, typed.get("staat", ""))
        release(draft, seen, files, receipt=gated.brief.receipt, by=account, now=timezone.now())
    except Overtaken:
        return show_draft(request, key, overtaken=True, status=409)
    except InputError as error:
        return show_draft(request, key, faults=(fault_of(error),), status=400)
    return go_on(request, "draft", {"key": key}, gedaan="released")


@needs(Action.READ_DRAFT)
@never_cache
@require_safe
def download(request: HttpRequest, key: str, kind: str) -> HttpResponse:
    """Send a released letter as it went out."""
    draft, version = get_draft(request, key)
    note_read(request, thing=f"draft:{draft.key[:10]}", level=level_of_draft(version))
    file = ReleasedFile.objects.filter(draft=draft, kind=kind).first()
    if file is None:
        raise Http404
    name = f'attachment; filename="brief-{draft.receipt[:10]}.{kind}"'
    return HttpResponse(bytes(file.raw), content_type=_TYPES[kind], headers={"Content-Disposition": name})


def _seen(typed: dict[str, str]) -> int:
    number = typed.get("versie", "")
    return int(number[:9]) if number.isdecimal() else 0
