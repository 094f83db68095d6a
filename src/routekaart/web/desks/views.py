"""The page that leads to the desks."""

from django.http import HttpRequest, HttpResponse
from django.urls import NoReverseMatch
from django.views.decorators.http import require_safe

from routekaart.domain.rights import Action
from routekaart.reporting.page import Link
from routekaart.reporting.site.desks.home import DESKS, render_desks
from routekaart.reporting.texts import say
from routekaart.web.desks.answering import shown
from routekaart.web.pages import address, language_of
from routekaart.web.rights import needs, reader_of

_NEEDED = {
    "review": Action.READ_QUEUE,
    "dossier-desk": Action.RECORD_STATEMENT,
    "letter-desk": Action.READ_DRAFT,
    "parliament-desk": Action.READ_DOSSIER,
    "statistics-desk": Action.ACCEPT_RELEASE,
    "weighing-desk": Action.READ_WEIGHING,
    "make-evaluation": Action.MAKE_EVALUATION,
    "letter-check": Action.CHECK_LETTER,
}
"""What one must be allowed to do at each desk."""
_ALSO = {"dossier-desk": Action.DECIDE_DISCLOSURE}


@needs(Action.READ_DOSSIER)
@require_safe
def desks(request: HttpRequest) -> HttpResponse:
    """List the desks at which the reader can do something."""
    lang, reader = language_of(request), reader_of(request)
    links = []
    for name, action in _NEEDED.items():
        if reader.may(action) or (name in _ALSO and reader.may(_ALSO[name])):
            try:
                links.append((Link(say(DESKS, name, lang), address(name, lang)), say(DESKS, f"{name}_what", lang)))
            except NoReverseMatch:
                continue
    return HttpResponse(render_desks(links, **shown(request)))
