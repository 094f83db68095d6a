"""The pages: every view shows one operation."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.ids import DocumentId
from routekaart.domain.rights import Action
from routekaart.operations import list_letters, report_letter
from routekaart.reporting.letter_page import render_letter_report
from routekaart.reporting.page import load_style
from routekaart.reporting.pages import LetterLink, render_letter_list
from routekaart.web.opening import opened
from routekaart.web.pages import address, language_of, site
from routekaart.web.rights import needs


@needs(Action.READ_LETTER)
@require_safe
def letters(request: HttpRequest) -> HttpResponse:
    """Show the letters of the workspace."""
    lang = language_of(request)
    with opened() as workspace:
        documents = list_letters.list_letters(workspace)
    links = [LetterLink(document=each, address=address("letter", lang, document=each.id)) for each in documents]
    return HttpResponse(render_letter_list(links, lang=lang, site=site(request), version=__version__))


@needs(Action.READ_LETTER)
@require_safe
def letter(request: HttpRequest, document: str) -> HttpResponse:
    """Show a letter with a verdict on each of its figures."""
    with opened() as workspace:
        if not list_letters.shows_letter(workspace, DocumentId(document)):
            raise Http404
        report = report_letter.report_letter(workspace, DocumentId(document), now=timezone.now())
    return HttpResponse(render_letter_report(report, lang=language_of(request), site=site(request)))


@needs(Action.OPEN_PAGE)
@require_safe
def stylesheet(request: HttpRequest) -> HttpResponse:
    """Send the style sheet of all pages; a browser asks again whether it changed."""
    return HttpResponse(load_style(), content_type="text/css; charset=utf-8", headers={"Cache-Control": "no-cache"})
