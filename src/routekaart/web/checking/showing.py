"""What a reader sees of a letter that was handed in: the form with what was wrong, the report, or a file."""

import base64
from collections.abc import Sequence
from dataclasses import replace

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from routekaart import __version__
from routekaart.domain.asked import FormFault
from routekaart.domain.document import Format
from routekaart.domain.rights import Action
from routekaart.reporting.site.checking import FORMS, CheckForm, Handed, render_check_form, render_checked
from routekaart.reporting.site.waiting import render_ready
from routekaart.web.checking.checks import LARGEST, Checked, NotChecked, Outcome, Written
from routekaart.web.checking.waiting import KEPT_MINUTES
from routekaart.web.pages import address, failed, language_of, notice, site
from routekaart.web.rights import reader_of


def show_outcome(request: HttpRequest, outcome: Outcome, *, fetch: str) -> HttpResponse:
    """Answer with what came of a check; a file is sent, or its page leads to where it can be fetched."""
    match outcome:
        case Checked():
            return _show_report(request, outcome)
        case Written(name=name) if fetch:
            return _ready(request, name, fetch)
        case Written(body=body, media_type=media_type, name=name):
            sent = {"Content-Disposition": f'attachment; filename="{name}"'}
            return HttpResponse(body, content_type=media_type, headers=sent)
        case NotChecked(status=500):
            return failed(request)
        case NotChecked(status=503):
            return notice(request, "failed", status=503, detail=outcome.what)
        case NotChecked():
            fault = FormFault(field="", what=outcome.what, remedy=outcome.remedy)
            return show_form(request, faults=(fault,), status=outcome.status)


def show_form(request: HttpRequest, *, faults: Sequence[FormFault] = (), status: int = 200) -> HttpResponse:
    """Answer with the form on which a letter is handed in, as it was filled in."""
    form, asked = request.POST.get("vorm", "page"), request.POST.get("toen", "").strip()[:20]
    shown = replace(_form(request), faults=faults, day=asked, form=form if form in FORMS else "page")
    page = render_check_form(shown, lang=language_of(request), site=site(request, form=True), version=__version__)
    return HttpResponse(page, status=status)


def _ready(request: HttpRequest, name: str, fetch: str) -> HttpResponse:
    lang = language_of(request)
    form = address("letter-check", lang)
    page = render_ready(name, fetch, form, minutes=KEPT_MINUTES, lang=lang, site=site(request), version=__version__)
    return HttpResponse(page)


def _show_report(request: HttpRequest, checked: Checked) -> HttpResponse:
    word = checked.report.document.body.format is Format.DOCX
    handed = Handed(content=base64.b64encode(checked.carried).decode(), word=word)
    form = replace(_form(request), day=checked.day)
    page = render_checked(checked.report, form, handed, lang=language_of(request), site=site(request, form=True))
    return HttpResponse(page)


def _form(request: HttpRequest) -> CheckForm:
    lang = language_of(request)
    may_keep = not settings.ROUTEKAART_PUBLIC and reader_of(request).may(Action.KEEP_LETTER)
    return CheckForm(
        action=address("letter-check", lang),
        keep=address("keep-letter", lang) if may_keep else "",
        megabytes=LARGEST // 1_000_000,
    )
