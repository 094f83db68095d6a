"""Check a letter that is handed in: nothing of it is kept, unless somebody who may asks for that."""

import base64
import binascii
import json
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST

from routekaart import __version__
from routekaart.domain.asked import FormFault
from routekaart.domain.document import Format
from routekaart.domain.errors import InputError
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations.add_letter import add_letter
from routekaart.operations.comment_letter import comment_letter
from routekaart.operations.find_remarks import remark_on_letter
from routekaart.operations.follow_figures import follow_figures
from routekaart.operations.report_letter import report_letter
from routekaart.reporting import LetterReport, check_record, render_letter_report
from routekaart.reporting.lineage import add_lineage
from routekaart.reporting.remarks import add_codes
from routekaart.reporting.site.checking import FORMS, WORDS, CheckForm, Handed, render_check_form, render_checked
from routekaart.reporting.texts import Lang, say
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of, site
from routekaart.web.rights import needs, reader_of
from routekaart.workspace import Workspace, open_letter

LARGEST = 20_000_000
"""Bytes of a letter that is handed in."""
LONGEST = 1_000_000
"""Characters of its text: a letter to Parliament with all its annexes has fewer."""
MOST = 2_000
"""Statements in it that are checked: the longest letters have some hundreds."""
LARGEST_CARRIED = 600_000
"""Bytes of a letter that its report carries along; as text that is under what a form may hold."""
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@needs(Action.CHECK_LETTER)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def check(request: HttpRequest) -> HttpResponse:
    """Ask for a letter, or show what was found in the one that is handed in."""
    if request.method != "POST":
        return _show_form(request)
    form = request.POST.get("vorm", "page")
    try:
        raw, then = _handed_in(request), _day(request)
        document = _read(raw)
        with opened() as workspace:
            report = report_letter(workspace, document, now=timezone.now(), as_of=then, most=MOST)
            return _answer(request, workspace, report, raw, form if form in FORMS else "page")
    except InputError as error:
        status = 413 if "bytes" in error.what else 400
        return _show_form(request, faults=(FormFault(field="", what=error.what, remedy=error.remedy),), status=status)


@needs(Action.KEEP_LETTER)
@never_cache
@require_POST
def keep(request: HttpRequest) -> HttpResponse:
    """Keep a letter with what is read in it, inside until somebody records that it is public, and go on to its page."""
    lang = language_of(request)
    try:
        raw = _handed_in(request)
        _refuse_closed(request)
        _read(raw)
        with opened() as workspace:
            kept = add_letter(workspace, raw)
            report_letter(workspace, kept, now=timezone.now(), keep=True)
    except InputError as error:
        return _show_form(request, faults=(FormFault(field="", what=error.what, remedy=error.remedy),), status=400)
    return HttpResponseRedirect(address("letter", lang, document=kept))


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


def _read(raw: bytes) -> Document:
    document = open_letter(raw)
    if len(document.text) > LONGEST:
        raise InputError(
            f"the letter has more than {LONGEST:,} characters", remedy="Hand it in as plain text, or in parts."
        )
    return document


def _day(request: HttpRequest) -> date | None:
    typed = request.POST.get("toen", "").strip()
    try:
        day = date.fromisoformat(typed) if typed else None
    except ValueError:
        raise InputError(f"{typed[:40]!r} is no day", remedy="Write it as 2023-03-03.") from None
    if day is not None and day > timezone.localdate():
        raise InputError(f"{day} has not come yet", remedy="Give a day that has been.")
    return day


def _answer(request: HttpRequest, workspace: Workspace, report: LetterReport, raw: bytes, form: str) -> HttpResponse:
    lang, name = language_of(request), f"controle-{report.document.id[:10]}"
    match form:
        case "html":
            return _file(render_letter_report(report, lang=lang).encode(), "text/html; charset=utf-8", f"{name}.html")
        case "docx":
            if report.document.body.format is not Format.DOCX:
                raise InputError("only a Word letter comes back with comments", remedy="Choose another form.")
            return _file(comment_letter(raw, report, lang=lang), _WORD, f"{name}.docx")
        case "json":
            lineage = follow_figures(workspace, report, level=Level.OPENBAAR)
            remarks = remark_on_letter(workspace, report, acceptances=(), lineage=lineage)
            record = add_lineage(add_codes(check_record(report), remarks), lineage)
            written = json.dumps(record, ensure_ascii=False, indent=2).encode()
            return _file(written, "application/json", f"{name}.json")
        case _:
            return _page(request, report, raw, lang)


def _page(request: HttpRequest, report: LetterReport, raw: bytes, lang: Lang) -> HttpResponse:
    carried = base64.b64encode(raw).decode() if len(raw) <= LARGEST_CARRIED else ""
    handed = Handed(content=carried, word=report.document.body.format is Format.DOCX)
    form = replace(_form(request), day=request.POST.get("toen", "").strip()[:20])
    return HttpResponse(render_checked(report, form, handed, lang=lang, site=site(request, form=True)))


def _show_form(request: HttpRequest, *, faults: Sequence[FormFault] = (), status: int = 200) -> HttpResponse:
    form, asked = request.POST.get("vorm", "page"), request.POST.get("toen", "").strip()[:20]
    shown = replace(_form(request), faults=faults, day=asked, form=form if form in FORMS else "page")
    page = render_check_form(shown, lang=language_of(request), site=site(request, form=True), version=__version__)
    return HttpResponse(page, status=status)


def _form(request: HttpRequest) -> CheckForm:
    lang = language_of(request)
    may_keep = not settings.ROUTEKAART_PUBLIC and reader_of(request).may(Action.KEEP_LETTER)
    return CheckForm(
        action=address("letter-check", lang),
        keep=address("keep-letter", lang) if may_keep else "",
        megabytes=LARGEST // 1_000_000,
    )


def _file(raw: bytes, media_type: str, name: str) -> HttpResponse:
    return HttpResponse(raw, content_type=media_type, headers={"Content-Disposition": f'attachment; filename="{name}"'})
