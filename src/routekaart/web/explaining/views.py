"""Help, the accessibility statement, and about the figures."""

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from routekaart import __version__
from routekaart.domain.rights import Action
from routekaart.reporting.site.explaining import render_text
from routekaart.web.pages import language_of, site
from routekaart.web.rights import needs


@needs(Action.OPEN_PAGE)
@require_safe
def text(request: HttpRequest, name: str) -> HttpResponse:
    """Show a page about the site."""
    return HttpResponse(render_text(name, lang=language_of(request), site=site(request), version=__version__))
