"""The pages on which one sentence is checked. All that is asked stands in the address, and nothing is kept."""

from datetime import UTC, date, datetime, time
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.rights import Action
from routekaart.operations import report_letter
from routekaart.reporting.sentence.asking import Asked, Typed, parse_asked, write_code
from routekaart.reporting.sentence.page import Ask, render_sentence_form, render_sentence_report
from routekaart.reporting.texts import Lang
from routekaart.web.opening import opened
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs
from routekaart.workspace import open_sentence


@needs(Action.CHECK_SENTENCE)
@require_safe
def sentence(request: HttpRequest) -> HttpResponse:
    """Ask for a sentence, say what is wrong with what was typed, or show the outcome."""
    today, query = timezone.localdate(), request.GET
    typed = Typed(
        sentence=query.get("zin", ""),
        then=query.get("toen", ""),
        now=query.get("nu", ""),
        code=query.get("bewijs", ""),
    )
    if "zin" not in query:
        return _form(request, Ask(typed=typed, today=today))
    asked = parse_asked(typed, today=today)
    if not isinstance(asked, Asked):
        return _form(request, Ask(typed=typed, today=today, faults=asked), status=400)
    if not (typed.then.strip() and typed.now.strip()):
        # With both days in its address a page says the same tomorrow, also for who bookmarks it as it is.
        return HttpResponseRedirect(_address(asked, asked.code, language_of(request)))
    return _outcome(request, asked, today)


def _form(request: HttpRequest, ask: Ask, *, status: int = 200) -> HttpResponse:
    page = render_sentence_form(ask, lang=language_of(request), site=site(request), version=__version__)
    return HttpResponse(page, status=status)


def _outcome(request: HttpRequest, asked: Asked, today: date) -> HttpResponse:
    lang, now = language_of(request), datetime.combine(asked.now, time(), UTC)
    with opened() as workspace:
        report = report_letter.report_letter(workspace, open_sentence(asked.sentence), now=now, as_of=asked.then)
    link = request.build_absolute_uri(_address(asked, write_code(report.findings), lang))
    return HttpResponse(render_sentence_report(report, asked, today=today, link=link, lang=lang, site=site(request)))


def _address(asked: Asked, code: str, lang: Lang) -> str:
    parts = {"zin": asked.sentence, "toen": asked.then.isoformat(), "nu": asked.now.isoformat(), "bewijs": code}
    if lang != "nl":
        parts["lang"] = lang
    return f"{reverse('sentence')}?{urlencode({name: part for name, part in parts.items() if part})}"
