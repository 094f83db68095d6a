"""Check a letter that is handed in: nothing of it is kept, unless somebody who may asks for that."""

import base64
import binascii
from datetime import date
from functools import partial

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from routekaart.domain.asked import FormFault
from routekaart.domain.errors import InputError
from routekaart.domain.rights import Action
from routekaart.operations.add_letter import add_letter
from routekaart.operations.report_letter import report_letter
from routekaart.reporting.site.checking import FORMS, WORDS
from routekaart.reporting.texts import say
from routekaart.web.checking.checks import LARGEST, AskedCheck, check_handed, read_handed
from routekaart.web.checking.showing import show_form, show_outcome
from routekaart.web.checking.waiting import Room, hand_in, show_ticket
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs

_LETTERS = Room(what="letter", waits="check-waits", form="letter-check", show=show_outcome)


@needs(Action.CHECK_LETTER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Ask for a letter, or show what was found in the one that is handed in."""
    if request.method != "POST":
        return show_form(request)
    form = request.POST.get("vorm", "page")
    try:
        asked = AskedCheck(
            raw=_handed_in(request),
            day=_day(request),
            form=form if form in FORMS else "page",
            lang=language_of(request),
            moment=timezone.now(),
        )
    except InputError as error:
        return _show_fault(request, error, status=413 if "bytes" in error.what else 400)
    return hand_in(request, _LETTERS, partial(check_handed, asked), size=len(asked.raw))


@needs(Action.CHECK_LETTER)
@never_cache
@require_safe
def wait(request: HttpRequest, ticket: str) -> HttpResponse:
    """Show what came of a letter, or how many are before it."""
    return show_ticket(request, _LETTERS, ticket)


@needs(Action.KEEP_LETTER)
@never_cache
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a letter with what is read in it, inside until somebody records that it is public, and go on to its page."""
    lang = language_of(request)
    try:
        raw = _handed_in(request)
        _refuse_closed(request)
        read_handed(raw)
        with opened() as workspace:
            kept = add_letter(workspace, raw)
            report_letter(workspace, kept, now=timezone.now(), keep=True)
    except InputError as error:
        return _show_fault(request, error, status=400)
    return HttpResponseRedirect(address("letter", lang, document=kept))


def _show_fault(request: HttpRequest, error: InputError, *, status: int) -> HttpResponse:
    return show_form(request, faults=(FormFault(field="", what=error.what, remedy=error.remedy),), status=status)


def _refuse_closed(request: HttpRequest) -> None:
    """Refuse to keep a letter of which nobody says that it may be intern: whoever sees that level can read it."""
    if request.POST.get("intern") != "ja":
        raise InputError(say(WORDS, "keep_needed", language_of(request)).removesuffix("."))


def _handed_in(request: HttpRequest) -> bytes:
    """Return the bytes of the letter: a file, or what a report carried along.

    Raises:
        InputError: if there is none, or it is too large.
    """
    carried = request.POST.get("inhoud", "")
    if carried:
        try:
            return base64.b64decode(carried, validate=True)
        except (binascii.Error, ValueError):
            raise InputError("the letter came in damaged", remedy="Choose the file again.") from None
    file = request.FILES.get("brief")
    if file is None:
        raise InputError("no letter was handed in", remedy="Choose a file.")
    if (file.size or 0) > LARGEST:
        raise InputError(f"the letter has more than {LARGEST:,} bytes", remedy="Hand it in as plain text, or in parts.")
    return bytes(file.read())


def _day(request: HttpRequest) -> date | None:
    typed = request.POST.get("toen", "").strip()
    try:
        day = date.fromisoformat(typed) if typed else None
    except ValueError:
        raise InputError(f"{typed[:40]!r} is no day", remedy="Write it as 2023-03-03.") from None
    if day is not None and day > timezone.localdate():
        raise InputError(f"{day} has not come yet", remedy="Give a day that has been.")
    return day
