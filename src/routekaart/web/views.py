"""The pages: every view shows one operation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.errors import UnknownName
from routekaart.domain.ids import DocumentId
from routekaart.domain.letter import Document
from routekaart.domain.levels import Level
from routekaart.domain.rights import Action
from routekaart.operations import list_letters, report_letter
from routekaart.reporting.letter_page import render_letter_report
from routekaart.reporting.page import load_style
from routekaart.reporting.pages import LetterLink, render_letter_list
from routekaart.reporting.texts import Lang
from routekaart.web.evaluations.remembering import claims_of
from routekaart.web.log import note_read
from routekaart.web.opening import level_of, opened
from routekaart.web.pages import address, language_of, site
from routekaart.web.rights import needs, reader_of


@needs(Action.READ_LETTER)
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Show the letters of the workspace that the reader may know of."""
    lang = language_of(request)
    with opened() as workspace:
        kept = list_letters.list_letters(workspace, level=level_of(request, Action.READ_LETTER))
    note_read(request, thing=reverse("letters"), level=max((one.level for one in kept), default=Level.OPENBAAR))
    links = [LetterLink(document=one.document, address=_address(one.document, lang)) for one in kept]
    return HttpResponse(render_letter_list(links, lang=lang, site=site(request), version=__version__))


@needs(Action.READ_LETTER)
@require_safe
def letter(request: HttpRequest, document: str) -> HttpResponse:
    """Show a letter with a verdict on each of its figures."""
    key, seen = DocumentId(document), level_of(request, Action.READ_LETTER)
    with opened() as workspace:
        try:
            needed = list_letters.get_letter_level(workspace, key, level=seen)
        except UnknownName as error:
            raise Http404 from error
        report = report_letter.report_letter(workspace, key, now=timezone.now())
        claimed = claims_of(workspace, key, level=_level_of_claims(request, needed))
    note_read(request, thing=f"document:{key}", level=needed)
    lang = language_of(request)
    evaluations = f"{address('evaluations', lang)}#claims" if claimed else ""
    return HttpResponse(render_letter_report(report, lang=lang, site=site(request), evaluations=evaluations))


def _level_of_claims(request: HttpRequest, needed: Level) -> Level:
    """Return up to which level claims are looked up: no higher than the letter, which is what the reader is shown."""
    return min(needed, reader_of(request).highest(Action.READ_EVALUATION) or Level.OPENBAAR)


def _address(document: Document, lang: Lang) -> str:
    return address("letter", lang, document=document.id)


@needs(Action.OPEN_PAGE)
@require_safe
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Send the style sheet of all pages; a browser asks again whether it changed."""
    return HttpResponse(load_style(), content_type="text/css; charset=utf-8", headers={"Cache-Control": "no-cache"})
